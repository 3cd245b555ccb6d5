"""Styles of ink: outlined (the colours kept, inside bold dark lines) and line art (ink on white, hatched for dark)."""

from functools import lru_cache

from model.candidate import GROUND, LETTERING, Layer
from model.engines.scene.paint import Lch, from_lch, to_lch
from model.engines.scene.sheets import renamed
from model.engines.scene.styles.shapes import NONE, Part, Shape, by_part
from model.engines.scene.tones import distance

INK = "#1d1b22"
CONTOUR = 7.0  # units of the picture: how far the line around a thing reaches beyond it
NARROW = 0.09  # the same at most, as a share of the size of a part's largest shape: eyes and brows stay fine
SCENERY = 3.5  # the same around settings
INNER = 3.0  # width of lines inside
TINY = 13.0  # units: what is smaller has no line inside, only its colour
ALIKE = 0.07  # distance of OKLab up to which a shape is a shade of what it lies on, and gets no line


def outlined(layer: Layer, number: int, under: bool) -> str:
    """Each part of a thing within a bold line, its inner shapes within thin ones of their own colour's dark."""
    if layer.thing == LETTERING:
        return layer.markup
    if layer.thing == GROUND:
        return by_part(
            layer.markup,
            lambda part: part.redrawn(lambda shape: behind(shape, INK, SCENERY) + _plain(shape)),
            framed if under else None,
        )

    def draw(part: Part) -> str:
        main = part.main
        reach = min(CONTOUR, NARROW * main.size) if main else CONTOUR
        return renamed(part.redrawn(lambda shape: behind(shape, INK, reach)), "u") + part.redrawn(_within)

    return by_part(layer.markup, draw)


def behind(shape: Shape, ink: str, reach: float) -> str:
    """The shape's silhouette in one colour, grown by `reach` units of the picture; nothing of shades, rims, lines."""
    if shape.rim or shape.faint or (shape.fill == NONE and not shape.limb):
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


def framed(clip: str, scale: float, ink: str = INK, width: float = 3 * SCENERY) -> str:
    """A line on the edge of a panel; half of it lies outside."""
    return f'<path d="{clip}" fill="none" stroke="{ink}" stroke-width="{width / scale:.3g}"/>'


@lru_cache(maxsize=4096)
def _deep(colour: str) -> str:
    """The ink that goes with a colour: its own dark."""
    if not colour.startswith("#"):
        return INK
    here = to_lch(colour)
    return from_lch(Lch(max(0.16, 0.42 * here.lightness), min(0.09, here.chroma * 0.7), here.hue))


PAPER = "#ffffff"
PEN = 5.4  # units of the picture: width of the lines around parts in line art
FINE = 3.4  # of those inside
COAT = (0.42, 60.0)  # share of a part's largest shape, and units, from which a dark shape is a coat, and hatched
GRAINS = 0.75  # lightness up to which a faint line belongs to a surface, and is drawn
HATCH = 9.0  # units from one hatching line to the next
DARK = 0.45  # lightness up to which a shape counts as dark
DEEP = 0.3  # the same for a coat of a colour: dark red is no darkness, and stays white
HUED = 0.06  # chroma from which it is of a colour


def line_art(layer: Layer, number: int, under: bool) -> str:
    """White shapes within lines of ink; dark coats are hatched, dark marks of solid ink."""
    if layer.thing == LETTERING:
        return by_part(layer.markup, _letters)
    hatches: dict[float, str] = {}
    ground = layer.thing == GROUND

    def draw(part: Part) -> str:
        main = part.main
        coat, whole = (main.colour, main.size) if main else (NONE, 0.0)

        def white(shape: Shape) -> str:
            hatch = ""
            coats = shape.limb or shape.size >= max(COAT[1], COAT[0] * whole)
            if not ground and not shape.faint and _dark(shape, DARK) and not (coats and _hued(shape)):
                if coats:
                    scale = round(shape.scale, 1) or 0.1
                    hatch = f"url(#{hatches.setdefault(scale, f'hatch{number}x{len(hatches)}')})"
                elif shape.fill != NONE:
                    return shape.svg(fill=INK)
            return _white(shape, coat, hatch or PAPER)

        return renamed(part.redrawn(lambda shape: behind(shape, INK, PEN / 2)), "u") + part.redrawn(white)

    markup = by_part(layer.markup, draw, _bordered if ground and under else None)
    return "".join(_hatching(name, HATCH / scale) for scale, name in hatches.items()) + markup


def _bordered(clip: str, scale: float) -> str:
    return framed(clip, scale, width=1.3 * PEN)


def _white(shape: Shape, coat: str, paper: str) -> str:
    if shape.fill.startswith("url("):
        return shape.svg()  # a grain of fine lines
    if shape.rim or (shape.faint and not (shape.fill == NONE and _dark(shape, GRAINS))):
        return ""
    if shape.fill == NONE:
        if shape.limb and not shape.faint:
            return shape.svg(stroke=paper, width=shape.line - PEN / 2)
        return shape.svg(stroke=INK, width=max(2.6, min(shape.line, PEN)), opacity=1)
    if coat != NONE and shape.colour not in (coat, NONE) and distance(shape.colour, coat) < ALIKE:
        return shape.svg(fill=PAPER)  # a shade of the coat gets no line of its own
    return shape.svg(fill=paper, stroke=INK, width=FINE)


def _letters(part: Part) -> str:
    """Dark paint becomes ink and light paint paper; the letters of a part without any dark are ink."""
    words = part.shapes[-1:]
    light = not any(_dark(shape, 0.62) for shape in part.shapes)

    def draw(shape: Shape) -> str:
        ink = INK if _dark(shape, 0.62) or (light and shape == words[0]) else PAPER
        return shape.svg(fill=NONE if shape.fill == NONE else ink, stroke=NONE if shape.stroke == NONE else ink)

    return part.redrawn(draw)


def _dark(shape: Shape, limit: float) -> bool:
    return shape.colour != NONE and to_lch(shape.colour).lightness < limit


def _hued(shape: Shape) -> bool:
    """Whether the shape is of a colour, and not nearly black."""
    here = to_lch(shape.colour)
    return here.chroma >= HUED and here.lightness >= DEEP


def _hatching(name: str, step: float) -> str:
    """Slanting lines `step` units apart, a third of it ink."""
    return (
        f'<pattern id="{name}" width="{step:.3g}" height="{step:.3g}" patternUnits="userSpaceOnUse" '
        f'patternTransform="rotate(40)"><path d="M0 0H{step:.3g}V{step:.3g}H0z" fill="{PAPER}"/>'
        f'<path d="M0 0H{step * 0.36:.3g}V{step:.3g}H0z" fill="{INK}"/></pattern>'
    )
