"""What a pose does to the whole of an actor: off the ground, in water, on its head, behind a bush. Marks around it.

All marks are props: they belong to no thing. Works on any actor, whatever its art; units are the actor's own.
"""

import math
from collections.abc import Callable
from dataclasses import replace

from model.candidate import PROP
from model.engines.scene.anchors import plain
from model.engines.scene.geometry import Box, inverse, place
from model.engines.scene.marks import stroke
from model.engines.scene.sprite import COVER, EDGES, HAND, Actor, Part
from model.engines.scene.trimmings import bush, cloud, note

SHADOW, WATER, AIR, INK = "#25333d", "#5dadec", "#ccd6dd", "#66757f"
NOTES = ("#9266cc", "#dd2e44", "#3b88c3")
UNDER_ALL = EDGES - 10
FISHES = frozenset("🐟🐠🐡🪼🦐")  # what swims under the water


def prop(markup: str, depth: float) -> Part:
    """Marks in the actor's own coordinates."""
    return Part(thing=PROP, markup=markup, depth=depth)


def marked(actor: Actor, markup: str, reach: Box, depth: float = UNDER_ALL) -> Actor:
    """The actor with marks that reach as far as `reach`."""
    return actor.wearing(prop(markup, depth), extent=reach)


def turned(actor: Actor, degrees: float) -> Actor:
    """Turned about its middle, clockwise, and standing on its new lowest point."""
    if not degrees:
        return actor
    spun = actor.moved(place(actor.extent.centre, actor.extent.centre, 1.0, degrees))
    box = _outline(actor, degrees)
    return replace(spun, box=box, extent=box, feet=box.foot, hips=box.within(0.5, 0.85))


def _outline(actor: Actor, degrees: float) -> Box:
    """Around the turned actor: its extent as the ellipse that art mostly is, and nothing less than its head."""
    middle, wide, tall = actor.extent.centre, actor.extent.width / 2, actor.extent.height / 2
    cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    blunt = 1.06 if abs(sin) > 0.2 and abs(cos) > 0.2 else 1.0
    x, y = math.hypot(wide * cos, tall * sin) * blunt, math.hypot(wide * sin, tall * cos) * blunt
    return Box(middle[0] - x, middle[1] - y, middle[0] + x, middle[1] + y)


def shadow(actor: Actor, gap: float, squash: float = 0.5) -> Actor:
    """A shadow on the ground, `gap` heights below the actor; its feet are then on that ground."""
    box = actor.extent
    x, y = box.centre[0], box.y1 + gap * box.height
    rx = squash * 0.5 * max(actor.box.width, 0.5 * box.height)
    ry = 0.16 * rx
    markup = f'<ellipse cx="{x:.2f}" cy="{y:.2f}" rx="{rx:.2f}" ry="{ry:.2f}" fill="{SHADOW}" fill-opacity=".38"/>'
    return replace(marked(actor, markup, Box(x - rx, y - ry, x + rx, y + ry)), feet=(x, y))


def _unit(actor: Actor) -> float:
    """A handy length: a thirtieth of the actor."""
    return max(actor.box.width, actor.box.height) / 30


def jumping(actor: Actor, way: int) -> Actor:
    """Leaning into the leap, well off the ground, with lines below the feet and a shadow."""
    body = turned(actor, 7.0 * way) if actor.form == "natural" else actor
    unit, box = _unit(body), body.extent
    lines = "".join(
        f"M{box.centre[0] + dx * box.width:.2f} {box.y1 + 1.4 * unit:.2f}v{(2.2 if dx else 3.2) * unit:.2f}"
        for dx in (-0.22, 0.0, 0.22)
    )
    low = shadow(body, 0.26)
    return low.wearing(prop(stroke(lines, INK, 0.8 * unit), UNDER_ALL))


def flying(actor: Actor, way: int, winged: bool = False) -> Actor:
    """Aslant in the air, with lines of wind behind and a little cloud on either side."""
    angle = 0.0 if winged else (46.0 if actor.form == "figure" else 10.0) * way
    body = turned(actor, angle)
    unit, box = _unit(body), body.extent
    back = box.x0 if way > 0 else box.x1
    wind = "".join(
        f"M{back - way * dx * unit:.2f} {box.y0 + y * box.height:.2f}h{-way * long * unit:.2f}"
        for dx, y, long in ((-1.0, 0.36, 5.0), (0.6, 0.52, 7.5), (-1.0, 0.68, 5.0))
    )
    marks = stroke(wind, AIR, 1.1 * unit)
    left = cloud((box.x0 + 1.0 * unit, box.y1 + 2.5 * unit), 0.42 * unit)
    right = cloud((box.x1 - 1.0 * unit, box.y1 + 4.5 * unit), 0.36 * unit)
    reach = Box(box.x0 - 6.5 * unit, box.y0, box.x1 + 6.5 * unit, box.y1 + 7 * unit)
    return replace(marked(body, marks + left + right, reach), feet=(box.centre[0], reach.y1))


def falling(actor: Actor, way: int) -> Actor:
    """Tumbling, with the lines of the fall above."""
    body = turned(actor, -26.0 * way)
    unit, box = _unit(body), body.extent
    lines = "".join(
        f"M{box.x0 + x * box.width:.2f} {box.y0 + y * unit:.2f}v{-long * unit:.2f}"
        for x, y, long in ((0.12, 4.0, 6.0), (0.34, -0.6, 6.5), (0.62, -0.6, 8.0), (0.88, 3.0, 6.0))
    )
    reach = Box(box.x0, box.y0 - 9 * unit, box.x1, box.y1)
    return shadow(marked(body, stroke(lines, INK, 0.9 * unit), reach), 0.12, 0.3)


def running(actor: Actor, way: int) -> Actor:
    """Leaning forward, with lines of speed and dust behind the heels."""
    body = leant(actor, (8.0 if actor.form == "figure" else -3.0) * way)
    return speeding(body, way)


def speeding(body: Actor, way: int) -> Actor:
    """Lines of speed and dust behind the heels."""
    unit, box = _unit(body), body.extent
    back = box.x0 if way > 0 else box.x1
    lines = "".join(
        f"M{back - way * dx * unit:.2f} {box.y0 + y * box.height:.2f}h{-way * long * unit:.2f}"
        for dx, y, long in ((-0.5, 0.34, 4.0), (0.8, 0.5, 6.0), (0.2, 0.66, 4.4))
    )
    dust = "".join(
        f'<circle cx="{back - way * dx * unit:.2f}" cy="{box.y1 - r * unit:.2f}" r="{r * unit:.2f}" fill="#e1e8ed" '
        f'stroke="#aab8c2" stroke-width="{0.35 * unit:.2f}"/>'
        for dx, r in ((4.8, 1.1), (2.6, 1.7), (-0.4, 2.2))
    )
    out = 7.4 * unit
    reach = Box(box.x0 - (out if way > 0 else 0), box.y0, box.x1 + (out if way < 0 else 0), box.y1)
    return marked(body, stroke(lines, INK, 0.8 * unit) + dust, reach)


def leant(actor: Actor, degrees: float) -> Actor:
    """Leaning a little about its feet, still standing on them; its boxes are around its painted parts."""
    if not degrees:
        return actor
    lean = place(actor.feet, actor.feet, 1.0, degrees)
    found = _outline(actor, degrees)
    x, y = lean.at(actor.extent.centre)
    low = min(y + found.height / 2, actor.feet[1] + 0.03 * found.height)
    box = Box(x - found.width / 2, y - found.height / 2, x + found.width / 2, low)
    return replace(actor.moved(lean), extent=box, box=box)


def walking(actor: Actor, way: int) -> Actor:
    """In a calm stride, with two short lines behind."""
    body = leant(actor, (4.0 if actor.form == "figure" else 0.0) * way)
    unit, box = _unit(body), body.extent
    back = box.x0 if way > 0 else box.x1
    lines = "".join(
        f"M{back - way * dx * unit:.2f} {box.y0 + y * box.height:.2f}h{-way * long * unit:.2f}"
        for dx, y, long in ((0.4, 0.72, 2.6), (0.0, 0.84, 3.6))
    )
    out = 5.0 * unit
    reach = Box(box.x0 - (out if way > 0 else 0), box.y0, box.x1 + (out if way < 0 else 0), box.y1)
    return marked(body, stroke(lines, INK, 0.8 * unit), reach)


def swimming(actor: Actor, way: int) -> Actor:
    """Up to the chest in waves that hide what is under them only in part; fish and the like are wholly in the water."""
    if actor.form == "natural" and plain(actor.spots.emoji) in FISHES:
        return _submerged(actor)
    body = leant(actor, 10.0 * way) if actor.form == "figure" else actor
    box, unit = body.extent, _unit(body)
    level = box.y0 + (0.66 if actor.form == "figure" else 0.62) * box.height
    left, right, low = box.x0 - 4 * unit, box.x1 + 4 * unit, level + 0.3 * box.height

    def waves(y: float, high: float, phase: float) -> str:
        steps = 24
        points = (
            (left + (right - left) * t / steps, y + high * math.sin(math.tau * (2.5 * t / steps + phase)))
            for t in range(steps + 1)
        )
        top = "L".join(f"{x:.2f} {py:.2f}" for x, py in points)
        middle = (left + right) / 2
        return f"M{top}Q{right:.2f} {low:.2f} {middle:.2f} {low:.2f}Q{left:.2f} {low:.2f} {left:.2f} {y:.2f}Z"

    window = Box(left, box.y0 - 2, right, level + 0.2 * box.height)
    shown = tuple(_cut(part, window) for part in body.parts)
    water = (
        f'<path d="{waves(level, 0.7 * unit, 0.0)}" fill="{WATER}" fill-opacity=".62"/>'
        f'<path d="{waves(level + 2.4 * unit, 0.7 * unit, 0.45)}" fill="#3b88c3" fill-opacity=".75"/>'
        + stroke(
            f"M{left + 3 * unit:.2f} {level + 4.6 * unit:.2f}h{4 * unit:.2f}"
            f"M{right - 8 * unit:.2f} {level + 5.4 * unit:.2f}h{4 * unit:.2f}",
            "#bbddf5",
            0.7 * unit,
        )
    )
    reach = Box(left, box.y0, right, low)
    both = replace(body, parts=(*shown, prop(water, COVER + 5)), box=reach, extent=reach)
    return replace(both, feet=(body.extent.centre[0], low))


def _submerged(actor: Actor) -> Actor:
    """Between two lines of waves, bubbles rising from the mouth."""
    box, unit = actor.extent, _unit(actor)
    x0, x1 = box.x0 - 2 * unit, box.x1 + 2 * unit
    steps = 24

    def wave(y: float, phase: float) -> str:
        points = (
            f"{x0 + (x1 - x0) * t / steps:.2f} {y + 0.9 * unit * math.sin(math.tau * (3 * t / steps + phase)):.2f}"
            for t in range(steps + 1)
        )
        return "M" + "L".join(points)

    high, low = box.y0 - 2.6 * unit, box.y1 + 2.4 * unit
    lines = wave(high, 0.0) + wave(low, 0.4)
    water = stroke(lines, "#f5f8fa", 2.4 * unit) + stroke(lines, "#3b88c3", 1.2 * unit)
    left = actor.spots.faces == "left"
    front, way = (box.x0, -1) if left else (box.x1, 1)
    bubbles = "".join(
        f'<circle cx="{front + way * dx * unit:.2f}" cy="{box.y0 + y * unit:.2f}" r="{r * unit:.2f}" fill="#bbddf5" '
        f'stroke="#3b88c3" stroke-width="{0.35 * unit:.2f}"/>'
        for dx, y, r in ((0.4, 9.5, 0.9), (1.6, 5.5, 1.2), (0.2, 1.6, 1.5))
    )
    reach = Box(x0 - unit, high - 2 * unit, x1 + unit, low + 2 * unit)
    both = marked(actor, water, reach).wearing(prop(bubbles, COVER))
    return replace(both, feet=(box.centre[0], reach.y1))


def _cut(part: Part, window: Box) -> Part:
    """The part showing only inside `window`, where it has no clip of its own."""
    if part.clip:
        return part
    back = inverse(part.at)
    x0, y0, x1, y1 = window
    corners = [back.at(point) for point in ((x0, y0), (x1, y0), (x1, y1), (x0, y1))]
    return part._replace(clip="M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in corners) + "Z")


def hiding(actor: Actor, way: int) -> Actor:
    """Peeping out over a bush: the eyes can be seen, the rest cannot; paws hold on to the edge."""
    spots, box = actor.spots, actor.extent
    eye_y = max(spots.eyes[1], spots.eyes[3]) if spots.eyes else box.y0 + 0.3 * box.height
    mouth_y = spots.mouth[1] if spots.mouth and spots.mouth[1] > eye_y else eye_y + 0.25 * box.height
    level = max(eye_y + 0.55 * (mouth_y - eye_y), box.y0 + 0.4 * box.height)
    wide = max(box.width, 1.2 * (level - box.y0))
    low = level + 0.62 * wide
    x = box.centre[0]
    shown = tuple(_cut(part, Box(box.x0 - 4, box.y0 - 4, box.x1 + 4, low - 0.1 * wide)) for part in actor.parts)
    leaves = bush(Box(x - 0.7 * wide, level - 0.04 * wide, x + 0.7 * wide, low))
    reach = Box(min(box.x0, x - 0.72 * wide), box.y0, max(box.x1, x + 0.72 * wide), low)
    both = replace(actor, parts=(*shown, prop(leaves, HAND - 5)), extent=reach, box=reach)
    return replace(both, feet=(x, low))


def lying(actor: Actor, way: int) -> Actor:
    """On its back along the ground, with a shadow under it."""
    flat = actor.box.width > 1.15 * actor.box.height and actor.form == "natural"
    body = actor if flat else turned(actor, -84.0 * way)
    box = body.extent
    rx, ry = 0.5 * box.width, 0.045 * box.width
    x, y = box.centre[0], box.y1 - 1.6 * ry
    markup = f'<ellipse cx="{x:.2f}" cy="{y:.2f}" rx="{rx:.2f}" ry="{ry:.2f}" fill="{SHADOW}" fill-opacity=".3"/>'
    return marked(body, markup, Box(x - rx, y - ry, x + rx, y + ry))


def upside_down(actor: Actor, way: int) -> Actor:
    """On its head."""
    box = actor.extent
    spun = actor.moved(place(box.centre, box.centre, 1.0, 180.0))
    return replace(spun, feet=box.foot, hips=box.within(0.5, 0.86))


def dancing(actor: Actor, way: int) -> Actor:
    """Swinging, with notes around the head."""
    body = leant(actor, -8.0 * way)
    unit, box = _unit(body), body.extent
    spots = (
        (box.x0 - 1.5 * unit, box.y0 + 7 * unit),
        (box.x1 + 2 * unit, box.y0 + 4 * unit),
        (box.x1 + 3.2 * unit, box.y0 + 0.52 * box.height),
    )
    notes = "".join(note(at, 0.34 * unit, NOTES[number]) for number, at in enumerate(spots))
    return marked(body, notes, Box(box.x0 - 5 * unit, box.y0, box.x1 + 6.5 * unit, box.y1))


def waving(actor: Actor, way: int) -> Actor:
    """Two arcs beside the raised hand."""
    if actor.form == "natural" or not actor.spots.hands:
        return actor
    unit = _unit(actor)
    x, y = min(actor.spots.hands, key=lambda hand: hand[1])
    sign = 1 if x > actor.box.centre[0] else -1
    arcs = "".join(
        f"M{x + sign * r * unit * 0.9:.2f} {y - r * unit * 0.8:.2f}"
        f"q{sign * 1.5 * unit:.2f} {1.2 * unit:.2f} {sign * 0.9 * unit:.2f} {3.2 * unit:.2f}"
        for r in (3.6, 5.2)
    )
    reach = Box(x - 6.5 * unit, y - 5 * unit, x + 6.5 * unit, y + 2 * unit)
    lines = stroke(arcs, INK, 0.75 * unit)
    side = Box(x, reach.y0, reach.x1, reach.y1) if sign > 0 else Box(reach.x0, reach.y0, x, reach.y1)
    return marked(actor, lines, side)


def meditating(actor: Actor, way: int) -> Actor:
    """Afloat a little above its shadow."""
    return shadow(actor, 0.1, 0.7)


WHOLE: dict[str, Callable[[Actor, int], Actor]] = {
    "walking": walking,
    "running": running,
    "jumping": jumping,
    "flying": flying,
    "falling": falling,
    "swimming": swimming,
    "hiding": hiding,
    "lying": lying,
    "upside down": upside_down,
    "dancing": dancing,
    "waving": waving,
    "meditating": meditating,
}  # what each pose does to the whole actor; the others are a matter of limbs alone
AIRBORNE = frozenset({"jumping", "flying", "falling"})


def settled(actor: Actor, pose: str, way: int) -> Actor:
    """The actor as the whole of it is in the pose; `way`: 1 when it heads to the right, -1 to the left."""
    return WHOLE[pose](actor, way) if pose in WHOLE else actor
