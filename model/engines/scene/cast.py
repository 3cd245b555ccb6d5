"""From a Scene to one actor with everything said in it, in a given look. The one place that reads relations."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from model.engines.scene import arrange, groups, holding, silhouette
from model.engines.scene.anchors import Point, all_anchors, plain
from model.engines.scene.figure import Figure, figure
from model.engines.scene.geometry import Box, around
from model.engines.scene.kin import drawable, forms
from model.engines.scene.pose import Pose, posed
from model.engines.scene.sprite import Actor, Part, natural
from model.engines.scene.wearing import worn
from model.scene import Relation, RelationKind, Scene, Thing

WEARING, RIDING = RelationKind.WEARING, RelationKind.RIDING
IN_HAND = (
    RelationKind.HOLDING,
    RelationKind.EATING,
    RelationKind.DRINKING,
    RelationKind.PLAYING,
    RelationKind.READING,
)
CLEAR_OF_FACE = (RelationKind.HOLDING, RelationKind.PLAYING, RelationKind.READING)
BOTH_ACT = (RelationKind.NEXT_TO, RelationKind.BEHIND)
IN_ROWS = (RelationKind.IN, RelationKind.RIDING, RelationKind.ON, RelationKind.BEHIND)  # so that each can be seen
ATTACHED = (WEARING, *IN_HAND)
SIZES = {"small": 0.2, "big": 6.0}  # what "small" and "big" do to a size in metres
UMBRELLAS = ("☂", "☔", "⛱")
BUOYANT = ("🎈", "🪁")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the actors appear in one composition.

    form: "natural" (the art of the word itself), "body" (the whole creature where there is one), "face" (the face
    alone), "figure" (a face on a little body), "bust" (the same to the waist).
    pose: a name from pose.POSES. pattern: a name from groups.PATTERNS, for counts.
    balance: how large the subject is beside what it rides or stands on; 1 is usual, 0.6 small, 1.5 large.
    grouping: how things in no relation stand: a name from groups.GROUPINGS, or "held": the first has the others
    in its hands, where it can.
    level: what is drawn flying upward flies level.
    mirror: the whole picture (letters aside) is turned left to right.
    """

    form: str = "natural"
    pose: str = "standing"
    pattern: str = "row"
    balance: float = 1.0
    grouping: str = "row"
    level: bool = False
    mirror: bool = False


class Cast:
    """Builds the actors of one scene in one look."""

    def __init__(self, scene: Scene, look: Look) -> None:
        self.things = tuple(drawable(thing) for thing in scene.things)
        self.look = look
        self.relations = scene.relations
        self.relations = self._sound()
        if look.grouping == "held":
            self.relations += self._picked_up()

    def everything(self) -> Actor | None:
        """All things of the scene as one actor; None when there are none."""
        roots = self.roots()
        if not roots:
            return None
        actors = [self.group(root, ()) for root in roots]
        sizes = [self._size(root) * self.things[root].count ** 0.5 for root in roots]
        return groups.together(actors, sizes, max(1.0, min(self.look.balance, 1.2)), self.look.grouping)

    def _sound(self) -> tuple[Relation, ...]:
        """The relations less those that cannot be drawn together: a thing stands in one place, and not upon itself."""
        carriers: dict[int, list[int]] = {}
        kept: list[Relation] = []
        for relation in self.relations:
            attached = self._attached(relation)
            carried, carrier = (relation.obj, relation.subject) if attached else (relation.subject, relation.obj)
            elsewhere = carried in carriers and not (attached and relation.kind is WEARING)
            if not elsewhere and carried not in _upward(carrier, carriers):
                carriers.setdefault(carried, []).append(carrier)
                kept.append(relation)
        return tuple(kept)

    def _picked_up(self) -> tuple[Relation, ...]:
        """What the first thing may hold of those that stand beside it: at most two that are small and alone."""
        lead, *others = self.roots() or [0]
        options = forms(self.things[lead]) if self.things else {}
        if "head" not in options or self.things[lead].count > 1:
            return ()
        if any(relation.subject == lead and relation.kind in IN_HAND for relation in self.relations):
            return ()
        known = all_anchors()
        small = []
        for index in others:
            spots = known.get(plain(self.things[index].emoji))
            alone = not any(index in (relation.subject, relation.obj) for relation in self.relations)
            if alone and spots and spots.kind == "thing" and spots.size < 1.2 and self.things[index].count < 6:
                small.append(index)
        return tuple(Relation(kind=RelationKind.HOLDING, subject=lead, obj=index) for index in small[:2])

    def roots(self) -> list[int]:
        """Things that nothing else carries: the ground of every group, the main subject's group first."""
        carried = {relation.obj for relation in self.relations if self._attached(relation)}
        carried |= {relation.subject for relation in self.relations if not self._attached(relation)}
        found = [index for index in range(len(self.things)) if index not in carried]
        return found or list(range(len(self.things)))[:1]

    def group(self, index: int, above: tuple[int, ...]) -> Actor:
        """A thing with all it wears and holds, as many as there are, and all that is in, on or behind it."""
        actor = self.dressed(index, above)
        stowed = any(relation.subject == index and relation.kind in IN_ROWS for relation in self.relations)
        actor = groups.crowd(actor, self.things[index].count, "row" if stowed else self.look.pattern)
        for kind in RelationKind:
            subjects = [
                relation.subject
                for relation in self.relations
                if relation.obj == index
                and relation.kind == kind
                and not self._attached(relation)
                and relation.subject not in (*above, index)
            ]
            if subjects:
                others = [rider for subject in subjects for rider in self._comers(kind, subject, (*above, index))]
                actor = self._joined(kind, others, subjects, actor, index)
        return actor

    def _comers(self, kind: RelationKind, index: int, above: tuple[int, ...]) -> list[Actor]:
        """What comes to a mount or a place: up to four riders sit one by one, all else comes as one group."""
        count = self.things[index].count
        if kind is RIDING and 1 < count <= 4:
            return [self.dressed(index, above)] * count
        return [self.group(index, above)]

    def _attached(self, relation: Relation) -> bool:
        """Whether the object is on or in the hands of the subject, and not the other way about."""
        return relation.kind in ATTACHED or self._sheltered(relation)

    def _sheltered(self, relation: Relation) -> bool:
        """Somebody under an umbrella holds it, when it has hands in this look."""
        shared = sum(relation.kind is r.kind and relation.obj == r.obj for r in self.relations) > 1
        return (
            relation.kind is RelationKind.UNDER
            and not shared
            and plain(self.things[relation.obj].emoji) in UMBRELLAS
            and self.look.form in ("figure", "bust")
            and "head" in forms(self.things[relation.subject])
        )

    def _joined(self, kind: RelationKind, actors: list[Actor], subjects: list[int], other: Actor, index: int) -> Actor:
        balance = self.look.balance
        if kind is RelationKind.RIDING:
            return arrange.riding(actors, arrange.levelled(other) if self.look.level else other, balance)
        sizes = [self._size(subject) for subject in subjects]
        together = groups.beside(actors, sizes)
        ways: dict[RelationKind, Callable[[Actor, Actor, float], Actor]] = {
            RelationKind.IN: arrange.inside,
            RelationKind.ON: arrange.on_top,
            RelationKind.UNDER: arrange.beneath,
            RelationKind.BEHIND: arrange.behind,
        }
        if kind in ways:
            return ways[kind](together, other, balance)
        sizes = [self._size(subjects[0]), self._size(index)]
        return groups.beside([together, other], sizes, max(1.0, balance))

    def _size(self, index: int) -> float:
        thing = self.things[index]
        known = all_anchors().get(plain(thing.emoji))
        size = known.size if known else 0.5
        return size * SIZES.get(thing.size, 1.0)

    def dressed(self, index: int, above: tuple[int, ...]) -> Actor:
        """One of a thing, with what it wears and holds."""
        mine = [
            relation
            for relation in self.relations
            if relation.subject == index
            and (relation.kind in ATTACHED or self._sheltered(relation))
            and relation.obj not in (*above, index)
        ]
        hands = [relation for relation in mine if relation.kind in IN_HAND or self._sheltered(relation)]
        made = self.appear(index, bool(hands))
        body = self._sized(made.actor if isinstance(made, Figure) else made, self.things[index])
        tiers: dict[str, int] = {}
        path = (*above, index)
        for relation in mine:
            if relation.kind is WEARING:
                item = self._alone(relation.obj, path)
                at = item.spots.wear.at if item.spots.wear else "head"
                for _ in range(self.things[relation.obj].count):
                    parts = worn(body, item, tiers.get(at, 0))
                    tiers[at] = tiers.get(at, 0) + 1
                    body = body.wearing(*parts, extent=_reach(parts))
        if isinstance(made, Figure):
            made = replace(made, actor=body)
        return self.handed(made if isinstance(made, Figure) else body, index, hands, path)

    def appear(self, index: int, busy: bool) -> Actor | Figure:
        """A thing in the form of the look, or the nearest it has. `busy`: it has something to hold."""
        thing = self.things[index]
        options = forms(thing)
        look = self.look
        if any(relation.obj == index and relation.kind is RIDING for relation in self.relations):
            return natural(index, thing, options.get("body", thing.emoji))
        creature = "head" in options or "body" in options
        if look.form in ("figure", "bust") and "head" in options and self._acts(index):
            return figure(index, thing, options["head"], self._pose(index), legs=look.form == "figure")
        if look.form == "face" and "head" in options and not busy:
            return natural(index, thing, options["head"])
        if busy and not creature:
            return figure(index, thing, thing.emoji, self._pose(index))
        if busy and "body" not in options:
            return figure(index, thing, options["head"], self._pose(index), legs=look.form != "face")
        if look.form == "body" and "body" in options:
            return natural(index, thing, options["body"])
        return natural(index, thing)

    def _pose(self, index: int) -> Pose:
        """The look's pose, with the legs that riding asks for."""
        mounts = [relation.obj for relation in self.relations if relation.subject == index and relation.kind is RIDING]
        if not mounts:
            return posed(self.look.pose, "")
        known = all_anchors().get(plain(self.things[mounts[0]].emoji))
        return posed(self.look.pose, (known.ride if known else "") or "astride")

    def _acts(self, index: int) -> bool:
        """Whether the thing is a subject, not merely ridden, worn, held or stood upon."""
        return all(relation.obj != index or relation.kind in BOTH_ACT for relation in self.relations) or any(
            relation.subject == index for relation in self.relations
        )

    def _sized(self, actor: Actor, thing: Thing) -> Actor:
        """With the size that was said ("small", "big") in its spots, which proportions follow."""
        if not thing.size:
            return actor
        return replace(actor, spots=replace(actor.spots, size=actor.spots.size * SIZES[thing.size]))

    def handed(self, made: Actor | Figure, index: int, hands: list[Relation], path: tuple[int, ...]) -> Actor:
        """With things in hands, at the mouth, on the knees; a figure's arms follow them."""
        body = made.actor if isinstance(made, Figure) else made
        by = holding.holder(body, made.frame if isinstance(made, Figure) else None)
        pulled: list[Point | None] = [None, None]
        parts: list[Part] = []
        boxes: list[Box] = []
        for number, relation in enumerate(hands):
            item = self._in_hand(relation.obj, path)
            side = self._free(pulled, by, number)
            hold = self._hold(relation, by, item, body, side)
            if relation.kind in CLEAR_OF_FACE and by.upright and plain(item.spots.emoji) not in BUOYANT:
                hold = holding.clear_of_face(hold, item, body)
            parts += item.moved(hold.at).flat(hold.depth + 0.1 * number)
            boxes.append(item.extent.moved(hold.at))
            if hold.shaft:
                parts.append(Part(thing=relation.obj, markup=hold.shaft, depth=hold.depth))
            pulled = [pulled[0] or hold.left, pulled[1] or hold.right]
        actor = made.armed(left=pulled[0], right=pulled[1]) if isinstance(made, Figure) else body
        return actor.wearing(*parts, extent=around(boxes)) if parts else actor

    def _in_hand(self, index: int, path: tuple[int, ...]) -> Actor:
        """A held thing; several are a bunch, unless something sits in or on them."""
        if self._bears(index):
            return self.group(index, path)
        return holding.bunch(self.dressed(index, path), self.things[index].count)

    def _alone(self, index: int, path: tuple[int, ...]) -> Actor:
        """A worn thing, with what sits in or on it."""
        return self.group(index, path) if self._bears(index) else self.dressed(index, path)

    def _bears(self, index: int) -> bool:
        return any(relation.obj == index and not self._attached(relation) for relation in self.relations)

    def _free(self, pulled: list[Point | None], by: holding.Holder, number: int) -> int:
        """The hand that is still free, the one on the acting side first."""
        first = 1 if by.out > 0 else 0
        return first if pulled[first] is None else 1 - first

    def _hold(self, relation: Relation, by: holding.Holder, item: Actor, body: Actor, side: int) -> holding.Hold:
        ratio = min(max((item.spots.size / max(body.spots.size, 0.05)) ** 0.16, 0.8), 1.5)
        ratio *= {"small": 0.7, "big": 1.35}.get(self.things[relation.obj].size, 1.0)
        ratio *= 1.7 if plain(item.spots.emoji) in BUOYANT else 1.0
        ratio *= 1.5 if self.things[relation.obj].count > 1 else 1.0
        ways: dict[RelationKind, Callable[[], holding.Hold]] = {
            RelationKind.EATING: partial(holding.eaten, by, item, ratio, side),
            RelationKind.DRINKING: partial(holding.drunk, by, item, ratio, side),
            RelationKind.PLAYING: partial(holding.played, by, item, ratio),
            RelationKind.READING: partial(holding.read, by, item, ratio),
        }
        if relation.kind in ways:
            return ways[relation.kind]()
        if relation.kind is RelationKind.UNDER or (
            plain(item.spots.emoji) in UMBRELLAS and body.form in ("figure", "bust")
        ):
            return holding.sheltering(by, item, body, side)
        crown = body.spots.head or (body.extent.centre[0], body.extent.y0)
        crown = (crown[0], min(crown[1], body.extent.within(0.5, 0.2)[1]))
        alone = by.sides[0] != by.sides[1] and sum(relation.subject == r.subject for r in self.relations) == 1
        if item.spots.size > 3 * body.spots.size and item.spots.size > 0.9 and body.form == "figure":
            return holding.lifted(by, item, crown, 1.0)
        alone = alone and "tip" not in item.known
        if alone and self.look.pose in ("cheering", "jumping") and by.upright:
            return holding.lifted(by, item, crown, 0.75 * ratio)
        if alone and self.look.pose == "sitting" and by.upright:
            return holding.hugged(by, item, ratio)
        return holding.held(by, item, ratio, side)


def _upward(index: int, carriers: dict[int, list[int]]) -> set[int]:
    """The thing and all that carries it, directly or not."""
    found, waiting = set[int](), [index]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += carriers.get(one, [])
    return found


def _reach(parts: tuple[Part, ...]) -> Box | None:
    boxes = [silhouette.box(part.markup).moved(part.at) for part in parts if part.markup]
    return around(boxes) if boxes else None
