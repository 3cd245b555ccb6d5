"""Framings of nothing but the subject and what it does: it waves, it sits, it is seen as its own art shows it."""

from model.candidate import Layer
from model.engines.scene import scenery as s
from model.engines.scene.framing import Framing, Show, centred, drawn, open_grounds, standing
from model.engines.scene.geometry import STILL, Box
from model.engines.scene.sheets import markup_layer
from model.engines.scene.sprite import Actor

SHADE = "#c9d4dc"  # of a shadow on no ground
LEAN = 9.0  # degrees by which what waves leans


def wave(show: Show, room: Box) -> tuple[Layer, ...]:
    """Leaning a little towards whoever looks on."""
    behind, front = open_grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    turn = LEAN if (show.faces == "left") != show.mirror else -LEAN
    return (*behind, *drawn(show, centred(show.actor, room, show.mirror, turn)), *front)


def seat(show: Show, room: Box) -> tuple[Layer, ...]:
    """At rest on its own shadow."""
    return _shaded(show, room)


def side(show: Show, room: Box) -> tuple[Layer, ...]:
    """As its own art shows it, on its own shadow."""
    return _shaded(show, room)


def _shaded(show: Show, room: Box) -> tuple[Layer, ...]:
    behind, front = open_grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    if show.settings or show.theme.bare or not show.theme.ground:
        return (*behind, *drawn(show, standing(show.actor, room, show.mirror)), *front)
    moved = standing(show.actor, Box(room.x0, room.y0, room.x1, room.y1 - 12), show.mirror)
    return (*markup_layer(shadow_under(moved), STILL), *drawn(show, moved, SHADE))


def shadow_under(actor: Actor) -> str:
    """A soft-coloured oval on which the actor stands, as markup."""
    box = actor.extent
    half = min(0.44 * box.width, 220.0)
    return s.oval(box.centre[0], box.y1 - 3, half, min(15.0, 0.13 * half), SHADE)


ANTICS: dict[str, Framing] = {"wave": wave, "seat": seat, "side": side}
