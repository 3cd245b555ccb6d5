"""What two things do with each other, apart from who carries whom: which roles there are. Reads relations."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from model.engines.scene.kin import forms
from model.scene import Relation, RelationKind, Thing

PAIRED = (
    RelationKind.HUGGING,
    RelationKind.KISSING,
    RelationKind.FIGHTING,
    RelationKind.CHASING,
    RelationKind.LOOKING_AT,
    RelationKind.WALKING,
)
AMONG = (RelationKind.BETWEEN, RelationKind.SURROUNDED_BY)
IN_MIND = (RelationKind.DREAMING_OF, RelationKind.THINKING_OF)
BONDS = (*PAIRED, *AMONG, *IN_MIND)
CLOSE = (RelationKind.HUGGING, RelationKind.KISSING, RelationKind.FIGHTING)  # done wherever the subject is
ROLES: dict[RelationKind, tuple[str, str]] = {
    RelationKind.HUGGING: ("hugging", "hugged"),
    RelationKind.KISSING: ("hugging", "hugged"),
    RelationKind.FIGHTING: ("boxing", "boxing"),
    RelationKind.CHASING: ("chasing", "running"),
    RelationKind.LOOKING_AT: ("gazing", ""),
    RelationKind.WALKING: ("leading", "walking"),
    RelationKind.THINKING_OF: ("thinking", ""),
    RelationKind.DREAMING_OF: ("sitting", ""),
}  # the poses (keys of pose.POSES) of the subject and of the other
ARMS = (
    RelationKind.HUGGING,
    RelationKind.FIGHTING,
    RelationKind.WALKING,
    RelationKind.CHASING,
)  # what the subject needs arms for
BOTH_ARMS = (RelationKind.FIGHTING,)
MOODS: dict[RelationKind, tuple[str, str]] = {
    RelationKind.FIGHTING: ("angry", "angry"),
    RelationKind.CHASING: ("", "scared"),
    RelationKind.DREAMING_OF: ("sleepy", ""),
}  # what the subject and the other, being alive, look like when nothing was said
LIFELESS: dict[RelationKind, tuple[str, str]] = {
    RelationKind.FIGHTING: ("angry", "angry"),
    RelationKind.KISSING: ("in love", "in love"),
    RelationKind.LOOKING_AT: ("happy", ""),
    RelationKind.CHASING: ("evil", ""),
    RelationKind.DREAMING_OF: ("sleepy", ""),
    RelationKind.THINKING_OF: ("thoughtful", ""),
}  # the same of what has a face only with a mood


@dataclass(frozen=True, slots=True, kw_only=True)
class Bond:
    """`relation`, drawn where `carrier` (its subject, or what that is on) has `carried` beside it."""

    relation: Relation
    carrier: int
    carried: int

    @property
    def kind(self) -> RelationKind:
        return self.relation.kind


def twinned(
    things: tuple[Thing, ...], relations: tuple[Relation, ...]
) -> tuple[tuple[Thing, ...], tuple[Relation, ...], dict[int, int]]:
    """Several of one kind that do something with each other become one of them and the others.

    The others are appended to the things; the third result tells which thing each of these is.
    """
    found, told, twins = list(things), list(relations), dict[int, int]()
    for place, relation in enumerate(relations):
        thing = things[relation.subject]
        if relation.subject != relation.obj or relation.kind not in PAIRED or found[relation.subject].count < 2:
            continue
        twin = len(found)
        found[relation.subject] = replace(thing, count=1)
        found.append(replace(thing, count=thing.count - 1))
        twins[twin] = relation.subject
        told[place] = replace(relation, obj=twin)
        told += [
            replace(other, subject=twin)
            for other in relations
            if other.subject == relation.subject and other.kind is RelationKind.WEARING
        ]
    return tuple(found), tuple(told), twins


def bonds_of(relations: Iterable[Relation], carriers: dict[int, list[int]]) -> tuple[tuple[Bond, ...], set[int]]:
    """The bonds that can be drawn, and whom each takes away from where it would be otherwise.

    carriers: what carries each thing; it is added to. Somebody who is somewhere else brings that place along, as
    does the subject of what is not CLOSE; two that are at one place are there together.
    """
    found: list[Bond] = []
    moved: set[int] = set()
    for relation in relations:
        subject, other = relation.subject, relation.obj
        if relation.kind not in BONDS or subject == other:
            continue
        below, beside = _top(subject, carriers), _top(other, carriers)
        if below == beside and other in carriers and subject in carriers and carriers[subject][0] == carriers[other][0]:
            moved.add(other)
            carrier, carried = subject, other
            carriers[other] = []
        elif below == beside:
            continue
        elif other in carriers:
            carrier, carried = below, beside
        else:
            carrier, carried = subject if relation.kind in CLOSE else below, other
        carriers.setdefault(carried, []).append(carrier)
        found.append(Bond(relation=relation, carrier=carrier, carried=carried))
    return tuple(found), moved


def _top(index: int, carriers: dict[int, list[int]]) -> int:
    """What carries the thing in the end."""
    seen = {index}
    while carriers.get(index):
        index = carriers[index][0]
        if index in seen:
            return index
        seen.add(index)
    return index


def moods(things: tuple[Thing, ...], relations: tuple[Relation, ...]) -> tuple[Thing, ...]:
    """The things, looking as their bonds make them look, where no mood was said."""
    found = list(things)
    for relation in relations:
        alive, dead = MOODS.get(relation.kind, ("", "")), LIFELESS.get(relation.kind, ("", ""))
        for place, index in enumerate((relation.subject, relation.obj)):
            options = forms(found[index])
            mood = alive[place] if "head" in options or "body" in options else dead[place]
            if mood and not found[index].mood:
                found[index] = replace(found[index], mood=mood)
    return tuple(found)
