"""Words → clauses for Japanese, Korean and Turkish: case marks after nouns, the verb at the end, what describes before.

Knows the jobs of data/common.tsv and data/others.tsv, not the words themselves. Words are cut into stems and endings by
the tables; a verb with a noun right after it describes that noun, any other verb is the sentence's own.
"""

from dataclasses import dataclass, field, replace

from model.words.compose import PAIRED, Composer
from model.words.draft import Link
from model.words.lexicon import Entry
from model.words.phrases import Act, Clause, Noun
from model.words.pieces import Piece
from model.words.stems import STICKY, VERBS

TRAITS = ("colour", "size", "mood", "surface", "era", "number")
AND_SO = ("て", "고", "며", "면서", "erek", "arak", "ip", "ıp", "up", "üp")  # endings of a verb that another follows
BEFORE_NOUNS = ("ending", "filler", "be", "more", "pose", "style", *TRAITS)  # may stand between a verb and its noun
OF_HEAD = ("tie", "setting", "as", "style")  # said before a describing noun, these are of the noun it describes
TAKING = ("rel", "verb")  # jobs of verbs that take an object
UPON = ("riding", "wearing", "looking at", "chasing", "hugging", "kissing", "fighting", "in the shape of")


@dataclass(slots=True)
class Given:
    """Nouns waiting for their verb. case: the mark after them; post: the word for a place after that."""

    nouns: tuple[Noun, ...]
    case: str = ""
    post: str = ""
    acts: tuple[Act, ...] = field(default=())


class VerbFinal(Composer):
    """Reads pieces of Japanese, Korean or Turkish into its draft."""

    def read(self, pieces: list[Piece]) -> None:
        """Everything, from left to right; a stop ends a clause."""
        self.given: list[Given] = []
        self.mods: list[Act] = []
        self.done: list[Act] = []
        self.clauses: list[Clause] = []
        self.pieces = pieces
        self.linked = self.refused = False
        for self.at, piece in enumerate(pieces):
            self._read(piece)
        self._end()
        self.tell(self.clauses)

    def _after(self, steps: int = 1) -> Piece | None:
        return self.pieces[self.at + steps] if self.at + steps < len(self.pieces) else None

    def _read(self, piece: Piece) -> None:
        if piece.get("filler") and self._counts():
            return
        if piece.mark:
            if piece.mark in ".。!！?？;":
                self._end()
            return
        before = self.pieces[self.at - 1] if self.at else None
        after_stem = before is not None and not before.mark
        if after_stem and piece.get(*STICKY) and not (piece.get("rel", "pose", "more") and self._case_said()):
            self._stick(piece)
        elif verb := piece.get(*VERBS):
            noun = piece.get("noun")
            self._noun_piece(piece, noun) if noun and self._marked() else self._verb_piece(piece, verb)
        elif trait := piece.get(*TRAITS):
            noun = piece.get("noun") or piece.get("setting")
            self._noun_piece(piece, noun) if noun and self._marked() else self._trait(piece, trait)
        elif entry := piece.get("style", "lost"):
            self._note(Act(job=entry.job, entry=entry, said=piece.said))
        elif entry := piece.get("noun", "setting"):
            self._noun_piece(piece, entry)
        elif not piece.entries:
            self._noun_piece(piece, None)

    def _counts(self) -> bool:
        """Whether this is a counter after a number ("풍선 두 개"); the number is then of the noun before it."""
        before = self.pieces[self.at - 1] if self.at else None
        last = self.given[-1] if self.given else None
        if before is None or before.get("number") is None or last is None or last.case or last.post or not self.mods:
            return before is not None and before.get("number") is not None
        number = self.mods.pop()
        last.nouns = (*last.nouns[:-1], last.nouns[-1].also(number))
        return True

    def _case_said(self) -> bool:
        return bool(self.given) and bool(self.given[-1].case or self.given[-1].post)

    def _marked(self) -> bool:
        """Whether the next piece marks this one as a noun."""
        after = self._after()
        return after is None or after.get("case", "post", "lacking", "made", "shape") is not None

    def _trait(self, piece: Piece, entry: Entry) -> None:
        self._note(Act(job="trait", entry=entry, said=piece.said))

    def _note(self, act: Act) -> None:
        """A trait is the next noun's, or, at the end, the sentence's own."""
        self.mods.append(act)

    def _noun_piece(self, piece: Piece, entry: Entry | None) -> None:
        mods, self.mods = tuple(self.mods), []
        if self.done and not self.linked:
            mods, self.done = (*mods, *self.done), []
        noun = Noun(piece=piece, entry=entry, acts=mods)
        last = self.given[-1] if self.given else None
        if last is not None and last.case == "with":
            self.given[-1] = replace(last, nouns=(*last.nouns, noun), case="", post="")
        elif last is not None and (last.case in ("of", "having", "own") or self._compounds(last)):
            self.given.pop()
            self.given.append(Given((self._described(noun, last),)))
        else:
            self.given.append(Given((noun,)))

    def _compounds(self, last: Given) -> bool:
        """Whether the noun here goes on with a bare one before it; not when it is marked as something done to."""
        after = self._after()
        mark = after.get("case") if after is not None else None
        if after is not None and after.get(*TAKING):
            return False
        return (
            not last.case and not last.post and (mark is None or mark.value not in ("dative", "object", "at", "with"))
        )

    def _described(self, noun: Noun, last: Given) -> Noun:
        """A noun with another right before it: "月のうさぎ", "şapkalı kedi", "海賊猫"."""
        first = last.nouns[0]
        if last.case in ("having", "of", "own") or (first.entry is not None and first.entry.job == "setting"):
            lifted = tuple(act for act in first.acts if act.job in OF_HEAD)
            first = replace(first, acts=tuple(act for act in first.acts if act not in lifted))
            last = replace(last, nouns=(first, *last.nouns[1:]))
            noun = noun.also(*lifted)
        if last.post:
            return noun.also(*self._where(last))
        if first.entry is not None and first.entry.job == "setting":
            return noun.also(*first.acts, Act(job="setting", entry=first.entry, said=first.piece.said))
        if last.case == "having":
            return noun.also(Act(job="tie", link=Link(preposition="with"), objects=last.nouns))
        if last.case == "of" and self._lives(first):
            return noun.also(Act(job="tie", link=Link(preposition="with"), objects=last.nouns, back=True))
        if last.case == "of":
            return replace(noun, before=last.nouns) if len(last.nouns) == 1 else noun.also()
        return replace(noun, before=last.nouns)

    def _lives(self, noun: Noun) -> bool:
        from_trade = noun.entry is not None and noun.entry.job == "noun" and self._has_signs(noun.entry.value)
        return not from_trade and self.value_of(noun) in ("👧", "👦", "👵", "👴", "👩", "👨")

    def _where(self, given: Given) -> tuple[Act, ...]:
        """Where somebody is, or which setting it is."""
        acts: list[Act] = []
        for noun in given.nouns:
            if noun.entry is not None and noun.entry.job == "setting":
                acts += [*noun.acts, Act(job="setting", entry=noun.entry, said=noun.piece.said)]
                continue
            where = given.post or ("in" if self.value_of(noun) in ("📦", "🛁", "🏠", "🏰") else "on")
            acts.append(Act(job="tie", link=Link(preposition=where), objects=(noun,), said=noun.piece.said))
        return tuple(acts)

    def _stick(self, piece: Piece) -> None:
        """A mark right after a stem."""
        entry = piece.get(*STICKY)
        assert entry is not None
        last = self.given[-1] if self.given else None
        if entry.job == "linking" and self.done and not (last and not last.case):
            self.linked = True
            return
        if last is None:
            return
        match entry.job:
            case "case" if entry.value == "plural":
                head = last.nouns[-1]
                self.given[-1] = replace(
                    last, nouns=(*last.nouns[:-1], replace(head, piece=replace(head.piece, plural=True)))
                )
            case "case" if entry.value == "lacking":
                self.given.pop()
            case "case" if not last.case or (last.post and entry.value in ("of", "dative", "at")):
                after_post = bool(last.post)
                last.case = entry.value
                if (after_post and entry.value == "of") or (entry.value in ("at",) and piece.said.endswith("ki")):
                    self.given.pop()
                    self.mods += self._where(last)
            case "post":
                last.post = entry.value
                if piece.said.endswith("ki"):
                    self.given.pop()
                    self.mods += self._where(last)
            case "lacking":
                self.given.pop()
            case "shape" | "made" | "passive":
                verb = {"shape": "in the shape of", "made": "made of", "passive": "surrounded by"}[entry.job]
                self.given.pop()
                act = Act(job="tie", verb=verb, objects=last.nouns, said=piece.said)
                self._settle_act(act)
            case "as":
                self.given.pop()
                self._settle_act(Act(job="as", objects=last.nouns, said=piece.said))

    def _settle_act(self, act: Act) -> None:
        """What was said with its noun before it: of the next noun, or of the subject."""
        if any(later.get("noun", "setting") or not later.entries for later in self.pieces[self.at + 1 :]):
            self.mods.append(act)
        else:
            self.done.append(act)

    def _verb_piece(self, piece: Piece, entry: Entry) -> None:
        """A verb takes what was given for it; topics stay for the end unless a noun follows."""
        if self.linked:
            self.linked = False
        acts: list[Act] = []
        kept: list[Given] = []
        taken = False
        for given in reversed(self.given):
            object_of = given.case == "object" or (given.case in ("dative", "from") and entry.value in UPON)
            if given.case == "topic" or (not given.case and not given.post and entry.job not in TAKING):
                kept.append(given)
            elif given.post or all(noun.entry is not None and noun.entry.job == "setting" for noun in given.nouns):
                acts += self._where(given)
            elif (entry.job in TAKING and object_of and not taken) or (given.case == "with" and entry.value in PAIRED):
                acts.append(self._doing(entry, given.nouns, piece.said))
                taken = True
            elif given.case in ("dative", "at", "object", "from"):
                vehicle = entry.job in TAKING and entry.value == "riding" and not taken
                acts += [self._doing(entry, given.nouns, piece.said)] if vehicle else self._where(given)
                taken = taken or vehicle
            elif not given.case and entry.job in TAKING and not taken and (len(self.given) > 1 or self._noun_next()):
                acts.append(self._doing(entry, given.nouns, piece.said))
                taken = True
            else:
                kept.append(given)
        self.given = kept[::-1]
        if entry.job in TAKING and not taken:
            acts.append(self._doing(entry, (), piece.said))
        elif entry.job in ("pose", "more", "do"):
            acts.append(Act(job="trait", entry=entry, said=piece.said))
        self.done += acts
        self._describe_next()

    def _doing(self, entry: Entry, nouns: tuple[Noun, ...], said: str) -> Act:
        verb = "holding" if entry.value == "giving" else entry.value
        return Act(job="tie", verb="hugging/holding" if verb == "hugging" else verb, objects=nouns, said=said)

    def _noun_next(self) -> bool:
        """Whether a noun, or what describes one, comes right after the verb and its endings."""
        return self._following(self.at + 1) is not None

    def _following(self, place: int) -> Piece | None:
        """The noun that a verb before `place` describes; None where the verb is the sentence's own."""
        before = self.pieces[place - 1]
        if before.said.endswith(AND_SO) and (place == len(self.pieces) or not self.pieces[place].get("ending", "be")):
            return None
        while place < len(self.pieces) and self.pieces[place].get(*BEFORE_NOUNS):
            place += 1
        piece = self.pieces[place] if place < len(self.pieces) else None
        if piece is None or piece.mark or (piece.get("linking", "case", "post", *VERBS) and not piece.get("noun")):
            return None
        return piece

    def _describe_next(self) -> None:
        """A verb right before a noun describes it: what is done so far is the next noun's."""
        if self._following(self.at + 1) is not None:
            self.mods += self.done
            self.done = []
            return
        after = self._after()
        self.linked = self.pieces[self.at].said.endswith(AND_SO) or (
            after is not None and after.get("linking") is not None
        )

    def _end(self) -> None:
        """The clause is over: topics are its subjects, what is left stands beside them or where they are."""
        acts = [*self.done, *self.mods]
        nouns: tuple[Noun, ...] = ()
        for given in self.given:
            if given.case in ("topic", "", "of", "own", "with", "object") and not given.post:
                nouns += given.nouns
            else:
                acts += self._where(given)
        if nouns or acts:
            self.clauses.append(Clause(nouns=nouns, acts=tuple(acts)))
        self.given, self.mods, self.done, self.linked = [], [], [], False
