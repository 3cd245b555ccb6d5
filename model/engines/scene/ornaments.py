"""What tells a setting without a panel: bits of its sky, what grows on its ground, and the one huge thing in it."""

import random
from collections.abc import Sequence

from model.engines.scene import country, festive, grounds, scatter, wilds
from model.engines.scene import scenery as s
from model.engines.scene.geometry import Box
from model.engines.scene.props import prop

DARK = frozenset({"night", "space", "moon", "storm"})
NIGHT_LAND = ("#1a2d5a", "#27437a")
INK = {
    "graveyard": "#31405f",
    "christmas": "#25447a",
    "halloween": "#4a2a6e",
    "new year": "#2a1f55",
    "night": "#25447a",
    "space": "#25447a",
    "moon": "#25447a",
    "sunset": "#b8527f",
}  # of skies behind a huge disc

BITS: dict[str, str] = {
    "night": "crescent star wisp star star",
    "day": "sun cloud cloud",
    "sunset": "sun pinkcloud pinkcloud",
    "rain": "greycloud greycloud drop drop drop",
    "snow": "flake flake flake ball flake ball",
    "storm": "bolt greycloud drop bolt drop",
    "wind": "cloud leaf leaf leaf leaf",
    "space": "planet star earth star star",
    "beach": "sun cloud cloud",
    "sea": "sun cloud cloud",
    "underwater": "fish bubble fish bubble bubble",
    "forest": "sun leaf leaf leaf",
    "desert": "sun cloud",
    "mountains": "sun cloud cloud",
    "city": "cloud sun cloud",
    "field": "sun cloud",
    "sky": "cloud cloud sun cloud cloud",
    "fire": "spark spark spark spark spark",
    "party": "balloon balloon confetti confetti confetti",
    "winter": "flake flake ball flake ball",
    "spring": "sun petal cloud petal petal",
    "summer": "sun cloud",
    "autumn": "leaf leaf cloud leaf leaf",
    "rainbow": "bow cloud cloud",
    "moon": "earth star star star star",
    "sunrise": "sun peachcloud peachcloud",
    "fog": "mist mist mist mist",
    "heat": "sun wave wave wave",
    "road": "cloud sign cloud",
    "garden": "sun flower petal flower flower",
    "farm": "sun cloud",
    "pond": "reed cloud petal drop",
    "island": "sun palm cloud",
    "cave": "gem gem stone stone",
    "volcano": "cone spark spark spark",
    "graveyard": "crescent bat tomb bat",
    "home": "🪴 🛋️ 🖼️",
    "kitchen": "🍳 🫖 🥄 🔪",
    "office": "💻 📊 📎 ☕",
    "school": "📐 📚 ✏️ 🎒",
    "stage": "🎭 🎤 🎵 🎵",
    "gym": "🥊 🏀 ⏱️",
    "birthday": "balloon 🎁 confetti confetti balloon",
    "christmas": "🎄 🎁 flake flake flake",
    "new year": "firework firework star 🥂 star",
    "halloween": "bat 🎃 bat bat",
    "easter": "egg egg petal petal",
    "valentine": "heart 💌 heart heart heart",
    "lunar new year": "🏮 🧧 firework star",
}  # by setting: what hangs in its air, the largest first
HALVES = {
    "heart": 26.0,
    "mist": 60.0,
    "star": 24.0,
    "drop": 24.0,
    "spark": 30.0,
    "leaf": 28.0,
    "ball": 16.0,
    "bubble": 24.0,
    "flake": 30.0,
}
HALF = 66.0  # half the width and height of any other
SPOTS = ((0.86, 0.14), (0.13, 0.17), (0.94, 0.42), (0.07, 0.46), (0.66, 0.05), (0.33, 0.06))  # shares of the room


def _bit(name: str, x: float, y: float, rng: random.Random) -> str:
    """One ornament about (x, y), some 90 units wide for what is large, 30 for what is small."""
    size = rng.uniform(0.9, 1.15)
    match name:
        case "crescent":
            return s.crescent(x, y, 50)
        case "sun":
            return s.sun(x, y, 36)
        case "cloud":
            return s.cloud(x, y + 14, 100 * size, "#e1eef8", "#b9d3e6")
        case "wisp":
            return s.cloud(x, y + 14, 96 * size, "#4a68a8", "#3b5896")
        case "pinkcloud":
            return s.cloud(x, y + 14, 100 * size, "#f9b9c6", "#dc8fae")
        case "greycloud":
            return s.cloud(x, y + 16, 124 * size, "#b7c7d3", "#8fa5b5")
        case "star":
            return s.at(x, y, 2.3 * size, s.shape(s.SPARK, "#ffac33"))
        case "spark":
            return s.at(x, y, 0.42 * size, s.shape(s.FLAME, "#f4900c")) + s.at(x, y, 0.24, s.shape(s.FLAME, "#ffcc4d"))
        case "drop":
            return s.at(x, y, 2.0 * size, s.shape(s.DROP, "#5dadec"), 12)
        case "flake":
            return s.flake(x, y, 24 * size, "#88c9f9")
        case "ball":
            return s.disc(x, y, 11 * size, "#ffffff", ' stroke="#9ccbf0" stroke-width="4"')
        case "bolt":
            return s.at(x, y, 0.9 * size, s.shape("M14-70L-34 14H-4L-20 78 40-16H8L34-70z", "#ffac33"), 6)
        case "leaf":
            colour = rng.choice(("#f4900c", "#77b255", "#be5b1f"))
            return s.at(x, y, 2.3 * size, s.shape(s.LEAF, colour), rng.uniform(0, 180))
        case "petal" | "flower":
            return s.flower(x, y, 20 * size, rng.choice(("#f4abba", "#f98aa5", "#c8a2e8")))
        case "planet":
            ring = f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="62" ry="16" fill="none" stroke="#f4900c" stroke-width="9"/>'
            return s.at(x, y, 1, s.at(0, 0, 1, s.disc(0, 0, 38, "#8f62c4"))) + ring
        case "earth":
            return (
                s.disc(x, y, 36, "#4aa3df")
                + s.disc(x - 9, y - 8, 15, "#77b255")
                + s.disc(x + 16, y + 13, 10, "#77b255")
            )
        case "fish":
            return s.at(x, y, 1.5 * size, s.fish(rng.choice(("#f4900c", "#f98aa5", "#ffcc4d"))))
        case "bubble":
            ring = ' stroke="#5dadec" stroke-width="5"'
            return s.disc(x, y, 17 * size, "#d6ecfb", ring)
        case "balloon":
            return scatter.balloon(x, y + 60, 0.72, rng.choice(("#dd2e44", "#55acee", "#ffac33", "#77b255")), 0)
        case "confetti":
            shape = s.shape("M-7-4H7V4H-7z", rng.choice(scatter.CONFETTI))
            return s.at(x, y, 2.0, shape, rng.uniform(0, 180)) + s.disc(x + 26, y + 18, 7, rng.choice(scatter.CONFETTI))
        case "heart":
            return s.at(x, y, 2.0 * size, s.shape(s.HEART, rng.choice(("#dd2e44", "#f4728f"))), rng.uniform(-20, 20))
        case "egg":
            return festive.egg(x, y + 44, 88, rng.randrange(4), rng.uniform(-14, 14))
        case "bat":
            return festive.bat(x, y, 100 * size, "#3b3350")
        case "firework":
            return festive.firework(x, y, 58, rng.choice(("#f4900c", "#f4728f", "#8f62c4", "#3cc4b8")), rng)
        case "peachcloud":
            return s.cloud(x, y + 14, 100 * size, "#ffdcc2", "#f7b99a")
        case "mist":
            return s.box(x - 58, y - 20, 96, 20, "#d5dee4", 10) + s.box(x - 34, y + 8, 92, 20, "#c7d3db", 10)
        case "wave":
            return s.line(f"M{x - 14:.1f} {y + 40:.1f}q-14-20 0-40t0-40m28 80q-14-20 0-40t0-40", "#ff7a3d", 9)
        case "sign":
            return country.sign(x, y + 60, 120)
        case "reed":
            return country.reeds(x, y + 66, 128)
        case "palm":
            return s.palm(x - 16, y + 62, 124)
        case "gem":
            return wilds.gem(x, y + 24, 1.9 * size, rng.choice(("#3cc4b8", "#55acee", "#c8a2e8")), rng.uniform(-16, 16))
        case "stone":
            return s.at(x, y, 1, s.shape("M-26-44Q-8 0 0 50Q8 0 26-44z", "#7d6a5e"))
        case "cone":
            return wilds.cone(x, y + 60, 78)
        case "tomb":
            return prop("🪦", x, y + 50, 96)
        case _:
            return prop(name, x, y + 48, 96 * size, rng.uniform(-8, 8)) if not name.isascii() else ""


def bits(setting: str, room: Box, seed: int, absent: frozenset[str], most: int = 6) -> str:
    """What hangs in the air of a setting (a name of SETTINGS), around the middle of the room."""
    rng = random.Random(f"bits {setting} {seed}")
    swap = rng.random() < 0.5
    gone = {"crescent"} if "moon" in absent else set()
    gone |= {"sun"} if "sun" in absent else set()
    names = [name for name in BITS[setting].split() if name not in gone][:most]
    found = _hung(names, room, rng, swap)
    if "bow" in names:
        return s.at(0, 0, 1, scatter.bow(0.46 * room.width, 20, room.centre[1] + 40)) + found
    return found


def _hung(names: Sequence[str], room: Box, rng: random.Random, swap: bool) -> str:
    """The named ornaments around the middle of the room, the first two at its upper corners."""
    found = []
    for name, (a, b) in zip(names, SPOTS, strict=False):
        half = HALVES.get(name, HALF)
        x, y = room.within(1 - a if swap else a, b)
        inside = min(max(x, room.x0 + half), room.x1 - half), min(max(y, room.y0 + half), room.y1 - half)
        found.append(_bit(name, *inside, rng))
    return "".join(found)


def told(settings: tuple[str, ...], room: Box, seed: int, absent: frozenset[str]) -> str:
    """The bits of several settings, taken in turns, so that each of them is told."""
    if len(settings) == 1:
        return bits(settings[0], room, seed, absent)
    rng = random.Random(f"told {settings} {seed}")
    lists = [[name for name in BITS[one].split() if name != "bow"] for one in settings]
    names = [name for turn in range(6) for one in lists for name in one[turn : turn + 1]]
    gone = {"crescent"} if "moon" in absent else set()
    gone |= {"sun"} if "sun" in absent or {"rain", "storm", "night", "fog"} & set(settings) else set()
    swap = rng.random() < 0.5
    return _hung([name for name in names if name not in gone][:6], room, rng, swap)


def growing(kind: str, x: float, y: float, tall: float, setting: str, number: int) -> str:
    """What stands on ground of a kind (grounds.KINDS): a tree, a palm, a house; its foot at (x, y)."""
    if setting in ("halloween", "graveyard"):
        return festive.bare_tree(x, y, tall, "#1d1530", number % 2 == 1)
    if setting in ("night", "moon", "space") and kind != "moon":
        return s.fir(x, y, tall, "#27437a")
    if kind == "snow":
        return s.fir(x, y, tall, "#4f8a63", True)
    if kind == "sand":
        if setting == "underwater":
            return s.at(x, y, tall / 70, s.coral(("#f98aa5", "#f4900c")[number % 2]))
        return s.palm(x, y, tall, number % 2 == 1) if setting != "desert" else s.cactus(x, y, 0.8 * tall)
    if kind == "road":
        rng = random.Random(number)
        wall = ("#8ba2b8", "#7d95ab", "#a9b9c8")[number % 3]
        return s.building(x - 0.25 * tall, y, 0.5 * tall, tall, wall, "#eaf5fc", rng)
    if kind == "grass":
        crown = ("#f4900c", "#ffac33") if setting == "autumn" else ("#5c913b", "#77b255")
        crown = ("#f4abba", "#fbd0da") if setting == "spring" else crown
        return s.tree(x, y, tall, *crown) if number % 2 else s.fir(x, y, tall, crown[0] if setting else "#3e721d")
    return ""


def land_colours(kind: str, setting: str, colours: tuple[str, str]) -> tuple[str, str]:
    """The colours of the ground by day or by night."""
    return NIGHT_LAND if setting in ("night", "halloween", "graveyard") and kind != "moon" else colours


def huge(setting: str, x: float, y: float, reach: float, absent: frozenset[str]) -> str:
    """The one huge thing of a setting, about (x, y), as far as `reach` to each side: the Moon, the sun, a peak."""
    if setting == "valentine":
        return festive.heart(x, y, 2.1 * reach, "#f4728f")
    if setting == "easter":
        return festive.egg(x, y + 1.05 * reach, 2.2 * reach, 0)
    if setting == "volcano":
        return wilds.cone(x, y + reach, 1.2 * reach)
    if setting == "lunar new year":
        return s.disc(x, y, reach, "#f7c548") + s.disc(x, y, 0.86 * reach, "#ffdd85")
    if setting == "halloween":
        return s.disc(x, y, reach, "#ffb347") + festive.bat(x + 0.4 * reach, y - 0.5 * reach, 0.8 * reach)
    if setting == "new year":
        return festive.firework(x, y - 0.1 * reach, 1.1 * reach, "#ffcc4d", random.Random(7))
    if setting == "fog":
        return s.disc(x, y, reach, "#f1efe2")
    if setting in ("night", "moon", "space", "graveyard", "christmas") and "moon" not in absent:
        if setting == "moon":
            return s.disc(x, y, reach, "#4aa3df") + "".join(
                s.disc(x + a * reach, y + b * reach, r * reach, "#77b255")
                for a, b, r in ((-0.35, -0.3, 0.38), (0.35, 0.25, 0.42), (-0.3, 0.55, 0.22))
            )
        return s.full_moon(x, y, reach)
    if setting in ("mountains", "snow", "winter"):
        return s.peak(x, y + reach, 2.1 * reach, "#7d95ab", "#66819a", 1.0)
    if setting in ("rain", "storm", "wind", "sky"):
        tint = ("#8899a6", "#66757f") if setting == "storm" else ("#f5f8fa", "#d3e3ee")
        return s.cloud(x, y + 0.1 * reach, 2.1 * reach, *tint)
    if setting == "underwater":
        return s.disc(x, y, reach, "#a9dcfb", ' stroke="#e8f5fd" stroke-width="12"') + s.oval(
            x - 0.4 * reach, y - 0.5 * reach, 0.2 * reach, 0.12 * reach, "#ffffff"
        )
    if setting in ("forest", "autumn"):
        crown = ("#f4900c", "#ffac33") if setting == "autumn" else ("#4d8537", "#5c913b")
        return s.tree(x, y + 1.25 * reach, 2.4 * reach, *crown)
    if setting == "rainbow":
        return s.at(x - 256, y - 300, 1, scatter.bow(1.05 * reach, 0.13 * reach, 424))
    if setting == "fire":
        return s.at(x, y + reach, reach / 54, s.shape(s.FLAME, "#f4900c")) + s.at(
            x, y + reach, reach / 84, s.shape(s.FLAME, "#ffcc4d")
        )
    if setting in DARK:
        return s.disc(x, y, reach, "#31548f")
    if "sun" in absent:
        return s.disc(x, y, reach, "#bfe3f0")
    if setting == "sunrise":
        return s.disc(x, y + 0.4 * reach, reach, "#ffc93d") + s.disc(x, y + 0.4 * reach, 0.8 * reach, "#ffe07a")
    colour = {"sunset": "#ffc861", "party": "#f98aa5", "heat": "#ff9a3d"}.get(setting, "#ffd983")
    return grounds.rays(x, y, 1.34 * reach, 14, s.paler(colour, 0.04)) + s.disc(x, y, reach, colour)
