"""Which methods the bot called, when and with what: for tests and measurements. Keeps no bytes."""

from collections import Counter, deque
from typing import Any

from bot.sandbox.call import Call

KEPT = 20_000  # calls


class Calls:
    """Counts by method since the last `clear`, and the calls themselves, oldest first."""

    def __init__(self) -> None:
        self._counts: Counter[str] = Counter()
        self._log: deque[dict[str, Any]] = deque(maxlen=KEPT)

    def note(self, call: Call, at: float) -> dict[str, Any]:
        """Write down a call at its arrival (`at`: seconds since the epoch); its outcome is added later."""
        self._counts[call.method] += 1
        entry = {"method": call.method, "at": at, "parameters": call.summary(), "status": None}
        self._log.append(entry)
        return entry

    def told(self) -> dict[str, Any]:
        """Counts and log as JSON. `status` is the HTTP status answered, None while running or dropped."""
        return {"counts": dict(self._counts), "calls": list(self._log)}

    def clear(self) -> None:
        self._counts.clear()
        self._log.clear()
