"""Which words mean what: our own tables first, then Unicode's names in many languages. Knows no grammar.

Tables are read on first use and kept; a language other than English, Russian and Chinese only when it is needed.
"""

import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice, product
from pathlib import Path

from model.words import english_forms, russian
from model.words.shown import OWN, emoji_of
from model.words.text import fold, unaccented

DATA = Path(__file__).with_name("data")
COMMON = ("de", "es", "fr", "pt", "it", "uk", "pl", "tr", "ja", "ko")  # columns of data/common.tsv
OWN_LANGUAGES = ("en", "ru", "zh")
GAZETTEER = tuple(
    sorted((path.name for path in DATA.glob("nouns*.tsv")), key=lambda name: (name != "nouns_own.tsv", name))
)
"""A word's first row counts: our own drawings come before emoji."""
PERHAPS_PLURAL = ("ы", "и", "ья", "за", "ми", "ов", "ом")  # endings of Russian words not listed as dictionaries do
PAINTING = ("colour", "surface", "era", "mood")  # jobs of adjectives that are better read by themselves
MAX_READINGS = 12  # combinations of dictionary forms tried for one phrase
CYRILLIC = ("ru", "uk", "be", "bg", "sr", "kk")
_JOBS = (
    "filler and not measure text as costume colourword be particle part onhead lost name shaped mutual but sized than"
)
_CHINESE_JOBS = (
    "plural is at by around surrounded using made shape same like to giving rings let than "
    "ending linking lacking passive taking"
)
BARE_JOBS = frozenset(f"{_JOBS} {_CHINESE_JOBS}".split())  # jobs that need no value
_OTHERS = (
    "de fr es pt it nl pl cs sk ro hu sv da nb fi et lt lv hr sl tr az id ms vi uz ca el ar fa he hi bn ka hy th ja ko"
)
OTHERS = tuple(_OTHERS.split())  # languages by lexicon alone, besides CYRILLIC


@dataclass(frozen=True, slots=True)
class Entry:
    """One meaning. job: what it does in a sentence ("noun", "colour", "rel", "prep" ...; see data/grammar.tsv).
    value: what is shown (see `shown`), the colour, the relation; "" where the job says all. own: from our tables, not
    Unicode's. name: the first English word of its row in our gazetteer ("corgi")."""

    job: str
    value: str = ""
    own: bool = True
    name: str = ""


@dataclass(frozen=True, slots=True)
class Idiom:
    """A ready saying: what is drawn for it, each thing as in the gazetteer (see `shown`). lettering "=" stands for
    the person's own words."""

    things: tuple[str, ...]
    settings: tuple[str, ...]
    lettering: str


def table_rows(name: str) -> Iterator[list[str]]:
    """The rows of one table of `data/`, cut at tabs, without its notes."""
    for line in (DATA / name).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def dictionary_forms(word: str, language: str) -> tuple[str, ...]:
    """Dictionary forms of one folded word, likeliest first, the word itself first of all."""
    if language == "ru":
        return (word, *(form for form in russian.lemmas(word) if form != word))
    if language == "en":
        return english_forms.lemmas(word)
    return (word,)


def phrase_forms(words: Iterable[str], language: str) -> Iterator[str]:
    """The phrase as written, then with its words in dictionary forms, in a bounded number of ways."""
    readings = [dictionary_forms(word, language) for word in words]
    seen = set()
    for combination in islice(product(*readings), MAX_READINGS):
        phrase = " ".join(combination)
        if phrase not in seen:
            seen.add(phrase)
            yield phrase


def _entry(what: str, name: str) -> Entry:
    """The meaning that a row's first column writes: "colour:red", "filler", "🐱", "lepim:cape"."""
    job, colon, value = what.partition(":")
    if colon and job.isascii() and job.removeprefix("~") != OWN:
        return Entry(job, value)
    return Entry(what) if what in BARE_JOBS else Entry("noun", what, name=name)


def _is_painted(phrase: str, found: dict[str, list[Entry]], language: str) -> bool:
    """Whether a listed phrase is only an adjective and a noun of the same concept: "red rose" is better read in two."""
    splits = [phrase.partition(" ")[::2]] if language != "zh" else [(phrase[:n], phrase[n:]) for n in (1, 2)]
    if (
        " " in phrase
        and language != "zh"
        and any(entry.job == "number" and int(entry.value) < 12 for entry in found.get(splits[0][0], ()))
    ):
        wholes = {emoji_of(entry.value) for entry in found[phrase] if entry.job == "noun"}  # "three little pigs"
        last = phrase.rpartition(" ")[2]
        parts = (entry for form in dictionary_forms(last, language) for entry in found.get(form, ()))
        if any(entry.job == "noun" and emoji_of(entry.value) in wholes for entry in parts):
            return True
    for head, rest in splits:
        colours = (found.get(form, ()) for form in (dictionary_forms(head, language) if rest in found else ()))
        if any(entry.job in PAINTING for entries in colours for entry in entries):
            nouns = [entry.value for entry in found[phrase] if entry.job == "noun"]
            return any(other.value in nouns for other in found[rest])
    return False


def _common(language: str) -> list[tuple[str, str, str]]:
    """The rows of the table that many languages share, by its column for this one."""
    if language not in COMMON:
        return []
    column = 1 + COMMON.index(language)
    return [(row[0], row[column], "") for row in table_rows("common.tsv") if len(row) > column]


@cache
def own(language: str) -> dict[str, tuple[Entry, ...]]:
    """Our own tables for one language: grammar, then gazetteer; a phrase may have several entries."""
    found: dict[str, list[Entry]] = {}
    if language in OWN_LANGUAGES:
        column = 1 + OWN_LANGUAGES.index(language)
        grammar = [] if language == "zh" else list(table_rows("grammar.tsv"))
        tables = [*grammar, *(row for name in GAZETTEER for row in table_rows(name))]
        rows = [(row[0], row[1], "") for row in table_rows("chinese.tsv")] if language == "zh" else []
        rows += [(row[0], row[column], row[1].split(",")[0].strip()) for row in tables if len(row) > column]
    else:
        rows = _common(language) + [(row[1], row[2], "") for row in table_rows("others.tsv") if row[0] == language]
    for what, phrases, name in rows:
        entry = _entry(what, name)
        for phrase in filter(None, map(fold, phrases.split(","))):
            entries = found.setdefault(phrase, [])
            if all(other.job != entry.job for other in entries):
                entries.append(entry)
    for phrase in [phrase for phrase in found if _is_painted(phrase, found, language)]:
        del found[phrase]
    if language in ("ru", "en"):
        for phrase in list(found):
            if " " in phrase or (language == "ru" and phrase.endswith(PERHAPS_PLURAL)):
                for form in phrase_forms(phrase.split(), language):
                    found.setdefault(form, found[phrase])
    return {phrase: tuple(entries) for phrase, entries in found.items()}


@cache
def idioms() -> dict[str, Idiom]:
    """Every ready saying by its folded words, all languages together."""
    found: dict[str, Idiom] = {}
    for things, settings, lettering, *columns in (*table_rows("idioms.tsv"), *table_rows("greetings.tsv")):
        places = tuple(name.strip() for name in settings.split(",") if name.strip())
        idiom = Idiom(tuple(thing.strip() for thing in things.split(",") if thing.strip()), places, lettering)
        for phrase in ",".join(columns).split(","):
            if phrase.strip():
                found[fold(phrase)] = idiom
    return found


@cache
def _archive() -> zipfile.ZipFile:
    return zipfile.ZipFile(DATA / "lexicon.zip")


@cache
def emoji_table() -> tuple[tuple[str, str, str], ...]:
    """(emoji, short English name, group) of everything the art can show, in Unicode's order."""
    return tuple((emoji, name, group) for emoji, name, group in json.loads(_archive().read("emoji.json")))


@cache
def _by_emoji() -> dict[str, tuple[str, str, str]]:
    return {row[0].replace("\ufe0f", ""): row for row in emoji_table()}


def known_emoji(typed: str) -> str | None:
    """The emoji as the table writes it, or None when there is no art for it; a joined one falls back to its parts."""
    bare = typed.replace("\ufe0f", "").replace("\ufe0e", "")
    for candidate in (bare, bare.replace("\u200d♂", "").replace("\u200d♀", ""), bare.split("\u200d")[0]):
        if row := _by_emoji().get(candidate):
            return row[0]
    return None


@dataclass(frozen=True, slots=True)
class OwnDrawing:
    """A drawing of the engine's own ("lepim:capybara"): its group, as Unicode's; the nearest real emoji; its name."""

    group: str
    nearest: str
    name: str


@cache
def own_drawings() -> dict[str, OwnDrawing]:
    """Every drawing of the engine's own, by id."""
    return {
        one: OwnDrawing(group, nearest, name or one.removeprefix("lepim:").replace("-", " "))
        for one, group, nearest, name in (row + [""] * (4 - len(row)) for row in table_rows("own.tsv"))
    }


def concept_name(emoji: str) -> str:
    """Its short English name: "cat face", "cowboy hat"; "" when it has none."""
    if drawing := own_drawings().get(emoji):
        return drawing.name
    row = _by_emoji().get(emoji.replace("\ufe0f", ""))
    return row[1].removeprefix("flag: ") if row else ""


def concept_group(emoji: str) -> str:
    """Its group in Unicode's order: "animal-mammal", "clothing"; "" for what is not in it."""
    if drawing := own_drawings().get(emoji):
        return drawing.group
    row = _by_emoji().get(emoji.replace("\ufe0f", ""))
    return row[2] if row else ""


@cache
def _unicode(language: str) -> dict[str, int]:
    names: dict[str, int] = json.loads(_archive().read(f"{language}.json"))
    if language not in (*CYRILLIC, "zh", "ja", "ko", "th"):
        for phrase, index in list(names.items()):
            names.setdefault(unaccented(phrase), index)
    return names


@cache
def languages() -> tuple[str, ...]:
    """Every language with names in the lexicon."""
    return tuple(name.removesuffix(".json") for name in _archive().namelist() if name != "emoji.json")


def look_up(phrase: str, language: str) -> tuple[Entry, ...]:
    """Every meaning of one folded phrase in one language; () for none."""
    if entries := own(language).get(phrase):
        return entries
    index = _unicode(language).get(phrase) if language in languages() else None
    return () if index is None else (Entry("noun", emoji_table()[index][0], own=False),)
