"""What people's windows are told, in order. Knows nothing of who may see what.

Events are told only once the change behind them is in the journal; numbers go on across restarts.
"""

from collections import deque
from typing import Any

from bot.sandbox.bell import Bell
from bot.sandbox.journal import Document, Journal

KEPT = 20_000  # events; a window that asks for older ones is told to read everything anew


class Events:
    """A numbered log in memory; only the last number is kept on disk."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal
        self._log: deque[Document] = deque(maxlen=KEPT)
        self._waiting: list[Document] = []
        self._bell = Bell()
        self.closed = False

    @property
    def seq(self) -> int:
        """Number of the last event told or about to be."""
        return int((self._journal.get("counter", "events") or {"value": 0})["value"])

    def add(self, kind: str, at: float, **facts: Any) -> None:
        """Note an event; it is told at the next `publish`. `at`: seconds since the epoch."""
        number = self.seq + 1
        self._journal.put("counter", "events", {"value": number})
        self._waiting.append({"seq": number, "type": kind, "at": at, **facts})

    def publish(self) -> None:
        """Tell what was noted. Call when the journal holds it."""
        if self._waiting:
            self._log.extend(self._waiting)
            self._waiting = []
            self._bell.ring()

    def close(self) -> None:
        """Let every waiting window go."""
        self.closed = True
        self._bell.ring()

    def after(self, seq: int) -> list[Document]:
        """Events later than `seq`; one "state" event where they are no longer known."""
        told = self._log[-1]["seq"] if self._log else self.seq
        if seq == told:
            return []
        if seq > told or not self._log or seq + 1 < self._log[0]["seq"]:
            return [{"seq": told, "type": "state"}]
        return [event for event in self._log if event["seq"] > seq]

    async def wait(self, seq: int, seconds: float) -> list[Document]:
        """Events later than `seq`, waiting up to `seconds` for the first."""
        if not (found := self.after(seq)) and not self.closed:
            await self._bell.wait(seconds)
            found = self.after(seq)
        return found
