"""One actor brought to another: riding, in, on, under, behind. Knows nothing of words.

Every function returns one new actor; its spots are those of the subject, which is what a viewer looks at.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

from model.engines.scene.anchors import Point, plain
from model.engines.scene.geometry import Box, around, inverse, place, shift
from model.engines.scene.kin import written
from model.engines.scene.posture import turned
from model.engines.scene.sprite import BEHIND, COVER, FAR_LIMB, HELD, MOUNT, Actor, Part, joined, ordered
from model.engines.scene.tanks import TANKS, submerged


def _ratio(subject: Actor, other: Actor, balance: float, least: float, most: float) -> float:
    """How high the subject is beside the other: the real sizes, much compressed."""
    real = max(subject.spots.size, 0.01) / max(other.spots.size, 0.01)
    return float(min(max(real**0.2, least), most) * balance)


def _beyond(actor: Actor, region: Sequence[Point], depth: float) -> tuple[Part, ...]:
    """The actor's parts again, showing only inside the polygon `region` (in the actor's coordinates)."""
    found: list[Part] = []
    for part in actor.flat(depth):
        if part.clip:
            continue
        back = inverse(part.at)
        points = [back.at(point) for point in region]
        path = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points) + "Z"
        found.append(part._replace(clip=path))
    return tuple(found)


def level(mount: Actor) -> Actor:
    """A board drawn aslant, laid flat so that one can stand on it."""
    if mount.spots.top is None or mount.spots.ride != "stand":
        return mount
    x1, y1, x2, y2 = mount.spots.top
    slope = math.degrees(math.atan2(y2 - y1, x2 - x1))
    if abs(slope) < 8:
        return mount
    middle = ((x1 + x2) / 2, (y1 + y2) / 2)
    flat = mount.moved(place(middle, middle, 1.0, -slope))
    wide = math.hypot(x2 - x1, y2 - y1) * 0.62
    slim = Box(middle[0] - wide, middle[1] - 2, middle[0] + wide, middle[1] + 0.68 * wide)
    return replace(flat, box=slim, extent=slim, spots=replace(flat.spots, seat=middle))


FLAT = frozenset("🧹")  # what flies level as it is drawn
CLIMB = 38.0  # degrees by which the art of rockets and planes climbs


def levelled(mount: Actor) -> Actor:
    """A rocket or plane that is drawn climbing to the right, in level flight."""
    spots = mount.spots
    if (
        spots.ride != "astride"
        or plain(spots.emoji) in FLAT
        or spots.tip is None
        or "tip" not in mount.known
        or spots.seat is None
    ):
        return mount
    x, y = spots.seat
    rise = math.degrees(math.atan2(y - spots.tip[1], spots.tip[0] - x))
    if not 10 < rise < 80:
        return mount
    turn = place(mount.box.centre, mount.box.centre, 1.0, CLIMB)
    box = mount.box.moved(turn)
    flat = Box(box.x0, box.y0 + 0.2 * box.height, box.x1, box.y1 - 0.2 * box.height)
    return replace(mount.moved(turn), box=flat, extent=flat)


RIDES = {
    "🎡": 0.56,
    "🎢": 0.6,
    "🚚": 0.72,
    "🚛": 0.66,
    "🚒": 0.66,
    "🚑": 0.74,
    "🚐": 0.74,
    "🚎": 0.74,
    "🚌": 0.8,
    "🚁": 0.76,
}
"""How much smaller those are who ride what is made for many, or sit in a cab at its front."""


def riding(riders: Sequence[Actor], mount: Actor, balance: float = 1.0) -> Actor:
    """The riders on (or in) the mount, each with its far leg behind it."""
    mount = level(mount)
    spots = mount.spots
    seat = spots.seat or (spots.top and ((spots.top[0] + spots.top[2]) / 2, spots.top[1])) or mount.box.within(0.5, 0.3)
    inside = spots.ride == "inside" and spots.cover is not None
    gap = mount.box.width * (0.42 if len(riders) == 2 else 0.62 / max(len(riders) - 1, 1)) * (0.7 if inside else 1.0)
    parts: list[Part] = list(mount.flat(MOUNT))
    boxes = [mount.extent]
    lead: Actor | None = None
    for number, rider in enumerate(riders):
        ratio = (
            RIDES.get(plain(spots.emoji), 1.0)
            * _ratio(rider, mount, balance, 0.74, 1.35)
            / (1 + (0.45 if inside else 0.25) * (len(riders) - 1))
        )
        tall = max(mount.box.height, 0.75 * mount.box.width)
        scale = ratio * (1.15 if rider.form != "natural" else 1.0) * tall / max(rider.box.height, 1)
        scale = min(scale, 1.15 * max(mount.box.width, 0.8 * mount.box.height) / max(rider.box.width, 1))
        mirror = {rider.spots.faces, spots.faces} == {"left", "right"}
        middle = seat[0] if len(riders) == 1 else (seat[0] + mount.box.centre[0]) / 2
        to = (middle + (number - (len(riders) - 1) / 2) * gap, seat[1])
        sits = rider.hips if spots.ride != "stand" or rider.form == "bust" else rider.feet
        if spots.ride == "stand" and rider.form != "bust":
            to = (to[0], to[1] + 0.02 * rider.box.height * scale)
        placed = rider.moved(place(sits, to, scale, 0.0, mirror))
        step = 0.001 * number
        parts += [
            part._replace(depth=part.depth if part.depth <= FAR_LIMB else HELD + step) for part in ordered(placed.parts)
        ]
        boxes.append(placed.extent)
        lead = lead or placed
    if inside and spots.cover is not None:
        low = spots.cover
        box = mount.extent.grown(4)
        region = [(box.x0, low), (box.x1, low), (box.x1, box.y1), (box.x0, box.y1)]
        parts += _beyond(mount, region, COVER)
        boxes = [Box(b.x0, b.y0, b.x1, min(b.y1, mount.extent.y1)) for b in boxes]
    found = lead or mount
    return replace(found, parts=tuple(parts), extent=around(boxes), feet=mount.extent.foot)


def inside(subject: Actor, vessel: Actor, balance: float = 1.0) -> Actor:
    """The subject looking out of the vessel: below the rim the vessel's front hides it."""
    spots = vessel.spots
    if spots.emoji in TANKS:
        return submerged(subject, vessel)
    if spots.rim is None and spots.ride == "inside":
        return riding([subject], vessel, balance)
    if spots.rim is None:
        return _in_front_of(subject, vessel, balance)
    x1, y1, x2, y2 = spots.rim
    opening = math.hypot(x2 - x1, y2 - y1)
    lean = math.degrees(math.atan2(y2 - y1, x2 - x1))
    scale = opening * 0.86 * min(balance, 1.12) / max(subject.box.width, 1)
    tall = subject.box.height * scale
    sink = 0.34 if subject.form == "natural" else 0.30
    middle = ((x1 + x2) / 2, (y1 + y2) / 2)
    anchor = (subject.box.centre[0], subject.box.y1 - sink * subject.box.height)
    placed = subject.moved(place(anchor, middle, scale, lean * 0.5))
    sag = opening * 0.13
    curve = [
        (x1 + (x2 - x1) * t, y1 + (y2 - y1) * t + sag * math.sin(math.pi * t))
        for t in [step / 10 for step in range(11)]
    ]
    box = vessel.extent.grown(tall)
    region = [(box.x0, y1), *curve, (box.x1, y2), (box.x1, box.y1), (box.x0, box.y1)]
    low = min(placed.extent.y1, vessel.extent.y1)
    shown = replace(placed, extent=Box(placed.extent.x0, placed.extent.y0, placed.extent.x1, low))
    keep = _above(placed, (x1, x2), vessel.extent.y1 - 1)
    return replace(
        shown,
        parts=(*vessel.flat(MOUNT), *keep, *_beyond(vessel, region, COVER)),
        extent=around([shown.extent, vessel.extent]),
        feet=vessel.extent.foot,
    )


def _above(actor: Actor, sides: tuple[float, float], low: float) -> tuple[Part, ...]:
    """What would come out below the vessel is not shown."""
    box = actor.extent.grown(4)
    region = [(box.x0, box.y0), (box.x1, box.y0), (box.x1, low), (box.x0, low)]
    if actor.extent.y1 <= low:
        return actor.flat(HELD)
    return _beyond(actor, region, HELD)


def _in_front_of(subject: Actor, place_: Actor, balance: float) -> Actor:
    """The subject small before a large thing that has no opening: a cat in a house."""
    scale = 0.58 * balance * place_.box.height / max(subject.box.height, 1)
    scale = min(scale, 0.8 * place_.box.width / max(subject.box.width, 1))
    x, y = place_.box.within(0.5, 1.0)
    placed = subject.moved(place(subject.feet, (x, y), scale))
    return joined(replace(placed, parts=placed.flat(HELD)), place_.flat(MOUNT), extents=[place_.extent])


def on_fire(flame: Actor, burning: Actor) -> Actor:
    """The flame rising from the middle of what burns, which stays in sight below it."""
    scale = 0.8 * burning.box.width / max(flame.box.width, 1)
    placed = flame.moved(place(flame.box.foot, burning.box.within(0.5, 0.5), scale))
    return joined(replace(burning, parts=burning.flat(HELD)), placed.flat(MOUNT), extents=[placed.extent])


def on_top(subject: Actor, support: Actor, balance: float = 1.0) -> Actor:
    """The subject standing on the support's upper surface."""
    if plain(subject.spots.emoji) == FLAME:
        return on_fire(subject, support)
    x1, y1, x2, y2 = support.spots.top or (*support.box.within(0.15, 0.06), *support.box.within(0.85, 0.06))
    if support.spots.top is None and support.spots.seat is not None:
        x, y = support.spots.seat
        x1, y1, x2, y2 = x - 8, y, x + 8, y
    if support.form != "natural" and subject.spots.size < 0.7 * support.spots.size:
        return on_shoulder(subject, support, balance)
    ratio = _ratio(subject, support, balance, 0.72, 1.3)
    scale = ratio * support.box.height / max(subject.box.height, 1)
    room = (1.0 if support.spots.ride == "sit" else 1.5) * (x2 - x1)
    scale = max(min(scale, room / max(subject.box.width, 1)), 0.45 * support.box.width / subject.box.width)
    to = ((x1 + x2) / 2, (y1 + y2) / 2 + 0.6)
    sits = subject.hips if subject.form == "figure" and subject.feet[1] - subject.hips[1] < 12 else subject.feet
    placed = subject.moved(place(sits, to, scale, math.degrees(math.atan2(y2 - y1, x2 - x1)) * 0.5))
    both = joined(replace(placed, parts=placed.flat(HELD)), support.flat(MOUNT), extents=[support.extent])
    return replace(both, feet=support.extent.foot)


def lying(sleeper: Actor, bed: Actor) -> Actor:
    """The sleeper on its back along the upper surface of a bed or a sofa, the head to the left."""
    x1, y1, x2, y2 = bed.spots.top or (*bed.box.within(0.1, 0.4), *bed.box.within(0.9, 0.4))
    flat = turned(sleeper, -84.0)
    scale = 0.86 * max(x2 - x1, 0.72 * bed.box.width) / max(flat.box.width, 1)
    middle = ((x1 + x2) / 2, (y1 + y2) / 2 + 0.06 * bed.box.height)
    placed = flat.moved(place(flat.box.foot, middle, scale))
    both = joined(replace(placed, parts=placed.flat(HELD)), bed.flat(MOUNT), extents=[bed.extent])
    return replace(both, feet=bed.extent.foot)


def on_lap(subject: Actor, person: Actor) -> Actor:
    """The subject before the belly of a little figure that sits, all of it below the mouth, between the hands."""
    box, head = person.box, person.spots.head_width or 0.6 * person.box.width
    mouth = person.spots.mouth or box.within(0.5, 0.5)
    tall = max(box.y1 - mouth[1], 0.3 * box.height)
    scale = min(0.98 * tall / max(subject.extent.height, 1), 1.25 * head / max(subject.extent.width, 1))
    to = (person.hips[0], mouth[1] + 0.04 * box.height + subject.extent.height * scale)
    placed = subject.moved(place(subject.extent.foot, to, scale))
    both = joined(replace(placed, parts=placed.flat(HELD + 2)), person.parts, extents=[person.extent])
    return replace(both, feet=person.feet, hips=person.hips, form=person.form, box=person.box, spots=person.spots)


def on_shoulder(subject: Actor, person: Actor, balance: float = 1.0) -> Actor:
    """Something small on the arm that a little figure holds out, close to the shoulder and turned to its face."""
    neck = person.spots.neck or person.box.within(0.5, 0.6)
    hand = max(person.spots.hands or (person.box.within(0.9, 0.6),), key=lambda point: point[0])
    head = person.spots.head_width
    scale = 0.46 * balance * person.box.height / max(subject.box.height, 0.8 * subject.box.width, 1)
    to = (max(hand[0] - 0.02 * head, neck[0] + 0.6 * head), hand[1] - 0.06 * head)
    mirror = subject.spots.faces == "right"
    placed = subject.moved(place(subject.feet, to, scale, 0.0, mirror))
    both = joined(replace(placed, parts=placed.flat(HELD - 2)), person.parts, extents=[person.extent])
    return replace(both, feet=person.feet, spots=person.spots)


FLAME = "🔥"
LARGE = 3.0  # metres from which one looks out from beside a thing, not over it
TREES = {"🌳": 0.6, "🌲": 0.8, "🌴": 0.42, "🎄": 0.8, "🌵": 0.5, "🍄": 0.5}  # where the crown ends, of the height
ROOFS = frozenset("☂☔⛱🌂🌳🌴🌲🎪⛺🛖🍄🌈☁🌧⛈🌩🌨🌤🌥🌦⚡🌙🌛🌜🌝🌚☀⭐🌟🛸")


def beneath(subject: Actor, roof: Actor, balance: float = 1.0) -> Actor:
    """The subject under the other: wide things become its roof, others stand on top of it."""
    name = plain(roof.spots.emoji)
    if name in TREES:
        return _by_the_trunk(subject, roof, TREES[name], balance)
    if name in ROOFS:
        scale = 0.78 * balance * roof.box.width / max(subject.box.width, 1)
        canopy = roof.box.within(0.5, 0.5 if roof.box.height > 0.8 * roof.box.width else 0.9)
        top = (subject.box.centre[0], subject.box.y0)
        placed = subject.moved(place(top, canopy, scale))
        drop = max(0.0, subject.box.height * scale - (roof.box.y1 - canopy[1]))
        near = replace(placed, parts=placed.flat(HELD))
        both = joined(near, roof.flat(MOUNT), extents=[roof.extent])
        return replace(both, feet=(placed.feet[0], roof.box.y1 + drop))
    scale = 0.9 * balance * roof.box.height / max(subject.box.height, 1)
    foot = roof.box.foot
    placed = subject.moved(place((subject.box.centre[0], subject.box.y0), (foot[0], foot[1] - 2.0), scale))
    near = replace(placed, parts=placed.flat(HELD))
    return replace(joined(near, roof.flat(MOUNT), extents=[roof.extent]), feet=placed.feet)


def _by_the_trunk(subject: Actor, tree: Actor, crown: float, balance: float) -> Actor:
    """The subject before the trunk, its head just below the crown."""
    box = tree.box
    tall = (1.06 - crown) * box.height * max(1.0, min(balance, 1.15)) + 0.06 * box.height
    scale = min(tall / max(subject.extent.height, 1), 0.95 * box.width / max(subject.extent.width, 1))
    to = (box.centre[0] - 0.14 * box.width, box.y1 + 0.04 * box.height)
    placed = subject.moved(place(subject.extent.foot, to, scale))
    both = joined(replace(placed, parts=placed.flat(HELD)), tree.flat(MOUNT), extents=[tree.extent])
    return replace(both, feet=placed.feet)


def _from_beside(subject: Actor, cover: Actor, balance: float) -> Actor:
    """The subject on the same ground, a third of it hidden by the other."""
    box = cover.box
    if cover.spots.kind != "thing":
        share, x = _ratio(subject, cover, balance, 0.8, 1.2), box.x1 - 0.08 * box.width
    else:
        share, x = 0.55 * balance, box.x1 + 0.04 * box.width
    scale = share * box.height / max(subject.box.height, 1)
    away = subject.spots.faces == "left" and not written(subject.spots.emoji)
    placed = subject.moved(place(subject.feet, (x, box.y1 - 0.02 * box.height), scale, 0.0, away))
    if cover.spots.kind != "thing":
        beside = box.x1 - 0.33 * min(box.width, placed.box.width)
        placed = placed.moved(shift(max(0.0, beside - placed.box.x0), 0.0))
    both = replace(
        placed, parts=(*placed.flat(BEHIND), *cover.flat(COVER)), extent=around([placed.extent, cover.extent])
    )
    return replace(both, feet=cover.extent.foot)


def behind(subject: Actor, cover: Actor, balance: float = 1.0) -> Actor:
    """The subject looking out over the upper edge of the other, or from beside what is alive or as large as a tree."""
    if cover.spots.kind != "thing" or cover.spots.size >= LARGE:
        return _from_beside(subject, cover, balance)
    scale = _ratio(subject, cover, balance, 0.75, 1.2) * cover.box.height / max(subject.box.height, 1)
    face = subject.spots.mouth or subject.box.within(0.5, 0.5)
    chin = (face[0], min(face[1] + 0.16 * subject.box.height, subject.box.y1))
    placed = subject.moved(place(chin, cover.box.within(0.5, 0.1), scale))
    low = cover.extent.y1 - 1
    both = replace(
        placed,
        parts=(*(p._replace(depth=BEHIND) for p in _above(placed, (0, 0), low)), *cover.flat(COVER)),
        extent=around([_cut_off(placed.extent, low), cover.extent]),
    )
    return replace(both, feet=cover.extent.foot)


def _cut_off(box: Box, low: float) -> Box:
    """The box cut off below `low`."""
    return Box(box.x0, box.y0, box.x1, max(min(box.y1, low), box.y0 + 1))
