"""Russian word forms: lemmas, parts of speech, cases. Knows no meanings. Works without pymorphy3, only worse."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import Any

ENDINGS = (
    "ами", "ями", "ого", "его", "ому", "ему", "ыми", "ими", "ой", "ей", "ом", "ем", "ах", "ях", "ов", "ев",
    "ую", "юю", "ая", "яя", "ый", "ий", "ое", "ее", "ые", "ие", "а", "я", "у", "ю", "е", "и", "ы", "о", "ь",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Form:
    """One way to read a word. lemma: dictionary form, ё as е; part: pymorphy3's part of speech, such as "NOUN";
    cases: its possible cases in this reading ("nomn", "accs" ...); plural: in the plural."""

    lemma: str
    part: str
    cases: frozenset[str]
    plural: bool


@cache
def _analyser() -> Any:
    """The morphological analyser, or None where pymorphy3 is not installed; ~0.1 s the first time."""
    if find_spec("pymorphy3") is None:
        return None
    from pymorphy3 import MorphAnalyzer

    return MorphAnalyzer()


def _stem(word: str) -> str:
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=16384)
def forms(word: str) -> tuple[Form, ...]:
    """Every reading of a word, likeliest first; cases of one lemma and number are gathered in one reading."""
    analyser = _analyser()
    if analyser is None:
        return (Form(word, "", frozenset(), False), Form(_stem(word), "", frozenset(), False))
    gathered: dict[tuple[str, str, bool], set[str]] = {}
    parses = analyser.parse(word)
    only_plural = any("Pltm" in parse.tag for parse in parses)
    if parses and "anim" in parses[0].tag:
        only_plural = False  # "коты" are cats before they are boots
    for parse in parses:
        part = str(parse.tag.POS or "")
        lemmas = [parse.normal_form]
        if part == "PRTF":  # "влюблённая": the dictionary names the verb, our tables the participle
            participle = parse.inflect({"masc", "sing", "nomn"})
            lemmas = [*([participle.word] if participle else []), *lemmas]
        for lemma in lemmas:
            many = parse.tag.number == "plur" and not only_plural and "Fixd" not in parse.tag  # "кенгуру" is one
            key = (lemma.replace("ё", "е"), part, many)
            gathered.setdefault(key, set()).add(str(parse.tag.case or ""))
    return tuple(Form(lemma, part, frozenset(cases), plural) for (lemma, part, plural), cases in gathered.items())


def nominative(phrase: str) -> str:
    """Adjectives and their noun as a dictionary has them: "ковбойской шляпе" → "ковбойская шляпа".

    A phrase of any other make, and any phrase where there is no dictionary, comes back as it is.
    """
    analyser = _analyser()
    *adjectives, noun = phrase.split()
    if analyser is None:
        return phrase
    head = next((one for one in analyser.parse(noun) if one.tag.POS == "NOUN" and one.tag.number), None)
    named = head and head.inflect({"nomn", str(head.tag.number)})
    if not named:
        return phrase
    gender = str(named.tag.gender or "masc")  # "каурка" is of either
    agreed = {"nomn", "plur"} if named.tag.number == "plur" else {"nomn", "sing", gender}
    words = []
    for adjective in adjectives:
        found = next((one for one in analyser.parse(adjective) if one.tag.POS in ("ADJF", "PRTF")), None)
        turned = found and found.inflect(agreed)
        if not turned:
            return phrase
        words.append(str(turned.word))
    return " ".join([*words, str(named.word)])


def is_word(word: str) -> bool:
    """Whether the dictionary has this very form; False where there is no dictionary."""
    analyser = _analyser()
    return analyser is not None and bool(analyser.word_is_known(word))


PERSONS = frozenset({"1per", "2per"})
LIKELY = 0.25  # of a reading's share among all readings of a form


def is_name(word: str) -> bool:
    """Whether it is first of all somebody's first name; False where there is no dictionary."""
    analyser = _analyser()
    return analyser is not None and is_word(word) and "Name" in analyser.parse(word)[0].tag


@lru_cache(maxsize=4096)
def speaks(word: str, first: bool = False) -> bool:
    """Whether it is first of all a verb of the first or second person: "жду"; the first word of a sentence is so
    already where it may be ("еду"), and may be an imperative: "купи"."""
    analyser = _analyser()
    if analyser is None or not is_word(word):
        return False
    parses = analyser.parse(word)
    return any(
        parse.tag.POS == "VERB" and ((first and parse.tag.mood == "impr") or str(parse.tag.person) in PERSONS)
        for parse in parses
        if parse is parses[0] or (first and parse.score >= LIKELY)
    )


def lemmas(word: str) -> tuple[str, ...]:
    """Dictionary forms, likeliest first."""
    return tuple(dict.fromkeys(form.lemma for form in forms(word)))


DIMINUTIVES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("ьчик", ("ь", "")),
    ("чик", ("", "к", "ц")),
    ("овка", ("ва", "ова", "овь")),
    ("очка", ("ка", "а", "о")),
    ("ечка", ("ка", "а", "я", "ица")),
    ("ичка", ("ика", "ица", "ка")),
    ("ушка", ("а", "я", "о", "")),
    ("юшка", ("я", "а", "ь", "")),
    ("ишка", ("", "ь", "а")),
    ("енька", ("а", "я", "ь")),
    ("онька", ("а", "я", "ь")),
    ("инка", ("ина", "а", "о")),
    ("ичек", ("ик", "ец")),
    ("очек", ("ок", "")),
    ("онок", ("", "а", "ка")),
    ("енок", ("", "ь", "а", "я", "ка")),
    ("ица", ("", "а", "ь")),
    ("иха", ("", "ь")),
    ("ище", ("", "а", "о", "ь")),
    ("ик", ("", "ь")),
    ("ок", ("", "ь")),
    ("ек", ("", "ь", "й", "ец")),
    ("ка", ("а", "ь", "я", "")),
    ("ко", ("о", "")),
    ("ша", ("", "а")),
)
SHORTEST_ROOT = 3


def bases(lemma: str) -> Iterator[str]:
    """Words of which `lemma` may be a pet form: "крокодильчик" → "крокодил", "рояльчик" → "рояль"."""
    for ending, replacements in DIMINUTIVES:
        if lemma.endswith(ending) and len(lemma) - len(ending) >= SHORTEST_ROOT:
            for replacement in replacements:
                yield lemma.removesuffix(ending) + replacement
