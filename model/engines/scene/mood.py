"""Moods drawn over a face: brows, lids, tears, hearts, in the art's own 36 units and its flat style."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from model.engines.scene import art, paint
from model.engines.scene.anchors import Anchors, Point
from model.scene import MOODS

INK = "#292f33"
TEAR = "#5dadec"
HEART = "#dd2e44"
BLUSH = "#f4727f"
MOUTH = "#662113"
TONGUE = "#e75a70"


@dataclass(frozen=True, slots=True, kw_only=True)
class Face:
    """What a mood needs to know, in art units.

    eyes: one or two points, left first; eye: their radius. mouth: its middle; None where it is not to be drawn
    over (a profile, a beak). middle: the face's. width: the skull's. top: y of the crown. coat: the colour around
    the eyes. ink: a colour that shows on it.
    """

    eyes: tuple[Point, ...]
    eye: float
    mouth: Point | None
    middle: Point
    width: float
    top: float
    coat: str
    ink: str


@lru_cache(maxsize=1024)
def _around(markup: str, eyes: tuple[Point, ...]) -> tuple[float, str]:
    """The radius of the eye drawn at `eyes[0]` and the colour around it, looked up in the picture itself."""
    side = 144
    seen = paint.pixels(markup, side)
    x, y = eyes[0]
    turns = [math.tau * step / 20 for step in range(20)]
    coat = paint.main_colour(markup)
    for step in range(4, 22):
        radius = step * 0.25
        ring = []
        for turn in turns:
            column, row = (
                round(value * side / art.SIDE) for value in (x + radius * math.cos(turn), y + radius * math.sin(turn))
            )
            if 0 <= column < side and 0 <= row < side and seen[row, column, 3] > 250:
                ring.append("#{:02x}{:02x}{:02x}".format(*seen[row, column, :3]))
        if not ring:
            break
        common = max(sorted(set(ring)), key=ring.count)
        lch = paint.to_lch(common)
        is_eye = lch.lightness < 0.35 and lch.chroma < paint.NEUTRAL or common in ("#ffffff", "#f5f8fa")
        if ring.count(common) >= 13 and not (is_eye and common != coat):
            return max(1.0, radius - 0.1), common
    return 1.9, coat


def look(spots: Anchors, markup: str = "") -> Face | None:
    """The face these anchors describe; None when there are no eyes."""
    if spots.eyes is None:
        return None
    x1, y1, x2, y2 = spots.eyes
    apart = math.hypot(x2 - x1, y2 - y1)
    eyes: tuple[Point, ...] = ((x1, y1), (x2, y2)) if apart > 1 else ((x1, y1),)
    radius, coat = _around(markup or art.markup(spots.emoji), eyes)
    width = spots.head_width or max(apart * 1.9, 8.0)
    middle = ((x1 + x2) / 2, (y1 + y2) / 2)
    front = len(eyes) == 2 and spots.mouth is not None and spots.mouth[1] > middle[1]
    top = spots.head[1] if spots.head else middle[1] - width * 0.45
    limit = apart * 0.36 if len(eyes) == 2 else width * 0.16
    return Face(
        eyes=eyes,
        eye=max(0.7, min(radius, limit)),
        mouth=spots.mouth if front else None,
        middle=middle,
        width=width,
        top=top,
        coat=coat,
        ink=INK if paint.to_lch(coat).lightness > 0.5 else "#f5f8fa",
    )


def _stroke(path: str, colour: str, width: float) -> str:
    return (
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="{width:.2f}" '
        'stroke-linecap="round" stroke-linejoin="round"/>'
    )


def _at(x: float, y: float, scale: float, inner: str, turn: float = 0.0) -> str:
    spun = f" rotate({turn:.1f})" if turn else ""
    return f'<g transform="translate({x:.2f} {y:.2f}){spun} scale({scale:.3f})">{inner}</g>'


# Marks around (0, 0), about 2 units across, scaled where they are put.
HEART_MARK = f'<path fill="{HEART}" d="M0 .95C-.5.5-1.15.05-1.15-.45-1.15-.85-.85-1.1-.55-1.1-.3-1.1-.1-.95 0-.75.1-.95.3-1.1.55-1.1.85-1.1 1.15-.85 1.15-.45 1.15.05.5.5 0 .95z"/>'
DROP_MARK = (
    f'<path fill="{TEAR}" d="M0-1.2C.35-.6.75-.1.75.4.75.85.4 1.15 0 1.15S-.75.85-.75.4C-.75-.1-.35-.6 0-1.2z"/>'
    '<path fill="#bbddf5" d="M-.42.3c0 .3.1.5.3.6-.3 0-.5-.2-.5-.5 0-.2.1-.4.2-.5z"/>'
)
ANGER_MARK = _stroke(
    "M-.25-1.1C-.25-.5-.5-.25-1.1-.25M.25-1.1C.25-.5.5-.25 1.1-.25M-.25 1.1C-.25.5-.5.25-1.1.25M.25 1.1C.25.5.5.25 1.1.25",
    "#fff",
    0.72,
) + _stroke(
    "M-.25-1.1C-.25-.5-.5-.25-1.1-.25M.25-1.1C.25-.5.5-.25 1.1-.25M-.25 1.1C-.25.5-.5.25-1.1.25M.25 1.1C.25.5.5.25 1.1.25",
    HEART,
    0.42,
)
Z_MARK = _stroke("M-.7-.8H.7L-.7.8H.7", "#fff", 0.85) + _stroke("M-.7-.8H.7L-.7.8H.7", "#3b88c3", 0.45)
BANG_MARK = '<path d="M-.45-1.3H.45L.25.35H-.25zM-.32.95a.32.32 0 1 0 .64 0a.32.32 0 1 0-.64 0z" fill="#dd2e44" stroke="#fff" stroke-width=".36" stroke-linejoin="round" paint-order="stroke"/>'
SPARK_MARK = '<path fill="#ffac33" stroke="#fff" stroke-width=".2" stroke-linejoin="round" paint-order="stroke" d="M0-1.2Q.18-.18 1.2 0 .18.18 0 1.2-.18.18-1.2 0-.18-.18 0-1.2z"/>'
BUBBLE_MARK = (
    '<g fill="#fff" stroke="#99aab5" stroke-width=".14"><circle cx="-1.05" cy="1.35" r=".24"/>'
    '<circle cx="-.7" cy=".85" r=".36"/><ellipse cx=".25" cy="-.25" rx="1.35" ry=".95"/></g>'
    f'<g fill="{INK}"><circle cx="-.4" cy="-.25" r=".2"/><circle cx=".25" cy="-.25" r=".2"/><circle cx=".9" cy="-.25" r=".2"/></g>'
)
FIZZ_MARK = '<g fill="#fff" fill-opacity=".75" stroke="#88c9f9" stroke-width=".2"><circle cx="-.5" cy=".5" r=".5"/><circle cx=".55" cy="-.1" r=".36"/><circle cx="-.1" cy="-.9" r=".26"/></g>'
QUEASY_MARK = _stroke("M.1 0C.1-.4-.5-.3-.5.1-.5.7.6.7.6 0 .6-.8-1-.9-1 .1-1 1 0 1.1.4 1", "#fff", 0.75) + _stroke(
    "M.1 0C.1-.4-.5-.3-.5.1-.5.7.6.7.6 0 .6-.8-1-.9-1 .1-1 1 0 1.1.4 1", "#77b255", 0.4
)


def _size(face: Face, share: float = 0.13) -> float:
    """How big a mark beside this face is: readable when the whole art is 100 px."""
    return max(2.1, face.width * share)


def _corner(face: Face, mark: str, *, side: int = 1, share: float = 0.13, drop: float = 0.0) -> str:
    """A mark at the upper right (`side` 1) or upper left (-1) of the head, kept inside the art."""
    size = _size(face, share)
    x = face.middle[0] + side * face.width * 0.56
    y = face.top + size * 0.4 + drop * face.width
    return _at(min(35 - size, max(1 + size, x)), min(35 - size, max(1 + size, y)), size, mark)


def _hide_eyes(face: Face, grow: float = 1.12) -> str:
    return "".join(
        f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{face.eye * grow:.2f}" fill="{face.coat}"/>' for x, y in face.eyes
    )


def _lids(face: Face, bend: float) -> str:
    """Closed eyes; `bend` > 0 happy (∩), < 0 asleep (∪)."""
    width = face.eye * 1.15
    lines = [
        _stroke(
            f"M{x - width:.2f} {y + bend * face.eye * 0.4:.2f}Q{x:.2f} {y - bend * face.eye * 1.5:.2f} {x + width:.2f} {y + bend * face.eye * 0.4:.2f}",
            face.ink,
            max(0.55, face.eye * 0.5),
        )
        for x, y in face.eyes
    ]
    return _hide_eyes(face) + "".join(lines)


def _half_lids(face: Face) -> str:
    return "".join(
        f'<path d="M{x - face.eye * 1.25:.2f} {y:.2f}A{face.eye * 1.25:.2f} {face.eye * 1.25:.2f} 0 0 1 {x + face.eye * 1.25:.2f} {y:.2f}z" fill="{face.coat}"/>'
        + _stroke(f"M{x - face.eye * 1.2:.2f} {y:.2f}H{x + face.eye * 1.2:.2f}", face.ink, max(0.5, face.eye * 0.4))
        for x, y in face.eyes
    )


def _brows(face: Face, inner: float, outer: float, lift: float = 1.9) -> str:
    """Eyebrows; `inner` and `outer`: how many eye radii their ends are lowered."""
    found = []
    for index, (x, y) in enumerate(face.eyes):
        toward = 1 if index == 0 else -1  # where the nose is
        if len(face.eyes) == 1:
            toward = 1 if face.mouth is None and face.middle[0] > 18 else -1
        half = face.eye * 1.25
        start = (x - toward * half, y + (outer - lift) * face.eye)
        end = (x + toward * half, y + (inner - lift) * face.eye)
        found.append(
            _stroke(f"M{start[0]:.2f} {start[1]:.2f}L{end[0]:.2f} {end[1]:.2f}", face.ink, max(0.7, face.eye * 0.55))
        )
    return "".join(found)


def _cheeks(face: Face, colour: str = BLUSH, opacity: float = 0.65, size: float = 0.095) -> str:
    if len(face.eyes) == 1:
        x, y = face.eyes[0]
        return f'<ellipse cx="{x + face.eye * 0.4:.2f}" cy="{y + face.eye * 2.3:.2f}" rx="{face.eye * 1.2:.2f}" ry="{face.eye * 0.8:.2f}" fill="{colour}" fill-opacity="{opacity}"/>'
    spread = max(face.eyes[1][0] - face.middle[0] + face.eye * 0.9, face.width * 0.24)
    y = face.middle[1] + face.eye * 2.1
    return "".join(
        f'<ellipse cx="{face.middle[0] + side * spread:.2f}" cy="{y:.2f}" rx="{face.width * size:.2f}" ry="{face.width * size * 0.62:.2f}" fill="{colour}" fill-opacity="{opacity}"/>'
        for side in (-1, 1)
    )


def _open_mouth(face: Face, width: float = 0.17, depth: float = 0.15, teeth: bool = False) -> str:
    """A laughing mouth below the nose; nothing where the mouth is not to be drawn over."""
    if face.mouth is None:
        return ""
    x, y = face.mouth
    w, d = face.width * width, face.width * depth
    jaw = f"M{x - w:.2f} {y:.2f}H{x + w:.2f}C{x + w:.2f} {y + d * 1.35:.2f} {x - w:.2f} {y + d * 1.35:.2f} {x - w:.2f} {y:.2f}z"
    tongue = f'<ellipse cx="{x:.2f}" cy="{y + d * 0.78:.2f}" rx="{w * 0.55:.2f}" ry="{d * 0.22:.2f}" fill="{TONGUE}"/>'
    row = (
        f'<path d="M{x - w * 0.9:.2f} {y:.2f}H{x + w * 0.9:.2f}L{x + w * 0.8:.2f} {y + d * 0.3:.2f}H{x - w * 0.8:.2f}z" fill="#fff"/>'
        if teeth
        else ""
    )
    return f'<path d="{jaw}" fill="{MOUTH}" stroke="{MOUTH}" stroke-width=".6" stroke-linejoin="round"/>{tongue}{row}'


def _line_mouth(face: Face, bend: float, width: float = 0.15) -> str:
    """A mouth as one line; `bend` > 0 smiles, < 0 frowns, in shares of the width."""
    if face.mouth is None:
        return ""
    x, y = face.mouth
    w = face.width * width
    return _stroke(
        f"M{x - w:.2f} {y - bend * w:.2f}Q{x:.2f} {y + bend * w * 1.4:.2f} {x + w:.2f} {y - bend * w:.2f}",
        face.ink,
        max(0.6, face.width * 0.04),
    )


def _wavy_mouth(face: Face) -> str:
    if face.mouth is None:
        return ""
    x, y = face.mouth
    w = face.width * 0.075
    return _stroke(
        f"M{x - 2 * w:.2f} {y:.2f}q{w / 2:.2f} {-w:.2f} {w:.2f} 0t{w:.2f} 0t{w:.2f} 0t{w:.2f} 0",
        face.ink,
        max(0.6, face.width * 0.04),
    )


def _round_mouth(face: Face) -> str:
    if face.mouth is None:
        return ""
    x, y = face.mouth
    return f'<ellipse cx="{x:.2f}" cy="{y + face.width * 0.03:.2f}" rx="{face.width * 0.075:.2f}" ry="{face.width * 0.1:.2f}" fill="{MOUTH}"/>'


def _on_eyes(face: Face, mark: str, scale: float) -> str:
    return _hide_eyes(face) + "".join(_at(x, y, face.eye * scale, mark) for x, y in face.eyes)


def _happy(face: Face) -> str:
    return _lids(face, 1) + _cheeks(face) + _open_mouth(face, 0.13, 0.12) + _corner(face, SPARK_MARK)


def _sad(face: Face) -> str:
    x, y = face.eyes[-1]
    tear = _at(x + face.eye * 0.5, y + face.eye * 2.1, max(1.3, face.eye * 0.9), DROP_MARK)
    return _brows(face, -0.5, 0.5) + _line_mouth(face, -0.45) + tear


def _crying(face: Face) -> str:
    streams = "".join(
        f'<path d="M{x - face.eye * 0.7:.2f} {y + face.eye * 0.3:.2f}h{face.eye * 1.4:.2f}l{face.eye * 0.35:.2f} {face.width * 0.34:.2f}q{-face.eye * 1.05:.2f} {face.eye * 1.1:.2f} {-face.eye * 2.1:.2f} 0z" fill="{TEAR}"/>'
        for x, y in face.eyes
    )
    drops = _corner(face, DROP_MARK, drop=0.16, share=0.1) + _corner(face, DROP_MARK, side=-1, drop=0.16, share=0.1)
    return (
        _hide_eyes(face)
        + streams
        + _lids(face, -1).removeprefix(_hide_eyes(face))
        + _brows(face, -0.6, 0.4, 2.2)
        + _open_mouth(face, 0.11, 0.16)
        + drops
    )


def _angry(face: Face) -> str:
    return _brows(face, 0.75, -0.45, 1.75) + _line_mouth(face, -0.4) + _corner(face, ANGER_MARK, share=0.15)


def _in_love(face: Face) -> str:
    big = max(1.25, min(1.6, 2.4 / face.eye))
    return (
        _on_eyes(face, HEART_MARK, big)
        + _cheeks(face)
        + _corner(face, HEART_MARK, share=0.11)
        + _corner(face, HEART_MARK, side=-1, share=0.08, drop=0.1)
    )


def _surprised(face: Face) -> str:
    wide = "".join(
        f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{face.eye * 1.4:.2f}" fill="#fff" stroke="{INK}" stroke-width=".4"/><circle cx="{x:.2f}" cy="{y:.2f}" r="{face.eye * 0.6:.2f}" fill="{INK}"/>'
        for x, y in face.eyes
    )
    return wide + _brows(face, -0.2, 0.0, 2.4) + _round_mouth(face) + _corner(face, BANG_MARK, share=0.13)


def _scared(face: Face) -> str:
    wide = "".join(
        f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{face.eye * 1.3:.2f}" fill="#fff" stroke="{INK}" stroke-width=".4"/><circle cx="{x:.2f}" cy="{y:.2f}" r="{face.eye * 0.42:.2f}" fill="{INK}"/>'
        for x, y in face.eyes
    )
    return (
        wide
        + _brows(face, -0.7, 0.3, 2.2)
        + _wavy_mouth(face)
        + _corner(face, DROP_MARK)
        + _corner(face, DROP_MARK, side=-1, share=0.1, drop=0.12)
    )


def _sleepy(face: Face) -> str:
    size = _size(face, 0.12)
    x, y = min(30.0, face.middle[0] + face.width * 0.5), max(6.5, face.top)
    letters = _at(x, y, size * 0.62, Z_MARK) + _at(
        min(33.2, x + size * 1.25), max(2.6, y - size * 1.35), size * 0.9, Z_MARK
    )
    return _lids(face, -1) + letters


def _laughing(face: Face) -> str:
    tears = "".join(
        _at(x + side * face.eye * 1.7, y + face.eye * 0.8, max(1.1, face.eye * 0.8), DROP_MARK, side * -40)
        for side, (x, y) in zip((-1, 1) if len(face.eyes) == 2 else (1,), face.eyes, strict=True)
    )
    return _lids(face, 1) + tears + _open_mouth(face, 0.2, 0.2, teeth=True)


def _cool(face: Face) -> str:
    if len(face.eyes) == 1:
        (x, y), r = face.eyes[0], face.eye * 1.7
        return (
            f'<path d="M{x - r:.2f} {y - r * 0.7:.2f}h{2 * r:.2f}v{r * 0.6:.2f}q{-r:.2f} {r * 1.6:.2f} {-2 * r:.2f} 0z" fill="{INK}"/><path d="M{x - r * 0.6:.2f} {y - r * 0.4:.2f}h{r * 0.5:.2f}l{-r * 0.5:.2f} {r * 0.5:.2f}z" fill="#66757f"/>'
            + _stroke(f"M{x:.2f} {y - r * 0.5:.2f}h{(1 if x < 18 else -1) * face.width * 0.42:.2f}", INK, 0.7)
        )
    (x1, y1), (x2, y2) = face.eyes
    r = max(face.eye * 1.45, (x2 - x1) * 0.36)
    lenses = "".join(
        f'<path d="M{x - r:.2f} {y - r * 0.75:.2f}h{2 * r:.2f}v{r * 0.55:.2f}q{-r * 0.1:.2f} {r * 1.15:.2f} {-r:.2f} {r * 1.15:.2f}t{-r:.2f} {-r * 1.15:.2f}z" fill="{INK}"/>'
        f'<path d="M{x - r * 0.65:.2f} {y - r * 0.45:.2f}h{r * 0.55:.2f}l{-r * 0.55:.2f} {r * 0.6:.2f}z" fill="#66757f"/>'
        for x, y in face.eyes
    )
    bar = _stroke(f"M{x1 - r * 1.15:.2f} {y1 - r * 0.62:.2f}L{x2 + r * 1.15:.2f} {y2 - r * 0.62:.2f}", INK, r * 0.36)
    return lenses + bar + _line_mouth(face, 0.3)


def _sick(face: Face) -> str:
    return (
        _half_lids(face)
        + _brows(face, -0.3, 0.4, 1.8)
        + _cheeks(face, "#77b255", 0.85)
        + _wavy_mouth(face)
        + _corner(face, QUEASY_MARK, share=0.13)
    )


def _evil(face: Face) -> str:
    horn = '<path fill="#a0041e" d="M-.9.9C-1 0-.9-.7-.3-1.4c.1.9.5 1.4 1.2 2z"/>'
    size = _size(face, 0.15)
    y = max(1.5 + size * 1.2, face.top + size * 0.1)
    horns = (
        _at(face.middle[0] - face.width * 0.32, y, size, horn, -8)
        + f'<g transform="translate({face.middle[0] + face.width * 0.32:.2f} {y:.2f}) rotate(8) scale({-size:.3f} {size:.3f})">{horn}</g>'
    )
    return horns + _brows(face, 0.7, -0.5, 1.7) + _open_mouth(face, 0.18, 0.1, teeth=True)


def _shy(face: Face) -> str:
    hatch = (
        "".join(
            _stroke(f"M{x + dx:.2f} {face.middle[1] + face.eye * 2.5:.2f}l.6-1.2", "#c1334d", 0.35)
            for x in (face.middle[0] - face.width * 0.3, face.middle[0] + face.width * 0.3)
            for dx in (-0.9, 0.0, 0.9)
        )
        if len(face.eyes) == 2
        else ""
    )
    return (
        _brows(face, -0.35, 0.3, 2.0)
        + _cheeks(face, size=0.12, opacity=0.8)
        + hatch
        + _corner(face, DROP_MARK, share=0.1)
    )


def _thoughtful(face: Face) -> str:
    return _brows(face, 0.35, -0.2, 1.9) + _line_mouth(face, -0.12, 0.1) + _corner(face, BUBBLE_MARK, share=0.17)


def _drunk(face: Face) -> str:
    spiral = _stroke("M0 0C.3-.3.6.1.3.4-.1.8-.8.4-.7-.2-.6-1 .4-1.2.9-.6 1.3 0 1 .9.3 1.1", INK, 0.26)
    eyes = "".join(
        f'<circle cx="{x:.2f}" cy="{y:.2f}" r="{face.eye * 1.35:.2f}" fill="#fff" stroke="{INK}" stroke-width=".3"/>'
        + _at(x, y, face.eye * 0.95, spiral)
        for x, y in face.eyes
    )
    return eyes + _cheeks(face, "#e8474f", 0.8, 0.11) + _wavy_mouth(face) + _corner(face, FIZZ_MARK, share=0.16)


_DRAWN: dict[str, Callable[[Face], str]] = {
    "happy": _happy,
    "sad": _sad,
    "crying": _crying,
    "angry": _angry,
    "in love": _in_love,
    "surprised": _surprised,
    "scared": _scared,
    "sleepy": _sleepy,
    "laughing": _laughing,
    "cool": _cool,
    "sick": _sick,
    "evil": _evil,
    "shy": _shy,
    "thoughtful": _thoughtful,
    "drunk": _drunk,
}

_BESIDE: dict[str, str] = {
    "happy": SPARK_MARK,
    "sad": DROP_MARK,
    "crying": DROP_MARK,
    "angry": ANGER_MARK,
    "in love": HEART_MARK,
    "surprised": BANG_MARK,
    "scared": DROP_MARK,
    "sleepy": Z_MARK,
    "laughing": SPARK_MARK,
    "cool": SPARK_MARK,
    "sick": QUEASY_MARK,
    "evil": ANGER_MARK,
    "shy": HEART_MARK,
    "thoughtful": BUBBLE_MARK,
    "drunk": FIZZ_MARK,
}  # for art that has no eyes


def face(spots: Anchors, mood: str, markup: str = "") -> str:
    """The mood as an overlay in art units, to be drawn straight after the art itself.

    mood: a name of MOODS; "" gives "". markup: the art as it is drawn, so that lids match a repainted coat.
    Without eyes the mood becomes a mark beside the head. Raises ValueError for an unknown mood, NoArt when the
    anchors have eyes, no markup is given and there is no such art.
    """
    if not mood:
        return ""
    if mood not in MOODS:
        raise ValueError(f"unknown mood: {mood!r}")
    found = look(spots, markup)
    if found is not None:
        return _DRAWN[mood](found)
    x, y = spots.head or (24.0, 8.0)
    size = max(2.6, spots.head_width * 0.15)
    x = min(35 - size, x + spots.head_width * 0.55)
    y = max(1 + size * 1.3, y)
    second = _at(max(1 + size, x - size * 2.1), max(1 + size, y - size * 1.1), size * 0.62, _BESIDE[mood])
    return _at(x, y, size, _BESIDE[mood]) + second
