"""What each setting shows: `PLACES` fill a frame, `OPEN` stand free. Each gives (behind, front) for a random source."""

import math
import random
from collections.abc import Callable

from model.engines.scene import scenery as s

Place = Callable[[random.Random], tuple[str, str]]

CONFETTI = ("#dd2e44", "#ffcc4d", "#55acee", "#77b255", "#aa8dd8", "#f4900c", "#ff8fb1")
AUTUMN = ("#f4900c", "#dd2e44", "#ffac33", "#be5b1f")


def _side(rng: random.Random) -> tuple[float, bool]:
    """The x of the upper left or upper right corner's middle, and whether it is the right one."""
    right = rng.random() < 0.5
    return (392.0 if right else 120.0), right


def _stars(rng: random.Random, count: int, colour: str = "#ffe8b6") -> str:
    return "".join(
        s.at(x, y, rng.uniform(0.5, 1.25), s.shape(s.SPARK, colour))
        if rng.random() < 0.45
        else s.disc(x, y, rng.uniform(2.2, 4), colour)
        for x, y in s.ring_spots(rng, count, 100, 232, 30)
        if y < 372
    )


def _drops(rng: random.Random, count: int, top: float, colour: str = "#5dadec", bottom: float = 450.0) -> str:
    return "".join(
        s.at(
            36 + 440 * (index + rng.uniform(0.15, 0.85)) / count,
            rng.uniform(top, bottom),
            rng.uniform(0.8, 1.35),
            s.shape(s.DROP, colour),
            12,
        )
        for index in range(count)
    )


def _front_drops(rng: random.Random) -> str:
    spots = [(x, y) for x, y in s.ring_spots(rng, 9, 150, 224, 60) if y > 190]
    return "".join(s.at(x, y, rng.uniform(0.9, 1.3), s.shape(s.DROP, "#88c9f9"), 12) for x, y in spots)


def _flakes(rng: random.Random, count: int, colour: str = "#ffffff") -> str:
    return "".join(
        s.flake(x, y, rng.uniform(9, 17), colour) if rng.random() < 0.5 else s.disc(x, y, rng.uniform(4, 7), colour)
        for x, y in s.ring_spots(rng, count, 110, 232, 34)
    )


def _front_flakes(rng: random.Random) -> str:
    return "".join(
        s.disc(x, y, rng.uniform(6, 10), "#ffffff", ' stroke="#bddaf0" stroke-width="2.5"')
        for x, y in s.ring_spots(rng, 8, 165, 226, 60)
    )


def _leaves(rng: random.Random, count: int, colours: tuple[str, ...]) -> str:
    return "".join(
        s.at(
            x,
            y,
            rng.uniform(1.1, 1.9),
            s.shape(s.LEAF, rng.choice(colours)) + s.line("M-13 0H5", "#00000022", 1.6),
            rng.uniform(0, 360),
        )
        for x, y in s.ring_spots(rng, count, 165, 226, 52)
    )


def _grass(rng: random.Random, colour: str = "#5c913b") -> str:
    """Tufts at the lower sides, before the subject."""
    tuft = s.shape("M-16 0Q-14-14-22-24-8-18-5-6-4-20 2-32 6-18 5-6 10-18 22-22 14-12 16 0z", colour)
    spots = [rng.uniform(70, 120), rng.uniform(140, 170), rng.uniform(345, 375), rng.uniform(395, 440)]
    return "".join(s.at(x, 462 - abs(x - 256) * 0.07, rng.uniform(0.9, 1.4), tuft) for x in spots)


def _night(rng: random.Random) -> tuple[str, str]:
    x, right = _side(rng)
    sky = s.box(0, 0, 512, 512, "#22386b") + s.disc(x, 118, 150, "#2c4783") + _stars(rng, 26)
    moon = s.at(x, 118, 1, s.crescent(0, 0, 56), flip=not right)
    return sky + moon + s.hills(400, "#1b2c55", rng) + s.ground(432, "#16244a", 16), ""


def _day(rng: random.Random) -> tuple[str, str]:
    x, _ = _side(rng)
    sky = s.box(0, 0, 512, 512, "#a9dcfb") + s.sun(x, 112, 44)
    clouds = s.cloud(512 - x, 150, 130) + s.cloud(x + rng.uniform(-30, 30), 250, 96)
    return sky + clouds + s.hills(396, "#8fcf6b", rng) + s.ground(424, "#77b255", 18), _grass(rng)


def _sunset(rng: random.Random) -> tuple[str, str]:
    bands = ("#5b4a9b", "#9456a8", "#dc5f8c", "#f98160", "#ffb14e")
    sky = "".join(s.box(0, index * 76, 512, 90, colour) for index, colour in enumerate(bands))
    glow = s.disc(256, 372, 150, "#ffc861") + s.disc(256, 372, 112, "#ffe18a")
    streaks = s.line("M70 120h90M330 92h110M110 196h60M372 180h70", "#ffffff40", 10)
    if rng.random() < 0.5:
        water = s.box(0, 380, 512, 140, "#7a4a95") + s.line(
            "M150 404h212M180 428h152M120 452h110M300 456h100M200 478h120", "#ffc861", 9
        )
        return sky + streaks + glow + water, ""
    return sky + streaks + glow + s.hills(392, "#5e3a78", rng) + s.ground(430, "#472a62", 16), ""


def _rain(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#9db8cc") + _drops(rng, 12, 190, "#5dadec") + _drops(rng, 9, 190, "#3b88c3")
    clouds = (
        s.cloud(140, 150, 220, "#d5e0e8", "#b7c7d3")
        + s.cloud(380, 140, 210, "#c3d1dc", "#a5b8c6")
        + s.cloud(256, 178, 250, "#eef3f7", "#cbd8e1")
    )
    return sky + clouds + s.ground(424, "#7c97ab", 14) + s.oval(256, 458, 150, 17, "#a9d3f0"), _front_drops(rng)


def _rain_open(rng: random.Random) -> tuple[str, str]:
    clouds = (
        s.cloud(140, 134, 230, "#c3d1dc", "#9fb3c2")
        + s.cloud(376, 128, 220, "#c3d1dc", "#9fb3c2")
        + s.cloud(252, 150, 290, "#e6edf2", "#bccbd6")
    )
    puddle = s.oval(256, 456, 205, 30, "#88c9f9") + s.oval(244, 452, 150, 17, "#b5dffb")
    return _drops(rng, 10, 190, "#5dadec", 420) + clouds + puddle, _front_drops(rng)


def _storm(rng: random.Random) -> tuple[str, str]:
    bolt = "M14-70L-34 14H-4L-20 78 40-16H8L34-70z"
    sky = s.box(0, 0, 512, 512, "#4d5d78") + _drops(rng, 11, 190, "#88a9c9")
    bolts = s.at(110, 246, 1.25, s.shape(bolt, "#ffcc4d"), 6) + s.at(410, 230, 1.05, s.shape(bolt, "#ffac33"), -8)
    clouds = (
        s.cloud(150, 160, 250, "#75859c", "#5d6c84")
        + s.cloud(372, 150, 250, "#697990", "#54637a")
        + s.cloud(256, 186, 270, "#8d9bb0", "#6f7e95")
    )
    return sky + bolts + clouds + s.ground(424, "#37455e", 14), _front_drops(rng)


def _storm_open(rng: random.Random) -> tuple[str, str]:
    bolt = "M14-70L-34 14H-4L-20 78 40-16H8L34-70z"
    bolts = s.at(84, 246, 1.5, s.shape(bolt, "#ffcc4d"), 6) + s.at(430, 238, 1.35, s.shape(bolt, "#ffac33"), -8)
    clouds = (
        s.cloud(140, 140, 240, "#66757f", "#4f5c66")
        + s.cloud(372, 132, 240, "#66757f", "#4f5c66")
        + s.cloud(256, 160, 310, "#8899a6", "#66757f")
    )
    return _drops(rng, 8, 210, "#5dadec", 400) + bolts + clouds + s.oval(256, 456, 200, 26, "#66757f"), _front_drops(
        rng
    )


def _snow(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#8fc3ea") + s.disc(256, 300, 220, "#a8d3f2")
    trees = (
        s.fir(96, 410, 150, "#4f8a63", True)
        + s.fir(432, 414, 180, "#3f7a56", True)
        + s.fir(372, 400, 104, "#6aa57d", True)
    )
    return sky + trees + s.hills(398, "#dcebf6", rng) + s.ground(426, "#ffffff", 16) + _flakes(rng, 22), _front_flakes(
        rng
    )


def _snow_open(rng: random.Random) -> tuple[str, str]:
    hill = s.shape("M22 470Q40 404 150 398T300 380 440 404 490 470Q490 494 460 494H52Q22 494 22 470z", "#f5f8fa")
    shadow = s.shape("M22 470Q70 452 170 456T370 448 490 468Q490 494 460 494H52Q22 494 22 470z", "#d3e5f3")
    flakes = "".join(
        s.flake(x, y, rng.uniform(13, 22), "#88c9f9") for x, y in s.ring_spots(rng, 11, 175, 226, 74) if y < 390
    )
    return s.fir(78, 424, 170, "#3f7a56", True) + s.fir(
        440, 424, 140, "#4f8a63", True
    ) + hill + shadow + flakes, _front_flakes(rng)


def _wind(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#cfeaf5")
    gusts = "".join(
        s.line(f"M{x} {y}h{length}c38 0 44-52 8-54-24-1-32 26-12 34", "#ffffff", 12)
        for x, y, length in (
            (30, 130, 150),
            (200, 96, 180),
            (10, 232, 90),
            (330, 210, 110),
            (40, 330, 120),
            (300, 340, 130),
        )
    )
    return sky + gusts + s.hills(410, "#a6d388", rng, 40) + s.ground(432, "#77b255", 14), _leaves(
        rng, 8, ("#77b255", "#5c913b", "#a6d388")
    )


def _wind_open(rng: random.Random) -> tuple[str, str]:
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
    return s.at(512 if flip else 0, 0, 1, gusts, flip=flip), _leaves(rng, 9, ("#77b255", "#5c913b", "#f4900c"))


def _space(rng: random.Random) -> tuple[str, str]:
    x, right = _side(rng)
    sky = s.box(0, 0, 512, 512, "#2a1f55") + s.disc(512 - x, 360, 190, "#372a6e") + s.disc(x, 150, 170, "#33276a")
    ring = s.line("M-86 22C-40 48 60 26 88-22", "#ffd983", 13)
    planet = s.at(
        x, 122, 0.85, s.disc(0, 0, 58, "#f4900c") + s.shape("M-56 14Q0 40 56 8L50 28Q6 50-46 34z", "#d9740a") + ring
    )
    small = (
        s.disc(512 - x + 10, 380, 36, "#3cc4b8")
        + s.disc(512 - x, 372, 10, "#2c9c94")
        + s.disc(512 - x + 24, 392, 7, "#2c9c94")
    )
    return sky + _stars(rng, 34, "#ffffff") + planet + small, ""


def _space_open(rng: random.Random) -> tuple[str, str]:
    ring = s.line("M30 300C120 388 420 348 480 206", "#ffd983", 24) + s.line(
        "M30 300C120 388 420 348 480 206", "#f4900c", 7
    )
    planet = (
        s.disc(256, 262, 190, "#8f62c4")
        + s.shape("M70 226Q250 300 440 220L446 262Q250 344 67 272z", "#7449a8")
        + s.shape("M112 140Q250 190 398 136L416 160Q250 214 96 164z", "#a883d6")
    )
    stars = "".join(
        s.at(x, y, rng.uniform(1.2, 2.2), s.shape(s.SPARK, "#ffac33")) for x, y in s.ring_spots(rng, 9, 208, 234, 90)
    )
    return planet + ring + stars, ""


def _beach(rng: random.Random) -> tuple[str, str]:
    x, right = _side(rng)
    sky = s.box(0, 0, 512, 512, "#a9e1fb") + s.sun(x, 116, 44) + s.cloud(512 - x, 130, 120)
    sea = s.box(0, 290, 512, 120, "#3fa7d6") + s.line("M60 318h80M300 312h110M180 342h90M380 350h70", "#8fd3ef", 8)
    sand = s.shape("M-10 392Q90 374 190 384T390 380 522 388V522H-10z", "#f6dfa9") + s.line(
        "M-10 392Q90 374 190 384T390 380 522 388", "#ffffff", 9
    )
    wet = s.ground(468, "#ecca85", 8)
    star = s.at(120 if right else 392, 466, 1.7, s.shape(s.STAR, "#f98160"), 14)
    return sky + sea + sand + wet + s.palm(88 if right else 424, 420, 250, flip=not right), star


def _beach_open(rng: random.Random) -> tuple[str, str]:
    flip = rng.random() < 0.5
    sea = s.shape("M30 408Q30 352 90 350H422Q482 352 482 408z", "#3fa7d6") + s.line(
        "M90 374h70M220 368h90M360 376h70", "#8fd3ef", 8
    )
    sand = s.shape("M22 446Q30 398 130 398T300 390 490 446Q490 492 440 492H72Q22 492 22 446z", "#f6dfa9") + s.shape(
        "M24 464Q150 452 260 462T488 460Q480 492 440 492H72Q30 492 24 464z", "#ecca85"
    )
    inner = s.sun(400, 92, 44) + sea + s.palm(64, 424, 330) + sand
    return s.at(512 if flip else 0, 0, 1, inner, flip=flip), s.at(
        112 if flip else 400, 462, 1.9, s.shape(s.STAR, "#f98160"), 14
    )


def _waves(y: float, colour: str, step: float = 64.0, lift: float = 20.0) -> str:
    tops = "".join(f"q{step / 2:.1f} {-lift * 2:.1f} {step:.1f} 0" for _ in range(int(560 // step) + 1))
    return s.shape(f"M-20 {y}{tops}V532H-20z", colour)


def _sea(rng: random.Random) -> tuple[str, str]:
    x, _ = _side(rng)
    sky = s.box(0, 0, 512, 512, "#bfe8fb") + s.sun(x, 116, 40) + s.cloud(512 - x, 152, 130)
    gull = s.line(f"M{x - 40} 226q18-20 30 0 12-20 30 0", "#5b7083", 7)
    return sky + gull + _waves(372, "#66bfe8", 86) + _waves(410, "#3fa7d6", 72) + _waves(452, "#2b86c0", 64), ""


def _sea_open(rng: random.Random) -> tuple[str, str]:
    water = s.shape("M22 420q39-44 78 0t78 0 78 0 78 0 78 0 78 0V440Q490 494 436 494H76Q22 494 22 440z", "#3fa7d6")
    foam = s.shape("M34 470q37-34 74 0t74 0 74 0 74 0 74 0 74 0Q470 494 436 494H76Q44 494 34 470z", "#2b86c0")
    x, _ = _side(rng)
    return s.sun(x, 96, 46) + s.cloud(512 - x, 150, 130, "#e8f3fa", "#c9dfee") + water, foam


def _underwater(rng: random.Random) -> tuple[str, str]:
    deep = s.box(0, 0, 512, 512, "#2f8fd0") + s.box(0, 330, 512, 200, "#2779b8")
    rays = s.shape("M120-10L30 430H130L200-10zM300-10L270 400H360L370-10z", "#ffffff24")
    fish = "M-22 0Q-4-18 18-4L32-14V14L18 4Q-4 18-22 0z"
    shoal = s.at(96, 170, 1.0, s.shape(fish, "#ffac33") + s.disc(-12, -3, 2.6, "#292f33")) + s.at(
        424, 240, 0.85, s.shape(fish, "#f98fb0") + s.disc(-12, -3, 2.6, "#292f33"), flip=True
    )
    bubbles = "".join(
        s.disc(x, y, rng.uniform(5, 13), "#ffffff30", ' stroke="#d8f1ff" stroke-width="3"')
        for x, y in s.ring_spots(rng, 13, 130, 226, 42)
        if y < 400
    )
    sand = s.ground(434, "#f0d9a0", 12)
    weed = "M0 0C-16-30 14-44 0-76-14-104 10-118 2-146 22-120 8-102 20-74 30-46 8-30 20 0z"
    weeds = "".join(
        s.at(x, 478 - abs(x - 256) * 0.18, size, s.shape(weed, colour))
        for x, size, colour in (
            (92, 0.9, "#2c9c74"),
            (122, 0.65, "#46b98c"),
            (388, 0.7, "#46b98c"),
            (416, 0.95, "#2c9c74"),
        )
    )
    return deep + rays + shoal + bubbles + sand, weeds


def _forest(rng: random.Random) -> tuple[str, str]:
    back = s.box(0, 0, 512, 512, "#cfeab4") + "".join(
        s.fir(40 + index * 86 + rng.uniform(-14, 14), 410, rng.uniform(190, 250), "#a3cf83") for index in range(6)
    )
    front = (
        s.tree(84, 436, rng.uniform(250, 290))
        + s.fir(432, 440, rng.uniform(260, 310), "#4d8537")
        + s.fir(164, 420, 170, "#5c913b")
        + s.tree(362, 420, 180, "#6aa34c", "#8fc46f")
    )
    return back + front + s.ground(424, "#77b255", 12), _grass(rng)


def _forest_open(rng: random.Random) -> tuple[str, str]:
    row = "".join(
        s.fir(x, 430, height, colour)
        for x, height, colour in (
            (142, 270, "#5c913b"),
            (372, 280, "#5c913b"),
            (256, 340, "#4d8537"),
            (74, 330, "#3e721d"),
            (440, 320, "#3e721d"),
        )
    )
    return row + s.shape("M22 456Q60 410 256 410T490 456Q470 490 256 490T22 456z", "#77b255"), _grass(rng)


def _desert(rng: random.Random) -> tuple[str, str]:
    x, right = _side(rng)
    sky = s.box(0, 0, 512, 512, "#ffe3a6") + s.disc(x, 136, 62, "#ffb14e") + s.disc(x, 136, 46, "#ff9a3d")
    dunes = (
        s.shape("M-10 380Q90 300 210 370T522 340V522H-10z", "#f0b866")
        + s.shape("M-10 420Q150 340 300 410T522 396V522H-10z", "#e5a14b")
        + s.ground(440, "#f3c37a", 14)
    )
    side = 92 if right else 420
    return sky + dunes + s.cactus(side, 432, 190) + s.cactus(512 - side, 420, 110), ""


def _mountains(rng: random.Random) -> tuple[str, str]:
    x, _ = _side(rng)
    sky = s.box(0, 0, 512, 512, "#bfe3f7") + s.disc(x, 110, 38, "#ffd983")
    far = s.peak(150, 420, rng.uniform(270, 310), "#93a9be", "#7d95ab") + s.peak(
        370, 420, rng.uniform(280, 330), "#8199b0", "#6c859d"
    )
    near = s.peak(40, 430, 190, "#66819a", "#55708a") + s.peak(480, 430, 180, "#66819a", "#55708a")
    return sky + s.cloud(512 - x, 140, 110) + far + near + s.ground(422, "#8fcf6b", 12) + s.fir(92, 440, 90) + s.fir(
        428, 444, 100
    ), ""


def _mountains_open(rng: random.Random) -> tuple[str, str]:
    tall = rng.uniform(300, 340)
    rock = (
        s.peak(146, 440, tall - 60, "#8ba2b8", "#748ca3", 1.0)
        + s.peak(366, 440, tall - 40, "#8ba2b8", "#748ca3", 0.9)
        + s.peak(256, 440, tall + 60, "#66819a", "#55708a", 0.95)
    )
    grass = s.shape("M22 460Q60 418 256 416T490 460Q470 490 256 490T22 460z", "#8fcf6b")
    return rock + grass + s.fir(64, 456, 110) + s.fir(448, 458, 120), ""


def _skyline(rng: random.Random, walls: tuple[str, ...], window: str, floor: float) -> str:
    found: list[str] = []
    x = 14.0
    while x < 480:
        width = rng.choice((58.0, 66.0, 78.0, 88.0))
        width = min(width, 498 - x)
        tall = rng.uniform(150, 250) + (70 if abs(x + width / 2 - 256) > 110 else 0)
        found.append(s.building(x, floor, width, tall, rng.choice(walls), window, rng))
        x += width + 2
    return "".join(found)


def _city(rng: random.Random) -> tuple[str, str]:
    if rng.random() < 0.5:
        sky = s.box(0, 0, 512, 512, "#2b3a66") + _stars(rng, 14) + s.disc(380, 100, 34, "#ffe8b6")
        return sky + _skyline(rng, ("#48587f", "#3b4a72", "#55658d"), "#ffd983", 440) + s.ground(440, "#27304f", 4), ""
    sky = s.box(0, 0, 512, 512, "#c4e4f6") + s.cloud(130, 120, 120) + s.cloud(390, 160, 100)
    return sky + _skyline(rng, ("#8ba2b8", "#a9b9c8", "#c59b86", "#7d95ab"), "#eaf5fc", 440) + s.ground(
        440, "#66757f", 4
    ), ""


def _city_open(rng: random.Random) -> tuple[str, str]:
    blocks = _skyline(rng, ("#55658d", "#6c7ba4", "#48587f"), "#ffd983", 460)
    return blocks + s.box(14, 446, 484, 44, "#66757f", 20) + s.line(
        "M60 468h60M180 468h60M300 468h60M410 468h50", "#f5f8fa", 7
    ), ""


def _field(rng: random.Random) -> tuple[str, str]:
    x, _ = _side(rng)
    sky = s.box(0, 0, 512, 512, "#bfe6fb") + s.sun(x, 112, 40) + s.cloud(512 - x, 140, 126)
    land = s.hills(370, "#a6d388", rng, 70) + s.hills(408, "#8fc46f", rng, 46, 2) + s.ground(436, "#77b255", 12)
    blooms = "".join(
        s.flower(px, py, rng.uniform(11, 16), rng.choice(("#f5f8fa", "#ff8fb1", "#ffd983"))) for px, py in _low(rng, 9)
    )
    return sky + land, blooms


def _low(rng: random.Random, count: int) -> list[tuple[float, float]]:
    """Spots on the ground at both sides of the subject."""
    found = []
    for index in range(count):
        x = rng.uniform(78, 175) if index % 2 else rng.uniform(337, 434)
        found.append((x, rng.uniform(436, 470) - abs(x - 256) * 0.1))
    return found


def _sky(rng: random.Random) -> tuple[str, str]:
    back = s.box(0, 0, 512, 512, "#8fd0f8") + s.disc(256, 256, 190, "#a5dafa")
    clouds = s.cloud(116, 160, 140) + s.cloud(392, 120, 150) + s.cloud(420, 290, 110) + s.cloud(84, 310, 110)
    return back + clouds, _cloud_bank()


def _cloud_bank() -> str:
    return s.cloud(120, 486, 180) + s.cloud(392, 486, 190) + s.cloud(256, 494, 200)


def _sky_open(rng: random.Random) -> tuple[str, str]:
    clouds = "".join(
        s.cloud(x, y, width, "#dff0fb", "#b5d9f1")
        for x, y, width in ((112, 150, 170), (396, 118, 180), (414, 300, 150), (96, 330, 150))
    )
    return s.sun(256, 110, 62, 12) + clouds, s.cloud(140, 490, 210, "#eef7fd", "#c4e0f3") + s.cloud(
        372, 490, 220, "#eef7fd", "#c4e0f3"
    )


def _fire(rng: random.Random) -> tuple[str, str]:
    back = s.box(0, 0, 512, 512, "#5a1420") + s.disc(256, 380, 260, "#8c1c24")
    tongues = "".join(
        s.at(x, 512, size, s.shape(s.FLAME, "#dd2e44"), flip=index % 2 == 1)
        for index, (x, size) in enumerate(((60, 2.3), (170, 2.9), (300, 3.0), (420, 2.5)))
    )
    inner = "".join(
        s.at(x, 512, size, s.shape(s.FLAME, "#f4900c"), flip=index % 2 == 0)
        for index, (x, size) in enumerate(((100, 1.7), (230, 2.0), (350, 2.0), (450, 1.5)))
    )
    return back + tongues + inner + _embers(rng), _low_flames(rng)


def _low_flames(rng: random.Random) -> str:
    return "".join(
        s.at(
            x,
            492 - abs(x - 256) * 0.16,
            size,
            s.shape(s.FLAME, "#f4900c") + s.at(0, -2, 0.58, s.shape(s.FLAME, "#ffcc4d")),
            flip=rng.random() < 0.5,
        )
        for x, size in ((120, 0.82), (180, 0.5), (256, 0.42), (330, 0.5), (392, 0.86))
    )


def _embers(rng: random.Random) -> str:
    return "".join(
        s.disc(x, y, rng.uniform(3, 7), "#ffac33") for x, y in s.ring_spots(rng, 12, 150, 226, 40) if y < 300
    )


def _fire_open(rng: random.Random) -> tuple[str, str]:
    tongues = "".join(
        s.at(x, 490, size, s.shape(s.FLAME, colour), flip=index % 2 == 1)
        for index, (x, size, colour) in enumerate(
            (
                (104, 2.0, "#dd2e44"),
                (408, 2.1, "#dd2e44"),
                (256, 3.1, "#dd2e44"),
                (160, 1.9, "#f4900c"),
                (352, 1.9, "#f4900c"),
                (256, 2.3, "#f4900c"),
                (256, 1.6, "#ffcc4d"),
            )
        )
    )
    return tongues, _low_flames(rng)


def bunting(rng: random.Random) -> str:
    """A string of flags across the top."""
    found = [s.line("M20 66Q256 176 492 66", "#66757f", 5)]
    for index in range(9):
        share = (index + 0.5) / 9
        x = 20 + 472 * share
        y = 66 + 220 * share * (1 - share)
        lean = 25 * (0.5 - share) * 2
        found.append(
            s.at(x, y, 1, s.shape("M-20 0H20L0 46z", CONFETTI[(index + rng.randrange(2)) % len(CONFETTI)]), lean)
        )
    return "".join(found)


def balloon(x: float, y: float, size: float, colour: str, lean: float) -> str:
    """A balloon whose knot is at (x, y)."""
    body = s.line("M0 0Q-10 40 6 90", "#8899a6", 3) + s.shape(
        "M0 2C-30-8-48-40-48-66-48-96-26-118 0-118S48-96 48-66C48-40 30-8 0 2zM-8 8L0-2 8 8z", colour
    )
    return s.at(x, y, size, body + s.oval(-20, -84, 8, 14, "#ffffff66"), lean)


def pieces(rng: random.Random, count: int, inner: float = 160.0) -> str:
    """Bits of confetti around the middle."""
    bits = (
        "M-7-4H7V4H-7z",
        "M-6 0A6 6 0 1 1 6 0A6 6 0 1 1-6 0z",
        "M0-8L7 6H-7z",
        "M-12 2Q-6-8 0 0T12-2L12 3Q6 9 0 5T-12 7z",
    )
    return "".join(
        s.at(x, y, rng.uniform(0.9, 1.5), s.shape(rng.choice(bits), rng.choice(CONFETTI)), rng.uniform(0, 180))
        for x, y in s.ring_spots(rng, count, inner, 232, 30)
    )


def _party(rng: random.Random) -> tuple[str, str]:
    back = s.box(0, 0, 512, 512, rng.choice(("#fbe3ef", "#e3f1fd", "#fff2cf"))) + s.disc(256, 300, 190, "#ffffff80")
    sides = (
        balloon(92, 300, 0.95, "#dd2e44", -8)
        + balloon(420, 290, 1.0, "#55acee", 8)
        + balloon(68, 400, 0.7, "#ffcc4d", -14)
    )
    return back + pieces(rng, 26) + bunting(rng) + sides + s.ground(440, "#d9a7c7", 8), ""


def _party_open(rng: random.Random) -> tuple[str, str]:
    sides = (
        balloon(76, 296, 1.0, "#dd2e44", -8)
        + balloon(436, 290, 1.05, "#55acee", 8)
        + balloon(118, 390, 0.72, "#ffac33", -14)
        + balloon(404, 392, 0.7, "#77b255", 12)
    )
    return bunting(rng) + pieces(rng, 24, 190) + sides, ""


def _winter(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#34568c") + s.disc(384, 112, 40, "#f5f1dc") + s.hills(380, "#7fa6cf", rng, 60)
    trees = (
        s.fir(80, 424, 190, "#2f6b55", True)
        + s.fir(150, 412, 130, "#3f7f66", True)
        + s.fir(430, 426, 210, "#2f6b55", True)
    )
    return sky + trees + s.ground(428, "#eef5fb", 16) + _flakes(rng, 24), _front_flakes(rng)


def _spring(rng: random.Random) -> tuple[str, str]:
    sky = (
        s.box(0, 0, 512, 512, "#d6f0fb")
        + s.cloud(380, 170, 120)
        + s.hills(396, "#b8e08f", rng)
        + s.ground(428, "#8fcf6b", 14)
    )
    bough = s.line("M-10 60Q110 60 250 118M90 70Q150 40 210 46M170 88Q190 130 240 150", "#7a4a3a", 13)
    blossom = "".join(
        s.flower(x, y, rng.uniform(17, 24), "#ffb3cf", "#f4728f")
        for x, y in ((40, 52), (96, 84), (140, 46), (200, 52), (186, 108), (244, 112), (236, 156), (60, 100))
    )
    petals = "".join(
        s.at(x, y, rng.uniform(0.6, 0.9), s.shape(s.LEAF, "#ffb3cf"), rng.uniform(0, 360))
        for x, y in s.ring_spots(rng, 9, 165, 224, 56)
        if y > 160
    )
    flip = rng.random() < 0.5
    blooms = "".join(
        s.flower(x, y, rng.uniform(11, 16), rng.choice(("#ffffff", "#ff8fb1", "#ffd983"))) for x, y in _low(rng, 7)
    )
    return sky + s.at(512 if flip else 0, 0, 1, bough + blossom, flip=flip) + petals, blooms


def _summer(rng: random.Random) -> tuple[str, str]:
    rays = "".join(
        s.shape(
            f"M256 250L{256 + 400 * math.cos(math.tau * i / 16):.1f} {250 + 400 * math.sin(math.tau * i / 16):.1f}"
            f"L{256 + 400 * math.cos(math.tau * (i + 0.5) / 16):.1f} {250 + 400 * math.sin(math.tau * (i + 0.5) / 16):.1f}z",
            "#ffdd78",
        )
        for i in range(16)
    )
    sky = s.box(0, 0, 512, 512, "#ffe9a8") + rays + s.disc(256, 250, 120, "#ffc63d")
    return sky + s.hills(404, "#a6d388", rng, 40) + s.ground(432, "#77b255", 14), "".join(
        s.flower(x, y, rng.uniform(12, 17), rng.choice(("#ff8fb1", "#ffffff", "#f4900c"))) for x, y in _low(rng, 7)
    )


def _summer_open(rng: random.Random) -> tuple[str, str]:
    beams = "".join(s.at(256, 250, 1, s.shape("M-26-176L0-234 26-176z", "#ffac33"), turn) for turn in range(0, 360, 30))
    return beams + s.disc(256, 250, 172, "#ffcc4d") + s.disc(256, 250, 140, "#ffd96e"), ""


def _autumn(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#fbe6c2") + s.cloud(256, 130, 120, "#fff6e6", "#f2dcb8") + s.hills(394, "#e8b25a", rng)
    trees = (
        s.tree(80, 432, 270, "#e2711d", "#f4900c")
        + s.tree(436, 434, 290, "#c8452b", "#dd5f3c")
        + s.tree(372, 416, 150, "#e9a21b", "#ffbf3f")
    )
    return sky + trees + s.ground(428, "#c98a3d", 12), _leaves(rng, 9, AUTUMN)


def _bow(radius: float, width: float, y: float) -> str:
    colours = ("#dd2e44", "#f4900c", "#ffcc4d", "#77b255", "#55acee", "#9266cc")
    return "".join(
        f'<path d="M{256 - radius + index * width:.1f} {y:.1f}A{radius - index * width:.1f} {radius - index * width:.1f} 0 0 1 '
        f'{256 + radius - index * width:.1f} {y:.1f}" fill="none" stroke="{colour}" stroke-width="{width + 0.6:.1f}"/>'
        for index, colour in enumerate(colours)
    )


def _rainbow(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#c5e9fc") + _bow(206, 21, 392)
    return sky + s.cloud(84, 420, 150) + s.cloud(430, 420, 150) + s.ground(436, "#8fcf6b", 12), _grass(rng)


def _rainbow_open(rng: random.Random) -> tuple[str, str]:
    wide = rng.choice((22, 26))
    return _bow(214, wide, 420), s.cloud(98, 470, 170, "#f1f7fb", "#cfe0ec") + s.cloud(
        414, 470, 170, "#f1f7fb", "#cfe0ec"
    )


def _moon(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#1d2550") + _stars(rng, 28, "#ffffff")
    x, _ = _side(rng)
    earth = s.disc(x, 122, 48, "#4aa3df") + s.shape(
        f"M{x - 30} 100q20-24 46-14 2 22-18 26-4 20-18 16-14-10-10-28zM{x + 6} 140q20-12 34 0-8 22-22 22-14-6-12-22z",
        "#77b255",
    )
    dust = s.ground(418, "#c3c9d6", 30) + "".join(
        s.oval(px, py, rx, rx * 0.3, "#a3abbd")
        for px, py, rx in ((130, 452, 40), (384, 440, 32), (250, 482, 54), (420, 482, 26))
    )
    return sky + earth + dust, ""


def _moon_open(rng: random.Random) -> tuple[str, str]:
    stars = "".join(
        s.at(x, y, rng.uniform(1.0, 1.9), s.shape(s.SPARK, "#ffac33")) for x, y in s.ring_spots(rng, 8, 214, 236, 100)
    )
    return s.full_moon(256, 256, 204) + stars, ""


PLACES: dict[str, Place] = {
    "night": _night,
    "day": _day,
    "sunset": _sunset,
    "rain": _rain,
    "snow": _snow,
    "storm": _storm,
    "wind": _wind,
    "space": _space,
    "beach": _beach,
    "sea": _sea,
    "underwater": _underwater,
    "forest": _forest,
    "desert": _desert,
    "mountains": _mountains,
    "city": _city,
    "field": _field,
    "sky": _sky,
    "fire": _fire,
    "party": _party,
    "winter": _winter,
    "spring": _spring,
    "summer": _summer,
    "autumn": _autumn,
    "rainbow": _rainbow,
    "moon": _moon,
}

OPEN: dict[str, Place] = {
    "rain": _rain_open,
    "storm": _storm_open,
    "snow": _snow_open,
    "winter": _snow_open,
    "wind": _wind_open,
    "space": _space_open,
    "beach": _beach_open,
    "sea": _sea_open,
    "forest": _forest_open,
    "mountains": _mountains_open,
    "city": _city_open,
    "sky": _sky_open,
    "fire": _fire_open,
    "party": _party_open,
    "summer": _summer_open,
    "rainbow": _rainbow_open,
    "moon": _moon_open,
}
