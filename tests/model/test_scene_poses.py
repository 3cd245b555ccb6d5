"""A pose that was said is to be seen in every picture of the thing, whatever the look."""

import itertools

import pytest

from model.candidate import PROP
from model.engines.scene.cast import Cast
from model.engines.scene.engine import SceneEngine
from model.engines.scene.look import Look
from model.engines.scene.sprite import Actor
from model.engines.scene.suits import CROPPING, TURNING
from model.scene import POSES, Relation, RelationKind, Scene
from tests.model.scenes import thing

FORMS = ("figure", "body", "face", "bust", "natural")
KINDS = ("🐱", "👧", "🐢", "🍕", "🦅", "🚗")
PLAIN = ("standing", "sitting", "cheering", "pointing", "shrugging", "facepalming", "flexing", "praying", "bowing")


def posed(emoji: str, pose: str, form: str) -> Actor:
    actor = Cast(Scene(things=(thing(emoji, pose=pose),)), Look(form=form)).everything()
    assert actor
    return actor


def shape(actor: Actor) -> str:
    """All that is drawn and where."""
    return "".join(f"{part.at.svg}{part.markup}" for part in actor.parts)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("emoji", ["🐱", "👧", "🤖"])
def test_every_pose_looks_like_no_other(emoji: str, form: str) -> None:
    found = {shape(posed(emoji, pose, form)) for pose in POSES}
    assert len(found) == len(POSES)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("emoji", KINDS)
def test_who_jumps_or_falls_is_off_the_ground_and_its_shadow_on_it(emoji: str, form: str) -> None:
    for pose in ("jumping", "falling"):
        actor = posed(emoji, pose, form)
        own = max(part.box.moved(part.at).centre[1] for part in actor.parts if part.box)
        assert actor.feet[1] > own + 0.25 * actor.box.height
        assert any(part.thing == PROP and "<ellipse" in part.markup for part in actor.parts)


@pytest.mark.parametrize("form", FORMS)
def test_a_head_that_is_upside_down_is_below_its_feet(form: str) -> None:
    for emoji in KINDS:
        main = next(part for part in posed(emoji, "upside down", form).parts if part.box)
        assert main.at.at((18.0, 30.0))[1] < main.at.at((18.0, 6.0))[1]


@pytest.mark.parametrize("form", FORMS)
def test_eyes_look_out_over_what_one_hides_behind(form: str) -> None:
    for emoji in ("🐱", "👧", "🐢"):
        actor = posed(emoji, "hiding", form)
        bush = next(part for part in actor.parts if part.thing == PROP)
        assert actor.spots.eyes
        assert "#5c913b" in bush.markup
        assert bush.depth > max(part.depth for part in actor.parts if part.box)


@pytest.mark.parametrize("form", FORMS)
def test_water_covers_the_lower_part_of_who_swims(form: str) -> None:
    for emoji in KINDS:
        actor = posed(emoji, "swimming", form)
        water = next(part for part in actor.parts if part.thing == PROP)
        assert 'fill-opacity="' in water.markup
        assert all(part.clip for part in actor.parts if part.thing == 0)
        mouth = actor.spots.mouth
        assert mouth is None or mouth[1] < actor.extent.within(0.5, 0.9)[1]


@pytest.mark.parametrize("emoji", ["🐱", "👧", "🍕"])
def test_limbs_are_there_whenever_a_pose_needs_them(emoji: str) -> None:
    for pose in ("waving", "flexing", "shrugging", "bowing", "meditating"):
        for form in FORMS:
            hands = [part for part in posed(emoji, pose, form).parts if part.thing == 0]
            assert len(hands) >= 5  # a head, two arms, two hands


def test_a_ridden_thing_stays_ridden_whatever_its_rider_does() -> None:
    rides = Relation(kind=RelationKind.RIDING, subject=0, obj=1)
    for pose in POSES:
        what = Scene(things=(thing("🐱", pose=pose), thing("🚲")), relations=(rides,))
        actor = Cast(what, Look(form="figure")).everything()
        assert actor
        cat, bicycle = (
            next(part.box.moved(part.at) for part in actor.parts if part.thing == index and part.box)
            for index in (0, 1)
        )
        assert cat.centre[1] < bicycle.centre[1]


def test_a_pose_is_never_cut_off_or_turned() -> None:
    for pose in POSES:
        what = Scene(things=(thing("🐶", pose=pose),))
        for candidate in itertools.islice(SceneEngine().draw(what, 3), 24):
            assert candidate.arrangement.split(",")[0] not in CROPPING | TURNING


def test_who_lies_on_a_sofa_lies_down() -> None:
    on = Relation(kind=RelationKind.ON, subject=0, obj=1)
    actor = Cast(
        Scene(things=(thing("🐱", pose="lying"), thing("🛋️")), relations=(on,)), Look(form="figure")
    ).everything()
    assert actor
    head = next(part for part in actor.parts if part.thing == 0 and part.box)
    assert 60 < abs(head.at.turn) < 120
