"""One thing made of another or in its shape: both are seen, in place, the same each time."""

import numpy as np
import pytest

from model.engines.scene import art, mash, pieces, silhouette
from model.engines.scene.anchors import plain
from model.engines.scene.cast import Cast
from model.engines.scene.engine import SceneEngine
from model.engines.scene.kin import drawable
from model.engines.scene.look import Look
from model.engines.scene.mash import Mashed
from model.scene import Relation, RelationKind, Scene, Thing

SHAPES = ("🥑", "🐱", "lepim:pentagon", "🍌")
SUBJECTS = sorted(mash.part_sets())
ONE_OF_EACH = sorted({id(found): subject for subject, found in mash.part_sets().items()}.values())


def _shaped(subject: str, shape: str) -> Mashed:
    return Mashed(emoji=subject, said="", of=Thing(emoji=shape, said=""), way=RelationKind.SHAPED_LIKE)


def _made(subject: str, stuff: str) -> Mashed:
    return Mashed(emoji=subject, said="", of=Thing(emoji=stuff, said=""), way=RelationKind.MADE_OF)


def _scene(subject: str, kind: RelationKind, other: str) -> Scene:
    things = (Thing(emoji=subject, said="one"), Thing(emoji=other, said="other"))
    return Scene(things=things, relations=(Relation(kind=kind, subject=0, obj=1),))


@pytest.mark.parametrize("subject", ONE_OF_EACH)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_subject_in_a_shape_stays_in_its_square_and_differs_from_both(subject: str, shape: str) -> None:
    found = pieces.piece(_shaped(subject, shape))
    other, _ = pieces.drawn(shape)
    assert found.markup != other
    edge = silhouette.pixels(f'<g transform="translate(6 6) scale(.6667)">{found.markup}</g>')[..., 3] > 40
    frame = edge.copy()
    frame[9:-9, 9:-9] = False
    assert frame.sum() <= 0.03 * edge.sum()
    assert edge.mean() > 0.04


def test_every_part_set_names_real_art() -> None:
    for subject in SUBJECTS:
        assert plain(drawable(Thing(emoji=subject, said="")).emoji) == subject


def test_a_pentagon_clock_has_its_dial_in_the_middle_of_the_pentagon() -> None:
    markup = pieces.piece(_shaped("🕰️", "lepim:pentagon")).markup
    pixels = silhouette.pixels(markup)
    pale = (pixels[..., :3].min(axis=2) > 235) & (pixels[..., 3] > 200)
    y, x = (np.flatnonzero(pale.any(axis=axis)).mean() / silhouette.FINE for axis in (1, 0))
    assert abs(x - 18) < 1.5
    assert 15 < y < 23
    corner = pixels[round(6 * silhouette.FINE), round(18 * silhouette.FINE)]
    assert corner[2] > corner[0] + 60  # still the pentagon's blue above the dial


def test_a_castle_of_cheese_is_yellow_with_holes_in_the_castle_s_outline() -> None:
    made, plain_art = pieces.piece(_made("🏰", "🧀")).markup, art.markup("🏰")
    before, after = (silhouette.pixels(markup) for markup in (plain_art, made))
    same = (before[..., 3] > 40) == (after[..., 3] > 40)
    assert same.mean() > 0.99
    red, green, blue = (float(after[..., band][after[..., 3] > 200].mean()) for band in range(3))
    assert red > green > blue + 60


def test_a_heart_of_roses_shows_many_roses_inside_the_heart() -> None:
    made = pieces.piece(_made("❤️", "🌹")).markup
    assert made.count("<use href=") > 12
    outside = (silhouette.pixels(made)[..., 3] > 60) & (silhouette.pixels(art.markup("❤️"))[..., 3] == 0)
    assert outside.sum() < 20


def test_what_a_thing_is_made_of_takes_no_place_of_its_own() -> None:
    scene = _scene("🪑", RelationKind.SHAPED_LIKE, "🥑")
    actor = Cast(scene, Look()).everything()
    assert actor is not None
    assert {part.thing for part in actor.parts} == {0}


def test_stuff_that_does_something_else_too_is_seen_twice() -> None:
    things = tuple(Thing(emoji=emoji, said=emoji) for emoji in ("🏰", "🧀", "🐭"))
    relations = (
        Relation(kind=RelationKind.MADE_OF, subject=0, obj=1),
        Relation(kind=RelationKind.HOLDING, subject=2, obj=1),
    )
    actor = Cast(Scene(things=things, relations=relations), Look(form="figure")).everything()
    assert actor is not None
    assert {part.thing for part in actor.parts} == {0, 1, 2}


def test_a_figure_of_flowers_has_limbs_of_flowers() -> None:
    scene = _scene("🐱", RelationKind.MADE_OF, "🌸")
    actor = Cast(scene, Look(form="figure")).everything()
    assert actor is not None
    assert sum("<use href=" in part.markup for part in actor.parts) > 5


@pytest.mark.parametrize("kind", mash.WAYS)
def test_the_same_scene_and_seed_give_the_same_bytes(kind: RelationKind) -> None:
    scene = _scene("🏠", kind, "🍄")
    first, second = (next(iter(SceneEngine().draw(scene, 3))).source for _ in range(2))
    assert first == second
    text = first.decode()
    ids = [piece.split('"')[0] for piece in text.split(' id="')[1:]]
    assert len(ids) == len(set(ids))


def test_long_things_are_turned_and_round_ones_are_not() -> None:
    carrot, orange = art.markup("🥕"), art.markup("🍊")
    level = silhouette.box(mash.turned(carrot, "level"))
    assert level.width > 1.8 * level.height
    upright = silhouette.box(mash.turned(carrot, "upright"))
    assert upright.height > 1.8 * upright.width
    assert mash.turned(orange, "upright") == orange


def test_the_roomiest_place_of_a_disc_is_its_middle() -> None:
    (x, y), radius = mash.roomiest('<circle cx="20" cy="14" r="9" fill="#dd2e44"/>')
    assert abs(x - 20) < 1
    assert abs(y - 14) < 1
    assert abs(radius - 9) < 1
    assert plain("🕰️") in mash.part_sets()
