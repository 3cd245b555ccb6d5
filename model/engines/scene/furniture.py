"""What rooms are furnished with: windows, shelves, a stove, a blackboard, curtains, weights. 512 units."""

import math

from model.engines.scene import scenery as s

WOOD, DARK_WOOD, STEEL = "#b27a4b", "#8a5a35", "#8899a6"


def pane(x: float, y: float, half: float, sky: str = "#9bd3f7", curtains: str = "") -> str:
    """A window on a wall, its middle at (x, y); `curtains`: their colour, or none."""
    bars = s.line(f"M{x:.1f} {y - half:.1f}v{2 * half:.1f}M{x - half:.1f} {y:.1f}h{2 * half:.1f}", "#ffffff", 7)
    found = s.box(x - half - 9, y - half - 9, 2 * half + 18, 2 * half + 18, "#ffffff", 8)
    found += s.box(x - half, y - half, 2 * half, 2 * half, sky, 4) + bars
    found += s.box(x - half - 16, y + half + 5, 2 * half + 32, 11, "#e1e8ed", 5)
    if curtains:
        drop, edge = 2 * half + 34, s.paler(curtains, -0.1)
        for side in (-1, 1):
            found += s.shape(
                f"M{x + side * (half + 24):.1f} {y - half - 20:.1f}H{x + side * 0.28 * half:.1f}"
                f"Q{x + side * 0.42 * half:.1f} {y:.1f} {x + side * (half + 2):.1f} {y - half - 20 + drop:.1f}"
                f"H{x + side * (half + 24):.1f}Z",
                curtains,
            )
        found += s.line(f"M{x - half - 34:.1f} {y - half - 22:.1f}H{x + half + 34:.1f}", edge, 9)
    return found


def picture(x: float, y: float, half: float) -> str:
    """A framed landscape on a wall."""
    return (
        s.box(x - half - 8, y - 0.8 * half - 8, 2 * half + 16, 1.6 * half + 16, "#a0673c", 6)
        + s.box(x - half, y - 0.8 * half, 2 * half, 1.6 * half, "#d6ecfb", 2)
        + s.disc(x + 0.45 * half, y - 0.35 * half, 0.2 * half, "#ffcc4d")
        + s.shape(
            f"M{x - half:.1f} {y + 0.8 * half:.1f}L{x - 0.3 * half:.1f} {y - 0.2 * half:.1f}"
            f"L{x + 0.2 * half:.1f} {y + 0.4 * half:.1f}L{x + 0.5 * half:.1f} {y:.1f}"
            f"L{x + half:.1f} {y + 0.8 * half:.1f}Z",
            "#77b255",
        )
    )


def lamp(x: float, y: float, tall: float, shade: str = "#ffcc4d") -> str:
    """A floor lamp standing at (x, y), lit."""
    top = y - tall
    return (
        s.disc(x, top + 0.2 * tall, 0.34 * tall, "#fff3c9", ' fill-opacity=".55"')
        + s.line(f"M{x:.1f} {y:.1f}V{top + 20:.1f}", DARK_WOOD, 8)
        + s.oval(x, y, 0.16 * tall, 0.05 * tall, DARK_WOOD)
        + s.shape(
            f"M{x - 0.1 * tall:.1f} {top:.1f}H{x + 0.1 * tall:.1f}L{x + 0.21 * tall:.1f} {top + 0.28 * tall:.1f}"
            f"H{x - 0.21 * tall:.1f}Z",
            shade,
        )
    )


def shelf(x: float, y: float, wide: float, books: str = "") -> str:
    """A board on a wall whose upper edge's middle is at (x, y), with jars, or with books of "book" colours."""
    found = s.box(x - wide / 2, y, wide, 12, WOOD, 4)
    left = x - wide / 2 + 10
    colours = books.split() or ["#dd5f6f", "#ffd983", "#77b255", "#88c9f9", "#c8a2e8"]
    step = (wide - 20) / len(colours)
    for number, colour in enumerate(colours):
        if books:
            tall = 44 + 9 * ((number * 2) % 3)
            found += s.box(left + number * step, y - tall, step - 2, tall, colour, 3)
            found += s.box(left + number * step, y - tall + 9, step - 2, 6, "#ffffff88")
        else:
            found += s.box(left + number * step + 2, y - 36, step - 6, 36, colour, 7)
            found += s.box(left + number * step + 5, y - 44, step - 12, 10, "#8a5a35", 3)
    return found


def stove(x: float, y: float, wide: float) -> str:
    """A cooker with a window in its oven and a steaming pot on it; its foot's middle at (x, y)."""
    tall, left = 1.12 * wide, x - wide / 2
    top = y - tall
    knobs = "".join(s.disc(left + wide * (0.2 + 0.2 * i), top + 0.14 * wide, 0.05 * wide, "#dd2e44") for i in range(4))
    pot_y = top - 0.04 * wide
    pot = (
        s.box(x - 0.34 * wide, pot_y - 0.38 * wide, 0.68 * wide, 0.4 * wide, "#3b88c3", 9)
        + s.box(x - 0.48 * wide, pot_y - 0.28 * wide, 0.96 * wide, 0.07 * wide, "#2a6797", 5)
        + s.box(x - 0.38 * wide, pot_y - 0.45 * wide, 0.76 * wide, 0.09 * wide, "#5dadec", 5)
        + s.disc(x, pot_y - 0.48 * wide, 0.05 * wide, "#292f33")
    )
    steam = s.line(
        f"M{x - 0.16 * wide:.1f} {pot_y - 0.62 * wide:.1f}q-14-14 0-28t0-28"
        f"M{x + 0.16 * wide:.1f} {pot_y - 0.62 * wide:.1f}q14-14 0-28t0-28",
        "#ffffff",
        8,
    )
    return (
        steam
        + pot
        + s.box(left, top, wide, tall, "#f5f8fa", 8)
        + s.box(left - 5, top - 6, wide + 10, 14, "#5b666e", 5)
        + knobs
        + s.box(left + 0.12 * wide, top + 0.3 * wide, 0.76 * wide, 0.56 * wide, "#44525d", 8)
        + s.box(left + 0.2 * wide, top + 0.42 * wide, 0.6 * wide, 0.36 * wide, "#ffac33", 6)
        + s.box(left + 0.16 * wide, top + 0.325 * wide, 0.68 * wide, 0.05 * wide, "#ccd6dd", 3)
    )


def fridge(x: float, y: float, wide: float) -> str:
    """A fridge with two doors and a magnet or two; its foot's middle at (x, y)."""
    tall, left = 2.1 * wide, x - wide / 2
    return (
        s.box(left, y - tall, wide, tall, "#bfe6da", 12)
        + s.box(left, y - 0.66 * tall, wide, 6, "#8cc4b3")
        + s.box(left + 0.1 * wide, y - 0.88 * tall, 8, 0.16 * tall, "#66757f", 4)
        + s.box(left + 0.1 * wide, y - 0.58 * tall, 8, 0.24 * tall, "#66757f", 4)
        + s.at(left + 0.6 * wide, y - 0.82 * tall, 1.0, s.shape(s.HEART, "#dd2e44"))
        + s.box(left + 0.52 * wide, y - 0.54 * tall, 0.28 * wide, 0.3 * wide, "#ffd983", 2)
    )


def utensils(x: float, y: float) -> str:
    """A pan, a ladle and a spatula hanging from a rail whose middle is at (x, y)."""
    return (
        s.line(f"M{x - 70:.1f} {y:.1f}h140", STEEL, 7)
        + s.line(f"M{x - 46:.1f} {y:.1f}v34", "#44525d", 8)
        + s.disc(x - 46, y + 58, 26, "#44525d")
        + s.disc(x - 46, y + 58, 17, "#66757f")
        + s.line(f"M{x + 6:.1f} {y:.1f}v52", STEEL, 6)
        + s.disc(x + 6, y + 62, 14, STEEL)
        + s.line(f"M{x + 48:.1f} {y:.1f}v40", WOOD, 7)
        + s.box(x + 36, y + 38, 24, 34, WOOD, 6)
    )


def blackboard(x: float, y: float, wide: float, tall: float) -> str:
    """A school's green board with a sum, letters and a drawing in chalk; its middle at (x, y)."""
    left, top = x - wide / 2, y - tall / 2
    unit = tall / 10
    chalk = s.line(
        "M-30 14L-16-20-2 14M-25 2H-7M10-20V14H20Q34 14 34 6T20-3H10M20-3Q30-3 30-11T20-20H10M68-14Q44-30 44-3T68 8",
        "#f5f8fa",
        5,
    )
    two = "M-10-12Q-8-20 0-20T10-12Q10-4-10 12H12"
    sums = (
        s.at(0, 0, 1, s.line(two, "#ffe8a3", 5))
        + s.line("M28-4h22M39-15v22", "#ffe8a3", 5)
        + s.at(78, 0, 1, s.line(two, "#ffe8a3", 5))
        + s.line("M106-10h22M106 2h22", "#ffe8a3", 5)
        + s.line("M152-20L142 2H166M160-10V14", "#ffe8a3", 5)
    )
    return (
        s.box(left - 12, top - 12, wide + 24, tall + 24, WOOD, 10)
        + s.box(left, top, wide, tall, "#2f7a55", 4)
        + s.at(left + 1.9 * unit, top + 2.7 * unit, unit / 17, chalk)
        + s.at(left + wide - 11.4 * unit, top + 2.7 * unit, unit / 17, sums)
        + s.box(left + 20, top + tall + 6, wide - 40, 9, DARK_WOOD, 4)
        + s.box(left + 0.8 * wide, top + tall, 30, 7, "#f5f8fa", 3)
    )


def curtains(wide: float = 492.0) -> str:
    """A stage's red curtains: a valance above, a drawn-back drape at each side of the middle 512 units."""
    left, right = 256 - wide / 2, 256 + wide / 2
    red, dark, deep = "#c8283e", "#a31b30", "#84142a"
    found = ""
    for side, edge in ((1, left), (-1, right)):
        reach = 0.25 * wide
        found += s.shape(
            f"M{edge:.1f} 40H{edge + side * reach:.1f}Q{edge + side * reach * 0.9:.1f} 240 {edge + side * 44:.1f} 300"
            f"Q{edge + side * 74:.1f} 380 {edge + side * 80:.1f} 470H{edge:.1f}Z",
            red,
        )
        for share in (0.28, 0.62):
            found += s.line(
                f"M{edge + side * share * reach:.1f} 60Q{edge + side * share * reach * 0.9:.1f} 230 "
                f"{edge + side * 26:.1f} 300Q{edge + side * (20 + 50 * share):.1f} 380 "
                f"{edge + side * (16 + 56 * share):.1f} 462",
                dark,
                9,
            )
        found += s.line(f"M{edge + side * 4:.1f} 300h{side * 46}", "#ffcc4d", 13)
    count = 7
    step = wide / count
    for number in range(count):
        x = left + number * step
        found += s.shape(f"M{x:.1f} 22h{step:.1f}v54q{-step / 2:.1f} 64 {-step:.1f} 0Z", (red, deep)[number % 2])
        found += s.line(f"M{x + 3:.1f} 79q{step / 2 - 3:.1f} 54 {step - 6:.1f} 0", "#ffcc4d", 7)
    return found


def beam(x: float, top: float, low: float, lean: float, colour: str = "#fff3c9") -> str:
    """A spotlight's beam from (x, top) to a pool at height `low`, `lean` units aside."""
    return (
        f'<path d="M{x - 12:.1f} {top:.1f}H{x + 12:.1f}L{x + lean + 118:.1f} {low:.1f}H{x + lean - 118:.1f}Z" '
        f'fill="{colour}" fill-opacity=".36"/>'
    )


def dumbbell(x: float, y: float, wide: float, colour: str = "#44525d") -> str:
    """A dumbbell lying at (x, y), its middle."""
    return (
        s.line(f"M{x - 0.3 * wide:.1f} {y:.1f}h{0.6 * wide:.1f}", STEEL, 0.1 * wide)
        + s.box(x - 0.38 * wide, y - 0.26 * wide, 0.15 * wide, 0.52 * wide, colour, 5)
        + s.box(x + 0.23 * wide, y - 0.26 * wide, 0.15 * wide, 0.52 * wide, colour, 5)
        + s.box(x - 0.5 * wide, y - 0.18 * wide, 0.13 * wide, 0.36 * wide, colour, 5)
        + s.box(x + 0.37 * wide, y - 0.18 * wide, 0.13 * wide, 0.36 * wide, colour, 5)
    )


def barbell(y: float) -> str:
    """A loaded bar across the whole width at height `y`, its plates at both sides."""
    found = s.line(f"M40 {y:.1f}H472", STEEL, 11)
    for side in (-1, 1):
        for far, half, colour in ((158, 62, "#dd2e44"), (180, 50, "#3b88c3"), (200, 36, "#44525d")):
            found += s.box(256 + side * far - 9, y - half, 18, 2 * half, colour, 7)
    return found


def punchbag(x: float, top: float, tall: float) -> str:
    """A punching bag on a chain from (x, top)."""
    chain = s.line(f"M{x:.1f} {top:.1f}v{0.22 * tall:.1f}", STEEL, 6)
    half = 0.15 * tall
    return (
        chain
        + s.box(x - half, top + 0.2 * tall, 2 * half, 0.8 * tall, "#c8283e", half * 0.6)
        + s.box(x - half, top + 0.36 * tall, 2 * half, 0.07 * tall, "#f5f8fa")
        + s.box(x - half, top + 0.78 * tall, 2 * half, 0.07 * tall, "#f5f8fa")
    )


def wall_bars(x: float, y: float, wide: float, tall: float) -> str:
    """Wooden bars on a gym's wall; the middle of their foot at (x, y)."""
    rungs = "".join(s.box(x - wide / 2, y - tall + tall * (i + 0.4) / 7, wide, 9, WOOD, 4) for i in range(7))
    rails = "".join(s.box(x + side * wide / 2 - 6, y - tall, 12, tall, DARK_WOOD, 5) for side in (-1, 1))
    return rungs + rails


def clock(x: float, y: float, radius: float, hour: float = 10.17) -> str:
    """A wall clock that shows `hour`."""
    hands = "".join(
        f"M{x:.1f} {y:.1f}L{s.around(math.tau * turn - math.pi / 2, reach * radius, x, y)}"
        for turn, reach in ((hour / 12, 0.5), (hour % 1, 0.72))
    )
    ticks = "".join(
        s.disc(x + 0.78 * radius * math.cos(a), y + 0.78 * radius * math.sin(a), 0.06 * radius, "#66757f")
        for a in (math.tau * i / 12 for i in range(12))
    )
    return (
        s.disc(x, y, radius, "#44525d")
        + s.disc(x, y, 0.88 * radius, "#f5f8fa")
        + ticks
        + s.line(hands, "#292f33", 0.1 * radius)
    )


def desk(x: float, y: float, wide: float, tall: float) -> str:
    """A table seen from its front; the middle of its foot at (x, y)."""
    return (
        s.box(x - wide / 2 + 8, y - tall, 13, tall, DARK_WOOD, 3)
        + s.box(x + wide / 2 - 21, y - tall, 13, tall, DARK_WOOD, 3)
        + s.box(x + 0.08 * wide, y - tall, 0.36 * wide, 0.62 * tall, "#c68e5c", 4)
        + s.disc(x + 0.26 * wide, y - 0.66 * tall, 5, "#f5f8fa")
        + s.box(x - wide / 2, y - tall - 8, wide, 16, WOOD, 6)
    )


def notes(x: float, y: float, wide: float) -> str:
    """A board with a rising line and notes stuck on it, its middle at (x, y)."""
    tall, left = 0.74 * wide, x - wide / 2
    top = y - tall / 2
    graph = (
        f"M{left + 0.12 * wide:.1f} {top + 0.78 * tall:.1f}l{0.17 * wide:.1f} {-0.24 * tall:.1f} {0.13 * wide:.1f} "
        f"{0.12 * tall:.1f} {0.2 * wide:.1f} {-0.4 * tall:.1f}"
    )
    return (
        s.box(left - 7, top - 7, wide + 14, tall + 14, "#99aab5", 7)
        + s.box(left, top, wide, tall, "#ffffff", 4)
        + s.line(graph, "#dd2e44", 8)
        + s.box(left + 0.7 * wide, top + 0.12 * tall, 0.2 * wide, 0.28 * tall, "#ffd983", 2)
        + s.box(left + 0.7 * wide, top + 0.5 * tall, 0.2 * wide, 0.28 * tall, "#a6d388", 2)
    )
