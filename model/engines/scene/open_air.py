"""Framings without an edge: the actor stands free, with lines, sparkles, a hill, a planet or a podium."""

import math
import random

from model.candidate import Layer
from model.engines.scene import decor
from model.engines.scene.framing import ENOUGH, Framing, Show, centred, drawn, inner, open_grounds, standing, whole
from model.engines.scene.geometry import STILL, Box, place
from model.engines.scene.sheets import cropped, markup_layer

HILLS = ("#77b255", "#5dadec", "#ffcc4d", "#ccd6dd", "#f4abba", "#a6d388")


def plain(show: Show, room: Box) -> tuple[Layer, ...]:
    """As large as it goes; settings behind."""
    behind, front = open_grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    into = inner(room, 0.04, 0.03, 0.04, 0.1) if show.settings else room
    return (*behind, *drawn(standing(show.actor, into, show.mirror)), *front)


def action(show: Show, room: Box) -> tuple[Layer, ...]:
    """Leaning into it, with lines of speed."""
    behind, front = open_grounds(show, room)
    at = whole(room)
    if show.actor and show.actor.spots.faces == "left":
        at = place((256.0, 256.0), (256.0, 256.0), 1.0, 0.0, True).then(at)
    lines = markup_layer(decor.speed_lines(show.seed), at)
    if show.actor is None:
        return (*behind, *lines, *front)
    turn = -13.0 if show.seed % 2 else 12.0
    return (
        *behind,
        *lines,
        *drawn(centred(show.actor, inner(room, 0.06, 0.05, 0.06, 0.05), show.mirror, turn)),
        *front,
    )


def cheer(show: Show, room: Box) -> tuple[Layer, ...]:
    """With sparkles, confetti or hearts around."""
    behind, front = open_grounds(show, room)
    bits = markup_layer((decor.sparkles, decor.confetti)[show.seed % 2](show.seed), whole(room))
    if show.actor is None:
        return (*behind, *bits, *front)
    return (*behind, *bits, *drawn(standing(show.actor, inner(room, 0.1, 0.1, 0.1, 0.02), show.mirror)), *front)


def peeking(show: Show, room: Box) -> tuple[Layer, ...]:
    """Rising from behind a soft hill that hides the feet."""
    behind, front = open_grounds(show, room)
    x0, _, x1, y1 = room
    colour = random.Random(show.seed).choice(HILLS)
    line = y1 - 0.13 * room.height
    wide = room.width
    hill = (
        f'<path d="M{x0:.1f} {y1 - 24:.1f}C{x0:.1f} {line + 6:.1f} {x0 + 0.1 * wide:.1f} {line - 4:.1f} '
        f"{x0 + 0.22 * wide:.1f} {line + 8:.1f}C{x0 + 0.36 * wide:.1f} {line - 26:.1f} {x0 + 0.6 * wide:.1f} "
        f"{line - 22:.1f} {x0 + 0.72 * wide:.1f} {line + 4:.1f}C{x0 + 0.86 * wide:.1f} {line - 10:.1f} {x1:.1f} "
        f"{line + 4:.1f} {x1:.1f} {y1 - 24:.1f}Q{x1:.1f} {y1:.1f} {x1 - 24:.1f} {y1:.1f}H{x0 + 24:.1f}"
        f'Q{x0:.1f} {y1:.1f} {x0:.1f} {y1 - 24:.1f}Z" fill="{colour}"/>'
    )
    front = (*markup_layer(hill, STILL), *front)
    if show.actor is None:
        return (*behind, *front)
    moved = standing(show.actor, Box(x0 + 12, room.y0, x1 - 12, y1 + 0.02 * room.height), show.mirror)
    if moved.shown(Box(x0, 0, x1, line)) < ENOUGH:
        moved = standing(show.actor, Box(x0 + 12, room.y0, x1 - 12, line + 12), show.mirror)
    return (*behind, *cropped(drawn(moved), f"M{x0} 0H{x1}V{y1 - 8:.1f}H{x0}Z"), *front)


def island(show: Show, room: Box) -> tuple[Layer, ...]:
    """On a little island that floats in the air."""
    behind, front = open_grounds(show, room)
    rng = random.Random(show.seed)
    grass, soil, dark = rng.choice(
        (
            ("#77b255", "#c1694f", "#8a4b38"),
            ("#a6d388", "#99aab5", "#66757f"),
            ("#ffdc5d", "#f4900c", "#c1694f"),
            ("#f5f8fa", "#88c9f9", "#5dadec"),
        )
    )
    x, _ = room.centre
    half, low = room.width * 0.37, room.y1
    top = low - 0.22 * room.height
    rock = (
        f'<path d="M{x - half:.1f} {top:.1f}C{x - half:.1f} {top + 40:.1f} {x - 0.5 * half:.1f} {top + 46:.1f} '
        f"{x - 0.34 * half:.1f} {low - 24:.1f}C{x - 0.2 * half:.1f} {low:.1f} {x + 0.1 * half:.1f} {low:.1f} "
        f"{x + 0.22 * half:.1f} {low - 30:.1f}C{x + 0.4 * half:.1f} {top + 52:.1f} {x + half:.1f} {top + 46:.1f} "
        f'{x + half:.1f} {top:.1f}Z" fill="{soil}"/>'
        f'<path d="M{x + 0.1 * half:.1f} {top + 20:.1f}q30 26 -8 54M{x - 0.42 * half:.1f} {top + 24:.1f}q22 14 6 34" '
        f'fill="none" stroke="{dark}" stroke-width="8" stroke-linecap="round"/>'
        f'<ellipse cx="{x:.1f}" cy="{top + 4:.1f}" rx="{half:.1f}" ry="{0.15 * half:.1f}" fill="{grass}"/>'
    )
    ground = markup_layer(rock, STILL)
    if show.actor is None:
        return (*behind, *ground, *front)
    into = Box(room.x0, room.y0, room.x1, top + 0.08 * half)
    return (*behind, *ground, *drawn(standing(show.actor, into, show.mirror)), *front)


def podium(show: Show, room: Box) -> tuple[Layer, ...]:
    """On a round pedestal, stars around."""
    behind, front = open_grounds(show, room)
    x, _ = room.centre
    half = room.width * 0.34
    low = room.y1
    steps = "".join(
        f'<path d="M{x - w:.1f} {y:.1f}V{y + 30:.1f}A{w:.1f} 15 0 0 0 {x + w:.1f} {y + 30:.1f}V{y:.1f}Z" '
        f'fill="{side}"/>'
        f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{w:.1f}" ry="15" fill="{top}"/>'
        for w, y, top, side in (
            (half * 1.25, low - 46, "#e1e8ed", "#99aab5"),
            (half, low - 76, "#ffd983", "#f4900c"),
        )
    )
    ground = (*markup_layer(decor.sparkles(show.seed), whole(room)), *markup_layer(steps, STILL))
    if show.actor is None:
        return (*behind, *ground, *front)
    into = Box(room.x0, room.y0, room.x1, low - 70)
    return (*behind, *ground, *drawn(standing(show.actor, into, show.mirror)), *front)


def leap(show: Show, room: Box) -> tuple[Layer, ...]:
    """In the air above its own shadow."""
    behind, front = open_grounds(show, room)
    x, _ = room.centre
    low = room.y1 - 16
    marks = "".join(
        f'<path d="M{x + s * room.width * 0.2:.1f} {low - 22:.1f}q{s * 26} -8 {s * 34} -30" fill="none" '
        f'stroke="#99aab5" stroke-width="9" stroke-linecap="round"/>'
        for s in (-1, 1)
    )
    shade = f'<ellipse cx="{x:.1f}" cy="{low:.1f}" rx="{room.width * 0.25:.1f}" ry="15" fill="#66757f"/>'
    ground = markup_layer(shade + marks, STILL)
    if show.actor is None:
        return (*behind, *ground, *front)
    into = Box(room.x0 + 8, room.y0, room.x1 - 8, low - 52)
    return (*behind, *ground, *drawn(centred(show.actor, into, show.mirror, 8.0 if show.seed % 2 else -8.0)), *front)


def burst(show: Show, room: Box) -> tuple[Layer, ...]:
    """Out of a comic explosion."""
    behind, front = open_grounds(show, room)
    x, y = room.centre
    rng = random.Random(show.seed)
    outer, inside = rng.choice(
        (("#dd2e44", "#ffcc4d"), ("#f4900c", "#ffe8b6"), ("#3b88c3", "#bbddf5"), ("#9266cc", "#ffd983"))
    )
    count = 15

    def star(reach: float, dip: float) -> str:
        points = []
        for step in range(2 * count):
            angle = math.pi * step / count + 0.1
            far = reach * (rng.uniform(0.9, 1.0) if step % 2 == 0 else dip)
            points.append(
                f"{x + far * math.cos(angle) * room.width / 2:.1f} {y + far * math.sin(angle) * room.height / 2:.1f}"
            )
        return "M" + "L".join(points) + "Z"

    ground = markup_layer(
        f'<path d="{star(1.0, 0.74)}" fill="{outer}"/><path d="{star(0.86, 0.62)}" fill="{inside}"/>', STILL
    )
    if show.actor is None:
        return (*ground, *behind, *front)
    into = inner(room, 0.13, 0.06, 0.13, 0.06)
    return (*ground, *behind, *drawn(centred(show.actor, into, show.mirror)), *front)


OPEN_AIR: dict[str, Framing] = {
    "plain": plain,
    "action": action,
    "cheer": cheer,
    "peeking": peeking,
    "island": island,
    "podium": podium,
    "leap": leap,
    "burst": burst,
}
