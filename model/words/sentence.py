"""Pieces → draft, for languages whose words are spaced: adjectives before nouns, prepositions, verbs between.

Knows the grammar's jobs (data/grammar.tsv), not the words themselves.
"""

from model.scene import RelationKind as Kind
from model.words import concepts
from model.words.cursor import TRAITS, VERBS
from model.words.draft import Link, Traits
from model.words.lexicon import Entry
from model.words.manner import OPENERS
from model.words.pieces import Piece
from model.words.prepositions import EACH_OTHER, USUAL_OBJECTS, Prepositions
from model.words.turns import turned

ALONE = {  # what verbs of two mean when there is one: a thing beside it, or a mood or pose
    Kind.HUGGING: "❤️", Kind.KISSING: "💋",
}  # fmt: skip
MANNERS = {
    Kind.FIGHTING: Traits(mood="angry"), Kind.DREAMING_OF: Traits(mood="sleepy"),
    Kind.THINKING_OF: Traits(mood="thoughtful"), Kind.WALKING: Traits(pose="walking"),
    Kind.CHASING: Traits(pose="running"),
}  # fmt: skip
STOPS = ".;!?\n"


def verb_link(entry: Entry) -> Link:
    """How a verb of job "rel" ties what follows; who gives something away holds it still."""
    if entry.value == "giving":
        return Link(kind=Kind.HOLDING, giving=True)
    if entry.value == "walking with":
        return Link(kind=Kind.WALKING, loose=True)
    if entry.value == "chased by":
        return Link(kind=Kind.CHASING, swapped=True)
    return Link(kind=Kind(entry.value))


class Sentence(Prepositions):
    """Reads pieces from left to right."""

    def read(self, pieces: list[Piece]) -> None:
        """Everything, then what is left in hand goes to the last subject."""
        self.pieces = pieces = turned(pieces)
        for self.at, piece in enumerate(pieces):
            self._piece(piece)
        self._settle()
        self._bare_verb()
        self.draft.main = self.head

    def _bare_verb(self) -> None:
        """ "The owl reads", "two bears hugging": a verb whose object nobody named."""
        for link in (self.late, self.link):
            if link is not None and link.kind is not None and not link.preposition:
                self._alone(link)
        self.link = self.late = None

    def _alone(self, link: Link) -> None:
        kind = link.kind
        if kind is None or not self.subjects:
            return
        if kind in USUAL_OBJECTS:
            index = self.draft.add(USUAL_OBJECTS[kind], self.verb_said, Traits(), exact=False)
            for subject in self.subjects:
                self.draft.tie(kind, subject, index)
        elif kind in EACH_OTHER and self._with_each_other(kind):
            return
        elif kind is Kind.NEXT_TO and len(self.subjects) > 1:  # "holding hands"
            self.draft.tie(kind, self.subjects[0], self.subjects[1])
        elif kind in ALONE:
            self.draft.do(self.subjects[-1], f"near {ALONE[kind]}", self.verb_said)
        elif kind in MANNERS:
            self.draft.trait(self.subjects, MANNERS[kind])

    def _with_each_other(self, kind: Kind) -> bool:
        """Tie the first two subjects to each other, or the two that one subject is; False when there is only one."""
        first = self.subjects[0]
        other = self.subjects[1] if len(self.subjects) > 1 else self.draft.pair(first)
        if other is None:
            return False
        if other not in self.subjects:
            self.subjects = [first, other]
        self.draft.tie(kind, first, other)
        if kind is Kind.LOOKING_AT:
            self.draft.tie(kind, other, first)
        return True

    def _mutual(self) -> None:
        """ "Each other", "друг на друга"."""
        link = self.link or self.late
        if link is not None and link.kind is not None and self.subjects and not link.preposition:
            self._with_each_other(link.kind)
            self.link = self.late = None
        elif link is not None and link.preposition and self.subjects:
            self._with_each_other(Kind.NEXT_TO)
            self.link = None

    def _piece(self, piece: Piece) -> None:
        if piece.mark:
            self._mark(piece)
            return
        if self.naming:
            self.naming = False
            return
        entry = self._choose(piece)
        if entry is None:
            self._unknown(piece)
            return
        job = entry.job
        if job == "measure" and piece.language == "ru" and not self._before_noun():
            self.draft.unknown.append(piece.said)  # "a ship in a bottle": a vessel, and none is known
            self.link = None
            return
        if job in ("filler", "colourword", "measure", "particle", "text"):
            if piece.said.lower() not in ("a", "an", "the"):
                self.previous = None
            return
        before, self.previous = self.previous, None
        if job == "noun":
            self._noun(piece, entry, before)
        elif job == "setting":
            self._setting(piece, entry, before)
        elif job in TRAITS:
            self._trait(piece, entry, before)
        elif job == "stuff":
            self._stuff(piece, entry)
        elif job == "pattern":
            self._pattern(entry)
        elif job == "style":
            self.draft.styled(entry.value)
            self.link = None if self.link is None or self.link.preposition else self.link
        elif job == "mutual":
            self._mutual()
        elif job == "sized":
            self._settle()
            self.measuring = job
        elif job == "prep":
            self._preposition(piece, entry, before)
        elif job in ("as", "costume"):
            worn = piece.get("noun")
            whose = job == "costume" and self.at > 0 and self.pieces[self.at - 1].get("noun") is not None
            if worn is not None and not whose and not self._next_is_noun():
                self.link = Link(kind=Kind.WEARING) if job == "as" and self.subjects else self.link
                self._noun(piece, worn, before)  # "in a suit", "в костюме", and no word of whose
            elif job == "as":
                self._settle()
                self.link = Link(preposition="as")
        elif job == "lost":
            self._lost(piece)
        elif job == "part":
            if not self._coat(piece):
                self._part_of_body(piece)
        elif job == "perch":
            self._perch(piece, entry, before)
        elif job == "name":
            self.naming = True
        elif job == "onhead":
            self._atop()
        elif job == "and":
            self._and()
        elif job == "but":
            self._settle()
            self.negated = ""
            self.comma = True
        elif job == "not":
            if self.subjects:
                self._settle()
            self.kept, self.traits = self.traits, Traits()
            self.negated = entry.value
        elif job in VERBS:
            self._verb(piece, entry)

    def _lost(self, piece: Piece) -> None:
        """What is understood but cannot be drawn; a noun of that kind takes its adjectives with it."""
        noun = (piece.part == "NOUN" or piece.language == "en") and not self._before_noun()
        placed = noun and self.link is not None
        if not self.negated:
            adjectives = [said for _, said in self.traits.said] if placed else []
            self.draft.unknown.append(" ".join([*adjectives, piece.said]))
        if placed:
            self.traits, self.link = Traits(), None

    def _mark(self, piece: Piece) -> None:
        if piece.mark in "+&":
            self.joined = True
        elif piece.mark in ",、，;.!?…。！？:—":
            if not self.traits:
                self.comma = True
            self.negated = ""
            if piece.mark in STOPS + "。！？":
                self._settle()
                self._bare_verb()
                self.acting = False
        if piece.mark not in "“-—":
            self.previous = None

    def _verb(self, piece: Piece, entry: Entry) -> None:
        attributive = piece.part in ("PRTF", "ADJF") or piece.said.lower().endswith("ing")
        if self.negated:
            self.negated = "thing" if entry.job == "rel" else ""  # "does not wear a hat": the hat goes too
            return
        if self.traits and self.subjects and entry.job in ("be", "rel", "pose") and not attributive:
            self._settle()
        if self.traits.count and not self.subjects and self._is_finite(piece):
            traits, self.traits = self.traits, Traits()  # "двое играют": two of them, people
            self.subjects = [self.draft.add("🧑", traits.said[-1][1], traits)]
        if entry.job == "pose":
            self._pose(piece, entry)
            if not self.traits.pose and piece.said.lower().split()[-1] in ("at", "to", "на"):
                self.link = Link(preposition="beside")
            return
        if entry.job == "be":
            here = self.pieces[self.at - 1] if self.at else None
            if here is not None and here.get("noun") and self.latest not in self.subjects:
                self.topic = self.latest  # "a dog whose hat is too big"
            self.link = None
            self.acting = True
            return
        if entry.job == "rel":
            self._bare_verb()
            self.link = verb_link(entry)
            self.verb_said = piece.said
            self.acting = True
            self.comma = False
            return
        waits = not self.subjects or (attributive and self._before_noun() and (self.joined or self.link or self.comma))
        if entry.job == "more":
            mood = Entry("mood", entry.value)
            if waits:
                self.traits.take(mood, piece.said)
            else:
                traits = Traits()
                traits.take(mood, piece.said)
                self.draft.trait(self.subjects, traits)
                if piece.said.lower().startswith("бо") or piece.said.lower().split()[-1] in ("в", "with", "of"):
                    # "in love with a toaster", "боится огурца"
                    self.link, self.acting = Link(preposition="beside"), True
                    return
        elif waits:
            self.traits.doing.append((entry.value, piece.said))
        else:
            for subject in self.subjects:
                self.draft.do(subject, entry.value, piece.said)
        if not waits:
            self.link = None
            self.acting = True

    @staticmethod
    def _is_finite(piece: Piece) -> bool:
        """A Russian verb in a personal form, or a phrase that begins with one."""
        return piece.language == "ru" and piece.part in ("VERB", "PREP")

    def _setting(self, piece: Piece, entry: Entry, before: tuple[int, Piece] | None) -> None:
        as_thing = (
            (self.link is not None and (self.link.kind is not None or self.link.preposition in ("with", "as", "of")))
            or self.traits.count
            or self.traits.colour
            or self.traits.era
            or (self.joined and self.draft.things and not self._last_was_setting())
        )
        looks = self.link is not None and self.link.kind in (Kind.NEXT_TO, Kind.LOOKING_AT, Kind.MADE_OF)
        if looks and entry.value not in concepts.THINGS_THEMSELVES:
            as_thing = False  # "watches the rain"
        if not self.subjects and entry.value in concepts.SELVES and self.link is None and self._has_a_self():
            face = "🌝" if entry.value == "moon" else concepts.SETTING_FACES[entry.value]
            self._noun(piece, Entry("noun", face), before)
            return
        in_phrase = " " in piece.said and piece.said.lower().split()[0] in OPENERS
        if in_phrase and self.link is not None and self.link.kind is not None:  # "kissing under the moon"
            self.late, self.link = self.link, None
            as_thing = False
        if self._placed() or (self.link and self.link.kind is Kind.NEXT_TO and self.link.preposition):
            as_thing = False
        adjective = piece.part in ("ADJF", "ADVB") or piece.said.lower().endswith("y")
        if self.negated:
            self.negated = ""
            return
        if as_thing and not adjective:
            self._noun(piece, Entry("noun", concepts.SETTING_FACES[entry.value]), before)
            return
        self.draft.setting(entry.value, piece.said)
        if self.traits.colour == "black" and self.traits.said[-1][1].lower().startswith(("dark", "тёмн", "темн")):
            self.draft.setting("night", self.traits.said.pop()[1])  # "a dark forest"
            self.traits = Traits()
        if adjective or self._next_is_noun_of_compound(piece):
            return
        self.draft.unknown += [said for job, said in self.traits.said if job != "mood"]
        self.traits = Traits()
        self.link = None
        self.joined = False

    def _unknown(self, piece: Piece) -> None:
        found = None
        acts = piece.part in ("VERB", "INFN", "GRND") or (piece.language == "en" and piece.said.endswith("ing"))
        if acts and self.subjects and not self.negated and self._before_noun():
            self.draft.unknown.append(piece.said)  # does something unheard of to what follows: beside it, at least
            self.link, self.acting = Link(preposition="beside"), True
            return
        if piece.part not in ("VERB", "INFN", "GRND", "ADVB", "PREP", "CONJ", "PRCL", "ADJF", "PRTF", "ADJS", "INTJ"):
            found = self.guess(piece)
        if found is None:
            described = piece.part in ("", "NOUN") and not self._before_noun()
            if not self.negated:
                adjectives = [said for _, said in self.traits.said] if described else []
                self.draft.unknown.append(" ".join([*adjectives, piece.said]))
            self.negated = ""
            if described:
                self.traits = Traits()
            if described or piece.part == "NOUN":
                self.link = None
            return
        emoji, exact = found
        before, self.previous = self.previous, None
        self._noun(piece, Entry("noun", emoji, own=exact), before, exact=exact)
