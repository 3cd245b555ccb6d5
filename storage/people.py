"""People, and the updates of theirs that are not handled yet."""

import time
from collections.abc import Sequence
from typing import Any

from sqlalchemy import RowMapping, delete, select, update
from sqlalchemy.dialects.sqlite import insert

from storage.database import Database
from storage.tables import inbox, people
from storage.values import Person


def _person(row: RowMapping) -> Person:
    return Person(
        id=row["id"],
        name=row["name"],
        language=row["language"],
        reachable=row["reachable"],
        default_pack=row["default_pack"],
    )


class Inbox:
    """Updates taken from Telegram, kept until they are handled to the end: a crash in between loses none."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def receive(self, updates: Sequence[tuple[int, str]]) -> None:
        """Keep updates: (id, payload) each. What is here already stays as it is (Telegram may deliver twice)."""
        now = time.time()
        rows = [{"update_id": update_id, "payload": payload, "received_at": now} for update_id, payload in updates]
        async with self._database.writing() as connection:
            await connection.execute(insert(inbox).on_conflict_do_nothing(), rows)

    async def handled(self, update_ids: Sequence[int]) -> None:
        """Forget updates. Forgetting one that is not here is no error."""
        async with self._database.writing() as connection:
            await connection.execute(delete(inbox).where(inbox.c.update_id.in_(update_ids)))

    async def unhandled(self) -> list[str]:
        """What was received and not handled, oldest first."""
        async with self._database.reading() as connection:
            rows = await connection.execute(select(inbox.c.payload).order_by(inbox.c.update_id))
            return list(rows.scalars())


class People:
    """Everybody who ever wrote. Kept in memory too, so that meeting somebody again writes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._known: dict[int, Person] = {}

    async def meet(self, person_id: int, name: str, language: str) -> Person:
        """Create or refresh a person; having written, they are reachable again."""
        known = self._known.get(person_id)
        if known and (known.name, known.language, known.reachable) == (name, language, True):
            return known
        seen: dict[str, Any] = {"name": name, "language": language, "reachable": True}
        row = {"id": person_id, "served_at": 0.0, "created_at": time.time(), **seen}
        async with self._database.writing() as connection:
            meeting = insert(people).values(row).on_conflict_do_update(index_elements=[people.c.id], set_=seen)
            found = await connection.execute(meeting.returning(people))
            person = self._known[person_id] = _person(found.mappings().one())
            return person

    async def find(self, person_id: int) -> Person | None:
        """The person, or None when they never wrote."""
        if person_id not in self._known:
            async with self._database.reading() as connection:
                found = await connection.execute(select(people).where(people.c.id == person_id))
                row = found.mappings().first()
            if row is None:
                return None
            self._known[person_id] = _person(row)
        return self._known[person_id]

    async def unreachable(self, person_id: int) -> None:
        """They blocked the bot."""
        await self._change(person_id, reachable=False)

    async def prefer(self, person_id: int, pack_id: int | None) -> None:
        """Make a pack the one that stickers go to when nothing else is said."""
        await self._change(person_id, default_pack=pack_id)

    async def _change(self, person_id: int, **values: Any) -> None:
        async with self._database.writing() as connection:
            await connection.execute(update(people).where(people.c.id == person_id).values(values))
            self._known.pop(person_id, None)
