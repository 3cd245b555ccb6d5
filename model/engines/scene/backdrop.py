"""Where a scene takes place: sticker-like grounds behind and before the subject, in 512 units.

The subject stands in the middle (about 100..412) with its feet near `scenery.FLOOR`; what is in front stays low or
at the sides. Every setting has framed and, where it suits, open compositions; neighbouring seeds give different ones.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from model.engines.scene import (
    art,
    country,
    feasts,
    free_standing,
    lands,
    ornaments,
    rooms,
    silhouette,
    skies,
    weathers,
    wilds,
)
from model.engines.scene.badges import badge
from model.engines.scene.geometry import Affine, Box, fit, place
from model.engines.scene.rooms import INDOORS
from model.engines.scene.scenery import clipped, frame
from model.scene import SETTINGS

__all__ = ["Backdrop", "backdrop", "badge", "filled", "in_order"]

Place = Callable[[random.Random], tuple[str, str]]

FRAMES = ("disc", "blob", "arch", "pillow", "oval", "hexagon", "egg")
WIDE = ("pillow", "wall", "arch", "board", "gable")  # shapes that leave room for what stands in the lower corners
FRAMED: dict[str, Place] = {
    "night": skies.night,
    "day": skies.day,
    "sunset": skies.sunset,
    "sunrise": weathers.sunrise,
    "rain": skies.rain,
    "snow": skies.snow,
    "storm": skies.storm,
    "wind": skies.wind,
    "fog": weathers.fog,
    "heat": weathers.heat,
    "space": skies.space,
    "beach": lands.beach,
    "sea": lands.sea,
    "underwater": lands.underwater,
    "forest": lands.forest,
    "desert": lands.desert,
    "mountains": lands.mountains,
    "city": lands.city,
    "field": lands.field,
    "sky": skies.sky,
    "fire": lands.fire,
    "party": lands.party,
    "winter": skies.winter,
    "spring": skies.spring,
    "summer": skies.summer,
    "autumn": skies.autumn,
    "rainbow": skies.rainbow,
    "moon": skies.moon,
    "road": country.road,
    "garden": country.garden,
    "farm": country.farm,
    "pond": country.pond,
    "island": country.island,
    "cave": wilds.cave,
    "volcano": wilds.volcano,
    "graveyard": wilds.graveyard,
    "home": rooms.home,
    "kitchen": rooms.kitchen,
    "office": rooms.office,
    "school": rooms.school,
    "stage": rooms.stage,
    "gym": rooms.gym,
    "birthday": feasts.birthday,
    "christmas": feasts.christmas,
    "new year": feasts.new_year,
    "halloween": feasts.halloween,
    "easter": feasts.easter,
    "valentine": feasts.valentine,
    "lunar new year": feasts.lunar_new_year,
}
FREE: dict[str, Place] = {
    "rain": free_standing.rain,
    "storm": free_standing.storm,
    "snow": free_standing.snow,
    "winter": free_standing.snow,
    "wind": free_standing.wind,
    "sunrise": weathers.free_sunrise,
    "fog": weathers.free_fog,
    "heat": weathers.free_heat,
    "space": free_standing.space,
    "beach": free_standing.beach,
    "sea": free_standing.sea,
    "forest": free_standing.forest,
    "mountains": free_standing.mountains,
    "city": free_standing.city,
    "sky": free_standing.sky,
    "fire": free_standing.fire,
    "party": free_standing.party,
    "summer": free_standing.summer,
    "rainbow": free_standing.rainbow,
    "moon": free_standing.moon,
    "road": country.free_road,
    "garden": country.free_garden,
    "farm": country.free_farm,
    "pond": country.free_pond,
    "island": country.free_island,
    "cave": wilds.free_cave,
    "volcano": wilds.free_volcano,
    "graveyard": wilds.free_graveyard,
    "home": rooms.free_home,
    "kitchen": rooms.free_kitchen,
    "office": rooms.free_office,
    "school": rooms.free_school,
    "stage": rooms.free_stage,
    "gym": rooms.free_gym,
    "birthday": feasts.free_birthday,
    "christmas": feasts.free_christmas,
    "new year": feasts.free_new_year,
    "halloween": feasts.free_halloween,
    "easter": feasts.free_easter,
    "valentine": feasts.free_valentine,
    "lunar new year": feasts.free_lunar_new_year,
}
GROUNDED = frozenset({"day", "beach", "underwater", "forest", "field", "spring", "summer", "rainbow"})
"""Settings whose front grows from the ground and so ends where the frame does."""
OVER: dict[str, Place] = {
    "birthday": feasts.over_birthday,
    "christmas": feasts.over_christmas,
    "new year": feasts.over_new_year,
    "halloween": feasts.over_halloween,
    "easter": feasts.over_easter,
    "valentine": feasts.over_valentine,
    "lunar new year": feasts.over_lunar_new_year,
    "party": feasts.over_birthday,
    "day": weathers.daylight,
    "night": weathers.nightfall,
    "sunset": weathers.evening,
    "sunrise": weathers.dawn,
    "rain": weathers.shower,
    "storm": weathers.thunder,
    "snow": weathers.snowfall,
    "winter": weathers.snowfall,
    "wind": weathers.breeze,
    "rainbow": weathers.arc,
    "fog": weathers.mist,
    "heat": weathers.swelter,
}
"""What feasts, times of day and weathers add to a place; the feasts come first."""
LIT: dict[str, Place] = {"city": lands.city_by_night}
"""Places with lights of their own by night."""
WEATHERS = frozenset(list(OVER)[8:])
"""Those of them that are seen through a window where the place is a room."""
FURNISHED = INDOORS | set(list(OVER)[:7]) | {"graveyard", "garden", "heat", "road", "island"}
"""Settings that things in the lower corners tell."""
LETTERED = frozenset({"school"})  # what can't be turned left to right
MARGIN = 16.0  # units that a free composition keeps away from the edge of the square
FULL = Box(0, 0, 512, 512)


@dataclass(frozen=True, slots=True, kw_only=True)
class Backdrop:
    """Markup in 512 units: drawn `behind` the subject, and in `front` of it."""

    behind: str
    front: str = ""


@lru_cache(maxsize=512)
def backdrop(setting: str, seed: int, absent: frozenset[str] = frozenset(), also: tuple[str, ...] = ()) -> Backdrop:
    """The ground for a name of SETTINGS; deterministic in `seed`. Raises ValueError for another name.

    also: more of SETTINGS: times of day and weathers lie over the place; others are not drawn.
    absent: what the scene itself shows and the ground therefore doesn't: names of scenery.named, "sun" and "moon".
    """
    found = _whole(setting, seed, also)
    return Backdrop(behind=_without(found.behind, absent), front=_without(found.front, absent))


def _without(markup: str, absent: frozenset[str]) -> str:
    for name in sorted(absent):
        markup = re.sub(f'<g class="{name}">.*?</g>', "", markup)
    return markup.replace('<g class="sun">', "<g>").replace('<g class="moon">', "<g>")


def in_order(settings: tuple[str, ...]) -> tuple[str, ...]:
    """The settings with the place first, then what lies over it: times of day and weathers, then feasts.

    Where no place was said, a weather is one, and its sky is the ground of the feast.
    """
    return tuple(sorted(settings, key=lambda one: 0 if one not in OVER else 1 if one in WEATHERS else 2))


def telling(settings: tuple[str, ...]) -> str:
    """The one of several settings whose inhabitants tell most: a feast, else a place, else the first."""
    return min(settings, key=lambda one: 0 if one in OVER and one not in WEATHERS else 1 if one not in OVER else 2)


@lru_cache(maxsize=256)
def filled(setting: str, seed: int, absent: frozenset[str] = frozenset(), also: tuple[str, ...] = ()) -> Backdrop:
    """The ground as `backdrop` gives it, without an outer shape: it fills the whole square, to be cut by a panel."""
    rng = random.Random(f"{setting} {seed}")
    inner, front = _inside(setting, rng, also, f"pane-{setting.replace(' ', '-')}-{seed}")
    return Backdrop(behind=_without(inner, absent), front=_without(front, absent))


def _inside(setting: str, rng: random.Random, also: tuple[str, ...], name: str) -> tuple[str, str]:
    """The place with what lies over it."""
    lit = "night" in also and setting in LIT
    inner, front = LIT[setting](rng) if lit else FRAMED[setting](rng)
    for number, one in enumerate(also):
        if lit and one == "night":
            continue
        if setting in INDOORS and one in WEATHERS:
            view, _ = FRAMED[one](rng)
            inner += rooms.seen_through(_without(view, frozenset()), f"{name}-{number}")
        elif one in OVER:
            if one in WEATHERS:  # they bring their own
                inner = _without(inner, frozenset({"sun", "moon"}))
            behind, before = OVER[one](rng)
            inner, front = inner + behind, front + before
        else:
            inner += ornaments.bits(one, FULL.grown(-60), rng.randrange(99), frozenset(), 3)
    return inner, front


def _freely(behind: str, front: str, rng: random.Random, mirrored: bool) -> Backdrop:
    """A free composition made to keep the margin, a little larger or smaller, perhaps turned left to right."""
    box = silhouette.box(f'<g transform="scale(.0351563) translate(256 256)">{behind}{front}</g>')
    unit = 1024 / art.SIDE
    found = Box(*(value * unit - 256 for value in box))
    at = place((256.0, 256.0), (256.0, 256.0), 1.0, 0.0, mirrored)
    reach, room = found.moved(at), FULL.grown(-MARGIN)
    if min(reach.x0, reach.y0) < MARGIN or max(reach.x1, reach.y1) > 512 - MARGIN:
        to = fit(reach, room)
        at = at.then(to if to.scale < 1 else place(reach.centre, room.centre))
    foot = found.moved(at).foot
    at = at.then(place(foot, foot, rng.uniform(0.97, 1.0)))
    return Backdrop(behind=_moved(behind, at), front=_moved(front, at))


def _moved(markup: str, at: Affine) -> str:
    return f'<g transform="{at.svg}">{markup}</g>' if markup else ""


def _whole(setting: str, seed: int, also: tuple[str, ...]) -> Backdrop:
    if setting not in SETTINGS:
        raise ValueError(f"unknown setting: {setting!r}")
    rng = random.Random(f"{setting} {seed}")
    start = SETTINGS.index(setting)  # so that two settings with one seed differ in shape
    if setting in FREE and seed % 3 == 0 and not also:
        return _freely(*FREE[setting](rng), rng, mirrored=seed % 2 == 1 and setting not in LETTERED)
    shapes = WIDE if setting in FURNISHED else FRAMES
    kind = shapes[(start + seed) % len(shapes)]
    name = f"place-{setting.replace(' ', '-')}-{seed}"
    inner, front = _inside(setting, rng, also, name)
    edge = frame(kind, rng)
    if front and setting in GROUNDED:
        front = clipped(edge, front, f"{name}-front")
    return Backdrop(behind=clipped(edge, inner, name), front=front)
