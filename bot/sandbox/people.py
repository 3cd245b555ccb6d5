"""What people do: write, send files, tap, delete, block. Knows nothing of HTTP.

Which of it the bot gets to see follows privacy mode (core.telegram.org/bots/features#privacy-mode).
"""

import asyncio
import re
from dataclasses import dataclass

from bot import limits
from bot.sandbox import pictures
from bot.sandbox.call import Upload
from bot.sandbox.formatting import formatted, units
from bot.sandbox.journal import Document
from bot.sandbox.keyboards import offers
from bot.sandbox.messages import keep_photo, size_object, sticker_content, sticker_object, without_reply, worded
from bot.sandbox.world import BOT, BOT_ID, BOT_USERNAME, World

COMMAND = re.compile(r"/[A-Za-z0-9_]{1,32}(@[A-Za-z0-9_]+)?(?:\s|$)")
FILES = ("photo", "document", "voice", "sticker")


@dataclass(eq=False)
class Impossible(Exception):
    """Something a person's app would not let them do; `status` is the HTTP status."""

    status: int
    reason: str

    def __str__(self) -> str:
        return self.reason


def member(world: World, person_id: int, chat_id: int) -> tuple[Document, Document]:
    """The person and the chat they are in."""
    person, chat = world.person(person_id), world.chat(chat_id)
    if person is None or chat is None:
        raise Impossible(404, f"there is no such {'person' if person is None else 'chat'}")
    if person_id not in chat["members"]:
        raise Impossible(403, "this person is not in that chat")
    return person, chat


def say(world: World, person_id: int, chat_id: int, text: str, reply_to: int) -> list[Document]:
    """Write a text. Longer than a message may be, it becomes several, as apps do."""
    if not text.strip():
        raise Impossible(400, "there is nothing to send")
    return [post(world, person_id, chat_id, worded(formatted(part, "", [])), reply_to) for part in split(text)]


def split(text: str) -> list[str]:
    """Parts of at most 4096 UTF-16 units, none blank."""
    parts, part, size = list[str](), "", 0
    for letter in text:
        if size + units(letter) > limits.MAX_TEXT:
            parts.append(part)
            part, size = "", 0
        part, size = part + letter, size + units(letter)
    return [part for part in (*parts, part) if part.strip()]


def post(world: World, person_id: int, chat_id: int, content: Document, reply_to: int) -> Document:
    """Put a person's message into the chat, and before the bot if it may see it."""
    person, chat = member(world, person_id, chat_id)
    private = chat["type"] == "private"
    if private and person["blocked"]:
        raise Impossible(403, "this person blocked the bot: unblock it first")
    if private and not chat["started"]:
        chat = {**chat, "started": True}
        world.put_chat(chat)
    answered = world.record(chat_id, reply_to) if reply_to else None
    if reply_to and (answered is None or answered["deleted"]):
        raise Impossible(404, "the message replied to is gone")
    if answered is not None:
        content = {"reply_to_message": without_reply(answered["message"]), **content}
    message = world.post(chat, person_id, content)
    if private or (not chat["kicked"] and seen_in_group(content, answered)):
        world.updates.push("message", message)
    return message


def seen_in_group(content: Document, answered: Document | None) -> bool:
    """Privacy mode: commands not addressed to another bot, and replies to the bot."""
    if answered is not None and answered["by"] == BOT_ID:
        return True
    match = COMMAND.match(content.get("text") or content.get("caption") or "")
    return match is not None and (match.group(1) or "").lower() in ("", f"@{BOT_USERNAME}")


async def file_content(world: World, kind: str, file: Upload, caption: str) -> Document:
    """The content of a message that carries a file."""
    if not file.data:
        raise Impossible(400, "the file is empty")
    worded_caption = worded(formatted(caption, "", []), "caption")
    if kind == "photo":
        renditions = await asyncio.to_thread(pictures.photo_sizes, file.data)
        written = [(await asyncio.to_thread(world.media.write, one.data), one) for one in renditions]
        return {"photo": [size_object(stored) for stored in keep_photo(world, written)], **worded_caption}
    if kind == "sticker" and (one := await asyncio.to_thread(pictures.loose_sticker, file.data)):
        sha = await asyncio.to_thread(world.media.write, one.data)
        stored = world.media.keep("sticker", sha, len(one.data), of=one, mime="image/webp")
        return {"sticker": sticker_object(stored)}
    sha = await asyncio.to_thread(world.media.write, file.data)
    kept = "voice" if kind == "voice" else "document"
    stored = world.media.keep(kept, sha, len(file.data), mime=file.mime, name="" if kept == "voice" else file.name)
    facts = {"file_id": stored.file_id, "file_unique_id": stored.unique, "file_size": stored.size}
    if kept == "voice":
        return {"voice": {**facts, "duration": 1, "mime_type": "audio/ogg"}, **worded_caption}
    return {"document": {**facts, "file_name": stored.name, "mime_type": stored.mime}, **worded_caption}


async def sticker_at_hand(world: World, unique: str) -> Document:
    """The content of a message that carries a sticker people already see, of whatever set."""
    stored = world.media.by_unique(unique)
    if stored is None or stored.kind != "sticker":
        raise Impossible(404, "there is no such sticker")
    return await sticker_content(world, stored.file_id)


def tap(world: World, person_id: int, chat_id: int, message_id: int, data: str, *, forged: bool) -> str:
    """Press a button of a message; the callback's id. `forged`: of one that isn't there, or no longer."""
    _, chat = member(world, person_id, chat_id)
    record = world.record(chat_id, message_id)
    if record is None or (record["deleted"] and not forged):
        raise Impossible(404, "that message is gone")
    if record["by"] != BOT_ID or chat.get("kicked"):
        raise Impossible(404, "the bot is not there")
    if not forged and not offers(record["message"].get("reply_markup"), data):
        raise Impossible(404, "that button is not there")
    if not 1 <= len(data.encode()) <= limits.MAX_CALLBACK_DATA:
        raise Impossible(400, "no button holds such data")
    return world.callback(person_id, record, data)


def delete(world: World, person_id: int, chat_id: int, message_id: int) -> None:
    """Take a message away for everybody: one's own, and in a private chat the bot's too."""
    _, chat = member(world, person_id, chat_id)
    record = world.record(chat_id, message_id)
    if record is None or record["deleted"]:
        raise Impossible(404, "that message is gone")
    if record["by"] != person_id and chat["type"] != "private":
        raise Impossible(403, "only one's own messages can be deleted here")
    world.remove(record)


def block(world: World, person_id: int, blocked: bool) -> None:
    """Block or unblock the bot; it is told as my_chat_member."""
    person, chat = member(world, person_id, person_id)
    if person["blocked"] != blocked:
        world.put_person({**person, "blocked": blocked})
        _moved(world, chat, person_id, "kicked" if blocked else "member")


def kick(world: World, chat_id: int, kicked: bool) -> None:
    """Take the bot out of a group or back in; it is told as my_chat_member."""
    chat = world.chat(chat_id)
    if chat is None or chat["type"] == "private":
        raise Impossible(404, "there is no such group")
    if chat["kicked"] != kicked:
        world.put_chat({**chat, "kicked": kicked})
        _moved(world, chat, chat["members"][0], "kicked" if kicked else "member")


def _moved(world: World, chat: Document, person_id: int, status: str) -> None:
    statuses = {
        "kicked": {"status": "kicked", "user": BOT, "until_date": 0},
        "member": {"status": "member", "user": BOT},
    }
    before = "member" if status == "kicked" else "kicked"
    world.updates.push(
        "my_chat_member",
        {"chat": world.chat_object(chat), "from": world.user(person_id), "date": int(world.clock()),
         "old_chat_member": statuses[before], "new_chat_member": statuses[status]},
    )  # fmt: skip
    world.tell("state")
