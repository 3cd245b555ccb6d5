"""Two colours on one thing: stripes, spots, checks, stars, bands, patches; shading and features stay as they are."""

import math
from functools import lru_cache

from model.engines.scene import paint, silhouette
from model.engines.scene.geometry import Box
from model.scene import COLOURS

BANDS = ("red", "orange", "yellow", "green", "blue", "purple")  # of a rainbow, top to bottom
ENOUGH = 0.13  # share of the picture from which a second family of fills can carry the second colour
CONTRAST = 0.2  # OKLCH lightness by which shades of one hue differ when each can have a colour of its own
NEAR = 110.0  # how near a fill must lie to a colour to be called by its name


def _disc(x: float, y: float, r: float) -> str:
    return f"M{x - r:.2f} {y:.2f}a{r:.2f} {r:.2f} 0 1 0 {2 * r:.2f} 0a{r:.2f} {r:.2f} 0 1 0 {-2 * r:.2f} 0z"


def stripes(box: Box) -> str:
    """Slanted bands, six or seven across the box."""
    step = max(box.width, box.height) / 6.5
    lean = 0.3 * box.height
    found = []
    for number in range(-3, 9):
        x = box.x0 + (number + 0.1) * step
        found.append(f"M{x + lean:.2f} {box.y0:.2f}h{step * 0.48:.2f}l{-lean:.2f} {box.height:.2f}h{-step * 0.48:.2f}z")
    return "".join(found)


def rings(box: Box) -> str:
    """Bands lying across, as on an animal's body or a jersey."""
    step = box.height / 7
    return "".join(
        f"M{box.x0 - 1:.2f} {box.y0 + (number + 0.3) * step:.2f}h{box.width + 2:.2f}v{step * 0.5:.2f}"
        f"h{-box.width - 2:.2f}z"
        for number in range(7)
    )


def spots(box: Box) -> str:
    """Round dots, in rows moved by half a step."""
    step = max(box.width, box.height) / 5.2
    found = []
    for row in range(-1, 8):
        for column in range(-1, 7):
            x = box.x0 + (column + (0.5 if row % 2 else 0.0) + 0.25) * step
            found.append(_disc(x, box.y0 + (row + 0.3) * step * 0.87, step * 0.27))
    return "".join(found)


def checks(box: Box) -> str:
    """A chessboard, eight squares across."""
    step = max(box.width, box.height) / 8
    return "".join(
        f"M{box.x0 + column * step:.2f} {box.y0 + row * step:.2f}h{step:.2f}v{step:.2f}h{-step:.2f}z"
        for row in range(9)
        for column in range(9)
        if (row + column) % 2
    )


def star(x: float, y: float, r: float, turn: float = 0.0) -> str:
    """The outline of a five-pointed star; `r`: from its middle to a point; `turn` in degrees."""
    points = []
    for corner in range(10):
        angle = math.radians(turn - 90 + 36 * corner)
        reach = r if corner % 2 == 0 else 0.45 * r
        points.append(f"{x + reach * math.cos(angle):.2f} {y + reach * math.sin(angle):.2f}")
    return f"M{'L'.join(points)}z"


def stars(box: Box) -> str:
    """Stars of two sizes in staggered rows."""
    step = max(box.width, box.height) / 4.6
    found = []
    for row in range(-1, 7):
        for column in range(-1, 6):
            x = box.x0 + (column + (0.5 if row % 2 else 0.0) + 0.3) * step
            y = box.y0 + (row + 0.4) * step * 0.85
            found.append(star(x, y, step * (0.34 if (row + column) % 2 else 0.24), 14 * ((row * 3 + column) % 3 - 1)))
    return "".join(found)


def patches(box: Box) -> str:
    """A muzzle and chest below, and a patch over one side: an animal of two colours."""
    x, y = box.within(0.5, 0.88)
    a, b = box.width * 0.36, box.height * 0.34
    muzzle = f"M{x - a:.2f} {y:.2f}a{a:.2f} {b:.2f} 0 1 0 {2 * a:.2f} 0a{a:.2f} {b:.2f} 0 1 0 {-2 * a:.2f} 0z"
    u, v = box.within(0.5, -0.05)
    return (
        muzzle
        + f"M{u - box.width * 0.06:.2f} {v:.2f}h{box.width * 0.12:.2f}l{box.width * 0.05:.2f} "
        + (f"{box.height * 0.75:.2f}h{-box.width * 0.22:.2f}z")
    )


GEOMETRY = {"striped": stripes, "spotted": spots, "checked": checks, "starry": stars}


@lru_cache(maxsize=512)
def repainted(markup: str, colour: str) -> str:
    """The art with only its coat in another colour; every feature stays just as it is. Raises ValueError."""
    target = paint.to_lch(COLOURS.get(colour, colour))
    main, family = paint.coat(markup)
    shares = paint.areas(markup)
    swaps: dict[str, str] = {}
    for group in (family, *map(frozenset, paint.besides(markup, main, family))):
        top = max(sorted(group), key=lambda one: shares.get(one, 0.0), default=main)
        start = paint.to_lch(main if group is family else top)
        swaps |= {
            one: paint.from_lch(paint.moved(paint.to_lch(one), start, target))
            for one in group
            if shares.get(one, 0.0) >= 0.08
            or paint.to_lch(one).chroma <= 1.6 * start.chroma + paint.NEUTRAL  # no tongues
        }
    return _swapped(markup, swaps)


def _swapped(markup: str, swaps: dict[str, str]) -> str:
    return paint.FILL.sub(lambda found: f'{found[1]}="{swaps.get(paint.full(found[2]), found[2])}"', markup)


def clipped(markup: str, other: str, path: str, name: str = "pattern") -> str:
    """The art with `other` shown over it inside `path`."""
    inner = other.replace(' id="', f' id="{name}-').replace("url(#", f"url(#{name}-")
    return f'{markup}<clipPath id="{name}"><path d="{path}"/></clipPath><g clip-path="url(#{name})">{inner}</g>'


@lru_cache(maxsize=512)
def patterned(markup: str, surface: str, accent: str = "", living: bool = False) -> str:
    """The art with a pattern (a name in GEOMETRY, or "rainbow"); the art's coat is the ground.

    accent: the pattern's colour, a name of COLOURS; "" picks one that shows. Raises KeyError, ValueError.
    """
    box = silhouette.box(markup)
    if surface == "rainbow":
        found, step = repainted(markup, BANDS[0]), box.height / len(BANDS)
        for number, colour in enumerate(BANDS[1:], 1):
            band = (
                f"M{box.x0 - 1:.2f} {box.y0 + number * step:.2f}h{box.width + 2:.2f}V{box.y1 + 1:.2f}H{box.x0 - 1:.2f}z"
            )
            found = clipped(found, repainted(markup, colour), band, f"band{number}")
        return found
    path = GEOMETRY[surface](box)
    if surface == "striped" and living:
        path = rings(box)
    return clipped(markup, repainted(markup, accent or _contrast(markup, surface, living)), path)


def _contrast(markup: str, surface: str, living: bool) -> str:
    """A colour that shows on the art's coat: white on most, dark on pale art and on fur."""
    main = paint.to_lch(paint.coat(markup)[0])
    if surface == "starry":
        return "yellow" if main.lightness < 0.7 else "blue"
    if main.lightness > 0.9 or (main.lightness > 0.8 and main.chroma < 0.06):
        return "dark grey" if living or surface != "checked" else "black"
    if living and main.lightness > 0.5:
        return "#5c4033"
    return "white"


def _split(group: list[str], shares: dict[str, float]) -> list[list[str]]:
    """Fills of one hue as two groups, when enough of them are much darker or lighter than the first."""
    main = paint.to_lch(group[0]).lightness
    other = [one for one in group if abs(paint.to_lch(one).lightness - main) > CONTRAST]
    if sum(shares[one] for one in other) < 0.6 * ENOUGH:
        return [group]
    return [[one for one in group if one not in other], other]


SEGMENTS = (
    (frozenset({"#744eaa"}), frozenset({"#9266cc"})),  # the umbrella's
)  # shades of one coat that alternate, and can take a colour each


@lru_cache(maxsize=512)
def two_tone(markup: str, colour: str, accent: str, living: bool) -> str:
    """The art in two colours: the second on its second great part, or as stripes, on animals as patches.

    markup: the art in its own colours. Art that already has both is left alone. Raises ValueError.
    """
    first, second = (COLOURS.get(one, one) for one in (colour, accent))
    shares = paint.areas(markup)
    for odd, even in SEGMENTS:
        if odd | even <= shares.keys():
            return _swapped(markup, dict.fromkeys(odd, first) | dict.fromkeys(even, second))
    groups: list[list[str]] = []
    for one in shares:
        if not any(one in group for group in groups):
            groups.append(paint.family_of(one, shares))
    groups = [group for group in groups if sum(shares[one] for one in group) >= ENOUGH]
    groups.sort(key=lambda group: -sum(shares[one] for one in group))
    if all(any(paint.apart(group[0], wanted) < NEAR for group in groups) for wanted in (first, second)):
        return markup
    if len(groups) == 1:
        groups = _split(groups[0], shares)
    if len(groups) < 2:
        box = silhouette.box(markup)
        return clipped(repainted(markup, colour), repainted(markup, accent), patches(box) if living else stripes(box))
    pairs = [(groups[0], first), (groups[1], second)]
    turned = [(groups[0], second), (groups[1], first)]
    natural = min((pairs, turned), key=lambda way: sum(paint.apart(group[0], wanted) for group, wanted in way))
    swaps: dict[str, str] = {}
    for group, wanted in pairs if living else natural:
        start, target = paint.to_lch(group[0]), paint.to_lch(wanted)
        swaps |= {
            one: paint.from_lch(paint.moved(paint.to_lch(one), start, target))
            for one in group
            if shares.get(one, 0.0) >= 0.08
            or paint.to_lch(one).chroma <= 1.6 * start.chroma + paint.NEUTRAL  # no tongues
        }
    return _swapped(markup, swaps)
