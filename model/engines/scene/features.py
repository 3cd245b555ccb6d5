"""A face as its anchors and its picture describe it, and the features a mood redraws: lids, brows, mouth, cheeks."""

import math
from dataclasses import dataclass
from functools import lru_cache

from model.engines.scene import art, paint
from model.engines.scene.anchors import Anchors, Point
from model.engines.scene.marks import INK, disc, put, stroke

BLUSH = "#f4727f"
INSIDE = "#662113"  # of a mouth
TONGUE = "#e75a70"
LOOK = 144  # px a side at which eyes are looked for
RING = 20  # samples around an eye
GREAT = 0.13  # of the head's width: brows stand no further above greater eyes, and are no thicker


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What a mood needs to know, in art units.

    eyes: one (a profile) or two points, left first; eye: their radius. mouth: its middle, None where it is not to be
    drawn over (a profile, a beak). middle: between the eyes. width: the skull's. top: y of the crown.
    back: where the back of a profile's head is, 1 right, -1 left; 1 for a face seen from the front.
    coat: the colour around the eyes. ink: a colour that shows on it. lip: one that shows around the mouth.
    bare: nothing is drawn there yet, so that the mood draws the whole face.
    """

    eyes: tuple[Point, ...]
    eye: float
    mouth: Point | None
    middle: Point
    width: float
    top: float
    back: int
    coat: str
    ink: str
    lip: str
    bare: bool = False

    @property
    def pen(self) -> float:
        """How thick the lines of this face are."""
        return max(0.6, self.width * 0.04)


def _ring(markup: str, spot: Point, radius: float) -> list[str]:
    """The colours around a point of the drawn art, RING of them; "" where nothing is drawn."""
    seen = paint.pixels(markup, LOOK)
    found = []
    for index in range(RING):
        turn = math.tau * index / RING
        x, y = spot[0] + radius * math.cos(turn), spot[1] + radius * math.sin(turn)
        column, row = (min(LOOK - 1, max(0, round(value * LOOK / art.SIDE))) for value in (x, y))
        red, green, blue, alpha = (int(value) for value in seen[row, column])
        found.append(f"#{red:02x}{green:02x}{blue:02x}" if alpha > 150 else "")
    return found


def _commonest(colours: list[str]) -> str:
    return max(sorted(set(colours)), key=colours.count)


@lru_cache(maxsize=1024)
def _around(markup: str, eye: Point) -> tuple[float, str]:
    """The radius of the eye drawn at a point and the colour around it, found by walking outwards in the picture."""
    coat = paint.main_colour(markup)
    pupil = _commonest(_ring(markup, eye, 0.0))
    for step in range(3, 22):
        radius = step * 0.25
        ring = _ring(markup, eye, radius)
        common = _commonest(ring)
        if not common or common == pupil or ring.count(common) < 0.65 * RING:
            continue
        white = paint.to_lch(common).lightness > 0.95 and common != coat
        if not white:
            return max(0.8, radius - 0.1), common
    return 1.9, coat


@lru_cache(maxsize=1024)
def _under_mouth(markup: str, mouth: Point, radius: float) -> str:
    """The colour a mouth is drawn upon."""
    return _commonest(_ring(markup, mouth, radius)) or paint.main_colour(markup)


def _looks_right(spots: Anchors) -> bool:
    """Whether a creature seen from the side looks to the right."""
    if spots.faces == "front" and spots.mouth and spots.eyes:
        return spots.mouth[0] > spots.eyes[0]
    return spots.faces == "right"


def _ink(ground: str) -> str:
    return INK if paint.to_lch(ground).lightness > 0.5 else "#f5f8fa"


def look(spots: Anchors, markup: str = "") -> Face | None:
    """The face these anchors describe; None when they have no eyes.

    markup: the art as it is drawn; "" means the natural art. Raises NoArt when there is none.
    """
    if spots.eyes is None:
        return None
    x1, y1, x2, y2 = spots.eyes
    apart = math.hypot(x2 - x1, y2 - y1)
    eyes: tuple[Point, ...] = ((x1, y1), (x2, y2)) if apart > 1 else ((x1, y1),)
    drawn = markup or art.markup(spots.emoji)
    radius, coat = _around(drawn, eyes[0])
    if spots.bare:
        radius, coat = 0.085 * spots.head_width, _under_mouth(drawn, eyes[0], 0.07 * spots.head_width)
    width = max(spots.head_width, apart * 1.2) if spots.head_width else max(apart * 1.9, 8.0)
    middle = ((x1 + x2) / 2, (y1 + y2) / 2)
    front = len(eyes) == 2 and spots.mouth is not None and spots.mouth[1] > middle[1]
    most = apart * 0.36 if len(eyes) == 2 else width * 0.16
    eye = max(width * 0.07, min(radius, most))
    crown = spots.head[1] if spots.head else middle[1] - width * 0.45
    return Face(
        eyes=eyes,
        eye=eye,
        mouth=spots.mouth if front else None,
        middle=middle,
        width=width,
        top=min(crown, middle[1] - eye * 1.6),
        back=-1 if len(eyes) == 1 and _looks_right(spots) else 1,
        coat=coat,
        ink=_ink(coat),
        lip=_ink(_under_mouth(drawn, spots.mouth, width * 0.14) if spots.mouth else coat),
        bare=spots.bare,
    )


def size(face: Face, share: float = 0.13) -> float:
    """How big a mark beside this face is: readable when the whole art is 100 px."""
    return max(2.1, face.width * share)


def corner(face: Face, mark: str, *, side: int = 1, share: float = 0.13, drop: float = 0.0, room: float = 1.0) -> str:
    """A mark at the upper right (`side` 1) or upper left (-1) of the head, kept inside the art.

    A profile gets only the first, behind its head. share: its size in head widths; drop: how far it is lowered, in
    head widths; room: half its width, in its own units.
    """
    profile = len(face.eyes) == 1
    if profile and side < 0:
        return ""
    scale = size(face, share)
    x = face.middle[0] + side * face.back * face.width * (0.8 if profile else 0.56)
    y = face.top + scale * 0.4 + drop * face.width
    x = min(35 - scale * room, max(1 + scale * room, x))
    return put((x, min(35 - scale, max(1 + scale, y))), scale, mark)


def hidden_eyes(face: Face) -> str:
    """The eyes painted over with the coat; nothing where none are drawn yet."""
    if face.bare:
        return ""
    return "".join(disc(eye, face.eye * 1.12, face.coat) for eye in face.eyes)


def new_eyes(face: Face) -> str:
    """Round shining eyes on what has none."""
    found = ""
    for x, y in face.eyes:
        r = face.eye
        found += (
            f'<ellipse cx="{x:.2f}" cy="{y:.2f}" rx="{r:.2f}" ry="{1.15 * r:.2f}" fill="{INK}" stroke="#fff" '
            f'stroke-opacity=".75" stroke-width="{max(0.35, 0.22 * r):.2f}"/>'
        )
        found += disc((x + 0.3 * r, y - 0.4 * r), 0.36 * r, "#fff") + disc(
            (x - 0.3 * r, y + 0.45 * r), 0.18 * r, "#fff"
        )
    return found


def lids(face: Face, bend: float) -> str:
    """Lines of closed eyes; `bend` 1 smiles (∩), -1 sleeps (∪)."""
    half, lift = face.eye * 1.15, bend * face.eye
    return "".join(
        stroke(
            f"M{x - half:.2f} {y + lift * 0.4:.2f}Q{x:.2f} {y - lift * 1.5:.2f} {x + half:.2f} {y + lift * 0.4:.2f}",
            face.ink,
            max(0.55, face.eye * 0.5),
        )
        for x, y in face.eyes
    )


def half_lids(face: Face) -> str:
    """Upper lids that cover half of each eye."""
    r = face.eye * 1.25
    return "".join(
        f'<path d="M{x - r:.2f} {y:.2f}A{r:.2f} {r:.2f} 0 0 1 {x + r:.2f} {y:.2f}z" fill="{face.coat}"/>'
        + stroke(f"M{x - r:.2f} {y:.2f}H{x + r:.2f}", face.ink, max(0.5, face.eye * 0.4))
        for x, y in face.eyes
    )


def wide_eyes(face: Face, white: float, pupil: float) -> str:
    """Round white eyes; both radii in radii of the natural eye."""
    return "".join(disc(eye, face.eye * white, "#fff", 0.4) + disc(eye, face.eye * pupil, INK) for eye in face.eyes)


def on_eyes(face: Face, mark: str, scale: float) -> str:
    """A mark instead of each eye; `scale` in eye radii."""
    return hidden_eyes(face) + "".join(put(eye, face.eye * scale, mark) for eye in face.eyes)


def brows(face: Face, inner: float, outer: float, lift: float = 1.9) -> str:
    """Eyebrows; `inner` and `outer`: how many eye radii their ends hang, `lift`: how many they stand above the eye."""
    found = []
    half = face.eye * 1.25
    for index, (x, y) in enumerate(face.eyes):
        toward = 1 if index == 0 else -1  # where the nose is
        if len(face.eyes) == 1:
            toward = -face.back
        rise = face.eye + (lift - 1) * min(face.eye, GREAT * face.width)
        base = max(1.0 + face.eye * 0.7, y - rise * (1 if len(face.eyes) == 2 else 0.85))
        pen = max(0.7, min(face.eye, GREAT * face.width) * 0.55)
        line = (
            f"M{x - toward * half:.2f} {base + outer * face.eye:.2f}"
            f"L{x + toward * half:.2f} {base + inner * face.eye:.2f}"
        )
        patched = (
            len(face.eyes) == 2 and face.ink != INK and face.lip == INK
        )  # eyes in the dark patches of a light face
        if patched:
            found.append(stroke(line, face.ink, pen * 1.7))
        found.append(stroke(line, INK if patched else face.ink, pen))
    return "".join(found)


def cheeks(face: Face, colour: str = BLUSH, opacity: float = 0.65, share: float = 0.095) -> str:
    """Blush under the eyes; `share`: half its width in head widths."""

    def spot(x: float, y: float, rx: float, ry: float) -> str:
        return (
            f'<ellipse cx="{x:.2f}" cy="{y:.2f}" rx="{rx:.2f}" ry="{ry:.2f}" fill="{colour}" fill-opacity="{opacity}"/>'
        )

    if len(face.eyes) == 1:
        x, y = face.eyes[0]
        return spot(x + face.eye * 0.4, y + face.eye * 2.3, face.eye * 1.2, face.eye * 0.8)
    spread = max(face.eyes[1][0] - face.middle[0] + face.eye * 0.9, face.width * 0.24)
    y = face.middle[1] + face.eye * 2.1
    wide = face.width * share
    return spot(face.middle[0] - spread, y, wide, wide * 0.62) + spot(face.middle[0] + spread, y, wide, wide * 0.62)


def open_mouth(face: Face, width: float = 0.17, depth: float = 0.15, teeth: bool = False) -> str:
    """A laughing mouth; sizes in head widths. "" where the mouth is not to be drawn over."""
    if face.mouth is None:
        return ""
    x, y = face.mouth
    w, d = face.width * width, face.width * depth
    chin = y + d * 1.35
    jaw = f"M{x - w:.2f} {y:.2f}h{2 * w:.2f}C{x + w:.2f} {chin:.2f} {x - w:.2f} {chin:.2f} {x - w:.2f} {y:.2f}z"
    row = (
        f'<path d="M{x - w * 0.9:.2f} {y:.2f}h{w * 1.8:.2f}l{-w * 0.1:.2f} {d * 0.3:.2f}h{-w * 1.6:.2f}z" fill="#fff"/>'
        if teeth
        else ""
    )
    return (
        f'<path d="{jaw}" fill="{INSIDE}" stroke="{INSIDE}" stroke-width=".6" stroke-linejoin="round"/>'
        f'<ellipse cx="{x:.2f}" cy="{y + d * 0.78:.2f}" rx="{w * 0.55:.2f}" ry="{d * 0.22:.2f}" fill="{TONGUE}"/>{row}'
    )


def line_mouth(face: Face, bend: float, width: float = 0.15) -> str:
    """A mouth as one line; `bend` > 0 smiles, < 0 frowns; `width`: half of it, in head widths."""
    if face.mouth is None:
        return ""
    x, y = face.mouth
    w = face.width * width
    ends, belly = y - bend * w, y + bend * w * 1.4
    return stroke(f"M{x - w:.2f} {ends:.2f}Q{x:.2f} {belly:.2f} {x + w:.2f} {ends:.2f}", face.lip, face.pen)


def wavy_mouth(face: Face) -> str:
    """A trembling mouth."""
    if face.mouth is None:
        return ""
    x, y = face.mouth
    w = face.width * 0.075
    waves = f"q{w / 2:.2f} {-w:.2f} {w:.2f} 0" + f"t{w:.2f} 0" * 3
    return stroke(f"M{x - 2 * w:.2f} {y:.2f}{waves}", face.lip, face.pen)


def round_mouth(face: Face) -> str:
    """An astonished O."""
    if face.mouth is None:
        return ""
    x, y = face.mouth
    w = face.width
    return f'<ellipse cx="{x:.2f}" cy="{y + w * 0.03:.2f}" rx="{w * 0.075:.2f}" ry="{w * 0.1:.2f}" fill="{INSIDE}"/>'
