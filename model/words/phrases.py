"""What a sentence is made of once its order is known: nouns, and what is said of them. Knows no words, no drawing."""

from dataclasses import dataclass, replace

from model.words.draft import Link
from model.words.lexicon import Entry
from model.words.pieces import Piece


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One thing said of a noun.

    job: "trait" (`entry` is a colour, size, mood, surface, pose, era, number or "do"), "tie" (to `objects`, by `link`
    or by `verb`: the relations it may be, likeliest first), "setting", "style", "as" (dressed as `objects`), "onhead",
    "lost" (cannot be drawn), "with" (somebody who does `acts` too).
    back: the noun is the object and `objects` are who does it.
    """

    job: str
    said: str = ""
    entry: Entry | None = None
    link: Link | None = None
    verb: str = ""
    objects: tuple["Noun", ...] = ()
    acts: tuple["Act", ...] = ()
    back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """One thing that was named. entry: None where no table lists it. before: nouns it is compounded with, in order."""

    piece: Piece
    entry: Entry | None
    acts: tuple[Act, ...] = ()
    before: tuple["Noun", ...] = ()

    def also(self, *acts: Act) -> "Noun":
        """The same with more said of it."""
        return replace(self, acts=(*self.acts, *acts))


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """Who, and what they do; without nouns it goes on about those before."""

    nouns: tuple[Noun, ...] = ()
    acts: tuple[Act, ...] = ()
