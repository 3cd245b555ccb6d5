"""How alike two pictures are in arrangement and crop. Blind to colour, to mirroring, and to size on the page.

A `look` is three coarse maps of the picture, trimmed to its content and stood in a square: how much of each cell is
covered at all, how much of it by what was asked for (without grounds and decorations), and how much edge there is
in it. Edges keep their place when a cat is painted blue; areas do not change.
"""

from functools import lru_cache

import numpy as np
from PIL import Image, ImageFilter

from model.render import Floats, bounds

CELLS = 12  # cells a side of each map
LEVELS = 15  # a cell holds 0..LEVELS, one hexadecimal digit
WEIGHTS = (0.20, 0.45, 0.35)  # of the three maps: another ground behind the same figure is hardly another picture
DIGITS = len(WEIGHTS) * CELLS * CELLS

NEAR = 0.18  # below this distance two candidates are one picture on other grounds, to eyes that compared 80 pairs
CLOSE = 0.12  # below this distance they are the same picture

_SIDE = 72  # px a side of the picture that is looked at
_EDGE = 0.12  # difference of neighbouring pixels from which an edge is as strong as it needs to be
_FULL = 0.45  # share of a cell's pixels on edges from which the cell is full


def look(picture: Image.Image, figure: Image.Image | None = None) -> str:
    """The signature of a square RGBA picture: DIGITS lower-case hexadecimal digits.

    figure: the same square without grounds and decorations, at any size; the picture itself when not given.
    """
    found = bounds(picture) or (0, 0, *picture.size)
    box = tuple(edge / picture.width for edge in found)
    pixels = _pixels(picture, box)
    alpha = pixels[3]
    strength = _edges(alpha)
    for channel in pixels[:3]:
        np.maximum(strength, _edges(channel * alpha + np.float32(0.5) * (1 - alpha)), out=strength)
    maps = (
        _cells(alpha),
        _cells(_pixels(figure, box)[3]) if figure else _cells(alpha),
        np.minimum(_cells(np.minimum(strength / _EDGE, 1.0)) / _FULL, 1.0),
    )
    levels = np.rint(np.concatenate([one.ravel() for one in maps]) * LEVELS).astype(np.uint8)
    packed: bytes = (levels[::2] * 16 + levels[1::2]).tobytes()
    return packed.hex()


def distance(one: str, other: str) -> float:
    """0 (the same arrangement and crop, perhaps mirrored) .. 1 (nothing in common). Raises ValueError."""
    left, right = _read(one), _read(other)
    return min(_apart(left, right), _apart(left, right[:, :, ::-1]))


def _pixels(picture: Image.Image, box: tuple[float, ...]) -> Floats:
    """What is in `box` (shares of the sides), slightly softened, in the middle of a square: (4, _SIDE, _SIDE), 0..1."""
    left, top, right, bottom = (edge * picture.width for edge in box)
    scale = _SIDE / max(right - left, bottom - top)
    size = (max(1, round((right - left) * scale)), max(1, round((bottom - top) * scale)))
    page = Image.new("RGBA", (_SIDE, _SIDE))
    content = picture.resize(size, Image.Resampling.BILINEAR, box=(left, top, right, bottom))
    page.paste(content, ((_SIDE - size[0]) // 2, (_SIDE - size[1]) // 2))
    rows = np.asarray(page.filter(ImageFilter.BoxBlur(1)), dtype=np.float32) / np.float32(255)
    return np.ascontiguousarray(np.moveaxis(rows, 2, 0))


def _edges(channel: Floats) -> Floats:
    """The greater difference to the pixel on the right or below; the same shape."""
    found = np.zeros_like(channel)
    found[:, :-1] = np.abs(channel[:, 1:] - channel[:, :-1])
    np.maximum(found[:-1], np.abs(channel[1:] - channel[:-1]), out=found[:-1])
    return found


def _cells(values: Floats) -> Floats:
    """Means over CELLS x CELLS blocks."""
    step = _SIDE // CELLS
    means: Floats = values.reshape(CELLS, step, CELLS, step).mean(axis=(1, 3))
    return means


@lru_cache(maxsize=1024)
def _read(digits: str) -> Floats:
    if len(digits) != DIGITS:
        raise ValueError(f"a look has {DIGITS} digits, got {len(digits)}")
    values: Floats = np.array([int(digit, 16) for digit in digits], dtype=np.float32) / np.float32(LEVELS)
    maps = _softened(values.reshape(len(WEIGHTS), CELLS, CELLS))
    maps.flags.writeable = False  # it is kept and shared
    return maps


def _softened(maps: Floats) -> Floats:
    """Each cell mixed with its neighbours (1 2 1 both ways), so that a nudge or a slight tilt is no new picture."""
    page = np.pad(maps, ((0, 0), (1, 1), (1, 1)))
    two, four = np.float32(2), np.float32(4)
    rows: Floats = (page[:, :-2] + two * page[:, 1:-1] + page[:, 2:]) / four
    soft: Floats = (rows[:, :, :-2] + two * rows[:, :, 1:-1] + rows[:, :, 2:]) / four
    return soft


def _apart(one: Floats, other: Floats) -> float:
    """1 - soft Jaccard of each map, weighted; a map that is empty in both says nothing."""
    shared = np.minimum(one, other).sum(axis=(1, 2))
    together = np.maximum(one, other).sum(axis=(1, 2))
    weights = np.where(together > 0, WEIGHTS, 0.0)
    apart = 1.0 - shared / np.maximum(together, 1e-6)
    return float((weights * apart).sum() / max(weights.sum(), 1e-6))
