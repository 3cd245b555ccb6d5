"""Framings that change the distance: tiny before something huge, on a planet, cut off by the edge, in a dive."""

import math
import random
from dataclasses import replace

from model.candidate import Layer
from model.engines.scene import grounds, ornaments
from model.engines.scene import scenery as s
from model.engines.scene.framing import (
    Framing,
    Show,
    centred,
    drawn,
    flipped,
    inner,
    panel_ground,
    standing,
)
from model.engines.scene.geometry import STILL, Box, fit, place, shift
from model.engines.scene.outlines import circle, rounded
from model.engines.scene.sheets import cropped, markup_layer
from model.engines.scene.sprite import Actor
from model.engines.scene.theme import PLACES

LEAST = 0.6  # share of each thing that a cut may leave in view; half of that of the lead, whose face counts
RIDDEN = 0.5  # the same where somebody rides
CLEARLY = 0.82  # the same above a land with trees on it
WHOLLY = 0.52  # the same of a whole animal's box
WIDEST = 0.62  # share of the window's width that a skull takes at the most
ZOOMS = (2.1, 1.85, 1.65, 1.45, 1.3)  # how much closer than fitting a cut comes, the closest first
WHOLE = (1.6, 1.45, 1.3, 1.2)  # the same for a whole animal, which is known by its shape


UNTOLD = frozenset(
    {"christmas", "new year", "halloween", "easter", "lunar new year", "party", "fog", "road", "garden"}
    | {"farm", "pond", "island", "graveyard"}
)
"""Settings that something huge and the land before it do not tell well enough."""


LOW_SUNS = frozenset({"sunset", "sunrise", "heat", "fog", "storm", "rain", "night"})
"""Settings whose sun stands low, or is what they are about, or is not there."""
ABOVE_ALL = ("storm", "rain", "night", "fog", "winter", "snow")  # settings whose sky is seen over any place


def settled(show: Show) -> Show:
    """The show in its setting, or in one where its subject is at home."""
    if show.settings:
        return show
    if show.theme.moon and not show.theme.sun:
        return replace(show, settings=("night",))
    return replace(show, settings=(PLACES.get(show.theme.ground, "day"),))


def _setting(show: Show) -> str:
    """The setting that is told by bits: the first that has more than a place to stand on."""
    return show.settings[0]


def _surface(show: Show) -> tuple[str, tuple[str, str]]:
    kind = show.theme.ground or "cloud"
    kind = {"rug": "grass", "floor": "grass"}.get(kind, kind)
    colours = grounds.surface(kind, show.tones, show.seed)
    return kind, ornaments.land_colours(kind, _setting(show), colours)


def _bare(markup: str) -> tuple[Layer, ...]:
    return markup_layer(markup.replace(' class="sun"', "").replace(' class="moon"', ""), STILL)


def cut(
    show: Show,
    actor: Actor,
    window: Box,
    aside: float = 0.0,
    zooms: tuple[float, ...] = ZOOMS,
    above: bool = False,
    sides: bool = True,
) -> Actor | None:
    """The actor so near that it runs out of the window below and at the sides; None when too little would be seen.

    The face stays in view; `aside`: how far its head stands from the middle, in widths of the window. `above`: what
    is far over the face may be cut off, too; `sides`: so may what is at its sides.
    """
    fitting = fit(actor.extent, window).scale
    head = actor.spots.mouth or actor.spots.head or actor.extent.centre
    eyes = actor.spots.eyes
    least = WHOLLY if above else CLEARLY if not sides else RIDDEN if show.theme.riding else LEAST
    for zoom in zooms:
        for lean in (1.0, 0.6, 0.3, 0.0):
            x = lean * head[0] + (1 - lean) * actor.extent.centre[0]
            middle = window.centre[0] + aside * window.width
            moved = actor.moved(place((x, actor.extent.y0), (middle, window.y0 + 0.04 * window.height), zoom * fitting))
            if above and (moved.spots.mouth or window.centre)[1] > window.y0 + 0.7 * window.height:
                level = (head[1] + eyes[1]) / 2 if eyes else head[1]
                moved = actor.moved(place((x, level), (middle, window.y0 + 0.5 * window.height), zoom * fitting))
            face = moved.spots.mouth or moved.extent.centre
            near = [face] if not eyes or not moved.spots.eyes else [face, moved.spots.eyes[:2], moved.spots.eyes[2:]]
            speaks = inner(window, 0.06, 0.0, 0.06, 0.12)
            out = moved.extent.x0 < window.x0 or moved.extent.x1 > window.x1
            if moved.spots.head_width > WIDEST * window.width or (out and not sides):
                continue
            if all(speaks.x0 < px < speaks.x1 and py < speaks.y1 for px, py in near) and (
                moved.shown(window, None if above else show.lead) >= least
            ):
                return flipped(moved, show.mirror, window.centre[0])
    return None


def profile(actor: Actor) -> bool:
    """Whether the actor's face is seen from its side."""
    eyes = actor.spots.eyes
    return eyes is not None and eyes[:2] == eyes[2:]


def zoom(show: Show, room: Box) -> tuple[Layer, ...]:
    """A picture filled by the upper part, cut off on all sides but above."""
    side = min(room.width, room.height)
    x, _ = room.centre
    square = Box(x - side / 2, room.y0 + 0.07 * side, x + side / 2, room.y1)
    shape = rounded(square, 0.14 * side)
    said = bool(show.settings)
    show = settled(show)
    behind, front = panel_ground(show, room, shape, "")
    if show.actor is None:
        return (*behind, *front)
    into = Box(square.x0, room.y0, square.x1, room.y1)
    stiff = show.theme.stiff
    zooms = WHOLE if stiff else ZOOMS[4:] if profile(show.actor) else ZOOMS[2:] if said or show.theme.mood else ZOOMS
    aside = (-0.12, 0.12)[show.seed % 2] if said else 0.0
    moved = cut(show, show.actor, into, aside, zooms, above=stiff)
    if moved is None:
        air = (0.1, 0.06, 0.1, 0.02) if said else (0.02, 0.0, 0.02, 0.02)
        moved = centred(show.actor, inner(into, *air), show.mirror, (-13.0, 13.0)[show.seed % 2])
    edge = shape if moved.extent.y0 < room.y0 - 1 else _rising(square, 0.14 * side)
    return (*behind, *cropped(drawn(show, moved), edge))


def _rising(box: Box, radius: float) -> str:
    """All within the box, and above it between its sides."""
    r = radius
    return (
        f"M{box.x0:.1f} 0H{box.x1:.1f}V{box.y1 - r:.1f}A{r:.1f} {r:.1f} 0 0 1 {box.x1 - r:.1f} {box.y1:.1f}"
        f"H{box.x0 + r:.1f}A{r:.1f} {r:.1f} 0 0 1 {box.x0:.1f} {box.y1 - r:.1f}Z"
    )


def orb(show: Show, room: Box) -> tuple[Layer, ...]:
    """Small before a huge Moon, sun, peak or cloud."""
    show = settled(show)
    x, y = room.centre
    radius = min(room.width, room.height) / 2
    setting = next((one for one in ABOVE_ALL if one in show.settings), _setting(show))
    kind, colours = _surface(show)
    dark = ornaments.INK.get(setting)
    sky = dark or ("#66757f" if setting == "storm" else "#9ccbf0" if setting in ("rain", "wind") else "#a9dcfb")
    sky = {"underwater": "#3b88c3", "forest": "#c6e5b3", "autumn": "#ffe8b6", "fire": "#662113"}.get(setting, sky)
    side = (-1, 1)[show.seed % 2]
    at = (x + side * 0.1 * radius, y - 0.08 * radius)
    rng = random.Random(show.seed)
    stars = (
        "".join(
            s.at(x + radius * far * math.cos(turn), y + radius * far * math.sin(turn), 1.4, s.shape(s.SPARK, "#ffe8b6"))
            for far, turn in ((rng.uniform(0.82, 0.95), number * 0.7) for number in range(9))
        )
        if dark
        else ""
    )
    if setting == "rain" or "rain" in show.settings:
        stars += "".join(
            s.at(x + a * radius, y + b * radius, 1.7, s.shape(s.DROP, "#3b88c3"), 12)
            for a, b in ((-0.7, 0.35), (-0.4, 0.62), (0.1, 0.72), (0.5, 0.6), (0.75, 0.3), (-0.85, 0.05))
        )
    if setting in ("snow", "winter"):
        stars += "".join(
            s.disc(x + a * radius, y + b * radius, 9, "#ffffff")
            for a, b in ((-0.7, -0.35), (-0.4, -0.72), (0.2, -0.82), (0.6, -0.6), (0.8, -0.1), (-0.85, 0.05))
        )
    if len(show.settings) > 1 or setting in UNTOLD:
        sky_ = Box(x - 0.78 * radius, y - 0.72 * radius, x + 0.78 * radius, y + 0.4 * radius)
        stars += ornaments.told(show.settings, sky_, show.seed, show.theme.absent | {"sun", "moon"})
    low = y + 0.62 * radius
    land = s.ground(low, colours[0], 16) + "".join(
        ornaments.growing(kind, x + a * radius, low + 24, tall * radius, setting, number)
        for number, (a, tall) in enumerate(((-0.66, 0.3), (0.62, 0.36), (-0.44, 0.2)))
    )
    inside = s.disc(x, y, radius, sky) + ornaments.huge(setting, *at, 0.7 * radius, show.theme.absent) + stars + land
    disc = circle(x, y, radius)
    under = cropped(_bare(inside), disc)
    if show.actor is None:
        return under
    floats = show.theme.riding or show.theme.aloft or setting in ("space", "sky", "underwater")
    into = Box(x - 0.62 * radius, y - 0.66 * radius, x + 0.62 * radius, y + (0.4 if floats else 0.74) * radius)
    moved = standing(show.actor, into, show.mirror)
    if floats:
        moved = centred(show.actor, into, show.mirror, (6.0, -6.0)[(show.faces == "left") != show.mirror])
    moved = moved.moved(shift(-side * 0.12 * radius, 0.0))
    return (*under, *drawn(show, moved))


def planet(show: Show, room: Box) -> tuple[Layer, ...]:
    """On a small round world of its own."""
    show = settled(show)
    x, _ = room.centre
    kind, colours = _surface(show)
    setting = _setting(show)
    reach = 0.26 * min(room.width, room.height)
    y = room.y1 - reach
    top, edge = colours
    shade = (
        f"M{x + 0.3 * reach:.1f} {y - 0.954 * reach:.1f}A{reach:.1f} {reach:.1f} 0 1 1 {x - 0.954 * reach:.1f} "
        f"{y + 0.3 * reach:.1f}A{1.05 * reach:.1f} {1.05 * reach:.1f} 0 0 0 {x + 0.3 * reach:.1f} "
        f"{y - 0.954 * reach:.1f}Z"
    )
    spots = s.shape(shade, s.paler(top, -0.05)) + _dotted(kind, colours, x, y, reach, setting)
    grown = "".join(
        s.at(
            x + 0.97 * reach * math.sin(math.radians(turn)),
            y - 0.97 * reach * math.cos(math.radians(turn)),
            1.0,
            ornaments.growing(kind, 0, 0, tall * reach, setting, number) or _bump(kind, edge, tall * reach),
            turn,
        )
        for number, (turn, tall) in enumerate(((-58, 0.62), (52, 0.66), (-88, 0.44), (84, 0.48)))
    )
    air = Box(room.x0, room.y0, room.x1, room.y1 - 0.3 * room.height)
    bits = ornaments.told(show.settings, air, show.seed, show.theme.absent)
    under = _bare(bits + grown + s.disc(x, y, reach, top) + spots)
    if show.actor is None:
        return under
    floats = show.theme.aloft
    into = Box(x - 0.4 * room.width, room.y0, x + 0.4 * room.width, y - reach + (-16 if floats else 12))
    moved = standing(show.actor, into, show.mirror)
    return (*under, *drawn(show, moved, top))


def _dotted(kind: str, colours: tuple[str, str], x: float, y: float, reach: float, setting: str) -> str:
    """What is seen on the face of a small world: flowers and tufts of grass, or hollows."""
    edge = colours[1]
    if kind == "grass" and setting not in ornaments.DARK | {"winter", "snow", "autumn"}:
        tufts = "".join(
            f"M{x + a * reach - 9:.1f} {y + b * reach:.1f}l5-14 4 12 5-15 4 15 5-11"
            for a, b in ((-0.62, 0.16), (0.16, 0.62), (0.6, -0.06))
        )
        blooms = "".join(
            s.flower(x + a * reach, y + b * reach, 0.085 * reach, petals)
            for a, b, petals in ((-0.3, -0.24, "#ffffff"), (-0.42, 0.58, "#ff8fb1"), (0.36, 0.24, "#ffd983"))
        )
        return s.line(tufts, edge, 5) + blooms
    return "".join(
        s.disc(x + a * reach, y + b * reach, r * reach, edge)
        for a, b, r in ((-0.4, 0.1, 0.2), (0.3, 0.45, 0.24), (0.5, -0.15, 0.12), (-0.15, 0.62, 0.13))
    )


def _bump(kind: str, colour: str, tall: float) -> str:
    """Something low for a world where nothing grows: a rock, a wave."""
    return s.oval(0, 0, 0.34 * tall, 0.3 * tall, colour) if kind in ("moon", "water", "cloud") else ""


def dive(show: Show, room: Box) -> tuple[Layer, ...]:
    """Steeply up or down across a tall picture, out at both its ends."""
    show = settled(show)
    x, y = room.centre
    wide, tall = 0.66 * min(room.width, room.height), min(room.width, room.height)
    panel = Box(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
    behind, front = panel_ground(show, room, rounded(panel, 0.5 * wide), "")
    if show.actor is None:
        return (*behind, *front)
    left = (show.faces == "left") != show.mirror
    down = show.seed % 2 == 1 and show.theme.aloft
    turn = 28.0 if down else -30.0
    moved = centred(show.actor, inner(room, 0.02, 0.02, 0.02, 0.02), show.mirror, -turn if left else turn)
    return (*behind, *drawn(show, moved), *front)


def aside(show: Show, room: Box) -> tuple[Layer, ...]:
    """Small, at one third of a wide land."""
    show = settled(show)
    tall = 0.7 * room.height
    y = room.centre[1]
    panel = Box(room.x0, y - 0.38 * tall, room.x1, y + 0.62 * tall)
    whole = Box(room.x0, y - room.width * 0.6, room.x1, panel.y1 - 14)
    left = (show.faces == "left") != show.mirror
    behind, front = panel_ground(show, whole, rounded(panel, 40), "")
    if not set(show.settings) & LOW_SUNS and not show.theme.sun:  # what is high up there lies above the edge
        bare = replace(show, theme=replace(show.theme, sun=True))
        without, front = panel_ground(bare, whole, rounded(panel, 40), "")
        if without != behind:
            high = s.sun(panel.x0 + (0.12 if left else 0.88) * panel.width, panel.y0 + 62, 27)
            behind = (*without, *_bare(high))
    if show.actor is None:
        return (*behind, *front)
    third = Box(
        panel.x0 + 0.02 * room.width, panel.y0 - 0.22 * tall, panel.x0 + 0.66 * room.width, panel.y1 - 0.05 * tall
    )
    if left:
        third = Box(panel.x1 - 0.66 * room.width, third.y0, panel.x1 - 0.02 * room.width, third.y1)
    return (*behind, *drawn(show, standing(show.actor, third, show.mirror)), *front)


VISTAS: dict[str, Framing] = {
    "zoom": zoom,
    "orb": orb,
    "planet": planet,
    "dive": dive,
    "aside": aside,
}
