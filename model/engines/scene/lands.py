"""Framed settings of land, water and town: each gives (behind, front) for a random source."""

import random

from model.engines.scene import scatter
from model.engines.scene import scenery as s


def beach(rng: random.Random) -> tuple[str, str]:
    x, right = scatter.side(rng)
    sky = s.box(0, 0, 512, 512, "#a9e1fb") + s.sun(x, 116, 44) + s.cloud(512 - x, 130, 120)
    sea = s.box(0, 290, 512, 120, "#3fa7d6") + s.line("M60 318h80M300 312h110M180 342h90M380 350h70", "#8fd3ef", 8)
    sand = s.shape("M-10 392Q90 374 190 384T390 380 522 388V522H-10z", "#f6dfa9") + s.line(
        "M-10 392Q90 374 190 384T390 380 522 388", "#ffffff", 9
    )
    wet = s.ground(468, "#ecca85", 8)
    star = s.at(120 if right else 392, 466, 1.7, s.shape(s.STAR, "#f98160"), 14)
    return sky + sea + sand + wet + s.palm(88 if right else 424, 420, 250, flip=not right), star


def sea(rng: random.Random) -> tuple[str, str]:
    x, _ = scatter.side(rng)
    sky = s.box(0, 0, 512, 512, "#bfe8fb") + s.sun(x, 116, 40) + s.cloud(512 - x, 152, 130)
    gull = s.line(f"M{x - 40} 226q18-20 30 0 12-20 30 0", "#5b7083", 7)
    return sky + gull + scatter.waves(372, "#66bfe8", 86) + scatter.waves(410, "#3fa7d6", 72) + scatter.waves(
        452, "#2b86c0", 64
    ), ""


def underwater(rng: random.Random) -> tuple[str, str]:
    deep = s.box(0, 0, 512, 512, "#2f8fd0") + s.box(0, 330, 512, 200, "#2779b8")
    rays = s.shape("M120-10L30 430H130L200-10zM300-10L270 400H360L370-10z", "#ffffff24")
    shoal = "".join(
        s.at(x, y + rng.uniform(-16, 16), size, s.fish(colour), flip=flip)
        for x, y, size, colour, flip in (
            (96, 176, 1.3, "#ffac33", False),
            (424, 236, 1.1, "#f98fb0", True),
            (404, 118, 0.8, "#ffe08a", True),
            (150, 92, 0.7, "#ffe08a", False),
        )
    )
    bubbles = "".join(
        s.disc(x, y, rng.uniform(5, 13), "#ffffff30", ' stroke="#d8f1ff" stroke-width="3"')
        for x, y in s.ring_spots(rng, 13, 130, 218, 42)
        if y < 400
    )
    reef = (
        s.ground(424, "#1f6aa6", 34)
        + s.at(116, 442, 1.0, s.coral("#f4728f"))
        + s.at(404, 444, 1.15, s.coral("#f98160"))
    )
    sand = s.ground(438, "#f0d9a0", 12) + s.at(330, 470, 1.6, s.shape(s.STAR, "#f98160"), rng.uniform(0, 70))
    weed = "M0 0C-16-30 14-44 0-76-14-104 10-118 2-146 22-120 8-102 20-74 30-46 8-30 20 0z"
    weeds = "".join(
        s.at(x, 486 - abs(x - 256) * 0.18, size, s.shape(weed, colour))
        for x, size, colour in (
            (92, 0.9, "#2c9c74"),
            (122, 0.65, "#46b98c"),
            (388, 0.7, "#46b98c"),
            (416, 0.95, "#2c9c74"),
        )
    )
    return deep + rays + reef + shoal + bubbles + sand, weeds


def forest(rng: random.Random) -> tuple[str, str]:
    back = s.box(0, 0, 512, 512, "#cfeab4") + "".join(
        s.fir(40 + index * 86 + rng.uniform(-14, 14), 410, rng.uniform(190, 250), "#a3cf83") for index in range(6)
    )
    front = (
        s.tree(84, 436, rng.uniform(250, 290))
        + s.fir(432, 440, rng.uniform(260, 310), "#4d8537")
        + s.fir(164, 420, 170, "#5c913b")
        + s.tree(362, 420, 180, "#6aa34c", "#8fc46f")
    )
    return back + front + s.ground(424, "#77b255", 12), scatter.grass(rng)


def desert(rng: random.Random) -> tuple[str, str]:
    x, right = scatter.side(rng)
    ball = s.disc(x, 136, 62, "#ffb14e") + s.disc(x, 136, 46, "#ff9a3d")
    sky = s.box(0, 0, 512, 512, "#ffe3a6") + s.named("sun", ball)
    dunes = (
        s.shape("M-10 380Q90 300 210 370T522 340V522H-10z", "#f0b866")
        + s.shape("M-10 420Q150 340 300 410T522 396V522H-10z", "#e5a14b")
        + s.ground(440, "#f3c37a", 14)
    )
    side = 92 if right else 420
    return sky + dunes + s.cactus(side, 432, 190) + s.cactus(512 - side, 420, 110), ""


def mountains(rng: random.Random) -> tuple[str, str]:
    x, _ = scatter.side(rng)
    sky = s.box(0, 0, 512, 512, "#bfe3f7") + s.named("sun", s.disc(x, 110, 38, "#ffd983"))
    far = s.peak(150, 420, rng.uniform(270, 310), "#93a9be", "#7d95ab") + s.peak(
        370, 420, rng.uniform(280, 330), "#8199b0", "#6c859d"
    )
    near = s.peak(40, 430, 190, "#66819a", "#55708a") + s.peak(480, 430, 180, "#66819a", "#55708a")
    return sky + s.cloud(512 - x, 140, 110) + far + near + s.ground(422, "#8fcf6b", 12) + s.fir(92, 440, 90) + s.fir(
        428, 444, 100
    ), ""


def city(rng: random.Random) -> tuple[str, str]:
    if rng.random() < 0.5:
        return city_by_night(rng)
    sky = s.box(0, 0, 512, 512, "#c4e4f6") + s.cloud(130, 120, 120) + s.cloud(390, 160, 100)
    return sky + scatter.skyline(rng, ("#8ba2b8", "#a9b9c8", "#c59b86", "#7d95ab"), "#eaf5fc", 440) + s.ground(
        440, "#66757f", 4
    ), ""


def city_by_night(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#2b3a66") + scatter.stars(rng, 14)
    sky += s.named("moon", s.disc(380, 100, 34, "#ffe8b6"))
    blocks = scatter.skyline(rng, ("#48587f", "#3b4a72", "#55658d"), "#ffd983", 440)
    return sky + blocks + s.ground(440, "#27304f", 4), ""


def field(rng: random.Random) -> tuple[str, str]:
    x, _ = scatter.side(rng)
    sky = s.box(0, 0, 512, 512, "#bfe6fb") + s.sun(x, 112, 40) + s.cloud(512 - x, 140, 126)
    land = s.hills(370, "#a6d388", rng, 70) + s.hills(408, "#8fc46f", rng, 46, 2) + s.ground(436, "#77b255", 12)
    blooms = "".join(
        s.flower(px, py, rng.uniform(11, 16), rng.choice(("#f5f8fa", "#ff8fb1", "#ffd983")))
        for px, py in scatter.low(rng, 9)
    )
    return sky + land, blooms


def fire(rng: random.Random) -> tuple[str, str]:
    back = s.box(0, 0, 512, 512, "#5a1420") + s.disc(256, 380, 260, "#8c1c24")
    tongues = "".join(
        s.at(x, 512, size, s.shape(s.FLAME, "#dd2e44"), flip=index % 2 == 1)
        for index, (x, size) in enumerate(((60, 2.3), (170, 2.9), (300, 3.0), (420, 2.5)))
    )
    inner = "".join(
        s.at(x, 512, size, s.shape(s.FLAME, "#f4900c"), flip=index % 2 == 0)
        for index, (x, size) in enumerate(((100, 1.7), (230, 2.0), (350, 2.0), (450, 1.5)))
    )
    return back + tongues + inner + scatter.embers(rng), scatter.low_flames(rng)


def party(rng: random.Random) -> tuple[str, str]:
    back = s.box(0, 0, 512, 512, rng.choice(("#fbe3ef", "#e3f1fd", "#fff2cf"))) + s.disc(256, 300, 190, "#ffffff80")
    sides = (
        scatter.balloon(92, 300, 0.95, "#dd2e44", -8)
        + scatter.balloon(420, 290, 1.0, "#55acee", 8)
        + scatter.balloon(68, 400, 0.7, "#ffcc4d", -14)
    )
    return back + scatter.pieces(rng, 26) + scatter.bunting(rng) + sides + s.ground(440, "#d9a7c7", 8), ""
