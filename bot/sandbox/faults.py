"""Trouble on demand: what a network and a busy Telegram do to a bot. Knows no method's meaning.

A fault with method "*" hits any method but getUpdates, which polls all the time and would eat it by chance; name
getUpdates to hit it.
"""

from dataclasses import asdict, dataclass
from typing import Any

KINDS = ("429", "500", "502html", "drop_before", "drop_after", "slow")
POLL = "getupdates"


@dataclass(slots=True, kw_only=True)
class Fault:
    """One kind of trouble, for the next `times` calls of `method`."""

    method: str
    kind: str
    times: int = 1
    retry_after: int = 1  # seconds told by a 429
    seconds: float = 1.0  # how long a slow call waits

    def __post_init__(self) -> None:
        if self.kind not in KINDS:
            raise ValueError(f"kind must be one of {', '.join(KINDS)}, got {self.kind!r}")
        if self.times < 1:
            raise ValueError(f"times must be at least 1, got {self.times}")


class Faults:
    """What is still to go wrong, oldest first."""

    def __init__(self) -> None:
        self._planned: list[Fault] = []

    def plan(self, wanted: dict[str, Any]) -> None:
        """Add a fault; raises ValueError or TypeError with a sentence when it makes no sense."""
        fault = Fault(
            method=str(wanted.get("method", "*")), kind=str(wanted.get("kind", "")), times=int(wanted.get("times", 1)),
            retry_after=int(wanted.get("retry_after", 1)), seconds=float(wanted.get("seconds", 1.0)),
        )  # fmt: skip
        self._planned.append(fault)

    def left(self) -> list[dict[str, Any]]:
        """What is left, as JSON."""
        return [asdict(fault) for fault in self._planned]

    def clear(self) -> None:
        self._planned = []

    def take(self, method: str) -> Fault | None:
        """The trouble this call meets, if any; it counts as done."""
        for fault in self._planned:
            if fault.method.lower() == method or (fault.method == "*" and method != POLL):
                fault.times -= 1
                if not fault.times:
                    self._planned.remove(fault)
                return fault
        return None
