"""A scene in the making: things gather traits and relations while a sentence is read. Knows no language."""

from dataclasses import dataclass, field, replace

from model.scene import MAX_SHOWN, Relation, Scene, Thing
from model.scene import RelationKind as Kind
from model.words import concepts
from model.words.lexicon import Entry, concept_name
from model.words.shown import Concept, shown

ROUND = "lepim:circle"
PLAIN = "plain"  # among styles: without a background
PLURAL = 3  # how many are drawn of "cats", when nobody said how many
PLURAL_ALREADY = frozenset("👓🕶🥽🍇🍒🥞🍟📚👀👟👞👢👠🩴🧦🧤👖🩳🎿🍂🍃👣🐾🥜💐🎧🫘🫛🍻🥂🥓🍝🍜🍚🎵🎶✨⛸🩰🛼🌰🍪🎲💋🎮")
OVER = ("size", "mood", "surface", "pose", "era")  # traits said later stand for those said before
IDLE = ("standing", "sitting", "walking")  # poses that give way to any other: "sits and waves"
ALIKE = {Kind.EATING, Kind.DRINKING, Kind.WEARING, Kind.PLAYING, Kind.READING}


@dataclass(frozen=True, slots=True)
class Link:
    """How the next thing is to be tied: by a relation already known (a verb), or by a preposition yet to be read."""

    kind: Kind | None = None
    preposition: str = ""
    giving: bool = False  # somebody is given it: "gives a cat a flower"
    body: str = ""  # the part of a body it is on: "shoulder"
    whole: int | None = None  # what was named right before "из", and so may be made of what follows
    owned: bool = False  # "у кота": its owner was named just before
    loose: bool = False  # "goes for a walk with": on a leash, if it is an animal
    swapped: bool = False  # the subject is what it is done to: "runs from a dog"


@dataclass(slots=True)
class Traits:
    """Adjectives and a number on their way to a noun."""

    colour: str = ""
    accent: str = ""
    size: str = ""
    mood: str = ""
    surface: str = ""
    pose: str = ""
    era: str = ""
    outline: str = ""  # the concept whose shape it has: a pentagon
    count: int = 0
    said: list[tuple[str, str]] = field(default_factory=list)  # (job, the person's word), in order
    doing: list[tuple[str, str]] = field(default_factory=list)  # (value of "do:", the person's word)

    @classmethod
    def of(cls, concept: Concept) -> "Traits":
        """The traits that a row of the gazetteer gives a concept."""
        traits = cls()
        for job, name in concept.traits.items():
            setattr(traits, job, name)
        return traits

    def __bool__(self) -> bool:
        return bool(self.said or self.doing)

    def take(self, entry: Entry, said: str) -> str | None:
        """Keep one trait; what contradicts another of the same kind is handed back as not understood.

        A second colour is the accent, a third is too many.
        """
        if entry.job == "number":
            self.count = min(MAX_SHOWN, int(entry.value))
        elif entry.job == "colour":
            if not self.colour:
                self.colour = entry.value
            elif entry.value != self.colour:
                if self.accent not in ("", entry.value):
                    return said
                self.accent = entry.value
        else:
            if getattr(self, entry.job) not in ("", entry.value):
                return said
            setattr(self, entry.job, entry.value)
        self.said.append((entry.job, said))
        return None


class Draft:
    """Things, ties and settings so far; `scene` makes the frozen value of it."""

    def __init__(self) -> None:
        self.things: list[Thing] = []
        self.ties: list[Relation] = []
        self.settings: list[str] = []
        self.unknown: list[str] = []
        self.setting_words: list[tuple[str, str]] = []
        self.style = ""
        self.plain = False  # no background was asked for
        self._implied: set[int] = set()
        self._uncounted: set[int] = set()  # said in the plural, of nobody knows how many
        self.main: int | None = None
        self._extras: list[tuple[int | None, str, str]] = []

    def add(
        self, emoji: str, said: str, traits: Traits, *, name: str = "", plural: bool = False, exact: bool = True
    ) -> int:
        """One more thing; its index. `emoji` is written as the gazetteer does (see `shown`), and what is shown with it
        is added too; traits in hand come before the row's own."""
        row = shown(emoji)
        emoji = row.concept.emoji
        own = row.concept.traits
        painted = {"colour": traits.colour, "accent": traits.accent} if traits.colour else own
        self.things.append(
            Thing(
                emoji=emoji,
                said=said,
                name=name or concept_name(emoji),
                count=traits.count or (self._plural(emoji) if plural else 1),
                colour=painted.get("colour", ""),
                accent=painted.get("accent", ""),
                size=traits.size or own.get("size", ""),
                mood=traits.mood or own.get("mood", ""),
                surface=traits.surface or own.get("surface", ""),
                pose=traits.pose or own.get("pose", ""),
                era=traits.era or own.get("era", ""),
                exact=exact and row.exact,
            )
        )
        index = len(self.things) - 1
        if plural and not traits.count:
            self._uncounted.add(index)
        for kind, sign in row.signs:
            self.tie(kind, index, self.imply(sign.emoji, said, Traits.of(sign)))
        self._outline(index, traits)
        for value, word in traits.doing:
            self.do(index, value, word)
        return index

    def _outline(self, index: int, traits: Traits) -> None:
        round_body = traits.outline == ROUND and concepts.is_living(self.things[index].emoji)  # "a round hedgehog"
        if traits.outline and traits.outline != self.things[index].emoji and not round_body:
            said = next((word for job, word in traits.said if job == "outline"), "")
            self.tie(Kind.SHAPED_LIKE, index, self.add(traits.outline, said, Traits()))

    def imply(self, emoji: str, said: str, traits: Traits) -> int:
        """A thing that only shows another word (a pirate's hat); said outright later, it is not drawn twice."""
        index = self.add(emoji, said, traits)
        self._implied.add(index)
        return index

    def pair(self, index: int) -> int | None:
        """Make two of one thing that was said to be two, or simply more than one: the second; None of any other."""
        thing = self.things[index]
        if thing.count != 2 and not (thing.count > 1 and index in self._uncounted):
            return None
        self.things[index] = replace(thing, count=1)
        self.things.append(self.things[index])
        twin = len(self.things) - 1
        self.ties += [replace(tie, subject=twin) for tie in self.ties if tie.subject == index]
        self.ties += [replace(tie, obj=twin) for tie in self.ties if tie.obj == index]
        return twin

    def claim(self, emoji: str, said: str, traits: Traits, kind: Kind | None = None) -> bool:
        """Whether a thing so far implied is the one now said; then it takes the words, the traits and the relation."""
        for index in sorted(self._implied):
            if self.things[index].emoji == emoji:
                self.things[index] = replace(self.things[index], said=said)
                self.trait([index], traits)
                self._implied.remove(index)
                if kind is not None:
                    self.ties = [replace(tie, kind=kind) if tie.obj == index else tie for tie in self.ties]
                return True
        return False

    def replace(self, index: int, emoji: str, said: str, traits: Traits, name: str = "") -> None:
        """Put another concept in a thing's place ("pirate" turned out to be a "pirate cat"); its traits stay."""
        before = self.things[index]
        traits.count = traits.count or before.count
        if not traits.colour:
            traits.colour, traits.accent = before.colour, before.accent
        for trait in OVER:
            setattr(traits, trait, getattr(traits, trait) or getattr(before, trait))
        added = self.add(emoji, said, traits, name=name)
        self.things[index] = self.things.pop(added)

        def place(old: int) -> int:
            return index if old == added else old - (old > added)

        self.ties = [replace(tie, subject=place(tie.subject), obj=place(tie.obj)) for tie in self.ties]
        self._implied = {place(old) for old in self._implied}
        self._uncounted = {place(old) for old in self._uncounted}
        self._extras = [(None if who is None else place(who), what, word) for who, what, word in self._extras]

    def is_object(self, index: int) -> bool:
        """Whether it is already the object of something."""
        return any(tie.obj == index for tie in self.ties)

    def many(self, value: str) -> int:
        """How many are drawn of a row's concept, said in the plural."""
        return self._plural(shown(value).concept.emoji)

    @staticmethod
    def _plural(emoji: str) -> int:
        return 1 if emoji.replace("\ufe0f", "") in PLURAL_ALREADY or concepts.is_worn(emoji) else PLURAL

    def tie(self, kind: Kind, subject: int, obj: int) -> None:
        """Relate two things, once."""
        if self.things[obj].emoji in concepts.ENTERED and kind in (Kind.ON, Kind.NEXT_TO, Kind.BEHIND):
            kind = Kind.IN
        relation = Relation(kind=kind, subject=subject, obj=obj)
        if subject != obj and relation not in self.ties:
            self.ties.append(relation)

    def link(self, link: Link, subject: int, obj: int) -> Kind:
        """Tie by a verb or a preposition; what it came to mean."""
        if link.kind is not None:
            kind, swapped = link.kind, link.swapped
            if kind is Kind.WALKING and link.loose and not concepts.is_animal(self.things[obj].emoji):
                self.trait([subject], Traits(pose="walking"))
                kind, swapped = concepts.relation("with", self.things[subject].emoji, self.things[obj].emoji)
            if kind is Kind.HOLDING and link.body:  # "carries on its back an apple"
                kind, swapped = Kind.ON, True
            if kind is Kind.RIDING and self.things[obj].emoji in concepts.STOOD_IN:
                kind = Kind.WEARING
            if kind is Kind.PLAYING and concepts.is_living(self.things[obj].emoji):
                kind = Kind.NEXT_TO
            if kind is Kind.HOLDING and concepts.is_worn(self.things[obj].emoji) is False and self._too_big(obj):
                kind = Kind.NEXT_TO
        else:
            kind, swapped = concepts.relation(link.preposition, self._acting(subject), self.things[obj].emoji)
            if link.owned and link.body and kind in (Kind.HOLDING, Kind.NEXT_TO):
                kind, swapped = Kind.ON, True
            if link.body and kind is Kind.RIDING and link.body != "back":
                kind = Kind.ON
        self.tie(kind, *((obj, subject) if swapped else (subject, obj)))
        return kind

    def _acting(self, index: int) -> str:
        """Its emoji; that of somebody, where a mood or a pose makes a thing alive: "an angry pizza with a sword"."""
        thing = self.things[index]
        alive = (thing.mood or thing.pose) and not concepts.is_living(thing.emoji)
        return "🤖" if alive else thing.emoji

    def _too_big(self, obj: int) -> bool:
        emoji = self.things[obj].emoji
        return concepts.is_vehicle(emoji) and not concepts.is_small(emoji) and self.things[obj].size != "small"

    def do(self, subject: int | None, value: str, said: str) -> None:
        """An action without an object: "holding 🎤" (sings), "near 🎶" (dances), "set sky" (flies)."""
        self._extras.append((subject, value, said))

    def trait(self, indices: list[int], traits: Traits) -> None:
        """Give traits to things already there ("the cat is sad"); a trait with nobody to take it is unknown."""
        for index in indices:
            thing = self.things[index]
            self.things[index] = replace(
                thing,
                colour=traits.colour or thing.colour,
                accent=traits.accent if traits.colour else thing.accent,
                count=thing.count if traits.count == 1 else traits.count or thing.count,
                size=traits.size or thing.size,
                mood=traits.mood or thing.mood,
                surface=traits.surface or thing.surface,
                pose=thing.pose if thing.pose and traits.pose in IDLE else traits.pose or thing.pose,
                era=traits.era or thing.era,
            )
            self._outline(index, traits)
            for value, word in traits.doing:
                self.do(index, value, word)
        if not indices:
            self.unknown += [said for job, said in traits.said if job != "mood"]
            if traits.mood:
                said = next((word for job, word in traits.said if job == "mood"), traits.mood)
                self.add(concepts.MOOD_FACES[traits.mood], said, Traits())
            for value, word in traits.doing:
                self.do(None, value, word)

    def accent(self, index: int, colour: str) -> None:
        """Give a thing a second colour: "a black cat with white paws"."""
        if colour and colour != self.things[index].colour:
            self.things[index] = replace(self.things[index], accent=colour)

    def styled(self, value: str) -> None:
        """How all is drawn, the first said; "plain": without a background."""
        if value == PLAIN:
            self.plain = True
        else:
            self.style = self.style or value

    def setting(self, name: str, said: str) -> None:
        """Where or when it is, once."""
        self.setting_words.append((name, said))
        if name not in self.settings:
            self.settings.append(name)

    def _finish_actions(self) -> None:
        for subject, value, said in self._extras:
            how, _, what = value.partition(" ")
            if how == "set":
                if not (what == "sky" and {"space", "night"} & set(self.settings)):
                    self.setting(what, said)
                continue
            if how == "atop":  # "a burning house": fire on it
                fire = self.add(what, said, Traits())
                if subject is not None:
                    self.tie(Kind.ON, fire, subject)
                continue
            kind = Kind.NEXT_TO if how in ("near", "by") else Kind(how.replace("_", " "))
            said_outright = [place for place, thing in enumerate(self.things) if thing.emoji == what]
            if said_outright:
                if subject is not None and how != "near":  # "sings into a microphone": the microphone is held
                    self.ties = [t for t in self.ties if (t.subject, t.obj) != (subject, said_outright[0])]
                    self.tie(kind, subject, said_outright[0])
                continue
            index = self.add(what, said, Traits(), exact=how != "near")
            if subject is not None and how != "near":
                self.tie(kind, subject, index)
        self._extras.clear()

    def _lead_with(self, main: int | None) -> None:
        """Put the main subject first, with the relations' numbers following."""
        if not main:
            return
        order = [main, *(index for index in range(len(self.things)) if index != main)]
        place = {old: new for new, old in enumerate(order)}
        self.things = [self.things[index] for index in order]
        self.ties = [replace(tie, subject=place[tie.subject], obj=place[tie.obj]) for tie in self.ties]

    def scene(self, lettering: str) -> Scene:
        """The finished value. The moon or a rainbow, when it is all there is, is the thing itself and no setting."""
        self._finish_actions()
        if not self.things and not lettering:
            for name in [name for name in self.settings if name in concepts.THINGS_THEMSELVES][:1]:
                self.settings.remove(name)
                said = next(said for other, said in self.setting_words if other == name)
                self.add(concepts.SETTING_FACES[name], said, Traits())
        self.things = [replace(thing, emoji=concepts.of_its_time(thing.emoji, thing.era)) for thing in self.things]
        self._lead_with(self.main)
        unknown = tuple(dict.fromkeys(word for word in self.unknown if word.strip()))
        return Scene(
            things=tuple(self.things),
            relations=tuple(self.ties),
            settings=tuple(self.settings),
            lettering=lettering,
            style=self.style,
            plain=self.plain and not self.settings,
            unknown=unknown,
        )
