"""The small words of a Chinese sentence that take a noun: 像, 被, 用, 给, 跟, 头上, 围着. Every way to read them."""

from abc import abstractmethod
from dataclasses import replace

from model.words.chart import Found
from model.words.chinese_nouns import NounReading
from model.words.chinese_reading import LINKING, Acts, Nouns, counted, trait
from model.words.draft import Link
from model.words.lexicon import Entry
from model.words.phrases import Act

TAKING_NOUNS = ("as", "like", "by", "around", "using", "to", "giving", "onhead", "perch")
SMALL = (*TAKING_NOUNS, "text", "holds", "rings", "than", "let", "taking")
MANY = Entry("number", "6")  # of what something is full of, when nobody said how many


def tied(verb: str, nouns: Nouns, said: str, *, back: bool = False) -> Act:
    """A tie by one of a verb's relations."""
    return Act(job="tie", verb=verb, objects=nouns, said=said, back=back)


def beside(nouns: Nouns) -> Act:
    """A tie of those who are only there."""
    return Act(job="tie", link=Link(preposition="beside"), objects=nouns)


class SmallWords(NounReading):
    """Finds what is said by a small word and a noun."""

    @abstractmethod
    def act(self, at: int) -> Found[Acts]:
        """One deed."""

    def small_words(self, at: int, found: Found[Acts]) -> None:
        """Whatever the small word here may begin."""
        if self._is(at, "as", "like"):
            self._like(at, found)
        if self._is(at, "by", "around", "rings"):
            self._ring(at, found)
        if self._is(at, "using"):
            self._using(at, found)
        if self._said(at) in LINKING or self._is(at, "to"):
            self._together(at, found)
        if self._is(at, "giving"):
            self._giving(at, found)
        if self._is(at, "onhead", "perch"):
            self._on_head_of(at, found)
        if self._is(at, "holds"):
            self._full(at, found)
        if self._is(at, "than"):
            self._than(at, found)
        if self._is(at, "let"):
            self._let(at, found)
        if self._is(at, "taking"):
            self._taking(at, found)
        if self._is(at, "text"):
            found.put(at + 1, 0.0, ())

    def _like(self, at: int, found: Found[Acts]) -> None:
        said = self._said(at)
        for end, cost, nouns in self.nouns(self._past(at + 1)).ways():
            same = self._is(end, "same") is not None
            after = end + 1 if same else end
            act = Act(job="as", objects=nouns, said=said)
            if self._is(at, "like") and same:
                for last, more, acts in self.act(self._past(after)).ways():  # "像鸟一样飞"
                    found.put(last, cost + more + 0.1, acts)
                act = tied("in the shape of", nouns, said)
            found.put(after, cost, (act,))

    def _ring(self, at: int, found: Found[Acts]) -> None:
        """ "被花包围", "被狗追", "周围都是花", "围着一只狼"."""
        said, start = self._said(at), self._past(at + 1)
        for end, cost, nouns in self.nouns(start).ways():
            if self._is(at, "rings"):
                found.put(end, cost, (tied("surrounded by", nouns, said, back=True),))
            elif self._is(at, "by") and self._is(end, "surrounded"):
                found.put(end + 1, cost, (tied("surrounded by", nouns, said),))
            elif self._is(at, "by") and (verb := self._is(end, "verb")):
                found.put(end + 1, cost, (tied(verb.value, nouns, self._said(end), back=True),))
        if self._is(at, "around"):
            for end, cost, nouns in self.nouns(start + 1 if self._is(start, "is", "verb") else start).ways():
                found.put(end, cost + 0.2, (tied("surrounded by", nouns, said),))

    def _using(self, at: int, found: Found[Acts]) -> None:
        """ "用面包做成", "用吸管喝牛奶"."""
        start = self._past(at + 1)
        for end, cost, nouns in self.nouns(start).ways():
            if self._is(end, "made"):
                found.put(end + 1, cost, (tied("made of", nouns, self._said(end)),))
            for last, more, acts in self.act(end).ways():
                found.put(last, cost + more + 0.3, (tied("holding", nouns, ""), *acts))
        if (stuff := self._is(start, "surface")) and self._is(start + 1, "made"):
            found.put(start + 2, -0.1, (trait(stuff, self._said(start)),))

    def _together(self, at: int, found: Found[Acts]) -> None:
        """ "跟狗打架", "和朋友一起跳舞", "对猫挥手"."""
        for end, cost, nouns in self.nouns(self._past(at + 1)).ways():
            for last, more, acts in self.act(self._past(end)).ways():
                first = acts[0] if acts and acts[0].job == "tie" else None
                if first is not None and not first.objects:
                    found.put(last, cost + more - 0.6, (replace(first, objects=nouns),))
                elif self._is(at, "to"):
                    found.put(last, cost + more + 0.1, (beside(nouns), *acts))
                else:
                    found.put(last, cost + more + 0.3, (Act(job="with", objects=nouns, acts=acts),))

    def _giving(self, at: int, found: Found[Acts]) -> None:
        """ "送给兔子一朵花", "送花给猫"."""
        said, start = self._said(at), self._past(at + 1)
        for end, cost, nouns in self.nouns(self._past(start + 1) if self._is(start, "to") else start).ways():
            found.put(end, cost + 0.1, (tied("holding/next to", nouns, said),))
            if self._is(end, "to", "giving"):
                for last, more, takers in self.nouns(self._past(end + 1)).ways():
                    found.put(last, cost + more - 0.2, (tied("holding", nouns, said), beside(takers)))
            for last, more, things in self.nouns(end).ways():
                found.put(last, cost + more - 0.2, (beside(nouns), tied("holding", things, said)))

    def _on_head_of(self, at: int, found: Found[Acts]) -> None:
        """ "头上顶着苹果", "脖子上围着围巾"."""
        after = self._past(at + 1)
        verb = self._is(after, "verb", "rings", "at")
        for end, cost, nouns in self.nouns(self._past(after + 1) if verb else after).ways():
            wears = verb is not None and (verb.job == "rings" or verb.value.startswith("wearing"))
            found.put(end, cost + 0.1, (tied("wearing", nouns, "") if wears else Act(job="onhead", objects=nouns),))

    def _full(self, at: int, found: Found[Acts]) -> None:
        """ "装满西瓜", "挂满糖果"."""
        said = self._said(at)
        holds = self._is(at, "holds")
        link = Link(preposition=holds.value if holds is not None else "in")
        many = (trait(MANY, said),) if "满" in said else ()
        for end, cost, nouns in self.nouns(self._past(at + 1)).ways():
            held = tuple(noun if counted(noun) else noun.also(*many) for noun in nouns)
            found.put(end, cost, (Act(job="tie", link=link, objects=held, back=True, said=said),))

    def _than(self, at: int, found: Found[Acts]) -> None:
        """ "比自己大": what it is bigger than is not drawn."""
        start = self._past(at + 1)
        for end, _, _ in self.nouns(start).ways():
            for last, more, acts in self.act(end).ways():
                found.put(last, more + 0.1, acts)
        for end, cost, acts in self.act(start).ways():
            found.put(end, cost + 0.1, acts)

    def _let(self, at: int, found: Found[Acts]) -> None:
        """ "让孩子睡觉": the other does it."""
        for end, cost, nouns in self.nouns(self._past(at + 1)).ways():
            for last, more, acts in self.acts(end).ways():
                found.put(last, cost + more - 0.1, (beside((nouns[0].also(*acts), *nouns[1:])),))

    def _taking(self, at: int, found: Found[Acts]) -> None:
        """ "把鱼藏在身后": what is done to the fish is not drawn, but it is there, in hand."""
        for end, cost, nouns in self.nouns(self._past(at + 1)).ways():
            for last, more, acts in self.act(self._past(end)).ways():
                first = acts[0] if acts and acts[0].job == "tie" else None
                if first is not None and not first.objects:
                    found.put(last, cost + more - 0.6, (replace(first, objects=nouns),))
                else:
                    places = tuple(act for act in acts if act.job != "trait")
                    found.put(last, cost + more, (tied("holding", nouns, ""), *places))
