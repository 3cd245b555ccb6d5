"""Times: what a thing was in another age, and how that age's things looked.

Older (or newer) art stands in where there is any; other things are made of the stuff of the time. People and animals
keep their looks and dress for it: see `period_dress`.
"""

from dataclasses import replace
from functools import lru_cache
from random import Random

from model.engines.scene import mash, paint, patterns, silhouette, surfaces
from model.engines.scene.anchors import plain
from model.engines.scene.geometry import Box
from model.scene import Thing

_CARS = ("🚗", "🚙", "🚕", "🏎️", "🚘", "🚓", "🛻")
_PHONES = ("📱", "☎️", "📞", "📲")
_COMPUTERS = ("💻", "🖥️", "⌨️")
_PLAYERS = ("🎧", "🎵", "📻", "🔊")

_STAND_INS: dict[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "prehistoric": ((("🏠", "🏡", "🏢", "🛖"), "🛖"), (("🛏️",), "🪨"), (("🔪", "⚔️"), "🪓"), (("💡", "🕯️"), "🔥")),
    "medieval": (
        (_PHONES, "📜"),
        (_COMPUTERS, "📜"),
        (_CARS, "lepim:horse-cart"),
        (("🚌", "🚎", "🚐", "🚂", "🚆", "🚲"), "lepim:horse-cart"),
        (("🏠", "🏡", "🏢", "🏬"), "🏰"),
        (("💡", "🔦"), "🕯️"),
        (("🔫", "💣"), "🏹"),
        (("⌚", "⏰", "🕰️"), "⏳"),
        (("🚢", "🛳️", "🚤", "⛴️"), "⛵"),
        (("🪖", "🧢"), "👑"),
    ),
    "1920s": (
        (_PHONES, "lepim:candlestick-telephone"),
        (_COMPUTERS, "lepim:typewriter"),
        (_CARS, "lepim:vintage-car"),
        (_PLAYERS, "lepim:gramophone"),
        (("📺",), "📻"),
        (("⌚", "⏰"), "🕰️"),
        (("🎥", "📹"), "📽️"),
    ),
    "1950s": ((_PHONES, "☎️"), (_PLAYERS, "📻"), (_COMPUTERS, "lepim:typewriter"), (("📹",), "🎥")),
    "1980s": (
        (_PHONES, "lepim:brick-phone"),
        (("💻", "🖥️"), "🖥️"),
        (_PLAYERS, "lepim:boombox"),
        (("🎮",), "🕹️"),
        (("📷", "🎥", "📹"), "📼"),
        (("💿",), "💾"),
    ),
    "future": ((_CARS, "lepim:hover-car"), (("✈️", "🚁", "🛩️"), "🛸"), (("🚌", "🚂", "🚆"), "🚄")),
}
STAND_INS = {
    era: {plain(emoji): other for group, other in groups for emoji in group} for era, groups in _STAND_INS.items()
}


_NATIVE = {
    "prehistoric": "🛖🪓🦕🦖🪨🦴🔥🦣🌋🐚🪵",
    "medieval": "🏰🕯📜⏳⛵👑🏹🗡⚔🛡🐉🐲🔮⚖🪄🏺🪙🧙🤴👸🐴🐎",
    "1920s": "🎩🎷🚂🕰📽",
    "1950s": "🎞🎷📺",
    "1980s": "🕹📼💾📟👾🛼🪩",
    "future": "🚀🛸👽🤖👾🛰",
}
NATIVE = {era: frozenset(letters) for era, letters in _NATIVE.items()}
MACHINES = {"🤖": {"prehistoric": "stone", "medieval": "wood", "future": "metal"}}


def in_era(thing: Thing) -> Thing:
    """The thing as the art of its time shows it, if there is any; what was born in it loses the era, and its look.

    A machine is of the stuff of its time.
    """
    name = plain(thing.emoji)
    stuff = MACHINES.get(name, {}).get(thing.era, "")
    if stuff and not thing.surface:
        return replace(thing, surface=stuff)
    other = STAND_INS.get(thing.era, {}).get(name)
    if other or name in NATIVE.get(thing.era, frozenset()):
        return replace(thing, emoji=other or thing.emoji, era="")
    return thing


@lru_cache(maxsize=256)
def aged(markup: str, era: str, coloured: bool) -> str:
    """Art of a thing in the look of an era (a name of ERAS); "" leaves it alone. Raises KeyError."""
    return _LOOKS[era](markup, coloured) if era else markup


def _prehistoric(markup: str, coloured: bool) -> str:
    return surfaces.covered(markup, "stone", coloured=coloured)


def _medieval(markup: str, coloured: bool) -> str:
    """Planks held by iron bands with rivets."""
    made = surfaces.covered(markup, "wood", coloured=coloured)
    box = silhouette.box(markup)
    bands = ""
    for share in (0.22, 0.76):
        y = box.y0 + share * box.height
        bands += f'<path d="M{box.x0:.2f} {y - 1.3:.2f}H{box.x1:.2f}v2.6H{box.x0:.2f}z" fill="#4b545b"/>'
        x = box.x0 + 1.6
        while x < box.x1:
            bands += f'<circle cx="{x:.2f}" cy="{y:.2f}" r=".55" fill="#b8c4cc"/>'
            x += 3.2
    return made + _inside(markup, bands, "bands")


def _twenties(markup: str, coloured: bool) -> str:
    """An old photograph: everything in sepia, less so where a colour was asked for."""
    return _mixed(markup, ("#2c1d10", "#a2845a", "#f3e3bf"), 0.45 if coloured else 0.82)


def _fifties(markup: str, coloured: bool) -> str:
    """Pastel enamel with a band of chrome and starbursts."""
    if not coloured:
        markup = patterns.repainted(markup, "#8fd3c4")
    box = silhouette.box(markup)
    y = box.y0 + 0.6 * box.height
    trim = f'<path d="M{box.x0:.2f} {y - 1.5:.2f}H{box.x1:.2f}v3H{box.x0:.2f}z" fill="#fff4dc"/>'
    trim += f'<path d="M{box.x0:.2f} {y - 0.4:.2f}H{box.x1:.2f}v.9H{box.x0:.2f}z" fill="#f2785c"/>'
    (a, b), (c, d) = box.within(0.26, 0.3), box.within(0.72, 0.82)
    bursts = "".join(
        f'<path d="M{x:.2f} {v - r:.2f}Q{x:.2f} {v:.2f} {x + r:.2f} {v:.2f}Q{x:.2f} {v:.2f} {x:.2f} {v + r:.2f}'
        f'Q{x:.2f} {v:.2f} {x - r:.2f} {v:.2f}Q{x:.2f} {v:.2f} {x:.2f} {v - r:.2f}z" fill="#fff"/>'
        for x, v, r in ((a, b, 2.6), (c, d, 2.0))
    )
    return markup + _inside(markup, trim + bursts, "trim")


def _eighties(markup: str, coloured: bool) -> str:
    """Memphis: zigzags, triangles and dots in loud colours."""
    if not coloured:
        markup = patterns.repainted(markup, "#8f62c4")
    box = silhouette.box(markup)
    rng = Random(80)
    found, number = "", 0
    y = box.y0 + 1.5
    while y < box.y1:
        x = box.x0 + (4.5 if number % 2 else 1.5)
        while x < box.x1:
            colour = ("#ff4fb0", "#2fe0d0", "#ffe14d", "#f5f8fa")[number % 4]
            turn = rng.choice((-30, 0, 25, 60))
            shape = (
                f'<path d="M-2 .6l1-1.400 1 1.400 1-1.400 1 1.400" fill="none" stroke="{colour}" stroke-width=".8"/>',
                f'<path d="M0-1.200L1.200 .9H-1.200z" fill="{colour}"/>',
                f'<circle r=".9" fill="{colour}"/>',
                f'<path d="M-1.500 0H1.500M0-1.500V1.500" stroke="{colour}" stroke-width=".8"/>',
            )[(number + number // 3) % 4]
            found += f'<g transform="translate({x:.2f} {y:.2f}) rotate({turn})">{shape}</g>'
            x, number = x + 5.6, number + 1
        y, number = y + 4.4, number + 1
    return markup + f'<mask id="memphis">{surfaces.stencil(markup)}</mask><g mask="url(#memphis)">{found}</g>'


def _future(markup: str, coloured: bool) -> str:
    """Chrome with lines of light and an aerial."""
    made = surfaces.covered(markup, "metal", coloured=coloured)
    box = silhouette.box(markup)
    edge = mash.edge(markup)
    glow = (
        f'<g fill="none" stroke="#6fe3ff" stroke-linejoin="round"><g stroke-width="1.8" stroke-opacity=".35">{edge}</g>'
        f'<g stroke-width=".6">{edge}</g></g>'
    )
    return _aerial(box, markup) + made + glow


def _aerial(box: Box, markup: str) -> str:
    solid = silhouette.pixels(markup)[..., 3] > silhouette.SOLID
    column = round((box.x0 + 0.62 * box.width) * silhouette.FINE)
    rows = solid[:, min(column, solid.shape[1] - 1)].nonzero()[0]
    x, y = box.x0 + 0.62 * box.width, float(rows[0]) / silhouette.FINE if len(rows) else box.y0
    top = max(1.8, y - 6)
    return (
        f'<path d="M{x:.2f} {y + 1.5:.2f}V{top:.2f}" stroke="#8899a6" stroke-width="1.1"/>'
        f'<circle cx="{x:.2f}" cy="{top:.2f}" r="1.7" fill="#d8309c"/>'
        f'<circle cx="{x - 0.5:.2f}" cy="{top - 0.5:.2f}" r=".6" fill="#fff"/>'
    )


def _inside(markup: str, drawn: str, name: str) -> str:
    """The drawing shown inside the art's silhouette only."""
    return f'<mask id="{name}">{surfaces.stencil(markup, whole=True)}</mask><g mask="url(#{name})">{drawn}</g>'


def _mixed(markup: str, tones: tuple[str, str, str], share: float) -> str:
    """The art with every colour drawn `share` (0..1) of the way to its tone."""
    ramp = {}
    for found in paint.FILL.finditer(markup):
        colour = paint.full(found[2])
        lightness = paint.to_lch(colour).lightness
        dark, middle, light = tones
        low, high, at = (dark, middle, lightness / 0.6) if lightness < 0.6 else (middle, light, (lightness - 0.6) / 0.4)
        ramp[colour] = surfaces.mixed(colour, surfaces.mixed(low, high, min(1.0, at)), share)
    swapped = paint.FILL.sub(lambda found: f'{found[1]}="{ramp[paint.full(found[2])]}"', markup)
    return f'<g fill="{surfaces.mixed("#000000", tones[0], share)}">{swapped}</g>'


_LOOKS = {
    "prehistoric": _prehistoric,
    "medieval": _medieval,
    "1920s": _twenties,
    "1950s": _fifties,
    "1980s": _eighties,
    "future": _future,
}
