"""The pieces backdrops are put together from: clouds, trees, hills, stars. Flat markup in a 512-unit square."""

import math
import random
from collections.abc import Sequence

from model.engines.scene import paint
from model.engines.scene.anchors import Point

SIDE = 512
FLOOR = 440  # y of the ground the subject stands on


def disc(x: float, y: float, radius: float, colour: str, extra: str = "") -> str:
    """A filled circle."""
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{radius:.1f}" fill="{colour}"{extra}/>'


def oval(x: float, y: float, rx: float, ry: float, colour: str) -> str:
    """A filled ellipse."""
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{rx:.1f}" ry="{ry:.1f}" fill="{colour}"/>'


def shape(data: str, colour: str) -> str:
    """A filled path."""
    return f'<path d="{data}" fill="{colour}"/>'


def line(data: str, colour: str, width: float) -> str:
    """A round-ended stroke."""
    return (
        f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{width:.1f}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def box(x: float, y: float, width: float, height: float, colour: str, round_: float = 0.0) -> str:
    """A filled rectangle."""
    corner = f' rx="{round_:.1f}"' if round_ else ""
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}"{corner} fill="{colour}"/>'


def at(x: float, y: float, scale: float, inner: str, turn: float = 0.0, flip: bool = False) -> str:
    """`inner`, drawn around (0, 0), put at a place."""
    spun = f" rotate({turn:.1f})" if turn else ""
    wide = -scale if flip else scale
    return f'<g transform="translate({x:.1f} {y:.1f}){spun} scale({wide:.3f} {scale:.3f})">{inner}</g>'


def around(angle: float, radius: float, x: float = 256, y: float = 256) -> str:
    """The point at an angle (radians, clockwise from the right) on a circle, as path data."""
    return f"{x + radius * math.cos(angle):.1f} {y + radius * math.sin(angle):.1f}"


def smooth(points: Sequence[Point]) -> str:
    """A closed curve through the points (Catmull-Rom, as Bézier segments)."""
    count = len(points)
    data = f"M{points[0][0]:.1f} {points[0][1]:.1f}"
    for index in range(count):
        before, here, after, later = (points[(index + step) % count] for step in (-1, 0, 1, 2))
        data += (
            f"C{here[0] + (after[0] - before[0]) / 6:.1f} {here[1] + (after[1] - before[1]) / 6:.1f} "
            f"{after[0] - (later[0] - here[0]) / 6:.1f} {after[1] - (later[1] - here[1]) / 6:.1f} "
            f"{after[0]:.1f} {after[1]:.1f}"
        )
    return data + "z"


def blob(rng: random.Random, radius: float = 238, wobble: float = 0.045, count: int = 7) -> str:
    """Path data of an uneven round shape around the middle, inside `radius` units."""
    start = rng.uniform(0, math.tau)
    points = []
    for index in range(count):
        reach = radius * (1 - rng.uniform(0, 2 * wobble))
        angle = start + math.tau * index / count
        points.append((256 + reach * math.cos(angle), 256 + reach * math.sin(angle)))
    return smooth(points)


def frame(kind: str, rng: random.Random) -> str:
    """Path data of a backdrop's outer shape: "disc", "oval", "arch", "pillow", "blob", "hexagon",
    "egg", or of a room's wall: "wall", "board", "gable".

    All lie within 14..498 units. Raises KeyError for another kind.
    """
    if kind == "blob":
        return blob(rng)
    return {
        "disc": "M256 20A236 236 0 1 1 256 492A236 236 0 1 1 256 20z",
        "oval": "M256 46A240 214 0 1 1 256 474A240 214 0 1 1 256 46z",
        "arch": "M46 232A210 210 0 0 1 466 232V436Q466 484 418 484H94Q46 484 46 436z",
        "pillow": "M256 26C420 26 484 92 484 256S420 486 256 486 28 420 28 256 92 26 256 26z",
        "hexagon": "M222 32Q256 14 290 32L440 118Q474 138 474 176V338Q474 376 440 396L290 482Q256 500 222 482"
        "L72 396Q38 376 38 338V176Q38 138 72 118z",
        "wall": "M104 34H408Q478 34 478 104V404Q478 474 408 474H104Q34 474 34 404V104Q34 34 104 34z",
        "board": "M84 60H428Q490 60 490 122V400Q490 462 428 462H84Q22 462 22 400V122Q22 60 84 60z",
        "gable": "M226 24Q256 6 286 24L462 142Q480 156 480 180V430Q480 482 428 482H84Q32 482 32 430V180Q32 156 50 142z",
        "egg": "M256 18C370 18 470 150 470 296S380 492 256 492 42 442 42 296 142 18 256 18z",
    }[kind]


def clipped(data: str, inner: str, name: str) -> str:
    """`inner` cut to a shape; `name` is the clip's id and must be unique in the document."""
    return f'<clipPath id="{name}"><path d="{data}"/></clipPath><g clip-path="url(#{name})">{inner}</g>'


def ground(y: float, colour: str, bend: float = 30.0) -> str:
    """Everything below a gently bent horizon."""
    return shape(f"M-20 {y + bend:.1f}Q256 {y - bend:.1f} 532 {y + bend:.1f}V532H-20z", colour)


def hills(y: float, colour: str, rng: random.Random, height: float = 60.0, count: int = 3) -> str:
    """Overlapping round hills whose feet are below `y`."""
    step = 512 / count
    return "".join(
        oval(
            step * (index + 0.5) + rng.uniform(-30, 30),
            y + height * 0.6,
            step * 0.85,
            height * rng.uniform(1.2, 1.7),
            colour,
        )
        for index in range(count)
    ) + box(-10, y + height * 0.5, 532, 532 - y, colour)


def cloud(x: float, y: float, width: float, colour: str = "#ffffff", under: str = "#dfeaf2") -> str:
    """A cloud `width` units wide whose flat foot's middle is at (x, y)."""
    puffs = ((-0.3, -0.13, 0.17), (-0.06, -0.24, 0.24), (0.22, -0.16, 0.18), (-0.4, -0.06, 0.1), (0.4, -0.07, 0.1))
    body = "".join(disc(x + dx * width, y + dy * width, radius * width, colour) for dx, dy, radius in puffs)
    foot = box(x - width / 2, y - width * 0.16, width, width * 0.16, colour, width * 0.08)
    edge = box(x - width * 0.46, y - width * 0.055, width * 0.92, width * 0.055, under, width * 0.027)
    return body + foot + edge


STAR = "M0-10L2.6-3.4 9.6-3 4.2 1.4 6 8.3 0 4.5-6 8.3-4.2 1.4-9.6-3-2.6-3.4z"
SPARK = "M0-10Q1.3-1.3 10 0 1.3 1.3 0 10-1.3 1.3-10 0-1.3-1.3 0-10z"
DROP = "M0-12C3.6-5.5 7-1.4 7 3.2 7 7.4 3.9 10 0 10S-7 7.4-7 3.2C-7-1.4-3.6-5.5 0-12z"
HEART = (
    "M0 9C-5 5-11 .8-11-4.4-11-8-8.2-10.4-5-10.4-2.8-10.4-1-9.2 0-7.4"
    " 1-9.2 2.8-10.4 5-10.4 8.2-10.4 11-8 11-4.4 11 .8 5 5 0 9z"
)
LEAF = "M-10 0C-6-8 6-8 11 0 6 8-6 8-10 0z"
FLAME = (
    "M0 0C-34 0-52-24-48-52-46-70-34-82-30-104-20-96-14-86-12-76-4-94-6-122-20-144"
    " 14-132 34-102 34-72 40-80 42-88 42-98 54-80 58-62 54-42 48-16 28 0 0 0z"
)


def flake(x: float, y: float, radius: float, colour: str = "#ffffff") -> str:
    """A snow crystal."""
    arms = "".join(
        f"M0 0L{radius * math.cos(math.radians(turn)):.1f} {radius * math.sin(math.radians(turn)):.1f}"
        for turn in range(30, 390, 60)
    )
    tips = "".join(
        disc(
            radius * 0.95 * math.cos(math.radians(turn)),
            radius * 0.95 * math.sin(math.radians(turn)),
            radius * 0.14,
            colour,
        )
        for turn in range(30, 390, 60)
    )
    return f'<g transform="translate({x:.1f} {y:.1f})">{line(arms, colour, radius * 0.2)}{tips}</g>'


def named(name: str, inner: str) -> str:
    """Markup without groups in it that a scene may have to do without: "sun" or "moon"."""
    return f'<g class="{name}">{inner}</g>'


def sun(x: float, y: float, radius: float, rays: int = 10) -> str:
    """A sun with short rays."""
    beams = "".join(
        f"M{around(math.tau * i / rays, radius * 1.28, x, y)}L{around(math.tau * i / rays, radius * 1.6, x, y)}"
        for i in range(rays)
    )
    return named("sun", line(beams, "#ffac33", radius * 0.2) + disc(x, y, radius, "#ffcc4d"))


def crescent(x: float, y: float, radius: float, colour: str = "#ffe8a3") -> str:
    """A waning moon, open to the upper right."""
    r = radius
    crescent_ = (
        f"M{x + r * 0.3:.1f} {y - r * 0.95:.1f}A{r:.1f} {r:.1f} 0 1 0 {x + r * 0.95:.1f} {y + r * 0.3:.1f}"
        f"A{r * 0.82:.1f} {r * 0.82:.1f} 0 0 1 {x + r * 0.3:.1f} {y - r * 0.95:.1f}z"
    )
    return named("moon", shape(crescent_, colour))


def paler(colour: str, by: float = 0.07) -> str:
    """The colour a step lighter, or darker for `by` < 0."""
    return paint.shade(colour, by)


def full_moon(x: float, y: float, radius: float, colour: str = "#ffe8b6", craters: str = "#f3cf86") -> str:
    """A full moon with craters."""
    spots = (
        (-0.4, -0.35, 0.22),
        (0.35, -0.5, 0.13),
        (0.45, 0.2, 0.25),
        (-0.15, 0.5, 0.17),
        (-0.6, 0.2, 0.1),
        (0.05, -0.08, 0.09),
    )
    return disc(x, y, radius, colour) + "".join(
        disc(x + dx * radius, y + dy * radius, size * radius, craters) for dx, dy, size in spots
    )


def fir(x: float, y: float, height: float, green: str = "#3e721d", snowy: bool = False) -> str:
    """A fir tree standing at (x, y)."""
    tiers = "".join(
        shape(
            f"M{x:.1f} {y - height * top:.1f}L{x + height * half:.1f} {y - height * foot:.1f}"
            f"Q{x:.1f} {y - height * (foot - 0.06):.1f} {x - height * half:.1f} {y - height * foot:.1f}z",
            green,
        )
        for top, half, foot in ((0.62, 0.31, 0.12), (0.82, 0.25, 0.35), (1.0, 0.18, 0.58))
    )
    caps = (
        shape(
            f"M{x:.1f} {y - height:.1f}L{x + height * 0.09:.1f} {y - height * 0.8:.1f}"
            f"q{-height * 0.045:.1f} {height * 0.05:.1f} {-height * 0.09:.1f} 0t{-height * 0.09:.1f} 0z",
            "#f5f8fa",
        )
        if snowy
        else ""
    )
    return box(x - height * 0.05, y - height * 0.16, height * 0.1, height * 0.16, "#662113") + tiers + caps


def tree(x: float, y: float, height: float, crown: str = "#5c913b", light: str = "#77b255") -> str:
    """A round leafy tree standing at (x, y)."""
    r = height * 0.3
    return (
        shape(
            f"M{x - height * 0.05:.1f} {y:.1f}l{height * 0.02:.1f} {-height * 0.5:.1f}"
            f"h{height * 0.06:.1f}l{height * 0.02:.1f} {height * 0.5:.1f}z",
            "#8a4b38",
        )
        + disc(x - r * 0.55, y - height * 0.52, r * 0.75, crown)
        + disc(x + r * 0.55, y - height * 0.52, r * 0.75, crown)
        + disc(x, y - height * 0.7, r, crown)
        + disc(x - r * 0.25, y - height * 0.76, r * 0.55, light)
    )


def palm(x: float, y: float, height: float, flip: bool = False) -> str:
    """A palm standing at (x, y), leaning right (left when flipped)."""
    trunk = shape("M-7 0Q-2-45 16-80L22-78Q7-40 6 0z", "#a0643c")
    leaf = "M0 0C10-16 30-14 40 6 28-2 12-2 0 0z"
    dark, middle, light = "#3e721d", "#5c913b", "#77b255"
    turns = ((18, 1, dark), (-18, -1, dark), (-28, 1, middle), (28, -1, middle), (-66, 1, light))
    fronds = "".join(
        f'<g transform="translate(19 -80) rotate({turn}) scale({mirror} 1)">{shape(leaf, colour)}</g>'
        for turn, mirror, colour in turns
    )
    nuts = disc(19, -77, 3.5, "#662113") + disc(25, -77, 3, "#662113")
    return at(x, y, height / 100, trunk + fronds + nuts, flip=flip)


def cactus(x: float, y: float, height: float) -> str:
    """A two-armed cactus standing at (x, y)."""
    h = height
    return (
        line(f"M{x:.1f} {y - h * 0.08:.1f}V{y - h * 0.92:.1f}", "#5c913b", h * 0.17)
        + line(
            f"M{x:.1f} {y - h * 0.38:.1f}h{-h * 0.24:.1f}v{-h * 0.24:.1f}"
            f"M{x:.1f} {y - h * 0.5:.1f}h{h * 0.24:.1f}v{-h * 0.2:.1f}",
            "#5c913b",
            h * 0.12,
        )
        + line(f"M{x - h * 0.03:.1f} {y - h * 0.1:.1f}V{y - h * 0.9:.1f}", "#77b255", h * 0.035)
    )


def fish(colour: str) -> str:
    """A small fish around (0, 0), swimming left, 54 units long."""
    body = shape("M-24 0Q-4-20 18-4L32-15Q26 0 32 15L18 4Q-4 20-24 0z", colour)
    return body + shape("M-2-3Q6-2 10 3 4 9-4 7z", "#ffffff55") + disc(-13, -3, 3, "#292f33")


def coral(colour: str) -> str:
    """A branching coral standing at (0, 0), 110 units high."""
    return line("M0 0V-56M0-34Q-34-38-36-74M0-50Q30-56 30-96M-35-66Q-56-72-54-96M0-52Q-8-84 2-110", colour, 17)


def peak(x: float, y: float, height: float, colour: str, shade: str, width: float = 1.1) -> str:
    """A snow-capped mountain whose foot's middle is at (x, y)."""
    h, w = height, height * width / 2
    return (
        shape(f"M{x:.1f} {y - h:.1f}L{x + w:.1f} {y:.1f}H{x - w:.1f}z", colour)
        + shape(
            f"M{x:.1f} {y - h:.1f}L{x + w:.1f} {y:.1f}H{x + w * 0.12:.1f}L{x - w * 0.06:.1f} {y - h * 0.45:.1f}z", shade
        )
        + shape(
            f"M{x:.1f} {y - h:.1f}L{x + w * 0.34:.1f} {y - h * 0.66:.1f}"
            f"L{x + w * 0.16:.1f} {y - h * 0.72:.1f}L{x:.1f} {y - h * 0.58:.1f}"
            f"L{x - w * 0.14:.1f} {y - h * 0.72:.1f}L{x - w * 0.34:.1f} {y - h * 0.66:.1f}z",
            "#f5f8fa",
        )
    )


def flower(x: float, y: float, radius: float, petals: str, heart: str = "#ffcc4d") -> str:
    """A five-petalled flower."""
    found = "".join(
        disc(
            x + radius * 0.62 * math.cos(math.tau * i / 5 - 1.57),
            y + radius * 0.62 * math.sin(math.tau * i / 5 - 1.57),
            radius * 0.45,
            petals,
        )
        for i in range(5)
    )
    return found + disc(x, y, radius * 0.34, heart)


def building(x: float, y: float, width: float, height: float, wall: str, window: str, rng: random.Random) -> str:
    """A house block standing on y with some windows lit."""
    found = [box(x, y - height, width, height, wall, 3)]
    columns = max(2, int(width // 22))
    step = width / columns
    rows = int((height - 18) // 26)
    for row in range(rows):
        for column in range(columns):
            if rng.random() < 0.72:
                found.append(box(x + step * (column + 0.5) - 5, y - height + 14 + row * 26, 10, 13, window, 1.5))
    return "".join(found)


def ring_spots(
    rng: random.Random, count: int, inner: float = 150.0, outer: float = 218.0, apart: float = 34.0
) -> list[Point]:
    """Points scattered around the middle, none in it; at least `apart` units from each other where there is room."""
    found: list[Point] = []
    for _ in range(count * 12):
        angle, reach = rng.uniform(0, math.tau), math.sqrt(rng.uniform(inner**2, outer**2))
        point = (256 + reach * math.cos(angle), 256 + reach * math.sin(angle))
        if all(math.dist(point, other) >= apart for other in found):
            found.append(point)
        if len(found) == count:
            break
    return found
