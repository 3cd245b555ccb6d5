"""Framed settings of sky, weather and season: each gives (behind, front) for a random source."""

import math
import random

from model.engines.scene import scatter
from model.engines.scene import scenery as s


def night(rng: random.Random) -> tuple[str, str]:
    x, right = scatter.side(rng)
    sky = s.box(0, 0, 512, 512, "#22386b") + s.disc(x, 130, 150, "#2c4783") + scatter.stars(rng, 30)
    moon = s.at(x, 130, 1, s.crescent(0, 0, 56), flip=not right)
    wisp = s.cloud(512 - x, rng.uniform(170, 230), 110, "#3b5896", "#324d88")
    land = s.hills(390, "#31508f", rng) + s.fir(104, 432, 120, "#1d3566") + s.fir(404, 434, 150, "#1d3566")
    return sky + moon + wisp + land + s.fir(150, 430, 76, "#27437a") + s.ground(424, "#1a2d5a", 14), ""


def day(rng: random.Random) -> tuple[str, str]:
    x, _ = scatter.side(rng)
    sky = s.box(0, 0, 512, 512, "#a9dcfb") + s.sun(x, 112, 44)
    clouds = s.cloud(512 - x, 150, 130) + s.cloud(x + rng.uniform(-30, 30), 250, 96)
    return sky + clouds + s.hills(396, "#8fcf6b", rng) + s.ground(424, "#77b255", 18), scatter.grass(rng)


def sunset(rng: random.Random) -> tuple[str, str]:
    bands = ("#5b4a9b", "#9456a8", "#dc5f8c", "#f98160", "#ffb14e")
    sky = "".join(s.box(0, index * 76, 512, 90, colour) for index, colour in enumerate(bands))
    glow = s.named("sun", s.disc(256, 372, 150, "#ffc861") + s.disc(256, 372, 112, "#ffe18a"))
    streaks = s.line("M70 120h90M330 92h110M110 196h60M372 180h70", "#ffffff40", 10)
    if rng.random() < 0.5:
        water = s.box(0, 380, 512, 140, "#7a4a95") + s.line(
            "M150 404h212M180 428h152M120 452h110M300 456h100M200 478h120", "#ffc861", 9
        )
        return sky + streaks + glow + water, ""
    return sky + streaks + glow + s.hills(392, "#5e3a78", rng) + s.ground(430, "#472a62", 16), ""


def rain(rng: random.Random) -> tuple[str, str]:
    sky = (
        s.box(0, 0, 512, 512, "#9db8cc")
        + scatter.drops(rng, 12, 190, "#5dadec")
        + scatter.drops(rng, 9, 190, "#3b88c3")
    )
    clouds = (
        s.cloud(140, 150, 220, "#d5e0e8", "#b7c7d3")
        + s.cloud(380, 140, 210, "#c3d1dc", "#a5b8c6")
        + s.cloud(256, 178, 250, "#eef3f7", "#cbd8e1")
    )
    return sky + clouds + s.ground(424, "#7c97ab", 14) + s.oval(256, 458, 150, 17, "#a9d3f0"), scatter.front_drops(rng)


def storm(rng: random.Random) -> tuple[str, str]:
    bolt = "M14-70L-34 14H-4L-20 78 40-16H8L34-70z"
    sky = s.box(0, 0, 512, 512, "#4d5d78") + scatter.drops(rng, 11, 190, "#88a9c9")
    bolts = s.at(110, 246, 1.25, s.shape(bolt, "#ffcc4d"), 6) + s.at(410, 230, 1.05, s.shape(bolt, "#ffac33"), -8)
    clouds = (
        s.cloud(150, 160, 250, "#75859c", "#5d6c84")
        + s.cloud(372, 150, 250, "#697990", "#54637a")
        + s.cloud(256, 186, 270, "#8d9bb0", "#6f7e95")
    )
    return sky + bolts + clouds + s.ground(424, "#37455e", 14), scatter.front_drops(rng)


def snow(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#8fc3ea") + s.disc(256, 300, 220, "#a8d3f2")
    trees = (
        s.fir(96, 410, 150, "#4f8a63", True)
        + s.fir(432, 414, 180, "#3f7a56", True)
        + s.fir(372, 400, 104, "#6aa57d", True)
    )
    return sky + trees + s.hills(398, "#dcebf6", rng) + s.ground(426, "#ffffff", 16) + scatter.flakes(
        rng, 22
    ), scatter.front_flakes(rng)


def wind(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#8ecbea")
    bent = s.at(86, 424, 1.0, s.tree(0, 0, 210), 20) + s.at(428, 430, 1.0, s.tree(0, 0, 170, "#4d8537", "#6aa34c"), 24)
    gusts = "".join(
        s.line(f"M{x} {y}h{length}c38 0 44-52 8-54-24-1-32 26-12 34", "#ffffff", 14)
        for x, y, length in (
            (30, 130, 150),
            (200, 96, 180),
            (10, 232, 90),
            (330, 210, 110),
            (40, 330, 120),
            (300, 340, 130),
        )
    )
    return sky + s.hills(410, "#a6d388", rng, 40) + bent + gusts + s.ground(432, "#77b255", 14), scatter.leaves(
        rng, 8, ("#77b255", "#5c913b", "#a6d388")
    )


def sky(rng: random.Random) -> tuple[str, str]:
    back = s.box(0, 0, 512, 512, "#8fd0f8") + s.disc(256, 256, 190, "#a5dafa")
    clouds = s.cloud(152, 150, 130) + s.cloud(356, 116, 140) + s.cloud(404, 270, 96) + s.cloud(112, 290, 96)
    return back + clouds, scatter.cloud_bank()


def space(rng: random.Random) -> tuple[str, str]:
    x, _ = scatter.side(rng)
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
    return sky + scatter.stars(rng, 34, "#ffffff") + planet + small, ""


def moon(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#1d2550") + scatter.stars(rng, 28, "#ffffff")
    x, _ = scatter.side(rng)
    earth = s.disc(x, 122, 48, "#4aa3df") + s.shape(
        f"M{x - 30} 100q20-24 46-14 2 22-18 26-4 20-18 16-14-10-10-28zM{x + 6} 140q20-12 34 0-8 22-22 22-14-6-12-22z",
        "#77b255",
    )
    dust = s.ground(402, "#c3c9d6", 30) + "".join(
        s.oval(px, py, rx, rx * 0.3, "#a3abbd")
        for px, py, rx in ((130, 452, 40), (384, 440, 32), (250, 482, 54), (420, 482, 26))
    )
    return sky + earth + dust, ""


def rainbow(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#c5e9fc") + scatter.bow(206, 21, 392)
    return sky + s.cloud(84, 420, 150) + s.cloud(430, 420, 150) + s.ground(436, "#8fcf6b", 12), scatter.grass(rng)


def winter(rng: random.Random) -> tuple[str, str]:
    ball = s.named("moon", s.disc(384, 112, 40, "#f5f1dc"))
    sky = s.box(0, 0, 512, 512, "#34568c") + ball + s.hills(380, "#7fa6cf", rng, 60)
    trees = (
        s.fir(80, 424, 190, "#2f6b55", True)
        + s.fir(150, 412, 130, "#3f7f66", True)
        + s.fir(430, 426, 210, "#2f6b55", True)
    )
    return sky + trees + s.ground(428, "#eef5fb", 16) + scatter.flakes(rng, 24), scatter.front_flakes(rng)


def spring(rng: random.Random) -> tuple[str, str]:
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
        s.flower(x, y, rng.uniform(11, 16), rng.choice(("#ffffff", "#ff8fb1", "#ffd983")))
        for x, y in scatter.low(rng, 7)
    )
    return sky + s.at(512 if flip else 0, 0, 1, bough + blossom, flip=flip) + petals, blooms


def summer(rng: random.Random) -> tuple[str, str]:
    rays = "".join(
        s.shape(
            f"M256 250L{s.around(math.tau * i / 16, 400, 256, 250)}"
            f"L{s.around(math.tau * (i + 0.5) / 16, 400, 256, 250)}z",
            "#ffdd78",
        )
        for i in range(16)
    )
    sky = s.box(0, 0, 512, 512, "#ffe9a8") + rays + s.disc(256, 250, 152, "#ffc63d") + s.disc(256, 250, 132, "#fff4cf")
    return sky + s.hills(404, "#a6d388", rng, 40) + s.ground(432, "#77b255", 14), "".join(
        s.flower(x, y, rng.uniform(12, 17), rng.choice(("#ff8fb1", "#ffffff", "#f4900c")))
        for x, y in scatter.low(rng, 7)
    )


def autumn(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#fbe6c2") + s.cloud(256, 130, 120, "#fff6e6", "#f2dcb8") + s.hills(394, "#e8b25a", rng)
    trees = (
        s.tree(80, 432, 270, "#e2711d", "#f4900c")
        + s.tree(436, 434, 290, "#c8452b", "#dd5f3c")
        + s.tree(372, 416, 150, "#e9a21b", "#ffbf3f")
    )
    return sky + trees + s.ground(428, "#c98a3d", 12), scatter.leaves(rng, 9, scatter.AUTUMN)
