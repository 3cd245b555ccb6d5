"""The store: nothing twice, nothing lost, fair turns."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from sqlalchemy import create_engine, text

from storage.database import MIGRATIONS, migrate
from storage.jobs import LineFull
from storage.store import Store, open_store
from storage.tables import metadata
from storage.values import AdditionState, Job, JobState, NewDrawing, PackState

LIMIT = 4


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(tmp_path) as store:
        for person in (1, 2):
            await store.people.meet(person, f"person {person}", "en")
        yield store


async def ask(store: Store, key: str, person: int = 1) -> Job:
    job, _ = await store.jobs.add(
        key=key, person=person, chat=person, reply_to=None, text="cat", language="en", seed=7, limit=LIMIT
    )
    return job


def drawing(look: str = "00") -> NewDrawing:
    return NewDrawing(
        source="a" * 64, media="image/png", look=look, arrangement="badge", score=0.5, emoji=("🐱",), keywords=("cat",)
    )


def test_tables_and_migrations_agree(tmp_path: Path) -> None:
    migrate(tmp_path / "new.db")
    with create_engine(f"sqlite:///{tmp_path / 'new.db'}").connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


async def test_the_same_request_is_one_job(store: Store) -> None:
    first = await ask(store, "message:1:10")
    assert (await ask(store, "message:1:10")).id == first.id
    assert [job.id for job in await store.jobs.waiting()] == [first.id]


async def test_a_style_is_a_brief_of_its_own_and_asked_for_once(store: Store) -> None:
    first = await ask(store, "message:1:10")
    styled, new = await store.jobs.add_styled(first, "neon", key=f"style:{first.id}:neon", limit=LIMIT)
    again, twice = await store.jobs.add_styled(first, "neon", key=f"style:{first.id}:neon", limit=LIMIT)
    assert (new, twice, again.id) == (True, False, styled.id)
    assert (styled.style, styled.text, styled.seed, styled.round) == ("neon", first.text, first.seed, 0)
    assert styled.brief != first.brief
    more, _ = await store.jobs.add_more(styled, key="more", limit=LIMIT)
    assert (more.style, more.round) == ("neon", 1)
    assert first.style == ""
    await ask(store, "message:1:11")
    with pytest.raises(LineFull):
        await store.jobs.add_styled(first, "pixel", key=f"style:{first.id}:pixel", limit=LIMIT)


async def test_briefs_from_before_styles_get_none(tmp_path: Path) -> None:
    path = tmp_path / "old.db"
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    engine = create_engine(f"sqlite:///{path}")
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        connection.execute(text("INSERT INTO people VALUES (1, 'Ann', 'en', 1, NULL, 0, 0)"))
        connection.execute(text("INSERT INTO briefs VALUES (1, 1, 'cat', 'en', 7, 0)"))
    migrate(path)
    with engine.connect() as connection:
        row = connection.execute(text("SELECT text, seed, style FROM briefs")).one()
    engine.dispose()
    assert tuple(row) == ("cat", 7, "")


async def test_a_full_line_refuses_and_says_how_long_it_may_be(store: Store) -> None:
    for number in range(LIMIT):
        await ask(store, f"message:1:{number}")
    with pytest.raises(LineFull) as full:
        await ask(store, "message:1:99")
    assert full.value.limit == LIMIT


async def test_people_take_turns_and_nobody_runs_two(store: Store) -> None:
    for number in range(3):
        await ask(store, f"a{number}", person=1)
    await ask(store, "b", person=2)
    first, second, third = [await store.jobs.claim() for _ in range(3)]
    assert first
    assert second
    assert (first.person, second.person) == (1, 2)
    assert third is None
    await store.jobs.delivered(first.id)
    again = await store.jobs.claim()
    assert again
    assert (again.key, again.attempts) == ("a1", 1)


async def test_claims_at_the_same_moment_never_share_a_job(store: Store) -> None:
    await ask(store, "a", person=1)
    await ask(store, "b", person=2)
    claimed = await asyncio.gather(*(store.jobs.claim() for _ in range(8)))
    assert sorted(job.key for job in claimed if job) == ["a", "b"]


async def test_what_was_running_at_the_end_waits_again(tmp_path: Path) -> None:
    async with open_store(tmp_path) as store:
        await store.people.meet(1, "Ann", "en")
        await ask(store, "a")
        await store.jobs.claim()
    async with open_store(tmp_path) as store:
        await store.jobs.all_back_in_line()
        job = await store.jobs.claim()
        assert job
        assert (job.key, job.attempts) == ("a", 1)


async def test_drawings_are_saved_once_and_remembered_as_seen(store: Store) -> None:
    job = await ask(store, "a")
    await store.jobs.claim()
    await store.jobs.drawn(job.id, [drawing("00"), drawing("ff")], {"unknown": ["zorp"]})
    await store.jobs.drawn(job.id, [drawing("11")], {})
    assert [one.look for one in await store.jobs.drawings(job.id)] == ["00", "ff"]
    assert await store.jobs.seen(job.brief) == ("00", "ff")
    assert await store.jobs.scene(job.id) == {"unknown": ["zorp"]}


async def test_more_is_the_next_round_of_the_same_brief(store: Store) -> None:
    job = await ask(store, "a")
    more, new = await store.jobs.add_more(job, key=f"more:{job.id}", limit=LIMIT)
    same, again = await store.jobs.add_more(job, key=f"more:{job.id}", limit=LIMIT)
    assert (more.brief, more.round, new) == (job.brief, 1, True)
    assert (same.id, again) == (more.id, False)


async def test_a_cancelled_job_stays_cancelled_when_its_drawing_comes_late(store: Store) -> None:
    job = await ask(store, "a")
    await store.jobs.claim()
    assert [one.id for one in await store.jobs.cancel(1)] == [job.id]
    await store.jobs.drawn(job.id, [drawing()], {})
    late = await store.jobs.find(job.id)
    assert late
    assert late.state is JobState.CANCELLED
    assert await store.jobs.drawings(job.id) == []


async def test_ticks_are_set_not_toggled(store: Store) -> None:
    job = await ask(store, "a")
    await store.jobs.claim()
    await store.jobs.drawn(job.id, [drawing(), drawing()], {})
    await store.jobs.tick(job.id, 2, on=True)
    twice = await store.jobs.tick(job.id, 2, on=True)
    assert [one.ticked for one in twice] == [False, True]


async def test_an_intent_is_one_however_often_it_is_said(store: Store) -> None:
    job = await ask(store, "a")
    pack = await store.packs.add(person=1, name="cats_by_bot", title="Cats")
    first, new = await store.packs.intend(key="k", person=1, job=job.id, pack=pack.id, drawings=[1, 2])
    second, again = await store.packs.intend(key="k", person=1, job=job.id, pack=pack.id, drawings=[3])
    assert (new, again) == (True, False)
    assert second == first
    await store.packs.advance(first.id, AdditionState.TOLD)
    assert await store.packs.unfinished() == []


async def test_only_living_packs_are_offered(store: Store) -> None:
    pack = await store.packs.add(person=1, name="cats_by_bot", title="Cats")
    assert await store.packs.of(1) == []
    await store.packs.change(pack.id, state=PackState.LIVE)
    assert [one.title for one in await store.packs.of(1)] == ["Cats"]
    assert await store.packs.of(2) == []


async def test_an_update_is_kept_once_until_it_is_handled(store: Store) -> None:
    await store.inbox.receive([(5, "first"), (6, "second")])
    await store.inbox.receive([(5, "again")])
    assert await store.inbox.unhandled() == ["first", "second"]
    await store.inbox.handled([5, 99])
    assert await store.inbox.unhandled() == ["second"]


async def test_blobs_give_back_the_very_bytes(store: Store) -> None:
    digest = await store.blobs.put(b"picture")
    assert await store.blobs.put(b"picture") == digest
    assert await store.blobs.get(digest) == b"picture"
    with pytest.raises(FileNotFoundError):
        await store.blobs.get("0" * 64)
