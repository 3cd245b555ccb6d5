"""Letters fit their box, read on any ground, and never become markup."""

from xml.etree import ElementTree

import numpy as np
import pytest

from model.engines.scene import art, glyphs, lettering, paint

BOX = (400.0, 240.0)
SAMPLES = (
    "Hi!",
    "С добрым утром, Ёжик",
    "你好世界",
    "我今天不想上班，只想睡觉！",
    "おはようございます",
    "안녕하세요 친구들",
    "שלום עולם",
    "مرحبا بالعالم",
)


def drawn(text: str, look: str = "plain", seed: int = 0) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    """The letters in the middle of a page with 56 units of room on every side, 1 px a unit."""
    inner = lettering.letters(text, *BOX, look, seed)
    return paint.pixels(f'<g transform="scale(.0703125) translate(56 56)">{inner}</g>', 512)


@pytest.mark.parametrize("look", lettering.LOOKS)
@pytest.mark.parametrize("text", SAMPLES)
def test_letters_fill_their_box_and_stay_inside(text: str, look: str) -> None:
    rows, columns = np.nonzero(drawn(text, look)[..., 3] > 40)
    assert columns.min() >= 54
    assert columns.max() <= 56 + BOX[0] + 2
    assert rows.min() >= 54
    assert rows.max() <= 56 + BOX[1] + 2
    assert max((columns.max() - columns.min()) / BOX[0], (rows.max() - rows.min()) / BOX[1]) > 0.85
    assert abs(columns.min() + columns.max() - 2 * (56 + BOX[0] / 2)) < 14


@pytest.mark.parametrize("look", lettering.LOOKS)
def test_letters_have_both_light_and_dark_in_them(look: str) -> None:
    seen = drawn("Привет", look)
    bright = seen[seen[..., 3] > 250][:, :3].mean(axis=1)
    assert (bright > 215).mean() > 0.1
    assert (bright < 150).mean() > 0.1


@pytest.mark.parametrize("look", lettering.LOOKS)
@pytest.mark.parametrize("text", ["<b>&\"'</svg>", "</path><script>alert(1)</script>", "<3 & co", "&lt;"])
def test_words_never_become_markup(text: str, look: str) -> None:
    page = ElementTree.fromstring(art.document(lettering.letters(text, *BOX, look)))
    assert {element.tag.rpartition("}")[2] for element in page.iter()} == {"svg", "path"}


@pytest.mark.parametrize("text", ["", "   ", "\u200b\u200d", "\U000e0001", "🐱🐱", "\ud800"])
def test_nothing_to_draw_draws_nothing(text: str) -> None:
    assert lettering.letters(text, *BOX) == ""


def test_unknown_signs_are_dropped_and_stacked_marks_thinned() -> None:
    assert glyphs.drawable("hi 🐱 you") == "hi you"
    assert glyphs.drawable("Γειά") == "Γεια"
    assert len(glyphs.drawable("z" + "\u0321" * 50)) <= 1 + glyphs.MARKS


def test_what_is_too_long_ends_with_an_ellipsis() -> None:
    assert lettering.shown("а" * 61) == "а" * 59 + "…"
    assert lettering.shown("а" * 60) == "а" * 60


@pytest.mark.parametrize("text", ["我今天不想上班，只想睡觉！", "はい、そうです。でも、ねむい。"])
def test_chinese_and_japanese_lines_do_not_begin_with_a_full_stop(text: str) -> None:
    lines = lettering.broken(text, 1.2)
    assert len(lines) > 1
    assert "".join(lines) == text
    assert not any(line[0] in lettering.NO_START for line in lines)


def test_words_stay_whole_where_they_can() -> None:
    assert lettering.broken("happy birthday", 1.5) == ("happy", "birthday")
    assert "".join(lettering.broken("й" * 40, 1.0)) == "й" * 40


def test_a_shrug_is_not_torn_apart() -> None:
    assert lettering.broken("¯\\_(ツ)_/¯", 1.0) == ("¯\\_(ツ)_/¯",)


def test_a_wide_box_keeps_one_line() -> None:
    assert lettering.broken("happy birthday", 9.0) == ("happy birthday",)


def test_hebrew_runs_right_to_left_around_a_number() -> None:
    placed, _ = glyphs.line("אב 12")
    digits, _ = glyphs.line("12")
    assert [glyph.commands for glyph in placed[:2]] == [glyph.commands for glyph in digits]


def test_arabic_letters_join() -> None:
    joined, width = glyphs.line("ببب")
    _, alone = glyphs.line("ب")
    assert width < 3 * alone
    assert len({glyph.commands for glyph in joined}) > 1


def test_chinese_takes_its_own_forms() -> None:
    chinese, _ = glyphs.line("直骨")
    japanese, _ = glyphs.line("直骨の")
    assert chinese[0].commands != japanese[0].commands


def test_the_same_seed_draws_the_same() -> None:
    lettering.letters.cache_clear()
    first = lettering.letters("снова", *BOX, "big", 7)
    lettering.letters.cache_clear()
    assert lettering.letters("снова", *BOX, "big", 7) == first
    assert lettering.letters("снова", *BOX, "big", 8) != first


def test_a_wrong_look_or_box_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown look"):
        lettering.letters("hi", 10, 10, "gothic")
    with pytest.raises(ValueError, match="no room"):
        lettering.letters("hi", 0, 10)
