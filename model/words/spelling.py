"""Words that are nearly known: pet forms, slips of the pen a single edit away, words run together. Knows no grammar."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from model.words import russian
from model.words.lexicon import dictionary_forms, look_up, own

SHORTEST = {"ru": 4, "en": 5}  # letters; in shorter words one edit makes another word too easily
ALPHABETS = {"ru": "абвгдежзийклмнопрстуфхцчшщъыьэюя", "en": "abcdefghijklmnopqrstuvwxyz"}
VOWELS = {"ru": "оаеиуыя", "en": "aeiou"}
SMALL = {
    "ru": {"в", "на", "с", "и", "у", "под", "за", "без", "со", "над", "ест", "который", "которая", "которое", "где"},
    "en": {"a", "an", "the", "in", "on", "with", "and", "of", "at", "by", "under", "is"},
}
RUN_TOGETHER = {"ru": 6, "en": 8}  # letters from which an unknown word may be several
LONGEST_RUN = 32  # letters; a longer run is nonsense
LONGEST_PART = 14
SAYING = frozenset(
    {"noun", "colour", "size", "mood", "surface", "pose", "rel", "more", "do", "be", "setting", "number"}
)


def edits(word: str, alphabet: str) -> Iterator[str]:
    """Every word one letter swapped, doubled, dropped, changed or added away; slips at the first letter come last."""
    places = [*range(1, len(word) + 1), 0]
    for at in places:
        head, tail = word[:at], word[at:]
        if len(tail) > 1:
            yield head + tail[1] + tail[0] + tail[2:]
        if tail:
            yield head + tail[0] + tail
        if len(tail) > 1 and tail[0] == tail[1]:
            yield head + tail[1:]
        if len(tail) > 3:  # "bycicle"
            yield head + tail[2] + tail[1] + tail[0] + tail[3:]
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


def _says(word: str, language: str, *, own_only: bool = False) -> bool:
    """Whether a form of a word is listed with a meaning of its own; of Unicode's names only the very word counts."""
    if language == "ru" and not russian.is_word(word) and not look_up(word, "ru"):
        return False
    return any(
        entry.job in SAYING and (entry.own or (not own_only and (form == word or language == "ru")))
        for form in dictionary_forms(word, language)
        for entry in look_up(form, language)
    )


def _other(word: str, slip: str, language: str) -> bool:
    """Whether a slip is not simply another word of the same root: "fence", "fencer"."""
    longer, shorter = max(word, slip, key=len), min(word, slip, key=len)
    if language == "en" and len(word) == SHORTEST["en"] and len(slip) <= len(word) and sorted(slip) != sorted(word):
        return len(slip) < len(word) and any(one == other for one, other in pairwise(word))
    cut_off = longer[:-1] == shorter and (longer == word or longer[-1] in "rsdny") and longer[-1] != longer[-2]
    return bool(slip) and not (language == "en" and cut_off)


def _without_vowels(word: str, language: str) -> str | None:
    """ "кт": the word with one vowel put back that stands first in our tables."""
    if len(word) > 3 or any(letter in VOWELS[language] for letter in word):
        return None
    guesses = {word[:at] + vowel + word[at:] for at in range(1, len(word)) for vowel in VOWELS[language]}
    places = {phrase: place for place, phrase in enumerate(own(language)) if phrase in guesses}
    nouns = [phrase for phrase in places if _noun(phrase, language)]
    return min(nouns, key=places.__getitem__) if nouns else None


@lru_cache(maxsize=4096)
def corrected(word: str, language: str) -> str | None:
    """The listed word one slip away from `word`, in the form written; None when it is a word or none is near."""
    if not word.isalpha() or (language == "ru" and russian.is_word(word)):
        return None
    if len(word) < SHORTEST.get(language, 5):
        if language == "ru":
            return _without_vowels(word, language)
        places = range(1, len(word) - 1)
        near = [word[:at] + word[at + 1] + word[at] + word[at + 2 :] for at in places]
        near += [word[:at] + word[at + 1 :] for at in places] if len(word) > 3 else []
        near += [word[1] + word[0] + word[2:]] if len(word) > 2 else []
        return next((candidate for candidate in near if language == "en" and _says(candidate, language)), None)
    slips = [slip for slip in dict.fromkeys(edits(word, ALPHABETS.get(language, ""))) if _other(word, slip, language)]
    if language == "ru":
        slips = [slip for slip in slips if russian.is_word(slip) or look_up(slip, "ru")]
    ours = (candidate for candidate in slips if _says(candidate, language, own_only=True))
    return next(ours, None) or next((candidate for candidate in slips if _says(candidate, language)), None)


@lru_cache(maxsize=4096)
def apart(word: str, language: str) -> tuple[str, ...] | None:
    """ "котвшляпе" → ("кот", "в", "шляпе"): the fewest listed words that it is made of, one of them a noun; or None."""
    if language not in SMALL or not word.isalpha() or not RUN_TOGETHER[language] <= len(word) <= LONGEST_RUN:
        return None
    if language == "ru" and russian.is_word(word):
        return None
    best: list[tuple[str, ...] | None] = [None] * len(word) + [()]
    for at in range(len(word) - 1, -1, -1):
        for end in range(at + 1, min(len(word), at + LONGEST_PART) + 1):
            rest, part = best[end], word[at:end]
            here = best[at]
            if rest is None or (here is not None and len(here) <= len(rest) + 1):
                continue
            if part in SMALL[language] or (len(part) > 2 and _says(part, language)):
                best[at] = (part, *rest)
    parts = best[0]
    if parts is None or len(parts) < 2 or not any(_is_noun(part, language) for part in parts):
        return None
    return parts


def _is_noun(word: str, language: str) -> bool:
    return word not in SMALL[language] and any(_noun(form, language) for form in dictionary_forms(word, language))
