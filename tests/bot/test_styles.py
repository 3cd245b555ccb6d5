"""The 🎨 button: the same words in another style, on a sheet of their own."""

import asyncio

import pytest

from bot.app import App
from bot.texts import LANGUAGES
from model.scene import STYLES
from tests.bot.conftest import Open
from tests.bot.sights import a_sheet, adds, after, another_sheet, draws, on, sizes, ticks
from tests.telegram import Person, Seen, Telegram

EN = LANGUAGES["en"]


async def asks_styles(person: Person, sheet: Seen) -> Seen:
    """🎨 on a sheet; the sheet as it then asks."""
    await person.taps(sheet, "🎨")
    return await person.sees(on(sheet, lambda seen: "←" in " ".join(seen.labels)), sheet.chat)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_same_words_in_another_style(telegram: Telegram, lepim: App, language: str) -> None:
    texts = LANGUAGES[language]
    ann = await telegram.person(language)
    sheet = await draws(ann, {"en": "a cat in a hat", "ru": "кот в шляпе", "zh": "戴帽子的猫"}[language])
    question = await asks_styles(ann, sheet)
    assert question.text == texts.choose_style()
    named = [texts.button_style(style=style) for style in STYLES if style != "flat"]
    assert question.labels == [*named, texts.button_back()]
    await ann.taps(question, texts.button_style(style="neon"))
    neon = await ann.sees(another_sheet(sheet))
    assert neon.raw["reply_to_message"]["message_id"] == sheet.id
    assert neon.labels[:9] == list("123456789")
    assert neon.text.startswith(texts.sheet(unknown=(), style="neon").split(".")[0].split("。")[0])
    assert await telegram.bytes(neon.media_url) != await telegram.bytes(sheet.media_url)
    await ann.sees(on(sheet, a_sheet))  # the first one is a sheet again


async def test_two_taps_are_one_sheet(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await draws(ann, "a frog")
    question = await asks_styles(ann, sheet)
    await asyncio.gather(ann.taps(question, "Pastel"), ann.taps(question, "Pastel"))
    await ann.sees(another_sheet(sheet))
    question = await asks_styles(ann, await ann.sees(on(sheet, a_sheet)))
    await ann.taps(question, "Pastel")
    await ann.hears(lambda answer: answer["text"] == EN.toast_more_drawn())
    assert len([seen for seen in ann.messages() if seen.by_bot]) == 2


async def test_back_from_the_styles_is_the_sheet_with_its_ticks(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await ticks(ann, await draws(ann, "a frog"), 2)
    await ann.taps(await asks_styles(ann, sheet), "←")
    again = await ann.sees(on(sheet, a_sheet))
    assert again.labels[:3] == ["1", "2 ✓", "3"]
    assert again.text == EN.sheet(unknown=())


async def test_a_styled_sheet_goes_on_in_its_style(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await draws(ann, "a frog")
    await ann.taps(await asks_styles(ann, sheet), "Black and white")
    grey = await ann.sees(another_sheet(sheet))
    question = await asks_styles(ann, grey)
    assert "Flat" in question.labels
    assert "Black and white" not in question.labels
    await ann.taps(question, "←")
    await ann.taps(await ann.sees(on(grey, a_sheet)), "🔁")
    more = await ann.sees(after(grey, a_sheet))
    assert "black and white" in more.text
    ticked = await ticks(ann, more, 1)
    await adds(ann, ticked)
    assert await sizes(telegram) == [1]


async def test_only_the_owner_chooses_a_style(telegram: Telegram, lepim: App) -> None:
    ann, ben = await telegram.person("en"), await telegram.person("ru")
    group = await telegram.group()
    sheet = await draws(ann, "/sticker a frog", group)
    await ben.taps(await ben.sees(a_sheet, group), "🎨")
    await ben.hears(lambda answer: answer["text"] == LANGUAGES["ru"].toast_not_yours())
    job = sheet.button("🎨")["callback_data"].partition(":")[2]
    await ben.taps_data(sheet, f"y:{job}:neon", forged=True)
    await ben.hears(lambda answer: answer["text"] == LANGUAGES["ru"].toast_not_yours())
    assert len([seen for seen in ben.messages(group) if a_sheet(seen)]) == 1


async def test_old_and_unknown_styles_are_old_buttons(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await draws(ann, "a frog")
    job = sheet.button("🎨")["callback_data"].partition(":")[2]
    for data in (f"y:{job}:oil paint", "y:999:neon", "s:999"):
        await ann.taps_data(sheet, data, forged=True)
        await ann.hears(lambda answer: answer["text"] == EN.toast_old())


async def test_a_style_waiting_in_line_survives_a_restart(telegram: Telegram, open_bot: Open) -> None:
    ann = await telegram.person("en")
    async with open_bot() as app:
        sheet = await draws(ann, "a frog")
        await ann.taps(await asks_styles(ann, sheet), "Pixels")
        await ann.sees(after(sheet, lambda seen: seen.by_bot))
        assert app.studio.pid
    async with open_bot():
        pixels = await ann.sees(another_sheet(sheet))
        assert "pixels" in pixels.text
