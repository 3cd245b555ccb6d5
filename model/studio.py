"""The studio: a brief in, ranked drawings out. The same brief gives the same bytes. Knows nothing of chats."""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import islice
from typing import Protocol

from PIL import Image

from model import likeness
from model.brief import Brief
from model.candidate import GROUND, Candidate
from model.drawing import Drawing
from model.rank import Judged, in_order, judge
from model.render import render, render_markup
from model.result import NothingToDraw, Result, UnknownEngine
from model.scene import Scene
from model.words import encoder_available, understand
from model.words.english import describe, telling

OnStep = Callable[[int, int], None]
"""Called as (done, total) between candidates: the one place to show progress, and to raise Cancelled."""

SPARE = 1.5  # candidates judged for every one that is asked for, so that ranking has a choice
APART = 0.15  # distance (model.likeness) from which two may both be judged: between the same picture and a sure other
PATIENCE = 2.5  # candidates looked at for every one that is judged, before giving up on new ones
CONTENT = 1.5  # the same from which as many new ones as are asked for will do
FILLING = (likeness.CLOSE, 0.7 * likeness.CLOSE)  # distances that will do when there are not enough, in turn
LOOK_SIDE = 112  # px a candidate is drawn at to be ranked
FIGURE_SIDE = 64  # px its things alone are drawn at to be compared


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
        scene = spelt(understand(brief.text, brief.language))
        scene = replace(scene, style=brief.style or scene.style)
        if scene.empty:
            raise NothingToDraw(unknown=scene.unknown)
        emoji, keywords = telling(scene)
        best = self.ranked(scene, brief, on_step)
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
            for one, score, different in best
        )
        return Result(
            scene=scene,
            drawings=drawings,
            understood=describe(scene),
            encoder=encoder_available(),
            art="; ".join(dict.fromkeys(one.candidate.art for one, _, _ in best if one.candidate.art)),
        )

    def ranked(self, scene: Scene, brief: Brief, on_step: OnStep = no_step) -> list[tuple[Judged, float, float]]:
        """The brief's count of candidates of a scene that is not empty, with (score, difference), best first."""
        return in_order(self._judged(scene, brief, on_step), brief.count)

    def _judged(self, scene: Scene, brief: Brief, on_step: OnStep) -> list[Judged]:
        """Candidates that differ from each other and from what was seen, each looked at on its own.

        An engine with too few that differ clearly may fill up with its least alike.
        """
        total = math.ceil(brief.count * SPARE)
        patience = math.ceil(PATIENCE * total) + 2 * len(brief.seen)
        content = math.ceil(CONTENT * total) + len(brief.seen)
        found: list[Judged] = []
        alike: list[tuple[Candidate, Image.Image, str, Scene, int]] = []
        on_step(0, total)
        for place, candidate in enumerate(islice(self._engine.draw(scene, brief.seed), patience)):
            picture, look = looked_at(candidate)
            if not _near(look, brief.seen, likeness.NEAR):
                if not _near(look, [one.look for one in found], APART):
                    found.append(judge(candidate, picture, look, scene, place))
                elif len(alike) < total:
                    alike.append((candidate, picture, look, scene, place))
            on_step(len(found), total)
            if len(found) == total or (len(found) >= brief.count and place + 1 >= content):
                break
        for limit in FILLING:
            for spare in alike:
                if len(found) < brief.count and not _near(spare[2], [one.look for one in found], limit):
                    found.append(judge(*spare))
        return found


def spelt(scene: Scene) -> Scene:
    """The scene without a lettering that no font has letters for; the person is told about it."""
    from model.engines.scene.lettering import shown

    if not scene.lettering or shown(scene.lettering):
        return scene
    return replace(scene, lettering="", unknown=(*scene.unknown, scene.lettering))


def looked_at(candidate: Candidate) -> tuple[Image.Image, str]:
    """The candidate at LOOK_SIDE px, RGBA, and its look. Raises Unreadable."""
    picture = render(candidate.source, candidate.media, LOOK_SIDE)
    figure = "".join(layer.markup for layer in candidate.layers if layer.thing != GROUND)
    return picture, likeness.look(picture, render_markup(figure, FIGURE_SIDE, crisp=True) if candidate.layers else None)


def _near(look: str, others: Iterable[str], limit: float) -> bool:
    return any(likeness.distance(look, other) < limit for other in others)
