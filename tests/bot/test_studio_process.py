"""The studio as a process: answers, progress, cancelling, and every way of dying."""

import asyncio
import io
import os
import select
import signal
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image

from bot.studio import Studio, StudioDied, open_studio
from model import Brief, Broken, Cancelled, Drawing, NothingToDraw, Unreadable

pytestmark = pytest.mark.asyncio(loop_scope="module")

PATIENCE_S = 30.0
LONG = Brief(text="a cat", count=30)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def studio() -> AsyncIterator[Studio]:
    async with open_studio() as opened:
        yield opened


@contextmanager
def watched(pid: int) -> Iterator[int]:
    """A descriptor that becomes readable when the process is gone."""
    descriptor = os.pidfd_open(pid)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


def gone(descriptor: int) -> bool:
    return bool(select.select([descriptor], [], [], PATIENCE_S)[0])


async def test_a_brief_becomes_drawings_a_sheet_and_stickers(studio: Studio) -> None:
    steps: list[tuple[int, int]] = []
    drawn = await studio.draw(Brief(text="кот в шляпе", language="ru"), lambda done, total: steps.append((done, total)))
    assert len(drawn.result.drawings) == 9
    assert steps[0][0] == 0
    assert steps == sorted(steps)
    assert Image.open(io.BytesIO(drawn.sheet)).format == "PNG"
    sticker = Image.open(io.BytesIO(await studio.finish(drawn.result.drawings[0])))
    assert (sticker.format, max(sticker.size)) == ("WEBP", 512)
    assert await studio.sheet(drawn.result.drawings) == drawn.sheet


async def test_nothing_left_to_draw_comes_back_empty(studio: Studio) -> None:
    brief = Brief(text='"ok"', count=81)
    everything: tuple[str, ...] = ()
    while drawings := (await studio.draw(Brief(text=brief.text, count=81, seen=everything))).result.drawings:
        everything += tuple(drawing.look for drawing in drawings)
    assert (await studio.draw(Brief(text=brief.text, seen=everything))).sheet == b""


async def test_foreseen_errors_arrive_as_themselves(studio: Studio) -> None:
    with pytest.raises(NothingToDraw):
        await studio.draw(Brief(text="?!"))
    with pytest.raises(Unreadable):
        await studio.finish(Drawing(source=b"<svg", media="image/svg+xml", look="", arrangement="", score=0))


async def test_the_unforeseen_costs_one_request_and_not_the_process(studio: Studio) -> None:
    pid = studio.pid
    with pytest.raises(Broken, match="at least one drawing"):
        await studio.sheet([])
    assert (await studio.draw(Brief(text="cat", count=1))).result.drawings
    assert studio.pid == pid


async def test_a_drawing_is_cancelled_by_its_key(studio: Studio) -> None:
    with pytest.raises(Cancelled):
        await studio.draw(LONG, lambda done, total: studio.cancel("job"), key="job")
    studio.cancel("job")
    assert (await studio.draw(Brief(text="cat", count=1), key="job")).result.drawings


async def test_one_that_waits_in_line_is_cancelled_too(studio: Studio) -> None:
    begun = asyncio.Event()

    def on_progress(done: int, total: int) -> None:
        begun.set()
        studio.cancel("second")

    first = asyncio.create_task(studio.draw(LONG, on_progress))
    await begun.wait()
    with pytest.raises(Cancelled):
        await studio.draw(LONG, key="second")
    assert (await first).result.drawings


async def test_a_task_given_up_stops_its_drawing(studio: Studio) -> None:
    begun = asyncio.Event()
    task = asyncio.create_task(studio.draw(LONG, lambda done, total: begun.set()))
    await begun.wait()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert (await studio.draw(Brief(text="cat", count=1))).result.drawings


async def test_a_killed_process_costs_its_requests_and_the_next_ones_find_another(studio: Studio) -> None:
    def kill(done: int, total: int) -> None:
        if studio.pid is not None:
            os.kill(studio.pid, signal.SIGKILL)

    with pytest.raises(StudioDied):
        await studio.draw(LONG, kill)
    assert (await studio.draw(Brief(text="cat", count=1))).result.drawings


async def test_the_loop_stays_free_while_the_studio_draws(studio: Studio) -> None:
    """The loop turns many times while one brief is drawn."""
    loop = asyncio.get_running_loop()
    turns = 0

    def turn() -> None:
        nonlocal turns
        turns += 1
        if not task.done():
            loop.call_soon(turn)

    task = asyncio.create_task(studio.draw(Brief(text="a dog")))
    loop.call_soon(turn)
    await task
    assert turns > 500


async def test_closing_ends_the_process_and_tells_those_who_wait() -> None:
    begun = asyncio.Event()
    async with open_studio() as opened:
        waiting = asyncio.create_task(opened.draw(LONG, lambda done, total: begun.set()))
        await begun.wait()
        assert opened.pid is not None
        with watched(opened.pid) as process:
            await opened.close()
            assert gone(process)
    with pytest.raises(StudioDied):
        await waiting


async def test_an_engine_that_does_not_exist_is_a_death_and_not_a_hang() -> None:
    async with open_studio("nonesuch") as opened:
        for _ in range(2):
            with pytest.raises(StudioDied):
                await opened.draw(Brief(text="cat"))


PARENT = """
import asyncio
from bot.studio import open_studio
from model import Brief

async def main():
    async with open_studio() as studio:
        await studio.draw(Brief(text="a cat", count=81), lambda done, total: print(studio.pid, flush=True))

asyncio.run(main())
"""


async def test_the_process_does_not_outlive_a_parent_killed_in_the_middle() -> None:
    root = Path(__file__).parent.parent.parent
    parent = await asyncio.create_subprocess_exec(
        sys.executable, "-c", PARENT, cwd=root, stdout=asyncio.subprocess.PIPE
    )
    assert parent.stdout is not None
    with watched(int(await parent.stdout.readline())) as child:
        parent.kill()
        assert await asyncio.to_thread(gone, child)
    await parent.wait()
