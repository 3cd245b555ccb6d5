"""Stickers before and inside a set: InputSticker read and checked, emoji, search words, masks, place. Not whole sets.

Rules: core.telegram.org/bots/api#stickers; order of checks and wording: tdlib/telegram-bot-api get_input_sticker.
"""

import asyncio
from dataclasses import dataclass
from typing import Any

from bot import limits
from bot.sandbox import pictures
from bot.sandbox.call import Call, Upload
from bot.sandbox.emoji import is_emoji
from bot.sandbox.journal import Document
from bot.sandbox.media import LABELS, Stored
from bot.sandbox.messages import refuse_unreachable
from bot.sandbox.refusals import Malformed, bad_request, reading
from bot.sandbox.world import Method, World

FORMATS = ("static", "animated", "video")
POINTS = ("forehead", "eyes", "mouth", "chin")
SOURCES = ("sticker", "upload", "document")  # kinds of files a sticker may be made of


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A well-formed InputSticker; its picture has not been looked at."""

    source: Upload | str
    emoji: list[str]
    keywords: list[str]
    mask: Document | None


def read_user(call: Call) -> int:
    """`user_id` of a call."""
    user_id = call.integer("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    return user_id


def check_user(world: World, user_id: int) -> None:
    """Refuse whom the bot doesn't know, who never started it, and who blocked it."""
    chat = world.chat(user_id)
    if chat is None:
        raise bad_request("user not found")
    refuse_unreachable(world, user_id)
    if not chat["started"]:
        raise bad_request("PEER_ID_INVALID")


def read_format(name: str) -> None:
    """Refuse what is no format, and the two the local Telegram has no eyes for."""
    if name not in (*FORMATS, "auto"):
        raise Malformed("Invalid sticker format specified")
    if name in ("animated", "video"):
        raise bad_request("the local Telegram keeps static stickers only")


def read_emoji(value: Any) -> list[str]:
    """1 to 20 Unicode emoji."""
    if not isinstance(value, list):
        raise Malformed("expected an Array of string")
    if not value:
        raise Malformed("emoji list must be non-empty")
    if len(value) > limits.MAX_STICKER_EMOJI:
        raise Malformed("too many emoji specified")
    for one in value:
        if not isinstance(one, str):
            raise Malformed("emoji must be a string")
        if not is_emoji(one):
            raise Malformed("expected a Unicode emoji")
    return list(value)


def read_keywords(value: Any) -> list[str]:
    """Up to 20 search words, 64 characters together; commas and line breaks inside become spaces."""
    for one in value:
        if not isinstance(one, str):
            raise Malformed("keyword must be a string")
    words = [" ".join(one.replace(",", " ").split()) for one in value]
    if len(words) > limits.MAX_KEYWORDS:
        raise Malformed("too many keywords specified")
    if sum(map(len, words)) > limits.MAX_KEYWORDS_LENGTH:
        raise Malformed("keywords are too long")
    return [word for word in words if word]


def read_mask(value: Any) -> Document | None:
    """A MaskPosition, or None."""
    if value is None:
        return None
    if not isinstance(value, dict):
        raise Malformed("MaskPosition must be an Object")
    for name in ("point", "x_shift", "y_shift", "scale"):
        if name not in value:
            raise Malformed(f'Can\'t find field "{name}"')
    if value["point"] not in POINTS:
        raise Malformed("Wrong point specified in MaskPosition")
    try:
        return {"point": value["point"], **{name: float(value[name]) for name in ("x_shift", "y_shift", "scale")}}
    except (TypeError, ValueError):
        raise Malformed('Field "scale" must be of type Number') from None


def read_sticker(call: Call, value: Any, default_format: str) -> Wanted:
    """One InputSticker; `default_format` stands in for a missing `format` unless it is empty."""
    if not isinstance(value, dict):
        raise Malformed("InputSticker must be an Object")
    reference = value.get("sticker") or ""
    if not isinstance(reference, str):
        raise Malformed('Field "sticker" must be of type String')
    source = call.attachment("", reference)
    if source is None:
        raise Malformed("sticker not found")
    if not (name := value.get("format") or default_format):
        raise Malformed('Can\'t find field "format"')
    if name in ("animated", "video") and isinstance(source, str) and source.startswith(("http://", "https://")):
        raise bad_request(f"{name} stickers can't be uploaded by URL")
    read_format(str(name))
    for field in ("emoji_list", "keywords"):
        if field in value and not isinstance(value[field], list):
            raise Malformed(f'Field "{field}" must be of type Array')
    if "emoji_list" not in value:
        raise Malformed('Can\'t find field "emoji_list"')
    emoji = read_emoji(value["emoji_list"])
    mask = read_mask(value.get("mask_position"))
    return Wanted(source=source, emoji=emoji, keywords=read_keywords(value.get("keywords", [])), mask=mask)


async def source_bytes(world: World, source: Upload | str) -> bytes:
    """The bytes to make a sticker of: uploaded now, or known by file id."""
    if isinstance(source, Upload):
        return source.data
    stored = world.media.wanted(source, SOURCES, "Document")
    return await asyncio.to_thread(world.media.bytes_path(stored).read_bytes)


async def rendered(world: World, wanted: Wanted, kind: str) -> tuple[str, pictures.Rendition]:
    """The sticker as it will be kept, already on disk: (SHA-256, rendition)."""
    data = await source_bytes(world, wanted.source)
    rendition = await asyncio.to_thread(pictures.sticker, data, kind)
    return await asyncio.to_thread(world.media.write, rendition.data), rendition


def entered(world: World, kept: Document, wanted: Wanted, sha: str, rendition: pictures.Rendition) -> Document:
    """A sticker's entry in the set `kept`: a file of its own, with its words."""
    key = kept["name"].lower()
    stored = world.media.keep("sticker", sha, len(rendition.data), scope=key, of=rendition, mime="image/webp")
    entry: Document = {
        "file_id": stored.file_id, "set": kept["name"], "emoji": wanted.emoji, "keywords": wanted.keywords,
        "mask_position": wanted.mask if kept["type"] == "mask" else None,
    }  # fmt: skip
    if kept["type"] == "custom_emoji":
        entry["custom_emoji_id"] = str(5_000_000_000_000_000 + world.number("custom_emoji"))
    return entry


def placed(world: World, call: Call, field: str = "sticker") -> tuple[Document, int]:
    """The set a sticker's file id lies in, and its place there."""
    file_id = call.text(field).strip()
    if not file_id:
        raise bad_request("sticker is not specified")
    stored = world.media.wanted(file_id, tuple(LABELS), "Sticker")
    if stored.kind not in SOURCES:
        raise bad_request("wrong sticker file specified")
    kept = set_of(world, stored)
    files = [entry["file_id"] for entry in kept["stickers"]] if kept else []
    if kept is None or file_id not in files:
        raise bad_request("STICKER_INVALID")
    return kept, files.index(file_id)


def set_of(world: World, stored: Stored) -> Document | None:
    """The living set a file belongs to."""
    kept = world.journal.get("set", stored.scope) if stored.scope else None
    return kept if kept and not kept["deleted"] else None


def rearranged(world: World, kept: Document, entries: list[Document]) -> None:
    """Put the set back with these stickers."""
    world.journal.put("set", kept["name"].lower(), {**kept, "stickers": entries})
    world.tell("state")


def reworded(world: World, call: Call, words: Document) -> bool:
    """Change some of a sticker's words in its set."""
    kept, place = placed(world, call)
    entries = list(kept["stickers"])
    entries[place] = {**entries[place], **words}
    rearranged(world, kept, entries)
    return True


async def upload_sticker_file(world: World, call: Call) -> Document:
    """A file for later use: only its weight is looked at."""
    user_id = read_user(call)
    read_format(call.text("sticker_format"))
    source = call.attachment("sticker", call.text("sticker"), upload_only=True)
    check_user(world, user_id)
    if not isinstance(source, Upload):
        raise bad_request("there is no sticker file in the request")
    if len(source.data) > limits.MAX_STICKER:
        raise bad_request("file is too big")
    sha = await asyncio.to_thread(world.media.write, source.data)
    stored = world.media.keep("upload", sha, len(source.data), mime=source.mime)
    return {"file_id": stored.file_id, "file_unique_id": stored.unique, "file_size": stored.size}


async def set_sticker_position_in_set(world: World, call: Call) -> bool:
    position = call.integer("position", -1)
    if position < 0:
        raise bad_request("wrong sticker position specified")
    kept, place = placed(world, call)
    entries = list(kept["stickers"])
    entries.insert(position, entries.pop(place))
    rearranged(world, kept, entries)
    return True


async def delete_sticker_from_set(world: World, call: Call) -> bool:
    kept, place = placed(world, call)
    rearranged(world, kept, [entry for nr, entry in enumerate(kept["stickers"]) if nr != place])
    return True


async def set_sticker_emoji_list(world: World, call: Call) -> bool:
    if not call.text("sticker").strip():
        raise bad_request("sticker is not specified")
    value = call.parsed("emoji_list", "emoji list JSON array")
    with reading("emoji list"):
        emoji = read_emoji(value)
    return reworded(world, call, {"emoji": emoji})


async def set_sticker_keywords(world: World, call: Call) -> bool:
    value = call.parsed("keywords", "keywords JSON object")
    if value is not None and not isinstance(value, list):
        raise bad_request('Field "keywords" must be an Array')
    return reworded(world, call, {"keywords": read_keywords(value or [])})


async def set_sticker_mask_position(world: World, call: Call) -> bool:
    value = call.parsed("mask_position", "mask position JSON object")
    with reading("mask position"):
        mask = read_mask(value)
    kept, _ = placed(world, call)
    if kept["type"] != "mask":
        raise bad_request("STICKER_INVALID")
    return reworded(world, call, {"mask_position": mask})


METHODS: dict[str, Method] = {
    "uploadStickerFile": upload_sticker_file,
    "setStickerPositionInSet": set_sticker_position_in_set,
    "deleteStickerFromSet": delete_sticker_from_set,
    "setStickerEmojiList": set_sticker_emoji_list,
    "setStickerKeywords": set_sticker_keywords,
    "setStickerMaskPosition": set_sticker_mask_position,
}
