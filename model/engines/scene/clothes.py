"""Clothes that follow a little figure's limbs: trousers, socks and gloves are painted on, shoes stand under each leg.

Art of such things hangs flat and is longer than a little leg; painting the limbs in its colour reads better.
"""

from dataclasses import replace

from model.engines.scene import outfits, paint, silhouette, space_suit
from model.engines.scene.anchors import Point, plain
from model.engines.scene.art import SIDE
from model.engines.scene.body import ARM, LEG, hip_of, limb, shoe, trunk
from model.engines.scene.figure import Figure
from model.engines.scene.geometry import Affine, Box, place
from model.engines.scene.sprite import BODY, HAND, HAT, HEAD, NECK, Actor, Part
from model.engines.scene.wearing import worn

TROUSERS = {"👖": 0.9, "🩳": 0.5}  # the share of the leg they cover
STOCKINGS = {"🧦": "#f5f8fa", "🩰": "#ea596e"}  # the colour of their bands
GLOVES = ("🧤",)
SLEEVED = frozenset("👕👚🥼🧥👘🥋") | {"lepim:suit", "lepim:sweater", "lepim:hoodie"}
SKIRTS = {"lepim:tutu": (8.0, 17.0, 1.0), "lepim:mermaid-tail": (2.0, 16.0, 0.56), "lepim:skirt": (3.0, 19.0, 0.6)}
# top and width of their waist in the art, and how much shorter they are on a figure
BAND = 1.6  # width of a stocking's band, in units of the body's frame
WAIST = 8.6  # units of the frame below its origin
SOLE = 3.6  # how far below the middle of a foot its shoe reaches, in units of the frame
LONGEST = 12.0  # of a shoe, in units of the frame
OPENING = 7.4  # how wide a shoe is where the leg goes in, in units of the frame


def dressed_limbs(made: Figure, item: Actor) -> tuple[Part, ...]:
    """The item on the figure's legs or feet; none for what is worn elsewhere."""
    name = plain(item.spots.emoji)
    index, colour = item.parts[0].thing, paint.main_colour(_art(item).markup)
    if name in TROUSERS:
        return _trousers(made, index, colour, TROUSERS[name])
    if name == space_suit.HELMET and made.dress.trunk:
        return (*space_suit.suit(made, index), *worn(made.actor, item))
    if name in outfits.OUTFITS and made.dress.trunk:
        return _outfit(made, index, colour, name)
    if name in SKIRTS:
        return _skirt(made, item, *SKIRTS[name])
    if name in STOCKINGS and made.actor.soles:
        return _stockings(made, index, colour, STOCKINGS[name])
    if item.spots.wear and item.spots.wear.at == "feet" and made.actor.soles:
        return _shoes(made, item)
    return ()


def sleeved(made: Figure, item: Actor) -> Figure:
    """The figure with sleeves of the item's colour, when it is a garment that has them."""
    if plain(item.spots.emoji) == space_suit.HELMET:
        return space_suit.sleeved(made)
    if plain(item.spots.emoji) not in SLEEVED:
        return made
    colour = paint.shade(paint.main_colour(_art(item).markup), -0.05)
    return replace(made, dress=replace(made.dress, arms=colour))


def _trousers(made: Figure, index: int, colour: str, share: float) -> tuple[Part, ...]:
    parts: list[Part] = []
    dress = replace(made.dress, trunk=colour, belly="")
    wide = made.shoulder + 8
    for side in (0, 1) if made.actor.soles else ():
        hip, knee, foot = hip_of(side, made.shoulder), made.pose.knees[side], made.pose.feet[side]
        end, bend = _along(hip, knee, foot, share), _between(hip, knee, share)
        leg = limb(hip, bend, end, LEG + 1.2, paint.shade(colour, (0.0, -0.05)[side]))
        parts.append(Part(thing=index, markup=leg, at=made.frame, depth=made.leg_depth(side) + 1))
    seat = f"M{-wide} {WAIST}H{wide}V30H{-wide}Z"
    box = Box(-made.shoulder - 1, WAIST, made.shoulder + 1, 18)
    parts.append(
        Part(thing=index, markup=trunk(dress, made.shoulder), at=made.frame, depth=BODY + 1, clip=seat, box=box)
    )
    return tuple(parts)


def _outfit(made: Figure, index: int, colour: str, name: str) -> tuple[Part, ...]:
    """What is drawn anew on the trunk, with its trousers where it has any."""
    drawn = outfits.OUTFITS[name](made.dress, made.shoulder, colour)
    legs = _trousers(made, index, colour, 0.9)[:-1] if name in outfits.TROUSERED else ()
    reach = outfits.REACH.get(name, 15.5)
    box = Box(-made.shoulder - 1, -2.4, made.shoulder + 1, reach)
    garment = Part(thing=index, markup=drawn, at=made.frame, depth=NECK, box=box)
    return (*(part._replace(box=None) for part in legs), garment)


def _skirt(made: Figure, item: Actor, top: float, width: float, short: float) -> tuple[Part, ...]:
    """What hangs from the waist, before the legs; a thing that is all head has its waist at two thirds."""
    head = next((part for part in made.actor.parts if part.depth == HEAD and part.box), None)
    if not made.dress.trunk and head is not None and head.box is not None:
        x, y = head.box.within(0.5, 0.66)
        left, right = silhouette.span(head.markup, y, x)
        at = place((SIDE / 2, top), ((left + right) / 2, y), max(right - left, 0.3 * head.box.width) / width)
        return item.moved(at.then(head.at)).flat(HEAD + 5)
    scale = 2 * made.shoulder / width
    at = Affine(scale, 0, 0, scale * short, -scale * SIDE / 2, WAIST - 2.6 - scale * short * top)
    return item.moved(at.then(made.frame)).flat(NECK)


def _stockings(made: Figure, index: int, colour: str, band: str) -> tuple[Part, ...]:
    parts: list[Part] = []
    dress = replace(made.dress, feet=colour, belly=band)
    for side in (0, 1):
        hip, knee, foot = hip_of(side, made.shoulder), made.pose.knees[side], made.pose.feet[side]
        start, bend = _along(hip, knee, foot, 0.4), _between(knee, foot, 0.4)
        top = _along(hip, knee, foot, 0.52)
        drawn = limb(start, bend, foot, LEG + 0.9, colour) + shoe(foot, side, made.pose.seen, dress)
        drawn += limb(start, _between(start, top, 0.5), top, LEG + 1.1, band)
        box = Box(foot[0] - 5, foot[1] - 6, foot[0] + 5, foot[1] + SOLE)
        parts.append(Part(thing=index, markup=drawn, at=made.frame, depth=made.leg_depth(side) + 1.5, box=box))
    return tuple(parts)


def _shoes(made: Figure, item: Actor) -> tuple[Part, ...]:
    """One under each leg, toes outward, soles on the ground."""
    wear, main = item.spots.wear, _art(item)
    if wear is None:
        return ()
    unit = made.frame.scale
    scale = unit * min(OPENING / max(wear.width, 0.1), LONGEST / max(item.box.width, 0.1))
    parts: list[Part] = []
    for side, (x, y) in enumerate(made.actor.soles):
        mirror = (side == 0) == (item.spots.faces != "left")
        lean = wear.tilt if mirror else -wear.tilt
        at = place(wear.anchor, (x, y), scale, lean, mirror)
        middle = (SIDE / 2, SIDE / 2)
        half = place(wear.anchor, middle, 0.5, lean, mirror)
        low = silhouette.box(f'<g transform="{half.svg}">{main.markup}</g>').y1 - middle[1]
        drop = y + SOLE * unit - (y + 2 * low * scale)
        placed = item.moved(at._replace(f=at.f + drop))
        parts += placed.flat(max(made.leg_depth(side) + 1.5, HAT if made.pose.seen == "sole" else 0.0))
    return tuple(parts)


def in_hands(made: Figure, actor: Actor, item: Actor) -> tuple[Part, ...]:
    """Gloves on both hands of the finished figure, anything else of the kind (a bag, a ring, a watch) on one."""
    unit, index = made.frame.scale, item.parts[0].thing
    hands = actor.spots.hands
    if plain(item.spots.emoji) in GLOVES:
        colour = paint.main_colour(_art(item).markup)
        cuff = paint.shade(colour, 0.12)
        parts: list[Part] = []
        for x, y in hands:
            shoulder = made.frame.at((0.0, 3.0))
            reach = max(abs(x - shoulder[0]) + abs(y - shoulder[1]), 1e-6)
            wrist = (x + (shoulder[0] - x) / reach * 2.6 * unit, y + (shoulder[1] - y) / reach * 2.6 * unit)
            drawn = f'<circle cx="{wrist[0]:.2f}" cy="{wrist[1]:.2f}" r="{(ARM / 2 + 0.6) * unit:.2f}" fill="{cuff}"/>'
            drawn += f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{4.1 * unit:.2f}" fill="{colour}"/>'
            r = 4.1 * unit
            parts.append(Part(thing=index, markup=drawn, depth=HAND + 1, box=Box(x - r, y - r, x + r, y + r)))
        return tuple(parts)
    anchor = item.spots.wear.anchor if item.spots.wear else item.spots.grip or item.box.within(0.5, 0.1)
    tall = 13.0 if item.spots.size > 0.25 else 9.0 if item.spots.size > 0.1 else 7.0
    scale = tall * unit / max(item.box.height, item.box.width, 1)
    x, y = hands[0]
    at = place(anchor, (x, y + (1.0 if item.spots.size > 0.1 else 0.0) * unit), scale)
    return item.moved(at).flat(HAND - 1 if item.spots.size > 0.25 else HAND + 1)


def _art(item: Actor) -> Part:
    """The art itself among the item's parts."""
    return next((part for part in item.parts if part.box), item.parts[0])


def _between(one: Point, other: Point, share: float) -> Point:
    return one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share


def _along(start: Point, bend: Point, end: Point, share: float) -> Point:
    """The point at `share` (0..1) of a limb's curve."""
    return _between(_between(start, bend, share), _between(bend, end, share), share)
