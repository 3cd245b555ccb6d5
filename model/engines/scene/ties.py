"""How the things of a scene hang together in one look: what carries what, who acts. Reads relations, draws nothing."""

from dataclasses import replace

from model.engines.scene import accessories, mash
from model.engines.scene.anchors import all_anchors, plain
from model.engines.scene.bonds import ARMS, BONDS, BOTH_ARMS, PAIRED, ROLES, Bond, bonds_of
from model.engines.scene.kin import forms, living
from model.engines.scene.look import Look
from model.engines.scene.pose import HANDED
from model.scene import Relation, RelationKind, Thing

WEARING, RIDING = RelationKind.WEARING, RelationKind.RIDING
IN_HAND = (
    RelationKind.HOLDING,
    RelationKind.EATING,
    RelationKind.DRINKING,
    RelationKind.PLAYING,
    RelationKind.READING,
)
PLACES = (RIDING, RelationKind.IN, RelationKind.ON, RelationKind.UNDER, RelationKind.BEHIND, RelationKind.ABOVE)
ATTACHED = (WEARING, *IN_HAND)
UPRIGHT = tuple(kind for kind in PAIRED if kind is not RelationKind.KISSING)  # what a face alone cannot do
BOTH_ACT = (RelationKind.NEXT_TO, RelationKind.BEHIND)
IN_ROWS = (RelationKind.IN, RelationKind.RIDING, RelationKind.ON, RelationKind.BEHIND)  # so that each can be seen
BEDS = ("🛏", "🛋")
BALLS = frozenset("⚽🏀🏈⚾🥎🎾🏐🏉🎱🧶🪀🥏🎳🏓🏸🎲🧸🪁🏒")  # one is enough for all who play with it
ON_FEET = (RIDING, RelationKind.ON, RelationKind.UNDER)  # what a face without a body cannot do
UMBRELLAS = ("☂", "☔", "⛱")
BELOW_THE_NECK = ("body", "feet", "hand", "back", "dome")  # `Wear.at` of what a face alone cannot have on


class Ties:
    """The relations of a scene that can be drawn together, and what follows from them."""

    def __init__(self, things: tuple[Thing, ...], relations: tuple[Relation, ...], look: Look) -> None:
        self.things = things
        self.look = look = one_form(things, relations, look)
        self.balls = _shared_balls(things, relations)
        self.swallowed = mash.swallowed(relations) | frozenset(self.balls)
        self.relations = _along(
            things, tuple(r for r in relations if r.obj not in self.balls and r.kind not in mash.WAYS)
        )
        bound = {frozenset((r.subject, r.obj)) for r in relations if r.kind in BONDS}
        carriers: dict[int, list[int]] = {}
        self.relations = self._sound(bound, carriers)
        self.bonds, moved = bonds_of(relations, carriers)
        self.relations = tuple(r for r in self.relations if r.subject not in moved or self.attached(r))
        if look.grouping == "held":
            self.relations += self._picked_up()

    def roots(self) -> list[int]:
        """Things that nothing else carries: the ground of every group, the main subject's group first."""
        carried = {relation.obj for relation in self.relations if self.attached(relation)}
        carried |= {relation.subject for relation in self.relations if not self.attached(relation)}
        carried |= {bond.carried for bond in self.bonds}
        found = [index for index in range(len(self.things)) if index not in carried | self.swallowed]
        return found or list(range(len(self.things)))[:1]

    def topmost(self, index: int) -> int:
        """The first of what rides on, is in, on or behind the thing, and so on upward: whom one looks at."""
        seen = {index}
        while True:
            above = next((r.subject for r in self.relations if r.obj == index and self._places(r)), index)
            if above in seen:
                return index
            seen.add(above)
            index = above

    def _places(self, relation: Relation) -> bool:
        return relation.kind in PLACES and not self.attached(relation)

    def attached(self, relation: Relation) -> bool:
        """Whether the object is on or in the hands of the subject, and not the other way about."""
        return relation.kind in ATTACHED or self.sheltered(relation)

    def sheltered(self, relation: Relation) -> bool:
        """Somebody under an umbrella holds it, when it has hands in this look."""
        shared = sum(relation.kind is r.kind and relation.obj == r.obj for r in self.relations) > 1
        return (
            relation.kind is RelationKind.UNDER
            and not shared
            and plain(self.things[relation.obj].emoji) in UMBRELLAS
            and self.look.form in ("figure", "bust")
            and "head" in forms(self.things[relation.subject])
        )

    def acts(self, index: int) -> bool:
        """Whether the thing is a subject, not merely ridden, worn, held or stood upon."""
        return all(relation.obj != index or relation.kind in BOTH_ACT for relation in self.relations) or any(
            relation.subject == index for relation in self.relations
        )

    def bears(self, index: int) -> bool:
        """Whether something is in, on, under or behind the thing."""
        upon = any(relation.obj == index and not self.attached(relation) for relation in self.relations)
        return upon or any(bond.carrier == index for bond in self.bonds)

    def bound(self, index: int, above: tuple[int, ...]) -> list[Bond]:
        """What the thing does with others, `above` aside."""
        return [bond for bond in self.bonds if bond.carrier == index and bond.carried not in above]

    def role(self, index: int) -> tuple[str, bool]:
        """The pose (a key of POSES) of what it does with another first, and whether that one is on its left."""
        for bond in self.bonds:
            if bond.relation.subject == index:
                return ROLES.get(bond.kind, ("", ""))[0], False
            if bond.relation.obj == index:
                return ROLES.get(bond.kind, ("", ""))[1], bond.kind is not RelationKind.CHASING
        return "perching" if self.perch(index) else "", False

    def tender(self, index: int) -> RelationKind | None:
        """HUGGING or KISSING, when the thing does so or is hugged or kissed."""
        kinds = (b.kind for b in self.bonds if index in (b.relation.subject, b.relation.obj))
        return next((kind for kind in kinds if kind in (RelationKind.HUGGING, RelationKind.KISSING)), None)

    def armed(self, index: int) -> bool:
        """Whether it needs arms and legs for what it does with another."""
        return any(
            (bond.relation.subject == index and bond.kind in ARMS)
            or (bond.relation.obj == index and bond.kind in BOTH_ARMS)
            for bond in self.bonds
        )

    def perches(self, index: int) -> bool:
        """Whether it is on somebody who can hold out an arm for it."""
        return any(self._perch(r) for r in self._under(index))

    def perch(self, index: int) -> bool:
        """Whether something is to sit on its arm; who sits has a lap for it."""
        mine = (r for r in self.relations if r.obj == index and r.kind is RelationKind.ON)
        return not self.seated(index) and any(self._perch(r) for r in mine)

    def _perch(self, relation: Relation) -> bool:
        known, options = all_anchors(), forms(self.things[relation.obj])
        small, large = (known.get(plain(self.things[i].emoji)) for i in (relation.subject, relation.obj))
        alive = "head" in options and living(options)
        return alive and small is not None and large is not None and small.size < 0.7 * large.size

    def led(self, index: int) -> bool:
        """Whether it is on a leash."""
        return any(bond.relation.obj == index and bond.kind is RelationKind.WALKING for bond in self.bonds)

    def stowed(self, index: int) -> bool:
        """Whether the thing is where many of it must stand in a row to be seen."""
        return any(relation.subject == index and relation.kind in IN_ROWS for relation in self.relations)

    def ridden(self, index: int) -> bool:
        return any(relation.obj == index and relation.kind is RIDING for relation in self.relations)

    def worn(self, index: int) -> bool:
        return any(relation.obj == index and relation.kind is WEARING for relation in self.relations)

    def in_hand(self, index: int) -> bool:
        return any(relation.obj == index and relation.kind in IN_HAND for relation in self.relations)

    def borne(self, index: int) -> bool:
        """Whether something carries the thing in a way that leaves no room for a leap: a mount, a vessel, a hand."""
        carried = any(r.subject == index and r.kind in (RIDING, RelationKind.IN) for r in self.relations)
        return carried or self.worn(index) or self.in_hand(index)

    def hovers(self, index: int) -> bool:
        """Whether it is above something."""
        return any(r.subject == index and r.kind is RelationKind.ABOVE for r in self.relations)

    def stands(self, index: int) -> bool:
        """Whether the thing rides, or is on or under something, which a bare head cannot be."""
        return any(r.subject == index and r.kind in ON_FEET for r in self.relations)

    def mount(self, index: int) -> int | None:
        """What the thing rides; None when it does not."""
        return next((r.obj for r in self.relations if r.subject == index and r.kind is RIDING), None)

    def lies(self, index: int) -> bool:
        """Whether the thing sleeps on a bed or a sofa."""
        lies = _asleep(self.things[index]) or self.things[index].pose == "lying"
        return lies and any(plain(self.things[r.obj].emoji) in BEDS for r in self._under(index))

    def seated(self, index: int) -> bool:
        """Whether the thing is on something to sit on."""
        known = all_anchors()
        seats = (known.get(plain(self.things[r.obj].emoji)) for r in self._under(index))
        return any(seat is not None and seat.ride == "sit" for seat in seats)

    def _under(self, index: int) -> list[Relation]:
        return [r for r in self.relations if r.subject == index and r.kind is RelationKind.ON]

    def upon(self, index: int, kind: RelationKind, above: tuple[int, ...]) -> list[int]:
        """What stands to the thing in a relation of place, `above` aside."""
        return [
            relation.subject
            for relation in self.relations
            if relation.obj == index
            and relation.kind == kind
            and not self.attached(relation)
            and relation.subject not in above
        ]

    def belongings(self, index: int, above: tuple[int, ...]) -> list[Relation]:
        """What the thing wears and holds, `above` aside."""
        return [
            relation
            for relation in self.relations
            if relation.subject == index and self.attached(relation) and relation.obj not in above
        ]

    def does_nothing_else(self, relation: Relation) -> bool:
        """Whether this is all its subject does."""
        return sum(relation.subject == other.subject for other in self.relations) == 1

    def _sound(self, bound: set[frozenset[int]], carriers: dict[int, list[int]]) -> tuple[Relation, ...]:
        """The relations less those that cannot be drawn together: a thing stands in one place, and not upon itself.

        bound: pairs that do something with each other, and are not merely side by side. carriers: filled with what
        carries each thing.
        """
        kept: list[Relation] = []
        for relation in self.relations:
            if relation.kind in BONDS:
                continue
            if relation.kind is RelationKind.NEXT_TO and frozenset((relation.subject, relation.obj)) in bound:
                continue
            attached = self.attached(relation)
            carried, carrier = (relation.obj, relation.subject) if attached else (relation.subject, relation.obj)
            if carried in carriers and not attached and relation.kind is not RIDING:
                carried = self._base(carried, carriers)  # a cake in a box under a tree: the box is under it
                relation = replace(relation, subject=carried)
            elsewhere = carried in carriers and not (attached and relation.kind is WEARING)
            if not elsewhere and carried not in _upward(carrier, carriers):
                carriers.setdefault(carried, []).append(carrier)
                kept.append(relation)
        return tuple(kept)

    def _base(self, index: int, carriers: dict[int, list[int]]) -> int:
        """What carries the thing in the end."""
        while index in carriers:
            index = carriers[index][0]
        return index

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


def _asleep(thing: Thing) -> bool:
    return thing.mood == "sleepy" or thing.emoji in ("😴", "🛌", "💤")


def _shared_balls(things: tuple[Thing, ...], relations: tuple[Relation, ...]) -> tuple[int, ...]:
    """The balls that several play with, and that nothing else is said of."""
    players: dict[int, int] = {}
    for relation in relations:
        if relation.kind is RelationKind.PLAYING and plain(things[relation.obj].emoji) in BALLS:
            players[relation.obj] = players.get(relation.obj, 0) + things[relation.subject].count
    said = {r.subject for r in relations} | {r.obj for r in relations if r.kind is not RelationKind.PLAYING}
    return tuple(ball for ball, count in players.items() if count > 1 and ball not in said)


def _along(things: tuple[Thing, ...], relations: tuple[Relation, ...]) -> tuple[Relation, ...]:
    """Who is next to somebody who is somewhere is there too: a girl with a dog under a tree."""
    found: list[Relation] = []
    for relation in relations:
        place = next((r for r in relations if r.subject == relation.subject and r.kind in PLACES), None)
        if relation.kind is not RelationKind.NEXT_TO or place is None or place.obj == relation.obj:
            found.append(relation)
            continue
        settled = any(relation.obj in (r.subject, r.obj) and r is not relation for r in relations)
        if not settled and living(forms(things[relation.obj])):
            found.append(Relation(kind=place.kind, subject=relation.obj, obj=place.obj))
    return tuple(sorted(found, key=lambda r: r not in relations))


def one_form(things: tuple[Thing, ...], relations: tuple[Relation, ...], look: Look) -> Look:
    """The look in a form that all people and animals of the scene can take: no bare head rides or stands by a body."""
    used = {r.obj for r in relations if r.kind in (WEARING, RIDING)}
    options = {index: forms(thing) for index, thing in enumerate(things) if index not in used}
    alive = {index: found for index, found in options.items() if not found.keys().isdisjoint(("head", "body"))}
    able = [index for index, found in alive.items() if "head" in found]
    if look.form == "figure" or not able:
        return look
    poses = {things[index].pose for index in able} - {""}
    kinds = {r.kind for r in relations if r.subject in able or r.obj in able}
    if not poses <= HANDED and look.form in ("face", "bust", "natural"):
        return replace(look, form="figure")
    if RelationKind.WALKING in kinds or (look.form in ("face", "bust", "natural") and not kinds.isdisjoint(UPRIGHT)):
        return replace(look, form="figure")
    rides = any(r.kind is RIDING and r.subject in able for r in relations)
    stands = any(r.kind in ON_FEET and r.subject in able for r in relations)
    places = {_place(things[r.obj]) for r in relations if r.kind is WEARING and r.subject in able}
    dressed, shod = not places.isdisjoint(BELOW_THE_NECK), "feet" in places
    if look.form == "bust":
        return replace(look, form="figure") if stands or shod or len(alive) > len(able) else look
    if look.form == "body":
        whole = all("body" in found and not _asleep(things[index]) for index, found in alive.items())
        return look if whole and not rides and not dressed else replace(look, form="figure")
    busy = any(r.kind in IN_HAND and r.subject in able for r in relations)
    mixed = len(alive) > 1 and (busy or len(alive) > len(able))
    return replace(look, form="figure") if stands or dressed or mixed else look


def _place(thing: Thing) -> str:
    """Where the thing is worn (`Wear.at`); "" for what is not made to be worn."""
    known = all_anchors().get(plain(thing.emoji))
    spots = accessories.accessory(thing.emoji)[1] if thing.emoji in accessories.IDS else known
    return spots.wear.at if spots and spots.wear else ""


def _upward(index: int, carriers: dict[int, list[int]]) -> set[int]:
    """The thing and all that carries it, directly or not."""
    found, waiting = set[int](), [index]
    while waiting:
        one = waiting.pop()
        if one not in found:
            found.add(one)
            waiting += carriers.get(one, [])
    return found
