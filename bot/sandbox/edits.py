"""Changing what was sent: editMessageText, -Caption, -Media, -ReplyMarkup, deleteMessage. Knows nothing of sets.

Rules: core.telegram.org/bots/api#updating-messages; wording: tdlib/telegram-bot-api.
"""

from bot import limits
from bot.sandbox.call import Call
from bot.sandbox.formatting import read_entities
from bot.sandbox.journal import Document
from bot.sandbox.keyboards import keyboard
from bot.sandbox.messages import (
    call_caption,
    document_content,
    photo_content,
    read_caption,
    read_text,
    worded,
    writable_chat,
)  # fmt: skip
from bot.sandbox.refusals import NOT_MODIFIED, bad_request
from bot.sandbox.world import BOT_ID, Method, World

CONTENT = ("text", "entities", "caption", "caption_entities", "photo", "document", "sticker", "reply_markup")
MEDIA = ("photo", "document")


def editable(world: World, call: Call) -> Document:
    """The Message an edit means; refused when unknown or not the bot's."""
    message_id = call.integer("message_id")
    if not message_id:
        raise bad_request("message identifier is not specified")
    chat = writable_chat(world, call)
    record = world.record(chat["id"], message_id)
    if record is None or record["deleted"]:
        raise bad_request("message to edit not found")
    if record["by"] != BOT_ID:
        raise bad_request("message can't be edited")
    return dict(record["message"])


def rewrite(world: World, message: Document, content: Document, markup: Document | None) -> Document:
    """Put `content` and keyboard in the place of what `message` held; refused when nothing would change.

    A keyboard that isn't given is taken away.
    """
    kept = {name: value for name, value in message.items() if name not in CONTENT}
    fresh = {**kept, **content, **({"reply_markup": markup} if markup else {})}
    if fresh == message:
        raise bad_request(NOT_MODIFIED)
    fresh["edit_date"] = int(world.clock())
    world.put_message(BOT_ID, fresh)
    world.tell("edited", chat=fresh["chat"]["id"], message=world.shown(fresh))
    return fresh


def medium(message: Document) -> Document:
    """The file part of a message's content."""
    return {name: message[name] for name in (*MEDIA, "sticker", "voice") if name in message}


async def edit_message_text(world: World, call: Call) -> Document:
    text, markup = read_text(call), keyboard(call)
    message = editable(world, call)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    return rewrite(world, message, worded(text), markup)


async def edit_message_caption(world: World, call: Call) -> Document:
    caption, markup = call_caption(call), keyboard(call)
    message = editable(world, call)
    if not any(name in message for name in (*MEDIA, "voice")):
        raise bad_request("there is no caption in the message to edit")
    return rewrite(world, message, {**medium(message), **worded(caption, "caption")}, markup)


async def edit_message_reply_markup(world: World, call: Call) -> Document:
    markup = keyboard(call)
    message = editable(world, call)
    content = {name: message[name] for name in CONTENT if name in message and name != "reply_markup"}
    return rewrite(world, message, content, markup)


async def edit_message_media(world: World, call: Call) -> Document:
    """A photo or document in the place of a text, a photo or a document (texts since Bot API 7.11)."""
    markup = keyboard(call)
    media = call.parsed("media", "media JSON object")
    if media is None:
        raise bad_request("media not found")
    if not isinstance(media, dict):
        raise bad_request("can't parse InputMedia: InputMedia must be an Object")
    for field in ("type", "media", "caption", "parse_mode"):
        if not isinstance(media.get(field) or "", str):
            raise bad_request(f'can\'t parse InputMedia: Field "{field}" must be of type String')
    if media.get("type") not in MEDIA:
        raise bad_request(f"can't parse InputMedia: type must be one of {', '.join(MEDIA)} here")
    given = read_entities(media.get("caption_entities"))
    caption = read_caption(media.get("caption") or "", media.get("parse_mode") or "", given)
    refuse_fixed(editable(world, call))
    source = call.attachment("", media.get("media") or "")
    content = await (photo_content if media["type"] == "photo" else document_content)(world, source)
    message = editable(world, call)  # once more: it may be gone since
    if not isinstance(source, str):
        message.pop(media["type"], None)  # a fresh upload is a new file even with old bytes: always a change
    return rewrite(world, message, {**content, **worded(caption, "caption")}, markup)


def refuse_fixed(message: Document) -> None:
    """Stickers and voices stay what they are."""
    if "sticker" in message or "voice" in message:
        raise bad_request("MEDIA_PREV_INVALID")


async def delete_message(world: World, call: Call) -> bool:
    """Own messages, and others' in private chats, within 48 hours."""
    if not call.text("chat_id"):
        raise bad_request("chat identifier is not specified")
    message_id = call.integer("message_id")
    if not message_id:
        raise bad_request("message identifier is not specified")
    chat = writable_chat(world, call)
    record = world.record(chat["id"], message_id)
    if record is None or record["deleted"]:
        raise bad_request("message to delete not found")
    mine = record["by"] == BOT_ID or chat["type"] == "private"
    if not mine or world.clock() - record["message"]["date"] > limits.DELETABLE_SECONDS:
        raise bad_request("message can't be deleted")
    world.remove(record)
    return True


METHODS: dict[str, Method] = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "editMessageMedia": edit_message_media,
    "deleteMessage": delete_message,
}
