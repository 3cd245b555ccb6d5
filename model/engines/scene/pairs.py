"""Two actors that do something with each other: they hug, kiss, fight, chase, look, walk on a leash. Knows no words.

Every function takes the subject and the other, each with its size in metres, and returns one actor with the spots of
the subject, which stands on the left. Marks (hearts, dust, a leash) are props: they belong to no thing.
"""

import math
from collections.abc import Callable
from dataclasses import replace

from model.engines.scene import marks as m
from model.engines.scene.anchors import Point, plain
from model.engines.scene.geometry import Box, around, distance, place, shift
from model.engines.scene.groups import ALOFT
from model.engines.scene.kin import written
from model.engines.scene.posture import leant, prop, speeding, turned
from model.engines.scene.sprite import BODY, COVER, FACE, HEAD, HELD, MOUNT, NECK, Actor, Part, edged, ordered
from model.engines.scene.trimmings import burst, dust

TALL = 30.0  # units to which the taller of a pair is brought
MEET = 0.22  # how much of the narrower head is before the other's when two embrace
TRUNK = 0.245  # half the width of a little figure's trunk, in widths of its head
LEADER = 0.7  # how large whoever leads another on a leash is beside it, at least
LEAST = 0.62  # how small the smaller may be beside it


def levelled(actors: tuple[Actor, Actor], sizes: tuple[float, float], balance: float, least: float) -> list[Actor]:
    """Both with their feet at (0, 0), as high beside each other as their sizes say, much compressed."""
    most = max(sizes)
    found = []
    for number, (actor, size) in enumerate(zip(actors, sizes, strict=True)):
        alike = {one.form == "natural" for one in actors} == {False}
        share = max((max(size, 0.01) / most) ** (0.22 if alike else 0.4), least)
        tall = TALL * share * (balance if number == 0 else 1.0)
        box = actor.extent
        scale = min(tall / max(box.height, 1), 1.6 * tall / max(box.width, 1))
        found.append(actor.moved(place(actor.feet, (0.0, 0.0), scale)))
    return found


def facing(actor: Actor, way: str) -> Actor:
    """The actor turned left to right, when it is drawn looking away from `way` ("left" or "right")."""
    if actor.spots.faces in ("front", way) or written(actor.spots.emoji):
        return actor
    middle = actor.extent.centre
    return actor.moved(place(middle, middle, 1.0, 0.0, True))


def side_by_side(left: Actor, right: Actor, gap: float) -> tuple[Actor, Actor]:
    """The right one moved so that `gap` units (negative: an overlap) lie between their boxes."""
    return left, right.moved(shift(left.extent.x1 + gap - right.extent.x0, 0.0))


def merged(subject: Actor, other: Actor, *props_: Part, reach: Box | None = None) -> Actor:
    """Both as one actor, their limbs interleaved by depth; `reach`: how far the props go."""
    low = max(subject.feet[1], other.feet[1])
    boxes = [subject.extent, other.extent] + ([reach] if reach else [])
    whole = around(boxes)
    return replace(
        subject,
        parts=(*other.parts, *subject.parts, *props_),
        extent=whole,
        box=whole,
        feet=(whole.centre[0], low),
        hips=(whole.centre[0], low),
        soles=(),
    )


def entwined(subject: Actor, other: Actor, *props_: Part, reach: Box | None = None) -> Actor:
    """Both as one actor: arms over both trunks, the head of the subject, with a white line around it, foremost."""
    return merged(_headed(subject, 4.0, True), _headed(other, 0.0, False), *props_, reach=reach)


def _headed(actor: Actor, rise: float, edge: bool) -> Actor:
    """The actor with its head and all that is on it in one sheet, `rise` above the depth of necks."""
    if actor.form == "natural":
        return actor
    parts = [part for part in actor.parts if not HEAD <= part.depth < HELD - 1]
    head = [part for part in ordered(actor.parts) if HEAD <= part.depth < HELD - 1]
    if edge:
        line = 'stroke="#fff" stroke-linejoin="round"'
        parts += [
            part._replace(
                markup=f'<g {line} stroke-width="{1.5 / max(part.at.scale, 1e-6):.2f}">{part.markup}</g>',
                depth=NECK + rise,
                box=None,
            )
            for part in head
            if part.box
        ]
    parts += [part._replace(depth=NECK + rise + 1) for part in head]
    return replace(actor, parts=tuple(parts))


def _sheets(subject: Actor, other: Actor, *props_: Part, reach: Box | None = None, front: bool = True) -> Actor:
    """Both as one actor, one wholly before the other (`front`: the subject is the nearer)."""
    near, far = (HELD, MOUNT) if front else (MOUNT, HELD)
    return merged(
        replace(subject, parts=subject.flat(near)), replace(other, parts=other.flat(far)), *props_, reach=reach
    )


def _mouth(actor: Actor) -> Point:
    return actor.spots.mouth or actor.extent.within(0.5, 0.4)


def _head_y(actor: Actor) -> float:
    eyes = actor.spots.eyes
    return (eyes[1] + eyes[3]) / 2 if eyes else actor.extent.within(0.5, 0.3)[1]


def _profile(actor: Actor) -> bool:
    return actor.spots.faces != "front"


def _hearts(at: Point, size: float, count: int = 3) -> tuple[str, Box]:
    """Hearts rising from a point, the lowest the largest."""
    spots = ((0.0, 0.0, 1.0, 0.0), (1.9, -1.2, 0.62, 14.0), (-1.8, -1.5, 0.55, -14.0))[:count]
    drawn = "".join(
        m.put((at[0] + dx * size, at[1] + dy * size), scale * size, m.HEART, turn) for dx, dy, scale, turn in spots
    )
    return drawn, Box(at[0] - 2.7 * size, at[1] - 2.4 * size, at[0] + 2.9 * size, at[1] + 1.2 * size)


def _skull(actor: Actor) -> Box:
    """Around its head, or all of what has no head of its own."""
    heads = [part.box.moved(part.at) for part in actor.parts if part.box and HEAD <= part.depth < FACE]
    return around(heads) if heads and actor.form != "natural" else actor.extent


def embraced(one: Actor, two: Actor) -> tuple[Actor, Actor]:
    """Both so near that their heads meet; what is below a big head moves inward until the trunks meet too."""
    heads = [_skull(one), _skull(two)]
    widths = [head.width for head in heads]
    two = two.moved(shift(heads[0].x1 - MEET * min(widths) - heads[1].x0, 0.0))
    able = [actor.form in ("figure", "bust") and actor.spots.kind == "head" for actor in (one, two)]
    halves = [
        (0.5 if actor.form == "natural" else TRUNK) * width for actor, width in zip((one, two), widths, strict=True)
    ]
    gap = _skull(two).centre[0] - heads[0].centre[0] - sum(halves) + 0.02 * sum(widths)
    steps = [min(max(gap, 0.0) * width / sum(widths), 0.17 * width) for width in widths]
    return (
        _stepped(one, steps[0]) if able[0] else one,
        _stepped(two, -steps[1]) if able[1] else two,
    )


def _stepped(actor: Actor, dx: float) -> Actor:
    """With all that is below its head moved by `dx`."""
    moved = shift(dx, 0.0)
    parts = tuple(part if HEAD - 1 <= part.depth < HELD - 1 else part.moved(moved) for part in actor.parts)
    box = around([actor.extent, _skull(actor)])
    return replace(actor, parts=parts, extent=box, feet=moved.at(actor.feet), hips=moved.at(actor.hips))


def hugging(subject: Actor, other: Actor, sizes: tuple[float, float], balance: float = 1.0) -> Actor:
    """Pressed together, heads leaning to each other, arms around each other, a heart above."""
    one, two = levelled((subject, other), sizes, min(balance, 1.1), 0.62)
    one, two = facing(one, "right"), facing(two, "left")
    limbs = not {"figure", "bust"}.isdisjoint((one.form, two.form))
    lean = 2.5 if limbs and two.form == one.form else 4.0
    one, two = leant(one, lean), leant(two, -lean)
    left, right = (
        embraced(one, two) if limbs else side_by_side(one, two, -0.1 * min(one.extent.width, two.extent.width))
    )
    top = min(left.extent.y0, right.extent.y0)
    drawn, reach = _hearts(((_skull(left).x1 + _skull(right).x0) / 2, top - 1.0), 0.09 * TALL)
    if limbs:
        left, right = (
            actor if actor.form in ("figure", "bust") else replace(actor, parts=actor.flat(MOUNT))
            for actor in (left, right)
        )
        return entwined(left, right, prop(drawn, COVER), reach=reach)
    return _sheets(edged(left), right, prop(drawn, COVER), reach=reach)


def kissing(subject: Actor, other: Actor, sizes: tuple[float, float], balance: float = 1.0) -> Actor:
    """Mouth to mouth in profile, cheek to cheek from the front; a heart over the lips."""
    one, two = levelled((subject, other), sizes, min(balance, 1.1), 0.82)
    one, two = facing(one, "right"), facing(two, "left")
    if _profile(one) or _profile(two):
        return _nose_to_nose(one, two)
    lean = 15.0
    one, two = leant(one, lean), leant(two, -lean)
    wide = min(one.extent.width, two.extent.width)
    left, right = side_by_side(one, two, -(0.18 if one.form == "natural" else 0.3) * wide)
    right = right.moved(shift(0.0, 0.6 * (_mouth(left)[1] - _mouth(right)[1])))
    x = (_mouth(left)[0] + _mouth(right)[0]) / 2
    drawn, reach = _hearts((x, min(left.extent.y0, right.extent.y0) - 0.5), 0.1 * TALL)
    return entwined(left, right, prop(drawn, COVER), reach=reach)


def _nose_to_nose(one: Actor, two: Actor) -> Actor:
    """The tips of both faces touch, at the height of the taller one's mouth."""
    tips = [_tip(one, 1), _tip(two, -1)]
    low = min(tips[0][1], tips[1][1])
    lift = [min(low - tip[1], 0.0) for tip in tips]
    rise = [max(0.6 * dy, -0.18 * actor.extent.height) for dy, actor in zip(lift, (one, two), strict=True)]
    angles = [
        math.degrees(math.atan2(-dy, 0.5 * actor.extent.width)) for dy, actor in zip(rise, (one, two), strict=True)
    ]
    one = _reared(one, -angles[0], 1)
    two = _reared(two, angles[1], -1)
    first, second = _tip(one, 1), _tip(two, -1)
    two = two.moved(shift(first[0] - second[0] - 0.6, 0.0))
    drawn, reach = _hearts((first[0], min(one.extent.y0, two.extent.y0) - 1.0), 0.1 * TALL)
    return _sheets(one, two, prop(drawn, COVER), reach=reach)


def _reared(actor: Actor, degrees: float, way: int) -> Actor:
    """Turned about its hindmost foot, so that the face comes up."""
    if abs(degrees) < 2:
        return actor
    box = actor.extent
    hind = (box.x0 + 0.15 * box.width if way > 0 else box.x1 - 0.15 * box.width, box.y1)
    spun = actor.moved(place(hind, hind, 1.0, degrees))
    lower = turned(actor, degrees).extent
    at = spun.extent.centre
    box = Box(at[0] - lower.width / 2, at[1] - lower.height / 2, at[0] + lower.width / 2, at[1] + lower.height / 2)
    return replace(spun, extent=box, box=box)


def _tip(actor: Actor, way: int) -> Point:
    """The foremost point of the face of an actor that looks right (`way` 1) or left (-1)."""
    mouth, box = _mouth(actor), actor.extent
    if not _profile(actor):
        return box.centre[0] + way * 0.36 * box.width, mouth[1]
    edge = box.x1 if way > 0 else box.x0
    return (mouth[0] + edge) / 2 if abs(edge - mouth[0]) < 0.2 * box.width else mouth[0] + way, mouth[1] - 0.5


def fighting(subject: Actor, other: Actor, sizes: tuple[float, float], balance: float = 1.0) -> Actor:
    """Facing each other with a burst between them and dust at their feet."""
    one, two = levelled((subject, other), sizes, min(balance, 1.15), 0.62)
    one, two = facing(one, "right"), facing(two, "left")
    one, two = leant(one, 7.0 if one.form != "natural" else -9.0), leant(two, -7.0 if two.form != "natural" else 9.0)
    left, right = side_by_side(one, two, 0.12 * TALL)
    x = (left.extent.x1 + right.extent.x0) / 2
    y = 0.5 * (max(_head_y(left), _head_y(right)) + 0.55 * min(_mouth(left)[1], _mouth(right)[1]))
    size = 0.26 * TALL
    crash = burst((x, y), size)
    unit = 0.075 * TALL
    ends = (left.extent.x0 + 1.2 * unit, x, right.extent.x1 - 1.2 * unit)
    clouds = "".join(dust((end, 0.05 * TALL), unit * (1.25 if end == x else 1.0)) for end in ends)
    reach = Box(left.extent.x0 - unit, y - size, right.extent.x1 + unit, 0.06 * TALL)
    return merged(left, right, prop(crash, BODY - 15), prop(clouds, COVER), reach=reach)


def chasing(subject: Actor, other: Actor, sizes: tuple[float, float], balance: float = 1.0) -> Actor:
    """The subject behind, the other fleeing ahead of it, both to the right; lines of speed and dust behind each."""
    one, two = levelled((subject, other), sizes, min(balance, 1.1), 0.55)
    one, two = facing(one, "right"), facing(two, "right")
    one, two = (leant(actor, 8.0 if actor.form != "natural" else -4.0) for actor in (one, two))
    fleeing = speeding(two, 1)
    hunter = speeding(one, 1)
    left, right = side_by_side(hunter, fleeing, -0.08 * TALL)
    return _sheets(left, right)


def looking(subject: Actor, other: Actor, sizes: tuple[float, float], balance: float = 1.0) -> Actor:
    """The subject turned to the other, a dotted line from its eyes to it."""
    one, two = levelled((subject, other), sizes, max(1.0, min(balance, 1.2)), 0.6)
    one, two = facing(one, "right"), facing(two, "left")
    one = leant(one, 6.0) if one.form == "figure" else one
    if plain(other.spots.emoji) in ALOFT:
        return _looking_up(leant(one, 0.0 if one.form == "figure" else -8.0), other)
    left, right = side_by_side(one, two, 0.24 * TALL)
    eyes = left.spots.eyes
    start = (max(eyes[0], eyes[2]) + 0.03 * TALL, _head_y(left)) if eyes else left.extent.within(0.8, 0.3)
    box = right.extent
    end = (box.x0 + 0.16 * box.width, box.y0 + min(0.42 * box.height, max(0.15 * box.height, start[1] - box.y0)))
    return _sheets(left, right, prop(gaze(start, end), COVER))


def _looking_up(one: Actor, other: Actor) -> Actor:
    """The other in the sky, at the upper right of the subject."""
    box, size = one.extent, 0.62 * TALL
    scale = size / max(other.extent.width, other.extent.height, 1)
    centre = (box.x1 + 0.62 * size, box.y0 - 0.1 * size)
    high = other.moved(place(other.extent.centre, centre, scale))
    eyes = one.spots.eyes
    start = (max(eyes[0], eyes[2]) + 0.03 * TALL, _head_y(one)) if eyes else box.within(0.8, 0.3)
    far = max(distance(start, centre), 1.0)
    edge = 0.44 * size / far
    end = (centre[0] + (start[0] - centre[0]) * edge, centre[1] + (start[1] - centre[1]) * edge)
    return replace(
        _sheets(one, high, prop(gaze(start, end), COVER)), feet=(around([box, high.extent]).centre[0], one.feet[1])
    )


def gaze(start: Point, end: Point) -> str:
    """A dotted line, white-rimmed so that it shows on anything."""
    far = distance(start, end)
    count = max(2, round(far / 2.6))
    dots = [
        (start[0] + (end[0] - start[0]) * t, start[1] + (end[1] - start[1]) * t)
        for t in ((step + 0.8) / (count + 0.6) for step in range(count))
    ]
    return "".join(
        f'<circle cx="{x:.2f}" cy="{y:.2f}" r=".7" fill="#5b7fa3" stroke="#fff" stroke-width=".45"/>' for x, y in dots
    )


def leashed(subject: Actor, other: Actor, sizes: tuple[float, float], balance: float = 1.0) -> Actor:
    """The subject behind, a leash from its hand to the neck of the other, which walks ahead on the same ground."""
    sizes = (max(sizes[0], LEADER * sizes[1]), sizes[1])
    one, two = levelled((subject, other), sizes, max(1.0, min(balance, 1.2)), LEAST)
    one, two = facing(one, "right"), facing(two, "right")
    left, right = side_by_side(one, two, 0.12 * TALL)
    hands = left.spots.hands or (left.extent.within(0.9, 0.6),)
    hand = max(hands, key=lambda point: point[0])
    known = "neck" in right.known or right.form != "natural"
    neck = right.spots.neck if known and right.spots.neck else _nape(right)
    sag = ((hand[0] + neck[0]) / 2, max(hand[1], neck[1]) + 0.1 * TALL)
    line = f"M{hand[0]:.2f} {hand[1]:.2f}Q{sag[0]:.2f} {sag[1]:.2f} {neck[0]:.2f} {neck[1]:.2f}"
    loop = f'<circle cx="{hand[0]:.2f}" cy="{hand[1]:.2f}" r="1.3" fill="none" stroke="#a0041e" stroke-width=".9"/>'
    collar = m.stroke(f"M{neck[0] - 1.3:.2f} {neck[1] - 1.1:.2f}q1.300 1.600 2.800 1.500", "#a0041e", 1.3)
    leash = m.stroke(line, "#dd2e44", 0.9) + loop + collar
    return _sheets(left, right, prop(leash, COVER))


def _nape(actor: Actor) -> Point:
    """Where a collar sits on an animal seen from the side, between the mouth and the back."""
    mouth, box = _mouth(actor), actor.extent
    return mouth[0] + 0.42 * (box.centre[0] - mouth[0]), mouth[1] + 0.12 * (box.y1 - mouth[1])


WAYS: dict[str, Callable[[Actor, Actor, tuple[float, float], float], Actor]] = {
    "hugging": hugging,
    "kissing": kissing,
    "fighting": fighting,
    "chasing": chasing,
    "looking at": looking,
    "walking": leashed,
}
