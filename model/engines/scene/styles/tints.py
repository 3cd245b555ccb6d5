"""Styles that only change colours, shape by shape: pastel, and black and white. OKLCH throughout (see `paint`)."""

import math
import re
from collections.abc import Callable
from functools import lru_cache

from model.candidate import LETTERING, Layer
from model.engines.scene.paint import Lch, from_lch, full, to_lch

_HEX = r"#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?"
_PAINT = re.compile(rf'\b(fill|stroke|stop-color)="({_HEX}|red|green|navy)([0-9a-fA-F]{{2}})?"')


def repainted(markup: str, tint: Callable[[str], str]) -> str:
    """The markup with every colour of it replaced."""
    swapped = _PAINT.sub(lambda found: f'{found[1]}="{tint(full(found[2]))}{found[3] or ""}"', markup)
    return f'<g fill="{tint("#000000")}">{swapped}</g>'  # what names no fill is black


def pastel(layer: Layer, number: int, under: bool) -> str:
    """Light, soft and slightly warm; darks become mid tones, except letters, which stay readable."""
    return repainted(layer.markup, _soft_letters if layer.thing == LETTERING else soft)


def black_and_white(layer: Layer, number: int, under: bool) -> str:
    """Greys by lightness."""
    return repainted(layer.markup, grey)


@lru_cache(maxsize=4096)
def soft(colour: str) -> str:
    """A colour's pastel: lightness 0.5..0.985, chroma at most 0.105."""
    here = to_lch(colour)
    lightness = 0.50 + 0.485 * here.lightness**1.15
    chroma = 0.105 * math.tanh(here.chroma / 0.13)
    if here.chroma < 0.03:  # greys take a breath of lilac, whites of cream
        return from_lch(Lch(lightness, 0.022 if here.lightness < 0.8 else 0.008, 305 if here.lightness < 0.8 else 85))
    return from_lch(Lch(lightness, chroma, here.hue))


@lru_cache(maxsize=4096)
def _soft_letters(colour: str) -> str:
    here = to_lch(colour)
    if here.lightness > 0.6:
        return soft(colour)
    hue = here.hue if here.chroma > 0.03 else 300.0
    return from_lch(Lch(0.36 + 0.3 * here.lightness, min(0.11, here.chroma + 0.05), hue))


@lru_cache(maxsize=4096)
def grey(colour: str) -> str:
    """A colour's grey: its lightness, with warm colours darker and cool ones lighter than they measure."""
    here = to_lch(colour)
    push = 0.45 * min(here.chroma, 0.2) * math.cos(math.radians(here.hue - 200))
    lightness = here.lightness + push
    lightness = 0.5 + (lightness - 0.55) * 1.12 + 0.03
    return from_lch(Lch(min(1.0, max(0.14, lightness)), 0.0, 0.0))
