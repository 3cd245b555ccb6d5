"""Emoji art as furnishing: what stands in a room, hangs in a tree or lies on a table. 512 units."""

from functools import lru_cache

from model.engines.scene import art, silhouette
from model.engines.scene import scenery as s
from model.engines.scene.geometry import Box


@lru_cache(maxsize=512)
def prop(emoji: str, x: float, y: float, tall: float, turn: float = 0.0, flip: bool = False) -> str:
    """The art of an emoji `tall` units high, the middle of its foot at (x, y), leaning `turn` degrees. Raises NoArt."""
    markup, box = _art(emoji)
    scale = tall / box.height
    inner = f'<g transform="translate({-box.centre[0]:.2f} {-box.y1:.2f})">{markup}</g>'
    return s.at(x, y, scale, inner, turn, flip)


@lru_cache(maxsize=512)
def hung(emoji: str, x: float, y: float, tall: float, turn: float = 0.0, flip: bool = False) -> str:
    """The same with the middle of its top at (x, y). Raises NoArt."""
    markup, box = _art(emoji)
    inner = f'<g transform="translate({-box.centre[0]:.2f} {-box.y0:.2f})">{markup}</g>'
    return s.at(x, y, tall / box.height, inner, turn, flip)


def _art(emoji: str) -> tuple[str, Box]:
    markup = art.markup(emoji)
    return markup, silhouette.box(markup)
