"""Actors: pieces of art with depth, a box and known spots, that can be moved as one. Knows nothing of scenes.

An actor's coordinates are its own until `moved`; art starts in its 36 units. Depths say what hides what inside one
actor; `flat` freezes that order so that the actor can stand as one sheet inside another.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from model.engines.scene import mood
from model.engines.scene.anchors import Anchors, Point
from model.engines.scene.contour import contour
from model.engines.scene.geometry import STILL, Affine, Box, around
from model.engines.scene.pieces import Piece as Piece
from model.engines.scene.pieces import carried as carried
from model.engines.scene.pieces import piece as piece
from model.scene import Thing

FAR, FAR_LIMB, BEHIND, MOUNT, BODY, NEAR_LIMB, NECK, HEAD, FACE, EYES, HAT, HELD, HAND, COVER = range(0, 140, 10)


EDGES, EDGE = -10.0, "#ffffff"  # depth and colour of the line that parts a thing from its like


class Part(NamedTuple):
    """Markup in units of its own, the map that brings it to its actor's coordinates, and what hides what.

    clip: path data in the markup's units outside which nothing shows; "" for no clip.
    box: around the painted part, in the markup's units; None for limbs and overlays, which count for nothing.
    """

    thing: int
    markup: str
    at: Affine = STILL
    depth: float = BODY
    clip: str = ""
    box: Box | None = None

    def moved(self, by: Affine) -> "Part":
        return self._replace(at=self.at.then(by))


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Parts that belong together.

    spots: anchors in the actor's coordinates. hips: what meets a seat; feet: what meets the ground.
    box: around the main art; `extent` is around that and everything attached.
    known: names of the spots that were measured by eye; the others are guesses from the box.
    soles: the middle of the (left, right) foot of a little figure; none for other art.
    """

    parts: tuple[Part, ...]
    spots: Anchors
    box: Box
    extent: Box
    hips: Point
    feet: Point
    known: frozenset[str] = frozenset()
    skin: str = ""
    form: str = "natural"
    soles: tuple[Point, ...] = ()

    def moved(self, by: Affine) -> "Actor":
        return replace(
            self,
            parts=tuple(part.moved(by) for part in self.parts),
            spots=carried(self.spots, by),
            box=self.box.moved(by),
            extent=self.extent.moved(by),
            hips=by.at(self.hips),
            feet=by.at(self.feet),
            soles=tuple(by.at(sole) for sole in self.soles),
        )

    def shown(self, window: Box, lead: int | None = None) -> float:
        """Of the thing that fares worst, the share inside `window` (0..1); of the lead, half will do."""
        boxes: dict[int, list[Box]] = {}
        for part in self.parts:
            if part.box:
                boxes.setdefault(part.thing, []).append(part.box.moved(part.at))
        shares = []
        for thing, found in boxes.items():
            reach = around(found)
            share = reach.overlap(window) / max(reach.width * reach.height, 1e-6)
            shares.append(min(1.0, 2 * share) if thing == lead else share)
        return min(shares, default=1.0)

    def flat(self, depth: float) -> tuple[Part, ...]:
        """The parts bottom to top, all at one depth."""
        return tuple(part._replace(depth=depth) for part in ordered(self.parts))

    def wearing(self, *parts: Part, extent: Box | None = None) -> "Actor":
        """The same actor with more parts, which may reach as far as `extent`."""
        reach = around([self.extent, extent]) if extent else self.extent
        return replace(self, parts=self.parts + parts, extent=reach)


_STROKE = re.compile(r'stroke="#[0-9a-fA-F]{3,6}" stroke-width="([\d.]+)"')


def edged(actor: Actor, share: float = 0.022, colour: str = EDGE) -> Actor:
    """The actor with a thin line of `colour` around it, `share` of its longer side wide, to part it from its like."""
    wide = 2 * share * max(actor.extent.width, actor.extent.height)
    edges: list[Part] = []
    for part in actor.parts:
        if part.thing < 0:  # shadows and other marks
            continue
        line = wide / max(part.at.scale, 1e-6)

        def wider(found: re.Match[str], line: float = line) -> str:
            return f'stroke="{colour}" stroke-width="{float(found[1]) + line:.2f}"'

        inner = _STROKE.sub(wider, contour(part.markup))
        around_ = f'<g stroke="{colour}" stroke-width="{line:.2f}" stroke-linejoin="round">{inner}</g>'
        edges.append(part._replace(markup=around_, depth=EDGES, box=None))
    return replace(actor, parts=(*edges, *actor.parts))


def ordered(parts: tuple[Part, ...]) -> list[Part]:
    """Bottom to top; parts of one depth keep their order."""
    return sorted(parts, key=lambda part: part.depth)


def joined(lead: Actor, *others: tuple[Part, ...], extents: Sequence[Box]) -> Actor:
    """The lead with other groups of parts below it in the list; depths decide what hides what."""
    parts = tuple(part for group in others for part in group) + lead.parts
    whole = around([lead.extent, *extents])
    return replace(lead, parts=parts, extent=whole)


# Faces in profile and busts end at the edge of the art; on a sticker such an edge is rounded.
ROUND_CUT = "M-2 -2H36V20C36 30 30 36 20 36H-2Z"
ROUND_FOOT = "M-2 -2H38V28C37 33 32 36 26 36H10C4 36 -1 33 -2 28Z"


def natural(index: int, thing: Thing, emoji: str = "", pared: bool = False) -> Actor:
    """The thing as its art shows it; `pared` to what is used of it (see `Anchors.keep`). Raises art.NoArt."""
    found = piece(thing, emoji, pared)
    cut = found.spots.kind in ("head", "bust") and found.box.y1 > 35.4
    clip = ROUND_CUT if cut and found.box.x1 > 35.4 else ROUND_FOOT if cut else ""
    depth = BODY if found.spots.kind != "head" else HEAD
    parts = [Part(thing=index, markup=found.markup, depth=depth, clip=clip, box=found.box)]
    if thing.mood:
        parts.append(Part(thing=index, markup=mood.face(found.spots, thing.mood, found.markup), depth=FACE))
    hips = found.box.within(0.5, 0.86)
    return Actor(
        parts=tuple(parts),
        spots=found.spots,
        box=found.box,
        extent=found.box,
        hips=hips,
        feet=found.box.foot,
        known=found.known,
    )
