"""Sticker sets at Telegram: making one, adding to one, and finding out what took effect when nobody answered.

Neither call may be repeated blindly: a 429, a 5xx or a dropped connection may hide a success. After each of those
the set itself is asked. Knows nothing of chats, ticks or the database.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest, TelegramForbiddenError, TelegramRetryAfter
from aiogram.types import BufferedInputFile, InputSticker, Sticker

from bot.outgoing import TRANSIENT

SAFE_EMOJI = ("⭐",)  # for when Telegram refuses the ones we chose
FIRST_PAUSE = 0.5  # seconds after a call that got no answer
LONGEST_PAUSE = 60.0  # seconds
MAKING_ATTEMPTS = 1000  # under one name; with LONGEST_PAUSE between them Telegram may be away for most of a day
LAG_SECONDS = 1.0  # how long a set may take to show what was just added

OnWait = Callable[[int], Awaitable[None]]
"""Called with the seconds that Telegram asks to wait."""

log = logging.getLogger(__name__)


class SetError(Exception):
    """A set that can't be made or added to. Subclasses say why."""


class SetGone(SetError):
    """There is no such set any more: its owner deleted it."""


class SetFull(SetError):
    """The set has as many stickers as it may have."""


class NameTaken(SetError):
    """The name belongs to a set of somebody else."""


class NotStarted(SetError):
    """Telegram lets nobody own a set who never wrote to the bot in private, or who blocked it."""


class NotAccepted(SetError):
    """Telegram won't take a sticker. The message says what it answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pick:
    """A finished sticker on its way into a set. content: WebP or PNG as Telegram wants it."""

    content: bytes
    emoji: tuple[str, ...]
    keywords: tuple[str, ...]

    def as_input(self) -> InputSticker:
        return InputSticker(
            sticker=BufferedInputFile(self.content, "sticker.webp"),
            format="static",
            emoji_list=list(self.emoji or SAFE_EMOJI),
            keywords=list(self.keywords) or None,
        )


class Sets:
    """The bot's sticker sets."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def look(self, name: str) -> list[Sticker] | None:
        """What is in a set now, in its order; None when there is no such set."""
        try:
            return (await self._bot.get_sticker_set(name)).stickers
        except TelegramBadRequest as error:
            if "STICKERSET_INVALID" in error.message:
                return None
            raise

    async def make(
        self, owner: int, name: str, title: str, picks: Sequence[Pick], on_wait: OnWait, *, tried: bool
    ) -> list[Sticker]:
        """See to it that the set exists with these stickers (1..50); returns them as they stand in it.

        tried: an earlier attempt under this name may have succeeded unseen.
        Raises NameTaken, NotStarted, NotAccepted. Waits as long as Telegram is away.
        """
        if tried and (found := await self.look(name)):
            return found
        weather = _Weather(on_wait)
        for _ in range(MAKING_ATTEMPTS):
            try:
                await self._bot.create_new_sticker_set(owner, name, title, [pick.as_input() for pick in picks])
                tried = True
            except TRANSIENT as error:
                tried = True
                await weather.wait(error)
            except (TelegramBadRequest, TelegramForbiddenError) as error:
                if not _name_taken(error):
                    picks = weather.other_picks(error, picks)
                elif not tried:
                    raise NameTaken(name) from error
            if found := await self.look(name):
                return found
            await asyncio.sleep(LAG_SECONDS if tried else 0)
        raise NameTaken(name)  # neither to be made nor to be seen: as if its owner deleted it a moment ago

    async def add(self, owner: int, name: str, pick: Pick, known: set[str], on_wait: OnWait) -> Sticker:
        """See to it that the set has this sticker; returns it as it stands there.

        known: `file_unique_id`s of what was in the set before. Raises SetGone, SetFull, NotStarted, NotAccepted.
        """
        weather = _Weather(on_wait)
        answered = False
        while True:
            try:
                await self._bot.add_sticker_to_set(owner, name, pick.as_input())
                answered = True
            except TRANSIENT as error:
                await weather.wait(error)
            except (TelegramBadRequest, TelegramForbiddenError) as error:
                (pick,) = weather.other_picks(error, [pick])
            now = await self._there(name)
            if answered and not _news(now, known):
                await asyncio.sleep(LAG_SECONDS)
                now = await self._there(name)
            if new := _news(now, known):
                return new[-1]
            if answered:
                return now[-1]  # the very same picture was there already: Telegram answers True and changes nothing

    async def _there(self, name: str) -> list[Sticker]:
        """As `look`. Raises SetGone."""
        now = await self.look(name)
        if now is None:
            raise SetGone(name)
        return now


class _Weather:
    """How one call to a set has been going: growing pauses, and each remedy tried once."""

    def __init__(self, on_wait: OnWait) -> None:
        self._on_wait = on_wait
        self._pause = FIRST_PAUSE
        self._remedies: set[str] = set()

    async def wait(self, error: AiogramError) -> None:
        log.warning("no word from Telegram on a set: %s", error)
        if isinstance(error, TelegramRetryAfter):
            await self._on_wait(error.retry_after)
            await asyncio.sleep(error.retry_after)
            return
        await asyncio.sleep(self._pause)
        self._pause = min(2 * self._pause, LONGEST_PAUSE)

    def other_picks(self, error: TelegramBadRequest | TelegramForbiddenError, picks: Sequence[Pick]) -> Sequence[Pick]:
        """What to send instead after a refusal. Raises what the refusal means when there is nothing to try."""
        said = error.message
        if "STICKERSET_INVALID" in said:
            raise SetGone(said) from error
        if "STICKERS_TOO_MUCH" in said:
            raise SetFull(said) from error
        if isinstance(error, TelegramForbiddenError) or any(words in said for words in _NOT_STARTED):
            raise NotStarted(said) from error
        if "emoji" in said.lower() and "emoji" not in self._remedies:
            self._remedies.add("emoji")
            return [replace(pick, emoji=SAFE_EMOJI) for pick in picks]
        if "keyword" in said.lower() and "keyword" not in self._remedies:
            self._remedies.add("keyword")
            return [replace(pick, keywords=()) for pick in picks]
        if "STICKER_PNG_DIMENSIONS" in said and "again" not in self._remedies:
            self._remedies.add("again")  # seen in the field on valid sets: star-39/moe-sticker-bot, issues 54 and 55
            return picks
        raise NotAccepted(said) from error


_NOT_STARTED = ("PEER_ID_INVALID", "user not found", "have no access to the user", "USER_ID_INVALID")


def _news(now: Sequence[Sticker], known: set[str]) -> list[Sticker]:
    return [sticker for sticker in now if sticker.file_unique_id not in known]


def _name_taken(error: TelegramBadRequest | TelegramForbiddenError) -> bool:
    return "already occupied" in error.message or "SHORTNAME_OCCUPY_FAILED" in error.message
