"""Materials, patterns, second colours and times: readable, inside the silhouette, the same each time."""

import re

import numpy as np
import pytest

from model.engines.scene import art, eras, mood, paint, patterns, pieces, silhouette, surfaces
from model.engines.scene.anchors import all_anchors
from model.engines.scene.cast import Cast
from model.engines.scene.kin import drawable
from model.engines.scene.look import Look
from model.engines.scene.mash import Mashed
from model.scene import COLOURS, ERAS, MOODS, SURFACES, Relation, RelationKind, Scene, Thing

FRINGED = ("plush", "slime", "leaves", "clouds")  # these reach a little beyond the silhouette


def _colours(markup: str) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    pixels = silhouette.pixels(markup)
    return pixels[pixels[..., 3] > 150][:, :3].astype(np.int64)


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("emoji", ["🐱", "🚗", "🍎"])
def test_a_surface_keeps_the_silhouette_and_changes_the_look(surface: str, emoji: str) -> None:
    before = art.markup(emoji)
    after = surfaces.covered(before, surface, living=emoji == "🐱")
    old, new = (silhouette.pixels(markup)[..., 3] > 60 for markup in (before, after))
    assert (old & ~new).sum() < 0.01 * old.sum()
    assert (new & ~old).sum() < (0.35 if surface in FRINGED else 0.03) * old.sum()
    both = old & new
    changed = np.abs(
        silhouette.pixels(before)[both][:, :3].astype(int) - silhouette.pixels(after)[both][:, :3].astype(int)
    ).sum(axis=1)
    assert (changed > 30).mean() > 0.12


@pytest.mark.parametrize("surface", SURFACES)
def test_a_cat_s_eyes_still_show(surface: str) -> None:
    after = surfaces.covered(art.markup("🐱"), surface, living=True)
    eyes = all_anchors()["🐱"].eyes
    assert eyes is not None
    pixels = silhouette.pixels(after)
    x, y = round(eyes[0] * silhouette.FINE), round(eyes[1] * silhouette.FINE)
    inside = pixels[y - 1 : y + 2, x - 1 : x + 2, :3].reshape(-1, 3).mean(axis=0)
    ring = [pixels[y + dy, x + dx, :3].astype(float) for dx in (-8, 8) for dy in (-6, 0, 6)]
    assert np.abs(np.mean(ring, axis=0) - inside).sum() > 60


def test_unknown_surfaces_are_refused() -> None:
    with pytest.raises(ValueError, match="velvet"):
        surfaces.covered(art.markup("🐱"), "velvet")
    assert surfaces.covered("<path/>", "") == "<path/>"


def test_a_named_colour_stays_in_a_material() -> None:
    green = pieces.piece(Thing(emoji="🍾", said="", colour="red", surface="glass")).markup
    red, _, blue = _colours(green).mean(axis=0)
    assert red > blue + 20


@pytest.mark.parametrize(
    ("emoji", "colour", "accent"), [("⚽", "red", "white"), ("🎈", "pink", "blue"), ("🐱", "black", "white")]
)
def test_both_colours_are_to_be_seen(emoji: str, colour: str, accent: str) -> None:
    seen = _colours(pieces.piece(Thing(emoji=emoji, said="", colour=colour, accent=accent)).markup)
    for name in (colour, accent):
        wanted = np.array(list(bytes.fromhex(paint.full(COLOURS[name])[1:])))
        assert (np.abs(seen - wanted).sum(axis=1) < 120).mean() > 0.08, name


def test_a_bee_is_black_and_yellow_already() -> None:
    bee = art.markup("🐝")
    assert patterns.two_tone(bee, "black", "yellow", living=True) == bee


@pytest.mark.parametrize("emoji", ["🍕", "☕", "🚗", "⭐", "🎁"])
@pytest.mark.parametrize("name", MOODS)
def test_a_mood_gives_a_thing_a_face_on_it(emoji: str, name: str) -> None:
    found = pieces.piece(Thing(emoji=emoji, said="", mood=name))
    assert found.spots.bare
    assert found.spots.eyes
    assert found.spots.mouth
    solid = silhouette.pixels(found.markup)[..., 3] > silhouette.SOLID
    for x, y in (found.spots.eyes[:2], found.spots.eyes[2:], found.spots.mouth):
        assert solid[round(y * silhouette.FINE), round(x * silhouette.FINE)]
    assert mood.face(found.spots, name, found.markup)


def test_an_actor_without_a_face_gets_one_and_an_animal_keeps_its_own() -> None:
    playing = (Relation(kind=RelationKind.PLAYING, subject=0, obj=1),)
    for emoji, faces in (("🍞", 1), ("🐱", 0)):
        things = (Thing(emoji=emoji, said=""), Thing(emoji="🎸", said=""))
        actor = Cast(Scene(things=things, relations=playing), Look(form="figure")).everything()
        assert actor is not None
        assert sum("f4727f" in part.markup and "ellipse" in part.markup for part in actor.parts) == faces


def test_a_frown_takes_the_tongue_away() -> None:
    for emoji in ("🐶", "🐻", "🐼"):
        natural, sad = (pieces.piece(Thing(emoji=emoji, said="", mood=name)).markup for name in ("", "sad"))
        assert "#DD2E44" in natural
        assert "#DD2E44" not in sad


def test_a_black_cat_s_face_is_black_too() -> None:
    thing = drawable(Thing(emoji="🐈‍⬛", said=""))
    assert paint.to_lch(paint.main_colour(pieces.piece(thing, "🐱").markup)).lightness < 0.4


@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize("emoji", ["📱", "🚗", "☕", "🪑"])
def test_a_thing_of_another_time_looks_otherwise(era: str, emoji: str) -> None:
    now, then = (pieces.piece(drawable(Thing(emoji=emoji, said="", era=name))) for name in ("", era))
    assert now.markup != then.markup
    assert then.box.x0 >= 0
    assert then.box.y1 <= 36


@pytest.mark.parametrize("era", ERAS)
def test_an_animal_dresses_for_its_time_unless_it_is_dressed(era: str) -> None:
    bare = Scene(things=(Thing(emoji="🐱", said="cat", era=era),))
    hat = Thing(emoji="🎩", said="hat")
    worn = (Relation(kind=RelationKind.WEARING, subject=0, obj=1),)
    dressed = Scene(things=(*bare.things, hat), relations=worn)
    plainly = Cast(Scene(things=(Thing(emoji="🐱", said="cat"),)), Look(form="figure")).everything()
    for scene, things in ((bare, {0}), (dressed, {0, 1})):
        actor = Cast(scene, Look(form="figure")).everything()
        assert actor is not None
        assert plainly is not None
        assert {part.thing for part in actor.parts} == things
        assert len(actor.parts) > len(plainly.parts)


def test_stand_ins_are_drawn_without_a_further_look() -> None:
    found = eras.in_era(Thing(emoji="📱", said="", era="1920s"))
    assert (found.emoji, found.era) == ("lepim:candlestick-telephone", "")


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize("emoji", ["🐱", "☕", "🧑‍🚀"])
def test_ids_are_given_once_and_every_one_that_is_used_is_given(surface: str, emoji: str) -> None:
    for thing in (
        Thing(emoji=emoji, said="", surface=surface, colour="red", accent="white"),
        Thing(emoji=emoji, said="", era="medieval", colour="red", accent="white"),
        Mashed(emoji=emoji, said="", of=Thing(emoji="🍎", said="", surface=surface), way=RelationKind.MADE_OF),
    ):
        actor = Cast(Scene(things=(thing,)), Look(form="figure")).everything()
        assert actor is not None
        for part in actor.parts:
            given = re.findall(r' id="([^"]+)"', part.markup)
            used = re.findall(r'url\(#([^)]+)\)|href="#([^"]+)"', part.markup)
            assert len(given) == len(set(given))
            assert {first or second for first, second in used} <= set(given)
