"""What each thing covers in a finished picture: its own pixels, and those of them that nothing hides."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from model.candidate import Candidate
from model.engines.scene.anchors import Point
from model.engines.scene.geometry import Box
from model.engines.scene.tones import lab
from model.rank import oklab
from model.render import SVG, Floats, alpha_of, render, svg

UNITS = 512
AROUND = 128  # units beyond each edge that are looked at too
PIXEL = 512 / 96  # units
SIDE = round((UNITS + 2 * AROUND) / PIXEL)  # px: 96 for the picture itself
_EDGE = round(AROUND / PIXEL)
SOLID = 0.4  # alpha from which a pixel counts
SHADING = 0.45  # what lightness weighs beside hue: a red thing in the shade is still red
ALIKE = 0.11  # distance in OKLab, lightness so weighed, within which a colour goes by one name

Mask = NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True)
class Cover:
    """One thing's pixels, (SIDE, SIDE), 0..1.

    own: as if it were alone. free: inside the picture and not covered. paint: its colours, (SIDE, SIDE, 3), sRGB.
    """

    own: Floats
    free: Floats
    paint: Floats

    @cached_property
    def mask(self) -> Mask:
        """Where it is, hidden or not, inside the picture or not."""
        return self.own > SOLID

    @cached_property
    def area(self) -> float:
        """What is seen of it, as a share of the picture."""
        return float(self.free.sum()) / (UNITS / PIXEL) ** 2

    @cached_property
    def share(self) -> float:
        """What is seen of it, as a share of what lies inside the picture, 0..1."""
        return float(self.free.sum()) / max(float(inside(self.own).sum()), 1e-6)

    @cached_property
    def inside(self) -> float:
        """The share of it that lies inside the picture, 0..1."""
        return float(inside(self.own).sum()) / max(float(self.own.sum()), 1e-6)

    @cached_property
    def box(self) -> Box | None:
        """Around it, in units; None for nothing."""
        rows, columns = np.nonzero(self.mask)
        if not len(rows):
            return None
        edges = (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
        return Box(*(float(edge) * PIXEL - AROUND for edge in edges))

    @cached_property
    def middle(self) -> Point:
        """The middle of its mass, in units; (0, 0) for nothing."""
        rows, columns = np.nonzero(self.mask)
        if not len(rows):
            return 0.0, 0.0
        return float(columns.mean() + 0.5) * PIXEL - AROUND, float(rows.mean() + 0.5) * PIXEL - AROUND

    def at(self, point: Point) -> float:
        """How much of it there is at a point in units, hidden or not; the most within one pixel."""
        return _most(self.own, point)

    def seen_at(self, point: Point) -> float:
        """How much of it is to be seen at a point in units; the most within one pixel."""
        return _most(self.free, point)

    def painted(self, colour: str) -> float:
        """The share of what is seen of it that is this "#rrggbb" in light or in shade, 0..1."""
        weight = inside(self.free)
        target = np.asarray(lab(colour), np.float32)
        apart = (oklab(inside(self.paint)) - target) * np.asarray([SHADING, 1.0, 1.0], np.float32)
        alike = np.sqrt((apart**2).sum(axis=2)) < ALIKE
        return float((weight * alike).sum() / max(float(weight.sum()), 1e-6))

    def gap(self, other: "Cover") -> float:
        """Units between the two, within 2 pixels; 0 where they meet, infinity where one is nothing."""
        mine, theirs = np.argwhere(_rim(self.mask)), np.argwhere(_rim(other.mask))
        if not len(mine) or not len(theirs):
            return float("inf")
        if bool((self.mask & other.mask).any()):
            return 0.0
        apart = ((mine[:, None, :] - theirs[None, :, :]) ** 2).sum(axis=2)
        return max(0.0, float(np.sqrt(apart.min())) - 1.0) * PIXEL

    def reach(self, point: Point) -> float:
        """Units from a point to the nearest of it; infinity for nothing."""
        cells = np.argwhere(self.mask)
        if not len(cells):
            return float("inf")
        centres = (cells + 0.5) * PIXEL - AROUND
        return max(0.0, float(np.hypot(centres[:, 1] - point[0], centres[:, 0] - point[1]).min()) - PIXEL / 2)


_BLANK: Floats = np.zeros((SIDE, SIDE), np.float32)
NOTHING = Cover(own=_BLANK, free=_BLANK, paint=np.zeros((SIDE, SIDE, 3), np.float32))


def inside(pixels: Floats) -> Floats:
    """The part that lies in the picture, (96, 96)."""
    return pixels[_EDGE : SIDE - _EDGE, _EDGE : SIDE - _EDGE]


def covers(candidate: Candidate) -> Mapping[int, Cover]:
    """By the layers' own numbers: places in the scene's things, and LETTERING, GROUND and PROP. Raises Unreadable."""
    view = (-AROUND, -AROUND, UNITS + AROUND, UNITS + AROUND)
    laid: list[tuple[int, Image.Image]] = []
    for thing, layers in groupby(candidate.layers, key=lambda layer: layer.thing):
        document = svg("".join(layer.markup for layer in layers)).encode()
        laid.append((thing, render(document, SVG, SIDE, SIDE, view)))
    sky = np.zeros((SIDE, SIDE), np.float32)
    inside(sky)[...] = 1.0
    own: dict[int, Floats] = {}
    free: dict[int, Floats] = {}
    paint: dict[int, Floats] = {}
    for thing, picture in reversed(laid):
        alpha = alpha_of(picture)
        colours: Floats = np.asarray(picture, np.float32)[..., :3] / np.float32(255)
        if thing in own:
            above = own[thing] > SOLID
            colours[above] = paint[thing][above]
        paint[thing] = colours
        own[thing] = np.maximum(own[thing], alpha) if thing in own else alpha
        free[thing] = free[thing] + alpha * sky if thing in free else alpha * sky
        sky = sky * (1.0 - alpha)
    return {thing: Cover(own=own[thing], free=free[thing], paint=paint[thing]) for thing in own}


def _rim(mask: Mask) -> Mask:
    inner = mask.copy()
    inner[1:] &= mask[:-1]
    inner[:-1] &= mask[1:]
    inner[:, 1:] &= mask[:, :-1]
    inner[:, :-1] &= mask[:, 1:]
    return mask & ~inner


def _most(pixels: Floats, point: Point) -> float:
    column, row = (int((value + AROUND) / PIXEL) for value in point)
    if not (1 <= column < SIDE - 1 and 1 <= row < SIDE - 1):
        return 0.0
    return float(pixels[row - 1 : row + 2, column - 1 : column + 2].max())
