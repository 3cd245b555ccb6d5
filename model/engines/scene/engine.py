"""The scene engine: a Scene becomes a stream of vector compositions, best guesses first."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from model.candidate import PROP, Candidate
from model.engines.scene import faces
from model.engines.scene.anchors import all_anchors, plain
from model.engines.scene.art import CREDIT, MARK
from model.engines.scene.backdrop import telling
from model.engines.scene.cast import Cast
from model.engines.scene.framing import Show
from model.engines.scene.groups import PATTERNS
from model.engines.scene.kin import drawable, forms, written
from model.engines.scene.look import Look
from model.engines.scene.outings import outing
from model.engines.scene.sheets import distinct, svg
from model.engines.scene.sprite import Actor
from model.engines.scene.stage import FRAMES, frame
from model.engines.scene.styles import styled
from model.engines.scene.suits import suits
from model.engines.scene.theme import GESTURES, SKY, Theme, theme_of
from model.engines.scene.ties import IN_HAND
from model.engines.scene.tones import tones_of
from model.scene import Relation, RelationKind, Scene, Thing

MEDIA = "image/svg+xml"
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


class SceneEngine:
    """Emoji art, attached, posed and framed. Draws in milliseconds; the same scene and seed give the same bytes."""

    def draw(self, scene: Scene, seed: int) -> Iterator[Candidate]:
        """At most LONGEST compositions, best guesses first, no two with the same framing, form and pose."""
        ties = Cast(scene, Look()).ties
        leads = [ties.topmost(index) for index in ties.roots()]
        lead = next((index for index in leads if index < len(scene.things) and scene.things[index].count == 1), None)
        theme = theme_of(scene)
        for number, plan in enumerate(plans(scene, theme, seed)):
            actor = None
            if scene.things:
                actor = Cast(staged(scene, plan.staging), plan.look).everything()
            elif scene.settings:
                actor = outing(telling(scene.settings), seed + number, plan.look)
            show = Show(
                actor=actor,
                settings=scene.settings,
                letters=scene.lettering,
                seed=seed * 31 + number,
                mirror=plan.look.mirror,
                lead=lead,
                tones=tones_of(actor),
                theme=theme,
                faces=heading(scene, actor),
            )
            layers = distinct(frame(show, plan.frame))
            if not scene.things:
                layers = tuple(layer if layer.thing < 0 else replace(layer, thing=PROP) for layer in layers)
            layers = styled(layers, scene.style)
            yield Candidate(source=svg(layers), media=MEDIA, arrangement=plan.name, layers=layers, art=CREDIT)


LARGE, SMALL = 1.3, 0.8  # how large the subject is beside its partner
ORDER: tuple[tuple[str, str, str, float], ...] = (
    ("plain", "figure", "standing", 1.0),
    ("orb", "figure", "cheering", 1.0),
    ("action", "figure", "running", 1.0),
    ("giant", "figure", "waving", LARGE),
    ("aside", "figure", "running", 1.0),
    ("peep", "bust", "waving", LARGE),
    ("zoom", "bust", "standing", LARGE),
    ("dive", "figure", "jumping", 1.0),
    ("planet", "figure", "sitting", SMALL),
    ("comic", "figure", "standing", 1.0),
    ("speech", "figure", "standing", 1.0),
    ("focus", "figure", "cheering", 1.0),
    ("hanging", "natural", "standing", 1.0),
    ("drizzle", "figure", "standing", 1.0),
    ("ground", "body", "standing", 1.0),
    ("room", "figure", "sitting", 1.0),
    ("cloud", "figure", "sitting", 1.0),
    ("horizon", "figure", "waving", SMALL),
    ("heart", "figure", "cheering", 1.0),
    ("moonrise", "figure", "sitting", 1.0),
    ("leap", "figure", "jumping", 1.0),
    ("closeup", "bust", "standing", LARGE),
    ("portrait", "bust", "waving", LARGE),
    ("wide", "figure", "waving", 1.0),
    ("lying", "body", "standing", 1.0),
    ("reflection", "body", "standing", 1.0),
    ("spotlight", "figure", "cheering", 1.0),
    ("burst", "figure", "jumping", 1.0),
    ("towering", "figure", "standing", LARGE),
    ("card", "body", "standing", 1.0),
    ("podium", "figure", "cheering", 1.0),
    ("window", "figure", "waving", LARGE),
    ("cheer", "figure", "cheering", 1.0),
    ("sunrise", "figure", "cheering", 1.0),
    ("tilt", "face", "standing", 1.0),
    ("badge", "face", "standing", 1.0),
    ("bubble", "figure", "sitting", 1.0),
    ("stamp", "bust", "standing", 1.0),
    ("corner", "bust", "waving", 1.0),
    ("medal", "figure", "cheering", 1.0),
    ("pop", "figure", "waving", 1.0),
    ("splash", "figure", "cheering", 1.0),
    ("wallpaper", "figure", "waving", 1.0),
    ("echo", "figure", "standing", 1.0),
    ("rise", "figure", "standing", 1.0),
)  # framing, form, pose, balance: each differs from those before it in framing, and mostly in form and pose too
LOUDEST = 16  # of ORDER, so many after the first are seen more often than the rest
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
STAGINGS = ("", "", "giant", "", "behind", "tiny")  # for things in no relation
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
        first = tuple(plan for plan in _mixed(scene, seed) if suits(plan[0], theme))
        names = tuple(name for name in FRAMES if suits(name, theme))
    else:
        first = LETTERS_ONLY if scene.lettering and not scene.settings else SETTINGS_ONLY
        names = tuple(name for name, *_ in first)
    wanted = [*first] if scene.things or scene.settings else [*first] * len(LETTERINGS)
    wanted += [(*rest, balance) for balance in (1.0, LARGE, SMALL) for rest in _others(names, seed)]
    for number, (name, form, pose, balance) in enumerate(wanted):
        form, pose = lead.able(form, pose)
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
            mirror=number % 4 == 2 and not any(written(thing.emoji) for thing in scene.things),
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


def _mixed(scene: Scene, seed: int) -> list[tuple[str, str, str, float]]:
    """ORDER with the plainest first and the others in an order of this scene's own, two loud ones to one quiet."""
    rng = random.Random(f"{seed} {' '.join(thing.emoji for thing in scene.things)} {' '.join(scene.settings)}")
    loud, quiet = list(ORDER[1 : LOUDEST + 1]), list(ORDER[LOUDEST + 1 :])
    rng.shuffle(loud)
    rng.shuffle(quiet)
    found = [ORDER[0]]
    while loud or quiet:
        found += loud[:2] + quiet[:1]
        loud, quiet = loud[2:], quiet[1:]
    return found


STANDING = frozenset(
    {"ground", "horizon", "room", "cloud", "reflection", "drizzle", "window", "towering", "podium", "wide", "lying"}
)
"""Framings where a face or a bust would lie on the ground."""


def staged(scene: Scene, staging: str) -> Scene:
    """The scene with its first two things otherwise to each other: "behind", or one a "giant", or "tiny".

    Only what stands in no relation, or next to each other, can be moved about so.
    """
    pair = partners(scene)
    if not staging or not pair:
        return scene
    lead, other = pair
    if staging == "behind":
        able = set(forms(drawable(scene.things[lead]))) & {"head", "body"}
        if not able or scene.relations or scene.things[other].count > 1 or any(_aloft(one) for one in scene.things):
            return scene
        return replace(scene, relations=(Relation(kind=RelationKind.BEHIND, subject=lead, obj=other),))
    if any(thing.size for thing in scene.things):
        return scene
    large, small = (lead, other) if staging == "giant" else (other, lead)
    sizes = {large: "big", small: "small"}
    things = tuple(replace(thing, size=sizes.get(index, "")) for index, thing in enumerate(scene.things))
    return replace(scene, things=things)


def partners(scene: Scene) -> tuple[int, int] | None:
    """The two things that stand side by side, and by no more than that; None when there are not just two."""
    beside = [one for one in scene.relations if one.kind is RelationKind.NEXT_TO]
    if len(beside) == 1 and len(scene.things) == 2:
        return beside[0].subject, beside[0].obj
    roots = Cast(scene, Look()).ties.roots()
    return (roots[0], roots[1]) if len(roots) == 2 else None


def _aloft(thing: Thing) -> bool:
    return plain(thing.emoji) in SKY or plain(thing.emoji) in GESTURES


def heading(scene: Scene, actor: Actor | None) -> str:
    """Where what is ridden drives, or else where the actor looks; "right" for what looks ahead."""
    known = all_anchors()
    mounts = [scene.things[one.obj].emoji for one in scene.relations if one.kind is RelationKind.RIDING]
    found = known[plain(mounts[0])].faces if mounts and plain(mounts[0]) in known else actor and actor.spots.faces
    return "left" if found == "left" else "right"


PEOPLE = frozenset("👦👧👨👩👴👵🧑🧒🧓👱👲👳🧔")
"""Faces with hair that raised arms would have to go around."""


PROFILES = (RelationKind.CHASING, RelationKind.LOOKING_AT, RelationKind.KISSING)
"""What is clearest between two that are seen from the side."""


def _walk(scene: Scene, relation: Relation) -> bool:
    """Whether there is art of both from head to foot, and from the side."""
    known = all_anchors()
    bodies = []
    for thing in (scene.things[relation.subject], scene.things[relation.obj]):
        spots = known.get(plain(forms(drawable(thing)).get("body", "")))
        bodies.append(spots is not None and spots.faces != "front" and not thing.pose)
    return all(bodies)


def _bust(thing: Thing) -> bool:
    known = all_anchors().get(plain(thing.emoji))
    return plain(thing.emoji) in PEOPLE or (known is not None and known.kind == "bust")


def _whole(thing: Thing, busy: bool) -> bool:
    """Whether the art of a whole animal comes before a little figure with a face of our own."""
    name = plain(thing.emoji)
    return (name in faces.HEADS or name.startswith(MARK)) and not busy


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What the first acting thing of a scene can do.

    art: the forms it has art for. whole: it is shown first as its own art shows it, from head to foot.
    busy: it has something in its hands. many: there is a count to be arranged.
    apart: some things stand in no relation. seated: somebody rides sitting, which only a figure can. bust: its art is
    head and shoulders, before which raised arms would hide the face. sideways: two of it are clearest from the side.
    """

    art: frozenset[str]
    busy: bool
    many: bool
    apart: bool
    seated: bool
    bust: bool
    whole: bool
    sideways: bool = False

    @classmethod
    def of(cls, scene: Scene) -> "Lead":
        acting = [
            index for index in range(len(scene.things)) if not any(r.obj == index != r.subject for r in scene.relations)
        ]
        options = [frozenset(forms(drawable(scene.things[index]))) for index in acting[:3]]
        best = max(options, key=len, default=frozenset({"natural"}))
        busy = any(relation.kind in IN_HAND for relation in scene.relations)
        return cls(
            art=best,
            busy=busy,
            many=any(thing.count > 1 for thing in scene.things),
            whole=any(_whole(scene.things[index], busy) for index in acting[:1]),
            apart=len(Cast(scene, Look()).ties.roots()) > 1,
            bust=any(_bust(thing) for thing in scene.things),
            sideways=any(relation.kind in PROFILES and _walk(scene, relation) for relation in scene.relations),
            seated=any(relation.kind is RelationKind.RIDING for relation in scene.relations),
        )

    def able(self, form: str, pose: str) -> tuple[str, str]:
        """The form and pose that will really be seen when these are asked for."""
        if self.bust and self.busy and pose in ("cheering", "jumping", "sitting"):
            pose = "waving" if pose == "cheering" else "standing"
        if "head" in self.art:
            if self.seated:
                return "figure", pose
            if form == "body" and "body" not in self.art:
                form = "face"
            if form == "face" and self.busy:
                form = "bust"
            return form, pose if form in ("figure", "bust") else "standing"
        if "body" not in self.art and self.busy:
            return "figure", pose if form == "figure" else "standing"
        return "natural", pose if self.busy and pose in ("cheering", "sitting") else "standing"
