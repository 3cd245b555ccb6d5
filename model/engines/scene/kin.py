"""Which art shows a thing in which form, whether there is any, and whether it may be mirrored."""

from dataclasses import replace

from model.engines.scene import accessories, art, costume, eras, mash
from model.engines.scene.anchors import all_anchors, plain
from model.engines.scene.dress import SHIRTS, TAILS
from model.scene import RelationKind, Thing

UNKNOWN_ART = "❓"
COATS = {"🐈‍⬛": "black", "🐦‍⬛": "black"}  # colours that an emoji says and its other forms do not


def forms(thing: Thing) -> dict[str, str]:
    """Which art shows the thing in which form: "natural", and "head" and "body" where there are such."""
    if thing.emoji in accessories.IDS:
        return {"natural": thing.emoji}
    if isinstance(thing, mash.Mashed) and thing.way is RelationKind.SHAPED_LIKE:
        return {"natural": thing.emoji}
    known = all_anchors()
    own = known.get(plain(thing.emoji))
    found = {"natural": thing.emoji}
    if own is None:
        return found
    for emoji in (thing.emoji, *own.kin):
        other = known.get(plain(emoji))
        kind = other.kind if other else ""
        form = {"head": "head", "bust": "head", "body": "body"}.get(kind, "")
        if form and form not in found and _exists(emoji):
            found[form] = emoji
    if "body" not in found and plain(thing.emoji) in costume.BODIES:
        found["body"] = costume.BODIES[plain(thing.emoji)]
    if "head" not in found and plain(thing.emoji) in costume.HEADS:
        found["head"] = costume.HEADS[plain(thing.emoji)]
    return found


def living(options: dict[str, str]) -> bool:
    """Whether these forms (see `forms`) are an animal's or a person's, not a pumpkin's or a smiley's."""
    head = plain(options.get("head", ""))
    known = all_anchors().get(head)
    return head in TAILS or head in SHIRTS or (known is not None and known.kind == "bust")


def _exists(emoji: str) -> bool:
    try:
        art.file_of(emoji)
    except art.NoArt:
        return False
    return True


def drawable(thing: Thing) -> Thing:
    """The thing in the form of its time, or with a question mark's art when there is no picture of it."""
    thing = eras.in_era(thing)
    if plain(thing.emoji) in COATS and not thing.colour:
        thing = replace(thing, colour=COATS[plain(thing.emoji)])
    if thing.emoji in accessories.IDS or _exists(thing.emoji):
        return thing
    return replace(thing, emoji=UNKNOWN_ART)


def written(emoji: str) -> bool:
    """Whether the art carries letters, digits or a flag, which must not be mirrored."""
    first = ord(emoji[0])
    blocks = ((0x23, 0x39), (0x1F170, 0x1F1FF), (0x1F200, 0x1F2FF), (0x1F51F, 0x1F524), (0x1F550, 0x1F567))
    return any(low <= first <= high for low, high in blocks) or not WRITTEN.isdisjoint(emoji)


WRITTEN = frozenset(
    "💯📅📆🗓⏰🕰⌚⏱⏲🏧🎰🎱🏁🚩🎌🏴🏳💲💱💰💵💴💶💷ℹ™©®🔙🔚🔛🔜🔝📰🔠🔡🎼🎵🎶⚖♻📈📉📊🛑🚏🧮🔢➗➕✖➖❓❔‼⁉🏪🏥🏦🏨🏩🏫🏎🚑🚓🚒🚕🚖"
)
