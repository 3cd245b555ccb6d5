"""What one meets in a setting: little scenes for when a setting alone was asked for."""

from model.engines.scene.anchors import plain
from model.engines.scene.art import NoArt, file_of
from model.engines.scene.cast import Cast
from model.engines.scene.look import Look
from model.engines.scene.sprite import Actor
from model.scene import Relation, RelationKind, Scene, Thing

MET: dict[str, str] = {
    "night": "🦉 🌙 🏠 🐺 ⭐ 🦇 🌲+⛺ 🐈‍⬛ 🌃",
    "day": "🌻 🏡 🐦 🌳 🦋 🐕 🌷 🚲 🐇",
    "sunset": "⛵ 🌴 🐎 🏝️ 🦩 🕊️ 🌾 🐪 🏠",
    "rain": "☂️ 🐸 🦆 🐌 🥾 🌂 🐟 🌷 🚕",
    "snow": "⛄ 🌲 🐧 🏔️ 🛷 ❄️ 🦌 🐻‍❄️ 🎿",
    "storm": "⚡ ⛵ 🌊 🏠 🌳 ☂️ 🐋 🌪️ 🦅",
    "wind": "🪁 🍂 🌾 🎐 🍃 ⛵ 🌳 🎏 🕊️",
    "space": "🚀 🛸 🪐 👽 🛰️ 🌍 🧑‍🚀 ☄️ 🌟",
    "beach": "⛱️ 🦀 🌴 🐚 🏄 🐢 🍉 🏰 🍹",
    "sea": "⛵ 🐳 🐬 🏝️ 🚢 🦈 🐙 🌊 ⚓",
    "underwater": "🐠 🐙 🐢 🦑 🐡 🦀 🐚 🪸 🦈",
    "forest": "🦌 🌲 🍄 🐻 🐿️ 🦊 🏕️ 🦔 🦉",
    "desert": "🐪 🌵 🦂 🐫 🦎 🐍 🏜️ ⛺ 🦅",
    "mountains": "🏔️ 🐐 🏕️ 🦅 🧗 ⛰️ 🌲 🚠 🥾",
    "city": "🚕 🏙️ 🏢 🚌 🌉 🚦 🏬 🕊️ 🛵",
    "field": "🌾 🌻 🐄 🚜 🐑 🐎 🏡 🐇 🦋",
    "sky": "🎈 ✈️ 🕊️ 🪁 🚁 🦅 🪂 🌈 🦋",
    "fire": "🔥 🐉 🌋 🧑‍🚒 🏕️ 🪵 🚒 🎆 🧯",
    "party": "🎂 🎈 🎁 🥳 🍾 🪩 🎉 🧁 🎊",
    "winter": "⛄ 🧣 🦌 🏠 🛷 🌲 ⛸️ 🐧 ☕",
    "spring": "🌷 🐦 🌸 🐇 🦋 🐝 🌱 🐣 🌳",
    "summer": "🍉 🍦 ⛱️ 🌻 🍓 🐝 🌴 🩴 🚲",
    "autumn": "🍁 🍄 🎃 🦔 🍂 ☂️ 🐿️ 🌰 🍎",
    "rainbow": "🌈 🦄 🌻 🦋 🐑 🏡 🎈 🌷 🕊️",
    "moon": "🚀 🧑‍🚀 👽 🛸 🐇 🔭 🛰️ 🌍 ⭐",
}  # by setting, what is met there; "🌲+⛺": two together


def outing(setting: str, number: int, look: Look) -> Actor | None:
    """What is met in a setting (a name of SETTINGS), another for each number; None when there is no art of it."""
    met = [group for group in MET[setting].split() if all(_drawn(emoji) for emoji in group.split("+"))]
    if not met:
        return None
    group = met[number % len(met)].split("+")
    things = tuple(Thing(emoji=emoji, said=plain(emoji)) for emoji in group)
    beside = tuple(Relation(kind=RelationKind.NEXT_TO, subject=0, obj=index) for index in range(1, len(group)))
    return Cast(Scene(things=things, relations=beside), look).everything()


def _drawn(emoji: str) -> bool:
    try:
        file_of(emoji)
    except NoArt:
        return False
    return True
