"""Fresh batches of prompts in Chinese, Russian, English and ten more languages: how much of each is understood."""

from functools import cache
from pathlib import Path

import pytest

from model.evaluate.meaning import Tally, marked
from model.evaluate.suite import Row, read_suite
from model.words import understand
from model.words.chinese import parts
from model.words.elision import elided
from model.words.endings import other_forms
from model.words.pieces import Piece
from model.words.stems import stems
from model.words.text import read

FOLDER = Path(__file__).with_name("fresh")
ASKED = {"zh": 0.95}  # share of slots right; of any other language:
OTHERS_ASKED = 0.9
EVERYDAY_ASKED = 0.94
LANGUAGES = ("zh", "de", "es", "fr", "pt", "it", "uk", "pl", "tr", "ja", "ko")


@cache
def rows() -> tuple[Row, ...]:
    return read_suite(FOLDER, ("chinese", "others"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_language_is_understood(language: str) -> None:
    tally = Tally()
    wrong = []
    for row in (row for row in rows() if row.language == language):
        marks = marked(row, understand(row.prompt))
        wrong += [f"{row.prompt}: {what}" for what in marks.wrong]
        for slot in marks.slots.values():
            tally.add(slot)
    assert tally.hits >= 30
    assert tally.right >= ASKED.get(language, OTHERS_ASKED), wrong


@pytest.mark.parametrize("language", ["ru", "en"])
def test_everyday_prompts_are_understood(language: str) -> None:
    tally = Tally()
    for row in (row for row in read_suite(FOLDER, ("everyday",)) if row.language == language):
        for slot in marked(row, understand(row.prompt)).slots.values():
            tally.add(slot)
    assert tally.hits >= 250
    assert tally.right >= EVERYDAY_ASKED


def test_every_language_has_its_batches() -> None:
    assert {row.language for row in rows()} == set(LANGUAGES)
    assert all(sum(row.language == language for row in rows()) >= 24 for language in LANGUAGES)


@pytest.mark.parametrize(
    ("word", "language", "found"),
    [
        ("かぶっている", "ja", ["かぶっ", "ている"]),
        ("고양이가", "ko", ["고양이", "가"]),
        ("şapkalı", "tr", ["şapka", "lı"]),
        ("kitabı", "tr", ["kitab", "ı"]),
    ],
)
def test_a_word_is_cut_into_stem_and_ending(word: str, language: str, found: list[str]) -> None:
    assert [piece.said for piece in stems(word, language)] == found


def test_words_that_lost_their_vowel_are_parted() -> None:
    assert [token.key for token in elided(read("un lapin derrière l'arbre").tokens, "fr")][-1] == "arbre"
    assert [token.key for token in elided(read("fiori sull'albero").tokens, "it")] == ["fiori", "sul", "albero"]
    assert [token.key for token in elided(read("don't").tokens, "en")] == ["don't"]


def test_other_endings_lead_to_the_listed_form() -> None:
    assert "гітара" in other_forms("гітарою", "uk")
    assert "kot" in other_forms("kotem", "pl")
    assert "coração" in other_forms("corações", "pt")
    assert not list(other_forms("cats", "en"))


def test_long_chinese_prose_is_read_in_parts() -> None:
    pieces = [Piece(f"{place}") for place in range(100)]
    found = parts(pieces)
    assert [piece for part in found for piece in part] == pieces
    assert max(map(len, found)) <= 40
