"""Bad weather at every step: nothing is lost, nothing is done twice, and people hear only what concerns them."""

from pathlib import Path

import pytest
from aiogram.types import BufferedInputFile, InputSticker

from bot.app import App
from bot.limits import MAX_STICKERS
from bot.texts import LANGUAGES
from tests.bot.sights import a_sheet, a_sticker, adds, draws, links, says, sizes, ticks
from tests.telegram import Telegram, picture

KINDS = ("429", "500", "502html", "drop_before", "drop_after")
ENGLISH = LANGUAGES["en"]


async def bad_weather(telegram: Telegram, method: str, kind: str) -> None:
    await telegram.breaks(method, kind, **({"retry_after": 1} if kind == "429" else {}))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("method", ["createNewStickerSet", "getStickerSet", "sendSticker", "editMessageCaption"])
async def test_a_new_pack_is_made_once(telegram: Telegram, lepim: App, method: str, kind: str) -> None:
    ann = await telegram.person("en")
    sheet = await ticks(ann, await draws(ann, "a cat in a hat"), 1, 2, 3)
    await ann.taps(sheet, "➕")
    question = await ann.sees(says("Where"))
    await bad_weather(telegram, method, kind)
    await ann.taps(question, "New pack")
    await ann.sees(a_sticker)
    await ann.sees(links)
    assert await sizes(telegram) == [3]
    assert await telegram.faults_left() == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("method", ["addStickerToSet", "getStickerSet"])
async def test_adding_adds_each_once(telegram: Telegram, lepim: App, method: str, kind: str) -> None:
    ann = await telegram.person("en")
    await adds(ann, await ticks(ann, await draws(ann, "a cat in a hat"), 1))
    sheet = await ticks(ann, await draws(ann, "a frog"), 1, 2)
    await bad_weather(telegram, method, kind)
    await adds(ann, sheet)
    assert await sizes(telegram) == [3]
    assert await telegram.faults_left() == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("method", ["editMessageMedia", "editMessageText", "getUpdates"])
async def test_a_sheet_comes_once(telegram: Telegram, lepim: App, method: str, kind: str) -> None:
    ann = await telegram.person("en")
    await bad_weather(telegram, method, kind)
    await draws(ann, "a cat")
    await draws(ann, "a frog")
    assert len([seen for seen in ann.messages() if seen.by_bot]) == 2


@pytest.mark.parametrize("kind", KINDS)
async def test_a_placeholder_is_sent_whatever_the_weather(telegram: Telegram, lepim: App, kind: str) -> None:
    ann = await telegram.person("en")
    await bad_weather(telegram, "sendMessage", kind)
    await draws(ann, "a cat")
    assert len([seen for seen in ann.messages() if a_sheet(seen)]) == 1
    assert len([seen for seen in ann.messages() if seen.by_bot]) <= 2  # at worst an orphan that nobody can know of


@pytest.mark.parametrize("kind", KINDS)
async def test_ticks_survive(telegram: Telegram, lepim: App, kind: str) -> None:
    ann = await telegram.person("en")
    sheet = await draws(ann, "a cat")
    await bad_weather(telegram, "editMessageReplyMarkup", kind)
    await bad_weather(telegram, "answerCallbackQuery", kind)
    await ticks(ann, sheet, 4, 7)


async def test_a_long_429_is_explained(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await ticks(ann, await draws(ann, "a cat"), 1)
    await ann.taps(sheet, "➕")
    question = await ann.sees(says("Where"))
    await telegram.breaks("createNewStickerSet", "429", retry_after=6)
    await ann.taps(question, "New pack")
    await ann.sees(says(ENGLISH.adding_later(title="A cat", seconds=6)))
    await ann.sees(links)
    assert await sizes(telegram) == [1]


async def test_a_set_deleted_by_its_owner_is_made_anew_with_all_that_was_in_it(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    await adds(ann, await ticks(ann, await draws(ann, "a cat"), 1, 2))
    (old,) = await telegram.sets()
    await telegram.post(f"/api/sets/{old['name']}/delete")
    sheet = await adds(ann, await ticks(ann, await draws(ann, "a frog"), 3))
    assert "was deleted" in sheet.text
    (new,) = await telegram.sets()
    assert new["name"] != old["name"]
    assert (new["title"], len(new["stickers"])) == (old["title"], 3)
    await ann.says("/packs")
    await ann.sees(says("A cat, 3 stickers"))


async def test_a_full_set_goes_on_in_the_next(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    await adds(ann, await ticks(ann, await draws(ann, "a cat"), 1))
    (first,) = await telegram.sets()
    for hue in range(MAX_STICKERS - 3):
        sticker = InputSticker(
            sticker=BufferedInputFile(picture(hue=hue), "sticker.png"), format="static", emoji_list=["🐱"]
        )
        await lepim.bot.add_sticker_to_set(ann.id, first["name"], sticker)
    sheet = await adds(ann, await ticks(ann, await draws(ann, "a frog"), 1, 2, 3, 4))
    assert "is full" in sheet.text
    assert sorted(await sizes(telegram)) == [2, MAX_STICKERS]
    assert {one["title"] for one in await telegram.sets()} == {"A cat", "A cat 2"}
    await adds(ann, await ticks(ann, await draws(ann, "a panda"), 1))
    assert sorted(await sizes(telegram)) == [3, MAX_STICKERS]


async def test_a_deleted_placeholder_is_replaced(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    await telegram.breaks("editMessageMedia", "slow", seconds=1)
    await ann.says("a cat")
    await ann.deletes(await ann.sees(lambda seen: seen.by_bot))
    sheet = await ann.sees(a_sheet)
    await ticks(ann, sheet, 1)


async def test_whoever_blocks_the_bot_is_left_in_peace_and_finds_everything_again(
    telegram: Telegram, lepim: App
) -> None:
    ann, ben = await telegram.person("ru"), await telegram.person("en")
    sheet = await draws(ann, "кот")
    await telegram.breaks("editMessageMedia", "slow", seconds=1)
    await ann.says("кот в шляпе")
    await ann.blocks()
    await draws(ben, "a cat")  # the line goes on for others
    await ann.blocks(False)
    await adds(ann, await ticks(ann, sheet, 2), "Новый набор")
    assert await sizes(telegram) == [1]


async def test_an_update_delivered_twice_is_handled_once(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await draws(ann, "a cat")
    await telegram.post("/api/updates/duplicate")
    await draws(ann, "a frog")
    assert len([seen for seen in ann.messages() if seen.by_bot]) == 2
    assert sheet.id < (await ann.sees(a_sheet)).id


async def test_a_picture_lost_from_the_disk_ends_in_a_sentence(telegram: Telegram, lepim: App, tmp_path: Path) -> None:
    ann = await telegram.person("en")
    sheet = await ticks(ann, await draws(ann, "a cat"), 1, 2)
    for blob in (tmp_path / "data" / "blobs").glob("*/*"):
        blob.unlink()
    await ann.taps(sheet, "➕")
    await ann.taps(await ann.sees(says("Where")), "New pack")
    shown = await ann.sees(says(ENGLISH.adding_failed()))
    assert [label for label in shown.labels if "✓" in label] == ["1 ✓", "2 ✓"]
    assert await sizes(telegram) == []
    await adds(ann, await ticks(ann, await draws(ann, "a frog"), 1))


async def test_buttons_of_a_deleted_sheet_still_add(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    first = await adds(ann, await ticks(ann, await draws(ann, "a cat"), 1))
    sheet = await ticks(ann, await draws(ann, "a frog"), 1)
    sticker = await ann.sees(a_sticker)
    await ann.deletes(sheet)
    await ann.taps_data(first, sheet.button("➕")["callback_data"], forged=True)  # as a tap that was on its way
    await ann.sees(lambda seen: a_sticker(seen) and seen.id > sticker.id)
    assert await sizes(telegram) == [2]
