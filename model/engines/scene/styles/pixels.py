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
    codes = np.where(solid, rgb[..., 0] << 16 | rgb[..., 1] << 8 | rgb[..., 2], EMPTY)
    values, index, counts = np.unique(codes, return_inverse=True, return_counts=True)
    counts[values == EMPTY] = 0
    parts = _palette(values, counts)
    if not len(parts):
        return np.full((grid, grid), EMPTY, np.int64)
    palette = parts[:, 0] << 16 | parts[:, 1] << 8 | parts[:, 2]
    nearest = ((_rgb(values)[:, None, :] - parts[None]) ** 2).sum(axis=2).argmin(axis=1)
    picked = np.where(solid, nearest[index.reshape(codes.shape)], len(palette))
    blocks = picked.reshape(grid, FINER, grid, FINER).transpose(0, 2, 1, 3).reshape(grid, grid, FINER**2)
    votes = (blocks[..., None] == np.arange(len(palette))).sum(axis=2)
    best: Codes = np.where(votes.sum(axis=2) * 2 >= FINER * FINER, palette[votes.argmax(axis=2)], EMPTY)
    return best


def _palette(values: Codes, counts: Codes) -> Codes:
    """The commonest colours that differ from each other, at most COLOURS, as rows of (red, green, blue), dark first."""
    likely = values[np.argsort(-counts, kind="stable")][: min(8 * COLOURS, int((counts > 0).sum()))]
    left = _rgb(likely)
    kept: list[Codes] = []
    while len(left) and len(kept) < COLOURS:
        kept.append(left[0])
        left = left[((left - left[0]) ** 2).sum(axis=1) > NEAR**2]
    found = np.array(kept, np.int64).reshape(-1, 3)
    return found[np.argsort(found @ np.array([299, 587, 114]), kind="stable")]


def _rgb(codes: Codes) -> Codes:
    """Rows of (red, green, blue), 0..255."""
    return np.stack([codes >> 16 & 255, codes >> 8 & 255, codes & 255], axis=1)


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
    rows = len(codes)
    fresh = np.ones(codes.shape, bool)
    fresh[:, 1:] = codes[:, 1:] != codes[:, :-1]
    tops, lefts = np.nonzero(fresh)
    ends = np.append(lefts[1:], rows)
    ends[np.append(tops[1:] != tops[:-1], True)] = rows
    runs: list[set[tuple[int, int, int]]] = [set() for _ in range(rows + 1)]  # (left, width, colour) by rows
    kept = codes[tops, lefts] != EMPTY
    for top, left, end in zip(tops[kept].tolist(), lefts[kept].tolist(), ends[kept].tolist(), strict=True):
        runs[top].add((left, end - left, int(codes[top, left])))
    paths: dict[int, list[str]] = {}
    begun: dict[tuple[int, int, int], int] = {}  # run → row it began in
    for row, here in enumerate(runs):
        for run in [one for one in begun if one not in here]:
            left, width, colour = run
            top = begun.pop(run)
            paths.setdefault(colour, []).append(f"M{left} {top}h{width}v{row - top}h{-width}z")
        for run in here:
            begun.setdefault(run, row)
    drawn = "".join(f'<path fill="#{colour:06x}" d="{"".join(sorted(d))}"/>' for colour, d in sorted(paths.items()))
    return f'<g shape-rendering="crispEdges" transform="scale({unit:g})">{drawn}</g>' if drawn else ""
