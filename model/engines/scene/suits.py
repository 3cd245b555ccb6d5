"""Which framings suit which scenes: those that say nothing that the scene does not say."""

from collections.abc import Callable

from model.engines.scene.theme import Theme

LOW = frozenset({"farm", "road", "garden", "pond", "island", "graveyard", "city"})
"""Places that are told by what stands on their ground, not by anything huge in their sky."""
MIRRORED = frozenset({"night", "day", "rain", "snow", "winter", "sea", "beach", "pond", "spring", "summer", "autumn"})
MIRRORED |= {"forest", "mountains", "field", "sunset", "sunrise", "moon", "garden"}
"""Settings in which there may be still water."""

SUITS: dict[str, Callable[[Theme], bool]] = {
    "plain": lambda theme: True,
    "wave": lambda theme: theme.agile,
    "seat": lambda theme: theme.creature and not (theme.riding or theme.stiff or theme.gesture or theme.wooded),
    "side": lambda theme: not theme.settings,
    "closeup": lambda theme: theme.creature and not theme.riding and not theme.settings,
    "ground": lambda theme: bool(theme.ground) and not theme.settings,
    "horizon": lambda theme: (
        bool(theme.settings) or (not (theme.indoors or theme.many) and (bool(theme.ground) or theme.heavenly))
    ),
    "room": lambda theme: theme.ground == "rug" and not theme.settings,
    "cloud": lambda theme: (
        (theme.sleepy or theme.heavenly or theme.loving or theme.ground == "cloud")
        and (not theme.settings or theme.ground == "cloud")
    ),
    "reflection": lambda theme: (
        not theme.indoors
        and set(theme.settings) <= MIRRORED
        and bool(theme.ground in ("water", "snow") or theme.heavenly or {"rain", "sea", "night"} & set(theme.settings))
    ),
    "drizzle": lambda theme: theme.gloomy and not theme.settings and not theme.sheltered,
    "spotlight": lambda theme: not (theme.settings or theme.heavenly or theme.gesture or theme.gloomy),
    "sunrise": lambda theme: (
        not (theme.indoors or theme.gesture)
        and not (theme.settings or theme.sun or theme.moon or theme.gloomy or theme.sleepy or theme.heavenly)
    ),
    "moonrise": lambda theme: not theme.moon and not theme.sun and theme.sleepy,
    "leap": lambda theme: theme.agile,
    "tilt": lambda theme: not theme.upright and not theme.sleepy,
    "action": lambda theme: (theme.moving or theme.agile) and not theme.calm,
    "cheer": lambda theme: not (theme.calm or theme.sheltered),
    "podium": lambda theme: theme.proud and not theme.calm,
    "medal": lambda theme: theme.proud and not theme.calm,
    "burst": lambda theme: not (theme.calm or theme.settings),
    "heart": lambda theme: (
        (theme.loving or theme.pair or (theme.cute and not theme.apart))
        and not (theme.calm or theme.riding or theme.settings)
    ),
    "badge": lambda theme: True,
    "card": lambda theme: True,
    "stamp": lambda theme: not theme.gesture,
    "bubble": lambda theme: True,
    "window": lambda theme: (
        theme.creature
        and not (theme.riding or theme.several or theme.gesture or theme.wooded or theme.stiff)
        and theme.things < 3
        and (theme.indoors or not theme.settings)
    ),
    "portrait": lambda theme: theme.creature and not (theme.riding or theme.stiff or theme.many),
    "corner": lambda theme: not theme.riding,
    "echo": lambda theme: theme.gesture,
    "lying": lambda theme: (theme.sleepy or theme.gloomy) and theme.creature and theme.alone,
    "wide": lambda theme: bool(theme.settings) and theme.things < 3,
    "zoom": lambda theme: (
        theme.roomy
        and theme.creature
        and bool(theme.settings)
        and not (theme.several or theme.apart or theme.beside or theme.stiff)
    ),
    "orb": lambda theme: (
        theme.roomy
        and bool(theme.settings)
        and not (theme.indoors or theme.several)
        and not (set(theme.settings) & LOW and len(theme.settings) < 2)
    ),
    "planet": lambda theme: (
        theme.roomy
        and theme.creature
        and theme.ground == "moon"
        and not (theme.wooded or theme.several or theme.riding or theme.apart)
        and bool(theme.settings)
        and set(theme.settings) <= {"space", "moon", "night"}
    ),
    "dive": lambda theme: (
        theme.roomy
        and not theme.calm
        and bool(theme.settings)
        and bool(theme.riding or theme.aloft or {"space", "sky", "underwater"} & set(theme.settings))
    ),
    "aside": lambda theme: theme.roomy and bool(theme.settings),
    "rise": lambda theme: theme.heavenly,
    "wallpaper": lambda theme: (
        not (theme.settings or theme.several or theme.apart or theme.beside or theme.gloomy or theme.inked)
        and theme.things < 3
    ),
    "focus": lambda theme: (
        not theme.settings and (theme.fierce or theme.moving or theme.proud or theme.gesture) and not theme.sleepy
    ),
    "speech": lambda theme: (
        bool(theme.mood) and theme.creature and theme.things == 1 and not (theme.several or theme.lettered)
    ),
    "pop": lambda theme: not (theme.settings or theme.gloomy or theme.sleepy or theme.heavenly),
    "splash": lambda theme: not (theme.settings or theme.gloomy) and theme.things < 3,
    "hanging": lambda theme: theme.heavenly and theme.things == 1 and not theme.settings,
}  # when each framing says nothing that the scene doesn't


BARE = frozenset({"plain", "closeup", "wave", "seat", "side", "cheer", "action", "tilt", "leap"})
"""Framings that show nothing but the subject where no background was asked for."""
CROPPING = frozenset({"zoom", "closeup", "corner", "portrait", "window"})
"""Framings that show some of it only in part."""
NEAR = frozenset({"zoom", "closeup", "portrait"})
"""Those of them that fill the picture with a face, which one in profile is not lovely enough for."""
TURNING = frozenset({"dive", "tilt", "leap", "action", "wave", "seat"})
"""Framings that turn it or show it in another motion."""


def suits(name: str, theme: Theme) -> bool:
    """Whether the framing `name` (a key of SUITS) says nothing that the scene doesn't, and hides nothing it does."""
    hides = (theme.entire and name in CROPPING) or (theme.profile and name in NEAR)
    if theme.bare:
        tied = (name in CROPPING and not theme.creature) or (theme.upright and name in TURNING)
        return name in BARE and not hides and not tied
    return SUITS[name](theme) and not hides and not (theme.posed and name in TURNING)
