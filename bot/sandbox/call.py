"""One call of a Bot API method, whatever its encoding. Knows how values travel, not what they mean.

Query string, urlencoded form, JSON and multipart all end as text by name, plus files; numbers that don't parse become
their default, as Telegram's server does.
"""

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from bot.sandbox.refusals import bad_request

ATTACHED = "attach://"
LARGEST = 2**63 - 1
MOST_DIGITS = 40  # beyond any 64-bit integer, far below what int() takes long for


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file part of the request."""

    name: str
    data: bytes
    mime: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A method's name as it was written, its parameters as text, its file parts."""

    method: str
    values: dict[str, str] = field(default_factory=dict)
    files: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """The parameter, "" when absent."""
        return self.values.get(name, "")

    def integer(self, name: str, default: int = 0) -> int:
        """The parameter as an integer, `default` when absent or not a number."""
        return to_integer(self.text(name), default)

    def flag(self, name: str) -> bool:
        """The parameter as a boolean: true, yes, 1."""
        return self.text(name).lower() in ("true", "yes", "1")

    def parsed(self, name: str, what: str) -> Any:
        """The parameter read as JSON, None when absent; refused as "can't parse <what>"."""
        if not (raw := self.text(name)):
            return None
        try:
            return json.loads(raw)
        except ValueError:
            raise bad_request(f"can't parse {what}") from None

    def attachment(self, name: str, reference: str, *, upload_only: bool = False) -> Upload | str | None:
        """The file meant by `reference` (attach://part, a file id or URL), else the part called `name`, else None."""
        part = name
        if reference.startswith(ATTACHED):
            part = reference.removeprefix(ATTACHED)
        elif reference and not upload_only:
            return reference
        return self.files.get(part)

    def summary(self) -> dict[str, Any]:
        """Parameters for the call log: files by name and bytes count only."""
        return {**self.values, **{k: {"file": f.name, "size": len(f.data)} for k, f in self.files.items()}}


def to_integer(raw: str, default: int = 0) -> int:
    """A 64-bit integer written as an optional sign and digits, else `default`."""
    digits = raw.strip()
    if not (digits.removeprefix("-").isascii() and digits.removeprefix("-").isdigit()):
        return default
    number = int(digits[:MOST_DIGITS])
    return number if abs(number) <= LARGEST else default


async def read_call(request: web.Request, method: str) -> Call:
    """Read all four encodings. Raises HTTPRequestEntityTooLarge beyond the application's limit."""
    values = dict(request.query)
    files: dict[str, Upload] = {}
    if request.content_type == "application/json":
        values |= _flatten(await request.read())
    elif request.can_read_body:
        for name, value in (await request.post()).items():
            if isinstance(value, web.FileField):
                files[name] = Upload(name=value.filename, data=value.file.read(), mime=value.content_type)
            else:
                values[name] = value if isinstance(value, str) else bytes(value).decode("utf-8", "replace")
    return Call(method=method, values=values, files=files)


def _flatten(body: bytes) -> dict[str, str]:
    if not body:
        return {}
    try:
        document = json.loads(body)
    except ValueError:
        raise bad_request("can't parse JSON object") from None
    if not isinstance(document, dict):
        raise bad_request("expected a JSON object")
    return {
        name: value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
        for name, value in document.items()
        if value is not None
    }
