"""Which things of two scenes are the same, and what a scene says when its words' own traits are left out."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache

from model.evaluate.suite import Row, Wanted
from model.scene import RelationKind, Scene, Thing
from model.words import understand
from model.words.lexicon import own_drawings

SAME = (
    *("🐱🐈", "🐶🐕", "🐭🐁", "🐰🐇", "🐷🐖", "🐮🐄", "🐴🐎", "🐯🐅", "🐵🐒", "🐲🐉", "🐳🐋", "🐪🐫"),
    *("🏠🏡", "📖📕📗📘📙"),
)
"""Emoji of one concept in another form: no one who names it means one and not the other."""
MUTUAL = (RelationKind.NEXT_TO, RelationKind.HUGGING, RelationKind.KISSING, RelationKind.FIGHTING)
"""Relations that say the same in either order."""

TRAITS = {
    "colour": "colours",
    "accent": "colours",
    "size": "sizes",
    "mood": "moods",
    "surface": "surfaces",
    "pose": "poses",
    "era": "eras",
}  # a field of Thing: its slot
BROUGHT = ""  # the emoji of a thing that nobody named: the sword that comes with a knight

_VARIANTS = str.maketrans("", "", "\ufe0f\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff")


def concept(emoji: str) -> str:
    """The same for every form of one concept: no skin tone, no variation selector, cat for cat face."""
    bare = emoji.translate(_VARIANTS)
    return next((forms[0] for forms in SAME if bare in forms), bare)


def concepts(emoji: str) -> frozenset[str]:
    """What a thing passes for: its own concept, and of a drawing of our own the nearest emoji's."""
    own = own_drawings().get(emoji)
    return frozenset({concept(emoji), concept(own.nearest)} if own else {concept(emoji)})


def matched(wanted: tuple[Wanted, ...], things: tuple[Thing, ...]) -> dict[int, int]:
    """Which thing of the scene is which of the row's, by place; of several alike, those with most traits in common."""
    pairs = sorted(
        (-_alike(one, thing), abs(place - index), place, index)
        for place, one in enumerate(wanted)
        for index, thing in enumerate(things)
        if not concepts(thing.emoji).isdisjoint(map(concept, one.emoji.options))
    )
    found: dict[int, int] = {}
    for _, _, place, index in pairs:
        if place not in found and index not in found.values():
            found[place] = index
    return found


def _alike(wanted: Wanted, thing: Thing) -> int:
    right = sum(getattr(thing, name) in choice.options for name, choice in wanted.traits.items())
    return 2 * right + (wanted.count == thing.count)


def _twins(alike: Callable[[int, int], bool], ties: Iterable[tuple[int, int]]) -> dict[int, int]:
    """For the second of two that are alike and tied to each other the first."""
    return {max(pair): min(pair) for pair in ties if pair[0] != pair[1] and alike(*pair)}


def row_merged(row: Row) -> Row:
    """The row with "a cat hugging a cat" as two cats hugging."""
    things = row.things
    mutual = [(tie.subject, tie.obj) for tie in row.relations if set(MUTUAL).intersection(tie.kinds.options)]
    twins = _twins(lambda one, other: things[one] == things[other] and things[one].count == 1, mutual)
    if not twins:
        return row
    new = _renumbered(len(things), twins)
    return replace(
        row,
        things=tuple(
            replace(one, count=2) if place in twins.values() else one
            for place, one in enumerate(things)
            if place not in twins
        ),
        relations=tuple(replace(tie, subject=new[tie.subject], obj=new[tie.obj]) for tie in row.relations),
    )


def scene_merged(scene: Scene) -> Scene:
    """The same for a scene."""
    things = scene.things
    mutual = [(tie.subject, tie.obj) for tie in scene.relations if tie.kind in MUTUAL]
    twins = _twins(
        lambda one, other: replace(things[one], said="") == replace(things[other], said="") and things[one].count == 1,
        mutual,
    )
    if not twins:
        return scene
    new = _renumbered(len(things), twins)
    return replace(
        scene,
        things=tuple(
            replace(one, count=2) if place in twins.values() else one
            for place, one in enumerate(things)
            if place not in twins
        ),
        relations=tuple(
            dict.fromkeys(replace(tie, subject=new[tie.subject], obj=new[tie.obj]) for tie in scene.relations)
        ),
    )


def _renumbered(count: int, twins: dict[int, int]) -> dict[int, int]:
    kept = [place for place in range(count) if place not in twins]
    return {place: kept.index(twins.get(place, place)) for place in range(count)}


def bare(scene: Scene, row: Row, places: dict[int, int]) -> Scene:
    """The scene without what its words bring by themselves and the row does not ask for.

    Things that were brought are made to stand for nothing: their emoji is BROUGHT.
    """
    things = list(scene.things)
    for index, thing in enumerate(scene.things):
        wanted = next((row.things[place] for place, other in places.items() if other == index), None)
        alone = _alone(thing.said)
        itself = next((one for one in alone.things if one.emoji == thing.emoji), None)
        if wanted is not None and itself is not None:
            names = [name for name in TRAITS if name not in wanted.traits and getattr(itself, name)]
            brought = {name: "" for name in names if getattr(itself, name) == getattr(thing, name)}
            things[index] = replace(thing, **brought)  # type: ignore[arg-type]
        elif wanted is None and itself is not None and itself != alone.things[0]:
            led = alone.things[0].emoji
            if any(scene.things[other].emoji == led for other in places.values()):
                things[index] = replace(thing, emoji=BROUGHT)
    return replace(scene, things=tuple(things))


@cache
def _alone(said: str) -> Scene:
    return understand(said)
