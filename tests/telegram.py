"""People who talk to a bot through the local Telegram: verbs for tests. Knows only the web chat's JSON.

    async def test_a_cat(telegram: Telegram) -> None:
        ann = await telegram.person("ru")
        await ann.says("кот")
        sheet = await ann.sees(lambda m: m.kind == "photo")
        await ann.taps(sheet, "➕")

Nobody sleeps: whoever waits is woken by what happens, or fails after `PATIENCE`.
"""

import asyncio
import io
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from PIL import Image

from bot.sandbox import open_sandbox

PATIENCE = 20.0  # seconds until what should have happened counts as not happening
MEDIA = ("photo", "sticker", "document", "voice")
Document = dict[str, Any]


class Forbidden(AssertionError):
    """The local Telegram did not let a person do that. `status`: HTTP status."""

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(f"{status}: {reason}")
        self.status = status
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as a person sees it."""

    raw: Document

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def chat(self) -> int:
        return int(self.raw["chat"]["id"])

    @property
    def by_bot(self) -> bool:
        return bool(self.raw["from"]["is_bot"])

    @property
    def text(self) -> str:
        """Its words, whether text or caption."""
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def kind(self) -> str:
        """photo, sticker, document, voice or text."""
        return next((kind for kind in MEDIA if kind in self.raw), "text")

    @property
    def media_url(self) -> str:
        return str(self.raw["media_url"])

    @property
    def rows(self) -> list[list[Document]]:
        """Buttons as they lie."""
        return list((self.raw.get("reply_markup") or {}).get("inline_keyboard", []))

    @property
    def labels(self) -> list[str]:
        """What is written on its buttons."""
        return [str(button["text"]) for row in self.rows for button in row]

    def button(self, label: str) -> Document:
        """The first button whose label starts so."""
        found = [button for row in self.rows for button in row if str(button["text"]).startswith(label)]
        assert found, f"no button {label!r} among {self.labels} of {self.text!r}"
        return dict(found[0])


Look = Callable[[Seen], bool]


class Telegram:
    """The local Telegram as tests use it."""

    def __init__(self, url: str, token: str, web: aiohttp.ClientSession) -> None:
        self.url = url
        self.token = token
        self._web = web

    async def get(self, path: str, **query: str | int) -> Document:
        """JSON of an address. Raises Forbidden on an error."""
        async with self._web.get(path, params=query) as answer:
            return await _json(answer)

    async def post(self, path: str, document: Document | None = None) -> Document:
        """JSON of an address, given JSON."""
        async with self._web.post(path, json=document or {}) as answer:
            return await _json(answer)

    async def post_form(self, path: str, form: aiohttp.FormData) -> Document:
        """JSON of an address, given a form with files."""
        async with self._web.post(path, data=form) as answer:
            return await _json(answer)

    async def bytes(self, path: str) -> bytes:
        """What lies at an address, such as a message's `media_url`."""
        async with self._web.get(path) as answer:
            assert answer.status == 200, f"{path}: {answer.status}"
            return await answer.read()

    async def person(self, language: str = "en") -> "Person":
        """The first person of that language; somebody new when there is none."""
        for one in (await self.get("/api/state"))["people"]:
            if one["language_code"] == language:
                return await self._arrived(one)
        return await self.somebody(language)

    async def somebody(self, language: str = "en", name: str = "Somebody") -> "Person":
        """A new person."""
        made = await self.post("/api/people", {"first_name": name, "language_code": language})
        return await self._arrived(made["person"])

    async def group(self) -> int:
        """The id of the group everybody is in."""
        chats = (await self.get("/api/state"))["chats"]
        return int(next(chat["id"] for chat in chats if chat["type"] != "private"))

    async def breaks(self, method: str, kind: str, times: int = 1, **details: float) -> None:
        """The next `times` calls of `method` ("*": any but getUpdates) go wrong."""
        await self.post("/api/faults", {"method": method, "kind": kind, "times": times, **details})

    async def faults_left(self) -> list[Document]:
        return list((await self.get("/api/faults"))["faults"])

    async def calls(self, method: str = "") -> list[Document]:
        """What the bot called so far."""
        every = (await self.get("/api/calls"))["calls"]
        return [call for call in every if call["method"].lower() == method.lower() or not method]

    async def sets(self) -> list[Document]:
        """All sticker sets with their stickers."""
        return [await self.get(f"/api/sets/{one['name']}") for one in (await self.get("/api/sets"))["sets"]]

    async def _arrived(self, facts: Document) -> "Person":
        person = Person(self, facts)
        person.start_after(await person.look_around())
        return person


@dataclass(slots=True, eq=False)
class Person:
    """Somebody with their own view of their chats."""

    telegram: Telegram
    facts: Document
    answers: list[Document] = field(default_factory=list)  # what taps were answered: {text, show_alert, message_id, …}
    actions: list[Document] = field(default_factory=list)  # "typing" and the like
    _seen: dict[tuple[int, int], Seen] = field(default_factory=dict)
    _seq: int = 0

    @property
    def id(self) -> int:
        return int(self.facts["id"])

    async def look_around(self) -> int:
        """Read all of one's chats anew; the number of the last event they hold."""
        seen, seq = dict[tuple[int, int], Seen](), 0
        for chat in (await self.telegram.get("/api/state"))["chats"]:
            if self.id in chat["members"]:
                told = await self.telegram.get("/api/messages", chat=chat["id"], limit=1000)
                seen |= {(chat["id"], one["message_id"]): Seen(one) for one in told["messages"]}
                seq = seq or int(told["seq"])
        self._seen = seen
        return seq

    def start_after(self, seq: int) -> None:
        """Listen to events from then on."""
        self._seq = seq

    async def says(self, text: str, chat: int | None = None, reply_to: Seen | None = None) -> Seen:
        """Write a text, to the bot unless `chat` says where."""
        facts: Document = {"person": self.id, "chat": self.id if chat is None else chat, "text": text}
        if reply_to is not None:
            facts["reply_to"] = reply_to.id
        return Seen((await self.telegram.post("/api/send", facts))["message"])

    async def sends(self, kind: str, data: bytes, caption: str = "", name: str = "file.png") -> Seen:
        """Send a file: photo, document, voice or sticker."""
        form = aiohttp.FormData({"person": str(self.id), "chat": str(self.id), "caption": caption})
        form.add_field(kind, io.BytesIO(data), filename=name)
        return Seen((await self.telegram.post_form("/api/send", form))["message"])

    async def sends_photo(self, data: bytes, caption: str = "") -> Seen:
        return await self.sends("photo", data, caption)

    async def sees(self, wanted: Look, chat: int | None = None, within: float = PATIENCE) -> Seen:
        """The newest message that is as wanted, as soon as there is one."""
        here = self.id if chat is None else chat
        now = asyncio.get_running_loop().time
        ends = now() + within
        await self.listens()
        while True:
            if found := [one for one in self.messages(here) if wanted(one)]:
                return found[-1]
            if (left := ends - now()) <= 0:
                shown = "\n".join(f"  {one.kind} {one.text!r} {one.labels}" for one in self.messages(here))
                raise AssertionError(f"not seen within {within} s. There is:\n{shown}")
            await self.listens(left)

    def messages(self, chat: int | None = None) -> list[Seen]:
        """What a chat showed when last listened to, oldest first."""
        here = self.id if chat is None else chat
        return [self._seen[key] for key in sorted(self._seen) if key[0] == here]

    async def listens(self, seconds: float = 0.0) -> None:
        """Take in what happened, waiting up to `seconds` for anything to."""
        told = await self.telegram.get("/api/events", after=self._seq, wait=str(min(seconds, 30.0)), format="json")
        self._seq = told["seq"]
        for event in told["events"]:
            self._take_in(event)
        if any(event["type"] == "state" for event in told["events"]):
            await self.look_around()

    async def taps(self, message: Seen, label: str) -> str:
        """Press the button whose label starts so; the callback's id."""
        return await self.taps_data(message, message.button(label)["callback_data"])

    async def taps_data(self, message: Seen, data: str, *, forged: bool = False) -> str:
        """Press a button by what it sends; forged: one that isn't there."""
        facts = {"person": self.id, "chat": message.chat, "message_id": message.id, "data": data, "forged": forged}
        return str((await self.telegram.post("/api/tap", facts))["callback_id"])

    async def hears(self, wanted: Callable[[Document], bool] = lambda _: True, within: float = PATIENCE) -> Document:
        """The first answer to a tap that is as wanted and wasn't heard before; it is taken out of `answers`."""
        now = asyncio.get_running_loop().time
        ends = now() + within
        await self.listens()
        while True:
            for answer in self.answers:
                if wanted(answer):
                    self.answers.remove(answer)
                    return answer
            left = ends - now()
            assert left > 0, f"no such answer within {within} s, only {self.answers}"
            await self.listens(left)

    async def deletes(self, message: Seen) -> None:
        await self.telegram.post("/api/delete", {"person": self.id, "chat": message.chat, "message_id": message.id})

    async def blocks(self, blocked: bool = True) -> None:
        await self.telegram.post("/api/block", {"person": self.id, "blocked": blocked})

    def _take_in(self, event: Document) -> None:
        match event["type"]:
            case "message" | "edited":
                one = Seen(event["message"])
                self._seen[one.chat, one.id] = one
            case "deleted":
                self._seen.pop((event["chat"], event["message_id"]), None)
            case "answer" if event["person"] == self.id:
                self.answers.append(event)
            case "action":
                self.actions.append(event)


async def _json(answer: aiohttp.ClientResponse) -> Document:
    document: Document = await answer.json()
    if answer.status >= 400:
        raise Forbidden(answer.status, str(document.get("error")))
    return document


def picture(size: tuple[int, int] = (512, 512), fmt: str = "PNG", hue: int = 0) -> bytes:
    """An encoded picture with transparent edges; another `hue` (0..255) is another picture."""
    canvas = Image.new("RGBA", size, (0, 0, 0, 0))
    inner = (max(1, size[0] // 2), max(1, size[1] // 2))
    canvas.paste(Image.new("HSV", inner, (hue, 200, 220)).convert("RGBA"), (size[0] // 4, size[1] // 4))
    out = io.BytesIO()
    (canvas if fmt in ("PNG", "WEBP") else canvas.convert("RGB")).save(out, fmt)
    return out.getvalue()


@asynccontextmanager
async def open_telegram(data: Path, port: int = 0, clock: Callable[[], float] | None = None) -> AsyncIterator[Telegram]:
    """A local Telegram kept in `data`; opened again on the same folder it goes on where it stopped."""
    given = {} if clock is None else {"clock": clock}
    async with open_sandbox(data, port, **given) as sandbox, aiohttp.ClientSession(sandbox.url) as web:
        yield Telegram(sandbox.url, sandbox.token, web)


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Telegram]:
    """A fresh local Telegram on a port of its own."""
    async with open_telegram(tmp_path / "telegram") as opened:
        yield opened
