"""Pieces → clauses for Chinese: what describes a noun stands before it with 的, places are named after (桌子上).

Knows the jobs of data/chinese.tsv, not the words themselves. Every stretch is read in every way it allows, and the
cheapest way through the sentence is taken; the costs are small numbers chosen by hand.
"""

from collections.abc import Sequence

from model.words.chart import Found, cheapest_path
from model.words.chinese_acts import ActReading
from model.words.chinese_reading import Acts
from model.words.compose import Composer
from model.words.phrases import Act, Clause
from model.words.pieces import Piece
from model.words.text import Token

LONGEST = 36  # pieces read as one sentence; longer prose is read in parts
HIDDEN = 3.0  # the price of a piece that fits nowhere


class Chinese(ActReading):
    """Everything that `pieces` may mean, found once for each place and kept."""

    def clauses(self) -> list[Clause]:
        """The cheapest reading of them all."""
        return cheapest_path(len(self.pieces), self.clause, self._skip)

    def _skip(self, at: int) -> float:
        piece = self.pieces[at]
        if piece.mark or self._is(at, "filler", "particle", "and", "text", "measure", "colourword", "plural"):
            return 0.05
        return HIDDEN

    def clause(self, at: int) -> Found[Clause]:
        """Who does what; or a place and who is there ("桌子上有一只猫"); or only one of these."""
        found: Found[Clause] = Found()
        if self.pieces[at].mark:
            return found
        for end, cost, nouns in self.nouns(at).ways():
            found.put(end, cost + 1, Clause(nouns=nouns))
            for last, more, acts in self.acts(self._past(end)).ways():
                found.put(last, cost + more + 1, Clause(nouns=nouns, acts=acts))
        for end, cost, acts in self.acts(at).ways():
            found.put(end, cost + 1.2, Clause(acts=acts))
        start = at + 1 if self._is(at, "at") else at
        if start >= len(self.pieces):
            return found
        for end, cost, where in self.place(start, named=True).ways():
            found.put(end, cost + 1.1, Clause(acts=where))
            self._there(end, cost + 1, where, found)
        return found

    def _there(self, at: int, cost: float, where: Acts, found: Found[Clause]) -> None:
        """Whoever is at a place that was named first."""
        after = self._past(at)
        after = self._past(after + 1) if self._is(after, "and") else after
        starts: list[tuple[int, float, Acts]] = [(after, 0.15, ())]
        if entry := self._is(after, "pose", "more"):
            starts.append((self._past(after + 1), 0.05, (Act(job="trait", entry=entry, said=self._said(after)),)))
        elif self._is(after, "be", "is", "verb"):
            starts.append((self._past(after + 1), 0.05, ()))
        for start, more, first in starts:
            for end, price, nouns in self.nouns(start).ways():
                found.put(end, cost + more + price, Clause(nouns=nouns, acts=(*where, *first)))
                for last, extra, acts in self.acts(self._past(end)).ways():
                    found.put(last, cost + more + price + extra, Clause(nouns=nouns, acts=(*where, *first, *acts)))


class ChineseSentence(Composer):
    """Reads Chinese pieces into its draft."""

    def read(self, pieces: list[Piece]) -> None:
        """Everything, in parts of bounded length."""
        clauses: list[Clause] = []
        for part in parts(pieces):
            clauses += Chinese(part).clauses()
        self.tell(clauses)


def respaced(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Characters written one by one with spaces between ("戴 帽 子 的 猫") as the one run that they are."""
    runs = [token for token in tokens if token.kind == "han"]
    if len(runs) < 3 or any(len(token.key) > 1 for token in runs):
        return tuple(tokens)
    found: list[Token] = []
    for token in tokens:
        if token.kind == "han" and found and found[-1].kind == "han":
            found[-1] = Token(found[-1].said + token.said, found[-1].key + token.key, "han")
        else:
            found.append(token)
    return tuple(found)


def parts(pieces: list[Piece]) -> list[list[Piece]]:
    """Sentences apart: cut at stops, and wherever one is too long."""
    found: list[list[Piece]] = [[]]
    for piece in pieces:
        found[-1].append(piece)
        if len(found[-1]) >= LONGEST or (piece.mark and piece.mark in "。!！?？;；"):
            found.append([])
    return [part for part in found if part]
