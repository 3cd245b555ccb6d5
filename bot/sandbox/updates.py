"""What waits for the bot: the queue behind getUpdates. Knows nothing of what an update says.

Rules (tdlib/telegram-bot-api): an update stays until an offset beyond it confirms it, a day at most;
`allowed_updates` is remembered; a newer getUpdates ends the older one with 409.
"""

import asyncio
from collections.abc import Callable

from bot import limits
from bot.sandbox.bell import Bell
from bot.sandbox.journal import Document, Journal
from bot.sandbox.refusals import Refusal

# Sent only when asked for by name.
ASKED_FOR = {"chat_member", "message_reaction", "message_reaction_count"}
FIRST_UPDATE = 500_000_001
CONFLICT = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"


class Updates:
    """Updates by number, kept in the journal until confirmed."""

    def __init__(self, journal: Journal, clock: Callable[[], float]) -> None:
        self._journal = journal
        self._clock = clock
        self._bell = Bell()
        self._turn = 0
        self._closed = False
        self._changed = False
        self._last: Document | None = None

    def push(self, kind: str, content: Document) -> None:
        """Queue an update, unless the bot said it doesn't want its kind."""
        if self._wanted(kind):
            self._append({kind: content})

    def duplicate(self) -> bool:
        """Deliver the last update once more, under its own number; False when there was none."""
        if self._last is not None:
            self._journal.put("update", str(self._last["update"]["update_id"]), self._last)
            self._changed = True
        return self._last is not None

    def publish(self) -> None:
        """Wake the poller if something came. Call when the journal holds it."""
        if self._changed:
            self._changed = False
            self._bell.ring()

    def close(self) -> None:
        """Let the poller go."""
        self._closed = True
        self._bell.ring()

    def allow(self, kinds: list[str]) -> None:
        """Remember which kinds the bot wants from now on; none named: all but the rare ones."""
        self._journal.put("bot", "allowed_updates", {"value": kinds})

    def drop(self) -> None:
        """Forget all that wait."""
        for key in list(self._journal.all("update")):
            self._journal.put("update", key, None)

    async def poll(self, offset: int, limit: int, seconds: float) -> list[Document]:
        """Updates from `offset` on, waiting up to `seconds` for the first. Raises 409 when a newer poll came."""
        self._turn += 1
        turn = self._turn
        self._bell.ring()
        self._confirm(offset)
        self._journal.commit()
        now = asyncio.get_running_loop().time
        ends = now() + seconds
        while not (found := self._waiting()) and not self._closed and (left := ends - now()) > 0:
            await self._bell.wait(left)
            if turn != self._turn:
                raise Refusal(409, CONFLICT)
        return found[:limit]

    def _append(self, content: Document) -> None:
        number = int((self._journal.get("counter", "update") or {"value": FIRST_UPDATE - 1})["value"]) + 1
        self._journal.put("counter", "update", {"value": number})
        self._last = {"at": self._clock(), "update": {"update_id": number, **content}}
        self._journal.put("update", str(number), self._last)
        self._changed = True

    def _wanted(self, kind: str) -> bool:
        allowed = (self._journal.get("bot", "allowed_updates") or {"value": []})["value"]
        return kind in allowed if allowed else kind not in ASKED_FOR

    def _confirm(self, offset: int) -> None:
        numbers = sorted(int(key) for key in self._journal.all("update"))
        if offset < 0:
            offset = numbers[max(0, len(numbers) + offset)] if numbers else 0
        for number in numbers:
            if number < offset:
                self._journal.put("update", str(number), None)

    def _waiting(self) -> list[Document]:
        youngest = self._clock() - limits.UPDATE_SECONDS
        kept = sorted(self._journal.all("update").items(), key=lambda item: int(item[0]))
        return [entry["update"] for _, entry in kept if entry["at"] >= youngest]
