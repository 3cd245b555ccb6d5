"""Small real compositions of emoji art, for tests of what happens to candidates after they are drawn."""

from model.candidate import Candidate, Layer
from model.engines.scene import art
from model.render import SVG, svg


def put(emoji: str, x: float, y: float, side: float) -> str:
    """A piece of art with its upper left corner at (x, y), `side` units wide."""
    return f'<g transform="translate({x} {y}) scale({side / art.SIDE})">{art.markup(emoji)}</g>'


def candidate(*layers: tuple[int, str], arrangement: str = "test") -> Candidate:
    """A candidate of (thing, markup) layers, bottom to top."""
    source = svg("".join(markup for _, markup in layers)).encode()
    found = tuple(Layer(thing=thing, markup=markup) for thing, markup in layers)
    return Candidate(source=source, media=SVG, arrangement=arrangement, layers=found)


def cat_in_hat(x: float = 90, y: float = 120, side: float = 324) -> Candidate:
    """Thing 0 is the cat, thing 1 the hat on its head."""
    return candidate((0, put("🐈", x, y, side)), (1, put("🎩", x + side * 0.06, y - side * 0.31, side * 0.56)))
