"""What is in a bowl, in a call or in a bubble of glass is where a person would look for it."""

import pytest

from model.engines.scene import mood, tanks
from model.engines.scene.cast import Cast
from model.engines.scene.geometry import Box, around
from model.engines.scene.look import Look
from model.engines.scene.paint import to_lch
from model.engines.scene.patterns import two_tone
from model.engines.scene.pieces import drawn, piece
from model.engines.scene.sprite import FACE, HEAD, Actor
from model.scene import COLOURS, RelationKind, Scene, Thing
from tests.model.scenes import scene, thing

FORMS = ("figure", "face", "body")


def drawn_box(actor: Actor, index: int) -> Box:
    return around([part.box.moved(part.at) for part in actor.parts if part.thing == index and part.box])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("what", ["🐟", "🐱", "🐙"])
def test_what_is_in_an_aquarium_is_alone_in_its_water(what: str, form: str) -> None:
    actor = Cast(scene(what, "lepim:aquarium", relations=((RelationKind.IN, 0, 1),)), Look(form=form)).everything()
    assert actor
    inside, bowl = drawn_box(actor, 0), drawn_box(actor, 1)
    assert bowl.x0 < inside.x0
    assert inside.x1 < bowl.x1
    assert inside.y0 > bowl.y0 + 0.25 * bowl.height
    assert inside.y1 < bowl.y1
    assert max(inside.width / bowl.width, inside.height / bowl.height) > 0.25
    assert not any("guest" in part.markup for part in actor.parts)


def test_an_aquarium_by_itself_has_a_fish() -> None:
    markup, _ = drawn("lepim:aquarium")
    assert "guest" in markup
    assert tanks.emptied(markup) != markup
    assert tanks.emptied(tanks.emptied(markup)) == tanks.emptied(markup)


@pytest.mark.parametrize("form", FORMS)
def test_the_face_of_a_caller_is_in_the_window(form: str) -> None:
    actor = Cast(scene("🐱", "lepim:video-call", relations=((RelationKind.IN, 0, 1),)), Look(form=form)).everything()
    assert actor
    shell = next(part for part in actor.parts if part.thing == 1 and part.box)
    pane = tanks.TANKS["lepim:video-call"].pane
    assert pane
    window = pane.moved(shell.at)
    head = next(part for part in actor.parts if part.thing == 0 and part.box)
    assert head.box
    assert head.clip
    face = head.box.moved(head.at)
    assert face.overlap(window) > 0.85 * face.width * face.height


@pytest.mark.parametrize("who", ["🐱", "🐻", "🐰", "🐘", "👧"])
def test_a_space_helmet_is_around_the_face_and_comes_with_a_suit(who: str) -> None:
    what = scene(who, "lepim:space-helmet", relations=((RelationKind.WEARING, 0, 1),))
    actor = Cast(what, Look(form="figure")).everything()
    assert actor
    heads = [part.box.moved(part.at) for part in actor.parts if part.thing == 0 and part.box and part.depth < FACE]
    glass = max(
        (part.box.moved(part.at) for part in actor.parts if part.thing == 1 and part.box and part.depth > HEAD),
        key=lambda box: box.width,
    )
    eyes = actor.spots.eyes
    assert eyes
    assert glass.x0 < eyes[0]
    assert eyes[2] < glass.x1
    assert glass.overlap(around(heads)) > 0.5 * glass.width * glass.height
    assert sum(part.thing == 1 for part in actor.parts) >= 4


@pytest.mark.parametrize("pair", [("🐱", "🐻"), ("👩", "👨"), ("🐰", "🐼"), ("🐶", "🐱"), ("🐧", "🐧")])
def test_those_who_hug_touch_and_each_has_a_hand_on_the_other(pair: tuple[str, str]) -> None:
    actor = Cast(scene(*pair, relations=((RelationKind.HUGGING, 0, 1),)), Look(form="figure")).everything()
    assert actor
    one, two = drawn_box(actor, 0), drawn_box(actor, 1)
    assert one.overlap(two) > 0
    middle = [box.centre[0] for box in (one, two)]
    assert max(x for x, _ in actor.spots.hands) > (one.x1 + two.x0) / 2
    assert abs(middle[0] - middle[1]) < 0.9 * max(one.width, two.width)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("emoji", ["🦆", "🦉"])
def test_a_carved_bird_keeps_its_bill(emoji: str, form: str) -> None:
    for surface in ("wood", "stone", "chocolate"):
        what = Scene(things=(Thing(emoji=emoji, said="x", surface=surface),))
        actor = Cast(what, Look(form=form)).everything()
        assert actor
        assert actor.form == "natural"


def test_the_segments_of_an_umbrella_alternate() -> None:
    markup = two_tone(drawn("☂️")[0], "red", "white", False)
    assert markup.count(COLOURS["red"]) == 2
    assert markup.count(COLOURS["white"]) == 1


@pytest.mark.parametrize("kind", [RelationKind.DREAMING_OF, RelationKind.THINKING_OF])
@pytest.mark.parametrize("what", ["🐔", "🥚", "☁️", "🐻‍❄️"])
def test_what_is_pale_shows_on_its_bubble(kind: RelationKind, what: str) -> None:
    actor = Cast(scene("🦊", what, relations=((kind, 0, 1),)), Look(form="figure")).everything()
    assert actor
    cloud = next(part.markup for part in actor.parts if part.thing < 0 and "stroke-linejoin" in part.markup)
    tint = cloud.split('fill="')[1][:7]
    assert to_lch(tint).lightness < 0.93


@pytest.mark.parametrize("emoji", list(mood.CARVED))
def test_a_painted_mouth_gives_way_to_a_mood(emoji: str) -> None:
    plain_, sad = piece(thing(emoji)).markup, piece(thing(emoji, mood="sad")).markup
    assert plain_ != sad
    assert len(sad) < len(plain_)
    assert mood.mouthless(drawn(emoji)[0], drawn(emoji)[1], "") == drawn(emoji)[0]
