"""Framings without an edge: the actor stands free, on a ground that suits it, in the air, under a lamp or a cloud."""

import math
import random

from model.candidate import Layer
from model.engines.scene import decor, grounds
from model.engines.scene import scenery as s
from model.engines.scene.framing import (
    DEEP,
    EDGE,
    ENOUGH,
    WHITE_EDGE,
    Framing,
    Show,
    centred,
    drawn,
    flipped,
    inner,
    open_grounds,
    standing,
    whole,
)
from model.engines.scene.geometry import STILL, Box, fit, place
from model.engines.scene.sheets import cropped, halo, layers_of, markup_layer
from model.engines.scene.sprite import Actor

GLOW = ("#fff1c4", "#d6ecfb", "#fbdce6", "#ddf1d0", "#e5d8f6")
LAMP = "#4a565e"
ANGLES = (-46.0, -32.0, -20.0, -10.0, 10.0, 20.0, 32.0, 46.0)  # degrees by which things lean on no ground at all
SHADE = "#c9d4dc"  # of a shadow on no ground
AIR = (0.12, 0.09, 0.12, 0.08)  # shares left free at the left, above, at the right and below in a setting


def plain(show: Show, room: Box) -> tuple[Layer, ...]:
    """As large as it goes; settings behind."""
    behind, front = open_grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    into = inner(room, *AIR) if show.settings else room
    return (*behind, *drawn(show, standing(show.actor, into, show.mirror)), *front)


def closeup(show: Show, room: Box) -> tuple[Layer, ...]:
    """So near that the lower part runs out of the picture, in a clean curve."""
    behind, front = open_grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    low = room.y1
    scale = min(1.3 * fit(show.actor.extent, room).scale, room.width / show.actor.extent.width)
    top = (show.actor.extent.centre[0], show.actor.extent.y0)
    moved = flipped(show.actor.moved(place(top, (room.centre[0], room.y0), scale)), show.mirror)
    bare = show.actor.spots.kind == "body" and show.actor.form == "natural"
    if bare or moved.shown(Box(room.x0, room.y0, room.x1, low - 10)) < ENOUGH:
        moved = standing(show.actor, room, show.mirror)
    x0, x1 = room.x0 - 20, room.x1 + 20
    edge = f"M{x0:.1f} -20H{x1:.1f}V{low - 34:.1f}Q{(x0 + x1) / 2:.1f} {low + 34:.1f} {x0:.1f} {low - 34:.1f}Z"
    return (*behind, *cropped(drawn(show, moved), edge), *front)


def alone(show: Show, actor: Actor, room: Box, turn: float) -> tuple[Layer, ...]:
    """The actor and nothing else, leaning by `turn` degrees; what has no poses by another angle each time."""
    if not show.theme.creature and not show.theme.upright:
        turn = ANGLES[show.seed % len(ANGLES)]
    return drawn(show, centred(actor, room, show.mirror, turn))


def ground(show: Show, room: Box) -> tuple[Layer, ...]:
    """On a small ground that suits it: grass, sand, snow, a rug; the feet are seen."""
    behind, front = open_grounds(show, room)
    x, _ = room.centre
    colours = show.surface()
    half = 0.48 * room.width
    low = room.y1 - 0.23 * half
    if show.actor is None:
        return (*behind, *markup_layer(patch(show, colours, x, low, half), STILL), *front)
    moved = standing(show.actor, Box(room.x0, room.y0, room.x1, low + 0.07 * half), show.mirror)
    half = min(half, max(0.62 * moved.extent.width, 0.34 * room.width))
    under = markup_layer(patch(show, colours, x, low, half), STILL)
    return (*behind, *under, *drawn(show, moved, colours[0]), *front)


def leap(show: Show, room: Box) -> tuple[Layer, ...]:
    """In the air, two short arcs of the jump below its feet."""
    behind, front = open_grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    if show.theme.bare:
        return alone(show, show.actor, room, 12.0 if show.seed % 2 else -12.0)
    into = Box(room.x0 + 8, room.y0, room.x1 - 8, room.y1 - 40)
    moved = centred(show.actor, into, show.mirror, 8.0 if show.seed % 2 else -8.0)
    feet = moved.soles or (moved.feet,)
    x = sum(px for px, _ in feet) / len(feet)
    half = max(26.0, min(70.0, 0.2 * moved.extent.width))
    arcs = "".join(
        f"M{x - reach * half:.1f} {room.y1 - up:.1f}Q{x:.1f} {room.y1 - up + 15:.1f} {x + reach * half:.1f} "
        f"{room.y1 - up:.1f}"
        for reach, up in ((1.0, 32.0), (0.6, 12.0))
    )
    under = () if show.settings else markup_layer(s.line(arcs, "#88c9f9", 10), STILL)
    return (*behind, *under, *drawn(show, moved), *front)


def tilt(show: Show, room: Box) -> tuple[Layer, ...]:
    """Leaning a good deal, sparkles around it."""
    behind, front = open_grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    turn = 14.0 if show.seed % 2 else -14.0
    if show.settings:
        return (*behind, *drawn(show, centred(show.actor, inner(room, *AIR), show.mirror, turn)), *front)
    if show.theme.bare:
        return alone(show, show.actor, room, turn)
    if show.theme.gloomy or show.theme.gesture:
        return drawn(show, centred(show.actor, room, show.mirror, turn))
    bits = markup_layer(decor.sparkles(show.seed), whole(room))
    return (*bits, *drawn(show, centred(show.actor, inner(room, 0.05, 0.04, 0.05, 0.04), show.mirror, turn), "#ffac33"))


def action(show: Show, room: Box) -> tuple[Layer, ...]:
    """Leaning into it, with lines of speed."""
    behind, front = open_grounds(show, room)
    at = whole(room)
    left = (show.faces == "left") != show.mirror
    if left:
        at = place((256.0, 256.0), (256.0, 256.0), 1.0, 0.0, True).then(at)
    lines = () if show.theme.bare else markup_layer(decor.speed_lines(show.seed, dusty=show.theme.agile), at)
    if show.actor is None:
        return (*behind, *lines, *front)
    turn = 10.0 if left else -10.0
    if show.theme.bare:
        return alone(show, show.actor, room, turn)
    into = inner(room, 0.0, 0.03, 0.12, 0.03) if left else inner(room, 0.12, 0.03, 0.0, 0.03)
    return (*behind, *lines, *drawn(show, centred(show.actor, into, show.mirror, turn)), *front)


def cheer(show: Show, room: Box) -> tuple[Layer, ...]:
    """With sparkles, confetti or hearts around."""
    behind, front = open_grounds(show, room)
    kinds = (decor.hearts,) if show.theme.loving else (decor.sparkles, decor.confetti)
    bits = markup_layer(kinds[show.seed % len(kinds)](show.seed), whole(inner(room, 0.02, 0.02, 0.02, 0.02)))
    if show.actor is None:
        return (*behind, *bits, *front)
    if show.theme.bare:
        return alone(show, show.actor, room, 0.0)
    air, afloat = (AIR, 0.0) if show.settings else ((0.06, 0.07, 0.06, 0.02), 0.5)
    moved = standing(show.actor, inner(room, *air), show.mirror, afloat)
    return (*behind, *bits, *drawn(show, moved, "#ffac33"), *front)


def podium(show: Show, room: Box) -> tuple[Layer, ...]:
    """On a round pedestal, stars around."""
    behind, front = open_grounds(show, room)
    x, _ = room.centre
    half = room.width * 0.34
    low = room.y1
    gold = show.pick(("#ffd983", "#88c9f9", "#f4abba", "#a6d388"))
    steps = "".join(
        f'<path d="M{x - w:.1f} {y:.1f}V{y + 24:.1f}A{w:.1f} 15 0 0 0 {x + w:.1f} {y + 24:.1f}V{y:.1f}Z" '
        f'fill="{side}"/>' + s.oval(x, y, w, 15, top)
        for w, y, top, side in (
            (half * 1.25, low - 40, "#e1e8ed", "#99aab5"),
            (half, low - 64, gold, "#99aab5"),
        )
    )
    under = (
        *markup_layer(decor.sparkles(show.seed), whole(inner(room, 0.02, 0.02, 0.02, 0.02))),
        *markup_layer(steps, STILL),
    )
    if show.actor is None:
        return (*behind, *under, *front)
    into = Box(room.x0, room.y0, room.x1, low - 58)
    return (*behind, *under, *drawn(show, standing(show.actor, into, show.mirror), gold), *front)


def burst(show: Show, room: Box) -> tuple[Layer, ...]:
    """Out of a comic explosion."""
    behind, front = open_grounds(show, room)
    x, y = room.centre
    rng = random.Random(show.seed)
    inside = show.pick(("#ffe08a", "#bbddf5", "#fbd0da", "#d3ecc0", "#e3d3f5"))
    outer = show.pick(tuple(colour for colour in DEEP))
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

    under = markup_layer(s.shape(star(1.0, 0.74), outer) + s.shape(star(0.86, 0.62), inside), STILL)
    if show.actor is None:
        return (*under, *behind, *front)
    turn = 0.0 if show.theme.upright else -9.0 if show.mirror else 9.0
    moved = centred(show.actor, inner(room, 0.06, 0.03, 0.06, 0.03), show.mirror, turn)
    return (*under, *behind, *drawn(show, moved, inside, outer), *front)


def spotlight(show: Show, room: Box) -> tuple[Layer, ...]:
    """In the light of a lamp from above."""
    behind, front = open_grounds(show, room)
    x, _ = room.centre
    half, low = 0.46 * room.width, room.y1 - 30
    light = show.pick(GLOW)
    pool = show.pick(("#ffd983", "#a9d3f0", "#f4abba", "#b5dba0", "#c8a2e8"))
    cone = (
        f"M{x - 26:.1f} {room.y0 + 30:.1f}H{x + 26:.1f}L{x + half:.1f} {low:.1f}"
        f"A{half:.1f} 30 0 0 1 {x - half:.1f} {low:.1f}Z"
    )
    lamp = (
        s.box(x - 6, room.y0, 12, 16, LAMP)
        + s.shape(f"M{x - 24:.1f} {room.y0 + 10:.1f}H{x + 24:.1f}L{x + 42:.1f} {room.y0 + 42:.1f}H{x - 42:.1f}Z", LAMP)
        + s.oval(x, room.y0 + 42, 40, 9, "#ffe8a3")
    )
    under = markup_layer(s.shape(cone, light) + s.oval(x, low, half, 30, pool) + lamp, STILL)
    if show.actor is None:
        return (*under, *behind, *front)
    moved = standing(show.actor, Box(room.x0, room.y0 + 48, room.x1, low + 12), show.mirror)
    return (*under, *behind, *drawn(show, moved, light, pool), *front)


def echo(show: Show, room: Box) -> tuple[Layer, ...]:
    """Large in the middle, two smaller ones beside it."""
    behind, front = open_grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    wide = 0.42 * room.width
    low = room.y1 - 0.16 * room.height
    sides = [
        centred(show.actor, Box(x, room.y0 + 0.26 * room.height, x + wide, low), mirror, turn)
        for x, mirror, turn in ((room.x0, False, -14.0), (room.x1 - wide, True, 14.0))
        if not (mirror and show.letters and show.theme.things > 1)
    ]
    large = centred(show.actor, inner(room, 0.17, 0.0, 0.17, 0.0), show.mirror)
    layers = [layer for side in sides for layer in layers_of(side)]
    return (*behind, *layers, *halo(large, WHITE_EDGE, EDGE), *layers_of(large), *front)


def lying(show: Show, room: Box) -> tuple[Layer, ...]:
    """Lying down on its own shadow."""
    behind, front = open_grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    turned = show.actor.moved(place(show.actor.extent.centre, (0.0, 0.0), 1.0, -84.0))
    moved = standing(turned, Box(room.x0, room.y0, room.x1, room.y1 - 12), show.mirror)
    under = () if show.settings else markup_layer(shadow_under(moved), STILL)
    return (*behind, *under, *drawn(show, moved, SHADE), *front)


def shadow_under(actor: Actor) -> str:
    """A soft-coloured oval on which the actor stands, as markup."""
    box = actor.extent
    half = min(0.44 * box.width, 220.0)
    return s.oval(box.centre[0], box.y1 - 3, half, min(15.0, 0.13 * half), SHADE)


def patch(show: Show, colours: tuple[str, str], x: float, y: float, half: float) -> str:
    """The ground that suits the subject; see grounds.patch."""
    return grounds.patch(show.theme.ground or "cloud", colours, x, y, half, show.seed)


OPEN_AIR: dict[str, Framing] = {
    "plain": plain,
    "closeup": closeup,
    "ground": ground,
    "leap": leap,
    "tilt": tilt,
    "action": action,
    "cheer": cheer,
    "podium": podium,
    "burst": burst,
    "spotlight": spotlight,
    "echo": echo,
    "lying": lying,
}
