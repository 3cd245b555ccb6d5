"""Little figures: a face or a bust of emoji art on a drawn body with arms and legs, in a pose.

A body has a frame: its origin is the middle of the shoulders, its unit such that a body under a full-sized face is
7 units wide at the shoulder on each side. Poses are points in that frame; what a hand holds may pull it elsewhere.
"""

from dataclasses import dataclass, replace

from model.engines.scene import mood, silhouette
from model.engines.scene.anchors import Point
from model.engines.scene.dress import Dress, dress_of, person, toy
from model.engines.scene.geometry import Affine, Box, around, inverse, place
from model.engines.scene.sprite import (
    BODY,
    FACE,
    FAR,
    FAR_LIMB,
    HAND,
    HEAD,
    HELD,
    NEAR_LIMB,
    Actor,
    Part,
    Piece,
    piece,
)
from model.scene import Thing

HIPS_Y = 12.0  # units of the frame below its origin
ARM, LEG = 5.6, 6.4  # widths of limbs, in units of the frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """Points in the frame. Hands, elbows, feet, knees: (left, right) as seen.

    far: which leg is behind everything ("", "left", "right"). seen: how a foot shows ("side", "sole", "none").
    """

    hands: tuple[Point, Point]
    elbows: tuple[Point, Point]
    feet: tuple[Point, Point]
    knees: tuple[Point, Point]
    far: str = ""
    seen: str = "side"
    lean: float = 0.0


DOWN = ((-10.5, 11.0), (10.5, 11.0))
DOWN_ELBOWS = ((-11.5, 5.0), (11.5, 5.0))
STAND = ((-4.8, 19.5), (4.8, 19.5))
STAND_KNEES = ((-4.8, 15.0), (4.8, 15.0))

POSES: dict[str, Pose] = {
    "standing": Pose(hands=DOWN, elbows=DOWN_ELBOWS, feet=STAND, knees=STAND_KNEES),
    "cheering": Pose(
        hands=((-18.0, -4.0), (18.0, -4.0)),
        elbows=((-14.0, 5.0), (14.0, 5.0)),
        feet=((-7.0, 19.0), (7.0, 19.0)),
        knees=((-6.0, 15.0), (6.0, 15.0)),
    ),
    "waving": Pose(
        hands=((-10.5, 11.0), (18.5, -5.0)),
        elbows=((-11.5, 5.0), (14.0, 5.0)),
        feet=STAND,
        knees=STAND_KNEES,
    ),
    "sitting": Pose(
        hands=((-11.5, 12.0), (11.5, 12.0)),
        elbows=((-11.0, 6.0), (11.0, 6.0)),
        feet=((-8.0, 15.5), (8.0, 15.5)),
        knees=((-5.0, 13.0), (5.0, 13.0)),
        seen="sole",
    ),
    "running": Pose(
        hands=((-13.0, 5.0), (13.5, 0.0)),
        elbows=((-10.0, 10.0), (12.0, 8.0)),
        feet=((-12.0, 15.5), (8.5, 19.0)),
        knees=((-6.0, 17.5), (8.0, 13.0)),
        lean=9.0,
    ),
    "jumping": Pose(
        hands=((-17.0, -3.0), (17.5, -5.0)),
        elbows=((-14.0, 4.0), (14.0, 4.0)),
        feet=((-10.0, 16.0), (9.0, 18.5)),
        knees=((-9.0, 12.0), (9.5, 12.0)),
    ),
    "astride": Pose(
        hands=((-9.0, 10.0), (9.5, 9.0)),
        elbows=((-10.5, 5.0), (11.0, 5.0)),
        feet=((-5.5, 21.0), (4.5, 21.5)),
        knees=((-7.0, 15.0), (7.0, 14.5)),
        far="left",
    ),
}


def skeleton(index: int, dress: Dress, pose: Pose, shoulder: float) -> list[Part]:
    """Trunk and legs in the frame's units. `shoulder`: half the trunk's width at its top."""
    parts: list[Part] = []
    if dress.tail:
        parts.append(Part(thing=index, markup=tail(dress), depth=FAR))
    for side in (0, 1):
        foot, knee = pose.feet[side], pose.knees[side]
        hip = ((-4.4, 4.4)[side] * (shoulder / 7 if shoulder > 7 else 1), HIPS_Y)
        behind = pose.far == ("left", "right")[side]
        leg = limb(hip, knee, foot, LEG if dress.trunk else 2.4, dress.legs)
        depth = FAR_LIMB if behind else NEAR_LIMB if pose.far or pose.seen == "sole" else BODY - 1
        parts.append(Part(thing=index, markup=leg + shoe(foot, side, pose.seen, dress), depth=depth))
    if dress.trunk:
        parts.append(Part(thing=index, markup=trunk(dress, shoulder), depth=BODY))
    return parts


def limb(start: Point, bend: Point, end: Point, width: float, colour: str) -> str:
    """An arm or a leg: one thick round-ended stroke."""
    return (
        f'<path d="M{start[0]:.2f} {start[1]:.2f}Q{bend[0]:.2f} {bend[1]:.2f} {end[0]:.2f} {end[1]:.2f}" '
        f'fill="none" stroke="{colour}" stroke-width="{width:.2f}" stroke-linecap="round"/>'
    )


def shoe(at: Point, side: int, seen: str, dress: Dress) -> str:
    x, y = at
    if seen == "none":
        return ""
    if seen == "sole":
        pad = dress.belly or dress.trunk
        return (
            f'<ellipse cx="{x}" cy="{y}" rx="4.6" ry="5.2" fill="{dress.feet}"/>'
            f'<ellipse cx="{x}" cy="{y + 0.8}" rx="2.5" ry="2.7" fill="{pad}" fill-opacity=".55"/>'
        )
    return f'<ellipse cx="{x + (-0.9, 0.9)[side]}" cy="{y + 1}" rx="4.4" ry="2.9" fill="{dress.feet}"/>'


def trunk(dress: Dress, shoulder: float) -> str:
    """The body itself: a pear for animals, a straighter coat for people with wide shoulders."""
    top, low = shoulder, max(shoulder * 0.74, 8.6)
    body = (
        f'<path d="M{-top:.2f} 0C{-top:.2f} -3 {top:.2f} -3 {top:.2f} 0C{top + 1:.2f} 4 {low + 1:.2f} 8 {low:.2f} 11.5'
        f'C{low - 0.6:.2f} 16.6 {-low + 0.6:.2f} 16.6 {-low:.2f} 11.5C{-low - 1:.2f} 8 {-top - 1:.2f} 4 {-top:.2f} 0Z" '
        f'fill="{dress.trunk}"/>'
    )
    if dress.belly:
        body += f'<ellipse cx="0" cy="8.2" rx="{low * 0.6:.2f}" ry="5.9" fill="{dress.belly}"/>'
    return body


TAIL_REACH = {
    "long": 21.0,
    "thin": 21.0,
    "short": 16.6,
    "curl": 16.0,
    "tuft": 20.0,
    "bushy": 21.0,
    "spiky": 24.0,
    "devil": 22.0,
    "puff": 12.0,
}  # how far to the right each tail goes, in units of the frame


def tail(dress: Dress) -> str:
    """A tail behind the right hip."""
    stroke = f'fill="none" stroke="{dress.trunk}" stroke-linecap="round"'
    tip = dress.tail_tip or dress.trunk
    match dress.tail:
        case "long":
            return f'<path d="M6 12C15 14 19 9 16.5 3C15.5 .5 17 -1 19 -1.5" {stroke} stroke-width="3.6"/>'
        case "thin":
            return f'<path d="M6 13C13 16 16 10 20 12" {stroke} stroke-width="1.7"/>'
        case "short":
            return f'<path d="M6 12C11 12 14 8 14.5 4" {stroke} stroke-width="3.8"/>'
        case "curl":
            return f'<path d="M7 11C12 12 14 7 11.5 6.5C9.5 6.5 10.5 11 15 9" {stroke} stroke-width="1.7"/>'
        case "tuft":
            return (
                f'<path d="M6 13C13 15 16 10 17 4" {stroke} stroke-width="2.2"/>'
                '<ellipse cx="17.2" cy="2.6" rx="2.6" ry="3.6" fill="#662113"/>'
            )
        case "bushy":
            return (
                f'<path d="M5 13C12 18 22 14 20.5 2C20 -2 15 -1 14.5 4C14 8 11 8 6 9Z" fill="{dress.trunk}"/>'
                f'<path d="M20.6 4C20 -2 15 -1.4 14.5 4C16 5.6 18.6 5.6 20.6 4Z" fill="{tip}"/>'
            )
        case "spiky":
            arrow = "M4 14C12 18 20 14 22 6L24 6L20.5 1.5L16.5 5L18.5 5.6C16 10 12 10 6 8Z"
            return f'<path d="{arrow}" fill="{dress.trunk}"/>'
        case "devil":
            return (
                f'<path d="M6 13C14 15 17 10 18.5 5" {stroke} stroke-width="1.8"/>'
                f'<path d="M18.8 -1L22 5.6L15.6 5Z" fill="{dress.trunk}"/>'
            )
        case _:
            return f'<circle cx="8.5" cy="12.5" r="3.4" fill="{dress.trunk}"/>'


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A body without arms yet: what it will hold decides where the arms go.

    actor: head, trunk and legs in the head art's units. frame: from the body's frame to those units.
    """

    actor: Actor
    frame: Affine
    pose: Pose
    dress: Dress
    shoulder: float
    index: int

    def hand(self, side: int) -> Point:
        """Where the pose puts the left (0) or right (1) hand, in the actor's units."""
        return self.frame.at(self.pose.hands[side])

    def armed(self, left: Point | None = None, right: Point | None = None) -> Actor:
        """The actor with both arms; a hand goes to the given point (actor's units) instead of the pose's."""
        back = inverse(self.frame)
        parts: list[Part] = []
        hands: list[Point] = []
        for side, pulled in ((0, left), (1, right)):
            sign = (-1, 1)[side]
            shoulder = (sign * (self.shoulder - 0.6), 2.0 if self.dress.trunk else 0.0)
            hand, bend = self.pose.hands[side], self.pose.elbows[side]
            if pulled is not None:
                hand = back.at(pulled)
                middle = ((shoulder[0] + hand[0]) / 2, (shoulder[1] + hand[1]) / 2)
                bend = (middle[0] + sign * 3.2, middle[1] + 3.0)
            width = ARM if self.dress.trunk else 2.2
            arm = limb(shoulder, bend, hand, width, self.dress.arms)
            over = pulled is not None or hand[1] < 3
            parts.append(Part(thing=self.index, markup=arm, at=self.frame, depth=HELD - 1 if over else NEAR_LIMB + 1))
            paw = f'<circle cx="{hand[0]:.2f}" cy="{hand[1]:.2f}" r="3.3" fill="{self.dress.paws}"/>'
            if pulled is not None:
                paw += knuckles(hand, self.dress)
            parts.append(Part(thing=self.index, markup=paw, at=self.frame, depth=HAND if over else NEAR_LIMB + 1))
            hands.append(self.frame.at(hand))
        reach = around([Box(x - 3.5, y - 3.5, x + 3.5, y + 3.5) for x, y in hands])
        actor = self.actor.wearing(*parts, extent=reach)
        return replace(actor, spots=replace(actor.spots, hands=(hands[1], hands[0])))


def knuckles(hand: Point, dress: Dress) -> str:
    x, y = hand
    lines = "".join(f"M{x + dx:.2f} {y - 2.6:.2f}v2.1" for dx in (-1.1, 1.1))
    return f'<path d="{lines}" stroke="#000" stroke-opacity=".22" stroke-width=".6" stroke-linecap="round"/>'


def posed(name: str, ride: str) -> Pose:
    """A pose from POSES, its legs as riding ("astride", "sit", "stand", "inside" or "") asks for."""
    pose = POSES[name]
    legs = {"astride": "astride", "sit": "sitting", "stand": "standing", "inside": "standing"}.get(ride, "")
    if not legs or (ride == "stand" and name in ("running", "jumping")):
        return pose
    seat = POSES[legs]
    return replace(pose, feet=seat.feet, knees=seat.knees, far=seat.far, seen=seat.seen)


def figure(index: int, thing: Thing, emoji: str, pose: Pose, legs: bool = True) -> Figure:
    """The thing as a little figure. `legs`: False ends it at the waist. Raises art.NoArt."""
    found = piece(thing, emoji)
    if found.spots.kind == "bust":
        left, right = silhouette.span(found.markup, 34.5, (found.spots.neck or (18.0, 30.0))[0])
        if right - left < 8:
            left, right = found.box.x0 + 5, found.box.x1 - 5
        dress = person(found, left, right)
        frame = place((0, 0), ((left + right) / 2, 33.5), 1.12)
        shoulder = max(7.0, (right - left) / 2 / 1.12 - 0.2)
    elif found.spots.kind == "head":
        dress = dress_of(emoji or thing.emoji, found, bool(thing.colour))
        neck = found.spots.neck or found.box.foot
        unit = found.box.width / 35
        frame = place((0, 0), (neck[0], neck[1] - 0.5 * unit), unit)
        shoulder = 6.6
    else:
        dress = toy(found)
        foot = found.box.foot
        unit = max(found.box.width, found.box.height) / 36
        frame = place((0, HIPS_Y + 1), (foot[0], foot[1]), unit)
        shoulder = max(5.0, found.box.width * 0.42 / unit)
    return assembled(index, thing, found, pose, dress, frame, shoulder, legs)


def assembled(
    index: int, thing: Thing, found: Piece, pose: Pose, dress: Dress, frame: Affine, shoulder: float, legs: bool
) -> Figure:
    """Head over body, one figure."""
    body = [replace(part, at=frame) for part in skeleton(index, dress, pose, shoulder)]
    if not legs:
        body = [part for part in body if part.depth in (BODY, FAR)]
    head = Part(thing=index, markup=found.markup, depth=HEAD, box=found.box)
    parts = [*body, head]
    if thing.mood:
        parts.append(Part(thing=index, markup=mood.face(found.spots, thing.mood), depth=FACE))
    low = 16.0 if not legs else max(foot[1] for foot in pose.feet) + (5.2 if pose.seen == "sole" else 3.9)
    wide = max(10.0, *(abs(foot[0]) + 4.5 for foot in pose.feet))
    box = around([found.box, Box(-wide, 0, wide, low).moved(frame)])
    actor = Actor(
        parts=tuple(parts),
        spots=found.spots,
        box=box,
        extent=around([box, Box(0, -2, TAIL_REACH[dress.tail], 14).moved(frame)]) if dress.tail else box,
        hips=frame.at((0, HIPS_Y)),
        feet=frame.at((0, low)),
        known=found.known,
        skin=dress.paws,
        form="figure" if legs else "bust",
    )
    return Figure(actor=actor, frame=frame, pose=pose, dress=dress, shoulder=shoulder, index=index)
