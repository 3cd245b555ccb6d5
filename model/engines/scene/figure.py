"""Little figures: a face or a bust of emoji art on a drawn body with arms and legs, in a pose.

A body has a frame: its origin is the middle of the shoulders, its unit such that a body under a full-sized face is
7 units wide at the shoulder on each side. Poses are points in that frame; what a hand holds may pull it elsewhere.
"""

from dataclasses import dataclass, replace

from model.engines.scene import mood, paint, silhouette
from model.engines.scene.anchors import Point
from model.engines.scene.body import (
    ARM,
    HIPS_Y,
    SPREAD,
    TAIL_REACH,
    biceps,
    depth_of_leg,
    knuckles,
    limb,
    paw,
    skeleton,
)
from model.engines.scene.dress import Dress, dress_of, person, toy
from model.engines.scene.geometry import STILL, Affine, Box, around, inverse, place, shift
from model.engines.scene.pieces import Piece, piece
from model.engines.scene.pose import Pose
from model.engines.scene.sprite import (
    BODY,
    FACE,
    FAR,
    HAND,
    HEAD,
    HELD,
    NEAR_LIMB,
    Actor,
    Part,
    carried,
)
from model.scene import Thing

RIM = -0.13  # how much darker than an arm the line around it is, as a step of lightness
OVERHEAD, AROUND = -10.0, 33.0  # the arm of a hand raised higher goes behind the head: its elbow as far out as this


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

    def leg_depth(self, side: int) -> float:
        """The depth of the left (0) or right (1) leg."""
        return depth_of_leg(self.pose, side)

    def armed(self, left: Point | None = None, right: Point | None = None) -> Actor:
        """The actor with both arms; a hand goes to the given point (actor's units) instead of the pose's."""
        back = inverse(self.frame)
        parts: list[Part] = []
        hands: list[Point] = []
        bends: list[Point] = []
        for side, pulled in ((0, left), (1, right)):
            sign = (-1, 1)[side]
            shoulder = (sign * (self.shoulder - 0.6), 2.0 if self.dress.trunk else 0.0)
            hand, bend = self.pose.hands[side], self.pose.elbows[side]
            if pulled is not None:
                hand = back.at(pulled)
                middle = ((shoulder[0] + hand[0]) / 2, (shoulder[1] + hand[1]) / 2)
                bend = (middle[0] + sign * 3.2, middle[1] + 3.0)
                if hand[1] < OVERHEAD and hand[0] * sign < AROUND / 2:
                    bend = (sign * AROUND, middle[1])
            width = ARM if self.dress.trunk else 2.2
            arm = limb(shoulder, bend, hand, width, self.dress.arms)
            over = pulled is not None or hand[1] < 3
            over = over or self.pose.before
            behind = hand[1] < OVERHEAD and abs(hand[0]) < AROUND / 2 and not (self.pose.before and pulled is None)
            depth = BODY - 2 if behind else HELD - 1 if over else NEAR_LIMB + 1
            if self.pose.brawn and pulled is None:
                arm += biceps(shoulder, bend, hand, self.dress.arms)
            if self.pose.outlined and pulled is None:
                arm = limb(shoulder, bend, hand, width + 1.3, paint.shade(self.dress.arms, RIM)) + arm
            parts.append(Part(thing=self.index, markup=arm, at=self.frame, depth=depth))
            shape = self.pose.shapes[side] if pulled is None else "fist"
            fist = paw(hand, bend, side, shape, self.dress.paws)
            if pulled is not None:
                fist += knuckles(hand)
            elif self.pose.outlined:
                fist = f'<g stroke="{paint.shade(self.dress.paws, RIM)}" stroke-width="1.3">{fist}</g>{fist}'
            parts.append(Part(thing=self.index, markup=fist, at=self.frame, depth=HAND if over else NEAR_LIMB + 1))
            hands.append(self.frame.at(hand))
            elbow = (one / 4 + mid / 2 + end / 4 for one, mid, end in zip(shoulder, bend, hand, strict=True))
            bends.append(self.frame.at((next(elbow), next(elbow))))
        reach = around([Box(x - 3.5, y - 3.5, x + 3.5, y + 3.5) for x, y in (*hands, *bends)])
        actor = self.actor.wearing(*parts, extent=reach)
        return replace(actor, spots=replace(actor.spots, hands=(hands[1], hands[0])))


def figure(index: int, thing: Thing, emoji: str, pose: Pose, legs: bool = True) -> Figure:
    """The thing as a little figure. `legs`: False ends it at the waist. Raises art.NoArt."""
    found = piece(thing, emoji)
    spread = SPREAD
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
        x, y = frame.at((0.0, 2.0))
        left, right = silhouette.span(found.markup, y, x)
        girth = right - left if right - left > 4 * unit else 0.84 * found.box.width
        shoulder = max(3.5, girth / 2 / unit)
        left, right = silhouette.span(found.markup, frame.at((0.0, HIPS_Y - 1.5))[1], x)
        spread = min(SPREAD, max((right - left) / 2 / unit - 1.4, 1.3))
    return assembled(index, thing, found, pose, dress, frame, shoulder, legs, spread)


def assembled(
    index: int,
    thing: Thing,
    found: Piece,
    pose: Pose,
    dress: Dress,
    frame: Affine,
    shoulder: float,
    legs: bool,
    spread: float,
) -> Figure:
    """Head over body, one figure; its legs begin `spread` units of the frame to either side of its middle."""
    hips = frame.at((0, HIPS_Y))
    lean = place(hips, hips, 1.0, pose.bow) if pose.bow else STILL
    hung = shift(0.0, pose.nod * frame.scale).then(lean) if pose.nod else lean
    upright = frame
    frame = frame.then(lean)
    body = [
        part._replace(at=frame if part.depth in (BODY, FAR) else upright)
        for part in skeleton(index, dress, pose, shoulder, spread)
    ]
    if not legs:
        body = [part for part in body if part.depth in (BODY, FAR)]
    head = Part(thing=index, markup=found.markup, at=hung, depth=HEAD, box=found.box)
    parts = [*body, head]
    if thing.mood:
        mine = mood.face(found.spots, thing.mood, found.markup)
        parts.append(Part(thing=index, markup=mine, at=hung, depth=FACE))
    low = 16.0 if not legs else max(foot[1] for foot in pose.feet) + (5.2 if pose.seen == "sole" else 3.9)
    wide = max(10.0, *(abs(foot[0]) + 4.5 for foot in pose.feet))
    box = around([found.box.moved(hung), Box(-wide, 0, wide, low).moved(upright)])
    actor = Actor(
        parts=tuple(parts),
        spots=carried(found.spots, hung) if pose.bow else found.spots,
        box=box,
        extent=around([box, Box(0, -2, TAIL_REACH[dress.tail], 14).moved(frame)]) if dress.tail else box,
        hips=frame.at((0, HIPS_Y)),
        feet=upright.at((0, low)),
        known=found.known,
        skin=dress.paws,
        form="figure" if legs else "bust",
        soles=tuple(upright.at(foot) for foot in pose.feet) if legs else (),
    )
    return Figure(actor=actor, frame=frame, pose=pose, dress=dress, shoulder=shoulder, index=index)
