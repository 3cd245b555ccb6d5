"""Paper cut: sheets of coloured paper with a grain, one upon another, each throwing a shadow on what is below."""

import math
import random
from functools import lru_cache

from model.candidate import LETTERING, Layer
from model.engines.scene.geometry import inverse
from model.engines.scene.paint import Lch, from_lch, to_lch
from model.engines.scene.styles.shapes import NONE, Part, Shape, by_part

SHADOW = "#2a2130"
DROPS = ((2.0, 3.2, 0.20), (4.2, 6.8, 0.13))  # shadows: how far to the right and down, in units, and how dark
ONE_DROP = ((2.6, 4.2, 0.28),)  # of small sheets
WIDE = 60.0  # units: sheets at least so large throw both
SCRAP = 10.0  # units: what is smaller throws no shadow; it is printed on
CRUMB = 4.5  # units: what is smaller is left out
EDGE = 1.7  # units: the cut edge of a sheet, which catches the light
GRAIN = 60.0  # units: the largest shape of a part, if at least so large, shows the paper's fibres


def paper_cut(layer: Layer, number: int, under: bool) -> str:
    """Muted colours, cut edges, two soft shadows for every sheet, fibres on the large ones."""
    clips: list[str] = []

    def draw(part: Part) -> str:
        drawn = part.redrawn(_sheet)
        main = part.main
        if main is None or main.fill == NONE or main.size < GRAIN or layer.thing == LETTERING:
            return drawn
        name = f"sheet{number}x{len(clips)}"
        clips.append(name)
        return drawn + _grained(main, part, drawn, name)

    return by_part(layer.markup, draw)


def _sheet(shape: Shape) -> str:
    if shape.rim or shape.faint or shape.colour == NONE:
        return shape.svg()
    if shape.size < CRUMB:
        return ""
    tone = muted(shape.colour)
    shadow = ""
    if shape.size >= SCRAP:
        fill, stroke = (NONE if one == NONE else SHADOW for one in (shape.fill, shape.stroke))
        for dx, dy, share in DROPS if shape.size >= WIDE else ONE_DROP:
            shadow += shape.shifted(shape.svg(fill=fill, stroke=stroke, opacity=share), dx, dy)
    if shape.fill == NONE:
        return shadow + shape.svg(stroke=tone)
    if shape.stroke == NONE and shape.size >= 2 * SCRAP:
        return shadow + shape.svg(fill=tone, stroke=lifted(tone), width=EDGE)
    return shadow + shape.svg(fill=tone, stroke=NONE if shape.stroke == NONE else muted(shape.stroke))


def _grained(main: Shape, part: Part, drawn: str, name: str) -> str:
    """Fibres over the largest shape of a part; none on art that is itself cut off, which they would reach beyond."""
    if "clip-path" in drawn or abs(main.at.a * main.at.d - main.at.b * main.at.c) < 1e-9:
        return ""
    geometry = "".join(f' {key}="{value}"' for key, value in main.given if key != "transform")
    over = main.at.then(inverse(part.at)).svg
    return (
        f'<pattern id="{name}" width="{TILE}" height="{TILE}" patternUnits="userSpaceOnUse" '
        f'patternTransform="{inverse(main.at).svg}">{FIBRES}</pattern>'
        f'<{main.tag}{geometry} transform="{over}" fill="url(#{name})"/>'
    )


def _fibres(count: int, seed: int) -> str:
    """Short bent hairs, light and dark, all over a tile that can stand beside itself without a seam."""
    rng = random.Random(seed)
    paths = ["", ""]
    for number in range(count):
        x, y, turn, long = rng.uniform(0, TILE), rng.uniform(0, TILE), rng.uniform(0, 2 * math.pi), rng.uniform(7, 17)
        dx, dy, bend = long * math.cos(turn), long * math.sin(turn), rng.uniform(-4, 4)
        for across in (-TILE, 0, TILE):
            for down in (-TILE, 0, TILE):
                left, top = x - dx / 2 + across, y - dy / 2 + down
                if -17 < left < TILE + 17 and -17 < top < TILE + 17:
                    start = f"M{left:.1f} {top:.1f}"
                    paths[number % 2] += f"{start}q{dx / 2 + bend:.1f} {dy / 2 - bend:.1f} {dx:.1f} {dy:.1f}"
    return (
        f'<g fill="none" stroke-width="1.4"><path d="{paths[0]}" stroke="#fff" stroke-opacity=".3"/>'
        f'<path d="{paths[1]}" stroke="{SHADOW}" stroke-opacity=".09"/></g>'
    )


TILE = 150  # units of the picture after which the fibres repeat
FIBRES = _fibres(45, 7)


@lru_cache(maxsize=4096)
def muted(colour: str) -> str:
    """The colour as dyed paper: less vivid, neither black nor white."""
    here = to_lch(colour)
    warm = here.hue if here.chroma > 0.02 else 75.0
    return from_lch(Lch(0.15 + 0.82 * here.lightness, max(0.012, 0.82 * here.chroma), warm))


@lru_cache(maxsize=4096)
def lifted(colour: str) -> str:
    here = to_lch(colour)
    return from_lch(Lch(min(0.99, here.lightness + 0.07), here.chroma * 0.8, here.hue))
