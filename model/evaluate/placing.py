"""Where the art of each thing lies in a finished picture, found by its outlines, and with it every anchor.

A piece of art is recognised by its longest path, wherever and however it was moved; so a composition needs no
notes on what it did. Art that was redrawn, cut up or turned into pixels is not found, and nothing is claimed of it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from xml.etree import ElementTree

from model.candidate import Candidate
from model.engines.scene.anchors import Anchors
from model.engines.scene.art import NoArt
from model.engines.scene.geometry import STILL, Affine, inverse, place
from model.engines.scene.kin import drawable, forms
from model.engines.scene.sprite import carried, piece
from model.scene import Thing

SVG_NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
UNSEEN = frozenset({"defs", "clipPath", "mask", "symbol", "pattern"})
ONE_PLACE = 3.0  # units of 512 within which two findings are one copy: a line around it, a shine on it

_CALL = re.compile(r"(matrix|translate|scale|rotate)\(([^)]*)\)")
_NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """One copy of a thing's art.

    spots: in the picture's 512 units. known: the spots that were measured by hand; the others are guesses.
    """

    emoji: str
    spots: Anchors
    known: frozenset[str]
    at: Affine


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """What a piece of art is recognised by: its longest path, and how that lies in the art."""

    path: str
    at: Affine
    spots: Anchors
    known: frozenset[str]


def placements(candidate: Candidate, things: tuple[Thing, ...]) -> dict[int, tuple[Placement, ...]]:
    """Every copy of every thing that can be found, bottom to top, by its place in `things`."""
    marks = {index: _marks(drawable(thing).emoji) for index, thing in enumerate(things)}
    found: dict[int, list[Placement]] = {index: [] for index in marks}
    for layer in candidate.layers:
        if layer.thing not in marks:
            continue
        known = {mark.path: (emoji, mark) for emoji, mark in marks[layer.thing].items()}
        for path, at in _paths(layer.markup):
            if path in known:
                emoji, mark = known[path]
                lies = inverse(mark.at).then(at)
                if not any(_same(lies, other.at) for other in found[layer.thing] if other.emoji == emoji):
                    spots = carried(mark.spots, lies)
                    found[layer.thing].append(Placement(emoji=emoji, spots=spots, known=mark.known, at=lies))
    return {index: tuple(ones) for index, ones in found.items()}


def _same(one: Affine, other: Affine) -> bool:
    (x1, y1), (x2, y2) = one.at((18.0, 18.0)), other.at((18.0, 18.0))
    return abs(x1 - x2) < ONE_PLACE and abs(y1 - y2) < ONE_PLACE


@cache
def _marks(emoji: str) -> dict[str, _Mark]:
    """The marks of a thing in all its forms, by emoji."""
    found: dict[str, _Mark] = {}
    for form in dict.fromkeys((emoji, *forms(Thing(emoji=emoji, said="")).values())):
        try:
            art = piece(Thing(emoji=form, said=""))
        except NoArt:
            continue
        longest = max(_paths(art.markup), key=lambda one: len(one[0]), default=None)
        if longest and abs(longest[1].a * longest[1].d - longest[1].b * longest[1].c) > 1e-9:
            found[form] = _Mark(path=longest[0], at=longest[1], spots=art.spots, known=art.known)
    return found


def _paths(markup: str) -> Iterator[tuple[str, Affine]]:
    """Every path that is painted, with the map from its own units to those of the markup."""
    yield from _within(ElementTree.fromstring(f"<svg {SVG_NAMESPACES}>{markup}</svg>"), STILL)


def _within(element: ElementTree.Element, at: Affine) -> Iterator[tuple[str, Affine]]:
    here = _map(element.get("transform", "")).then(at)
    if path := element.get("d"):
        yield path, here
    for child in element:
        if child.tag.rpartition("}")[2] not in UNSEEN:
            yield from _within(child, here)


def _map(transform: str) -> Affine:
    whole = STILL
    for name, inner in _CALL.findall(transform):
        numbers = [float(number) for number in _NUMBER.findall(inner)]
        whole = _one(name, numbers).then(whole)
    return whole


def _one(name: str, numbers: list[float]) -> Affine:
    match name, numbers:
        case "matrix", [a, b, c, d, e, f]:
            return Affine(a, b, c, d, e, f)
        case "translate", [x, *rest]:
            return Affine(e=x, f=rest[0] if rest else 0.0)
        case "scale", [x, *rest]:
            return Affine(a=x, d=rest[0] if rest else x)
        case "rotate", [turn, *about]:
            centre = (about[0], about[1]) if len(about) == 2 else (0.0, 0.0)
            return place(centre, centre, 1.0, turn)
    raise ValueError(f"not a transform: {name}{numbers}")
