"""How the server says no. Knows wording and codes, none of the rules.

Source of the wording: tdlib/telegram-bot-api, fail_query_with_error.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)
QUERY_TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@dataclass(eq=False)
class Refusal(Exception):
    """An error answer of the Bot API: `code` is also the HTTP status."""

    code: int
    description: str
    parameters: dict[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        return f"{self.code} {self.description}"


@dataclass(eq=False)
class Malformed(Exception):
    """A value that can't be read. Said as it is inside a longer refusal, with the server's prefix on its own."""

    reason: str

    def __str__(self) -> str:
        return self.reason


def bad_request(reason: str) -> Refusal:
    """400 with the server's prefix; the first letter falls to lower case unless the reason is a CODE_NAME."""
    raw = len(reason) > 1 and (reason[1] == "_" or "A" <= reason[1] <= "Z")
    return Refusal(400, "Bad Request: " + (reason if raw else reason[:1].lower() + reason[1:]))


@contextmanager
def reading(what: str) -> Iterator[None]:
    """What turns out malformed inside is refused as "can't parse <what>: <reason>"."""
    try:
        yield
    except Malformed as wrong:
        raise bad_request(f"can't parse {what}: {wrong.reason}") from None


def forbidden(reason: str) -> Refusal:
    """403: the bot may not write there."""
    return Refusal(403, f"Forbidden: {reason}")
