"""What kind of thing a concept is, and so what a preposition before it means. Knows emoji, no language and no art."""

from model.scene import RelationKind as Kind
from model.words.lexicon import concept_group, own_drawings

WORN = set("🥊🎧😷🎭🎀🪽⌚🩺🥸🎒🛼🧳💍🥋".replace("🧳", "")) | {"⛸️", "🕶️", "⛑️", "🎗️"}
ON_ANYTHING = set("👓🎩👒🧢👑🎓🪖🎧🥽") | {"🕶️", "⛑️"}  # worn even by pizzas
NOT_WORN = set("💎💄👜👛👝🪭🪮📿".replace("📿", "")) | {"🛍️"}
LIVING = set("🤖👻👽👾💩🎃⛄🧸💀🐲🌞🌝🌚🤡👹👺😈👿🪆🗿🦴".replace("🦴", "")) | {"☃️", "☠️"}
NOT_LIVING = set("🐾🪶🪺🪹🕸🐚🪸🦠🕳💤") | {"🕸️", "🕳️"}
CONTAINERS = set("🧺📦🪣🛒🎒🥣🫙🍲🛍🎁🧳👜") | {"🍽️", "🛍️"}
OPEN = set("🚪🪟🛁🚽🛏🕳📺💻📱🥚🖥") | {"🛏️", "🕳️", "🖥️"}  # what one looks or comes out of
HOLDS_THINGS = set("🧦👟👢👠🧤🎒👞🥿👒🎩🧢👑🎓🪖⌚🥊") | {"⛑️"}
VESSELS = set("🥣🏺🫙🛢🥄") | {"🍽️"}
STOOD_IN = frozenset({"🛼", "⛸️", "🎿", "👟", "👢"})  # "on skates" is worn, not ridden
RIDDEN = set("🧹🛹🎠🛷🌊🎢🎡🎿🛞🎈🛝🦽🦼") | {"⛷️"}
NOT_RIDDEN = set("🚥🚦🛑🚧⛽🚨🛟🚏🪝💺") | {"⚓", "🛣️", "🛤️", "🛢️"}
SURFACES = set("🛋🪑🛏📦🪨🪵🏠🧱🗿🍽🛎📚🏆🪜🌙🪐🌍🌎🌏") | {"🛋️", "🛏️", "☁️", "🍽️", "lepim:table"}
LARGE_GROUPS = (
    "place-", "transport-ground", "transport-water", "transport-air", "sky-weather", "plant-other", "event"
)  # fmt: skip
LARGE = SURFACES | set("🛁🚪🪟🪞🚽🗽🪦⛺🎪") - {"📦", "📚", "🏆", "🪨"}
SMALL = set("🐟🐠🦐🧹🛹🎿🎍🎋🪧🎈🎁🎂🔥⭐✨🌟💫⚡🍀🌱🍁🍂🍃🍄🪴💧🎀🎉🎊🎆🎇🧨🕯🏮🌵⏰") | {"🌡️", "☂️", "❄️", "⛱️", "🗺️", "🧭"}
SERVES_FOOD = frozenset({"dishware", "tool", "money", "emotion", "mail", "book-paper", "plant-other", "award-medal"})
BEFORE = {"📱": "☎️"}
SEATS = frozenset({"🪑", "🛋️", "lepim:armchair", "lepim:bench"})  # sat in or on, all the same
DESKS = frozenset({"🪑", "lepim:table", "🍽️", "🛎️", "🏧"})
POTS = frozenset({"🫖", "☕", "🍵", "lepim:kettle"})
TINY = frozenset("🐭🐁🐹🐤🐣🐿🪙💊🧁🥜🫘🔑🎲") | {"🐿️", "☕"}
HUGE = frozenset("🐘🦕🦖🐳🐋🦣🦒🌳🌲🌴🗿🗽🐉🐲🦛🦏🌍🌎🌏🪐")
HOMES = frozenset({"🏠", "🏡", "🛖", "🏰"})
WEAPONS = frozenset({"🗡️", "⚔️", "🔫", "🛡️", "🏹"})
SAME = (
    {"🐶", "🐕", "🐩", "🐕‍🦺", "lepim:corgi", "lepim:husky"}, {"🐱", "🐈", "🐈‍⬛"}, {"🐰", "🐇"}, {"🐻", "🐻‍❄️"},
    {"🐭", "🐁", "🐀"}, {"🐷", "🐖"}, {"🐮", "🐄", "🐂"}, {"🐴", "🐎"}, {"🐵", "🐒"}, {"🐯", "🐅"}, {"🐉", "🐲"},
    {"🐦", "🐤", "🦜", "🐧", "🦩", "🦚", "🦉", "🐦‍⬛"}, {"🐟", "🐠", "🐡"}, {"🌹", "🌷", "🌻", "🌺", "🌼", "🌸"},
)  # fmt: skip
"""Concepts of one kind: "a corgi dog" is one dog."""
LIVING_GROUPS = ("animal-", "cat-face", "monkey-face", "face-", "person", "family")


def is_worn(emoji: str) -> bool:
    """Something that goes on a body: hats, glasses, clothes."""
    return emoji in WORN or (concept_group(emoji) == "clothing" and emoji not in NOT_WORN)


def suits(wearer: str, worn: str) -> bool:
    """Whether a wearable is said of somebody (or of a thing drawn as one) and not of a mere place for it."""
    if is_living(wearer):
        return is_worn(worn)
    if is_figure(wearer) and is_worn(worn) and worn not in HOLDS_THINGS:
        return True
    hat_or_glasses = worn in ON_ANYTHING or (worn in own_drawings() and is_worn(worn))
    return hat_or_glasses and not is_worn(wearer) and wearer not in SURFACES


def is_figure(emoji: str) -> bool:
    """Something that is easily somebody: food and plants, as in a cartoon."""
    return concept_group(emoji).startswith(("food-", "plant-flower")) or emoji in "🌵🍄🎈⭐🌳🌲"


def is_living(emoji: str) -> bool:
    """Something with a will: animals, people, faces, robots, snowmen."""
    if emoji in NOT_LIVING:
        return False
    return emoji in LIVING or concept_group(emoji).startswith(LIVING_GROUPS)


def is_animal(emoji: str) -> bool:
    """A living thing that is not a person."""
    group = concept_group(emoji)
    return is_living(emoji) and not group.startswith(("person", "family", "face-hat", "face-glasses"))


def is_person(emoji: str) -> bool:
    """Somebody human, or a face or hand doing what humans do."""
    return concept_group(emoji).startswith(("person", "family", "face-", "hand"))


def is_vehicle(emoji: str) -> bool:
    """Something that carries: vehicles, boards, a broom."""
    return emoji in RIDDEN or (concept_group(emoji).startswith("transport-") and emoji not in NOT_RIDDEN)


def is_container(emoji: str) -> bool:
    """Something that things are carried in."""
    return emoji in CONTAINERS


def is_vessel(emoji: str) -> bool:
    """Something said with its contents: "a cup of tea", "a basket of apples"."""
    return is_drunk(emoji) or is_container(emoji) or emoji in VESSELS


def is_eaten(emoji: str) -> bool:
    """Food."""
    return concept_group(emoji).startswith("food-")


def is_drunk(emoji: str) -> bool:
    """A drink or the cup of it."""
    return concept_group(emoji) == "drink" or emoji in "🥛☕🍵🥤🧋💧"


def same_kind(first: str, second: str) -> bool:
    """Whether two names said one after another are one thing's: "corgi dog", "попугай птица"."""
    return any(first in kind and second in kind for kind in SAME)


def of_its_time(emoji: str, era: str) -> str:
    """What a thing of today was in its day: a telephone of the twenties is no smartphone."""
    return BEFORE.get(emoji, emoji) if era and era != "future" else emoji


def rough_size(emoji: str) -> str:
    """How big something is by common sense, as a size to compare with: "small", "big", or "" for neither."""
    group = concept_group(emoji)
    if group in ("animal-bug", "food-fruit", "food-vegetable", "food-sweet") or emoji in TINY:
        return "small"
    return "big" if group.startswith(("place-", "transport-", "sky-")) or emoji in HUGE else ""


def is_being(emoji: str) -> bool:
    """Somebody of a tale, whose nature an animal may have: a robot, a ghost, a mermaid."""
    return emoji in NATURES or (concept_group(emoji) in ("face-costume", "person-fantasy") and emoji != "💩")


FOLK = frozenset("👩👨👵👴👧👦👶🧒🧓🤖")


def is_actor(emoji: str) -> bool:
    """Who may have a trade: an animal, one of the family, or a fruit or plant, as in a cartoon."""
    grown = concept_group(emoji) in ("food-fruit", "food-vegetable") or emoji in "🌵🍄"
    return grown or emoji in FOLK or is_animal(emoji)


def is_beast(emoji: str) -> bool:
    """A real animal."""
    return concept_group(emoji).startswith("animal-")


def is_surface(emoji: str) -> bool:
    """Something that others stand on."""
    return emoji in SURFACES


def is_flower(emoji: str) -> bool:
    """A flower of any kind."""
    return concept_group(emoji) == "plant-flower"


def may_be_made_of(thing: str, stuff: str) -> bool:
    """Whether "X из Y" makes Y the stuff of X; somebody comes out of a box, a house or a car; tea out of a pot."""
    holds = is_container(stuff) or is_vehicle(stuff) or stuff in OPEN
    return not (is_drunk(thing) or holds or concept_group(stuff).startswith(("place-", "person")))


def may_shape(shape: str, thing: str) -> bool:
    """Whether "avocado armchair" is an armchair in the shape of an avocado; a "strawberry cake" is simply a cake."""
    made, group = concept_group(thing), concept_group(shape)
    if is_animal(shape) and thing in POTS:
        return True
    if not shape or not thing or shape == thing or is_worn(thing) or is_container(thing) or is_drunk(thing):
        return False
    if thing in HOMES:
        return group.startswith(("food-", "plant-")) or shape in "🎃🍄"
    if made.startswith("place-") or is_drunk(shape):
        return False
    if group.startswith("food-"):
        serves = made in SERVES_FOOD and thing not in WEAPONS
        return not made.startswith(("food-", "person", "family", "event")) and not serves
    if is_animal(shape):
        return made.startswith(
            ("food-", "transport-ground", "transport-air", "time", "light-video", "household", "phone")
        )
    return group in ("heart", "event", "geometric") and not is_living(thing) and not made.startswith("event")


def is_small(emoji: str) -> bool:
    """Something a hand or paw can hold."""
    if emoji in SMALL:
        return True
    group = concept_group(emoji)
    return not (is_living(emoji) or is_vehicle(emoji) or emoji in LARGE or group.startswith(LARGE_GROUPS))


def _anything(emoji: str) -> bool:
    return bool(emoji)


def fits(kind: Kind, obj: str) -> bool:
    """Whether `obj` can be one more object of `kind`: "in a hat and glasses", "eats pizza and ice cream"."""
    tests = {
        Kind.WEARING: is_worn,
        Kind.EATING: is_eaten,
        Kind.DRINKING: is_drunk,
        Kind.RIDING: is_vehicle,
        Kind.HUGGING: is_living,
        Kind.KISSING: is_living,
        Kind.FIGHTING: is_living,
        Kind.CHASING: is_living,
        Kind.WALKING: is_animal,
        Kind.LOOKING_AT: _anything,
        Kind.BETWEEN: _anything,
        Kind.SURROUNDED_BY: _anything,
        Kind.DREAMING_OF: _anything,
        Kind.THINKING_OF: _anything,
        Kind.MADE_OF: _anything,
    }
    test = tests.get(kind)
    return not is_living(obj) if test is None else test(obj)


def _with(subject: str, obj: str) -> Kind:
    if suits(subject, obj):
        return Kind.WEARING
    if is_living(subject) and is_small(obj):
        return Kind.HOLDING
    return Kind.NEXT_TO


def _on(subject: str, obj: str) -> tuple[Kind, bool]:
    if suits(obj, subject):
        return Kind.WEARING, True
    if obj in STOOD_IN:
        return Kind.WEARING, False
    if is_living(subject) and (is_vehicle(obj) or is_living(obj)):
        return Kind.RIDING, False
    return Kind.ON, False


def relation(preposition: str, subject: str, obj: str) -> tuple[Kind, bool]:
    """The relation that `preposition` (a value of the grammar's "prep:") makes; True when its ends change places."""
    match preposition:
        case "in":
            if suits(subject, obj):
                return Kind.WEARING, False
            if is_vehicle(obj) and is_living(subject):
                return Kind.RIDING, False
            if obj in SEATS:
                return Kind.ON, False
            return Kind.IN, False
        case "on":
            return _on(subject, obj)
        case "with":
            return _with(subject, obj), False
        case "under":
            return Kind.UNDER, False
        case "behind":
            return Kind.BEHIND, False
        case "front":
            return Kind.BEHIND, True
        case "over" | "above":
            return Kind.ABOVE, False
        case "between":
            return Kind.BETWEEN, False
        case "surrounded":
            return Kind.SURROUNDED_BY, False
        case "from":
            return (Kind.NEXT_TO if is_living(obj) else Kind.IN), False
        case "containing":
            return Kind.IN, True
        case "of":
            vessel = is_drunk(subject) or subject in "🥣🍽️🧺📦🪣🎁🏺🫙🛒"
            return (
                (Kind.IN, True) if vessel and (not is_living(obj) or subject in "🧺📦🪣🛒") else (Kind.NEXT_TO, False)
            )
        case "at":
            behind = obj in DESKS or concept_group(obj) in ("computer", "musical-instrument")
            return (Kind.BEHIND if behind else Kind.NEXT_TO), False
    return Kind.NEXT_TO, False


EMBLEMS: dict[str, tuple[Kind, str]] = {
    "🧑‍💻": (Kind.HOLDING, "💻"),
    "🧑‍🚀": (Kind.WEARING, "lepim:space-helmet"),
    "🧑‍⚕️": (Kind.WEARING, "🩺"),
    "🧑‍🍳": (Kind.WEARING, "lepim:chef-hat"),
    "🧑‍🚒": (Kind.WEARING, "lepim:fire-helmet"),
    "👮": (Kind.WEARING, "lepim:police-cap"),
    "🕵️": (Kind.HOLDING, "🔍"),
    "👷": (Kind.WEARING, "⛑️"),
    "🧑‍🔧": (Kind.HOLDING, "🔧"),
    "🧑‍🌾": (Kind.WEARING, "👒"),
    "🧑‍🔬": (Kind.HOLDING, "🧪"),
    "🧑‍🎨": (Kind.HOLDING, "🎨"),
    "🧑‍🎤": (Kind.HOLDING, "🎤"),
    "🧑‍✈️": (Kind.RIDING, "✈️"),
    "🧑‍⚖️": (Kind.HOLDING, "⚖️"),
    "🧑‍💼": (Kind.HOLDING, "💼"),
    "🧑‍🏫": (Kind.HOLDING, "📖"),
    "🧑‍🎓": (Kind.WEARING, "🎓"),
    "🥷": (Kind.HOLDING, "🗡️"),
    "🦸": (Kind.WEARING, "lepim:cape"),
    "🧙": (Kind.WEARING, "lepim:wizard-hat"),
    "🤠": (Kind.WEARING, "lepim:cowboy-hat"),
    "🫅": (Kind.WEARING, "👑"),
    "👸": (Kind.WEARING, "👑"),
    "🤴": (Kind.WEARING, "👑"),
    "👼": (Kind.WEARING, "lepim:halo"),
    "🪖": (Kind.WEARING, "🪖"),
    "⚔️": (Kind.HOLDING, "⚔️"),
    "🎅": (Kind.WEARING, "lepim:santa-hat"),
    "🏴‍☠️": (Kind.WEARING, "lepim:pirate-hat"),
    "🤓": (Kind.WEARING, "👓"),
    "💃": (Kind.WEARING, "lepim:tutu"),
    "🏎️": (Kind.RIDING, "🏎️"),
    "🧜": (Kind.WEARING, "lepim:mermaid-tail"),
    "🧜‍♀️": (Kind.WEARING, "lepim:mermaid-tail"),
    "🧚": (Kind.WEARING, "lepim:butterfly-wings"),
    "🧛": (Kind.WEARING, "lepim:cape"),
    "🦹": (Kind.WEARING, "lepim:hero-mask"),
    "👰": (Kind.WEARING, "lepim:veil"),
    "🤵": (Kind.WEARING, "lepim:bow-tie"),
    "😈": (Kind.WEARING, "lepim:horns"),
    "👿": (Kind.WEARING, "lepim:horns"),
    "🚴": (Kind.RIDING, "🚲"),
    "🏄": (Kind.RIDING, "🏄"),
    "🏂": (Kind.RIDING, "🛷"),
    "🏋️": (Kind.HOLDING, "🏋️"),
    "🤺": (Kind.HOLDING, "🗡️"),
    "🤹": (Kind.PLAYING, "🎳"),
}
"""What marks an animal as one of a trade: a "pirate cat" is a cat in a pirate's hat."""

MOOD_FACES = {
    "happy": "😀", "sad": "😢", "crying": "😭", "angry": "😠", "in love": "😍", "surprised": "😮", "scared": "😱",
    "sleepy": "😴", "laughing": "😂", "cool": "😎", "sick": "🤢", "evil": "😈", "shy": "😊", "thoughtful": "🤔",
    "drunk": "🥴",
}  # fmt: skip

SETTING_FACES = {
    "night": "🌃", "day": "☀️", "sunset": "🌅", "rain": "🌧️", "snow": "🌨️", "storm": "⛈️", "wind": "🌬️", "space": "🌌",
    "beach": "🏖️", "sea": "🌊", "underwater": "🌊", "forest": "🌲", "desert": "🏜️", "mountains": "⛰️", "city": "🏙️",
    "field": "🌾", "sky": "☁️", "fire": "🔥", "party": "🎉", "winter": "❄️", "spring": "🌸", "summer": "☀️",
    "autumn": "🍂", "rainbow": "🌈", "moon": "🌕", "sunrise": "🌅", "fog": "🌫️", "heat": "🥵", "road": "🛣️",
    "garden": "🌷", "farm": "🚜", "pond": "💧", "island": "🏝️", "cave": "🪨", "volcano": "🌋", "graveyard": "🪦",
    "home": "🏠", "kitchen": "🍳", "office": "💼", "school": "🏫", "stage": "🎤", "gym": "🏋️", "birthday": "🎂",
    "christmas": "🎄", "new year": "🎄", "halloween": "🎃", "easter": "🥚", "valentine": "💘", "lunar new year": "🧧",
}  # fmt: skip
"""A setting as a thing: when it is held, ridden or counted."""

ENTERED = ("lepim:video-call",)
"""What somebody "on" it is seen in."""

NATURES = {"🤖": ":metal", "🧟": ":green", "🧊": ":ice"}
"""What some natures are as traits: a robot dog is of metal."""

SELVES = ("moon", "rainbow")
"""Settings that may act."""

THINGS_THEMSELVES = ("moon", "rainbow", "fire", "storm")
"""Settings that are things as well; the others are places and times, and stay so even when nothing else was said."""
