"""A source becomes a sticker: trimmed, filled to the edge, cut out with a white border, encoded for Telegram."""

import io
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from model.render import UNITS, Box, Floats, bounds, render
from model.result import Unfinishable

SIDE = 512  # px of the longer edge of a static sticker (core.telegram.org/stickers)
MAX_BYTES = 512 * 1024  # of a static sticker (TDLib, get_max_sticker_file_size)

BORDER = 8.0  # px at SIDE: width of the white die-cut border
RIM = 2.0  # px at SIDE: the border's outermost part, so that white on a white chat still has an edge
RIM_COLOUR = (0xC6, 0xCF, 0xD6, 255)  # a light grey, hardly seen on dark
ROUNDING = 9.0  # px at SIDE: notches and holes narrower than twice BORDER + ROUNDING are filled
SOLID = 0.35  # alpha from which a pixel belongs to the shape that is cut out
FINE = 2  # the border is computed on a grid this many times finer, so that its edge comes out smooth
HOLE_CELLS = 72  # cells a side of the grid on which enclosed holes are found; a cell is finer than any border
LEAPS = 5  # further steps between two looks whether a walk is over; looking costs as much as a step
_LOOK_SIDE = 128  # px at which the content's box is found

Mask = NDArray[np.bool_]


def finish(source: bytes, media: str) -> bytes:
    """A static sticker as Telegram takes it: lossless WebP, longer edge exactly 512 px, at most 512 KiB.

    Raises Unreadable for what is no picture, Unfinishable for one with nothing on it.
    """
    sticker = cut(source, media, SIDE)
    data = _webp(sticker)
    if len(data) > MAX_BYTES:
        data = _webp(sticker.quantize(256, Image.Quantize.FASTOCTREE).convert("RGBA"))
    _check(data)
    return data


def cut(source: bytes, media: str, side: int) -> Image.Image:
    """The sticker at any size: RGBA, longer edge exactly `side` px, its border included. Raises as `finish` does."""
    left, top, right, bottom = content_box(source, media)
    border = BORDER * side / SIDE
    margin = round(border) + 1
    scale = (side - 2 * margin) / max(right - left, bottom - top)
    width, height = (max(1, round(edge * scale)) for edge in (right - left, bottom - top))
    inner = render(source, media, width, height, (left, top, right, bottom))
    page = Image.new("RGBA", (width + 2 * margin, height + 2 * margin))
    page.paste(inner, (margin, margin))
    return outlined(page, side)


def card(source: bytes, media: str) -> Image.Image:
    """The sticker in the middle of a transparent square of SIDE px, RGBA. Raises as `finish` does."""
    sticker = cut(source, media, SIDE)
    page = Image.new("RGBA", (SIDE, SIDE))
    page.paste(sticker, ((SIDE - sticker.width) // 2, (SIDE - sticker.height) // 2))
    return page


def content_box(source: bytes, media: str) -> Box:
    """Where anything is to be seen, in units, to 4 units outwards. Raises Unfinishable when nothing is."""
    found = bounds(render(source, media, _LOOK_SIDE))
    if found is None:
        raise Unfinishable(reason="nothing opaque is on it")
    unit = UNITS / _LOOK_SIDE
    left, top, right, bottom = found
    return (left * unit, top * unit, right * unit, bottom * unit)


def outlined(picture: Image.Image, side: int = SIDE) -> Image.Image:
    """The picture on a smooth white shape that reaches BORDER beyond it; nothing is left outside of that shape.

    `side`: px of the sticker's longer edge, which the border's width is in proportion to. The picture must have
    that much room around its content.
    """
    shape, inner = (Image.fromarray(np.rint(cover * 255).astype(np.uint8), "L") for cover in _shape(picture, side))
    card = Image.new("RGBA", picture.size, RIM_COLOUR)
    card.paste((255, 255, 255, 255), mask=inner)
    card.alpha_composite(picture)
    card.putalpha(shape)
    return card


def _shape(picture: Image.Image, side: int) -> tuple[Floats, Floats]:
    """Coverage (0..1) of the border's shape, and of the same without its rim.

    The shape is the content grown by border + rounding, then shrunk by rounding.
    """
    width, height = picture.size
    fine = picture.getchannel("A").resize((width * FINE, height * FINE), Image.Resampling.BILINEAR)
    grow, shrink, rim = (reach * FINE * side / SIDE for reach in (BORDER + ROUNDING, ROUNDING, RIM))
    room = round(grow) + FINE
    mask = np.pad(np.asarray(fine) >= SOLID * 255, room)
    grown = distance(mask, grow) <= grow
    grown |= narrow_holes(grown)
    inside = distance(~grown, shrink + rim + 2)[room:-room, room:-room]
    blocks = (height, FINE, width, FINE)
    outer, inner = (
        np.clip(inside - edge + 0.5, 0.0, 1.0).reshape(blocks).mean(axis=(1, 3), dtype=np.float32)
        for edge in (shrink, shrink + rim)
    )
    return outer, inner


def distance(mask: Mask, reach: float) -> Floats:
    """Euclidean distance in px from every pixel to the nearest True one; beyond `reach` some greater number.

    Exact within `reach` (at most 100): squared distances are minimised along rows, then along columns, as in
    Felzenszwalb and Huttenlocher 2012, "Distance Transforms of Sampled Functions", with the search cut short.
    """
    steps = int(reach) + 1
    far = np.int16(2 * (steps + 1) ** 2)
    rows = np.where(mask, np.int16(0), far)
    for axis in (1, 0):
        known = rows.copy()
        for step in range(1, steps + 1):
            ahead, behind = _shifted(axis, step)
            square = np.int16(step * step)
            np.minimum(rows[ahead], known[behind] + square, out=rows[ahead])
            np.minimum(rows[behind], known[ahead] + square, out=rows[behind])
    return np.sqrt(rows.astype(np.float32))


def narrow_holes(shape: Mask) -> Mask:
    """Where a shape encloses ground too narrow to be meant: nowhere wider than 4 of HOLE_CELLS cells a side."""
    height, width = shape.shape
    cell = max(1, -(-max(height, width) // HOLE_CELLS))
    room = ((0, -height % cell), (0, -width % cell))
    blocks = np.pad(shape, room).reshape(-(-height // cell), cell, -(-width // cell), cell)
    ground: Mask = np.logical_not(blocks.all(axis=(1, 3)))
    frame = np.ones_like(ground)
    frame[1:-1, 1:-1] = False
    holes = ground & ~_spread(frame & ground, ground)
    narrow = holes & ~_spread(~_widened(_widened(~holes)), holes)
    return narrow.repeat(cell, axis=0).repeat(cell, axis=1)[:height, :width]


def _spread(seeds: Mask, allowed: Mask) -> Mask:
    """Everything that can be walked to from the seeds, in four directions, over what is allowed."""
    while True:
        wider = _widened(seeds) & allowed
        for _ in range(LEAPS):
            wider = _widened(wider) & allowed
        if (wider == seeds).all():
            return seeds
        seeds = wider


def _widened(mask: Mask) -> Mask:
    """The mask and its neighbours in four directions."""
    wider = mask.copy()
    wider[1:] |= mask[:-1]
    wider[:-1] |= mask[1:]
    wider[:, 1:] |= mask[:, :-1]
    wider[:, :-1] |= mask[:, 1:]
    return wider


@lru_cache(maxsize=256)
def _shifted(axis: int, step: int) -> tuple[tuple[slice, slice], tuple[slice, slice]]:
    ahead, behind = slice(step, None), slice(None, -step)
    whole = slice(None)
    return ((whole, ahead), (whole, behind)) if axis == 1 else ((ahead, whole), (behind, whole))


def _webp(sticker: Image.Image) -> bytes:
    out = io.BytesIO()
    sticker.save(out, "WEBP", lossless=True, quality=60, method=3)
    return out.getvalue()


def _check(data: bytes) -> None:
    """Read the sticker back as Telegram would. Raises Unfinishable."""
    with Image.open(io.BytesIO(data)) as read:
        read.load()
        if read.format != "WEBP" or read.mode != "RGBA" or max(read.size) != SIDE:
            raise Unfinishable(reason=f"came out as {read.format} {read.mode} {read.size}")
    if len(data) > MAX_BYTES:
        raise Unfinishable(reason=f"{len(data)} bytes after quantising")
