"""The contact sheet: one picture of numbered candidates, best first, on a ground that shows what is transparent.

Telegram makes a JPEG of it, and shows it in light and in dark chats: so the ground is of middle tone, its checker
soft and coarse, and the numbers are large. The candidates are cut out exactly as the finished stickers will be.
"""

import io
from collections.abc import Sequence
from functools import lru_cache

from PIL import Image

from model.drawing import Drawing
from model.finish import cut
from model.render import SVG, render, svg

MARGIN = 16  # px around and between cells
CORNER = 22  # px, radius of a cell's corners
INSET = 14  # px between a cell's edge and its candidate
CELL = {1: 520, 2: 396, 3: 264}  # px a side of a cell, by columns
CHECK = 22  # px a side of a square of the checker
BADGE = 20  # px, radius of a number's disc
BADGE_AT = 13  # px from a cell's corner, both ways, to the disc's middle: half outside, so as to hide little

PAGE, LIGHT, DARK = "#8fa5b3", "#b4c6cf", "#a8bcc7"  # cool greys: few emoji are of these colours
INK, DISC = "#ffffff", "#22303c"

DIGITS = {
    "0": "M5 1C2 1 1 4 1 7s1 6 4 6 4-3 4-6-1-6-4-6Z",
    "1": "M2.2 4 5.6 1.2V13",
    "2": "M1.3 4.4C1.3 2.4 2.8 1 5 1s3.6 1.3 3.6 3.3C8.6 7.4 1.4 9.6 1.2 13h7.7",
    "3": "M1.6 2.6C2.4 1.6 3.5 1 5 1c2.1 0 3.5 1.1 3.5 2.9S7 6.7 4.4 6.7"
    "c2.8 0 4.4 1.2 4.4 3.1S7.2 13 5 13c-1.7 0-3-.7-3.8-1.9",
    "4": "M6.7 13V1L1 9.4h8.2",
    "5": "M8.2 1H2.6L2 6.6C2.8 5.9 3.8 5.5 5 5.5c2.3 0 3.9 1.5 3.9 3.7S7.2 13 4.9 13c-1.6 0-2.9-.6-3.7-1.7",
    "6": "M7.8 1.6C3.6 1.6 1.2 4.8 1.2 8.9 1.2 11.5 2.8 13 5 13s3.8-1.5 3.8-3.7S7.2 5.7 5.1 5.7 1.2 7.1 1.2 9",
    "7": "M1.2 1h7.6L4 13",
    "8": "M5 6.6C2.9 6.6 1.6 5.5 1.6 3.8S2.9 1 5 1s3.4 1.1 3.4 2.8S7.1 6.6 5 6.6"
    " 1.2 7.9 1.2 9.8 2.7 13 5 13s3.8-1.3 3.8-3.2S7.3 6.6 5 6.6Z",
    "9": "M2.2 12.4c4.2 0 6.6-3.2 6.6-7.3C8.8 2.5 7.2 1 5 1S1.2 2.5 1.2 4.7 2.8 8.3 4.9 8.3 8.8 6.9 8.8 5",
}  # our own numerals as strokes in 10 x 14 units, drawn 2.1 wide


def sheet(drawings: Sequence[Drawing]) -> bytes:
    """A PNG, opaque RGB, about 850 px wide for three columns. Raises ValueError for none at all.

    Raises what `model.finish.cut` does.
    """
    if not drawings:
        raise ValueError("a sheet needs at least one drawing")
    count = len(drawings)
    across = columns(count)
    ground, badges = _page(count)
    page = ground.copy()
    for index, drawing in enumerate(drawings):
        x, y = corner(index, count)
        candidate = cut(drawing.source, drawing.media, CELL[across] - 2 * INSET)
        at = (x + (CELL[across] - candidate.width) // 2, y + (CELL[across] - candidate.height) // 2)
        page.paste(candidate, at, candidate)
    page.paste(badges, (0, 0), badges)
    out = io.BytesIO()
    page.save(out, "PNG", compress_level=4)
    return out.getvalue()


def columns(count: int) -> int:
    """One for one, two for two or four, three otherwise."""
    return 2 if count == 4 else min(3, count)


def corner(index: int, count: int) -> tuple[int, int]:
    """The upper left corner, in px, of a cell: reading order, a last row that is not full stands in the middle."""
    across = columns(count)
    row, column = divmod(index, across)
    in_row = min(across, count - row * across)
    step = CELL[across] + MARGIN
    return MARGIN + column * step + (across - in_row) * step // 2, MARGIN + row * step


@lru_cache(maxsize=4)
def _page(count: int) -> tuple[Image.Image, Image.Image]:
    """What lies under the candidates (RGB) and what lies over them (RGBA)."""
    across = columns(count)
    rows = -(-count // across)
    step = CELL[across] + MARGIN
    width, height = MARGIN + across * step, MARGIN + rows * step
    corners = [corner(index, count) for index in range(count)]
    cells = "".join(
        f'<rect transform="translate({x} {y})" width="{CELL[across]}" height="{CELL[across]}" rx="{CORNER}" '
        f'fill="url(#checker)"/>'
        for x, y in corners
    )
    pattern = (
        f'<defs><pattern id="checker" width="{2 * CHECK}" height="{2 * CHECK}" patternUnits="userSpaceOnUse">'
        f'<path fill="{LIGHT}" d="M0 0h{2 * CHECK}v{2 * CHECK}H0z"/>'
        f'<path fill="{DARK}" d="M0 0h{CHECK}v{CHECK}H0zM{CHECK} {CHECK}h{CHECK}v{CHECK}h-{CHECK}z"/></pattern></defs>'
    )
    ground = f'{pattern}<path fill="{PAGE}" d="M0 0h{width}v{height}H0z"/>{cells}'
    badges = "".join(_badge(x, y, index + 1) for index, (x, y) in enumerate(corners))
    return _drawn(ground, width, height).convert("RGB"), _drawn(badges, width, height)


def _drawn(inner: str, width: int, height: int) -> Image.Image:
    return render(svg(inner, width, height).encode(), SVG, width, height, (0, 0, width, height))


def _badge(x: int, y: int, number: int) -> str:
    """A number in a disc on the upper left corner of a cell at (x, y)."""
    digits = str(number)
    scale = 1.6 if len(digits) == 1 else 1.3
    wide = (11.5 * len(digits) - 1.5) * scale
    centre_x, centre_y = x + BADGE_AT, y + BADGE_AT
    strokes = "".join(
        f'<path transform="translate({11.5 * place} 0)" d="{DIGITS[digit]}"/>' for place, digit in enumerate(digits)
    )
    return (
        f'<circle cx="{centre_x}" cy="{centre_y}" r="{BADGE}" fill="{DISC}" stroke="{INK}" stroke-width="2.5"/>'
        f'<g fill="none" stroke="{INK}" stroke-width="2.1" stroke-linecap="round" stroke-linejoin="round" '
        f'transform="translate({centre_x - wide / 2} {centre_y - 7 * scale}) scale({scale})">{strokes}</g>'
    )
