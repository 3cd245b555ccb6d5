"""The colours at an actor's rim, and which grounds keep away from them. Distances are OKLab's (black to white: 1)."""

import math
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np

from model.engines.scene import silhouette
from model.engines.scene.paint import full, to_lch
from model.engines.scene.sprite import Actor, Part

Lab = tuple[float, float, float]
Tones = tuple[tuple[Lab, float], ...]
"""Colours with their shares of a rim; the shares sum to 1, or there are none."""

CLEAR = 0.17  # distance from which a shape stands out from its ground at the size of a phone's list
LITTLE = 0.05  # share of a rim that may come near a ground's colour without harm
_RIM = 3  # px, at silhouette.FINE px a unit, from a piece's edge inwards
_LIMB = 12.0  # length of rim, in the units of its drawing, that a drawn limb counts for
_STEP = 32  # levels of a channel that count as one colour
_FILL = re.compile(r'fill="(#[0-9a-fA-F]{3,6})"')


@lru_cache(maxsize=4096)
def lab(colour: str) -> Lab:
    """OKLab of a colour as `paint.full` takes it. Raises ValueError."""
    found = to_lch(colour)
    turn = math.radians(found.hue)
    return found.lightness, found.chroma * math.cos(turn), found.chroma * math.sin(turn)


def distance(one: str, other: str) -> float:
    """How far two colours lie from each other, 0..about 1."""
    return math.dist(lab(one), lab(other))


@lru_cache(maxsize=2048)
def _rim(markup: str) -> tuple[tuple[str, float], ...]:
    """The colours just inside the edge of a piece of art, with the length of rim of each in its own units."""
    found = silhouette.pixels(markup)
    painted = np.pad(found[..., 3] > 128, _RIM)
    core = painted.copy()
    for _ in range(_RIM):
        core[1:-1, 1:-1] &= core[:-2, 1:-1] & core[2:, 1:-1] & core[1:-1, :-2] & core[1:-1, 2:]
    rim = (painted & ~core)[_RIM:-_RIM, _RIM:-_RIM]
    colours = found[rim][:, :3]
    if not len(colours):
        return ()
    _, number, counts = np.unique(colours // _STEP, axis=0, return_inverse=True, return_counts=True)
    tones = []
    for index in np.flatnonzero(counts > 0.04 * len(colours)):
        red, green, blue = (int(value) for value in np.median(colours[number.ravel() == index], axis=0))
        tones.append((f"#{red:02x}{green:02x}{blue:02x}", float(counts[index]) / (_RIM * silhouette.FINE)))
    return tuple(tones)


def tones_of(actor: Actor | None) -> Tones:
    """What an actor's parts show along their edges; drawn limbs count by their fill."""
    lengths: dict[str, float] = {}
    for part in actor.parts if actor else ():
        for colour, length in _edges(part):
            lengths[colour] = lengths.get(colour, 0.0) + length * part.at.scale
    total = sum(lengths.values())
    return tuple((lab(colour), length / total) for colour, length in lengths.items()) if total else ()


def _edges(part: Part) -> Iterable[tuple[str, float]]:
    if part.box:
        return _rim(part.markup)
    fills = _FILL.findall(part.markup)
    return [(full(fills[0]), _LIMB)] if fills else []


def clash(colour: str, tones: Tones) -> float:
    """The share of a rim, 0..1, that is too near to the colour; what is nearest counts most."""
    ground = lab(colour)
    return sum(share * math.sqrt(max(0.0, 1.0 - math.dist(ground, tone) / CLEAR)) for tone, share in tones)


def apart(colours: Sequence[str], tones: Tones, seed: int) -> str:
    """One of the colours that keeps clear of the rim, by the seed; the clearest when none does."""
    ranked = sorted(colours, key=lambda colour: clash(colour, tones))
    clear = [colour for colour in colours if clash(colour, tones) <= LITTLE]
    return clear[seed % len(clear)] if clear else ranked[0]
