"""Whole pictures in a manner of drawing: layers in, the same layers in another style out.

Most styles work on one layer at a time; every thing keeps layers of its own in all of them. The result is SVG as
self-contained as what came in, and the same layers give the same bytes.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from model.candidate import GROUND, Layer
from model.engines.scene.styles import glow, inked, lit, paper, pixels, tints

BY_LAYER: dict[str, Callable[[Layer, int, bool], str]] = {
    "outlined": inked.outlined,
    "glossy": lit.glossy,
    "pastel": tints.pastel,
    "line art": inked.line_art,
    "neon": glow.neon,
    "paper cut": paper.paper_cut,
    "black and white": tints.black_and_white,
}
"""Style → a layer's markup in it, given the layer, its number (which keeps ids apart), and if all lies above it."""


def styled(layers: Sequence[Layer], style: str) -> tuple[Layer, ...]:
    """The layers in a style of scene.STYLES; "" and "flat" leave them as they are. Raises KeyError for another."""
    if style in ("", "flat"):
        return tuple(layers)
    if style == "pixel":
        return pixels.pixelled(layers)
    restyle = BY_LAYER[style]
    lowest = next((number for number, layer in enumerate(layers) if layer.thing != GROUND), len(layers))
    found = tuple(replace(layer, markup=restyle(layer, number, number < lowest)) for number, layer in enumerate(layers))
    return (glow.board(layers), *found) if style == "neon" else found
