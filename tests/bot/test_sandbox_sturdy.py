"""The local Telegram under odd parameters and under many hands: it refuses, it never breaks, it never mixes up."""

import asyncio
import json
from typing import Any

import pytest

from bot import limits
from tests.telegram import Document, picture
from tests.wire import CATS, Wire, sticker

PARAMETERS = {
    "answercallbackquery": ("callback_query_id", "text", "show_alert"),
    "createnewstickerset": ("user_id", "name", "title", "stickers", "sticker_type", "needs_repainting"),
    "addstickertoset": ("user_id", "name", "sticker"),
    "editmessagemedia": ("chat_id", "message_id", "media", "reply_markup"),
    "deletemessage": ("chat_id", "message_id"),
    "editmessagetext": ("chat_id", "message_id", "text"),
    "getchatmember": ("chat_id", "user_id"),
    "getfile": ("file_id",),
    "getupdates": ("offset", "limit", "allowed_updates"),
    "sendchataction": ("chat_id", "action"),
    "uploadstickerfile": ("user_id", "sticker_format"),
    "replacestickerinset": ("user_id", "name", "old_sticker", "sticker"),
    "sendmessage": ("chat_id", "text", "entities", "reply_markup", "reply_parameters", "parse_mode"),
    "sendphoto": ("chat_id", "photo", "caption", "caption_entities", "reply_markup"),
    "senddocument": ("chat_id", "document", "caption"),
    "sendsticker": ("chat_id", "sticker"),
    "setmycommands": ("commands", "scope", "language_code"),
    "setstickeremojilist": ("sticker", "emoji_list"),
    "setstickerkeywords": ("sticker", "keywords"),
    "setstickermaskposition": ("sticker", "mask_position"),
    "setstickerpositioninset": ("sticker", "position"),
    "setstickersetthumbnail": ("user_id", "name", "thumbnail", "format"),
    "getcustomemojistickers": ("custom_emoji_ids",),
}
ODD: tuple[Any, ...] = (
    "", "x", "-1", "٣", "attach://p0", "99999999999999999999999", 0, -5, 1.5, None, [], [None], {}, '"', "nul",
)  # fmt: skip
STRUCTURED: tuple[Any, ...] = (
    [1], [[]], [{}], {"type": "photo", "media": 5}, {"type": "photo", "media": "attach://p0", "caption": 7},
    {"type": [1]}, {"inline_keyboard": 5}, {"inline_keyboard": [[5]]},
    {"inline_keyboard": [[{"text": 5, "callback_data": "1"}]]}, {"inline_keyboard": [[{"text": "a", "copy_text": 5}]]},
    {"inline_keyboard": [[{"text": "a", "callback_data": 5}]]}, {"keyboard": [[1]]},
    {"inline_keyboard": [[{"text": "a", "style": [], "url": {}}]]}, {"message_id": []}, {"message_id": {"a": 1}},
    [{"type": "bold"}], [{"type": "bold", "offset": "a", "length": 1}], [{"offset": 0, "length": 1}],
    {"sticker": 5}, {"sticker": "attach://p0", "format": 5}, sticker(emoji_list="🐱"), sticker(emoji_list=[[]]),
    sticker(keywords="cat"), sticker(keywords={}), sticker(mask_position=[]), sticker(mask_position={"point": []}),
    sticker(mask_position={"point": "eyes", "x_shift": "a", "y_shift": [], "scale": None}), [sticker("attach://p9")],
    [sticker(keywords="cat")], [sticker(mask_position=[])], {"command": 5}, [{"command": None, "description": []}],
)  # fmt: skip
TAKE_STRUCTURES = (
    "stickers", "media", "reply_markup", "entities", "caption_entities", "reply_parameters", "commands", "scope",
    "mask_position", "emoji_list", "keywords",
)  # fmt: skip


@pytest.mark.parametrize("method", sorted(PARAMETERS))
async def test_odd_parameters_are_refused_and_never_break_anything(wire: Wire, method: str) -> None:
    await wire.makes()
    (own,) = await wire.ids()
    message = (await wire("sendMessage", chat_id=wire.ann.id, text="words"))["result"]
    sane: Document = {
        "user_id": wire.ann.id, "chat_id": wire.ann.id, "message_id": message["message_id"], "text": "hello",
        "name": CATS, "title": "Cats", "old_sticker": own, "offset": 0,
        "sticker": sticker() if method in ("addstickertoset", "replacestickerinset") else own,
    }  # fmt: skip
    files = {"p0": picture((512, 3))}
    for name in PARAMETERS[method]:
        for odd in (
            (*ODD, *STRUCTURED) if name in TAKE_STRUCTURES or not isinstance(sane.get(name, ""), (str, int)) else ODD
        ):
            body = await wire(method, files, **{**sane, name: odd})
            assert body["ok"] or body["error_code"] in (400, 403), f"{name}={json.dumps(odd)}: {body}"
    assert (await wire("getMe"))["ok"]


async def test_many_hands_fill_one_set(wire: Wire) -> None:
    await wire.makes()
    pictures = [{"p0": picture((512, 2), hue=hue)} for hue in range(12)]
    given: Document = {"user_id": wire.ann.id, "name": CATS, "sticker": sticker()}
    added = await asyncio.gather(*(wire("addStickerToSet", files, **given) for files in pictures))
    assert all(body["ok"] for body in added)
    assert len(set(await wire.ids())) == 13


async def test_the_last_place_is_given_once(wire: Wire) -> None:
    await wire.makes(50, sticker_type="custom_emoji")
    given: Document = {"user_id": wire.ann.id, "name": CATS, "sticker": sticker()}
    hues = range(50, limits.MAX_CUSTOM_EMOJI - 1)
    await asyncio.gather(*(wire("addStickerToSet", {"p0": picture((100, 100), hue=hue)}, **given) for hue in hues))
    late = [{"p0": picture((100, 100), hue=hue)} for hue in (240, 241, 242)]
    told = await asyncio.gather(*(wire("addStickerToSet", files, **given) for files in late))
    refused = [body["description"] for body in told if not body["ok"]]
    assert refused == ["Bad Request: STICKERS_TOO_MUCH"] * 2
    assert len(await wire.ids()) == limits.MAX_CUSTOM_EMOJI


async def test_a_name_is_given_once(wire: Wire) -> None:
    made = await asyncio.gather(*(wire.makes() for _ in range(5)))
    assert sorted(body.get("description", "") for body in made) == [
        "", *["Bad Request: sticker set name is already occupied"] * 4,
    ]  # fmt: skip
