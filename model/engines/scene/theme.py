"""What a scene is like as a whole. Reads scenes; draws nothing."""

from dataclasses import dataclass

from model.engines.scene.anchors import all_anchors, plain
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
    placed: something is on or in something: a chair, a box, somebody's lap.
    profile: the face of its first creature is seen from its side.
    mood: the first that is said of a thing. lettered: it has letters.
    bare: no background was asked for. blended: one thing is made of, or shaped
    like, another. inked: its style draws lines
    around all shapes. aloft: it flies.
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
    placed: bool = False
    profile: bool = False
    mood: str = ""
    lettered: bool = False
    bare: bool = False
    blended: bool = False
    inked: bool = False
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
    def agile(self) -> bool:
        """Whether its subject may run and jump of its own accord: free to move, and nothing was said of it."""
        tied = (
            self.riding
            or self.doing
            or self.placed
            or self.entire
            or self.posed
            or self.apart
            or self.beside
            or self.several
        )
        return (
            self.creature
            and not self.blended
            and not (tied or self.stiff or self.sheltered or self.wooded or self.calm)
        )

    @property
    def upright(self) -> bool:
        """Whether it would look toppled if it leaned."""
        return self.riding or self.placed or self.entire or self.posed or self.many

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
        placed=not kinds.isdisjoint((RelationKind.ON, RelationKind.IN)),
        profile=any(_in_profile(thing) for thing in creatures[:1]),
        mood=next((thing.mood for thing in things if thing.mood), ""),
        entire=not kinds.isdisjoint(BONDS) or RelationKind.ABOVE in kinds or bool(poses),
        posed=bool(poses),
        lettered=bool(scene.lettering),
        bare=scene.plain,
        blended=not kinds.isdisjoint((RelationKind.MADE_OF, RelationKind.SHAPED_LIKE)),
        inked=scene.style in ("outlined", "line art", "neon"),
        things=len(things),
        settings=scene.settings,
        ground="" if heavenly or gesture else there or _ground(names, kinds),
    )


def _in_profile(thing: Thing) -> bool:
    """Whether the art of its head shows one eye only."""
    spots = all_anchors().get(plain(forms(thing).get("head", "")))
    return spots is not None and spots.eyes is not None and spots.eyes[:2] == spots.eyes[2:]


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
