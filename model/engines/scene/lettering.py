"""People's words as pictures: fitted, broken into lines, outlined so that they read on light and dark chats.

Letters become curves (see `glyphs`), so nothing a person types can become markup.
"""

import math
import random
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from model.engines.scene import paint
from model.engines.scene.glyphs import Command, Glyph, drawable, line

LONGEST = 60  # characters drawn; what is longer ends with "…"
WORD = 16  # characters a word may have before it is broken
LINES = 6
LEADING = 1.12  # ems from baseline to baseline
ASCENT, DESCENT = 0.74, 0.24  # ems, of capitals and of descenders
LOOKS = ("plain", "arc", "bubble", "big", "ribbon")
X_HEIGHT = 0.52  # ems, of small letters; a full-width sign is taller
INK = "#292f33"
RIBBON = (0.74, 0.58)  # shares of a ribbon's width and height that its words may take
NO_START = "、。，．！？：；）」』】》〉…·,.!?:;)]}»”’%"
NO_END = "「『（《〈【([{«“‘"
PAINTS: tuple[tuple[str, str], ...] = (
    ("#ffcc4d", "#8a1c2b"),
    ("#ffffff", "#dd2e44"),
    ("#ff8fb1", "#4a2a7b"),
    ("#8fe3d4", "#1d3f72"),
    ("#ffd983", "#35539c"),
    ("#c6e86b", "#2f5d34"),
)  # letters, outline


@dataclass(frozen=True, slots=True)
class Placed:
    """A glyph on the page, in ems: where its pen stands and how far it is turned, in degrees."""

    glyph: Glyph
    x: float
    y: float
    turn: float = 0.0


def shown(text: str) -> str:
    """What of the text will be drawn: at most LONGEST characters, unknown signs dropped."""
    kept = drawable(text)
    return kept if len(kept) <= LONGEST else kept[: LONGEST - 1].rstrip() + "…"


def _wide(letter: str) -> bool:
    return unicodedata.east_asian_width(letter) in "WF"


def _breaks(before: str, after: str) -> bool:
    """Whether a line may end between two letters of one word."""
    if before in NO_END or any("가" <= letter <= "힣" for letter in (before, after)):
        return False
    return (_wide(before) or _wide(after)) and all(
        _wide(one) or one.isalnum() or one in NO_START for one in (before, after)
    )


def pieces(text: str) -> list[tuple[str, bool]]:
    """The parts a line may be broken between, each with whether a space stands before it.

    Chinese and Japanese break anywhere but before closing punctuation; Korean and the rest at spaces; very long
    words are cut.
    """
    found: list[tuple[str, bool]] = []
    for word in text.split(" "):
        parts: list[str] = []
        for letter in word:
            fresh = not parts or _breaks(parts[-1][-1], letter) or len(parts[-1]) >= WORD
            if parts and (letter in NO_START or unicodedata.category(letter) in ("Mn", "Mc", "Me")):
                fresh = False
            if fresh:
                parts.append(letter)
            else:
                parts[-1] += letter
        found += [(part, index == 0 and bool(found)) for index, part in enumerate(parts)]
    return found


def _packed(parts: Sequence[tuple[str, bool]], widths: Sequence[float], limit: float) -> list[str]:
    """Lines filled in order, none wider than `limit` ems unless one part alone is."""
    lines: list[str] = []
    used = 0.0
    for (part, spaced), width in zip(parts, widths, strict=True):
        gap = 0.27 if spaced else 0.0
        if lines and used + gap + width <= limit:
            lines[-1] += (" " if spaced else "") + part
            used += gap + width
        else:
            lines.append(part)
            used = width
    return lines


@lru_cache(maxsize=256)
def broken(text: str, aspect: float, most: int = LINES) -> tuple[str, ...]:
    """The lines that make the letters biggest in a box `aspect` times as wide as high."""
    return _best(text, aspect, most)[0]


@lru_cache(maxsize=256)
def _best(text: str, aspect: float, most: int = LINES) -> tuple[tuple[str, ...], float]:
    """The lines that make the letters biggest in a box `aspect` times as wide as high, and an em in its heights."""
    parts = pieces(text)
    widths = [line(part)[1] for part, _ in parts]
    total = sum(widths) + 0.27 * len(parts)
    best: tuple[str, ...] = (text,)
    best_size = 0.0
    for count in range(1, most + 1):
        low, high = max(max(widths), total / count), total + 1.0
        for _ in range(7):  # the narrowest limit that still gives `count` lines: no lonely last word
            limit = (low + high) / 2
            low, high = (low, limit) if len(_packed(parts, widths, limit)) <= count else (limit, high)
        lines = _packed(parts, widths, high)
        width = max(line(one)[1] for one in lines)
        size = min(aspect / max(width, 0.3), 1 / (len(lines) * LEADING))
        if size > best_size * 1.02:
            best, best_size = tuple(lines), size
    return best, best_size


def em(text: str, width: float, height: float, look: str = "plain") -> float:
    """About how many units an em will measure when `letters` draws the text into such a box; 0 for nothing to draw."""
    words = shown(text)
    if not words:
        return 0.0
    wide, tall = {"bubble": (0.84, 0.6), "ribbon": (RIBBON[0], RIBBON[1]), "arc": (0.8, 0.7)}.get(look, (0.94, 0.92))
    return _best(words, wide * width / (tall * height))[1] * tall * height


def _turned(points: tuple[float, ...], place: Placed) -> tuple[float, ...]:
    if not place.turn:
        return tuple(value + (place.y if index % 2 else place.x) for index, value in enumerate(points))
    cos, sin = math.cos(math.radians(place.turn)), math.sin(math.radians(place.turn))
    out: list[float] = []
    for x, y in zip(points[::2], points[1::2], strict=True):
        out += (x * cos - y * sin + place.x, x * sin + y * cos + place.y)
    return tuple(out)


def _commands(placed: Sequence[Placed]) -> list[Command]:
    return [(code, _turned(points, place)) for place in placed for code, points in place.glyph.commands]


def _path(commands: Sequence[Command], scale: float, dx: float, dy: float) -> str:
    """Path data, scaled and moved into place."""
    out: list[str] = []
    for code, points in commands:
        pairs = zip(points[::2], points[1::2], strict=True)
        out.append(code + " ".join(["%.1f %.1f" % (x * scale + dx, y * scale + dy) for x, y in pairs]))  # noqa: UP031
    return "".join(out)


def _box(commands: Sequence[Command]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of all points; control points included, so it may be a hair too big."""
    xs = [value for _, points in commands for value in points[::2]]
    ys = [value for _, points in commands for value in points[1::2]]
    return min(xs), min(ys), max(xs), max(ys)


def _straight(lines: Sequence[str]) -> list[Placed]:
    """Centred lines, one below the other."""
    found = []
    for row, text in enumerate(lines):
        glyphs, width = line(text)
        found += [Placed(glyph, glyph.x - width / 2, row * LEADING + glyph.y) for glyph in glyphs]
    return found


def _curved(lines: Sequence[str]) -> list[Placed]:
    """Lines on circles with one centre, the first outermost."""
    found = []
    widest = max(line(text)[1] for text in lines)
    spread = min(2.3, 0.45 + 0.17 * widest)  # radians
    radius = max(widest / spread, 0.8 + LEADING * (len(lines) - 1))
    for row, text in enumerate(lines):
        glyphs, width = line(text)
        ring = radius + (len(lines) - 1 - row) * LEADING
        for glyph in glyphs:
            half = glyph.advance / 2
            angle = (glyph.x + half - width / 2) / ring
            x = ring * math.sin(angle) - half * math.cos(angle)
            y = -ring * math.cos(angle) - half * math.sin(angle)
            found.append(Placed(glyph, x, y + glyph.y, math.degrees(angle)))
    return found


def _dancing(lines: Sequence[str], rng: random.Random) -> list[Placed]:
    """Lines that slope a little, with letters that hop; joined scripts only slope."""
    found = []
    slope = rng.choice((-1, 1)) * rng.uniform(2.0, 5.0)
    for row, text in enumerate(lines):
        glyphs, width = line(text)
        joined = any(unicodedata.bidirectional(letter) == "AL" or "\u0900" <= letter <= "\u0e7f" for letter in text)
        lean = slope if row % 2 == 0 else -slope * 0.6
        for index, glyph in enumerate(glyphs):
            hop = 0.0 if joined else 0.055 * (-1 if index % 2 else 1) * rng.uniform(0.4, 1.2)
            twist = 0.0 if joined else rng.uniform(-6, 6)
            x = glyph.x - width / 2
            y = row * (LEADING + 0.05) + glyph.y + x * math.tan(math.radians(lean)) + hop
            found.append(Placed(glyph, x, y, lean + twist))
    return found


def _drawn(
    placed: Sequence[Placed], box: tuple[float, float, float, float], strokes: Sequence[tuple[str, float]]
) -> str:
    """Glyphs fitted and centred into `box` (x, y, width, height), under strokes given outermost first, in ems."""
    commands = _commands(placed)
    if not commands:
        return ""
    x, y, width, height = box
    pad = max(stroke for _, stroke in strokes) / 2
    left, top, right, bottom = _box(commands)
    high = max(bottom - top, 0.5)
    scale = min(width / (right - left + 2 * pad), height / (high + 2 * pad))
    data = _path(
        commands, scale, x + width / 2 - scale * (left + right) / 2, y + height / 2 - scale * (top + bottom) / 2
    )
    layers = [
        f'<path d="{data}" fill="{colour}" stroke="{colour}" stroke-width="{stroke * scale:.2f}" '
        'stroke-linejoin="round"/>'
        if stroke
        else f'<path d="{data}" fill="{colour}"/>'
        for colour, stroke in strokes
    ]
    return "".join(layers)


def _bubble(text: str, width: float, height: float, rng: random.Random) -> str:
    """A speech bubble with its tail at the lower left or right."""
    edge = max(2.0, min(width, height) * 0.022)
    tail = height * 0.16
    body = height - tail - 2 * edge
    lines = broken(text, (width * 0.84) / (body * 0.74))
    side = rng.choice((-1, 1))
    left, top, right, bottom = edge, edge, width - edge, edge + body
    round_ = min(body, width) * (0.5 if len(lines) == 1 else 0.36)
    round_ = min(round_, body / 2, (right - left) / 2)
    middle = width / 2 + side * width * 0.2
    root = min(width * 0.07, (right - left - 2 * round_) / 2 + edge)
    tip = middle + side * width * 0.08
    bend = f"A{round_:.1f} {round_:.1f} 0 0 1"
    low = bottom + tail
    shape = (
        f"M{left + round_:.1f} {top:.1f}H{right - round_:.1f}{bend} {right:.1f} {top + round_:.1f}"
        f"V{bottom - round_:.1f}{bend} {right - round_:.1f} {bottom:.1f}H{middle + root:.1f}"
        f"Q{middle + root * 0.7:.1f} {bottom + tail * 0.6:.1f} {tip:.1f} {low:.1f}"
        f"Q{middle - root:.1f} {bottom + tail * 0.7:.1f} {middle - root:.1f} {bottom:.1f}H{left + round_:.1f}"
        f"{bend} {left:.1f} {bottom - round_:.1f}V{top + round_:.1f}{bend} {left + round_:.1f} {top:.1f}z"
    )
    inner = (width * 0.08, top + body * 0.13, width * 0.84, body * 0.74)
    words = _drawn(_straight(lines), inner, [(INK, 0.0)])
    return f'<path d="{shape}" fill="#fff" stroke="{INK}" stroke-width="{edge:.2f}" stroke-linejoin="round"/>{words}'


def _ribbon(text: str, width: float, height: float, colour: str) -> str:
    """A ribbon across the box, its two ends folded behind it."""
    dark = paint.shade(colour, -0.12)
    low, top = 0.8 * height, 0.02 * height
    fold, end = 0.16 * width, 0.09 * width
    tails = "".join(
        f'<path d="M{width / 2 - side * width / 2:.1f} {0.24 * height:.1f}h{side * fold:.1f}V{0.98 * height:.1f}'
        f'h{-side * fold:.1f}l{side * 0.3 * fold:.1f} {-0.37 * height:.1f}Z" fill="{colour}"/>'
        f'<path d="M{width / 2 - side * (width / 2 - end):.1f} {low:.1f}h{side * (fold - end):.1f}'
        f'V{0.98 * height:.1f}Z" fill="{dark}"/>'
        for side in (1, -1)
    )
    r = 0.08 * height
    x0, x1 = end, width - end
    body = (
        f'<path d="M{x0 + r:.1f} {top:.1f}H{x1 - r:.1f}Q{x1:.1f} {top:.1f} {x1:.1f} {top + r:.1f}V{low:.1f}H{x0:.1f}'
        f'V{top + r:.1f}Q{x0:.1f} {top:.1f} {x0 + r:.1f} {top:.1f}Z" fill="{paint.shade(colour, 0.04)}"/>'
    )
    seam = 0.075 * height
    seams = (
        f'<path d="M{x0 + 10:.1f} {top + seam:.1f}H{x1 - 10:.1f}M{x0 + 10:.1f} {low - seam:.1f}H{x1 - 10:.1f}" '
        f'stroke="#fff" stroke-opacity=".7" stroke-width="{0.018 * height:.1f}" stroke-dasharray="9 7"/>'
    )
    wide, tall = RIBBON[0] * width, RIBBON[1] * height
    inner = ((width - wide) / 2, top + (low - top - tall) / 2, wide, tall)
    words = _drawn(_straight(broken(text, wide / tall)), inner, [("#fff", 0.0)])
    return tails + body + seams + words


@lru_cache(maxsize=256)
def letters(text: str, width: float, height: float, look: str = "plain", seed: int = 0) -> str:
    """The text as SVG paths, fitted and centred into (0, 0, width, height), in the units of `width`.

    look: "plain" (dark on a white rim), "arc", "bubble" (in a speech bubble), "big" (bright, thickly outlined,
    dancing), "ribbon" (white on a ribbon). "" when nothing of the text can be drawn. Deterministic in `seed`.
    Raises ValueError for another look or a box that is not positive, NoFont.
    """
    if look not in LOOKS:
        raise ValueError(f"unknown look: {look!r}")
    if width <= 0 or height <= 0:
        raise ValueError(f"no room for letters: {width} x {height}")
    words = shown(text)
    if not words:
        return ""
    rng = random.Random(f"{seed} {words}")
    paint, rim = PAINTS[rng.randrange(len(PAINTS))]
    everything = (0.0, 0.0, width, height)
    if look == "ribbon":
        return _ribbon(words, width, height, rim)
    if look == "bubble":
        return _bubble(words, width, height, rng)
    if look == "big":
        lines = broken(words, width / height)
        return _drawn(_dancing(lines, rng), everything, [("#fff", 0.36), (rim, 0.24), (paint, 0.0)])
    if look == "arc":
        lines = broken(words, 3.2, 3) if len(words) > 9 else (words,)
        return _drawn(_curved(lines), everything, [("#fff", 0.3), (rim, 0.18), (paint, 0.0)])
    return _drawn(_straight(broken(words, width / height)), everything, [("#fff", 0.26), (INK, 0.0)])
