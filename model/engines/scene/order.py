"""In which order framings are tried, with form, pose and balance: without a setting, in one, and bare. Data.

Without a setting the subject stands large and free; scenery that nobody asked for comes last and once.
"""

import random
from collections.abc import Sequence

from model.scene import Scene

Turn = tuple[str, str, str, float]
"""Framing, form, pose, balance."""

LARGE, SMALL = 1.3, 0.8  # how large the subject is beside its partner

PLAIN: Turn = ("plain", "figure", "standing", 1.0)
"""What comes first of any scene."""
FREE: tuple[Turn, ...] = (
    ("closeup", "bust", "standing", LARGE),
    ("wave", "figure", "waving", 1.0),
    ("side", "body", "standing", 1.0),
    ("speech", "figure", "standing", 1.0),
    ("cheer", "figure", "cheering", 1.0),
    ("badge", "face", "standing", 1.0),
    ("echo", "natural", "standing", 1.0),
    ("hanging", "natural", "standing", 1.0),
    ("drizzle", "figure", "standing", 1.0),
    ("moonrise", "figure", "sitting", 1.0),
)
"""Without a setting, what is tried first: the subject free, or before no more than a disc."""
LOOSE: tuple[Turn, ...] = (
    ("action", "figure", "running", 1.0),
    ("leap", "figure", "jumping", 1.0),
    ("seat", "figure", "sitting", 1.0),
    ("heart", "bust", "cheering", 1.0),
    ("pop", "figure", "waving", 1.0),
    ("tilt", "figure", "waving", 1.0),
    ("splash", "figure", "cheering", 1.0),
    ("burst", "bust", "standing", 1.0),
    ("lying", "figure", "standing", 1.0),
    ("rise", "figure", "standing", 1.0),
)
"""The same, livelier."""
FRAMED: tuple[Turn, ...] = (
    ("portrait", "bust", "waving", LARGE),
    ("corner", "bust", "waving", 1.0),
    ("wallpaper", "figure", "waving", 1.0),
    ("stamp", "bust", "standing", 1.0),
    ("card", "body", "standing", 1.0),
    ("window", "figure", "waving", LARGE),
)
"""The same with a frame as of print: one among the first dozen."""
ROUNDED: tuple[Turn, ...] = (
    ("focus", "figure", "cheering", 1.0),
    ("spotlight", "figure", "cheering", 1.0),
    ("bubble", "figure", "sitting", 1.0),
    ("podium", "figure", "cheering", 1.0),
    ("medal", "figure", "cheering", 1.0),
)
"""What more is drawn around it where the scene is proud, loud or light."""
LANDS: tuple[Turn, ...] = (
    ("ground", "body", "standing", 1.0),
    ("room", "figure", "sitting", 1.0),
    ("cloud", "figure", "sitting", 1.0),
    ("sunrise", "figure", "cheering", 1.0),
    ("horizon", "figure", "waving", 1.0),
    ("reflection", "body", "standing", 1.0),
)
"""A land nobody asked for: one, after a dozen others."""
PLACED: tuple[Turn, ...] = (
    ("portrait", "bust", "waving", LARGE),
    ("wide", "figure", "waving", 1.0),
    ("card", "body", "standing", 1.0),
    ("horizon", "figure", "waving", 1.0),
    ("zoom", "bust", "standing", LARGE),
    ("dive", "figure", "jumping", 1.0),
    ("bubble", "figure", "sitting", 1.0),
    ("stamp", "bust", "standing", 1.0),
)
"""In a setting, after the plainest: it is seen in all of them, each of another shape."""
ELSEWHERE: tuple[Turn, ...] = (
    ("aside", "figure", "running", 1.0),
    ("window", "figure", "waving", LARGE),
    ("corner", "bust", "waving", 1.0),
    ("tilt", "figure", "cheering", 1.0),
    ("cheer", "figure", "cheering", 1.0),
    ("action", "figure", "running", 1.0),
    ("reflection", "body", "standing", 1.0),
    ("cloud", "figure", "sitting", 1.0),
    ("speech", "figure", "standing", 1.0),
    ("planet", "figure", "sitting", 1.0),
    ("orb", "figure", "cheering", 1.0),
    ("badge", "figure", "waving", 1.0),
    ("leap", "figure", "jumping", 1.0),
)
"""The same, later."""
BARE: tuple[Turn, ...] = (
    ("closeup", "bust", "standing", LARGE),
    ("wave", "figure", "waving", 1.0),
    ("side", "body", "standing", 1.0),
    ("cheer", "figure", "cheering", 1.0),
    ("seat", "figure", "sitting", 1.0),
    ("action", "figure", "running", 1.0),
    ("tilt", "bust", "waving", 1.0),
    ("leap", "figure", "jumping", 1.0),
)
"""Where no background at all was asked for: nothing but the subject."""
EARLY = 11  # places before the first land that nobody asked for


def order(scene: Scene, suitable: frozenset[str], seed: int) -> list[Turn]:
    """The hand-picked beginning of a scene's stream: the plainest first, then in an order of this scene's own.

    suitable: the framings that suit it; no other comes.
    """
    rng = random.Random(f"{seed} {' '.join(thing.emoji for thing in scene.things)} {' '.join(scene.settings)}")

    def mixed(turns: Sequence[Turn]) -> list[Turn]:
        able = [turn for turn in turns if turn[0] in suitable]
        return rng.sample(able, len(able))

    if scene.plain:
        return [PLAIN, *mixed(BARE)]
    if scene.settings:
        return [PLAIN, *mixed(PLACED), *mixed(ELSEWHERE)]
    free, loose, framed, rounded, lands = (mixed(turns) for turns in (FREE, LOOSE, FRAMED, ROUNDED, LANDS))
    first = [PLAIN, *free[:2], *loose[:1], *free[2:4], *loose[1:3], *framed[:1], *free[4:], *loose[3:], *rounded]
    return [*first[:EARLY], *lands[:1], *first[EARLY:], *framed[1:]]


def spare(scene: Scene, names: Sequence[str]) -> tuple[str, ...]:
    """Which of the suitable framings `names` come again and again when the beginning is spent."""
    if scene.settings or scene.plain or not scene.things:
        return tuple(names)
    once = {name for name, *_ in (*LANDS, *FRAMED)}
    return tuple(name for name in names if name not in once)
