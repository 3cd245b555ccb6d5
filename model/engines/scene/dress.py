"""What the little bodies under face art wear: colours of trunk, limbs and belly, and which tail. Data and two looks-up."""

from dataclasses import dataclass

from model.engines.scene import paint, silhouette
from model.engines.scene.anchors import plain
from model.engines.scene.sprite import Piece

TROUSERS = "#3e4f61"
SHOES = "#292f33"
GLOVES = "#f5f8fa"


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
}  # fmt: skip
TAILS = {plain(emoji): tail for emoji, tail in _TAILS.items()}

# trunk, limbs, belly: only where they differ from what the face's main colour gives
_COLOURS: dict[str, tuple[str, str, str]] = {
    "🐼": ("#f5f8fa", "#292f33", ""),
    "🐮": ("#f5f8fa", "#3b3f44", "#e8edf0"),
    "🦊": ("#f4900c", "#662113", "#ffe8b6"),
    "🐱": ("#ffcc4d", "#ffcc4d", "#ffe8b6"),
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
    "🐧": ("#292f33", "#292f33", "#f5f8fa"),
}
COLOURS = {plain(emoji): colours for emoji, colours in _COLOURS.items()}
WHITE_TIPS = {"🦊": "#ffe8b6", "🐶": "#f5f8fa"}


def animal(emoji: str, piece: Piece, coloured: bool) -> Dress:
    """The dress of a face: its own fur. `coloured`: the person named a colour, so the face's paint decides."""
    main = paint.main_colour(piece.markup)
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
        feet=paint.shade(limbs, -0.06),
        belly=belly,
        tail=tail,
        tail_tip=WHITE_TIPS.get(name, ""),
    )


def person(piece: Piece, left: float, right: float) -> Dress:
    """The dress of a bust cut off between `left` and `right`: its clothes go on, hands have its skin."""
    clothes = silhouette.row_colour(piece.markup, 34.5, left, right)
    eyes, mouth = piece.spots.eyes, piece.spots.mouth
    skin = "#ffdc5d"
    if eyes and mouth:
        nose = ((eyes[0] + eyes[2]) / 2, (eyes[1] + mouth[1]) / 2)
        skin = silhouette.colour_at(piece.markup, nose) or skin
    dark = paint.shade(clothes, -0.12)
    return Dress(trunk=clothes, arms=clothes, legs=dark, paws=skin, feet=SHOES)


def toy(piece: Piece) -> Dress:
    """The dress of an object that must do something: thin dark limbs with white gloves."""
    return Dress(trunk="", arms=SHOES, legs=SHOES, paws=GLOVES, feet=paint.shade(paint.main_colour(piece.markup), -0.1))
