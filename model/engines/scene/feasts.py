"""Holidays: each as a place of its own, free or framed, and as what it hangs over any other place."""

import random

from model.engines.scene import festive as f
from model.engines.scene import scatter
from model.engines.scene import scenery as s
from model.engines.scene.props import hung, prop

NIGHT_BLUE, PLUM = "#1d2c5e", "#4a2a6e"


def _balloons() -> str:
    return (
        scatter.balloon(78, 276, 0.95, "#dd2e44", -8)
        + scatter.balloon(438, 268, 1.0, "#55acee", 8)
        + scatter.balloon(128, 204, 0.74, "#ffac33", -4)
        + scatter.balloon(392, 190, 0.72, "#77b255", 6)
    )


def _treats() -> str:
    return prop("🎂", 112, 468, 128) + prop("🎁", 408, 468, 104, 5)


def birthday(rng: random.Random) -> tuple[str, str]:
    back = s.box(0, 0, 512, 512, rng.choice(("#fde4ef", "#e0f1fd", "#fff1c9"))) + s.disc(256, 290, 196, "#ffffff90")
    floor = s.ground(440, rng.choice(("#f4abba", "#c8a2e8", "#8fd3c4")), 10)
    return back + scatter.pieces(rng, 22) + floor + scatter.bunting(rng) + _balloons() + _treats(), ""


def free_birthday(rng: random.Random) -> tuple[str, str]:
    mat = s.oval(256, 456, 226, 36, "#f4abba") + s.oval(256, 450, 226, 34, "#fbd0da")
    return mat + scatter.bunting(rng) + scatter.pieces(rng, 16, 196) + _balloons() + _treats(), ""


def over_birthday(rng: random.Random) -> tuple[str, str]:
    return scatter.bunting(rng) + scatter.pieces(rng, 14, 180) + _balloons(), ""


def christmas(rng: random.Random) -> tuple[str, str]:
    if rng.random() < 0.5:
        wall = s.box(0, 0, 512, 512, "#c94f4f") + "".join(s.box(i * 64.0, 0, 32, 512, "#d66a62") for i in range(8))
        back = wall + s.box(0, 404, 512, 110, "#8f5f43") + s.box(0, 394, 512, 14, "#f5f8fa")
        top = f.fir_garland(54, 34) + hung("🧦", 392, 96, 76, 6)
    else:
        back = s.box(0, 0, 512, 512, "#2b4a86") + s.hills(392, "#cfe3f4", rng, 40) + s.ground(424, "#ffffff", 14)
        top = f.lights(52, 34) + scatter.flakes(rng, 16)
    return back + top + prop("🎄", 118, 458, 290) + prop("🎁", 410, 466, 108, 4) + prop("🎁", 344, 472, 60, -6), ""


def free_christmas(rng: random.Random) -> tuple[str, str]:
    snow = s.oval(256, 460, 236, 34, "#b8d6ea") + s.oval(256, 452, 236, 36, "#eef6fb")
    flakes = "".join(s.flake(x, y, 18, "#88c9f9") for x, y in ((208, 40), (306, 34), (402, 70), (472, 180), (430, 250)))
    return snow + flakes + prop("🎄", 120, 452, 396) + prop("🎁", 420, 474, 118, 4) + prop("⛄", 446, 372, 100), ""


def over_christmas(rng: random.Random) -> tuple[str, str]:
    return f.lights(46, 30) + prop("🎄", 88, 466, 214) + prop("🎁", 432, 474, 96, 4), ""


def _sparkling(rng: random.Random) -> str:
    return (
        f.firework(112, 126, 92, "#ffcc4d", rng)
        + f.firework(402, 104, 84, "#ff8fb1", rng)
        + f.firework(256, 66, 52, "#7fd9cf", rng)
        + f.firework(440, 246, 50, "#a6d388", rng)
        + f.firework(66, 268, 48, "#c8a2e8", rng)
    )


def new_year(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, rng.choice((NIGHT_BLUE, "#2a1f55", "#3b1f4f"))) + scatter.stars(rng, 14)
    city = scatter.skyline(rng, ("#33427c", "#2b3970"), "#ffd983", 470) if rng.random() < 0.5 else ""
    floor = s.ground(436, "#e9f1fa", 12) if not city else s.ground(448, "#141d44", 6)
    return sky + _sparkling(rng) + city + floor + prop("🍾", 108, 468, 126, -12) + prop("🥂", 410, 468, 104), ""


def free_new_year(rng: random.Random) -> tuple[str, str]:
    floor = s.oval(256, 458, 232, 32, "#3b4a86")
    return floor + _sparkling(rng) + prop("🍾", 76, 476, 150, -12) + prop("🥂", 436, 474, 118) + scatter.pieces(
        rng, 16, 190
    ), ""


def over_new_year(rng: random.Random) -> tuple[str, str]:
    return _sparkling(rng) + prop("🍾", 76, 474, 108, -10) + prop("🥂", 436, 472, 90), ""


def _pumpkins() -> str:
    return prop("🎃", 106, 472, 128) + prop("🎃", 414, 474, 104, flip=True)


def halloween(rng: random.Random) -> tuple[str, str]:
    sky = s.box(0, 0, 512, 512, rng.choice((PLUM, "#3a2350", "#7a3b1e"))) + s.named(
        "moon", s.disc(300, 170, 122, "#ffb347")
    )
    tree = f.bare_tree(78, 440, 330, "#1d1530") + f.bare_tree(462, 440, 190, "#1d1530", True)
    bats = f.bat(198, 92, 84) + f.bat(394, 92, 96) + f.bat(440, 200, 62)
    return sky + bats + s.hills(400, "#2d1c45", rng, 40) + tree + s.ground(432, "#1d1530", 12) + f.web(
        34, 24, 130, True
    ) + _pumpkins(), ""


def free_halloween(rng: random.Random) -> tuple[str, str]:
    moon = s.named("moon", s.disc(256, 190, 172, "#ffb347"))
    bats = f.bat(96, 84, 116) + f.bat(432, 108, 124) + f.bat(446, 250, 78)
    tree = f.bare_tree(66, 440, 300, "#2d1c45")
    return moon + tree + bats + s.oval(256, 458, 236, 36, "#2d1c45") + s.oval(
        256, 452, 220, 30, "#4a2a6e"
    ) + _pumpkins(), ""


def over_halloween(rng: random.Random) -> tuple[str, str]:
    bats = f.bat(150, 74, 84) + f.bat(404, 84, 98) + f.bat(456, 210, 60)
    return f.web(20, 20, 120, True, "#ffffff") + bats + _pumpkins(), ""


def _eggs() -> str:
    return (
        f.egg(70, 474, 128, 0, -8) + f.egg(138, 484, 92, 1, 9) + f.egg(440, 476, 120, 3, 8) + f.egg(376, 486, 84, 2, -8)
    )


def easter(rng: random.Random) -> tuple[str, str]:
    sky = (
        s.box(0, 0, 512, 512, rng.choice(("#d8f0fb", "#fdeccf", "#f9e1ee")))
        + s.sun(392, 104, 40)
        + s.cloud(130, 130, 130)
    )
    land = s.hills(388, "#b8e08f", rng, 50) + s.ground(424, "#8fcf6b", 14)
    blooms = "".join(
        s.flower(x, 410 + (x * 7) % 40, 13, rng.choice(("#ffffff", "#ff8fb1", "#ffd983"))) for x in range(40, 490, 50)
    )
    return sky + land + blooms + prop("🐣", 438, 372, 76) + _eggs(), ""


def free_easter(rng: random.Random) -> tuple[str, str]:
    grass = s.oval(256, 460, 236, 32, "#5c913b") + s.oval(256, 452, 236, 34, "#8fcf6b")
    tulips = prop("🌷", 60, 404, 110, -6) + prop("🌷", 452, 404, 104, 8)
    bow = "".join(
        f.egg(x, y, 62, number, turn)
        for number, (x, y, turn) in enumerate(
            ((64, 210, -50), (118, 132, -34), (196, 88, -12), (316, 88, 12), (394, 132, 34), (448, 210, 50))
        )
    )
    return bow + grass + tulips + _eggs(), ""


def over_easter(rng: random.Random) -> tuple[str, str]:
    return _eggs(), ""


def valentine(rng: random.Random) -> tuple[str, str]:
    back = s.box(0, 0, 512, 512, rng.choice(("#fdd7e2", "#f9c6d6", "#fbe2e8"))) + f.heart(256, 270, 400, "#ffffff66")
    floating = "".join(
        f.heart(x, y, rng.uniform(26, 46), rng.choice(("#dd2e44", "#f4728f", "#ff9fbf")), rng.uniform(-24, 24))
        for x, y in s.ring_spots(rng, 12, 168, 220, 62)
    )
    return back + floating + f.heart_garland(46, 34) + prop("🌹", 108, 470, 158, -10) + prop("💌", 408, 462, 82, 8), ""


def free_valentine(rng: random.Random) -> tuple[str, str]:
    big = f.heart(256, 262, 464, "#f4728f") + f.heart(256, 258, 410, "#fbb6c9")
    small = "".join(
        f.heart(x, y, size, colour, turn)
        for x, y, size, colour, turn in (
            (58, 404, 62, "#dd2e44", -18),
            (462, 92, 50, "#dd2e44", 16),
            (60, 76, 42, "#ff8fb1", -12),
        )
    )
    return big + small + prop("🌹", 96, 484, 150, -14) + prop("💌", 432, 478, 92, 8), ""


def over_valentine(rng: random.Random) -> tuple[str, str]:
    floating = "".join(
        f.heart(x, y, rng.uniform(26, 44), rng.choice(("#dd2e44", "#f4728f", "#ff9fbf")), rng.uniform(-24, 24))
        for x, y in s.ring_spots(rng, 11, 176, 222, 66)
    )
    return f.heart_garland(42, 30) + floating, ""


def _lantern(x: float, y: float, tall: float) -> str:
    """A red lantern in its own light, hanging from above, its top at y."""
    glow = s.disc(x, y + 0.5 * tall, 0.72 * tall, "#ffd97a", ' fill-opacity=".5"')
    return glow + s.line(f"M{x} -10V{y + 8}", "#f7b731", 5) + hung("🏮", x, y, tall)


def _lanterns(large: float) -> str:
    places = ((100, 96, large), (412, 84, 1.05 * large), (176, 44, 0.68 * large), (340, 40, 0.64 * large))
    return "".join(_lantern(x, y, tall) for x, y, tall in places)


def lunar_new_year(rng: random.Random) -> tuple[str, str]:
    wall, inner, line = rng.choice(
        (("#8c1226", "#b5172b", "#f7b731"), ("#f6c24a", "#ffdd85", "#c8283e"), ("#24305e", "#33427c", "#f7b731"))
    )
    back = s.box(0, 0, 512, 512, wall) + s.disc(256, 262, 178, inner)
    ring = s.disc(256, 262, 178, "none", f' stroke="{line}" stroke-width="9"')
    clouds = f.gold_cloud(96, 396, 130, line) + f.gold_cloud(422, 392, 130, line, flip=True)
    low = s.ground(436, "#c8283e", 8) + clouds
    return back + ring + _lanterns(118) + low + prop("🧧", 102, 466, 100, -10) + prop("🧨", 412, 468, 100), ""


def free_lunar_new_year(rng: random.Random) -> tuple[str, str]:
    gate = s.line("M30 46H482", "#9b1c31", 22) + s.line("M48 34V452M464 34V452", "#c8283e", 20)
    gate += s.shape("M10 46Q30 20 20 12H492Q482 20 502 46z", "#f7b731")
    found = gate + "".join(
        s.line(f"M{x} 50v{cord}", "#f7b731", 5) + hung("🏮", x, 50 + cord, tall)
        for x, cord, tall in ((118, 34, 122), (394, 30, 122), (256, 10, 78))
    )
    return found + s.oval(256, 462, 236, 30, "#8c1226") + s.oval(256, 454, 236, 32, "#c8283e") + prop(
        "🧧", 76, 486, 112, -8
    ) + prop("🍊", 436, 482, 82), ""


def over_lunar_new_year(rng: random.Random) -> tuple[str, str]:
    return _lanterns(110) + prop("🧧", 102, 468, 92, -8), ""
