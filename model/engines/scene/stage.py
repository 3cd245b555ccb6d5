"""From an actor to the layers of a picture: one show, one framing, letters in a band of their own."""

from model.candidate import LETTERING, Layer
from model.engines.scene import lettering
from model.engines.scene.antics import ANTICS
from model.engines.scene.framing import FULL, MARGIN, SIDE, Framing, Show
from model.engines.scene.geometry import Box
from model.engines.scene.heavens import HEAVENS
from model.engines.scene.open_air import OPEN_AIR
from model.engines.scene.panels import PANELS
from model.engines.scene.places import LANDS
from model.engines.scene.strips import STRIPS
from model.engines.scene.vistas import VISTAS

FRAMES: dict[str, Framing] = {**OPEN_AIR, **ANTICS, **HEAVENS, **LANDS, **VISTAS, **STRIPS, **PANELS}
BANDS = (104.0, 134.0, 166.0, 200.0)  # heights of the band that letters may take, of 512
LEGIBLE = 33.0  # units of a small letter's height at the least: 6.4 px where the sticker is 100 px wide
LOOKS = ("ribbon", "big", "plain", "arc", "bubble")
ALONE = ("big", "bubble", "plain", "arc", "ribbon")  # the same where there is nothing but letters
ABOVE = frozenset({"arc", "bubble"})  # looks that stand above the picture
OVERLAP = {"ribbon": 0.26, "plain": 0.16, "big": 0.2, "arc": 0.3, "bubble": 0.08}  # shares of a band over the picture
LONG = 20  # letters from which an arc is too small
HUGE = 0.46  # share of the picture that letters take where they are what it is about


def frame(show: Show, name: str) -> tuple[Layer, ...]:
    """The layers of a show in the framing `name` (a key of FRAMES), bottom to top."""
    if not show.letters:
        return FRAMES[name](show, FULL)
    look = _fitting(show.letters, LOOKS[show.seed % len(LOOKS)])
    if show.actor is None and not show.settings:
        look = _fitting(show.letters, ALONE[show.seed % len(ALONE)])
        air = 140 if look == "ribbon" else 76
        band = Box(MARGIN, air, SIDE - MARGIN, SIDE - air)
        return (*FRAMES[name](show, FULL), _letters(show, band, look))
    tall = band_height(show.letters, look)
    if look == "big" and show.seed % 3 == 0:
        tall = max(tall, HUGE * SIDE)
    over = OVERLAP[look] * tall
    if look in ABOVE:
        band = Box(MARGIN, MARGIN, SIDE - MARGIN, MARGIN + tall)
        room = Box(FULL.x0, band.y1 - over, FULL.x1, FULL.y1)
    else:
        band = Box(MARGIN, SIDE - MARGIN - tall, SIDE - MARGIN, SIDE - MARGIN)
        room = Box(FULL.x0, FULL.y0, FULL.x1, band.y0 + over)
    return (*FRAMES[name](show, room), _letters(show, band, look))


def _fitting(text: str, look: str) -> str:
    """The look, or another where an arc would make many letters small."""
    return "big" if look == "arc" and len(text) > LONG else look


def band_height(text: str, look: str) -> float:
    """The lowest band in which the letters are legible, or the highest."""
    wide = SIDE - 2 * MARGIN
    sizes = {tall: lettering.em(text, wide, tall, look) for tall in BANDS}
    enough = min(LEGIBLE / lettering.X_HEIGHT, 0.97 * max(sizes.values()))
    return next(tall for tall, size in sizes.items() if size >= enough)


def _letters(show: Show, band: Box, look: str) -> Layer:
    drawn = lettering.letters(show.letters, band.width, band.height, look, show.seed)
    return Layer(thing=LETTERING, markup=f'<g transform="translate({band.x0:g} {band.y0:g})">{drawn}</g>')
