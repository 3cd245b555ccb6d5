"""Which compositions of a scene are tried, in which order: framings, forms and poses, best guesses first."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from model.engines.scene.groups import PATTERNS
from model.engines.scene.kin import written
from model.engines.scene.lead import Lead
from model.engines.scene.look import Look
from model.engines.scene.order import LARGE, SMALL, order, spare
from model.engines.scene.stage import FRAMES
from model.engines.scene.staging import partners
from model.engines.scene.suits import suits
from model.engines.scene.theme import Theme
from model.scene import Scene

LONGEST = 81  # candidates in one stream


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """One composition to be made: how the actors look and how they are framed."""

    frame: str
    look: Look
    staging: str = ""

    @property
    def name(self) -> str:
        """What a person would call it."""
        look = self.look
        size = {LARGE: " large", SMALL: " small"}.get(look.balance, "")
        pose = f" {look.pose}" if look.form in ("figure", "bust") or look.pose != "standing" else ""
        pattern = f", {look.pattern}" if look.pattern != "row" else ""
        grouping = f", {look.grouping}" if look.grouping != "row" else ""
        staging = f", {self.staging}" if self.staging else ""
        return f"{self.frame}, {look.form}{pose}{size}{pattern}{grouping}{staging}"


SETTINGS_ONLY = tuple(
    (name, "body", "standing", 1.0)
    for name in (
        *("plain", "card", "stamp", "horizon", "bubble", "wide", "portrait"),
        *("window", "corner", "badge", "leap", "tilt"),
    )
)
LETTERS_ONLY = tuple(
    (name, "natural", "standing", 1.0)
    for name in (
        *("plain", "badge", "burst", "pop", "focus", "splash", "cheer", "heart"),
        *("card", "bubble", "corner", "medal", "portrait"),
    )
)
LETTERINGS = ("", "otherwise", "once more")  # what tells compositions of letters alone apart by name
GROUPINGS = ("row", "held", "front", "row", "orbit")
STAGINGS = (
    "",
    "",
    "",
    "behind",
    "",
    "",
    "",
    "",
    "behind",
    "",
    "",
    "",
    "",
    "giant",
    "",
    "tiny",
)  # for things in no relation
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
STANDING = frozenset(
    {"ground", "horizon", "room", "cloud", "reflection", "drizzle", "window", "podium", "wide", "lying", "seat", "side"}
)
"""Framings where a face or a bust would lie on the ground."""
TURNED = frozenset({"side", "seat"})
"""Framings always turned left to right, so that they differ from the plainest."""


def plans(scene: Scene, theme: Theme, seed: int) -> Iterator[Plan]:
    """The order in which compositions are tried: a hand-picked beginning, then every other, shuffled by the seed.

    Only framings that suit the scene are used.
    """
    lead = Lead.of(scene)
    done: set[str] = set()
    pair = partners(scene)
    turn = 2 if pair and scene.things[pair[0]].count > 1 else 0  # a group beside one thing is drawn large first
    patterns = random.Random(seed).sample(PATTERNS, len(PATTERNS))
    if scene.things:
        suitable = tuple(name for name in FRAMES if suits(name, theme))
        first = tuple(order(scene, frozenset(suitable), seed))
        names = spare(scene, suitable)
    else:
        first = LETTERS_ONLY if scene.lettering and not scene.settings else SETTINGS_ONLY
        names = tuple(name for name, *_ in first)
    wanted = [*first] if scene.things or scene.settings else [*first] * len(LETTERINGS)
    wanted += [(*rest, balance) for balance in (1.0, LARGE, SMALL) for rest in _others(names, seed)]
    for number, (name, form, pose, balance) in enumerate(wanted):
        form, pose = lead.able(form, quieter(pose) if theme.sleepy or theme.gloomy else pose)
        if number == 0 and lead.whole:
            form, pose = "body", "standing"
        elif form == "body" and lead.busy and balance == 1.0:
            form = "figure"
        if lead.sideways and number % 2 == 0:
            form, pose = "body", "standing"
        if form in ("face", "bust") and name in STANDING:
            form, pose = "figure", "sitting"
        look = Look(
            form=form,
            pose="standing" if theme.posed else pose,
            pattern=patterns[number % len(patterns)] if lead.many and number else "row",
            balance=1.0 if len(scene.things) < 2 else balance,
            grouping=GROUPINGS[number % len(GROUPINGS)] if lead.apart else "row",
            level=number % 3 == 0,
            mirror=(number % 2 == 1 or name in TURNED) and not any(written(thing.emoji) for thing in scene.things),
        )
        staging = STAGINGS[(number + turn) % len(STAGINGS)] if pair else ""
        if not scene.things and not scene.settings:
            staging = LETTERINGS[number // len(first) % len(LETTERINGS)]
        plan = Plan(frame=name, look=look, staging=staging)
        if plan.name in done:
            continue
        done.add(plan.name)
        yield plan
        if len(done) == LONGEST:
            return


def quieter(pose: str) -> str:
    """The pose of somebody sleepy or sad in its place."""
    return {"cheering": "sitting", "waving": "standing", "running": "standing", "jumping": "sitting"}.get(pose, pose)


def _others(names: Sequence[str], seed: int) -> list[tuple[str, str, str]]:
    """Every framing with every form and pose, shuffled so that neighbours differ in framing."""
    rng = random.Random(seed)
    rounds = [(form, pose) for form, pose in POSED]
    found: list[tuple[str, str, str]] = []
    for turn in range(len(rounds)):
        shuffled = list(names)
        rng.shuffle(shuffled)
        found += [(name, *rounds[(turn + place) % len(rounds)]) for place, name in enumerate(shuffled)]
    return found
