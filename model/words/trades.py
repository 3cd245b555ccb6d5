"""Trades in a sentence: a "pirate cat" is a cat in a pirate's hat. Knows no word order."""

from model.scene import RelationKind as Kind
from model.words import concepts
from model.words.bodies import Bodies
from model.words.draft import Traits
from model.words.lexicon import Entry
from model.words.pieces import Piece
from model.words.shown import Concept, emoji_of, shown


def _signs(value: str) -> tuple[tuple[Kind, Concept], ...]:
    """What shows the trade of a concept ("🧑|wearing 🎩" or one of EMBLEMS); () when it has none."""
    row = shown(value)
    shown_by = tuple(sign for sign in row.signs if sign[0] is not Kind.NEXT_TO)
    if shown_by or row.concept.emoji not in concepts.EMBLEMS:
        return shown_by or row.signs
    kind, sign = concepts.EMBLEMS[row.concept.emoji]
    return ((kind, Concept(emoji=sign)),)


class Trades(Bodies):
    """Gives animals the trades that they are said to have."""

    @staticmethod
    def _has_signs(value: str) -> bool:
        """Whether it is a trade or a character, known by what is worn or held."""
        return bool(_signs(value))

    def _trade(self, index: int, entry: Entry, piece: Piece) -> bool:
        """ "Pirate cat", "cat pirate": an animal of a trade; the trade becomes what shows it."""
        emoji = emoji_of(entry.value)
        if concepts.same_kind(self.draft.things[index].emoji, emoji) and not piece.mark:
            self.previous = (index, piece)
            return True
        first = self.draft.things[index].emoji
        if concepts.is_actor(first) and _signs(entry.value) and not concepts.is_animal(emoji):
            self.subjects = [index] if index not in self.subjects else self.subjects
            self._emblem(entry.value, piece.said, subject=index)
            self.previous = (index, piece)
            return True
        if self._being(index, entry, piece):
            return True
        if concepts.is_animal(first) and emoji == "👶":  # "dinosaur baby"
            self.draft.trait([index], Traits(size="small"))
            self.previous = (index, piece)
            return True
        if index in self.of_trade and concepts.is_actor(emoji):
            traits, self.traits = self.traits, Traits()
            self.draft.replace(index, entry.value, piece.said, traits, entry.name)
            self.previous = (index, piece)
            return True
        if first in concepts.EMBLEMS and concepts.is_actor(emoji) and not concepts.is_animal(first):
            kind, sign = concepts.EMBLEMS[first]
            thing = self.draft.things[index]
            traits, self.traits = self.traits, Traits()
            self.draft.replace(index, entry.value, piece.said, traits, entry.name)
            self.draft.tie(kind, index, self.draft.imply(sign, thing.said, Traits()))
            self.previous = (index, piece)
            return True
        return False

    def _being(self, index: int, entry: Entry, piece: Piece) -> bool:
        """ "Robot dog", "кот-призрак", "mermaid cat": an animal of another nature: its stuff, colour or costume."""
        first, emoji = self.draft.things[index].emoji, emoji_of(entry.value)
        first_is, second_is = concepts.is_being(first), concepts.is_being(emoji)
        if first_is and concepts.is_beast(emoji) and (piece.language == "en" or piece.hyphen):
            being = self.draft.things[index]
            traits, self.traits = self.traits, Traits()
            self.draft.replace(index, entry.value, piece.said, traits, entry.name)
            said = being.said
        elif second_is and concepts.is_beast(first) and (piece.hyphen or piece.language == "en"):
            being, said = None, piece.said
        else:
            return False
        nature = emoji if being is None else first
        if nature in concepts.NATURES:
            self.draft.trait([index], Traits.of(shown(f"🐱{concepts.NATURES[nature]}").concept))
        else:
            kind, sign = concepts.EMBLEMS.get(nature, (Kind.WEARING, nature))
            self.draft.tie(kind, index, self.draft.imply(sign, said, Traits()))
        self.subjects = [index] if index not in self.subjects and not self.draft.is_object(index) else self.subjects
        self.previous = (index, piece)
        return True

    def _emblem(self, value: str, said: str, subject: int | None = None) -> None:
        traits, self.traits = self.traits, Traits()
        wearer = self.subjects[-1] if subject is None else subject
        for kind, sign in _signs(value) or ((Kind.WEARING, shown(value).concept),):
            worn, traits = traits or Traits.of(sign), Traits()
            self.draft.tie(kind, wearer, self.draft.imply(sign.emoji, said, worn))
        self.link = None
        self.joined = self.comma = False
