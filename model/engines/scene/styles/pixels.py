"""Pixel art: few colours on a coarse grid, a dark line around everything, as squares that stay sharp at any size."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from model.candidate import LETTERING, Layer
from model.engines.scene.styles.shapes import Shape, redrawn
from model.render import render_markup

GRID = 64  # squares a side of the picture
LETTERED = 92  # the same when there are letters, which need more
FINER = 2  # the picture is looked at this many times finer than the grid
COLOURS = 22  # at most, in one picture
NEAR = 26.0  # distance in sRGB (0..441) up to which two colours become one
LINE = 0x241F2B  # the dark line around everything, as 0xrrggbb
EMPTY = -1
SOLID = 110  # alpha (0..255) above which a square is painted
SIDE = 512.0

Codes = NDArray[np.int64]


def pixelled(layers: Sequence[Layer]) -> tuple[Layer, ...]:
    """The layers as squares; each keeps all of its own, also what others hide."""
    grid = LETTERED if any(layer.thing == LETTERING for layer in layers) else GRID
    markups = [redrawn(layer.markup, lambda shape: _ready(shape, SIDE / grid)) for layer in layers]
    whole = np.asarray(render_markup("".join(markups), grid * FINER))
    covers = [np.asarray(render_markup(markup, grid))[..., 3] > SOLID for markup in markups]
    seen = _coarse(whole)
    owner = np.full((grid, grid), EMPTY)
    for number, cover in enumerate(covers):
        owner[cover] = number
    seen[owner == EMPTY] = EMPTY
    line = _around(owner != EMPTY)
    found = []
    for number, (layer, cover) in enumerate(zip(layers, covers, strict=True)):
        mine = owner == number
        own = np.where(mine, seen, EMPTY)
        own[cover & ~mine] = _commonest(own[mine])  # hidden, but there: it counts when things are measured
        if layer.thing != LETTERING:
            own[line & _around(mine & (seen != LINE))] = LINE
        found.append(Layer(thing=layer.thing, markup=_squares(own, SIDE / grid)))
    return tuple(found)


def _ready(shape: Shape, unit: float) -> str:
    """Lines that part things from their like become dark and wide enough for whole squares."""
    if shape.rim:
        line = f"#{LINE:06x}"
        return shape.svg(fill=line, stroke=line, width=max(shape.line, 2.3 * unit), opacity=1)
    return shape.svg()


def _coarse(whole: NDArray[np.uint8]) -> Codes:
    """Each square's commonest palette colour, the darkest of equals; EMPTY where little is painted."""
    grid = len(whole) // FINER
    solid = whole[..., 3] > SOLID
    rgb = whole[..., :3].astype(np.int64)
    rgb = np.where(solid[..., None], rgb * 255 // np.maximum(whole[..., 3:].astype(np.int64), 1), 0).clip(0, 255)
    codes = rgb[..., 0] << 16 | rgb[..., 1] << 8 | rgb[..., 2]
    palette = _palette(codes[solid])
    if not len(palette):
        return np.full((grid, grid), EMPTY, np.int64)
    parts = np.stack([palette >> 16, palette >> 8 & 255, palette & 255], axis=1)
    order = np.argsort(parts @ np.array([299, 587, 114]), kind="stable")
    palette, parts = palette[order], parts[order]
    values, index = np.unique(codes, return_inverse=True)
    spread = np.stack([values >> 16, values >> 8 & 255, values & 255], axis=1)
    nearest = ((spread[:, None, :] - parts[None]) ** 2).sum(axis=2).argmin(axis=1)
    picked = np.where(solid, nearest[index.reshape(codes.shape)], len(palette))
    blocks = picked.reshape(grid, FINER, grid, FINER).transpose(0, 2, 1, 3).reshape(grid, grid, FINER**2)
    votes = (blocks[..., None] == np.arange(len(palette))).sum(axis=2)
    best: Codes = np.where(votes.sum(axis=2) * 2 >= FINER * FINER, palette[votes.argmax(axis=2)], EMPTY)
    return best


def _palette(codes: Codes) -> Codes:
    """The commonest colours that differ from each other, at most COLOURS."""
    values, counts = np.unique(codes, return_counts=True)
    kept: list[int] = []
    for value in values[np.argsort(-counts, kind="stable")][: 8 * COLOURS].tolist():
        if all(_apart(value, other) > NEAR for other in kept):
            kept.append(value)
            if len(kept) == COLOURS:
                break
    return np.array(kept, np.int64)


def _apart(one: int, other: int) -> float:
    return float(sum(((one >> shift & 255) - (other >> shift & 255)) ** 2 for shift in (0, 8, 16)) ** 0.5)


def _around(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The squares next to it that are not of it."""
    wide = mask.copy()
    wide[1:] |= mask[:-1]
    wide[:-1] |= mask[1:]
    wide[:, 1:] |= mask[:, :-1]
    wide[:, :-1] |= mask[:, 1:]
    return wide & ~mask


def _commonest(codes: Codes) -> int:
    if not len(codes):
        return LINE
    values, counts = np.unique(codes, return_counts=True)
    return int(values[counts.argmax()])


def _squares(codes: Codes, unit: float) -> str:
    """One path a colour, of rectangles as large as they come; `unit`: a square's side in units of the picture."""
    paths: dict[int, list[str]] = {}
    open_: dict[tuple[int, int, int], int] = {}  # (left, width, colour) → row it began in
    for row in range(len(codes) + 1):
        runs = set(_runs(codes[row].tolist())) if row < len(codes) else set()
        for run in [one for one in open_ if one not in runs]:
            left, width, colour = run
            top = open_.pop(run)
            paths.setdefault(colour, []).append(f"M{left} {top}h{width}v{row - top}h{-width}z")
        for run in runs:
            open_.setdefault(run, row)
    drawn = "".join(f'<path fill="#{colour:06x}" d="{"".join(sorted(d))}"/>' for colour, d in sorted(paths.items()))
    return f'<g shape-rendering="crispEdges" transform="scale({unit:g})">{drawn}</g>' if drawn else ""


def _runs(row: list[int]) -> list[tuple[int, int, int]]:
    found = []
    start = 0
    for place in range(1, len(row) + 1):
        if place == len(row) or row[place] != row[start]:
            if row[start] != EMPTY:
                found.append((start, place - start, row[start]))
            start = place
    return found
