"""Neon: bright tubes on a dark board that follows the picture's outline."""

import re
from collections.abc import Sequence
from functools import lru_cache

from model.candidate import GROUND, LETTERING, Layer
from model.engines.scene.paint import Lch, from_lch, to_lch
from model.engines.scene.sheets import renamed
from model.engines.scene.styles.inked import behind, framed
from model.engines.scene.styles.shapes import NONE, Part, Shape, by_part, open_above
from model.engines.scene.tones import distance

BLACK_LIGHT = "#a58bff"
BOARD, FRAME = "#14121f", "#6fd3ff"
MARGIN = 22.0  # units of the picture: how far the board reaches beyond what is drawn
TUBE, THIN = 5.6, 3.6  # units: widths of tubes, of things and of settings
GLOW = 15.0  # units: width of the light around a tube
ALIKE = 0.10  # distance of OKLab up to which a shape is only a shade of the largest of its part
LARGE = 110.0  # units: what is larger throws a wider light
FEATURE = 13.0  # units: shapes that are smaller need no board of their own
SMALL = 34.0  # units: what is smaller throws none
SPECK = 7.0  # units: what is smaller shines as a dot


def board(layers: Sequence[Layer]) -> Layer:
    """What everything is mounted on: panels, and the large shapes of all parts, grown."""
    edge = f'fill="{BOARD}" stroke="{BOARD}" stroke-width="{2 * MARGIN:g}" stroke-linejoin="round"'
    found = []
    for layer in layers:
        panel = _PANEL.match(layer.markup)
        if panel and not open_above(panel[1]):
            found.append(f'<path d="{panel[1]}" {edge}/>')  # nothing of what is in it shows outside
        else:
            found.append(renamed(by_part(layer.markup, _mount), "board"))
    return Layer(thing=GROUND, markup="".join(dict.fromkeys(found)))


_PANEL = re.compile(r'<clipPath id="\w*crop"><path d="([^"]+)"/></clipPath><g clip-path="[^"]+">')


def _mount(part: Part) -> str:
    main = part.main
    least = max(FEATURE, 0.25 * main.size) if main else 0.0
    return part.redrawn(lambda shape: behind(shape, BOARD, MARGIN) if shape.limb or shape.size >= least else "")


def neon(layer: Layer, number: int, under: bool) -> str:
    """Every shape as a tube of its colour's light over a dark pane that hides what lies behind."""
    ground = layer.thing == GROUND
    width = THIN if ground else TUBE

    if layer.thing == LETTERING:
        return by_part(layer.markup, _letters)

    def draw(part: Part) -> str:
        main = part.main
        coat = main.colour if main else NONE
        return part.redrawn(lambda shape: _tube(shape, coat, width))

    return by_part(layer.markup, draw, _frame if ground and under else None)


def _frame(clip: str, scale: float) -> str:
    """The tube around a panel."""
    return framed(clip, scale, FRAME, TUBE)


def _tube(shape: Shape, coat: str, width: float) -> str:
    if shape.rim or shape.faint or shape.colour == NONE:
        return ""
    light, pane = bright(shape.colour), dim(shape.colour)
    if shape.limb:
        return (
            shape.svg(stroke=light, width=shape.line + GLOW - 4, opacity=0.22)
            + shape.svg(stroke=light, width=shape.line + width)
            + shape.svg(stroke=pane, width=shape.line - width)
        )
    if shape.fill == NONE:
        return shape.svg(stroke=light, width=max(width, min(shape.line, 8.0)))
    if shape.size < SPECK:
        return shape.svg(fill=light)
    if coat != NONE and shape.colour != coat and distance(shape.colour, coat) < ALIKE:
        return shape.svg(fill=pane, stroke=light, width=width / 2)
    if width < TUBE:  # settings only line the night
        return shape.svg(fill=pane, stroke=light, width=width)
    if shape.size > LARGE:
        wide = shape.svg(fill=pane, stroke=light, width=2 * GLOW, stroke_opacity=0.2)
        return wide + shape.svg(fill=NONE, stroke=light, width=width)
    glow = shape.svg(fill=NONE, stroke=light, width=GLOW, opacity=0.24) if shape.size > SMALL else ""
    return glow + shape.svg(fill=pane, stroke=light, width=width)


def _letters(part: Part) -> str:
    """The letters alone, lit; what lies around them is of no use on a board, except a bubble."""
    words = part.shapes[-1:]
    outline = words[0].given if words else ()

    def draw(shape: Shape) -> str:
        if shape.given != outline:
            return _tube(shape, NONE, TUBE)
        if shape != words[0]:
            return ""
        light = bright(shape.colour) if shape.colour != NONE else FRAME
        lit = "#ffffff" if light == BLACK_LIGHT else light
        return shape.svg(fill=NONE, stroke=light, width=GLOW, opacity=0.3) + shape.svg(fill=lit, stroke=NONE)

    return part.redrawn(draw)


@lru_cache(maxsize=4096)
def bright(colour: str) -> str:
    """The light of a tube of this colour: as vivid as its hue can be; greys become white light, blacks violet."""
    here = to_lch(colour)
    if here.chroma < 0.035:
        return "#f4f1ff" if here.lightness > 0.6 else BLACK_LIGHT if here.lightness < 0.4 else "#b9d7ff"
    lights = [from_lch(Lch(step / 100, 0.3, here.hue)) for step in range(66, 92, 4)]
    return max(lights, key=lambda light: to_lch(light).chroma + 0.3 * to_lch(light).lightness)


@lru_cache(maxsize=4096)
def dim(colour: str) -> str:
    """The pane within a tube of this colour."""
    here = to_lch(colour)
    if here.chroma < 0.035:
        return from_lch(Lch(0.19 + 0.06 * here.lightness, 0.03, 285))
    return from_lch(Lch(0.2 + 0.06 * here.lightness, min(0.08, 0.4 * here.chroma), here.hue))
