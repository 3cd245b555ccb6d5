"""The scene engine: a Scene becomes a stream of vector compositions, best guesses first."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from model.candidate import Candidate
from model.engines.scene.cast import ATTACHED, Cast, Look, forms
from model.engines.scene.sheets import distinct, svg
from model.engines.scene.stage import FRAMES, Show, frame
from model.scene import RelationKind, Scene

MEDIA = "image/svg+xml"
LONGEST = 81  # candidates in one stream


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One composition to be made: how the actors look and how they are framed."""

    frame: str
    look: Look

    @property
    def name(self) -> str:
        """What a person would call it."""
        return f"{self.frame}, {self.look.form} {self.look.pose}" if self.look.form == "figure" else (
            f"{self.frame}, {self.look.form}"
        )


class SceneEngine:
    """Emoji art, attached, posed and framed. Draws in milliseconds; the same scene and seed give the same bytes."""

    def draw(self, scene: Scene, seed: int) -> Iterator[Candidate]:
        """At most LONGEST compositions, best guesses first, no two with the same framing, form and pose."""
        for number, plan in enumerate(plans(scene, seed)):
            cast = Cast(scene, plan.look)
            show = Show(
                actor=cast.everything(),
                settings=scene.settings,
                letters=scene.lettering,
                seed=seed * 31 + number,
                mirror=plan.look.mirror,
            )
            layers = distinct(frame(show, plan.frame))
            yield Candidate(source=svg(layers), media=MEDIA, arrangement=plan.name, layers=layers)


FIRST: tuple[Plan, ...] = (
    Plan(frame="plain", look=Look(form="figure", pose="standing")),
    Plan(frame="plain", look=Look(form="body", pattern="pyramid")),
    Plan(frame="portrait", look=Look(form="bust")),
    Plan(frame="badge", look=Look(form="figure", pose="waving", pattern="ring")),
    Plan(frame="action", look=Look(form="figure", pose="running")),
    Plan(frame="peeking", look=Look(form="figure", pose="cheering", pattern="fan")),
    Plan(frame="card", look=Look(form="natural", pattern="pyramid")),
    Plan(frame="cheer", look=Look(form="figure", pose="jumping", pattern="ring")),
    Plan(frame="plain", look=Look(form="figure", pose="sitting", pattern="fan", balance=1.4)),
)


def plans(scene: Scene, seed: int) -> Iterator[Plan]:
    """The order in which compositions are tried: a hand-picked first nine, then every other in a shuffled order."""
    done: set[str] = set()
    count = 0
    for plan in (*FIRST, *_others(seed)):
        fitted = _fitted(plan, scene)
        if fitted.name in done:
            continue
        done.add(fitted.name)
        yield fitted
        count += 1
        if count == LONGEST:
            return


def _fitted(plan: Plan, scene: Scene) -> Plan:
    """The plan in a form that the scene's things have, in a pose that its relations allow."""
    return plan


def _others(seed: int) -> list[Plan]:
    found = [
        Plan(frame=name, look=Look(form=form, pose=pose, pattern=pattern, balance=balance))
        for name in FRAMES
        for form, pose in (
            ("figure", "standing"),
            ("figure", "waving"),
            ("figure", "cheering"),
            ("figure", "sitting"),
            ("figure", "running"),
            ("figure", "jumping"),
            ("bust", "standing"),
            ("face", "standing"),
            ("body", "standing"),
            ("natural", "standing"),
        )
        for pattern, balance in (("row", 1.0),)
    ]
    random.Random(seed).shuffle(found)
    return found


__all__ = ["ATTACHED", "RelationKind", "SceneEngine", "forms", "plans"]
