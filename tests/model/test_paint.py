"""Repainting keeps shading and features; moods find the face; accessories can be worn."""

from xml.etree import ElementTree

import pytest

from model.engines.scene import accessories, art, mood, paint
from model.engines.scene.anchors import Anchors, all_anchors, plain
from model.scene import COLOURS, MOODS

SUBJECTS = ("🐱", "🐼", "🐸", "🐧", "🦊", "🚗", "🎩")


def lightness(colour: str) -> float:
    return paint.to_lch(colour).lightness


def spots(emoji: str) -> Anchors:
    return all_anchors()[plain(emoji)]


def parsed(markup: str, side: float = 36) -> ElementTree.Element:
    return ElementTree.fromstring(art.document(markup, side, side))


@pytest.mark.parametrize("colour", sorted(COLOURS.values()))
def test_a_colour_survives_the_way_to_oklch_and_back(colour: str) -> None:
    assert paint.from_lch(paint.to_lch(colour)) == colour


def test_shade_moves_lightness_only_as_asked() -> None:
    assert lightness(paint.shade("#3b88d6", 0.1)) == pytest.approx(lightness("#3b88d6") + 0.1, abs=0.02)
    assert lightness(paint.shade("blue", -0.1)) < lightness(COLOURS["blue"])


def test_the_main_colour_is_the_biggest_fill() -> None:
    inner = '<path fill="#abc" d="M0 0h36v36H0z"/><circle fill="#dd2e44" cx="18" cy="18" r="5"/>'
    assert paint.main_colour(inner) == "#aabbcc"


@pytest.mark.parametrize("emoji", SUBJECTS)
@pytest.mark.parametrize("colour", ["blue", "pink", "purple", "turquoise"])
def test_the_coat_takes_the_colour(emoji: str, colour: str) -> None:
    painted = paint.recolour(art.markup(emoji), colour)
    wanted, got = paint.to_lch(COLOURS[colour]), [paint.to_lch(one) for one in paint.areas(painted)]
    near = [one for one in got if abs((one.hue - wanted.hue + 180) % 360 - 180) < 30 and one.chroma > paint.NEUTRAL]
    shares = dict(zip(got, paint.areas(painted).values(), strict=True))
    assert sum(shares[one] for one in near) > 0.25


def test_stripes_stay_darker_than_the_coat() -> None:
    painted = paint.recolour(art.markup("🐱"), "blue")
    coat, stripes = (lightness(one) for one in list(paint.areas(painted))[:2])
    assert stripes < coat


@pytest.mark.parametrize("emoji", ["🐱", "🐈", "🐸", "🐶"])
def test_a_black_animal_keeps_eyes_that_show(emoji: str) -> None:
    painted = paint.recolour(art.markup(emoji), "black")
    shades = [lightness(one) for one in paint.areas(painted)]
    assert shades[0] < 0.4
    assert max(shades) > 0.75


def test_a_white_cat_has_dark_eyes_and_some_shade() -> None:
    shades = sorted(lightness(one) for one in paint.areas(paint.recolour(art.markup("🐱"), "white")))
    assert shades[0] < 0.4
    assert shades[-1] > 0.95
    assert any(0.7 < one < 0.93 for one in shades)


def test_a_black_penguin_is_black_enough() -> None:
    assert paint.recolour(art.markup("🐧"), "black") == art.markup("🐧")


@pytest.mark.parametrize("emoji", ["🧑", "👸", "🧙", "🧑‍🚀"])
def test_people_keep_their_skin(emoji: str) -> None:
    before, after = paint.areas(art.markup(emoji)), paint.areas(paint.recolour(art.markup(emoji), "blue"))
    assert after["#ffdc5d"] == pytest.approx(before["#ffdc5d"])
    assert after != before


def test_a_cup_takes_the_colour_and_not_its_coffee() -> None:
    painted = paint.areas(paint.recolour(art.markup("☕"), "red"))
    assert "#8a4b38" in painted
    assert COLOURS["red"] in painted


def test_no_colour_changes_nothing_and_a_wrong_one_is_refused() -> None:
    assert paint.recolour(art.markup("🐱"), "") == art.markup("🐱")
    with pytest.raises(ValueError, match="not a colour"):
        paint.recolour(art.markup("🐱"), "ultraviolet")


@pytest.mark.parametrize("name", MOODS)
def test_every_mood_shows_on_faces_bodies_and_things(name: str) -> None:
    for emoji in ("🐱", "🐈", "🐧", "🤖", "🧑"):
        overlay = mood.face(spots(emoji), name)
        parsed(overlay)
        before, after = paint.pixels(art.markup(emoji), 100), paint.pixels(art.markup(emoji) + overlay, 100)
        assert (before != after).any(axis=2).sum() > 12, emoji
    parsed(mood.face(Anchors(emoji="🍕"), name))


def test_moods_differ_from_each_other() -> None:
    assert len({mood.face(spots("🐱"), name) for name in MOODS}) == len(MOODS)


def test_closed_lids_match_a_repainted_coat() -> None:
    painted = paint.recolour(art.markup("🐱"), "blue")
    assert COLOURS["blue"] in mood.face(spots("🐱"), "sleepy", painted)
    assert COLOURS["blue"] not in mood.face(spots("🐱"), "sleepy")


@pytest.mark.parametrize(("emoji", "back"), [("🐧", "left"), ("🐈", "right")])
def test_a_profile_has_its_marks_behind_the_head(emoji: str, back: str) -> None:
    changed = (
        paint.pixels(art.markup(emoji)) != paint.pixels(art.markup(emoji) + mood.face(spots(emoji), "sleepy"))
    ).any(axis=2)
    eyes = spots(emoji).eyes
    assert eyes is not None
    eye = round(eyes[0] / art.SIDE * paint.LOOK)
    left, right = changed[:, : eye - 3].sum(), changed[:, eye + 4 :].sum()
    assert (left > right) == (back == "left")


def test_no_mood_draws_nothing_and_a_wrong_one_is_refused() -> None:
    assert mood.face(spots("🐱"), "") == ""
    with pytest.raises(ValueError, match="unknown mood"):
        mood.face(spots("🐱"), "hangry")


@pytest.mark.parametrize("piece", accessories.IDS)
def test_accessories_are_drawn_worn_and_named(piece: str) -> None:
    markup, found = accessories.accessory(piece)
    parsed(markup)
    assert found.emoji == piece
    assert found.wear is not None
    assert found.wear.width > 0
    assert (paint.pixels(markup)[..., 3] > 0).any()
    art.file_of(accessories.nearest_emoji(piece))  # a real emoji: there is art for it


@pytest.mark.parametrize("piece", accessories.IDS)
def test_accessories_can_be_repainted(piece: str) -> None:
    markup, _ = accessories.accessory(piece)
    assert paint.recolour(markup, "green") != markup


@pytest.mark.parametrize(("emoji", "colour"), [("🦆", "yellow"), ("🦆", "blue"), ("🐮", "blue"), ("🦁", "purple")])
def test_a_coloured_creature_reads_as_that_colour(emoji: str, colour: str) -> None:
    target = paint.to_lch(COLOURS[colour])
    shares = paint.areas(paint.recolour(art.markup(emoji), colour))

    def near(seen: str) -> bool:
        here = paint.to_lch(seen)
        turn = abs(here.hue - target.hue) % 360
        return here.chroma > 0.4 * target.chroma and min(turn, 360 - turn) < 30

    assert sum(share for seen, share in shares.items() if near(seen)) > 0.5
