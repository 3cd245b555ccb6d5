"""Where a scene takes place: sticker-like grounds behind and before the subject, in 512 units.

The subject stands in the middle (about 100..412) with its feet near `scenery.FLOOR`; what is in front stays low or
at the sides. Every setting has framed and, where it suits, open compositions; neighbouring seeds give different ones.
"""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from model.engines.scene import free_standing, lands, skies
from model.engines.scene.badges import badge
from model.engines.scene.scenery import clipped, frame
from model.scene import SETTINGS

__all__ = ["Backdrop", "backdrop", "badge"]

Place = Callable[[random.Random], tuple[str, str]]

FRAMES = ("disc", "blob", "arch", "pillow", "oval", "hexagon", "egg")
FRAMED: dict[str, Place] = {
    "night": skies.night,
    "day": skies.day,
    "sunset": skies.sunset,
    "rain": skies.rain,
    "snow": skies.snow,
    "storm": skies.storm,
    "wind": skies.wind,
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
}
FREE: dict[str, Place] = {
    "rain": free_standing.rain,
    "storm": free_standing.storm,
    "snow": free_standing.snow,
    "winter": free_standing.snow,
    "wind": free_standing.wind,
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
}
GROUNDED = frozenset({"day", "beach", "underwater", "forest", "field", "spring", "summer", "rainbow"})
"""Settings whose front grows from the ground and so ends where the frame does."""


OVER: dict[str, Place] = {
    "night": skies.nightfall,
    "sunset": skies.evening,
    "rain": skies.shower,
    "storm": skies.thunder,
    "snow": skies.snowfall,
    "winter": skies.snowfall,
    "wind": skies.breeze,
    "rainbow": skies.arc,
}
"""What times of day and weathers add to a place."""


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


def _whole(setting: str, seed: int, also: tuple[str, ...]) -> Backdrop:
    if setting not in SETTINGS:
        raise ValueError(f"unknown setting: {setting!r}")
    rng = random.Random(f"{setting} {seed}")
    start = SETTINGS.index(setting)  # so that two settings with one seed differ in shape
    over = [OVER[one](rng) for one in also if one in OVER]
    if setting in FREE and seed % 3 == 0 and not over:
        behind, front = FREE[setting](rng)
        return Backdrop(behind=behind, front=front)
    kind = FRAMES[(start + seed) % len(FRAMES)]
    inner, front = FRAMED[setting](rng)
    if over:  # they bring their own
        inner = _without(inner, frozenset({"sun", "moon"}))
    inner += "".join(behind for behind, _ in over)
    front += "".join(before for _, before in over)
    edge = frame(kind, rng)
    name = f"place-{setting}-{seed}"
    if front and setting in GROUNDED:
        front = clipped(edge, front, f"{name}-front")
    return Backdrop(behind=clipped(edge, inner, name), front=front)
