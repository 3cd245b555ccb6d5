"""The grain of materials, drawn over a box of art in its 36 units; the caller shows it only inside the silhouette."""

import math
from random import Random

import numpy as np

from model.engines.scene import paint, silhouette
from model.engines.scene.geometry import Box


def _lines(path: str, colour: str, width: float, opacity: float = 1.0) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:.2f}" stroke-opacity="{opacity:.2f}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _area(path: str, colour: str, opacity: float = 1.0) -> str:
    return f'<path d="{path}" fill="{colour}" fill-opacity="{opacity:.2f}"/>'


def _oval(x: float, y: float, rx: float, ry: float, colour: str, opacity: float = 1.0) -> str:
    return (
        f'<ellipse cx="{x:.2f}" cy="{y:.2f}" rx="{rx:.2f}" ry="{ry:.2f}" fill="{colour}" fill-opacity="{opacity:.2f}"/>'
    )


def _spread(box: Box, step: float, seed: int, loose: float = 0.3) -> list[tuple[float, float]]:
    """Points about `step` apart all over the box, row by row."""
    rng = Random(seed)
    found = []
    y, row = box.y0, 0
    while y < box.y1 + step:
        x = box.x0 + (step / 2 if row % 2 else 0.0)
        while x < box.x1 + step:
            found.append((x + rng.uniform(-loose, loose) * step, y + rng.uniform(-loose, loose) * step))
            x += step
        y, row = y + step * 0.87, row + 1
    return found


def wood(box: Box) -> str:
    """Planks with wavy grain and two knots."""
    grain, y, row = "", box.y0 + 1.1, 0
    while y < box.y1 + 2:
        bend = 0.9 if row % 2 else -0.8
        grain += (
            f"M{box.x0 - 1:.2f} {y:.2f}"
            + f"q{box.width / 6:.2f} {bend} {box.width / 3 + 0.7:.2f} 0"
            + (f"t{box.width / 3 + 0.7:.2f} 0t{box.width / 3 + 0.7:.2f} 0")
        )
        y, row = y + 2.1, row + 1
    knots = ""
    for share_x, share_y in ((0.3, 0.72), (0.72, 0.3)):
        x, y = box.within(share_x, share_y)
        knots += _oval(x, y, 2.1, 1.3, "#8a5426", 0.75) + _oval(x, y, 1.2, 0.7, "#5a3218", 0.85)
    return _lines(grain, "#7a4720", 0.55, 0.6) + knots


def stone(box: Box) -> str:
    """Speckles, chips of light and dark, and cracks."""
    rng = Random(3)
    chips = ""
    for x, y in _spread(box, 3.4, 5, 0.45):
        size = rng.uniform(0.35, 1.0)
        chips += _oval(x, y, size, size * 0.7, rng.choice(("#6d767b", "#dfe5e7", "#7d868b")), 0.6)
    (a, b), (c, d) = box.within(0.22, 0.02), box.within(0.8, 1.0)
    cracks = f"M{a:.2f} {b:.2f}l1.8 3-1.2 2.6 2.6 2.8M{c:.2f} {d:.2f}l-1.6-3.2 1.2-2.2-2.6-2.600"
    return chips + _lines(cracks, "#3f474b", 0.7, 0.85)


def brick(box: Box) -> str:
    """Bricks in running bond with pale mortar."""
    mortar, y, row = "", box.y0 + 0.2, 0
    tall, long = 3.6, 7.2
    while y < box.y1 + tall:
        mortar += f"M{box.x0 - 1:.2f} {y:.2f}H{box.x1 + 1:.2f}"
        x = box.x0 + (long / 2 if row % 2 else 0.0)
        while x < box.x1 + 1:
            mortar += f"M{x:.2f} {y:.2f}v{tall}"
            x += long
        y, row = y + tall, row + 1
    return _lines(mortar, "#f0dcc8", 0.75, 0.95)


def metal(box: Box) -> str:
    """Bright bands of sheen on the slant, and rivets at the rim."""
    bands = ""
    for share, width, opacity in ((0.12, 0.13, 0.55), (0.3, 0.05, 0.5), (0.72, 0.17, 0.45), (0.93, 0.04, 0.5)):
        x, wide = box.x0 + share * box.width, width * box.width
        lean = box.height * 0.45
        bands += _area(
            f"M{x + lean / 2:.2f} {box.y0:.2f}h{wide:.2f}l{-lean:.2f} {box.height:.2f}h{-wide:.2f}z", "#ffffff", opacity
        )
    x, wide = box.x0 + 0.5 * box.width, 0.12 * box.width
    lean = box.height * 0.45
    bands += _area(
        f"M{x + lean / 2:.2f} {box.y0:.2f}h{wide:.2f}l{-lean:.2f} {box.height:.2f}h{-wide:.2f}z", "#3c4a54", 0.28
    )
    return bands


def glass(box: Box) -> str:
    """Highlights: a long one at the upper left, a short one at the lower right."""
    lean, wide = box.height * 0.5, box.width * 0.13
    x = box.x0 + 0.3 * box.width
    found = _area(f"M{x + lean / 2:.2f} {box.y0:.2f}h{wide:.2f}l{-lean:.2f} {box.height:.2f}h{-wide:.2f}z", "#fff", 0.7)
    x += wide * 1.5
    found += _area(
        f"M{x + lean / 2:.2f} {box.y0:.2f}h{wide * 0.4:.2f}l{-lean:.2f} {box.height:.2f}h{-wide * 0.4:.2f}z",
        "#fff",
        0.55,
    )
    u, v = box.within(0.86, 0.8)
    return found + _oval(u, v, box.width * 0.07, box.height * 0.1, "#fff", 0.6)


def ice(box: Box) -> str:
    """Facets, cracks and a frosted top."""
    p = box.within
    facets = ""
    for points, colour, opacity in (
        ((p(0, 0), p(0.38, 0), p(0.14, 0.5)), "#ffffff", 0.55),
        ((p(0.38, 0), p(0.62, 0.42), p(0.14, 0.5)), "#ffffff", 0.22),
        ((p(0.62, 0.42), p(1, 0.2), p(1, 0.78)), "#2f86c4", 0.22),
        ((p(0.14, 0.5), p(0.5, 1), p(0, 1)), "#2f86c4", 0.18),
        ((p(0.62, 0.42), p(0.86, 1), p(0.5, 1)), "#ffffff", 0.35),
    ):
        facets += _area("M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points) + "z", colour, opacity)
    (a, b), (c, d) = p(0.62, 0.42), p(0.3, 0.62)
    cracks = f"M{a:.2f} {b:.2f}l-2.400 2.600 1.200 2.400-2 2.600"
    cracks += f"M{a:.2f} {b:.2f}l3-2.400M{c:.2f} {d:.2f}l-2.600.8-1.200 2.200"
    return facets + _lines(cracks, "#ffffff", 0.55, 0.95)


def paper(box: Box) -> str:
    """Folds, as of origami."""
    p = box.within
    found = ""
    for points, opacity in (
        ((p(0, 0.1), p(0.46, 0.5), p(0, 1)), 0.16),
        ((p(0.46, 0.5), p(1, 0.9), p(0.2, 1)), 0.3),
        ((p(0.46, 0.5), p(0.7, 0), p(1, 0), p(1, 0.35)), 0.1),
    ):
        found += _area("M" + "L".join(f"{x:.2f} {y:.2f}" for x, y in points) + "z", "#5d7482", opacity)
    (a, b) = p(0.46, 0.5)
    creases = "".join(
        f"M{a:.2f} {b:.2f}L{x:.2f} {y:.2f}" for x, y in (p(0, 0.1), p(1, 0.9), p(0.2, 1), p(0.7, 0), p(1, 0.35))
    )
    return found + _lines(creases, "#8fa1ad", 0.45, 0.9)


def cardboard(box: Box) -> str:
    """Corrugation and a strip of tape."""
    ribs, x = "", box.x0 + 0.8
    while x < box.x1:
        ribs += f"M{x:.2f} {box.y0:.2f}V{box.y1:.2f}"
        x += 1.7
    y = box.y0 + box.height * 0.72
    tape = f"M{box.x0:.2f} {y:.2f}L{box.x1:.2f} {y - 2.2:.2f}v3.200L{box.x0:.2f} {y + 3.2:.2f}z"
    return _lines(ribs, "#8a5f32", 0.4, 0.5) + _area(tape, "#f1dfb4", 0.8)


def knitted(box: Box) -> str:
    """Rows of V stitches: every other column of a zigzag lit, the seams between them dark. One stitch, repeated."""
    wide, tall, deep = 2.8, 2.3, 1.725
    zigzag = "".join(
        f"M{-wide / 2:g} {y + deep:.3f}" + f"l{wide / 2:g} {-deep:g} {wide / 2:g} {deep:g}" * 2
        for y in (-tall, 0.0, tall)
    )
    seams = "".join(f"M{x:g} 0V{tall:g}" for x in (0.0, wide / 2, wide))
    stitch = _plain(seams, "#1f2328", 0.3, 0.28) + _plain(zigzag, "#1f2328", 0.7, 0.38)
    stitch += f'<g transform="translate(0 .75)">{_plain(zigzag, "#ffffff", 0.5, 0.42)}</g>'
    return (
        f'<pattern id="knit" patternUnits="userSpaceOnUse" x="{box.x0 - 0.6:.2f}" y="{box.y0:.2f}" width="{wide:g}" '
        f'height="{tall:g}">{stitch}</pattern><path d="M{box.x0:.2f} {box.y0:.2f}H{box.x1:.2f}V{box.y1:.2f}'
        f'H{box.x0:.2f}z" fill="url(#knit)" fill-opacity=".94"/>'
    )


def _plain(path: str, colour: str, width: float, opacity: float) -> str:
    """Lines with bare ends and corners, which cost little."""
    return f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-opacity="{opacity}"/>'


def plush(box: Box) -> str:
    """Short tufts and one stitched seam."""
    tufts = "".join(f"M{x:.2f} {y:.2f}q.5.9 1.100 0" for x, y in _spread(box, 3.2, 11))
    (a, b), (_, d) = box.within(0.5, 0.0), box.within(0.5, 1.0)
    seam = f"M{a:.2f} {b:.2f}V{d:.2f}"
    ticks, y = "", b + 1.2
    while y < d:
        ticks += f"M{a - 0.9:.2f} {y:.2f}h1.800"
        y += 2.4
    return (
        _lines(tufts, "#ffffff", 0.5, 0.55) + _lines(seam, "#33261f", 0.35, 0.35) + _lines(ticks, "#33261f", 0.4, 0.4)
    )


def outline(markup: str, step: float) -> list[tuple[float, float]]:
    """Points about `step` units apart along the edge of the painted part, top row first."""
    solid = silhouette.pixels(markup)[..., 3] > silhouette.SOLID
    padded = np.pad(solid, 1)
    inner = padded[:-2, 1:-1] & padded[2:, 1:-1] & padded[1:-1, :-2] & padded[1:-1, 2:]
    rows, columns = np.nonzero(solid & ~inner)
    found: list[tuple[float, float]] = []
    for row, column in zip(rows.tolist(), columns.tolist(), strict=True):
        x, y = (column + 0.5) / silhouette.FINE, (row + 0.5) / silhouette.FINE
        if all((x - u) ** 2 + (y - v) ** 2 >= step * step for u, v in found):
            found.append((x, y))
    return found


def fur(markup: str, coat: str) -> str:
    """A fuzzy edge: short hairs outward all around."""
    box = silhouette.box(markup)
    a, b = box.centre
    hairs = ""
    for x, y in outline(markup, 1.1):
        angle = math.atan2(y - b, x - a)
        hairs += f"M{x:.2f} {y:.2f}l{1.1 * math.cos(angle):.2f} {1.1 * math.sin(angle):.2f}"
    return _lines(hairs, paint.shade(coat, -0.05), 0.9)


def leafy(markup: str, coat: str) -> str:
    """Leaves that stand out beyond the edge."""
    box = silhouette.box(markup)
    a, b = box.centre
    return "".join(
        _leaf(x, y, math.degrees(math.atan2(y - b, x - a)), 2.6, paint.shade(coat, (-0.08, 0.02)[number % 2]))
        for number, (x, y) in enumerate(outline(markup, 2.3))
    )


def _leaf(x: float, y: float, turn: float, long: float, colour: str) -> str:
    return (
        f'<path transform="translate({x:.2f} {y:.2f}) rotate({turn:.0f}) scale({long / 2:.2f})" fill="{colour}" '
        'd="M-.9 0Q0-1 1.100 0 0 1-.9 0z"/>'
    )


def leaves(box: Box) -> str:
    """Leaves all over."""
    rng = Random(17)
    return "".join(
        _leaf(
            x, y, rng.uniform(0, 360), rng.uniform(2.4, 3.4), rng.choice(("#3e7d2c", "#77b255", "#a6d388", "#5c913b"))
        )
        for x, y in _spread(box, 3.1, 19)
    )


def puffs(markup: str, coat: str) -> str:
    """Round puffs that stand out beyond the edge."""
    edge = outline(markup, 3.6)
    return "".join(_oval(x, y, 2.7, 2.5, "#ccdff0") for x, y in edge) + "".join(
        _oval(x, y - 0.5, 2.4, 2.2, coat) for x, y in edge
    )


def clouds(box: Box) -> str:
    """Soft bellies of cloud."""
    found = ""
    for x, y in _spread(box, 6.0, 23):
        found += _lines(f"M{x - 2.2:.2f} {y:.2f}q1-2.200 2.400-1.200 1.600-.8 2.200 1.200", "#a9c9e4", 0.7, 0.9)
    return found


def slime(box: Box) -> str:
    """Bubbles and wet highlights."""
    found = ""
    for number, (x, y) in enumerate(_spread(box, 6.2, 29, 0.4)):
        r = (0.7, 1.2, 0.5)[number % 3]
        found += _oval(x, y, r, r, "#3f8f22", 0.55) + _oval(x - r * 0.3, y - r * 0.3, r * 0.4, r * 0.4, "#f2ffd9", 0.9)
    x, y = box.within(0.26, 0.2)
    return found + _oval(x, y, box.width * 0.09, box.height * 0.05, "#ffffff", 0.75)


def drips(markup: str) -> str:
    """Drops that run down from the lower edge."""
    found = ""
    box = silhouette.box(markup)
    solid = silhouette.pixels(markup)[..., 3] > silhouette.SOLID
    for number, share in enumerate((0.18, 0.36, 0.55, 0.72, 0.86)):
        x = box.x0 + share * box.width
        column = np.flatnonzero(solid[:, min(solid.shape[1] - 1, round(x * silhouette.FINE))])
        if not len(column):
            continue
        y = (column[-1] + 1) / silhouette.FINE - 0.7
        long, r = (2.6, 4.4, 1.8, 3.6, 2.4)[number], (1.1, 1.3, 0.9, 1.2, 1.0)[number]
        found += _area(
            f"M{x - 1.7 * r:.2f} {y - 0.6:.2f}Q{x - r:.2f} {y:.2f} {x - r:.2f} {y + long:.2f}"
            f"a{r} {r} 0 0 0 {2 * r} 0Q{x + r:.2f} {y:.2f} {x + 1.7 * r:.2f} {y - 0.6:.2f}z",
            "#7ed03c",
        )
        found += _oval(x - r * 0.35, y + long, r * 0.3, r * 0.5, "#f2ffd9", 0.9)
    return found


def lava(box: Box) -> str:
    """Glowing cracks between dark plates."""
    path, y, row = "", box.y0 + 1.5, 0
    rng = Random(31)
    while y < box.y1 + 3:
        x = box.x0 - 2
        path += f"M{x:.2f} {y:.2f}"
        while x < box.x1 + 3:
            dx, dy = rng.uniform(2.4, 4.6), rng.uniform(-1.7, 1.7)
            path += f"l{dx:.2f} {dy:.2f}"
            if rng.random() < 0.55:
                path += f"l{rng.uniform(-1.2, 1.2):.2f} {rng.uniform(3.2, 5.6):.2f}m0 0M{x + dx:.2f} {y + dy:.2f}"
            x, y = x + dx, y + dy
        y, row = box.y0 + 1.5 + (row + 1) * 6.2, row + 1
    return _lines(path, "#ff5a1f", 1.5) + _lines(path, "#ffd34d", 0.6)


def cheese(box: Box) -> str:
    """Holes with a lit lower rim."""
    found = ""
    for number, (x, y) in enumerate(_spread(box, 6.4, 37, 0.28)):
        r = (1.8, 1.1, 2.3, 0.8)[number % 4]
        found += _oval(x, y, r, r * 0.9, "#e39a1c") + _oval(
            x + r * 0.18, y + r * 0.2, r * 0.78, r * 0.66, "#c97f0f", 0.55
        )
    return found


def chocolate(box: Box) -> str:
    """Squares of a bar, lit at the upper left."""
    step = max(5.4, box.width / 5)
    dark, light = "", ""
    y = box.y0
    while y < box.y1 + 1:
        x = box.x0
        while x < box.x1 + 1:
            dark += f"M{x + step - 0.5:.2f} {y + 0.5:.2f}v{step - 1:.2f}h{1 - step:.2f}"
            light += f"M{x + 0.5:.2f} {y + step - 0.6:.2f}v{1.1 - step:.2f}h{step - 1.1:.2f}"
            x += step
        y += step
    return _lines(dark, "#2f1509", 0.8, 0.75) + _lines(light, "#c58a5e", 0.65, 0.8)
