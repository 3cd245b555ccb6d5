"""Framings under a sky: on a cloud, by still water, under a rain cloud, before the sun or the Moon."""

import random

from model.candidate import Layer
from model.engines.scene import grounds
from model.engines.scene import scenery as s
from model.engines.scene.framing import (
    Framing,
    Show,
    drawn,
    inner,
    open_grounds,
    standing,
)
from model.engines.scene.geometry import STILL, Box
from model.engines.scene.open_air import patch
from model.engines.scene.sheets import cropped, layers_of, markup_layer

GLOW = ("#fff1c4", "#d6ecfb", "#fbdce6", "#ddf1d0", "#e5d8f6")
LAMP = "#4a565e"


def cloud(show: Show, room: Box) -> tuple[Layer, ...]:
    """On a cloud, stars or little clouds around."""
    behind, front = open_grounds(show, room)
    x, _ = room.centre
    colours = grounds.surface("cloud", show.tones, show.seed)
    half = 0.47 * room.width
    low = room.y1 - 0.38 * half
    under = markup_layer(grounds.patch("cloud", colours, x, low, half, show.seed), STILL)
    rng = random.Random(show.seed)
    bits = markup_layer(
        "".join(
            s.at(
                room.x0 + a * room.width,
                room.y0 + b * room.height,
                rng.uniform(1.3, 2.2),
                s.shape(s.SPARK, show.pick(("#ffac33", "#88c9f9", "#c8a2e8"))),
            )
            for a, b in ((0.08, 0.3), (0.9, 0.22), (0.94, 0.56), (0.05, 0.6))
        ),
        STILL,
    )
    if show.actor is None:
        return (*behind, *bits, *under, *front)
    into = Box(room.x0 + 30, room.y0, room.x1 - 30, low + 0.06 * half)
    return (*behind, *bits, *under, *drawn(show, standing(show.actor, into, show.mirror), colours[0]), *front)


def reflection(show: Show, room: Box) -> tuple[Layer, ...]:
    """At the edge of still water that mirrors it."""
    behind, front = open_grounds(show, room)
    x, _ = room.centre
    half, deep = 0.47 * room.width, 0.13 * room.height
    low = room.y1 - 2 * deep
    colour = show.pick(("#88c9f9", "#5dadec", "#9fe0d0", "#b6c6f5"))
    path = (
        f"M{x - half:.1f} {low + 0.5 * deep:.1f}A{half:.1f} {deep:.1f} 0 0 1 {x + half:.1f} {low + 0.5 * deep:.1f}"
        f"A{half:.1f} {1.5 * deep:.1f} 0 0 1 {x - half:.1f} {low + 0.5 * deep:.1f}Z"
    )
    water = markup_layer(s.shape(path, colour), STILL)
    glints = markup_layer(
        s.line(
            f"M{x - 0.7 * half:.1f} {low + 1.0 * deep:.1f}h70M{x + 0.35 * half:.1f} {low + 0.7 * deep:.1f}h60",
            "#fff",
            7,
        ),
        STILL,
    )
    if show.actor is None:
        return (*behind, *water, *glints, *front)
    moved = standing(show.actor, Box(room.x0, room.y0, room.x1, low + 0.35 * deep), show.mirror)
    down = "".join(layer.markup for layer in layers_of(moved))
    turned = f'<g opacity=".32" transform="translate(0 {2 * moved.extent.y1 - 4:.1f}) scale(1 -1)">{down}</g>'
    image = cropped(markup_layer(turned, STILL), path)
    return (*behind, *water, *image, *glints, *drawn(show, moved, colour), *front)


def drizzle(show: Show, room: Box) -> tuple[Layer, ...]:
    """Under a small rain cloud of its own."""
    x, _ = room.centre
    rng = random.Random(show.seed)
    top = room.y0 + 0.25 * room.height
    drops = "".join(
        s.at(x + a * room.width, top + b * room.height, rng.uniform(0.9, 1.3), s.shape(s.DROP, "#5dadec"), 10)
        for a, b in ((-0.36, 0.1), (-0.28, 0.34), (-0.4, 0.52), (0.36, 0.14), (0.29, 0.4), (0.41, 0.56))
    )
    puddle = s.oval(x, room.y1 - 22, 0.36 * room.width, 22, "#88c9f9")
    over = s.cloud(x, top, 0.5 * room.width, "#c3d1dc", "#9fb3c2")
    if show.actor is None:
        return markup_layer(drops + puddle + over, STILL)
    moved = standing(show.actor, Box(room.x0, top - 8, room.x1, room.y1 - 16), show.mirror)
    return (*markup_layer(drops + puddle + over, STILL), *drawn(show, moved, "#88c9f9", "#c3d1dc"))


def sunrise(show: Show, room: Box) -> tuple[Layer, ...]:
    """Before the rising sun."""
    x, _ = room.centre
    colours = show.surface()
    half = 0.46 * room.width
    low = room.y1 - 0.2 * half
    sun = show.pick(("#ffcc4d", "#f98160", "#f4abba", "#ffb877", "#88c9f9"))
    pale = s.paler(sun)
    reach = 0.98 * half
    level = room.y1 - 0.36 * room.height
    disc = grounds.rays(x, level, 1.3 * half, 14, pale) + s.disc(x, level, 0.74 * reach, sun)
    around = f"M{room.x0} {room.y0}H{room.x1}V{low:.1f}H{room.x0}Z"
    under = (
        *cropped(markup_layer(disc, STILL), around),
        *markup_layer(patch(show, colours, x, low, half), STILL),
    )
    if show.actor is None:
        return under
    moved = standing(show.actor, Box(room.x0, room.y0, room.x1, low + 0.07 * half), show.mirror)
    return (*under, *drawn(show, moved, sun, pale, colours[0]))


def moonrise(show: Show, room: Box) -> tuple[Layer, ...]:
    """Before a big Moon, stars around."""
    behind, front = open_grounds(show, room)
    x, y = room.centre
    radius = 0.46 * min(room.width, room.height)
    moon = show.pick(("#ffe8b6", "#c3c9d6", "#b6c6f5"))
    rng = random.Random(show.seed)
    stars = "".join(
        s.at(px, py, rng.uniform(1.2, 2.2), s.shape(s.SPARK, "#7d9bd6"))
        for px, py in ((room.x0 + 18, room.y0 + 40), (room.x1 - 22, room.y0 + 60), (room.x1 - 16, room.y1 - 120))
    )
    under = markup_layer(s.full_moon(x, y, radius, moon, s.paler(moon, -0.06)) + stars, STILL)
    if show.actor is None:
        return (*behind, *under, *front)
    moved = standing(show.actor, inner(room, 0.04, 0.03, 0.04, 0.0), show.mirror)
    return (*behind, *under, *drawn(show, moved, moon), *front)


def rise(show: Show, room: Box) -> tuple[Layer, ...]:
    """Large, coming up from behind a bank of clouds."""
    x, _ = room.centre
    tint = show.pick(("#e1eef8", "#b6c6f5", "#c8a2e8", "#f9c6d2"))
    low = room.y1 - 0.13 * room.height
    bank = "".join(
        s.disc(x + a * room.width, low + b + drop, r * 1.1, colour)
        for colour, drop in ((s.paler(tint, -0.07), 0), (tint, 16))
        for a, b, r in (
            (-0.36, 14, 44),
            (-0.17, 0, 56),
            (0.06, 4, 60),
            (0.27, 0, 54),
            (0.4, 20, 36),
        )
    )
    edge = f"M{room.x0} 0H{room.x1}V{room.y1 - 6:.1f}H{room.x0}Z"
    behind, front = open_grounds(show, room)
    over = cropped(markup_layer(bank, STILL), edge)
    if show.actor is None:
        return (*behind, *over, *front)
    moved = standing(show.actor, Box(room.x0, room.y0, room.x1, low + 26), show.mirror)
    return (*behind, *cropped(drawn(show, moved), edge), *over, *front)


HEAVENS: dict[str, Framing] = {
    "cloud": cloud,
    "reflection": reflection,
    "drizzle": drizzle,
    "sunrise": sunrise,
    "moonrise": moonrise,
    "rise": rise,
}
