"""What of a piece of art makes its outline: a line around it needs no eyes, no shades, no grain.

Knows nothing of scenes.
"""

from functools import lru_cache
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import numpy as np

from model.engines.scene import silhouette
from model.engines.scene.extent import SHAPES, affine, extent
from model.engines.scene.geometry import STILL, Affine, Box

KEPT = frozenset({"clipPath", "defs", "pattern", "linearGradient", "radialGradient", "filter", "use"})
MARGIN = 0.75  # units of art that must be painted around a shape for it to be no part of the outline


@lru_cache(maxsize=1024)
def contour(markup: str) -> str:
    """The art without those shapes that lie well inside its painted part, and without what a mask keeps inside it.

    Markup in 36 units; shapes that reach beyond these are kept. Raises ElementTree.ParseError for no XML.
    """
    if markup.count("/>") < 2:
        return markup
    root = ElementTree.fromstring(f"<svg>{markup}</svg>")
    painted = silhouette.pixels(markup)[..., 3] > silhouette.SOLID
    _pare(root, STILL, 0.0, np.pad(painted, 1))
    return "".join(ElementTree.tostring(child, encoding="unicode") for child in root)


def _pare(group: Element, at: Affine, width: float, painted: "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]") -> None:
    """Takes the shapes inside out of a group, in place. `width`: of the stroke that it hands down."""
    for one in list(group):
        wide = float(one.get("stroke-width", width))
        if one.get("mask") is not None or one.tag == "mask":
            group.remove(one)
        elif one.tag in SHAPES:
            box = Box(*extent(one.tag, dict(one.items()))).moved(affine(one.get("transform", "")).then(at))
            if _inside(box, MARGIN + wide / 2, painted):
                group.remove(one)
        elif one.tag not in KEPT:
            _pare(one, affine(one.get("transform", "")).then(at), wide, painted)


def _inside(box: Box, margin: float, painted: "np.ndarray[tuple[int, ...], np.dtype[np.bool_]]") -> bool:
    """Whether everything within `margin` of the box is painted; `painted` has one empty pixel around it."""
    fine, last = silhouette.FINE, painted.shape[0] - 1
    x0, y0 = (int(fine * (edge - margin)) + 1 for edge in (box.x0, box.y0))
    x1, y1 = (int(fine * (edge + margin)) + 2 for edge in (box.x1, box.y1))
    if x0 < 0 or y0 < 0 or x1 > last or y1 > last:
        return False
    return bool(painted[y0:y1, x0:x1].all())
