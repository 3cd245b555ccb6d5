"""Plane geometry for placing art: affine maps and boxes. Knows nothing of pictures. y runs down, degrees clockwise."""

import math
from collections.abc import Iterable
from typing import NamedTuple

from model.engines.scene.anchors import Point


class Affine(NamedTuple):
    """The map (x, y) -> (a x + c y + e, b x + d y + f), in the order of SVG's matrix()."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def at(self, point: Point) -> Point:
        """Where `point` goes."""
        x, y = point
        return self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f

    def then(self, after: "Affine") -> "Affine":
        """This map first, `after` second."""
        e, f = after.at((self.e, self.f))
        return Affine(
            after.a * self.a + after.c * self.b,
            after.b * self.a + after.d * self.b,
            after.a * self.c + after.c * self.d,
            after.b * self.c + after.d * self.d,
            e,
            f,
        )

    @property
    def scale(self) -> float:
        """How much lengths grow (the maps used here grow both axes alike)."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))

    @property
    def mirrored(self) -> bool:
        """True when left and right change places."""
        return self.a * self.d - self.b * self.c < 0

    @property
    def turn(self) -> float:
        """Degrees clockwise by which upright things lean after the map."""
        return math.degrees(math.atan2(-self.c, self.d))

    @property
    def svg(self) -> str:
        """The value of a transform attribute."""
        return f"matrix({self.a:.4g} {self.b:.4g} {self.c:.4g} {self.d:.4g} {self.e:.5g} {self.f:.5g})"


STILL = Affine()


def shift(dx: float, dy: float) -> Affine:
    """A move."""
    return Affine(e=dx, f=dy)


def place(anchor: Point, to: Point, scale: float = 1.0, turn: float = 0.0, mirror: bool = False) -> Affine:
    """Brings `anchor` onto `to`; around it the rest is mirrored first (if at all), then scaled, then turned."""
    cos, sin = math.cos(math.radians(turn)) * scale, math.sin(math.radians(turn)) * scale
    side = -1.0 if mirror else 1.0
    linear = Affine(cos * side, sin * side, -sin, cos)
    x, y = linear.at(anchor)
    return linear._replace(e=to[0] - x, f=to[1] - y)


def inverse(by: Affine) -> Affine:
    """The map that undoes `by`. Raises ZeroDivisionError for a map that flattens."""
    scale = by.a * by.d - by.b * by.c
    a, b, c, d = by.d / scale, -by.b / scale, -by.c / scale, by.a / scale
    return Affine(a, b, c, d, -(a * by.e + c * by.f), -(b * by.e + d * by.f))


class Box(NamedTuple):
    """An upright rectangle."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def centre(self) -> Point:
        return (self.x0 + self.x1) / 2, (self.y0 + self.y1) / 2

    @property
    def foot(self) -> Point:
        """The middle of the lower edge."""
        return (self.x0 + self.x1) / 2, self.y1

    def within(self, x: float, y: float) -> Point:
        """The point at these shares of width and height, from the upper left."""
        return self.x0 + x * self.width, self.y0 + y * self.height

    def moved(self, by: Affine) -> "Box":
        """The box around the moved corners."""
        corners = [by.at((x, y)) for x in (self.x0, self.x1) for y in (self.y0, self.y1)]
        return Box(
            min(x for x, _ in corners),
            min(y for _, y in corners),
            max(x for x, _ in corners),
            max(y for _, y in corners),
        )

    def grown(self, by: float) -> "Box":
        return Box(self.x0 - by, self.y0 - by, self.x1 + by, self.y1 + by)

    def overlap(self, other: "Box") -> float:
        """The area shared with `other`."""
        width = min(self.x1, other.x1) - max(self.x0, other.x0)
        height = min(self.y1, other.y1) - max(self.y0, other.y0)
        return max(0.0, width) * max(0.0, height)


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of them. Raises ValueError for none."""
    found = list(boxes)
    return Box(
        min(box.x0 for box in found),
        min(box.y0 for box in found),
        max(box.x1 for box in found),
        max(box.y1 for box in found),
    )


def fit(box: Box, into: Box) -> Affine:
    """Scales `box` as large as `into` allows, centred."""
    scale = min(into.width / max(box.width, 1e-6), into.height / max(box.height, 1e-6))
    return place(box.centre, into.centre, scale)


def distance(one: Point, other: Point) -> float:
    return math.hypot(one[0] - other[0], one[1] - other[1])
