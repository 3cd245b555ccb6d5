"""Pictures of art with its anchors drawn on it, to check them by eye: `python -m model anchors cat 🐈 -o out.png`.

Anchors measured by hand are drawn firmly; those derived from the painted box are pale, their names in brackets.
"""

import io
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

import resvg_py
from PIL import Image

from model.engines.scene import art
from model.engines.scene.anchors import Anchors
from model.engines.scene.sprite import piece
from model.scene import Thing

COLUMNS = 4
SPOTS = frozenset({"head", "eyes", "mouth", "neck", "hands", "seat", "rim", "top", "grip", "tip", "bite", "wear"})


def _dot(x: float, y: float, colour: str, label: str) -> str:
    return (
        f'<circle cx="{x}" cy="{y}" r=".55" fill="{colour}" stroke="#fff" stroke-width=".2"/>'
        f'<text x="{x + 0.7}" y="{y + 0.5}" font-size="1.7" fill="{colour}" stroke="#fff" '
        f'stroke-width=".35" paint-order="stroke" font-family="DejaVu Sans">{label}</text>'
    )


def _span(x: float, y: float, width: float, colour: str) -> str:
    return f'<path d="M{x - width / 2} {y}h{width}" stroke="{colour}" stroke-width=".4"/>'


def grid() -> str:
    """Lines every 2 units, numbers every 4."""
    lines = [
        f'<path d="M{i} 0v36M0 {i}h36" stroke="#07f" stroke-opacity="{0.18 if i % 4 else 0.5}" stroke-width=".06"/>'
        for i in range(0, 37, 2)
    ]
    numbers = [
        f'<text x="{i}" y="1.1" font-size="1.2" fill="#05a" font-family="DejaVu Sans">{i}</text>'
        f'<text x="0" y="{i + 0.4}" font-size="1.2" fill="#05a" font-family="DejaVu Sans">{i}</text>'
        for i in range(4, 36, 4)
    ]
    return "".join(lines + numbers)


def marks(spots: Anchors, named: str = "{}") -> str:
    """Every anchor of one piece of art, as SVG; `named`: how their names are written."""
    found: list[str] = []
    points = {
        "mouth": (spots.mouth, "#c00"),
        "neck": (spots.neck, "#090"),
        "seat": (spots.seat, "#909"),
        "grip": (spots.grip, "#b60"),
        "tip": (spots.tip, "#b60"),
        "bite": (spots.bite, "#c0c"),
        "head": (spots.head, "#00c"),
        "wear": (spots.wear.anchor if spots.wear else None, "#066"),
    }
    for label, (point, colour) in points.items():
        if point:
            found.append(_dot(*point, colour, named.format(label)))
    if spots.head:
        found.append(_span(*spots.head, spots.head_width, "#00c"))
    if spots.neck:
        found.append(_span(*spots.neck, spots.neck_width, "#090"))
    if spots.wear:
        found.append(_span(*spots.wear.anchor, spots.wear.width, "#066"))
    found += [_dot(*hand, "#a50", named.format(f"hand{i}")) for i, hand in enumerate(spots.hands)]
    if spots.eyes:
        found += [_dot(*spots.eyes[:2], "#000", named.format("eye")), _dot(*spots.eyes[2:], "#000", "")]
    for label, line in (("rim", spots.rim), ("top", spots.top)):
        if line:
            x1, y1, x2, y2 = line
            found.append(f'<path d="M{x1} {y1}L{x2} {y2}" stroke="#e0a" stroke-width=".5"/>')
            found.append(_dot(x1, y1, "#e0a", named.format(label)))
    if spots.cover is not None:
        found.append(f'<path d="M0 {spots.cover}h36" stroke="#555" stroke-width=".3" stroke-dasharray="1"/>')
    return "".join(found)


def sheet(emoji: Sequence[str], side: int = 420) -> Image.Image:
    """A contact sheet, `side` px a piece, COLUMNS in a row, each with grid and anchors. Raises NoArt."""
    rows = -(-len(emoji) // COLUMNS)
    page = Image.new("RGB", (side * min(COLUMNS, len(emoji)), side * rows), "#d8e4dc")
    for index, one in enumerate(emoji):
        drawn = piece(Thing(emoji=one, said=one))
        guesses = SPOTS - drawn.known
        derived = f'<g opacity=".5">{marks(_without(drawn.spots, drawn.known), "({})")}</g>'
        inner = drawn.markup + grid() + derived + marks(_without(drawn.spots, guesses))
        png = resvg_py.svg_to_bytes(svg_string=art.document(inner), width=side, height=side)
        tile = Image.open(io.BytesIO(png)).convert("RGBA")
        page.paste(tile, (side * (index % COLUMNS), side * (index // COLUMNS)), tile)
    return page


def _without(spots: Anchors, names: Iterable[str]) -> Anchors:
    blank: dict[str, Any] = {name: () if name == "hands" else None for name in names}
    return replace(spots, **blank)
