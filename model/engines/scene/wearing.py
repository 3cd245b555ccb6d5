"""What a subject has on: where hats, glasses, scarves, coats and shoes go on its spots."""

import math

from model.engines.scene import silhouette
from model.engines.scene.anchors import Point, Wear, plain
from model.engines.scene.art import SIDE
from model.engines.scene.geometry import around, place
from model.engines.scene.sprite import EYES, FACE, FAR, HAT, HEAD, HELD, NECK, Actor, Part

HAT_WIDTH = 1.06  # a brim's opening is a little wider than the skull
GLASSES_WIDTH = 2.05  # temple to temple, in distances between the eyes
STALKED = frozenset("🦀🦞🐌")  # eyes above the head: glasses rest below them
WING_SPAN = 2.6  # how wide a pair of wings is, in widths of the back
NECK_MOST = 1.25  # how wide neckwear may be, in widths of the neck


def worn(subject: Actor, item: Actor, tier: int = 0) -> tuple[Part, ...]:
    """The item on its spot of the subject. `tier`: how many like it are already there (hats pile up)."""
    wear = item.spots.wear or Wear(at="head", anchor=item.box.within(0.5, 0.92), width=max(item.box.width * 0.7, 1.0))
    spot, width, tilt, depth = _spot(subject, wear, item)
    mirror = {subject.spots.faces, item.spots.faces} == {"left", "right"}
    lean = -wear.tilt if mirror else wear.tilt
    scale = width / max(wear.width, 0.1)
    if wear.at == "head" and tier:
        rise = item.box.height * scale * 0.55 * tier
        spot = (spot[0] + rise * math.sin(math.radians(tilt)), spot[1] - rise * math.cos(math.radians(tilt)))
    if wear.behind and (depth != HAT or wear.at == "head"):
        depth = FAR if wear.at in ("back", "body") else HEAD - 1
    placed = item.moved(place(wear.anchor, spot, scale, tilt - lean, mirror))
    if wear.at == "feet":
        return _shoes(subject, item, wear)
    return placed.flat(depth + 0.1 * tier)


def _spot(subject: Actor, wear: Wear, item: Actor) -> tuple[Point, float, float, float]:
    """Where it goes, how wide that place is, how it leans, and what it covers."""
    spots = subject.spots
    head = spots.head or subject.box.within(0.5, 0.1)
    neck = spots.neck or subject.box.within(0.5, 0.88)
    mouth = spots.mouth or subject.box.within(0.5, 0.66)
    whole = item.box.width
    waistless = subject.spots.kind == "thing" and "neck" not in subject.known and subject.form == "natural"
    breadth = subject.box.width * (0.62 if subject.form == "figure" else 0.5)
    match wear.at:
        case "eyes":
            x1, y1, x2, y2 = spots.eyes or (*head, *head)
            apart = math.hypot(x2 - x1, y2 - y1)
            profile = apart < 0.2 * spots.head_width
            width = spots.head_width * 0.95 if profile else min(apart * GLASSES_WIDTH, subject.box.width * 1.05)
            tilt = spots.head_tilt if profile else math.degrees(math.atan2(y2 - y1, x2 - x1))
            drop = 0.45 * apart if plain(spots.emoji) in STALKED else 0.0
            return ((x1 + x2) / 2, (y1 + y2) / 2 + drop), width, tilt, EYES
        case "neck":
            most = NECK_MOST * spots.neck_width * wear.width / max(whole, 1)
            return neck, min(spots.neck_width, most), 0.0, EYES if subject.form != "natural" else HAT
        case "mouth":
            return mouth, spots.head_width * 0.6, spots.head_tilt, FACE
        case "ears":
            eyes_y = spots.eyes[1] if spots.eyes else head[1]
            return (head[0], (head[1] + eyes_y) / 2), max(spots.head_width * 1.3, 1.0), spots.head_tilt, HAT
        case "body" if waistless:
            middle, wide = _girth(subject)
            return middle, 1.3 * wide * wear.width / max(whole, 1), 0.0, NECK
        case "body":
            return neck, breadth * wear.width / max(whole, 1), 0.0, NECK
        case "back":
            flares = wear.width < 0.5 * whole  # a cape or a wing is much wider than where it is tied
            if waistless:
                neck, wide = _girth(subject)
                span = max(wide + 0.9 * subject.box.height, 1.7 * wide)
                if wear.width < 0.2 * whole:
                    return neck, span * wear.width / max(whole, 1), 0.0, FAR
            if not flares and subject.form == "natural" and "seat" in subject.known and spots.seat:
                return spots.seat, 0.8 * breadth * wear.width / max(whole, 1), 0.0, HAT
            reach = WING_SPAN if wear.width < 0.2 * whole else 1.75 if flares else 1.4
            return neck, breadth * reach * wear.width / max(whole, 1), 0.0, FAR
        case "hand":
            hand = spots.hands[0] if spots.hands else neck
            return hand, spots.head_width * 0.4 * wear.width / max(whole, 1), 0.0, HELD
        case "dome":
            middle, wide = _skull(subject)
            return middle, wide, 0.0, HAT + 5
        case "feet":
            return subject.feet, spots.head_width * 0.5 * wear.width / max(whole, 1), 0.0, HAT
        case _:
            return head, spots.head_width * HAT_WIDTH, spots.head_tilt, HAT


def _skull(subject: Actor) -> tuple[Point, float]:
    """The middle of the whole head, ears and all, and how wide a bubble around it must be."""
    heads = [part.box.moved(part.at) for part in subject.parts if part.box and HEAD <= part.depth < FACE]
    if subject.spots.kind == "thing" and subject.form == "natural":
        heads = [subject.box]
    if heads:
        box = around(heads)
        return box.within(0.5, 0.5), max(box.width, 0.96 * box.height)
    spots = subject.spots
    x, y = spots.head or subject.box.within(0.5, 0.2)
    return (x, y + 0.5 * spots.head_width), 1.3 * spots.head_width


def _girth(subject: Actor) -> tuple[Point, float]:
    """The middle and the width of a thing where it would have a waist."""
    main = next((part for part in subject.parts if part.box), subject.parts[0])
    box = silhouette.box(main.markup)
    y = box.within(0, 0.55)[1]
    row = silhouette.pixels(main.markup)[min(71, round(y * silhouette.FINE)), :, 3] > silhouette.SOLID
    painted = row.nonzero()[0]
    if not len(painted):
        return subject.box.centre, subject.box.width
    left, right = float(painted[0]) / silhouette.FINE, float(painted[-1] + 1) / silhouette.FINE
    return main.at.at(((left + right) / 2, y)), (right - left) * main.at.scale


def _shoes(subject: Actor, item: Actor, wear: Wear) -> tuple[Part, ...]:
    """One for each foot of a whole creature, toes outward, soles on the ground."""
    wide = subject.box.width
    scale = 0.36 * wide / max(item.box.width, item.box.height * 0.8, 1.0)
    x, y = subject.feet
    parts: list[Part] = []
    for side in (-1, 1):
        mirror = (side < 0) == (item.spots.faces != "left")
        lean = wear.tilt if mirror else -wear.tilt
        main = next((part for part in item.parts if part.box), item.parts[0])
        half = place(item.box.centre, (SIDE / 2, SIDE / 2), 0.5, lean, mirror)
        sole = 2 * (silhouette.box(f'<g transform="{half.svg}">{main.markup}</g>').y1 - SIDE / 2) * scale
        to = (x + side * 0.2 * wide, y + 0.03 * wide - sole)
        parts += item.moved(place(item.box.centre, to, scale, lean, mirror)).flat(HAT)
    return tuple(parts)
