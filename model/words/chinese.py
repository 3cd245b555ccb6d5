"""Pieces → draft for Chinese: what describes a noun stands before it with 的, places are named after (桌子上).

Knows the grammar's jobs, not the words themselves.
"""

from model.scene import RelationKind as Kind
from model.words import concepts
from model.words.cursor import TRAITS
from model.words.draft import Link, Traits
from model.words.lexicon import Entry
from model.words.pieces import Piece
from model.words.sentence import Sentence, verb_link

AFTER = frozenset({"in", "on", "under", "behind", "beside", "front", "over", "among"})  # prepositions said after


class ChineseSentence(Sentence):
    """Reads left to right; a clause that ends in 的 ("戴帽子的") waits for the noun it describes."""

    relative = False  # inside such a clause
    possessor: int | None = None
    waiting: list[Link]

    def read(self, pieces: list[Piece]) -> None:
        """Everything, then what is left in hand goes to the last subject."""
        self.waiting = []
        super().read(pieces)

    def _piece(self, piece: Piece) -> None:
        entry = self._choose(piece) if piece.entries else None
        if entry is not None and entry.job == "particle":
            before = self._behind(1)
            if self.previous is not None and before is not None and before.get("noun") and not self.relative:
                self.possessor = self.previous[0]
            self.previous = None
        elif entry is not None and entry.job == "prep" and entry.value in AFTER:
            return  # read together with the noun before it
        elif entry is not None and entry.job == "prep":
            self._lead(Link(preposition=entry.value))
        else:
            super()._piece(piece)

    def _behind(self, steps: int) -> Piece | None:
        return self.pieces[self.at - steps] if self.at >= steps else None

    def _ahead(self, steps: int = 1) -> Piece | None:
        return self.pieces[self.at + steps] if self.at + steps < len(self.pieces) else None

    def _verb(self, piece: Piece, entry: Entry) -> None:
        following = self._ahead()
        if self.negated:
            self.negated = "thing" if entry.job in ("rel", "be") else ""
            return
        if entry.job == "rel" and following is not None and following.get("rel") and not following.get("noun"):
            return  # "爱吃": the second verb is what is done
        if entry.job == "rel":
            self.verb_said = piece.said
            self._lead(verb_link(entry))
        elif entry.job == "be":
            self._settle_on_subject()
            if piece.said.endswith("在"):
                self._lead(Link(preposition="in"))
            elif piece.said[0] in "坐站躺趴蹲":
                self._lead(Link(preposition="on"))
        elif self.subjects and following is not None and following.get("particle"):
            traits = self.traits
            if entry.job == "more":
                traits.take(Entry("mood", entry.value), piece.said)
            else:
                traits.doing.append((entry.value, piece.said))
        else:
            super()._verb(piece, entry)

    def _settle_on_subject(self) -> None:
        if self.traits and self.subjects:
            self._settle()

    def _lead(self, link: Link) -> None:
        """A verb or a leading preposition: it begins a clause before a noun, or it is the sentence's own."""
        self.comma = False
        free = not self.subjects or self.joined or self.link is not None or bool(self.traits.count)
        if free and self._describes():
            if self.link is not None and not self.relative:
                self.waiting.append(self.link)
            self.relative = True
            self.link = link
            self.joined = False
            return
        self._settle_on_subject()
        if link.preposition == "in" and self.link is not None and self.link.kind is not None:
            return
        self.link = link
        self.joined = False
        self.acting = bool(self.subjects)

    def _describes(self) -> bool:
        """Whether 的 closes the clause that begins here, with a noun after it."""
        seen_noun = False
        last_job = "verb"
        for place in range(self.at + 1, len(self.pieces)):
            piece = self.pieces[place]
            if piece.mark and piece.mark not in "、“":
                return False
            if piece.get("particle"):
                if last_job == "trait":
                    continue
                return any(later.get("noun", "setting") or not later.entries for later in self.pieces[place + 1 :])
            if piece.get("rel", "be") and not piece.get("noun"):
                if not seen_noun:
                    return False
                last_job = "verb"
            elif piece.get(*TRAITS):
                last_job = "trait"
            elif piece.get("noun", "setting") or not piece.entries:
                seen_noun = True
                last_job = "noun"
        return False

    def _setting(self, piece: Piece, entry: Entry, before: tuple[int, Piece] | None) -> None:
        after = self._ahead()
        postposition = after.get("prep") if after is not None else None
        by_verb = self.link is not None and self.link.kind not in (None, Kind.RIDING)
        if (postposition is not None and not by_verb) or (after is not None and after.get("particle")):
            self.link = None
        kept = self.traits if after is not None and after.get("particle") else Traits()
        super()._setting(piece, entry, before)
        self.traits = self.traits or kept  # "害怕打雷的小狗": the dog is yet to come
        if not by_verb:
            self.relative = False

    def _noun(self, piece: Piece, entry: Entry, before: tuple[int, Piece] | None, *, exact: bool = True) -> None:
        after = self._ahead()
        place = after.get("prep") if after is not None else None
        if place is not None and place.value in AFTER and not self.negated:
            if self.link is None or self.link.kind is None:
                self.link = Link(preposition=place.value)
            later = self._ahead(2)
            if later is not None and later.get("particle"):
                self.relative = True
        if self._body_ahead() and not self.negated and (self.link is None or self.link.kind is None):
            self.link = Link(preposition="on")
        super()._noun(piece, entry, before, exact=exact)

    def _body_ahead(self) -> bool:
        """Whether a part of this one's body follows, as a place: "海盗肩上", "国王的腿上"."""
        after = self._ahead()
        if after is not None and after.get("particle"):
            after = self._ahead(2)
        return after is not None and after.get("perch") is not None

    def _place(self, index: int, piece: Piece, before: tuple[int, Piece] | None) -> None:
        after = self._ahead()
        if after is not None and after.said == "们" and concepts.is_living(self.draft.things[index].emoji):
            self.draft.trait([index], Traits(count=3))
        if self.relative and self.link is not None:
            self.dangling.append((self.link, index))
            return
        if self.relative and self.joined and self.dangling:
            link = self.dangling[-1][0]
            kind = link.kind or concepts.relation(link.preposition, "🐱", self.draft.things[index].emoji)[0]
            if concepts.fits(kind, self.draft.things[index].emoji):
                self.dangling.append((link, index))
                return
        if self.relative:
            self.relative = False
            self.link = self.waiting.pop() if self.waiting else None
        if self.possessor is not None:
            owner, self.possessor = self.possessor, None
            if concepts.is_living(self.draft.things[owner].emoji):
                self.draft.link(Link(preposition="with"), owner, index)
                return
        held, self.dangling = self.dangling, []
        super()._place(index, piece, before)
        for link, obj in held:
            self.draft.link(link, index, obj)
