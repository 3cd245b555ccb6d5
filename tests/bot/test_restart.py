"""Stopped in the middle of every step, started again on the same data: everything is finished, once."""

import asyncio
import gc
from collections.abc import Iterator

import pytest

from tests.bot.conftest import Open
from tests.bot.sights import a_sheet, a_sticker, adds, draws, links, on, says, sizes, ticked, ticks
from tests.telegram import Telegram

# A bot stopped in the middle of an upload leaves aiohttp's server with half a file that only the collector closes.
pytestmark = pytest.mark.filterwarnings("ignore:.*SpooledTemporaryFile:pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(autouse=True)
def swept() -> Iterator[None]:
    """Collect such files while they are still ours to explain."""
    yield
    gc.collect()


async def called(telegram: Telegram, method: str, times: int = 1) -> None:
    """Wait until the bot has begun so many calls of a method."""
    async with asyncio.timeout(20):
        while len(await telegram.calls(method)) < times:
            pass


async def test_words_written_while_the_bot_was_away_are_drawn(telegram: Telegram, open_bot: Open) -> None:
    ann = await telegram.person("en")
    await ann.says("a cat")
    async with open_bot():
        await ann.sees(a_sheet)


@pytest.mark.parametrize("method", ["sendMessage", "editMessageMedia"])
async def test_a_sheet_that_was_being_sent_comes_once(telegram: Telegram, open_bot: Open, method: str) -> None:
    ann = await telegram.person("en")
    await telegram.breaks(method, "slow", seconds=5)
    async with open_bot():
        await ann.says("a cat in a hat")
        await called(telegram, method)
    async with open_bot():
        await ticks(ann, await ann.sees(a_sheet), 1)
        await draws(ann, "a frog")
    assert len([seen for seen in ann.messages() if a_sheet(seen)]) == 2


@pytest.mark.parametrize("method", ["createNewStickerSet", "getStickerSet", "sendSticker"])
@pytest.mark.parametrize("kind", ["slow", "drop_after"])
async def test_a_pack_that_was_being_made_is_made_once(
    telegram: Telegram, open_bot: Open, method: str, kind: str
) -> None:
    ann = await telegram.person("en")
    async with open_bot():
        sheet = await ticks(ann, await draws(ann, "a cat in a hat"), 1, 2)
        await ann.taps(sheet, "➕")
        question = await ann.sees(says("Where"))
        await telegram.breaks(method, kind, seconds=2)
        await ann.taps(question, "New pack")
        await called(telegram, method)
    async with open_bot():
        await ann.sees(on(sheet, links))
        await ann.sees(a_sticker)
        await adds(ann, await ticks(ann, await draws(ann, "a frog"), 3))
    assert await sizes(telegram) == [3]


@pytest.mark.parametrize("kind", ["slow", "drop_after"])
async def test_a_sticker_that_was_being_added_is_added_once(telegram: Telegram, open_bot: Open, kind: str) -> None:
    ann = await telegram.person("en")
    async with open_bot():
        await adds(ann, await ticks(ann, await draws(ann, "a cat"), 1))
        sheet = await ticks(ann, await draws(ann, "a frog"), 1, 2)
        await telegram.breaks("addStickerToSet", kind, seconds=2)
        await ann.taps(sheet, "➕")
        await called(telegram, "addStickerToSet")
    async with open_bot():
        await ann.sees(on(sheet, links))
    assert await sizes(telegram) == [3]


async def test_buttons_of_yesterday_work(telegram: Telegram, open_bot: Open) -> None:
    ann = await telegram.person("en")
    async with open_bot():
        sheet = await ticks(ann, await draws(ann, "a cat"), 2)
    await ann.taps(sheet, "5")
    async with open_bot():
        await adds(ann, await ann.sees(on(sheet, ticked(2, 5))))
    assert await sizes(telegram) == [2]
