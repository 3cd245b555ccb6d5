"""Several actors on one ground: side by side, around the first, or many of one kind in a pattern."""

import math
from collections.abc import Sequence
from dataclasses import replace

from model.engines.scene.anchors import plain
from model.engines.scene.geometry import around, place
from model.engines.scene.kin import written
from model.engines.scene.sprite import HELD, MOUNT, Actor, Part, edged, joined

GROUPINGS = ("row", "front", "orbit")
ALOFT = frozenset("☀🌞🌙🌛🌜🌝🌚🌕🌑⭐🌟🌈☁⛅🌤🌥🪐💫☄")  # what belongs in the sky above the others


def together(actors: Sequence[Actor], sizes: Sequence[float], balance: float = 1.0, grouping: str = "row") -> Actor:
    """Things in no relation, in a grouping from GROUPINGS; sizes in metres, compressed so that each can be seen."""
    if len(actors) == 1:
        return actors[0]
    aloft = [number for number, actor in enumerate(actors) if number and plain(actor.spots.emoji) in ALOFT]
    if 0 < len(aloft) < 3 and plain(actors[0].spots.emoji) not in ALOFT:
        low = [number for number in range(len(actors)) if number not in aloft]
        ground = together([actors[number] for number in low], [sizes[number] for number in low], balance, grouping)
        return above(ground, [actors[number] for number in aloft])
    if any(actor.spots.kind != "thing" or actor.spots.size > 2 for actor in actors[1:]):
        grouping = "row"
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
        mirror = other.spots.faces == ("right" if side > 0 else "left") and not written(other.spots.emoji)
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


def above(ground: Actor, aloft: Sequence[Actor]) -> Actor:
    """What belongs in the sky at the upper corners, behind those on the ground."""
    box = ground.extent
    tall = 0.5 * max(box.height, 0.7 * box.width)
    parts: list[Part] = []
    reach = [box]
    for number, other in enumerate(aloft):
        side = (1, -1)[number]
        half = 0.5 * box.width - 0.12 * tall
        scale = tall / max(other.extent.height, other.extent.width, 1)
        placed = other.moved(
            place(other.extent.centre, (box.centre[0] + side * (half + 0.42 * tall), box.y0 + 0.22 * tall), scale)
        )
        parts += placed.flat(MOUNT - 1)
        reach.append(placed.extent)
    whole = around(reach)
    return replace(ground, parts=(*parts, *ground.flat(HELD)), extent=whole, box=whole)


def by_a_place(subject: Actor, home: Actor, balance: float = 1.0) -> Actor:
    """The subject before the lower left of something as large as a house."""
    tall = home.extent.height
    scale = min(0.6 * balance * tall / subject.extent.height, 1.2 * tall / subject.extent.width)
    wide = subject.extent.width * scale
    over = min(max(0.85 * tall - home.extent.width - wide, -0.62 * wide), -0.3 * wide)
    x = home.extent.x0 + 0.5 * (wide + over) - 0.25 * wide
    placed = edged(subject).moved(place(subject.extent.foot, (x, home.extent.y1 + 0.05 * tall), scale))
    both = joined(replace(placed, parts=placed.flat(HELD)), home.flat(MOUNT), extents=[home.extent])
    return replace(both, box=both.extent, feet=(both.extent.centre[0], placed.feet[1]))


def beside(actors: Sequence[Actor], sizes: Sequence[float], balance: float = 1.0) -> Actor:
    """Side by side on one ground, the first in front; sizes in metres, compressed so that each can be seen."""
    if len(actors) == 1:
        return actors[0]
    tallest = max(sizes)
    alive = all(actor.spots.kind != "thing" for actor in actors)
    power, least, lead_ = (0.6, 0.6, 1.0) if alive else (0.25, 0.6, 1.3)
    heights = [30 * min(max((size / tallest) ** power, least), 1.0) for size in sizes]
    heights[0] *= balance * (lead_ if sizes[0] < 3 * tallest and max(heights) < 1.5 * heights[0] else min(lead_, 1.1))
    order = _from_the_middle(len(actors))
    x = 0.0
    placed: dict[int, Actor] = {}
    crowded = max(actor.extent.width / max(actor.extent.height, 1) for actor in actors) > 1.5
    if crowded:
        heights = [heights[0], *(1.6 * height for height in heights[1:])]
    for slot, number in enumerate(order):
        actor = actors[number]
        outward = "left" if slot < (len(actors) - 1) / 2 else "right" if slot > (len(actors) - 1) / 2 else ""
        if outward and actor.spots.faces == outward and not written(actor.spots.emoji):
            actor = actor.moved(place(actor.extent.centre, actor.extent.centre, 1.0, 0.0, True))
        scale = min(heights[number] / max(actor.extent.height, 1), 1.7 * heights[number] / max(actor.extent.width, 1))
        lift = 0.0 if slot % 2 == 0 or len(actors) < 4 else -4.0
        left = actor.moved(place((actor.extent.x0, actor.feet[1]), (x, lift), scale))
        placed[number] = left
        x = left.extent.x1 - (0.55 if crowded else 0.06) * heights[number]
    lead = placed[0]
    others = [placed[number] for number in range(len(actors) - 1, 0, -1)]
    lead = replace(lead, parts=lead.flat(HELD))
    row = joined(lead, *(other.flat(MOUNT) for other in others), extents=[other.extent for other in others])
    return replace(row, box=row.extent, feet=(row.extent.centre[0], max(actor.feet[1] for actor in placed.values())))


def _from_the_middle(count: int) -> list[int]:
    """Left-to-right order with number 0 nearest the middle: 2 -> [0, 1], 3 -> [1, 0, 2], 5 -> [3, 1, 0, 2, 4]."""
    if count == 2:
        return [0, 1]
    left = [number for number in range(count - 1, 0, -1) if number % 2 == 1]
    return [*left, 0, *[number for number in range(1, count) if number % 2 == 0]]


def before(actor: Actor, item: Actor) -> Actor:
    """The item on the ground before the middle of the actor, a third as high."""
    scale = 0.36 * actor.extent.height / max(item.extent.height, item.extent.width, 1)
    x, y = actor.extent.foot
    placed = item.moved(place(item.extent.foot, (x, y + 0.06 * actor.extent.height), scale))
    both = replace(actor, parts=(*actor.flat(MOUNT), *placed.flat(HELD)))
    return replace(both, extent=around([actor.extent, placed.extent]))


PATTERNS = ("row", "pyramid", "ring", "fan")
MARKS = 1.25  # how much of a copy's width, in widths of its main art, is kept free of others
IN_LINE = 5  # so many stand in one line where they must stand in a "line"


def crowd(actor: Actor, count: int, pattern: str) -> Actor:
    """`count` copies (1..12), each of them seen, in a pattern from PATTERNS, or a "line" of no more than IN_LINE."""
    if count == 1:
        return actor
    actor = edged(actor)
    width, height = min(actor.extent.width, MARKS * actor.box.width), actor.extent.height
    if pattern == "fan" and (width > 0.95 * height or count > 5):
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
            wide = next(n for n in range(1, count + 1) if n * (n + 1) // 2 >= count)
            rows: list[int] = []
            while sum(rows) < count:
                rows.insert(0, min(wide - len(rows), count - sum(rows)))
            return [((i - (n - 1) / 2) * 0.92, row * 0.66, 1.0, 0.0) for row, n in enumerate(rows) for i in range(n)]
        case "ring" if count > 8:
            middle = 1 if count == 9 else 3
            return [*_ring(middle, 0.0 if middle == 1 else 0.6), *_ring(count - middle, 1.4)]
        case "ring" if count > 4:
            return [(0.0, 0.0, 1.0, 0.0), *_ring(count - 1, max(0.95, count * 0.16))]
        case "ring" if count > 2:
            return _ring(count, 0.66)
        case "fan":
            step = min(34.0, 150.0 / max(count - 1, 1))
            out = 0.5 if count < 4 else 0.5 + 0.16 * count
            turns = [(i - (count - 1) / 2) * step for i in range(count)]
            return [
                (out * 1.5 * math.sin(math.radians(t)), -out * math.cos(math.radians(t)), 1.0, t * 0.8) for t in turns
            ]
        case _:
            line = count <= 3 or (pattern == "line" and count <= IN_LINE)
            per = count if line else math.ceil(count / 2) if count <= 8 else math.ceil(count / 3)
            found = []
            for row in range(math.ceil(count / per)):
                wide = min(per, count - row * per)
                aside = 0.3 * (row % 2) if wide == per < count else 0.0
                for i in range(wide):
                    lift = 0.12 * (i % 2) if per == count else 0.0
                    found.append(((i - (wide - 1) / 2) * 0.95 + aside, row * 0.9 - lift, 1.0, 0.0))
            return found


def _ring(count: int, radius: float) -> list[tuple[float, float, float, float]]:
    """The places of `count` copies around a middle, `radius` heights away from it; as `places` gives them."""
    first = -90 if count % 2 else -90 + 180 / count
    angles = [math.radians(first + 360 * i / count) for i in range(count)]
    return [(radius * 1.15 * math.cos(a), radius * math.sin(a), 1.0, 0.0) for a in angles]
