"""Things strewn about a scene from a random source: stars, rain, leaves, confetti; and composites of scenery."""

import random

from model.engines.scene import scenery as s

CONFETTI = ("#dd2e44", "#ffcc4d", "#55acee", "#77b255", "#aa8dd8", "#f4900c", "#ff8fb1")
AUTUMN = ("#f4900c", "#dd2e44", "#ffac33", "#be5b1f")


def side(rng: random.Random) -> tuple[float, bool]:
    """The x of the upper left or upper right corner's middle, and whether it is the right one."""
    right = rng.random() < 0.5
    return (362.0 if right else 150.0), right


def low(rng: random.Random, count: int) -> list[tuple[float, float]]:
    """Spots on the ground at both sides of the subject."""
    found = []
    for index in range(count):
        x = rng.uniform(78, 175) if index % 2 else rng.uniform(337, 434)
        found.append((x, rng.uniform(436, 470) - abs(x - 256) * 0.1))
    return found


def stars(rng: random.Random, count: int, colour: str = "#ffe8b6") -> str:
    """Stars in the upper sky, sparks among dots."""
    return "".join(
        s.at(x, y, rng.uniform(0.5, 1.25), s.shape(s.SPARK, colour))
        if rng.random() < 0.45
        else s.disc(x, y, rng.uniform(2.2, 4), colour)
        for x, y in s.ring_spots(rng, count, 100, 232, 30)
        if y < 372
    )


def drops(rng: random.Random, count: int, top: float, colour: str = "#5dadec", bottom: float = 450.0) -> str:
    """Raindrops between `top` and `bottom`, slanting."""
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


def front_drops(rng: random.Random) -> str:
    """A few drops before the subject, at its sides."""
    spots = [(x, y) for x, y in s.ring_spots(rng, 9, 150, 224, 60) if y > 190]
    return "".join(s.at(x, y, rng.uniform(0.9, 1.3), s.shape(s.DROP, "#88c9f9"), 12) for x, y in spots)


def flakes(rng: random.Random, count: int, colour: str = "#ffffff") -> str:
    """Snow all around."""
    return "".join(
        s.flake(x, y, rng.uniform(9, 17), colour) if rng.random() < 0.5 else s.disc(x, y, rng.uniform(4, 7), colour)
        for x, y in s.ring_spots(rng, count, 110, 232, 34)
    )


def front_flakes(rng: random.Random) -> str:
    """A few snowballs of flakes before the subject, at its sides."""
    return "".join(
        s.disc(x, y, rng.uniform(6, 10), "#ffffff", ' stroke="#bddaf0" stroke-width="2.5"')
        for x, y in s.ring_spots(rng, 8, 165, 226, 60)
    )


def leaves(rng: random.Random, count: int, colours: tuple[str, ...]) -> str:
    """Leaves blown around the middle."""
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


def grass(rng: random.Random, colour: str = "#5c913b") -> str:
    """Tufts at the lower sides, before the subject."""
    tuft = s.shape("M-16 0Q-14-14-22-24-8-18-5-6-4-20 2-32 6-18 5-6 10-18 22-22 14-12 16 0z", colour)
    spots = [rng.uniform(70, 120), rng.uniform(140, 170), rng.uniform(345, 375), rng.uniform(395, 440)]
    return "".join(s.at(x, 462 - abs(x - 256) * 0.07, rng.uniform(0.9, 1.4), tuft) for x in spots)


def low_flames(rng: random.Random) -> str:
    """Flames before the subject's feet."""
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


def embers(rng: random.Random) -> str:
    """Sparks that rise from a fire."""
    return "".join(
        s.disc(x, y, rng.uniform(3, 7), "#ffac33") for x, y in s.ring_spots(rng, 12, 150, 226, 40) if y < 300
    )


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


def waves(y: float, colour: str, step: float = 64.0, lift: float = 20.0) -> str:
    """Water with a wavy top, down to the bottom edge."""
    tops = "".join(f"q{step / 2:.1f} {-lift * 2:.1f} {step:.1f} 0" for _ in range(int(560 // step) + 1))
    return s.shape(f"M-20 {y}{tops}V532H-20z", colour)


def cloud_bank() -> str:
    """Clouds along the bottom, before the subject."""
    sides = s.cloud(126, 486, 180, "#e3f1fb", "#b5d9f1") + s.cloud(388, 486, 190, "#e3f1fb", "#b5d9f1")
    return sides + s.cloud(256, 494, 200, "#ffffff", "#c9e3f5")


def skyline(rng: random.Random, walls: tuple[str, ...], window: str, floor: float) -> str:
    """House blocks side by side, lower in the middle, standing on `floor`."""
    found: list[str] = []
    x = 14.0
    while x < 480:
        width = rng.choice((58.0, 66.0, 78.0, 88.0))
        width = min(width, 498 - x)
        tall = rng.uniform(150, 250) + (70 if abs(x + width / 2 - 256) > 110 else 0)
        found.append(s.building(x, floor, width, tall, rng.choice(walls), window, rng))
        x += width + 2
    return "".join(found)


def bow(radius: float, width: float, y: float) -> str:
    """A rainbow whose feet are at `y`."""
    colours = ("#dd2e44", "#f4900c", "#ffcc4d", "#77b255", "#55acee", "#9266cc")
    found = []
    for index, colour in enumerate(colours):
        reach = radius - index * width
        found.append(
            f'<path d="M{256 - reach:.1f} {y:.1f}A{reach:.1f} {reach:.1f} 0 0 1 {256 + reach:.1f} {y:.1f}" '
            f'fill="none" stroke="{colour}" stroke-width="{width + 0.6:.1f}"/>'
        )
    return "".join(found)
