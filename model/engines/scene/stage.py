"""From an actor to the layers of a picture: one show, one framing, letters in a band of their own."""

from model.candidate import LETTERING, Layer
from model.engines.scene import lettering
from model.engines.scene.framing import FULL, MARGIN, SIDE, Framing, Show
from model.engines.scene.geometry import Box
from model.engines.scene.heavens import HEAVENS
from model.engines.scene.open_air import OPEN_AIR
from model.engines.scene.panels import PANELS
from model.engines.scene.places import LANDS
from model.engines.scene.vistas import VISTAS

FRAMES: dict[str, Framing] = {**OPEN_AIR, **HEAVENS, **LANDS, **VISTAS, **PANELS}
LETTERS = 118.0  # height of the band that a short line takes, of 512
LOOKS = ("plain", "arc", "big", "bubble")


def frame(show: Show, name: str) -> tuple[Layer, ...]:
    """The layers of a show in the framing `name` (a key of FRAMES), bottom to top."""
    if not show.letters:
        return FRAMES[name](show, FULL)
    look = LOOKS[show.seed % len(LOOKS)]
    if show.actor is None and not show.settings:
        band = Box(MARGIN, 76, SIDE - MARGIN, SIDE - 76)
        return (*FRAMES[name](show, FULL), _letters(show, band, look))
    tall = LETTERS if len(show.letters) < 20 else LETTERS * 1.3
    if look == "bubble" or show.seed % 3 == 1:
        band = Box(MARGIN, MARGIN, SIDE - MARGIN, MARGIN + tall)
        room = Box(FULL.x0, band.y1 + 4, FULL.x1, FULL.y1)
    else:
        band = Box(MARGIN, SIDE - MARGIN - tall, SIDE - MARGIN, SIDE - MARGIN)
        room = Box(FULL.x0, FULL.y0, FULL.x1, band.y0 - 4)
    return (*FRAMES[name](show, room), _letters(show, band, look))


def _letters(show: Show, band: Box, look: str) -> Layer:
    drawn = lettering.letters(show.letters, band.width, band.height, look, show.seed)
    return Layer(thing=LETTERING, markup=f'<g transform="translate({band.x0:g} {band.y0:g})">{drawn}</g>')
