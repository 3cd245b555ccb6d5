"""What floats: balloons and kites, and how several of them hang together on strings."""

import math
from dataclasses import replace

from model.engines.scene.geometry import Box, around, place
from model.engines.scene.sprite import HELD, Actor, Part

BUOYANT = ("🎈", "🪁")


def on_strings(item: Actor, count: int) -> Actor:
    """Balloons side by side, their strings meeting below."""
    knot = item.spots.grip or item.box.foot
    across = count if count <= 3 else math.ceil(count / 2)
    end = (knot[0], knot[1] + 0.55 * item.box.height)
    parts: list[Part] = []
    boxes: list[Box] = []
    for number in range(count):
        column, row = number % across - (across - 1) / 2, number // across
        rise = 0.5 * row + 0.22 * (across / 2 - abs(column))
        at = place(knot, (knot[0] + column * 0.8 * item.box.width, knot[1] - rise * item.box.height), 1.0, 9.0 * column)
        x, y = at.at(knot)
        line = (
            f'<path d="M{x:.2f} {y:.2f}Q{x:.2f} {(y + end[1]) / 2:.2f} {end[0]:.2f} {end[1]:.2f}" fill="none" '
            'stroke="#66757f" stroke-width="0.9"/>'
        )
        parts.append(Part(thing=item.parts[0].thing, markup=line, depth=HELD - 0.01 * row))
        parts += item.moved(at).flat(HELD + 0.01 * (number % across) - 0.1 * row)
        boxes.append(item.extent.moved(at))
    whole = around(boxes)
    return replace(item, parts=tuple(parts), box=whole, extent=whole, spots=replace(item.spots, grip=end))
