"""The line: what is to be drawn, for whom, and how far it is."""

import time
from collections.abc import Sequence
from typing import Any

from sqlalchemy import RowMapping, and_, bindparam, delete, exists, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.ext.asyncio import AsyncConnection

from storage.database import Database
from storage.tables import briefs, drawings, jobs, people
from storage.values import Job, JobState, NewDrawing, SavedDrawing

OPEN = (JobState.WAITING, JobState.RUNNING)  # states that count as "somebody waits for it"


def _new_row(key: str, brief: int, person: int, number: int, chat: int, reply: int | None) -> dict[str, Any]:
    return {
        "key": key,
        "brief": brief,
        "person": person,
        "round": number,
        "chat": chat,
        "reply_to": reply,
        "state": JobState.WAITING,
        "attempts": 0,
        "created_at": time.time(),
    }


def _brief(person: int, text: str, language: str, seed: int, style: str = "") -> dict[str, Any]:
    return {
        "person": person,
        "text": text,
        "language": language,
        "seed": seed,
        "style": style,
        "created_at": time.time(),
    }


_of_brief = (briefs.c.text, briefs.c.language, briefs.c.seed, briefs.c.style)
_jobs = select(jobs, *_of_brief).join(briefs, jobs.c.brief == briefs.c.id)

# Built once: somebody waits for the first answer while these run.
_add_brief = insert(briefs)
_given = [column for column in jobs.c if column.name in _new_row("", 0, 0, 0, 0, None)]
_theirs = select(func.count()).where(jobs.c.person == bindparam("person"), jobs.c.state.in_(OPEN)).scalar_subquery()
_add = (
    upsert(jobs)
    .from_select(
        [column.name for column in _given],
        select(*(bindparam(column.name, type_=column.type) for column in _given)).where(_theirs < bindparam("limit")),
    )
    .on_conflict_do_nothing()
    .returning(jobs.c.id)
)


def _job(row: RowMapping | dict[str, Any]) -> Job:
    return Job(
        id=row["id"],
        key=row["key"],
        brief=row["brief"],
        person=row["person"],
        round=row["round"],
        chat=row["chat"],
        reply_to=row["reply_to"],
        message=row["message"],
        state=JobState(row["state"]),
        attempts=row["attempts"],
        text=row["text"],
        language=row["language"],
        seed=row["seed"],
        style=row["style"],
    )


def _drawing(row: RowMapping) -> SavedDrawing:
    return SavedDrawing(
        id=row["id"],
        job=row["job"],
        place=row["place"],
        source=row["source"],
        media=row["media"],
        look=row["look"],
        arrangement=row["arrangement"],
        score=row["score"],
        emoji=tuple(row["emoji"]),
        keywords=tuple(row["keywords"]),
        ticked=row["ticked"],
    )


class LineFull(Exception):
    """The person has as many unfinished jobs as they may have."""

    def __init__(self, limit: int) -> None:
        super().__init__(f"{limit} unfinished jobs already")
        self.limit = limit


class Jobs:
    """Jobs in the database. Every change is one transaction; the same `key` is never two jobs."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(
        self, *, key: str, person: int, chat: int, reply_to: int | None, text: str, language: str, seed: int, limit: int
    ) -> tuple[Job, bool]:
        """Put a new brief in the line. Returns the job and True, or the job this `key` made before and False.

        Raises LineFull when the person has `limit` unfinished jobs.
        """
        brief = _brief(person, text, language, seed)
        async with self._database.writing() as connection:  # few statements: somebody waits for the first answer
            brief_id = (await connection.execute(_add_brief, brief)).lastrowid
            row = {**_new_row(key, brief_id, person, 0, chat, reply_to), "limit": limit}
            job_id = (await connection.execute(_add, row)).scalar_one_or_none()
            if job_id is None:
                await connection.execute(delete(briefs).where(briefs.c.id == brief_id))
                found = await self._by_key(connection, key)
                if found is None:
                    raise LineFull(limit)
                return found, False
        return _job({**row, **brief, "id": job_id, "message": None}), True

    async def add_more(self, job: Job, *, key: str, limit: int) -> tuple[Job, bool]:
        """Ask for other candidates of the same brief: one round further than any before. As `add` otherwise."""
        async with self._database.writing() as connection:
            found = await self._by_key(connection, key)
            if found:
                return found, False
            await self._room_for(connection, job.person, limit)
            last = await connection.execute(select(func.max(jobs.c.round)).where(jobs.c.brief == job.brief))
            number = last.scalar_one() + 1
            job_id = await self._insert(connection, key, job.brief, job.person, number, job.chat, job.message)
            return _job((await connection.execute(_jobs.where(jobs.c.id == job_id))).mappings().one()), True

    async def add_styled(self, job: Job, style: str, *, key: str, limit: int) -> tuple[Job, bool]:
        """Ask for the same words, drawn in a style: a brief of its own. As `add` otherwise."""
        async with self._database.writing() as connection:
            found = await self._by_key(connection, key)
            if found:
                return found, False
            await self._room_for(connection, job.person, limit)
            brief = _brief(job.person, job.text, job.language, job.seed, style)
            brief_id = (await connection.execute(_add_brief, brief)).lastrowid
            job_id = await self._insert(connection, key, brief_id, job.person, 0, job.chat, job.message)
            return _job((await connection.execute(_jobs.where(jobs.c.id == job_id))).mappings().one()), True

    async def find(self, job_id: int) -> Job | None:
        """The job, or None."""
        async with self._database.reading() as connection:
            row = (await connection.execute(_jobs.where(jobs.c.id == job_id))).mappings().first()
            return _job(row) if row else None

    async def placed(self, job_id: int, message: int) -> None:
        """Remember the placeholder, which will become the sheet."""
        await self._change(job_id, message=message)

    async def claim(self) -> Job | None:
        """Take the next job: the person served longest ago first, and nobody with a job already running."""
        busy = jobs.alias("busy")
        waiting = (
            _jobs.join(people, people.c.id == jobs.c.person)
            .where(
                jobs.c.state == JobState.WAITING,
                ~exists().where(and_(busy.c.person == jobs.c.person, busy.c.state == JobState.RUNNING)),
            )
            .order_by(people.c.served_at, jobs.c.id)
            .limit(1)
        )
        async with self._database.writing() as connection:
            row = (await connection.execute(waiting)).mappings().first()
            if row is None:
                return None
            now = time.time()
            mine = jobs.c.id == row["id"]
            taken = {"state": JobState.RUNNING, "attempts": jobs.c.attempts + 1, "started_at": now}
            await connection.execute(update(jobs).where(mine).values(taken))
            await connection.execute(update(people).where(people.c.id == row["person"]).values(served_at=now))
            return _job((await connection.execute(_jobs.where(mine))).mappings().one())

    async def waiting(self) -> list[Job]:
        """Everybody in the line, in the order they will be served: round by round, oldest served first."""
        turn = func.row_number().over(partition_by=jobs.c.person, order_by=jobs.c.id)
        query = (
            _jobs.join(people, people.c.id == jobs.c.person)
            .where(jobs.c.state == JobState.WAITING)
            .order_by(turn, people.c.served_at, jobs.c.id)
        )
        async with self._database.reading() as connection:
            return [_job(row) for row in (await connection.execute(query)).mappings()]

    async def of_state(self, state: JobState) -> list[Job]:
        """All jobs in one state, oldest first."""
        async with self._database.reading() as connection:
            rows = await connection.execute(_jobs.where(jobs.c.state == state).order_by(jobs.c.id))
            return [_job(row) for row in rows.mappings()]

    async def drawn(self, job_id: int, made: Sequence[NewDrawing], scene: dict[str, Any]) -> None:
        """Save the candidates, best first, and what was understood. Doing it again changes nothing."""
        async with self._database.writing() as connection:
            state = (await connection.execute(select(jobs.c.state).where(jobs.c.id == job_id))).scalar_one()
            if state not in OPEN:
                return
            for place, drawing in enumerate(made, start=1):
                row = {
                    "job": job_id,
                    "place": place,
                    "source": drawing.source,
                    "media": drawing.media,
                    "look": drawing.look,
                    "arrangement": drawing.arrangement,
                    "score": drawing.score,
                    "emoji": list(drawing.emoji),
                    "keywords": list(drawing.keywords),
                    "ticked": False,
                }
                await connection.execute(insert(drawings).values(row))
            ended = {"state": JobState.DRAWN, "scene": scene, "ended_at": time.time()}
            await connection.execute(update(jobs).where(jobs.c.id == job_id).values(ended))

    async def delivered(self, job_id: int) -> None:
        """The sheet is in the chat."""
        await self._change(job_id, state=JobState.DELIVERED)

    async def failed(self, job_id: int) -> None:
        """No further attempt will be made."""
        await self._change(job_id, state=JobState.FAILED, ended_at=time.time())

    async def back_in_line(self, job_id: int) -> None:
        """A running job goes back to waiting; any other state stays as it is."""
        async with self._database.writing() as connection:
            running = and_(jobs.c.id == job_id, jobs.c.state == JobState.RUNNING)
            await connection.execute(update(jobs).where(running).values(state=JobState.WAITING))

    async def all_back_in_line(self) -> None:
        """At start: whatever was running when the process ended waits again; that attempt is not held against it."""
        again = {"state": JobState.WAITING, "attempts": jobs.c.attempts - 1}
        async with self._database.writing() as connection:
            await connection.execute(update(jobs).where(jobs.c.state == JobState.RUNNING).values(again))

    async def cancel(self, person: int) -> list[Job]:
        """Cancel all of a person's waiting and running jobs; returns them as they were."""
        async with self._database.writing() as connection:
            theirs = and_(jobs.c.person == person, jobs.c.state.in_(OPEN))
            rows = await connection.execute(_jobs.where(theirs).order_by(jobs.c.id))
            found = [_job(row) for row in rows.mappings()]
            ended = {"state": JobState.CANCELLED, "ended_at": time.time()}
            await connection.execute(update(jobs).where(theirs).values(ended))
            return found

    async def scene(self, job_id: int) -> dict[str, Any] | None:
        """What was understood, as saved by `drawn`."""
        async with self._database.reading() as connection:
            found: dict[str, Any] | None = await connection.scalar(select(jobs.c.scene).where(jobs.c.id == job_id))
            return found

    async def seen(self, brief: int) -> tuple[str, ...]:
        """The looks of everything drawn so far for a brief, in the order it was shown."""
        query = select(drawings.c.look).join(jobs, drawings.c.job == jobs.c.id).where(jobs.c.brief == brief)
        async with self._database.reading() as connection:
            return tuple((await connection.execute(query.order_by(drawings.c.id))).scalars())

    async def drawings(self, job_id: int) -> list[SavedDrawing]:
        """A sheet's candidates, best first."""
        query = select(drawings).where(drawings.c.job == job_id).order_by(drawings.c.place)
        async with self._database.reading() as connection:
            return [_drawing(row) for row in (await connection.execute(query)).mappings()]

    async def drawings_by_id(self, ids: Sequence[int]) -> list[SavedDrawing]:
        """Drawings in the order of `ids`; those that do not exist are left out."""
        async with self._database.reading() as connection:
            rows = await connection.execute(select(drawings).where(drawings.c.id.in_(ids)))
            found = {row["id"]: _drawing(row) for row in rows.mappings()}
        return [found[one] for one in ids if one in found]

    async def tick(self, job_id: int, place: int, *, on: bool) -> list[SavedDrawing]:
        """Set or clear the tick of one candidate; returns the sheet's candidates as they are now."""
        async with self._database.writing() as connection:
            one = and_(drawings.c.job == job_id, drawings.c.place == place)
            await connection.execute(update(drawings).where(one).values(ticked=on))
        return await self.drawings(job_id)

    async def untick(self, job_id: int) -> None:
        """Clear all ticks of a sheet."""
        async with self._database.writing() as connection:
            await connection.execute(update(drawings).where(drawings.c.job == job_id).values(ticked=False))

    async def _by_key(self, connection: AsyncConnection, key: str) -> Job | None:
        row = (await connection.execute(_jobs.where(jobs.c.key == key))).mappings().first()
        return _job(row) if row else None

    async def _room_for(self, connection: AsyncConnection, person: int, limit: int) -> None:
        theirs = and_(jobs.c.person == person, jobs.c.state.in_(OPEN))
        count = (await connection.execute(select(func.count()).select_from(jobs).where(theirs))).scalar_one()
        if count >= limit:
            raise LineFull(limit)

    async def _insert(
        self, connection: AsyncConnection, key: str, brief: int, person: int, number: int, chat: int, reply: int | None
    ) -> int:
        row = _new_row(key, brief, person, number, chat, reply)
        return int((await connection.execute(insert(jobs).values(row).returning(jobs.c.id))).scalar_one())

    async def _change(self, job_id: int, **values: Any) -> None:
        async with self._database.writing() as connection:
            await connection.execute(update(jobs).where(jobs.c.id == job_id).values(values))
