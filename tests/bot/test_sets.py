"""Sets at the local Telegram, call by call: remedies, refusals, and what is already there."""

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer

from bot.limits import MAX_STICKERS
from bot.sets import NameTaken, NotAccepted, NotStarted, Pick, SetFull, SetGone, Sets
from tests.telegram import Person, Telegram, picture

NAME = "cats_by_lepim_local_bot"
PICK = Pick(content=picture(fmt="WEBP"), emoji=("🐱",), keywords=("cat",))


async def no_wait(seconds: int) -> None:
    """Nobody is told."""


@pytest.fixture
async def sets(telegram: Telegram) -> AsyncIterator[Sets]:
    async with Bot(telegram.token, AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))) as bot:
        yield Sets(bot)


@pytest.fixture
async def ann(telegram: Telegram) -> Person:
    """Somebody who has written to the bot."""
    person = await telegram.person("en")
    await person.says("/start")
    return person


async def test_a_set_is_made_and_seen(ann: Person, sets: Sets) -> None:
    other = replace(PICK, content=picture(fmt="WEBP", hue=90), emoji=("🐸",))
    made = await sets.make(ann.id, NAME, "Cats", [PICK, other], no_wait, tried=False)
    assert [sticker.emoji for sticker in made] == ["🐱", "🐸"]
    assert await sets.look("CATS_by_lepim_local_bot") == made
    assert await sets.look("dogs_by_lepim_local_bot") is None


async def test_a_name_that_somebody_has_is_not_ours(ann: Person, sets: Sets) -> None:
    await sets.make(ann.id, NAME, "Cats", [PICK], no_wait, tried=False)
    with pytest.raises(NameTaken):
        await sets.make(ann.id, NAME, "Dogs", [PICK], no_wait, tried=False)


async def test_a_name_that_we_may_have_made_is_ours(telegram: Telegram, ann: Person, sets: Sets) -> None:
    made = await sets.make(ann.id, NAME, "Cats", [PICK], no_wait, tried=False)
    assert await sets.make(ann.id, NAME, "Cats", [PICK], no_wait, tried=True) == made
    assert len(await telegram.calls("createNewStickerSet")) == 1


@pytest.mark.parametrize(
    "pick",
    [
        replace(PICK, emoji=("cat",)),
        replace(PICK, emoji=()),
        replace(PICK, keywords=("x" * 65,)),
        replace(PICK, emoji=("cat",), keywords=("x" * 65,)),
    ],
)
async def test_refused_emoji_and_keywords_are_replaced(ann: Person, sets: Sets, pick: Pick) -> None:
    assert len(await sets.make(ann.id, NAME, "Cats", [pick], no_wait, tried=False)) == 1
    known = {sticker.file_unique_id for sticker in await sets.look(NAME) or []}
    other = replace(pick, content=picture(fmt="WEBP", hue=90))
    assert (await sets.add(ann.id, NAME, other, known, no_wait)).file_unique_id not in known


async def test_a_picture_of_the_wrong_size_is_not_accepted(ann: Person, sets: Sets) -> None:
    small = replace(PICK, content=picture((100, 100), fmt="WEBP"))
    with pytest.raises(NotAccepted):
        await sets.make(ann.id, NAME, "Cats", [small], no_wait, tried=False)
    assert await sets.look(NAME) is None


async def test_whoever_never_wrote_can_own_nothing(telegram: Telegram, sets: Sets) -> None:
    stranger = await telegram.somebody()
    with pytest.raises(NotStarted):
        await sets.make(stranger.id, NAME, "Cats", [PICK], no_wait, tried=False)


async def test_the_same_picture_twice_is_one_sticker(ann: Person, sets: Sets) -> None:
    (first,) = await sets.make(ann.id, NAME, "Cats", [PICK], no_wait, tried=False)
    again = await sets.add(ann.id, NAME, PICK, {first.file_unique_id}, no_wait)
    assert again.file_unique_id == first.file_unique_id


async def test_adding_to_a_deleted_set(telegram: Telegram, ann: Person, sets: Sets) -> None:
    await sets.make(ann.id, NAME, "Cats", [PICK], no_wait, tried=False)
    await telegram.post(f"/api/sets/{NAME}/delete")
    with pytest.raises(SetGone):
        await sets.add(ann.id, NAME, PICK, set(), no_wait)


async def test_adding_to_a_full_set(ann: Person, sets: Sets) -> None:
    picks = [replace(PICK, content=picture(hue=hue)) for hue in range(MAX_STICKERS + 1)]
    known = {one.file_unique_id for one in await sets.make(ann.id, NAME, "Cats", picks[:50], no_wait, tried=False)}
    for pick in picks[50:MAX_STICKERS]:
        known.add((await sets.add(ann.id, NAME, pick, known, no_wait)).file_unique_id)
    assert len(known) == MAX_STICKERS
    with pytest.raises(SetFull):
        await sets.add(ann.id, NAME, picks[-1], known, no_wait)


async def test_a_429_tells_how_long_it_takes(telegram: Telegram, ann: Person, sets: Sets) -> None:
    waits: list[int] = []

    async def note(seconds: int) -> None:
        waits.append(seconds)

    await telegram.breaks("createNewStickerSet", "429", retry_after=1)
    await sets.make(ann.id, NAME, "Cats", [PICK], note, tried=False)
    assert waits == [1]
