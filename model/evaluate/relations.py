"""Whether a picture shows how two things stand to each other. Distances are in the picture's 512 units.

Where the art of both was found (see `placing`), anchors are compared; otherwise outlines alone. What no outline can
show, such as where front-facing eyes look, is taken for granted.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from model.engines.scene.geometry import Box, distance
from model.evaluate.pixels import AROUND, NOTHING, PIXEL, Cover
from model.evaluate.placing import Placement
from model.scene import Relation, RelationKind, Scene

MEASURED, GUESSED, OUTLINE = "anchors by hand", "anchors derived", "outlines"
TOUCH = 16.0  # a gap of 3% of the picture is not seen as one at 100 px
NEAR = 150.0  # between two who act on each other
ON_HEAD = 0.45  # head widths from a brim to the forehead it belongs on
ON_EYES = 0.35  # head widths from a bridge to between the eyes
ON_NECK = 0.7  # head widths from a collar to the neck: a little figure's is lower than its head's own
ON_EARS = 0.8
AT_MOUTH = 0.85  # head widths from what is eaten or drunk to the mouth: a cup in a paw before the chest is too far
HIDDEN = 0.08  # share of one that must lie beneath the other to be behind it
ALL_AROUND = 5  # of eight directions in which what surrounds must be found
JOINED = 0.4  # share of the smaller box shared by things that became one


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One picture as far as it was understood."""

    scene: Scene
    covers: Mapping[int, Cover]
    placed: Mapping[int, tuple[Placement, ...]]

    def cover(self, index: int) -> Cover:
        return self.covers.get(index, NOTHING)

    def box(self, index: int) -> Box:
        """Around a thing; a point at the origin for what is not there."""
        return self.cover(index).box or Box(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Verdict:
    """green: the picture shows it. by: MEASURED, GUESSED or OUTLINE."""

    green: bool
    by: str = OUTLINE


Judge = Callable[[View, Relation], Verdict]


def shows(view: View, relation: Relation) -> Verdict:
    """Whether the picture shows the relation."""
    subject, obj = view.cover(relation.subject), view.cover(relation.obj)
    if relation.kind in MERGED:
        return _merged(view, relation)
    if subject.box is None or obj.box is None:
        return Verdict(green=False)
    return JUDGES[relation.kind](view, relation)


def _touching(view: View, relation: Relation, within: float = TOUCH) -> bool:
    if relation.subject == relation.obj:
        return True
    return view.cover(relation.subject).gap(view.cover(relation.obj)) <= within


def _wearing(view: View, relation: Relation) -> Verdict:
    pairs = [(wearer, item) for wearer in view.placed[relation.subject] for item in view.placed[relation.obj]]
    at = next((item.spots.wear.at for _, item in pairs if item.spots.wear), "head")
    hats = sum(one.kind is RelationKind.WEARING and one.subject == relation.subject for one in view.scene.relations)
    if not pairs or at not in ("head", "eyes", "neck", "ears", "mouth"):
        return Verdict(_touching(view, relation))
    return max((_on_spot(wearer, item, at, hats) for wearer, item in pairs), key=lambda one: one.green)


def _on_spot(wearer: Placement, item: Placement, at: str, worn: int) -> Verdict:
    spots, wear = wearer.spots, item.spots.wear
    anchor = item.at.at(wear.anchor) if wear else _foot(item)
    eyes = spots.eyes or (0.0, 0.0, 0.0, 0.0)
    between = ((eyes[0] + eyes[2]) / 2, (eyes[1] + eyes[3]) / 2)
    head = spots.head or between
    target, most = {
        "eyes": (between, ON_EYES),
        "neck": (spots.neck or head, ON_NECK),
        "mouth": (spots.mouth or head, ON_EYES),
        "ears": (((head[0] + between[0]) / 2, (head[1] + between[1]) / 2), ON_EARS),
    }.get(at, (head, ON_HEAD * max(1, worn)))  # hats pile up
    by = MEASURED if {at if at != "ears" else "head"} <= wearer.known and "wear" in item.known else GUESSED
    return Verdict(distance(anchor, target) <= most * max(spots.head_width, 1.0), by)


def _foot(item: Placement) -> tuple[float, float]:
    return item.at.at((18.0, 33.0))


def _at_mouth(view: View, relation: Relation) -> Verdict:
    item = view.cover(relation.obj)
    faces = [one for one in view.placed[relation.subject] if one.spots.mouth]
    if not faces:
        return Verdict(_touching(view, relation))
    verdicts = [
        Verdict(
            item.reach(one.spots.mouth or (0.0, 0.0)) <= AT_MOUTH * one.spots.head_width,
            MEASURED if {"mouth", "head"} <= one.known else GUESSED,
        )
        for one in faces
    ]
    return max(verdicts, key=lambda one: one.green)


def _held(view: View, relation: Relation) -> Verdict:
    return Verdict(_touching(view, relation))


def _riding(view: View, relation: Relation) -> Verdict:
    """It touches the mount, and sits over it, and no lower than its middle."""
    (x, y), box = view.cover(relation.subject).middle, view.box(relation.obj)
    over = box.x0 - TOUCH <= x <= box.x1 + TOUCH and y <= box.within(0.5, 0.75)[1]
    seats = [one for one in view.placed[relation.obj] if one.spots.seat]
    if not seats or not _touching(view, relation):
        return Verdict(green=over and _touching(view, relation))
    reach = min(view.cover(relation.subject).reach(one.spots.seat or (0.0, 0.0)) for one in seats)
    by = MEASURED if any("seat" in one.known for one in seats) else GUESSED
    return Verdict(over and reach <= 3 * TOUCH, by)


def _on(view: View, relation: Relation) -> Verdict:
    """It touches what it is on, and its middle is higher."""
    high, low = view.cover(relation.subject), view.cover(relation.obj)
    return Verdict(_touching(view, relation) and high.middle[1] < low.middle[1] + TOUCH)


def _in(view: View, relation: Relation) -> Verdict:
    """Its middle is between the sides of what it is in, and part of it below the upper edge."""
    one, box = view.cover(relation.subject), view.box(relation.obj)
    own = view.box(relation.subject)
    return Verdict(
        box.x0 <= one.middle[0] <= box.x1 and own.y1 > box.y0 + PIXEL and own.y0 < box.y1 and _touching(view, relation)
    )


def _under(view: View, relation: Relation) -> Verdict:
    """Its middle is lower than that of what it is under, and somewhere beneath."""
    low, high = view.cover(relation.subject), view.cover(relation.obj)
    own, box = view.box(relation.subject), view.box(relation.obj)
    return Verdict(low.middle[1] > high.middle[1] - TOUCH and own.x1 > box.x0 and own.x0 < box.x1)


def _behind(view: View, relation: Relation) -> Verdict:
    """Part of it is hidden, by something that reaches over it."""
    one, other = view.cover(relation.subject), view.cover(relation.obj)
    shared = one.mask & other.mask
    covered = shared & (one.free < 0.5)
    return Verdict(
        bool(shared.sum() >= HIDDEN * min(one.mask.sum(), other.mask.sum()) and covered.sum() > 0.6 * shared.sum())
    )


def _beside(view: View, relation: Relation) -> Verdict:
    """Neither stands wholly in front of the other, and no more than NEAR lies between."""
    one, other = view.box(relation.subject), view.box(relation.obj)
    least = min(one.width * one.height, other.width * other.height)
    return Verdict(_touching(view, relation, NEAR) and one.overlap(other) < 0.85 * least)


def _above(view: View, relation: Relation) -> Verdict:
    """Its middle is higher than the top quarter of the other, and it is over it or next to that."""
    one, box, own = view.cover(relation.subject), view.box(relation.obj), view.box(relation.subject)
    across = own.x1 > box.x0 - 2 * TOUCH and own.x0 < box.x1 + 2 * TOUCH
    return Verdict(one.middle[1] < box.within(0.5, 0.25)[1] and own.y1 < box.within(0.5, 0.7)[1] and across)


def _between(view: View, relation: Relation) -> Verdict:
    """It lies between its two neighbours, or there is something of its one kind of neighbours on either side."""
    one = view.cover(relation.subject)
    others = {r.obj for r in view.scene.relations if r.kind is relation.kind and r.subject == relation.subject}
    sides = np.zeros(one.mask.shape, np.bool_)
    for other in others:
        sides |= view.cover(other).mask
    column = int((one.middle[0] + AROUND) / PIXEL)
    left, right = sides[:, :column].sum(), sides[:, column:].sum()
    if len(others) > 1:
        places = sorted(view.cover(other).middle[0] for other in others)
        return Verdict(places[0] < one.middle[0] < places[-1])
    return Verdict(bool(min(left, right) >= 0.2 * max(1, left + right)))


def _surrounded(view: View, relation: Relation) -> Verdict:
    """In ALL_AROUND of eight directions there is something of what surrounds it."""
    x, y = view.cover(relation.subject).middle
    cells = np.argwhere(view.cover(relation.obj).mask)
    turns = np.arctan2((cells[:, 0] + 0.5) * PIXEL - AROUND - y, (cells[:, 1] + 0.5) * PIXEL - AROUND - x)
    directions = np.unique(np.floor((turns + math.pi) / (math.pi / 4)).astype(int) % 8)
    return Verdict(len(directions) >= ALL_AROUND)


def _facing(view: View, relation: Relation) -> Verdict:
    """Art in profile looks to the side where the other is; the two do not cover each other."""
    there = view.cover(relation.obj).middle[0] - view.cover(relation.subject).middle[0]
    profiles = [one for one in view.placed[relation.subject] if one.spots.faces in ("left", "right")]
    if not profiles or abs(there) < 2 * TOUCH:
        return Verdict(view.cover(relation.obj).share > 0.5)
    right = any((one.spots.faces == "right") == (there > 0) for one in profiles)
    return Verdict(right, MEASURED)


def _chasing(view: View, relation: Relation) -> Verdict:
    """The two are apart from left to right, and who chases looks that way."""
    there = abs(view.cover(relation.obj).middle[0] - view.cover(relation.subject).middle[0])
    facing = _facing(view, relation)
    return Verdict(there > 3 * TOUCH and facing.green, facing.by)


def _close(view: View, relation: Relation) -> Verdict:
    return Verdict(_touching(view, relation))


def _fighting(view: View, relation: Relation) -> Verdict:
    return Verdict(_touching(view, relation, NEAR / 2))


def _in_mind(view: View, relation: Relation) -> Verdict:
    """What is dreamt or thought of floats above the middle of who does, and does not hide the head."""
    one, other = view.cover(relation.subject), view.cover(relation.obj)
    return Verdict(other.middle[1] < one.middle[1] and other.area < 1.2 * max(one.area, 1e-6))


def _merged(view: View, relation: Relation) -> Verdict:
    """The two became one thing: one of them alone is drawn, or they lie upon each other."""
    one, other = view.cover(relation.subject), view.cover(relation.obj)
    if one.box is None or other.box is None:
        return Verdict(green=one.box is not None or other.box is not None)
    least = min(one.box.width * one.box.height, other.box.width * other.box.height)
    return Verdict(one.box.overlap(other.box) >= JOINED * least)


MERGED = (RelationKind.MADE_OF, RelationKind.SHAPED_LIKE)
JUDGES: dict[RelationKind, Judge] = {
    RelationKind.WEARING: _wearing,
    RelationKind.HOLDING: _held,
    RelationKind.EATING: _at_mouth,
    RelationKind.DRINKING: _at_mouth,
    RelationKind.PLAYING: _held,
    RelationKind.READING: _held,
    RelationKind.RIDING: _riding,
    RelationKind.IN: _in,
    RelationKind.ON: _on,
    RelationKind.UNDER: _under,
    RelationKind.BEHIND: _behind,
    RelationKind.NEXT_TO: _beside,
    RelationKind.ABOVE: _above,
    RelationKind.BETWEEN: _between,
    RelationKind.SURROUNDED_BY: _surrounded,
    RelationKind.LOOKING_AT: _facing,
    RelationKind.HUGGING: _close,
    RelationKind.KISSING: _close,
    RelationKind.FIGHTING: _fighting,
    RelationKind.CHASING: _chasing,
    RelationKind.WALKING: _beside,
    RelationKind.DREAMING_OF: _in_mind,
    RelationKind.THINKING_OF: _in_mind,
}
