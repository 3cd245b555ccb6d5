"""From typed text to words that can be drawn, and the names of packs."""

import re
import unicodedata

import pytest

from bot.errors import NothingSaid, NoWords, TooLong
from bot.limits import MAX_SET_NAME, MAX_SET_TITLE
from bot.publish import next_title, set_name
from bot.wishes import pack_title, tidy, wish
from model.brief import MAX_TEXT

NAME = re.compile(r"[A-Za-z](?:_?[A-Za-z0-9])*_by_lepim_local_bot", re.ASCII)


@pytest.mark.parametrize("typed", ["", " ", "\n\t ", "\x00\x07"])
def test_nothing_said(typed: str) -> None:
    with pytest.raises(NothingSaid):
        wish(typed)


@pytest.mark.parametrize("typed", ["...", "?!", "«»", "()", "،؛", "+-=", "。。"])
def test_punctuation_alone_is_no_wish(typed: str) -> None:
    with pytest.raises(NoWords):
        wish(typed)


@pytest.mark.parametrize("typed", ["кот", "🐸 + ☕", '<3 & "quotes"', "7", "猫", "שלום", "مرحبا", "❤️"])
def test_words_and_emoji_are_wishes(typed: str) -> None:
    assert wish(typed) == typed


def test_the_longest_wish_and_one_more() -> None:
    assert wish("я" * MAX_TEXT) == "я" * MAX_TEXT
    with pytest.raises(TooLong) as caught:
        wish("я" * (MAX_TEXT + 1))
    assert (caught.value.length, caught.value.limit) == (MAX_TEXT + 1, MAX_TEXT)


def test_zalgo_becomes_readable() -> None:
    zalgo = "".join(letter + "\u0300\u0316\u0489" * 9 for letter in "cat")
    tidied = tidy(zalgo)
    marks = [letter for letter in unicodedata.normalize("NFD", tidied) if unicodedata.combining(letter)]
    assert len(marks) <= 9
    assert [letter for letter in unicodedata.normalize("NFD", tidied) if letter.isalpha()] == list("cat")


def test_spaces_and_lines_become_one_space() -> None:
    assert tidy("  кот\n\n в\tшляпе ") == "кот в шляпе"


def test_emoji_of_several_parts_stay_whole() -> None:
    assert tidy("👨‍👩‍👧 1️⃣ 🏳️‍🌈 👍🏽") == "👨‍👩‍👧 1️⃣ 🏳️‍🌈 👍🏽"


@pytest.mark.parametrize("words", ["кот в шляпе", "x" * 400, "слово " * 60, "🐸 + ☕", "a", "<b>&"])
def test_titles_fit(words: str) -> None:
    assert 1 <= len(pack_title(words)) <= MAX_SET_TITLE


@pytest.mark.parametrize("words", ["Cat in a hat", "кот", "3 cats", "__x__", "a" * 400, "猫", "İstanbul ǅ", "a-b--c"])
def test_set_names_please_telegram(words: str) -> None:
    name = set_name(words, "lepim_local_bot")
    assert NAME.fullmatch(name), name
    assert len(name) <= MAX_SET_NAME


def test_set_names_are_never_the_same() -> None:
    assert len({set_name("cat", "lepim_local_bot") for _ in range(100)}) == 100


@pytest.mark.parametrize(
    ("title", "following"), [("Cats", "Cats 2"), ("Cats 2", "Cats 3"), ("Cats 9", "Cats 10"), ("2", "2 2")]
)
def test_the_pack_after_a_full_one(title: str, following: str) -> None:
    assert next_title(title) == following


def test_the_pack_after_one_with_the_longest_title() -> None:
    assert len(next_title("x" * MAX_SET_TITLE)) == MAX_SET_TITLE
