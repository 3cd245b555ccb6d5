"""Where things attach: points on each piece of art, kept as data in `anchors/*.json` beside this file.

All coordinates are in the art's own 36 x 36 units (Twemoji's viewBox): x to the right, y down. Angles are
degrees clockwise. "Left" and "right" are the viewer's. Files are keyed by emoji; see `Anchors` for the fields.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).with_name("anchors")

Point = tuple[float, float]
Line = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wear:
    """How a wearable goes on: `at` names the subject's spot it belongs to.

    at: "head" (hat: `anchor` is the middle of the brim's opening), "eyes" (glasses: the middle of the bridge),
    "neck" (scarf, tie, necklace: the middle of its top), "mouth" (cigarette, mask), "ears" (headphones: the
    middle between the cups), "body" (shirt, dress: the middle of the collar), "feet" (the top middle of a shoe),
    "back" (backpack, wings: where it touches the back), "hand" (ring, glove), "dome" (a bubble of glass around the
    whole head: its middle, and its inner width).
    anchor: the point of this art that meets the subject's spot.
    width: how many of this art's units span the subject's spot: the brim's opening for a hat (as wide as
    the skull), temple to temple for glasses, collar to collar for a shirt.
    tilt: how the art leans by itself; it is turned back by this much to stand straight.
    behind: True when it is drawn behind its wearer.
    """

    at: str
    anchor: Point
    width: float
    tilt: float = 0.0
    behind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchors:
    """Every known spot of one piece of art; None where it has no such spot.

    kind: "head" (a face alone), "bust" (head and shoulders, cut off below), "body" (a whole creature or
    figure), "thing" (everything else).
    faces: "front", "left" or "right": where a creature looks or a vehicle drives.
    kin: emoji of the same concept in another form (cat face <-> cat), best first.
    size: typical height in the world, in metres, with common sense for icons (cat 0.4, house 6, pizza 0.35).
    head: where a hat's brim sits, at the middle of the forehead top. head_width: the skull's width there.
    head_tilt: how the head leans. eyes: (left x, left y, right x, right y); in profile both are the one eye.
    mouth: its middle. neck: the middle of the front of the neck. neck_width: how wide the neck is.
    hands: where a held thing is gripped (paw, hand, wing tip or beak), best first.
    seat: where a rider's hips rest (a mount's back, a saddle, a chair's seat, the deck of a boat).
    ride: how it is ridden: "astride" (legs on both sides), "sit" (legs before), "stand" (on it), "inside".
    cover: for "inside": y below which the art hides the rider.
    rim: for vessels, the opening: (left x, left y, right x, right y); what is in it is hidden below this line.
    top: for things one can stand or put things on: (left x, y, right x, y) of the upper surface.
    grip: where a hand holds it. tip: the end that points away from the holder (a pen's nib, a sword's point).
    bite: where a mouth meets it when it is eaten, drunk or played.
    bare: True where nothing is drawn at eyes and mouth, so that the whole face is still to be drawn.
    keep: numbers (from 0) of the art's outermost shapes that stay when it is worn, held or ridden, the face under a
    mask and the notes of headphones being left out; empty for all.
    """

    emoji: str
    kind: str = "thing"
    faces: str = "front"
    kin: tuple[str, ...] = ()
    size: float = 0.5
    head: Point | None = None
    head_width: float = 0.0
    head_tilt: float = 0.0
    eyes: Line | None = None
    mouth: Point | None = None
    neck: Point | None = None
    neck_width: float = 0.0
    hands: tuple[Point, ...] = ()
    seat: Point | None = None
    ride: str = ""
    cover: float | None = None
    rim: Line | None = None
    top: Line | None = None
    grip: Point | None = None
    tip: Point | None = None
    bite: Point | None = None
    wear: Wear | None = None
    bare: bool = False
    keep: tuple[int, ...] = ()


def _tuples(value: Any) -> Any:
    return tuple(_tuples(item) for item in value) if isinstance(value, list) else value


def read(emoji: str, record: dict[str, Any]) -> Anchors:
    """One record of a data file. Raises TypeError for a field that does not exist."""
    fields = {name: _tuples(value) for name, value in record.items() if name != "name"}
    if "wear" in fields:
        fields["wear"] = Wear(**{name: _tuples(value) for name, value in record["wear"].items()})
    return Anchors(emoji=emoji, **fields)


@cache
def all_anchors() -> dict[str, Anchors]:
    """Every record there is, by emoji without variation selectors."""
    found: dict[str, Anchors] = {}
    for path in sorted(FOLDER.glob("*.json")):
        for emoji, record in json.loads(path.read_text("utf-8")).items():
            found[plain(emoji)] = read(emoji, record)
    return found


def plain(emoji: str) -> str:
    """The emoji without variation selectors: the key under which art and anchors are kept."""
    return emoji.replace("\ufe0f", "")
