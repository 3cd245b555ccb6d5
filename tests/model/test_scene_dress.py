"""What a face and a body have on: one mouth for a mood, a suit on whoever wears it."""

import re
from dataclasses import replace

import pytest

from model.engines.scene import pieces
from model.engines.scene.cast import Cast
from model.engines.scene.look import Look
from model.engines.scene.staging import moonlit
from model.engines.scene.suits import suits
from model.engines.scene.theme import theme_of
from model.scene import Relation, RelationKind, Scene, Thing

WEARING = RelationKind.WEARING


def face(emoji: str, mood: str) -> str:
    return pieces.piece(Thing(emoji=emoji, said=emoji, mood=mood)).markup


@pytest.mark.parametrize("emoji", ["🤡", "🐵", "👩", "🎃", "lepim:corgi", "lepim:giraffe-face"])
def test_a_mood_that_draws_a_mouth_takes_the_painted_one_away(emoji: str) -> None:
    assert len(face(emoji, "sad")) < len(face(emoji, ""))
    assert face(emoji, "shy") == face(emoji, "")  # which leaves the mouth as it is


@pytest.mark.parametrize("emoji", ["🐨", "🐷", "🐸"])
def test_noses_and_muzzles_stay(emoji: str) -> None:
    assert face(emoji, "sad") == face(emoji, "")


def test_a_suit_colours_the_arms_and_the_legs_and_shows_a_tie() -> None:
    what = Scene(
        things=(Thing(emoji="🦍", said="gorilla"), Thing(emoji="lepim:suit", said="suit", colour="green")),
        relations=(Relation(kind=WEARING, subject=0, obj=1),),
    )
    actor = Cast(what, Look(form="figure")).everything()
    assert actor is not None
    suit = [part for part in actor.parts if part.thing == 1]
    assert len(suit) >= 3  # two legs and the jacket
    assert "#dd2e44" in "".join(part.markup for part in suit)
    bare = Cast(Scene(things=what.things[:1]), Look(form="figure")).everything()
    assert bare is not None

    def colours(parts: object) -> set[str]:
        return set(re.findall(r'stroke="(#[0-9a-f]{6})"', str(parts)))

    assert colours(actor.parts) - colours(bare.parts)


def test_a_hamster_is_brown_and_a_moon_is_no_cheese() -> None:
    hamster, moon = (pieces.piece(Thing(emoji=emoji, said=emoji)) for emoji in ("🐹", "🌕"))
    assert "#c68a55" in hamster.markup
    assert hamster.spots.eyes == (11, 17, 25, 17)
    assert "#FFD983" not in moon.markup
    assert moon.box.width > 35


@pytest.mark.parametrize("garment", ["👗", "🥋", "🩺"])
def test_gowns_and_the_like_are_fitted_below_the_head(garment: str) -> None:
    what = Scene(
        things=(Thing(emoji="🐱", said="cat"), Thing(emoji=garment, said=garment)),
        relations=(Relation(kind=WEARING, subject=0, obj=1),),
    )
    actor = Cast(what, Look(form="figure")).everything()
    assert actor is not None
    assert actor.spots.mouth is not None
    tops = [part.box.moved(part.at).y0 for part in actor.parts if part.thing == 1 and part.box]
    assert tops
    assert min(tops) > actor.spots.mouth[1]


def test_a_cat_on_the_lap_is_below_the_face() -> None:
    what = Scene(
        things=(
            Thing(emoji="👴", said="grandpa"),
            Thing(emoji="lepim:armchair", said="armchair"),
            Thing(emoji="🐱", said="cat"),
        ),
        relations=(
            Relation(kind=RelationKind.ON, subject=0, obj=1),
            Relation(kind=RelationKind.ON, subject=2, obj=0),
        ),
    )
    actor = Cast(what, Look(form="figure")).everything()
    assert actor is not None
    boxes = {part.thing: part.box.moved(part.at) for part in actor.parts if part.box and part.thing in (0, 2)}
    head = max(
        (part.box.moved(part.at) for part in actor.parts if part.thing == 0 and part.box), key=lambda box: box.height
    )
    cat = boxes[2]
    assert cat.y0 > head.within(0.5, 0.6)[1]
    assert head.x0 < cat.centre[0] < head.x1


def test_a_driver_fits_into_the_cab() -> None:
    for vehicle in ("🚚", "🚛", "🚒", "🚑", "🚐"):
        what = Scene(
            things=(Thing(emoji="🐭", said="mouse"), Thing(emoji=vehicle, said="truck")),
            relations=(Relation(kind=RelationKind.RIDING, subject=0, obj=1),),
        )
        actor = Cast(what, Look(form="figure")).everything()
        assert actor is not None
        boxes = {part.thing: part.box.moved(part.at) for part in actor.parts if part.box}
        head, body = boxes[0], boxes[1]
        assert head.width < 0.45 * body.width, vehicle
        assert head.x0 > body.x0 - 0.08 * body.width, vehicle


def test_who_looks_at_the_moon_stands_by_night() -> None:
    seen = Scene(
        things=(Thing(emoji="🐱", said="cat"), Thing(emoji="🌕", said="moon")),
        relations=(Relation(kind=RelationKind.LOOKING_AT, subject=0, obj=1),),
    )
    assert moonlit(seen).settings == ("night",)
    said = replace(seen, settings=("beach",))
    assert moonlit(said) == said
    bare = replace(seen, plain=True)
    assert moonlit(bare) == bare


def test_who_sits_in_a_chair_does_not_run_and_a_profile_is_no_close_up() -> None:
    seated = Scene(
        things=(Thing(emoji="👴", said="grandpa"), Thing(emoji="lepim:armchair", said="armchair")),
        relations=(Relation(kind=RelationKind.ON, subject=0, obj=1),),
    )
    assert not suits("action", theme_of(seated))
    assert not suits("leap", theme_of(seated))
    dragon, cat = (theme_of(Scene(things=(Thing(emoji=emoji, said=emoji),))) for emoji in ("🐲", "🐱"))
    assert not suits("closeup", dragon)
    assert suits("closeup", cat)
