"""What one meets in a setting: little scenes for when a setting alone was asked for."""

from dataclasses import replace

from model.engines.scene.anchors import plain
from model.engines.scene.art import NoArt, file_of
from model.engines.scene.cast import Cast
from model.engines.scene.geometry import Box
from model.engines.scene.look import Look
from model.engines.scene.sprite import Actor
from model.scene import Relation, RelationKind, Scene, Thing

MET: dict[str, str] = {
    "night": "🦉 🦝 🏠 🐺 🦊 🦇 🌲+⛺ 🐈‍⬛ 🌃",
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
    "sunrise": "🐓 ☕ 🌻 🐦 ⛵ 🦒 🏡 🐎 🦋",
    "fog": "🦉 🏚️ 🌉 🦌 🐺 🚂 🌲 ⛵ 🐈‍⬛",
    "heat": "🥵 🍦 🐪 🌵 🪭 🍉 🥤 🦎 🐕",
    "road": "🚗 🛵 🚚 🏍️ 🚌 🚲 🦔 🚙 🐢",
    "garden": "🌷 🐇 🌻 🦋 🥕 🐝 🐌 🌹 🐞",
    "farm": "🐄 🚜 🐖 🐓 🐑 🐎 🦆 🐐 🐕",
    "pond": "🐸 🦆 🪷 🐟 🦢 🐢 🦫 🦦 🦗",
    "island": "🏴‍☠️ 🦜 🥥 🐢 ⛵ 🦀 🐒 🧜 🌺",
    "cave": "🦇 🐻 🐉 🔦 💎 🕷️ 🦖 ⛏️ 🧌",
    "volcano": "🦖 🐉 🔥 🦕 🪨 🐢 🚁 🧑‍🚒 🦎",
    "graveyard": "👻 🪦 🧟 🦇 🐈‍⬛ 💀 🕯️ ⚰️ 🧛",
    "home": "🛋️ 🐈 📺 🧸 ☕ 🐕 📚 🧶 🛏️",
    "kitchen": "🧑‍🍳 🍳 🍲 🥧 🫖 🐁 🥞 🔪 🍝",
    "office": "💻 ☕ 🧑‍💼 📎 🖨️ 📈 💼 📞 🐈",
    "school": "🧑‍🏫 🎒 📚 ✏️ 🧑‍🎓 🦉 🍎 📐 🔬",
    "stage": "🎤 🎸 💃 🎭 🥁 🎩 🩰 🎹 🎻",
    "gym": "🏋️ 🥊 💪 🤸 🏃 🐻 🧘 ⏱️ 🏀",
    "birthday": "🥳 🎂 🎁 🧁 🎈 🐻 🍰 🐶 🤡",
    "christmas": "🎅 🎄 🦌 ⛄ 🎁 🐧 🧝 🐻 🍪",
    "new year": "🐻 🎆 🥂 🎄 ⏰ 🍊 🎉 🍾 🐶",
    "halloween": "🎃 👻 🧙 🐈‍⬛ 💀 🧛 🦇 🍬 🧟",
    "easter": "🐰 🐣 🥚 🐇 🌷 🐑 🐥 🍫 🧺",
    "valentine": "💘 🧸 💌 🌹 🐻 🍫 😍 🐧 💐",
    "lunar new year": "🐲 🧧 🏮 🥟 🐯 🍊 🐇 🧨 🐉",
}  # by setting, what is met there; "🌲+⛺": two together


AIR = 0.22  # share of what is met that is left free at each side of it, and twice above


def outing(setting: str, number: int, look: Look) -> Actor | None:
    """What is met in a setting (a name of SETTINGS), another for each number; None when there is no art of it."""
    met = [group for group in MET[setting].split() if all(_drawn(emoji) for emoji in group.split("+"))]
    if not met:
        return None
    group = met[number % len(met)].split("+")
    things = tuple(Thing(emoji=emoji, said=plain(emoji)) for emoji in group)
    beside = tuple(Relation(kind=RelationKind.NEXT_TO, subject=0, obj=index) for index in range(1, len(group)))
    actor = Cast(Scene(things=things, relations=beside), look).everything()
    return replace(actor, extent=_with_room(actor.extent)) if actor else None


def _with_room(box: Box) -> Box:
    """The box with so much air around that the setting is seen, too."""
    return Box(box.x0 - AIR * box.width, box.y0 - 2 * AIR * box.height, box.x1 + AIR * box.width, box.y1)


def _drawn(emoji: str) -> bool:
    try:
        file_of(emoji)
    except NoArt:
        return False
    return True
