"""What the scene engine promises: relations hold, everything said is there, nine differ, the same seed repeats."""

import io
import itertools
import random
import re
import xml.etree.ElementTree as ET

import pytest
import resvg_py
from PIL import Image

from model.candidate import GROUND, LETTERING, Candidate
from model.engines.scene import accessories, art, mash
from model.engines.scene.anchors import Anchors, Wear, all_anchors
from model.engines.scene.arrange import riding
from model.engines.scene.cast import Cast
from model.engines.scene.engine import SceneEngine
from model.engines.scene.figure import figure
from model.engines.scene.geometry import Affine, Box, distance, fit, inverse, place
from model.engines.scene.groups import PATTERNS, crowd, places
from model.engines.scene.kin import written
from model.engines.scene.look import Look
from model.engines.scene.pose import POSES, posed
from model.engines.scene.sprite import EYES, HAT, carried, natural
from model.engines.scene.wearing import HAT_WIDTH, worn
from model.scene import MOODS, SETTINGS, Relation, RelationKind, Scene, Thing
from model.scene import POSES as SAID
from tests.model.scenes import scene, thing

SVG = "{http://www.w3.org/2000/svg}"


SCENES = {
    "one": scene("🐱"),
    "no face": scene("🐧", "❤️", relations=((RelationKind.HOLDING, 0, 1),)),
    "worn and ridden": scene(
        "🐱", "lepim:cowboy-hat", "🚀", relations=((RelationKind.WEARING, 0, 1), (RelationKind.RIDING, 0, 2))
    ),
    "apart": scene("🐸", "☕"),
    "three": scene("🐶", "🍔", "⚽"),
    "many": Scene(things=(thing("🐱", count=3, colour="red"),)),
    "in": scene("🐶", "☕", relations=((RelationKind.IN, 0, 1),)),
    "under": scene("🐱", "☂️", relations=((RelationKind.UNDER, 0, 1),)),
    "behind": scene("🐱", "🌳", relations=((RelationKind.BEHIND, 0, 1),)),
    "eating": scene("🐼", "🍕", relations=((RelationKind.EATING, 0, 1),)),
    "in a car": scene("🐱", "🚗", relations=((RelationKind.RIDING, 0, 1),)),
    "two riders": scene("🐱", "🐶", "🚀", relations=((RelationKind.RIDING, 0, 2), (RelationKind.RIDING, 1, 2))),
    "setting": scene(settings=("beach",)),
    "letters": scene(lettering="Привет!"),
    "all at once": scene(
        "🦊",
        "📚",
        "👓",
        relations=((RelationKind.READING, 0, 1), (RelationKind.WEARING, 0, 2)),
        settings=("night",),
        lettering="ночь",
    ),
}


def first_nine(what: Scene, seed: int = 1) -> list[Candidate]:
    return list(itertools.islice(SceneEngine().draw(what, seed), 9))


@pytest.mark.parametrize("name", SCENES)
def test_nine_compositions_each_with_everything_said(name: str) -> None:
    what = SCENES[name]
    nine = first_nine(what)
    assert len({candidate.arrangement for candidate in nine}) == 9
    assert len({candidate.arrangement.split(",")[0] for candidate in nine}) >= 8
    for candidate in nine:
        shown = {layer.thing for layer in candidate.layers}
        assert set(range(len(what.things))) <= shown
        assert (LETTERING in shown) == bool(what.lettering)
        assert not what.settings or GROUND in shown


@pytest.mark.parametrize("name", SCENES)
def test_documents_are_well_formed_and_stand_alone(name: str) -> None:
    for candidate in first_nine(SCENES[name]):
        root = ET.fromstring(candidate.source)
        assert root.get("viewBox") == "0 0 512 512"
        names = [element.get("id") for element in root.iter() if element.get("id")]
        assert len(names) == len(set(names))
        assert set(re.findall(r"url\(#([^)]+)\)", candidate.source.decode())) <= set(names)
        assert not [element for element in root.iter() if element.tag in (f"{SVG}text", f"{SVG}image")]
        assert b"href" not in candidate.source


def test_the_same_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    what = SCENES["worn and ridden"]
    first = [candidate.source for candidate in SceneEngine().draw(what, 5)]
    assert first == [candidate.source for candidate in SceneEngine().draw(what, 5)]
    assert first != [candidate.source for candidate in SceneEngine().draw(what, 6)]


def test_a_scene_of_two_things_has_thirty_and_more_compositions() -> None:
    names = [candidate.arrangement for candidate in SceneEngine().draw(SCENES["worn and ridden"], 1)]
    assert len(names) == len(set(names))
    assert len(names) >= 30


def test_words_of_the_person_never_become_markup() -> None:
    said = "<script>&\"'"
    what = Scene(things=(Thing(emoji="🐱", said=said, name=said),), lettering=said, unknown=(said,))
    for candidate in first_nine(what):
        assert b"script" not in candidate.source
        ET.fromstring(candidate.source)


def test_an_emoji_without_art_is_still_drawn() -> None:
    assert len(first_nine(scene("\U0010fffd"))) == 9


def test_relations_that_contradict_each_other_still_show_every_thing() -> None:
    knots = [
        scene("🐱", "🐶", relations=((RelationKind.RIDING, 0, 1), (RelationKind.RIDING, 1, 0))),
        scene("🐱", "🍕", relations=((RelationKind.EATING, 0, 1), (RelationKind.ON, 0, 1))),
        scene("🐱", "☕", "🪑", relations=((RelationKind.IN, 0, 1), (RelationKind.ON, 0, 2))),
        scene("🐱", "🎩", "🐭", relations=((RelationKind.WEARING, 0, 1), (RelationKind.IN, 2, 1))),
        scene("🐱", relations=((RelationKind.ON, 0, 0),)),
    ]
    for what in knots:
        for candidate in first_nine(what):
            assert set(range(len(what.things))) <= {layer.thing for layer in candidate.layers}


def test_any_scene_at_all_can_be_drawn() -> None:
    rng = random.Random(7)
    emoji = [*sorted(all_anchors()), *sorted(accessories.IDS)]
    for number in range(40):
        count = rng.randint(1, 4)
        what = Scene(
            things=tuple(
                thing(
                    rng.choice(emoji),
                    count=rng.choice((1, 1, 2, 5, 12)),
                    colour=rng.choice(("", "red", "black")),
                    mood=rng.choice(("", *MOODS)),
                    size=rng.choice(("", "small", "big")),
                    pose=rng.choice(("", "", *SAID)),
                )
                for _ in range(count)
            ),
            relations=tuple(
                Relation(kind=rng.choice(list(RelationKind)), subject=rng.randrange(count), obj=rng.randrange(count))
                for _ in range(rng.randint(0, 3))
            ),
            settings=tuple(rng.sample(SETTINGS, rng.randint(0, 2))),
        )
        merged = {relation.obj for relation in what.relations if relation.kind in mash.WAYS}
        for candidate in itertools.islice(SceneEngine().draw(what, number), 3):
            ET.fromstring(candidate.source)
            shown = {layer.thing for layer in candidate.layers}
            assert set(range(count)) - merged <= shown, (what, candidate.arrangement)


def test_what_carries_letters_or_flags_is_never_mirrored() -> None:
    assert written("🏎️")
    assert written("🇫🇷")
    assert written("🔟")
    assert written("🧑‍🏫")
    assert not written("🐱")
    for candidate in first_nine(scene("🏎️")):
        assert not any("matrix(-" in layer.markup for layer in candidate.layers if layer.thing == 0)


@pytest.mark.parametrize("emoji", ["🐱", "🐈", "🐼", "🦄", "👮", "🐧", "🐘", "🤖"])
@pytest.mark.parametrize("hat", ["🎩", "👑", "👒", "lepim:cowboy-hat"])
def test_a_hat_sits_on_the_head(emoji: str, hat: str) -> None:
    subject, item = natural(0, thing(emoji)), natural(1, thing(hat))
    wear, head = item.spots.wear, subject.spots.head
    assert wear
    assert head
    part = worn(subject, item)[0]
    assert distance(part.at.at(wear.anchor), head) < 0.01
    assert part.at.scale * wear.width == pytest.approx(subject.spots.head_width * HAT_WIDTH)
    assert part.depth >= HAT
    assert item.box.moved(part.at).overlap(subject.box) > 0


def test_glasses_lie_on_the_eyes_of_a_face() -> None:
    subject, item = natural(0, thing("🐱")), natural(1, thing("🕶️"))
    part = worn(subject, item)[0]
    eyes = subject.spots.eyes
    assert eyes
    over = item.box.moved(part.at)
    assert part.depth >= EYES
    assert over.x0 < eyes[0] < eyes[2] < over.x1
    assert over.y0 < eyes[1] < over.y1


def test_a_hat_for_the_other_side_is_mirrored() -> None:
    subject = natural(0, thing("🐈"))
    item = natural(1, thing("🧢"))
    facing = {subject.spots.faces, item.spots.faces}
    assert worn(subject, item)[0].at.mirrored == (facing == {"left", "right"})


def test_the_riders_hips_are_on_the_seat() -> None:
    mount = natural(1, thing("🐎"))
    rider = figure(0, thing("🧑‍🚀"), "🧑‍🚀", posed("standing", "astride")).armed()
    both = riding([rider], mount)
    assert mount.spots.seat
    assert distance(both.hips, mount.spots.seat) < 0.01
    leg_behind = min(part.depth for part in both.parts if part.thing == 0)
    assert leg_behind < min(part.depth for part in both.parts if part.thing == 1)


def test_whoever_rides_inside_is_hidden_below_the_window() -> None:
    car = natural(1, thing("🚗"))
    both = riding([natural(0, thing("🐱"))], car)
    top = max(both.parts, key=lambda part: part.depth)
    assert top.thing == 1
    assert top.clip


def test_the_hand_of_a_figure_is_where_the_thing_is_gripped() -> None:
    what = SCENES["eating"]
    actor = Cast(what, Look(form="figure")).everything()
    assert actor
    food = next(part for part in actor.parts if part.thing == 1)
    pizza = natural(1, thing("🍕")).spots
    assert pizza.grip
    assert pizza.bite
    assert min(distance(hand, food.at.at(pizza.grip)) for hand in actor.spots.hands) < 0.01
    assert actor.spots.mouth
    assert distance(food.at.at(pizza.bite), actor.spots.mouth) < 4


def test_the_vessels_front_hides_what_is_in_it() -> None:
    actor = Cast(SCENES["in"], Look(form="face")).everything()
    assert actor
    order = sorted(actor.parts, key=lambda part: part.depth)
    assert [part.thing for part in order] == [1, 0, 1]
    assert order[-1].clip


@pytest.mark.parametrize("pattern", PATTERNS)
@pytest.mark.parametrize("count", range(2, 13))
def test_a_crowd_has_the_exact_number_each_with_a_place_of_its_own(count: int, pattern: str) -> None:
    found = places(count, pattern)
    assert len(found) == count
    apart = min(distance(one[:2], other[:2]) for one, other in itertools.combinations(found, 2))
    assert apart > 0.25
    assert sum(bool(part.box) for part in crowd(natural(0, thing("🐱")), count, pattern).parts) == count


@pytest.mark.parametrize("name", SCENES)
def test_a_margin_is_left_for_the_outline(name: str) -> None:
    side, margin = 128, 2  # 8 of 512 units
    for candidate in itertools.islice(SceneEngine().draw(SCENES[name], 2), 24):
        png = resvg_py.svg_to_bytes(
            svg_string=candidate.source.decode(), width=side, height=side, skip_system_fonts=True
        )
        alpha = Image.open(io.BytesIO(png)).convert("RGBA").getchannel("A")
        left, top, right, low = alpha.point(lambda value: 255 if value > 40 else 0).getbbox() or (0, 0, 0, 0)
        assert margin <= left, candidate.arrangement
        assert margin <= top, candidate.arrangement
        assert right <= side - margin, candidate.arrangement
        assert low <= side - margin, candidate.arrangement


@pytest.mark.parametrize("pose", POSES)
def test_every_pose_gives_a_figure_two_hands(pose: str) -> None:
    actor = figure(0, thing("🦊"), "🦊", POSES[pose]).armed()
    assert len(actor.spots.hands) == 2
    assert actor.box.height > natural(0, thing("🦊")).box.height


def test_maps_undo_and_place() -> None:
    by = place((3, 4), (50, 60), 2.5, 30, mirror=True)
    assert by.at((3, 4)) == pytest.approx((50, 60))
    assert by.scale == pytest.approx(2.5)
    assert by.mirrored
    assert by.then(inverse(by)) == pytest.approx(Affine())
    box = Box(0, 0, 10, 20)
    assert box.moved(fit(box, Box(0, 0, 100, 100))) == pytest.approx((25, 0, 75, 100))


def test_mirrored_spots_swap_left_and_right() -> None:
    spots = Anchors(
        emoji="x",
        faces="left",
        head_tilt=10,
        eyes=(1, 2, 5, 2),
        head_width=4,
        wear=Wear(at="head", anchor=(0, 0), width=1),
    )
    moved = carried(spots, place((0, 0), (0, 0), 2.0, 0.0, mirror=True))
    assert moved.faces == "right"
    assert moved.eyes == pytest.approx((-10, 4, -2, 4))
    assert moved.head_tilt == pytest.approx(-10)
    assert moved.head_width == pytest.approx(8)


def test_there_is_no_art_for_what_is_no_emoji() -> None:
    with pytest.raises(art.NoArt):
        natural(0, thing("not an emoji"))
