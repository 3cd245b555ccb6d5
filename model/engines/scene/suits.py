"""Which framings suit which scenes: those that say nothing that the scene does not say."""

from collections.abc import Callable

from model.engines.scene.theme import PLACES, Theme

LOW = frozenset({"farm", "road", "garden", "pond", "island", "graveyard", "city"})
"""Places that are told by what stands on their ground, not by anything huge in their sky."""
ROUND = frozenset({"night", "day", "snow", "winter", "spring", "summer", "autumn", "beach", "forest", "field", "moon"})
ROUND |= {"space", "desert", "sunset", "sunrise", "christmas", "easter", "mountains"}
"""Settings that are still told on a small round world."""
MIRRORED = frozenset({"night", "day", "rain", "snow", "winter", "sea", "beach", "pond", "spring", "summer", "autumn"})
MIRRORED |= {"forest", "mountains", "field", "sunset", "sunrise", "moon", "garden"}
"""Settings in which there may be still water."""

SUITS: dict[str, Callable[[Theme], bool]] = {
    "plain": lambda theme: True,
    "closeup": lambda theme: theme.creature and not theme.riding and not theme.settings,
    "ground": lambda theme: bool(theme.ground) and not theme.settings,
    "horizon": lambda theme: bool(theme.settings) or (not theme.indoors and (bool(theme.ground) or theme.heavenly)),
    "room": lambda theme: theme.ground == "rug" and not theme.settings,
    "towering": lambda theme: (
        theme.creature
        and bool(theme.ground)
        and not (theme.settings or theme.sleepy or theme.many or theme.apart or theme.wooded)
    ),
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
    "spotlight": lambda theme: (
        not (theme.settings or theme.heavenly or theme.riding or theme.gesture)
        and (theme.proud or theme.musical or theme.festive or not theme.creature)
    ),
    "sunrise": lambda theme: (
        not (theme.indoors or theme.gesture)
        and not (theme.settings or theme.sun or theme.moon or theme.gloomy or theme.sleepy or theme.heavenly)
    ),
    "moonrise": lambda theme: not theme.moon and not theme.sun and theme.sleepy,
    "leap": lambda theme: (
        (theme.creature or theme.moving)
        and not (theme.calm or theme.apart or theme.sheltered or theme.wooded)
        and theme.ground not in ("", "rug")
    ),
    "tilt": lambda theme: not theme.riding and not theme.sleepy,
    "action": lambda theme: theme.moving and not theme.calm,
    "cheer": lambda theme: (theme.festive or theme.loving or theme.proud) and not theme.calm,
    "podium": lambda theme: theme.proud and not theme.calm,
    "medal": lambda theme: theme.proud and not theme.calm,
    "burst": lambda theme: (theme.fierce or theme.festive or theme.proud or theme.musical) and not theme.calm,
    "heart": lambda theme: (
        (theme.loving or theme.pair or (theme.cute and not theme.apart))
        and not (theme.calm or theme.riding or theme.settings)
    ),
    "badge": lambda theme: True,
    "card": lambda theme: True,
    "stamp": lambda theme: not theme.gesture,
    "bubble": lambda theme: True,
    "window": lambda theme: not (theme.riding or theme.many or theme.gesture or theme.wooded) and theme.things < 3,
    "portrait": lambda theme: theme.creature and not theme.riding,
    "corner": lambda theme: not theme.riding,
    "echo": lambda theme: theme.gesture,
    "lying": lambda theme: (theme.sleepy or theme.gloomy) and theme.creature and theme.alone,
    "wide": lambda theme: (bool(theme.settings) or theme.heavenly or theme.ground in PLACES) and theme.things < 3,
    "zoom": lambda theme: theme.roomy and theme.creature and not (theme.several or theme.apart or theme.beside),
    "giant": lambda theme: (
        theme.roomy
        and not (theme.riding or theme.several or theme.wooded or theme.indoors)
        and theme.things < 3
        and len(theme.settings) < 2
        and not LOW & set(theme.settings)
    ),
    "orb": lambda theme: (
        theme.roomy
        and not (theme.indoors or theme.several)
        and not (set(theme.settings) & LOW and len(theme.settings) < 2)
    ),
    "planet": lambda theme: (
        theme.roomy
        and theme.creature
        and theme.ground in ("grass", "sand", "snow", "moon")
        and not (theme.wooded or theme.several or theme.riding or theme.apart)
        and set(theme.settings) <= ROUND
    ),
    "dive": lambda theme: (
        theme.roomy
        and not theme.calm
        and bool(theme.riding or theme.aloft or {"space", "sky", "underwater"} & set(theme.settings))
    ),
    "aside": lambda theme: theme.roomy and (bool(theme.settings) or not theme.indoors),
    "peep": lambda theme: theme.roomy and not (theme.many or theme.apart),
    "rise": lambda theme: theme.heavenly,
    "comic": lambda theme: (
        theme.creature and theme.roomy and not (theme.several or theme.apart or theme.beside or theme.stiff)
    ),
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
    "splash": lambda theme: not (theme.settings or theme.gloomy or theme.heavenly) and theme.things < 3,
    "hanging": lambda theme: theme.heavenly and theme.things == 1 and not theme.settings,
}  # when each framing says nothing that the scene doesn't


CROPPING = frozenset({"comic", "giant", "zoom", "closeup", "peep", "corner", "portrait", "window", "towering"})
"""Framings that show some of it only in part."""
TURNING = frozenset({"dive", "tilt", "leap", "action"})
"""Framings that turn it or show it in another motion."""


def suits(name: str, theme: Theme) -> bool:
    """Whether the framing `name` (a key of SUITS) says nothing that the scene doesn't, and hides nothing it does."""
    hides = theme.entire and name in CROPPING
    return SUITS[name](theme) and not hides and not (theme.posed and name in TURNING)
