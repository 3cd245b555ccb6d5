"""Faces of our own, seen from the front, for animals that emoji art shows only whole: with them they can be figures.

Every function gives (markup in 36 units, anchors), in the colours of the whole animal's art.
"""

from collections.abc import Callable
from functools import cache, partial

from model.engines.scene.anchors import Anchors, Line

INK = "#292f33"
PENGUIN, OWL, DUCK, CHICK, DINOSAUR, LONG_NECK, CROCODILE, SHARK, SQUIRREL, SHEEP, OTTER = (
    f"lepim:{name}"
    for name in (
        *("penguin", "owl", "duck", "chick", "dinosaur", "long-neck", "crocodile"),
        *("shark", "squirrel", "sheep", "otter"),
    )
)


def _spots(name: str, kin: str, size: float, head: float, width: float, eyes: Line, mouth: float) -> Anchors:
    return Anchors(
        emoji=name,
        kind="head",
        size=size,
        kin=(kin,),
        head=(18.0, head),
        head_width=width,
        eyes=eyes,
        mouth=(18.0, mouth),
        neck=(18.0, 32.0),
        neck_width=14.0,
    )


def _pair(shape: str) -> str:
    """The shape, and the same mirrored about the middle."""
    return f'{shape}<g transform="matrix(-1 0 0 1 36 0)">{shape}</g>'


def _disc(x: float, y: float, radius: float, fill: str) -> str:
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}"/>'


def _oval(x: float, y: float, rx: float, ry: float, fill: str) -> str:
    return f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="{fill}"/>'


def _path(data: str, fill: str) -> str:
    return f'<path d="{data}" fill="{fill}"/>'


def _line(data: str, colour: str, width: float) -> str:
    return f'<path d="{data}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-linecap="round"/>'


@cache
def penguin() -> tuple[str, Anchors]:
    markup = (
        _disc(18, 18, 15.4, INK)
        + _pair(_oval(12.6, 18.4, 7.6, 8.2, "#f5f8fa"))
        + _oval(18, 25, 10.4, 6.8, "#f5f8fa")
        + _pair(_disc(12.4, 17.6, 2, INK))
        + _path("M13 22.400Q18 18.800 23 22.400 18 28.600 13 22.400Z", "#ffac33")
        + _line("M14 22.600Q18 24.600 22 22.600", "#d97a12", 0.8)
    )
    return markup, _spots(PENGUIN, "🐧", 0.9, 4.6, 21, (12.4, 17.6, 23.6, 17.6), 24.5)


@cache
def owl() -> tuple[str, Anchors]:
    markup = (
        _path(
            "M3.600 3L11.400 6.200Q18 4.200 24.600 6.200L32.400 3Q35 14 33.400 21 30 33.400 18 33.400T2.600 21Q1 14 "
            "3.600 3Z",
            "#662113",
        )
        + _path(
            "M18 9.500C22 5.500 31.500 8 31.500 18 31.500 27 25 31.500 18 31.500S4.500 27 4.500 18C4.500 8 14 5.500 18 "
            "9.500Z",
            "#c1694f",
        )
        + _pair(_disc(11.4, 17, 6.8, "#ffd983") + _disc(11.8, 17, 3.2, INK))
        + _path(
            "M18 19.400Q21.800 20.600 20.800 24.200 19.800 27.200 18 27.800 16.200 27.200 15.200 24.200 "
            "14.200 20.600 18 "
            "19.400Z",
            "#ffac33",
        )
    )
    return markup, _spots(OWL, "🦉", 0.5, 6.6, 20, (11.8, 17, 24.2, 17), 26)


def _bird(name: str, kin: str, coat: str, bill: str, lip: str, wide: float, ring: str) -> tuple[str, Anchors]:
    """A round head with a bill `wide` units to each side. ring: the colour about the neck, "" for none."""
    left, right = 18 - wide, 18 + wide
    markup = (
        _disc(18, 17, 14.6, coat)
        + (_path("M7.400 27Q18 32.600 28.600 27 26.500 33.400 18 33.400T7.400 27Z", ring) if ring else "")
        + _pair(_disc(11.6, 14.6, 3.1, "#f5f8fa") + _disc(11.8, 14.6, 1.9, INK))
        + _path(
            f"M{left} 23.200Q{left + 1} 20.600 14 19.400 18 17.400 22 19.400 {right - 1} 20.600 {right} 23.200 "
            f"{right - 1} 27.400 18 27.400 {left + 1} 27.400 {left} 23.200Z",
            bill,
        )
        + _line(f"M{left + 1.4} 23.600Q18 26 {right - 1.4} 23.600", lip, 0.9)
        + _pair(_oval(16.3, 20.8, 0.6, 0.4, lip))
    )
    return markup, _spots(name, kin, 0.4, 4.4, 20, (11.8, 14.6, 24.2, 14.6), 25.4)


duck = cache(partial(_bird, DUCK, "🦆", "#3e721d", "#ffcc4d", "#d99512", 9.0, "#f5f8fa"))
chick = cache(partial(_bird, CHICK, "🐤", "#ffcc4d", "#f4900c", "#b96a06", 5.0, ""))


def _reptile(name: str, kin: str, coat: str, light: str, dark: str, toothed: bool) -> tuple[str, Anchors]:
    """A broad snout under two eyes."""
    teeth = "".join(
        _path(f"M{x} {y}h3l-1.500 3Z", "#ffffff")
        for x, y in ((6.6, 27.2), (11.2, 28.7), (16.5, 29.2), (21.8, 28.7), (26.4, 27.2))
    )
    markup = (
        _path(
            "M18 3C26 3 30.800 7.500 31 13.500 33.500 16.500 34.600 20 34.600 23.500 34.600 30 27 33.600 18 "
            "33.600S1.400 30 "
            "1.400 23.500C1.400 20 2.500 16.500 5 13.500 5.200 7.500 10 3 18 3Z",
            coat,
        )
        + _path(
            "M18 17.600C27 17.600 33 20 33 24.600 33 30 26.500 32.400 18 32.400S3 30 3 24.600C3 20 9 17.600 18 17.600Z",
            light,
        )
        + (teeth if toothed else "")
        + _line("M5.500 26.600Q18 32 30.500 26.600", dark, 1.1)
        + _pair(_oval(14.6, 20.8, 1, 1.3, dark) + _disc(11.4, 12.2, 3.3, "#f5f8fa") + _disc(11.8, 12.4, 2, INK))
        + _pair(_oval(15.6, 6.2, 1.3, 0.9, dark))
        + _oval(18, 8.6, 1.2, 0.8, dark)
    )
    return markup, _spots(name, kin, 1.6, 4.4, 19, (11.8, 12.4, 24.2, 12.4), 28)


dinosaur = cache(partial(_reptile, DINOSAUR, "🦖", "#77b255", "#a6d388", "#3e721d", True))
long_neck = cache(partial(_reptile, LONG_NECK, "🦕", "#77b255", "#c6e5b3", "#3e721d", False))


@cache
def crocodile() -> tuple[str, Anchors]:
    teeth = "".join(
        _path(f"M{x} {y}h3.200l-1.600 3.200Z", "#ffffff")
        for x, y in ((3.8, 25.6), (9, 27.8), (16.4, 28.8), (23.8, 27.8), (29, 25.6))
    )
    markup = (
        _pair(_disc(10.4, 8.6, 5.6, "#5c913b"))
        + _path(
            "M18 7.500C26 7.500 30.500 11 30.500 16.500 33.500 18.500 35 21 35 24 35 30 27.500 33.600 18 "
            "33.600S1 30 1 24C1 21 "
            "2.500 18.500 5.500 16.500 5.500 11 10 7.500 18 7.500Z",
            "#5c913b",
        )
        + _path(
            "M18 19C27.500 19 33.400 21 33.400 24.800 33.400 30 26.500 32.200 18 32.200S2.600 30 2.600 "
            "24.800C2.600 21 8.500 19 18 "
            "19Z",
            "#77b255",
        )
        + teeth
        + _line("M3.500 25.400Q18 32 32.500 25.400", "#3e721d", 1.1)
        + _pair(
            _disc(10.6, 8.8, 3.6, "#ffd983") + _oval(10.9, 8.9, 1.7, 2.4, INK) + _oval(14.4, 21.6, 1.2, 1.4, "#3e721d")
        )
    )
    return markup, _spots(CROCODILE, "🐊", 1.4, 4.6, 19, (10.9, 8.9, 25.1, 8.9), 28)


@cache
def shark() -> tuple[str, Anchors]:
    teeth = "".join(_path(f"M{x} {y}h3.400l-1.700 3.400Z", "#ffffff") for x, y in (
        (9.6, 23.2), (13, 22.2), (16.3, 22), (19.6, 22.2), (23, 23.2)
    ))  # fmt: skip
    markup = (
        _path(
            "M18 1.600C27.500 4 33.400 13 33.400 22 33.400 30 26.500 34 18 34S2.600 30 2.600 22C2.600 13 "
            "8.500 4 18 1.600Z",
            "#66757f",
        )
        + _path("M3.400 26Q8 17.600 18 17.600T32.600 26Q30 34 18 34T3.400 26Z", "#e1e8ed")
        + _path("M8.400 24Q18 19.200 27.600 24 25.500 31.600 18 31.600T8.400 24Z", "#662113")
        + teeth
        + _pair(_disc(9.8, 14.6, 2.2, INK) + _oval(16, 11.6, 0.7, 1, "#4a565e"))
    )
    return markup, _spots(SHARK, "🦈", 1.6, 4.6, 17, (9.8, 14.6, 26.2, 14.6), 27)


@cache
def squirrel() -> tuple[str, Anchors]:
    markup = (
        _pair(
            _path("M5.400 12Q3 4 6 1.800 11.500 3 14 8Z", "#9a4e38")
            + _path("M7 9.500Q6 5.500 7 4.400 10 5.600 11 8.400Z", "#f4abba")
        )
        + _oval(18, 19.4, 15.4, 13.6, "#c1694f")
        + _path("M16.600 6h2.800l-.6 10h-1.600Z", "#662113")
        + _pair(_oval(11, 24, 8.2, 7, "#ffe8b6"))
        + _oval(18, 26, 8, 6.4, "#ffe8b6")
        + _pair(_disc(11.6, 17.4, 2.2, INK))
        + _oval(18, 21.4, 2, 1.5, "#662113")
        + _path("M16.600 25.800h2.800v2.600q-1.400.8-2.800 0z", "#ffffff")
        + _line("M14.400 25.200Q16.400 26.400 18 24.600 19.600 26.400 21.600 25.200", "#662113", 0.9)
    )
    return markup, _spots(SQUIRREL, "🐿", 0.25, 7, 20, (11.6, 17.4, 24.4, 17.4), 26)


@cache
def sheep() -> tuple[str, Anchors]:
    wool = "".join(
        _disc(x, y, r, "#e1e8ed")
        for x, y, r in ((18, 8, 7), (9.5, 10.5, 6.4), (26.5, 10.5, 6.4), (5.4, 17.5, 5), (30.6, 17.5, 5), (18, 18, 12))
    )
    markup = (
        wool
        + _pair(_oval(4.8, 21.5, 4.6, 2.6, "#99755f"))
        + _path(
            "M18 12.500C24.500 12.500 27.800 16 27.800 21.500 27.800 28.500 23.500 33.400 18 33.400S8.200 "
            "28.500 8.200 21.500C8.200 16 "
            "11.500 12.500 18 12.500Z",
            "#d7a98c",
        )
        + "".join(_disc(x, 13, 3.8, "#f5f8fa") for x in (13.4, 18, 22.6))
        + _pair(_disc(13.4, 20.6, 1.9, INK))
        + _line("M16.400 26.400Q18 28 19.600 26.400M18 27.200V29", "#7a4a34", 1)
    )
    return markup, _spots(SHEEP, "🐑", 0.9, 8.5, 19, (13.4, 20.6, 22.6, 20.6), 29)


@cache
def otter() -> tuple[str, Anchors]:
    markup = (
        _pair(_disc(5.2, 10.8, 3.6, "#7a4f3b") + _disc(5.4, 11, 1.8, "#d9a988"))
        + _oval(18, 18.6, 15.2, 14, "#8a5a44")
        + _oval(18, 25, 11, 7.400, "#e6c9a8")
        + _pair(_disc(10.8, 16, 2, INK))
        + _oval(18, 20.6, 2.8, 1.9, INK)
        + _line("M13.800 25.400Q16.400 27 18 24.600 19.600 27 22.200 25.400", "#5b3a2b", 1)
        + _pair(_line("M10 24.500L4 23.500M10.200 26.400L4.600 27.600", "#5b3a2b", 0.5))
    )
    return markup, _spots(OTTER, "🦦", 0.6, 6, 20, (10.8, 16, 25.2, 16), 26.5)


DRAWN: dict[str, Callable[[], tuple[str, Anchors]]] = {
    PENGUIN: penguin,
    OWL: owl,
    DUCK: duck,
    CHICK: chick,
    DINOSAUR: dinosaur,
    LONG_NECK: long_neck,
    CROCODILE: crocodile,
    SHARK: shark,
    SQUIRREL: squirrel,
    SHEEP: sheep,
    OTTER: otter,
}
HEADS = {
    "🐧": PENGUIN,
    "🦉": OWL,
    "🦆": DUCK,
    "🐤": CHICK,
    "🐥": CHICK,
    "🦖": DINOSAUR,
    "🦕": LONG_NECK,
    "🐊": CROCODILE,
    "🦈": SHARK,
    "🐿": SQUIRREL,
    "🐑": SHEEP,
    "🦦": OTTER,
}  # faces for whole creatures that have none among the emoji
