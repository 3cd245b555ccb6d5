"""Indoor settings: each gives (behind, front) for a random source, as a whole wall or as furniture standing free."""

import random

from model.engines.scene import furniture as f
from model.engines.scene import scenery as s
from model.engines.scene.props import prop

LEVEL = 388.0  # y where wall and floor meet


def _wall(colour: str, floor: str, stripes: bool = False) -> str:
    """A wall, a skirting board and a floor."""
    found = s.box(0, 0, 512, LEVEL, colour)
    if stripes:
        found += "".join(s.box(i * 64.0, 0, 32, LEVEL, "#ffffff44") for i in range(8))
    return found + s.box(0, LEVEL, 512, 140, floor) + s.box(0, LEVEL - 12, 512, 14, "#f5f8fa")


def _boards(edge: str) -> str:
    return "".join(s.line(f"M0 {LEVEL + 30 + 32 * i:.1f}H512", edge, 3) for i in range(4))


def _tiles(light: str, dark: str) -> str:
    """A chequered floor in perspective."""
    found = s.box(0, LEVEL, 512, 140, light)
    for row in range(3):
        for column in range(-5, 6):
            if (row + column) % 2 == 0:
                near, far = (1 + 0.32 * row, 1 + 0.32 * (row + 1))
                y0, y1 = LEVEL + 42 * row, LEVEL + 42 * (row + 1)
                x = [256 + 64 * (column + step) * size for size, step in ((near, 0), (near, 1), (far, 1), (far, 0))]
                found += s.shape(f"M{x[0]:.1f} {y0}H{x[1]:.1f}L{x[2]:.1f} {y1}H{x[3]:.1f}Z", dark)
    return found


def _home(rng: random.Random) -> str:
    cloth = rng.choice(("#dd5f6f", "#3fa08a", "#5b7fc4", "#d9822b"))
    return (
        f.pane(122, 142, 52, curtains=cloth)
        + f.picture(392, 120, 46)
        + f.lamp(428, LEVEL + 34, 196)
        + prop("🪴", 86, LEVEL + 44, 124)
    )


def home(rng: random.Random) -> tuple[str, str]:
    wall = _wall(rng.choice(("#ffe6b0", "#d5e8d0", "#f8d9cf")), "#c98d5f", True) + _boards("#a0673c")
    return wall + s.oval(256, 452, 178, 34, "#dd8f7a") + s.oval(256, 452, 148, 24, "#f2c3ae") + _home(rng), ""


def kitchen(rng: random.Random) -> tuple[str, str]:
    wall = s.box(0, 0, 512, LEVEL, rng.choice(("#ffefcf", "#dcefe8", "#e4ecf7")))
    lines = "".join(f"M0 {200 + 44 * i}H512" for i in range(5)) + "".join(
        f"M{i * 58 + 12} 200V{LEVEL}" for i in range(9)
    )
    tiles = s.box(0, 200, 512, LEVEL - 200, "#ffffff99") + s.line(lines, "#c9d6e3", 3)
    inside = (
        f.utensils(256, 62) + f.shelf(110, 148, 130) + f.fridge(420, LEVEL + 52, 116) + f.stove(104, LEVEL + 54, 122)
    )
    return wall + tiles + _tiles("#f5f8fa", "#d98f7e") + inside, ""


def office(rng: random.Random) -> tuple[str, str]:
    wall = _wall(rng.choice(("#d7e3ee", "#dfe6df", "#e9e2f2")), "#8d9aa8")
    blinds = f.pane(116, 130, 56, "#a9dcfb") + "".join(s.box(60, 78 + 15 * i, 112, 8, "#f5f8fa", 3) for i in range(5))
    inside = blinds + f.notes(392, 128, 118) + f.clock(256, 66, 34)
    table = f.desk(112, LEVEL + 62, 176, 104) + prop("💻", 96, LEVEL - 46, 96) + prop("☕", 172, LEVEL - 46, 46)
    return wall + inside + table + _cabinet(428, LEVEL + 56), ""


def _cabinet(x: float, y: float) -> str:
    """A filing cabinet with a plant on it."""
    drawers = "".join(
        s.box(x - 38, y - 130 + 43 * i, 76, 36, "#b8c6d3", 4) + s.box(x - 13, y - 118 + 43 * i, 26, 8, "#66757f", 3)
        for i in range(3)
    )
    return s.box(x - 46, y - 138, 92, 138, "#99aab5", 6) + drawers + prop("🪴", x, y - 136, 92)


def school(rng: random.Random) -> tuple[str, str]:
    wall = _wall(rng.choice(("#fdeac2", "#e0eed2", "#f6ddd2")), "#c98d5f") + _boards("#a0673c")
    inside = f.blackboard(256, 148, 368, 172) + prop("📚", 88, LEVEL + 62, 106)
    return wall + inside + prop("🎒", 424, LEVEL + 64, 116), ""


def stage(rng: random.Random) -> tuple[str, str]:
    back = s.box(0, 0, 512, 512, rng.choice(("#3a2350", "#27325e", "#4a2038")))
    light = f.beam(150, 30, 460, 100) + f.beam(362, 30, 460, -100)
    floor = s.shape("M0 410H512V512H0z", "#b27a4b") + "".join(
        s.line(f"M{256 + 52 * i} 412L{256 + 96 * i} 512", "#8a5a35", 3) for i in range(-5, 6)
    )
    pool = s.oval(256, 452, 158, 28, "#ffe8a3")
    return back + floor + light + pool + f.curtains(), ""


def gym(rng: random.Random) -> tuple[str, str]:
    wall = _wall(rng.choice(("#cfe3f0", "#dfe3ea", "#f4dfc8")), "#5b666e")
    inside = f.wall_bars(100, LEVEL, 112, 270) + f.punchbag(424, 30, 300) + s.oval(256, 454, 180, 30, "#3b88c3")
    floor = f.dumbbell(92, 440, 116) + f.dumbbell(420, 446, 116, "#dd2e44")
    return wall + inside + floor, ""


def _floor(colour: str, edge: str) -> str:
    """An oval piece of floor for what stands free."""
    return s.oval(256, 452, 236, 44, edge) + s.oval(256, 444, 236, 42, colour)


def free_home(rng: random.Random) -> tuple[str, str]:
    roof = s.shape("M18 176L236 26Q256 12 276 26L494 176Q500 196 478 196H34Q12 196 18 176z", "#c8283e")
    wall = s.box(48, 180, 416, 250, "#ffe6b0") + "".join(
        s.box(64 + 64 * i, 190, 30, 240, "#ffffff55") for i in range(6)
    )
    inside = f.pane(118, 250, 40, curtains="#3fa08a") + f.lamp(420, 446, 176) + prop("🪴", 90, 456, 110)
    return _floor("#c98d5f", "#a0673c") + wall + s.box(48, 410, 416, 36, "#c98d5f") + roof + inside, ""


def free_kitchen(rng: random.Random) -> tuple[str, str]:
    shelf = f.utensils(256, 60)
    return _floor("#f2d0a4", "#d9a76c") + f.stove(104, 456, 138) + f.fridge(424, 458, 130) + shelf, ""


def free_office(rng: random.Random) -> tuple[str, str]:
    table = f.desk(128, 466, 214, 130) + prop("💻", 104, 330, 122) + prop("☕", 200, 330, 56)
    return _floor("#a9b9c8", "#7d8f9b") + f.notes(388, 110, 160) + f.clock(140, 96, 56) + table + _cabinet(430, 460), ""


def free_school(rng: random.Random) -> tuple[str, str]:
    return (
        _floor("#d7b48c", "#b58a5e")
        + s.line("M110 240L84 440M402 240L428 440", f.DARK_WOOD, 13)
        + f.blackboard(256, 146, 420, 206)
        + prop("📚", 88, 468, 124)
        + prop("🎒", 424, 468, 132)
    ), ""


def free_stage(rng: random.Random) -> tuple[str, str]:
    floor = s.shape("M30 410H482L500 466Q502 492 476 492H36Q10 492 12 466z", "#b27a4b") + s.box(
        14, 462, 484, 30, "#8a5a35", 14
    )
    dark = s.box(40, 40, 432, 376, rng.choice(("#3a2350", "#27325e", "#4a2038")))
    return dark + floor + f.beam(256, 60, 448, 0) + s.oval(256, 446, 150, 24, "#ffe8a3") + f.curtains(484), ""


def free_gym(rng: random.Random) -> tuple[str, str]:
    mat = s.oval(256, 456, 236, 40, "#226699") + s.oval(256, 448, 236, 40, "#3b88c3")
    frame = s.line("M60 440V40H452V440", "#5b666e", 17)
    ropes = f.punchbag(410, 44, 280) + s.line("M112 46v90M180 46v90", f.WOOD, 6)
    rings = "".join(s.disc(x, 158, 26, "none", f' stroke="{f.WOOD}" stroke-width="11"') for x in (112, 180))
    return frame + ropes + rings + mat + f.dumbbell(94, 446, 128), ""


def seen_through(view: str, name: str) -> str:
    """A window in the upper right through which the 512-unit markup `view` is seen; `name`: an id for its clip."""
    shown = s.clipped("M0 0H512V512H0z", view, name)
    x, y, side = 326.0, 58.0, 124.0
    pane = f'<g transform="translate({x} {y}) scale({side / 512:.4f})">{shown}</g>'
    bars = s.line(f"M{x + side / 2} {y}v{side}M{x} {y + side / 2}h{side}", "#ffffff", 6)
    return (
        s.box(x - 10, y - 10, side + 20, side + 20, "#ffffff", 9)
        + pane
        + bars
        + s.box(x - 17, y + side + 5, side + 34, 11, "#e1e8ed", 5)
    )


INDOORS = frozenset({"home", "kitchen", "office", "school", "stage", "gym"})
