"""How alike two pictures are in arrangement and crop. Blind to colour, to mirroring, and to size on the page.

A `look` is two coarse maps of the picture, trimmed to its content and stood in a square: how much of each cell is
covered, and how much edge there is in it. Edges keep their place when a cat is painted blue; areas do not change.
"""

import numpy as np
from PIL import Image, ImageFilter

from model.render import Floats, bounds

CELLS = 12  # cells a side of each map
LEVELS = 15  # a cell holds 0..LEVELS, one hexadecimal digit
NEAR = 0.24  # below this distance two candidates are the same picture to a person; fitted on drawn sheets

_SIDE = 96  # px a side of the picture that is looked at
_EDGE = 0.12  # difference of neighbouring pixels from which an edge is as strong as it needs to be
_FULL = 0.35  # share of a cell's pixels on edges from which the cell is full


def look(picture: Image.Image) -> str:
    """The signature of an RGBA picture of any size: 2 * CELLS² lower-case hexadecimal digits."""
    square = _square(picture)
    pixels = np.asarray(square, dtype=np.float32) / 255.0
    alpha = pixels[:, :, 3]
    seen = pixels[:, :, :3] * alpha[:, :, None] + 0.5 * (1 - alpha[:, :, None])
    strength = np.maximum(_edges(seen), _edges(pixels[:, :, 3:]))
    maps = (_cells(alpha), np.minimum(_cells(np.minimum(strength / _EDGE, 1.0)) / _FULL, 1.0))
    digits = np.rint(np.concatenate([one.ravel() for one in maps]) * LEVELS).astype(int)
    return "".join(f"{digit:x}" for digit in digits)


def distance(one: str, other: str) -> float:
    """0 (the same arrangement and crop, perhaps mirrored) .. 1 (nothing in common). Raises ValueError."""
    left, right = _read(one), _read(other)
    return min(_apart(left, right), _apart(left, right[:, :, ::-1]))


def _square(picture: Image.Image) -> Image.Image:
    """The content alone, slightly softened, in the middle of a square of _SIDE px."""
    box = bounds(picture)
    content = picture.crop(box) if box else picture
    scale = _SIDE / max(content.size)
    size = (max(1, round(content.width * scale)), max(1, round(content.height * scale)))
    page = Image.new("RGBA", (_SIDE, _SIDE))
    page.paste(content.resize(size, Image.Resampling.BILINEAR), ((_SIDE - size[0]) // 2, (_SIDE - size[1]) // 2))
    return page.filter(ImageFilter.BoxBlur(1))


def _edges(channels: Floats) -> Floats:
    """The greatest difference, over channels, to the pixel on the right or below; the same shape as one channel."""
    found = np.zeros(channels.shape[:2], np.float32)
    across = np.abs(np.diff(channels, axis=1)).max(axis=2)
    down = np.abs(np.diff(channels, axis=0)).max(axis=2)
    found[:, :-1] = across
    np.maximum(found[:-1], down, out=found[:-1])
    return found


def _cells(values: Floats) -> Floats:
    """Means over CELLS x CELLS blocks."""
    step = _SIDE // CELLS
    means: Floats = values.reshape(CELLS, step, CELLS, step).mean(axis=(1, 3))
    return means


def _read(digits: str) -> Floats:
    if len(digits) != 2 * CELLS * CELLS:
        raise ValueError(f"a look has {2 * CELLS * CELLS} digits, got {len(digits)}")
    values: Floats = np.array([int(digit, 16) for digit in digits], dtype=np.float32) / np.float32(LEVELS)
    return _softened(values.reshape(2, CELLS, CELLS))


def _softened(maps: Floats) -> Floats:
    """Each cell mixed with its neighbours (1 2 1 both ways), so that a nudge or a slight tilt is no new picture."""
    page = np.pad(maps, ((0, 0), (1, 1), (1, 1)))
    two, four = np.float32(2), np.float32(4)
    rows: Floats = (page[:, :-2] + two * page[:, 1:-1] + page[:, 2:]) / four
    soft: Floats = (rows[:, :, :-2] + two * rows[:, :, 1:-1] + rows[:, :, 2:]) / four
    return soft


def _apart(one: Floats, other: Floats) -> float:
    """1 - soft Jaccard, averaged over the two maps."""
    shared = np.minimum(one, other).sum(axis=(1, 2))
    together = np.maximum(one, other).sum(axis=(1, 2))
    return float(np.mean(1.0 - shared / np.maximum(together, 1e-6)))
