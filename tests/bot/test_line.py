"""The line: places, progress, limits, a studio that dies, and people who leave."""

import asyncio
import os
import signal
from itertools import pairwise

from bot.app import App
from bot.line import WAITING_EACH
from bot.texts import LANGUAGES
from tests.bot.sights import a_sheet, draws, says
from tests.telegram import Person, Telegram

ENGLISH = LANGUAGES["en"]


async def told(telegram: Telegram, words: str) -> list[str]:
    """Everything sent or edited so far that begins so."""
    calls = [*await telegram.calls("sendMessage"), *await telegram.calls("editMessageText")]
    return [text for call in calls if (text := str(call["parameters"].get("text"))).startswith(words)]


async def has_sheets(person: Person, count: int) -> None:
    await person.sees(lambda _: len([one for one in person.messages() if a_sheet(one)]) == count)


async def test_everybody_is_told_their_place_and_served_in_turn(telegram: Telegram, lepim: App) -> None:
    ann, ben = await telegram.person("en"), await telegram.person("ru")
    for number in range(1 + WAITING_EACH):
        await ann.says(f"{number + 1} cats")
    await ben.says("кот")
    await ben.sees(a_sheet)
    await has_sheets(ann, 1 + WAITING_EACH)
    assert await told(telegram, "⏳ In line: ")
    shown = [call["parameters"] for call in await telegram.calls("editMessageMedia")]
    order = [int(call["chat_id"]) for call in shown]
    assert order.index(ben.id) <= 2  # not behind all four of Ann's


async def test_whoever_asks_too_much_is_kindly_refused(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    asked = 4 + WAITING_EACH
    await asyncio.gather(*(ann.says(f"{number} cats") for number in range(1, 1 + asked)))
    refusal = ENGLISH.line_full(limit=WAITING_EACH)
    await ann.sees(lambda _: len([one for one in ann.messages() if one.by_bot]) == asked)
    refused = [one for one in ann.messages() if one.text == refusal]
    assert 1 <= len(refused) <= asked - 1 - WAITING_EACH
    await has_sheets(ann, asked - len(refused))


async def test_a_studio_that_dies_costs_an_attempt_not_the_sheet(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    await draws(ann, "a cat")
    assert lepim.studio.pid
    await telegram.breaks("sendMessage", "slow", seconds=0.2)
    await ann.says("a frog")
    os.kill(lepim.studio.pid, signal.SIGKILL)
    await has_sheets(ann, 2)
    assert len([seen for seen in ann.messages() if seen.by_bot]) == 2


async def test_cancel_stops_what_waits_and_what_is_drawn(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    for number in range(1, 5):
        await ann.says(f"{number} cats")
    await ann.says("/cancel")
    answer = await ann.sees(lambda seen: says("Stopped")(seen) and "drawing" in seen.text)
    stopped = int(answer.text.split()[1])
    await ann.sees(lambda _: len([one for one in ann.messages() if one.text == "Stopped."]) == stopped)
    await has_sheets(ann, 4 - stopped)
    await draws(ann, "a frog")  # and the line goes on


async def test_a_stopped_more_can_be_asked_for_again(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    sheet = await draws(ann, "a cat in a hat")
    assert lepim.studio.pid
    os.kill(lepim.studio.pid, signal.SIGSTOP)  # so that it can be stopped in time
    await ann.taps(sheet, "🔁")
    await ann.sees(says("🎨"))
    await ann.says("/cancel")
    await ann.sees(says("Stopped 1 drawing"))
    os.kill(lepim.studio.pid, signal.SIGCONT)
    await ann.taps(sheet, "🔁")
    await has_sheets(ann, 2)


async def test_slow_drawing_shows_that_it_goes_on(telegram: Telegram, lepim: App) -> None:
    ann = await telegram.person("en")
    await draws(ann, "a cat")
    assert lepim.studio.pid
    os.kill(lepim.studio.pid, signal.SIGSTOP)
    await ann.says("a frog on a bicycle")
    ben = await telegram.person("ru")
    await ben.says("кот")
    await ben.sees(says("перед тобой 1 рисунок"))
    os.kill(lepim.studio.pid, signal.SIGCONT)
    await ben.sees(a_sheet)
    await has_sheets(ann, 2)


async def test_edits_of_one_message_are_a_second_apart(telegram: Telegram, lepim: App) -> None:
    people = [await telegram.somebody("en", f"P{number}") for number in range(8)]
    await asyncio.gather(*(person.says("two cats in the rain") for person in people))
    for person in people:
        await has_sheets(person, 1)
    edits: dict[str, list[float]] = {}
    for call in await telegram.calls("editMessageText"):
        edits.setdefault(str(call["parameters"]["chat_id"]), []).append(call["at"])
    gaps = [later - earlier for times in edits.values() for earlier, later in pairwise(times)]
    assert edits
    assert all(gap > 0.9 for gap in gaps)
