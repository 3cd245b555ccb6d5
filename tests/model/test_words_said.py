"""What somebody says becomes lettering; what is to be drawn does not; what is typed carelessly is still read."""

from pathlib import Path

import pytest

from model.scene import SETTINGS
from model.words.encoder import encoder_available
from model.words.lexicon import idioms, known_emoji, own_drawings
from model.words.sayings import nearest_saying, ready
from model.words.shown import shown
from model.words.text import tokenize
from model.words.tidy import tidied
from model.words.understand import understand

ROWS = [
    tuple(line.split("\t"))
    for line in Path(__file__).with_name("words_said.tsv").read_text("utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("how", "prompt"), ROWS, ids=[row[1] for row in ROWS])
def test_said_or_drawn(how: str, prompt: str) -> None:
    scene = understand(prompt)
    assert scene.lettering == (prompt if how == "said" else ""), scene
    assert how == "drawn" or scene.things, scene


def test_every_saying_shows_what_there_is_art_for() -> None:
    for words, idiom in idioms().items():
        assert idiom.things or idiom.settings, words
        assert set(idiom.settings) <= set(SETTINGS), words
        for value in idiom.things:
            row = shown(value)
            for concept in (row.concept, *(sign for _, sign in row.signs)):
                assert concept.emoji in own_drawings() or known_emoji(concept.emoji) == concept.emoji, (words, value)


@pytest.mark.parametrize(
    ("typed", "saying"),
    [("приветтт", "привет"), ("спасибооо", "спасибо"), ("thats life", "that's life"), ("早上好呀呀", "早上好")],
)
def test_a_saying_is_found_however_it_is_typed(typed: str, saying: str) -> None:
    assert ready(typed) == idioms()[saying]


@pytest.mark.parametrize("laughter", ["ахахахаха", "хихихи", "hahahahaha", "looool", "哈哈哈哈哈哈哈"])
def test_laughter_of_any_length(laughter: str) -> None:
    assert understand(laughter).things[0].emoji == "😂"
    assert understand(laughter).lettering == laughter


@pytest.mark.skipif(not encoder_available(), reason="the encoder is not installed")
def test_a_sentence_no_table_has_finds_the_saying_nearest_in_meaning() -> None:
    assert nearest_saying("мне очень нужно выпить кофе, нужен кофе") is not None
    near = nearest_saying("i really miss you")
    assert near is not None
    assert near.things[0] in ("💔", "🤗")
    assert nearest_saying("the quadratic formula of a parabola") is None


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kot v shlape", "кот в шлапе"),
        ("pingvin na lyzhah", "пингвин на лыжах"),
        ("кооооот", "кот"),
        ("dogggg with a ballll", "dog with a ball"),
        ("дракончег", "дракончик"),
        ("собака 🐶 в шляпе 🎩", "собака в шляпе"),
        ("a cat on a mat", "a cat on a mat"),
        ("gato con sombrero", "gato con sombrero"),
        ("котик 🥺🥺🥺", "котик 🥺"),
    ],
)
def test_careless_typing_is_put_right(typed: str, meant: str) -> None:
    assert " ".join(token.key for token in tidied(tokenize(typed))) == meant
