"""From what somebody typed to words that can be drawn. Knows nothing of who, where, or of meaning."""

import unicodedata

from bot.errors import NothingSaid, NoWords, TooLong
from bot.limits import MAX_SET_TITLE
from model.brief import MAX_TEXT

MARKS = 2  # combining marks kept on one letter; Vietnamese needs two, more is only there to disturb
SAYS = ("So", "Sk")  # Unicode categories of emoji and their parts


def wish(typed: str) -> str:
    """The words, tidied: composed, one space between, no control characters, no towers of marks.

    Raises NothingSaid, NoWords (punctuation alone) or TooLong (above MAX_TEXT characters).
    """
    words = tidy(typed)
    if not words:
        raise NothingSaid
    if not any(letter.isalnum() or unicodedata.category(letter) in SAYS for letter in words):
        raise NoWords
    if len(words) > MAX_TEXT:
        raise TooLong(len(words), MAX_TEXT)
    return words


def tidy(typed: str) -> str:
    """`typed` without what nobody sees and without piles of combining marks."""
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", typed):
        category = unicodedata.category(letter)
        marks = marks + 1 if category in ("Mn", "Me") and letter not in "\ufe0f\u20e3" else 0
        if marks <= MARKS and (category not in ("Cc", "Cs", "Cn") or letter.isspace()):
            kept.append(letter)
    return " ".join("".join(kept).split())


def pack_title(words: str) -> str:
    """A title for a pack of these words, at most MAX_SET_TITLE characters; "" when nothing readable is left."""
    title = words[:1].upper() + words[1:]
    if len(title) > MAX_SET_TITLE:
        title = title[:MAX_SET_TITLE].rpartition(" ")[0] or title[:MAX_SET_TITLE]
    return title.strip()
