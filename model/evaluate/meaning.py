"""How much of a prompt was understood, slot by slot, against the scene that a person wrote for it.

A scene is taken apart into facts: "there is a cat", "the cat is red", "the cat rides the rocket". Facts that both
scenes hold are hits, facts that only the expected one holds are missed, and all others are extra. Precision is
hits / (hits + extra), recall is hits / (hits + missed), and "slots right" is their harmonic mean over all slots
together: 2 hits / (2 hits + missed + extra).

A drawing of our own is right for the emoji that it is declared to be nearest to: a row that asks for a dog is met by
a corgi. What a word brings by itself is held against no one: a pug is beige and a borscht red, said or not.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from model.evaluate.alike import BROUGHT, MUTUAL, TRAITS, bare, matched, row_merged, scene_merged
from model.evaluate.suite import ANY, MAYBE, Choice, Row, Wanted
from model.scene import Relation, RelationKind, Scene, Thing

SLOTS = (
    "things",
    "main",
    "counts",
    "colours",
    "sizes",
    "moods",
    "surfaces",
    "poses",
    "eras",
    "relations",
    "settings",
    "lettering",
    "style",
    "unknown",
)


@dataclass(slots=True)
class Tally:
    """Hits, missed and extra facts; they add up."""

    hits: int = 0
    missed: int = 0
    extra: int = 0

    @property
    def total(self) -> int:
        """Facts that either scene holds."""
        return self.hits + self.missed + self.extra

    @property
    def precision(self) -> float:
        return self.hits / (self.hits + self.extra) if self.hits + self.extra else 1.0

    @property
    def recall(self) -> float:
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def right(self) -> float:
        """The harmonic mean of precision and recall, 0..1; 1 when there was nothing to be said."""
        return 2 * self.hits / (self.hits + self.total) if self.total else 1.0

    def add(self, other: "Tally") -> None:
        self.hits += other.hits
        self.missed += other.missed
        self.extra += other.extra


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What one prompt earned. wrong: each missed or extra fact in words."""

    slots: dict[str, Tally]
    wrong: tuple[str, ...]

    @property
    def exact(self) -> bool:
        """Whether the whole Scene is as the person wrote it."""
        return not self.wrong


@dataclass(slots=True)
class _Marking:
    slots: dict[str, Tally] = field(default_factory=lambda: {slot: Tally() for slot in SLOTS})
    wrong: list[str] = field(default_factory=list)

    def one(self, slot: str, choice: Choice | None, found: str, what: str) -> None:
        """A slot that holds one name or none."""
        if choice is not None and found in choice.options:
            self.slots[slot].hits += choice.must
            return
        if choice is not None and choice.must:
            self.missed(slot, f"{what} {'/'.join(choice.options)}")
        if found:
            self.extra(slot, f"{what} {found}")

    def missed(self, slot: str, what: str) -> None:
        self.slots[slot].missed += 1
        self.wrong.append(f"no {what}")

    def extra(self, slot: str, what: str) -> None:
        self.slots[slot].extra += 1
        self.wrong.append(f"{what} was not said")


def marked(row: Row, scene: Scene) -> Marks:
    """The scene that was understood, fact by fact, against the row's own."""
    marking = _Marking()
    row, scene = row_merged(row), scene_merged(scene)
    places = matched(row.things, scene.things)
    scene = bare(scene, row, places)
    _things(marking, row, scene, places)
    for place, wanted in enumerate(row.things):
        if place in places:
            _traits(marking, wanted, scene.things[places[place]])
        elif wanted.emoji.must:
            for name, choice in wanted.traits.items():
                if choice.must:
                    marking.missed(TRAITS[name], f"{wanted.emoji.options[0]} {'/'.join(choice.options)}")
            if wanted.count > 1:
                marking.missed("counts", f"{wanted.count} {wanted.emoji.options[0]}")
    _relations(marking, row, scene, places)
    _settings(marking, row.settings, scene.settings)
    _lettering(marking, row.lettering, scene.lettering)
    marking.one("style", row.style, scene.style, "style")
    _unknown(marking, row.unknown, scene.unknown)
    return Marks(slots=marking.slots, wrong=tuple(marking.wrong))


def _things(marking: _Marking, row: Row, scene: Scene, places: dict[int, int]) -> None:
    for place, wanted in enumerate(row.things):
        if place in places:
            marking.slots["things"].hits += wanted.emoji.must
        elif wanted.emoji.must:
            marking.missed("things", "/".join(wanted.emoji.options))
    for index, thing in enumerate(scene.things):
        if index not in places.values() and thing.emoji != BROUGHT:
            marking.extra("things", thing.emoji)
    if row.things and row.things[0].emoji.must and 0 in places:
        if places[0] == 0:
            marking.slots["main"].hits += 1
        else:
            marking.missed("main", f"{row.things[0].emoji.options[0]} before all else")


def _traits(marking: _Marking, wanted: Wanted, thing: Thing) -> None:
    for name, slot in TRAITS.items():
        marking.one(slot, wanted.traits.get(name), getattr(thing, name), f"{thing.emoji} {name}")
    enough = thing.count >= wanted.count if wanted.more else thing.count == wanted.count
    if wanted.count > 1 and enough:
        marking.slots["counts"].hits += 1
        return
    if wanted.count > 1:
        marking.missed("counts", f"{wanted.count} {thing.emoji}")
    if thing.count > 1 and not enough:
        marking.extra("counts", f"{thing.count} {thing.emoji}")


def _relations(marking: _Marking, row: Row, scene: Scene, places: dict[int, int]) -> None:
    left = list(dict.fromkeys(scene.relations))
    for tie in row.relations:
        ends = (places.get(tie.subject), places.get(tie.obj))
        hit = next((one for one in left if one.kind in tie.kinds.options and _joins(one, ends)), None)
        if hit is not None:
            left.remove(hit)
            marking.slots["relations"].hits += tie.kinds.must
        elif tie.kinds.must:
            marking.missed("relations", f"{tie.subject} {'/'.join(tie.kinds.options)} {tie.obj}")
    for one in left:
        brought = BROUGHT in (scene.things[one.subject].emoji, scene.things[one.obj].emoji)
        if (
            one.kind is not RelationKind.NEXT_TO and not brought
        ):  # things in no relation stand next to each other anyway
            what = f"{scene.things[one.subject].emoji} {one.kind} {scene.things[one.obj].emoji}"
            marking.extra("relations", what)


def _joins(relation: Relation, ends: tuple[int | None, int | None]) -> bool:
    either = (relation.subject, relation.obj)
    return either == ends or (relation.kind in MUTUAL and either[::-1] == ends)


def _settings(marking: _Marking, wanted: tuple[Choice, ...], said: Iterable[str]) -> None:
    left = list(dict.fromkeys(said))
    for choice in wanted:
        hit = next((name for name in left if name in choice.options), None)
        if hit is not None:
            left.remove(hit)
            marking.slots["settings"].hits += choice.must
        elif choice.must:
            marking.missed("settings", f"setting {'/'.join(choice.options)}")
    for name in left:
        marking.extra("settings", f"setting {name}")


def _lettering(marking: _Marking, wanted: str, found: str) -> None:
    if wanted == ANY + MAYBE:
        return
    if wanted and found and (wanted == ANY or " ".join(wanted.split()) == " ".join(found.split())):
        marking.slots["lettering"].hits += 1
        return
    if wanted:
        marking.missed("lettering", f"lettering {wanted!r}")
    if found:
        marking.extra("lettering", f"lettering {found!r}")


def _unknown(marking: _Marking, wanted: frozenset[str], found: Iterable[str]) -> None:
    said = {word.casefold() for word in found}
    if ANY in wanted:
        if said:
            marking.slots["unknown"].hits += 1
        else:
            marking.missed("unknown", "word told as unknown")
        return
    known = {word.casefold() for word in wanted}
    marking.slots["unknown"].hits += len(known & said)
    for word in sorted(known - said):
        marking.missed("unknown", f"telling that {word!r} is unknown")
    for word in sorted(said - known):
        marking.extra("unknown", f"unknown {word!r}")
