"""Trades in a sentence: a "pirate cat" is a cat in a pirate's hat. Knows no word order."""

from model.scene import RelationKind as Kind
from model.words import concepts
from model.words.bodies import Bodies
from model.words.draft import Traits
from model.words.lexicon import Entry
from model.words.pieces import Piece


def _sign(value: str) -> tuple[Kind, str] | None:
    """What shows the trade of a concept ("🧑|wearing 🎩" or one of EMBLEMS), or None when it has none."""
    person, _, attribute = value.partition("|")
    if attribute:
        verb, _, sign = attribute.partition(" ")
        return Kind(verb), sign
    return concepts.EMBLEMS.get(person)


class Trades(Bodies):
    """Gives animals the trades that they are said to have."""

    def _trade(self, index: int, entry: Entry, piece: Piece) -> bool:
        """ "Pirate cat", "cat pirate": an animal of a trade; the trade becomes what shows it."""
        emoji = entry.value.removeprefix("~")
        first = self.draft.things[index].emoji
        if concepts.is_animal(first) and _sign(emoji) and not concepts.is_animal(emoji):
            self.subjects = [index] if index not in self.subjects else self.subjects
            self._emblem(emoji, piece.said, subject=index)
            self.previous = (index, piece)
            return True
        if concepts.is_animal(first) and emoji == "👶":  # "dinosaur baby"
            self.draft.trait([index], Traits(size="small"))
            self.previous = (index, piece)
            return True
        if index in self.of_trade and concepts.is_animal(emoji):
            traits, self.traits = self.traits, Traits()
            self.draft.replace(index, entry.value, piece.said, traits, entry.name)
            self.previous = (index, piece)
            return True
        if first in concepts.EMBLEMS and concepts.is_animal(emoji) and not concepts.is_animal(first):
            kind, sign = concepts.EMBLEMS[first]
            thing = self.draft.things[index]
            traits, self.traits = self.traits, Traits()
            self.draft.replace(index, entry.value, piece.said, traits, entry.name)
            self.draft.tie(kind, index, self.draft.imply(sign, thing.said, Traits()))
            self.previous = (index, piece)
            return True
        return False

    def _emblem(self, emoji: str, said: str, subject: int | None = None) -> None:
        traits, self.traits = self.traits, Traits()
        kind, sign = _sign(emoji) or (Kind.WEARING, emoji)
        index = self.draft.imply(sign, said, traits)
        self.draft.tie(kind, self.subjects[-1] if subject is None else subject, index)
        self.link = None
        self.joined = self.comma = False
