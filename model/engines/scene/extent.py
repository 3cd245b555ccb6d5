"""Where a shape lies and how large it is, from its attributes alone. Knows nothing of colours.

Curves count by their control points and arcs by how far they may bulge, so a box may come out somewhat too large,
but not too small.
"""

import math
import re
from collections.abc import Mapping
from functools import lru_cache

from model.engines.scene.geometry import STILL, Affine, shift

SHAPES = frozenset({"path", "circle", "ellipse", "rect", "line", "polygon", "polyline"})

_COMMAND = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_N = r"([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)[\s,]*"
_ARC = re.compile(rf"{_N}{_N}{_N}([01])[\s,]*([01])[\s,]*{_N}{_N}")
_MOVE = re.compile(r"(\w+)\(([^)]*)\)")
_TAKES = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2}

Extent = tuple[float, float, float, float]
"""Left, top, right, bottom, in the shape's own units."""

NOTHING: Extent = (0.0, 0.0, 0.0, 0.0)


def extent(tag: str, given: Mapping[str, str]) -> Extent:
    """The box of a path, circle, ellipse, rect, line, polygon or polyline; NOTHING for anything else."""
    if tag == "path":
        return path_extent(given.get("d", ""))
    x, y = _number(given, "cx"), _number(given, "cy")
    if tag == "circle":
        r = _number(given, "r")
        return x - r, y - r, x + r, y + r
    if tag == "ellipse":
        rx, ry = _number(given, "rx"), _number(given, "ry")
        return x - rx, y - ry, x + rx, y + ry
    if tag == "rect":
        x, y = _number(given, "x"), _number(given, "y")
        return x, y, x + _number(given, "width"), y + _number(given, "height")
    if tag == "line":
        xs, ys = (sorted(_number(given, axis + end) for end in "12") for axis in "xy")
        return xs[0], ys[0], xs[1], ys[1]
    if tag in ("polygon", "polyline"):
        values = [float(one) for one in _NUMBER.findall(given.get("points", ""))]
        return _around(values[::2], values[1::2])
    return NOTHING


@lru_cache(maxsize=8192)
def path_extent(data: str) -> Extent:
    """The box of path data; NOTHING for none."""
    x = y = start_x = start_y = 0.0
    xs: list[float] = []
    ys: list[float] = []
    for command, text in _COMMAND.findall(data):
        kind, relative = command.lower(), command.islower()
        if kind == "z":
            x, y = start_x, start_y
            continue
        first = True
        for steps in _steps(kind, text):
            ox, oy = (x, y) if relative else (0.0, 0.0)
            if kind == "a":
                ends = (steps[3] + ox, steps[4] + oy)
                reach = _bulge(steps[0], steps[1], steps[2] > 0, ends[0] - x, ends[1] - y)
                middle = ((x + ends[0]) / 2, (y + ends[1]) / 2)
                xs += [middle[0] - reach[0], middle[0] + reach[0]]
                ys += [middle[1] - reach[1], middle[1] + reach[1]]
                x, y = ends
            elif kind == "h":
                x = ox + steps[0]
            elif kind == "v":
                y = oy + steps[0]
            else:
                points = [(ox + steps[i], oy + steps[i + 1]) for i in range(0, len(steps) - 1, 2)]
                xs += [point[0] for point in points]
                ys += [point[1] for point in points]
                x, y = points[-1]
            if kind == "m" and first:
                start_x, start_y = x, y
            first = False
            xs.append(x)
            ys.append(y)
    return _around(xs, ys)


def _steps(kind: str, text: str) -> list[list[float]]:
    """The numbers of one command, grouped by its repetitions; of an arc: both radii, its large flag, its end."""
    if kind == "a":
        return [[float(found[group]) for group in (1, 2, 4, 6, 7)] for found in _ARC.finditer(text)]
    values = [float(one) for one in _NUMBER.findall(text)]
    size = _TAKES[kind]
    return [values[i : i + size] for i in range(0, len(values) - size + 1, size)]


def _bulge(rx: float, ry: float, large: bool, dx: float, dy: float) -> tuple[float, float]:
    """How far an arc may reach from the middle of its chord (dx, dy), across and down."""
    radius = max(rx, ry, 1e-6)
    half = min(math.hypot(dx, dy) / 2, radius)
    rest = math.sqrt(radius**2 - half**2)
    share = (radius + rest if large else radius - rest) / radius
    return share * rx, share * ry


def _around(xs: list[float], ys: list[float]) -> Extent:
    return (min(xs), min(ys), max(xs), max(ys)) if xs and ys else NOTHING


def _number(given: Mapping[str, str], name: str) -> float:
    return float(given.get(name, "0") or "0")


@lru_cache(maxsize=8192)
def affine(transform: str) -> Affine:
    """A transform attribute as one map. Raises ValueError for one of a kind that is not in use here."""
    found = STILL
    for kind, text in _MOVE.findall(transform):
        values = [float(one) for one in re.split(r"[\s,]+", text.strip()) if one]
        found = _step(kind, values).then(found)
    return found


def _step(kind: str, values: list[float]) -> Affine:
    match kind, values:
        case "matrix", [a, b, c, d, e, f]:
            return Affine(a, b, c, d, e, f)
        case "translate", [x, *y]:
            return shift(x, y[0] if y else 0.0)
        case "scale", [x, *y]:
            return Affine(a=x, d=y[0] if y else x)
        case "rotate", [angle, *about]:
            cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
            turn = Affine(cos, sin, -sin, cos)
            if not about:
                return turn
            return shift(-about[0], -about[1]).then(turn).then(shift(about[0], about[1]))
    raise ValueError(f"unknown transform: {kind}{values}")
