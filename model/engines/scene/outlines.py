"""Outlines of panels as SVG path data, in the units of the whole picture."""

from model.engines.scene.geometry import Box, place


def circle(x: float, y: float, radius: float) -> str:
    """A circle as path data."""
    return (
        f"M{x - radius:.1f} {y:.1f}a{radius:.1f} {radius:.1f} 0 1 0 {2 * radius:.1f} 0"
        f"a{radius:.1f} {radius:.1f} 0 1 0 {-2 * radius:.1f} 0Z"
    )


def rounded(box: Box, radius: float) -> str:
    """A rectangle with round corners as path data."""
    r, arc = radius, f"A{radius:.1f} {radius:.1f} 0 0 1"
    return (
        f"M{box.x0 + r:.1f} {box.y0:.1f}H{box.x1 - r:.1f}{arc} {box.x1:.1f} {box.y0 + r:.1f}V{box.y1 - r:.1f}"
        f"{arc} {box.x1 - r:.1f} {box.y1:.1f}H{box.x0 + r:.1f}{arc} {box.x0:.1f} {box.y1 - r:.1f}V{box.y0 + r:.1f}"
        f"{arc} {box.x0 + r:.1f} {box.y0:.1f}Z"
    )


def arch(box: Box) -> str:
    """A window with a round top, half as wide as high at the least."""
    half = box.width / 2
    return (
        f"M{box.x0:.1f} {box.y1:.1f}V{box.y0 + half:.1f}A{half:.1f} {half:.1f} 0 0 1 {box.x1:.1f} {box.y0 + half:.1f}"
        f"V{box.y1:.1f}Z"
    )


def tilted(x: float, y: float, wide: float, tall: float, radius: float, turn: float) -> str:
    """A rectangle turned about its middle, its corners cut a little, as path data."""
    w, h, r = wide / 2, tall / 2, radius * 0.4
    turned = place((0, 0), (x, y), 1.0, turn)
    corners = [(-w + r, -h), (w - r, -h), (w, -h + r), (w, h - r), (w - r, h), (-w + r, h), (-w, h - r), (-w, -h + r)]
    return "M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in map(turned.at, corners)) + "Z"
