"""Actors and drawings as layers of markup in the picture's 512 units, with clips and ids that never clash."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from model.candidate import GROUND, Layer
from model.engines.scene.art import document
from model.engines.scene.contour import contour
from model.engines.scene.geometry import Affine
from model.engines.scene.sprite import Actor, Part, ordered

SIDE = 512
_ID = re.compile(r'( id="|url\(#|href="#)([^")]+)')


def layers_of(actor: Actor) -> tuple[Layer, ...]:
    """Bottom to top; neighbours that show the same thing share a layer."""
    numbered = enumerate(ordered(actor.parts))
    return tuple(
        Layer(thing=thing, markup="".join(_drawn(part, number) for number, part in parts))
        for thing, parts in groupby(numbered, key=lambda pair: pair[1].thing)
    )


def _drawn(part: Part, number: int) -> str:
    if not part.markup:
        return ""
    inner = renamed(part.markup, f"p{number}")
    if part.clip:
        inner = f'<clipPath id="c{number}"><path d="{part.clip}"/></clipPath><g clip-path="url(#c{number})">{inner}</g>'
    return f'<g transform="{part.at.svg}">{inner}</g>'


def halo(actor: Actor, colour: str, width: float) -> tuple[Layer, ...]:
    """A line `width` units wide around the whole actor, to be laid under it."""
    found = []
    for number, part in enumerate(ordered(actor.parts)):
        if part.markup:
            stroke = (
                f'stroke="{colour}" stroke-width="{2 * width / max(part.at.scale, 1e-3):.3g}" stroke-linejoin="round"'
            )
            found.append(_drawn(part._replace(markup=f"<g {stroke}>{contour(part.markup)}</g>"), number))
    return (Layer(thing=GROUND, markup="".join(found)),)


def markup_layer(markup: str, at: Affine) -> tuple[Layer, ...]:
    """Settings and decorations as a layer of their own; none for no markup."""
    if not markup:
        return ()
    inner = markup if at == Affine() else f'<g transform="{at.svg}">{markup}</g>'
    return (Layer(thing=GROUND, markup=inner),)


def cropped(layers: Iterable[Layer], path: str) -> tuple[Layer, ...]:
    """The layers, showing only inside `path` (in 512 units)."""
    clip = f'<clipPath id="crop"><path d="{path}"/></clipPath><g clip-path="url(#crop)">'
    return tuple(replace(layer, markup=f"{clip}{renamed(layer.markup, 'i')}</g>") for layer in layers)


def renamed(markup: str, mark: str) -> str:
    """The markup with `mark` before each of its ids, where they are given and where they are used."""
    if ' id="' not in markup:
        return markup
    return _ID.sub(rf"\g<1>{mark}\g<2>", markup)


def distinct(layers: Iterable[Layer]) -> tuple[Layer, ...]:
    """The layers with ids that are unique in the whole picture."""
    return tuple(replace(layer, markup=renamed(layer.markup, f"l{number}")) for number, layer in enumerate(layers))


def svg(layers: Iterable[Layer]) -> bytes:
    """The whole picture as a document."""
    return document("".join(layer.markup for layer in layers), SIDE, SIDE).encode("utf-8")
