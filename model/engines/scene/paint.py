"""Colours of flat art: what its main colour is, and how to repaint it so that its shading stays.

All arithmetic is in OKLCH (lightness 0..1, chroma 0..~0.37, hue in degrees), where equal steps look equal.
Source of the matrices: Björn Ottosson, "A perceptual color space for image processing" (2020).
"""

import io
import math
import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import resvg_py
from PIL import Image

from model.engines.scene import art
from model.scene import COLOURS

LOOK = 64  # px a side: big enough to weigh areas, small enough to be fast
NEUTRAL = 0.045  # chroma below which a colour has no hue to speak of
FAMILY = 40.0  # degrees of hue within which two colours are one coat
DARK = 0.42  # lightness of outlines, pupils and noses
PALE = 0.84  # lightness of Twemoji's silver, of wings and wheels
LIGHT = 0.9  # lightness of muzzles, shirts and whites of eyes
SKIN = frozenset({"#ffdc5d", "#ef9645"})  # Twemoji's bare people: painted only when there is nothing else
HAIR = "#ffac33"  # theirs; on anything else an ordinary orange

_NAMED = {"red": "#ff0000", "green": "#008000", "navy": "#000080"}
FILL = re.compile(r'\b(fill|stroke)="(#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?|red|green|navy)"')
_SMALL = re.compile(r'<(?:circle|ellipse)[^>]*?\br(?:x)?="([\d.]+)"[^>]*>')


@dataclass(frozen=True, slots=True)
class Lch:
    """A colour in OKLCH; hue in degrees 0..360."""

    lightness: float
    chroma: float
    hue: float


def full(colour: str) -> str:
    """A colour as lower case "#rrggbb"; takes "#rgb", "#rrggbb" and the three words Twemoji uses.

    Raises ValueError for anything else.
    """
    text = _NAMED.get(colour, colour).lower()
    if re.fullmatch("#[0-9a-f]{3}", text):
        return "#" + "".join(letter * 2 for letter in text[1:])
    if not re.fullmatch("#[0-9a-f]{6}", text):
        raise ValueError(f"not a colour: {colour!r}")
    return text


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _gamma(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else float(1.055 * channel ** (1 / 2.4) - 0.055)


@lru_cache(maxsize=4096)
def to_lch(colour: str) -> Lch:
    """From sRGB, as `full` takes it. Raises ValueError."""
    text = full(colour)
    red, green, blue = (_linear(int(text[i : i + 2], 16) / 255) for i in (1, 3, 5))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    middle = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
    return Lch(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def _linear_rgb(colour: Lch) -> tuple[float, float, float]:
    a = colour.chroma * math.cos(math.radians(colour.hue))
    b = colour.chroma * math.sin(math.radians(colour.hue))
    long = (colour.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (colour.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (colour.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
    )


def from_lch(colour: Lch) -> str:
    """To "#rrggbb"; a colour outside sRGB loses chroma until it fits, keeping lightness and hue."""
    lightness, chroma = min(1.0, max(0.0, colour.lightness)), colour.chroma
    for _ in range(24):
        channels = _linear_rgb(Lch(lightness, chroma, colour.hue))
        if all(-0.002 <= channel <= 1.002 for channel in channels):
            break
        chroma *= 0.9
    return "#" + "".join(f"{round(255 * _gamma(min(1.0, max(0.0, channel)))):02x}" for channel in channels)


def shade(colour: str, by: float) -> str:
    """The colour lighter (`by` > 0) or darker (`by` < 0); `by` is a step of OKLCH lightness, -1..1.

    Takes a name of COLOURS or what `full` takes. Raises ValueError.
    """
    here = to_lch(COLOURS.get(colour, colour))
    return from_lch(Lch(here.lightness + by, here.chroma * (1 - 0.25 * abs(by)), here.hue))


@lru_cache(maxsize=64)
def pixels(markup: str, side: int = LOOK) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    """The art drawn `side` px square: array (side, side, 4) of RGBA bytes, not to be written to."""
    png = resvg_py.svg_to_bytes(svg_string=art.document(markup), width=side, height=side, skip_system_fonts=True)
    return np.asarray(Image.open(io.BytesIO(png)).convert("RGBA"))


@lru_cache(maxsize=1024)
def areas(markup: str) -> dict[str, float]:
    """How much of the picture each fill colour covers, biggest first; shares of the opaque area, 0..1.

    Of art that is translucent all over, shares of the painted area.
    """
    seen = pixels(markup)
    solid = seen[seen[..., 3] > 250][:, :3].astype(np.uint32)
    if not len(solid):  # glass
        solid = seen[seen[..., 3] > 100][:, :3].astype(np.uint32)
    if not len(solid):
        return {}
    codes, counts = np.unique(solid[:, 0] << 16 | solid[:, 1] << 8 | solid[:, 2], return_counts=True)
    drawn = {full(found[2]) for found in FILL.finditer(markup)}
    shares = {f"#{code:06x}": float(count) / len(solid) for code, count in zip(codes, counts, strict=True)}
    known = {colour: share for colour, share in shares.items() if colour in drawn} or shares
    return dict(sorted(known.items(), key=lambda item: (-item[1], item[0])))


def apart(one: str, other: str) -> float:
    """How far two colours ("#rrggbb") lie from each other in sRGB, 0..441."""
    first, second = (bytes.fromhex(full(colour)[1:]) for colour in (one, other))
    return math.dist(first, second)


def main_colour(markup: str) -> str:
    """The fill that covers most of the art, as "#rrggbb"; mid grey for empty markup."""
    return next(iter(areas(markup)), "#99aab5")


def _kin(one: Lch, other: Lch) -> bool:
    """Whether two colours read as shades of one coat."""
    if one.chroma < NEUTRAL or other.chroma < NEUTRAL:
        both = one.chroma < NEUTRAL and other.chroma < NEUTRAL
        return both and abs(one.lightness - other.lightness) < 0.3
    turn = abs(one.hue - other.hue) % 360
    return min(turn, 360 - turn) <= FAMILY


def family_of(colour: str, shares: dict[str, float]) -> list[str]:
    """The fills that are shades of one coat with `colour`, biggest first; people's skin and hair are never a coat's."""
    here = to_lch(colour)
    own = SKIN | {HAIR} if not SKIN.isdisjoint(shares) else frozenset[str]()
    return [other for other in shares if other == colour or (_kin(here, to_lch(other)) and not {colour, other} & own)]


def _weight(colour: str, shares: dict[str, float]) -> float:
    """How likely this is the colour a person means, with its family: by area, less for what is seldom meant."""
    family = family_of(colour, shares)
    weight = sum(shares[other] for other in family) + shares[colour] * 0.01
    person = not SKIN.isdisjoint(shares)
    top = to_lch(family[0])
    if colour in SKIN:
        return weight * 0.05
    if person and colour == HAIR:
        return weight * 0.25
    if top.chroma < NEUTRAL and top.lightness > LIGHT:
        return weight * (0.8 if person else 0.35)
    if top.chroma < NEUTRAL and top.lightness > PALE:
        return weight * 0.58
    if top.chroma < NEUTRAL and top.lightness < DARK:
        return weight * 0.62
    return weight


@lru_cache(maxsize=1024)
def coat(markup: str) -> tuple[str, frozenset[str]]:
    """The art's main colour and all its shades that belong to it.

    The main colour is the biggest fill of the weightiest family; see `_weight`. Grey and no shades for empty markup.
    """
    shares = areas(markup)
    if not shares:
        return "#99aab5", frozenset()
    best = max(shares, key=lambda colour: _weight(colour, shares))
    family = family_of(best, shares)
    best = family[0]
    middle = to_lch(best)
    return best, frozenset(
        colour for colour in family_of(best, shares) if not (shares[colour] < 0.08 and _vivid(to_lch(colour), middle))
    )


READS = 0.5  # the share of a picture that must have the colour for it to be called by it


def besides(markup: str, main: str, family: frozenset[str]) -> list[list[str]]:
    """Further families that must take the colour too until the picture reads as it: a duck's head, a lion's face.

    Outlines, whites and what covers little stay; people keep all but their clothes.
    """
    shares = areas(markup)
    covered, found = sum(shares[colour] for colour in family), list[list[str]]()
    taken = set(family)
    for colour in shares:
        here = to_lch(colour)
        group = [other for other in family_of(colour, shares) if other not in taken]
        share = sum(shares[other] for other in group)
        plain_ = here.chroma < NEUTRAL and (
            here.lightness < DARK or here.lightness > LIGHT or to_lch(main).chroma < NEUTRAL
        )
        if covered >= READS or not SKIN.isdisjoint(shares):
            break
        if colour not in taken and share >= 0.12 and not plain_:
            found.append(group)
            taken.update(group)
            covered += share
    return found


def _vivid(colour: Lch, coat_: Lch) -> bool:
    """Whether a colour is an accent, far stronger than the coat: a tongue, a button."""
    return coat_.chroma > NEUTRAL and colour.chroma > 1.7 * coat_.chroma


def _same(one: Lch, other: Lch) -> bool:
    """Whether two colours would be called by one name."""
    turn = abs(one.hue - other.hue) % 360
    hued = (one.chroma < NEUTRAL) == (other.chroma < NEUTRAL)
    near = one.chroma < NEUTRAL or min(turn, 360 - turn) < 25
    return hued and near and abs(one.lightness - other.lightness) < 0.14


def moved(colour: Lch, start: Lch, target: Lch) -> Lch:
    """The place of `colour` relative to `start`, carried over to `target`."""
    if colour.lightness <= start.lightness:
        ratio = colour.lightness / max(start.lightness, 0.05)
        lightness = target.lightness * ratio
        if target.lightness < 0.4:  # no room below black: its shades are lit instead
            lightness = target.lightness + (1 - ratio) * 0.2
    else:
        share = (colour.lightness - start.lightness) / max(1 - start.lightness, 0.05)
        lightness = target.lightness + (1 - target.lightness) * share * (0.45 if target.lightness < 0.4 else 0.85)
        if target.lightness > 0.93:  # no room above white: its lights become soft shade
            lightness = target.lightness - 0.09 * share
    if start.chroma < NEUTRAL:
        chroma, turn = target.chroma, 0.0
    else:
        chroma = target.chroma * min(1.25, colour.chroma / start.chroma)
        turn = ((colour.hue - start.hue + 180) % 360 - 180) * 0.3
    return Lch(lightness, chroma, (target.hue + turn) % 360)


@lru_cache(maxsize=1024)
def recolour(markup: str, colour: str) -> str:
    """The art with its coat shifted to a name of COLOURS (or "#rrggbb"); shading kept, features readable.

    Markup in 36 units. "" returns it untouched. Raises ValueError for an unknown colour.
    """
    if not colour:
        return markup
    target = to_lch(COLOURS.get(colour, colour))
    main, family = coat(markup)
    start = to_lch(main)
    if (
        start.chroma < NEUTRAL
        and target.lightness < DARK
        and any(share > 0.25 and _same(to_lch(seen), target) for seen, share in areas(markup).items())
    ):
        return markup  # a black penguin is black enough
    swaps = {shade_: from_lch(moved(to_lch(shade_), start, target)) for shade_ in family}
    for group in besides(markup, main, family):
        own = to_lch(group[0])
        step = max(-0.06, min(0.06, 0.5 * (own.lightness - start.lightness)))
        lit = Lch(target.lightness + step, 0.92 * target.chroma, target.hue)
        swaps |= {shade_: from_lch(moved(to_lch(shade_), own, lit)) for shade_ in group}
    for feature in sorted({full(found.group(2)) for found in FILL.finditer(markup)} - swaps.keys()):
        here = to_lch(feature)
        if here.lightness < 0.45 and target.lightness < 0.5 and here.chroma < 0.09:
            big = areas(markup).get(feature, 0.0) > 0.06
            swaps[feature] = from_lch(Lch(0.6 if big else 0.84, 0.02, 90))  # eyes must not drown in a dark coat
        elif here.chroma > 0.1 and feature not in SKIN and feature != HAIR and _same(here, target):
            swaps[feature] = shade(feature, -0.13)  # pepperoni on a red pizza
        elif here.lightness > 0.93 and target.lightness > 0.93 and start.lightness < 0.9:
            swaps[feature] = from_lch(Lch(0.9, 0.008, 240))  # a pale muzzle on a white coat needs an edge
    dark_coat = start.chroma < NEUTRAL and start.lightness < DARK

    def swapped(text: str) -> str:
        return FILL.sub(lambda found: f'{found[1]}="{swaps.get(full(found[2]), found[2])}"', text)

    if not dark_coat:
        return swapped(markup)
    parts: list[str] = []
    at = 0
    for found in _SMALL.finditer(markup):  # on dark art the pupils share the coat's colour: leave small discs alone
        if float(found.group(1)) <= 2.2:
            parts += [swapped(markup[at : found.start()]), found.group(0)]
            at = found.end()
    return "".join([*parts, swapped(markup[at:])])
