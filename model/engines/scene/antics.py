"""Framings of nothing but the subject and what it does: it waves, it sits, it is seen as its own art shows it."""

from model.candidate import Layer
from model.engines.scene.framing import Framing, Show, centred, drawn, open_grounds, standing
from model.engines.scene.geometry import STILL, Box
from model.engines.scene.open_air import SHADE, alone, shadow_under
from model.engines.scene.sheets import markup_layer

LEAN = 9.0  # degrees by which what waves leans


def wave(show: Show, room: Box) -> tuple[Layer, ...]:
    """Leaning a little towards whoever looks on."""
    behind, front = open_grounds(show, room)
    if show.actor is None:
        return (*behind, *front)
    turn = LEAN if (show.faces == "left") != show.mirror else -LEAN
    if show.theme.bare:
        return alone(show, show.actor, room, turn)
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
    if show.theme.bare:
        return alone(show, show.actor, room, 0.0)
    if show.settings or not show.theme.ground:
        return (*behind, *drawn(show, standing(show.actor, room, show.mirror)), *front)
    moved = standing(show.actor, Box(room.x0, room.y0, room.x1, room.y1 - 12), show.mirror)
    return (*markup_layer(shadow_under(moved), STILL), *drawn(show, moved, SHADE))


ANTICS: dict[str, Framing] = {"wave": wave, "seat": seat, "side": side}
