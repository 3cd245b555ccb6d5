"""What the words mean: the studio's interlingua. Knows nothing of pictures or of any one language."""

from dataclasses import dataclass
from enum import StrEnum

MAX_SHOWN = 12  # a count above this is drawn as "many"


class RelationKind(StrEnum):
    """How the subject of a relation stands to its object; the value is the plain English for it."""

    WEARING = "wearing"
    HOLDING = "holding"
    EATING = "eating"
    DRINKING = "drinking"
    RIDING = "riding"
    PLAYING = "playing"
    READING = "reading"
    IN = "in"
    ON = "on"
    UNDER = "under"
    BEHIND = "behind"
    NEXT_TO = "next to"
    ABOVE = "above"
    BETWEEN = "between"
    SURROUNDED_BY = "surrounded by"
    LOOKING_AT = "looking at"
    HUGGING = "hugging"
    KISSING = "kissing"
    FIGHTING = "fighting"
    CHASING = "chasing"
    WALKING = "walking"
    DREAMING_OF = "dreaming of"
    THINKING_OF = "thinking of"
    MADE_OF = "made of"
    SHAPED_LIKE = "in the shape of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """One kind of thing in a scene.

    emoji: the concept, as a fully qualified base emoji with no skin tone ("🐱", "✈️").
    said: the person's own words for it ("кот"); for a thing understood by nearness, the words it stands for.
    name: its short English name ("cat face").
    count: how many, 1..MAX_SHOWN.
    colour: a name from COLOURS, or "" for the natural one.
    size: "small", "big" or "".
    mood: a name from MOODS, or ""; on a thing without a face ("a happy pizza") it asks for one.
    accent: a second colour from COLOURS beside `colour` ("a red and white ball"), or "".
    surface: what it is covered with or made of, a name from SURFACES, or "".
    pose: what its body does, a name from POSES, or "".
    era: the time it comes from, a name from ERAS, or "".
    exact: False when the concept is only the nearest meaning, by the encoder.
    """

    emoji: str
    said: str
    name: str = ""
    count: int = 1
    colour: str = ""
    size: str = ""
    mood: str = ""
    accent: str = ""
    surface: str = ""
    pose: str = ""
    era: str = ""
    exact: bool = True

    def __post_init__(self) -> None:
        if not 1 <= self.count <= MAX_SHOWN:
            raise ValueError(f"count must be 1..{MAX_SHOWN}, got {self.count}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """`things[subject]` is `kind` `things[obj]`: the cat (subject) is wearing the hat (obj).

    BETWEEN comes twice, once for each neighbour; of a count it may come once ("between two trees"). HUGGING, KISSING
    and FIGHTING of two subjects with each other come once, the first being the subject. WALKING is on a leash.
    """

    kind: RelationKind
    subject: int
    obj: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is to be seen.

    things: in the order of importance, the main subject first; may be empty when only lettering was asked for.
    relations: indices into `things`; a thing in no relation simply stands with the others.
    settings: names from SETTINGS ("night", "rain"), in the order said.
    lettering: text to be drawn as letters, without its quotes; "" for none.
    style: how the whole picture is to be drawn, a name from STYLES; "" when nobody said.
    plain: no scenery at all was asked for ("without background"): nothing but the things is drawn.
    unknown: the person's words that nothing could be found for; they are told about these.
    """

    things: tuple[Thing, ...] = ()
    relations: tuple[Relation, ...] = ()
    settings: tuple[str, ...] = ()
    lettering: str = ""
    style: str = ""
    plain: bool = False
    unknown: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for relation in self.relations:
            if not (0 <= relation.subject < len(self.things) and 0 <= relation.obj < len(self.things)):
                raise ValueError(f"{relation} points outside {len(self.things)} things")

    @property
    def empty(self) -> bool:
        """True when there is nothing to draw."""
        return not (self.things or self.lettering or self.settings)


COLOURS: dict[str, str] = {
    "red": "#dd2e44",
    "dark red": "#9b1c31",
    "orange": "#f4900c",
    "peach": "#ffc7a1",
    "yellow": "#fdcb58",
    "gold": "#e8b017",
    "green": "#5aa846",
    "dark green": "#2f6b35",
    "olive": "#8a8f3c",
    "lime": "#a6d388",
    "mint": "#a8e6cf",
    "turquoise": "#3cc4b8",
    "light blue": "#88c9f9",
    "blue": "#3b88d6",
    "navy": "#25447a",
    "purple": "#8f62c4",
    "dark purple": "#553a80",
    "lilac": "#c8a2e8",
    "pink": "#f4a3c0",
    "magenta": "#d8309c",
    "brown": "#9a5b3a",
    "dark brown": "#62391f",
    "beige": "#e3cda4",
    "white": "#f5f8fa",
    "light grey": "#d3dbe0",
    "grey": "#9aa7b0",
    "dark grey": "#5b666e",
    "silver": "#c3ced6",
    "black": "#2b2f33",
}  # sRGB, chosen to sit well with Twemoji's own palette

MOODS: tuple[str, ...] = (
    "happy",
    "sad",
    "crying",
    "angry",
    "in love",
    "surprised",
    "scared",
    "sleepy",
    "laughing",
    "cool",
    "sick",
    "evil",
    "shy",
    "thoughtful",
    "drunk",
)

SETTINGS: tuple[str, ...] = (
    "night",
    "day",
    "sunset",
    "rain",
    "snow",
    "storm",
    "wind",
    "space",
    "beach",
    "sea",
    "underwater",
    "forest",
    "desert",
    "mountains",
    "city",
    "field",
    "sky",
    "fire",
    "party",
    "winter",
    "spring",
    "summer",
    "autumn",
    "rainbow",
    "moon",
    "sunrise",
    "fog",
    "heat",
    "road",
    "garden",
    "farm",
    "pond",
    "island",
    "cave",
    "volcano",
    "graveyard",
    "home",
    "kitchen",
    "office",
    "school",
    "stage",
    "gym",
    "birthday",
    "christmas",
    "new year",
    "halloween",
    "easter",
    "valentine",
    "lunar new year",
)

SURFACES: tuple[str, ...] = (
    "wood",
    "stone",
    "brick",
    "metal",
    "glass",
    "ice",
    "paper",
    "cardboard",
    "knitted",
    "plush",
    "slime",
    "lava",
    "cheese",
    "chocolate",
    "leaves",
    "clouds",
    "striped",
    "spotted",
    "checked",
    "starry",
    "rainbow",
)

POSES: tuple[str, ...] = (
    "standing",
    "sitting",
    "lying",
    "walking",
    "running",
    "jumping",
    "flying",
    "swimming",
    "falling",
    "dancing",
    "waving",
    "cheering",
    "pointing",
    "shrugging",
    "facepalming",
    "flexing",
    "praying",
    "bowing",
    "meditating",
    "hiding",
    "upside down",
)

ERAS: tuple[str, ...] = ("prehistoric", "medieval", "1920s", "1950s", "1980s", "future")

STYLES: tuple[str, ...] = (
    "flat",
    "outlined",
    "glossy",
    "pastel",
    "line art",
    "pixel",
    "neon",
    "paper cut",
    "black and white",
)
