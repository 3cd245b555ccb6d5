"""How things are put together: what is worn, held, shared, ridden and slept on looks as a person would draw it."""

import pytest

from model.engines.scene.cast import Cast
from model.engines.scene.look import Look
from model.engines.scene.sprite import EDGE, natural
from model.scene import Relation, RelationKind, Scene
from tests.model.scenes import scene, thing


def test_two_under_one_umbrella_share_it() -> None:
    what = scene("👦", "👧", "☂️", relations=((RelationKind.UNDER, 0, 2), (RelationKind.UNDER, 1, 2)))
    actor = Cast(what, Look(form="figure")).everything()
    assert actor
    assert sum(part.thing == 2 for part in actor.parts) == 1


def test_several_share_one_ball() -> None:
    what = Scene(
        things=(thing("🐶", count=2), thing("⚽")),
        relations=(Relation(kind=RelationKind.PLAYING, subject=0, obj=1),),
    )
    for form in ("figure", "body", "face"):
        actor = Cast(what, Look(form=form)).everything()
        assert actor
        assert sum(part.thing == 1 and bool(part.box) for part in actor.parts) == 1


def test_two_kinds_share_the_ball_they_both_play_with() -> None:
    plays = RelationKind.PLAYING
    what = scene("🐱", "🐶", "⚽", relations=((plays, 0, 2), (plays, 1, 2)))
    actor = Cast(what, Look(form="figure")).everything()
    assert actor
    balls = [part.box.moved(part.at) for part in actor.parts if part.thing == 2 and part.box]
    heads = [part.box.moved(part.at) for part in actor.parts if part.thing in (0, 1) and part.box]
    assert len(balls) == 1
    assert min(head.centre[0] for head in heads) < balls[0].centre[0] < max(head.centre[0] for head in heads)


@pytest.mark.parametrize("cover", ["🌳", "🏠", "🐶", "📦"])
def test_whoever_is_behind_something_is_still_seen(cover: str) -> None:
    for form in ("figure", "body", "face"):
        actor = Cast(scene("🐱", cover, relations=((RelationKind.BEHIND, 0, 1),)), Look(form=form)).everything()
        assert actor
        hidden, front = (next(part for part in actor.parts if part.thing == index and part.box) for index in (0, 1))
        assert hidden.box
        assert front.box
        assert hidden.depth < front.depth
        seen, over = hidden.box.moved(hidden.at), front.box.moved(front.at)
        assert seen.overlap(over) > 0
        assert seen.overlap(over) < 0.8 * seen.width * seen.height


def test_whoever_sleeps_on_a_bed_lies_on_it() -> None:
    what = Scene(
        things=(thing("🐱", mood="sleepy"), thing("🛏️")),
        relations=(Relation(kind=RelationKind.ON, subject=0, obj=1),),
    )
    for form in ("figure", "body", "face"):
        actor = Cast(what, Look(form=form)).everything()
        assert actor
        head = next(part for part in actor.parts if part.thing == 0 and part.box)
        assert 60 < abs(head.at.turn) < 120


def test_fire_rises_from_what_burns() -> None:
    actor = Cast(scene("🥘", "🔥", relations=((RelationKind.ON, 1, 0),)), Look()).everything()
    assert actor
    pan, fire = (next(part for part in actor.parts if part.thing == index and part.box) for index in (0, 1))
    assert pan.box
    assert fire.box
    assert pan.depth > fire.depth
    assert fire.box.moved(fire.at).y0 < pan.box.moved(pan.at).y0


def test_a_companion_is_under_the_tree_too_and_below_its_crown() -> None:
    what = scene("👧", "🐶", "🌳", relations=((RelationKind.NEXT_TO, 0, 1), (RelationKind.UNDER, 0, 2)))
    actor = Cast(what, Look(form="figure")).everything()
    assert actor
    tree, *others = (part for index in (2, 0, 1) for part in actor.parts if part.thing == index and part.box)
    assert tree.box
    crown = tree.box.moved(tree.at)
    for part in others:
        assert part.box
        face = part.box.moved(part.at)
        assert crown.x0 < face.centre[0] < crown.x1
        assert face.centre[1] > crown.centre[1]


def test_a_small_creature_on_a_person_sits_on_the_shoulder() -> None:
    actor = Cast(scene("🧔", "🦜", relations=((RelationKind.ON, 1, 0),)), Look(form="figure")).everything()
    assert actor
    face, parrot = (next(part for part in actor.parts if part.thing == index and part.box) for index in (0, 1))
    assert face.box
    assert parrot.box
    eyes = actor.spots.eyes
    assert eyes
    seen = parrot.box.moved(parrot.at)
    assert seen.x0 > eyes[2]
    assert seen.centre[1] > face.box.moved(face.at).centre[1] - 0.2 * face.box.height


def test_the_sun_and_the_moon_are_above_the_others() -> None:
    for sky in ("☀️", "🌙"):
        for grouping in ("row", "front", "orbit"):
            actor = Cast(scene("🐱", sky), Look(form="figure", grouping=grouping)).everything()
            assert actor
            cat, light = (next(part for part in actor.parts if part.thing == index and part.box) for index in (0, 1))
            assert cat.box
            assert light.box
            assert light.box.moved(light.at).centre[1] < cat.box.moved(cat.at).centre[1]


def test_three_riders_sit_one_by_one() -> None:
    what = Scene(
        things=(thing("🐱", count=3), thing("🚀")),
        relations=(Relation(kind=RelationKind.RIDING, subject=0, obj=1),),
    )
    actor = Cast(what, Look(form="body")).everything()
    assert actor
    cats = [part for part in actor.parts if part.thing == 0 and part.box]
    assert len(cats) == 3
    assert len({round(part.at.e) for part in cats}) == 3


@pytest.mark.parametrize("form", ["figure", "body", "face", "bust", "natural"])
def test_no_bare_head_rides_or_stands_beside_a_body(form: str) -> None:
    riding_, alone = (RelationKind.RIDING, 0, 1), (RelationKind.HOLDING, 0, 2)
    for what, actors in (
        (scene("🐶", "🚲", relations=(riding_,)), (0,)),
        (scene("🐱", "🐻", "🎈", relations=(alone,)), (0, 1)),
        (scene("🧒", "🐌", relations=((RelationKind.NEXT_TO, 0, 1),)), (0,)),
    ):
        actor = Cast(what, Look(form=form)).everything()
        assert actor
        for index in actors:
            assert sum(part.thing == index for part in actor.parts) > 4  # a head, a trunk, four limbs


def test_only_the_worn_part_of_art_is_put_on() -> None:
    notes, mask = "#55ACEE", "#FFCC4D"
    for worn_, left_out in (("🎧", notes), ("😷", mask)):
        actor = Cast(scene("🐱", worn_, relations=((RelationKind.WEARING, 0, 1),)), Look(form="face")).everything()
        assert actor
        assert not any(left_out in part.markup for part in actor.parts if part.thing == 1)
        assert left_out in natural(1, thing(worn_)).parts[0].markup


@pytest.mark.parametrize("form", ["figure", "body", "bust"])
@pytest.mark.parametrize("emoji", ["🐻", "👧", "🐉", "🐘", "🐧"])
def test_a_balloon_floats_upright_clear_of_the_eyes(emoji: str, form: str) -> None:
    what = scene(emoji, "🎈", relations=((RelationKind.HOLDING, 0, 1),))
    actor = Cast(what, Look(form=form)).everything()
    assert actor
    balloon = next(part for part in actor.parts if part.thing == 1 and part.box)
    assert balloon.box
    assert abs(balloon.at.turn) < 10
    over = balloon.box.moved(balloon.at)
    eyes = actor.spots.eyes
    assert eyes
    assert all(not (over.x0 < x < over.x1 and over.y0 < y < over.y1) for x, y in (eyes[:2], eyes[2:]))
    assert over.y1 < max(hand[1] for hand in actor.spots.hands)


@pytest.mark.parametrize(("emoji", "count"), [("🍎", 3), ("🐷", 2), ("⭐", 5)])
def test_pieces_of_a_count_are_parted_by_an_edge(emoji: str, count: int) -> None:
    actor = Cast(Scene(things=(thing(emoji, count=count),)), Look()).everything()
    assert actor
    assert sum(not part.box and EDGE in part.markup for part in actor.parts) >= count
    assert sum(bool(part.box) for part in actor.parts) == count


@pytest.mark.parametrize("clothes", ["👢", "👟", "🧦", "👖", "🩳"])
def test_each_leg_has_its_own_clothes(clothes: str) -> None:
    what = scene("🐱", clothes, relations=((RelationKind.WEARING, 0, 1),))
    for form in ("figure", "body", "face", "bust"):
        actor = Cast(what, Look(form=form)).everything()
        assert actor
        assert sum(part.thing == 1 for part in actor.parts) >= 2 or form == "bust"
        low = max(part.box.moved(part.at).y1 for part in actor.parts if part.thing == 1 and part.box)
        assert low <= actor.box.y1 + 0.12 * actor.box.height


def test_gloves_and_bags_are_in_the_hands() -> None:
    for worn_ in ("🧤", "👜", "💍"):
        what = scene("🐶", worn_, relations=((RelationKind.WEARING, 0, 1),))
        actor = Cast(what, Look(form="figure", pose="cheering")).everything()
        assert actor
        boxes = [part.box.moved(part.at).grown(1) for part in actor.parts if part.thing == 1 and part.box]
        assert any(box.x0 < x < box.x1 and box.y0 < y < box.y1 for box in boxes for x, y in actor.spots.hands)
