"""Sticker sets of the local Telegram: what they do, and every refusal in Telegram's own words."""

import io
import json
import random
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest
from PIL import Image

from bot import limits
from bot.sandbox.world import BOT_USERNAME
from tests.telegram import Document, Person, Telegram, picture

SUFFIX = f"_by_{BOT_USERNAME}"
CATS = f"cats{SUFFIX}"
GIF = b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"


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


async def test_names_are_taken_once_and_for_good(wire: Wire) -> None:
    assert (await wire.makes())["ok"]
    occupied = "Bad Request: sticker set name is already occupied"
    assert (await wire.makes(name=CATS.upper()))["description"] == occupied
    assert (await wire("deleteStickerSet", name=CATS))["ok"]
    assert (await wire("getStickerSet", name=CATS))["description"] == "Bad Request: STICKERSET_INVALID"
    assert (await wire.makes())["description"] == occupied


async def test_titles_are_cut_without_a_word(wire: Wire) -> None:
    await wire.makes(title="к" * 70)
    assert [kept["title"] for kept in await wire.telegram.sets()] == ["к" * 64]


async def test_who_blocked_the_bot_gets_no_set(wire: Wire) -> None:
    await wire.ann.blocks()
    assert await wire.makes() == {
        "ok": False, "error_code": 403, "description": "Forbidden: bot was blocked by the user",
    }  # fmt: skip


async def test_a_set_holds_120(wire: Wire) -> None:
    await wire.makes(50)
    for hue in range(50, limits.MAX_STICKERS):
        given = {"user_id": wire.ann.id, "name": CATS, "sticker": sticker()}
        assert (await wire("addStickerToSet", {"p0": picture((512, 2), hue=hue)}, **given))["ok"]
    one_more = {"user_id": wire.ann.id, "name": CATS, "sticker": sticker()}
    body = await wire("addStickerToSet", {"p0": picture((512, 8))}, **one_more)
    assert body["description"] == "Bad Request: STICKERS_TOO_MUCH"
    again = await wire("addStickerToSet", {"p0": picture()}, **one_more)
    assert again["ok"], "what is already there may be added again"
    assert len(await wire.ids()) == limits.MAX_STICKERS


async def test_the_same_sticker_twice_is_one(wire: Wire) -> None:
    await wire.makes(2)
    before = await wire.ids()
    given: Document = {"user_id": wire.ann.id, "name": CATS}
    assert (await wire("addStickerToSet", {"p0": picture()}, sticker=sticker(), **given))["ok"]
    assert (await wire("addStickerToSet", sticker=sticker(before[1]), **given))["ok"]
    assert await wire.ids() == before


async def test_an_uploaded_file_is_used_by_its_id_and_gets_another_in_the_set(wire: Wire) -> None:
    up = await wire("uploadStickerFile", {"sticker": picture()}, user_id=wire.ann.id, sticker_format="static")
    file_id = up["result"]["file_id"]
    assert (await wire.makes(stickers=[sticker(file_id)]))["ok"]
    (own,) = await wire.ids()
    assert own != file_id
    path = (await wire("getFile", file_id=own))["result"]["file_path"]
    async with wire.web.get(f"/file/bot{wire.telegram.token}/{path}") as answer:
        assert (await answer.read())[8:12] == b"WEBP"
    assert (await wire("getFile", file_id="xyz"))["description"] == "Bad Request: invalid file_id"


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


async def test_order_words_and_cover_change(wire: Wire) -> None:
    await wire.makes(3)
    first, second, third = await wire.ids()
    assert (await wire("setStickerPositionInSet", sticker=third, position=0))["ok"]
    assert (await wire("deleteStickerFromSet", sticker=second))["ok"]
    assert await wire.ids() == [third, first]
    gone = await wire("setStickerEmojiList", sticker=second, emoji_list=["🐶"])
    assert gone["description"] == "Bad Request: STICKER_INVALID"
    assert (await wire("setStickerEmojiList", sticker=first, emoji_list=["🐶", "❤️", "❤"]))["ok"]
    assert (await wire("setStickerKeywords", sticker=first, keywords=["big,\ndog", "пёс"]))["ok"]
    assert (await wire("setStickerSetTitle", name=CATS, title="Dogs"))["ok"]
    given: Document = {"user_id": wire.ann.id, "name": CATS}
    cover = await wire("setStickerSetThumbnail", {"thumbnail": picture((100, 100))}, format="static", **given)
    assert cover["ok"]
    wrong = await wire("setStickerSetThumbnail", {"thumbnail": picture((99, 100))}, format="static", **given)
    assert wrong["description"] == "Bad Request: STICKER_THUMB_PNG_NOPNG"
    (kept,) = await wire.telegram.sets()
    assert kept["title"] == "Dogs"
    assert kept["stickers"][1]["emoji_list"] == ["🐶", "❤️", "❤"]
    assert kept["stickers"][1]["keywords"] == ["big dog", "пёс"]
    assert "thumbnail" in (await wire("getStickerSet", name=CATS))["result"]
    assert (await wire("setStickerSetThumbnail", **given))["ok"]
    assert "thumbnail" not in (await wire("getStickerSet", name=CATS))["result"]


async def test_a_sticker_is_replaced_in_its_place(wire: Wire) -> None:
    await wire.makes(3)
    first, second, third = await wire.ids()
    given: Document = {"user_id": wire.ann.id, "name": CATS, "sticker": sticker()}
    body = await wire("replaceStickerInSet", {"p0": picture(hue=99)}, old_sticker=second, **given)
    assert body["ok"]
    after = await wire.ids()
    assert (after[0], after[2]) == (first, third)
    assert after[1] not in (first, second, third)
    again = await wire("replaceStickerInSet", {"p0": picture(hue=98)}, old_sticker=second, **given)
    assert again["description"] == "Bad Request: STICKER_INVALID"
    missing = await wire("replaceStickerInSet", {"p0": picture(hue=98)}, **given)
    assert missing["description"] == "Bad Request: sticker is not specified"


async def test_custom_emoji_have_ids_and_covers_of_their_own(wire: Wire) -> None:
    await wire.makes(2, sticker_type="custom_emoji", needs_repainting=True)
    stickers = (await wire("getStickerSet", name=CATS))["result"]["stickers"]
    wanted = stickers[1]["custom_emoji_id"]
    found = await wire("getCustomEmojiStickers", custom_emoji_ids=[wanted, "1"])
    assert [one["file_id"] for one in found["result"]] == [stickers[1]["file_id"]]
    assert (await wire("setCustomEmojiStickerSetThumbnail", name=CATS, custom_emoji_id=wanted))["ok"]
    refused = await wire("setStickerSetThumbnail", name=CATS, user_id=wire.ann.id, format="static")
    reason = "the method can't be used to set thumbnail of custom emoji sticker sets"
    assert refused["description"] == f"Bad Request: {reason}"


async def test_masks_know_their_place(wire: Wire) -> None:
    place = {"point": "eyes", "x_shift": 0.5, "y_shift": -1, "scale": 2}
    await wire.makes(sticker_type="mask", stickers=[sticker(mask_position=place)])
    (shown,) = (await wire("getStickerSet", name=CATS))["result"]["stickers"]
    assert shown["mask_position"] == place
    assert (await wire("setStickerMaskPosition", sticker=shown["file_id"]))["ok"]
    (bare,) = (await wire("getStickerSet", name=CATS))["result"]["stickers"]
    assert "mask_position" not in bare
    odd = await wire("setStickerMaskPosition", sticker=shown["file_id"], mask_position={**place, "point": "nose"})
    assert odd["description"] == "Bad Request: can't parse mask position: Wrong point specified in MaskPosition"


async def test_its_owner_deletes_a_set_behind_the_bots_back(wire: Wire) -> None:
    await wire.makes()
    await wire.telegram.post(f"/api/sets/{CATS}/delete")
    assert await wire.telegram.sets() == []
    body = await wire("addStickerToSet", {"p0": picture(hue=7)}, user_id=wire.ann.id, name=CATS, sticker=sticker())
    assert body["description"] == "Bad Request: STICKERSET_INVALID"
