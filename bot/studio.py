"""The studio, as the bot sees it: a process of its own behind a pipe. Knows the frames (`model.wire`), no pictures.

A crash of the process costs the requests it was working on (`StudioDied`), never the bot: the next request, or the
same one again, finds a fresh process.
"""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

import model
from model import Brief, Drawing, Result, StudioError, wire

log = logging.getLogger(__name__)

OnProgress = Callable[[int, int], None]
"""Called in the loop as (done, total), about once a candidate; must not block."""

HOME = Path(model.__file__).parent.parent  # where `python -m model` is found
STOP_S = 3.0  # how long a closing process may take before it is killed
MAX_IN_FLIGHT = 16  # requests in the process's own line; more wait here


class StudioDied(StudioError):
    """The process ended in the middle of this request; asking again starts a new one."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """What one brief came to. sheet: PNG of the drawings with their numbers; b"" when there are none."""

    result: Result
    sheet: bytes


@dataclass(slots=True)
class _Asked:
    answer: asyncio.Future[wire.Frame]
    on_progress: OnProgress | None


@asynccontextmanager
async def open_studio(engine: str = "auto") -> AsyncIterator["Studio"]:
    """A studio whose process starts at once, in the background, and is gone afterwards."""
    studio = Studio(engine)
    studio.start()
    try:
        yield studio
    finally:
        await studio.close()


class Studio:
    """Requests by number; answers as they come. One instance for the whole bot.

    warm: set while there is a process that has loaded everything.
    """

    def __init__(self, engine: str) -> None:
        self._engine = engine
        self._numbers = count(1)
        self._asked: dict[str, _Asked] = {}
        self._keys: dict[str, str] = {}
        self._room = asyncio.Semaphore(MAX_IN_FLIGHT)
        self._process: asyncio.subprocess.Process | None = None
        self._started = asyncio.Event()
        self._running: asyncio.Task[None] | None = None
        self.warm = asyncio.Event()

    async def draw(self, brief: Brief, on_progress: OnProgress | None = None, *, key: str = "") -> Drawn:
        """Draw, rank, lay out. `key`: the name to `cancel` it by. Cancelling the awaiting task cancels it too.

        Raises StudioDied, and NothingToDraw, Cancelled or Broken from `model`.
        """
        head = {"kind": "draw", "brief": wire.brief_to_json(brief)}
        frame = await self._ask(head, (), on_progress, key)
        *sources, sheet = frame.blobs
        return Drawn(wire.result_from_json(frame.head["result"], sources), sheet)

    async def finish(self, drawing: Drawing) -> bytes:
        """The sticker: WebP for Telegram. Raises StudioDied, Unreadable, Unfinishable, Broken."""
        frame = await self._ask({"kind": "finish", "media": drawing.media}, (drawing.source,))
        return frame.blobs[0]

    async def sheet(self, drawings: Sequence[Drawing]) -> bytes:
        """The contact sheet of at least one drawing, PNG. Raises as `finish` does."""
        head = {"kind": "sheet", "drawings": [wire.drawing_to_json(drawing) for drawing in drawings]}
        return (await self._ask(head, tuple(drawing.source for drawing in drawings))).blobs[0]

    def cancel(self, key: str) -> None:
        """Ask for a drawing to stop: its `draw` raises Cancelled, unless it is done first. Unknown keys are fine."""
        if key in self._keys:
            self._stop(self._keys[key])

    @property
    def pid(self) -> int | None:
        """The process's id while there is one."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Start the process unless there is one; returns at once."""
        if self._running is None or self._running.done():
            self._started.clear()
            self._running = asyncio.create_task(self._run(), name="studio")

    async def close(self) -> None:
        """End the process; whatever waits for it gets StudioDied. Safe to call twice."""
        if self._running is not None:
            self._running.cancel()
            await asyncio.wait([self._running])
            self._running = None

    async def _ask(
        self, head: dict[str, Any], blobs: tuple[bytes, ...], on_progress: OnProgress | None = None, key: str = ""
    ) -> wire.Frame:
        number = f"{head['kind']}:{next(self._numbers)}"
        async with self._room:
            asked = self._asked[number] = _Asked(asyncio.get_running_loop().create_future(), on_progress)
            if key:
                self._keys[key] = number
            try:
                self.start()
                await self._started.wait()
                await self._send(wire.Frame({**head, "id": number}, blobs))
                frame = await asked.answer
            except asyncio.CancelledError:
                self._stop(number)
                raise
            finally:
                del self._asked[number]
                if self._keys.get(key) == number:
                    del self._keys[key]
        if frame.head["kind"] == "error":
            raise wire.error_from_json(frame.head)
        return frame

    def _stop(self, number: str) -> None:
        stdin = self._process.stdin if self._process else None
        if stdin is not None and not stdin.is_closing():
            stdin.write(wire.pack(wire.Frame({"kind": "cancel", "id": number})))

    async def _send(self, frame: wire.Frame) -> None:
        if self._process is None or self._process.stdin is None:
            raise StudioDied
        try:
            self._process.stdin.write(wire.pack(frame))
            await self._process.stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            raise StudioDied from None

    async def _run(self) -> None:
        """One process after another, as long as each gets warm; one that does not is tried again when asked for."""
        try:
            while await self._live():
                log.warning("the studio starts again")
        finally:
            self._started.set()  # whoever waits for a process learns that there is none

    async def _live(self) -> bool:
        """One process's life; True when it got warm. When it ends, those who wait for it learn so."""
        try:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                *("-m", "model", "serve", "--engine", self._engine),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                cwd=HOME,
                start_new_session=True,  # Ctrl-C in a terminal is for the bot, which then closes this process in order
            )
        except OSError as error:
            log.error("the studio's process cannot start: %s", error)
            return False
        self._process = process
        self._started.set()
        try:
            await self._listen(process)
        finally:
            self._process = None
            self._started.clear()
            was_warm = self.warm.is_set()
            self.warm.clear()
            self._fail_all()
            await _ended(process)
        log.warning("the studio's process %s ended with %s", process.pid, process.returncode)
        return was_warm

    async def _listen(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None
        try:
            while True:
                self._heard(await _frame(process.stdout))
        except asyncio.IncompleteReadError:
            return
        except wire.BadFrame as error:
            log.error("the studio's process %s spoke nonsense: %s", process.pid, error)

    def _heard(self, frame: wire.Frame) -> None:
        kind = frame.head["kind"]
        if kind == "warm":
            self.warm.set()
        asked = self._asked.get(frame.head.get("id", ""))
        if asked is None or asked.answer.done():
            return
        if kind != "step":
            asked.answer.set_result(frame)
        elif asked.on_progress:
            asked.on_progress(frame.head["done"], frame.head["total"])

    def _fail_all(self) -> None:
        for asked in self._asked.values():
            if not asked.answer.done():
                asked.answer.set_exception(StudioDied())


async def _frame(stream: asyncio.StreamReader) -> wire.Frame:
    """Raises IncompleteReadError at the stream's end, BadFrame for nonsense."""
    length = wire.head_length(await stream.readexactly(wire.PREFIX.size))
    head, lengths = wire.read_head(await stream.readexactly(length))
    return wire.Frame(head, tuple([await stream.readexactly(size) for size in lengths]))


async def _ended(process: asyncio.subprocess.Process) -> None:
    """Close its stdin, which ends it; kill it when that is not enough; and reap it."""
    if process.stdin is not None:
        process.stdin.close()
    try:
        async with asyncio.timeout(STOP_S):
            await process.wait()
    except TimeoutError:
        process.kill()
        await process.wait()
