"""The studio as a process: frames in on stdin, frames out on stdout (`python -m model serve`). See `model.wire`.

Requests: {"kind": "draw", "id", "brief"}, {"kind": "finish", "id", "media"} with the source as a blob,
{"kind": "sheet", "id", "drawings"} with their sources as blobs, {"kind": "cancel", "id"} for one of those.
Answers: {"kind": "ready"} and, once everything is loaded, {"kind": "warm"}; then, by id, "step" with done and total,
"drawn" with the result, its sources and the sheet last, "finished" and "sheet" with one blob, or "error"
(`model.wire.error_to_json`). A brief for which nothing more can be drawn is "drawn" with no drawings, the sheet empty.

One request is worked on at a time; a thread reads ahead, so that a cancel is heard between candidates. When stdin
closes the process ends at once: it never outlives whoever started it. Its words for the log go to stderr.
"""

import logging
import os
import sys
import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import Any, BinaryIO

from model import wire
from model.brief import Brief
from model.result import Broken, Cancelled, StudioError
from model.wire import Frame

log = logging.getLogger("lepim.studio")

WARM_UP = ("a red cat in a hat", "красный кибербластер в шляпе", "一只猫“你好”")  # loads languages, encoder, fonts, art

NICENESS = 5  # drawing waits for the chat, never the chat for drawing


def serve(engine: str) -> None:
    """Serve the pipe that is this process's stdin and stdout until stdin closes. Never returns.

    Raises UnknownEngine before anything is read.
    """
    if hasattr(os, "nice"):  # not on Windows
        os.nice(NICENESS)
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library may print goes to the log, not between frames
    Desk(sys.stdin.buffer, answers, engine).work()


class Desk:
    """One pipe's requests, in the order they came."""

    def __init__(self, requests: BinaryIO, answers: BinaryIO, engine: str) -> None:
        self._requests = requests
        self._answers = answers
        self._engine = engine
        self._line: SimpleQueue[Frame] = SimpleQueue()
        self._stopped: set[str] = set()
        self._open: set[str] = set()

    def work(self) -> None:
        """Answer "ready", warm up, then work through the line for ever."""
        from model.studio import Studio, load_engine  # after the process is up: numpy and the art take their time

        self._studio = Studio(load_engine(self._engine))
        threading.Thread(target=self._read, name="requests", daemon=True).start()
        try:
            self._send({"kind": "ready"})
            self._warm_up()
            self._send({"kind": "warm"})
            while True:
                self._answer(self._line.get())
        except Exception:
            log.exception("the studio breaks")
            os._exit(1)  # an orderly exit would wait for the reader, which waits for stdin

    def _warm_up(self) -> None:
        from model.finish import finish
        from model.sheet import sheet

        for text in WARM_UP:
            result = self._studio.draw(Brief(text=text, count=2))
        sheet(result.drawings)
        finish(result.drawings[0].source, result.drawings[0].media)
        log.info("warm; the encoder %s", "helps" if result.encoder else "is missing: the lexicon works alone")

    def _read(self) -> None:
        """Reader thread: hear cancels at once, line up the rest; the end of stdin is the end of the process."""
        try:
            while frame := read_frame(self._requests):
                if frame.head["kind"] != "cancel":
                    self._open.add(frame.head["id"])
                    self._line.put(frame)
                elif frame.head["id"] in self._open:
                    self._stopped.add(frame.head["id"])
        except (wire.BadFrame, KeyError) as error:
            log.error("the stream is broken: %s", error)
        os._exit(0)

    def _answer(self, request: Frame) -> None:
        """The worker loop's one step: whatever happens, exactly one final answer."""
        key = request.head["id"]
        verbs: dict[str, Callable[[Frame], tuple[dict[str, Any], tuple[bytes, ...]]]] = {
            "draw": self._draw,
            "finish": self._finish,
            "sheet": self._sheet,
        }
        try:
            self._check(key)
            head, blobs = verbs[request.head["kind"]](request)
        except StudioError as error:
            head, blobs = {"kind": "error", **wire.error_to_json(error)}, ()
        except Exception as error:
            log.exception("request %s failed", key)
            reason = f"{type(error).__name__}: {error}"
            head, blobs = {"kind": "error", **wire.error_to_json(Broken(reason=reason))}, ()
        self._open.discard(key)
        self._stopped.discard(key)
        self._send({"id": key, **head}, blobs)

    def _draw(self, request: Frame) -> tuple[dict[str, Any], tuple[bytes, ...]]:
        from model.sheet import sheet

        key = request.head["id"]

        def on_step(done: int, total: int) -> None:
            self._check(key)
            self._send({"kind": "step", "id": key, "done": done, "total": total})

        result = self._studio.draw(wire.brief_from_json(request.head["brief"]), on_step)
        self._check(key)
        page = sheet(result.drawings) if result.drawings else b""
        sources = tuple(drawing.source for drawing in result.drawings)
        return {"kind": "drawn", "result": wire.result_to_json(result)}, (*sources, page)

    def _finish(self, request: Frame) -> tuple[dict[str, Any], tuple[bytes, ...]]:
        from model.finish import finish

        return {"kind": "finished"}, (finish(request.blobs[0], request.head["media"]),)

    def _sheet(self, request: Frame) -> tuple[dict[str, Any], tuple[bytes, ...]]:
        from model.sheet import sheet

        pairs = zip(request.head["drawings"], request.blobs, strict=True)
        return {"kind": "sheet"}, (sheet([wire.drawing_from_json(one, source) for one, source in pairs]),)

    def _check(self, key: str) -> None:
        if key in self._stopped:
            raise Cancelled

    def _send(self, head: dict[str, Any], blobs: tuple[bytes, ...] = ()) -> None:
        self._answers.write(wire.pack(Frame(head, blobs)))
        self._answers.flush()


def read_frame(stream: BinaryIO) -> Frame | None:
    """The next frame; None at the end of the stream, even in the middle of a frame. Raises BadFrame."""
    prefix = stream.read(wire.PREFIX.size)
    if len(prefix) < wire.PREFIX.size:
        return None
    head, lengths = wire.read_head(stream.read(wire.head_length(prefix)))
    blobs = tuple(stream.read(length) for length in lengths)
    return Frame(head, blobs) if all(len(b) == n for b, n in zip(blobs, lengths, strict=True)) else None
