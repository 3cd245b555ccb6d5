"""Plane geometry for placing art: affine maps and boxes. Knows nothing of pictures. y runs down, degrees clockwise."""

import math
from collections.abc import Iterable, Sequence
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


def within(corners: Sequence[Point], box: Box) -> list[Point]:
    """The part of a convex polygon that lies in a box, as a polygon; empty for none (Sutherland and Hodgman 1974)."""
    found = list(corners)
    for axis, edge, side in ((0, box.x0, 1), (0, box.x1, -1), (1, box.y0, 1), (1, box.y1, -1)):
        before, found = found, []
        for start, end in zip(before, before[1:] + before[:1], strict=True):
            here, there = side * (start[axis] - edge), side * (end[axis] - edge)
            if here >= 0:
                found.append(start)
            if here * there < 0:
                share = here / (here - there)
                found.append((start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])))
    return found


def outline(corners: Sequence[Point]) -> str:
    """Path data of a polygon, to a tenth of a unit; "" for less than three corners."""
    return f"M{'L'.join(f'{x:.1f} {y:.1f}' for x, y in corners)}Z" if len(corners) > 2 else ""
