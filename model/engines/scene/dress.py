"""What the little bodies under face art wear: colours of trunk, limbs and belly, and which tail."""

from dataclasses import dataclass

from model.engines.scene import paint, silhouette
from model.engines.scene.anchors import plain
from model.engines.scene.pieces import Piece

TROUSERS = "#3e4f61"
SHOES = "#292f33"
GLOVES = "#f5f8fa"
SKIN = "#ffdc5d"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dress:
    """Colours as "#rrggbb". belly: "" for none. tail: a name from `figure.TAILS`, or ""."""

    trunk: str
    arms: str
    legs: str
    paws: str
    feet: str
    belly: str = ""
    tail: str = ""
    tail_tip: str = ""


_TAILS: dict[str, str] = {
    "🐱": "long", "😺": "long", "😸": "long", "😹": "long", "😻": "long", "😼": "long", "😽": "long", "🙀": "long",
    "😿": "long", "😾": "long", "🐶": "short", "🐺": "bushy", "🦊": "bushy", "🦝": "bushy", "🐭": "thin",
    "🐰": "puff", "🐹": "puff", "🐯": "long", "🦁": "tuft", "🐮": "tuft", "🐷": "curl", "🐵": "long", "🐴": "bushy",
    "🦄": "bushy", "🐲": "spiky", "🐻": "puff", "🐼": "puff", "🐻‍❄️": "puff", "🐨": "puff", "😈": "devil", "👿": "devil",
    "lepim:elephant": "thin", "lepim:penguin": "", "lepim:owl": "", "lepim:duck": "puff", "lepim:chick": "",
    "lepim:dinosaur": "spiky", "lepim:long-neck": "spiky", "lepim:crocodile": "spiky", "lepim:shark": "",
    "lepim:squirrel": "bushy", "lepim:sheep": "puff", "lepim:otter": "long",
    "lepim:capybara-face": "", "lepim:red-panda": "bushy", "lepim:corgi": "puff", "lepim:husky": "bushy",
    "lepim:platypus": "thin", "lepim:guinea-pig": "", "lepim:lemur": "long", "lepim:axolotl-face": "long",
    "lepim:giraffe-face": "tuft", "lepim:turtle-face": "shell", "lepim:hippo-face": "thin", "lepim:llama-face": "puff",
    "lepim:beaver-face": "", "lepim:bat-face": "", "lepim:seal-face": "", "lepim:goat-face": "puff",
    "lepim:kangaroo-face": "long", "lepim:sloth-face": "", "lepim:camel-face": "tuft", "lepim:parrot-face": "",
    "lepim:goose-face": "puff", "lepim:dolphin-face": "",
}  # fmt: skip
TAILS = {plain(emoji): tail for emoji, tail in _TAILS.items()}

# trunk, limbs, belly: only where they differ from what the face's main colour gives
_COLOURS: dict[str, tuple[str, str, str]] = {
    "🐼": ("#f5f8fa", "#292f33", ""),
    "🐮": ("#f5f8fa", "#3b3f44", "#e8edf0"),
    "🦊": ("#f4900c", "#662113", "#ffe8b6"),
    "🐱": ("#ffcc4d", "#ffcc4d", "#ffe8b6"),
    "🐹": ("#c68a55", "#b0733f", "#fff1dc"),
    "🐯": ("#ffac33", "#f4900c", "#fff4dc"),
    "🐻‍❄️": ("#e6eaed", "#ccd6dd", "#f5f8fa"),
    "🐸": ("#77b255", "#5c913b", "#c6e5b3"),
    "🐵": ("#bf6952", "#bf6952", "#ffdcb0"),
    "🤖": ("#55acee", "#99aab5", "#ccd6dd"),
    "💀": ("#ccd6dd", "#ccd6dd", "#f5f8fa"),
    "☠": ("#ccd6dd", "#ccd6dd", "#f5f8fa"),
    "🎃": ("#4b3a5e", "#4b3a5e", ""),
    "🤡": ("#3b88c3", "#dd2e44", "#ffcc4d"),
    "🎅": ("#be1931", "#be1931", ""),
    "🤶": ("#be1931", "#be1931", ""),
    "lepim:penguin": ("#292f33", "#292f33", "#f5f8fa"),
    "lepim:owl": ("#c1694f", "#662113", "#d98b6f"),
    "lepim:duck": ("#d99e82", "#b8775c", "#e1e8ed"),
    "lepim:chick": ("#ffcc4d", "#ffbb2e", "#ffe8b6"),
    "lepim:crocodile": ("#5c913b", "#4d8537", "#a6d388"),
    "lepim:dinosaur": ("#77b255", "#5c913b", "#c6e5b3"),
    "lepim:shark": ("#66757f", "#5a6871", "#e1e8ed"),
    "lepim:squirrel": ("#c1694f", "#a95a42", "#ffe8b6"),
    "lepim:sheep": ("#e1e8ed", "#99755f", "#f5f8fa"),
    "lepim:otter": ("#8a5a44", "#7a4f3b", "#e6c9a8"),
    "lepim:capybara-face": ("#a9714a", "#8a5836", "#c08a5e"),
    "lepim:red-panda": ("#c8551f", "#5b2a14", "#5b2a14"),
    "lepim:corgi": ("#e8923a", "#fff8ee", "#fff8ee"),
    "lepim:husky": ("#5d6e7d", "#f5f8fa", "#f5f8fa"),
    "lepim:platypus": ("#8a5a3c", "#7a4d32", "#c89a78"),
    "lepim:guinea-pig": ("#c1703a", "#fff4e0", "#fff4e0"),
    "lepim:lemur": ("#99aab5", "#8899a6", "#f5f8fa"),
    "lepim:axolotl-face": ("#f9b4cd", "#f4769f", "#fcd3e1"),
    "lepim:giraffe-face": ("#ffcc4d", "#f4900c", "#ffe08a"),
    "lepim:turtle-face": ("#77b255", "#77b255", "#e8d9a0"),
    "lepim:bat-face": ("#66757f", "#546066", "#99aab5"),
    "lepim:seal-face": ("#99aab5", "#8899a6", "#ccd6dd"),
    "lepim:sloth-face": ("#a78e81", "#8a7264", "#e2d2c7"),
    "lepim:parrot-face": ("#77b255", "#3b88c3", "#a6d388"),
    "lepim:goose-face": ("#e1e8ed", "#ccd6dd", "#f5f8fa"),
    "lepim:dolphin-face": ("#4292e0", "#3b82c9", "#d4ebfd"),
}
COLOURS = {plain(emoji): colours for emoji, colours in _COLOURS.items()}
FEET = {
    "lepim:goose-face": "#ffa800",
    "lepim:parrot-face": "#99aab5",
    "lepim:penguin": "#ffac33",
    "lepim:owl": "#ffac33",
    "lepim:duck": "#f4900c",
    "lepim:chick": "#f4900c",
}
WHITE_TIPS = {"🦊": "#ffe8b6", "🐶": "#f5f8fa"}


_SHIRTS: dict[str, str] = {
    "👶": "#a6d388", "🧒": "#f4900c", "👦": "#3b88c3", "👧": "#ea596e", "🧑": "#55acee", "👨": "#3b94d9",
    "👩": "#9266cc", "🧓": "#77b255", "👴": "#8899a6", "👵": "#c1694f", "🧔": "#5c913b", "🤴": "#be1931",
    "👸": "#ea596e", "🫅": "#9266cc", "👼": "#e1e8ed", "🎅": "#be1931", "🤶": "#be1931", "🤠": "#c1694f",
}  # fmt: skip
SHIRTS = {plain(emoji): colour for emoji, colour in _SHIRTS.items()}


def dress_of(emoji: str, piece: Piece, coloured: bool) -> Dress:
    """What goes under a face: fur for animals, a shirt and trousers for people."""
    shirt = SHIRTS.get(plain(emoji))
    if shirt is None:
        return animal(emoji, piece, coloured)
    trousers = shirt if plain(emoji) in ("🎅", "🤶", "👼", "👶") else TROUSERS
    return Dress(trunk=shirt, arms=paint.shade(shirt, -0.05), legs=trousers, paws=skin_of(piece), feet=SHOES)


def skin_of(piece: Piece) -> str:
    """A person's own skin, else the colour between the eyes and the mouth."""
    bare = [colour for colour in paint.areas(piece.markup) if colour in paint.SKIN]
    if bare:
        return bare[0]
    eyes, mouth = piece.spots.eyes, piece.spots.mouth
    if not eyes or not mouth:
        return SKIN
    return silhouette.colour_at(piece.markup, ((eyes[0] + eyes[2]) / 2, (eyes[1] + mouth[1]) / 2)) or SKIN


def animal(emoji: str, piece: Piece, coloured: bool) -> Dress:
    """The dress of a face: its own fur. `coloured`: the person named a colour, so the face's paint decides."""
    main = paint.main_colour(piece.plain)
    name = plain(emoji)
    if name in COLOURS and not coloured:
        trunk, limbs, belly = COLOURS[name]
    else:
        trunk, limbs, belly = main, paint.shade(main, -0.05), paint.shade(main, 0.09)
    tail = TAILS.get(name, "")
    return Dress(
        trunk=trunk,
        arms=limbs,
        legs=limbs,
        paws=paint.shade(limbs, -0.04),
        feet=FEET.get(name) or paint.shade(limbs, -0.06),
        belly=belly,
        tail=tail,
        tail_tip=WHITE_TIPS.get(name, ""),
    )


def person(piece: Piece, left: float, right: float) -> Dress:
    """The dress of a bust cut off between `left` and `right`: its clothes go on, hands have its skin."""
    sleeve = max(piece.spots.hands, default=(right, 34.0))[0]
    clothes = silhouette.row_colour(piece.markup, 33.0, max(left, sleeve - 2), min(right, sleeve + 3))
    dark = paint.shade(clothes, -0.12)
    return Dress(trunk=clothes, arms=paint.shade(clothes, -0.04), legs=dark, paws=skin_of(piece), feet=SHOES)


def toy(piece: Piece) -> Dress:
    """The dress of an object that must do something: thin dark limbs with white gloves."""
    return Dress(trunk="", arms=SHOES, legs=SHOES, paws=GLOVES, feet=paint.shade(paint.main_colour(piece.markup), -0.1))
