"""The word tables: how their rows are written, and that every row says something that can be drawn."""

import pytest

from model.scene import COLOURS, ERAS, MOODS, POSES, SETTINGS, STYLES, SURFACES, RelationKind
from model.words.draft import PLAIN, Draft, Traits
from model.words.lexicon import OTHERS, OWN_LANGUAGES, Entry, known_emoji, own
from model.words.shown import OWN, SIZES, emoji_of, shown, trait_job


def drawn(emoji: str) -> bool:
    return emoji.startswith(f"{OWN}:") or known_emoji(emoji) == emoji


def test_a_row_is_read_whole() -> None:
    row = shown("~🧑:happy|wearing 🎩:black|next to lepim:capybara:dark_brown:small")
    assert (row.concept.emoji, row.concept.traits, row.exact) == ("🧑", {"mood": "happy"}, False)
    assert [(kind, sign.emoji, sign.traits) for kind, sign in row.signs] == [
        (RelationKind.WEARING, "🎩", {"colour": "black"}),
        (RelationKind.NEXT_TO, "lepim:capybara", {"colour": "dark brown", "size": "small"}),
    ]
    assert shown("🐼:black:white").concept.traits == {"colour": "black", "accent": "white"}
    assert emoji_of("lepim:cape") == "lepim:cape"


@pytest.mark.parametrize("value", ["🐶:nonsense", "🐶|tickling 🐱", "🐶|🐱", "🐶:sad:happy", "🐶:small:big"])
def test_a_row_written_wrongly_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r"no trait|not a valid|a second"):
        shown(value)


def test_names_of_traits_are_told_apart() -> None:
    lists = (COLOURS, MOODS, SURFACES, POSES, ERAS, STYLES, SIZES)
    names = [name for each in lists for name in each]
    assert len(names) == len(set(names))
    assert [trait_job(name) for name in ("dark red", "wood", "upside down", "1920s", "in love")] == [
        "colour", "surface", "pose", "era", "mood"
    ]  # fmt: skip


def test_what_was_said_comes_before_what_the_row_says() -> None:
    draft = Draft()
    draft.add("🐶:brown:white:small|wearing 🎩:black", "пёс", Traits(colour="green", mood="sad"))
    dog, hat = draft.scene("").things
    assert (dog.colour, dog.accent, dog.size, dog.mood) == ("green", "", "small", "sad")
    assert (hat.emoji, hat.colour) == ("🎩", "black")


@pytest.mark.parametrize("language", [*OWN_LANGUAGES, "uk", *OTHERS])
def test_every_row_says_what_can_be_drawn(language: str) -> None:
    for phrase, entries in own(language).items():
        for entry in entries:
            assert _sound(entry), (phrase, entry)


def _sound(entry: Entry) -> bool:
    match entry.job:
        case "noun":
            row = shown(entry.value)
            return drawn(row.concept.emoji) and all(drawn(sign.emoji) for _, sign in row.signs)
        case "colour" | "mood" | "size":
            return trait_job(entry.value) == entry.job
        case "more":
            return entry.value in MOODS
        case "setting":
            return entry.value in SETTINGS
        case "rel":
            return entry.value in ("giving", "chased by", "walking with", *RelationKind)
        case "surface" | "pose" | "era":
            return trait_job(entry.value) == entry.job
        case "outline":
            return drawn(entry.value)
        case "stuff" | "pattern":
            return entry.value in SURFACES
        case "style":
            return entry.value in (*STYLES, PLAIN)
        case "do":
            how, _, what = entry.value.partition(" ")
            return what in SETTINGS if how == "set" else drawn(what)
        case "prep" | "number" | "not" | "perch" | "part" | "plural":
            return True
    return True
