"""Words that are nearly known: pet forms, and slips of the pen a single edit away. Knows no grammar."""

from collections.abc import Iterator, Sequence

from model.words import russian
from model.words.lexicon import look_up

SHORTEST = 5  # letters; in shorter words one edit makes another word too easily
ALPHABETS = {"ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя", "en": "abcdefghijklmnopqrstuvwxyz"}


def edits(word: str, alphabet: str) -> Iterator[str]:
    """Every word one letter swapped, dropped, changed or added away; slips at the first letter come last."""
    places = [*range(1, len(word) + 1), 0]
    for at in places:
        head, tail = word[:at], word[at:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
    for at in places:  # a letter doubled or not comes before other slips
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[0] + tail
        if len(tail) > 1 and tail[0] == tail[1]:
            yield head + tail[1:]
    for at in places:
        head, tail = word[:at], word[at:]
        if tail:
            yield head + tail[1:]
        for letter in alphabet:
            yield head + letter + tail
            if tail:
                yield head + letter + tail[1:]


def _noun(word: str, language: str) -> str | None:
    return next((entry.value for entry in look_up(word, language) if entry.job == "noun"), None)


def base_word(word: str, languages: Sequence[str]) -> str | None:
    """The concept of the word that `word` is a pet form of (Russian only), or None."""
    if languages[0] != "ru":
        return None
    for lemma in russian.lemmas(word):
        for base in russian.bases(lemma):
            if found := _noun(base, "ru"):
                return found
    return None


def corrected(word: str, languages: Sequence[str]) -> str | None:
    """The emoji of the one-edit neighbour of `word`, or None. Only plain words of SHORTEST letters and more."""
    if len(word) < SHORTEST or not word.isalpha() or (languages[0] == "ru" and russian.is_word(word)):
        return None
    for language in languages[:1]:
        for candidate in edits(word, ALPHABETS.get(language, "")):
            if found := _noun(candidate, language):
                return found
    return None
