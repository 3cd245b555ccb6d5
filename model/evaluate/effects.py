"""Whether what is said of a thing changes its picture at all: the scene is drawn with and without it, and compared.

This finds traits that drawing ignores. Whether the change is the right one only eyes can tell.
"""

from collections.abc import Container, Iterator
from dataclasses import replace
from itertools import islice

import numpy as np

from model.candidate import Candidate
from model.evaluate.pictures import Check
from model.render import render
from model.scene import Scene, Thing
from model.studio import Engine

COMPARED = 3  # candidates, in the engine's own order
MOST = 2  # of them that must differ: one may happen to be staged alike, a giant beside a dwarf
SIDE = 64  # px
CHANGED = 0.001  # mean difference of premultiplied pixels, 0..1: a frown on a goose before a ground is about 0.002
TRAITS = ("size", "mood", "surface", "pose", "era")  # colours are measured


def effects(scene: Scene, engine: Engine, seed: int) -> Iterator[Check]:
    """One check for every trait of every thing, every setting, and the style. Raises Unreadable."""
    said = list(_without_each(scene))
    if not said:
        return
    drawn = _drawn(scene, engine, seed)
    for name, what, plainer in said:
        if plainer.empty:
            continue
        pairs = zip(drawn, _drawn(plainer, engine, seed), strict=False)
        yield Check(f"{name} drawn", sum(_differ(one, other) for one, other in pairs) >= MOST, what)


def _without_each(scene: Scene) -> Iterator[tuple[str, str, Scene]]:
    for index, thing in enumerate(scene.things):
        for trait in TRAITS:
            if name := getattr(thing, trait):
                at: Container[int] = (
                    {index} if trait != "size" else range(len(scene.things))
                )  # a small one beside a big one
                yield trait, f"{thing.emoji} {name}", replace(scene, things=_plainer(scene.things, at, trait))
    for setting in scene.settings:
        yield "setting", setting, replace(scene, settings=tuple(one for one in scene.settings if one != setting))
    if scene.style:
        yield "style", scene.style, replace(scene, style="")


def _plainer(things: tuple[Thing, ...], at: Container[int], trait: str) -> tuple[Thing, ...]:
    blank: dict[str, str] = {trait: ""}
    return tuple(replace(one, **blank) if index in at else one for index, one in enumerate(things))  # type: ignore[arg-type]


def _drawn(scene: Scene, engine: Engine, seed: int) -> list[Candidate]:
    return list(islice(engine.draw(scene, seed), COMPARED))


def _differ(one: Candidate, other: Candidate) -> bool:
    if one.source == other.source:
        return False
    first, second = (
        np.asarray(render(each.source, each.media, SIDE).convert("RGBa"), np.float32) / 255 for each in (one, other)
    )
    return float(np.abs(first - second).mean()) >= CHANGED
