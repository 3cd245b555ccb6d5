"""What a thing is made of: its art turned to wood, stone, glass, knitting and the like, by tones and a drawn grain.

Materials map every fill onto a ramp of three tones by lightness, so that shading and faces stay readable, and lay a
grain over all but the small dark and pale features. Everything is in the art's 36 units.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from model.engines.scene import paint, patterns, silhouette
from model.engines.scene import textures as t
from model.engines.scene.geometry import Box
from model.scene import COLOURS, SURFACES

FEATURE = 0.1  # share of the picture below which very dark or very pale fills are eyes, teeth, lines
DETAIL = 0.07  # share below which another colour than the coat's is a part to know the thing by
DARK, PALE = 0.45, 0.93  # OKLCH lightness of such


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """dark, middle, light: the tones it turns art into, "#rrggbb"; all "" keep the art's own.

    grain: draws the texture over the silhouette. under: drawn behind the art, given its box and middle tone.
    over: drawn on top, unclipped. clear: opacity of the whole, 0..1.
    """

    dark: str = ""
    middle: str = ""
    light: str = ""
    grain: Callable[[Box], str] | None = None
    fringe: Callable[[str, str], str] | None = None
    over: Callable[[str], str] | None = None
    clear: float = 1.0


MATERIALS: dict[str, Material] = {
    "wood": Material(dark="#5a3218", middle="#c58a52", light="#efcb98", grain=t.wood),
    "stone": Material(dark="#4d5459", middle="#9aa3a8", light="#cfd6d9", grain=t.stone),
    "brick": Material(dark="#6d2a1e", middle="#b8573f", light="#d98a6c", grain=t.brick),
    "metal": Material(dark="#49565f", middle="#9fb0ba", light="#e6eef2", grain=t.metal),
    "glass": Material(dark="#4f9cc4", middle="#b4e0f2", light="#f0fbff", grain=t.glass, clear=0.78),
    "ice": Material(dark="#3f8fc9", middle="#9bd7f5", light="#eefaff", grain=t.ice, clear=0.9),
    "paper": Material(dark="#7d8b94", middle="#eef1f3", light="#ffffff", grain=t.paper),
    "cardboard": Material(dark="#6f4a26", middle="#c99a63", light="#e6c799", grain=t.cardboard),
    "knitted": Material(grain=t.knitted),
    "plush": Material(grain=t.plush, fringe=t.fur),
    "slime": Material(dark="#2e6b1d", middle="#7ed03c", light="#d4f59b", grain=t.slime, over=t.drips),
    "lava": Material(dark="#ffb52e", middle="#453a3b", light="#6b5552", grain=t.lava),
    "cheese": Material(dark="#7a4203", middle="#ffcc4d", light="#ffe8a6", grain=t.cheese),
    "chocolate": Material(dark="#260f06", middle="#7d4a2b", light="#a4683f", grain=t.chocolate),
    "leaves": Material(dark="#1f4a22", middle="#4d9438", light="#8fc866", grain=t.leaves, fringe=t.leafy),
    "clouds": Material(dark="#6f95b5", middle="#e8f2fa", light="#ffffff", grain=t.clouds, fringe=t.puffs),
}

SPREADING = ("plush", "slime", "leaves", "clouds")  # these reach beyond the edge of the art


@lru_cache(maxsize=256)
def covered(markup: str, surface: str, accent: str = "", coloured: bool = False, living: bool = False) -> str:
    """The art made of, or covered with, a surface.

    surface: a name from SURFACES; "" returns the art untouched. accent: the pattern's colour, "" for one that shows.
    coloured: the art was painted a colour that was asked for, so a material keeps its hue. Raises ValueError.
    """
    if not surface:
        return markup
    if surface not in SURFACES:
        raise ValueError(f"unknown surface: {surface!r}")
    if surface not in MATERIALS:
        if surface == "starry" and not coloured:
            markup = patterns.repainted(markup, "navy")
        return patterns.patterned(markup, surface, accent, living)
    return _made(markup, MATERIALS[surface], accent, coloured)


def _made(markup: str, material: Material, accent: str, coloured: bool) -> str:
    tones = (material.dark, material.middle, material.light)
    if material.middle and (coloured or accent):
        hue = COLOURS[accent] if accent else paint.coat(markup)[0]
        tones = tuple(_tinted(tone, hue) for tone in tones)  # type: ignore[assignment]
    base = toned(markup, tones) if material.middle else markup
    found = base
    if material.fringe:
        found = material.fringe(base, paint.main_colour(base)) + found
    if material.grain:
        grain = material.grain(silhouette.box(base))
        found += f'<mask id="grain">{stencil(markup)}</mask><g mask="url(#grain)">{grain}</g>'
    if material.over:
        found += material.over(base)
    return f'<g opacity="{material.clear}">{found}</g>' if material.clear < 1 else found


def _tinted(tone: str, hue: str) -> str:
    """A material's tone in another colour: its step from the middle kept."""
    here, there = paint.to_lch(tone), paint.to_lch(hue)
    return paint.from_lch(paint.Lch(0.45 * here.lightness + 0.55 * there.lightness, there.chroma * 0.9, there.hue))


def mixed(one: str, other: str, share: float) -> str:
    """The colour at `share` (0..1) of the way from one "#rrggbb" to the other, in sRGB."""
    first, second = (bytes.fromhex(paint.full(colour)[1:]) for colour in (one, other))
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(first, second, strict=True))


@lru_cache(maxsize=256)
def toned(markup: str, tones: tuple[str, str, str], keep: frozenset[str] = frozenset()) -> str:
    """The art in three tones (dark, middle, light) by lightness: its coat becomes the middle one.

    keep: fills that stay as they are.
    """
    dark, middle, light = tones
    shares = paint.areas(markup)
    main = paint.coat(markup)[0]
    start = paint.to_lch(main)
    lows = [paint.to_lch(one).lightness for one, share in shares.items() if share > 0.01]
    low, high = min([start.lightness - 0.25, *lows]), max([start.lightness + 0.12, *lows])

    def tone(colour: str) -> str:
        if colour in keep:
            return colour
        here = paint.to_lch(colour)
        turn = abs(here.hue - start.hue) % 360
        other = min(turn, 360 - turn) > 60 and here.chroma > 0.06 and start.chroma > 0.06
        step = here.lightness - start.lightness
        if other and abs(step) < 0.08:
            step -= 0.1  # another hue as light as the coat must not melt into it
        if step <= 0:
            return mixed(middle, dark, min(1.0, -step / (start.lightness - low)))
        return mixed(middle, light, min(1.0, step / (high - start.lightness)))

    swapped = paint.FILL.sub(lambda found: f'{found[1]}="{tone(paint.full(found[2]))}"', markup)
    return f'<g fill="{tone("#000000")}">{swapped}</g>'


@lru_cache(maxsize=256)
def details(markup: str) -> frozenset[str]:
    """Fills that are small parts of another colour than the coat: windows, doors, eyes, noses."""
    shares = paint.areas(markup)
    coat = paint.coat(markup)[1]
    drawn = {paint.full(found[2]) for found in paint.FILL.finditer(markup)}
    return frozenset(one for one in drawn if one not in coat and shares.get(one, 0.0) < DETAIL)


@lru_cache(maxsize=256)
def stencil(markup: str, whole: bool = False, keep: frozenset[str] = frozenset()) -> str:
    """The art in white for a mask, its eyes, teeth and lines in black unless `whole`, and the fills in `keep` too."""
    shares = paint.areas(markup)

    def tone(colour: str) -> str:
        lightness = paint.to_lch(colour).lightness
        feature = shares.get(colour, 0.0) < FEATURE and (lightness < DARK or lightness > PALE)
        return "#000000" if colour in keep or (feature and not whole) else "#ffffff"

    inner = paint.FILL.sub(lambda found: f'{found[1]}="{tone(paint.full(found[2]))}"', markup)
    inner = inner.replace(' id="', ' id="s-').replace("url(#", "url(#s-")
    return f'<g fill="{"#ffffff" if whole or shares.get("#000000", 0.0) > FEATURE else "#000000"}">{inner}</g>'
