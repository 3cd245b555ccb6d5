"""What two do with each other can be told from where they are: on which side, touching or apart, looking where."""

import itertools

import pytest

from model.candidate import PROP
from model.engines.scene.cast import Cast
from model.engines.scene.geometry import Box, around
from model.engines.scene.look import Look
from model.engines.scene.sprite import Actor
from model.scene import Relation, RelationKind, Scene
from tests.model.scenes import scene, thing

FORMS = ("figure", "body", "face", "bust", "natural")
PAIRS = (("🐱", "🐶"), ("👧", "🤖"), ("🐢", "🦆"), ("🍕", "🐙"))


def drawn(what: Scene, form: str) -> Actor:
    actor = Cast(what, Look(form=form)).everything()
    assert actor
    return actor


def box_of(actor: Actor, index: int) -> Box:
    return around(part.box.moved(part.at) for part in actor.parts if part.thing == index and part.box)


def both(kind: RelationKind, pair: tuple[str, str], form: str) -> tuple[Actor, Box, Box]:
    actor = drawn(scene(*pair, relations=((kind, 0, 1),)), form)
    return actor, box_of(actor, 0), box_of(actor, 1)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("pair", PAIRS)
def test_who_hugs_or_kisses_touches_the_other_and_leaves_it_in_sight(pair: tuple[str, str], form: str) -> None:
    for kind in (RelationKind.HUGGING, RelationKind.KISSING):
        actor, one, two = both(kind, pair, form)
        assert one.centre[0] < two.centre[0]
        assert one.grown(1.5).overlap(two.grown(1.5)) > 0
        assert one.overlap(two) < 0.4 * min(one.width * one.height, two.width * two.height)
        assert any(part.thing == PROP for part in actor.parts)  # a heart


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("pair", PAIRS)
def test_fighters_stand_face_to_face_on_one_ground(pair: tuple[str, str], form: str) -> None:
    _, one, two = both(RelationKind.FIGHTING, pair, form)
    assert one.centre[0] < two.centre[0]
    assert one.overlap(two) < 0.05 * one.width * one.height
    assert abs(one.centre[1] - two.centre[1]) < 0.7 * max(one.height, two.height)


@pytest.mark.parametrize("pair", [("🐱", "🐭"), ("🐶", "🐈"), ("🐢", "🐌"), ("🦆", "🐊")])
def test_who_is_chased_flees_the_same_way_ahead(pair: tuple[str, str]) -> None:
    for form in FORMS:
        what = scene(*pair, relations=((RelationKind.CHASING, 0, 1),))
        cast = Cast(what, Look(form=form))
        actor = cast.everything()
        assert actor
        assert box_of(actor, 0).centre[0] < box_of(actor, 1).centre[0]
        for index in (0, 1):
            one = cast.dressed(index, ())
            part = next(part for part in actor.parts if part.thing == index and part.box)
            faces = {"left": "right", "right": "left"}.get(one.spots.faces, "front")
            assert (faces if part.at.mirrored else one.spots.faces) in ("right", "front")


def test_a_leash_goes_from_the_hand_to_the_dog_on_one_ground() -> None:
    for form in FORMS:
        actor, one, two = both(RelationKind.WALKING, ("👧", "🐶"), form)
        limbs = [part for part in actor.parts if part.thing == 0]
        assert len(limbs) > 4  # a head, a trunk, four limbs
        assert one.centre[0] < two.centre[0]
        assert one.overlap(two) == 0
        assert any(part.thing == PROP and "#dd2e44" in part.markup for part in actor.parts)


@pytest.mark.parametrize("form", FORMS)
def test_what_is_looked_at_in_the_sky_is_higher(form: str) -> None:
    _, cat, moon = both(RelationKind.LOOKING_AT, ("🐱", "🌙"), form)
    assert moon.centre[1] < cat.centre[1]
    _, cat, cake = both(RelationKind.LOOKING_AT, ("🐱", "🎂"), form)
    assert abs(cake.y1 - cat.y1) < cat.height
    assert cat.x1 < cake.x0


@pytest.mark.parametrize("pair", [("🐱", "🏠"), ("🎈", "🌳"), ("🐮", "🌙"), ("🐟", "🐟")])
def test_what_is_above_hovers_clear_of_the_other(pair: tuple[str, str]) -> None:
    for form in FORMS:
        _, high, low = both(RelationKind.ABOVE, pair, form)
        assert high.y1 < low.y0
        assert low.x0 < high.centre[0] < low.x1


@pytest.mark.parametrize("form", FORMS)
def test_what_is_between_has_a_neighbour_on_either_side(form: str) -> None:
    two = ((RelationKind.BETWEEN, 0, 1), (RelationKind.BETWEEN, 0, 2))
    actor = drawn(scene("🐱", "🐶", "🌳", relations=two), form)
    middle = box_of(actor, 0).centre[0]
    assert box_of(actor, 1).centre[0] < middle < box_of(actor, 2).centre[0]
    for count in (2, 3, 5):
        what = Scene(
            things=(thing("🐘"), thing("🌲", count=count)),
            relations=(Relation(kind=RelationKind.BETWEEN, subject=0, obj=1),),
        )
        actor = drawn(what, form)
        middle = box_of(actor, 0).centre[0]
        places = [part.box.moved(part.at).centre[0] for part in actor.parts if part.thing == 1 and part.box]
        assert len(places) == count
        assert min(places) < middle < max(places)


@pytest.mark.parametrize("count", [1, 4, 12])
def test_what_surrounds_is_on_every_side_and_each_is_seen(count: int) -> None:
    what = Scene(
        things=(thing("🐱"), thing("🌹", count=count)),
        relations=(Relation(kind=RelationKind.SURROUNDED_BY, subject=0, obj=1),),
    )
    for form in FORMS:
        actor = drawn(what, form)
        x, y = box_of(actor, 0).centre
        roses = [part.box.moved(part.at) for part in actor.parts if part.thing == 1 and part.box]
        assert len(roses) >= max(4, count)
        for left, top in ((True, True), (True, False), (False, True), (False, False)):
            assert any((box.centre[0] < x) == left and (box.centre[1] < y) == top for box in roses)
        for number, box in enumerate(roses):
            for other in roses[:number]:
                assert box.overlap(other) < 0.5 * box.width * box.height


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", [RelationKind.DREAMING_OF, RelationKind.THINKING_OF])
def test_what_is_dreamt_or_thought_of_floats_in_a_bubble(kind: RelationKind, form: str) -> None:
    for what in ("🐟", "🏠", "👧"):
        actor, one, other = both(kind, ("🐱", what), form)
        assert other.centre[1] < one.centre[1]
        assert other.x0 > one.centre[0]
        assert any(part.thing == PROP for part in actor.parts)


def test_a_thought_holds_what_is_tied_to_what_is_thought_of() -> None:
    ties = ((RelationKind.THINKING_OF, 0, 1), (RelationKind.RIDING, 1, 2))
    actor = drawn(scene("👧", "🐱", "🚲", relations=ties), "figure")
    girl, bicycle = box_of(actor, 0), box_of(actor, 2)
    assert bicycle.centre[1] < girl.centre[1]
    assert bicycle.x0 > girl.centre[0]


@pytest.mark.parametrize(
    "kind", [RelationKind.HUGGING, RelationKind.KISSING, RelationKind.FIGHTING, RelationKind.CHASING]
)
def test_two_of_one_kind_do_it_with_each_other(kind: RelationKind) -> None:
    what = Scene(things=(thing("🐱", count=2),), relations=(Relation(kind=kind, subject=0, obj=0),))
    for form in FORMS:
        actor = drawn(what, form)
        assert {part.thing for part in actor.parts} <= {0, PROP}
        assert sum(bool(part.box) for part in actor.parts) == 2


def test_those_who_hug_on_a_bench_are_on_it_together() -> None:
    on, hugs = RelationKind.ON, RelationKind.HUGGING
    for ties in (((on, 0, 2), (on, 1, 2), (hugs, 0, 1)), ((hugs, 0, 1), (on, 0, 2))):
        actor = drawn(scene("🐱", "🐶", "🛋️", relations=ties), "figure")
        sofa = box_of(actor, 2)
        for index in (0, 1):
            assert sofa.x0 < box_of(actor, index).centre[0] < sofa.x1
            assert box_of(actor, index).centre[1] < sofa.centre[1]


def test_who_looks_at_a_cat_on_a_roof_stands_beside_the_house() -> None:
    actor = drawn(
        scene("👧", "🐱", "🏠", relations=((RelationKind.ON, 1, 2), (RelationKind.LOOKING_AT, 0, 1))), "figure"
    )
    girl, cat, house = (box_of(actor, index) for index in range(3))
    assert girl.centre[0] < house.x0
    assert cat.centre[1] < house.centre[1]
    assert house.x0 < cat.centre[0] < house.x1


def test_a_cake_in_a_box_under_a_tree_is_in_both() -> None:
    ties = ((RelationKind.IN, 0, 1), (RelationKind.UNDER, 0, 2))
    actor = drawn(scene("🍰", "📦", "🎄", relations=ties), "natural")
    cake, box, tree = (box_of(actor, index) for index in range(3))
    assert cake.overlap(box) > 0
    assert cake.centre[1] > tree.centre[1]
    assert tree.x0 < box.centre[0] < tree.x1


def test_three_cubes_stand_on_each_other_one_above_the_other() -> None:
    actor = drawn(scene("🟥", "🟩", "🟦", relations=((RelationKind.ON, 0, 1), (RelationKind.ON, 1, 2))), "natural")
    boxes = [box_of(actor, index) for index in range(3)]
    for high, low in itertools.pairwise(boxes):
        assert abs(high.centre[0] - low.centre[0]) < 0.5
        assert abs(high.y1 - low.y0) < 0.12 * low.height


def test_who_rides_and_chases_does_both() -> None:
    ties = ((RelationKind.RIDING, 0, 1), (RelationKind.CHASING, 0, 2))
    actor = drawn(scene("🐭", "🐱", "🐶", relations=ties), "figure")
    mouse, cat, dog = (box_of(actor, index) for index in range(3))
    assert mouse.centre[1] < cat.centre[1]
    assert cat.x1 < dog.centre[0]
    assert mouse.overlap(cat) > 0
