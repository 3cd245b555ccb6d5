"""Pieces → draft, for languages whose words are spaced: adjectives before nouns, prepositions, verbs between.

Knows the grammar's jobs (data/grammar.tsv), not the words themselves.
"""

from model.scene import RelationKind as Kind
from model.words import concepts
from model.words.cursor import TRAITS, VERBS
from model.words.draft import ALIKE, Link, Traits
from model.words.lexicon import Entry
from model.words.pieces import Piece
from model.words.shown import emoji_of, shown
from model.words.trades import Trades

USUAL_OBJECTS = {Kind.READING: "📖", Kind.EATING: "🍽️", Kind.DRINKING: "🥤", Kind.PLAYING: "⚽"}  # when none is said
ROMANCE = frozenset({"es", "fr", "pt", "it", "ca", "ro"})  # adjectives stand after their nouns
STOPS = ".;!?\n"
KEPT_BY_VERB = {
    Kind.RIDING: {"on", "in"},
    Kind.PLAYING: {"on", "in", "with", "at"},
    Kind.WEARING: {"in", "on"},
    Kind.HOLDING: {"with", "in", "on"},
    Kind.DRINKING: {"from", "with"},
    Kind.NEXT_TO: {"at", "with", "on", "in", "behind", "over"},
    Kind.READING: {"of"},
}


def verb_link(entry: Entry) -> Link:
    """How a verb of job "rel" ties what follows; who gives something away holds it still."""
    giving = entry.value == "giving"
    return Link(kind=Kind.HOLDING if giving else Kind(entry.value), giving=giving)


class Sentence(Trades):
    """Reads pieces from left to right."""

    def read(self, pieces: list[Piece]) -> None:
        """Everything, then what is left in hand goes to the last subject."""
        self.pieces = pieces
        for self.at, piece in enumerate(pieces):
            self._piece(piece)
        self._settle()
        self._bare_verb()
        self.draft.main = self.head

    def _bare_verb(self) -> None:
        """ "The owl reads": a verb with a usual object that nobody named."""
        if self.link is not None and self.link.kind in USUAL_OBJECTS and self.subjects:
            index = self.draft.add(USUAL_OBJECTS[self.link.kind], self.verb_said, Traits(), exact=False)
            for subject in self.subjects:
                self.draft.tie(self.link.kind, subject, index)
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
        elif job == "prep":
            self._preposition(entry, before)
        elif job in ("as", "costume"):
            if job == "as":
                self._settle()
                self.link = Link(preposition="as")
        elif job == "lost":
            if not self.negated:
                self.draft.unknown.append(piece.said)
        elif job == "part":
            self._part_of_body(piece)
        elif job == "perch":
            self._perch(piece, entry, before)
        elif job == "name":
            self.naming = True
        elif job == "onhead":
            self._on_head()
        elif job == "and":
            self.joined = True
        elif job == "not":
            if self.subjects:
                self._settle()
            self.kept, self.traits = self.traits, Traits()
            self.negated = entry.value
        elif job in VERBS:
            self._verb(piece, entry)

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

    def _trait(self, piece: Piece, entry: Entry, before: tuple[int, Piece] | None) -> None:
        if self.negated:  # "without a red hat": the hat goes too; "not sad": only the mood
            if self.negated == "word":
                self.negated = ""
            return
        if before is not None and piece.language in ROMANCE and entry.job != "number":  # "un ballon rouge"
            traits = Traits()
            traits.take(entry, piece.said)
            self.draft.trait([before[0]], traits)
            self.previous = before
            return
        refused = self.traits.take(entry, piece.said)
        if refused:
            self.draft.unknown.append(refused)
        if self.comma and not self._leads_to_noun():
            self._settle()

    def _settle(self) -> None:
        """Traits in hand with no noun to come belong to the subject: "the cat is sad"."""
        if self.traits and self.traits.colour and self.link is not None and self.link.preposition:
            self.draft.unknown += [said for _, said in self.traits.said]  # "a man in black": clothes nobody named
            self.traits = Traits()
        if self.traits:
            self.draft.trait(self.subjects, self.traits)
            self.traits = Traits()

    def _preposition(self, entry: Entry, before: tuple[int, Piece] | None) -> None:
        if entry.value == "of" and self.traits.count and not self.subjects:
            return  # "dozens of cats"
        if self.link is not None and self.link.body and entry.value in ("of", "beside"):
            return  # "on the shoulder of a pirate"
        if entry.value == "to" and not (self.subjects and self._before_noun()):
            return  # "wants to sleep"
        self._settle()
        keeps = self.link and self.link.kind and entry.value in {"of"} | KEPT_BY_VERB.get(self.link.kind, set())
        if not keeps:
            no_whole = entry.value == "of" and before is None  # "dreams of"
            self.link = Link(preposition="beside" if no_whole else entry.value)
        self.joined = False

    def _verb(self, piece: Piece, entry: Entry) -> None:
        attributive = piece.part in ("PRTF", "ADJF") or piece.said.lower().endswith("ing")
        if self.negated:
            self.negated = "thing" if entry.job == "rel" else ""  # "does not wear a hat": the hat goes too
            return
        if self.traits and self.subjects and entry.job in ("be", "rel"):
            self._settle()
        if self.traits.count and not self.subjects and self._is_finite(piece):
            traits, self.traits = self.traits, Traits()  # "двое играют": two of them, people
            self.subjects = [self.draft.add("🧑", traits.said[-1][1], traits)]
        if entry.job == "be":
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
            or (self.joined and self.draft.things and not self._last_was_setting())
        )
        if self.link is not None and self.link.kind is Kind.NEXT_TO and entry.value not in concepts.THINGS_THEMSELVES:
            as_thing = False  # "watches the rain"
        if not self.subjects and entry.value in concepts.SELVES and self.link is None and self._has_a_self():
            face = "🌝" if entry.value == "moon" else concepts.SETTING_FACES[entry.value]
            self._noun(piece, Entry("noun", face), before)
            return
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
            if not self.negated:
                self.draft.unknown.append(piece.said)
            self.negated = ""
            if piece.part in ("", "NOUN"):
                self.link = None
            return
        emoji, exact = found
        before, self.previous = self.previous, None
        self._noun(piece, Entry("noun", emoji, own=exact), before, exact=exact)

    def _noun(self, piece: Piece, entry: Entry, before: tuple[int, Piece] | None, *, exact: bool = True) -> None:
        if self.negated:
            self.traits, self.kept = self.kept, Traits()
            following = self._next()
            goes_on = following is not None and following.get("and") is not None
            self.negated = self.negated if goes_on else ""
            self.link = None
            return
        costume = piece.get("costume") is None and self._next_is_costume()
        if costume and self.link is not None:
            self.link = Link(preposition="as")
        emoji = emoji_of(entry.value)
        if self.link is not None and self.link.preposition == "as" and self.subjects:
            self._emblem(entry.value, piece.said)
            return
        if before is not None and not self.link and not self.joined and self._trade(before[0], entry, piece):
            return
        traits, self.traits = self.traits, Traits()
        if self.link is not None and self.draft.claim(emoji, piece.said, traits):
            self.link = None
            return
        index = self.draft.add(entry.value, piece.said, traits, name=entry.name, plural=piece.plural, exact=exact)
        if shown(entry.value).signs:
            self.of_trade.add(index)
        self._place(index, piece, before)
        self.latest = index
        self.joined = self.comma = False
        self.link, self.owed = self.owed, None
        self.previous = (index, piece)

    def _place(self, index: int, piece: Piece, before: tuple[int, Piece] | None) -> None:
        """Find the new thing its part: an object, one more object, or a subject."""
        if self.link is not None:
            self._object(index)
        elif self.joined and self.last_link is not None and self._same_again(index, piece):
            link, subjects = self.last_link
            for subject in subjects:
                self.draft.link(link, subject, index)
        else:
            self._subject(index, piece, before)

    def _object(self, index: int) -> None:
        assert self.link is not None
        if self.link.preposition == "of" and self.latest is not None:
            self._part_of(self.latest, index)
            return
        last = self.draft.ties[-1] if self.draft.ties else None
        if (
            self.link.preposition == "from"
            and last is not None
            and concepts.is_small(self.draft.things[last.obj].emoji)
        ):
            self.draft.tie(Kind.IN, last.obj, index)  # "steals cookies from a jar"
            return
        whole = self.latest
        if self.link.preposition == "with" and whole is not None and whole not in self.subjects:
            emoji = self.draft.things[index].emoji
            if (
                concepts.is_container(self.draft.things[whole].emoji)
                and concepts.is_small(emoji)
                and not concepts.is_worn(emoji)
            ):
                self.draft.tie(Kind.IN, index, whole)  # "pushes a trolley with cheese"
                return
        subjects = self._agents(index)
        if not subjects:
            self.dangling.append((self.link, index))
            return
        if self._receives(index):
            for subject in subjects:
                self.draft.tie(Kind.NEXT_TO, subject, index)
            self.owed = self.link
            return
        kinds = [self.draft.link(self.link, subject, index) for subject in subjects]
        repeatable = self.link.preposition == "with"
        self.last_link = (self.link if repeatable else Link(kind=kinds[0]), subjects)

    def _receives(self, index: int) -> bool:
        """ "Gives a cat a flower", "дарит лисе букет": whom it is for, named before what it is."""
        assert self.link is not None
        if self.link.kind is None or self.link.preposition or not concepts.is_living(self.draft.things[index].emoji):
            return False
        cases = self.pieces[self.at].cases
        if cases:
            return "datv" in cases and "accs" not in cases
        return self.link.giving and self._before_noun()

    def _agents(self, obj: int) -> list[int]:
        """Whose object it is: the subject nearest before; all of a group when the verb or a plural says so."""
        if len(self.subjects) < 2:
            return self.subjects
        assert self.link is not None
        kind = self.link.kind or concepts.relation(self.link.preposition, "🐱", self.draft.things[obj].emoji)[0]
        together = self.acting or self.pieces[self.at].plural or kind not in (Kind.WEARING, Kind.HOLDING)
        return self.subjects if together else self.subjects[-1:]

    def _same_again(self, index: int, piece: Piece) -> bool:
        """Whether "and X" goes on with the objects of the same verb."""
        assert self.last_link is not None
        link, _ = self.last_link
        emoji = self.draft.things[index].emoji
        if link.kind is None:
            return not concepts.is_living(emoji) or (bool(piece.cases) and "nomn" not in piece.cases)
        if piece.cases == {"nomn"} and concepts.is_living(emoji):
            return False
        if link.kind is Kind.NEXT_TO:
            return piece.cases.isdisjoint({"nomn"}) and bool(piece.cases)
        return concepts.fits(link.kind, emoji) and (link.kind in ALIKE or not concepts.is_living(emoji))

    def _subject(self, index: int, piece: Piece, before: tuple[int, Piece] | None) -> None:
        if before is not None and piece.cases and piece.cases <= {"gent", "gen1", "gen2"}:
            self._part_of(before[0], index)
            return  # "a bucket of honey", said by a bare genitive
        living = concepts.is_living(self.draft.things[index].emoji)
        if before is not None and not living and concepts.is_living(self.draft.things[before[0]].emoji):
            return  # "cat pizza": the cat stays the subject
        if (self.joined or self.comma) and not self.acting and self.last_link is None:
            self.subjects = [*self.subjects, index]
        elif living or not self.subjects or self.joined or self.comma:
            self.subjects = [index]
            self.acting = False
            self.last_link = None
        if self.head is None and (self.subjects == [index] or living):
            self.head = index
        for link, obj in self.dangling:
            self.draft.link(link, index, obj)
        self.dangling.clear()
