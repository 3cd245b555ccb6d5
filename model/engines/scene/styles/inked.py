"""Styles of ink: outlined (the colours kept, inside bold dark lines) and line art (ink on white, hatched for dark)."""

import re
from functools import lru_cache

from model.candidate import GROUND, LETTERING, Layer
from model.engines.scene.paint import Lch, from_lch, to_lch
from model.engines.scene.styles.shapes import NONE, Shape, parts_of, redrawn, shapes_of
from model.engines.scene.tones import distance

INK = "#1d1b22"
CONTOUR = 7.0  # units of the picture: how far the line around a thing reaches beyond it
SCENERY = 3.5  # the same around settings
INNER = 3.0  # width of lines inside
TINY = 13.0  # units: what is smaller has no line inside, only its colour
ALIKE = 0.09  # distance of OKLab up to which a shape is a shade of what it lies on, and gets no line


def outlined(layer: Layer, number: int) -> str:
    """Each part of a thing within a bold line, its inner shapes within thin ones of their own colour's dark."""
    if layer.thing == LETTERING:
        return layer.markup
    ground = layer.thing == GROUND
    reach = SCENERY if ground else CONTOUR
    found = []
    for part in parts_of(layer.markup):
        if not ground:
            found.append(redrawn(part, lambda shape: behind(shape, INK, reach)))
            found.append(redrawn(part, _within))
        else:
            found.append(redrawn(part, lambda shape: behind(shape, INK, reach) + _plain(shape), _framed))
    return "".join(found)


def behind(shape: Shape, ink: str, reach: float) -> str:
    """The shape's silhouette in one colour, grown by `reach` units of the picture; nothing of shades and rims."""
    if shape.rim or shape.faint or (shape.fill == NONE and shape.stroke == NONE):
        return ""
    fill = NONE if shape.fill == NONE else ink
    return shape.svg(fill=fill, stroke=ink, width=shape.line + 2 * reach, opacity=1)


def _plain(shape: Shape) -> str:
    return "" if shape.rim else shape.svg()


def _within(shape: Shape) -> str:
    if shape.rim:
        return ""
    if shape.fill == NONE or shape.faint or shape.size < TINY or shape.stroke != NONE:
        return shape.svg()
    return shape.svg(stroke=_deep(shape.fill), width=INNER)


_LIMITS = re.compile(r"^M0 0H512V512H0[zZ]$")


def _framed(clip: str, scale: float) -> str:
    """A line on the edge of a panel."""
    return f'<path d="{clip}" fill="none" stroke="{INK}" stroke-width="{1.6 * SCENERY / scale:.3g}"/>'


@lru_cache(maxsize=4096)
def _deep(colour: str) -> str:
    """The ink that goes with a colour: its own dark."""
    if not colour.startswith("#"):
        return INK
    here = to_lch(colour)
    return from_lch(Lch(max(0.16, 0.42 * here.lightness), min(0.09, here.chroma * 0.7), here.hue))


PAPER = "#ffffff"
PEN = 4.6  # units of the picture: width of the lines of line art
FINE = 3.0  # of those inside
MARK = 46.0  # units: dark shapes up to this size are marks, filled with ink
DARK = 0.47  # lightness up to which a shape counts as dark


def line_art(layer: Layer, number: int) -> str:
    """White shapes within lines of ink; dark coats are hatched, small dark marks filled."""
    if layer.thing == LETTERING:
        return redrawn(layer.markup, _letter)
    name = f"hatch{number}"
    found = []
    for part in parts_of(layer.markup):
        main = max(shapes_of(part), key=lambda shape: 0.0 if shape.rim or shape.faint else shape.size, default=None)
        coat = main.colour if main else NONE
        found.append(redrawn(part, lambda shape: behind(shape, INK, PEN / 2)))
        found.append(redrawn(part, lambda shape: _white(shape, coat, name, layer.thing == GROUND), _framed))
    markup = "".join(found)
    return _hatching(name) + markup if f"url(#{name})" in markup else markup


def _white(shape: Shape, coat: str, hatch: str, ground: bool) -> str:
    if shape.rim or shape.faint:
        return ""
    if shape.fill == NONE:
        if shape.limb:
            dark = shape.colour != NONE and to_lch(shape.colour).lightness < DARK
            return shape.svg(stroke=f"url(#{hatch})" if dark and not ground else PAPER, width=shape.line - PEN)
        return shape.svg(stroke=INK, width=max(2.4, min(shape.line, PEN)), opacity=1)
    if shape.colour == NONE:
        return shape.svg(fill=PAPER, stroke=INK, width=FINE)
    if to_lch(shape.colour).lightness < DARK:
        if shape.size <= MARK:
            return shape.svg(fill=INK)
        return shape.svg(fill=PAPER) + shape.svg(fill=f"url(#{hatch})", stroke=INK, width=FINE)
    if shape.colour != coat and coat != NONE and distance(shape.colour, coat) < ALIKE:
        return ""
    return shape.svg(fill=PAPER, stroke=INK, width=FINE)


def _letter(shape: Shape) -> str:
    dark = shape.colour != NONE and to_lch(shape.colour).lightness < 0.62
    ink = INK if dark else PAPER
    return shape.svg(fill=NONE if shape.fill == NONE else ink, stroke=NONE if shape.stroke == NONE else ink)


def _hatching(name: str) -> str:
    """Slanting lines, half ink and half paper, as a pattern in the units of the picture."""
    return (
        f'<pattern id="{name}" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
        f'<path d="M0 0H9V9H0z" fill="{PAPER}"/><path d="M0 0H4.5V9H0z" fill="{INK}"/></pattern>'
    )
