"""Ticks become stickers: intents stored first, carried out as often as it takes, told once they are done.

An intent is "these drawings are in that pack". Carrying it out twice changes nothing, so a crash or a lost answer
only means doing it again. One person's intents take turns.
"""

import asyncio
import logging
import re
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from aiogram import Bot
from aiogram.exceptions import AiogramError
from aiogram.types import ReplyParameters

from bot import buttons
from bot.background import Background, Turns
from bot.filling import Filling
from bot.limits import MAX_SET_NAME, MAX_SET_TITLE, MAX_STICKERS
from bot.outgoing import TRANSIENT, unreachable
from bot.sets import NameTaken, NotStarted, OnWait, SetError, SetFull, SetGone, Sets
from bot.sheets import Sheets
from bot.studio import Studio
from bot.texts import Texts
from bot.wishes import pack_title
from model import StudioError
from storage.store import Store
from storage.values import Addition, AdditionState, Job, Pack, PackState

TOLD_WAIT = 5  # seconds that Telegram may ask to wait before the person hears of it
PAUSE = 5.0  # seconds before saying again what could not be said

log = logging.getLogger(__name__)


def link(pack: Pack) -> str:
    """Where everybody can see and install the set."""
    return f"https://t.me/addstickers/{pack.name}"


def set_name(words: str, username: str) -> str:
    """A new short name: what is Latin in the words, something random, and the ending Telegram asks for.

    Rules: letters, digits and single underscores, a letter first, at most 64 characters (Bot API, createNewStickerSet).
    """
    ending = f"_{secrets.token_hex(4)}_by_{username}"
    slug = "_".join(re.findall(r"[a-z0-9]+", words.lower()))[: MAX_SET_NAME - len(ending)].strip("_")
    return (slug if slug[:1].isalpha() else "lepim") + ending


def next_title(title: str) -> str:
    """ "Cats" → "Cats 2" → "Cats 3", within MAX_SET_TITLE characters."""
    found = re.fullmatch(r"(.+) (\d{1,3})", title)
    stem, number = (found[1], int(found[2]) + 1) if found else (title, 2)
    return f"{stem[: MAX_SET_TITLE - len(str(number)) - 1].rstrip()} {number}"


@dataclass(slots=True)
class _Outcome:
    """What carrying out an intent came to. fresh: file ids of the stickers that are new, in order."""

    pack: Pack
    fresh: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


class Publisher:
    """From ticks to packs."""

    def __init__(
        self, bot: Bot, username: str, store: Store, studio: Studio, sheets: Sheets, background: Background
    ) -> None:
        self._bot = bot
        self._username = username
        self._store = store
        self._studio = studio
        self._sheets = sheets
        self._background = background
        self._sets = Sets(bot)
        self._turns = Turns()
        self._beginning = Turns()

    async def into(self, job: Job, pack: Pack, drawings: Sequence[int], key: str) -> None:
        """Store the intent to have `drawings` in `pack` and carry it out beside. The same key does it once."""
        addition, _ = await self._store.packs.intend(
            key=key, person=job.person, job=job.id, pack=pack.id, drawings=drawings
        )
        self._background.start(self._see_to(addition.id), f"addition {addition.id}")

    async def into_new(self, job: Job, title: str, drawings: Sequence[int], tap: str) -> None:
        """As `into`, with a pack that is yet to be made: one for these ticks, however often it is asked for."""
        async with self._beginning.of(job.person):
            key = f"new:{job.id}:{','.join(map(str, drawings))}"
            before = await self._store.packs.intended(key)
            pack = await self._store.packs.find(before.pack) if before else None
            if before is None or pack is None:
                await self.into(job, await self._new_pack(job, title), drawings, key)
            elif before.state is AdditionState.FAILED or pack.state is PackState.GONE:
                await self.into(job, await self._new_pack(job, title), drawings, f"renew:{tap}")
            elif before.state is AdditionState.TOLD:
                await self.into(job, pack, drawings, f"tap:{tap}")

    async def resume(self) -> None:
        """At start: carry out and tell what the last process left."""
        for addition in await self._store.packs.unfinished():
            self._background.start(self._see_to(addition.id), f"addition {addition.id}")

    async def _see_to(self, addition_id: int) -> None:
        """Carry an intent out and tell of it, until both are done."""
        addition = await self._store.packs.addition(addition_id)
        assert addition is not None
        async with self._turns.of(addition.person):
            while True:
                try:
                    await self._attend(addition_id)
                    return
                except TRANSIENT as error:
                    log.warning("addition %d: again in %.0f s: %s", addition_id, PAUSE, error)
                    await asyncio.sleep(PAUSE)

    async def _attend(self, addition_id: int) -> None:
        addition = await self._store.packs.addition(addition_id)
        assert addition is not None
        job = await self._store.jobs.find(addition.job)
        assert job is not None
        if addition.state in (AdditionState.TOLD, AdditionState.FAILED):
            return
        texts = await self._sheets.texts(job)
        try:
            outcome = await self._ensure(addition, job, texts)
        except TRANSIENT:
            raise
        except Exception as error:
            known = isinstance(error, SetError | StudioError)
            log.error("addition %d failed: %r", addition_id, error, exc_info=not known)
            await self._fail(addition_id, job, texts, error)
            return
        await self._store.packs.advance(addition_id, AdditionState.ADDED)
        await self._tell(outcome, job, texts)
        await self._store.packs.advance(addition_id, AdditionState.TOLD)

    async def _ensure(self, addition: Addition, job: Job, texts: Texts) -> _Outcome:
        """Have the drawings in the pack, or in the one that takes its place. Raises SetError, StudioError."""
        resumed = await self._store.packs.attempt(addition.id) > 1
        notes: list[str] = []
        fresh: list[str] = []
        while True:
            pack = await self._store.packs.find(addition.pack)
            assert pack is not None
            await self._sheets.mention(job, texts.adding(title=pack.title))
            filling = Filling(self._store, self._sets, self._studio, self._when_asked_to_wait(job, pack, texts))
            try:
                await filling.fill(pack, addition.drawings, resumed=resumed)
            except NameTaken:
                await self._store.packs.change(pack.id, name=set_name(job.text, self._username))
                continue
            except SetGone:
                notes.append(texts.pack_was_gone(title=pack.title))
                addition = await self._made_anew(addition, pack, job)
                continue
            except SetFull:
                notes.append(texts.pack_was_full(title=pack.title, limit=MAX_STICKERS))
                fresh += filling.fresh
                addition = await self._overflow(addition, pack, job, filling.left)
                continue
            await self._store.people.prefer(job.person, pack.id)
            if resumed:  # what an earlier attempt put there has not been told either
                inside = await self._store.packs.contents(pack.id)
                filling.fresh = [one.file_id for one in inside if one.drawing in addition.drawings]
            return _Outcome(pack, fresh + filling.fresh, notes)

    def _when_asked_to_wait(self, job: Job, pack: Pack, texts: Texts) -> OnWait:
        async def say(seconds: int) -> None:
            if seconds > TOLD_WAIT:
                await self._sheets.mention(job, texts.adding_later(title=pack.title, seconds=seconds))

        return say

    async def _made_anew(self, addition: Addition, pack: Pack, job: Job) -> Addition:
        """Point the intent at a pack that takes the place of a deleted one, with all that was in it."""
        earlier = [sticker.drawing for sticker in await self._store.packs.contents(pack.id)]
        if pack.state is PackState.GONE and (other := await self._later(pack, pack.title)):
            return await self._redirect(addition, other, addition.drawings)
        await self._store.packs.change(pack.id, state=PackState.GONE)
        wanted = list(dict.fromkeys([*earlier, *addition.drawings]))[-MAX_STICKERS:]
        return await self._redirect(addition, await self._new_pack(job, pack.title), wanted)

    async def _overflow(self, addition: Addition, pack: Pack, job: Job, left: Sequence[int]) -> Addition:
        """Point the intent at the pack after a full one, with what found no room."""
        title = next_title(pack.title)
        other = await self._later(pack, title) or await self._new_pack(job, title)
        return await self._redirect(addition, other, left)

    async def _redirect(self, addition: Addition, pack: Pack, drawings: Sequence[int]) -> Addition:
        await self._store.packs.redirect(addition.id, pack.id, drawings)
        return replace(addition, pack=pack.id, drawings=tuple(drawings))

    async def _later(self, pack: Pack, title: str) -> Pack | None:
        """The same person's living pack of this title that was made after `pack`."""
        mine = await self._store.packs.of(pack.person)
        return next((one for one in mine if one.title == title and one.id > pack.id), None)

    async def _new_pack(self, job: Job, title: str) -> Pack:
        return await self._store.packs.add(
            person=job.person, name=set_name(job.text, self._username), title=title or pack_title(job.text)
        )

    async def _tell(self, outcome: _Outcome, job: Job, texts: Texts) -> None:
        """The link under the sheet, and the first fresh sticker itself."""
        said = texts.added(count=len(outcome.fresh), title=outcome.pack.title, link=link(outcome.pack))
        reply = ReplyParameters(message_id=job.message, allow_sending_without_reply=True) if job.message else None
        try:
            await self._sheets.redraw(job, "\n".join([*outcome.notes, said]))
            if outcome.fresh:
                await self._bot.send_sticker(
                    job.chat,
                    outcome.fresh[0],
                    reply_parameters=reply,
                    reply_markup=buttons.open_pack(link(outcome.pack), texts),
                )
        except TRANSIENT:
            raise
        except AiogramError as error:
            log.info("job %d: nobody to tell of a pack: %s", job.id, error)
            if unreachable(error) and job.chat == job.person:
                await self._store.people.unreachable(job.person)

    async def _fail(self, addition_id: int, job: Job, texts: Texts, error: Exception) -> None:
        """Leave no half pack behind, and say so where the ticks are; they stay."""
        addition = await self._store.packs.addition(addition_id)  # it may point at another pack by now
        pack = await self._store.packs.find(addition.pack) if addition else None
        if pack and pack.state is PackState.MAKING:
            await self._store.packs.change(pack.id, state=PackState.GONE)
        await self._store.packs.advance(addition_id, AdditionState.FAILED)
        here = f"https://t.me/{self._username}?start=pack"
        said = texts.start_me_first(link=here) if isinstance(error, NotStarted) else texts.adding_failed()
        try:
            await self._sheets.redraw(job, said)
        except AiogramError as refusal:
            log.info("job %d: nobody to tell of a failure: %s", job.id, refusal)
