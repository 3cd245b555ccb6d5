"""Glossy: every shape lit from above, with a crisp reflection on the large ones."""

from functools import lru_cache

from model.candidate import GROUND, Layer
from model.engines.scene.paint import Lch, from_lch, to_lch
from model.engines.scene.styles.shapes import NONE, Shape, redrawn

SMALL = 9.0  # units of the picture: what is smaller stays flat
MIRROR = 42.0  # units: what is at least so large shows a reflection


def glossy(layer: Layer, number: int, under: bool) -> str:
    """Gradients, a reflection on large shapes, a sheen along limbs."""
    colours: dict[str, str] = {}
    shine = layer.thing != GROUND

    def draw(shape: Shape) -> str:
        return _lit(shape, colours, number, shine)

    markup = redrawn(layer.markup, draw)
    gradients = "".join(_gradient(name, colour) for colour, name in colours.items())
    return f"<defs>{gradients}{_reflection(number)}</defs>{markup}"


def _lit(shape: Shape, colours: dict[str, str], number: int, shine: bool) -> str:
    if shape.rim or shape.faint or shape.colour == NONE:
        return shape.svg()
    if shape.limb:
        return shape.svg(stroke=_shaded(shape.stroke, -0.05)) + shape.shifted(
            shape.svg(stroke=_shaded(shape.stroke, 0.07), width=shape.line * 0.5), 0, -shape.line * 0.12
        )
    if shape.fill == NONE or min(shape.wide, shape.tall) < SMALL:
        return shape.svg()
    name = colours.setdefault(shape.fill, f"lit{number}x{len(colours)}")
    drawn = shape.svg(fill=f"url(#{name})")
    if shine and shape.stroke == NONE and min(shape.wide, shape.tall) >= MIRROR:
        drawn += shape.svg(fill=f"url(#gloss{number})")
    return drawn


def _gradient(name: str, colour: str) -> str:
    return (
        f'<linearGradient id="{name}" x1=".35" y1="0" x2=".65" y2="1">'
        f'<stop offset="0" stop-color="{_shaded(colour, 0.09)}"/>'
        f'<stop offset=".5" stop-color="{_shaded(colour, 0.015)}"/>'
        f'<stop offset="1" stop-color="{_shaded(colour, -0.13)}"/></linearGradient>'
    )


def _reflection(number: int) -> str:
    """White above an arc, fading upwards less than downwards; in shares of the shape's box."""
    return (
        f'<radialGradient id="gloss{number}" cx=".44" cy="-.06" r=".62" fx=".44" fy="-.06">'
        '<stop offset="0" stop-color="#fff" stop-opacity=".62"/>'
        '<stop offset=".86" stop-color="#fff" stop-opacity=".2"/>'
        '<stop offset=".89" stop-color="#fff" stop-opacity="0"/></radialGradient>'
    )


@lru_cache(maxsize=4096)
def _shaded(colour: str, by: float) -> str:
    """Lighter or darker by a step of lightness, more vivid when darker."""
    here = to_lch(colour)
    return from_lch(Lch(here.lightness + by, here.chroma * (1.06 if by < 0 else 0.94), here.hue))
