"""Vessels of glass: what is in one is seen through it, in the water, and not on its rim."""

import re
from dataclasses import dataclass, replace

from model.engines.scene.geometry import Box, fit
from model.engines.scene.sprite import COVER, HELD, MOUNT, Actor, Part, edged


@dataclass(frozen=True, slots=True, kw_only=True)
class Tank:
    """In the art's 36 units. room: where the content goes.
    gleam: markup of the water and the light on the glass, drawn over the content.
    """

    room: Box
    gleam: str


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
    )
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
    placed = edged(subject, 0.03).moved(fit(subject.extent, tank.room.moved(glass.at)))
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
