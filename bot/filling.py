"""One pass at putting drawings into one pack, with a note in the database after every step."""

import logging
from collections.abc import Sequence

from aiogram.types import Sticker

from bot.limits import MAX_NEW_STICKERS, MAX_STICKERS
from bot.sets import OnWait, Pick, SetFull, SetGone, Sets
from bot.studio import Studio, StudioDied
from model import Drawing
from storage.store import Store
from storage.values import Pack, PackState, SavedDrawing

FINISHING_ATTEMPTS = 3  # at one sticker, when the studio dies under it
VARIATION = "\ufe0f"  # the selector that asks for a colourful emoji; Telegram leaves it out at times

log = logging.getLogger(__name__)


class Filling:
    """Fills one pack. fresh: file ids of what was put there now; left: drawings that a full pack has no room for."""

    def __init__(self, store: Store, sets: Sets, studio: Studio, on_wait: OnWait) -> None:
        self._store = store
        self._sets = sets
        self._studio = studio
        self._on_wait = on_wait
        self.fresh: list[str] = []
        self.left: list[int] = []

    async def fill(self, pack: Pack, drawings: Sequence[int], *, resumed: bool) -> None:
        """See to it that the drawings are in the pack, making it first when it is yet to be made.

        resumed: an earlier attempt may have got further than it could note down.
        Raises SetError (SetGone, SetFull, NameTaken …), StudioError, and TRANSIENT errors of looking at the set.
        """
        if pack.state is PackState.GONE:
            raise SetGone(pack.name)
        wanted = await self._store.jobs.drawings_by_id(drawings)
        if pack.state is PackState.MAKING:
            wanted = await self._make(pack, wanted, resumed=resumed)
            resumed = False
        if wanted:
            await self._add(pack, wanted, resumed=resumed)

    async def _make(self, pack: Pack, wanted: list[SavedDrawing], *, resumed: bool) -> list[SavedDrawing]:
        """Make the set, in one call; returns what was more than one call may hold."""
        distinct = {drawing.source: drawing for drawing in reversed(wanted)}  # the same picture only once
        chosen = [drawing for drawing in wanted if distinct[drawing.source] is drawing][:MAX_NEW_STICKERS]
        picks = [await self._finished(drawing) for drawing in chosen]
        found = await self._sets.make(pack.person, pack.name, pack.title, picks, self._on_wait, tried=resumed)
        made = {drawing.source: sticker for drawing, sticker in zip(chosen, found, strict=False)}
        for drawing in wanted:
            if sticker := made.get(drawing.source):
                await self._note(pack, drawing, sticker)
        await self._store.packs.change(pack.id, state=PackState.LIVE)
        self.fresh = [sticker.file_id for sticker in made.values()]
        return [drawing for drawing in wanted if drawing.source not in made]

    async def _add(self, pack: Pack, wanted: list[SavedDrawing], *, resumed: bool) -> None:
        """Add one by one what the set does not hold yet."""
        now = await self._sets.look(pack.name)
        if now is None:
            raise SetGone(pack.name)
        inside = {sticker.file_unique_id for sticker in now}
        noted = await self._store.packs.contents(pack.id)
        there = {one.drawing for one in noted if one.file_unique_id in inside}
        missing = [drawing for drawing in wanted if drawing.id not in there]
        if resumed and missing:
            known = {one.file_unique_id for one in noted}
            stray = next((one for one in reversed(now) if one.file_unique_id not in known), None)
            if stray and _same_emoji(stray, missing[0]):  # added, but not noted down before the process ended
                await self._note(pack, missing.pop(0), stray)
        for place, drawing in enumerate(missing):
            try:
                if len(inside) >= MAX_STICKERS:
                    raise SetFull(pack.name)
                pick = await self._finished(drawing)
                sticker = await self._sets.add(pack.person, pack.name, pick, inside, self._on_wait)
            except SetFull:
                self.left = [one.id for one in missing[place:]]
                raise
            await self._note(pack, drawing, sticker)
            inside.add(sticker.file_unique_id)
            self.fresh.append(sticker.file_id)

    async def _note(self, pack: Pack, drawing: SavedDrawing, sticker: Sticker) -> None:
        await self._store.packs.put(pack.id, drawing.id, sticker.file_id, sticker.file_unique_id)

    async def _finished(self, drawing: SavedDrawing) -> Pick:
        """The sticker of a drawing, as Telegram wants it. Raises StudioError."""
        source = Drawing(
            source=await self._store.blobs.get(drawing.source),
            media=drawing.media,
            look=drawing.look,
            arrangement=drawing.arrangement,
            score=drawing.score,
        )
        for attempt in range(1, FINISHING_ATTEMPTS + 1):
            try:
                content = await self._studio.finish(source)
                return Pick(content=content, emoji=drawing.emoji, keywords=drawing.keywords)
            except StudioDied:
                log.warning("the studio died over drawing %d, attempt %d", drawing.id, attempt)
        raise StudioDied


def _same_emoji(sticker: Sticker, drawing: SavedDrawing) -> bool:
    return (sticker.emoji or "").replace(VARIATION, "") in {one.replace(VARIATION, "") for one in drawing.emoji}
