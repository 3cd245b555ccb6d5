"""Every refusal of the local Telegram's sticker methods, in Telegram's own words."""

import io
import random
from typing import Any

import pytest
from PIL import Image

from tests.telegram import Document, picture
from tests.wire import CATS, SUFFIX, Wire, sticker

GIF = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"


def noise(side: int) -> bytes:
    """A PNG that can't be squeezed."""
    pixels = random.Random(1).randbytes(side * side * 4)
    out = io.BytesIO()
    Image.frombytes("RGBA", (side, side), pixels).save(out, "PNG")
    return out.getvalue()


def moving(fmt: str) -> bytes:
    """Two frames."""
    frames = [Image.new("RGBA", (512, 512), colour) for colour in ("red", "blue")]
    out = io.BytesIO()
    frames[0].save(out, fmt, save_all=True, append_images=frames[1:])
    return out.getvalue()


PARSING = {
    "no emoji": (sticker(emoji_list=[]), "emoji list must be non-empty"),
    "21 emoji": (sticker(emoji_list=["🐱"] * 21), "too many emoji specified"),
    "a number for an emoji": (sticker(emoji_list=[1]), "emoji must be a string"),
    "a word for an emoji": (sticker(emoji_list=["cat"]), "expected a Unicode emoji"),
    "two emoji in one": (sticker(emoji_list=["🐱🐱"]), "expected a Unicode emoji"),
    "no such part": (sticker("attach://elsewhere"), "sticker not found"),
    "odd format": (sticker(format="painted"), "Invalid sticker format specified"),
    "a number for a keyword": (sticker(keywords=[7]), "keyword must be a string"),
    "odd point": (
        sticker(mask_position={"point": "nose", "x_shift": 0, "y_shift": 0, "scale": 1}),
        "Wrong point specified in MaskPosition",
    ),
    "no object": (7, "InputSticker must be an Object"),
}


@pytest.mark.parametrize(("given", "reason"), PARSING.values(), ids=PARSING)
async def test_stickers_that_cannot_be_read(wire: Wire, given: Any, reason: str) -> None:
    made = await wire.makes(stickers=[given])
    assert made["description"] == f"Bad Request: can't parse InputSticker: {reason}"
    assert (await wire.makes())["ok"]
    files = {"p0": picture()}
    added = await wire("addStickerToSet", files, user_id=wire.ann.id, name=CATS, sticker=given)
    assert added["description"] == f"Bad Request: can't parse sticker: {reason}"
    (old,) = await wire.ids()
    replaced = await wire("replaceStickerInSet", files, user_id=wire.ann.id, name=CATS, old_sticker=old, sticker=given)
    assert replaced["description"] == f"Bad Request: can't parse sticker: {reason}"


async def test_format_may_be_left_out_only_when_the_set_is_there(wire: Wire) -> None:
    bare = sticker(format=None)
    made = await wire.makes(stickers=[bare])
    assert made["description"] == "Bad Request: can't parse InputSticker: Can't find field \"format\""
    await wire.makes()
    added = await wire("addStickerToSet", {"p0": picture(hue=9)}, user_id=wire.ann.id, name=CATS, sticker=bare)
    assert added["ok"]


CREATION = {
    "bad json": ({"stickers": "[{"}, 400, "can't parse stickers JSON object"),
    "no stickers": ({"stickers": None}, 400, "there is no sticker file in the request"),
    "empty list": ({"stickers": []}, 400, "at least 1 sticker must be specified"),
    "51 stickers": ({"stickers": [sticker()] * 51}, 400, "too many stickers specified"),
    "odd type": ({"sticker_type": "postcard"}, 400, "unsupported sticker type specified"),
    "repainting a regular set": ({"needs_repainting": True}, 400, "only custom emoji stickers support repainting"),
    "no name": ({"name": " "}, 400, "sticker set name must be non-empty"),
    "no title": ({"title": " "}, 400, "sticker set title must be non-empty"),
    "foreign name": ({"name": "cats_by_another_bot"}, 400, "invalid sticker set name is specified"),
    "name of digits": ({"name": f"1cats{SUFFIX}"}, 400, "invalid sticker set name is specified"),
    "two underscores": ({"name": f"cats__x{SUFFIX}"}, 400, "invalid sticker set name is specified"),
    "Cyrillic name": ({"name": f"кот{SUFFIX}"}, 400, "invalid sticker set name is specified"),
    "65 letters": ({"name": "c" * (65 - len(SUFFIX)) + SUFFIX}, 400, "invalid sticker set name is specified"),
    "no user": ({"user_id": None}, 400, "invalid user_id specified"),
    "user of letters": ({"user_id": "ann"}, 400, "invalid user_id specified"),
    "stranger": ({"user_id": 4242}, 400, "user not found"),
    "never started": ({"user_id": 104}, 400, "PEER_ID_INVALID"),
    "garbage file id": (
        {"stickers": [sticker("CAACgarbage")]}, 400, "wrong remote file identifier specified: Wrong string length",
    ),
    "by address": ({"stickers": [sticker("https://example.org/a.png")]}, 400, "failed to get HTTP URL content"),
    "animated by address": (
        {"stickers": [sticker("https://example.org/a.tgs", format="animated")]}, 400,
        "animated stickers can't be uploaded by URL",
    ),
    "video by address": (
        {"stickers": [sticker("https://example.org/a.webm", format="video")]}, 400,
        "video stickers can't be uploaded by URL",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "code", "reason"), CREATION.values(), ids=CREATION)
async def test_sets_that_are_not_made(wire: Wire, changes: Document, code: int, reason: str) -> None:
    body = await wire.makes(**changes)
    assert body == {"ok": False, "error_code": code, "description": f"Bad Request: {reason}"}
    assert await wire.telegram.sets() == []


FILES = {
    "511 px": (picture((511, 511)), "regular", "STICKER_PNG_DIMENSIONS"),
    "513 px": (picture((513, 512)), "regular", "STICKER_PNG_DIMENSIONS"),
    "100 px": (picture((100, 100)), "regular", "STICKER_PNG_DIMENSIONS"),
    "512 px emoji": (picture((512, 512)), "custom_emoji", "STICKER_PNG_DIMENSIONS"),
    "narrow emoji": (picture((100, 99)), "custom_emoji", "STICKER_PNG_DIMENSIONS"),
    "heavy": (noise(512), "regular", "file is too big"),
    "heavy emoji": (picture((100, 100)) + bytes(128 * 1024), "custom_emoji", "file is too big"),
    "jpeg": (picture(fmt="JPEG"), "regular", "STICKER_PNG_NOPNG"),
    "gif": (GIF, "regular", "STICKER_PNG_NOPNG"),
    "moving webp": (moving("WEBP"), "regular", "STICKER_PNG_NOPNG"),
    "text": (b"I am a cat", "regular", "STICKER_PNG_NOPNG"),
    "torn": (noise(256)[:30_000], "regular", "STICKER_PNG_NOPNG"),
    "512 px mask of noise": (noise(512), "mask", "file is too big"),
}


@pytest.mark.parametrize(("data", "kind", "reason"), FILES.values(), ids=FILES)
async def test_pictures_that_are_no_stickers(wire: Wire, data: bytes, kind: str, reason: str) -> None:
    given = {"user_id": wire.ann.id, "name": CATS, "title": "Cats", "sticker_type": kind, "stickers": [sticker()]}
    body = await wire("createNewStickerSet", {"p0": data}, **given)
    assert body["description"] == f"Bad Request: {reason}"
    assert await wire.telegram.sets() == []
    await wire.makes(sticker_type=kind)
    before = await wire.ids()
    added = await wire("addStickerToSet", {"p0": data}, user_id=wire.ann.id, name=CATS, sticker=sticker())
    assert added["description"] == f"Bad Request: {reason}"
    assert await wire.ids() == before


@pytest.mark.parametrize(
    ("size", "fmt", "kind"),
    [((512, 512), "PNG", "regular"), ((512, 1), "PNG", "regular"), ((300, 512), "WEBP", "regular"),
     ((512, 400), "PNG", "mask"), ((100, 100), "WEBP", "custom_emoji")],
)  # fmt: skip
async def test_pictures_that_are(wire: Wire, size: tuple[int, int], fmt: str, kind: str) -> None:
    given = {"user_id": wire.ann.id, "name": CATS, "title": "Cats", "sticker_type": kind, "stickers": [sticker()]}
    assert (await wire("createNewStickerSet", {"p0": picture(size, fmt)}, **given))["ok"]
    (kept,) = await wire.telegram.sets()
    (one,) = kept["stickers"]
    assert (one["width"], one["height"], one["type"]) == (*size, kind)
    shown = Image.open(io.BytesIO(await wire.telegram.bytes(one["media_url"])))
    assert (shown.format, shown.mode) == ("WEBP", "RGBA"), "kept as WebP with its transparency"


EDITS = {
    "no sticker": ("setStickerPositionInSet", {"position": 0, "sticker": None}, "sticker is not specified"),
    "no position": ("setStickerPositionInSet", {}, "wrong sticker position specified"),
    "negative position": ("setStickerPositionInSet", {"position": -1}, "wrong sticker position specified"),
    "garbage": (
        "deleteStickerFromSet", {"sticker": "xyz"}, "wrong remote file identifier specified: Wrong string length",
    ),
    "a photo": ("deleteStickerFromSet", {"sticker": "photo"}, "wrong sticker file specified"),
    "an upload": ("deleteStickerFromSet", {"sticker": "upload"}, "STICKER_INVALID"),
    "no emoji": ("setStickerEmojiList", {"emoji_list": []}, "can't parse emoji list: emoji list must be non-empty"),
    "21 emoji": (
        "setStickerEmojiList", {"emoji_list": ["🐱"] * 21}, "can't parse emoji list: too many emoji specified",
    ),
    "a word": ("setStickerEmojiList", {"emoji_list": ["cat"]}, "can't parse emoji list: expected a Unicode emoji"),
    "a number": ("setStickerEmojiList", {"emoji_list": [1]}, "can't parse emoji list: emoji must be a string"),
    "a number among keywords": ("setStickerKeywords", {"keywords": [1]}, "keyword must be a string"),
    "unknown set's title": ("setStickerSetTitle", {"name": f"no{SUFFIX}", "title": "x"}, "STICKERSET_INVALID"),
    "empty title": ("setStickerSetTitle", {"name": CATS, "title": ""}, "sticker set title must be non-empty"),
    "unknown set": ("getStickerSet", {"name": f"no{SUFFIX}"}, "STICKERSET_INVALID"),
    "unknown set to delete": ("deleteStickerSet", {"name": f"no{SUFFIX}"}, "STICKERSET_INVALID"),
    "thumbnail without user": ("setStickerSetThumbnail", {"name": CATS}, "invalid user_id specified"),
    "format of a thumbnail": (
        "setStickerSetThumbnail", {"name": CATS, "user_id": 101, "format": "big"}, "invalid sticker format specified",
    ),
    "unknown method's set": ("addStickerToSet", {"name": CATS, "user_id": 101, "sticker": None},
                             "there is no sticker file in the request"),
    "bad json": ("addStickerToSet", {"name": CATS, "user_id": 101, "sticker": "{"}, "can't parse sticker JSON object"),
    "mask of a cat": ("setStickerMaskPosition", {}, "STICKER_INVALID"),
}  # fmt: skip


@pytest.mark.parametrize(("method", "values", "reason"), EDITS.values(), ids=EDITS)
async def test_changes_that_are_refused(wire: Wire, method: str, values: Document, reason: str) -> None:
    await wire.makes()
    (own,) = await wire.ids()
    photo = await wire("sendPhoto", {"photo": picture()}, chat_id=wire.ann.id)
    upload = await wire("uploadStickerFile", {"sticker": picture()}, user_id=wire.ann.id, sticker_format="static")
    stand_in = {"photo": photo["result"]["photo"][-1]["file_id"], "upload": upload["result"]["file_id"]}
    given = {"sticker": own, **values}
    if isinstance(given["sticker"], str):
        given["sticker"] = stand_in.get(given["sticker"], given["sticker"])
    body = await wire(method, **given)
    assert body["description"] == f"Bad Request: {reason}"


async def test_a_photo_is_no_sticker(wire: Wire) -> None:
    photo = await wire("sendPhoto", {"photo": picture()}, chat_id=wire.ann.id)
    made = await wire.makes(stickers=[sticker(photo["result"]["photo"][-1]["file_id"])])
    assert made["description"] == "Bad Request: can't use file of type Photo as Document"
    await wire.makes()
    (own,) = await wire.ids()
    sent = await wire("sendPhoto", chat_id=wire.ann.id, photo=own)
    assert sent["description"] == "Bad Request: can't use file of type Sticker as Photo"


UPLOADS = {
    "no user": ({"user_id": 0, "sticker_format": "static"}, {"sticker": picture()}, "invalid user_id specified"),
    "no format": ({"user_id": 101}, {"sticker": picture()}, "invalid sticker format specified"),
    "no file": ({"user_id": 101, "sticker_format": "static", "sticker": "CAACx"}, {},
                "there is no sticker file in the request"),
    "heavy": ({"user_id": 101, "sticker_format": "static"}, {"sticker": noise(512)}, "file is too big"),
    "stranger": ({"user_id": 4242, "sticker_format": "static"}, {"sticker": picture()}, "user not found"),
}  # fmt: skip


@pytest.mark.parametrize(("values", "files", "reason"), UPLOADS.values(), ids=UPLOADS)
async def test_uploads_that_are_refused(wire: Wire, values: Document, files: dict[str, bytes], reason: str) -> None:
    body = await wire("uploadStickerFile", files, **values)
    assert body["description"] == f"Bad Request: {reason}"
