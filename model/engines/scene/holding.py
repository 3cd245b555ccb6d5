"""What a subject has in its hands or at its mouth: where each thing goes, and where the hands must be for it.

Everything here works in the subject's coordinates, before it is moved. Knows nothing of the words for relations.
"""

import math
from dataclasses import dataclass, replace

from model.engines.scene import paint
from model.engines.scene.anchors import Point, plain
from model.engines.scene.balloons import BUOYANT, on_strings
from model.engines.scene.geometry import Affine, Box, around, distance, place, shift
from model.engines.scene.sprite import FAR, HEAD, HELD, Actor, Part, edged

BLOWN = 12.0  # degrees below the level at which pipes and fiddles are held
CLEAR = 1.2  # units between the eyes and what is held
SEVERAL = 1.4  # the ratio from which a held thing is so large that it must lean well away from the face


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Where a held thing goes: its map, where the left and right hands must be (None: as they like), its depth.

    shaft: markup in the holder's coordinates that joins the thing to the hand; "" for none.
    """

    at: Affine
    left: Point | None = None
    right: Point | None = None
    depth: float = HELD
    shaft: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Holder:
    """A subject as seen by what it holds, in its own coordinates.

    unit: a handy length: a normal held thing is 17 units high. chest: the middle of the front.
    sides: where a thing is held on the (left, right). out: +1 when it acts to the right, -1 to the left.
    """

    unit: float
    chest: Point
    sides: tuple[Point, Point]
    mouth: Point
    out: int
    upright: bool

    @property
    def profile(self) -> bool:
        """It is on all fours: things reach its mouth from the side."""
        return not self.upright


def holder(subject: Actor, frame: Affine | None) -> Holder:
    """The subject's holding places; `frame` of a little figure's body, None for natural art."""
    spots, box = subject.spots, subject.box
    mouth = spots.mouth or box.within(0.5, 0.66)
    out = -1 if spots.faces == "left" else 1
    if frame is not None:
        unit = frame.scale
        return Holder(
            unit=unit,
            chest=frame.at((0, 7.5)),
            sides=(frame.at((-15, 6)), frame.at((15, 6))),
            mouth=mouth,
            out=out,
            upright=True,
        )
    hands = spots.hands or (box.within(0.85, 0.7), box.within(0.15, 0.7))
    right = max(hands, key=lambda hand: hand[0] * out)
    left = min(hands, key=lambda hand: hand[0] * out)
    sides = (left, right) if out > 0 else (right, left)
    unit = max(box.height, box.width * 0.8) / 36
    chest = box.within(0.5, 0.62)[1]
    return Holder(
        unit=unit,
        chest=(box.centre[0], min(max(chest, mouth[1] + 0.16 * box.height), chest + 0.14 * box.height)),
        sides=sides,
        mouth=mouth,
        out=out,
        upright=spots.faces == "front" or box.height > box.width,
    )


def held(by: Holder, item: Actor, ratio: float, side: int) -> Hold:
    """In one hand (0 left, 1 right), upright or pointing up and outward when it has a point."""
    spots = item.spots
    sign = 1 if side else -1
    grip = spots.grip or item.box.within(0.5, 0.8)
    scale = _scale(item, by.unit * 17 * ratio)
    turn = 8.0 * sign
    mirror = sign < 0
    if spots.faces != "front":
        mirror = spots.faces != ("right" if sign > 0 else "left")
        turn, scale = 0.0, scale * 1.15
    elif {"grip", "tip"} <= item.known and spots.tip and distance(grip, spots.tip) > 8:
        now = math.degrees(math.atan2(spots.tip[0] - grip[0], grip[1] - spots.tip[1]))
        now = -now if mirror else now
        turn = _short((40.0 if ratio > SEVERAL else 18.0) * sign - now)
        scale *= 1.25
    to = by.sides[side]
    if ratio > SEVERAL:
        to = (to[0] + 7 * sign * by.unit, to[1] - 4 * by.unit)
    at = place(grip, to, scale, turn, mirror)
    return Hold(at=at, left=None if side else to, right=to if side else None)


def sheltering(by: Holder, item: Actor, subject: Actor, side: int) -> Hold:
    """An umbrella over the head, its shaft beside the face, leaning so that the roof is above the middle."""
    sign = 1 if side else -1
    head, spots = subject.box, subject.spots
    crown = (head.centre[0] + sign * by.unit * 2.5, subject.extent.y0 - by.unit * 3)
    hand = (by.sides[side][0] + sign * by.unit * 5.5, by.sides[side][1] - by.unit * 3)
    if subject.form == "natural":
        hand = by.sides[side]
        over = (spots.head or crown)[0]
        crown = (over + 0.6 * (hand[0] - over), crown[1])
    scale = 1.5 * head.width / max(item.box.width, 1)
    lean = math.degrees(math.atan2(crown[0] - hand[0], hand[1] - crown[1]))
    at = place(item.box.within(0.5, 0.4), crown, scale, lean, sign < 0)
    end = (hand[0] + 0.12 * (hand[0] - crown[0]), hand[1] + 0.12 * (hand[1] - crown[1]))
    shaft = (
        f'<path d="M{crown[0]:.2f} {crown[1]:.2f}L{end[0]:.2f} {end[1]:.2f}" stroke="#66757f" '
        f'stroke-width="{1.9 * by.unit:.2f}" stroke-linecap="round"/>'
    )
    return Hold(at=at, left=None if side else hand, right=hand if side else None, depth=FAR + 1, shaft=shaft)


def clear_of_face(hold: Hold, item: Actor, subject: Actor) -> Hold:
    """The hold moved down or outward until the eyes can be seen."""
    eyes = subject.spots.eyes
    if not eyes or hold.depth < HEAD:
        return hold
    pieces = [part.box.moved(part.at.then(hold.at)) for part in item.parts if part.box]
    half = max(abs(eyes[2] - eyes[0]) * 0.35, 2.0)
    face = Box(min(eyes[0], eyes[2]) - half, eyes[1] - half, max(eyes[0], eyes[2]) + half, eyes[1] + half)
    hiding = [piece for piece in pieces if face.overlap(piece.grown(-0.14 * piece.width))]
    if not hiding:
        return hold
    seen = around(hiding)
    down = min(face.y1 + CLEAR - seen.y0, 0.35 * subject.box.height)
    right = seen.centre[0] > (face.x0 + face.x1) / 2
    out = face.x1 + CLEAR - seen.x0 if right else face.x0 - CLEAR - seen.x1
    drop = (out, 0.0) if abs(out) < min(1.3 * down, 0.5 * subject.box.width) else (0.0, down)
    points = [point and (point[0] + drop[0], point[1] + drop[1]) for point in (hold.left, hold.right)]
    return replace(hold, at=hold.at.then(shift(*drop)), left=points[0] or None, right=points[1] or None)


def hugged(by: Holder, item: Actor, ratio: float) -> Hold:
    """Before the chest, with both hands at its sides."""
    scale = _scale(item, by.unit * 16 * ratio)
    at = place(item.box.centre, (by.chest[0], by.chest[1] + 1.5 * by.unit), scale)
    x, y = (0.24, 0.88) if item.spots.kind == "body" else (0.1, 0.62)  # an animal's face is to be seen
    return Hold(at=at, left=at.at(item.box.within(x, y)), right=at.at(item.box.within(1 - x, y)))


def lifted(by: Holder, item: Actor, top: Point, ratio: float, least: float = 0.0) -> Hold:
    """Over the head with both hands, at least `least` wide. `top`: the highest point of the subject."""
    scale = _scale(item, by.unit * 22 * ratio)
    scale = max(scale, min(least / max(item.box.width, 1), _scale(item, by.unit * 26)))
    at = place(item.extent.foot, (top[0], top[1] + by.unit), scale)
    reach = min(item.box.width * scale * 0.36, by.unit * 19)
    low = top[1] + by.unit * 0.5
    return Hold(at=at, left=(top[0] - reach, low), right=(top[0] + reach, low))


def floating(by: Holder, item: Actor, subject: Actor, ratio: float, side: int) -> Hold:
    """A balloon or a kite upright above the hand, beside the top of the head, on a string."""
    sign = by.out if by.profile else (1 if side else -1)
    spots, box = subject.spots, subject.box
    scale = _scale(item, by.unit * 28 * ratio)
    wide = item.box.width * scale
    head = spots.head or box.within(0.5, 0.1)
    hand = by.sides[side]
    edge = [hand, spots.mouth or head, *((spots.eyes[:2], spots.eyes[2:]) if spots.eyes else ())]
    beyond = max(sign * x for x, _ in edge)
    if by.upright:
        beyond = max(beyond, sign * box.centre[0] + box.width / 2) if subject.form != "natural" else beyond
        hand = (hand[0] + sign * by.unit * 3, hand[1] - by.unit * 4) if subject.form != "natural" else hand
    eye_y = spots.eyes[1] if spots.eyes else head[1]
    knot = (sign * (beyond + 0.32 * wide), (head[1] + eye_y) / 2)
    grip = item.spots.grip or item.box.foot
    at = place(grip, knot, scale, 5.0 * sign, sign < 0)
    sag = (knot[0] - sign * 0.12 * wide, (knot[1] + 2 * hand[1]) / 3)
    string = (
        f'<path d="M{knot[0]:.2f} {knot[1]:.2f}Q{sag[0]:.2f} {sag[1]:.2f} {hand[0]:.2f} {hand[1]:.2f}" fill="none" '
        f'stroke="#66757f" stroke-width="{0.9 * by.unit:.2f}" stroke-linecap="round"/>'
    )
    return Hold(at=at, left=None if side else hand, right=hand if side else None, depth=FAR + 1, shaft=string)


def eaten(by: Holder, item: Actor, ratio: float, side: int, drop: float = 52.0) -> Hold:
    """At the mouth, reaching outward and down to the hand, `drop` degrees below the level."""
    spots = item.spots
    sign = by.out if by.profile else (1 if side else -1)
    scale = _scale(item, by.unit * 16.5 * ratio)
    bite, grip = spots.bite or item.box.within(0.3, 0.3), spots.grip or item.box.within(0.5, 0.8)
    middle = item.box.centre if distance(bite, grip) < 5 else grip
    away = math.degrees(math.atan2(middle[1] - bite[1], middle[0] - bite[0]))
    wanted = drop if sign > 0 else 180.0 - drop
    turns = {mirror: _short(wanted - (180 - away if mirror else away)) for mirror in (False, True)}
    mirror = abs(turns[True]) < abs(turns[False])
    pointed = "bite" in item.known and "grip" in item.known
    turn = turns[mirror] if pointed else max(-12.0, min(12.0, turns[mirror]))
    to = (by.mouth[0] + sign * by.unit * 1.2, by.mouth[1] + by.unit * 1.4)
    at = place(bite, to, scale, turn, mirror)
    hand = at.at(grip)
    return Hold(at=at, left=hand if sign < 0 else None, right=hand if sign > 0 else None)


def drunk(by: Holder, item: Actor, ratio: float, side: int) -> Hold:
    """The rim at the mouth, the vessel leaning towards it, the hand at its grip."""
    spots = item.spots
    sign = by.out if by.profile else (1 if side else -1)
    scale = _scale(item, by.unit * 16 * ratio)
    bite, grip = spots.bite or item.box.within(0.25, 0.2), spots.grip or item.box.within(0.8, 0.55)
    mirror = (grip[0] - bite[0]) * sign < 0
    if mirror == (sign > 0) and "bite" not in item.known:
        bite = (2 * item.box.centre[0] - bite[0], bite[1])
    to = (by.mouth[0] + sign * by.unit * 1.5, by.mouth[1] + by.unit * 1.6)
    at = place(bite, to, scale, -14.0 * sign, mirror)
    hand = at.at(grip)
    return Hold(at=at, left=hand if sign < 0 else None, right=hand if sign > 0 else None)


def played(by: Holder, item: Actor, ratio: float) -> Hold:
    """At the mouth when it is blown, else across the body, with both hands on it."""
    spots = item.spots
    if "bite" in item.known:
        blown = eaten(by, item, ratio * 1.25, 1, BLOWN)
        grip = blown.right or blown.left or by.chest
        other = ((grip[0] + by.mouth[0]) / 2, (grip[1] + by.mouth[1]) / 2 + by.unit)
        return replace(blown, left=other, right=grip) if by.out > 0 else replace(blown, left=grip, right=other)
    scale = _scale(item, by.unit * 24 * ratio)
    at = place(item.box.centre, (by.chest[0] + by.unit, by.chest[1] + 1.5 * by.unit), scale)
    grip, tip = spots.grip or item.box.within(0.35, 0.65), spots.tip or item.box.within(0.65, 0.3)
    if not {"grip", "tip"} <= item.known:
        grip, tip = item.box.within(0.25, 0.35), item.box.within(0.75, 0.35)
    near = (grip[0] + 0.62 * (tip[0] - grip[0]), grip[1] + 0.62 * (tip[1] - grip[1]))
    first, second = sorted((at.at(grip), at.at(near)))
    return Hold(at=at, left=first, right=second)


def read(by: Holder, item: Actor, ratio: float) -> Hold:
    """Open before the chest, both hands at its lower corners."""
    scale = _scale(item, by.unit * 19 * ratio)
    low = (by.chest[0] + (by.out * by.unit * 14 if by.profile else 0), by.chest[1] + 7.5 * by.unit)
    at = place(item.box.foot, low, scale)
    return Hold(at=at, left=at.at(item.box.within(0.06, 0.62)), right=at.at(item.box.within(0.94, 0.62)))


def mittens(hold: Hold, by: Holder, body: Actor, index: int, depth: float) -> list[Part]:
    """Hands on a held thing for a creature whose own art shows none."""
    main = next((part for part in body.parts if part.box), None)
    if main is None:
        return []
    coat, radius = paint.main_colour(main.markup), 2.7 * by.unit
    return [
        Part(
            thing=index,
            markup=f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{radius:.2f}" fill="{coat}" stroke="#000" '
            f'stroke-opacity=".3" stroke-width="{0.5 * by.unit:.2f}"/>',
            depth=depth,
        )
        for x, y in (point for point in (hold.left, hold.right) if point)
    ]


def bunch(item: Actor, count: int) -> Actor:
    """Several of a held thing as one: what has a tip (to five) is fanned around the grip, all else lies in rows."""
    if count == 1:
        return item
    item = edged(item)
    if plain(item.spots.emoji) in BUOYANT:
        return on_strings(item, count)
    grip = item.spots.grip or item.box.within(0.5, 0.9)
    parts: list[Part] = []
    boxes: list[Box] = []
    for number in range(count):
        if count <= 5 and "tip" in item.known:
            apart = min(math.degrees(0.95 * item.box.width / max(item.box.height, 1)), 150.0 / count)
            at = place(grip, grip, (1.0, 0.84)[number % 2], (number - (count - 1) / 2) * apart)
        else:
            across = count if count <= 3 else math.ceil(count / 2) if count <= 8 else math.ceil(count / 3)
            column, row = number % across - (across - 1) / 2, number // across
            lift = 0.25 * (number % 2) if count <= 3 else 0.0
            at = shift(column * item.box.width * 0.88, (row * 0.85 - lift) * item.box.height)
        one = item.moved(at)
        parts += one.flat(HELD + 0.01 * number)
        boxes.append(one.extent)
    whole = around(boxes)
    return replace(item, parts=tuple(parts), box=whole, extent=whole)


def _scale(item: Actor, height: float) -> float:
    """So that the item's longer side is `height`."""
    return height / max(item.extent.height, item.extent.width * 0.85, 1.0)


def _short(angle: float) -> float:
    """The same angle within -180..180."""
    return (angle + 180.0) % 360.0 - 180.0
