"""Rows as frozen values, and the states that rows pass through."""

from dataclasses import dataclass
from enum import StrEnum


class JobState(StrEnum):
    """WAITING → RUNNING → DRAWN → DELIVERED, or an end on the way."""

    WAITING = "waiting"
    RUNNING = "running"
    DRAWN = "drawn"  # drawings are saved, the sheet is not in the chat yet
    DELIVERED = "delivered"
    FAILED = "failed"
    CANCELLED = "cancelled"


class PackState(StrEnum):
    """MAKING → LIVE → GONE. A pack that is MAKING may or may not exist at Telegram: ask before making it again."""

    MAKING = "making"
    LIVE = "live"
    GONE = "gone"


class AdditionState(StrEnum):
    """WAITING (to be done or finished) → ADDED (in the set, not told yet) → TOLD; or FAILED."""

    WAITING = "waiting"
    ADDED = "added"
    TOLD = "told"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who wrote to the bot. `language` is their client's BCP-47 tag, "" if unknown."""

    id: int
    name: str
    language: str
    reachable: bool
    default_pack: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One sheet that somebody waits for (or has), with the brief it draws. `style`: "" for what the words say."""

    id: int
    key: str
    brief: int
    person: int
    round: int
    chat: int
    reply_to: int | None
    message: int | None
    state: JobState
    attempts: int
    text: str
    language: str
    seed: int
    style: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedDrawing:
    """A candidate of a sheet. `source` is the hash under which its bytes are kept in the blobs."""

    id: int
    job: int
    place: int
    source: str
    media: str
    look: str
    arrangement: str
    score: float
    emoji: tuple[str, ...]
    keywords: tuple[str, ...]
    ticked: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDrawing:
    """A candidate to be saved, best first in its list."""

    source: str
    media: str
    look: str
    arrangement: str
    score: float
    emoji: tuple[str, ...]
    keywords: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A sticker set of somebody's. `stickers` counts those that we know to be in it."""

    id: int
    person: int
    name: str
    title: str
    state: PackState
    stickers: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedSticker:
    """A drawing that is in a pack, with Telegram's ids of the sticker in that set."""

    pack: int
    drawing: int
    file_id: str
    file_unique_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """The stored intent to have drawings in a pack; kept until the person has been told."""

    id: int
    key: str
    person: int
    job: int
    pack: int
    drawings: tuple[int, ...]
    state: AdditionState
    attempts: int
