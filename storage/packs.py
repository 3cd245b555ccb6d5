"""Packs, what is in them, and the intents to put more into them."""

import time
from collections.abc import Sequence

from sqlalchemy import RowMapping, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert

from storage.database import Database
from storage.tables import additions, packs, stickers
from storage.values import Addition, AdditionState, Pack, PackState, SavedSticker

_count = select(func.count()).where(stickers.c.pack == packs.c.id).scalar_subquery().label("stickers")
_packs = select(packs, _count)


def _pack(row: RowMapping) -> Pack:
    return Pack(
        id=row["id"],
        person=row["person"],
        name=row["name"],
        title=row["title"],
        state=PackState(row["state"]),
        stickers=row["stickers"],
    )


def _addition(row: RowMapping) -> Addition:
    return Addition(
        id=row["id"],
        key=row["key"],
        person=row["person"],
        job=row["job"],
        pack=row["pack"],
        drawings=tuple(row["drawings"]),
        state=AdditionState(row["state"]),
        attempts=row["attempts"],
    )


class Packs:
    """Packs in the database. What Telegram holds is the truth about a set; this is what we know of it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, *, person: int, name: str, title: str) -> Pack:
        """A pack that is about to be made under this name."""
        row = {"person": person, "name": name, "title": title, "state": PackState.MAKING, "created_at": time.time()}
        async with self._database.writing() as connection:
            pack_id = (await connection.execute(insert(packs).values(row).returning(packs.c.id))).scalar_one()
            return _pack((await connection.execute(_packs.where(packs.c.id == pack_id))).mappings().one())

    async def find(self, pack_id: int) -> Pack | None:
        """The pack, or None."""
        async with self._database.reading() as connection:
            row = (await connection.execute(_packs.where(packs.c.id == pack_id))).mappings().first()
            return _pack(row) if row else None

    async def of(self, person: int) -> list[Pack]:
        """A person's living packs, newest first."""
        mine = _packs.where(packs.c.person == person, packs.c.state == PackState.LIVE).order_by(packs.c.id.desc())
        async with self._database.reading() as connection:
            return [_pack(row) for row in (await connection.execute(mine)).mappings()]

    async def change(self, pack_id: int, *, state: PackState | None = None, name: str | None = None) -> None:
        """Change a pack's state, or its name while it is being made."""
        values = {key: value for key, value in (("state", state), ("name", name)) if value is not None}
        async with self._database.writing() as connection:
            await connection.execute(update(packs).where(packs.c.id == pack_id).values(values))

    async def contents(self, pack_id: int) -> list[SavedSticker]:
        """What we put into a pack, in the order it was added."""
        query = select(stickers).where(stickers.c.pack == pack_id).order_by(stickers.c.id)
        async with self._database.reading() as connection:
            return [
                SavedSticker(
                    pack=row["pack"],
                    drawing=row["drawing"],
                    file_id=row["file_id"],
                    file_unique_id=row["file_unique_id"],
                )
                for row in (await connection.execute(query)).mappings()
            ]

    async def put(self, pack_id: int, drawing: int, file_id: str, file_unique_id: str) -> None:
        """Remember that a drawing is in a pack. Saying it again refreshes Telegram's ids."""
        ids = {"file_id": file_id, "file_unique_id": file_unique_id}
        row = {"pack": pack_id, "drawing": drawing, "added_at": time.time(), **ids}
        async with self._database.writing() as connection:
            await connection.execute(
                upsert(stickers)
                .values(row)
                .on_conflict_do_update(index_elements=[stickers.c.pack, stickers.c.drawing], set_=ids)
            )

    async def intend(
        self, *, key: str, person: int, job: int, pack: int, drawings: Sequence[int]
    ) -> tuple[Addition, bool]:
        """Store the intent to have `drawings` in `pack`. The same key is one intent: then the old one and False."""
        row = {
            "key": key,
            "person": person,
            "job": job,
            "pack": pack,
            "drawings": list(drawings),
            "state": AdditionState.WAITING,
            "attempts": 0,
            "created_at": time.time(),
        }
        async with self._database.writing() as connection:
            done = await connection.execute(upsert(additions).values(row).on_conflict_do_nothing())
            found = await connection.execute(select(additions).where(additions.c.key == key))
            return _addition(found.mappings().one()), done.rowcount == 1

    async def addition(self, addition_id: int) -> Addition | None:
        """The intent, or None."""
        async with self._database.reading() as connection:
            found = await connection.execute(select(additions).where(additions.c.id == addition_id))
            row = found.mappings().first()
            return _addition(row) if row else None

    async def intended(self, key: str) -> Addition | None:
        """The intent that was stored under this key, or None."""
        async with self._database.reading() as connection:
            found = await connection.execute(select(additions).where(additions.c.key == key))
            row = found.mappings().first()
            return _addition(row) if row else None

    async def unfinished(self) -> list[Addition]:
        """Intents not carried out, or carried out and not told, oldest first."""
        open_states = (AdditionState.WAITING, AdditionState.ADDED)
        query = select(additions).where(additions.c.state.in_(open_states)).order_by(additions.c.id)
        async with self._database.reading() as connection:
            return [_addition(row) for row in (await connection.execute(query)).mappings()]

    async def advance(self, addition_id: int, state: AdditionState) -> None:
        """Move an intent to another state."""
        async with self._database.writing() as connection:
            await connection.execute(update(additions).where(additions.c.id == addition_id).values(state=state))

    async def attempt(self, addition_id: int) -> int:
        """Count one more attempt; returns how many there were, this one included."""
        more = update(additions).where(additions.c.id == addition_id).values(attempts=additions.c.attempts + 1)
        async with self._database.writing() as connection:
            return int((await connection.execute(more.returning(additions.c.attempts))).scalar_one())

    async def redirect(self, addition_id: int, pack_id: int, drawings: Sequence[int]) -> None:
        """Point an intent at another pack (the first was full or gone), with what is to stand in it."""
        values = {"pack": pack_id, "drawings": list(drawings)}
        async with self._database.writing() as connection:
            await connection.execute(update(additions).where(additions.c.id == addition_id).values(values))
