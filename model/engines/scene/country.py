"""Framed and free settings out of town: a road, a garden, a farm, a pond, an island."""

import random

from model.engines.scene import festive, scatter
from model.engines.scene import scenery as s
from model.engines.scene.props import prop

SKY, LEAF_GREEN, MEADOW = "#bfe6fb", "#77b255", "#8fcf6b"


def road(rng: random.Random) -> tuple[str, str]:
    x, _ = scatter.side(rng)
    sky = s.box(0, 0, 512, 512, SKY) + s.sun(x, 104, 38) + s.cloud(512 - x, 130, 126)
    land = s.hills(300, "#a6d388", rng, 46) + s.box(0, 320, 512, 200, MEADOW)
    way = s.shape("M228 316H284L470 512H42z", "#66757f") + s.shape(
        "M222 316h6L42 512H12zM284 316h6L500 512H470z", "#e1e8ed"
    )
    dashes = s.shape("M253 326h6l2 22h-10zM250 362h12l4 34h-20zM245 412h22l5 60h-32z", "#f5f8fa")
    trees = s.tree(70, 380, 150) + s.tree(448, 384, 164) + s.fir(128, 344, 80) + s.fir(392, 342, 74)
    return sky + land + trees + way + dashes + sign(92, 462, 118), ""


def sign(x: float, y: float, tall: float) -> str:
    """A road sign that warns of a bend, standing at (x, y)."""
    half = 0.3 * tall
    plate = s.at(x, y - tall + half, 1, s.box(-0.76 * half, -0.76 * half, 1.52 * half, 1.52 * half, "#292f33", 7), 45)
    inner = s.at(x, y - tall + half, 1, s.box(-0.64 * half, -0.64 * half, 1.28 * half, 1.28 * half, "#ffcc4d", 5), 45)
    bend = s.at(x, y - tall + half, half / 34, s.line("M-2 18V6Q-2-4 8-8M2-16L10-9 3-1", "#292f33", 7))
    return s.box(x - 5, y - tall + half, 10, tall - half, "#8899a6", 3) + plate + inner + bend


def free_road(rng: random.Random) -> tuple[str, str]:
    way = s.shape("M206 150H306L486 470Q490 492 466 492H46Q22 492 26 470z", "#66757f")
    edges = s.line("M200 160L40 470M312 160L472 470", "#f5f8fa", 9)
    dashes = s.shape("M251 166h10l3 36h-16zM246 226h20l4 56h-28zM240 310h32l6 78h-44zM232 414h48l5 64h-58z", "#ffd983")
    return s.tree(66, 330, 170) + s.fir(444, 330, 180) + way + edges + dashes + sign(70, 480, 150), ""


def _beds() -> str:
    return (
        prop("🌻", 62, 452, 176)
        + prop("🌷", 128, 468, 104, -5)
        + prop("🌻", 452, 456, 150, flip=True)
        + prop("🌷", 392, 470, 100, 5)
    )


def garden(rng: random.Random) -> tuple[str, str]:
    x, _ = scatter.side(rng)
    sky = s.box(0, 0, 512, 512, "#c9ecfb") + s.sun(x, 100, 36) + s.cloud(512 - x, 120, 120)
    hedge = "".join(s.disc(20 + 58 * i, 318, 46, ("#5c913b", "#6aa34c")[i % 2]) for i in range(9))
    apples = s.tree(92, 340, 220) + "".join(
        s.disc(px, py, 10, "#dd2e44") for px, py in ((66, 214), (110, 190), (128, 230), (84, 246))
    )
    palings = festive.fence(392, 84, "#f5f8fa", "#d3dbe0")
    return sky + hedge + apples + palings + s.ground(386, MEADOW, 8) + _beds(), ""


def free_garden(rng: random.Random) -> tuple[str, str]:
    arch = s.line("M72 440V210Q72 44 256 44T440 210V440", "#a0673c", 13)
    leaves = "".join(
        s.flower(x, y, 25, rng.choice(("#ff8fb1", "#f4728f", "#ffffff", "#ffd983")))
        if i % 2
        else s.disc(x, y, 24, LEAF_GREEN)
        for i, (x, y) in enumerate(
            (
                (72, 330),
                (68, 270),
                (74, 210),
                (92, 152),
                (130, 100),
                (184, 62),
                (256, 46),
                (328, 62),
                (382, 100),
                (420, 152),
                (438, 210),
                (444, 270),
                (440, 330),
            )
        )
    )
    grass = s.oval(256, 462, 240, 30, "#5c913b") + s.oval(256, 454, 240, 32, MEADOW)
    return arch + leaves + grass + _beds(), ""


def _barn(x: float, y: float, wide: float) -> str:
    """A red barn with white trim, the middle of its foot at (x, y)."""
    h = wide * 0.62
    roof = f"M{x - wide * 0.58:.1f} {y - h:.1f}L{x - wide * 0.36:.1f} {y - h * 1.5:.1f}L{x:.1f} {y - h * 1.86:.1f}"
    roof += f"L{x + wide * 0.36:.1f} {y - h * 1.5:.1f}L{x + wide * 0.58:.1f} {y - h:.1f}z"
    d = wide * 0.22
    cross = f"M{x - d:.1f} {y - 2 * d:.1f}H{x + d:.1f}V{y:.1f}H{x - d:.1f}ZL{x + d:.1f} {y:.1f}"
    cross += f"M{x + d:.1f} {y - 2 * d:.1f}L{x - d:.1f} {y:.1f}"
    return (
        s.box(x - wide / 2, y - h - 2, wide, h + 2, "#c8283e")
        + s.shape(roof, "#8c1c2c")
        + s.shape(
            roof.replace(f"{x - wide * 0.58:.1f}", f"{x - wide * 0.5:.1f}").replace(
                f"{x + wide * 0.58:.1f}", f"{x + wide * 0.5:.1f}"
            ),
            "#c8283e",
        )
        + s.line(roof[:-1], "#6e1420", 10)
        + s.box(x - 0.1 * wide, y - 1.42 * h, 0.2 * wide, 0.28 * h, "#f5f8fa", 3)
        + s.line(cross, "#f5f8fa", 6)
    )


def farm(rng: random.Random) -> tuple[str, str]:
    x, right = scatter.side(rng)
    sky = s.box(0, 0, 512, 512, SKY) + s.sun(x, 96, 36) + s.cloud(512 - x, 110, 110)
    rows = "".join(
        s.line(f"M{256 + 40 * i} 330L{256 + 140 * i} 512", ("#c9a24b", "#b78e3c")[i % 2], 12) for i in range(-4, 5)
    )
    land = s.hills(318, "#a6d388", rng, 40) + s.box(0, 330, 512, 190, "#dcb95c") + rows
    home = 120.0 if right else 392.0
    silo = s.box(home + (72 if right else -114), 176, 44, 176, "#ccd6dd", 4) + s.disc(
        home + (94 if right else -92), 178, 22, "#8899a6"
    )
    hay = s.disc(432 if right else 80, 428, 50, "#f0c95a") + s.line(_spiral(432 if right else 80, 428), "#c9982f", 6)
    return sky + land + silo + _barn(home, 356, 170) + festive.fence(400, 40, "#f5f8fa00", "#a0673c") + hay + prop(
        "🐔", 86 if right else 430, 476, 72
    ), ""


def _spiral(x: float, y: float) -> str:
    return f"M{x} {y}q12-8 12 6t-22 8-8-32 34-10-6 46-46 26"


def free_farm(rng: random.Random) -> tuple[str, str]:
    land = s.oval(256, 460, 240, 32, "#b78e3c") + s.oval(256, 452, 240, 34, "#dcb95c")
    hay = s.disc(66, 436, 48, "#f0c95a") + s.line(_spiral(66, 436), "#c9982f", 6)
    return _barn(256, 452, 384) + land + hay + prop("🐔", 442, 482, 92), ""


def reeds(x: float, y: float, tall: float) -> str:
    """Bulrushes standing at (x, y)."""
    found = ""
    for dx, share, lean in ((-22, 0.8, -8), (0, 1.0, 3), (24, 0.72, 10)):
        found += s.line(
            f"M{x + dx} {y}Q{x + dx} {y - 0.5 * share * tall:.1f} {x + dx + lean} {y - share * tall:.1f}", "#4d8537", 6
        )
        found += s.line(f"M{x + dx + lean} {y - 0.98 * share * tall:.1f}v{0.22 * tall:.1f}", "#7a4a2a", 15)
    return found + s.line(f"M{x - 36} {y}q-14-50-30-66M{x + 36} {y}q12-44 28-58", "#5c913b", 7)


def _pads() -> str:
    pad = s.shape("M0 0L34-8A36 14 0 1 1 30 8z", "#5c913b")
    return (
        s.at(118, 446, 1.1, pad)
        + s.at(404, 462, 1.2, pad, flip=True)
        + s.at(256, 492, 0.9, pad)
        + prop("🪷", 420, 452, 54)
    )


def pond(rng: random.Random) -> tuple[str, str]:
    x, _ = scatter.side(rng)
    sky = s.box(0, 0, 512, 512, "#cdeaf6") + s.sun(x, 100, 36) + s.cloud(512 - x, 120, 120)
    shore = s.hills(330, "#a6d388", rng, 50) + s.box(0, 350, 512, 170, "#8fc46f")
    water = (
        s.oval(256, 468, 300, 92, "#5dadec")
        + s.oval(256, 474, 268, 76, "#7cc0f2")
        + s.line("M150 420h70M310 412h60M190 486h80", "#b5dffb", 7)
    )
    return sky + shore + water + _pads() + reeds(70, 424, 210) + reeds(452, 416, 170), ""


def free_pond(rng: random.Random) -> tuple[str, str]:
    water = (
        s.oval(256, 440, 242, 62, "#6aa34c")
        + s.oval(256, 440, 220, 50, "#5dadec")
        + s.oval(256, 446, 190, 36, "#7cc0f2")
    )
    return reeds(66, 430, 300) + reeds(448, 428, 250) + water + _pads(), ""


def island(rng: random.Random) -> tuple[str, str]:
    x, right = scatter.side(rng)
    sky = s.box(0, 0, 512, 512, "#a9e1fb") + s.sun(x, 104, 40) + s.cloud(512 - x, 134, 120)
    sea = s.box(0, 320, 512, 200, "#3fa7d6") + s.line(
        "M30 356h80M400 350h90M20 408h60M430 420h60M40 480h90M380 488h80", "#8fd3ef", 8
    )
    foam = s.oval(256, 466, 214, 50, "#bfe8f7")
    sand = s.shape("M60 466Q96 396 256 392T452 466Q440 496 256 500T60 466z", "#f6dfa9") + s.shape(
        "M76 474Q250 448 440 472Q420 496 256 498T76 474z", "#ecca85"
    )
    return sky + sea + foam + sand + s.palm(104 if right else 408, 440, 290, flip=not right) + prop(
        "🐚", 396 if right else 116, 476, 40
    ), ""


def free_island(rng: random.Random) -> tuple[str, str]:
    sea = s.shape("M22 440q39-34 78 0t78 0 78 0 78 0 78 0 78 0Q486 494 430 494H82Q26 494 22 440z", "#3fa7d6")
    sand = s.shape("M62 446Q90 384 256 380T450 446Q440 470 256 474T62 446z", "#f6dfa9")
    flip = rng.random() < 0.5
    inner = s.sun(404, 92, 42) + s.palm(104, 420, 350) + sand + sea.replace("M22 440", "M22 452")
    return s.at(512 if flip else 0, 0, 1, inner, flip=flip), ""
