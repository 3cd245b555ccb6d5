"""What a scene is like as a whole, and which framings suit it. Reads scenes; draws nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from model.engines.scene.anchors import plain
from model.engines.scene.bonds import BONDS
from model.engines.scene.kin import forms
from model.engines.scene.look import Look
from model.engines.scene.ties import UMBRELLAS, Ties
from model.scene import RelationKind, Scene, Thing


def _set(emoji: str) -> frozenset[str]:
    return frozenset(plain(emoji).split())


VEHICLES = _set(
    "🚗 🚕 🚙 🚌 🚎 🏎 🚓 🚑 🚒 🚐 🛻 🚚 🚛 🚜 🏍 🛵 🚲 🛴 🛹 🛼 🚂 🚆 🚄 🚅 ✈ 🛩 🚀 🛸 🚁 🚤 ⛵ 🛥 🛶 🛷 🚢 🛺 🎠"
)
SPORTS = _set("⚽ 🏀 🏈 ⚾ 🥎 🎾 🏐 🏉 🥏 🏓 🏸 🏒 🏑 🥍 🏏 🥊 🥋 ⛸ 🎿 🏂 🏄 🏊 🚴 🏃 🤸 🏇 ⛷ 🤾 💃 🕺 🏁 🐎")
SKY = _set(
    "☀ 🌞 🌝 🌚 🌛 🌜 🌙 🌕 🌖 🌗 🌘 🌑 🌒 🌓 🌔 ⭐ 🌟 ✨ 💫 🌠 ☄ 🌈 ☁ ⛅ 🌤 🌥 🌦 🌧 🌨 🌩 ⛈ ⚡ ❄ 🌊 🔥 💧 🌍 🌎 🌏 🪐"
)
SUNS = _set("☀ 🌞 🌅 🌄 🌤 ⛅ 🌥 🌦")
MOONS = _set("🌝 🌚 🌛 🌜 🌙 🌕 🌖 🌗 🌘 🌑 🌒 🌓 🌔")
GESTURES = _set(
    "👍 👎 👋 🤚 🖐 ✋ 🖖 👌 🤌 🤏 ✌ 🤞 🫰 🤟 🤘 🤙 👈 👉 👆 👇 ☝ ✊ 👊 🤛 🤜 👏 🙌 🫶 👐 🤲 🤝 🙏 💪 ✍ 🖕 💅"
)
LOVE = _set("❤ 🧡 💛 💚 💙 💜 🤎 🖤 🤍 💕 💞 💓 💗 💖 💘 💝 💟 😍 🥰 😘 😗 💋 💏 💑 💌 🌹 💐 💍 👰 🤵 💒 🫶 😻")
CUTE = _set(
    "🐱 🐶 🐰 🐻 🐼 🐨 🐹 🐭 🦊 🐣 🐥 🐤 🐧 🦄 🐸 🐷 🐮 🐯 🦁 🐈 🐕 🐇 🐿 🦔 🐑 🐘 🦋 🐝 🐞 🧸 👶 🍓 🍒 🌸 🐻‍❄ 🦭 🦦"
)
GLOOM = _set("😢 😭 😞 😔 😟 🙁 ☹ 😣 😖 😫 😩 🥺 😿 💔 🤒 🤕 🤧 🤢 🤮 😰 😥 😓 🪦 ⚰ 😱 😨 😷 🥀")
SLEEP = _set("😴 🥱 😪 🛌 🛏 💤")
PROUD = _set("🏆 🥇 🥈 🥉 🏅 🎖 🎓 🦸 👑 💪 🤴 👸")
FEAST = _set("🎂 🎉 🎊 🎁 🥳 🍾 🥂 🎄 🎆 🎇 🎃 🎅 🤶 🪅 🎈 🎀")
MUSIC = _set("🎸 🎻 🎺 🎷 🪗 🥁 🪘 🎹 🎤 🪕 🪈 🎵 🎶 💃 🕺 🤡 🎩 🪄 🎭")
INDOORS = _set(
    "🛋 🪑 🛏 🛁 🚿 📚 📖 📕 💻 📺 🍵 ☕ 🍳 🧁 🥧 🍰 🎹 🖥 🕯 🧶 🧸 🍜 🍝 🍲 🥘 🫖 🍽 🔬 🩺 🎮 🧑‍🍳 🧑‍🏫 🧑‍⚕ 👵 👴 🧑‍💻"
)
OUTDOORS = (
    ("snow", _set("⛄ ☃ ❄ 🐧 🎿 🏂 ⛷ 🛷 🐻‍❄ 🎅 🎄 🦭 🧊")),
    ("moon", _set("🧑‍🚀 👨‍🚀 👩‍🚀 👽 🛸 🪐 👾 🚀 🛰")),
    ("sand", _set("🦀 🐪 🐫 🌵 🏖 🐚 ⛱ 🦂 🏝 🐢 🩱 🏜")),
    ("water", _set("🐳 🐋 🐬 🦈 🐙 🐠 🐟 🐡 ⛵ 🚤 🛥 🦆 🦢 🪷 🛶 🚢 🏄 🏊 🦑 🧜")),
    ("cloud", _set("🦄 👼 🧚 ☁ 🌈 ⭐ 🌟 🕊 😇 ✈ 🛩 🚁 🪂 🦅")),
    ("road", VEHICLES - _set("✈ 🛩 🚀 🛸 🚁 🚤 ⛵ 🛥 🛶 🛷 🚢 🎠 🚜 🚲")),
)
BUILT = _set("🌲 🌳 🌴 🎄 🏠 🏡 🏘 🏚 🏢 🏰 ⛺ 🏕 🌵 🏔 ⛰")
PLACES = {
    "grass": "field",
    "sand": "beach",
    "snow": "snow",
    "water": "sea",
    "road": "city",
    "moon": "moon",
    "cloud": "sky",
}
UNDERFOOT = {
    "space": "moon",
    "moon": "moon",
    "beach": "sand",
    "desert": "sand",
    "underwater": "sand",
    "snow": "snow",
    "winter": "snow",
    "sea": "water",
    "rain": "water",
    "sky": "cloud",
    "city": "road",
    "fire": "road",
    "party": "rug",
    "forest": "grass",
    "field": "grass",
    "spring": "grass",
    "summer": "grass",
    "day": "grass",
    "night": "grass",
    "mountains": "grass",
    "rainbow": "grass",
    "heat": "sand",
    "road": "road",
    "garden": "grass",
    "farm": "grass",
    "pond": "water",
    "island": "sand",
    "cave": "rock",
    "volcano": "rock",
    "graveyard": "grass",
    "home": "floor",
    "kitchen": "floor",
    "office": "floor",
    "school": "floor",
    "stage": "floor",
    "gym": "floor",
    "birthday": "rug",
    "christmas": "snow",
    "new year": "snow",
    "halloween": "grass",
    "easter": "grass",
    "valentine": "rug",
    "lunar new year": "rug",
}  # what one stands on in a setting
INSIDE = frozenset({"home", "kitchen", "office", "school", "stage", "gym", "cave", "birthday", "valentine"})
"""Settings that no land, no planet and no huge sun belongs to."""
LOW = frozenset({"farm", "road", "garden", "pond", "island", "graveyard", "city"})
"""Places that are told by what stands on their ground, not by anything huge in their sky."""
ROUND = frozenset({"night", "day", "snow", "winter", "spring", "summer", "autumn", "beach", "forest", "field", "moon"})
ROUND |= {"space", "desert", "sunset", "sunrise", "christmas", "easter", "mountains"}
"""Settings that are still told on a small round world."""
DOING = (RelationKind.EATING, RelationKind.DRINKING, RelationKind.READING, RelationKind.PLAYING)
DOWNCAST = frozenset({"sad", "crying", "sick", "scared"})
WET = frozenset({"rain", "storm"})
ALOFT = _set("✈ 🛩 🚀 🛸 🚁 🐦 🦅 🦜 🦇 🐝 🦋 🕊 🎈 🪁 🧹 🛰 🪂 👻")


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """What a scene is like.

    creature: its subject has a face or a body. pair: two creatures, or two of one, and not more.
    ground: a name from grounds.KINDS that suits its subject; "" where no ground does (the sky, gestures).
    sun, moon: one is among its things. riding, doing: whether somebody rides, or eats, reads, plays.
    several, many: more than one, or two, of a kind. apart: some things stand in no relation.
    beside: some stand next to others.
    wooded: it has trees or houses itself.
    mood: the first that is said of a thing. lettered: it has letters. aloft: it flies.
    stiff: there is only one art of its subject, which cannot change its pose.
    """

    creature: bool = False
    pair: bool = False
    riding: bool = False
    doing: bool = False
    moving: bool = False
    gloomy: bool = False
    sleepy: bool = False
    loving: bool = False
    cute: bool = False
    festive: bool = False
    proud: bool = False
    musical: bool = False
    fierce: bool = False
    heavenly: bool = False
    gesture: bool = False
    sheltered: bool = False
    sun: bool = False
    moon: bool = False
    many: bool = False
    several: bool = False
    apart: bool = False
    beside: bool = False
    wooded: bool = False
    aloft: bool = False
    stiff: bool = False
    mood: str = ""
    lettered: bool = False
    entire: bool = False
    posed: bool = False
    things: int = 0
    settings: tuple[str, ...] = ()
    ground: str = "grass"

    @property
    def alone(self) -> bool:
        """Whether there is one thing and nothing else."""
        return self.things == 1 and not self.many and not self.settings

    @property
    def calm(self) -> bool:
        """Whether nothing loud suits: no bursts, no confetti."""
        return self.gloomy or self.sleepy or self.heavenly or self.gesture

    @property
    def indoors(self) -> bool:
        """Whether it takes place in a room, or on a floor of another kind."""
        return self.ground in ("floor", "rug") or bool(INSIDE & set(self.settings))

    @property
    def roomy(self) -> bool:
        """Whether it may be shown from other distances, in a land of its own."""
        return self.things > 0 and not (self.heavenly or self.gesture)

    @property
    def absent(self) -> frozenset[str]:
        """What backdrops leave out, because the scene itself has it."""
        found = ("sun", self.sun), ("moon", self.moon)
        return frozenset(name for name, there in found if there)


def theme_of(scene: Scene) -> Theme:
    """What the scene is like."""
    things = scene.things
    names = frozenset(plain(thing.emoji) for thing in things)
    moods = frozenset(thing.mood for thing in things)
    kinds = frozenset(relation.kind for relation in scene.relations)
    creatures = [thing for thing in things if _creature(thing)]
    first = plain(things[0].emoji) if things else ""
    poses = frozenset(thing.pose for thing in things) - {""}
    there = next((UNDERFOOT[setting] for setting in scene.settings if setting in UNDERFOOT), "")
    riding = RelationKind.RIDING in kinds
    settings = frozenset(scene.settings)
    heavenly, gesture = first in SKY, first in GESTURES
    return Theme(
        creature=bool(creatures) and not heavenly,
        pair=sum(thing.count for thing in creatures) == 2,
        riding=riding,
        doing=any(kind in DOING for kind in kinds),
        moving=bool(names & SPORTS) or (bool(names & VEHICLES) and (riding or first in VEHICLES)),
        gloomy=bool(moods & DOWNCAST or names & GLOOM or settings & WET),
        sleepy="sleepy" in moods or bool(names & SLEEP),
        loving="in love" in moods or bool(names & LOVE),
        cute=first in CUTE and not moods & {"angry", "evil", *DOWNCAST},
        festive="party" in settings or bool(names & FEAST) or bool(moods & {"happy", "laughing"}),
        proud=bool(names & PROUD),
        musical=bool(names & MUSIC),
        fierce=bool(moods & {"angry", "evil", "surprised", "laughing", "cool"}),
        heavenly=heavenly,
        gesture=gesture,
        sheltered=bool(names & {plain(one) for one in UMBRELLAS}),
        sun=bool(names & SUNS),
        moon=bool(names & MOONS),
        many=any(thing.count > 2 for thing in things),
        several=any(thing.count > 1 for thing in things),
        apart=len(Ties(things, scene.relations, Look()).roots()) > 1,
        beside=RelationKind.NEXT_TO in kinds,
        wooded=bool(names & BUILT),
        aloft=bool(names & ALOFT),
        stiff=bool(creatures) and not any("head" in forms(thing) for thing in creatures),
        mood=next((thing.mood for thing in things if thing.mood), ""),
        entire=not kinds.isdisjoint(BONDS) or RelationKind.ABOVE in kinds or bool(poses),
        posed=bool(poses),
        lettered=bool(scene.lettering),
        things=len(things),
        settings=scene.settings,
        ground="" if heavenly or gesture else there or _ground(names, kinds),
    )


def _creature(thing: Thing) -> bool:
    found = forms(thing)
    return "head" in found or "body" in found


def _ground(names: frozenset[str], kinds: frozenset[RelationKind]) -> str:
    if names & INDOORS and not names & VEHICLES:
        return "rug"
    for ground, typical in OUTDOORS:
        if names & typical:
            return ground
    return "rug" if kinds & set(DOING) else "grass"


SUITS: dict[str, Callable[[Theme], bool]] = {
    "plain": lambda theme: True,
    "closeup": lambda theme: theme.creature and not theme.riding and not theme.settings,
    "ground": lambda theme: bool(theme.ground) and not theme.settings,
    "horizon": lambda theme: bool(theme.settings) or (not theme.indoors and (bool(theme.ground) or theme.heavenly)),
    "room": lambda theme: theme.ground == "rug" and not theme.settings,
    "towering": lambda theme: (
        theme.creature
        and bool(theme.ground)
        and not (theme.settings or theme.sleepy or theme.many or theme.apart or theme.wooded)
    ),
    "cloud": lambda theme: (
        (theme.sleepy or theme.heavenly or theme.loving or theme.ground == "cloud")
        and (not theme.settings or theme.ground == "cloud")
    ),
    "reflection": lambda theme: bool(
        theme.ground in ("water", "snow") or theme.heavenly or {"rain", "sea", "night"} & set(theme.settings)
    ),
    "drizzle": lambda theme: theme.gloomy and not theme.settings and not theme.sheltered,
    "spotlight": lambda theme: (
        not (theme.settings or theme.heavenly or theme.riding or theme.gesture)
        and (theme.proud or theme.musical or theme.festive or not theme.creature)
    ),
    "sunrise": lambda theme: (
        not (theme.indoors or theme.gesture)
        and not (theme.settings or theme.sun or theme.moon or theme.gloomy or theme.sleepy or theme.heavenly)
    ),
    "moonrise": lambda theme: not theme.moon and not theme.sun and theme.sleepy,
    "leap": lambda theme: (
        (theme.creature or theme.moving)
        and not (theme.calm or theme.apart or theme.sheltered or theme.wooded)
        and theme.ground not in ("", "rug")
    ),
    "tilt": lambda theme: not theme.riding and not theme.sleepy,
    "action": lambda theme: theme.moving and not theme.calm,
    "cheer": lambda theme: (theme.festive or theme.loving or theme.proud) and not theme.calm,
    "podium": lambda theme: theme.proud and not theme.calm,
    "medal": lambda theme: theme.proud and not theme.calm,
    "burst": lambda theme: (theme.fierce or theme.festive or theme.proud or theme.musical) and not theme.calm,
    "heart": lambda theme: (
        (theme.loving or theme.pair or (theme.cute and not theme.apart))
        and not (theme.calm or theme.riding or theme.settings)
    ),
    "badge": lambda theme: True,
    "card": lambda theme: True,
    "stamp": lambda theme: not theme.gesture,
    "bubble": lambda theme: True,
    "window": lambda theme: not (theme.riding or theme.many or theme.gesture or theme.wooded) and theme.things < 3,
    "portrait": lambda theme: theme.creature and not theme.riding,
    "corner": lambda theme: not theme.riding,
    "echo": lambda theme: theme.gesture,
    "lying": lambda theme: (theme.sleepy or theme.gloomy) and theme.creature and theme.alone,
    "wide": lambda theme: (bool(theme.settings) or theme.heavenly or theme.ground in PLACES) and theme.things < 3,
    "zoom": lambda theme: theme.roomy and theme.creature and not (theme.several or theme.apart or theme.beside),
    "giant": lambda theme: (
        theme.roomy
        and not (theme.riding or theme.several or theme.wooded or theme.indoors)
        and theme.things < 3
        and len(theme.settings) < 2
    ),
    "orb": lambda theme: (
        theme.roomy
        and not (theme.indoors or theme.several)
        and not (set(theme.settings) & LOW and len(theme.settings) < 2)
    ),
    "planet": lambda theme: (
        theme.roomy
        and theme.creature
        and theme.ground in ("grass", "sand", "snow", "moon")
        and not (theme.wooded or theme.several or theme.riding or theme.apart)
        and set(theme.settings) <= ROUND
    ),
    "dive": lambda theme: (
        theme.roomy
        and not theme.calm
        and bool(theme.riding or theme.aloft or {"space", "sky", "underwater"} & set(theme.settings))
    ),
    "aside": lambda theme: theme.roomy and (bool(theme.settings) or not theme.indoors),
    "peep": lambda theme: theme.roomy and not (theme.many or theme.apart),
    "rise": lambda theme: theme.heavenly,
    "comic": lambda theme: (
        theme.creature and theme.roomy and not (theme.several or theme.apart or theme.beside or theme.stiff)
    ),
    "wallpaper": lambda theme: (
        not (theme.settings or theme.several or theme.apart or theme.beside or theme.gloomy) and theme.things < 3
    ),
    "focus": lambda theme: (
        not theme.settings and (theme.fierce or theme.moving or theme.proud or theme.gesture) and not theme.sleepy
    ),
    "speech": lambda theme: (
        bool(theme.mood) and theme.creature and theme.things == 1 and not (theme.several or theme.lettered)
    ),
    "pop": lambda theme: not (theme.settings or theme.gloomy or theme.sleepy or theme.heavenly),
    "splash": lambda theme: not (theme.settings or theme.gloomy or theme.heavenly) and theme.things < 3,
    "hanging": lambda theme: theme.heavenly and theme.things == 1 and not theme.settings,
}  # when each framing says nothing that the scene doesn't


CROPPING = frozenset({"comic", "giant", "zoom", "closeup", "peep", "corner", "portrait", "window", "towering"})
"""Framings that show some of it only in part."""
TURNING = frozenset({"dive", "tilt", "leap", "action"})
"""Framings that turn it or show it in another motion."""


def suits(name: str, theme: Theme) -> bool:
    """Whether the framing `name` (a key of SUITS) says nothing that the scene doesn't, and hides nothing it does."""
    hides = theme.entire and name in CROPPING
    return SUITS[name](theme) and not hides and not (theme.posed and name in TURNING)
