"""Nouns of a Chinese sentence with all that stands before them. Every way to read them, and what each costs."""

from dataclasses import replace

from model.words.chart import Found
from model.words.chinese_reading import LINKING, TRAITS, Acts, Nouns, Reading, counted
from model.words.draft import Link
from model.words.lexicon import Entry
from model.words.phrases import Act, Noun


class NounReading(Reading):
    """Finds nouns; numbers, traits, places and clauses that end in 的 stand before them."""

    def nouns(self, at: int) -> Found[Nouns]:
        """One noun or several: "猫和狗", "一只猫一只狗"."""
        return self._keep("nouns", at, self._nouns)

    def _nouns(self, at: int, found: Found[Nouns]) -> None:
        self._listed(at, self.noun(at), found)

    def core_nouns(self, at: int) -> Found[Nouns]:
        """The same, but that nothing which begins with a noun describes the first."""
        return self._keep("core nouns", at, lambda at, found: self._listed(at, self.core(at), found))

    def _listed(self, at: int, firsts: Found[Noun], found: Found[Nouns]) -> None:
        for end, cost, noun in firsts.ways():
            found.put(end, cost, (noun,))
            joined = end < len(self.pieces) and self._said(end) in LINKING
            for last, more, rest in self.nouns(self._past(end + 1) if joined else end).ways():
                if joined or counted(rest[0]):
                    found.put(last, cost + more + (0 if joined else 0.6), (noun, *rest))

    def noun(self, at: int) -> Found[Noun]:
        """A noun with all that stands before it."""
        return self._keep("noun", at, self._noun)

    def _noun(self, at: int, found: Found[Noun]) -> None:
        self._described(at, self.modifier(at), found)

    def core(self, at: int) -> Found[Noun]:
        """A noun with what stands before it, when that does not begin with a noun too."""
        return self._keep("core", at, lambda at, found: self._described(at, self.plain_modifier(at), found))

    def _described(self, at: int, modifiers: Found[Acts], found: Found[Noun]) -> None:
        self._bare(at, found)
        for end, cost, acts in modifiers.ways():
            near = len(acts) == 1 and acts[0].job == "trait" and not self._is(end - 1, "particle")
            for last, more, noun in self.noun(end).ways():
                far = 0.15 if near and any(act.job == "tie" for act in noun.acts) else 0.0
                found.put(last, cost + more + far, replace(noun, acts=(*acts, *noun.acts)))

    def _bare(self, at: int, found: Found[Noun]) -> None:
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

    def _modifier(self, at: int, found: Found[Acts]) -> None:
        for end, cost, acts in self.plain_modifier(at).ways():
            found.put(end, cost, acts)
        self._noun_before(at, found)

    def plain_modifier(self, at: int) -> Found[Acts]:
        """The same, when it does not begin with a noun."""
        return self._keep("plain modifier", at, self._plain_modifier)

    def _plain_modifier(self, at: int, found: Found[Acts]) -> None:
        said = self._said(at)
        if self._is(at, "filler", "colourword"):
            found.put(at + 1, 0.01, ())
            found.put(self._closed(at + 1), 0.01, ())
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
            post = self._is(at + 1, "post")
            beyond = 0.3 if post is not None and post.value not in ("in", "on") else 0.0  # "火山上空": not in it
            found.put(end, 0.25 + beyond, (act,))
            found.put(self._closed(end), 0.1 + beyond, (act,))
        for end, cost, acts in self.acts(at).ways():
            if self._is(end, "particle"):
                found.put(end + 1, cost + 0.1, acts)

    def _parts(self, at: int) -> Found[Acts]:
        """ "长着蓝色眼睛": parts of a body, which cannot be drawn to order."""
        found: Found[Acts] = Found()
        end = at
        while end < len(self.pieces) and self._is(end, *TRAITS, "particle", "measure", "filler"):
            end += 1
        if self._is(end, "part"):
            told = [
                place for place in range(at, end + 1) if not self._is(place, "particle", "measure", "number", "filler")
            ]
            words = "".join(map(self._said, told))
            found.put(end + 1, 0.3 - 0.01 * (end - at), (Act(job="lost", said=words),))
        return found

    def _noun_before(self, at: int, found: Found[Acts]) -> None:
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
                if perch := self._is(end + 1, "perch"):
                    on = Act(job="tie", link=Link(preposition="on", body=perch.value), objects=nouns)
                    found.put(self._closed(end + 2), cost + 0.3, (on,))

    def _post(self, at: int, nouns: Nouns) -> Found[Link]:
        """The word for a place after its noun: 上, 旁边, 肩上."""
        found: Found[Link] = Found()
        after = self._past(at) if self._is(self._past(at), "post", "perch") else at
        after = after + 1 if self._is(after, "particle") and self._is(after + 1, "post", "perch") else after
        if entry := self._is(after, "post"):
            lonely = entry.value == "between" and len(nouns) == 1 and not counted(nouns[0])
            found.put(after + 1, 1.5 if lonely else 0.0, Link(preposition=entry.value))
        elif entry := self._is(after, "perch"):
            found.put(after + 1, 0.2, Link(preposition="on", body=entry.value))
        return found

    # what is said of nouns
