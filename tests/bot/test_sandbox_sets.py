"""Sticker sets of the local Telegram: what is kept, in which order, under which names."""

from bot import limits
from tests.telegram import Document, picture
from tests.wire import CATS, Wire, sticker


async def test_names_are_taken_once_and_for_good(wire: Wire) -> None:
    assert (await wire.makes())["ok"]
    occupied = "Bad Request: sticker set name is already occupied"
    assert (await wire.makes(name=CATS.upper()))["description"] == occupied
    assert (await wire("deleteStickerSet", name=CATS))["ok"]
    assert (await wire("getStickerSet", name=CATS))["description"] == "Bad Request: STICKERSET_INVALID"
    assert (await wire.makes())["description"] == occupied


async def test_the_same_picture_in_two_sets_is_two_stickers(wire: Wire) -> None:
    await wire.makes()
    await wire.makes(name="Second" + CATS)
    ((first,), (second,)) = await wire.ids(), await wire.ids("second" + CATS)
    assert first != second
    assert (await wire("deleteStickerFromSet", sticker=first))["ok"]
    assert await wire.ids("second" + CATS) == [second]


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


async def test_order_words_and_cover_change(wire: Wire) -> None:
    await wire.makes(3)
    first, second, third = await wire.ids()
    assert (await wire("setStickerPositionInSet", sticker=third, position=0))["ok"]
    assert (await wire("deleteStickerFromSet", sticker=second))["ok"]
    assert await wire.ids() == [third, first]
    gone = await wire("setStickerEmojiList", sticker=second, emoji_list=["🐶"])
    assert gone["description"] == "Bad Request: STICKER_INVALID"
    assert (await wire("setStickerEmojiList", sticker=first, emoji_list=["🐶", "❤️", "❤", "🪾"]))["ok"]
    assert (await wire("setStickerKeywords", sticker=first, keywords=["big,\ndog", "пёс"]))["ok"]
    assert (await wire("setStickerSetTitle", name=CATS, title="Dogs"))["ok"]
    given: Document = {"user_id": wire.ann.id, "name": CATS}
    cover = await wire("setStickerSetThumbnail", {"thumbnail": picture((100, 100))}, format="static", **given)
    assert cover["ok"]
    wrong = await wire("setStickerSetThumbnail", {"thumbnail": picture((99, 100))}, format="static", **given)
    assert wrong["description"] == "Bad Request: STICKER_THUMB_PNG_NOPNG"
    (kept,) = await wire.telegram.sets()
    assert kept["title"] == "Dogs"
    assert kept["stickers"][1]["emoji_list"] == ["🐶", "❤️", "❤", "🪾"]
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
