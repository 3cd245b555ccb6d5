"""Words of Japanese, Korean and Turkish cut into stems and endings, by the tables. Knows no word order."""

from collections.abc import Sequence

from model.words.chart import Found, cheapest_path
from model.words.endings import other_forms
from model.words.lexicon import Entry, look_up
from model.words.pieces import Piece
from model.words.text import Token

LANGUAGES = ("ja", "ko", "tr")
LONGEST_WORD = 12  # characters of one run
LONGEST_PHRASE = 3  # words between spaces
HARDENED = {"b": "p", "ğ": "k", "c": "ç", "d": "t"}  # Turkish stems before a vowel: "kitabı" is of "kitap"
STICKY = ("case", "ending", "linking", "post", "lacking", "passive", "as", "made", "shape")  # follow a stem at once
VERBS = ("rel", "verb", "pose", "more", "do", "be")


def meanings(word: str, language: str) -> tuple[Entry, ...]:
    """Of a stem as written; for Turkish, with its last sound hardened too."""
    found = look_up(word, language)
    if not found and language == "tr" and len(word) > 3 and word[-1] in HARDENED:
        found = look_up(word[:-1] + HARDENED[word[-1]], language)
    return found


def _price(entries: tuple[Entry, ...], length: int, first: bool) -> float:
    own = 1.0 if entries[0].own else 1.15 + (0.6 if length == 1 else 0.0)
    loose = first and all(entry.job in STICKY for entry in entries)
    return own + (1.0 if loose and length < 2 else 0.0)


def _inflected(word: str, language: str) -> bool:
    """Whether one of Unicode's words is but a verb of ours with an ending."""
    return any(
        any(entry.own and entry.job in VERBS for entry in look_up(word[:length], language))
        and any(entry.own and entry.job in STICKY for entry in look_up(word[length:], language))
        for length in range(1, len(word))
    )


def stems(run: str, language: str) -> list[Piece]:
    """One run of letters as stems and endings, the fewest and longest that the tables know."""

    def steps(at: int) -> Found[Piece]:
        found: Found[Piece] = Found()
        for length in range(min(LONGEST_WORD, len(run) - at), 0, -1):
            part = run[at : at + length]
            entries = meanings(part, language)
            if language == "tr" and at > 0 and entries and not any(entry.job in STICKY for entry in entries):
                continue
            if language == "tr" and at == 0 and length < 2 and len(run) > 1:
                continue
            if entries and not (entries[0].own or not _inflected(part, language)):
                continue
            if entries:
                found.put(at + length, _price(entries, length, at == 0), Piece(part, entries, language=language))
        found.put(at + 1, 4.0, Piece(run[at]))
        return found

    pieces: list[Piece] = []
    for piece in cheapest_path(len(run), steps, lambda at: 9.0):
        if not piece.entries and pieces and not pieces[-1].entries:
            pieces[-1] = Piece(pieces[-1].said + piece.said)
        else:
            pieces.append(piece)
    if language != "ja" and any(not piece.entries for piece in pieces):
        return [Piece(run)]
    return pieces


def is_inflected(word: str, language: str) -> bool:
    """Whether a word that no table lists is a listed one with other endings."""
    if language == "tr":
        pieces = stems(word, language)
        return len(pieces) > 1 and all(piece.entries for piece in pieces)
    return any(look_up(form, language) for form in other_forms(word, language))


def cut(tokens: Sequence[Token], language: str) -> list[Piece]:
    """All tokens as pieces; phrases of several words first."""
    pieces: list[Piece] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.kind not in ("word", "han"):
            number = token.kind == "number" and token.said.isdigit() and int(token.said) > 0
            entries = look_up(token.key, language) if token.kind == "emoji" else ()
            entries = (Entry("number", token.said),) if number else entries
            entries = (Entry("noun", token.said),) if token.kind == "emoji" else entries
            pieces.append(Piece(token.said, entries, "" if entries else token.said, language=language))
            at += 1
            continue
        length = next((n for n in range(LONGEST_PHRASE, 1, -1) if _phrase(tokens[at : at + n], n, language)), 1)
        if length > 1:
            said = " ".join(each.said for each in tokens[at : at + length])
            pieces.append(Piece(said, _phrase(tokens[at : at + length], length, language), language=language))
        elif suffixed := _suffixed(tokens[at : at + 2], language):
            pieces += suffixed
            length = 2
        else:
            pieces += stems(token.key, language)
        at += length
    return pieces


def _suffixed(tokens: Sequence[Token], language: str) -> list[Piece]:
    """A phrase of two words whose last has an ending ("güneş gözlüklü"); [] when it is none."""
    if language != "tr" or len(tokens) < 2 or any(token.kind != "word" for token in tokens):
        return []
    words = f"{tokens[0].key} {tokens[1].key}"
    for length in range(1, 4):
        entries, ending = look_up(words[:-length], language), look_up(words[-length:], language)
        if entries and entries[0].own and any(entry.job in STICKY for entry in ending):
            return [
                Piece(words[:-length], entries, language=language),
                Piece(words[-length:], ending, language=language),
            ]
    return []


def _phrase(tokens: Sequence[Token], length: int, language: str) -> tuple[Entry, ...]:
    if len(tokens) < length or any(token.kind != "word" for token in tokens):
        return ()
    entries = look_up(" ".join(token.key for token in tokens), language)
    first = look_up(tokens[0].key, language)
    if entries and not entries[0].own and any(entry.own and entry.job != "noun" for entry in first):
        return ()
    return entries
