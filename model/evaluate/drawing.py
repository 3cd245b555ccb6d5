"""Draws rows of the suite as the studio does, and has the pictures looked at.

A prompt that was understood exactly is drawn as it was understood; any other as its hand-written scene, so that
drawing is measured on every row, and understanding is not measured twice.
"""

from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace

from model.brief import Brief
from model.engines.scene.kin import UNKNOWN_ART, drawable
from model.evaluate.effects import effects
from model.evaluate.meaning import marked
from model.evaluate.pictures import CANDIDATES, Looked, looked
from model.evaluate.suite import Row
from model.scene import Scene, Thing
from model.studio import Studio, load_engine
from model.words import understand

SEED = 0

Drawn = tuple[Row, Looked]


def sample(rows: Sequence[Row], count: int) -> list[Row]:
    """At most `count` of the rows that can be drawn, evenly spread; the same every time."""
    able = [row for row in rows if not scene_of(row).empty]
    if count >= len(able):
        return able
    return [able[place * len(able) // count] for place in range(count)]


def scene_of(row: Row) -> Scene:
    """What is drawn for a row."""
    scene = understand(row.prompt)
    return scene if marked(row, scene).exact else row.scene(_has_art)


def drawn(rows: Sequence[Row], jobs: int = 1) -> Iterator[Drawn]:
    """Each row with what its nine candidates show, in order."""
    if jobs == 1:
        yield from map(_one, rows)
        return
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        yield from pool.map(_one, rows, chunksize=4)


def _one(row: Row) -> Drawn:
    try:
        return row, _looked(row, scene_of(row))
    except Exception as error:
        error.add_note(f"while {row.part}:{row.line} was drawn")
        raise


def _looked(row: Row, scene: Scene) -> Looked:
    engine = load_engine()
    ranked = Studio(engine).ranked(scene, Brief(text=row.prompt, count=CANDIDATES, seed=SEED))
    found = looked(scene, [one.candidate for one, _, _ in ranked], [one.look for one, _, _ in ranked])
    return replace(found, traits=tuple(effects(scene, engine, SEED)))


def _has_art(emoji: str) -> bool:
    return drawable(Thing(emoji=emoji, said="")).emoji != UNKNOWN_ART or emoji == UNKNOWN_ART
