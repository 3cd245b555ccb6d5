"""Clauses → draft: things are added, traits taken, ties made. Knows no word order and no language."""

from collections.abc import Sequence
from dataclasses import replace

from model.scene import RelationKind as Kind
from model.words import concepts
from model.words.draft import Link, Traits
from model.words.lexicon import Entry, concept_group
from model.words.phrases import Act, Clause, Noun
from model.words.shown import emoji_of, shown
from model.words.trades import Trades

PLURAL = 3
AROUND = 6  # how many of a thing surround another, when nobody said how many
MUTUAL = (Kind.HUGGING, Kind.KISSING, Kind.FIGHTING)
PAIRED = (*MUTUAL, Kind.CHASING, Kind.LOOKING_AT)  # of two subjects and no object: one does it to the other
USUAL = {Kind.READING: "📖", Kind.EATING: "🍽️", Kind.DRINKING: "🥤"}  # objects when none is said
SEEN = (
    Kind.LOOKING_AT,
    Kind.HOLDING,
    Kind.DREAMING_OF,
    Kind.THINKING_OF,
    Kind.CHASING,
    Kind.HUGGING,
    Kind.RIDING,
    Kind.SHAPED_LIKE,
    Kind.SURROUNDED_BY,
    Kind.KISSING,
)
SELVES = ("moon", "rainbow", "fire")  # settings that may be looked at, held or ridden
OUTLINES = ("lepim:pentagon", "lepim:triangle", "lepim:hexagon", "lepim:cube", "lepim:circle", "lepim:square", "❤️")
FAMILY = ("👩", "👨", "👵", "👴", "👶", "🧒", "👦", "👧")
YOUNG = ("👶", "🧒", "👦", "👧")
SHAPELESS = ("food-", "drink")
PLAYTHINGS = ("musical-instrument", "sport", "game", "award-medal", "sound", "music")
PRINTED = ("book-paper", "mail", "writing", "computer", "phone")


def suits(kind: Kind, emoji: str) -> bool:
    """Whether a verb of several meanings means `kind` of this object."""
    group = concept_group(emoji)
    match kind:
        case Kind.WEARING:
            return concepts.is_worn(emoji)
        case Kind.EATING:
            return concepts.is_eaten(emoji) or concepts.is_living(emoji)
        case Kind.DRINKING:
            return concepts.is_drunk(emoji)
        case Kind.RIDING:
            return concepts.is_vehicle(emoji) or concepts.is_animal(emoji)
        case Kind.PLAYING:
            return group.startswith(PLAYTHINGS) or emoji in "🎮🪀🪁♟🪩🧸🧩📻🎻🎲🃏⚽🏀🏐🎾"
        case Kind.READING:
            return group.startswith(PRINTED)
        case Kind.HUGGING | Kind.KISSING | Kind.FIGHTING | Kind.WALKING:
            return concepts.is_living(emoji)
        case Kind.HOLDING:
            return not concepts.is_living(emoji)
        case Kind.ON:
            return not concepts.is_living(emoji)
    return True


def _shared(nouns: tuple[Noun, ...]) -> tuple[tuple[Noun, ...], tuple[Act, ...]]:
    """What two do to each other, said before the first of them: "正在吵架的猫和狗"."""
    mutual = tuple(
        act for act in nouns[0].acts if act.job == "tie" and not act.objects and act.verb.split("/")[0] in PAIRED
    )
    if len(nouns) < 2 or not mutual:
        return nouns, ()
    first = replace(nouns[0], acts=tuple(act for act in nouns[0].acts if act not in mutual))
    return (first, *nouns[1:]), mutual


class Composer(Trades):
    """Tells a draft what clauses say."""

    doing: Sequence[int] = ()  # whose deed is being told: "a dinosaur riding a dinosaur" is two

    def tell(self, clauses: Sequence[Clause]) -> None:
        """All clauses in order; one without nouns is about the nouns before it."""
        subjects: list[int] = []
        for clause in clauses:
            if clause.nouns:
                nouns, shared = _shared(clause.nouns)
                found = [index for noun in nouns for index in self._noun(noun)]
                if clause.acts or shared or not self._mere_things(subjects, found):
                    subjects = found or subjects
                for act in shared:
                    self._act(subjects, act)
                if self.head is None and found:
                    self.head = found[0]
            for act in clause.acts:
                self._act(subjects, act)
        self.draft.main = self.head
        self._contrast()

    def _mere_things(self, subjects: Sequence[int], found: Sequence[int]) -> bool:
        """Whether things were only named after somebody ("恐龙，帽子，吃披萨"), who then goes on."""
        lives = [concepts.is_living(self.draft.things[index].emoji) for index in (*subjects, *found)]
        return any(lives[: len(subjects)]) and not any(lives[len(subjects) :])

    def _contrast(self) -> None:
        """ "A big dog and a kitten": beside something big, what is called little is small."""
        things = self.draft.things
        if not any(thing.size == "big" for thing in things):
            return
        for index, thing in enumerate(things):
            if thing.said.startswith("小") and not thing.size:
                things[index] = replace(thing, size="small")

    def _noun(self, noun: Noun) -> list[int]:
        """Add it with everything said of it; its index, those of its compound, or nothing for a place or an unknown."""
        earlier = self._compounded(noun)
        traits = self._traits(noun.acts)
        entry, exact = noun.entry, True
        if entry is not None and entry.job == "setting":
            if entry.value not in SELVES:
                self.draft.setting(entry.value, noun.piece.said)
                return earlier
            entry = Entry("noun", concepts.SETTING_FACES[entry.value])
        if entry is None:
            guessed = self.guess(noun.piece)
            if guessed is None:
                self.draft.unknown.append(noun.piece.said)
                for act in noun.acts:
                    if act.job in ("tie", "setting", "style"):
                        self._act(earlier[-1:], act)
                return earlier
            entry, exact = Entry("noun", guessed[0], own=guessed[1]), guessed[1]
        self.traits = traits
        heads: list[int] = []
        if earlier and emoji_of(entry.value) in FAMILY and concepts.is_animal(self.draft.things[earlier[-1]].emoji):
            index = earlier[-1]  # "鸡妈妈" is a hen
            young = emoji_of(entry.value) in YOUNG and not traits.size
            self.draft.trait([index], replace(traits, size="small") if young else traits)
        elif earlier and self._trade(earlier[-1], entry, noun.piece):
            index = earlier[-1]
            if self.traits:
                self.draft.trait([index], self.traits)
        else:
            index = self._add(noun, entry, traits, exact)
            if noun.entry is not None and not self._shape_of(index, earlier):
                heads = self._heads(earlier, index)
        self.traits = Traits()
        for act in noun.acts:
            if act.job != "trait":
                self._act(heads or [index], act)
        return heads or [index]

    def _heads(self, earlier: Sequence[int], index: int) -> list[int]:
        """What a compound that is no one thing is about: both of a kind ("豆浆油条"), else who lives ("企鹅敬礼")."""
        if not earlier:
            return [index]
        first, last = (self.draft.things[place].emoji for place in (earlier[-1], index))
        if concepts.is_animal(first) and concept_group(last).startswith(("face", "hand", "person-gesture")):
            return list(earlier)
        return [*earlier, index] if concepts.is_living(first) == concepts.is_living(last) else [index]

    def _add(self, noun: Noun, entry: Entry, traits: Traits, exact: bool) -> int:
        said = noun.piece.said
        if (again := self._again(entry, traits)) is not None:
            return again
        if noun.piece.plural and not traits.count:
            traits.count = PLURAL
        index = self.draft.add(entry.value, said, traits, name=entry.name, exact=exact)
        if shown(entry.value).signs:
            self.of_trade.add(index)
        self.latest = index
        return index

    def _again(self, entry: Entry, traits: Traits) -> int | None:
        """The thing that was said before in the very same words: "the green cube … the green cube"."""
        if traits.count or not entry.own:
            return None
        emoji = emoji_of(entry.value)
        wanted = (emoji, traits.colour, traits.accent, traits.surface, traits.size)
        for index, thing in enumerate(self.draft.things):
            if (
                index not in self.doing
                and (thing.emoji, thing.colour, thing.accent, thing.surface, thing.size) == wanted
            ):
                return index
        return None

    def _compounded(self, noun: Noun) -> list[int]:
        return [index for before in noun.before for index in self._noun(before)]

    def _shape_of(self, index: int, earlier: Sequence[int]) -> bool:
        """ "An avocado armchair": a compound of two things is the second in the shape of the first. Whether it is."""
        emoji = self.draft.things[index].emoji
        if not earlier or concepts.is_living(emoji) or concept_group(emoji).startswith(SHAPELESS):
            return False
        first = self.draft.things[earlier[-1]].emoji
        if concept_group(first).startswith(("hand", "body")):
            return False
        if concepts.is_worn(emoji) and not (concepts.is_animal(first) or concepts.is_eaten(first)):
            return False
        self.draft.tie(Kind.SHAPED_LIKE, index, earlier[-1])
        return True

    def _traits(self, acts: Sequence[Act]) -> Traits:
        traits = Traits()
        for act in acts:
            if act.job != "trait" or act.entry is None:
                continue
            self._take(traits, act.entry, act.said)
        return traits

    def _take(self, traits: Traits, entry: Entry, said: str) -> None:
        """One trait more; a second colour is the accent."""
        match entry.job:
            case "do":
                traits.doing.append((entry.value, said))
                return
            case "colours":
                traits.colour, traits.accent = entry.value.split("+")
            case "colour" if traits.colour and traits.colour != entry.value:
                traits.accent = entry.value
            case "colour":
                traits.colour = entry.value
            case "number":
                traits.take(entry, said)
                return
            case "more":
                traits.mood = entry.value
            case "size" | "mood" | "surface" | "pose" | "era":
                setattr(traits, entry.job, entry.value)
        traits.said.append((entry.job, said))

    def _act(self, subjects: Sequence[int], act: Act) -> None:
        match act.job:
            case "trait":
                if traits := self._traits((act,)):
                    self.draft.trait(list(subjects), traits)
            case "setting" if act.entry is not None:
                self.draft.setting(act.entry.value, act.said)
            case "style" if act.entry is not None:
                self.draft.styled(act.entry.value)
            case "lost":
                self.draft.unknown.append(act.said)
            case "as":
                self._as(subjects, act)
            case "tie" if not act.objects:
                self._alone(subjects, act)
            case "tie":
                for noun in act.objects:
                    self._tie(subjects, act, noun)
            case "onhead":
                for index in [index for noun in act.objects for index in self._noun(noun)]:
                    for subject in subjects:
                        worn = concepts.is_worn(self.draft.things[index].emoji)
                        self.draft.tie(
                            Kind.WEARING if worn else Kind.ON, *((subject, index) if worn else (index, subject))
                        )
            case "with":
                others = [index for noun in act.objects for index in self._noun(noun)]
                for inner in act.acts:
                    self._act([*subjects, *others], inner)

    def _as(self, subjects: Sequence[int], act: Act) -> None:
        for noun in act.objects:
            if noun.entry is None or not subjects:
                self._noun(noun)
                continue
            self.traits = self._traits(noun.acts)
            for subject in subjects:
                self._emblem(noun.entry.value, noun.piece.said, subject=subject)
            self.traits = Traits()

    def _alone(self, subjects: Sequence[int], act: Act) -> None:
        """A verb whose object nobody named."""
        kind = Kind(act.verb.split("/")[0]) if act.verb else act.link.kind if act.link is not None else None
        twin = self.draft.pair(subjects[0]) if kind in PAIRED and len(subjects) == 1 else None
        pair = [*subjects, twin] if twin is not None else list(subjects)
        if kind in PAIRED and len(pair) > 1:
            self.draft.tie(kind, pair[0], pair[1])
        elif kind in USUAL and subjects:
            index = self.draft.add(USUAL[kind], act.said, Traits(), exact=False)
            for subject in subjects:
                self.draft.tie(kind, subject, index)

    def _tie(self, subjects: Sequence[int], act: Act, noun: Noun) -> None:
        place = noun.entry is not None and noun.entry.job == "setting"
        if place and noun.entry is not None:
            kinds = [Kind(kind) for kind in act.verb.split("/")] if act.verb else []
            if noun.entry.value not in SELVES or not any(kind in SEEN for kind in kinds):
                self.draft.setting(noun.entry.value, noun.piece.said)
                for inner in noun.acts:
                    self._act(subjects, inner)
                return
            noun = Noun(piece=noun.piece, entry=Entry("noun", concepts.SETTING_FACES[noun.entry.value]), acts=noun.acts)
        self.doing = subjects
        found = self._noun(noun)
        self.doing = ()
        for index in found:
            emoji = self.draft.things[index].emoji
            link = self._meant(act, emoji)
            if act.back and link.preposition == "with" and emoji in OUTLINES:  # "五边形的时钟"
                link, act = Link(kind=Kind.SHAPED_LIKE), replace(act, back=False)
            if link.kind is Kind.SURROUNDED_BY and act.back and concepts.is_worn(emoji):  # "围着围巾"
                link, act = Link(kind=Kind.WEARING), replace(act, back=False)
            if link.kind is Kind.SURROUNDED_BY:
                ring = [i for i in (subjects if act.back else [index]) if self.draft.things[i].count == 1]
                self.draft.trait(ring, Traits(count=AROUND))
            self.link = None
            if link.kind in MUTUAL and len(subjects) > 1 and act.back:
                self.draft.tie(link.kind, index, subjects[0])
                continue
            for subject in subjects:
                self.draft.link(link, *((index, subject) if act.back else (subject, index)))
            if link.kind is Kind.ON and act.verb:
                self.draft.trait(list(subjects), Traits(pose="sitting", said=[("pose", act.said)]))

    def _meant(self, act: Act, emoji: str) -> Link:
        """Which of a verb's relations suits the object."""
        if act.link is not None:
            if act.link.preposition == "in" and concepts.is_worn(emoji):
                return Link(kind=Kind.IN)  # inside a hat: to wear it would be said by a verb
            return act.link
        kinds = [Kind(kind) for kind in act.verb.split("/")]
        return Link(kind=next((kind for kind in kinds if suits(kind, emoji)), kinds[-1]))

    @staticmethod
    def value_of(noun: Noun) -> str:
        """The bare emoji of a listed noun; "" for one that no table lists."""
        return emoji_of(noun.entry.value) if noun.entry is not None and noun.entry.job == "noun" else ""
