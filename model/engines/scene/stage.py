"""Framings: one actor on its ground, with settings and letters, becomes the layers of a 512 x 512 picture.

A framing decides crop, ground and outline; what the actors do is decided before. Each is a function of a `Show`.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass

from model.candidate import GROUND, LETTERING, Layer
from model.engines.scene import backdrop, decor, lettering
from model.engines.scene.geometry import Affine, Box, fit, place
from model.engines.scene.sheets import cropped, layers_of, markup_layer
from model.engines.scene.sprite import Actor

SIDE = 512.0
MARGIN = 18.0  # room for the outline that is added later
FULL = Box(MARGIN, MARGIN, SIDE - MARGIN, SIDE - MARGIN)
GROUND_LINE = 440.0  # where backdrops expect feet
LETTERS = 118.0  # height of the band that letters take


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """What a framing works with. actor: None when only settings or letters were asked for. seed: for decorations."""

    actor: Actor | None
    settings: tuple[str, ...]
    letters: str
    seed: int
    mirror: bool = False


def frame(show: Show, name: str) -> tuple[Layer, ...]:
    """The layers of a show in the framing `name` (a key of FRAMES), bottom to top."""
    room = FULL
    band: Box | None = None
    if show.letters:
        tall = LETTERS if len(show.letters) < 26 else LETTERS * 1.3
        top = show.seed % 3 == 1
        band = Box(MARGIN, MARGIN, SIDE - MARGIN, MARGIN + tall) if top else Box(
            MARGIN, SIDE - MARGIN - tall, SIDE - MARGIN, SIDE - MARGIN
        )
        room = Box(FULL.x0, band.y1 + 4, FULL.x1, FULL.y1) if top else Box(FULL.x0, FULL.y0, FULL.x1, band.y0 - 4)
    found = FRAMES[name](show, room)
    if band:
        look = ("plain", "arc", "big", "plain")[show.seed % 4]
        drawn = lettering.letters(show.letters, band.width, band.height, look, show.seed)
        found = (*found, Layer(thing=LETTERING, markup=f'<g transform="translate({band.x0} {band.y0})">{drawn}</g>'))
    return found


def _grounds(show: Show, room: Box) -> tuple[list[Layer], list[Layer]]:
    """Settings behind and in front, squeezed into the room."""
    at = fit(Box(0, 0, SIDE, SIDE), Box(room.x0 - MARGIN, room.y0 - MARGIN, room.x1 + MARGIN, room.y1 + MARGIN))
    behind: list[Layer] = []
    front: list[Layer] = []
    for number, setting in enumerate(show.settings[:3]):
        drawn = backdrop.backdrop(setting, show.seed + number)
        behind += markup_layer(drawn.behind, at)
        front += markup_layer(drawn.front, at)
    return behind, front


def _standing(actor: Actor, into: Box, mirror: bool) -> Actor:
    """The actor as large as `into` allows, its feet on the lower edge."""
    at = fit(actor.extent, into)
    low = into.y1 - at.at((0, actor.extent.y1))[1]
    moved = actor.moved(at._replace(f=at.f + low))
    return _flipped(moved) if mirror else moved


def _flipped(actor: Actor) -> Actor:
    x, y = actor.extent.centre
    return actor.moved(place((x, y), (x, y), 1.0, 0.0, True))


def _middle(actor: Actor, into: Box, mirror: bool, turn: float = 0.0) -> Actor:
    """The actor turned, then as large as `into` allows, centred."""
    turned = actor.moved(place(actor.extent.centre, (0.0, 0.0), 1.0, turn)) if turn else actor
    moved = turned.moved(fit(turned.extent, into))
    return _flipped(moved) if mirror else moved


def plain(show: Show, room: Box) -> tuple[Layer, ...]:
    """As large as it goes; settings behind."""
    behind, front = _grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    into = _inner(room, 0.1, 0.04, 0.1, 0.1) if show.settings else room
    return (*behind, *layers_of(_standing(show.actor, into, show.mirror)), *front)


def badge(show: Show, room: Box) -> tuple[Layer, ...]:
    """Before a round badge, a little over its edge."""
    return _on_badge(show, room, 0.09)


def _on_badge(show: Show, room: Box, inset: float) -> tuple[Layer, ...]:
    at = fit(Box(0, 0, SIDE, SIDE), room)
    behind, front = _grounds(show, room)
    ground = behind or markup_layer(backdrop.badge(show.seed), at)
    if show.actor is None:
        return (*markup_layer(backdrop.badge(show.seed), at), *behind, *front)
    square = Box(0, 0, SIDE, SIDE).moved(at)
    into = _inner(square, 0.14, inset, 0.14, 0.12)
    return (*ground, *layers_of(_standing(show.actor, into, show.mirror)), *front)


def portrait(show: Show, room: Box) -> tuple[Layer, ...]:
    """So near that the lower part is cut off by the edge of a disc."""
    if show.actor is None:
        return badge(show, room)
    behind, front = _grounds(show, room)
    at = fit(Box(0, 0, SIDE, SIDE), room)
    disc = Box(22, 22, 490, 490).moved(at)
    ground = behind or markup_layer(backdrop.badge(show.seed + 3), at)
    actor = show.actor
    near = _middle(actor, Box(disc.x0 - 6, disc.y0 + 10, disc.x1 + 6, disc.y1 + 60 * at.scale), show.mirror)
    x, y = disc.centre
    radius = disc.width / 2 - 8 * at.scale
    path = (
        f"M{x - radius:.1f} 0V{y:.1f}A{radius:.1f} {radius:.1f} 0 0 0 {x + radius:.1f} {y:.1f}V0Z"
    )
    return (*ground, *cropped(layers_of(near), path), *front)


def action(show: Show, room: Box) -> tuple[Layer, ...]:
    """Leaning into it, with lines of speed."""
    behind, front = _grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    turn = -13.0 if show.seed % 2 else 12.0
    lines = markup_layer(decor.speed_lines(show.seed), _whole(room))
    moved = _middle(show.actor, _inner(room, 0.06, 0.05, 0.06, 0.05), show.mirror, turn)
    return (*behind, *lines, *layers_of(moved), *front)


def cheer(show: Show, room: Box) -> tuple[Layer, ...]:
    """With sparkles, confetti or hearts around."""
    behind, front = _grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    bits = (decor.sparkles, decor.confetti, decor.hearts)[show.seed % 3](show.seed)
    moved = _standing(show.actor, _inner(room, 0.09, 0.09, 0.09, 0.03), show.mirror)
    return (*behind, *markup_layer(bits, _whole(room)), *layers_of(moved), *front)


def peeking(show: Show, room: Box) -> tuple[Layer, ...]:
    """Rising from behind a soft edge at the bottom that hides the feet."""
    if show.actor is None:
        return badge(show, room)
    behind, front = _grounds(show, room)
    x0, y0, x1, y1 = room
    line = y1 - 0.1 * room.height
    moved = _standing(show.actor, Box(x0 + 10, y0, x1 - 10, y1 + 0.035 * room.height), show.mirror)
    hill = (
        f'<path d="M{x0} {y1 - 26}C{x0} {line - 12} {x0 + 60} {line} {x0 + 0.25 * room.width} {line}'
        f'C{x0 + 0.42 * room.width} {line - 20} {x0 + 0.58 * room.width} {line - 20} {x0 + 0.75 * room.width} {line}'
        f'C{x1 - 60} {line} {x1} {line - 12} {x1} {y1 - 26}Q{x1} {y1} {x1 - 26} {y1}H{x0 + 26}Q{x0} {y1} {x0} {y1 - 26}Z" '
        f'fill="{random.Random(show.seed).choice(HILLS)}"/>'
    )
    crop = f"M{x0} 0H{x1}V{y1 - 6}H{x0}Z"
    return (*behind, *cropped(layers_of(moved), crop), *markup_layer(hill, Affine()), *front)


HILLS = ("#77b255", "#5dadec", "#ffcc4d", "#ccd6dd", "#f4abba", "#a6d388")


def card(show: Show, room: Box) -> tuple[Layer, ...]:
    """Stepping out of a tilted picture frame."""
    behind, front = _grounds(show, room)
    rng = random.Random(show.seed)
    colour = rng.choice(("#88c9f9", "#ffd983", "#f4abba", "#a6d388", "#c8a2e8", "#ffac33"))
    turn = rng.choice((-6, -4, 4, 6))
    x, y = room.centre
    side = min(room.width, room.height) * 0.8
    x0, y0 = x - side / 2, y - side / 2 + 6
    sheet = (
        f'<g transform="rotate({turn} {x} {y})"><rect x="{x0}" y="{y0}" width="{side}" height="{side}" rx="30" '
        f'fill="#fff"/><rect x="{x0 + 16}" y="{y0 + 16}" width="{side - 32}" height="{side - 32}" rx="18" '
        f'fill="{colour}"/></g>'
    )
    if show.actor is None:
        return (*markup_layer(sheet, Affine()), *behind, *front)
    into = _inner(room, 0.12, 0.0, 0.12, 0.04)
    return (*markup_layer(sheet, Affine()), *behind, *layers_of(_standing(show.actor, into, show.mirror)), *front)


def _inner(room: Box, left: float, top: float, right: float, low: float) -> Box:
    """The room less these shares at its edges."""
    return Box(
        room.x0 + left * room.width,
        room.y0 + top * room.height,
        room.x1 - right * room.width,
        room.y1 - low * room.height,
    )


def _whole(room: Box) -> Affine:
    """The 512-unit square squeezed into the room and its margins."""
    return fit(Box(0, 0, SIDE, SIDE), Box(room.x0 - MARGIN, room.y0 - MARGIN, room.x1 + MARGIN, room.y1 + MARGIN))


def badge_of_words(show: Show, room: Box) -> tuple[Layer, ...]:
    return _on_badge(show, room, 0.04)


FRAMES: dict[str, Callable[[Show, Box], tuple[Layer, ...]]] = {
    "plain": plain,
    "badge": badge,
    "portrait": portrait,
    "action": action,
    "cheer": cheer,
    "peeking": peeking,
    "card": card,
}

__all__ = ["FRAMES", "GROUND", "Show", "frame"]
