"""The studio: a brief in, ranked drawings out. The same brief gives the same bytes. Knows nothing of chats."""

import math
from collections.abc import Callable, Iterator
from typing import Protocol

from model import likeness
from model.brief import Brief
from model.candidate import Candidate
from model.drawing import Drawing
from model.rank import Judged, in_order, judge
from model.render import render
from model.result import NothingToDraw, Result, UnknownEngine
from model.scene import Scene
from model.words import encoder_available, understand
from model.words.english import describe, telling

OnStep = Callable[[int, int], None]
"""Called as (done, total) between candidates: the one place to show progress, and to raise Cancelled."""

SPARE = 1.75  # candidates drawn for every one that is asked for, so that ranking has a choice
PATIENCE = 4  # candidates looked at for every one that is drawn, before giving up on new ones
LOOK_SIDE = 128  # px a candidate is drawn at to be ranked


class Engine(Protocol):
    """Turns a scene into candidates. Blocks."""

    def draw(self, scene: Scene, seed: int) -> Iterator[Candidate]:
        """A lazy, finite stream, best guesses first; the same scene and seed give the same stream."""
        ...


def _scene_engine() -> Engine:
    from model.engines.scene.engine import SceneEngine  # each engine is imported only when it is chosen

    return SceneEngine()


ENGINES: dict[str, Callable[[], Engine]] = {"scene": _scene_engine}
AUTO = "auto"  # the best engine that this machine has


def load_engine(name: str = AUTO) -> Engine:
    """Raises UnknownEngine."""
    loader = ENGINES.get("scene" if name == AUTO else name)
    if loader is None:
        raise UnknownEngine(name=name, known=(AUTO, *ENGINES))
    return loader()


def no_step(done: int, total: int) -> None:
    """For those who neither watch nor cancel."""


class Studio:
    """Engines, ranking and words behind one verb."""

    def __init__(self, engine: Engine | None = None) -> None:
        """`engine`: the one that `load_engine` chooses by itself when not given."""
        self._engine = engine or load_engine()

    def draw(self, brief: Brief, on_step: OnStep = no_step) -> Result:
        """Understand, draw somewhat more than asked, keep what differs, rank.

        Raises NothingToDraw when not one word was understood, and whatever `on_step` raises.
        """
        scene = understand(brief.text, brief.language)
        if scene.empty:
            raise NothingToDraw(unknown=scene.unknown)
        judged = self._judged(scene, brief, on_step)
        emoji, keywords = telling(scene)
        drawings = tuple(
            Drawing(
                source=one.candidate.source,
                media=one.candidate.media,
                look=one.look,
                arrangement=one.candidate.arrangement,
                score=round(score, 4),
                parts={name: round(part, 4) for name, part in (one.parts | {"different": different}).items()},
                emoji=emoji,
                keywords=keywords,
            )
            for one, score, different in in_order(judged, brief.count)
        )
        return Result(scene=scene, drawings=drawings, understood=describe(scene), encoder=encoder_available())

    def _judged(self, scene: Scene, brief: Brief, on_step: OnStep) -> list[Judged]:
        """Candidates that differ from each other and from what was seen, each looked at on its own."""
        total = math.ceil(brief.count * SPARE)
        patience = PATIENCE * (total + len(brief.seen))
        looks = list(brief.seen)
        found: list[Judged] = []
        on_step(0, total)
        for place, candidate in enumerate(self._engine.draw(scene, brief.seed)):
            if len(found) == total or place == patience:
                break
            picture = render(candidate.source, candidate.media, LOOK_SIDE)
            look = likeness.look(picture)
            if all(likeness.distance(look, other) >= likeness.NEAR for other in looks):
                looks.append(look)
                found.append(judge(candidate, picture, look, scene, place))
            on_step(len(found), total)
        return found
