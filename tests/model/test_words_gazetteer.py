"""The gazetteer and the sayings: how much they know that Unicode's names do not, and that no word says two things."""

from collections import Counter

import pytest

from model.scene import SETTINGS
from model.words import understand
from model.words.lexicon import (
    GAZETTEER,
    OWN_LANGUAGES,
    Idiom,
    _unicode,
    idioms,
    known_emoji,
    own_drawings,
    phrase_forms,
    table_rows,
)
from model.words.shown import OWN, emoji_of, shown
from model.words.text import fold

PROMISED = {"en": 3000, "ru": 3000, "zh": 1000}  # words that no emoji is named by
SAYINGS = 250


def words(language: str) -> Counter[str]:
    """Every word of the gazetteer, as it is looked up, and how many times it is listed."""
    column = 1 + OWN_LANGUAGES.index(language)
    cells = [row[column] for name in GAZETTEER for row in table_rows(name) if len(row) > column]
    return Counter(filter(None, (fold(word) for cell in cells for word in cell.split(","))))


@pytest.mark.parametrize("language", OWN_LANGUAGES)
def test_thousands_of_words_that_unicode_does_not_name(language: str) -> None:
    named = _unicode(language)
    ours = [word for word in words(language) if not any(form in named for form in phrase_forms(word.split(), language))]
    assert len(ours) >= PROMISED[language]


@pytest.mark.parametrize("language", OWN_LANGUAGES)
def test_no_word_is_listed_with_two_meanings(language: str) -> None:
    column = 1 + OWN_LANGUAGES.index(language)
    meanings: dict[str, set[str]] = {}
    for name in GAZETTEER:
        for row in table_rows(name):
            for word in filter(None, map(fold, row[column].split(","))) if len(row) > column else ():
                meanings.setdefault(word, set()).add(row[0])
    assert {word: found for word, found in meanings.items() if len(found) > 1} == {}


def drawable(value: str) -> bool:
    row = shown(value)
    concepts = [row.concept.emoji, *(sign.emoji for _, sign in row.signs)]
    return all(one in own_drawings() if one.startswith(OWN) else known_emoji(one) == one for one in concepts)


def test_every_saying_can_be_drawn() -> None:
    assert len(list(table_rows("idioms.tsv"))) >= SAYINGS
    for saying, idiom in idioms().items():
        assert idiom.things, saying
        assert all(map(drawable, idiom.things)), saying
        assert set(idiom.settings) <= set(SETTINGS), saying


def test_no_saying_is_listed_twice() -> None:
    rows: dict[str, Idiom] = {}
    for things, settings, lettering, *columns in table_rows("idioms.tsv"):
        for saying in filter(None, map(fold, ",".join(columns).split(","))):
            idiom = Idiom((things,), (settings,), lettering)
            assert rows.setdefault(saying, idiom) == idiom, saying


@pytest.mark.parametrize(
    ("prompt", "emoji", "signs"),
    [
        ("блогер", "🧑", ["🤳"]),
        ("шаурма", "🌯", []),
        ("дантист", "🧑‍⚕️", ["🦷"]),
        ("дедлайны", "⏰", ["😱"]),
        ("gnome", "🧔", ["lepim:santa-hat"]),
        ("taxi driver", "🧑", ["🚕"]),
        ("maneki neko", "🐱", ["🪙"]),
        ("外卖小哥", "🧑", ["🛵"]),
        ("程序员", "🧑‍💻", []),
        ("小红帽", "👧", ["lepim:cape", "🐺"]),
    ],
)
def test_a_word_without_an_emoji_is_shown_by_what_tells_it(prompt: str, emoji: str, signs: list[str]) -> None:
    scene = understand(prompt)
    assert [thing.emoji for thing in scene.things] == [emoji, *signs]
    assert scene.unknown == ()
    assert len(scene.relations) == len(signs)


def test_a_colour_said_goes_before_the_one_that_the_word_has() -> None:
    assert understand("такса").things[0].colour == "brown"
    assert understand("чёрная такса").things[0].colour == "black"


def test_a_saying_is_a_scene_with_its_words() -> None:
    scene = understand("на созвоне")
    assert [thing.emoji for thing in scene.things] == ["🧑", "lepim:video-call"]
    assert (scene.settings, scene.lettering) == ((), "на созвоне")
    assert [emoji_of(value) for value in idioms()["恭喜发财"].things] == ["🧧", "🪙"]
