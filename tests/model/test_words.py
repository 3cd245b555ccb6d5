"""Prompts in three languages and the scenes that they must become."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from model.scene import Scene, Thing
from model.words import understand

TABLE = Path(__file__).with_name("words_prompts.tsv")
WHOLE = Path(__file__).with_name("words_core.tsv")  # of these, poses, materials and the like are compared too
TRAIT = re.compile(r":([a-z0-9_=]+)")


@dataclass(frozen=True, slots=True)
class Expected:
    """One row: each thing as (set of emoji, count, traits); relations as (subject, kinds, object)."""

    prompt: str
    things: tuple[tuple[frozenset[str], int, frozenset[str]], ...]
    relations: frozenset[tuple[tuple[int, ...], str, int]]
    settings: frozenset[str]
    lettering: str
    unknown: frozenset[str]
    style: str
    whole: bool


def _thing(text: str) -> tuple[frozenset[str], int, frozenset[str]]:
    bare = text.replace("lepim:", "lepim=")
    traits = frozenset(trait.replace("_", " ") for trait in TRAIT.findall(bare))
    body = TRAIT.sub("", bare).replace("lepim=", "lepim:")
    names, _, count = body.partition("*")
    return frozenset(plain(name) for name in names.split("/")), int(count or 1), traits


def plain(emoji: str) -> str:
    return emoji.replace("\ufe0f", "")


def rows(table: Path = TABLE) -> list[Expected]:
    found = []
    for line in table.read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        prompt, things, relations, settings, lettering, unknown, style = (line.split("\t") + [""] * 6)[:7]
        ties = set()
        for tie in filter(None, relations.split(",")):
            subjects, *kind, obj = tie.split()
            ties.add((tuple(map(int, subjects.split("/"))), " ".join(kind).replace("_", " "), int(obj)))
        found.append(
            Expected(
                prompt,
                tuple(map(_thing, things.split())),
                frozenset(ties),
                frozenset(name.strip() for name in settings.split(",") if name.strip()),
                lettering,
                frozenset(filter(None, [unknown.strip()] if "," not in unknown else unknown.split(","))),
                style,
                table == WHOLE,
            )
        )
    return found


def _traits(thing: Thing, *, whole: bool) -> frozenset[str]:
    more = (f"a={thing.accent}" if thing.accent else "", thing.surface, thing.pose, thing.era) if whole else ()
    return frozenset(filter(None, (thing.colour, thing.size, thing.mood, *more)))


def differences(expected: Expected, scene: Scene) -> list[str]:
    """What is wrong with a scene, in words; nothing when all is as expected."""
    wrong: list[str] = []
    places: dict[int, int] = {}
    for place, (names, count, traits) in enumerate(expected.things):
        found = [i for i, thing in enumerate(scene.things) if plain(thing.emoji) in names and i not in places.values()]
        if not found:
            wrong.append(f"no {'/'.join(names)}")
            continue
        places[place] = found[0]
        thing = scene.things[found[0]]
        if thing.count != count:
            wrong.append(f"{thing.emoji} is {thing.count}, not {count}")
        has = _traits(thing, whole=expected.whole)
        if has != traits:
            wrong.append(f"{thing.emoji} is {set(has)}, not {set(traits)}")
    wrong += [f"{thing.emoji} was not said" for i, thing in enumerate(scene.things) if i not in places.values()]
    if places.get(0, 0) != 0:
        wrong.append(f"{scene.things[0].emoji} is not the main thing")
    ties = {(tie.subject, tie.kind.value, tie.obj) for tie in scene.relations}
    for subjects, kinds, obj in expected.relations:
        either = {(places.get(subject), kind, places.get(obj)) for kind in kinds.split("/") for subject in subjects}
        matching = either & ties
        if not matching:
            wrong.append(f"no {subjects} {kinds} {obj}")
        ties -= {(s, k, o) for s, k, o in ties if (s, k, o) in matching}
    wrong += [f"{tie} was not said" for tie in ties]
    if set(scene.settings) != expected.settings:
        wrong.append(f"settings {scene.settings}")
    if expected.lettering != "*" and scene.lettering != expected.lettering:
        wrong.append(f"lettering {scene.lettering!r}")
    if expected.whole and scene.style != expected.style:
        wrong.append(f"style {scene.style!r}")
    if set(scene.unknown) != expected.unknown:
        wrong.append(f"unknown {scene.unknown}")
    return wrong


@pytest.mark.parametrize("expected", [*rows(), *rows(WHOLE)], ids=lambda expected: expected.prompt)
def test_prompt_becomes_its_scene(expected: Expected) -> None:
    scene = understand(expected.prompt)
    assert differences(expected, scene) == [], scene
