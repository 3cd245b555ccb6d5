"""Times of day and weathers: those with a sky of their own, and what each adds over a place."""

import math
import random

from model.engines.scene import scatter
from model.engines.scene import scenery as s
from model.engines.scene.props import prop


def sunrise(rng: random.Random) -> tuple[str, str]:
    bands = (("#8fd0f5", 0), ("#b9e0f0", 100), ("#ffe6b8", 180), ("#ffd09a", 260), ("#ffb98e", 320))
    sky = "".join(s.box(0, top, 512, 512 - top, colour) for colour, top in bands)
    beams = "".join(
        s.shape(f"M256 380L{s.around(a, 470, 256, 380)}L{s.around(a + 0.11, 470, 256, 380)}z", "#fff3c9")
        for a in (math.pi * (1.04 + 0.115 * i) for i in range(9))
    )
    ball = s.named("sun", beams + s.disc(256, 380, 128, "#ffc93d") + s.disc(256, 380, 104, "#ffe07a"))
    birds = s.line("M96 150q16-18 26 0 10-18 26 0M386 118q14-16 22 0 8-16 22 0", "#5b7083", 6)
    land = s.hills(404, "#9ccb74", rng, 30) + s.ground(430, LEAF, 14)
    return sky + ball + s.cloud(112, 232, 110, "#fff4e6", "#ffdcb8") + s.cloud(
        410, 204, 120, "#fff4e6", "#ffdcb8"
    ) + birds + land, ""


LEAF = "#77b255"


def free_sunrise(rng: random.Random) -> tuple[str, str]:
    rays = "".join(
        s.shape(
            f"M{s.around(a - 0.07, 200, 256, 400)}L{s.around(a, 238, 256, 400)}L{s.around(a + 0.07, 200, 256, 400)}z",
            "#ffac33",
        )
        for a in (math.pi * (1.03 + 0.104 * i) for i in range(10))
    )
    ball = s.shape("M76 404A180 180 0 0 1 436 404z", "#ffcc4d") + s.shape("M104 404A152 152 0 0 1 408 404z", "#ffe08a")
    land = s.shape("M22 440Q90 380 256 388T490 440Q480 490 430 490H82Q30 490 22 440z", LEAF)
    clouds = s.cloud(92, 200, 120, "#ffdcc2", "#f7b99a") + s.cloud(428, 172, 110, "#ffdcc2", "#f7b99a")
    return s.named("sun", rays + ball) + clouds + land, ""


def fog(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#d5dee4")
    far = (
        s.fir(92, 400, 230, "#b9c7cf")
        + s.fir(168, 390, 150, "#c4d0d7")
        + s.fir(430, 404, 260, "#aebdc6")
        + s.fir(356, 390, 140, "#c4d0d7")
    )
    sun = s.named("sun", s.disc(330, 116, 44, "#f1efe2"))
    return sky + sun + _pale(far) + s.ground(424, "#a9b8c0", 14) + _banks(rng, "#f2f6f8"), _low_banks()


def _pale(firs: str) -> str:
    """Firs whose trunks are lost in the mist."""
    return firs.replace("#662113", "#a9b8c0")


def _banks(rng: random.Random, colour: str) -> str:
    """Rounded strips of mist across the whole width."""
    found = ""
    for y in (120, 196, 270, 340, 402):
        x, wide = rng.uniform(-60, 160), rng.uniform(200, 330)
        found += (
            s.box(x, y, wide, 26, colour, 13)
            + s.box(x + wide + 26, y + 8, 200, 20, colour, 10)
            + s.box(x - 180, y + 14, 150, 18, colour, 9)
        )
    return found


def _low_banks() -> str:
    return "".join(
        f'<rect x="{x}" y="{y}" width="{wide}" height="{tall}" rx="{tall / 2}" fill="#f7fafb" fill-opacity=".9"/>'
        for x, y, wide, tall in (
            (44, 372, 78, 26),
            (396, 380, 84, 26),
            (40, 408, 150, 30),
            (330, 414, 146, 30),
            (90, 446, 330, 30),
        )
    )


def free_fog(rng: random.Random) -> tuple[str, str]:
    banks = "".join(
        s.box(x, y, wide, 34, colour, 17)
        for x, y, wide, colour in (
            (60, 92, 250, "#d5dee4"),
            (200, 140, 270, "#e6edf1"),
            (24, 188, 300, "#c7d3db"),
            (180, 236, 312, "#d5dee4"),
            (30, 284, 320, "#e6edf1"),
            (150, 332, 340, "#c7d3db"),
            (24, 380, 380, "#d5dee4"),
            (110, 428, 370, "#c7d3db"),
        )
    )
    return _pale(s.fir(78, 440, 250, "#b3c2cb") + s.fir(440, 440, 290, "#a6b6c0")) + banks, _low_banks()


def heat(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, "#ffb04a") + s.disc(256, 160, 236, "#ffc15c") + s.disc(256, 160, 180, "#ffd274")
    ball = s.sun(370, 118, 62, 12)
    waves = s.line("".join(f"M{x} 350q-14-22 0-44t0-44 0-44" for x in (60, 116, 406, 460)), "#ff7a3d", 9)
    land = s.ground(420, "#e08a3c", 12) + s.line("M60 470l40-16 30 18 44-8M340 480l36-20 40 12 40-18", "#b3652a", 6)
    return sky + ball + waves + land + prop("🌡️", 84, 470, 150, -8), ""


def free_heat(rng: random.Random) -> tuple[str, str]:
    ball = s.sun(256, 210, 146, 14)
    waves = s.line("M50 440q-16-26 0-52t0-52M462 440q16-26 0-52t0-52M98 440q-12-22 0-44t0-44", "#f4511e", 11)
    return ball + waves + s.oval(256, 458, 230, 32, "#e08a3c") + prop("🌡️", 446, 320, 170, 8), ""


def nightfall(rng: random.Random) -> tuple[str, str]:
    dark = '<path d="M0 0H512V512H0z" fill="#14234f" fill-opacity=".58"/>'
    x, right = scatter.side(rng)
    return dark + scatter.stars(rng, 22) + s.at(x, 112, 1, s.crescent(0, 0, 46), flip=not right), ""


def daylight(rng: random.Random) -> tuple[str, str]:
    return s.sun(scatter.side(rng)[0], 96, 40), ""


def evening(rng: random.Random) -> tuple[str, str]:
    return _glow(rng, ("#8a5bb0", "#dc5f8c", "#fb8a5c", "#c8507a"), "#ffe18a", 236)


def dawn(rng: random.Random) -> tuple[str, str]:
    glow, _ = _glow(rng, ("#8fd0f5", "#ffe6b8", "#ffc59a", "#ffb98e"), "#ffd95e", -90)
    return glow + s.sun(scatter.side(rng)[0], 176, 54, 12), ""


def _glow(rng: random.Random, colours: tuple[str, str, str, str], ball: str, level: float) -> tuple[str, str]:
    glow = "".join(
        f'<path d="M0 {top}H512V{low}H0z" fill="{colour}" fill-opacity="{share}"/>'
        for top, low, colour, share in zip(
            (0, 90, 180, 290), (90, 180, 290, 512), colours, (0.8, 0.8, 0.8, 0.34), strict=True
        )
    )
    return glow + s.named("sun", s.disc(scatter.side(rng)[0], level, 56, ball)), ""


def shower(rng: random.Random) -> tuple[str, str]:
    dull = '<path d="M0 0H512V512H0z" fill="#6f8ba3" fill-opacity=".34"/>'
    clouds = s.cloud(150, 120, 200, "#d5e0e8", "#b7c7d3") + s.cloud(370, 130, 210, "#c3d1dc", "#a5b8c6")
    return dull + scatter.drops(rng, 14, 150) + clouds, scatter.front_drops(rng)


def thunder(rng: random.Random) -> tuple[str, str]:
    bolt = s.shape("M14-70L-34 14H-4L-20 78 40-16H8L34-70z", "#ffcc4d")
    dull = '<path d="M0 0H512V512H0z" fill="#2f3b57" fill-opacity=".5"/>'
    clouds = s.cloud(150, 120, 220, "#75859c", "#5d6c84") + s.cloud(370, 126, 220, "#697990", "#54637a")
    return dull + s.at(scatter.side(rng)[0], 230, 1.2, bolt, 6) + clouds, scatter.front_drops(rng)


def snowfall(rng: random.Random) -> tuple[str, str]:
    return scatter.flakes(rng, 26), scatter.front_flakes(rng)


def breeze(rng: random.Random) -> tuple[str, str]:
    return "", scatter.leaves(rng, 8, ("#77b255", "#5c913b", "#a6d388"))


def arc(rng: random.Random) -> tuple[str, str]:
    return scatter.bow(206, 18, rng.uniform(380, 400)), ""


def mist(rng: random.Random) -> tuple[str, str]:
    pale = '<path d="M0 0H512V512H0z" fill="#e3eaee" fill-opacity=".55"/>'
    return pale + _banks(rng, "#f2f6f8"), _low_banks()


def swelter(rng: random.Random) -> tuple[str, str]:
    warm = '<path d="M0 0H512V512H0z" fill="#ff9a3d" fill-opacity=".3"/>'
    waves = s.line("".join(f"M{x} 380q-14-22 0-44t0-44" for x in (56, 104, 410, 458)), "#ff7a3d", 9)
    return warm + s.sun(scatter.side(rng)[0], 104, 56, 12) + waves, ""
