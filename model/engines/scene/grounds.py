"""What somebody may stand on: a patch of grass, sand, snow, water, road, floor, cloud or Moon. 512 units."""

import math
import random

from model.engines.scene import scenery as s
from model.engines.scene.tones import Tones, apart

KINDS: dict[str, tuple[tuple[str, str], ...]] = {
    "grass": (("#77b255", "#5c913b"), ("#a6d388", "#77b255"), ("#4d8537", "#3e721d")),
    "sand": (("#f6dfa9", "#e3bd74"), ("#e8b96a", "#cf9748")),
    "snow": (("#eaf4fb", "#b8d6ea"), ("#b8d6ea", "#8fbbd9")),
    "water": (("#88c9f9", "#5dadec"), ("#3b88c3", "#2a6797")),
    "road": (("#66757f", "#4a565e"), ("#99aab5", "#7d8f9b")),
    "floor": (("#c98d5f", "#a0673c"), ("#d7b48c", "#b58a5e"), ("#8f5f43", "#6e4530")),
    "rug": (("#9266cc", "#d9c6ef"), ("#dd5f6f", "#f9d0d4"), ("#3b88c3", "#bbddf5"), ("#3fa08a", "#bfe6da")),
    "cloud": (("#e1eef8", "#b9d3e6"), ("#bcd9ef", "#93b9d6")),
    "rock": (("#6b5a50", "#4a3f3a"), ("#8d7b6f", "#6b5a50"), ("#9aa0a8", "#747b84")),
    "moon": (("#c3c9d6", "#969fb3"), ("#8d96ab", "#6b748a")),
}  # (surface, its edge) of each, the usual first


def surface(kind: str, tones: Tones, seed: int) -> tuple[str, str]:
    """The kind's colours that keep clear of what stands on it."""
    pairs = dict(KINDS[kind])
    colour = apart(tuple(pairs), tones, 0 if len(pairs) < 3 else seed)
    return colour, pairs[colour]


def patch(kind: str, colours: tuple[str, str], x: float, y: float, half: float, seed: int) -> str:
    """A patch seen from a little above, its middle at (x, y), `half` wide to each side and about a sixth as deep."""
    top, edge = colours
    deep = 0.17 * half
    rng = random.Random(f"patch {kind} {seed}")
    if kind == "cloud":
        puffs = (
            (-0.72, 0.5, 0.24),
            (-0.36, 0.62, 0.3),
            (0.08, 0.7, 0.32),
            (0.46, 0.6, 0.28),
            (0.76, 0.45, 0.22),
        )
        lower = "".join(s.disc(x + a * half, y + b * deep, r * half * 0.72, edge) for a, b, r in puffs)
        upper = "".join(s.disc(x + a * half, y + (b - 0.7) * deep, r * half * 0.72, top) for a, b, r in puffs)
        return lower + upper + s.oval(x, y, half * 0.86, deep, top)
    base = s.oval(x, y + 0.34 * deep, half, deep, edge) + s.oval(x, y, half, deep, top)
    if kind == "grass":
        return base + "".join(_tuft(x + side * half * far, y + low * deep, edge) for side, far, low in _sides(rng))
    if kind == "snow":
        return base + s.oval(x - 0.3 * half, y - 0.3 * deep, 0.3 * half, 0.16 * deep, "#ffffff")
    if kind == "water":
        return base + s.oval(x, y, 0.78 * half, 0.66 * deep, "#b5dffb") + s.oval(x, y, 0.6 * half, 0.46 * deep, top)
    if kind == "road":
        return base + s.line(f"M{x - 0.8 * half:.1f} {y + 0.4 * deep:.1f}H{x + 0.8 * half:.1f}", "#f5f8fa", 6).replace(
            "stroke-linecap", 'stroke-dasharray="34 26" stroke-linecap'
        )
    if kind == "rug":
        return base + s.oval(x, y, 0.82 * half, 0.74 * deep, edge) + s.oval(x, y, 0.72 * half, 0.6 * deep, top)
    if kind == "moon":
        return base + "".join(
            s.oval(x + side * half * far, y + 0.3 * low * deep, 0.1 * half, 0.2 * deep, edge)
            for side, far, low in _sides(rng)
        )
    if kind == "sand":
        star = s.at(x + 0.72 * half, y, 1.1, s.shape(s.STAR, "#f98160"), rng.uniform(0, 70))
        return base + s.oval(x - 0.5 * half, y + 0.2 * deep, 0.2 * half, 0.14 * deep, edge) + star
    return base


def _sides(rng: random.Random) -> list[tuple[int, float, float]]:
    """(side, share of the half width, share of the depth) of small things at both ends of a patch."""
    return [(side, rng.uniform(0.62, 0.9), rng.uniform(-0.4, 0.5)) for side in (-1, 1, -1, 1)]


def _tuft(x: float, y: float, colour: str) -> str:
    return s.shape(f"M{x - 13:.1f} {y:.1f}l-4-17 10 9 6-19 7 19 11-8-5 16z", colour)


def land(kind: str, colours: tuple[str, str], low: float, seed: int, grown: bool = True) -> str:
    """All below a horizon at y = `low`, with what is seen far off, trees if `grown`; as wide as the picture."""
    top, edge = colours
    rng = random.Random(f"land {kind} {seed}")
    far = ""
    if kind == "grass":
        far = s.hills(low - 26, edge, rng, 44)
        far += s.tree(66, low + 16, 120) + s.fir(440, low + 16, 110) if grown else ""
    elif kind == "snow":
        far = s.peak(110, low + 8, 130, "#93a9be", "#7d95ab") + s.fir(424, low + 14, 120, "#4f8a63", True)
    elif kind == "sand":
        far = s.hills(low - 20, edge, rng, 30) + s.palm(70, low + 18, 150) + s.cactus(446, low + 14, 76)
    elif kind == "road":
        far = "".join(
            s.building(x, low + 6, 58, rng.uniform(60, 150), wall, "#eaf5fc", rng)
            for x, wall in ((24, "#8ba2b8"), (92, "#a9b9c8"), (364, "#7d95ab"), (432, "#a9b9c8"))
        )
    elif kind == "moon":
        far = s.disc(420, low - 200, 40, "#4aa3df") + s.disc(408, low - 208, 14, "#77b255")
    plain = s.ground(low, top, 8)
    marks = "".join(
        s.line(f"M{x:.0f} {y:.0f}h{rng.uniform(26, 60):.0f}", edge, 6)
        for x, y in ((50, low + 40), (380, low + 34), (90, low + 86), (330, low + 92), (210, low + 64))
    )
    return far + plain + marks


def rays(x: float, y: float, reach: float, count: int, colour: str, start: float = 0.0) -> str:
    """Wedges of light from a point, every second one."""
    wedges = ""
    for step in range(count):
        first, second = (start + 2 * math.pi * (step + part) / count for part in (0.0, 0.5))
        wedges += f"M{x:.1f} {y:.1f}L{s.around(first, reach, x, y)}L{s.around(second, reach, x, y)}Z"
    return s.shape(wedges, colour)
