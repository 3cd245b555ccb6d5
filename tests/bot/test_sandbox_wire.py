"""The local Telegram's wire: encodings, tokens, wording of refusals, faults, and what survives a kill."""

import asyncio
import io
import json
import re
import signal
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import BufferedInputFile
from PIL import Image

from tests.telegram import Document, Person, Telegram, open_telegram, picture

START = {"text": "/start"}


@pytest.fixture
async def ann(telegram: Telegram) -> Person:
    """Somebody who started the bot."""
    somebody = await telegram.person("ru")
    await somebody.says("/start")
    return somebody


@pytest.fixture
async def web(telegram: Telegram) -> AsyncIterator[aiohttp.ClientSession]:
    async with aiohttp.ClientSession(telegram.url) as opened:
        yield opened


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
    async with Bot(telegram.token, session=session) as opened:
        yield opened


async def called(web: aiohttp.ClientSession, telegram: Telegram, method: str, values: Document) -> Document:
    """The body of the answer to one JSON call."""
    async with web.post(f"/bot{telegram.token}/{method}", json=values) as answer:
        body: Document = await answer.json()
        assert answer.status == body.get("error_code", 200)
        return body


async def test_all_four_encodings_say_the_same(telegram: Telegram, web: aiohttp.ClientSession, ann: Person) -> None:
    path = f"/bot{telegram.token}/sendMessage"
    markup = {"inline_keyboard": [[{"text": "1", "callback_data": "1"}]]}
    values = {"chat_id": str(ann.id), "text": "привет"}
    texts = {**values, "reply_markup": json.dumps(markup)}
    multipart = aiohttp.FormData(texts, default_to_multipart=True)
    asked: list[dict[str, Any]] = [
        {"params": texts}, {"data": texts}, {"data": multipart}, {"json": {**values, "reply_markup": markup}},
    ]  # fmt: skip
    for request in asked:
        async with web.post(path, **request) as answer:
            body = await answer.json()
        assert (body["result"]["text"], body["result"]["reply_markup"]) == ("привет", markup)
    async with web.get(path.replace("sendMessage", "SENDMESSAGE"), params=texts) as answer:
        assert (await answer.json())["ok"], "methods' names have no case"


TOKENS = {
    "no colon": ("bot1local", 401, "Unauthorized: invalid token specified"),
    "starts with 0": ("bot0:local", 401, "Unauthorized: invalid token specified"),
    "too long": ("bot1:" + "x" * 80, 401, "Unauthorized: invalid token specified"),
    "unknown": ("bot2:local", 401, "Unauthorized"),
}


@pytest.mark.parametrize(("place", "code", "description"), TOKENS.values(), ids=TOKENS)
async def test_tokens(web: aiohttp.ClientSession, place: str, code: int, description: str) -> None:
    async with web.get(f"/{place}/getMe") as answer:
        assert answer.status == code
        assert await answer.json() == {"ok": False, "error_code": code, "description": description}


async def test_unknown_methods_are_the_only_404(telegram: Telegram, web: aiohttp.ClientSession) -> None:
    body = await called(web, telegram, "sendCat", {})
    assert body == {"ok": False, "error_code": 404, "description": "Not Found: method not found"}
    async with web.get(f"/file/bot{telegram.token}/photos/none.jpg") as answer:
        assert (await answer.json())["description"] == "Not Found"


def keys(**button: Any) -> Document:
    return {**START, "reply_markup": {"inline_keyboard": [[{"text": "b", **button}]]}}


BUTTON = "can't parse inline keyboard button: "
MESSAGES = {
    "no chat": ("sendMessage", {**START, "chat_id": ""}, "chat_id is empty"),
    "unknown chat": ("sendMessage", {**START, "chat_id": 4242}, "chat not found"),
    "a name for a chat": ("sendMessage", {**START, "chat_id": "@nobody"}, "chat not found"),
    "no text": ("sendMessage", {}, "message text is empty"),
    "only spaces": ("sendMessage", {"text": " \n "}, "text must be non-empty"),
    "4097 letters": ("sendMessage", {"text": "я" * 4097}, "message is too long"),
    "2049 cats": ("sendMessage", {"text": "🐱" * 2049}, "message is too long"),
    "unknown mode": ("sendMessage", {**START, "parse_mode": "TeX"}, "unsupported parse_mode"),
    "broken tag": ("sendMessage", {"text": "I <3 you", "parse_mode": "HTML"},
                   'can\'t parse entities: Unsupported start tag "3" at byte offset 2'),
    "bytes count": ("sendMessage", {"text": "кот <x>", "parse_mode": "HTML"},
                    'can\'t parse entities: Unsupported start tag "x" at byte offset 7'),
    "never closed": ("sendMessage", {"text": "<b>bold", "parse_mode": "HTML"},
                     'can\'t parse entities: Can\'t find end tag corresponding to start tag "b"'),
    "crossed": ("sendMessage", {"text": "<b><i>x</b></i>", "parse_mode": "HTML"},
                'can\'t parse entities: Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    "only closed": ("sendMessage", {"text": "x</b>", "parse_mode": "HTML"},
                    "can't parse entities: Unexpected end tag at byte offset 1"),
    "torn tag": ("sendMessage", {"text": "<b", "parse_mode": "HTML"},
                 "can't parse entities: Unclosed start tag at byte offset 0"),
    "plain span": ("sendMessage", {"text": "<span>x</span>", "parse_mode": "HTML"},
                   'can\'t parse entities: Tag "span" must have class "tg-spoiler" at byte offset 0'),
    "broken keyboard": ("sendMessage", {**START, "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    "list for a keyboard": ("sendMessage", {**START, "reply_markup": []}, "object expected as reply markup"),
    "flat keyboard": ("sendMessage", {**START, "reply_markup": {"inline_keyboard": [1]}},
                      'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays'),
    "65 bytes": ("sendMessage", keys(callback_data="x" * 65), "BUTTON_DATA_INVALID"),
    "33 Cyrillic letters": ("sendMessage", keys(callback_data="я" * 33), "BUTTON_DATA_INVALID"),
    "no action": ("sendMessage", keys(), BUTTON + "Text buttons are unallowed in the inline keyboard"),
    "empty data": ("sendMessage", keys(callback_data=""),
                   BUTTON + "Text buttons are unallowed in the inline keyboard"),
    "no words": ("sendMessage", keys(text="", callback_data="1"), BUTTON + "text must be non-empty"),
    "bad link": ("sendMessage", keys(url="not a link"), "BUTTON_URL_INVALID"),
    "101 buttons": ("sendMessage", {**START, "reply_markup": {
        "inline_keyboard": [[{"text": "b", "callback_data": "1"}]] * 101}}, "reply markup is too long"),
    "reply to nothing": ("sendMessage", {**START, "reply_parameters": {"message_id": 999}},
                         "message to be replied not found"),
    "no photo": ("sendPhoto", {}, "there is no photo in the request"),
    "garbage photo": ("sendPhoto", {"photo": "AgACx"},
                      "wrong remote file identifier specified: Wrong string length"),
    "photo by address": ("sendPhoto", {"photo": "https://example.org/x.png"}, "failed to get HTTP URL content"),
    "1025 letters below": ("sendPhoto", {"photo": "AgACx", "caption": "x" * 1025}, "message caption is too long"),
    "no sticker": ("sendSticker", {}, "there is no sticker in the request"),
    "odd action": ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
    "nothing to delete": ("deleteMessage", {"message_id": 999}, "message to delete not found"),
    "delete without id": ("deleteMessage", {}, "message identifier is not specified"),
    "unknown tap": ("answerCallbackQuery", {"callback_query_id": "1"},
                    "query is too old and response timeout expired or query ID is invalid"),
    "201 letters answered": ("answerCallbackQuery", {"callback_query_id": "1", "text": "x" * 201}, "MESSAGE_TOO_LONG"),
}  # fmt: skip


@pytest.mark.parametrize(("method", "values", "reason"), MESSAGES.values(), ids=MESSAGES)
async def test_messages_that_are_refused(
    telegram: Telegram, web: aiohttp.ClientSession, ann: Person, method: str, values: Document, reason: str
) -> None:
    body = await called(web, telegram, method, {"chat_id": ann.id, **values})
    assert body == {"ok": False, "error_code": 400, "description": f"Bad Request: {reason}"}
    await ann.listens()
    assert not [one for one in ann.messages() if one.by_bot]


PHOTOS = {
    "text": (b"I am a cat", "IMAGE_PROCESS_FAILED"),
    "torn": (picture((400, 400))[:200], "IMAGE_PROCESS_FAILED"),
    "narrow": (picture((420, 20)), "PHOTO_INVALID_DIMENSIONS"),
    "huge": (picture((9_000, 1_001)), "PHOTO_INVALID_DIMENSIONS"),
    "heavy": (bytes(10 * 2**20 + 1), r"file of size 10485761 bytes is too big for a photo; "
              "the maximum size is 10485760 bytes"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "reason"), PHOTOS.values(), ids=PHOTOS)
async def test_photos_that_are_refused(
    telegram: Telegram, web: aiohttp.ClientSession, ann: Person, data: bytes, reason: str
) -> None:
    form = aiohttp.FormData({"chat_id": str(ann.id)})
    form.add_field("photo", io.BytesIO(data), filename="photo.png")
    async with web.post(f"/bot{telegram.token}/sendPhoto", data=form) as answer:
        assert (await answer.json())["description"] == f"Bad Request: {reason}"


async def test_what_is_transparent_falls_on_white(telegram: Telegram, ann: Person, bot: Bot) -> None:
    await bot.send_photo(ann.id, BufferedInputFile(picture((300, 200)), "cat.png"))
    seen = await ann.sees(lambda m: m.kind == "photo")
    shown = Image.open(io.BytesIO(await telegram.bytes(seen.media_url)))
    assert (shown.format, shown.mode, shown.size) == ("JPEG", "RGB", (300, 200))
    assert shown.getpixel((2, 2)) == (255, 255, 255)


async def test_bodies_over_50_mb_and_downloads_over_20_mb(
    telegram: Telegram, web: aiohttp.ClientSession, ann: Person
) -> None:
    async def sent(size: int) -> Document:
        form = aiohttp.FormData({"chat_id": str(ann.id)})
        form.add_field("document", io.BytesIO(bytes(size)), filename="zeros")
        async with web.post(f"/bot{telegram.token}/sendDocument", data=form) as answer:
            return {"status": answer.status, **await answer.json()}

    assert (await sent(52 * 2**20))["error_code"] == 413
    kept = (await sent(21 * 2**20))["result"]["document"]
    body = await called(web, telegram, "getFile", {"file_id": kept["file_id"]})
    assert body["description"] == "Bad Request: file is too big"


async def test_busy(telegram: Telegram, web: aiohttp.ClientSession, ann: Person, bot: Bot) -> None:
    await telegram.breaks("sendMessage", "429", times=2, retry_after=7)
    with pytest.raises(TelegramRetryAfter) as caught:
        await bot.send_message(ann.id, "hi")
    assert caught.value.retry_after == 7
    async with web.post(f"/bot{telegram.token}/sendMessage", json={"chat_id": ann.id, **START}) as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (429, "7")
        assert (await answer.json())["description"] == "Too Many Requests: retry after 7"
    assert await telegram.faults_left() == []
    await bot.send_message(ann.id, "hi")


FAULTS = {
    "500": (TelegramServerError, 0),
    "502html": (ClientDecodeError, 0),
    "drop_before": (TelegramNetworkError, 0),
    "drop_after": (TelegramNetworkError, 1),
}


@pytest.mark.parametrize(("kind", "error", "arrived"), [(kind, *rest) for kind, rest in FAULTS.items()], ids=FAULTS)
async def test_faults(
    telegram: Telegram, ann: Person, bot: Bot, kind: str, error: type[Exception], arrived: int
) -> None:
    await telegram.breaks("*", kind)
    await bot.get_updates()  # polling is spared unless it is named
    with pytest.raises(error):
        await bot.send_message(ann.id, "hi")
    await ann.listens()
    assert len([one for one in ann.messages() if one.by_bot]) == arrived
    await bot.send_message(ann.id, "hi again")
    await telegram.breaks("getUpdates", kind)
    with pytest.raises(error):
        await bot.get_updates()


async def test_faults_are_listed_cleared_and_checked(telegram: Telegram, web: aiohttp.ClientSession) -> None:
    await telegram.breaks("sendPhoto", "slow", seconds=0.01, times=3)
    (planned,) = await telegram.faults_left()
    assert (planned["method"], planned["kind"], planned["times"]) == ("sendPhoto", "slow", 3)
    async with web.delete("/api/faults") as answer:
        assert await answer.json() == {"faults": []}
    async with web.post("/api/faults", json={"kind": "earthquake"}) as answer:
        assert answer.status == 400
        assert "drop_after" in (await answer.json())["error"]


async def test_calls_are_counted_and_kept_without_bytes(telegram: Telegram, ann: Person, bot: Bot) -> None:
    await bot.send_photo(ann.id, BufferedInputFile(picture(), "cat.png"), caption="cat")
    (call,) = await telegram.calls("sendPhoto")
    assert call["status"] == 200
    files = [value for value in call["parameters"].values() if isinstance(value, dict)]
    assert files == [{"file": "cat.png", "size": len(picture())}]
    assert (await telegram.get("/api/calls"))["counts"] == {"sendPhoto": 1}


async def test_windows_are_told_as_things_happen(
    telegram: Telegram, web: aiohttp.ClientSession, ann: Person, bot: Bot
) -> None:
    seq = (await telegram.get("/api/state"))["seq"]
    async with web.get("/api/events", params={"after": seq}) as stream:
        await bot.send_chat_action(ann.id, "upload_photo")
        assert stream.content_type == "text/event-stream"
        number, told = await stream.content.readline(), await stream.content.readline()
    assert number == f"id: {seq + 1}\n".encode()
    event = json.loads(told.removeprefix(b"data: "))
    assert (event["seq"], event["type"], event["chat"], event["action"]) == (seq + 1, "action", ann.id, "upload_photo")


async def test_other_sites_get_nothing_done(telegram: Telegram, web: aiohttp.ClientSession, ann: Person) -> None:
    facts = {"person": ann.id, "chat": ann.id, "text": "from afar"}
    async with web.post("/api/send", json=facts, headers={"Origin": "https://example.org"}) as answer:
        assert answer.status == 403
    async with web.get("/api/state", headers={"Host": "example.org"}) as answer:
        assert answer.status == 403
    async with web.post("/api/send", json=facts, headers={"Origin": telegram.url}) as answer:
        assert answer.status == 200


async def test_what_windows_ask_wrongly_is_explained(telegram: Telegram, web: aiohttp.ClientSession) -> None:
    wrong = {
        ("/api/send", 404): {"person": 4242, "chat": 101, "text": "x"},
        ("/api/send", 403): {"person": 101, "chat": 102, "text": "x"},
        ("/api/send", 400): {"person": 101, "chat": 101, "text": " "},
        ("/api/tap", 404): {"person": 101, "chat": 101, "message_id": 1, "data": "x"},
        ("/api/delete", 404): {"person": 101, "chat": 101, "message_id": 1},
        ("/api/people", 400): {"first_name": ""},
        ("/api/sets/nothing/delete", 404): {},
        ("/api/kick", 404): {"chat": 101},
    }
    for (path, status), facts in wrong.items():
        async with web.post(path, json=facts) as answer:
            assert (path, answer.status) == (path, status)
            assert (await answer.json())["error"]
    async with web.post("/api/send", data=b"{", headers={"Content-Type": "application/json"}) as answer:
        assert answer.status == 400


async def test_it_goes_on_where_it_stopped(tmp_path: Path) -> None:
    async with open_telegram(tmp_path) as telegram:
        ann = await telegram.person("ru")
        await ann.says("hello")
        seq = (await telegram.get("/api/state"))["seq"]
    async with open_telegram(tmp_path) as telegram:
        told = await telegram.get("/api/events", after=seq - 1, format="json")
        assert told["events"] == [{"seq": seq, "type": "state"}], "a window that missed something reads anew"
        told = await telegram.get("/api/events", after=seq + 1000, format="json")
        assert told["events"] == [{"seq": seq, "type": "state"}], "so does one that knows another world"
        ann = await telegram.person("ru")
        assert [one.text for one in ann.messages()] == ["hello"]


async def test_nothing_is_lost_by_a_kill(tmp_path: Path) -> None:
    """Killed without a word after an answer: what was answered is still there, and numbers go on."""
    command = [sys.executable, "-m", "bot.sandbox", "--port", "0", "--data", str(tmp_path)]

    async def serve() -> tuple[asyncio.subprocess.Process, str, str]:
        process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        assert process.stdout is not None
        lines = [(await process.stdout.readline()).decode() for _ in range(2)]
        url, token = (re.sub(r"^[^:]+: ", "", line).strip() for line in lines)
        return process, url, token

    first, url, token = await serve()
    async with aiohttp.ClientSession(url) as web:
        telegram = Telegram(url, token, web)
        ann = await telegram.person("ru")
        said = await ann.says("hello")
        made = aiohttp.FormData({"user_id": "101", "name": "a_by_lepim_local_bot", "title": "A"})
        made.add_field("stickers", json.dumps([{"sticker": "attach://p", "format": "static", "emoji_list": ["🐱"]}]))
        made.add_field("p", picture(), filename="p.png")
        async with web.post(f"/bot{token}/createNewStickerSet", data=made) as answer:
            assert (await answer.json())["ok"]
        first.send_signal(signal.SIGKILL)
        await first.wait()
    with (tmp_path / "journal.jsonl").open("a") as journal:
        journal.write('[["message", "101:99", {"by": 101, "del')  # the kill tore the last line
    second, url, token = await serve()
    async with aiohttp.ClientSession(url) as web:
        telegram = Telegram(url, token, web)
        (kept,) = await telegram.sets()
        assert (await telegram.bytes(kept["stickers"][0]["media_url"]))[8:12] == b"WEBP"
        updates = (await called(web, telegram, "getUpdates", {}))["result"]
        assert [update["message"]["text"] for update in updates] == ["hello"]
        ann = await telegram.person("ru")
        assert (await ann.says("again")).id == said.id + 1
    second.terminate()
    assert await second.wait() == 0
