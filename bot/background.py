"""Work that goes on after whoever started it has returned: kept, named, logged when it breaks, ended at the end."""

import asyncio
import logging
from collections.abc import Coroutine
from types import TracebackType
from typing import Any
from weakref import WeakValueDictionary

log = logging.getLogger(__name__)


class Background:
    """Tasks that live as long as the block; leaving it cancels what is left and waits for it."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None], name: str) -> None:
        """Run `work` beside everything else. What it raises is logged with a traceback."""
        task = asyncio.create_task(work, name=name)
        self._tasks.add(task)
        task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and (error := task.exception()):
            log.error("%s broke", task.get_name(), exc_info=error)

    async def __aenter__(self) -> "Background":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        tasks = list(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


class Turns:
    """A lock for each key: `async with turns.of(pack.id): …`. Unused locks vanish by themselves."""

    def __init__(self) -> None:
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()

    def of(self, key: int) -> asyncio.Lock:
        """The lock of `key`; hold on to it while using it."""
        lock = self._locks.get(key)
        if lock is None:
            lock = self._locks[key] = asyncio.Lock()
        return lock
