"""Where a scene takes place: sticker-like grounds behind and before the subject, in 512 units.

The subject stands in the middle (about 100..412) with its feet near `scenery.FLOOR`; what is in front stays low or
at the sides. Every setting has framed and, where it suits, open compositions; neighbouring seeds give different ones.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from model.engines.scene.badges import badge
from model.engines.scene.places import OPEN, PLACES
from model.engines.scene.scenery import clipped, frame
from model.scene import SETTINGS

__all__ = ["Backdrop", "backdrop", "badge"]

FRAMES = ("disc", "blob", "arch", "pillow", "oval", "hexagon", "egg")


@dataclass(frozen=True, slots=True, kw_only=True)
class Backdrop:
    """Markup in 512 units: drawn `behind` the subject, and in `front` of it."""

    behind: str
    front: str = ""


@lru_cache(maxsize=512)
def backdrop(setting: str, seed: int) -> Backdrop:
    """The ground for a name of SETTINGS; deterministic in `seed`. Raises ValueError for another name."""
    if setting not in SETTINGS:
        raise ValueError(f"unknown setting: {setting!r}")
    rng = random.Random(f"{setting} {seed}")
    opened: Callable[[random.Random], tuple[str, str]] | None = OPEN.get(setting)
    start = SETTINGS.index(setting)  # so that two settings with one seed differ in shape
    if opened is not None and seed % 3 == 0:
        behind, front = opened(rng)
        return Backdrop(behind=behind, front=front)
    kind = FRAMES[(start + seed) % len(FRAMES)]
    inner, front = PLACES[setting](rng)
    name = f"place-{setting}-{seed}".replace(" ", "-")
    return Backdrop(behind=clipped(frame(kind, rng), inner, name), front=front)
