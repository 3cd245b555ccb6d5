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
    "rainbow": "under a rainbow", "moon": "under the moon",
}  # fmt: skip
NUMBERS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "many")
FACES = (" face", " with face")
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


def _phrase(thing: Thing) -> str:
    """ "a small red cat", "three sad dogs"."""
    name = _short(thing)
    words = [word for word in (thing.size, thing.mood if " " not in thing.mood else "", thing.colour) if word]
    if thing.count > 1:
        start = NUMBERS[min(thing.count, MAX_SHOWN)]
        phrase = " ".join([start, *words, _plural(name)])
    else:
        rest = " ".join([*words, name])
        article = (
            ""
            if name.endswith(ALWAYS_PLURAL) or rest.startswith(("a ", "the "))
            else "an "
            if rest[0] in "aeiou"
            else "a "
        )
        phrase = article + rest
    return phrase + (f" {thing.mood}" if " " in thing.mood else "")


def _verbs(ties: list[Relation], things: tuple[Thing, ...]) -> Iterator[str]:
    """ "wearing a hat and glasses", one for each kind of relation."""
    for kind in dict.fromkeys(tie.kind for tie in ties):
        objects = [_phrase(things[tie.obj]) for tie in ties if tie.kind is kind]
        yield f"{kind.value} {_listed(objects)}"


def _listed(words: list[str]) -> str:
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def describe(scene: Scene) -> str:
    """The scene as one plain English phrase: "a cat wearing a cowboy hat riding a rocket at night"; "" when empty."""
    objects = {tie.obj for tie in scene.relations} - {tie.subject for tie in scene.relations}
    said: list[str] = []
    for index, thing in enumerate(scene.things):
        if index in objects:
            continue
        own = sorted((tie for tie in scene.relations if tie.subject == index), key=_order)
        said.append(" ".join([_phrase(thing), *_verbs(own, scene.things)]))
    if not said:
        said = [_phrase(thing) for thing in scene.things]
    parts = [_listed(said)] if said else []
    parts += [WHERE[name] for name in scene.settings if name in WHERE]
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
