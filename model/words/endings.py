"""Other endings of a word that a table lists in one form only: Ukrainian and Polish cases, plurals elsewhere.

The rules are loose on purpose: a form counts only where a table lists it. Russian and English have their own readers.
"""

from collections.abc import Iterator

SHORTEST = 3  # letters of a stem
CASES: dict[str, tuple[str, ...]] = {
    "uk": ("", "а", "я", "о", "е", "ь", "й", "и", "і", "ка", "ок", "ець", "ий"),
    "pl": ("", "a", "o", "e", "y", "i", "ek", "ka", "k", "ia", "ń"),
}  # endings of dictionary forms
OBLIQUE: dict[str, tuple[str, ...]] = {
    "uk": (
        "ами",
        "ями",
        "ові",
        "еві",
        "ого",
        "ому",
        "ими",
        "ою",
        "ею",
        "єю",
        "ах",
        "ях",
        "ам",
        "ям",
        "ом",
        "ем",
        "єм",
        "ів",
        "їв",
        "ей",
        "ій",
        "их",
        "им",
        "у",
        "ю",
        "а",
        "я",
        "і",
        "ї",
        "и",
        "е",
        "о",
        "ку",
        "ка",
        "ці",
        "ком",
    ),
    "pl": (
        "ami",
        "owi",
        "ego",
        "emu",
        "ymi",
        "imi",
        "iem",
        "ach",
        "om",
        "em",
        "ów",
        "ej",
        "ym",
        "im",
        "ą",
        "ę",
        "u",
        "a",
        "i",
        "y",
        "e",
        "o",
        "ie",
        "kiem",
        "ka",
        "ki",
        "ku",
        "ką",
        "kę",
        "ce",
        "mi",
    ),
}  # endings met in sentences
PLURALS: dict[str, tuple[tuple[str, str], ...]] = {
    "es": (("ces", "z"), ("es", ""), ("s", "")),
    "pt": (("ões", "ão"), ("ães", "ão"), ("ais", "al"), ("éis", "el"), ("ns", "m"), ("es", ""), ("s", "")),
    "fr": (("aux", "al"), ("x", ""), ("s", ""), ("es", "")),
    "it": (("chi", "co"), ("ghi", "go"), ("che", "ca"), ("ghe", "ga"), ("i", "o"), ("i", "e"), ("e", "a"), ("i", "a")),
    "de": (("en", ""), ("n", ""), ("er", ""), ("e", ""), ("s", ""), ("es", ""), ("em", "e"), ("er", "e")),
}  # (ending of many, ending of one)


def other_forms(word: str, language: str) -> Iterator[str]:
    """Forms that the word may be listed under, itself not among them; most are no words at all."""
    for many, one in PLURALS.get(language, ()):
        if word.endswith(many) and len(word) - len(many) >= SHORTEST:
            yield word[: -len(many)] + one
    for ending in OBLIQUE.get(language, ()):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST - 1:
            for dictionary in CASES[language]:
                if dictionary != ending:
                    yield word[: -len(ending)] + dictionary
