"""Whole actors brought together: riding, in, on, under, behind, beside, and many of one kind. Knows nothing of words.

Every function returns one new actor; its spots are those of the subject, which is what a viewer looks at.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

from model.engines.scene.anchors import Point
from model.engines.scene.geometry import Box, around, inverse, place
from model.engines.scene.sprite import BEHIND, COVER, FAR_LIMB, HELD, MOUNT, Actor, Part


def _ratio(subject: Actor, other: Actor, balance: float, least: float, most: float) -> float:
    """How high the subject is beside the other: the real sizes, much compressed."""
    real = max(subject.spots.size, 0.01) / max(other.spots.size, 0.01)
    return float(min(max(real**0.2, least), most) * balance)


def _join(lead: Actor, *others: tuple[Part, ...], extents: Sequence[Box]) -> Actor:
    parts = tuple(part for group in others for part in group) + lead.parts
    whole = around([lead.extent, *extents])
    return replace(lead, parts=parts, extent=whole)


def _beyond(actor: Actor, region: Sequence[Point], depth: float) -> tuple[Part, ...]:
    """The actor's parts again, showing only inside the polygon `region` (in the actor's coordinates)."""
    found: list[Part] = []
    for part in actor.flat(depth):
        if part.clip:
            continue
        back = inverse(part.at)
        points = [back.at(point) for point in region]
        path = "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points) + "Z"
        found.append(replace(part, clip=path))
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


CLIMB = 38.0  # degrees by which the art of rockets and planes climbs


def levelled(mount: Actor) -> Actor:
    """A rocket or plane that is drawn climbing to the right, in level flight."""
    spots = mount.spots
    if spots.ride != "astride" or spots.tip is None or "tip" not in mount.known or spots.seat is None:
        return mount
    x, y = spots.seat
    rise = math.degrees(math.atan2(y - spots.tip[1], spots.tip[0] - x))
    if not 10 < rise < 80:
        return mount
    turn = place(mount.box.centre, mount.box.centre, 1.0, CLIMB)
    box = mount.box.moved(turn)
    flat = Box(box.x0, box.y0 + 0.2 * box.height, box.x1, box.y1 - 0.2 * box.height)
    return replace(mount.moved(turn), box=flat, extent=flat)


def riding(riders: Sequence[Actor], mount: Actor, balance: float = 1.0) -> Actor:
    """The riders on (or in) the mount, each with its far leg behind it."""
    mount = level(mount)
    spots = mount.spots
    seat = spots.seat or (spots.top and ((spots.top[0] + spots.top[2]) / 2, spots.top[1])) or mount.box.within(0.5, 0.3)
    gap = mount.box.width * (0.42 if len(riders) == 2 else 0.8 / max(len(riders) - 1, 1))
    parts: list[Part] = list(mount.flat(MOUNT))
    boxes = [mount.extent]
    lead: Actor | None = None
    inside = spots.ride == "inside" and spots.cover is not None
    for number, rider in enumerate(riders):
        ratio = _ratio(rider, mount, balance, 0.74, 1.35) / (1 + 0.25 * (len(riders) - 1))
        tall = max(mount.box.height, 0.75 * mount.box.width)
        scale = ratio * (1.15 if rider.form != "natural" else 1.0) * tall / max(rider.box.height, 1)
        scale = min(scale, 1.15 * max(mount.box.width, 0.8 * mount.box.height) / max(rider.box.width, 1))
        mirror = {rider.spots.faces, spots.faces} == {"left", "right"}
        to = (seat[0] + (number - (len(riders) - 1) / 2) * gap, seat[1])
        sits = rider.hips if spots.ride != "stand" or rider.form == "bust" else rider.feet
        if spots.ride == "stand" and rider.form != "bust":
            to = (to[0], to[1] + 0.02 * rider.box.height * scale)
        placed = rider.moved(place(sits, to, scale, 0.0, mirror))
        step = 0.001 * number
        parts += [
            replace(part, depth=part.depth if part.depth <= FAR_LIMB else HELD + step) for part in _sorted(placed)
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


def _sorted(actor: Actor) -> list[Part]:
    return sorted(actor.parts, key=lambda part: part.depth)


def inside(subject: Actor, vessel: Actor, balance: float = 1.0) -> Actor:
    """The subject looking out of the vessel: below the rim the vessel's front hides it."""
    spots = vessel.spots
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
    return _join(replace(placed, parts=placed.flat(HELD)), place_.flat(MOUNT), extents=[place_.extent])


def on_top(subject: Actor, support: Actor, balance: float = 1.0) -> Actor:
    """The subject standing on the support's upper surface."""
    x1, y1, x2, y2 = support.spots.top or (*support.box.within(0.15, 0.06), *support.box.within(0.85, 0.06))
    if support.spots.top is None and support.spots.seat is not None:
        x, y = support.spots.seat
        x1, y1, x2, y2 = x - 8, y, x + 8, y
    ratio = _ratio(subject, support, balance, 0.72, 1.3)
    scale = ratio * support.box.height / max(subject.box.height, 1)
    scale = max(min(scale, 1.5 * (x2 - x1) / max(subject.box.width, 1)), 0.45 * support.box.width / subject.box.width)
    to = ((x1 + x2) / 2, (y1 + y2) / 2 + 0.6)
    sits = subject.hips if subject.form == "figure" and subject.feet[1] - subject.hips[1] < 12 else subject.feet
    placed = subject.moved(place(sits, to, scale, math.degrees(math.atan2(y2 - y1, x2 - x1)) * 0.5))
    joined = _join(replace(placed, parts=placed.flat(HELD)), support.flat(MOUNT), extents=[support.extent])
    return replace(joined, feet=support.extent.foot)


ROOFS = frozenset("☂☔⛱🌂🌳🌴🌲🎪⛺🛖🍄🌈☁🌧⛈🌩🌨🌤🌥🌦⚡🌙🌛🌜🌝🌚☀⭐🌟🛸")


def beneath(subject: Actor, roof: Actor, balance: float = 1.0) -> Actor:
    """The subject under the other: wide things become its roof, others stand on top of it."""
    name = roof.spots.emoji.replace("\ufe0f", "")
    if name in ROOFS:
        scale = 0.78 * balance * roof.box.width / max(subject.box.width, 1)
        canopy = roof.box.within(0.5, 0.5 if roof.box.height > 0.8 * roof.box.width else 0.9)
        top = (subject.box.centre[0], subject.box.y0)
        placed = subject.moved(place(top, canopy, scale))
        drop = max(0.0, subject.box.height * scale - (roof.box.y1 - canopy[1]))
        near = replace(placed, parts=placed.flat(HELD))
        joined = _join(near, roof.flat(MOUNT), extents=[roof.extent])
        return replace(joined, feet=(placed.feet[0], roof.box.y1 + drop))
    scale = 0.9 * balance * roof.box.height / max(subject.box.height, 1)
    foot = roof.box.foot
    placed = subject.moved(place((subject.box.centre[0], subject.box.y0), (foot[0], foot[1] - 2.0), scale))
    near = replace(placed, parts=placed.flat(HELD))
    return replace(_join(near, roof.flat(MOUNT), extents=[roof.extent]), feet=placed.feet)


def behind(subject: Actor, cover: Actor, balance: float = 1.0) -> Actor:
    """The subject looking out over the upper edge of the other."""
    scale = _ratio(subject, cover, balance, 0.75, 1.2) * cover.box.height / max(subject.box.height, 1)
    face = subject.spots.mouth or subject.box.within(0.5, 0.5)
    chin = (face[0], min(face[1] + 0.16 * subject.box.height, subject.box.y1))
    placed = subject.moved(place(chin, cover.box.within(0.5, 0.1), scale))
    low = cover.extent.y1 - 1
    joined = replace(
        placed,
        parts=(*(replace(p, depth=BEHIND) for p in _above(placed, (0, 0), low)), *cover.flat(COVER)),
        extent=around([replace_low(placed.extent, low), cover.extent]),
    )
    return replace(joined, feet=cover.extent.foot)


def replace_low(box: Box, low: float) -> Box:
    """The box cut off below `low`."""
    return Box(box.x0, box.y0, box.x1, max(min(box.y1, low), box.y0 + 1))


GROUPINGS = ("row", "front", "orbit")


def together(actors: Sequence[Actor], sizes: Sequence[float], balance: float = 1.0, grouping: str = "row") -> Actor:
    """Things in no relation, in a grouping from GROUPINGS; sizes in metres, compressed so that each can be seen."""
    if len(actors) == 1:
        return actors[0]
    if grouping not in ("front", "orbit") or len(actors) > 6:
        return beside(actors, sizes, balance)
    lead, others = actors[0], actors[1:]
    box = lead.extent
    reach = 0.5 if grouping == "front" else 0.42
    reach *= 1.15 if len(others) == 1 else 1.0 if len(others) < 4 else 0.8
    placed: list[Actor] = []
    for number, other in enumerate(others):
        side = 1 if number % 2 == 0 else -1
        real = min(max((sizes[number + 1] / max(sizes[0], 0.01)) ** 0.15, 0.85), 1.35)
        real *= 1.45 if other.spots.kind != "thing" else 1.0
        scale = reach * real * max(box.height, 0.8 * box.width)
        scale /= max(other.extent.height, 0.9 * other.extent.width, 1)
        mirror = other.spots.faces == ("right" if side > 0 else "left")
        if grouping == "front":
            x = box.centre[0] + side * box.width * (0.46 + 0.22 * (number // 2))
            to, anchor = (x, box.y1 + 0.03 * box.height), other.extent.foot
        else:
            angle = math.radians(-38 + 62 * (number // 2)) if side > 0 else math.radians(218 - 62 * (number // 2))
            to = (
                box.centre[0] + 0.66 * box.width * math.cos(angle),
                box.centre[1] + 0.6 * box.height * math.sin(angle),
            )
            anchor = other.extent.centre
        placed.append(other.moved(place(anchor, to, scale, 0.0 if grouping == "front" else 10.0 * side, mirror)))
    parts = [part for other in placed for part in other.flat(HELD)]
    behind_lead = grouping == "orbit"
    layers = (*parts, *lead.flat(HELD)) if behind_lead else (*lead.flat(HELD), *parts)
    whole = around([box, *(other.extent for other in placed)])
    return replace(lead, parts=layers, extent=whole, box=whole, feet=(whole.centre[0], lead.feet[1]))


def beside(actors: Sequence[Actor], sizes: Sequence[float], balance: float = 1.0) -> Actor:
    """Side by side on one ground, the first in front; sizes in metres, compressed so that each can be seen."""
    if len(actors) == 1:
        return actors[0]
    tallest = max(sizes)
    heights = [30 * min(max((size / tallest) ** 0.25, 0.6), 1.0) for size in sizes]
    heights[0] *= balance * (1.3 if sizes[0] < 3 * tallest and max(heights) < 1.5 * heights[0] else 1.1)
    order = _from_the_middle(len(actors))
    x = 0.0
    placed: dict[int, Actor] = {}
    crowded = max(actor.extent.width / max(actor.extent.height, 1) for actor in actors) > 1.5
    if crowded:
        heights = [heights[0], *(1.6 * height for height in heights[1:])]
    for slot, number in enumerate(order):
        actor = actors[number]
        if (slot < (len(actors) - 1) / 2 and actor.spots.faces == "left") or (
            slot > (len(actors) - 1) / 2 and actor.spots.faces == "right"
        ):
            actor = actor.moved(place(actor.extent.centre, actor.extent.centre, 1.0, 0.0, True))
        scale = min(heights[number] / max(actor.extent.height, 1), 1.7 * heights[number] / max(actor.extent.width, 1))
        lift = 0.0 if slot % 2 == 0 or len(actors) < 4 else -4.0
        left = actor.moved(place((actor.extent.x0, actor.feet[1]), (x, lift), scale))
        placed[number] = left
        x = left.extent.x1 - (0.55 if crowded else 0.06) * heights[number]
    lead = placed[0]
    others = [placed[number] for number in range(len(actors) - 1, 0, -1)]
    lead = replace(lead, parts=lead.flat(HELD))
    joined = _join(lead, *(other.flat(MOUNT) for other in others), extents=[other.extent for other in others])
    return replace(joined, feet=(joined.extent.centre[0], max(actor.feet[1] for actor in placed.values())))


def _from_the_middle(count: int) -> list[int]:
    """Left-to-right order with number 0 nearest the middle: 2 -> [0, 1], 3 -> [1, 0, 2], 5 -> [3, 1, 0, 2, 4]."""
    if count == 2:
        return [0, 1]
    left = [number for number in range(count - 1, 0, -1) if number % 2 == 1]
    return [*left, 0, *[number for number in range(1, count) if number % 2 == 0]]


PATTERNS = ("row", "pyramid", "ring", "fan")


def crowd(actor: Actor, count: int, pattern: str) -> Actor:
    """`count` copies (1..12), each of them seen, in a pattern from PATTERNS."""
    if count == 1:
        return actor
    width, height = actor.extent.width, actor.extent.height
    if pattern == "fan" and (width > 0.95 * height or count > 7):
        pattern = "row"
    spots = [place(actor.feet, (x * width, y * height), scale, turn) for x, y, scale, turn in places(count, pattern)]
    copies = [actor.moved(at) for at in spots]
    copies.sort(key=lambda copy: copy.feet[1])
    parts = tuple(part for number, copy in enumerate(copies) for part in copy.flat(HELD + 0.01 * number))
    whole = around([copy.extent for copy in copies])
    lead = copies[-1]
    return replace(lead, parts=parts, extent=whole, box=whole, feet=whole.foot, hips=whole.within(0.5, 0.9))


def places(count: int, pattern: str) -> list[tuple[float, float, float, float]]:
    """(x, y) of the feet in widths and heights of one copy, its scale, its turn in degrees."""
    match pattern:
        case "pyramid" if count > 2:
            rows: list[int] = []
            left, wide = count, 1
            while left > 0:
                rows.append(min(wide, left))
                left -= wide
                wide += 1
            rows.sort()
            return [((i - (n - 1) / 2) * 0.92, row * 0.66, 1.0, 0.0) for row, n in enumerate(rows) for i in range(n)]
        case "ring" if count > 2:
            radius = max(0.62, count * 0.165)
            first = -90 if count % 2 else -90 + 180 / count
            angles = [math.radians(first + 360 * i / count) for i in range(count)]
            return [(radius * 1.15 * math.cos(a), radius * math.sin(a), 1.0, 0.0) for a in angles]
        case "fan":
            step = min(34.0, 150.0 / max(count - 1, 1))
            out = 0.5 if count < 4 else 0.5 + 0.16 * count
            turns = [(i - (count - 1) / 2) * step for i in range(count)]
            return [
                (out * 1.5 * math.sin(math.radians(t)), -out * math.cos(math.radians(t)), 1.0, t * 0.8) for t in turns
            ]
        case _:
            per = count if count <= 3 else math.ceil(count / 2) if count <= 8 else math.ceil(count / 3)
            return [
                (
                    (i % per) * 0.95 + (0.0 if per == count else 0.3 * (i // per % 2)),
                    (i // per) * 0.9 - (0.0 if per != count else 0.12 * (i % 2)),
                    1.0,
                    0.0,
                )
                for i in range(count)
            ]
