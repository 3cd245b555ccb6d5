"""Little things that stand about an actor and belong to no thing: a bush, clouds, notes, dust, bubbles, a leash."""

import math

from model.engines.scene.anchors import Point
from model.engines.scene.geometry import Box
from model.engines.scene.marks import stroke


def cloud(at: Point, scale: float) -> str:
    """A little cloud, 24 units wide at scale 1."""
    return (
        f'<g transform="translate({at[0]:.2f} {at[1]:.2f}) scale({scale:.3f})">'
        '<path d="M-9 6C-13 6-13 0-9 0C-9-5-2-7 1-3'
        'C5-6 10-3 9 0C13 0 13 6 9 6Z" fill="#f5f8fa" stroke="#ccd6dd" stroke-width="1"/></g>'
    )


def note(at: Point, scale: float, colour: str) -> str:
    """An eighth note, 14 units high at scale 1."""
    path = stroke("M3 5V-8Q9-7 9-1", colour, 2.2)
    return (
        f'<g transform="translate({at[0]:.2f} {at[1]:.2f}) scale({scale:.3f})">{path}'
        f'<ellipse cx="-.5" cy="5.500" rx="4.600" ry="3.600" fill="{colour}" transform="rotate(-20 -.5 5.500)"/></g>'
    )


def bush(box: Box) -> str:
    """A round green bush that fills the box, with a few leaves; its upper edge rises at the sides."""
    wide, high = box.width, box.height
    tops = ((0.12, -0.06, 0.14), (0.3, 0.02, 0.15), (0.5, 0.03, 0.16), (0.7, 0.02, 0.15), (0.88, -0.06, 0.14))
    balls = "".join(
        f'<circle cx="{box.x0 + x * wide:.2f}" cy="{box.y0 + (d + r) * wide:.2f}" r="{r * wide:.2f}"/>'
        for x, d, r in tops
    )
    base = (
        f'<path d="M{box.x0 + 0.03 * wide:.2f} {box.y0 + 0.16 * wide:.2f}H{box.x1 - 0.03 * wide:.2f}'
        f"Q{box.x1 + 0.04 * wide:.2f} {box.y1:.2f} {box.x1 - 0.14 * wide:.2f} {box.y1:.2f}H{box.x0 + 0.14 * wide:.2f}"
        f'Q{box.x0 - 0.04 * wide:.2f} {box.y1:.2f} {box.x0 + 0.03 * wide:.2f} {box.y0 + 0.16 * wide:.2f}Z"/>'
    )
    leaves = "".join(
        f"M{box.x0 + x * wide:.2f} {box.y0 + y * high:.2f}q{0.04 * wide:.2f} {-0.05 * wide:.2f} {0.09 * wide:.2f} 0"
        for x, y in ((0.2, 0.5), (0.42, 0.36), (0.64, 0.5), (0.34, 0.72), (0.74, 0.74), (0.52, 0.88), (0.14, 0.86))
    )
    return f'<g fill="#5c913b">{balls}{base}</g>{stroke(leaves, "#3e721d", 0.024 * wide)}'


def dust(at: Point, size: float) -> str:
    """A cloud of dust on the ground, its lower middle at `at`, about four times `size` wide."""
    puffs = ((-1.5, 0.7, 0.7), (1.5, 0.7, 0.7), (-0.6, 0.95, 0.95), (0.7, 0.95, 0.95), (0.0, 1.7, 0.8))
    found = "".join(
        f'<circle cx="{at[0] + dx * size:.2f}" cy="{at[1] - dy * size:.2f}" r="{r * size:.2f}"/>' for dx, dy, r in puffs
    )
    return f'<g fill="#e1e8ed" stroke="#aab8c2" stroke-width="{0.16 * size:.2f}">{found}</g>'


def burst(at: Point, size: float) -> str:
    """A comic burst, `size` units from its middle to its tips."""

    def star(reach: float, inner: float) -> str:
        points = (
            (at[0] + r * math.cos(math.tau * step / 18 - 0.3), at[1] + r * math.sin(math.tau * step / 18 - 0.3))
            for step in range(18)
            for r in [(reach if step % 4 == 0 else 0.82 * reach) if step % 2 == 0 else inner]
        )
        return "M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points) + "Z"

    return (
        f'<path d="{star(size, 0.56 * size)}" fill="#dd2e44"/>'
        f'<path d="{star(0.78 * size, 0.42 * size)}" fill="#ffac33"/>'
        f'<path d="{star(0.5 * size, 0.26 * size)}" fill="#fff5d6"/>'
    )
