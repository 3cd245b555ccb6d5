"""What Chinese nouns do and are: verbs with their objects, poses, moods, places. Every way to read it."""

from dataclasses import replace

from model.words.chart import Found
from model.words.chinese_reading import LINKING, TRAITS, Acts
from model.words.chinese_small import SMALL, SmallWords
from model.words.draft import Link
from model.words.lexicon import Entry
from model.words.phrases import Act

DEEDS = ("pose", "more", "do", "be")


def _of_somebody(act: Act) -> bool:
    """Whether a trait can only be somebody's, and no place's."""
    return act.entry is not None and act.entry.job in ("mood", *DEEDS)


class ActReading(SmallWords):
    """Finds deeds, one after another."""

    def acts(self, at: int) -> Found[Acts]:
        """One deed after another: "戴着帽子骑着火箭"."""
        return self._keep("acts", at, self._acts)

    def _acts(self, at: int, found: Found[Acts]) -> None:
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

    def _act(self, at: int, found: Found[Acts]) -> None:
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
        if preposition := self._is(at, "prep"):  # "panda in 红色帽子"
            for end, cost, nouns in self.nouns(self._past(at + 1)).ways():
                said, within = self._said(at), preposition.value == "in"
                link = None if within else Link(preposition=preposition.value)
                verb = "wearing/in" if within else ""
                found.put(end, cost, (Act(job="tie", verb=verb, link=link, objects=nouns, said=said),))
        if self.pieces[at].get(*SMALL) or self._said(at) in LINKING:
            self.small_words(at, found)

    def _refused(self, at: int, found: Found[Acts]) -> None:
        """ "没戴帽子", "不开心": what is not so is not drawn."""
        start = self._past(at + 1)
        nothing = 0.1 if any(entry.value == "thing" for entry in self.pieces[at].entries) else 0.6
        for end, cost, _ in self.act(start).ways():
            found.put(end, cost + 0.05, ())
        for end, cost, _ in self.nouns(start).ways():
            found.put(end, cost + nothing, ())
        if self._is(start, "part", "lost"):
            found.put(start + 1, 0.0, ())

    def _verb(self, at: int, entry: Entry, found: Found[Acts]) -> None:
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
        for end, cost, acts in self._parts(start).ways():
            found.put(end, cost, acts)

    def _being(self, at: int, found: Found[Acts]) -> None:
        start = self._past(at + 1)
        for end, cost, acts in self.act(start).ways():
            found.put(self._closed(end), cost + 0.05, acts)
        for end, cost, nouns in self.nouns(start).ways():
            found.put(end, cost + 0.4, (Act(job="as", objects=nouns, said=self._said(at)),))

    def place(self, at: int, *, named: bool) -> Found[Acts]:
        """A place; `named`: only with a word like 上 after it."""
        found: Found[Acts] = Found()
        at = self._past(at)
        if self._is(at, "post"):  # "藏在身后": behind oneself
            found.put(at + 1, 0.3, ())
        if entry := self._is(at, "setting"):
            act = Act(job="setting", entry=entry, said=self._said(at))
            found.put(at + 1, 0.0, (act,))
            found.put(at + 2 if self._is(at + 1, "post") else at + 1, 0.0, (act,))
        for end, cost, acts in self.modifier(at).ways():
            tied = any(act.job in ("tie", "as", "onhead") or _of_somebody(act) for act in acts)
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
