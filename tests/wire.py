"""The Bot API as plain HTTP, for tests of the local Telegram itself. Knows no rule, only how calls travel."""

import io
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from bot.sandbox.world import BOT_USERNAME
from tests.telegram import Document, Person, Telegram, picture

SUFFIX = f"_by_{BOT_USERNAME}"
CATS = f"cats{SUFFIX}"


@dataclass
class Wire:
    """The Bot API as plain HTTP, and somebody who started the bot."""

    telegram: Telegram
    web: aiohttp.ClientSession
    ann: Person

    async def __call__(self, method: str, /, files: dict[str, bytes] | None = None, **values: Any) -> Document:
        """The body of the answer to one multipart call; its status must be its error code."""
        form = aiohttp.FormData(quote_fields=False)
        for name, value in values.items():
            if value is not None:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        for name, data in (files or {}).items():
            form.add_field(name, io.BytesIO(data), filename=f"{name}.png")
        async with self.web.post(f"/bot{self.telegram.token}/{method}", data=form) as answer:
            body: Document = await answer.json()
            assert answer.status == body.get("error_code", 200)
            return body

    async def makes(self, count: int = 1, name: str = CATS, **changes: Any) -> Document:
        """createNewStickerSet with `count` different pictures."""
        side = 100 if changes.get("sticker_type") == "custom_emoji" else 512
        files = {f"p{nr}": picture((side, side), hue=nr) for nr in range(count)}
        stickers = [sticker(f"attach://p{nr}") for nr in range(count)]
        given = {"user_id": self.ann.id, "name": name, "title": "Cats", "stickers": stickers, **changes}
        return await self("createNewStickerSet", files, **given)

    async def ids(self, name: str = CATS) -> list[str]:
        """File ids of a set's stickers."""
        body = await self("getStickerSet", name=name)
        return [str(one["file_id"]) for one in body["result"]["stickers"]]


def sticker(reference: Any = "attach://p0", **changes: Any) -> Document:
    """An InputSticker; a field given as None is left out."""
    made = {"sticker": reference, "format": "static", "emoji_list": ["🐱"], **changes}
    return {name: value for name, value in made.items() if value is not None}


@pytest.fixture
async def wire(telegram: Telegram) -> AsyncIterator[Wire]:
    ann = await telegram.person("ru")
    await ann.says("/start")
    async with aiohttp.ClientSession(telegram.url) as web:
        yield Wire(telegram, web, ann)
