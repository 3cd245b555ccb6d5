"""Traits in a sentence: which noun takes a colour, a material, a pattern, a time. Knows no word order of verbs."""

from dataclasses import replace

from model.scene import RelationKind as Kind
from model.words import concepts, russian
from model.words.cursor import OUT_OF, ROMANCE, TRAITS
from model.words.draft import Link, Traits
from model.words.lexicon import Entry
from model.words.objects import Objects
from model.words.pieces import GENITIVE, Piece
from model.words.text import fold

COMPARATIVES = frozenset(
    ["больше", "меньше", "выше", "ниже", "крупнее", "толще", "bigger", "smaller", "larger", "taller", "shorter"]
)
PAINT = ("colour", "surface")
_OPENERS = "в во из с со под на у по in with of from covered on under at by"
OPENERS = frozenset(_OPENERS.split())  # first words of phrases that say where or of what


class Manner(Objects):
    """Reads adjectives and what stands for them."""

    def _trait(self, piece: Piece, entry: Entry, before: tuple[int, Piece] | None) -> None:
        if self.negated:  # "without a red hat": the hat goes too; "not sad": only the mood
            if self.negated == "word":
                self.negated = ""
            return
        heaped = entry.job == "number" and self._placed() and piece.said.lower().startswith(("куч", "pile", "stack"))
        if heaped:  # "on a pile of books"
            return
        if self._compared(piece, entry) or self._told_apart(entry):
            return
        owner = self._owner_before(piece, entry, before)
        if owner is not None:
            traits = Traits()
            traits.take(entry, piece.said)
            self.draft.trait([owner], traits)
            self.previous = before
            if self.link is not None and entry.job != "number" and self.link.kind in (None, Kind.MADE_OF):
                self.link = None
            return
        refused = self.traits.take(entry, piece.said)
        if refused and entry.job != "size":  # "a chubby little hamster"
            self.draft.unknown.append(refused)
        if self.comma and not self._leads_to_noun():
            self._settle()

    def _told_apart(self, entry: Entry) -> bool:
        """ "Two birds, one blue, the other red": what follows is of one of the two."""
        if entry.job != "number" or entry.value != "1" or self._before_noun_itself():
            return False
        self._settle()
        if not self.others and len(self.subjects) == 1:
            twin = self.draft.pair(self.subjects[0])
            self.others = [] if twin is None else [self.subjects[0], twin]
        if not self.others:
            return False
        self.subjects = [self.others.pop(0)]
        self.acting = False
        return True

    def _before_noun_itself(self) -> bool:
        for piece in self.pieces[self.at + 1 :]:
            if piece.mark or piece.get("noun"):
                return piece.get("noun") is not None and not piece.get("colour")
            if piece.get(*TRAITS) is None:
                return False
        return False

    def _compared(self, piece: Piece, entry: Entry) -> bool:
        """ "A mouse bigger than an elephant", "мышь больше слона": the size is the subject's, the other stands by."""
        if entry.job != "size" or piece.said.lower() not in COMPARATIVES or not self.subjects:
            return False
        following = self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else None
        if following is None or following.mark or not (following.cases & GENITIVE or following.get("than")):
            return False
        self.draft.trait(self.subjects, Traits(size=entry.value))
        self.link = Link(preposition="beside")
        return True

    def _owner_before(self, piece: Piece, entry: Entry, before: tuple[int, Piece] | None) -> int | None:
        """Whose trait it is, when that was named before: "un ballon rouge", "шляпа красная", "a phone of the 1920s"."""
        if before is not None and piece.language in ROMANCE and entry.job != "number":
            return before[0]
        if entry.job == "number":
            return None
        if self.link is not None and self.latest is not None:
            of_stuff = self.link.kind is Kind.MADE_OF and entry.job in PAINT
            of_time = self.link.preposition in (*OUT_OF, "in") and entry.job == "era"
            of_paint = self.link.preposition in OUT_OF and entry.job in PAINT and self.latest in self.subjects
            if (of_stuff or of_time or of_paint) and not self._before_noun():
                return self.latest
        if before is None or self.link is not None:
            return None
        first = piece.said.lower().split()[0]
        if " " in piece.said and first in OPENERS:
            return before[0]
        agrees = piece.language == "ru" and piece.part in ("ADJF", "PRTF") and piece.cases & before[1].cases
        if (agrees or (entry.job == "era" and piece.part == "NOUN")) and not self._before_noun():
            return before[0]
        return None

    def _settle(self) -> None:
        """Traits in hand with no noun to come belong to the subject: "the cat is sad"."""
        painted = self.traits.colour or self.traits.surface
        if self.traits and painted and self.link is not None and self.link.preposition:
            self.draft.unknown += [said for _, said in self.traits.said]  # "a man in black": clothes nobody named
            self.traits = Traits()
        if self.traits:
            self.draft.trait(self.subjects if self.topic is None else [self.topic], self.traits)
            self.traits = Traits()
        self.topic = None
        self._drop_twins()

    def _drop_twins(self) -> None:
        for traits in self.twins:
            self.draft.unknown += [said for _, said in traits.said]
        self.twins.clear()

    def _stuff(self, piece: Piece, entry: Entry) -> None:
        """A material: what something named before is made of, or what the noun right after it is made of."""
        if self.negated:
            self.negated = ""
            self.link = None
            return
        made = Entry("surface", entry.value)
        if self.link is not None and self.latest is not None and not self._next_is_noun_of_compound(piece):
            traits, self.traits = self.traits, Traits()
            traits.take(made, piece.said)
            whole = self.latest if self.link.kind is None or not self.subjects else self.subjects[-1]
            self.draft.trait([whole], traits)
            self.link = None
        elif refused := self.traits.take(made, piece.said):
            self.draft.unknown.append(refused)

    def _pattern(self, entry: Entry) -> None:
        """ "With white stripes", "в белый горошек": the pattern, and its colour as the second one."""
        traits, self.traits = self.traits, Traits()
        if self.negated:
            self.negated = ""
        elif self.latest is not None:
            self.draft.trait([self.latest], Traits(surface=traits.surface or entry.value))
            self.draft.accent(self.latest, traits.colour)
        self.link = None

    def _coat(self, piece: Piece) -> bool:
        """ "With white paws": a part of the coat, in the second colour of its owner. False for any other part said."""
        traits = self.traits
        only_coloured = all(job == "colour" for job, _ in traits.said)
        if piece.get("part") is None or not traits.colour or not only_coloured or not self.subjects or self.negated:
            return False
        part = next((entry for entry in piece.entries if entry.job == "part"), None)
        if part is None or part.value != "coat":
            return False
        for subject in self.subjects:
            self.draft.accent(subject, traits.colour)
        self.traits = Traits()
        self.link = None
        self.joined = False
        return True

    def _and(self) -> None:
        """ "Red and white ball" is one ball; "a red and a blue ball", "красный и синий шары", are two."""
        following = self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else None
        predicate = self.acting and bool(self.subjects) and self.link is None  # "the cat is sad and ..."
        if not self.traits.said or following is None or predicate:
            self.joined = True
            return
        article = following.get("filler") is not None and following.said.lower() in ("a", "an", "one", "another")
        described = self._next()
        counted = described is not None and described.get("number") is not None
        if described is None or described.get(*TRAITS) is None:
            self.joined = True
            return
        if article or counted or self._of_many():
            self.twins.append(self.traits)
            self.traits = Traits()

    def _of_many(self) -> bool:
        """Whether an adjective in the singular belongs to a noun in the plural: one of them is red, the other blue."""
        here = self.pieces[self.at - 1] if self.at else None
        if here is None or here.language != "ru" or here.plural or here.get("colour", "size", "mood") is None:
            return False
        for piece in self.pieces[self.at + 1 :]:
            if piece.get("noun") and not piece.get(*TRAITS):
                return piece.plural or any(form.plural for form in russian.forms(fold(piece.said))[:1])
            if piece.get(*TRAITS) is None:
                return False
        return False

    def _pose(self, piece: Piece, entry: Entry) -> None:
        """A pose: of the subject, or of the noun to come ("прыгающий кот")."""
        attributive = piece.part in ("PRTF", "ADJF") or piece.said.lower().endswith("ing")
        waits = not self.subjects or (attributive and self._before_noun() and (self.joined or self.link or self.comma))
        pose = Entry("pose", entry.value)
        if waits:
            self.traits = replace(self.traits, pose="", said=[*self.traits.said], doing=[*self.traits.doing])
            self.traits.take(pose, piece.said)
            return
        traits = Traits()
        traits.take(pose, piece.said)
        self.draft.trait(self.subjects, traits)
        self.link = None
        self.acting = True

    def _living_subject(self) -> bool:
        return bool(self.subjects) and concepts.is_living(self.draft.things[self.subjects[-1]].emoji)
