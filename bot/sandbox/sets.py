"""Sticker sets as wholes: made, filled, titled, covered, shown, deleted. Pictures and words are checked in stickers.py.

Rules: core.telegram.org/bots/api#stickers; wording: tdlib/telegram-bot-api and tdlib/td StickersManager.
"""

import asyncio
import re

from bot import limits
from bot.sandbox import pictures
from bot.sandbox.call import Call
from bot.sandbox.journal import Document
from bot.sandbox.media import Stored
from bot.sandbox.messages import size_object, sticker_object
from bot.sandbox.refusals import bad_request, reading
from bot.sandbox.stickers import (
    Wanted,
    check_user,
    entered,
    placed,
    read_format,
    read_sticker,
    read_user,
    rearranged,
    rendered,
    source_bytes,
)
from bot.sandbox.world import BOT_USERNAME, Method, World

NAME = re.compile(r"[A-Za-z](?:_?[A-Za-z0-9])*")
SUFFIX = f"_by_{BOT_USERNAME}".lower()
TYPES = ("regular", "mask", "custom_emoji")


def existing(world: World, name: str) -> Document:
    """The set of that name, whatever its letters' case."""
    kept = world.journal.get("set", name.strip().lower())
    if kept is None or kept["deleted"]:
        raise bad_request("STICKERSET_INVALID")
    return kept


def capacity(kind: str) -> int:
    """How many stickers a set may hold."""
    return limits.MAX_CUSTOM_EMOJI if kind == "custom_emoji" else limits.MAX_STICKERS


def read_title(call: Call) -> str:
    """`title`, trimmed and cut to 64 characters as Telegram does without a word."""
    title = call.text("title").strip()[: limits.MAX_SET_TITLE].strip()
    if not title:
        raise bad_request("sticker set title must be non-empty")
    return title


def free_name(world: World, call: Call) -> str:
    """`name`, well-formed, ours, and never taken before."""
    name = call.text("name").strip()[: limits.MAX_SET_NAME]
    if not name:
        raise bad_request("sticker set name must be non-empty")
    if not NAME.fullmatch(name) or not name.lower().endswith(SUFFIX):
        raise bad_request("invalid sticker set name is specified")
    if world.journal.get("set", name.lower()) is not None:
        raise bad_request("sticker set name is already occupied")
    return name


def read_stickers(call: Call) -> list[Wanted]:
    """`stickers`: at most 50 of them."""
    value = call.parsed("stickers", "stickers JSON object")
    if value is None:
        raise bad_request("there is no sticker file in the request")
    if not isinstance(value, list):
        raise bad_request("Expected an Array of InputSticker")
    if len(value) > limits.MAX_NEW_STICKERS:
        raise bad_request("Too many stickers specified")
    with reading("InputSticker"):
        return [read_sticker(call, one, call.text("sticker_format")) for one in value]


def read_one(call: Call) -> Wanted:
    """`sticker` of a call that adds one."""
    if "sticker" not in call.values:
        raise bad_request("there is no sticker file in the request")
    value = call.parsed("sticker", "sticker JSON object")
    with reading("sticker"):
        return read_sticker(call, value, "auto")


async def create_new_sticker_set(world: World, call: Call) -> bool:
    user_id = read_user(call)
    wanted = read_stickers(call)
    kind = call.text("sticker_type") or "regular"
    if kind not in TYPES:
        raise bad_request("unsupported sticker type specified")
    check_user(world, user_id)
    title = read_title(call)
    free_name(world, call)
    if not wanted:
        raise bad_request("at least 1 sticker must be specified")
    repainting = call.flag("needs_repainting")
    if repainting and kind != "custom_emoji":
        raise bad_request("only custom emoji stickers support repainting")
    pictured = [(one, *await rendered(world, one, kind)) for one in wanted]
    kept: Document = {
        "name": free_name(world, call), "title": title, "type": kind, "owner": user_id, "stickers": [],
        "needs_repainting": repainting, "thumbnail": None, "deleted": False,
    }  # fmt: skip
    entries: dict[str, Document] = {}
    for one, sha, rendition in pictured:
        entry = entered(world, kept, one, sha, rendition)
        entries.setdefault(entry["file_id"], entry)
    rearranged(world, kept, list(entries.values()))
    return True


async def add_sticker_to_set(world: World, call: Call) -> bool:
    user_id = read_user(call)
    wanted = read_one(call)
    check_user(world, user_id)
    sha, rendition = await rendered(world, wanted, existing(world, call.text("name"))["type"])
    kept = existing(world, call.text("name"))
    entry = entered(world, kept, wanted, sha, rendition)
    if entry["file_id"] in [one["file_id"] for one in kept["stickers"]]:
        return True
    if len(kept["stickers"]) >= capacity(kept["type"]):
        raise bad_request("STICKERS_TOO_MUCH")
    rearranged(world, kept, [*kept["stickers"], entry])
    return True


async def replace_sticker_in_set(world: World, call: Call) -> bool:
    user_id = read_user(call)
    if not call.text("old_sticker").strip():
        raise bad_request("sticker is not specified")
    wanted = read_one(call)
    check_user(world, user_id)
    sha, rendition = await rendered(world, wanted, existing(world, call.text("name"))["type"])
    kept = existing(world, call.text("name"))
    holder, place = placed(world, call, "old_sticker")
    if holder["name"] != kept["name"]:
        raise bad_request("STICKER_INVALID")
    entry = entered(world, kept, wanted, sha, rendition)
    others = [one for nr, one in enumerate(kept["stickers"]) if nr != place and one["file_id"] != entry["file_id"]]
    rearranged(world, kept, [*others[:place], entry, *others[place:]])
    return True


async def set_sticker_set_title(world: World, call: Call) -> bool:
    title = read_title(call)
    kept = existing(world, call.text("name"))
    world.journal.put("set", kept["name"].lower(), {**kept, "title": title})
    world.tell("state")
    return True


async def set_sticker_set_thumbnail(world: World, call: Call) -> bool:
    """A cover of 100x100 px; none given: the first sticker is shown again."""
    user_id = read_user(call)
    source = call.attachment("thumbnail", call.text("thumbnail"))
    read_format(call.text("format") or "auto")
    check_user(world, user_id)
    if existing(world, call.text("name"))["type"] == "custom_emoji":
        raise bad_request("the method can't be used to set thumbnail of custom emoji sticker sets")
    thumbnail = None
    if source is not None:
        rendition = await asyncio.to_thread(pictures.thumbnail, await source_bytes(world, source))
        sha = await asyncio.to_thread(world.media.write, rendition.data)
        stored = world.media.keep("thumbnail", sha, len(rendition.data), of=rendition, mime="image/webp")
        thumbnail = stored.file_id
    return covered(world, existing(world, call.text("name")), thumbnail)


async def set_custom_emoji_sticker_set_thumbnail(world: World, call: Call) -> bool:
    kept = existing(world, call.text("name"))
    if kept["type"] != "custom_emoji":
        raise bad_request("STICKERSET_INVALID")
    wanted = call.text("custom_emoji_id")
    found = next((one["file_id"] for one in kept["stickers"] if one["custom_emoji_id"] == wanted), None)
    if wanted and found is None:
        raise bad_request("STICKER_ID_INVALID")
    return covered(world, kept, found)


def covered(world: World, kept: Document, thumbnail: str | None) -> bool:
    """Give the set a cover, or none."""
    world.journal.put("set", kept["name"].lower(), {**kept, "thumbnail": thumbnail})
    world.tell("state")
    return True


async def delete_sticker_set(world: World, call: Call) -> bool:
    forget(world, existing(world, call.text("name")))
    return True


def forget(world: World, kept: Document) -> None:
    """Delete a set; its name stays taken."""
    world.journal.put("set", kept["name"].lower(), {**kept, "deleted": True, "stickers": []})
    world.tell("state")


async def get_sticker_set(world: World, call: Call) -> Document:
    return set_object(world, existing(world, call.text("name")))


async def get_custom_emoji_stickers(world: World, call: Call) -> list[Document]:
    wanted = call.parsed("custom_emoji_ids", "custom emoji identifiers JSON object")
    if not isinstance(wanted, list):
        raise bad_request("Expected an Array of custom emoji identifiers")
    if len(wanted) > limits.MAX_EMOJI_IDS:
        raise bad_request("too many custom emoji identifiers specified")
    living = [kept for kept in world.journal.all("set").values() if not kept["deleted"]]
    by_id = {entry.get("custom_emoji_id"): entry for kept in living for entry in kept["stickers"]}
    return [shown(world, by_id[str(one)], "custom_emoji") for one in wanted if str(one) in by_id]


def file_of(world: World, file_id: str) -> Stored:
    """A file a set holds; it is always there."""
    return world.media.wanted(file_id, ("sticker", "thumbnail"), "Sticker")


def shown(world: World, entry: Document, kind: str) -> Document:
    """The Bot API's Sticker of an entry."""
    return sticker_object(file_of(world, entry["file_id"]), entry, kind)


def set_object(world: World, kept: Document) -> Document:
    """The Bot API's StickerSet."""
    facts: Document = {
        "name": kept["name"], "title": kept["title"], "sticker_type": kept["type"],
        "stickers": [shown(world, entry, kept["type"]) for entry in kept["stickers"]],
    }  # fmt: skip
    if kept["thumbnail"]:
        facts["thumbnail"] = size_object(file_of(world, kept["thumbnail"]))
    return facts


METHODS: dict[str, Method] = {
    "createNewStickerSet": create_new_sticker_set,
    "addStickerToSet": add_sticker_to_set,
    "replaceStickerInSet": replace_sticker_in_set,
    "setStickerSetTitle": set_sticker_set_title,
    "setStickerSetThumbnail": set_sticker_set_thumbnail,
    "setCustomEmojiStickerSetThumbnail": set_custom_emoji_sticker_set_thumbnail,
    "deleteStickerSet": delete_sticker_set,
    "getStickerSet": get_sticker_set,
    "getCustomEmojiStickers": get_custom_emoji_stickers,
}
