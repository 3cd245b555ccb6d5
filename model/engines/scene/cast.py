"""From a Scene to one actor with everything said in it, in a given look."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from model.engines.scene import (
    arrange,
    bonds,
    clothes,
    gatherings,
    groups,
    holding,
    mash,
    paint,
    pairs,
    period_dress,
    posture,
    silhouette,
    stuff,
)
from model.engines.scene.anchors import Point, all_anchors, plain
from model.engines.scene.appearance import Appearance
from model.engines.scene.balloons import BUOYANT
from model.engines.scene.figure import Figure
from model.engines.scene.geometry import Box, around
from model.engines.scene.kin import drawable
from model.engines.scene.look import Look
from model.engines.scene.sprite import Actor, Part, edged, natural
from model.engines.scene.ties import UMBRELLAS, Ties
from model.engines.scene.wearing import worn
from model.scene import Relation, RelationKind, Scene, Thing

CLEAR_OF_FACE = (RelationKind.HOLDING, RelationKind.PLAYING, RelationKind.READING)
BOTH_HANDS = (RelationKind.PLAYING, RelationKind.READING)
SIZES = {"small": 0.2, "big": 6.0}  # what "small" and "big" do to a size in metres
PLACE = 3.0  # metres from which a thing is a place that one stands before
ALIKE = 95.0  # what is on or in the hands of something no further from it in colour gets an edge (see `paint.apart`)


class Cast:
    """Builds the actors of one scene in one look."""

    def __init__(self, scene: Scene, look: Look) -> None:
        things = mash.mashed(tuple(drawable(thing) for thing in scene.things), scene.relations)
        things, relations, self.twins = bonds.twinned(bonds.moods(things, scene.relations), scene.relations)
        things, relations, costumes = period_dress.dressed_up(things, relations)
        self.twins |= costumes
        self.things = things
        self.ties = Ties(things, relations, look)
        self.look = self.ties.look
        self.appearance = Appearance(things, self.ties)

    def everything(self) -> Actor | None:
        """All things of the scene as one actor; None when there are none."""
        roots = self.ties.roots()
        if not roots:
            return None
        actors = [self.group(root, ()) for root in roots]
        sizes = [self._size(root) * self.things[root].count ** 0.5 for root in roots]
        actor = groups.together(actors, sizes, max(1.0, min(self.look.balance, 1.2)), self.look.grouping)
        for ball in self.ties.balls:
            actor = groups.before(actor, _parted(natural(ball, self.things[ball], pared=True), actor))
        if not self.twins:
            return actor
        parts = tuple(part._replace(thing=self.twins.get(part.thing, part.thing)) for part in actor.parts)
        return replace(actor, parts=parts)

    def group(self, index: int, above: tuple[int, ...]) -> Actor:
        """A thing with all it wears and holds, as many as there are, and all that is in, on or behind it."""
        actor = self.dressed(index, above)
        pattern = "line" if self.ties.stowed(index) else self.look.pattern
        actor = groups.crowd(actor, self.things[index].count, pattern)
        for kind in RelationKind:
            subjects = self.ties.upon(index, kind, (*above, index))
            if subjects:
                others = [rider for subject in subjects for rider in self._comers(kind, subject, (*above, index))]
                actor = self._joined(kind, others, subjects, actor, index)
        return self._bound(actor, index, (*above, index))

    def _bound(self, actor: Actor, index: int, path: tuple[int, ...]) -> Actor:
        """The actor with all those beside, around or in the mind of the thing."""
        for kind in bonds.BONDS:
            others = [bond.carried for bond in self.ties.bound(index, path) if bond.kind is kind]
            if others:
                actor = self._among(kind, actor, index, others, path)
        return actor

    def _among(self, kind: RelationKind, actor: Actor, index: int, others: list[int], path: tuple[int, ...]) -> Actor:
        balance = self.look.balance
        if kind is RelationKind.SURROUNDED_BY:
            bearing = [self.ties.bears(other) for other in others]
            actors = [
                self.group(other, path) if bears else self.dressed(other, path)
                for other, bears in zip(others, bearing, strict=True)
            ]
            return gatherings.surrounded(actor, actors, [self.things[other].count for other in others])
        if kind is RelationKind.BETWEEN and len(others) == 1 and self.things[others[0]].count > 1:
            one, count = self.dressed(others[0], path), self.things[others[0]].count
            halves = [groups.crowd(one, half, "row") for half in (count - count // 2, count // 2)]
            sizes = [self._size(index), *[self._size(others[0])] * 2]
            return gatherings.between(actor, halves, sizes, balance)
        actors = [self.group(other, path) for other in others]
        sizes = [self._size(one) for one in (index, *others)]
        if kind is RelationKind.BETWEEN:
            return gatherings.between(actor, actors, sizes, balance)
        if kind in bonds.IN_MIND:
            content = groups.beside(actors, sizes[1:])
            return gatherings.thought(actor, content, balance, kind is RelationKind.DREAMING_OF)
        for other, size in zip(actors, sizes[1:], strict=True):
            actor = pairs.WAYS[kind](actor, other, (sizes[0], size), balance)
        return actor

    def _comers(self, kind: RelationKind, index: int, above: tuple[int, ...]) -> list[Actor]:
        """What comes to a mount or a place: up to four riders sit one by one, all else comes as one group."""
        count = self.things[index].count
        if kind is RelationKind.RIDING and 1 < count <= 4:
            return [edged(self.dressed(index, above))] * count
        return [self.group(index, above)]

    def _joined(self, kind: RelationKind, actors: list[Actor], subjects: list[int], other: Actor, index: int) -> Actor:
        balance = self.look.balance
        if kind is RelationKind.RIDING:
            return arrange.riding(
                actors, arrange.levelled(other) if self.look.level or len(actors) > 1 else other, balance
            )
        sizes = [self._size(subject) for subject in subjects]
        together = groups.beside(actors, sizes)
        ways: dict[RelationKind, Callable[[Actor, Actor, float], Actor]] = {
            RelationKind.IN: arrange.inside,
            RelationKind.ON: arrange.on_top,
            RelationKind.UNDER: arrange.beneath,
            RelationKind.BEHIND: arrange.behind,
            RelationKind.ABOVE: partial(gatherings.over, pose=self.things[subjects[0]].pose),
        }
        if len(subjects) == 1 and self.ties.lies(subjects[0]) and together.form == "figure":
            return arrange.lying(together, other)
        if kind is RelationKind.ON and other.form == "figure" and self.ties.seated(index):
            return arrange.on_lap(together, other)
        if kind in ways:
            return ways[kind](together, other, balance)
        if other.spots.kind == "thing" and other.spots.size >= PLACE:
            return groups.by_a_place(together, other, min(balance, 1.15))
        sizes = [self._size(subjects[0]), self._size(index)]
        return groups.beside([together, other], sizes, max(1.0, balance))

    def _size(self, index: int) -> float:
        thing = self.things[index]
        known = all_anchors().get(plain(thing.emoji))
        size = known.size if known else 0.5
        return size * SIZES.get(thing.size, 1.0)

    def dressed(self, index: int, above: tuple[int, ...]) -> Actor:
        """One of a thing, with what it wears and holds."""
        mine = self.ties.belongings(index, (*above, index))
        hands = [relation for relation in mine if relation.kind is not RelationKind.WEARING]
        made = self.appearance.of(index, bool(hands) or self.ties.armed(index))
        if isinstance(made, Figure):
            made = stuff.befaced(made, self.things[index])
        body = self._sized(made.actor if isinstance(made, Figure) else made, self.things[index])
        tiers: dict[str, int] = {}
        later: list[Actor] = []
        path = (*above, index)
        for relation in mine:
            if relation.kind is RelationKind.WEARING:
                item = _parted(self._alone(relation.obj, path), body)
                at = item.spots.wear.at if item.spots.wear else "head"
                if isinstance(made, Figure) and at == "hand":
                    later.append(item)
                    continue
                made = clothes.sleeved(made, item) if isinstance(made, Figure) else made
                limbs = clothes.dressed_limbs(made, item) if isinstance(made, Figure) else ()
                if limbs:
                    body = body.wearing(*limbs, extent=_span(limbs))
                    continue
                for _ in range(self.things[relation.obj].count):
                    parts = worn(body, item, tiers.get(at, 0))
                    tiers[at] = tiers.get(at, 0) + 1
                    body = body.wearing(*parts, extent=_reach(parts))
        if isinstance(made, Figure):
            made = replace(made, actor=body)
        actor = self.handed(made if isinstance(made, Figure) else body, index, hands, path)
        for item in later:
            parts = clothes.in_hands(made, actor, item) if isinstance(made, Figure) else ()
            actor = actor.wearing(*parts, extent=_reach(parts))
        actor = stuff.clad(actor, self.things[index], index) if isinstance(made, Figure) else actor
        return self._settled(actor, index)

    def _settled(self, actor: Actor, index: int) -> Actor:
        """As the whole of the thing is in the pose that was said, unless something carries it in another way."""
        pose = self.things[index].pose
        if pose == "jumping" and self.ties.hovers(index):
            return posture.turned(actor, -9.0 if actor.spots.faces == "left" else 9.0)
        if not pose or self.ties.borne(index) or (pose == "lying" and self.ties.lies(index)):
            return actor
        return posture.settled(actor, pose, -1 if actor.spots.faces == "left" and actor.form == "natural" else 1)

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
            item = _parted(self._in_hand(relation.obj, path), body)
            side = self._free(pulled, by, number)
            hold = self._hold(relation, by, item, body, side)
            blown = relation.kind is RelationKind.PLAYING and "bite" in item.known
            if relation.kind in CLEAR_OF_FACE and by.upright and not blown:
                hold = holding.clear_of_face(hold, item, body)
            parts += item.moved(hold.at).flat(hold.depth + 0.1 * number)
            boxes.append(item.extent.moved(hold.at))
            if hold.shaft:
                parts.append(Part(thing=relation.obj, markup=hold.shaft, depth=hold.depth))
            pulled = [pulled[0] or hold.left, pulled[1] or hold.right]
            if not isinstance(made, Figure) and relation.kind in BOTH_HANDS and by.upright:
                parts += holding.mittens(hold, by, body, index, hold.depth + 0.1 * number + 0.05)
        actor = made.armed(left=pulled[0], right=pulled[1]) if isinstance(made, Figure) else body
        return actor.wearing(*parts, extent=around(boxes)) if parts else actor

    def _in_hand(self, index: int, path: tuple[int, ...]) -> Actor:
        """A held thing; several are a bunch, unless something sits in or on them."""
        if self.ties.bears(index):
            return self.group(index, path)
        return holding.bunch(self.dressed(index, path), self.things[index].count)

    def _alone(self, index: int, path: tuple[int, ...]) -> Actor:
        """A worn thing, with what sits in or on it."""
        return self.group(index, path) if self.ties.bears(index) else self.dressed(index, path)

    def _free(self, pulled: list[Point | None], by: holding.Holder, number: int) -> int:
        """The hand that is still free, the one on the acting side first."""
        first = 1 if by.out > 0 else 0
        return first if pulled[first] is None else 1 - first

    def _hold(self, relation: Relation, by: holding.Holder, item: Actor, body: Actor, side: int) -> holding.Hold:
        ratio = min(max((item.spots.size / max(body.spots.size, 0.05)) ** 0.16, 0.94), 1.5)
        ratio *= {"small": 0.7, "big": 1.35}.get(self.things[relation.obj].size, 1.0)
        ratio *= 1.5 if self.things[relation.obj].count > 1 or self.ties.bears(relation.obj) else 1.0
        ways: dict[RelationKind, Callable[[], holding.Hold]] = {
            RelationKind.EATING: partial(holding.eaten, by, item, ratio, side),
            RelationKind.DRINKING: partial(holding.drunk, by, item, ratio, side),
            RelationKind.PLAYING: partial(holding.played, by, item, ratio),
            RelationKind.READING: partial(holding.read, by, item, ratio),
        }
        if relation.kind in ways:
            return ways[relation.kind]()
        if plain(item.spots.emoji) in BUOYANT:
            return holding.floating(by, item, body, ratio, side)
        if relation.kind is RelationKind.UNDER or plain(item.spots.emoji) in UMBRELLAS:
            return holding.sheltering(by, item, body, side)
        crown = body.spots.head or (body.extent.centre[0], body.extent.y0)
        crown = (crown[0], min(crown[1], body.extent.within(0.5, 0.08)[1]))
        alone = by.sides[0] != by.sides[1] and self.ties.does_nothing_else(relation)
        if item.spots.size > 3 * body.spots.size and item.spots.size > 0.9 and body.form == "figure":
            return holding.lifted(by, item, crown, 1.0)
        if alone and item.spots.kind == "body" and by.upright:
            return holding.hugged(by, item, 1.6 * ratio)
        alone = alone and "tip" not in item.known
        if alone and self.look.pose in ("cheering", "jumping") and by.upright:
            return holding.lifted(by, item, crown, 0.75 * ratio, 0.8 * body.spots.head_width)
        if alone and self.look.pose == "sitting" and by.upright:
            return holding.hugged(by, item, ratio)
        return holding.held(by, item, ratio, side)


def _parted(item: Actor, body: Actor) -> Actor:
    """The item, with an edge when its colour would melt into the body it lies on."""
    main = next((paint.main_colour(part.markup) for part in item.parts if part.box), "")
    coats = {paint.main_colour(part.markup) for part in body.parts if part.box} | ({body.skin} - {""})
    near = main and any(paint.apart(main, coat) < ALIKE for coat in coats)
    return edged(item) if near else item


def _span(parts: tuple[Part, ...]) -> Box | None:
    boxes = [part.box.moved(part.at) for part in parts if part.box]
    return around(boxes) if boxes else None


def _reach(parts: tuple[Part, ...]) -> Box | None:
    boxes = [silhouette.box(part.markup).moved(part.at) for part in parts if part.markup]
    return around(boxes) if boxes else None
