"""Bodies and their parts in a sentence: what sits on a shoulder, what hangs round a neck. Knows no word order."""

from dataclasses import replace

from model.scene import RelationKind as Kind
from model.words import concepts
from model.words.cursor import FACE, Cursor
from model.words.draft import Link, Traits
from model.words.lexicon import Entry
from model.words.pieces import Piece

CARRIED = (Kind.HOLDING, Kind.WEARING, Kind.NEXT_TO)
LIMBS = {"legs", "arms", "hands", "feet", "ножками", "ногами", "руками", "ручками", "лапками", "ножки"}
UPON = (Kind.RIDING, Kind.ON, Kind.IN, Kind.NEXT_TO)


class Bodies(Cursor):
    """Reads the words for parts of a body."""

    def _part_of_body(self, piece: Piece) -> None:
        """ "With green eyes": parts of a creature cannot be drawn to order; they are told as not understood."""
        if self.negated:
            self.traits, self.kept = self.kept, Traits()
            self.negated = ""
            self.joined = False
            return
        felt = self.traits.said and self.traits.mood and all(job in ("mood", "size") for job, _ in self.traits.said)
        if felt and self.subjects and FACE.match(piece.said.lower()):  # "a hamster with a sly muzzle"
            self.draft.trait(self.subjects, Traits(mood=self.traits.mood))
            self.traits, self.link, self.joined = Traits(), None, False
            return
        lifeless = self.subjects and not concepts.is_living(self.draft.things[self.subjects[-1]].emoji)
        if lifeless and not self.traits and piece.said.lower() in LIMBS:  # "a potato with legs"
            self.link = None
            return
        self.draft.unknown.append(
            ("" if piece.language == "zh" else " ").join([*(said for _, said in self.traits.said), piece.said])
        )
        self.traits = Traits()
        self.link = None
        self.joined = False

    def _on_head(self) -> bool:
        """ "With an apple on its head": the last thing held is worn, or stands on its holder. False if none is held."""
        tie = self.draft.ties[-1] if self.draft.ties else None
        if tie is None or tie.kind not in CARRIED or (tie.kind is Kind.NEXT_TO and not self._small(tie.obj)):
            return False
        self.draft.ties.pop()
        if concepts.is_worn(self.draft.things[tie.obj].emoji):
            self.draft.tie(Kind.WEARING, tie.subject, tie.obj)
        else:
            self.draft.tie(Kind.ON, tie.obj, tie.subject)
        return True

    def _small(self, index: int) -> bool:
        emoji = self.draft.things[index].emoji
        return concepts.is_small(emoji) or concepts.is_animal(emoji)

    def _perch(self, piece: Piece, entry: Entry, before: tuple[int, Piece] | None) -> None:
        """A part that others sit on: "on a pirate's shoulder", "with a bell around its neck"."""
        if self.negated:
            self._part_of_body(piece)
            return
        tie = self.draft.ties[-1] if self.draft.ties else None
        owner = before[0] if before is not None else self.latest if piece.language == "zh" else None
        if owner is not None and tie is not None and tie.obj == owner and tie.kind in UPON:
            if entry.value != "back" or tie.kind is not Kind.RIDING:  # one may well ride on a back
                self.draft.ties[-1] = replace(tie, kind=Kind.ON)
            return
        late = self.link is not None and self.link.kind is Kind.HOLDING and self.latest in self.subjects
        if late and not self._owner_follows() and self._before_noun():  # "carries on its back an apple"
            self.link = Link(kind=Kind.HOLDING, body=entry.value)
            return
        if self.link is None or (self.link.kind is not None and not self.link.preposition):
            if entry.value == "neck" and tie is not None and tie.kind in CARRIED:
                self.draft.ties[-1] = replace(tie, kind=Kind.WEARING)
            else:
                self._part_of_body(piece)
            return
        if entry.value == "neck" and tie is not None and tie.kind in CARRIED:
            self.draft.ties[-1] = replace(tie, kind=Kind.WEARING)
            self.link = None
        elif entry.value == "head" and self.link.preposition == "with" and self._owner_follows():
            self.link = Link(kind=Kind.WEARING)  # "a man with the head of a horse"
        elif self._owner_follows() or self._sitter_follows() or (not self.subjects and self._next() is not None):
            self.link = Link(preposition="on", body=entry.value)
        elif self._on_head():
            self.link = None
        else:
            self._part_of_body(piece)

    def _sitter_follows(self) -> bool:
        """Whether the next words say who is there: "на коленях кот"."""
        following = self._next()
        sits = following is not None and following.get("noun") is not None and "nomn" in following.cases
        return sits and bool(self.subjects) and following is not None and not following.cases & {"gent", "loct"}

    def _owner_follows(self) -> bool:
        """Whether the next words say whose shoulder it is: "of a pirate", a genitive."""
        following = self._next()
        if following is None:
            return False
        preposition = following.get("prep")
        if preposition is not None:
            return preposition.value in ("of", "beside")
        return following.get("noun", "mood", "colour", "size") is not None and "gent" in following.cases

    def _part_of(self, whole: int, index: int) -> None:
        """ "A bucket of honey": the honey is in the bucket; "um gato de óculos": worn; "the king of cats": no tie."""
        first, second = self.draft.things[whole].emoji, self.draft.things[index].emoji
        if first == "🗿" and concepts.is_living(second):  # "a statue of a cat"
            self.draft.tie(Kind.SHAPED_LIKE, whole, index)
            return
        if concepts.relation("of", first, second)[0] is Kind.IN:
            self.draft.tie(Kind.IN, index, whole)
        elif self.pieces[self.at].language == "pt" and concepts.is_living(first):
            if concepts.is_worn(second):
                self.draft.tie(Kind.WEARING, whole, index)
            elif concepts.is_vehicle(second):
                self.draft.tie(Kind.RIDING, whole, index)
