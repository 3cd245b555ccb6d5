"""A Scene as plain English, and as a sticker's emoji and search words. Knows no pictures."""

from collections.abc import Iterator

from model.scene import MAX_SHOWN, Relation, RelationKind, Scene, Thing
from model.words.concepts import MOOD_FACES, SETTING_FACES
from model.words.lexicon import concept_name, dictionary_forms, look_up, own_drawings
from model.words.russian import nominative
from model.words.shown import emoji_of
from model.words.text import fold

MAX_EMOJI = 3
MAX_KEYWORDS = 20  # Telegram: search keywords of one sticker
MAX_KEYWORD_LETTERS = 64  # Telegram: their total length
WHERE = {
    "night": "at night", "day": "by day", "sunset": "at sunset", "rain": "in the rain", "snow": "in the snow",
    "storm": "in a thunderstorm", "wind": "in the wind", "space": "in space", "beach": "on a beach", "sea": "at sea",
    "underwater": "under water", "forest": "in a forest", "desert": "in a desert", "mountains": "in the mountains",
    "city": "in a city", "field": "in a field", "sky": "in the sky", "fire": "on fire", "party": "at a party",
    "winter": "in winter", "spring": "in spring", "summer": "in summer", "autumn": "in autumn",
    "rainbow": "under a rainbow", "moon": "under the moon", "sunrise": "at sunrise", "fog": "in the fog",
    "heat": "in the heat", "road": "on a road", "garden": "in a garden", "farm": "on a farm", "pond": "in a pond",
    "island": "on an island", "cave": "in a cave", "volcano": "by a volcano", "graveyard": "in a graveyard",
    "home": "at home", "kitchen": "in a kitchen", "office": "in an office", "school": "at school",
    "stage": "on a stage", "gym": "in a gym", "birthday": "at a birthday party", "christmas": "at Christmas",
    "new year": "on New Year's Eve", "halloween": "at Halloween", "easter": "at Easter",
    "valentine": "on Valentine's Day", "lunar new year": "at Lunar New Year",
}  # fmt: skip
HOW = {
    "flat": "in a flat style", "outlined": "with bold outlines", "glossy": "in a glossy style",
    "pastel": "in pastel colours", "line art": "as line art", "pixel": "as pixel art", "neon": "in a neon style",
    "paper cut": "as a paper cut-out", "black and white": "in black and white",
}  # fmt: skip
MADE = {
    "wood": "wooden", "clouds": "cloud", "slime": "slime", "leaves": "leafy", "spotted": "polka-dot",
    "checked": "checked", "starry": "star-patterned", "rainbow": "rainbow-coloured",
}  # fmt: skip
"""Surfaces as adjectives, where the name is not one."""
ERA = {"1920s": "1920s", "1950s": "1950s", "1980s": "1980s", "future": "futuristic"}
PLACED = (
    RelationKind.IN, RelationKind.ON, RelationKind.UNDER, RelationKind.BEHIND, RelationKind.NEXT_TO,
    RelationKind.ABOVE, RelationKind.BETWEEN, RelationKind.SURROUNDED_BY,
)  # fmt: skip
DEEPEST = 4  # how far "a cube on a cube on a cube" is followed
NUMBERS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "many")
FACES = (" face", " with face", " emoji")
ALWAYS_PLURAL = ("glasses", "jeans", "shorts", "scissors", "goggles", "sunglasses", "headphones", "socks", "gloves")


def _short(thing: Thing) -> str:
    name = (thing.name or concept_name(thing.emoji) or thing.said).lower()
    for face in FACES:
        name = name.removesuffix(face)
    return name


def _plural(name: str) -> str:
    if name.endswith(ALWAYS_PLURAL) or name.endswith("fish"):
        return name
    if name.endswith(("s", "x", "ch", "sh")):
        return name + "es"
    if name.endswith("y") and name[-2:-1] not in ("a", "e", "o"):
        return name[:-1] + "ies"
    return {"mouse": "mice", "man": "men", "woman": "women", "child": "children", "person": "people"}.get(
        name, name + "s"
    )


def _adjectives(thing: Thing) -> list[str]:
    mood = thing.mood if " " not in thing.mood else ""
    colour = f"{thing.colour} and {thing.accent}" if thing.colour and thing.accent else thing.colour
    era, surface = ERA.get(thing.era, thing.era), MADE.get(thing.surface, thing.surface)
    return [word for word in (thing.size, mood, era, colour, surface) if word]


def _phrase(thing: Thing) -> str:
    """ "a small red cat", "three sad dogs", "a blue and white knitted hat"."""
    name = _short(thing)
    words = _adjectives(thing)
    if thing.count > 1:
        start = NUMBERS[min(thing.count, MAX_SHOWN)]
        phrase = " ".join([start, *words, _plural(name)])
    else:
        rest = " ".join([*words, name])
        bare = name.endswith(ALWAYS_PLURAL) or rest.startswith(("a ", "the "))
        phrase = rest if bare else f"an {rest}" if rest[0] in "aeiou" else f"a {rest}"
    markings = f" with {thing.accent} markings" if thing.accent and not thing.colour else ""
    return phrase + (f" {thing.mood}" if " " in thing.mood else "") + markings


def _stuff(thing: Thing) -> str:
    """What something is made of: "cheese", "red roses"."""
    name = _short(thing)
    return " ".join([*_adjectives(thing), _plural(name) if thing.count > 1 else name])


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


class _Teller:
    """Says things with all that is tied to them, each thing once."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.said: set[int] = set()

    def tell(self, index: int, depth: int = 0) -> str:
        """One thing: "a cat wearing a hat sitting on a box"."""
        self.said.add(index)
        thing = self.scene.things[index]
        ties = sorted((tie for tie in self.scene.relations if tie.subject == index), key=_order)
        parts, pose = [_phrase(thing)], thing.pose
        for kind in dict.fromkeys(tie.kind for tie in ties) if depth < DEEPEST else ():
            objects = [self._object(kind, tie.obj, depth) for tie in ties if tie.kind is kind]
            if pose and kind in PLACED:
                parts.append(pose)
                pose = ""
            leash = " on a leash" if kind is RelationKind.WALKING else ""
            parts.append(f"{kind.value} {_listed(objects)}{leash}")
        return " ".join([*parts, pose] if pose else parts)

    def _object(self, kind: RelationKind, index: int, depth: int) -> str:
        thing = self.scene.things[index]
        if kind is RelationKind.MADE_OF:
            self.said.add(index)
            return _stuff(thing)
        return _phrase(thing) if index in self.said else self.tell(index, depth + 1)


def describe(scene: Scene) -> str:
    """The scene as one plain English phrase: "a cat wearing a cowboy hat riding a rocket at night"; "" when empty."""
    teller = _Teller(scene)
    objects = {tie.obj for tie in scene.relations}
    said = [teller.tell(index) for index in range(len(scene.things)) if index not in objects]
    said += [teller.tell(index) for index in range(len(scene.things)) if index not in teller.said]
    parts = [_listed(said)] if said else []
    parts += [WHERE[name] for name in scene.settings]
    if scene.style:
        parts.append(HOW[scene.style])
    if scene.plain:
        parts.append("without a background")
    if scene.lettering:
        parts.append(f'with the text "{scene.lettering}"')
    return " ".join(parts)


def _order(tie: Relation) -> int:
    return list(RelationKind).index(tie.kind)


def real(emoji: str) -> str:
    """The emoji itself, or the nearest one to a drawing of the engine's own."""
    drawing = own_drawings().get(emoji)
    return drawing.nearest if drawing else emoji


def _emoji(scene: Scene) -> tuple[str, ...]:
    found = [real(thing.emoji) for thing in scene.things]
    moods = [MOOD_FACES[thing.mood] for thing in scene.things if thing.mood]
    places = [SETTING_FACES[name] for name in scene.settings]
    return tuple(dict.fromkeys([*found[:2], *moods, *found[2:], *places]))[:MAX_EMOJI] or ("💬",)


def _dictionary_form(thing: Thing) -> str:
    """The person's own words as a dictionary has them: "очках" → "очки", "красной шапке" → "красная шапка"."""
    word = fold(thing.said)
    language = "en" if word.isascii() else "ru"
    if " " in word and not word.isascii():
        return nominative(word)
    if not word.isalpha():
        return thing.said
    for form in dictionary_forms(word, language):
        if any(entry.job == "noun" and emoji_of(entry.value) == thing.emoji for entry in look_up(form, language)):
            return form
    return thing.said


def _candidates(scene: Scene) -> Iterator[str]:
    for thing in scene.things:
        yield _dictionary_form(thing)
    for thing in scene.things:
        yield _short(thing)
    for thing in scene.things:
        yield from filter(None, (thing.mood, thing.colour))
    yield from scene.settings
    yield from scene.lettering.split()[:3]


def telling(scene: Scene) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What a sticker is found by: 1..3 real emoji, most telling first, and search words.

    At most MAX_KEYWORDS words, MAX_KEYWORD_LETTERS letters in all, no commas, none empty or twice: the person's own
    words first, then English names, moods, colours and settings.
    """
    kept: list[str] = []
    left = MAX_KEYWORD_LETTERS
    for candidate in _candidates(scene):
        word = " ".join(fold(candidate).replace(",", " ").split())
        if word and word not in kept and len(word) <= left and any(letter.isalnum() for letter in word):
            kept.append(word)
            left -= len(word)
    return _emoji(scene), tuple(kept[:MAX_KEYWORDS])
