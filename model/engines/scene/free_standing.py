"""Settings without a frame, pieces that stand free: each gives (behind, front) for a random source."""

import random

from model.engines.scene import scatter
from model.engines.scene import scenery as s


def rain(rng: random.Random) -> tuple[str, str]:
    clouds = (
        s.cloud(140, 134, 230, "#c3d1dc", "#9fb3c2")
        + s.cloud(376, 128, 220, "#c3d1dc", "#9fb3c2")
        + s.cloud(252, 150, 290, "#e6edf2", "#bccbd6")
    )
    puddle = s.oval(256, 456, 205, 30, "#88c9f9") + s.oval(244, 452, 150, 17, "#b5dffb")
    return scatter.drops(rng, 10, 190, "#5dadec", 420) + clouds + puddle, scatter.front_drops(rng)


def storm(rng: random.Random) -> tuple[str, str]:
    bolt = "M14-70L-34 14H-4L-20 78 40-16H8L34-70z"
    bolts = s.at(84, 246, 1.5, s.shape(bolt, "#ffcc4d"), 6) + s.at(430, 238, 1.35, s.shape(bolt, "#ffac33"), -8)
    clouds = (
        s.cloud(140, 140, 240, "#66757f", "#4f5c66")
        + s.cloud(372, 132, 240, "#66757f", "#4f5c66")
        + s.cloud(256, 160, 310, "#8899a6", "#66757f")
    )
    return scatter.drops(rng, 8, 210, "#5dadec", 400) + bolts + clouds + s.oval(
        256, 456, 200, 26, "#66757f"
    ), scatter.front_drops(rng)


def snow(rng: random.Random) -> tuple[str, str]:
    hill = s.shape(
        "M22 470C30 410 90 396 160 396S300 376 370 392 484 420 490 470Q490 494 460 494H52Q22 494 22 470z", "#eaf4fb"
    )
    shadow = s.shape("M22 470Q70 452 170 456T370 448 490 468Q490 494 460 494H52Q22 494 22 470z", "#c3dcee")
    flakes = "".join(
        s.flake(x, y, rng.uniform(13, 22), "#88c9f9") for x, y in s.ring_spots(rng, 11, 175, 226, 74) if y < 390
    )
    return s.fir(78, 424, 170, "#3f7a56", True) + s.fir(
        440, 424, 140, "#4f8a63", True
    ) + hill + shadow + flakes, scatter.front_flakes(rng)


def wind(rng: random.Random) -> tuple[str, str]:
    flip = rng.random() < 0.5
    gusts = "".join(
        s.line(f"M{x} {y}h{length}c44 0 52-62 9-64-28-1-38 31-14 40", colour, 13)
        for x, y, length, colour in (
            (24, 126, 300, "#88c9f9"),
            (20, 222, 380, "#bddaf0"),
            (60, 306, 320, "#88c9f9"),
            (26, 398, 330, "#bddaf0"),
        )
    )
    return s.at(512 if flip else 0, 0, 1, gusts, flip=flip), scatter.leaves(rng, 9, ("#77b255", "#5c913b", "#f4900c"))


def space(rng: random.Random) -> tuple[str, str]:
    ring = s.line("M30 300C120 388 420 348 480 206", "#ffd983", 24) + s.line(
        "M30 300C120 388 420 348 480 206", "#f4900c", 7
    )
    planet = (
        s.disc(256, 262, 190, "#8f62c4")
        + s.shape("M70 226Q250 300 440 220L446 262Q250 344 67 272z", "#7449a8")
        + s.shape("M112 140Q250 190 398 136L416 160Q250 214 96 164z", "#a883d6")
    )
    stars = "".join(
        s.at(x, y, rng.uniform(1.2, 2.2), s.shape(s.SPARK, "#ffac33")) for x, y in s.ring_spots(rng, 9, 208, 222, 90)
    )
    return planet + ring + stars, ""


def beach(rng: random.Random) -> tuple[str, str]:
    flip = rng.random() < 0.5
    glints = "M90 374h70M220 368h90M360 376h70" if rng.random() < 0.5 else "M130 370h90M270 378h50M350 368h90"
    sea = s.shape("M30 408Q30 352 90 350H422Q482 352 482 408z", "#3fa7d6") + s.line(glints, "#8fd3ef", 8)
    sand = s.shape(
        "M22 446C30 404 90 396 160 396S300 386 380 400 484 420 490 446Q490 492 440 492H72Q22 492 22 446z", "#f6dfa9"
    ) + s.shape("M24 464Q150 452 260 462T488 460Q480 492 440 492H72Q30 492 24 464z", "#ecca85")
    palm = s.palm(rng.uniform(90, 100), 424, rng.uniform(270, 316))
    inner = s.sun(400, rng.uniform(90, 116), rng.uniform(40, 46)) + sea + palm + sand
    star = s.at(112 if flip else 400, 462, 1.9, s.shape(s.STAR, "#f98160"), rng.uniform(0, 70))
    return s.at(512 if flip else 0, 0, 1, inner, flip=flip), star


def sea(rng: random.Random) -> tuple[str, str]:
    water = s.shape("M22 420q39-44 78 0t78 0 78 0 78 0 78 0 78 0V440Q490 494 436 494H76Q22 494 22 440z", "#3fa7d6")
    foam = s.shape("M34 470q37-34 74 0t74 0 74 0 74 0 74 0 74 0Q470 494 436 494H76Q44 494 34 470z", "#2b86c0")
    x, _ = scatter.side(rng)
    cloud = s.cloud(512 - x, rng.uniform(130, 180), rng.uniform(120, 160), "#d9edfb", "#a9d3f0")
    return s.sun(x, rng.uniform(92, 110), 46) + cloud + water, foam


def forest(rng: random.Random) -> tuple[str, str]:
    row = "".join(
        s.fir(x, 430, height, colour)
        for x, height, colour in (
            (142, 270, "#5c913b"),
            (372, 280, "#5c913b"),
            (256, 340, "#4d8537"),
            (116, 310, "#3e721d"),
            (398, 304, "#3e721d"),
        )
    )
    return row + s.shape("M22 456Q60 410 256 410T490 456Q470 490 256 490T22 456z", "#77b255"), scatter.grass(rng)


def mountains(rng: random.Random) -> tuple[str, str]:
    tall = rng.uniform(300, 340)
    rock = (
        s.peak(160, 440, tall - 60, "#8ba2b8", "#748ca3", 1.0)
        + s.peak(366, 440, tall - 40, "#8ba2b8", "#748ca3", 0.9)
        + s.peak(256, 440, tall + 60, "#66819a", "#55708a", 0.95)
    )
    grass = s.shape("M22 460Q60 418 256 416T490 460Q470 490 256 490T22 460z", "#8fcf6b")
    return rock + grass + s.fir(64, 456, 110) + s.fir(448, 458, 120), ""


def city(rng: random.Random) -> tuple[str, str]:
    blocks = scatter.skyline(rng, ("#55658d", "#6c7ba4", "#48587f"), "#ffd983", 460)
    return blocks + s.box(14, 446, 484, 44, "#66757f", 20) + s.line(
        "M60 468h60M180 468h60M300 468h60M410 468h50", "#f5f8fa", 7
    ), ""


def sky(rng: random.Random) -> tuple[str, str]:
    spots = ((112, 150, 170), (396, 118, 180), (414, 300, 150), (96, 330, 150))
    clouds = "".join(
        s.cloud(x + rng.uniform(-8, 8), y + rng.uniform(-18, 18), width, "#cbe7fa", "#9fcdef") for x, y, width in spots
    )
    low = s.cloud(rng.uniform(130, 160), 490, 210, "#d9edfb", "#a9d3f0")
    low += s.cloud(rng.uniform(350, 376), 490, 220, "#d9edfb", "#a9d3f0")
    return s.sun(256, 126, 62, 12) + clouds, low


def fire(rng: random.Random) -> tuple[str, str]:
    tongues = "".join(
        s.at(x, 490, size, s.shape(s.FLAME, colour), flip=index % 2 == 1)
        for index, (x, size, colour) in enumerate(
            (
                (126, 2.0, "#dd2e44"),
                (384, 2.1, "#dd2e44"),
                (256, 3.1, "#dd2e44"),
                (160, 1.9, "#f4900c"),
                (352, 1.9, "#f4900c"),
                (256, 2.4, "#f4900c"),
                (256, 2.0, "#ffcc4d"),
                (256, 1.55, "#fff1bd"),
            )
        )
    )
    return tongues, scatter.low_flames(rng)


def party(rng: random.Random) -> tuple[str, str]:
    sides = (
        scatter.balloon(76, 296, 1.0, "#dd2e44", -8)
        + scatter.balloon(436, 290, 1.05, "#55acee", 8)
        + scatter.balloon(118, 390, 0.72, "#ffac33", -14)
        + scatter.balloon(404, 392, 0.7, "#77b255", 12)
    )
    return scatter.bunting(rng) + scatter.pieces(rng, 24, 190) + sides, ""


def summer(rng: random.Random) -> tuple[str, str]:
    count = rng.choice((10, 12, 14, 16))
    half = 300 / count
    start = rng.uniform(0, 30)
    ray = s.shape(f"M{-half:.1f}-176L0-232 {half:.1f}-176z", "#ffac33")
    beams = "".join(s.at(256, 256, 1, ray, start + 360 * index / count) for index in range(count))
    return beams + s.disc(256, 256, 172, "#ffcc4d") + s.disc(256, 256, 150, "#fff1bd"), ""


def rainbow(rng: random.Random) -> tuple[str, str]:
    width = rng.uniform(21, 27)
    left = s.cloud(100, 474, rng.uniform(150, 168), "#e6f2fa", "#b9d7eb")
    right = s.cloud(412, 474, rng.uniform(150, 168), "#e6f2fa", "#b9d7eb")
    return scatter.bow(214, width, 424), left + right


def moon(rng: random.Random) -> tuple[str, str]:
    stars = "".join(
        s.at(x, y, rng.uniform(1.0, 1.9), s.shape(s.SPARK, "#ffac33")) for x, y in s.ring_spots(rng, 8, 212, 222, 100)
    )
    return s.full_moon(256, 256, 204, "#c3c9d6", "#a3abbd") + stars, ""
