"""Pieces → clauses for Chinese: what describes a noun stands before it with 的, places are named after (桌子上).

Knows the jobs of data/chinese.tsv, not the words themselves. Every stretch is read in every way it allows, and the
cheapest way through the sentence is taken; the costs below are small numbers chosen by hand.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from model.words.chart import Found, cheapest_path
from model.words.compose import Composer
from model.words.draft import Link
from model.words.lexicon import Entry
from model.words.phrases import Act, Clause, Noun
from model.words.pieces import Piece
from model.words.text import Token

TRAITS = ("colour", "colours", "size", "mood", "surface", "era", "number")
DEEDS = ("pose", "more", "do", "be")
LINKING = ("和", "跟", "与", "、", "以及", "还有", "及", "加", "加上", "外加", "&", "+")
STOPS = ",，.。;；!！?？…~～:：—"
LONGEST = 48  # pieces read as one sentence; longer prose is read in parts
HIDDEN = 3.0  # the price of a piece that fits nowhere

Acts = tuple[Act, ...]


class Chinese:
    """Everything that `pieces` may mean, found once for each place and kept."""

    def __init__(self, pieces: list[Piece]) -> None:
        self.pieces = pieces
        self._kept: dict[tuple[str, int], Found] = {}

    def clauses(self) -> list[Clause]:
        """The cheapest reading of them all."""
        return cheapest_path(len(self.pieces), self.clause, self._skip)

    def _skip(self, at: int) -> float:
        piece = self.pieces[at]
        if piece.mark or self._is(at, "filler", "particle", "and", "text", "measure", "colourword", "plural"):
            return 0.05
        return HIDDEN

    def _is(self, at: int, *jobs: str) -> Entry | None:
        return self.pieces[at].get(*jobs) if at < len(self.pieces) else None

    def _said(self, at: int) -> str:
        return self.pieces[at].said

    def _past(self, at: int) -> int:
        """Past small words that change nothing."""
        while at < len(self.pieces) and self._is(at, "filler") and not self._is(at, "noun"):
            at += 1
        return at

    def _keep(self, what: str, at: int, find: Callable[[int, Found], None]) -> Found:
        key = (what, at)
        if key not in self._kept:
            self._kept[key] = Found()
            if at < len(self.pieces):
                find(at, self._kept[key])
        return self._kept[key]

    # nouns

    def nouns(self, at: int) -> Found[tuple[Noun, ...]]:
        """One noun or several: "猫和狗", "一只猫一只狗"."""
        return self._keep("nouns", at, self._nouns)

    def _nouns(self, at: int, found: Found) -> None:
        self._listed(at, self.noun(at), found)

    def core_nouns(self, at: int) -> Found[tuple[Noun, ...]]:
        """The same, but that nothing which begins with a noun describes the first."""
        return self._keep("core nouns", at, lambda at, found: self._listed(at, self.core(at), found))

    def _listed(self, at: int, firsts: Found[Noun], found: Found) -> None:
        for end, cost, noun in firsts.ways():
            found.put(end, cost, (noun,))
            joined = end < len(self.pieces) and self._said(end) in LINKING
            for last, more, rest in self.nouns(self._past(end + 1) if joined else end).ways():
                if joined or _counted(rest[0]):
                    found.put(last, cost + more + (0 if joined else 0.6), (noun, *rest))

    def noun(self, at: int) -> Found[Noun]:
        """A noun with all that stands before it."""
        return self._keep("noun", at, self._noun)

    def _noun(self, at: int, found: Found) -> None:
        self._described(at, self.modifier(at), found)

    def core(self, at: int) -> Found[Noun]:
        """A noun with what stands before it, when that does not begin with a noun too."""
        return self._keep("core", at, lambda at, found: self._described(at, self.plain_modifier(at), found))

    def _described(self, at: int, modifiers: Found[Acts], found: Found) -> None:
        self._bare(at, found)
        for end, cost, acts in modifiers.ways():
            number = len(acts) == 1 and acts[0].entry is not None and acts[0].entry.job == "number"
            for last, more, noun in self.noun(end).ways():
                far = 0.15 if number and any(act.job == "tie" for act in noun.acts) else 0.0
                found.put(last, cost + more + far, replace(noun, acts=(*acts, *noun.acts)))

    def _bare(self, at: int, found: Found) -> None:
        piece = self.pieces[at]
        entry = piece.get("noun")
        if entry is None and piece.entries and not self._is(at, "setting"):
            return
        if piece.mark:
            return
        cost = 1.0 if entry is None else 0.25 if self._is(at, "setting") else 0.0
        head = Noun(piece=piece, entry=entry or piece.get("setting"))
        if self._is(at + 1, "plural"):
            found.put(at + 2, cost, replace(head, piece=replace(piece, plural=True)))
        found.put(at + 1, cost, head)
        if made := self._is(at + 1, "likeness"):  # "老虎雕像"
            trait = Act(job="trait", entry=Entry("surface", made.value), said=self._said(at + 1))
            found.put(at + 2, cost, head.also(trait))
        if entry is None and piece.entries:
            return
        after = self._kept_bare(at + 1)
        for end, more, noun in after.ways():
            if entry is not None or noun.entry is not None:
                found.put(end, cost + more + 0.7, replace(noun, before=(head, *noun.before)))

    def _kept_bare(self, at: int) -> Found[Noun]:
        return self._keep("bare", at, self._bare)

    def modifier(self, at: int) -> Found[Acts]:
        """What may stand before a noun and be said of it."""
        return self._keep("modifier", at, self._modifier)

    def _modifier(self, at: int, found: Found) -> None:
        for end, cost, acts in self.plain_modifier(at).ways():
            found.put(end, cost, acts)
        self._noun_before(at, found)

    def plain_modifier(self, at: int) -> Found[Acts]:
        """The same, when it does not begin with a noun."""
        return self._keep("plain modifier", at, self._plain_modifier)

    def _plain_modifier(self, at: int, found: Found) -> None:
        said = self._said(at)
        if self._is(at, "filler", "colourword"):
            found.put(at + 1, 0.01, ())
        if entry := self._is(at, *TRAITS):
            act = Act(job="trait", entry=entry, said=said)
            end = at + 1
            if entry.job == "number" and self._is(end, "measure"):
                found.put(end + 1, 0.0, (act,))
            found.put(end, 0.05 if entry.job == "number" else 0.0, (act,))
            found.put(self._closed(end), 0.0, (act,))
            if entry.job == "surface" and self._is(end, "made"):
                found.put(self._closed(end + 1), 0.0, (act,))
        elif self._is(at, "measure"):
            found.put(at + 1, 0.3, ())
        if entry := self._is(at, "more", "do", "pose"):
            found.put(at + 1, 0.45, (Act(job="trait", entry=entry, said=said),))
        for end, cost, acts in self._parts(at).ways():
            if self._is(end, "particle"):
                found.put(end + 1, cost, acts)
        for job in ("style", "lost"):
            if entry := self._is(at, job):
                found.put(self._closed(at + 1), 0.0, (Act(job=job, entry=entry, said=said),))
        if entry := self._is(at, "setting"):
            end = at + 2 if self._is(at + 1, "post") else at + 1
            act = Act(job="setting", entry=entry, said=said)
            found.put(end, 0.25, (act,))
            found.put(self._closed(end), 0.1, (act,))
        for end, cost, acts in self.acts(at).ways():
            if self._is(end, "particle"):
                found.put(end + 1, cost + 0.1, acts)

    def _closed(self, at: int) -> int:
        """Past a 的, if there is one."""
        return at + 1 if self._is(at, "particle") else at

    def _noun_before(self, at: int, found: Found) -> None:
        for end, cost, nouns in self.core_nouns(at).ways():
            for last, more, link in self._post(end, nouns).ways():
                where = (Act(job="tie", link=link, objects=nouns, said=self._said(end)),)
                found.put(self._closed(last), cost + more + (0.1 if self._is(last, "particle") else 0.8), where)
            if self._is(end, "shape"):
                shape = Act(job="tie", verb="in the shape of", objects=nouns, said=self._said(end))
                found.put(self._closed(end + 1), cost + 0.1, (shape,))
            if self._is(end, "particle") and self._is(end + 1, "shape"):
                shape = Act(job="tie", verb="in the shape of", objects=nouns, said=self._said(end))
                found.put(self._closed(end + 2), cost + 0.1, (shape,))
            if self._is(end, "costume") and self._is(end + 1, "particle"):
                found.put(end + 2, cost + 0.1, (Act(job="as", objects=nouns, said=self._said(end)),))
            if self._is(end, "made"):
                made = Act(job="tie", verb="made of", objects=nouns, said=self._said(end))
                found.put(self._closed(end + 1), cost + 0.1, (made,))
            if (verb := self._is(end, "verb")) and self._is(self._past(end + 1), "particle"):
                done = Act(job="tie", verb=verb.value, objects=nouns, back=True, said=self._said(end))
                found.put(self._past(end + 1) + 1, cost + 0.2, (done,))
            if self._is(end, "particle") and self._is(at, "noun"):
                owner = Act(job="tie", link=Link(preposition="with"), objects=nouns, back=True)
                found.put(end + 1, cost + 0.9, (owner,))
                if self._is(end + 1, "perch"):
                    on = Act(job="tie", link=Link(preposition="on", body=self._is(end + 1, "perch").value), objects=nouns)
                    found.put(self._closed(end + 2), cost + 0.3, (on,))

    def _post(self, at: int, nouns: tuple[Noun, ...]) -> Found[Link]:
        """The word for a place after its noun: 上, 旁边, 肩上."""
        found: Found[Link] = Found()
        after = self._past(at) if self._is(self._past(at), "post", "perch") else at
        after = after + 1 if self._is(after, "particle") and self._is(after + 1, "post", "perch") else after
        if entry := self._is(after, "post"):
            lonely = entry.value == "between" and len(nouns) == 1 and not _counted(nouns[0])
            found.put(after + 1, 1.5 if lonely else 0.0, Link(preposition=entry.value))
        elif entry := self._is(after, "perch"):
            found.put(after + 1, 0.2, Link(preposition="on", body=entry.value))
        return found

    # what is said of nouns

    def acts(self, at: int) -> Found[Acts]:
        """One deed after another: "戴着帽子骑着火箭"."""
        return self._keep("acts", at, self._acts)

    def _acts(self, at: int, found: Found) -> None:
        for end, cost, acts in self.act(at).ways():
            found.put(end, cost, acts)
            after = self._past(end)
            if self._is(after, "and") or (after < len(self.pieces) and self._said(after) == "、"):
                after = self._past(after + 1)
            if after > at:
                for last, more, rest in self.acts(after).ways():
                    found.put(last, cost + more + 0.02, (*acts, *rest))

    def act(self, at: int) -> Found[Acts]:
        """One deed."""
        return self._keep("act", at, self._act)

    def _act(self, at: int, found: Found) -> None:
        if self._is(at, "filler"):
            for end, cost, acts in self.act(at + 1).ways():
                found.put(end, cost + 0.01, acts)
        if self._is(at, "not"):
            self._refused(at, found)
        if self._is(at, "at"):
            for end, cost, acts in self.act(at + 1).ways():  # "在吃": is at it
                found.put(end, cost + 0.02, acts)
            for end, cost, acts in self.place(at + 1, named=False).ways():
                found.put(end, cost, acts)
        if entry := self._is(at, "verb", "rel"):
            self._verb(at, entry, found)
        if entry := self._is(at, *DEEDS):
            acts = () if entry.job == "be" else (Act(job="trait", entry=entry, said=self._said(at)),)
            found.put(at + 1, 0.1, acts)
            for end, cost, where in self.place(at + 1, named=False).ways():
                found.put(end, cost + 0.35, (*acts, *where))
        if (entry := self._is(at, *TRAITS, "lost", "style")) and entry.job != "number":
            job = "trait" if entry.job in TRAITS else entry.job
            for end in (at + 1, self._closed(at + 1)):
                found.put(end, 0.3, (Act(job=job, entry=entry, said=self._said(at)),))
        if self._is(at, "is"):
            self._being(at, found)
        self._small_words(at, found)

    def _refused(self, at: int, found: Found) -> None:
        """ "没戴帽子", "不开心": what is not so is not drawn."""
        start = self._past(at + 1)
        for end, cost, _ in self.act(start).ways():
            found.put(end, cost + 0.05, ())
        for end, cost, _ in self.nouns(start).ways():
            found.put(end, cost + (0.1 if self._is(at, "not").value == "thing" else 0.6), ())
        if self._is(start, "part", "lost"):
            found.put(start + 1, 0.0, ())

    def _verb(self, at: int, entry: Entry, found: Found) -> None:
        said = self._said(at)
        link = Link(preposition="with") if entry.value == "with" else None
        start = self._past(at + 1)
        if self._is(start, "verb") and not self._is(start, "noun"):  # "爱吃": the second verb is what is done
            for end, cost, acts in self.act(start).ways():
                found.put(end, cost + 0.05, acts)
        if link is None:
            found.put(at + 1, 0.9, (Act(job="tie", verb=entry.value, said=said),))
        for end, cost, nouns in self.nouns(start).ways():
            tie = Act(job="tie", verb=entry.value, link=link, objects=nouns, said=said)
            found.put(end, cost, (tie,))
            if self._is(end, "costume"):
                found.put(end + 1, cost, (Act(job="as", objects=nouns, said=said),))
            if entry.value.startswith(("looking", "dreaming", "thinking")) and len(nouns) == 1:
                for last, more, acts in self.acts(self._past(end)).ways():  # "看着狗跑": it is the dog that runs
                    pivot = replace(tie, objects=(nouns[0].also(*acts),))
                    found.put(last, cost + more - 0.1, (pivot,))
        for end, cost, nouns in self._parts(start).ways():
            found.put(end, cost, nouns)

    def _parts(self, at: int) -> Found[Acts]:
        """ "长着蓝色眼睛": parts of a body, which cannot be drawn to order."""
        found: Found[Acts] = Found()
        end = at
        while end < len(self.pieces) and self._is(end, *TRAITS, "particle", "measure", "filler"):
            end += 1
        if self._is(end, "part"):
            told = [place for place in range(at, end + 1) if not self._is(place, "particle", "measure", "number", "filler")]
            words = "".join(map(self._said, told))
            found.put(end + 1, 0.3 - 0.01 * (end - at), (Act(job="lost", said=words),))
        return found

    def _being(self, at: int, found: Found) -> None:
        start = self._past(at + 1)
        for end, cost, acts in self.act(start).ways():
            found.put(self._closed(end), cost + 0.05, acts)
        for end, cost, nouns in self.nouns(start).ways():
            found.put(end, cost + 0.4, (Act(job="as", objects=nouns, said=self._said(at)),))

    def _small_words(self, at: int, found: Found) -> None:
        said, start = self._said(at), self._past(at + 1)
        if self._is(at, "as", "like"):
            like = self._is(at, "like")
            for end, cost, nouns in self.nouns(start).ways():
                after = end + 1 if self._is(end, "same") else end
                act = Act(job="as", objects=nouns, said=said)
                if like and self._is(end, "same"):
                    for last, more, acts in self.act(self._past(after)).ways():  # "像鸟一样飞"
                        found.put(last, cost + more + 0.1, acts)
                    act = Act(job="tie", verb="in the shape of", objects=nouns, said=said)
                found.put(after, cost, (act,))
        if self._is(at, "by"):
            for end, cost, nouns in self.nouns(start).ways():
                if self._is(end, "surrounded"):
                    found.put(end + 1, cost, (Act(job="tie", verb="surrounded by", objects=nouns, said=said),))
                elif verb := self._is(end, "verb"):
                    back = Act(job="tie", verb=verb.value, objects=nouns, back=True, said=self._said(end))
                    found.put(end + 1, cost, (back,))
        if self._is(at, "around"):
            for end, cost, nouns in self.nouns(start + 1 if self._is(start, "is", "verb") else start).ways():
                found.put(end, cost + 0.2, (Act(job="tie", verb="surrounded by", objects=nouns, said=said),))
        if self._is(at, "using"):
            for end, cost, nouns in self.nouns(start).ways():
                if self._is(end, "made"):
                    stuff = Act(job="tie", verb="made of", objects=nouns, said=self._said(end))
                    found.put(end + 1, cost, (stuff,))
                for last, more, acts in self.act(end).ways():
                    found.put(last, cost + more + 0.3, (Act(job="tie", verb="holding", objects=nouns), *acts))
            if (stuff := self._is(start, "surface")) and self._is(start + 1, "made"):
                found.put(start + 2, -0.1, (Act(job="trait", entry=stuff, said=self._said(start)),))
        if said in LINKING or self._is(at, "to"):
            for end, cost, nouns in self.nouns(start).ways():
                for last, more, acts in self.act(self._past(end)).ways():
                    tie = acts[0] if acts and acts[0].job == "tie" else None
                    if tie is not None and not tie.objects:  # "跟狗打架"
                        found.put(last, cost + more - 0.6, (replace(tie, objects=nouns),))
                    elif self._is(at, "to"):
                        found.put(last, cost + more + 0.1, (Act(job="tie", link=Link(preposition="beside"), objects=nouns), *acts))
                    else:
                        found.put(last, cost + more + 0.3, (Act(job="with", objects=nouns, acts=acts),))
        if self._is(at, "giving"):
            for end, cost, nouns in self.nouns(self._past(start + 1) if self._is(start, "to") else start).ways():
                found.put(end, cost + 0.1, (Act(job="tie", verb="holding/next to", objects=nouns, said=said),))
                if self._is(end, "to", "giving"):  # "送花给猫"
                    for last, more, takers in self.nouns(self._past(end + 1)).ways():
                        beside = Act(job="tie", link=Link(preposition="beside"), objects=takers)
                        gift = Act(job="tie", verb="holding", objects=nouns, said=said)
                        found.put(last, cost + more - 0.2, (gift, beside))
                for last, more, things in self.nouns(end).ways():
                    gift = Act(job="tie", verb="holding", objects=things, said=said)
                    found.put(last, cost + more - 0.2, (Act(job="tie", link=Link(preposition="beside"), objects=nouns), gift))
        if self._is(at, "onhead", "perch"):
            after = self._past(at + 1)
            verb = self._is(after, "verb", "rings", "at")
            for end, cost, nouns in self.nouns(self._past(after + 1) if verb else after).ways():
                wears = verb is not None and (verb.job == "rings" or verb.value.startswith("wearing"))
                act = Act(job="tie", verb="wearing", objects=nouns) if wears else Act(job="onhead", objects=nouns)
                found.put(end, cost + 0.1, (act,))
        if self._is(at, "text"):
            found.put(at + 1, 0.0, ())
        if holds := self._is(at, "holds"):
            link = Link(preposition=holds.value)
            many = (Act(job="trait", entry=Entry("number", "6"), said=said),) if "满" in said else ()
            for end, cost, nouns in self.nouns(start).ways():
                held = tuple(noun if _counted(noun) else noun.also(*many) for noun in nouns)
                found.put(end, cost, (Act(job="tie", link=link, objects=held, back=True, said=said),))
        if self._is(at, "rings"):
            for end, cost, nouns in self.nouns(start).ways():
                found.put(end, cost, (Act(job="tie", verb="surrounded by", objects=nouns, back=True, said=said),))
        if self._is(at, "than"):
            for end, _, _ in self.nouns(start).ways():
                for last, more, acts in self.act(end).ways():
                    found.put(last, more + 0.1, acts)
            for end, cost, acts in self.act(start).ways():
                found.put(end, cost + 0.1, acts)
        if self._is(at, "let"):
            for end, cost, nouns in self.nouns(start).ways():
                for last, more, acts in self.acts(end).ways():
                    done = Act(job="tie", link=Link(preposition="beside"), objects=(nouns[0].also(*acts), *nouns[1:]))
                    found.put(last, cost + more - 0.1, (done,))

    # places and clauses

    def place(self, at: int, *, named: bool) -> Found[Acts]:
        """A place; `named`: only with a word like 上 after it."""
        found: Found[Acts] = Found()
        at = self._past(at)
        if entry := self._is(at, "setting"):
            act = Act(job="setting", entry=entry, said=self._said(at))
            found.put(at + 1, 0.0, (act,))
            found.put(at + 2 if self._is(at + 1, "post") else at + 1, 0.0, (act,))
        for end, cost, acts in self.modifier(at).ways():
            tied = any(act.job in ("tie", "as", "onhead") for act in acts)
            if (entry := self._is(end, "setting")) and not tied:
                place = Act(job="setting", entry=entry, said=self._said(end))
                end = end + 2 if self._is(end + 1, "post") else end + 1
                found.put(end, cost + 0.05, (*(act for act in acts if act.job == "setting"), place))
        for end, cost, nouns in self.nouns(at).ways():
            said = self._said(end) if end < len(self.pieces) else ""
            for last, more, link in self._post(end, nouns).ways():
                found.put(last, cost + more, (Act(job="tie", link=link, objects=nouns, said=said),))
            if not named:
                found.put(end, cost + 0.6, (Act(job="tie", link=Link(preposition="at"), objects=nouns),))
        return found

    def clause(self, at: int) -> Found[Clause]:
        """Who does what; or a place and who is there ("桌子上有一只猫"); or only one of these."""
        found: Found[Clause] = Found()
        if self.pieces[at].mark:
            return found
        for end, cost, nouns in self.nouns(at).ways():
            found.put(end, cost + 1, Clause(nouns=nouns))
            for last, more, acts in self.acts(self._past(end)).ways():
                found.put(last, cost + more + 1, Clause(nouns=nouns, acts=acts))
        for end, cost, acts in self.acts(at).ways():
            found.put(end, cost + 1.2, Clause(acts=acts))
        start = at + 1 if self._is(at, "at") else at
        if start >= len(self.pieces):
            return found
        for end, cost, where in self.place(start, named=True).ways():
            found.put(end, cost + 1.1, Clause(acts=where))
            self._there(end, cost + 1, where, found)
        return found

    def _there(self, at: int, cost: float, where: Acts, found: Found[Clause]) -> None:
        """Whoever is at a place that was named first."""
        after = self._past(at)
        after = self._past(after + 1) if self._is(after, "and") else after
        starts: list[tuple[int, float, Acts]] = [(after, 0.15, ())]
        if entry := self._is(after, "pose", "more"):
            starts.append((self._past(after + 1), 0.05, (Act(job="trait", entry=entry, said=self._said(after)),)))
        elif self._is(after, "be", "is", "verb"):
            starts.append((self._past(after + 1), 0.05, ()))
        for start, more, first in starts:
            for end, price, nouns in self.nouns(start).ways():
                found.put(end, cost + more + price, Clause(nouns=nouns, acts=(*where, *first)))
                for last, extra, acts in self.acts(self._past(end)).ways():
                    found.put(last, cost + more + price + extra, Clause(nouns=nouns, acts=(*where, *first, *acts)))


def _counted(noun: Noun) -> bool:
    return any(act.entry is not None and act.entry.job == "number" for act in noun.acts)


class ChineseSentence(Composer):
    """Reads Chinese pieces into its draft."""

    def read(self, pieces: list[Piece]) -> None:
        """Everything, in parts of bounded length."""
        clauses: list[Clause] = []
        for part in parts(pieces):
            clauses += Chinese(part).clauses()
        self.tell(clauses)


def respaced(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Characters written one by one with spaces between ("戴 帽 子 的 猫") as the one run that they are."""
    runs = [token for token in tokens if token.kind == "han"]
    if len(runs) < 3 or any(len(token.key) > 1 for token in runs):
        return tuple(tokens)
    found: list[Token] = []
    for token in tokens:
        if token.kind == "han" and found and found[-1].kind == "han":
            found[-1] = Token(found[-1].said + token.said, found[-1].key + token.key, "han")
        else:
            found.append(token)
    return tuple(found)


def parts(pieces: list[Piece]) -> list[list[Piece]]:
    """Sentences apart: cut at stops, and wherever one is too long."""
    found: list[list[Piece]] = [[]]
    for piece in pieces:
        found[-1].append(piece)
        if len(found[-1]) >= LONGEST or (piece.mark and piece.mark in "。!！?？;；"):
            found.append([])
    return [part for part in found if part]
