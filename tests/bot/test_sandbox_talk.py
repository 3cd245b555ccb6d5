"""The local Telegram: people and a real aiogram client talk through it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramBadRequest, TelegramConflictError, TelegramForbiddenError
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaDocument,
    InputMediaPhoto,
    Message,
    ReplyParameters,
    Update,
)

from tests.telegram import Forbidden, Telegram, open_telegram, picture


@pytest.fixture
async def bot(telegram: Telegram) -> AsyncIterator[Bot]:
    async with client(telegram) as opened:
        yield opened


def client(telegram: Telegram) -> Bot:
    """aiogram's own client, pointed at the local Telegram by its address alone."""
    return Bot(telegram.token, session=AiohttpSession(api=TelegramAPIServer.from_base(telegram.url)))


def keys(*labels: str) -> InlineKeyboardMarkup:
    row = [InlineKeyboardButton(text=label, callback_data=f"tap:{label}") for label in labels]
    return InlineKeyboardMarkup(inline_keyboard=[row])


def png(size: tuple[int, int] = (512, 512), hue: int = 0) -> BufferedInputFile:
    return BufferedInputFile(picture(size, hue=hue), "picture.png")


def texts(updates: list[Update]) -> list[str | None]:
    return [update.message.text for update in updates if update.message]


def mention(message: Message) -> dict[str, Any]:
    return {"chat_id": message.chat.id, "message_id": message.message_id}


async def test_words_come_and_go(telegram: Telegram, bot: Bot) -> None:
    ann = await telegram.person("ru")
    await ann.says("/start кот в шляпе")
    (update,) = await bot.get_updates()
    assert update.message is not None
    assert update.message.from_user is not None
    assert update.message.from_user.language_code == "ru"
    assert update.message.text == "/start кот в шляпе"
    assert update.message.entities is not None
    assert [entity.type for entity in update.message.entities] == ["bot_command"]
    await bot.send_message(ann.id, "<b>🐱 Привет</b> &lt;3", parse_mode="HTML")
    reply = await ann.sees(lambda m: m.by_bot)
    assert reply.text == "🐱 Привет <3"
    assert reply.raw["entities"] == [{"type": "bold", "offset": 0, "length": 9}]


async def test_a_placeholder_becomes_a_sheet_and_its_buttons_answer(telegram: Telegram, bot: Bot) -> None:
    ann = await telegram.person("en")
    await ann.says("cat")
    sent = await bot.send_message(ann.id, "in line")
    edited = await bot.edit_message_media(
        InputMediaPhoto(media=png((840, 600)), caption="nine cats"), reply_markup=keys("1", "2"), **mention(sent)
    )
    assert isinstance(edited, Message)
    sheet = await ann.sees(lambda m: m.kind == "photo")
    assert (sheet.id, sheet.text, sheet.labels) == (sent.message_id, "nine cats", ["1", "2"])
    assert (await telegram.bytes(sheet.media_url))[:3] == b"\xff\xd8\xff", "photos are JPEG"
    tapped = await ann.taps(sheet, "2")
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert (query.id, query.data, query.from_user.id) == (tapped, "tap:2", ann.id)
    await bot.answer_callback_query(tapped, text="✓", show_alert=True)
    assert (await ann.hears())["text"] == "✓"
    with pytest.raises(TelegramBadRequest, match="query is too old and response timeout expired or query ID is inv"):
        await bot.answer_callback_query(tapped)


async def test_updates_stay_until_confirmed(telegram: Telegram, bot: Bot) -> None:
    ann = await telegram.person()
    for word in ("one", "two", "three"):
        await ann.says(word)
    first = await bot.get_updates(limit=2)
    assert texts(first) == ["one", "two"]
    assert texts(await bot.get_updates()) == ["one", "two", "three"]
    assert texts(await bot.get_updates(offset=first[-1].update_id + 1)) == ["three"]
    assert texts(await bot.get_updates(offset=-1)) == ["three"]
    await telegram.post("/api/updates/duplicate")
    (again,) = await bot.get_updates()
    assert (again.update_id, texts([again])) == (first[-1].update_id + 1, ["three"])
    await bot.delete_webhook(drop_pending_updates=True)
    assert await bot.get_updates() == []


async def test_a_waiting_poll_wakes_at_once_and_a_second_poller_ends_it(telegram: Telegram, bot: Bot) -> None:
    ann = await telegram.person()
    waiting = asyncio.create_task(bot.get_updates(timeout=50))
    async with client(telegram) as other:
        await called(telegram, "getUpdates", 1)
        later = asyncio.create_task(other.get_updates(timeout=50))
        with pytest.raises(TelegramConflictError, match="terminated by other getUpdates request"):
            await waiting
        await ann.says("hello")
        assert texts(await later) == ["hello"]


async def called(telegram: Telegram, method: str, times: int) -> None:
    """Until the bot called `method` so often."""
    async with asyncio.timeout(10):
        while len(await telegram.calls(method)) < times:
            await telegram.get("/api/events", after=0, format="json")


async def test_allowed_updates_are_remembered(telegram: Telegram, bot: Bot) -> None:
    ann = await telegram.person()
    await bot.get_updates(allowed_updates=["callback_query"])
    await ann.says("unheard")
    assert await bot.get_updates() == []
    await bot.get_updates(allowed_updates=[])
    await ann.says("heard")
    assert texts(await bot.get_updates()) == ["heard"]


async def test_in_a_group_the_bot_hears_only_what_is_meant_for_it(telegram: Telegram, bot: Bot) -> None:
    ann, ben = await telegram.person("ru"), await telegram.person("en")
    group = await telegram.group()
    for words in (
        "chatter",
        "/sticker cat",
        "/sticker@lepim_local_bot dog",
        "/sticker@another_bot fox",
        "@lepim_local_bot",
    ):
        await ann.says(words, chat=group)
    assert texts(await bot.get_updates()) == ["/sticker cat", "/sticker@lepim_local_bot dog"]
    sent = await bot.send_message(group, "here", reply_markup=keys("1"))
    shown = await ben.sees(lambda m: m.by_bot, chat=group)
    await ben.says("nice", chat=group, reply_to=shown)
    update = (await bot.get_updates())[-1]
    assert update.message is not None
    assert update.message.reply_to_message is not None
    assert update.message.reply_to_message.message_id == sent.message_id
    await ben.taps(shown, "1")
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.from_user.id == ben.id


async def test_the_bot_may_not_write_first_nor_to_who_blocked_it(telegram: Telegram, bot: Bot) -> None:
    ann = await telegram.person()
    with pytest.raises(TelegramForbiddenError, match="bot can't initiate conversation with a user"):
        await bot.send_message(ann.id, "hi")
    with pytest.raises(TelegramBadRequest, match="Bad Request: chat not found"):
        await bot.send_message(4242, "hi")
    await ann.says("hello")
    await ann.blocks()
    with pytest.raises(TelegramForbiddenError, match="bot was blocked by the user"):
        await bot.send_photo(ann.id, png())
    moved = (await bot.get_updates())[-1].my_chat_member
    assert moved is not None
    assert moved.new_chat_member.status == "kicked"
    with pytest.raises(Forbidden, match="unblock"):
        await ann.says("anybody?")
    await ann.blocks(False)
    await bot.send_message(ann.id, "again")
    group = await telegram.group()
    await telegram.post("/api/kick", {"chat": group, "kicked": True})
    with pytest.raises(TelegramForbiddenError, match="bot was kicked from the group chat"):
        await bot.send_message(group, "hi")


EDITS = {
    "text edit of a photo": ("photo", "text", "there is no text in the message to edit"),
    "caption edit of a text": ("text", "caption", "there is no caption in the message to edit"),
    "media edit of a sticker": ("sticker", "media", "MEDIA_PREV_INVALID"),
    "caption edit of a sticker": ("sticker", "caption", "there is no caption in the message to edit"),
    "same text": ("text", "same", "message is not modified"),
    "same keyboard": ("text", "same keyboard", "message is not modified"),
    "unknown message": ("unknown", "text", "message to edit not found"),
    "no message": ("zero", "text", "message identifier is not specified"),
    "deleted message": ("deleted", "text", "message to edit not found"),
    "a person's message": ("foreign", "text", "message can't be edited"),
    "empty text": ("text", "empty", "text must be non-empty"),
    "too long": ("text", "long", "message is too long"),
}


@pytest.mark.parametrize(("what", "how", "refusal"), EDITS.values(), ids=EDITS)
async def test_edits_that_are_refused(telegram: Telegram, bot: Bot, what: str, how: str, refusal: str) -> None:
    ann = await telegram.person()
    foreign = await ann.says("hello")
    match what:
        case "photo":
            place = mention(await bot.send_photo(ann.id, png()))
        case "sticker":
            place = mention(await bot.send_sticker(ann.id, BufferedInputFile(picture(fmt="WEBP"), "a.webp")))
        case _:
            place = mention(await bot.send_message(ann.id, "words", reply_markup=keys("1")))
    if what == "deleted":
        await bot.delete_message(**place)
    place["message_id"] = {"unknown": 999_999, "zero": 0, "foreign": foreign.id}.get(what, place["message_id"])
    tried: dict[str, Any] = {
        "text": lambda: bot.edit_message_text("other", **place),
        "caption": lambda: bot.edit_message_caption(caption="other", **place),
        "media": lambda: bot.edit_message_media(InputMediaPhoto(media=png()), **place),
        "same": lambda: bot.edit_message_text("words", reply_markup=keys("1"), **place),
        "same keyboard": lambda: bot.edit_message_reply_markup(reply_markup=keys("1"), **place),
        "empty": lambda: bot.edit_message_text("  ", **place),
        "long": lambda: bot.edit_message_text("я" * 4097, **place),
    }
    with pytest.raises(TelegramBadRequest, match=refusal):
        await tried[how]()


async def test_an_edit_without_keyboard_takes_it_away(telegram: Telegram, bot: Bot) -> None:
    ann = await telegram.person()
    await ann.says("hello")
    sent = await bot.send_message(ann.id, "words", reply_markup=keys("1"))
    shown = await ann.sees(lambda m: m.labels == ["1"])
    await bot.edit_message_text("other words", **mention(sent))
    await ann.sees(lambda m: m.text == "other words" and not m.labels)
    with pytest.raises(Forbidden, match="button"):
        await ann.taps(shown, "1")
    await ann.taps_data(shown, "tap:1", forged=True)  # a window that still shows the old keyboard
    await bot.delete_message(**mention(sent))
    await ann.taps_data(shown, "tap:1", forged=True)
    query = (await bot.get_updates())[-1].callback_query
    assert query is not None
    assert query.message is not None
    assert query.message.date == 0, "the message is inaccessible by now"


async def test_a_document_and_a_photo_take_each_others_place(telegram: Telegram, bot: Bot) -> None:
    ann = await telegram.person()
    await ann.says("hello")
    sent = await bot.send_document(ann.id, png(), caption="as a file")
    await bot.edit_message_media(InputMediaPhoto(media=png(), caption="as a photo"), **mention(sent))
    await ann.sees(lambda m: m.kind == "photo" and m.text == "as a photo")
    again = await bot.edit_message_media(InputMediaDocument(media=png()), **mention(sent))
    assert isinstance(again, Message)
    assert again.document is not None
    with pytest.raises(TelegramBadRequest, match="message is not modified"):
        await bot.edit_message_media(InputMediaDocument(media=again.document.file_id), **mention(sent))


class Hours:
    """A clock that tests set."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


async def test_time_runs_out_for_answers_deletions_and_updates(tmp_path: Path) -> None:
    hours = Hours()
    async with open_telegram(tmp_path, clock=hours) as telegram, client(telegram) as bot:
        ann = await telegram.person()
        await ann.says("hello")
        sent = await bot.send_message(ann.id, "words", reply_markup=keys("1"))
        tapped = await ann.taps(await ann.sees(lambda m: m.by_bot), "1")
        hours.now += 31
        with pytest.raises(TelegramBadRequest, match="query is too old"):
            await bot.answer_callback_query(tapped)
        assert len(await bot.get_updates()) == 2
        hours.now += 48 * 3600
        assert await bot.get_updates() == [], "updates are kept for a day"
        with pytest.raises(TelegramBadRequest, match="message can't be deleted"):
            await bot.delete_message(**mention(sent))


async def test_replies_quote_and_survive_deletion_only_if_asked(telegram: Telegram, bot: Bot) -> None:
    ann = await telegram.person()
    asked = await ann.says("hello")
    await bot.send_message(ann.id, "you said", reply_parameters=ReplyParameters(message_id=asked.id))
    quoted = await ann.sees(lambda m: m.by_bot)
    assert quoted.raw["reply_to_message"]["text"] == "hello"
    await ann.deletes(asked)
    with pytest.raises(TelegramBadRequest, match="message to be replied not found"):
        await bot.send_message(ann.id, "?", reply_parameters=ReplyParameters(message_id=asked.id))
    await bot.send_message(
        ann.id, "!", reply_parameters=ReplyParameters(message_id=asked.id, allow_sending_without_reply=True)
    )


async def test_five_thousand_letters_arrive_as_an_app_would_send_them(telegram: Telegram, bot: Bot) -> None:
    ann = await telegram.person()
    await ann.says("🐱" * 2500)
    updates = await bot.get_updates()
    assert [len(text or "") for text in texts(updates)] == [2048, 452]


async def test_files_of_people_reach_the_bot(telegram: Telegram, bot: Bot) -> None:
    ann = await telegram.person()
    await ann.sends_photo(picture((1600, 900)), caption="make a sticker")
    await ann.sends("voice", b"OggS...", name="voice.ogg")
    await ann.sends("sticker", picture(fmt="WEBP"), name="s.webp")
    await ann.sends("document", b"<script>alert(1)</script>", name="page.html")
    photo, voice, sticker, document = [update.message for update in await bot.get_updates() if update.message]
    assert photo.photo is not None
    assert [max(size.width, size.height) for size in photo.photo] == [90, 320, 800, 1280]
    assert photo.caption == "make a sticker"
    file = await bot.get_file(photo.photo[-1].file_id)
    assert file.file_path is not None
    kept = await bot.download_file(file.file_path)
    assert kept is not None
    assert kept.read(3) == b"\xff\xd8\xff"
    assert voice.voice is not None
    assert sticker.sticker is not None
    assert document.document is not None
    assert document.document.file_name == "page.html"
    async with (
        aiohttp.ClientSession(telegram.url) as web,
        web.get(f"/media/{document.document.file_unique_id}") as answer,
    ):
        assert answer.content_type == "application/octet-stream", "nothing people upload runs in the page"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"


async def test_commands_are_kept_by_language(telegram: Telegram, bot: Bot) -> None:
    await bot.set_my_commands([BotCommand(command="packs", description="My packs")])
    await bot.set_my_commands([BotCommand(command="packs", description="Мои наборы")], language_code="ru")
    assert [command.description for command in await bot.get_my_commands(language_code="ru")] == ["Мои наборы"]
    state = (await telegram.get("/api/state"))["bot"]
    assert state["commands"] == [{"command": "packs", "description": "My packs"}]
    with pytest.raises(TelegramBadRequest, match="BOT_COMMAND_INVALID"):
        await bot.set_my_commands([BotCommand(command="Набор", description="x")])
