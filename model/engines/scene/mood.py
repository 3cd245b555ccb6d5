"""Moods drawn over a face: brows, lids, tears, hearts, in the art's own 36 units and its flat style."""

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import count

from model.engines.scene import features as f
from model.engines.scene import marks as m
from model.engines.scene import paint, silhouette
from model.engines.scene.anchors import Anchors, Point, plain
from model.engines.scene.features import Face
from model.scene import MOODS


def _happy(face: Face) -> str:
    smile = f.open_mouth(face, 0.13, 0.12)
    return f.hidden_eyes(face) + f.lids(face, 1) + f.cheeks(face) + smile + f.corner(face, m.SPARK)


def _sad(face: Face) -> str:
    x, y = face.eyes[-1]
    tear = m.put((x + face.eye * 0.5, y + face.eye * 2.1), max(1.5, face.eye * 0.9, face.width * 0.07), m.DROP)
    return f.brows(face, -0.5, 0.5) + f.line_mouth(face, -0.45) + tear


def _crying(face: Face) -> str:
    eye, fall = face.eye, face.width * 0.34
    streams = "".join(
        f'<path d="M{x - eye * 0.7:.2f} {y + eye * 0.3:.2f}h{eye * 1.4:.2f}l{eye * 0.35:.2f} {fall:.2f}'
        f'q{-eye * 1.05:.2f} {eye * 1.1:.2f} {-eye * 2.1:.2f} 0z" fill="{m.TEAR}"/>'
        for x, y in face.eyes
    )
    closed = f.hidden_eyes(face) + streams + f.lids(face, -1) + f.brows(face, -0.6, 0.4, 2.2)
    drops = (f.corner(face, m.DROP, side=side, drop=0.16, share=0.1) for side in (1, -1))
    return closed + f.open_mouth(face, 0.11, 0.16) + "".join(drops)


def _angry(face: Face) -> str:
    return f.brows(face, 0.75, -0.45, 1.75) + f.line_mouth(face, -0.4) + f.corner(face, m.ANGER, share=0.15)


def _in_love(face: Face) -> str:
    hearts = f.on_eyes(face, m.HEART, max(1.25, min(1.7, 2.4 / face.eye)))
    around = f.corner(face, m.HEART, share=0.11) + f.corner(face, m.HEART, side=-1, share=0.08, drop=0.1)
    return hearts + f.cheeks(face) + around


def _surprised(face: Face) -> str:
    wide = f.wide_eyes(face, 1.4, 0.6) + f.brows(face, -0.2, 0.0, 2.4)
    return wide + f.round_mouth(face) + f.corner(face, m.BANG)


def _scared(face: Face) -> str:
    wide = f.wide_eyes(face, 1.3, 0.42) + f.brows(face, -0.7, 0.3, 2.2) + f.wavy_mouth(face)
    return wide + f.corner(face, m.DROP) + f.corner(face, m.DROP, side=-1, share=0.1, drop=0.12)


def _sleepy(face: Face) -> str:
    scale = f.size(face, 0.12)
    out = face.width * (0.5 if len(face.eyes) == 2 else 0.7)
    x, y = min(30.0, max(6.0, face.middle[0] + face.back * out)), max(6.5, face.top)
    far = min(33.2, max(2.8, x + face.back * scale * 1.25))
    small = m.put((x, y), scale * 0.62, m.SLEEP)
    big = m.put((far, max(2.6, y - scale * 1.35)), scale * 0.9, m.SLEEP)
    return f.hidden_eyes(face) + f.lids(face, -1) + small + big


def _laughing(face: Face) -> str:
    sides = (-1, 1) if len(face.eyes) == 2 else (1,)
    tears = "".join(
        m.put((x + side * face.eye * 1.7, y + face.eye * 0.8), max(1.2, face.eye * 0.8), m.DROP, side * -40)
        for side, (x, y) in zip(sides, face.eyes, strict=True)
    )
    return f.hidden_eyes(face) + f.lids(face, 1) + tears + f.open_mouth(face, 0.2, 0.2, teeth=True)


def _lens(x: float, y: float, r: float, rim: str) -> str:
    """One dark glass, about `r` units half wide, with a thin rim that shows on a dark face."""
    return (
        f'<path d="M{x - r:.2f} {y - r * 0.75:.2f}h{2 * r:.2f}v{r * 0.55:.2f}q{-r * 0.1:.2f} {r * 1.15:.2f} {-r:.2f} '
        f'{r * 1.15:.2f}t{-r:.2f} {-r * 1.15:.2f}z" fill="{m.INK}" stroke="{rim}" stroke-width=".4"/>'
        f'<path d="M{x - r * 0.65:.2f} {y - r * 0.45:.2f}h{r * 0.55:.2f}l{-r * 0.55:.2f} {r * 0.6:.2f}z" '
        'fill="#66757f"/>'
    )


def _cool(face: Face) -> str:
    if len(face.eyes) == 1:
        (x, y), r = face.eyes[0], face.eye * 1.7
        temple = m.stroke(f"M{x:.2f} {y - r * 0.55:.2f}h{face.back * face.width * 0.42:.2f}", face.ink, 0.7)
        return temple + _lens(x, y, r, face.ink)
    (x1, y1), (x2, y2) = face.eyes
    r = max(face.eye * 1.3, min((x2 - x1) * 0.36, x1 - 0.8, 35.2 - x2))
    bar = f"M{x1 - r * 1.15:.2f} {y1 - r * 0.62:.2f}L{x2 + r * 1.15:.2f} {y2 - r * 0.62:.2f}"
    lenses = _lens(x1, y1, r, face.ink) + _lens(x2, y2, r, face.ink)
    return lenses + m.stroke(bar, m.INK, r * 0.36) + f.line_mouth(face, 0.3)


def _sick(face: Face) -> str:
    tired = f.half_lids(face) + f.brows(face, -0.3, 0.4, 1.8)
    return tired + f.cheeks(face, "#77b255", 0.85) + f.wavy_mouth(face) + f.corner(face, m.QUEASY)


def _evil(face: Face) -> str:
    scale = f.size(face, 0.15)
    y = max(1.5 + scale * 1.2, face.top + scale * 0.1)
    mirrored = f'<g transform="scale(-1 1)">{m.HORN}</g>'
    if len(face.eyes) == 1:
        horns = m.put((face.middle[0] + face.back * face.width * 0.3, y), scale, m.HORN if face.back < 0 else mirrored)
    else:
        out = face.width * 0.32
        if face.top > face.middle[1] - face.eye * 2:  # eyes on top of the head, a frog's: between them
            out = min(out, face.eyes[1][0] - face.middle[0] - face.eye * 1.7)
        left, right = face.middle[0] - out, face.middle[0] + out
        horns = m.put((left, y), scale, m.HORN, -8) + m.put((right, y), scale, mirrored, 8)
    return horns + f.brows(face, 0.7, -0.5, 1.7) + f.open_mouth(face, 0.18, 0.1, teeth=True)


def _shy(face: Face) -> str:
    hatch = ""
    if len(face.eyes) == 2:
        y = face.middle[1] + face.eye * 2.5
        sides = (face.middle[0] - face.width * 0.3, face.middle[0] + face.width * 0.3)
        hatch = m.stroke(
            "".join(f"M{x + dx:.2f} {y:.2f}l.6-1.2" for x in sides for dx in (-0.9, 0, 0.9)), "#c1334d", 0.35
        )
    blush = f.cheeks(face, opacity=0.8, share=0.12)
    return f.brows(face, -0.35, 0.3, 2.0) + blush + hatch + f.corner(face, m.DROP, share=0.1)


def _thoughtful(face: Face) -> str:
    return f.brows(face, 0.35, -0.2) + f.line_mouth(face, -0.12, 0.1) + f.corner(face, m.THOUGHT, share=0.17, room=1.65)


def _drunk(face: Face) -> str:
    dizzy = "".join(
        m.disc(eye, face.eye * 1.35, "#fff", 0.3) + m.put(eye, face.eye * 0.95, m.SPIRAL) for eye in face.eyes
    )
    return dizzy + f.cheeks(face, "#e8474f", 0.8, 0.11) + f.wavy_mouth(face) + f.corner(face, m.FIZZ, share=0.16)


_DRAWN: dict[str, tuple[Callable[[Face], str], str]] = {
    "happy": (_happy, m.SPARK),
    "sad": (_sad, m.DROP),
    "crying": (_crying, m.DROP),
    "angry": (_angry, m.ANGER),
    "in love": (_in_love, m.HEART),
    "surprised": (_surprised, m.BANG),
    "scared": (_scared, m.DROP),
    "sleepy": (_sleepy, m.SLEEP),
    "laughing": (_laughing, m.SPARK),
    "cool": (_cool, m.SPARK),
    "sick": (_sick, m.QUEASY),
    "evil": (_evil, m.ANGER),
    "shy": (_shy, m.HEART),
    "thoughtful": (_thoughtful, m.THOUGHT),
    "drunk": (_drunk, m.FIZZ),
}  # how it is drawn on a face, and the mark that says it beside what has none


EYES_STAY = ("sad", "angry", "evil", "shy", "thoughtful", "sick")  # moods that change what is around the eyes
NO_MOUTH = ("in love", "sleepy", "shy")  # moods that leave the mouth as it is


def _new(face: Face, mood: str) -> str:
    """What a mood takes for granted on a face, for what has none."""
    eyes = f.new_eyes(face) if mood in EYES_STAY else ""
    return eyes + (f.line_mouth(face, 0.35, 0.1) if mood in NO_MOUTH else "")


_TONGUE = re.compile(r'<(?:path|circle|ellipse)\b[^>]*fill="#(?:DD2E44|BE1931|ea6a7f)"[^>]*/>')
_SHAPE = re.compile(r'<(?:path|circle|ellipse)\b[^>]*\bfill="(#[0-9A-Fa-f]{6})"[^>]*/>')
_DRAWN_LINE = re.compile(r'<path\b(?=[^>]*\bfill="none")(?=[^>]*\bstroke="#)[^>]*/>')
_PAINTED = re.compile(r"<(?:path|circle|ellipse)\b[^>]*/>")


def _two(colour: str, left: Point, right: Point, rx: float, ry: float) -> str:
    return "".join(f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{colour}"/>' for x, y in (left, right))


CARVED: dict[str, tuple[tuple[int, ...], str]] = {
    "🎃": (
        (2,),
        '<path fill="#642116" d="M11.500 10.500l4.300 8h-8.600zM24.500 10.500l4.300 8h-8.600zM18 19.500l2 3.500h-4z"/>',
    ),
    "🌝": ((9,), _two("#292F33", (12, 15), (24, 15), 2.6, 3.2)),
    "🌚": ((9,), _two("#292F33", (12, 15), (24, 15), 2.6, 3.2)),
    "🌞": ((2,), _two("#A8590A", (12.7, 14.6), (23.3, 14.6), 1.9, 2.4)),
    "😈": ((2,), _two("#553986", (11.8, 19.5), (24.2, 19.5), 2.4, 2.8)),
    "👻": ((4,), ""),
    "🤖": ((11, 12), ""),
    "💩": ((5, 6), ""),
    "😺": ((5, 6), ""),
    "😀": ((1, 2), ""),
}  # faces whose mouth is no shape of its own near its spot: the numbers of the shapes that carry it, and what stays
LIPS = 0.66  # the lightness (OKLCH) up to which a shape at the mouth is a mouth, and no muzzle
NEAR_MOUTH = 1.9  # units from a mouth within which its middle lies


@lru_cache(maxsize=256)
def mouthless(markup: str, spots: Anchors, mood: str) -> str:
    """The art of a face less its tongue and its painted lips, where the mood draws a mouth of its own.

    Only shapes that are no more than a mouth go: a nose drawn in one with a mouth stays, and so does a muzzle.
    """
    if not mood or mood in NO_MOUTH or spots.mouth is None:
        return markup
    x, y = spots.mouth
    above = max(spots.eyes[1], spots.eyes[3]) if spots.eyes else y - 9

    if plain(spots.emoji) in CARVED:
        gone, rest = CARVED[plain(spots.emoji)]
        numbers = count()
        return _PAINTED.sub(lambda found: "" if next(numbers) in gone else found[0], markup) + rest

    def without_tongue(found: re.Match[str]) -> str:
        box = silhouette.box(found[0])
        at_mouth = box.x0 > x - 7 and box.x1 < x + 7 and box.y0 > y - 8 and box.y1 < y + 8
        return "" if at_mouth else found[0]

    def without_lips(found: re.Match[str]) -> str:
        if found.re is _SHAPE and paint.to_lch(found[1]).lightness > LIPS:
            return found[0]
        box = silhouette.box(found[0])
        middle = abs(box.centre[0] - x) < NEAR_MOUTH and abs(box.centre[1] - y) < NEAR_MOUTH
        slight = 3 < box.width < 0.95 * max(spots.head_width, 12.0) and box.height < 8.3
        return "" if middle and slight and box.y0 > above + 2 else found[0]

    bare = _SHAPE.sub(without_lips, _TONGUE.sub(without_tongue, markup))
    return _DRAWN_LINE.sub(without_lips, bare)


@lru_cache(maxsize=1024)
def plain_face(spots: Anchors, markup: str) -> str:
    """A friendly face for a thing that acts and has none; "" for what has its own. Raises NoArt as `face` does."""
    found = f.look(spots, markup)
    if found is None or not found.bare:
        return ""
    return f.new_eyes(found) + f.line_mouth(found, 0.4, 0.12) + f.cheeks(found)


@lru_cache(maxsize=1024)
def face(spots: Anchors, mood: str, markup: str = "") -> str:
    """The mood as an overlay in art units, to be drawn straight after the art itself.

    mood: a name of MOODS; "" gives "". markup: the art as it is drawn, so that lids match a repainted coat; "" means
    the natural art. Without eyes the mood becomes a mark beside the head.
    Raises ValueError for an unknown mood, NoArt when there are eyes but no markup and no such art.
    """
    if not mood:
        return ""
    if mood not in MOODS:
        raise ValueError(f"unknown mood: {mood!r}")
    draw, mark = _DRAWN[mood]
    found = f.look(spots, markup)
    if found is not None:
        return (_new(found, mood) if found.bare else "") + draw(found)
    x, y = spots.head or (24.0, 8.0)
    scale = max(2.6, spots.head_width * 0.15)
    x = min(35 - scale, x + spots.head_width * 0.55)
    y = max(1 + scale * 1.3, y)
    second = (max(1 + scale, x - scale * 2.1), max(1 + scale, y - scale * 1.1))
    return m.put((x, y), scale, mark) + m.put(second, scale * 0.62, mark)
