"""Which ready saying a text is, allowing for how people type it. Knows no pictures and no grammar.

`data/sayings.npz` holds the encoder's vectors of every saying, by which a sentence that no table has finds the one
nearest in meaning; `build_sayings` writes it.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import numpy as np

from model.words import russian
from model.words.encoder import SCALE, Vectors, encode, encoder_available, unit
from model.words.lexicon import DATA, Idiom, idioms, look_up, table_rows
from model.words.text import Token

VECTORS = DATA / "sayings.npz"
NEAR = (
    0.66  # cosine, the mean taken off; on 154 chat phrases of three languages 68 had a saying so near, 62 of them right
)
LAUGHTER = re.compile(r"(?:а?(?:х[ахе]+){2,}х?|(?:хи){2,}|a?(?:h[ae]){2,}h?|(?:ha){2,}|l+o{2,}l+|哈{2,}|[ао]?р+ж+у+)")
DRAWN_OUT = re.compile(r"(.)\1{2,}")
LAST_WORDS = re.compile(r"[啊呀啦哦噢呢吧哟嘛哈咯喽哒]+$")
HAN_SOMEBODY = re.compile(
    r"(?:我|的|亲爱|老|小|大家|各位|们|你|您|妈妈|爸爸|爷爷|奶奶|哥哥|姐姐|弟弟|妹妹|老师|朋友|老公|老婆|宝贝|宝宝|同学|兄弟|姐妹|闺蜜|老板|同事"
    r"|先生|女士|亲|哥|姐|帮助|呀|啊|哦|啦|世界)+"
)
HAN = re.compile("[\u4e00-\u9fff]")
KIN = frozenset("👩👨👵👴👧👦👶")
LONGEST_ADDRESS = 4  # words
LONGEST_NAME = 3  # characters of a Chinese name


def _spellings(words: str) -> Iterator[str]:
    yield words
    yield DRAWN_OUT.sub(r"\1", words)
    yield DRAWN_OUT.sub(r"\1\1", words)
    yield LAST_WORDS.sub("", words)
    yield words.replace("'", "")
    if LAUGHTER.fullmatch(words.replace(" ", "")):
        yield "哈哈" if "哈" in words else "lol"


@cache
def _loosely() -> dict[str, Idiom]:
    """The sayings as those write them who leave out apostrophes and last particles."""
    found: dict[str, Idiom] = {}
    for words, idiom in idioms().items():
        for other in (words.replace("'", ""), LAST_WORDS.sub("", words)):
            if len(other) > 1:
                found.setdefault(other, idiom)
    return found


def ready(words: str) -> Idiom | None:
    """The saying that folded words are, letters drawn out ("приветтт") and laughter of any length included."""
    for spelling in _spellings(words):
        if idiom := idioms().get(spelling) or (_loosely().get(spelling) if spelling else None):
            return idiom
    return None


@cache
def _address(kind: str) -> frozenset[str]:
    """Single words that are sayings before a name ("greeting"), or words that only say to whom ("somebody")."""
    rows = ((row[0], row[1]) for row in table_rows("address.tsv"))
    return frozenset(word.strip() for one, words in rows if one == kind for word in words.split(","))


def _is_address(tokens: Sequence[Token]) -> bool:
    """Whether words only say to whom: names, kin, "все"; nothing that is to be drawn."""
    words = [token for token in tokens if token.kind != "mark"]
    if not words:
        return False
    if any(token.kind == "han" for token in words):
        text = "".join(token.key for token in words)
        return bool(HAN_SOMEBODY.fullmatch(text)) or (len(text) <= LONGEST_NAME and not _ends_known(text))
    return len(words) <= LONGEST_ADDRESS and all(
        token.kind == "word" and (token.key in _address("somebody") or _is_name(token)) for token in words
    )


def _ends_known(text: str) -> bool:
    """Whether a Chinese name is none, for it ends in a word: "的猫" of "捂脸的猫"."""
    return any(look_up(text[at:], "zh") for at in range(len(text)))


def _is_name(token: Token) -> bool:
    if russian.is_name(token.key):
        return True
    cyrillic = any("\u0400" <= letter <= "\u052f" for letter in token.key)
    own = any(entry.own for entry in look_up(token.key, "ru" if cyrillic else "en"))
    return token.said[:1].isupper() and token.said[1:].islower() and not own


def kin(words: str) -> str | None:
    """The picture of somebody of the family among folded words; None for none."""
    han = (word for size in (2, 1) for word in (words[at : at + size] for at in range(len(words) - size + 1)))
    spoken = (
        [(word, "zh") for word in han]
        if HAN.search(words)
        else [(word, language) for word in words.split() for language in ("ru", "en")]
    )
    for word, language in spoken:
        for entry in look_up(word, language):
            if entry.job == "noun" and entry.value in KIN:
                return entry.value
    return None


def addressed(tokens: Sequence[Token]) -> tuple[Idiom, str] | None:
    """The saying that is said to somebody by name or kin, first or last, and to whom in folded words: "с днём рождения,
    Маша!", "生日快乐妈妈"."""
    words = [token for token in tokens if token.kind not in ("mark", "emoji")]
    for size in range(len(words) - 1, 0, -1):
        for said, rest in ((words[:size], words[size:]), (words[-size:], words[:-size])):
            key = " ".join(token.key for token in said)
            idiom = ready(key) if size > 1 or key in _address("greeting") or said[0].kind == "han" else None
            if idiom is not None and _is_address(rest):
                return idiom, " ".join(token.key for token in rest)
    return _addressed_han(words[0].key) if len(words) == 1 and words[0].kind == "han" else None


def _addressed_han(text: str) -> tuple[Idiom, str] | None:
    for size in range(len(text) - 1, 1, -1):
        for said, rest in ((text[:size], text[size:]), (text[-size:], text[:-size])):
            idiom = idioms().get(said)
            if idiom is not None and size >= len(rest) and _is_address((Token(rest, rest, "han"),)):
                return idiom, rest
    return None


@cache
def _known() -> tuple[tuple[str, ...], Vectors, Vectors]:
    with np.load(VECTORS) as stored:
        words = tuple(str(one) for one in stored["words"])
        return words, stored["rows"].astype(np.float32) / SCALE, stored["mean"]


def nearest_saying(words: str, enough: float = NEAR) -> Idiom | None:
    """The saying nearest in meaning to a folded sentence, ~10 ms; None below `enough`, or where there is no encoder."""
    if not encoder_available() or not VECTORS.is_file():
        return None
    sayings, rows, mean = _known()
    likeness = rows @ unit(encode([words]) - mean)[0]
    best = int(likeness.argmax())
    return idioms().get(sayings[best]) if likeness[best] >= enough else None
