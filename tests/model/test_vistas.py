"""What other distances promise: nine that differ, nothing said cut away, and faces that fit their bodies."""

import itertools

import pytest

from model import likeness
from model.brief import Brief
from model.candidate import GROUND
from model.engines.scene import costume, faces, ornaments
from model.engines.scene.anchors import all_anchors, plain
from model.engines.scene.art import NoArt, file_of
from model.engines.scene.cast import Cast
from model.engines.scene.engine import SceneEngine
from model.engines.scene.framing import FULL, Show
from model.engines.scene.geometry import Box
from model.engines.scene.kin import forms
from model.engines.scene.look import Look
from model.engines.scene.order import FRAMED, LANDS
from model.engines.scene.plans import plans
from model.engines.scene.silhouette import box, colour_at
from model.engines.scene.theme import theme_of
from model.engines.scene.vistas import LEAST, VISTAS, cut
from model.render import bounds, render, render_markup
from model.scene import SETTINGS, Relation, RelationKind, Scene, Thing
from model.studio import Studio

APART = 0.12  # distance (model.likeness) of the two nearest of nine, at the least
SCENIC = {*VISTAS, *(name for name, *_ in LANDS)}


def thing(emoji: str, count: int = 1) -> Thing:
    return Thing(emoji=emoji, said=emoji, count=count)


def scene(*emoji: str, kind: RelationKind | None = None, settings: tuple[str, ...] = ()) -> Scene:
    relations = (Relation(kind=kind, subject=0, obj=1),) if kind else ()
    return Scene(things=tuple(thing(one) for one in emoji), relations=relations, settings=settings)


@pytest.mark.parametrize(
    "what",
    [
        scene("🧙", "🧹", kind=RelationKind.RIDING, settings=("night",)),
        scene("🐧", "🎸", kind=RelationKind.PLAYING),
        scene("🧑‍🚀", "🐎", kind=RelationKind.RIDING),
        scene("🐌", settings=("rain",)),
        scene("🐼", "🍕", kind=RelationKind.EATING),
        scene("🍎"),
    ],
    ids=lambda what: "".join(one.emoji for one in what.things),
)
def test_the_best_nine_differ_in_arrangement_or_crop(what: Scene) -> None:
    nine = [one for one, _, _ in Studio().ranked(what, Brief(text="-"))]
    assert len(nine) == 9
    nearest = min(likeness.distance(one.look, other.look) for one, other in itertools.combinations(nine, 2))
    assert nearest > APART
    assert len({one.framing for one in nine}) >= 7


@pytest.mark.parametrize("emoji", ["🐱", "🐧", "🍎", "🦈", "👵", "🚗", "🤖"])
@pytest.mark.parametrize("mood", ["", "sad"])
def test_scenery_nobody_asked_for_comes_once_at_most_and_never_early(emoji: str, mood: str) -> None:
    nine = [
        one for one, _, _ in Studio().ranked(Scene(things=(Thing(emoji=emoji, said="-", mood=mood),)), Brief(text="-"))
    ]
    assert sum(one.framing in SCENIC for one in nine) <= 1
    assert not {one.framing for one in nine[:3]} & SCENIC
    assert sum(one.framing in {name for name, *_ in FRAMED} for one in nine) <= 3


@pytest.mark.parametrize("emoji", ["🐱", "🐧", "🤖"])
def test_the_subject_is_large_where_it_stands_free(emoji: str) -> None:
    for drawn in itertools.islice(SceneEngine().draw(scene(emoji), 0), 11):
        picture = render(drawn.source, drawn.media, 128)
        figure = "".join(layer.markup for layer in drawn.layers if layer.thing == 0)
        around, inside = bounds(picture), bounds(render_markup(figure, 128))
        assert around
        assert inside
        assert inside[3] - inside[1] >= 0.6 * (around[3] - around[1]), drawn.arrangement


@pytest.mark.parametrize("emoji", ["🐱", "🍎"])
def test_without_a_background_there_is_nothing_but_the_subject(emoji: str) -> None:
    bare = Scene(things=(thing(emoji),), plain=True)
    drawn = list(itertools.islice(SceneEngine().draw(bare, 0), 30))
    assert len(drawn) >= 8
    assert all(layer.thing == 0 for one in drawn for layer in one.layers)


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_is_told_by_bits_and_by_something_huge(setting: str) -> None:
    told = ornaments.bits(setting, FULL, 1, frozenset())
    assert told != ornaments.bits(setting, FULL, 1, frozenset(), most=0)
    assert ornaments.huge(setting, 256, 256, 150, frozenset())
    bare = ornaments.bits(setting, FULL, 1, frozenset({"sun", "moon"}))
    assert 'class="sun"' not in bare
    assert 'class="moon"' not in bare


@pytest.mark.parametrize("name", VISTAS)
def test_other_distances_leave_no_classes_and_keep_every_thing(name: str) -> None:
    setting = "space" if name == "planet" else "night"
    what = scene("🐱", "🎈", kind=RelationKind.HOLDING, settings=(setting,))
    drawn = [one for one in SceneEngine().draw(what, 1) if one.arrangement.split(",")[0] == name]
    for one in drawn:
        assert b"class=" not in one.source
        assert {layer.thing for layer in one.layers} >= {0, 1, GROUND}
    assert drawn or name == "dive"


def test_a_cut_shows_the_face_and_enough_of_every_thing() -> None:
    actor = Cast(scene("🐱", "🎩", kind=RelationKind.WEARING), Look(form="figure")).everything()
    assert actor
    window = Box(20, 20, 492, 492)
    moved = cut(Show(actor=actor, settings=(), letters="", seed=1, lead=0), actor, window)
    assert moved
    assert moved.extent.y1 > window.y1 + 50
    assert moved.shown(window, 0) >= LEAST
    mouth = moved.spots.mouth
    assert mouth
    assert window.x0 < mouth[0] < window.x1
    assert mouth[1] < window.y1


@pytest.mark.parametrize("whole", faces.HEADS)
def test_faces_of_our_own_are_where_their_anchors_say(whole: str) -> None:
    markup, spots = faces.DRAWN[faces.HEADS[whole]]()
    painted = box(markup)
    assert spots.eyes
    assert spots.eyes[0] + spots.eyes[2] == pytest.approx(36.0)
    assert colour_at(markup, spots.eyes[:2]) == faces.INK
    assert spots.head
    assert painted.y0 <= spots.head[1] < spots.eyes[1]
    assert forms(thing(whole)).keys() >= {"natural", "head", "body"}
    assert costume.HEADS[whole] in costume.OWN


def test_a_whole_animal_comes_first_and_holds_things_as_a_figure() -> None:
    assert next(plans(scene("🦖"), theme_of(scene("🦖")), 0)).look.form == "body"
    sword = scene("🐯", "🗡️", kind=RelationKind.HOLDING)
    early = itertools.islice(plans(sword, theme_of(sword), 0), 18)
    assert all(plan.look.form != "body" for plan in early)


def test_a_ridden_broom_is_one_long_stick_and_a_held_one_is_not() -> None:
    ridden = Cast(scene("🧙", "🧹", kind=RelationKind.RIDING), Look(form="figure")).everything()
    held = Cast(scene("🧙", "🧹", kind=RelationKind.HOLDING), Look(form="figure")).everything()
    assert ridden
    assert held
    long = costume.OWN[costume.BROOM]()[0]
    assert any(part.markup == long for part in ridden.parts)
    assert all(part.markup != long for part in held.parts)
    stick = next(part for part in ridden.parts if part.markup == long)
    assert stick.box
    rider = next(part for part in ridden.parts if part.thing == 0 and part.box)
    assert rider.box
    assert stick.box.moved(stick.at).x1 > rider.box.moved(rider.at).x1


def test_a_shark_wears_its_hat_above_the_eye() -> None:
    spots = all_anchors()["🦈"]
    assert spots.head
    assert spots.eyes
    assert spots.eyes[1] - spots.head[1] > 4


def test_all_faces_of_our_own_belong_to_art_there_is() -> None:
    for whole in faces.HEADS:
        try:
            file_of(whole)
        except NoArt:
            pytest.fail(f"no art of {whole}")
        assert plain(whole) == whole
