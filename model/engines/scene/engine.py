"""The scene engine: a Scene becomes a stream of vector compositions, best guesses first."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from model.candidate import Candidate
from model.engines.scene import paint
from model.engines.scene.cast import Cast
from model.engines.scene.framing import Show
from model.engines.scene.groups import PATTERNS
from model.engines.scene.kin import drawable, forms, written
from model.engines.scene.look import Look
from model.engines.scene.sheets import distinct, svg
from model.engines.scene.sprite import piece
from model.engines.scene.stage import FRAMES, frame
from model.engines.scene.ties import IN_HAND
from model.scene import Scene

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
        look = self.look
        size = {LARGE: " large", SMALL: " small"}.get(look.balance, "")
        pose = f" {look.pose}" if look.form in ("figure", "bust") or look.pose != "standing" else ""
        pattern = f", {look.pattern}" if look.pattern != "row" else ""
        grouping = f", {look.grouping}" if look.grouping != "row" else ""
        return f"{self.frame}, {look.form}{pose}{size}{pattern}{grouping}"


class SceneEngine:
    """Emoji art, attached, posed and framed. Draws in milliseconds; the same scene and seed give the same bytes."""

    def draw(self, scene: Scene, seed: int) -> Iterator[Candidate]:
        """At most LONGEST compositions, best guesses first, no two with the same framing, form and pose."""
        lead = next((index for index in Cast(scene, Look()).ties.roots() if scene.things[index].count == 1), None)
        coat = paint.main_colour(piece(drawable(scene.things[lead or 0])).markup) if scene.things else ""
        for number, plan in enumerate(plans(scene, seed)):
            cast = Cast(scene, plan.look)
            show = Show(
                actor=cast.everything(),
                settings=scene.settings,
                letters=scene.lettering,
                seed=seed * 31 + number,
                mirror=plan.look.mirror,
                lead=lead,
                coat=coat,
            )
            layers = distinct(frame(show, plan.frame))
            yield Candidate(source=svg(layers), media=MEDIA, arrangement=plan.name, layers=layers)


LARGE, SMALL = 1.3, 0.8  # how large the subject is beside its partner
FIRST: tuple[tuple[str, str, str, float], ...] = (
    ("plain", "figure", "standing", 1.0),
    ("badge", "body", "standing", 1.0),
    ("portrait", "bust", "standing", LARGE),
    ("action", "figure", "running", 1.0),
    ("plain", "face", "standing", 1.0),
    ("window", "figure", "waving", LARGE),
    ("podium", "figure", "cheering", SMALL),
    ("card", "body", "standing", 1.0),
    ("peeking", "figure", "sitting", LARGE),
    ("burst", "figure", "jumping", 1.0),
    ("bubble", "face", "standing", 1.0),
    ("island", "figure", "standing", SMALL),
    ("corner", "bust", "waving", 1.0),
    ("stamp", "figure", "cheering", LARGE),
)  # framing, form, pose, balance: each differs from those before it in framing, and mostly in form and pose too
SETTINGS_ONLY = tuple(
    (name, "natural", "standing", 1.0)
    for name in ("plain", "card", "stamp", "bubble", "portrait", "window", "heart", "corner", "medal", "badge", "cheer")
)
LETTERS_ONLY = tuple(
    (name, "natural", "standing", 1.0)
    for name in ("plain", "badge", "burst", "card", "cheer", "heart", "bubble", "action", "corner", "medal", "portrait")
)
GROUPINGS = ("held", "row", "front", "orbit", "row")
POSED = (
    ("figure", "standing"),
    ("figure", "waving"),
    ("figure", "cheering"),
    ("figure", "sitting"),
    ("figure", "running"),
    ("figure", "jumping"),
    ("bust", "cheering"),
    ("bust", "standing"),
    ("face", "standing"),
    ("body", "standing"),
)


def plans(scene: Scene, seed: int) -> Iterator[Plan]:
    """The order in which compositions are tried: a hand-picked beginning, then every other, shuffled by the seed."""
    lead = Lead.of(scene)
    done: set[str] = set()
    patterns = random.Random(seed).sample(PATTERNS, len(PATTERNS))
    first = FIRST if scene.things else LETTERS_ONLY if scene.lettering and not scene.settings else SETTINGS_ONLY
    wanted = [*first]
    wanted += [(*rest, balance) for balance in (1.0, LARGE, SMALL) for rest in _others(seed)]
    for number, (name, form, pose, balance) in enumerate(wanted):
        form, pose = lead.able(form, pose)
        size = 1.0 if len(scene.things) < 2 else balance
        pattern = patterns[number % len(patterns)] if lead.many else "row"
        grouping = GROUPINGS[number % len(GROUPINGS)] if lead.apart else "row"
        look = Look(
            form=form,
            pose=pose,
            pattern=pattern,
            balance=size,
            grouping=grouping,
            level=number % 3 == 0,
            mirror=number % 4 == 2 and not any(written(thing.emoji) for thing in scene.things),
        )
        plan = Plan(frame=name, look=look)
        if plan.name in done:
            continue
        done.add(plan.name)
        yield plan
        if len(done) == LONGEST:
            return


def _others(seed: int) -> list[tuple[str, str, str]]:
    """Every framing with every form and pose, shuffled so that neighbours differ in framing."""
    rng = random.Random(seed)
    rounds = [(form, pose) for form, pose in POSED]
    found: list[tuple[str, str, str]] = []
    for turn in range(len(rounds)):
        names = list(FRAMES)
        rng.shuffle(names)
        found += [(name, *rounds[(turn + place) % len(rounds)]) for place, name in enumerate(names)]
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What the first acting thing of a scene can do.

    art: the forms it has art for. busy: it has something in its hands. many: there is a count to be arranged.
    apart: some things stand in no relation.
    """

    art: frozenset[str]
    busy: bool
    many: bool
    apart: bool

    @classmethod
    def of(cls, scene: Scene) -> "Lead":
        acting = [index for index in range(len(scene.things)) if not any(r.obj == index for r in scene.relations)]
        options = [frozenset(forms(drawable(scene.things[index]))) for index in acting[:3]]
        best = max(options, key=len, default=frozenset({"natural"}))
        busy = any(relation.kind in IN_HAND for relation in scene.relations)
        return cls(
            art=best,
            busy=busy,
            many=any(thing.count > 1 for thing in scene.things),
            apart=len(Cast(scene, Look()).ties.roots()) > 1,
        )

    def able(self, form: str, pose: str) -> tuple[str, str]:
        """The form and pose that will really be seen when these are asked for."""
        if "head" in self.art:
            if form == "body" and "body" not in self.art:
                form = "face"
            if form == "face" and self.busy:
                form = "bust"
            return form, pose if form in ("figure", "bust") else "standing"
        if "body" not in self.art and self.busy:
            return "figure", pose if form == "figure" else "standing"
        return "natural", pose if self.busy and pose in ("cheering", "sitting") else "standing"
