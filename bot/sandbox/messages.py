"""Sending: sendMessage, sendPhoto, sendSticker, sendDocument, sendChatAction. Knows nothing of edits and sets.

Rules: core.telegram.org/bots/api#available-methods; wording: tdlib/telegram-bot-api.
"""

import asyncio

from bot import limits
from bot.sandbox import pictures
from bot.sandbox.call import Call, Upload, to_integer
from bot.sandbox.formatting import Formatted, formatted, read_entities
from bot.sandbox.journal import Document
from bot.sandbox.keyboards import keyboard
from bot.sandbox.media import Stored
from bot.sandbox.refusals import bad_request, forbidden
from bot.sandbox.world import BOT_ID, Method, World

CHAT_ACTIONS = {
    "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice", "upload_document",
    "choose_sticker", "find_location", "record_video_note", "upload_video_note",
}  # fmt: skip


def known_chat(world: World, call: Call) -> Document:
    """The chat of `chat_id`; refused when there is none the bot has met."""
    if not (wanted := call.text("chat_id")):
        raise bad_request("chat_id is empty")
    chat = world.chat(to_integer(wanted))
    if chat is None:
        raise bad_request("chat not found")
    return chat


def writable_chat(world: World, call: Call) -> Document:
    """The chat of `chat_id`, where the bot may write now."""
    chat = known_chat(world, call)
    if chat["type"] == "private":
        refuse_unreachable(world, chat["id"])
        if not chat["started"]:
            raise forbidden("bot can't initiate conversation with a user")
    elif chat["kicked"]:
        raise forbidden("bot was kicked from the group chat")
    return chat


def refuse_unreachable(world: World, person_id: int) -> None:
    """403 when that person blocked the bot."""
    if (person := world.person(person_id)) and person["blocked"]:
        raise forbidden("bot was blocked by the user")


def read_text(call: Call) -> Formatted:
    """`text` with its entities: 1 to 4096 UTF-16 units."""
    if not call.text("text"):
        raise bad_request("message text is empty")
    given = read_entities(call.parsed("entities", "entities JSON object"))
    text = formatted(call.text("text"), call.text("parse_mode"), given)
    if not text.text:
        raise bad_request("text must be non-empty")
    if text.length > limits.MAX_TEXT:
        raise bad_request("message is too long")
    return text


def read_caption(caption: str, parse_mode: str, given: list[Document]) -> Formatted:
    """A caption with its entities: up to 1024 UTF-16 units."""
    text = formatted(caption, parse_mode, given)
    if text.length > limits.MAX_CAPTION:
        raise bad_request("message caption is too long")
    return text


def call_caption(call: Call) -> Formatted:
    """`caption` of a call."""
    given = read_entities(call.parsed("caption_entities", "entities JSON object"))
    return read_caption(call.text("caption"), call.text("parse_mode"), given)


def worded(text: Formatted, prefix: str = "") -> Document:
    """The fields of a Message that hold `text`; prefix "caption" for captions."""
    names = ("caption", "caption_entities") if prefix else ("text", "entities")
    return {name: value for name, value in zip(names, (text.text, list(text.entities)), strict=True) if value}


def size_object(stored: Stored) -> Document:
    """The Bot API's PhotoSize."""
    return {
        "file_id": stored.file_id, "file_unique_id": stored.unique, "width": stored.width, "height": stored.height,
        "file_size": stored.size,
    }  # fmt: skip


async def photo_content(world: World, source: Upload | str | None) -> Document:
    """`photo` of a Message: uploads are recompressed, file ids of photos reused."""
    if source is None:
        raise bad_request("there is no photo in the request")
    if isinstance(source, str):
        sizes = world.media.wanted(source, ("photo",), "Photo").sizes
        return {"photo": [size_object(found) for key in sizes if (found := world.media.find(key))]}
    renditions = await asyncio.to_thread(pictures.photo_sizes, source.data)
    written = [(await asyncio.to_thread(world.media.write, one.data), one) for one in renditions]
    return {"photo": [size_object(stored) for stored in keep_photo(world, written)]}


def keep_photo(world: World, written: list[tuple[str, pictures.Rendition]]) -> list[Stored]:
    """Give a photo's sizes their ids; each knows all of them."""
    kept = [world.media.keep("photo", sha, len(one.data), of=one, mime="image/jpeg") for sha, one in written]
    ids = tuple(stored.file_id for stored in kept)
    return [world.media.keep("photo", sha, len(one.data), of=one, mime="image/jpeg", sizes=ids) for sha, one in written]


async def document_content(world: World, source: Upload | str | None) -> Document:
    """`document` of a Message."""
    if source is None:
        raise bad_request("there is no document in the request")
    if isinstance(source, str):
        stored = world.media.wanted(source, ("document",), "Document")
    else:
        if not source.data:
            raise bad_request("file must be non-empty")
        sha = await asyncio.to_thread(world.media.write, source.data)
        stored = world.media.keep("document", sha, len(source.data), mime=source.mime, name=source.name)
    return {
        "document": {
            "file_id": stored.file_id, "file_unique_id": stored.unique, "file_name": stored.name,
            "mime_type": stored.mime, "file_size": stored.size,
        }
    }  # fmt: skip


def sticker_object(stored: Stored, sticker: Document | None = None, kind: str = "regular") -> Document:
    """The Bot API's Sticker; `sticker` is its entry in a set, if it is in one."""
    shown: Document = {
        "file_id": stored.file_id, "file_unique_id": stored.unique, "type": kind, "width": stored.width,
        "height": stored.height, "is_animated": False, "is_video": False, "file_size": stored.size,
    }  # fmt: skip
    if sticker is not None:
        shown |= {"emoji": sticker["emoji"][0], "set_name": sticker["set"]}
        shown |= {name: sticker[name] for name in ("mask_position", "custom_emoji_id") if sticker.get(name)}
    return shown


async def sticker_content(world: World, source: Upload | str | None) -> Document:
    """`sticker` of a Message: one of a set by file id, or a WebP; other uploads travel as documents."""
    if source is None:
        raise bad_request("there is no sticker in the request")
    if isinstance(source, str):
        stored = world.media.wanted(source, ("sticker", "upload"), "Sticker")
        kept = world.journal.get("set", stored.scope) if stored.scope else None
        entries = kept["stickers"] if kept else []
        entry = next((one for one in entries if one["file_id"] == stored.file_id), None)
        return {"sticker": sticker_object(stored, entry, kept["type"] if kept else "regular")}
    rendition = await asyncio.to_thread(pictures.loose_sticker, source.data)
    if rendition is None:
        return await document_content(world, source)
    sha = await asyncio.to_thread(world.media.write, rendition.data)
    return {
        "sticker": sticker_object(
            world.media.keep("sticker", sha, len(rendition.data), of=rendition, mime="image/webp")
        )
    }


def answered(world: World, chat: Document, call: Call) -> Document:
    """`reply_to_message` of a new message, as `reply_parameters` ask."""
    asked = call.parsed("reply_parameters", "reply parameters JSON object") or {}
    if not isinstance(asked, dict):
        raise bad_request("object expected as reply parameters")
    message_id = to_integer(str(asked.get("message_id", ""))) or call.integer("reply_to_message_id")
    if not message_id:
        return {}
    record = world.record(chat["id"], message_id)
    if record is None or record["deleted"]:
        if asked.get("allow_sending_without_reply") or call.flag("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    return {"reply_to_message": without_reply(record["message"])}


def without_reply(message: Document) -> Document:
    """A Message as it is quoted by a reply: one level deep."""
    return {name: value for name, value in message.items() if name not in ("reply_to_message", "reply_markup")}


def deliver(world: World, call: Call, content: Document) -> Document:
    """Post `content` with the call's keyboard and reply. Everything is checked before anything changes."""
    chat = writable_chat(world, call)
    markup = keyboard(call)
    extra = answered(world, chat, call)
    return world.post(chat, BOT_ID, {**extra, **content, **({"reply_markup": markup} if markup else {})})


async def send_message(world: World, call: Call) -> Document:
    return deliver(world, call, worded(read_text(call)))


async def send_photo(world: World, call: Call) -> Document:
    source = call.attachment("photo", call.text("photo"))
    caption = worded(call_caption(call), "caption")
    writable_chat(world, call)
    return deliver(world, call, {**await photo_content(world, source), **caption})


async def send_document(world: World, call: Call) -> Document:
    source = call.attachment("document", call.text("document"))
    caption = worded(call_caption(call), "caption")
    writable_chat(world, call)
    return deliver(world, call, {**await document_content(world, source), **caption})


async def send_sticker(world: World, call: Call) -> Document:
    source = call.attachment("sticker", call.text("sticker"))
    writable_chat(world, call)
    return deliver(world, call, await sticker_content(world, source))


async def send_chat_action(world: World, call: Call) -> bool:
    action = call.text("action")
    if action not in CHAT_ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.tell("action", chat=writable_chat(world, call)["id"], action=action)
    return True


METHODS: dict[str, Method] = {
    "sendMessage": send_message,
    "sendPhoto": send_photo,
    "sendDocument": send_document,
    "sendSticker": send_sticker,
    "sendChatAction": send_chat_action,
}
