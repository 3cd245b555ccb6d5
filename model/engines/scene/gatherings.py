"""One actor among others: over them, between them, in their midst, or with them in a thought. Knows no words.

Every function returns one actor with the spots of the subject.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

from model.engines.scene import marks as m
from model.engines.scene import paint
from model.engines.scene.anchors import Point
from model.engines.scene.geometry import Box, around, fit, place, shift
from model.engines.scene.kin import written
from model.engines.scene.posture import AIRBORNE, prop
from model.engines.scene.sprite import HEAD, HELD, MOUNT, Actor, Part, edged

TALL = 30.0  # units to which what stands in the middle is brought
RING = 8  # how many stand around it at the least
MOST = 14  # and at the most
DREAMS = ("#c5b8f0", "#ffe3a3", "#a9d8c0")  # what a bubble may be tinted with, the first one that suits
THOUGHTS = ("#bfe2f7", "#ffe3a3", "#d3c8f3")


def _whole(subject: Actor, parts: Sequence[Part], boxes: Sequence[Box], feet: Point | None = None) -> Actor:
    whole = around(boxes)
    return replace(
        subject,
        parts=tuple(parts),
        extent=whole,
        box=whole,
        feet=feet or whole.foot,
        hips=whole.within(0.5, 0.9),
        soles=(),
    )


def over(subject: Actor, other: Actor, balance: float = 1.0, pose: str = "") -> Actor:
    """The subject in the air over the middle of the other, a gap between them.

    pose: the one that was said of it: a dashed arch shows how it jumps across; lines under it show that it hovers,
    when it neither jumps, flies nor falls.
    """
    box = other.extent
    share = min(max((subject.spots.size / max(other.spots.size, 0.01)) ** 0.2, 0.8), 1.15) * min(balance, 1.2)
    scale = share * max(box.height, 0.62 * box.width) / max(subject.extent.height, 1)
    scale = min(scale, 1.35 * max(box.width, 0.8 * box.height) / max(subject.extent.width, 1))
    gap = 0.14 * max(box.height, 0.6 * box.width)
    middle = subject.extent.foot
    placed = subject.moved(place(middle, (box.centre[0], box.y0 - gap), scale))
    marks: list[Part] = []
    reach = placed.extent
    if pose == "jumping":
        wide = 0.66 * max(box.width, 0.8 * placed.extent.width)
        marks.append(prop(_arch(box.centre[0], wide, box.y1, placed.extent.centre[1]), MOUNT - 1))
        reach = Box(box.centre[0] - wide, placed.extent.y0, box.centre[0] + wide, box.y1)
    elif pose not in AIRBORNE:
        unit = placed.extent.width / 30
        low = placed.extent.y1
        lines = "".join(
            f"M{box.centre[0] + dx * unit:.2f} {low + 0.22 * gap:.2f}v{share_ * gap:.2f}"
            for dx, share_ in ((-5.0, 0.34), (0.0, 0.5), (5.0, 0.34))
        )
        marks.append(prop(m.stroke(lines, "#66757f", max(0.8 * unit, 0.05 * gap)), MOUNT - 1))
    parts = (*marks, *other.flat(MOUNT), *placed.flat(HELD))
    return _whole(placed, parts, (box, placed.extent, reach), other.feet)


def _arch(x: float, wide: float, low: float, high: float) -> str:
    """A dashed arch from the ground on one side, over its top at (`x`, `high`), to the ground on the other."""
    path = f"M{x - wide:.2f} {low:.2f}C{x - wide:.2f} {high:.2f} {x - 0.6 * wide:.2f} {high:.2f} {x:.2f} {high:.2f}"
    path += f"S{x + wide:.2f} {high:.2f} {x + wide:.2f} {low:.2f}"
    pen = 0.035 * wide
    return (
        f'<path d="{path}" fill="none" stroke="#f5f8fa" stroke-width="{2.2 * pen:.2f}" stroke-linecap="round"/>'
        f'<path d="{path}" fill="none" stroke="#66757f" stroke-width="{pen:.2f}" stroke-linecap="round" '
        f'stroke-dasharray="{1.8 * pen:.2f} {3 * pen:.2f}"/>'
    )


def between(subject: Actor, others: Sequence[Actor], sizes: Sequence[float], balance: float = 1.0) -> Actor:
    """The subject in the middle, a little before the others, which stand on either side and look at it."""
    tallest = max(sizes)
    heights = [max((size / tallest) ** 0.3, 0.6 if number else 0.82) * TALL for number, size in enumerate(sizes)]
    heights[0] *= max(1.0, min(balance, 1.2))
    lead = subject.moved(place(subject.feet, (0.0, 0.0), _scale(subject, heights[0])))
    edges = {-1: lead.extent.x0, 1: lead.extent.x1}
    parts: list[Part] = []
    boxes = [lead.extent]
    for number, other in enumerate(others):
        side = -1 if number % 2 == 0 else 1
        away = "left" if side < 0 else "right"
        mirror = other.spots.faces == away and not written(other.spots.emoji)
        placed = other.moved(place(other.feet, (0.0, 0.0), _scale(other, heights[number + 1]), 0.0, mirror))
        lap = 0.06 * TALL
        dx = edges[side] + lap - placed.extent.x1 if side < 0 else edges[side] - lap - placed.extent.x0
        placed = placed.moved(shift(dx, 0.0))
        edges[side] = placed.extent.x0 if side < 0 else placed.extent.x1
        parts += placed.flat(MOUNT)
        boxes.append(placed.extent)
    return _whole(lead, (*parts, *lead.flat(HELD)), boxes)


def _scale(actor: Actor, tall: float) -> float:
    return min(tall / max(actor.extent.height, 1), 1.5 * tall / max(actor.extent.width, 1))


def surrounded(subject: Actor, others: Sequence[Actor], counts: Sequence[int]) -> Actor:
    """The subject in the middle of a ring; those behind are higher, those before it lower and before its feet.

    counts: how many there are of each; one alone is enough for a whole ring.
    """
    lead = subject.moved(place(subject.extent.centre, (0.0, 0.0), _scale(subject, TALL)))
    box = lead.extent
    wanted = [count if sum(counts) > 2 else math.ceil(RING / len(counts)) for count in counts]
    kinds = [number for turn in range(max(wanted)) for number, count in enumerate(wanted) if turn < count][:MOST]
    total = len(kinds)
    tall = TALL * (0.44 if total < 7 else 0.38 if total < 10 else 0.32)
    rx = 0.5 * box.width + 0.5 * tall
    ry = 0.5 * box.height + 0.12 * tall
    parts: list[tuple[float, tuple[Part, ...]]] = []
    boxes = [box]
    for number, kind in enumerate(kinds):
        angle = math.tau * (number + 0.5) / total - math.pi / 2
        x, y = rx * math.sin(angle), ry * -math.cos(angle)
        other = edged(others[kind])
        scale = tall / max(other.extent.height, 0.9 * other.extent.width, 1)
        away = "left" if x < 0 else "right"
        mirror = other.spots.faces == away and not written(other.spots.emoji)
        placed = other.moved(place(other.extent.centre, (x, y), scale, 0.0, mirror))
        parts.append((y, placed.flat(MOUNT if y < 0.25 * box.height else HELD + 1)))
        boxes.append(placed.extent)
    parts.sort(key=lambda one: one[0])
    return _whole(lead, (*(part for _, group in parts for part in group), *lead.flat(HELD)), boxes)


def thought(subject: Actor, content: Actor, balance: float = 1.0, asleep: bool = False) -> Actor:
    """The content in a thought bubble at the upper right of the subject, puffs leading up to it."""
    lead = subject.moved(place(subject.extent.centre, (0.0, 0.0), _scale(subject, TALL)))
    box = lead.extent
    size = TALL * 0.92 / max(min(balance, 1.2), 0.9)
    near = _beside_the_head(lead)
    centre = (max(min(box.x1 + 0.4 * size, near[0] + 0.62 * size), 0.47 * size), box.y0 - 0.34 * size)
    bubble = Box(centre[0] - 0.62 * size, centre[1] - 0.52 * size, centre[0] + 0.62 * size, centre[1] + 0.52 * size)
    room = Box(centre[0] - 0.44 * size, centre[1] - 0.4 * size, centre[0] + 0.44 * size, centre[1] + 0.4 * size)
    placed = content.moved(fit(content.extent, room))
    edge = (bubble.x0 + 0.2 * bubble.width, bubble.y1 - 0.02 * bubble.height)
    puffs = "".join(
        f'<circle cx="{near[0] + (edge[0] - near[0]) * t:.2f}" cy="{near[1] + (edge[1] - near[1]) * t + 0.4:.2f}" '
        f'r="{r * size:.2f}" fill="#fff" stroke="#8899a6" stroke-width="{0.022 * size:.2f}"/>'
        for t, r in ((0.22, 0.035), (0.5, 0.05), (0.84, 0.07))
    )
    cloud = bubble_of(bubble, _tint(content, DREAMS if asleep else THOUGHTS))
    parts = (*lead.flat(MOUNT), prop(cloud, MOUNT + 1), *placed.flat(HELD), prop(puffs, HELD + 1))
    reach = (box, bubble)
    whole = around(reach)
    return replace(_whole(lead, parts, reach), feet=(whole.centre[0], lead.feet[1]))


def _beside_the_head(actor: Actor) -> Point:
    """Just outside the right of its head, at the height of the brow: clear of ears and of what is on the head."""
    box, spots = actor.extent, actor.spots
    drawn = [part.box.moved(part.at) for part in actor.parts if part.box and part.depth == HEAD]
    if drawn:
        return min(around(drawn).x1 + 0.02 * box.width, box.x1), box.within(0.5, 0.2)[1]
    head = spots.head or box.within(0.5, 0.1)
    near = (head[0] + 0.5 * spots.head_width, head[1]) if spots.head_width else (box.x1, box.y0)
    least = box.x0 if "head" in actor.known else box.within(0.6, 0)[0]
    return min(max(near[0], least), box.x1), min(max(near[1], box.y0), box.centre[1])


def _tint(content: Actor, tints: Sequence[str]) -> str:
    """The first of the tints on which the content shows, or the one it is furthest from."""
    main = next((part.markup for part in content.parts if part.box), "")
    shares = paint.areas(main) if main else {}
    seen = [colour for colour, share in shares.items() if share > 0.15] or ["#99aab5"]
    far = {tint: min(paint.apart(tint, colour) for colour in seen) for tint in tints}
    return next((tint for tint in tints if far[tint] > 75), max(tints, key=lambda tint: far[tint]))


def bubble_of(box: Box, fill: str) -> str:
    """A thought bubble with a scalloped edge that fills the box."""
    count = 11
    rx, ry = box.width / 2, box.height / 2
    points = [
        (
            box.centre[0] + 0.86 * rx * math.cos(math.tau * step / count),
            box.centre[1] + 0.84 * ry * math.sin(math.tau * step / count),
        )
        for step in range(count)
    ]
    reach = 0.31 * (rx + ry) / 2 * 1.06
    arcs = "".join(f"A{reach:.2f} {reach:.2f} 0 0 1 {x:.2f} {y:.2f}" for x, y in (*points[1:], points[0]))
    start = f"M{points[0][0]:.2f} {points[0][1]:.2f}"
    return (
        f'<path d="{start}{arcs}Z" fill="{fill}" stroke="#8899a6" stroke-width="{0.022 * box.height:.2f}" '
        'stroke-linejoin="round"/>'
    )
