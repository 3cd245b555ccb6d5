"""Where a reader of pieces stands: what it holds, what comes next, and which meaning the neighbours make likeliest.

Knows no word order: that is for `sentence` and `chinese`, which read on from here.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from model.scene import RelationKind as Kind
from model.words import concepts
from model.words.draft import Draft, Link, Traits
from model.words.lexicon import Entry, concept_group
from model.words.pieces import Piece

TRAITS = ("colour", "size", "mood", "number", "surface", "era", "outline")
VERBS = ("rel", "be", "more", "do", "pose")
PLACES = frozenset(
    {"in", "on", "at", "under", "over", "above", "among", "from", "behind", "beside", "front", "across", "surrounded"}
)
ROMANCE = frozenset({"es", "fr", "pt", "it", "ca", "ro"})  # adjectives stand after their nouns
OUT_OF = frozenset({"from", "of"})  # "a castle of ice", "замок изо льда"
FACE = re.compile(r"морд|рож[аиуе]|рожиц|лиц[оа]|лич|глаз|взгляд|выражен|faces?$|eyes?$|muzzle|snout|look$|expression")
Guess = Callable[[Piece], tuple[str, bool] | None]


class Cursor:
    """The state of a reading. `guess` finds the nearest concept of a word without one, or None."""

    def __init__(self, draft: Draft, guess: Guess) -> None:
        self.draft = draft
        self.guess = guess
        self.subjects: list[int] = []
        self.traits = Traits()
        self.link: Link | None = None
        self.owed: Link | None = None  # the verb's tie, while whom it is given to is named first
        self.last_link: tuple[Link, list[int]] | None = None
        self.dangling: list[tuple[Link, int]] = []
        self.late: Link | None = None  # a verb whose object may yet come, after a place ("eats in the park an apple")
        self.joined = False
        self.comma = False
        self.negated = ""  # "thing" after "without", "word" after "not", else ""
        self.latest: int | None = None  # the noun read last
        self.topic: int | None = None  # the noun right before "is", when it is not the subject
        self.twins: list[Traits] = []  # of things said with one noun: "a red and" of "a red and a blue ball"
        self.spoken = self.passed = ""  # the last preposition, and the one before it
        self.prepositions: list[str] = []  # as said
        self.measuring = ""  # "sized": the next noun says how big; "than": what the subject is compared with
        self.others: list[int] = []  # of a pair told apart, those not yet told of: "one is red, the other blue"
        self.naming = False  # the next word is somebody's name
        self.kept = Traits()  # what was in hand before a "without"
        self.acting = False  # the clause has its verb; a bare noun after it is not its subject's neighbour
        self.previous: tuple[int, Piece] | None = None  # the noun just before, with nothing between
        self.pieces: list[Piece] = []
        self.at = 0
        self.verb_said = ""
        self.head: int | None = None  # what the whole sentence is about
        self.of_trade: set[int] = set()  # things made of a person and what shows the trade

    def _next(self) -> Piece | None:
        for piece in self.pieces[self.at + 1 :]:
            if piece.mark:
                return None
            if not piece.get("filler", "measure", "colourword", "particle"):
                return piece
        return None

    def _choose(self, piece: Piece) -> Entry | None:
        """The meaning that the neighbours make likeliest."""
        if self._mere_action(piece):
            return None
        for job, fitting in (("stuff", self._is_stuff), ("pattern", self._is_pattern)):
            if entry := piece.get(job):
                if fitting(piece):
                    return entry
                return self._choose(replace(piece, entries=tuple(e for e in piece.entries if e.job != job)))
        looks = self.traits.mood and self.subjects and self.link is not None and self.link.preposition == "with"
        if looks and piece.get("noun") and FACE.match(piece.said.lower()):  # "a pie with an angry face"
            return Entry("part")
        if len(piece.entries) < 2:
            return piece.entries[0] if piece.entries else None
        noun = piece.get("noun")
        trait, verb, setting = piece.get(*TRAITS), piece.get(*VERBS), piece.get("setting")
        following = self._next()
        nouns_next = following is not None and (
            following.get("noun", "setting", "lost", "pattern", *TRAITS) is not None or not following.entries
        )
        part = piece.get("part", "perch")
        put_on = self.link is not None and (self.link.kind is Kind.WEARING or self.link.preposition == "with")
        if part and noun and put_on and concepts.is_worn(noun.value):
            return noun  # "a man with a beard"
        if part and noun:
            after = self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else None
            described = after is not None and after.get("particle") is not None
            return part if described or (self.subjects and self.link is not None) else noun
        if piece.get("colourword") and noun:
            near = self.pieces[max(0, self.at - 1) : self.at + 2]
            return piece.get("colourword") if any(other.get("colour") for other in near) else noun
        if piece.get("measure") and noun:
            genitive = following is not None and (piece.language != "ru" or "gent" in following.cases)
            return piece.get("measure") if genitive and following and following.get("noun") else noun
        if verb and piece.get("measure") and not noun:  # "一堆雪", "堆雪人"
            counted = self.at > 0 and self.pieces[self.at - 1].get("number") is not None
            return piece.get("measure") if counted else verb
        if verb and piece.get("filler"):  # "draw a cat", "the cat draws"
            return verb if self.subjects else piece.get("filler")
        if trait and verb:
            return trait if nouns_next and not self.subjects else verb
        after_article = self.at > 0 and self.pieces[self.at - 1].get("filler", *TRAITS, "prep") is not None
        does = piece.said.lower().endswith("ing") or (noun and concepts.is_person(noun.value))
        if noun and verb and piece.language == "en" and after_article and not does:
            return noun  # "a burger with fries", "surfing a wave"
        idle = piece.get("do", "pose", "more")
        if verb and piece.get("rel") and idle:  # "walking a dog", "a dog walking", "a walking dog"
            acts = nouns_next and (self.subjects or piece.part in ("VERB", "INFN")) and not self.joined
            return piece.get("rel") if acts else idle
        if piece.get("pose") and setting:  # "cats fall", "in fall"
            return piece.get("pose") if self.subjects and self.link is None else setting
        if trait and noun and not setting:
            of_noun_before = piece.language in ROMANCE and self.previous is not None  # "un fantôme rose"
            if self._told_after(trait, following):
                return trait
            return trait if nouns_next or of_noun_before else noun
        if verb and noun:
            attributive = nouns_next and piece.said.lower().endswith("ing")
            if piece.get("do") and nouns_next and piece.said.lower().endswith("ed"):  # "a bearded wizard"
                return piece.get("do")
            if piece.get("pose") and (attributive or (self.subjects and not self.link)):
                return piece.get("pose")
            if piece.part in ("VERB", "INFN", "GRND", "PRTF"):
                return verb
            if piece.part == "NOUN":
                return noun
            return verb if self.subjects and not after_article and not self.link else noun
        if setting and trait:
            after = self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else None
            close = after is not None and after.get("noun", "pattern") is not None
            return trait if nouns_next and (close or not self._placed()) else setting
        if setting and noun:
            return setting if self._placed() or nouns_next or self._at_home(piece) else noun
        return piece.entries[0]

    def _told_after(self, trait: Entry, following: Piece | None) -> bool:
        """ "A kitten, orange and sleepy": after a comma a colour and one more trait are of what was named before."""
        if not (self.comma and self.subjects and trait.job == "colour" and following and following.get("and")):
            return False
        place = self.pieces.index(following) + 1
        return place < len(self.pieces) and self.pieces[place].get("mood", "size", "surface", "colour") is not None

    def _at_home(self, piece: Piece) -> bool:
        """ "The cat at home", said by one adverb that is a case of "house" too."""
        before = self.pieces[self.at - 1] if self.at else None
        return (
            piece.said.lower() in ("дома", "home")
            and self.link is None
            and bool(self.subjects)
            and (before is None or before.get("number") is None)
        )

    def _is_stuff(self, piece: Piece) -> bool:
        """Whether a material is what something is made of: "a castle of ice", "an ice castle", not "eats ice"."""
        if self.link is not None and (self.link.kind is Kind.MADE_OF or self.link.preposition in OUT_OF):
            return self.latest is not None and not concepts.is_vessel(self.draft.things[self.latest].emoji)
        after = self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else None
        return piece.language == "en" and after is not None and after.get("noun") is not None

    def _is_pattern(self, piece: Piece) -> bool:
        """Whether stripes or dots are on something: "with white stripes", "в белый горошек"; not "в клетке"."""
        if self.link is None or self.latest is None:
            return False
        if self.link.preposition == "in":
            return "loct" not in piece.cases and (piece.language == "ru" or bool(self.traits.colour))
        return self.link.preposition == "with" and (bool(self.traits.colour) or piece.get("noun") is None)

    def _mere_action(self, piece: Piece) -> bool:
        """ "Balancing" said of somebody: Unicode's name for a person who does it is not one more person."""
        if not self.subjects or any(entry.own for entry in piece.entries):
            return False
        if piece.language == "ru" and piece.part in ("VERB", "INFN", "GRND"):
            return True
        if piece.language != "en" or not piece.said.lower().endswith("ing"):
            return False
        if self.link is None and self._before_noun():
            return True
        return all(
            not entry.own and concept_group(entry.value).startswith(("person", "face", "hand"))
            for entry in piece.entries
        )

    def _placed(self) -> bool:
        return self.link is not None and self.link.kind is None and self.link.preposition in PLACES

    def _leads_to_noun(self) -> bool:
        for piece in self.pieces[self.at + 1 :]:
            if piece.mark and piece.mark not in ",-":
                return False
            if piece.get("noun"):
                return True
            if piece.entries and not piece.get("filler", "and", "measure", "particle", *TRAITS):
                return False
        return False

    def _before_noun(self) -> bool:
        following = self._next()
        return following is not None and following.get("noun", *TRAITS) is not None

    def _has_a_self(self) -> bool:
        """Whether what is mostly a setting is somebody here: "the moon in a nightcap", "a sad moon"."""
        following = self._next()
        if (
            self.traits.mood
            or self.traits.doing
            or (following is not None and following.get("rel", "more", "do", "pose"))
        ):
            return True
        if following is None or following.get("prep") is None:
            return False
        place = self.pieces.index(following)
        objects = (piece.get("noun") for piece in self.pieces[place + 1 : place + 4])
        return any(entry is not None and concepts.is_worn(entry.value) for entry in objects)

    def _last_was_setting(self) -> bool:
        for piece in reversed(self.pieces[: self.at]):
            if piece.get("and") or piece.mark:
                continue
            return piece.get("setting") is not None
        return False

    def _next_is_noun_of_compound(self, piece: Piece) -> bool:
        following = self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else None
        return piece.language == "en" and following is not None and following.get("noun") is not None

    def _next_is_costume(self) -> bool:
        following = self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else None
        return following is not None and following.get("costume") is not None

    def _next_is_noun(self) -> bool:
        following = self.pieces[self.at + 1] if self.at + 1 < len(self.pieces) else None
        return following is not None and following.get("noun") is not None
