"""Looking into uploaded pictures as Telegram does. Blocks: call it from a thread. Knows nothing of files or chats."""

import io
from dataclasses import dataclass

from PIL import Image

from bot import limits
from bot.sandbox.refusals import bad_request

# What Pillow raises on bytes that are no picture, or one made to exhaust the reader.
BROKEN = (OSError, ValueError, SyntaxError, Image.DecompressionBombError, Image.DecompressionBombWarning)
JPEG_QUALITY = 87
STICKER_SOURCES = ("PNG", "WEBP")


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """One picture as it is kept: encoded bytes and its size in px."""

    label: str
    data: bytes
    width: int
    height: int


def photo_sizes(data: bytes) -> tuple[Rendition, ...]:
    """The JPEGs Telegram keeps of a photo, smallest first; alpha falls on white.

    Refuses what Telegram refuses: over 10 MB, w + h > 10000, ratio > 20 (core.telegram.org/bots/api#sendphoto).
    """
    if len(data) > limits.MAX_PHOTO:
        raise bad_request(
            f"file of size {len(data)} bytes is too big for a photo; the maximum size is {limits.MAX_PHOTO} bytes"
        )
    try:
        picture = Image.open(io.BytesIO(data))
        width, height = picture.size
        if width + height > limits.MAX_PHOTO_EDGES or max(width, height) > limits.MAX_PHOTO_RATIO * min(width, height):
            raise bad_request("PHOTO_INVALID_DIMENSIONS")
        flat = Image.new("RGBA", picture.size, "white")
        flat.alpha_composite(picture.convert("RGBA"))
    except BROKEN:
        raise bad_request("IMAGE_PROCESS_FAILED") from None
    photo = flat.convert("RGB")
    smaller = [(label, box) for label, box in limits.PHOTO_BOXES if box < max(photo.size)]
    full = limits.PHOTO_BOXES[min(len(smaller), len(limits.PHOTO_BOXES) - 1)]
    return tuple(_jpeg(photo, label, box) for label, box in dict.fromkeys([*smaller, full]))


def sticker(data: bytes, kind: str) -> Rendition:
    """The WebP Telegram keeps of a static sticker, pixel for pixel. `kind`: regular, mask or custom_emoji.

    Refuses other formats, sides and weights (core.telegram.org/stickers).
    """
    if len(data) > (limits.MAX_EMOJI_FILE if kind == "custom_emoji" else limits.MAX_STICKER):
        raise bad_request("file is too big")
    picture = _decode(data)
    exact = (limits.EMOJI_SIDE, limits.EMOJI_SIDE)
    fits = picture.size == exact if kind == "custom_emoji" else max(picture.size) == limits.STICKER_SIDE
    if not fits:
        raise bad_request("STICKER_PNG_DIMENSIONS")
    return _webp(picture)


def thumbnail(data: bytes) -> Rendition:
    """A set's static thumbnail: 100x100 px, 128 KiB (core.telegram.org/bots/api#setstickersetthumbnail)."""
    if len(data) > limits.MAX_THUMBNAIL:
        raise bad_request("file is too big")
    picture = _decode(data, "STICKER_THUMB_PNG_NOPNG")
    if picture.size != (limits.THUMBNAIL_SIDE, limits.THUMBNAIL_SIDE):
        raise bad_request("STICKER_THUMB_PNG_NOPNG")
    return _webp(picture)


def loose_sticker(data: bytes) -> Rendition | None:
    """A WebP sent on its own, as a sticker; None when it is something else and travels as a document."""
    try:
        picture = Image.open(io.BytesIO(data))
        if picture.format != "WEBP" or max(picture.size) > limits.STICKER_SIDE:
            return None
        return _webp(picture.convert("RGBA"))
    except BROKEN:
        return None


def _decode(data: bytes, refusal: str = "STICKER_PNG_NOPNG") -> Image.Image:
    """A still PNG or WebP of sane size as RGBA; anything else is refused with `refusal`."""
    try:
        picture = Image.open(io.BytesIO(data))
        if picture.format not in STICKER_SOURCES or getattr(picture, "n_frames", 1) > 1:
            raise bad_request(refusal)
        if max(picture.size) > limits.MAX_PHOTO_EDGES:
            raise bad_request("STICKER_PNG_DIMENSIONS")
        return picture.convert("RGBA")
    except BROKEN:
        raise bad_request(refusal) from None


def _webp(picture: Image.Image) -> Rendition:
    out = io.BytesIO()
    picture.save(out, "WEBP", lossless=True, method=1)
    return Rendition(label="webp", data=out.getvalue(), width=picture.width, height=picture.height)


def _jpeg(photo: Image.Image, label: str, box: int) -> Rendition:
    scale = min(1.0, box / max(photo.size))
    size = (max(1, round(photo.width * scale)), max(1, round(photo.height * scale)))
    out = io.BytesIO()
    photo.resize(size, Image.Resampling.LANCZOS).save(out, "JPEG", quality=JPEG_QUALITY)
    return Rendition(label=label, data=out.getvalue(), width=size[0], height=size[1])
