"""Layers taken apart into shapes with their paint resolved, and put together again. Knows nothing of any one style.

Groups keep their transforms, clips and opacities; paint that a group gives its shapes moves onto the shapes.
"""

import math
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from model.engines.scene.extent import SHAPES, affine, extent
from model.engines.scene.geometry import STILL, Affine, inverse, shift

DEFINITIONS = frozenset({"clipPath", "mask", "pattern", "linearGradient", "radialGradient", "filter", "use"})
"""What is left as it is."""

PAINT = ("fill", "fill-opacity", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin")
NONE = "none"
WORDS = {"red": "#ff0000", "green": "#008000", "navy": "#000080", "black": "#000000", "white": "#ffffff"}
LIMB = 11.0  # units of the picture from which a bare line is a limb, a body of its own, and not a mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """One drawn element.

    given: its attributes without paint. fill, stroke: "#rrggbb", "none", or "url(#…)".
    width: of its stroke, in its own units; at: from its own units to those of the picture (512).
    wide, tall: its size in units of the picture, without its stroke. rim: the stroke is a line laid around whole art.
    """

    tag: str
    given: tuple[tuple[str, str], ...]
    fill: str
    fill_opacity: float
    stroke: str
    stroke_opacity: float
    width: float
    cap: str
    join: str
    at: Affine
    wide: float
    tall: float
    rim: bool

    @property
    def scale(self) -> float:
        """Units of the picture in one of its own."""
        return self.at.scale

    @property
    def size(self) -> float:
        """The side of a square as large as its box, in units of the picture."""
        return math.sqrt(max(self.wide, self.line) * max(self.tall, self.line))

    @property
    def line(self) -> float:
        """The width of its stroke in units of the picture; 0 for none."""
        return self.width * self.scale if self.stroke != NONE else 0.0

    @property
    def limb(self) -> bool:
        """A bare line so thick that it is a body: an arm, a leg, a stem."""
        return self.fill == NONE and self.line >= LIMB

    @property
    def colour(self) -> str:
        """What it is seen as: its fill, or the stroke of a bare line; "none" when neither is a plain colour."""
        seen = self.stroke if self.fill == NONE else self.fill
        return seen if seen.startswith("#") else NONE

    @property
    def faint(self) -> bool:
        """A shade or a light laid over something else."""
        return (self.stroke_opacity if self.fill == NONE else self.fill_opacity) < 0.95

    def svg(
        self,
        *,
        fill: str | None = None,
        stroke: str | None = None,
        width: float | None = None,
        opacity: float | None = None,
        stroke_opacity: float | None = None,
    ) -> str:
        """The element, with other paint where given; `width` in units of the picture, `opacity` of all its paint."""
        parts = [f"<{self.tag}", *(f' {name}="{value}"' for name, value in self.given)]
        filled = self.fill if fill is None else fill
        drawn = self.stroke if stroke is None else stroke
        parts.append(f' fill="{filled}"')
        share = self.fill_opacity if opacity is None else opacity
        if filled != NONE and share < 1:
            parts.append(f' fill-opacity="{share:.3g}"')
        if drawn != NONE:
            wide = self.width if width is None else width / max(self.scale, 1e-6)
            parts.append(f' stroke="{drawn}" stroke-width="{wide:.4g}"')
            share = next(one for one in (stroke_opacity, opacity, self.stroke_opacity) if one is not None)
            if share < 1:
                parts.append(f' stroke-opacity="{share:.3g}"')
            if self.cap:
                parts.append(f' stroke-linecap="{self.cap}"')
            if self.join or stroke is not None:
                parts.append(f' stroke-linejoin="{self.join or "round"}"')
        parts.append("/>")
        return "".join(parts)

    def shifted(self, drawn: str, dx: float, dy: float) -> str:
        """What was drawn of it, moved by units of the picture; nothing of what is flattened to a line."""
        linear = self.at._replace(e=0.0, f=0.0)
        if abs(linear.a * linear.d - linear.b * linear.c) < 1e-9:
            return ""
        x, y = inverse(linear).at((dx, dy))
        return f'<g transform="{shift(x, y).svg}">{drawn}</g>'


@dataclass(frozen=True, slots=True)
class _Paint:
    """What a group hands down to what is in it. stroked: a group around laid a line over whatever art is in it."""

    values: dict[str, str] = field(default_factory=dict)
    at: Affine = STILL
    stroked: bool = False
    clipped: bool = False


Draw = Callable[[Shape], str]
Frame = Callable[[str, float], str]
"""What to draw on the edge of a panel, given the path data of its clip and the scale there."""


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of art as one sees it: a shape, or the nameless group that directly holds shapes."""

    element: Element
    paint: _Paint

    @property
    def at(self) -> Affine:
        """From the units around the part to those of the picture."""
        return self.paint.at

    def redrawn(self, draw: Draw) -> str:
        """The part with every shape replaced by what `draw` makes of it. Definitions stay as they are."""
        out: list[str] = []
        _walk(self.element, self.paint, draw, out)
        return "".join(out)

    @property
    def shapes(self) -> list[Shape]:
        """What it consists of, bottom to top."""
        found: list[Shape] = []

        def keep(shape: Shape) -> str:
            found.append(shape)
            return ""

        self.redrawn(keep)
        return found

    @property
    def main(self) -> Shape | None:
        """Its largest shape that is neither a shade nor a line around the art."""
        whole = [shape for shape in self.shapes if not shape.rim and not shape.faint]
        return max(whole, key=lambda shape: shape.size, default=None)


def redrawn(markup: str, draw: Draw) -> str:
    """The markup with every shape replaced by what `draw` makes of it. Raises ElementTree.ParseError for no XML."""
    return by_part(markup, lambda part: part.redrawn(draw))


def by_part(markup: str, draw: Callable[[Part], str], frame: Frame | None = None) -> str:
    """The markup with every part replaced by what `draw` makes of it; groups of groups stay around them.

    frame: asked for the edge of every panel, and drawn after what is in it. Raises ElementTree.ParseError for no XML.
    """
    root = parsed(markup)
    clips: dict[str, str] = {}
    if frame:
        for clip in root.iter("clipPath"):
            path = clip.find("path")
            data = path.get("d", "") if path is not None else ""
            if data and not open_above(data) and not _PART_CLIP.search(clip.get("id", "")):
                clips[f"url(#{clip.get('id')})"] = data
    out: list[str] = []
    for child in root:
        _descend(child, _Paint(), draw, (frame, clips), out)
    return "".join(out)


_PART_CLIP = re.compile(r"(?:^|\d)c\d+$")
"""The id of a clip that pares a piece of art, as `sheets` gives it."""

_OPEN_ABOVE = re.compile(r"M[\d.]+ 0(?:\.0)?H")


def open_above(clip: str) -> bool:
    """Whether a window lets its actor reach beyond it, up to the picture's upper edge."""
    return _OPEN_ABOVE.match(clip) is not None


def parsed(markup: str) -> Element:
    """The elements under one root."""
    return ElementTree.fromstring(f'<svg xmlns:xlink="http://www.w3.org/1999/xlink">{markup}</svg>')


def _descend(
    one: Element,
    paint: _Paint,
    draw: Callable[[Part], str],
    frames: tuple[Frame | None, dict[str, str]],
    out: list[str],
) -> None:
    inner = [child for child in one if child.tag not in DEFINITIONS]
    if one.tag in DEFINITIONS:
        out.append(_verbatim(one))
    elif one.get("id") is None and (one.tag in SHAPES or not inner or any(child.tag in SHAPES for child in inner)):
        out.append(draw(Part(one, paint)))
    else:
        own, opening = _within(one, paint)
        out.append(opening)
        for child in one:
            _descend(child, own, draw, frames, out)
        out.append(f"</{one.tag}>")
    frame, clips = frames
    clip = clips.get(one.get("clip-path", ""))
    if clip and frame and not (paint.clipped or paint.stroked or one.get("transform")):
        out.append(frame(clip, paint.at.scale))


def _verbatim(one: Element) -> str:
    return ElementTree.tostring(one, encoding="unicode")


def _within(one: Element, paint: _Paint) -> tuple[_Paint, str]:
    """What a group hands down, and its start tag without the paint that its shapes now carry themselves."""
    given = {name: value for name, value in one.items() if name in PAINT}
    own = _Paint(
        {**paint.values, **given} if given else paint.values,
        affine(one.get("transform", "")).then(paint.at),
        paint.stroked or ("stroke" in given and "stroke-linejoin" in given and "fill" not in given),
        paint.clipped or one.get("clip-path") is not None,
    )
    rest = "".join(f' {name}="{escape(value)}"' for name, value in one.items() if name not in PAINT)
    return own, f"<{one.tag}{rest}>"


def _walk(one: Element, paint: _Paint, draw: Draw, out: list[str]) -> None:
    if one.tag in DEFINITIONS:
        out.append(_verbatim(one))
        return
    if one.tag in SHAPES:
        out.append(draw(_shape(one, paint)))
        return
    own, opening = _within(one, paint)
    out.append(opening)
    for child in one:
        _walk(child, own, draw, out)
    out.append(f"</{one.tag}>")


def _shape(one: Element, paint: _Paint) -> Shape:
    attributes = dict(one.items())
    values = {**paint.values, **{name: value for name, value in attributes.items() if name in PAINT}}
    at = affine(attributes.get("transform", "")).then(paint.at)
    left, top, right, bottom = extent(one.tag, attributes)
    fill, fill_share = colour(values.get("fill", "#000000"))
    stroke, stroke_share = colour(values.get("stroke", NONE))
    return Shape(
        tag=one.tag,
        given=tuple((name, escape(value)) for name, value in attributes.items() if name not in PAINT),
        fill=fill,
        fill_opacity=fill_share * float(values.get("fill-opacity", "1")),
        stroke=stroke,
        stroke_opacity=stroke_share * float(values.get("stroke-opacity", "1")),
        width=float(values.get("stroke-width", "1")),
        cap=values.get("stroke-linecap", ""),
        join=values.get("stroke-linejoin", ""),
        at=at,
        wide=(right - left) * at.scale,
        tall=(bottom - top) * at.scale,
        rim=paint.stroked and "stroke" not in attributes and fill != NONE,
    )


@lru_cache(maxsize=4096)
def colour(text: str) -> tuple[str, float]:
    """Paint as "#rrggbb" in lower case and its opacity, 0..1; "none" and "url(#…)" as they are."""
    text = WORDS.get(text, text)
    if text[:1] != "#":
        return text, 1.0
    digits = text[1:].lower()
    if len(digits) in (3, 4):
        digits = "".join(digit * 2 for digit in digits)
    return "#" + digits[:6], int(digits[6:] or "ff", 16) / 255
