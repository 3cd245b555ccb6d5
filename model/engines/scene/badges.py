"""Round grounds that make any subject a badge: sunburst, ring, scallops and others, in 512 units."""

import math
import random

from model.engines.scene import paint
from model.engines.scene import scenery as s
from model.scene import COLOURS

HUES = ("#ffcc4d", "#88c9f9", "#a6d388", "#ff9fbf", "#c8a2e8", "#ffa057", "#7fd9cf", "#f27a7a")
ARM = "M256 256C330 240 372 168 356 42A236 236 0 0 1 446 114C420 200 350 262 256 256z"  # of the swirl
KINDS = ("sunburst", "ring", "scalloped", "blob", "burst", "dots", "target", "halves", "swirl")


def _circle(points: int, outer: float, inner: float, turn: float = 0.0) -> str:
    """Path data of a star-like outline alternating between two radii."""
    spots = []
    for index in range(points * 2):
        angle = turn + math.pi * index / points
        radius = outer if index % 2 == 0 else inner
        spots.append(f"{256 + radius * math.cos(angle):.1f} {256 + radius * math.sin(angle):.1f}")
    return "M" + "L".join(spots) + "z"


def _rays(radius: float, count: int, turn: float, colour: str) -> str:
    """Wedges of a disc, every second one."""
    wedges = ""
    for index in range(count):
        one, two = turn + math.tau * index / count, turn + math.tau * (index + 0.5) / count
        wedges += (
            f"M256 256L{256 + radius * math.cos(one):.1f} {256 + radius * math.sin(one):.1f}"
            f"A{radius} {radius} 0 0 1 {256 + radius * math.cos(two):.1f} {256 + radius * math.sin(two):.1f}z"
        )
    return s.shape(wedges, colour)


def badge(seed: int, hue: str = "") -> str:
    """A round ground about 470 units wide; the kind follows the seed, nine in turn.

    hue: a name of COLOURS or "#rrggbb" for the ground; "" lets the seed choose. Raises ValueError for another.
    """
    rng = random.Random(f"badge {seed}")
    kind = KINDS[seed % len(KINDS)]
    base = COLOURS.get(hue, hue) or HUES[rng.randrange(len(HUES))]
    light = paint.shade(base, 0.09)
    dark = paint.shade(base, -0.13)
    turn = rng.uniform(0, 0.4)
    if kind == "sunburst":
        return s.disc(256, 256, 236, base) + _rays(236, 12, turn, light) + s.disc(256, 256, 96, light)
    if kind == "ring":
        return (
            s.disc(256, 256, 236, "#ffffff")
            + s.disc(256, 256, 224, base)
            + s.disc(256, 256, 196, "#ffffff")
            + s.disc(256, 256, 184, light)
        )
    if kind == "scalloped":
        lobes = "".join(
            s.disc(
                256 + 206 * math.cos(math.tau * i / 16 + turn), 256 + 206 * math.sin(math.tau * i / 16 + turn), 32, dark
            )
            for i in range(16)
        )
        return lobes + s.disc(256, 256, 212, dark) + s.disc(256, 256, 190, base) + s.line(_dashes(200, 48), light, 4)
    if kind == "blob":
        return (
            s.shape(s.blob(rng, 236, 0.06), dark)
            + s.shape(s.blob(rng, 222, 0.09), base)
            + s.shape(s.blob(rng, 160, 0.08), light)
        )
    if kind == "burst":
        return (
            s.shape(_circle(20, 240, 208, turn), dark)
            + s.shape(_circle(20, 224, 194, turn), base)
            + s.disc(256, 256, 164, light)
        )
    if kind == "dots":
        dots = "".join(
            s.disc(256 + x * 46 + (23 if y % 2 else 0), 256 + y * 40, 10, light)
            for x in range(-5, 6)
            for y in range(-5, 6)
            if math.hypot(x * 46 + (23 if y % 2 else 0), y * 40) < 212
        )
        return s.disc(256, 256, 236, dark) + s.disc(256, 256, 222, base) + dots
    if kind == "target":
        return (
            s.disc(256, 256, 236, base)
            + s.disc(256, 256, 192, light)
            + s.disc(256, 256, 148, base)
            + s.disc(256, 256, 104, light)
        )
    if kind == "halves":
        lean = rng.uniform(-24, 24)
        half = s.shape("M20 256A236 236 0 0 0 492 256z", dark)
        return (
            s.disc(256, 256, 236, base)
            + f'<g transform="rotate({lean:.1f} 256 256)">{half}{s.line("M30 256H482", "#ffffff", 8)}</g>'
        )
    arms = "".join(
        f'<g transform="rotate({index * 60 + turn * 90:.1f} 256 256)">{s.shape(ARM, light)}</g>' for index in range(6)
    )
    return s.disc(256, 256, 236, base) + arms


def _dashes(radius: float, count: int) -> str:
    """A dashed circle as path data."""
    data = ""
    for index in range(count):
        one, two = math.tau * index / count, math.tau * (index + 0.45) / count
        data += f"M{s.around(one, radius)}L{s.around(two, radius)}"
    return data
