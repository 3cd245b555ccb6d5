"""One thing made of many others, or in another's shape, so that both can be named. Pure drawing on art in 36 units.

What tells a subject apart in a foreign shape (a chair's legs and arms, a clock's dial) is data: see `parts.tsv`.
"""

import math
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

import numpy as np

from model.engines.scene import paint, silhouette, surfaces
from model.engines.scene.anchors import Anchors, Point, plain
from model.engines.scene.geometry import Affine, Box, fit, place
from model.scene import Relation, RelationKind, Thing

FILE = Path(__file__).with_name("parts.tsv")
BODY = 24.0  # units the drawings of the parts are made for
LEAST = 0.62  # of the usual size to which what is on the disc may shrink
DISC = 10.0  # radius the drawings on the disc are made for
ROOM = Box(3, 3, 33, 33)
RIM = 'fill="#fffaf0" stroke="#fffaf0" stroke-width="2" stroke-linejoin="round"'  # around each of many small things
LEAST_TILE = 4.6  # units from one to the next on slender parts
TILE = 7.6  # units from one small thing to the next
STUFF: dict[str, str] = {
    "🧀": "cheese", "🪵": "wood", "🪨": "stone", "🗿": "stone", "🧱": "brick", "🍫": "chocolate", "🧊": "ice",
    "☁": "clouds", "🌥": "clouds", "🌧": "clouds", "🧶": "knitted", "🧸": "plush", "📄": "paper", "📃": "paper",
    "📰": "paper", "📦": "cardboard", "🌋": "lava", "🌈": "rainbow", "🌿": "leaves", "🍃": "leaves", "🔩": "metal",
    "🪙": "metal", "🪟": "glass", "🔮": "glass", "💎": "glass", "🥫": "metal", "🧵": "knitted",
}  # fmt: skip
"""What is better shown as a surface than as many small ones."""
STUFF_ACCENTS = {"🪙": "gold", "💎": "light blue"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mashed(Thing):
    """A thing that is made of another (`way` MADE_OF) or has its shape (SHAPED_LIKE)."""

    of: Thing
    way: RelationKind


@dataclass(slots=True)
class PartSet:
    """How a subject is told apart: see the head of `parts.tsv`.

    pieces: (layer, place, drawing), in the order of the file.
    """

    room: Box = ROOM
    surface: str = ""
    axis: str = ""
    tones: tuple[str, str, str] | None = None
    pieces: list[tuple[str, str, str]] = field(default_factory=list)


def mashed(things: tuple[Thing, ...], relations: tuple[Relation, ...]) -> tuple[Thing, ...]:
    """The things, each with what it is made of or shaped like told to it; the last word counts."""
    found = list(things)
    for relation in relations:
        if relation.kind in WAYS and relation.subject != relation.obj:
            old, of = things[relation.subject], things[relation.obj]
            values = {name: getattr(old, name) for name in Thing.__dataclass_fields__}
            found[relation.subject] = Mashed(**values, of=of, way=relation.kind)
    return tuple(found)


def swallowed(relations: tuple[Relation, ...]) -> frozenset[int]:
    """Things that are only what another is made of or shaped like, and so have no place of their own."""
    used = {relation.obj for relation in relations if relation.kind in WAYS}
    own = {index for relation in relations if relation.kind not in WAYS for index in (relation.subject, relation.obj)}
    return frozenset(used - own)


WAYS = (RelationKind.MADE_OF, RelationKind.SHAPED_LIKE)


@cache
def part_sets() -> dict[str, PartSet]:
    """Every set, by the emoji of its subjects (without variation selectors). Raises ValueError for a broken row."""
    sets: dict[str, PartSet] = {}
    names: dict[str, PartSet] = {}
    for line in FILE.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        name, key, *rest = line.split("\t")
        record = names.setdefault(name, PartSet())
        if key == "subjects":
            sets |= {plain(emoji): record for emoji in rest[0].split()}
        elif key == "room":
            x0, y0, x1, y1 = (float(number) for number in rest[0].split())
            record.room = Box(x0, y0, x1, y1)
        elif key == "axis":
            record.axis = rest[0]
        elif key == "surface":
            record.surface = rest[0]
        elif key == "tones":
            dark, middle, light = rest[0].split()
            record.tones = (dark, middle, light)
        elif key == "within":
            record.pieces.append((key, "", rest[0]))
        elif key in ("behind", "front"):
            record.pieces.append((key, rest[0], rest[1]))
        else:
            raise ValueError(f"unknown key in parts.tsv: {line!r}")
    return sets


def surface_of(stuff: Thing) -> tuple[str, str]:
    """The surface (a name of SURFACES) that shows a stuff best and its colour; two "" when small ones do."""
    name = plain(stuff.emoji)
    return STUFF.get(name, ""), stuff.colour or STUFF_ACCENTS.get(name, "")


@lru_cache(maxsize=128)
def tiled(markup: str, small: str) -> str:
    """The art's silhouette filled with many of `small`, its lines and features kept on top."""
    box, tile = silhouette.box(markup), silhouette.box(small)
    solid = silhouette.pixels(markup)[..., 3] > silhouette.SOLID
    tones = paint.coat(small)[0]
    dark = paint.shade(tones, -0.22)
    details = surfaces.details(markup)
    ground = surfaces.toned(markup, (paint.shade(tones, -0.4), dark, paint.shade(tones, -0.1)), details)
    step = max(LEAST_TILE, min(TILE, max(box.width, box.height) / 4))
    scale = step * 1.2 / max(tile.width, tile.height)
    found, row, y = "", 0, box.y0 + step * 0.3
    while y < box.y1 + step * 0.4:
        x, column = box.x0 + (step * 0.4 if row % 2 else -step * 0.05), 0
        while x < box.x1 + step * 0.5:
            at = place(tile.centre, (x, y), scale, (-16, 9, 22, -7, 14)[(row * 2 + column) % 5])
            if _painted(solid, x, y, 0.5 * step):
                found += f'<use href="#tile" transform="{at.svg}"/>'
            x, column = x + step, column + 1
        y, row = y + step * 0.86, row + 1
    lines = (
        f'<g fill="none" stroke="{paint.shade(dark, -0.12)}" stroke-width=".8" stroke-opacity=".3">{edge(markup)}</g>'
    )
    inner = small.replace(' id="', ' id="t-').replace("url(#", "url(#t-").replace('href="#', 'href="#t-')
    return (
        f'{ground}<defs><g id="tile"><path d="{hull(small)}" {RIM}/>{inner}</g></defs>'
        f'<mask id="tiles">{surfaces.stencil(markup, keep=details)}</mask><g mask="url(#tiles)">{found}{lines}</g>'
    )


def _painted(solid: "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]", x: float, y: float, reach: float) -> bool:
    """Whether anything is painted within `reach` units of a point, both ways."""
    x0, x1, y0, y1 = (max(0, round(silhouette.FINE * value)) for value in (x - reach, x + reach, y - reach, y + reach))
    return bool(solid[y0:y1, x0:x1].any())


@lru_cache(maxsize=64)
def hull(markup: str) -> str:
    """The outline of the smallest bulging shape around the art, as path data."""
    rows, columns = np.nonzero(silhouette.pixels(markup)[..., 3] > silhouette.SOLID)
    points = sorted(set(zip(columns.tolist(), rows.tolist(), strict=True)))

    def half(ordered: list[tuple[int, int]]) -> list[tuple[int, int]]:
        found: list[tuple[int, int]] = []
        for x, y in ordered:
            while len(found) > 1 and (found[-1][0] - found[-2][0]) * (y - found[-2][1]) <= (
                found[-1][1] - found[-2][1]
            ) * (x - found[-2][0]):
                found.pop()
            found.append((x, y))
        return found[:-1]

    corners = half(points) + half(points[::-1])
    return "M" + "L".join(f"{(x + 0.5) / silhouette.FINE:g} {(y + 0.5) / silhouette.FINE:g}" for x, y in corners) + "Z"


def edge(markup: str) -> str:
    """The art's shapes bare of paint, to be stroked by the caller."""
    bare = paint.FILL.sub("", markup)
    return bare.replace(' id="', ' id="e-').replace("url(#", "url(#e-")


@lru_cache(maxsize=256)
def roomiest(markup: str) -> tuple[Point, float]:
    """The middle and the radius of the largest disc inside the painted part, in units of art."""
    solid = np.pad(silhouette.pixels(markup)[..., 3] > silhouette.SOLID, 1)
    if not solid.any():
        return (18.0, 18.0), 9.0
    hollow = ~solid
    rim = hollow & (np.roll(solid, 1, 0) | np.roll(solid, -1, 0) | np.roll(solid, 1, 1) | np.roll(solid, -1, 1))
    edges = np.argwhere(rim)
    inside = np.argwhere(solid)[::2]
    gaps = ((inside[:, None, :] - edges[None, :, :]) ** 2).sum(axis=2).min(axis=1)
    best = inside[gaps >= gaps.max() * 0.9]
    y, x = best.mean(axis=0)
    near = inside[((inside - (y, x)) ** 2).sum(axis=1).argmin()]
    radius = math.sqrt(float(((edges - near) ** 2).sum(axis=1).min()))
    return (
        (float(near[1]) - 0.5) / silhouette.FINE,
        (float(near[0]) - 0.5) / silhouette.FINE,
    ), radius / silhouette.FINE


@lru_cache(maxsize=256)
def turned(shape: str, axis: str, tip: Point | None = None, grip: Point | None = None) -> str:
    """Long art that lies aslant, turned to stand ("upright") or lie ("level"); other art and axes leave it as it is.

    tip, grip: ends of the art that are known; they tell which end goes up.
    """
    solid = silhouette.pixels(shape)[..., 3] > silhouette.SOLID
    rows, columns = np.nonzero(solid)
    if axis not in ("upright", "level") or len(rows) < 3:
        return shape
    values, vectors = np.linalg.eigh(np.cov(np.stack([columns, rows]).astype(float)))
    if values[1] < 1.7 * values[0]:
        return shape
    lean = math.degrees(math.atan2(vectors[0, 1], -vectors[1, 1]))
    lean = (lean + 90) % 180 - 90
    if axis == "upright" and abs(lean) > 80:
        return shape
    if tip and grip:
        known = math.degrees(math.atan2(tip[0] - grip[0], grip[1] - tip[1]))
        lean = min((lean, lean + 180, lean - 180), key=lambda one: abs((one - known + 180) % 360 - 180))
    by = -lean if axis == "upright" else (90 if lean > 0 else -90) - lean
    if abs(by) < 12:
        return shape
    return f'<g transform="{place((18, 18), (18, 18), 0.72, by).svg}">{shape}</g>'


@lru_cache(maxsize=256)
def shaped(subject: str, shape: str, spots: Anchors, colour: str = "") -> str:
    """The subject (an emoji with a set in `parts.tsv`) in the shape of the art `shape`, whose anchors are `spots`.

    colour: what the subject was said to be painted, "" for nothing. Raises KeyError, ValueError.
    """
    found = part_sets()[plain(subject)]
    body = turned(shape, found.axis, spots.tip, spots.grip) if spots.kind == "thing" else shape
    box = silhouette.box(body)
    to = fit(box, found.room)
    if found.pieces and any(place_ == "bottom" for _, place_, _ in found.pieces):
        to = to._replace(f=to.f + found.room.y1 - box.moved(to).y1)
    body = f'<g transform="{to.svg}">{body}</g>'
    if colour:
        body = paint.recolour(body, colour)
    if found.tones:
        body = surfaces.toned(body, found.tones)
    main, second = _colours(body)
    drawn = {"behind": "", "within": "", "front": ""}
    for layer, spot, text in found.pieces:
        inner = _dyed(text, main, second)
        drawn[layer] += _within(body, inner) if layer == "within" else _placed(body, spot, inner)
    if found.surface:
        body = surfaces.covered(body, found.surface, "", bool(colour))
    within = ""
    if drawn["within"]:
        within = (
            f'<mask id="body">{surfaces.stencil(body, whole=True)}</mask><g mask="url(#body)">{drawn["within"]}</g>'
        )
    return drawn["behind"] + body + within + drawn["front"]


def _colours(body: str) -> tuple[str, str]:
    shares = paint.areas(body)
    main = paint.coat(body)[0]
    other = next((one for one in shares if paint.apart(one, main) > 90), paint.shade(main, -0.12))
    return main, other


def _dyed(text: str, main: str, second: str) -> str:
    tones = {"$a": main, "$b": paint.shade(main, -0.13), "$c": paint.shade(main, 0.1), "$d": second}
    tones["$e"] = "#dd2e44" if paint.apart(main, "#dd2e44") > 150 else "#3b88d6"
    for name, colour in tones.items():
        text = text.replace(name, colour)
    return text


def _within(body: str, inner: str) -> str:
    box = silhouette.box(body)
    return f'<g transform="{Affine(box.width, 0, 0, box.height, box.x0, box.y0).svg}">{inner}</g>'


def _placed(body: str, spot: str, inner: str) -> str:
    """The drawing at each place on the body that `spot` names. Raises ValueError for a name that is none."""
    box = silhouette.box(body)
    scale = math.sqrt(box.width * box.height) / BODY
    solid = silhouette.pixels(body)[..., 3] > silhouette.SOLID
    fine = silhouette.FINE

    def column(share: float) -> tuple[float, float]:
        x = box.x0 + share * box.width
        lane = solid[:, max(0, round(x * fine) - 2) : round(x * fine) + 3].any(axis=1)
        rows = np.flatnonzero(lane)
        return (rows[0] / fine, (rows[-1] + 1) / fine) if len(rows) else (box.y0, box.y1)

    if spot == "disc":
        middle, radius = roomiest(body)
        return _put(middle, max(radius / DISC, LEAST * scale), inner)
    if spot == "top":
        return _put((box.centre[0], column(0.5)[0]), scale, inner)
    if spot.startswith("top:"):
        share = float(spot.removeprefix("top:"))
        return _put((box.within(share, 0)[0], column(share)[0]), scale, inner)
    if spot == "bottom":
        return _put((box.centre[0], column(0.5)[1]), scale, inner)
    if spot == "feet":
        left, right = box.within(0.2, 0)[0], box.within(0.8, 0)[0]
        low = max(column(0.2)[1], column(0.8)[1], box.y1 - 0.12 * box.height)
        return _put((left, low), scale, inner) + _put((right, low), scale, inner, mirror=True)
    if spot in ("left", "right"):
        row = np.flatnonzero(solid[min(71, round(box.centre[1] * fine))])
        x = (row[0] if spot == "left" else row[-1] + 1) / fine if len(row) else box.centre[0]
        return _put((x, box.centre[1]), scale, inner)
    x, y = (float(number) for number in spot.split(","))
    return _put(box.within(x, y), scale, inner)


def _put(at: Point, scale: float, inner: str, mirror: bool = False) -> str:
    return f'<g transform="{place((0, 0), at, scale, 0, mirror).svg}">{inner}</g>'


def faced(shape: str, head: str, spots: Anchors) -> str:
    """A living subject in another's shape: the shape with the head's ears behind it and its face on it."""
    body = f'<g transform="{place((18, 18), (18, 20.5), 0.82).svg}">{turned(shape, "level")}</g>'
    middle, radius = roomiest(body)
    box, solid = silhouette.box(head), silhouette.pixels(body)[..., 3] > silhouette.SOLID
    eyes = spots.eyes or (*box.within(0.3, 0.45), *box.within(0.7, 0.45))
    mouth = spots.mouth or box.within(0.5, 0.75)
    centre = ((eyes[0] + eyes[2]) / 2, (eyes[1] + mouth[1]) / 2)
    scale = min(0.7, max(0.4, 1.9 * radius / max(box.width, 1)))
    grown, tops = max(scale, 0.62), list[float]()
    for side in (-1, 1):  # ears sit on whatever is below them
        x = middle[0] + side * 0.3 * box.width * grown
        column = np.flatnonzero(solid[:, min(71, max(0, round(x * silhouette.FINE)))])
        tops += [float(column[0]) / silhouette.FINE] if len(column) else []
    top = max(tops, default=silhouette.box(body).y0)
    inner = head.replace(' id="', ' id="h-').replace("url(#", "url(#h-")
    brow = eyes[1] - 2
    near, far = 0.12 * box.width, 0.33 * box.width
    crown = place((centre[0], brow - 1), (middle[0], top + 3.5), grown)
    oval = (
        f'<clipPath id="face"><ellipse cx="{centre[0]:.2f}" cy="{centre[1] + 0.5:.2f}" '
        f'rx="{0.46 * box.width:.2f}" ry="{0.9 * (mouth[1] - centre[1]) + 5:.2f}"/></clipPath>'
    )
    bare = not paint.SKIN.isdisjoint(paint.areas(head))  # people's ears do not stand up
    ears = "" if bare else f'<g transform="{crown.svg}"><g clip-path="url(#ears)">{inner}</g></g>'
    return (
        f'<clipPath id="ears"><path d="M-4-9H{centre[0] - near:.2f}L{centre[0] - far:.2f} {brow:.2f}H-4Z'
        f'M{centre[0] + near:.2f}-9H40V{brow:.2f}H{centre[0] + far:.2f}Z"/></clipPath>{ears}{body}'
        f'<g transform="{place(centre, middle, scale).svg}">{oval}'
        f'<g clip-path="url(#face)">{inner.replace("h-", "f-")}</g></g>'
    )
