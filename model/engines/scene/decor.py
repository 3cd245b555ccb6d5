"""Light decoration around a subject: speed lines, sparkles, hearts, confetti. 512 units, the middle left free."""

import math
import random

from model.engines.scene import scatter
from model.engines.scene import scenery as s


def speed_lines(seed: int, *, dusty: bool = False) -> str:
    """Streaks behind something that moves to the right; mirror them for the left.

    dusty: surely with dust at the feet.
    """
    rng = random.Random(f"speed {seed}")
    found = []
    for index in range(7):
        y = 96 + index * 54 + rng.uniform(-12, 12)
        reach = rng.uniform(70, 150) + 40 * math.sin(math.pi * index / 6)
        start = rng.uniform(18, 52)
        colour = ("#88c9f9", "#bddaf0")[index % 2]
        found.append(s.line(f"M{start:.1f} {y:.1f}h{reach:.1f}", colour, rng.uniform(8, 13)))
    puffs = s.disc(60, 452, 26, "#dfeaf2") + s.disc(98, 462, 20, "#eef3f7") + s.disc(34, 466, 16, "#cfdde8")
    return "".join(found) + (puffs if rng.random() < 0.5 or dusty else "")


def sparkles(seed: int) -> str:
    """Four-pointed sparks and dots around the edge."""
    rng = random.Random(f"sparkles {seed}")
    return "".join(
        s.at(x, y, rng.uniform(1.5, 3.0), s.shape(s.SPARK, "#ffac33"))
        if index % 3
        else s.disc(x, y, rng.uniform(5, 8), "#ffcc4d")
        for index, (x, y) in enumerate(s.ring_spots(rng, 10, 186, 226, 80))
    )


def hearts(seed: int) -> str:
    """Hearts rising around the edge."""
    rng = random.Random(f"hearts {seed}")
    return "".join(
        s.at(
            x,
            y,
            rng.uniform(1.4, 2.7),
            s.shape(s.HEART, rng.choice(("#dd2e44", "#f4728f", "#ff8fb1"))),
            rng.uniform(-24, 24),
        )
        for x, y in s.ring_spots(rng, 10, 180, 220, 78)
    )


def confetti(seed: int) -> str:
    """Bits of paper around the edge."""
    return scatter.pieces(random.Random(f"confetti {seed}"), 34, 176)
