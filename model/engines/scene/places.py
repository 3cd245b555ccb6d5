"""Framings that are places: before a horizon, in a room, tall above a tiny land."""

import random
from dataclasses import replace

from model.candidate import Layer
from model.engines.scene import furniture, grounds
from model.engines.scene import scenery as s
from model.engines.scene.anchors import plain
from model.engines.scene.framing import Framing, Show, drawn, inner, panel_ground, standing
from model.engines.scene.geometry import STILL, Box, shift
from model.engines.scene.outlines import rounded
from model.engines.scene.sheets import cropped, markup_layer
from model.engines.scene.theme import PLACES

NIGHT = "#22386b"
SKY_HUES = ("#a9dcfb", "#ffd58a", "#f9b9c6", "#bfe3f0", "#c6b5ee", "#66b7ee", "#f7a37c")
WALLS = ("#bfe3da", "#ffe6b0", "#f8d3da", "#c9def6", "#dccdf2", "#d5e8b8")


def horizon(show: Show, room: Box) -> tuple[Layer, ...]:
    """Standing in a wide land, larger than its picture."""
    top = room.y0 + 0.12 * room.height
    panel = Box(room.x0, top, room.x1, room.y1)
    shape = rounded(panel, 0.2 * panel.height)
    colours = show.surface()
    level = panel.y1 - 0.34 * panel.height
    if show.settings:
        under, over = panel_ground(show, room, shape, "")
        sky = ""
    else:
        dark = show.theme.ground == "moon" or show.theme.moon or show.theme.sleepy
        sky = NIGHT if dark else show.pick(SKY_HUES)
        rng = random.Random(show.seed)
        heaven = "".join(
            s.disc(rng.uniform(40, 470), rng.uniform(top, level - 40), rng.uniform(2, 4), "#ffe8b6") for _ in range(16)
        )
        clouds = s.cloud(110, top + 70, 96) + s.cloud(410, top + 52, 84)
        kind = show.theme.ground or "water"
        kind = "grass" if kind in ("rug", "cloud", "floor") else kind
        colours = colours if show.theme.ground == kind else grounds.surface(kind, show.tones, show.seed)
        inside = (
            s.shape(shape, sky)
            + (heaven if dark else clouds)
            + grounds.land(kind, colours, level, show.seed, not show.theme.wooded)
        )
        under, over = cropped(markup_layer(inside, STILL), shape), ()
    if show.actor is None:
        return (*under, *over)
    floats = not show.theme.ground
    into = inner(room, 0.08, 0.0, 0.08, 0.3 if floats else 0.05)
    moved = standing(show.actor, into, show.mirror)
    slack = max(0.0, 0.5 * (room.width - moved.extent.width) - 0.02 * room.width)
    aside = (-0.15, 0.15)[(show.faces == "left") != show.mirror] * room.width
    moved = moved.moved(shift(max(-slack, min(slack, aside)), 0.0))
    return (*under, *drawn(show, moved, sky or "#ffffff", colours[0]), *over)


def room_(show: Show, room: Box) -> tuple[Layer, ...]:
    """In a room: a wall, a picture or a window on it, a floor."""
    side = min(room.width, room.height)
    x, _ = room.centre
    panel = Box(x - side / 2, room.y0 + 0.1 * side, x + side / 2, room.y1)
    shape = rounded(panel, 34)
    wall = show.pick(WALLS)
    floor, edge = grounds.surface("floor", show.tones, show.seed)
    level = panel.y1 - 0.26 * panel.height
    stripes = "".join(
        f"M{panel.x0 + i * side / 8:.1f} {panel.y0:.1f}h{side / 16:.1f}V{level:.1f}h{-side / 16:.1f}Z" for i in range(8)
    )
    boards = "".join(s.line(f"M{panel.x0:.1f} {level + 34 + 30 * i:.1f}H{panel.x1:.1f}", edge, 3) for i in range(4))
    rng = random.Random(show.seed)
    hung = furniture.pane if rng.random() < 0.5 else furniture.picture
    left = rng.random() < 0.5
    spot = panel.x0 + (0.17 if left else 0.83) * side
    inside = (
        s.shape(shape, wall)
        + f'<path d="{stripes}" fill="#fff" fill-opacity=".3"/>'
        + hung(spot, panel.y0 + 0.22 * side, 0.13 * side)
        + s.box(panel.x0, level, side, panel.y1 - level, floor)
        + boards
        + s.box(panel.x0, level - 10, side, 12, "#f5f8fa")
    )
    under = cropped(markup_layer(inside, STILL), shape)
    if show.actor is None:
        return under
    air = (0.05, 0.0, 0.05, 0.07) if show.theme.creature else (0.2, 0.34, 0.2, 0.08)
    return (*under, *drawn(show, standing(show.actor, inner(room, *air), show.mirror), wall, floor))


STARRY = frozenset("⭐🌟✨💫🌠☄🪐🌌")


def wide(show: Show, room: Box) -> tuple[Layer, ...]:
    """Seen from afar, small in its whole setting."""
    shape = rounded(room, 0.12 * min(room.width, room.height))
    if show.theme.moon and not (show.settings or show.theme.sun):
        show = replace(show, settings=("night",))
    elif show.theme.ground in PLACES and not show.settings:
        show = replace(show, settings=(PLACES[show.theme.ground],))
    elif not show.settings:
        star = show.actor is not None and plain(show.actor.spots.emoji) in STARRY
        dark = show.theme.moon or star or (show.seed % 2 == 1 and not (show.theme.sun or show.theme.heavenly))
        show = replace(show, settings=("night",) if dark else ("day",))
    under, over = panel_ground(show, room, shape, "")
    if show.actor is None:
        return (*under, *over)
    into = inner(room, 0.2, 0.06, 0.2, 0.42) if show.theme.heavenly else inner(room, 0.1, 0.24, 0.1, 0.06)
    return (*under, *drawn(show, standing(show.actor, into, show.mirror), show.hue), *over)


LANDS: dict[str, Framing] = {"horizon": horizon, "room": room_, "wide": wide}
