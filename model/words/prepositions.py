"""Prepositions in a sentence: what each ties, by its neighbours and by the verb before it."""

from model.scene import RelationKind as Kind
from model.words.draft import Link
from model.words.lexicon import Entry
from model.words.manner import Manner
from model.words.pieces import GENITIVE, Piece

USUAL_OBJECTS = {Kind.READING: "📖", Kind.EATING: "🍽️", Kind.DRINKING: "🥤", Kind.PLAYING: "⚽"}  # when none is said
EACH_OTHER = (Kind.HUGGING, Kind.KISSING, Kind.FIGHTING)
KEPT_BY_VERB = {
    Kind.RIDING: {"on", "in"},
    Kind.PLAYING: {"on", "in", "with", "at"},
    Kind.WEARING: {"in", "on"},
    Kind.HOLDING: {"with", "in", "on"},
    Kind.DRINKING: {"from", "with"},
    Kind.NEXT_TO: {"at", "with", "on", "in", "behind", "over"},
    Kind.READING: {"of"},
    Kind.LOOKING_AT: {"at", "on", "in", "behind", "across"},
    Kind.HUGGING: {"with"},
    Kind.KISSING: {"with"},
    Kind.FIGHTING: {"with", "among"},
    Kind.CHASING: {"behind", "at"},
    Kind.WALKING: {"with"},
    Kind.MADE_OF: {"from"},
}
MADE_FROM = ("из", "изо", "out of")
POSTPOSED = {"внутри": Kind.IN, "inside": Kind.IN, "сверху": Kind.ON, "on top": Kind.ON, "наверху": Kind.ON}
OWNING = "owned by"  # "у кота корона": the link of an owner named before what is owned


class Prepositions(Manner):
    """Reads prepositions and what stands for them."""

    def _preposition(self, piece: Piece, entry: Entry, before: tuple[int, Piece] | None) -> None:
        following = self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else None
        if (
            piece.said.lower() in ("с", "со")
            and following is not None
            and not following.mark
            and " " not in following.said
            and "ablt" not in following.cases
            and following.cases & GENITIVE
        ):
            entry = Entry("prep", "from")  # "с кухни"
        if entry.value == "of" and self.traits.count and not self.subjects:
            return  # "dozens of cats"
        if (following is None or following.mark) and self._said_last(piece.said.lower()):
            return
        if piece.said.lower() == "у" and not self.subjects and self.link is None:
            self.link = Link(preposition=OWNING)
            return
        if self.link is not None and self.link.body and entry.value in ("of", "beside"):
            return  # "on the shoulder of a pirate"
        if entry.value == "to" and not (self.subjects and self._before_noun()):
            return  # "wants to sleep"
        self._settle()
        kind = self.link.kind if self.link is not None else None
        keeps = kind is not None and entry.value in {"of"} | KEPT_BY_VERB.get(kind, set())
        if not keeps:
            if kind in USUAL_OBJECTS or kind in EACH_OTHER:
                self.late = self.link  # "hugging under the moon", "eats in the park ..."
            no_whole = entry.value == "of" and before is None  # "dreams of"
            made = before[0] if before is not None and piece.said.lower() in MADE_FROM else None
            self.link = Link(preposition="beside" if no_whole else self._across(entry.value), whole=made)
            self.passed, self.spoken = self.spoken, self.link.preposition
            self.prepositions.append(piece.said.lower())
        self.joined = False

    def _said_last(self, said: str) -> bool:
        """ "A glass ball with a snowman inside", "торт со свечкой сверху"."""
        tie = self.draft.ties[-1] if self.draft.ties else None
        if said not in POSTPOSED or tie is None or tie.kind not in (Kind.NEXT_TO, Kind.HOLDING, Kind.WEARING):
            return False
        self.draft.ties.pop()
        self.draft.tie(POSTPOSED[said], tie.obj, tie.subject)
        return True

    def _atop(self) -> None:
        """ "With an apple on its head", "у кота на голове яблоко", "на голове у кота яблоко"."""
        following = self._next()
        if self.link is not None and self.link.preposition == "with" and self.link.owned:
            self.link = Link(preposition="with", owned=True, body="head")
        elif not self.draft.ties and following is not None and following.get("prep"):
            self.link = Link(preposition="on", body="head")
        else:
            self._on_head()

    def _across(self, preposition: str) -> str:
        """ "Jumps through a hoop", "прыгает через костёр": over it."""
        if preposition != "across" or not self.subjects:
            return preposition
        leaps = self.draft.things[self.subjects[-1]].pose in ("jumping", "flying")
        return "above" if leaps else "from"
