"""Words → sheet → ticks → pack, as people see it, in private and in the group."""

import asyncio

import pytest

from bot.app import App
from bot.texts import LANGUAGES
from model.brief import MAX_TEXT
from tests.bot.sights import a_sheet, a_sticker, after, another_sheet, draws, links, on, says, sizes, ticked, ticks
from tests.telegram import Telegram, picture

CATS = {"en": "a cat in a hat", "ru": "кот в шляпе", "zh": "戴帽子的猫"}
WORDS = {"en": "New pack", "ru": "Новый набор", "zh": "新建"}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_words_become_a_pack(telegram: Telegram, lepim: App, language: str) -> None:
    ann = await telegram.person(language)
    sheet = await draws(ann, CATS[language])
    assert sheet.labels[:9] == list("123456789")
    assert len([seen for seen in ann.messages() if seen.by_bot]) == 1  # the placeholder itself became the sheet
    sheet = await ticks(ann, sheet, 2, 5)
    await ann.taps(sheet, "➕")
    question = await ann.sees(lambda seen: any(label.startswith(WORDS[language]) for label in seen.labels))
    assert question.id == sheet.id
    await ann.taps(question, WORDS[language])
    sticker = await ann.sees(a_sticker)
    (made,) = await telegram.sets()
    assert len(made["stickers"]) == 2
    assert made["title"].lower() == CATS[language]
    assert sticker.rows[0][0]["url"] == f"https://t.me/addstickers/{made['name']}"
    sheet = await ann.sees(links)
    assert any(made["title"] in label for label in sheet.labels)  # it is the default pack now


async def test_a_second_sheet_goes_into_the_default_pack_at_once(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await ticks(ann, await draws(ann, "a cat in a hat"), 1)
    await ann.taps(sheet, "➕")
    await ann.taps(await ann.sees(says("Where")), "New pack")
    await ann.sees(links)
    second = await ticks(ann, await draws(ann, "a frog"), 3, 4)
    await ann.taps(second, "➕")
    await ann.sees(lambda seen: seen.id == second.id and links(seen))
    assert await sizes(telegram) == [3]


async def test_adding_the_same_twice_adds_it_once(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await ticks(ann, await draws(ann, "a cat in a hat"), 1, 2)
    await ann.taps(sheet, "➕")
    question = await ann.sees(says("Where"))
    await asyncio.gather(ann.taps(question, "New pack"), ann.taps(question, "New pack"))
    sheet = await ann.sees(links)
    await ann.taps(sheet, "➕")
    await ann.sees(says("Already in"))
    assert await sizes(telegram) == [2]
    assert len(await telegram.calls("createNewStickerSet")) == 1
    assert len(await telegram.calls("addStickerToSet")) == 0


async def test_another_pack_by_the_folder_button(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    for words in ("a cat in a hat", "a frog"):
        sheet = await ticks(ann, await draws(ann, words), 1)
        await ann.taps(sheet, "📁" if "📁" in sheet.labels else "➕")
        await ann.taps(await ann.sees(says("Where")), "New pack")
        await ann.sees(on(sheet, links))
    assert await sizes(telegram) == [1, 1]
    await ann.taps(await ann.sees(a_sheet), "📁")
    question = await ann.sees(says("Where"))
    assert [label for label in question.labels if "·" in label] == ["A frog · 1", "A cat in a hat · 1"]
    await ann.taps(question, "A cat in a hat")
    await ann.sees(lambda seen: links(seen) and "A cat in a hat" in seen.text and seen.id == question.id)
    assert sorted(await sizes(telegram)) == [1, 2]


async def test_the_question_can_be_left(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await ticks(ann, await draws(ann, "a cat"), 1)
    await ann.taps(sheet, "➕")
    await ann.taps(await ann.sees(says("Where")), "←")
    assert (await ann.sees(ticked(1))).text == sheet.text


async def test_a_tick_can_be_taken_back_and_a_double_tap_is_one(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await draws(ann, "a cat")
    await asyncio.gather(ann.taps(sheet, "4"), ann.taps(sheet, "4"), ann.taps(sheet, "6"))
    sheet = await ann.sees(ticked(4, 6))
    await ann.taps(sheet, "4")
    await ann.sees(ticked(6))


async def test_adding_without_ticks_is_a_hint(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await draws(ann, "a cat")
    await ann.taps(sheet, "➕")
    assert (await ann.hears())["text"] == LANGUAGES["en"].toast_tick_first()


async def test_more_draws_others_once(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await draws(ann, "a cat in a hat")
    await asyncio.gather(ann.taps(sheet, "🔁"), ann.taps(sheet, "🔁"))
    other = await ann.sees(another_sheet(sheet))
    assert other.raw["reply_to_message"]["message_id"] == sheet.id
    await ann.taps(sheet, "🔁")
    await ann.hears(lambda answer: answer["text"] == LANGUAGES["en"].toast_more_drawn())
    assert len([seen for seen in ann.messages() if seen.by_bot]) == 2


async def test_more_ends_when_there_are_no_others(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await draws(ann, "a cat")
    for _ in range(20):
        await ann.taps(sheet, "🔁")
        new = await ann.sees(after(sheet, lambda seen: a_sheet(seen) or "all the" in seen.text))
        if not a_sheet(new):
            assert new.text == LANGUAGES["en"].no_more()
            return
        sheet = new
    raise AssertionError("there were always others")


async def test_unknown_words_are_named(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    assert "“qzxvbn”" in (await draws(ann, "a cat and qzxvbn")).text


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("...", LANGUAGES["ru"].no_words()),
        ("я" * 4000, LANGUAGES["ru"].too_long(length=4000, limit=MAX_TEXT)),
        ("/sticker", LANGUAGES["ru"].nothing_said()),
        ("/packs", LANGUAGES["ru"].no_packs()),
        ("/cancel", LANGUAGES["ru"].cancelled(count=0)),
    ],
)
async def test_a_clear_sentence_in_the_persons_language(
    telegram: Telegram, lepim: App, typed: str, answer: str
) -> None:
    ann = await telegram.person("ru")
    await ann.says(typed)
    assert (await ann.sees(lambda seen: seen.by_bot)).text == answer


@pytest.mark.parametrize("kind", ["photo", "voice", "document", "sticker"])
async def test_only_words_are_drawn(telegram: Telegram, lepim: App, kind: str) -> None:
    ann = await telegram.person("ru")
    await ann.sends(kind, picture(fmt="WEBP") if kind == "sticker" else picture(), name="x.webp")
    assert (await ann.sees(lambda seen: seen.by_bot)).text == LANGUAGES["ru"].only_words()


async def test_words_with_markup_in_them_are_only_words(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await ticks(ann, await draws(ann, '<b>cat</b> & "hat" <3'), 1)
    await ann.taps(sheet, "➕")
    await ann.taps(await ann.sees(says("Where")), "New pack")
    await ann.sees(links)
    (made,) = await telegram.sets()
    assert made["title"] == '<b>cat</b> & "hat" <3'
    await ann.says("/packs")
    await ann.sees(says('<b>cat</b> & "hat" <3, 1 sticker'))


async def test_start_offers_prompts_that_draw_once(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("zh")
    await ann.says("/start")
    hello = await ann.sees(lambda seen: seen.by_bot)
    assert hello.labels == list(LANGUAGES["zh"].examples())
    await ann.taps(hello, hello.labels[0])
    await ann.sees(a_sheet)
    await ann.taps(hello, hello.labels[0])
    await ann.hears(lambda answer: answer["text"] == LANGUAGES["zh"].toast_more_drawn())


async def test_the_group_draws_on_command_and_only_the_asker_taps(telegram: Telegram, lepim: App) -> None:
    ann, ben, group = await telegram.person("ru"), await telegram.person("en"), await telegram.group()
    await ann.says("/start")  # Telegram gives packs only to those who wrote to the bot
    await ann.says("кот", group)
    await ann.says("/sticker", group)
    await ann.sees(says("/sticker кот в ковбойской шляпе"), group)
    asked = await ann.says("/sticker кот в шляпе", group)
    sheet = await ann.sees(a_sheet, group)
    assert sheet.raw["reply_to_message"]["message_id"] == asked.id
    await ben.sees(a_sheet, group)
    await ben.taps(sheet, "1")
    assert (await ben.hears())["text"] == LANGUAGES["en"].toast_not_yours()
    sheet = await ticks(ann, sheet, 3)
    await ann.taps(sheet, "➕")
    await ann.taps(await ann.sees(says("Куда"), group), "Новый набор")
    await ann.sees(a_sticker, group)
    assert await sizes(telegram) == [1]
    assert len([seen for seen in ann.messages(group) if a_sheet(seen)]) == 1  # plain talk draws nothing


async def test_in_a_group_a_stranger_is_asked_to_start_the_bot_first(telegram: Telegram, lepim: App) -> None:
    ben, group = await telegram.person("en"), await telegram.group()
    await ben.says("/s a cat", group)
    sheet = await ticks(ben, await ben.sees(a_sheet, group), 1)
    await ben.taps(sheet, "➕")
    await ben.taps(await ben.sees(says("Where"), group), "New pack")
    await ben.sees(says("never wrote to me"), group)
    await ben.says("/start")
    await ben.sees(says("Hi!"))
    await ben.taps(await ben.sees(a_sheet, group), "➕")
    await ben.taps(await ben.sees(says("Where"), group), "New pack")
    await ben.sees(links, group)
    assert await sizes(telegram) == [1]


async def test_forged_and_foreign_buttons_reach_nothing(telegram: Telegram, lepim: App) -> None:
    ann, ben = await telegram.person("ru"), await telegram.person("en")
    theirs = await ticks(ann, await draws(ann, "кот"), 1)
    await ann.taps(theirs, "➕")
    await ann.taps(await ann.sees(says("Куда")), "Новый набор")
    await ann.sees(links)
    mine = await ticks(ben, await draws(ben, "a frog"), 2)
    job = mine.button("🔁")["callback_data"].partition(":")[2]
    tries = [
        "t:1:2:1",
        "m:1",
        "a:1",
        "n:1",
        "i:1:1",
        f"i:{job}:1",
        f"i:{job}:99",
        "t:99:1:1",
        "x",
        "t:a:b:c",
        "ex:qq:9",
        "s:1",
        "y:1:neon",
        f"y:{job}:oil paint",
    ]
    for forged in tries:
        await ben.taps_data(mine, forged, forged=True)
        await ben.hears(lambda answer: bool(answer["text"]))
    assert await sizes(telegram) == [1]


async def test_commands_are_set_in_every_language(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    await draws(ann, "a cat")
    told = (await telegram.get("/api/state"))["bot"]["commands_by_language"]
    assert {code: [one["command"] for one in told[code]] for code in told} == {
        code: list(LANGUAGES["en"].commands()) for code in ("", "ru", "zh")
    }
