"""Pieces put into an order that is easier to read: "heart-shaped cake" as "cake in the shape of a heart"."""

from model.scene import RelationKind as Kind
from model.words.lexicon import Entry
from model.words.pieces import Piece

SHAPED = Entry("rel", Kind.SHAPED_LIKE)
FARTHEST = 4  # pieces between "shaped" and its noun


def turned(pieces: list[Piece]) -> list[Piece]:
    """The same pieces, with what is shaped before its shape."""
    found = list(pieces)
    at = 1
    while at < len(found):
        if found[at].get("shaped") and found[at - 1].get("noun"):
            end = _noun_after(found, at)
            if end:
                tail = [Piece(found[at].said, (SHAPED,), language=found[at].language), found[at - 1]]
                found[at - 1 : end + 1] = [*found[at + 1 : end + 1], *tail]
                at = end
        at += 1
    return found


def _noun_after(pieces: list[Piece], at: int) -> int:
    """Where the noun is that `pieces[at]` says the shape of, after adjectives only; 0 for none."""
    for place in range(at + 1, min(len(pieces), at + 1 + FARTHEST)):
        piece = pieces[place]
        if piece.get("noun"):
            after = pieces[place + 1] if place + 1 < len(pieces) else None
            if piece.get("colour", "surface", "stuff") is None or after is None or after.get("noun") is None:
                return place
        elif piece.get("colour", "size", "mood", "surface", "era") is None:
            return 0
    return 0
