"""Whether better candidates come first, and whether the same picture is known again."""

import itertools
import re

import pytest

from model.candidate import GROUND, Candidate
from model.likeness import NEAR, distance, look
from model.rank import WEIGHTS, Judged, in_order, judge, visible
from model.render import PNG, SVG, render, svg
from model.scene import Relation, RelationKind, Scene, Thing
from model.studio import load_engine, looked_at
from model.words import understand
from tests.model.pictures import candidate, cat_in_hat, put

CAT = Thing(emoji="🐈", said="cat")
HAT = Thing(emoji="🎩", said="hat")
SCENE = Scene(things=(CAT, HAT), relations=(Relation(kind=RelationKind.WEARING, subject=0, obj=1),))
DISC = '<circle cx="256" cy="256" r="230" fill="#4a6"/>'


def judged(drawn: Candidate, scene: Scene = SCENE, place: int = 0) -> Judged:
    return judge(drawn, *looked_at(drawn), scene, place)


def seen(markup: str) -> str:
    return look(render(svg(markup).encode(), SVG, 128))


def markup(drawn: Candidate) -> str:
    return "".join(layer.markup for layer in drawn.layers)


def test_weights_share_out_the_whole_score() -> None:
    assert sum(WEIGHTS.values()) == pytest.approx(1.0)


HIDDEN = candidate((1, put("🎩", 200, 250, 60)), (0, put("🐈", 60, 60, 390)))
TINY = candidate((0, put("🐈", 60, 90, 390)), (1, put("🎩", 130, 100, 20)))
MISSING = candidate((0, put("🐈", 60, 60, 390)))
COVERED = candidate((0, put("🐈", 60, 90, 390)), (1, put("🎩", 90, 20, 200)), (GROUND, DISC))


@pytest.mark.parametrize("worse", [HIDDEN, TINY, MISSING, COVERED], ids=["hidden", "tiny", "missing", "covered"])
def test_what_was_said_must_be_seen(worse: Candidate) -> None:
    good, bad = judged(cat_in_hat()), judged(worse)
    assert good.parts["shown"] > 0.95
    assert bad.parts["shown"] < 0.7
    assert good.quality > bad.quality + 0.1


def test_a_setting_that_was_asked_for_must_be_seen() -> None:
    night = Scene(things=(CAT,), settings=("night",))
    with_disc = candidate((GROUND, DISC), (0, put("🐈", 130, 130, 260)))
    without = candidate((0, put("🐈", 130, 130, 260)))
    assert judged(with_disc, night).parts["shown"] > judged(without, night).parts["shown"] + 0.4


def test_letters_that_were_asked_for_must_be_seen() -> None:
    scene = Scene(things=(CAT,), lettering="привет")
    assert judged(MISSING, scene).parts["shown"] < 0.6


def test_visible_areas_are_those_not_covered() -> None:
    half = '<path d="M0 0h256v512H0z"/>'
    found = visible(candidate((0, '<path d="M0 0h512v512H0z"/>'), (1, half)))
    assert found[0] == pytest.approx((0.5, 1.0), abs=0.01)
    assert found[1] == pytest.approx((0.5, 0.5), abs=0.01)


def test_what_the_canvas_cuts_off_is_not_clean() -> None:
    assert judged(cat_in_hat()).parts["clean"] == 1.0
    assert judged(cat_in_hat(x=-120)).parts["clean"] < 0.9


def test_haze_is_not_clean() -> None:
    haze = candidate((0, put("🐈", 90, 120, 324)), (1, '<circle cx="256" cy="256" r="200" fill="#fff" opacity=".2"/>'))
    assert judged(haze).parts["clean"] < 0.5


def test_pale_on_white_is_less_legible_than_bold() -> None:
    pale = candidate((0, '<circle cx="256" cy="256" r="200" fill="#f4f4f4"/><circle cx="256" cy="256" r="90"/>'))
    bold = candidate((0, '<circle cx="256" cy="256" r="200" fill="#d22"/><circle cx="256" cy="256" r="90"/>'))
    fine = "".join(f'<path d="M{x} 60V450" stroke="#ccc" stroke-width="3"/>' for x in range(60, 450, 9))
    one = Scene(things=(CAT,))
    assert judged(bold, one).parts["legible"] > judged(pale, one).parts["legible"] + 0.1
    assert judged(bold, one).parts["legible"] > judged(candidate((0, fine)), one).parts["legible"] + 0.3


def test_scores_never_rise_down_the_list_and_stay_within_bounds() -> None:
    several = [cat_in_hat(), TINY, MISSING, HIDDEN, COVERED, cat_in_hat(side=200), cat_in_hat(x=-120)]
    ranked = in_order([judged(one, place=place) for place, one in enumerate(several)], 9)
    scores = [score for _, score, _ in ranked]
    assert len(ranked) == len(several)
    assert scores == sorted(scores, reverse=True)
    assert all(0.0 <= score <= 1.0 for score in scores)


def test_a_repetition_comes_after_something_new() -> None:
    twin = cat_in_hat(x=96)
    other = candidate((0, put("🐈", 30, 240, 240)), (1, put("🎩", 290, 240, 200)))
    ranked = in_order([judged(one) for one in (cat_in_hat(), twin, other)], 3)
    assert ranked[1][0].candidate == other  # between the two that are one picture, whichever is first


def test_a_recolour_a_mirror_another_size_or_a_slight_tilt_is_the_same_picture() -> None:
    plain = markup(cat_in_hat())
    first = seen(plain)
    for again in (
        re.sub(r"#(\w\w)(\w\w)(\w\w)\b", r"#\3\1\2", plain),
        f'<g transform="translate(512 0) scale(-1 1)">{plain}</g>',
        f'<g transform="translate(120 130) scale(.5)">{plain}</g>',
        f'<g transform="rotate(4 256 256)">{plain}</g>',
    ):
        assert again != plain
        assert distance(first, seen(again)) < NEAR / 1.5


def test_other_arrangements_and_crops_are_other_pictures() -> None:
    pictures = [
        markup(cat_in_hat()),
        put("🐱", 90, 170, 324) + put("🎩", 170, 20, 216),
        put("🐱", 20, 150, 470) + put("🎩", 140, 0, 250),
        DISC + markup(cat_in_hat()),
        put("🐈", 30, 240, 240) + put("🎩", 290, 240, 200),
        "".join(put("🐈", 20 + 150 * i, 200, 150) + put("🎩", 25 + 150 * i, 150, 86) for i in range(3)),
    ]
    for one, other in itertools.combinations([seen(one) for one in pictures], 2):
        assert distance(one, other) > NEAR
        assert distance(one, other) == pytest.approx(distance(other, one))
        assert distance(one, one) == 0.0


def test_a_look_is_known_by_its_length() -> None:
    with pytest.raises(ValueError, match="digits"):
        distance("00", seen(markup(cat_in_hat())))


def test_nothing_at_all_is_worth_nothing() -> None:
    assert judged(candidate((0, ""))).quality == 0.0


def test_pictures_that_are_no_vectors_can_be_looked_at() -> None:
    from model.finish import card

    page = card(cat_in_hat().source, SVG)
    import io

    out = io.BytesIO()
    page.save(out, "PNG")
    assert distance(look(render(out.getvalue(), PNG, 128)), seen(markup(cat_in_hat()))) < NEAR


def spoilt(drawn: Candidate, thing: int) -> list[Candidate]:
    """The same composition with one thing cut off by the canvas, covered, gone, or (not the main one) shrunk."""
    parts = [(layer.thing, layer.markup) for layer in drawn.layers]

    def changed(transform: str) -> Candidate:
        moved = [(one, f'<g transform="{transform}">{markup}</g>') for one, markup in parts]
        return candidate(*(new if new[0] == thing else old for new, old in zip(moved, parts, strict=True)))

    shrunk = [changed("translate(200 200) scale(.12)")] if thing else []
    return [
        *shrunk,
        changed("translate(380 380)"),
        candidate(*parts, (GROUND, '<path fill="#888" d="M20 20h472v472H20z"/>')),
        candidate(*(part for part in parts if part[0] != thing)),
    ]


@pytest.mark.parametrize("text", ["кот в шляпе", "a panda eating pizza", "сова и луна", "雨中的青蛙打着伞"])
def test_spoilt_candidates_fall_behind_what_they_were(text: str) -> None:
    scene = understand(text)
    for drawn in itertools.islice(load_engine().draw(scene, 0), 3):
        whole = judged(drawn, scene).quality
        for thing in range(len(scene.things)):
            for worse in spoilt(drawn, thing):
                assert judged(worse, scene).quality < whole - 0.05, drawn.arrangement
