"""The bot is killed again and again, at random moments, while people go on: nothing is lost, nothing comes twice.

The real `python -m bot` in a process of its own, the real database, the local Telegram over HTTP.
"""

import asyncio
import os
import random
import sys
from pathlib import Path

from tests.bot.sights import a_sheet, links, ticked
from tests.telegram import Person, Seen, Telegram

KILLS = 50
STILLBORN = 0.2  # of all lives end before the first poll, after at most START_S
START_S = 2.0
LIFE_S = 5.0  # at most, from the first poll on: a sheet comes about 3 s after it, when the studio is warm
POLLING = b"Start polling"  # what the log says then
AT_ONCE = 2  # people in the middle of something at any moment
STORY_S = 600.0  # until a person gives up: the whole story takes seconds when nobody is killed
WISHES = ("a cat in a hat", "a happy frog", "two red apples", "a robot on a bicycle", "a bear with a balloon")


class Mortal:
    """The bot's process: born, killed with SIGKILL, born again on the same data."""

    def __init__(self, telegram: Telegram, data: Path) -> None:
        self._told = {
            "BOT_TOKEN": telegram.token,
            "TELEGRAM_API_URL": telegram.url,
            "DATA_DIR": str(data),
            "LOG_LEVEL": "info",
        }
        self._process: asyncio.subprocess.Process | None = None

    async def born(self) -> None:
        self._process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "bot"), env={**os.environ, **self._told}, stderr=asyncio.subprocess.PIPE
        )
        self._polls = asyncio.Event()
        self._hearing = asyncio.create_task(self._hear(self._process))

    async def lives(self, dice: random.Random) -> None:
        """Let it live for a while; a bot that ends by itself is a failure."""
        if dice.random() < STILLBORN:
            await self._does_not_end(dice.uniform(0, START_S))
        else:
            await self._polls.wait()
            await self._does_not_end(dice.uniform(0, LIFE_S))

    async def killed(self) -> None:
        assert self._process
        self._process.kill()
        await self._process.wait()
        self._hearing.cancel()  # its studio may hold the pipe a moment longer
        await asyncio.wait([self._hearing])

    async def _does_not_end(self, seconds: float) -> None:
        assert self._process
        ended = asyncio.create_task(self._process.wait())
        done, _ = await asyncio.wait([ended], timeout=seconds)
        assert not done, f"the bot ended by itself with {self._process.returncode}"
        ended.cancel()

    async def _hear(self, process: asyncio.subprocess.Process) -> None:
        """Read its log to the end, so that it never waits for us; wake whoever waits for the first poll."""
        assert process.stderr
        async for line in process.stderr:
            if POLLING in line:
                self._polls.set()
        self._polls.set()  # it ended: nobody need wait any longer


async def gets_a_pack(person: Person, wish: str) -> None:
    """Words, sheet, two ticks, a new pack; waits for each however often the bot dies meanwhile."""
    await person.says(wish)
    sheet = await person.sees(a_sheet, within=STORY_S)
    for number in (1, 2):
        await person.taps(sheet, str(number))
        sheet = await person.sees(ticked(*range(1, number + 1)), within=STORY_S)
    await person.taps(sheet, "➕")
    question = await person.sees(lambda seen: any(one.startswith("New pack") for one in seen.labels), within=STORY_S)
    await person.taps(question, "New pack")
    await person.sees(links, within=STORY_S)


def sheets_of(person: Person) -> list[Seen]:
    return [seen for seen in person.messages() if seen.by_bot and seen.kind == "photo"]


async def test_fifty_kills_lose_nothing_and_double_nothing(telegram: Telegram, tmp_path: Path) -> None:
    dice = random.Random(20)
    bot = Mortal(telegram, tmp_path / "data")
    people: list[Person] = []
    stories: list[asyncio.Task[None]] = []
    await bot.born()
    try:
        for _ in range(KILLS):
            if sum(not story.done() for story in stories) < AT_ONCE:
                person = await telegram.somebody("en", f"Person {len(people)}")
                people.append(person)
                stories.append(asyncio.create_task(gets_a_pack(person, WISHES[len(people) % len(WISHES)])))
            await bot.lives(dice)
            await bot.killed()
            await bot.born()
        await asyncio.gather(*stories)
        last = await telegram.somebody("en", "The last one")
        await gets_a_pack(last, WISHES[0])
    finally:
        await bot.killed()
    assert len(people) > AT_ONCE, "nobody's story ended between the kills: they hit nothing"
    for person in (*people, last):
        await person.listens()
        assert len(sheets_of(person)) == 1, f"{person.facts['first_name']} has {len(sheets_of(person))} sheets"
    sets = await telegram.sets()
    assert [len(one["stickers"]) for one in sets] == [2] * (len(people) + 1)
