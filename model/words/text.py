"""A person's raw words made fit to be understood: cleaned, quotes taken out, cut into tokens. Knows no language."""

import re
import unicodedata
from dataclasses import dataclass

MAX_MARKS = 2  # combining marks kept on one letter; Vietnamese and Hebrew need two, zalgo stacks dozens
MAX_LENGTH = 2000  # characters looked at; the brief allows 400

EMOTICONS = {
    "<3": "❤️",
    "</3": "💔",
    ":)": "🙂",
    ":-)": "🙂",
    "=)": "🙂",
    ";)": "😉",
    ";-)": "😉",
    ":(": "🙁",
    ":-(": "🙁",
    ":'(": "😢",
    ":d": "😃",
    ":-d": "😃",
    "xd": "😆",
    ":p": "😛",
    ":-p": "😛",
    ":o": "😮",
    ":*": "😘",
    ":-*": "😘",
    "^_^": "😊",
    "o_o": "😳",
    "-_-": "😑",
    ">:(": "😠",
    "¯\\_(ツ)_/¯": "🤷",
}

QUOTES = {
    "«": "»",
    "“": "”",
    "„": "“”",
    "「": "」",
    "『": "』",
    "《": "》",
    "‹": "›",
    '"': '"',
    "‘": "’",
    "'": "'",
    "`": "`",
}

_VARIATION = "\ufe0e\ufe0f"
_TONES = "\U0001f3fb-\U0001f3ff"
_PICTURE = (
    "[\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf\u2934\u2935"
    "\u2b05-\u2b55\u3030\u303d\u3297\u3299\U0001f000-\U0001f1e5\U0001f200-\U0001f3fa\U0001f400-\U0001faff]"
)
_ONE = f"{_PICTURE}[{_VARIATION}]?[{_TONES}]?[\U000e0020-\U000e007f]*"
EMOJI = re.compile(f"[\U0001f1e6-\U0001f1ff]{{2}}|[0-9#*]\ufe0f?\u20e3|{_ONE}(?:\u200d{_ONE})*")
_UNSPACED = re.compile("[\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u0e00-\u0e7f]+")
_PILE = re.compile("[A-Za-z\u0370-\u052f][\u0300-\u036f\u0489]{3}")  # Vietnamese has two marks on a letter at most
_NUMBER = re.compile(r"[0-9]+(?:[.,][0-9]+)?")
_DECADE = re.compile(r"(?:1[89]|20)?([0-9])0(?:['’]?s|[-‐‑]?(?:ых|тых|х|е|ые))(?![^\W\d_])", re.IGNORECASE)
_DECADES = ("1920s", "1920s", "1920s", "1920s", "1950s", "1950s", "1950s", "1980s", "1980s", "1980s")


@dataclass(frozen=True, slots=True)
class Token:
    """One word, number, emoji or mark. said: as written; key: folded for look-up; kind: word/number/emoji/mark/han."""

    said: str
    key: str
    kind: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: `tokens` in order, and `lettering`, the quoted text that is to be drawn as letters."""

    tokens: tuple[Token, ...]
    lettering: str


def clean(text: str) -> str:
    """Without what cannot be read: lone surrogates, control and direction marks, stacks of combining marks."""
    text = text[:MAX_LENGTH].encode("utf-8", "ignore").decode("utf-8")
    if _PILE.search(unicodedata.normalize("NFD", text)):
        text = unaccented(text)
    kept: list[str] = []
    stacked = 0
    for letter in unicodedata.normalize("NFC", text):
        if letter in _VARIATION or letter in "\u200d\u20e3" or "\U000e0020" <= letter <= "\U000e007f":
            kept.append(letter)
            continue
        kind = unicodedata.category(letter)
        if kind in ("Mn", "Me"):
            stacked += 1
            if stacked <= MAX_MARKS:
                kept.append(letter)
            continue
        stacked = 0
        if kind in ("Cc", "Zs", "Zl", "Zp"):
            kept.append(" ")
        elif kind not in ("Cf", "Cs", "Co", "Cn"):
            kept.append(letter)
    return " ".join("".join(kept).split())


def fold(text: str) -> str:
    """The form under which words are kept: compatibility forms joined, lower case, ё as е, hyphens as spaces."""
    text = unicodedata.normalize("NFKC", text).casefold().replace("’", "'").replace("ё", "е")
    for letter in _VARIATION:
        text = text.replace(letter, "")
    for dash in "-‐‑–—":
        text = text.replace(dash, " ")
    return " ".join(text.split())


def unaccented(text: str) -> str:
    """Without accents: "corazón" as "corazon"; й stays й."""
    parts = unicodedata.normalize("NFD", text.replace("й", "\0"))
    return unicodedata.normalize(
        "NFC", "".join(c for c in parts if unicodedata.category(c) not in ("Mn", "Me"))
    ).replace("\0", "й")


def untoned(emoji: str) -> str:
    """The emoji without skin tones."""
    return re.sub(f"[{_TONES}]", "", emoji)


def _opens(text: str, at: int) -> bool:
    """Whether the mark at `at` begins a quotation: an apostrophe inside a word does not."""
    if text[at] not in "'’‘`":
        return True
    return (at == 0 or not text[at - 1].isalnum()) and at + 1 < len(text) and not text[at + 1].isspace()


def take_quotes(text: str) -> tuple[str, str]:
    """The text with its quotations blanked out, and what stood in them, joined by spaces."""
    said: list[str] = []
    kept: list[str] = []
    at = 0
    while at < len(text):
        closers = QUOTES.get(text[at])
        end = -1
        if closers and _opens(text, at):
            for place in range(at + 1, len(text)):
                inside = text[place] in "'’" and place + 1 < len(text) and text[place + 1].isalnum()
                if text[place] in closers and not inside:
                    end = place
                    break
        if end > at:
            if inner := " ".join(text[at + 1 : end].split()):
                said.append(inner)
            kept.append(" “ ")
            at = end + 1
        else:
            kept.append(text[at])
            at += 1
    return "".join(kept), " ".join(said)


def _emoticons(text: str) -> str:
    found = []
    for part in text.split(" "):
        bare = part.rstrip(",.!?")
        found.append(EMOTICONS.get(bare.lower(), part) if bare else part)
    return " ".join(found).replace("<3", "❤️")


def _stretch(text: str, at: int) -> tuple[int, str]:
    """Where the token that begins at `at` ends, and its kind."""
    if decade := _DECADE.match(text, at):
        return decade.end(), "word"
    if number := _NUMBER.match(text, at):
        return number.end(), "number"
    if run := _UNSPACED.match(text, at):
        return run.end(), "han"
    if not text[at].isalpha():
        return at + 1, "mark"
    end = at + 1
    while end < len(text) and not _UNSPACED.match(text, end):
        joins = text[end] in "'’-‐‑" and end + 1 < len(text) and text[end + 1].isalpha()
        if not (text[end].isalpha() or joins or unicodedata.category(text[end])[0] == "M"):
            break
        end += 1
    return end, "word"


def tokenize(text: str) -> tuple[Token, ...]:
    """Words, numbers, emoji and marks in order; runs without spaces (Han, kana, Thai) stay whole, as kind "han"."""
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        if picture := EMOJI.match(text, at):
            tokens.append(Token(untoned(picture.group()), untoned(picture.group()), "emoji"))
            at = picture.end()
            continue
        end, kind = _stretch(text, at)
        decade = _DECADE.fullmatch(text[at:end])
        key = _DECADES[int(decade[1])] if decade else fold(text[at:end])
        tokens.append(Token(text[at:end], key, kind))
        at = end
    return tuple(tokens)


def read(text: str) -> Reading:
    """Clean, take out quotations, turn emoticons into emoji, cut into tokens. Never raises."""
    plain, lettering = take_quotes(_emoticons(clean(text)))
    return Reading(tokenize(plain), lettering)
