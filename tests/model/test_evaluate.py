"""What the evaluation of words promises: a scene that is wrong in one slot loses that slot and no other."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from model.__main__ import main
from model.evaluate.drawing import scene_of
from model.evaluate.meaning import SLOTS, marked
from model.evaluate.report import failures, summed
from model.evaluate.suite import BadSuite, Row, read_suite
from model.scene import Relation, RelationKind, Scene, Thing
from model.words import understand

FOLDER = Path("tests/model/suite")
FULL_ROW = (
    "en\ttest\tthree sad red foxes and a small wooden old dog in a hat at night\t"
    "🦊*3:red:accent=white:sad 🐶/🐩:small:wood:1920s:sitting 🎩\t1 wearing 2, 0 next_to 1\tnight\thello\tpixel\tfoo\n"
)


def row(text: str, folder: Path) -> Row:
    (folder / "open.tsv").write_text(text, "utf-8")
    return read_suite(folder)[0]


@pytest.fixture
def full(tmp_path: Path) -> Row:
    return row(FULL_ROW, tmp_path)


@pytest.fixture
def right(full: Row) -> Scene:
    return full.scene(lambda _: True)


def lost(full: Row, scene: Scene) -> set[str]:
    return {slot for slot, tally in marked(full, scene).slots.items() if tally.missed or tally.extra}


def test_a_row_becomes_its_scene(right: Scene) -> None:
    fox, dog, hat = right.things
    assert (fox.count, fox.colour, fox.accent, fox.mood) == (3, "red", "white", "sad")
    assert (dog.size, dog.surface, dog.era, dog.pose) == ("small", "wood", "1920s", "sitting")
    assert hat.emoji == "🎩"
    assert Relation(kind=RelationKind.WEARING, subject=1, obj=2) in right.relations
    assert (right.settings, right.lettering, right.style, right.unknown) == (("night",), "hello", "pixel", ("foo",))


def test_the_scene_of_a_row_is_exact_and_fills_every_slot(full: Row, right: Scene) -> None:
    marks = marked(full, right)
    assert marks.exact
    assert all(marks.slots[slot].hits for slot in SLOTS)


def of(scene: Scene, index: int, thing: Thing) -> Scene:
    return replace(scene, things=(*scene.things[:index], thing, *scene.things[index + 1 :]))


@pytest.mark.parametrize(
    ("slot", "change"),
    [
        ("counts", lambda one: of(one, 0, replace(one.things[0], count=2))),
        ("colours", lambda one: of(one, 0, replace(one.things[0], colour="blue"))),
        ("colours", lambda one: of(one, 0, replace(one.things[0], accent=""))),
        ("colours", lambda one: of(one, 2, replace(one.things[2], colour="red"))),
        ("moods", lambda one: of(one, 0, replace(one.things[0], mood=""))),
        ("sizes", lambda one: of(one, 1, replace(one.things[1], size="big"))),
        ("surfaces", lambda one: of(one, 1, replace(one.things[1], surface=""))),
        ("eras", lambda one: of(one, 1, replace(one.things[1], era="future"))),
        ("poses", lambda one: of(one, 1, replace(one.things[1], pose="lying"))),
        ("relations", lambda one: replace(one, relations=one.relations[1:])),
        ("relations", lambda one: replace(one, relations=(replace(one.relations[0], subject=0), one.relations[1]))),
        ("settings", lambda one: replace(one, settings=("night", "rain"))),
        ("settings", lambda one: replace(one, settings=())),
        ("lettering", lambda one: replace(one, lettering="hallo")),
        ("style", lambda one: replace(one, style="")),
        ("unknown", lambda one: replace(one, unknown=())),
        ("things", lambda one: replace(one, things=(*one.things, Thing(emoji="🍕", said="")))),
    ],
)
def test_a_wrong_scene_loses_just_the_slot_that_is_wrong(
    slot: str, change: Callable[[Scene], Scene], full: Row, right: Scene
) -> None:
    assert lost(full, change(right)) == {slot}


def test_a_missing_thing_takes_what_was_said_of_it_along(full: Row, right: Scene) -> None:
    bare = replace(right, things=right.things[:1], relations=())
    assert lost(full, bare) == {"things", "sizes", "surfaces", "eras", "poses", "relations"}


def test_the_main_thing_comes_first(full: Row, right: Scene) -> None:
    fox, dog, hat = right.things
    ties = (
        Relation(kind=RelationKind.WEARING, subject=0, obj=2),
        Relation(kind=RelationKind.NEXT_TO, subject=0, obj=1),
    )
    assert lost(full, replace(right, things=(dog, fox, hat), relations=ties)) == {"main"}


def test_other_forms_alternatives_and_what_may_be_are_right(tmp_path: Path) -> None:
    text = "en\tt\tp\t🐱:sleepy:lying?:red/orange 🍦/🍨 🎶?\t0 hugging/holding 1\tsea/beach, rain?\t*\n"
    expected = row(text, tmp_path)
    scene = Scene(
        things=(Thing(emoji="🐈", said="", mood="sleepy", colour="orange"), Thing(emoji="🍨", said="")),
        relations=(Relation(kind=RelationKind.HOLDING, subject=0, obj=1),),
        settings=("beach",),
        lettering="anything",
    )
    assert marked(expected, scene).exact
    also = replace(
        scene,
        things=(replace(scene.things[0], pose="lying"), scene.things[1], Thing(emoji="🎶", said="")),
        settings=("rain", "beach"),
        relations=(Relation(kind=RelationKind.HUGGING, subject=1, obj=0),),
    )
    assert marked(expected, also).exact
    assert not marked(expected, replace(also, lettering="")).exact


def test_what_a_word_brings_by_itself_is_held_against_no_one(tmp_path: Path) -> None:
    expected = row("en\tt\tp\t🐶\n", tmp_path)
    assert marked(expected, Scene(things=(Thing(emoji="lepim:corgi", said="corgi"),))).exact
    blue = Scene(things=(Thing(emoji="🐶", said="dog", colour="blue"),))
    assert lost(expected, blue) == {"colours"}
    wild = row("en\tt\tp\t🐺\n", tmp_path)
    coyote = understand("coyote")
    assert coyote.things[0].colour
    assert marked(wild, coyote).exact
    assert lost(wild, of(coyote, 0, replace(coyote.things[0], colour="blue"))) == {"colours"}


def test_two_who_hug_are_two_things_or_a_count_of_two(tmp_path: Path) -> None:
    cat, tie = Thing(emoji="🐱", said="cat"), Relation(kind=RelationKind.HUGGING, subject=0, obj=0)
    for text in ("🐱*2\t0 hugging 0", "🐱 🐱\t0 hugging 1"):
        expected = row(f"en\tt\tp\t{text}\n", tmp_path)
        assert marked(expected, Scene(things=(cat, cat), relations=(replace(tie, obj=1),))).exact
        assert marked(expected, Scene(things=(replace(cat, count=2),), relations=(tie,))).exact
        assert lost(expected, Scene(things=(replace(cat, count=2),))) == {"relations"}


def test_two_of_a_kind_are_told_apart_by_what_is_said_of_them(tmp_path: Path) -> None:
    expected = row("en\tt\tp\t🐦:blue 🐦:yellow\t\n", tmp_path)
    blue, yellow = (Thing(emoji="🐦", said="", colour=one) for one in ("blue", "yellow"))
    assert lost(expected, Scene(things=(yellow, blue))) == {"main"}
    assert lost(expected, Scene(things=(blue, blue))) == {"colours"}


@pytest.mark.parametrize(
    "text",
    [
        "en\tt\tp",
        "en\tt\tp\t🐱:reddish",
        "en\tt\tp\t🐱*0",
        "en\tt\tp\t🐱\t0 wearing 1",
        "en\tt\tp\t🐱 🎩\t0 donning 1",
        "en\tt\tp\t🐱\t\tnowhere",
        "en\tt\tp\t🐱\t\t\t\tcubist",
    ],
)
def test_a_row_that_breaks_the_format_is_named_by_its_line_alone(text: str, tmp_path: Path) -> None:
    (tmp_path / "held_out.tsv").write_text(f"# told\n{text}\n", "utf-8")
    with pytest.raises(BadSuite) as caught:
        read_suite(tmp_path)
    assert str(caught.value) == f"{tmp_path / 'held_out.tsv'}, line 2 breaks the format"


def test_the_suite_is_large_and_every_prompt_of_it_stands_once() -> None:
    rows = read_suite(FOLDER, ("open",))
    assert all(sum(one.language == language for one in rows) >= 133 for language in ("ru", "en", "zh"))
    prompts = [(one.language, one.prompt) for one in rows]
    assert len(prompts) == len(set(prompts))


def test_held_out_failures_are_never_listed(capsys: pytest.CaptureFixture[str]) -> None:
    for part in ("held_out", "all"):
        assert main(["evaluate", "scene", "--part", part, "--failures"]) == 2
        assert "held-out" in capsys.readouterr().err


def test_the_report_tells_every_language_and_what_is_wrong(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "open.tsv").write_text("en\tsingle\tcat\t🐱\nru\tsingle\tкот\t🐶\n", "utf-8")
    assert main(["evaluate", "scene", "--suite", str(tmp_path), "--part", "open", "--failures", "--draw", "1"]) == 0
    said = capsys.readouterr().out
    assert "2 prompts: 50.0% exact" in said
    assert "no 🐶" in said
    assert "1 prompts drawn, 9 pictures" in said


def test_the_open_sample_keeps_its_floor() -> None:
    rows = read_suite(FOLDER, ("open",))[::7]
    found = [(one, marked(one, scene_of(one))) for one in rows]
    assert summed(found).right >= 0.93, failures(found)
