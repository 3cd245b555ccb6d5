"""What feasts are decked with: garlands, lights, eggs, bats, fireworks, lanterns' strings. 512 units."""

import itertools
import math
import random

from model.engines.scene import scenery as s

LIGHTS = ("#ffcc4d", "#dd2e44", "#55acee", "#77b255", "#ff8fb1")
EGGS = (("#f4abba", "#ffffff"), ("#88c9f9", "#ffd983"), ("#ffd983", "#dd5f6f"), ("#c8a2e8", "#a6d388"))


def lights(y: float, dip: float, wire: str = "#2f6b35") -> str:
    """A string of coloured bulbs across the top, hanging `dip` units below `y` in the middle."""
    found = [s.line(f"M24 {y}Q256 {y + 2 * dip} 488 {y}", wire, 6)]
    for index in range(11):
        share = (index + 0.5) / 11
        x, drop = 24 + 464 * share, y + 4 * dip * share * (1 - share)
        found.append(
            s.oval(x, drop + 15, 11, 15, LIGHTS[index % len(LIGHTS)]) + s.box(x - 5, drop - 3, 10, 9, "#44525d", 3)
        )
    return "".join(found)


def fir_garland(y: float, dip: float) -> str:
    """A garland of fir with red bows across the top."""
    found = []
    for index in range(27):
        share = (index + 0.5) / 27
        x, drop = 20 + 472 * share, y + 4 * dip * share * (1 - share)
        found.append(s.disc(x, drop, 17, ("#2f6b35", "#3e8a48")[index % 2]))
    for index in range(6):
        share = (index + 0.5) / 6
        x, drop = 20 + 472 * share, y + 4 * dip * share * (1 - share)
        found.append(s.disc(x, drop + 4, 11, ("#dd2e44", "#ffcc4d")[index % 2]))
    return "".join(found)


def egg(x: float, y: float, tall: float, number: int, turn: float = 0.0) -> str:
    """A painted egg standing at (x, y)."""
    base, band = EGGS[number % len(EGGS)]
    body = "M0-100C30-100 38-60 38-36C38-14 22 0 0 0S-38-14-38-36C-38-60-30-100 0-100z"
    if number % 2:
        marks = s.line("M-34-46l11-12 11 12 12-12 12 12 11-12 10 12", band, 8) + s.line("M-33-22H33", band, 6)
    else:
        marks = "".join(
            s.disc(px, py, 7, band) for px, py in ((-20, -30), (4, -22), (24, -36), (-8, -54), (14, -64), (-4, -82))
        )
    return s.at(x, y, tall / 100, s.shape(body, base) + marks, turn)


def bat(x: float, y: float, wide: float, colour: str = "#292f33") -> str:
    """A bat in flight, its middle at (x, y)."""
    data = (
        "M0-8L5-17 8-9Q22-22 50-14Q40-6 42 6Q30 0 24 10Q14 4 0 18Q-14 4-24 10Q-30 0-42 6Q-40-6-50-14Q-22-22-8-9L-5-17z"
    )
    eyes = s.disc(-4, -2, 2.2, "#ffcc4d") + s.disc(4, -2, 2.2, "#ffcc4d")
    return s.at(x, y, wide / 100, s.shape(data, colour) + eyes)


def web(x: float, y: float, reach: float, left: bool, colour: str = "#e6d9f5") -> str:
    """A spider's web in an upper corner."""
    turns = [math.radians(a) for a in (4, 26, 48, 70, 88)]
    way = 1 if left else -1
    ends = [(x + way * reach * math.cos(a), y + reach * math.sin(a)) for a in turns]
    found = "".join(f"M{x} {y}L{px:.1f} {py:.1f}" for px, py in ends)
    for share in (0.38, 0.64, 0.9):
        points = [(x + share * (px - x), y + share * (py - y)) for px, py in ends]
        found += f"M{points[0][0]:.1f} {points[0][1]:.1f}"
        for one, two in itertools.pairwise(points):
            mx, my = (one[0] + two[0]) / 2, (one[1] + two[1]) / 2
            found += f"Q{mx + 0.12 * (x - mx):.1f} {my + 0.12 * (y - my):.1f} {two[0]:.1f} {two[1]:.1f}"
    return s.line(found, colour, 3)


def bare_tree(x: float, y: float, tall: float, colour: str, flip: bool = False) -> str:
    """A leafless crooked tree standing at (x, y)."""
    trunk = s.shape("M-12 0Q-4-30-8-56L8-60Q2-30 14 0z", colour)
    twigs = s.line(
        "M0-52Q-6-74-30-84M-18-78Q-24-92-20-100M2-56Q10-80 34-88M18-78Q20-92 12-104M0-54Q4-84-4-112", colour, 6
    )
    return s.at(x, y, tall / 112, trunk + twigs, flip=flip)


def firework(x: float, y: float, reach: float, colour: str, rng: random.Random) -> str:
    """A rocket's burst of sparks around (x, y)."""
    start, count = rng.uniform(0, 1), 12
    rays, tips = "", ""
    for index in range(count):
        angle = start + math.tau * index / count
        far = reach * (1.0 if index % 2 else 0.72)
        rays += f"M{s.around(angle, 0.3 * reach, x, y)}L{s.around(angle, 0.84 * far, x, y)}"
        tips += s.disc(x + far * math.cos(angle), y + far * math.sin(angle), 0.07 * reach, s.paler(colour, 0.1))
    return s.line(rays, colour, 0.075 * reach) + tips + s.disc(x, y, 0.1 * reach, "#ffffff")


def heart(x: float, y: float, size: float, colour: str, turn: float = 0.0) -> str:
    """A heart `size` units wide around (x, y)."""
    return s.at(x, y, size / 22, s.shape(s.HEART, colour), turn)


def heart_garland(y: float, dip: float) -> str:
    """Hearts on a string across the top."""
    found = [s.line(f"M24 {y}Q256 {y + 2 * dip} 488 {y}", "#c9a0ac", 5)]
    for index in range(7):
        share = (index + 0.5) / 7
        x, drop = 24 + 464 * share, y + 4 * dip * share * (1 - share)
        found.append(heart(x, drop + 16, 40, ("#dd2e44", "#f4728f", "#ff9fbf")[index % 3], 12 * (0.5 - share)))
    return "".join(found)


def gold_cloud(x: float, y: float, wide: float, colour: str = "#f7b731", flip: bool = False) -> str:
    """A curled cloud as old Chinese pictures have it."""
    curls = "M-50 12H50M-34 12Q-46-12-22-16T-6 2M-12-8Q-6-34 18-26T24 4M22-10Q44-18 44 2T28 8"
    return s.at(x, y, wide / 110, s.line(curls, colour, 8), flip=flip)


def fence(y: float, tall: float, colour: str, edge: str) -> str:
    """Iron or wooden palings across the whole width, standing on `y`."""
    found = s.box(0, y - 0.72 * tall, 512, 0.1 * tall, edge) + s.box(0, y - 0.28 * tall, 512, 0.1 * tall, edge)
    for index in range(12):
        x = 4 + 44.0 * index
        found += s.shape(
            f"M{x} {y}V{y - 0.86 * tall:.1f}L{x + 12} {y - tall:.1f}L{x + 24} {y - 0.86 * tall:.1f}V{y}z", colour
        )
    return found
