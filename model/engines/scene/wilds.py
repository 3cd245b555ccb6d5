"""Framed and free settings where it is eerie: a cave, a volcano, a graveyard."""

import random

from model.engines.scene import festive, scatter
from model.engines.scene import scenery as s
from model.engines.scene.props import prop


def gem(x: float, y: float, size: float, colour: str, turn: float) -> str:
    """A crystal standing at (x, y), 44 units high at size 1."""
    found = s.shape("M-9 10L-13-14 0-34 13-14 9 10z", colour) + s.shape("M0-34L13-14 9 10 2 10z", "#ffffff44")
    return s.at(x, y, size, found, turn)


def cave(rng: random.Random) -> tuple[str, str]:
    rock = s.box(0, 0, 512, 512, "#4a3f3a")
    hollow = s.shape("M70 512Q40 330 92 210T256 84T424 206T440 512z", "#2b2320") + s.shape(
        "M120 512Q100 340 140 240T256 130T376 240T392 512z", "#3a2f2b"
    )
    teeth = "".join(
        s.shape(
            f"M{x - w} {y}Q{x - 0.3 * w} {y + 0.5 * h} {x} {y + h}Q{x + 0.3 * w} {y + 0.5 * h} {x + w} {y}z", "#6b5a50"
        )
        for x, y, w, h in (
            (112, 190, 22, 110),
            (158, 132, 24, 96),
            (208, 98, 22, 62),
            (308, 98, 22, 74),
            (358, 134, 24, 90),
            (402, 192, 22, 120),
        )
    )
    stumps = "".join(
        s.shape(
            f"M{x - w} {y}Q{x - 0.3 * w} {y - 0.5 * h} {x} {y - h}Q{x + 0.3 * w} {y - 0.5 * h} {x + w} {y}z", "#7d6a5e"
        )
        for x, y, w, h in ((70, 470, 34, 130), (446, 470, 36, 150), (122, 480, 24, 74))
    )
    gems = "".join(
        gem(x, y, size, colour, turn)
        for x, y, size, colour, turn in (
            (392, 452, 1.4, "#7fd9cf", 10),
            (418, 458, 1.0, "#55acee", 26),
            (108, 452, 1.1, "#c8a2e8", -14),
        )
    )
    return rock + hollow + teeth + s.ground(444, "#5b4c44", 12) + stumps + gems, ""


def free_cave(rng: random.Random) -> tuple[str, str]:
    rock = s.shape("M20 476Q10 300 70 190T210 44T350 52T458 200T492 476Q490 492 470 492H42Q22 492 20 476z", "#8d7b6f")
    facets = s.shape(
        "M40 400L110 214 150 250 84 420zM360 90L430 190 400 250 340 130zM424 300L470 420 430 440z", "#7a685d"
    )
    hollow = s.shape("M78 480Q60 330 118 240T256 120T394 240T434 480z", "#2b2320")
    teeth = "".join(
        s.shape(f"M{x - w} {y}L{x} {y + h}L{x + w} {y}z", "#6b5a50")
        for x, y, w, h in ((180, 160, 20, 60), (232, 116, 22, 74), (300, 126, 20, 62), (346, 172, 18, 54))
    )
    return rock + facets + hollow + teeth + s.oval(256, 470, 216, 24, "#5b4c44"), ""


def cone(x: float, y: float, tall: float) -> str:
    """An erupting volcano, the middle of its foot at (x, y)."""
    h = tall
    return s.at(
        x,
        y,
        h / 100,
        s.disc(-8, -128, 20, "#5b4c5c")
        + s.disc(16, -140, 24, "#6e5d6f")
        + s.disc(-2, -158, 20, "#85738a")
        + s.line("M0-98Q-4-130-34-136M0-98Q4-126 36-124M0-98Q-2-120 4-150", "#ff9a3d", 7)
        + s.shape("M-22-100H22Q40-40 92 0H-92Q-40-40-22-100z", "#6b4238")
        + s.shape("M6-100H22Q40-40 92 0H30Q16-44 6-100z", "#563329")
        + s.shape("M-22-100H22Q26-84 18-66T10-40Q4-30 0-52T-10-60Q-14-30-20-24T-20-70T-22-100z", "#f4511e")
        + s.shape("M-14-100H14Q14-88 8-80T0-70T-8-84z", "#ffcc4d"),
    )


def volcano(rng: random.Random) -> tuple[str, str]:
    bands = (("#5a2340", 0), ("#8c2f3f", 130), ("#c9483a", 250), ("#ee7b3b", 340))
    sky = "".join(s.box(0, top, 512, 512 - top, colour) for colour, top in bands)
    flow = (
        s.ground(436, "#3a2424", 14)
        + s.line("M40 470q60-20 110 0t110 4 110-8 110 8", "#f4511e", 15)
        + s.line("M60 470q60-16 100 0t104 4", "#ffcc4d", 5)
    )
    x = rng.choice((150.0, 362.0))
    return sky + cone(x, 440, 232) + flow + scatter.embers(rng), ""


def free_volcano(rng: random.Random) -> tuple[str, str]:
    return cone(256, 462, 268) + s.oval(256, 466, 240, 26, "#3a2424") + s.line(
        "M80 470q60-14 110 0t110 2 120-6", "#f4511e", 12
    ) + scatter.embers(rng), ""


def graveyard(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, rng.choice(("#31405f", "#3c3a5c", "#2f4a52"))) + s.named(
        "moon", s.disc(352, 112, 62, "#f3efcf")
    )
    mist = s.oval(120, 330, 150, 26, "#ffffff22") + s.oval(400, 352, 160, 24, "#ffffff22")
    rail = festive.fence(402, 104, "#1a2233", "#1a2233")
    land = s.hills(390, "#28344a", rng, 30)
    return sky + festive.bat(226, 96, 66, "#1a2233") + land + festive.bare_tree(
        92, 420, 300, "#1a2233"
    ) + mist + rail + s.ground(418, "#3f5a48", 12) + prop("🪦", 84, 470, 112, -5) + prop("🪦", 432, 472, 126, 5), ""


def free_graveyard(rng: random.Random) -> tuple[str, str]:
    land = s.oval(256, 462, 240, 30, "#2f4638") + s.oval(256, 454, 240, 32, "#4f7058")
    moon = s.named("moon", s.disc(376, 128, 96, "#f3e7b0"))
    return moon + festive.bat(236, 70, 90, "#31405f") + festive.bare_tree(88, 446, 380, "#31405f") + land + prop(
        "🪦", 94, 480, 128, -6
    ) + prop("🪦", 434, 480, 142, 5), ""
