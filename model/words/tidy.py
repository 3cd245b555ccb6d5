"""Words made fit to be looked up: letters drawn out, Russian written in Latin letters, emoji that repeat a word. Knows
no grammar."""

import re
from collections.abc import Sequence
from dataclasses import replace

from model.words import russian
from model.words.lexicon import dictionary_forms, look_up
from model.words.shown import emoji_of
from model.words.spelling import corrected
from model.words.text import Token

DRAWN_OUT = re.compile(r"([^\W\d_])\1{2,}")
_PAIRS = """
    shch щ sch щ yo е jo е yu ю ju ю ya я ja я ye е zh ж kh х ts ц ch ч sh ш ay ай oy ой ey ей iy ий uy уй yy ый a а b б
    v в
    w в g г d д e е z з i и j й k к q к l л m м n н o о p п r р s с t т u у f ф h х c к y ы x кс
"""
LATIN = dict(zip(_PAIRS.split()[::2], _PAIRS.split()[1::2], strict=True))
BY_LENGTH = re.compile("|".join(sorted(LATIN, key=len, reverse=True)))
LATIN_SCRIPT = ("de", "fr", "es", "pt", "it", "pl", "tr")  # a sentence known in one of these is no Russian
LONG = 3  # letters; shorter Latin words are known to be Russian only by their neighbours
SHORT = {
    "u": "you", "ur": "your", "plz": "please", "pls": "please", "gimme": "give me", "wanna": "want to", "w": "with",
    "плиз": "пожалуйста", "плз": "пожалуйста", "пж": "пожалуйста", "пжлст": "пожалуйста", "плииз": "пожалуйста",
}  # fmt: skip
SLANG = (("чег", "чик"), ("чег", "чек"), ("ег", "ик"), ("ег", "ек"), ("еца", "ица"))


def _known(word: str) -> bool:
    cyrillic = bool(re.search("[\u0400-\u052f]", word))
    return bool(look_up(word, "ru") or russian.is_word(word)) if cyrillic else _english(word)


def _english(word: str) -> bool:
    return any(look_up(form, "en") for form in dictionary_forms(word, "en"))


def _squeezed(token: Token) -> Token:
    """ "кооооот", "ballll": each letter once, or twice where only so it is a word."""
    if token.kind != "word" or not DRAWN_OUT.search(token.key):
        return token
    once, twice = DRAWN_OUT.sub(r"\1", token.key), DRAWN_OUT.sub(r"\1\1", token.key)
    return replace(token, key=twice if _known(twice) and not _known(once) else once)


def _standard(token: Token) -> Token:
    """ "дракончег" → "дракончик": endings misspelt for fun; "plz": what everybody shortens."""
    if token.key in SHORT:
        return replace(token, key=SHORT[token.key])
    if token.kind != "word" or _known(token.key):
        return token
    guesses = (token.key.removesuffix(end) + right for end, right in SLANG if token.key.endswith(end))
    found = next((guess for guess in guesses if look_up(guess, "ru") or russian.is_word(guess)), None)
    return replace(token, key=found) if found else token


def in_cyrillic(word: str) -> str:
    """A Latin word by the letters that Russians write for it: "shlape" → "шлапе"."""
    return BY_LENGTH.sub(lambda found: LATIN[found.group()], word)


def _from_latin(tokens: Sequence[Token]) -> Sequence[Token]:
    """Russian in Latin letters ("kot v shlape"), when all of it is Russian so and not all of it English."""
    words = [token for token in tokens if token.kind == "word"]
    if not words or not all(token.key.isascii() and token.key.isalpha() for token in words):
        return tokens
    long = [token.key for token in words if len(token.key) >= LONG]
    if not long or all(map(_english, (token.key for token in words))) or sum(map(_english, long)) * 2 > len(long):
        return tokens
    if any(sum(bool(look_up(word, language)) for word in long) * 2 > len(long) for language in LATIN_SCRIPT):
        return tokens
    russian_words = [in_cyrillic(token.key) for token in words]
    strange = [word for word in russian_words if not russian.is_word(word)]
    if len(strange) * 2 > len(russian_words) - 1 or not all(corrected(word, "ru") for word in strange):
        return tokens
    return [replace(token, key=in_cyrillic(token.key)) if token.kind == "word" else token for token in tokens]


def _shows_as(token: Token) -> set[str]:
    """The pictures that a word may stand for."""
    language = "ru" if re.search("[\u0400-\u052f]", token.key) else "en"
    entries = (entry for form in dictionary_forms(token.key, language) for entry in look_up(form, language))
    return {emoji_of(entry.value) for entry in entries if entry.job == "noun"}


def _without_echoes(tokens: Sequence[Token]) -> list[Token]:
    """Without emoji that only repeat a word ("собака 🐶"), or, among words, each other ("котик🥺🥺🥺")."""
    words = [token for token in tokens if token.kind == "word"]
    if not words or all(token.kind != "emoji" for token in tokens):
        return list(tokens)
    seen: set[str] = set().union(*map(_shows_as, words))
    kept: list[Token] = []
    for token in tokens:
        if token.kind == "emoji":
            if token.key in seen:
                continue
            seen.add(token.key)
        kept.append(token)
    return kept


def tidied(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with each slip put right; what was said stays as written."""
    return tuple(_without_echoes([_standard(token) for token in _from_latin([_squeezed(token) for token in tokens])]))
