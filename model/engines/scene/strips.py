"""Framings borrowed from print: two panels of a comic, a patterned tile, focus lines, a reaction in a balloon."""

import math
import random
import re

from model.candidate import Layer
from model.engines.scene import scenery as s
from model.engines.scene.framing import (
    DEEP,
    EDGE,
    SIDE,
    WHITE_EDGE,
    Framing,
    Show,
    centred,
    drawn,
    inner,
    open_grounds,
    standing,
)
from model.engines.scene.geometry import STILL, Box, outline, place, within
from model.engines.scene.outlines import rounded
from model.engines.scene.props import prop
from model.engines.scene.sheets import cropped, halo, layers_of, markup_layer, renamed
from model.engines.scene.sprite import Actor

REACTIONS = {
    "happy": "🎵",
    "sad": "💧",
    "crying": "💔",
    "angry": "💢",
    "in love": "❤️",
    "surprised": "❗",
    "scared": "❗",
    "sleepy": "💤",
    "laughing": "🤣",
    "cool": "✨",
    "sick": "🤒",
    "evil": "😈",
    "shy": "💗",
    "thoughtful": "❓",
    "drunk": "💫",
}  # by mood, what is said without words
_PAINT = re.compile(r'(fill|stroke)="(?!none)[^"]*"')
_OPACITY = re.compile(r' (fill-|stroke-)?opacity="[^"]*"')


def shadow(actor: Actor, colour: str) -> str:
    """The whole actor in one flat colour, as markup."""
    whole = "".join(layer.markup for layer in layers_of(actor))
    flat = _OPACITY.sub("", _PAINT.sub(rf'\g<1>="{colour}"', whole))
    return f'<g fill="{colour}">{flat}</g>'


def wallpaper(show: Show, room: Box) -> tuple[Layer, ...]:
    """Large on a rounded tile whose pattern is its own silhouette."""
    side = min(room.width, room.height)
    x, y = room.centre
    tile = Box(x - side / 2, y - side / 2, x + side / 2, y + side / 2)
    shape = rounded(tile, 0.17 * side)
    hue = show.hue
    base = markup_layer(s.shape(shape, hue), STILL)
    if show.actor is None:
        return base
    cell = side / 4
    small = centred(show.actor, Box(-0.4 * cell, -0.4 * cell, 0.4 * cell, 0.4 * cell), show.mirror)
    mark = shadow(small, s.paler(hue, -0.12))
    marks = "".join(
        f'<g transform="translate({a * cell:.1f} {b * cell:.1f}) rotate({turn})">{renamed(mark, name)}</g>'
        for a, b, turn, name in ((0.5, 0.5, -14, "a"), (1.5, 1.5, 14, "b"))
    )
    repeated = (
        f'<pattern id="mark" patternUnits="userSpaceOnUse" x="{tile.x0:.1f}" y="{tile.y0:.1f}" '
        f'width="{2 * cell:.1f}" height="{2 * cell:.1f}">{marks}</pattern>'
    )
    pattern = markup_layer(f'{repeated}<path d="{shape}" fill="url(#mark)"/>', STILL)
    large = centred(show.actor, inner(tile, 0.06, 0.04, 0.06, 0.04), show.mirror)
    return (*base, *pattern, *halo(large, WHITE_EDGE, EDGE), *layers_of(large))


def focus(show: Show, room: Box) -> tuple[Layer, ...]:
    """The middle of lines that run in from all sides, as in a comic's loudest panel."""
    x, y = room.centre
    box = inner(room, 0.0, 0.06, 0.0, 0.06)
    shape = rounded(box, 0.12 * min(box.width, box.height))
    inside = show.pick(("#ffe08a", "#bbddf5", "#fbd0da", "#d3ecc0", "#e3d3f5"))
    colour = show.pick(DEEP)
    rng = random.Random(f"focus {show.seed}")
    wedges = ""
    for step in range(44):
        angle = math.tau * (step + rng.uniform(-0.25, 0.25)) / 44
        half = rng.uniform(0.012, 0.034)
        start = rng.uniform(0.62, 0.86)
        tip = (x + start * 0.5 * box.width * math.cos(angle), y + start * 0.5 * box.height * math.sin(angle))
        ends = [(x + 420 * math.cos(turn), y + 420 * math.sin(turn)) for turn in (angle - half, angle + half)]
        wedges += outline(within([tip, *ends], box))
    under = cropped(markup_layer(s.shape(shape, inside) + s.shape(wedges, colour), STILL), shape)
    if show.actor is None:
        return under
    into = inner(room, 0.09, 0.0, 0.09, 0.02)
    return (*under, *drawn(show, centred(show.actor, into, show.mirror), inside))


def speech(show: Show, room: Box) -> tuple[Layer, ...]:
    """Saying without words what it feels."""
    behind, front = open_grounds(show, room)
    reaction = REACTIONS.get(show.theme.mood, "✨")
    left = (show.faces == "left") != show.mirror
    wide, tall = 0.37 * room.width, 0.33 * room.height
    x = room.x0 + 0.5 * wide if left else room.x1 - 0.5 * wide
    y = room.y0 + 0.5 * tall
    way = 1 if left else -1
    balloon = (
        s.shape(
            f"M{x + way * 0.1 * wide:.1f} {y + 0.3 * tall:.1f}L{x + way * 0.44 * wide:.1f} {y + 0.72 * tall:.1f}"
            f"L{x + way * 0.38 * wide:.1f} {y + 0.2 * tall:.1f}Z",
            "#ffffff",
        )
        + s.oval(x, y, 0.5 * wide, 0.5 * tall, "#ffffff")
        + prop(reaction, x, y + 0.3 * tall, 0.6 * tall)
    )
    rim = s.oval(x, y, 0.5 * wide, 0.5 * tall, "#b8c6d3")
    if show.actor is None:
        return (*behind, *markup_layer(balloon, STILL), *front)
    into = inner(room, 0.12 if left else 0.0, 0.06, 0.0 if left else 0.12, 0.0)
    moved = standing(show.actor, into, show.mirror)
    shifted = moved.moved(place((0, 0), ((into.x1 - moved.extent.x1) if left else (into.x0 - moved.extent.x0), 0)))
    over = rim.replace("<ellipse", '<ellipse transform="translate(0 4)"') + balloon
    return (*behind, *drawn(show, shifted), *markup_layer(over, STILL), *front)


def hanging(show: Show, room: Box) -> tuple[Layer, ...]:
    """On a thread from above, little stars on threads beside it, as over a cradle."""
    x, _ = room.centre
    thread = show.pick(("#8fa5b5", "#c49a6c", "#a48bc4"))
    star = show.pick(("#ffcc4d", "#88c9f9", "#f4abba", "#c8a2e8"))
    behind, front = open_grounds(show, room)
    marks = s.line(f"M{x - 0.42 * room.width:.1f} {room.y0 + 8:.1f}H{x + 0.42 * room.width:.1f}", "#b27a4b", 15)
    for a, b, size in ((-0.39, 0.42, 2.6), (-0.27, 0.2, 1.7), (0.28, 0.24, 1.9), (0.39, 0.5, 2.8)):
        px, py = x + a * room.width, room.y0 + b * room.height
        marks += s.line(f"M{px:.1f} {room.y0 + 8:.1f}V{py:.1f}", thread, 4) + s.at(px, py, size, s.shape(s.STAR, star))
    marks += s.line(f"M{x:.1f} {room.y0 + 8:.1f}v{0.3 * room.height:.1f}", thread, 5)
    under = markup_layer(marks, STILL)
    if show.actor is None:
        return (*behind, *under, *front)
    into = inner(room, 0.15, 0.2, 0.15, 0.0)
    return (*behind, *under, *drawn(show, centred(show.actor, into, show.mirror)), *front)


def pop(show: Show, room: Box) -> tuple[Layer, ...]:
    """Large, short strokes around it, as if it had just appeared."""
    x, y = room.centre
    colour = show.pick(DEEP)
    strokes = ""
    for step in range(16):
        angle = math.tau * (step + 0.5) / 16
        near, far = (0.43, 0.5) if step % 2 else (0.45, 0.49)
        one = (x + near * room.width * math.cos(angle), y + near * room.height * math.sin(angle))
        two = (x + far * room.width * math.cos(angle), y + far * room.height * math.sin(angle))
        strokes += f"M{one[0]:.1f} {one[1]:.1f}L{two[0]:.1f} {two[1]:.1f}"
    disc = s.oval(x, y, 0.39 * room.width, 0.39 * room.height, show.hue)
    under = markup_layer(disc + s.line(strokes, colour, 13), STILL)
    if show.actor is None:
        return under
    return (*under, *drawn(show, centred(show.actor, inner(room, 0.09, 0.04, 0.09, 0.05), show.mirror), show.hue))


def splash(show: Show, room: Box) -> tuple[Layer, ...]:
    """Before a splash of paint, drops of it around."""
    rng = random.Random(f"splash {show.seed}")
    colour = show.hue
    dark = s.paler(colour, -0.08)
    x, y = room.centre
    scale = min(room.width, room.height) / SIDE
    lobes = ""
    for step in range(9):
        angle = math.tau * (step + rng.uniform(-0.25, 0.25)) / 9
        far = rng.uniform(178, 206)
        px, py = 256 + far * math.cos(angle), 256 + far * math.sin(angle)
        lobes += s.line(f"M256 256L{px:.1f} {py:.1f}", colour, rng.uniform(44, 84))
        lobes += s.disc(
            256 + 232 * math.cos(angle + 0.3), 256 + 232 * math.sin(angle + 0.3), rng.uniform(9, 17), colour
        )
    paint = lobes + s.disc(256, 256, 170, colour) + s.disc(256, 268, 138, dark)
    under = markup_layer(paint, place((256.0, 256.0), (x, y), scale))
    if show.actor is None:
        return under
    into = inner(room, 0.05, 0.02, 0.05, 0.03)
    turn = 0.0 if show.theme.upright else 10.0 if show.mirror else -10.0
    return (*under, *drawn(show, centred(show.actor, into, show.mirror, turn), colour, dark))


STRIPS: dict[str, Framing] = {
    "wallpaper": wallpaper,
    "focus": focus,
    "speech": speech,
    "hanging": hanging,
    "pop": pop,
    "splash": splash,
}
