"""What one looks into: a bowl of water, the window of a video call. What is in it is seen through its pane."""

import re
from dataclasses import dataclass, replace

from model.engines.scene.geometry import Affine, Box, around, fit, inverse
from model.engines.scene.sprite import COVER, FACE, HEAD, HELD, MOUNT, Actor, Part, edged


@dataclass(frozen=True, slots=True, kw_only=True)
class Tank:
    """In the art's 36 units. room: where the content goes. gleam: what is drawn over it, water and the light on glass.

    pane: outside it nothing of the content shows; None where that goes wholly into the room. bust: the content fills
    the room from the neck up, the rest of it is below.
    """

    room: Box
    gleam: str
    pane: Box | None = None
    bust: bool = False


TANKS: dict[str, Tank] = {
    "lepim:aquarium": Tank(
        room=Box(5.5, 13.0, 30.5, 28.0),
        gleam=(
            '<path d="M2.500 15C8 13 12 17 18 15S28 13 33.500 15C34.500 16.700 35 18.500 35 20.500 35 29 27.500 35 18 '
            '35S1 29 1 20.500C1 18.500 1.500 16.700 2.500 15Z" fill="#bddff5" fill-opacity=".16"/>'
            '<path d="M5 18C6 14.500 8 12.500 10.500 11" fill="none" stroke="#fff" stroke-width="1.700" '
            'stroke-linecap="round"/><circle cx="30.600" cy="17.800" r="1" fill="#dff1fb"/>'
            '<circle cx="31.800" cy="14.800" r=".7" fill="#dff1fb"/>'
        ),
    ),
    "lepim:video-call": Tank(
        room=Box(7.0, 5.0, 29.0, 22.8),
        pane=Box(4.3, 3.3, 31.7, 22.8),
        bust=True,
        gleam=(
            '<path d="M25 4.300H30.700V8.800H25Z" fill="#f7d58b" stroke="#fff" stroke-width=".5"/>'
            '<path d="M26.100 8.600C26.100 7.600 26.800 7.200 27.850 7.200S29.600 7.600 29.600 8.600Z" fill="#dd2e44"/>'
            '<circle cx="27.850" cy="6.200" r="1.150" fill="#ffdc5d"/>'
            '<circle cx="6" cy="5" r=".8" fill="#dd2e44"/>'
        ),
    ),
}
_GUEST = re.compile(r'<g class="guest">.*?</g>', re.DOTALL)


def emptied(markup: str) -> str:
    """The art without the inhabitant it comes with."""
    return _GUEST.sub("", markup)


def submerged(subject: Actor, vessel: Actor) -> Actor:
    """The subject in the water of a vessel, which is then empty of anything else. KeyError for what is not in TANKS."""
    tank = TANKS[vessel.spots.emoji]
    shell = replace(vessel, parts=tuple(part._replace(markup=emptied(part.markup)) for part in vessel.parts))
    glass = next(part for part in shell.parts if part.box)
    room = tank.room.moved(glass.at)
    placed = edged(subject, 0.03).moved(fit(_seen(subject) if tank.bust else subject.extent, room))
    if tank.pane:
        placed = replace(placed, parts=tuple(_behind_pane(part, tank.pane, glass.at) for part in placed.parts))
    gleam = Part(thing=glass.thing, markup=tank.gleam, at=glass.at, depth=COVER)
    return replace(
        placed,
        parts=(*shell.flat(MOUNT), *placed.flat(HELD), gleam),
        box=vessel.box,
        extent=vessel.extent,
        hips=vessel.hips,
        feet=vessel.feet,
        soles=(),
    )


def _seen(subject: Actor) -> Box:
    """Its head and a little below, or all of what has no head of its own."""
    heads = [part.box.moved(part.at) for part in subject.parts if part.box and HEAD <= part.depth < FACE]
    if not heads or subject.form == "natural":
        return subject.extent
    head = around(heads)
    return Box(head.x0, head.y0, head.x1, head.y1 + 0.22 * head.height)


def _behind_pane(part: Part, pane: Box, at: Affine) -> Part:
    """The part showing only inside the pane, which is in the units that `at` maps from."""
    back = at.then(inverse(part.at))
    x0, y0, x1, y1 = pane
    corners = [back.at(point) for point in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
    clip = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in corners) + "Z"
    return part._replace(clip=clip)
