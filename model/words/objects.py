"""Nouns in a sentence: each becomes a subject, an object, one more of either, or the shape of another."""

from model.scene import RelationKind as Kind
from model.words import concepts
from model.words.draft import ALIKE, Link, Traits
from model.words.lexicon import Entry
from model.words.pieces import GENITIVE, Piece
from model.words.shown import emoji_of, shown
from model.words.trades import Trades

IN_A_ROW = (Kind.ON, Kind.UNDER, Kind.ABOVE, Kind.BEHIND)  # "a cube on a cube on a cube"

GIVEN = (Kind.HOLDING, Kind.READING, Kind.PLAYING, Kind.NEXT_TO)  # what is done with a thing for somebody


class Objects(Trades):
    """Finds every noun its part."""

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
        if self.measuring:
            self._measured(emoji, piece)
            return
        if self._in_costume(entry):
            self._emblem(entry.value, piece.said)
            return
        together = before is not None and not self.link and not self.joined
        if before is not None and together and self._one_with(before, entry, piece):
            return
        traits, self.traits = self.traits, Traits()
        if self.link is not None and self.draft.claim(emoji, piece.said, traits, self.link.kind):
            self.link = None
            return
        self._late_object(emoji, piece)
        if self._own_part(emoji, traits):
            self.link = None
            return
        twins, self.twins = self.twins, []
        link, plural = self.link, piece.plural and not twins
        for each in (*twins, traits):
            self.link = link
            index = self.draft.add(entry.value, piece.said, each, name=entry.name, plural=plural, exact=exact)
            if shown(entry.value).signs:
                self.of_trade.add(index)
            acting = self._place(index, piece, before)
            self.joined = bool(twins)
        self.latest = index
        self.joined = self.comma = False
        self.link, self.owed = (link, None) if acting else (self.owed, None)
        self.previous = (index, piece)

    def _measured(self, emoji: str, piece: Piece) -> None:
        """ "The size of a house", "размером с мышь": how big the subject is, and no house."""
        self.measuring = ""
        size = concepts.rough_size(emoji)
        if size and self.latest is not None:
            self.draft.trait([self.latest], Traits(size=size))
        else:
            self.draft.unknown.append(piece.said)

    def _own_part(self, emoji: str, traits: Traits) -> bool:
        """ "A house with a green roof", where a roof is drawn as a house: its second colour."""
        whole = self.latest
        if self.link is None or self.link.preposition != "with" or whole is None or not traits.colour:
            return False
        if self.draft.things[whole].emoji != emoji or concepts.is_living(emoji):
            return False
        self.draft.accent(whole, traits.colour)
        return True

    def _one_with(self, before: tuple[int, Piece], entry: Entry, piece: Piece) -> bool:
        """Whether two nouns in a row are one thing: "pirate cat", "avocado armchair", "крыша дома"."""
        index = before[0]
        return (
            self._trade(index, entry, piece)
            or self._compound(before, entry, piece)
            or self._said_already(index, entry.value, piece)
        )

    def _said_already(self, whole: int, value: str, piece: Piece) -> bool:
        """ "Крыша дома" is one house to draw, "букет роз" one bunch, "shark toy" a toy shark."""
        first, emoji = self.draft.things[whole].emoji, emoji_of(value)
        if emoji in ("👫", "💑") and "coup" in piece.said.lower():  # "an avocado couple"
            self.draft.trait([whole], Traits(count=2))
            return True
        if emoji == "🧸" and piece.said.lower().startswith("toy") and concepts.is_living(first):
            self.draft.trait([whole], Traits(surface="plush"))
            return True
        if not self._genitive(whole, piece) and not piece.cases & GENITIVE:
            return False
        worn_by = any(sign.emoji == first for _, sign in shown(value).signs)  # "шляпа фокусника"
        return first == emoji or worn_by or (first == "💐" and concepts.is_flower(emoji))

    def _late_object(self, emoji: str, piece: Piece) -> None:
        """ "Eats in the park an apple": the verb's object, when a place came between them."""
        late, self.late = self.late, None
        if late is None or late.kind is None:
            return
        if self.link is not None:
            self.late = late
        elif not self.joined and concepts.fits(late.kind, emoji) and piece.cases != {"nomn"}:
            self.link = late
        else:
            self._alone(late)

    def _alone(self, link: Link) -> None:
        """What a verb without an object means; `sentence` knows."""

    def _in_costume(self, entry: Entry) -> bool:
        """ "A cat in the shape of a pirate": for somebody living, the look of a trade is a costume."""
        if self.link is None or self.link.kind is not Kind.SHAPED_LIKE or not self.subjects:
            return False
        wearer = self.draft.things[self.subjects[-1]].emoji
        return concepts.is_living(wearer) and self._has_signs(entry.value)

    def _compound(self, before: tuple[int, Piece], entry: Entry, piece: Piece) -> bool:
        """ "Avocado armchair", "кресло-авокадо": one thing in the shape of another."""
        index, other = before
        first, emoji = self.draft.things[index].emoji, emoji_of(entry.value)
        if piece.language == "ru":
            if not piece.hyphen or other.language != "ru" or concepts.is_person(emoji) or concepts.is_worn(emoji):
                return False
            traits, self.traits = self.traits, Traits()
            shape = self.draft.add(entry.value, piece.said, traits, name=entry.name)
            self.draft.tie(Kind.SHAPED_LIKE, index, shape)
        elif (
            piece.language == "en" == other.language
            and not piece.said.endswith("ing")
            and concepts.may_shape(first, emoji)
        ):
            shaping = self.draft.things[index]
            traits, self.traits = self.traits, Traits()
            traits.count = traits.count or (self.draft.many(entry.value) if piece.plural else 0)
            self.draft.replace(index, entry.value, piece.said, traits, entry.name)
            shape = self.draft.add(shaping.emoji, shaping.said, Traits(), name=shaping.name, exact=shaping.exact)
            self.draft.tie(Kind.SHAPED_LIKE, index, shape)
        else:
            return False
        self.previous = (index, piece)
        self.latest = index
        return True

    def _place(self, index: int, piece: Piece, before: tuple[int, Piece] | None) -> bool:
        """Find the new thing its part: an object, one more object, or a subject; True when its verb came before it."""
        if self._instrument(piece, index, before):
            return False
        if self._inverted(piece):
            link, self.link = self.link, None
            self._subject(index, piece, before)
            self.link, self.acting = link, True
            return True
        if self.link is not None:
            self._object(index)
        elif self._goes_on(index, piece):
            assert self.last_link is not None
            link, subjects = self.last_link
            for subject in subjects:
                self.draft.link(link, subject, index)
        else:
            self._subject(index, piece, before)
        return False

    def _instrument(self, piece: Piece, index: int, before: tuple[int, Piece] | None) -> bool:
        """ "Режет торт ножом": what something is done with, said by a bare instrumental."""
        if piece.cases != {"ablt"} or self.link is not None or self.joined or not self.subjects or before is None:
            return False
        emoji = self.draft.things[index].emoji
        holds = concepts.is_living(self.draft.things[self.subjects[-1]].emoji) and concepts.is_small(emoji)
        if holds and not concepts.is_living(emoji):
            for subject in self.subjects:
                self.draft.tie(Kind.HOLDING, subject, index)
        return holds

    def _inverted(self, piece: Piece) -> bool:
        """ "Обнимаются кот и пёс": a verb before its subject, as the case tells."""
        if self.link is None or self.link.kind is None or self.link.preposition or self.subjects:
            return False
        return "nomn" in piece.cases and "accs" not in piece.cases

    def _goes_on(self, index: int, piece: Piece) -> bool:
        """Whether it is one more object of the same verb: "and X", or ", X" in a list of clothes."""
        if self.last_link is None:
            return False
        if self.joined:
            return self._same_again(index, piece)
        emoji = self.draft.things[index].emoji
        link, subjects = self.last_link
        if not self.comma or concepts.is_living(emoji) or piece.cases == {"nomn"}:
            return False
        if concepts.is_worn(emoji):
            wearer = self.draft.things[subjects[-1]].emoji if subjects else ""
            return link.kind in (None, Kind.WEARING) and concepts.suits(wearer, emoji)
        return link.kind is None or (link.kind in ALIKE and concepts.fits(link.kind, emoji))

    def _genitive(self, whole: int, piece: Piece) -> bool:
        """Whether it is of the noun right before it: surely by its case, or as far as an object's neighbour may be."""
        if not piece.cases & GENITIVE or self.joined or self.comma:
            return False
        return piece.cases <= GENITIVE | {"accs"} or (whole not in self.subjects and bool(piece.cases & GENITIVE))

    def _object(self, index: int) -> None:
        assert self.link is not None
        if self.link.preposition == "owned by":
            self.subjects = [index]
            self.head = index if self.head is None else self.head
            self.owed = Link(preposition="with", owned=True)
            return
        if self._in_a_row(index):
            return
        whole = self.link.whole
        emoji = self.draft.things[index].emoji
        if whole is not None and concepts.may_be_made_of(self.draft.things[whole].emoji, emoji):
            self.draft.tie(Kind.MADE_OF, whole, index)
            return
        if self.link.preposition == "of" and self.latest is not None:
            self._part_of(self.latest, index)
            return
        last = self.draft.ties[-1] if self.draft.ties else None
        if (
            self.link.preposition == "from"
            and last is not None
            and concepts.is_small(self.draft.things[last.obj].emoji)
            and not concepts.is_living(emoji)
        ):
            self.draft.tie(Kind.IN, last.obj, index)  # "steals cookies from a jar"
            return
        if self._goes_into(index) or self._sits_on(index):
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
        near = self.verb_said.lower().startswith(("в ", "in ", "shaped"))
        if self.link.kind is Kind.MADE_OF or (self.link.kind is Kind.SHAPED_LIKE and near):
            subjects = subjects if self.latest is None else [self.latest]  # "an aquarium in the shape of a heart"
        if not subjects:
            self.dangling.append((self.link, index))
            return
        if self._receives(index):
            for subject in subjects:
                self.draft.tie(Kind.NEXT_TO, subject, index)
            self.owed = self.link
            return
        kinds = [self.draft.link(self.link, subject, index) for subject in subjects]
        if Kind.BETWEEN in kinds:
            self.acting = True  # "between a dog and a fox": the fox does nothing by itself
        repeatable = self.link.preposition == "with"
        self.last_link = (self.link if repeatable else Link(kind=kinds[0]), subjects)

    def _sits_on(self, index: int) -> bool:
        """ "На коленях у него кот", "candles on a cake": whom the words before it put there."""
        assert self.link is not None
        cases = self.pieces[self.at].cases
        if (
            self.link.body
            and not self.link.owned
            and self.subjects
            and "nomn" in cases
            and not cases & {"gent", "loct"}
        ):
            self.draft.tie(Kind.ON, index, self.subjects[-1])
            return True
        return False

    def _goes_into(self, index: int) -> bool:
        """ "Pours tea into a cup", "наливает чай в чашку": what was held gets into it."""
        assert self.link is not None
        last = self.draft.ties[-1] if self.draft.ties else None
        if self.link.preposition != "in" or last is None or last.obj != self.latest or last.kind is not Kind.HOLDING:
            return False
        piece = self.pieces[self.at]
        towards = "into" in self.prepositions[-1:] or ("accs" in piece.cases and "loct" not in piece.cases)
        if not towards or not concepts.is_vessel(self.draft.things[index].emoji):
            return False
        self.draft.tie(Kind.IN, last.obj, index)
        return True

    def _in_a_row(self, index: int) -> bool:
        """ "A red cube on a green cube on a blue cube": each stands on the next; "a cat in a box on a table"."""
        assert self.link is not None
        last = self.draft.ties[-1] if self.draft.ties else None
        whole = self.latest
        if self.link.kind is not None or last is None or whole is None or last.obj != whole or self.link.body:
            return False
        middle, emoji = self.draft.things[whole].emoji, self.draft.things[index].emoji
        kind, swapped = concepts.relation(self.link.preposition, middle, emoji)
        if concepts.is_living(middle) or swapped or kind not in IN_A_ROW or whole in self.subjects:
            return False
        boxed = (
            last.kind is Kind.IN and concepts.is_container(middle) and kind is Kind.ON and concepts.is_surface(emoji)
        )
        if (last.kind is kind and self.passed == self.link.preposition) or boxed:
            self.draft.tie(kind, whole, index)
            return True
        return False

    def _receives(self, index: int) -> bool:
        """ "Gives a cat a flower", "дарит лисе букет": whom it is for, named before what it is."""
        assert self.link is not None
        if (
            self.link.kind not in GIVEN
            or self.link.preposition
            or not concepts.is_living(self.draft.things[index].emoji)
        ):
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
        if link.kind is Kind.BETWEEN:
            return sum(tie.kind is Kind.BETWEEN for tie in self.draft.ties) == 1
        if link.kind is None:
            return not concepts.is_living(emoji) or (bool(piece.cases) and "nomn" not in piece.cases)
        if piece.cases == {"nomn"} and concepts.is_living(emoji):
            return False
        if link.kind is Kind.NEXT_TO:
            return piece.cases.isdisjoint({"nomn"}) and bool(piece.cases)
        return concepts.fits(link.kind, emoji) and (link.kind in ALIKE or not concepts.is_living(emoji))

    def _subject(self, index: int, piece: Piece, before: tuple[int, Piece] | None) -> None:
        if before is not None and self._genitive(before[0], piece):
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
