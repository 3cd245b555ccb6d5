"""What a piece of art looks like in pixels: its true box and its colours at given spots. Rendered once, kept."""

import io
from functools import lru_cache

import numpy as np
import resvg_py
from numpy.typing import NDArray
from PIL import Image

from model.engines.scene.anchors import Point
from model.engines.scene.art import SIDE, document
from model.engines.scene.geometry import Box

FINE = 2  # pixels a unit of art
SOLID = 40  # alpha (0..255) above which a pixel counts as painted


@lru_cache(maxsize=2048)
def pixels(markup: str) -> NDArray[np.uint8]:
    """The art at FINE pixels a unit, as (72, 72, 4) RGBA."""
    side = round(SIDE * FINE)
    png = resvg_py.svg_to_bytes(svg_string=document(markup), width=side, height=side, skip_system_fonts=True)
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"))


@lru_cache(maxsize=2048)
def box(markup: str) -> Box:
    """The painted part, in units of art; the whole square for art that paints nothing."""
    painted = pixels(markup)[..., 3] > SOLID
    rows, columns = np.flatnonzero(painted.any(axis=1)), np.flatnonzero(painted.any(axis=0))
    if not len(rows):
        return Box(0, 0, SIDE, SIDE)
    return Box(columns[0] / FINE, rows[0] / FINE, (columns[-1] + 1) / FINE, (rows[-1] + 1) / FINE)


def colour_at(markup: str, point: Point) -> str:
    """The colour ("#rrggbb") around a point: the median of the painted pixels within 1.5 units, or "" for none."""
    x, y = (round(value * FINE) for value in point)
    patch = pixels(markup)[max(0, y - 3) : y + 4, max(0, x - 3) : x + 4].reshape(-1, 4)
    patch = patch[patch[:, 3] > 200]
    if not len(patch):
        return ""
    red, green, blue = (int(value) for value in np.median(patch[:, :3], axis=0))
    return f"#{red:02x}{green:02x}{blue:02x}"


@lru_cache(maxsize=1024)
def span(markup: str, y: float, x: float) -> tuple[float, float]:
    """Left and right end of the painted run through (x, y); (x, x) when nothing is painted there."""
    row = pixels(markup)[min(round(y * FINE), round(SIDE * FINE) - 1), :, 3] > SOLID
    middle = min(max(round(x * FINE), 0), len(row) - 1)
    if not row[middle]:
        return x, x
    left = right = middle
    while left > 0 and row[left - 1]:
        left -= 1
    while right < len(row) - 1 and row[right + 1]:
        right += 1
    return left / FINE, (right + 1) / FINE


@lru_cache(maxsize=1024)
def row_colour(markup: str, y: float, x0: float, x1: float) -> str:
    """The commonest colour ("#rrggbb") on row `y` between x0 and x1; mid grey when nothing is painted."""
    row = pixels(markup)[min(round(y * FINE), round(SIDE * FINE) - 1), round(x0 * FINE) : round(x1 * FINE)]
    row = row[row[:, 3] > 200][:, :3]
    if not len(row):
        return "#8899a6"
    coarse, counts = np.unique(row // 24, axis=0, return_counts=True)
    likely = row[(row // 24 == coarse[counts.argmax()]).all(axis=1)]
    red, green, blue = (int(value) for value in np.median(likely, axis=0))
    return f"#{red:02x}{green:02x}{blue:02x}"
