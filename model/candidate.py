"""What an engine hands to the studio: one composition, before ranking and finishing."""

from dataclasses import dataclass

LETTERING = -1  # `Layer.thing` of letters
GROUND = -2  # `Layer.thing` of settings and decorations
PROP = -3  # `Layer.thing` of what stands in a setting that was asked for by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One sheet of a composition.

    thing: index into `Scene.things`, or LETTERING, or GROUND, or PROP.
    markup: SVG elements in the 512 x 512 units of the whole picture, complete in themselves.
    """

    thing: int
    markup: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One composition.

    source: an SVG document (UTF-8), viewBox 0 0 512 512, transparent ground, no fonts, no links, unique ids.
    media: "image/svg+xml".
    arrangement: name of the composition and of the form its subject takes: "badge, standing".
    layers: what `source` is made of, bottom to top.
    art: whose art is in it, under which licence, in one line to be passed on with the picture; "" for nobody's.
    """

    source: bytes
    media: str
    arrangement: str
    layers: tuple[Layer, ...]
    art: str = ""
