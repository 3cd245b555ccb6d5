"""Chinese pieces under the reader's finger: what stands at a place, and what was already found there."""

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any, TypeVar

from model.words.chart import Found
from model.words.lexicon import Entry
from model.words.phrases import Act, Noun
from model.words.pieces import Piece

TRAITS = ("colour", "colours", "size", "mood", "surface", "era", "number")
LINKING = ("和", "跟", "与", "、", "以及", "还有", "及", "加", "加上", "外加", "&", "+", "and")

Acts = tuple[Act, ...]
Nouns = tuple[Noun, ...]
Node = TypeVar("Node")


class Reading(ABC):
    """The pieces, and every phrase found so far by what it is and where it begins."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self._kept: dict[tuple[str, int], Found[Any]] = {}

    @abstractmethod
    def acts(self, at: int) -> Found[Acts]:
        """One deed after another: "戴着帽子骑着火箭"."""

    def _is(self, at: int, *jobs: str) -> Entry | None:
        return self.pieces[at].get(*jobs) if at < len(self.pieces) else None

    def _said(self, at: int) -> str:
        return self.pieces[at].said

    def _past(self, at: int) -> int:
        """Past small words that change nothing."""
        while at < len(self.pieces):
            if self._said(at) != "“" and (not self._is(at, "filler") or self._is(at, "noun")):
                break
            at += 1
        return at

    def _closed(self, at: int) -> int:
        """Past a 的, if there is one."""
        return at + 1 if self._is(at, "particle") else at

    def _keep(self, what: str, at: int, find: Callable[[int, Found[Node]], None]) -> Found[Node]:
        """What was found there before, or what `find` puts together now; a phrase never begins with itself."""
        key = (what, at)
        if key not in self._kept:
            self._kept[key] = Found()
            if at < len(self.pieces):
                find(at, self._kept[key])
        return self._kept[key]


def counted(noun: Noun) -> bool:
    """Whether a number was said of it."""
    return any(act.entry is not None and act.entry.job == "number" for act in noun.acts)


def trait(entry: Entry, said: str) -> Act:
    """A trait as something said."""
    return Act(job="trait", entry=entry, said=said)
