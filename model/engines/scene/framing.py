"""What every framing works with: the show, its room, and an actor made to fit."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from model.candidate import Layer
from model.engines.scene import backdrop, grounds
from model.engines.scene.geometry import STILL, Affine, Box, fit, place
from model.engines.scene.sheets import cropped, halo, layers_of, markup_layer
from model.engines.scene.sprite import Actor
from model.engines.scene.theme import Theme
from model.engines.scene.tones import LITTLE, Tones, apart, clash

SIDE = 512.0
MARGIN = 18.0  # room for the outline that is added later
FULL = Box(MARGIN, MARGIN, SIDE - MARGIN, SIDE - MARGIN)
SQUARE = Box(0, 0, SIDE, SIDE)

HUES = ("#88c9f9", "#ffd983", "#f4abba", "#a6d388", "#c8a2e8", "#ffb877", "#9fe0d0", "#f9a59b", "#b6c6f5")
DEEP = ("#3b88c3", "#9266cc", "#3fa08a", "#dd5f6f", "#5b6fb5", "#d9822b", "#77a03c")  # for rims and large shapes
WHITE_EDGE, DARK_EDGE, WET_EDGE = "#ffffff", "#41556b", "#9fd8f7"  # of a line around what would melt into its ground
EDGE = 7.0  # its width
PALE = frozenset({"snow", "wind", "sky", "rainbow", "beach", "spring", "party", "summer", "day", "sea"})
DRIFTING = frozenset({"wind", "autumn"})  # settings with leaves in the air, which are not to lie on a face
SKIES = {
    "night": "#25447a",
    "space": "#25447a",
    "moon": "#25447a",
    "storm": "#66757f",
    "sunset": "#ffac33",
    "fire": "#ffcc4d",
    "forest": "#c6e5b3",
    "field": "#c6e5b3",
    "spring": "#c6e5b3",
    "desert": "#ffe8b6",
    "autumn": "#ffe8b6",
    "underwater": "#5dadec",
    "party": "#fbd5de",
}  # what lies behind a setting that leaves some of a panel bare


@dataclass(frozen=True, slots=True, kw_only=True)
class Show:
    """What a framing works with. actor: None when only settings or letters were asked for. seed: for decorations.

    lead: the one subject that may be shown by its upper half alone; None when there is no such.
    tones: the colours at the actor's rim, which grounds keep away from. theme: what the scene is like.
    faces: "left" or "right": where the actor moves, before it is mirrored.
    """

    actor: Actor | None
    settings: tuple[str, ...]
    letters: str
    seed: int
    mirror: bool = False
    lead: int | None = None
    tones: Tones = ()
    theme: Theme = field(default_factory=Theme)
    faces: str = "right"

    @property
    def hue(self) -> str:
        """A light colour for grounds."""
        return self.pick(HUES)

    def pick(self, colours: Sequence[str]) -> str:
        """One of the colours, by the seed, that keeps away from the actor's."""
        return apart(colours, self.tones, self.seed)

    def edge(self, *before: str) -> str:
        """The colour of the line that parts the actor from the grounds it stands before; "" when none is needed."""
        if self.settings[:1] == ("underwater",):
            return WET_EDGE
        if self.settings:
            pale = self.settings[0] in PALE and clash(WHITE_EDGE, self.tones) > 0.3
            return DARK_EDGE if pale else WHITE_EDGE
        if all(clash(colour, self.tones) <= LITTLE for colour in before):
            return ""
        worst = max(clash(colour, self.tones) for colour in before)
        return DARK_EDGE if clash(WHITE_EDGE, self.tones) > max(0.55, 0.5 * worst) else WHITE_EDGE

    def surface(self) -> tuple[str, str]:
        """The colours of a ground that suits the subject."""
        return grounds.surface(self.theme.ground or "cloud", self.tones, self.seed)


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


def standing(actor: Actor, into: Box, mirror: bool, afloat: float = 0.0) -> Actor:
    """The actor as large as `into` allows, its lowest point on the lower edge; `afloat`: share of the room below it."""
    at = fit(actor.extent, into)
    low = into.y1 - at.at((0, actor.extent.y1))[1]
    slack = into.height - actor.extent.height * at.scale
    low -= afloat * slack
    return flipped(actor.moved(at._replace(f=at.f + low)), mirror)


def centred(actor: Actor, into: Box, mirror: bool, turn: float = 0.0) -> Actor:
    """The actor turned, then as large as `into` allows, in the middle."""
    turned = actor.moved(place(actor.extent.centre, (0.0, 0.0), 1.0, turn)) if turn else actor
    return flipped(turned.moved(fit(turned.extent, into)), mirror)


def flipped(actor: Actor, mirror: bool, about: float | None = None) -> Actor:
    """The actor turned left to right about `about` (x), or about its own middle; the same when not `mirror`."""
    if not mirror:
        return actor
    middle = (actor.extent.centre[0] if about is None else about, 0.0)
    return actor.moved(place(middle, middle, 1.0, 0.0, True))


CLOSE = 1.6  # how much closer than fitting a close-up of the head comes
ENOUGH = 0.72  # the share of each thing that a framing may leave in view at the least


def near(show: Show, actor: Actor, into: Box, window: Box) -> Actor:
    """Closer than would fit into `into`: the top stays in view, the lower part runs out of `window`.

    As close as leaves ENOUGH of every thing inside the window (half of that, of a lead drawn whole: its face is what
    counts); at the worst all of it.
    """
    fitting = fit(actor.extent, into)
    head = actor.spots.head
    if head and show.lead is not None and actor.spots.kind == "body":
        mouth = actor.spots.mouth or head
        middle = (0.3 * head[0] + 0.4 * mouth[0] + 0.3 * actor.extent.centre[0], actor.extent.y0)
        moved = actor.moved(place(middle, (into.centre[0], into.y0), CLOSE * fitting.scale))
        x, y = moved.spots.mouth or window.centre
        speaks = inner(window, 0.1, 0.0, 0.1, 0.1)
        if moved.shown(window, show.lead) >= ENOUGH and speaks.x0 < x < speaks.x1 and y < speaks.y1:
            return flipped(moved, show.mirror, into.centre[0])
    widest = 1.06 * into.width / max(actor.extent.width, 1e-6)
    for most in (1.22, 1.1):
        grown = place(actor.extent.centre, into.centre, min(fitting.scale * most, max(widest, fitting.scale)))
        box = actor.extent.moved(grown)
        lift = into.y0 - box.y0 if box.height > into.height else into.y1 + 0.06 * box.height - box.y1
        moved = actor.moved(grown._replace(f=grown.f + lift))
        if moved.shown(window) >= ENOUGH:
            return flipped(moved, show.mirror)
    return standing(actor, inner(window, 0.04, 0.04, 0.04, 0.04), show.mirror)


def open_grounds(show: Show, room: Box) -> tuple[tuple[Layer, ...], tuple[Layer, ...]]:
    """Settings behind and before, in their own shapes."""
    behind: list[Layer] = []
    front: list[Layer] = []
    if show.settings:
        place_, *over = backdrop.in_order(show.settings)
        drawn = backdrop.backdrop(place_, show.seed, show.theme.absent, tuple(over))
        behind += markup_layer(drawn.behind, whole(room))
        front += markup_layer(drawn.front, whole(room))
    return tuple(behind), tuple(front)


def panel_ground(show: Show, room: Box, shape: str, fill: str) -> tuple[tuple[Layer, ...], tuple[Layer, ...]]:
    """A ground of the outline `shape` (path data): the settings seen through it, else plain `fill` markup."""
    colour = SKIES.get(show.settings[0], "#bbddf5") if show.settings else show.hue
    base = markup_layer(f'<path d="{shape}" fill="{colour}"/>', STILL)
    if not show.settings:
        return (*base, *cropped(markup_layer(fill, STILL), shape)), ()
    place_, *over = backdrop.in_order(show.settings)
    view = backdrop.filled(place_, show.seed, show.theme.absent, tuple(over))
    at = covering(room)
    behind, front = markup_layer(view.behind, at), markup_layer(view.front, at)
    if place_ in backdrop.GROUNDED | DRIFTING:  # its flowers and grass may be as high as a small actor's face
        return (*base, *cropped((*behind, *front), shape)), ()
    return (*base, *cropped(behind, shape)), cropped(front, shape)


def covering(room: Box) -> Affine:
    """The 512-unit square so large that it fills the room, its foot a little below the room's where it is too tall."""
    scale = max(room.width, room.height) / SIDE
    return place(
        (SIDE / 2, 0.94 * SIDE), (room.centre[0], room.y1 - 0.06 * SIDE * min(scale, room.height / SIDE)), scale
    )


def drawn(show: Show, actor: Actor, *before: str) -> tuple[Layer, ...]:
    """The actor's layers, with a line around it where it stands before colours too much like its own."""
    edge = show.edge(*before)
    return (*halo(actor, edge, EDGE), *layers_of(actor)) if edge else layers_of(actor)
