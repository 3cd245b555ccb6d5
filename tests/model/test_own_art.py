"""Drawings of the engine's own: every one is known to the words, has its spots, and can be used like any emoji."""

import pytest

from model.engines.scene import accessories, art, silhouette
from model.engines.scene.anchors import all_anchors
from model.engines.scene.cast import Cast
from model.engines.scene.kin import drawable, forms
from model.engines.scene.look import Look
from model.scene import Relation, RelationKind, Scene, Thing
from model.words import understand
from model.words.lexicon import known_emoji, own_drawings

FILES = sorted(f"{art.MARK}{path.stem}" for path in art.OWN.glob("*.svg"))
FACED = sorted(name for name in FILES if f"{name}-face" in FILES)


@pytest.mark.parametrize("name", sorted(own_drawings()))
def test_what_the_words_know_can_be_drawn(name: str) -> None:
    thing = Thing(emoji=name, said=name)
    assert drawable(thing) == thing
    assert known_emoji(own_drawings()[name].nearest) == own_drawings()[name].nearest


@pytest.mark.parametrize("name", FILES)
def test_it_lies_within_its_square_and_has_its_spots(name: str) -> None:
    box = silhouette.box(art.markup(name))
    assert box.x0 > -0.6
    assert box.y0 > -0.6
    assert box.x1 < 36.6
    assert box.y1 < 36.6
    assert box.width > 20 or box.height > 20
    assert name in all_anchors()


def test_every_drawing_is_known_to_the_words() -> None:
    parts = {kin for name in FILES for kin in all_anchors()[name].kin if kin.startswith(art.MARK)}
    faces = {name for name in FILES if name.endswith("-face")}
    assert parts <= set(FILES)
    assert {*FILES, *accessories.IDS} - faces <= set(own_drawings())


@pytest.mark.parametrize("name", FACED)
def test_an_animal_of_our_own_has_a_face_and_a_body(name: str) -> None:
    assert forms(Thing(emoji=name, said=name)).keys() == {"natural", "head", "body"}


@pytest.mark.parametrize("form", ["natural", "body", "face", "figure"])
def test_a_capybara_wears_its_hat_on_its_head(form: str) -> None:
    things = (Thing(emoji="lepim:capybara", said="capybara"), Thing(emoji="🎩", said="hat"))
    scene = Scene(things=things, relations=(Relation(kind=RelationKind.WEARING, subject=0, obj=1),))
    actor = Cast(scene, Look(form=form)).everything()
    assert actor is not None
    assert actor.spots.head
    hats = [part.box.moved(part.at) for part in actor.parts if part.thing == 1 and part.box]
    assert len(hats) == 1
    assert abs(hats[0].centre[0] - actor.spots.head[0]) < 0.35 * actor.spots.head_width
    assert abs(hats[0].y1 - actor.spots.head[1]) < 0.35 * actor.spots.head_width


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("капибара", "lepim:capybara"),
        ("水豚", "lepim:capybara"),
        ("красная панда", "lepim:red-panda"),
        ("самовар", "lepim:samovar"),
        ("an armchair", "lepim:armchair"),
    ],
)
def test_it_is_found_by_its_words(words: str, name: str) -> None:
    assert [thing.emoji for thing in understand(words).things] == [name]
