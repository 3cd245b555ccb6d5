"""What every framing works with: the show, its room, and an actor made to fit."""

from collections.abc import Callable
from dataclasses import dataclass

from model.candidate import Layer
from model.engines.scene import backdrop
from model.engines.scene.geometry import Affine, Box, fit, place
from model.engines.scene.sheets import cropped, layers_of, markup_layer
from model.engines.scene.sprite import Actor

SIDE = 512.0
MARGIN = 18.0  # room for the outline that is added later
FULL = Box(MARGIN, MARGIN, SIDE - MARGIN, SIDE - MARGIN)
SQUARE = Box(0, 0, SIDE, SIDE)

HUES = ("#88c9f9", "#ffd983", "#f4abba", "#a6d388", "#c8a2e8", "#ffac33", "#9fe0d0")


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """What a framing works with. actor: None when only settings or letters were asked for. seed: for decorations."""

    actor: Actor | None
    settings: tuple[str, ...]
    letters: str
    seed: int
    mirror: bool = False

    @property
    def hue(self) -> str:
        """A light colour for grounds."""
        return HUES[self.seed % len(HUES)]


Framing = Callable[[Show, Box], tuple[Layer, ...]]


def inner(room: Box, left: float, top: float, right: float, low: float) -> Box:
    """The room less these shares at its edges."""
    return Box(
        room.x0 + left * room.width,
        room.y0 + top * room.height,
        room.x1 - right * room.width,
        room.y1 - low * room.height,
    )


def whole(room: Box) -> Affine:
    """The 512-unit square squeezed into the room and its margins."""
    return fit(SQUARE, room.grown(MARGIN))


def standing(actor: Actor, into: Box, mirror: bool) -> Actor:
    """The actor as large as `into` allows, its lowest point on the lower edge."""
    at = fit(actor.extent, into)
    low = into.y1 - at.at((0, actor.extent.y1))[1]
    return flipped(actor.moved(at._replace(f=at.f + low)), mirror)


def centred(actor: Actor, into: Box, mirror: bool, turn: float = 0.0) -> Actor:
    """The actor turned, then as large as `into` allows, in the middle."""
    turned = actor.moved(place(actor.extent.centre, (0.0, 0.0), 1.0, turn)) if turn else actor
    return flipped(turned.moved(fit(turned.extent, into)), mirror)


def flipped(actor: Actor, mirror: bool) -> Actor:
    if not mirror:
        return actor
    middle = actor.extent.centre
    return actor.moved(place(middle, middle, 1.0, 0.0, True))


def near(actor: Actor, into: Box, mirror: bool, most: float = 1.22) -> Actor:
    """Closer than would fit, up to `most` times: the top stays in view, the lower part runs out of `into`."""
    fitting = fit(actor.extent, into)
    widest = 1.06 * into.width / max(actor.extent.width, 1e-6)
    grown = place(actor.extent.centre, into.centre, min(fitting.scale * most, max(widest, fitting.scale)))
    box = actor.extent.moved(grown)
    lift = into.y0 - box.y0 if box.height > into.height else into.y1 + 0.06 * box.height - box.y1
    return flipped(actor.moved(grown._replace(f=grown.f + lift)), mirror)


def open_grounds(show: Show, room: Box) -> tuple[tuple[Layer, ...], tuple[Layer, ...]]:
    """Settings behind and before, in their own shapes."""
    behind: list[Layer] = []
    front: list[Layer] = []
    for number, setting in enumerate(show.settings[:3]):
        drawn = backdrop.backdrop(setting, show.seed + number)
        behind += markup_layer(drawn.behind, whole(room))
        front += markup_layer(drawn.front, whole(room))
    return tuple(behind), tuple(front)


def panel_ground(show: Show, room: Box, shape: str, fill: str) -> tuple[tuple[Layer, ...], tuple[Layer, ...]]:
    """A ground of the outline `shape` (path data): the settings seen through it, else plain `fill` markup."""
    base = markup_layer(f'<path d="{shape}" fill="{show.hue}"/>', Affine())
    if not show.settings:
        return (*base, *cropped(markup_layer(fill, Affine()), shape)), ()
    behind, front = open_grounds(show, room.grown(0.12 * room.width))
    return (*base, *cropped(behind, shape)), cropped(front, shape)


def drawn(actor: Actor) -> tuple[Layer, ...]:
    """The actor's layers."""
    return layers_of(actor)
