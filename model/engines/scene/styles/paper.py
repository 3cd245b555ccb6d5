"""Paper cut: sheets of coloured paper with a grain, one upon another, each throwing a shadow on what is below."""

from functools import lru_cache

from model.candidate import GROUND, LETTERING, Layer
from model.engines.scene.paint import Lch, from_lch, to_lch
from model.engines.scene.styles.shapes import NONE, Shape, redrawn

SHADOW = "#2a2130"
DROPS = ((2.0, 3.2, 0.20), (4.2, 6.8, 0.13))  # shadows: how far to the right and down, in units, and how dark
SCRAP = 10.0  # units: what is smaller throws no shadow; it is printed on
CRUMB = 4.5  # units: what is smaller is left out
EDGE = 1.7  # units: the cut edge of a sheet, which catches the light
GRAIN = 26.0  # units: shapes at least so large show the paper's grain


def paper_cut(layer: Layer, number: int) -> str:
    """Muted colours, cut edges, two soft shadows for every sheet."""
    colours: dict[str, str] = {}

    def draw(shape: Shape) -> str:
        return _sheet(shape, colours, number)

    markup = redrawn(layer.markup, draw)
    return f"<defs>{''.join(_grain(name, colour) for colour, name in colours.items())}</defs>{markup}"


def _sheet(shape: Shape, colours: dict[str, str], number: int) -> str:
    if shape.rim or shape.faint or shape.colour == NONE:
        return shape.svg()
    if shape.size < CRUMB:
        return ""
    tone = muted(shape.colour)
    shadow = ""
    if shape.size >= SCRAP:
        for dx, dy, share in DROPS:
            flat = shape.svg(
                fill=NONE if shape.fill == NONE else SHADOW, stroke=NONE if shape.stroke == NONE else SHADOW, opacity=share
            )
            shadow += shape.shifted(flat, dx, dy)
    if shape.fill == NONE:
        return shadow + shape.svg(stroke=tone)
    if shape.size < GRAIN:
        return shadow + shape.svg(fill=tone, stroke=NONE if shape.stroke == NONE else muted(shape.stroke))
    name = colours.setdefault(tone, f"paper{number}x{len(colours)}")
    edge = muted(shape.stroke) if shape.stroke.startswith("#") else lifted(tone)
    return shadow + shape.svg(fill=f"url(#{name})", stroke=edge, width=shape.line or EDGE)


def _grain(name: str, colour: str) -> str:
    """A sheet of one colour with fibres, as a pattern."""
    light, dark = lifted(colour), sunk(colour)
    return (
        f'<pattern id="{name}" width="37" height="31" patternUnits="userSpaceOnUse">'
        f'<path d="M0 0H37V31H0z" fill="{colour}"/></pattern>'
    )


@lru_cache(maxsize=4096)
def muted(colour: str) -> str:
    """The colour as dyed paper: less vivid, neither black nor white."""
    here = to_lch(colour)
    warm = here.hue if here.chroma > 0.02 else 75.0
    return from_lch(Lch(0.24 + 0.725 * here.lightness, max(0.012, 0.82 * here.chroma), warm))


@lru_cache(maxsize=4096)
def lifted(colour: str) -> str:
    here = to_lch(colour)
    return from_lch(Lch(min(0.99, here.lightness + 0.07), here.chroma * 0.8, here.hue))


@lru_cache(maxsize=4096)
def sunk(colour: str) -> str:
    here = to_lch(colour)
    return from_lch(Lch(here.lightness - 0.04, here.chroma, here.hue))
