"""Small words that lost their vowel before another word: "l'arbre", "sull'albero", in French and Italian."""

from collections.abc import Sequence

from model.words.lexicon import look_up
from model.words.text import Token

WHOLE = {
    "fr": {"d": "de", "l": "", "un": "", "qu": "qui", "s": "", "j": "", "m": "", "c": "", "n": "ne"},
    "it": {
        "l": "",
        "un": "",
        "d": "di",
        "all": "a",
        "sull": "sul",
        "nell": "nel",
        "dell": "del",
        "dall": "dal",
        "c": "",
    },
}  # what stands before the apostrophe, and the word it is; "" says nothing


def elided(tokens: Sequence[Token], language: str) -> tuple[Token, ...]:
    """The tokens with such words parted, but for those that a table knows whole ("all'alba")."""
    found: list[Token] = []
    for token in tokens:
        head, mark, rest = token.key.partition("'")
        if language not in WHOLE or not mark or not rest or head not in WHOLE[language] or look_up(token.key, language):
            found.append(token)
            continue
        if whole := WHOLE[language][head]:
            found.append(Token(whole, whole, "word"))
        found.append(Token(rest, rest, "word"))
    return tuple(found)
