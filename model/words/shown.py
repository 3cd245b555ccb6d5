"""What a row of the gazetteer shows: the writing of its first column. Knows no language and no art.

    ["~"] concept {":" trait} {"|" verb " " concept {":" trait}}

A concept is an emoji or a drawing of the engine's own ("lepim:capybara"). A trait is a bare name from COLOURS, MOODS,
SURFACES, POSES or ERAS, or "small" or "big", with underscores for spaces ("🐶:orange", "🦫:dark_brown:small"); a second
colour is the accent. A verb is a RelationKind's value ("wearing", "next to"). "~": merely the nearest thing there is.
"""

from dataclasses import dataclass, field
from functools import cache

from model.scene import COLOURS, ERAS, MOODS, POSES, SURFACES, RelationKind

SIZES = ("small", "big")
_JOBS: dict[str, str] = {
    **dict.fromkeys(COLOURS, "colour"),
    **dict.fromkeys(MOODS, "mood"),
    **dict.fromkeys(SURFACES, "surface"),
    **dict.fromkeys(POSES, "pose"),
    **dict.fromkeys(ERAS, "era"),
    **dict.fromkeys(SIZES, "size"),
}
OWN = "lepim"


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """A concept with its traits: trait job ("colour", "accent", "mood", "surface", "pose", "era", "size") → name."""

    emoji: str
    traits: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What one row shows. signs: what else is shown with the concept, and how it is tied to it."""

    concept: Concept
    signs: tuple[tuple[RelationKind, Concept], ...] = ()
    exact: bool = True


def trait_job(name: str) -> str:
    """Which kind of trait a bare name is: "colour" for "red"; KeyError for a name that is none."""
    return _JOBS[name]


def _concept(text: str) -> Concept:
    own, _, rest = text.partition(":") if text.startswith(f"{OWN}:") else ("", "", text)
    emoji, *names = rest.split(":")
    traits: dict[str, str] = {}
    for name in (name.replace("_", " ") for name in names):
        if name not in _JOBS:
            raise ValueError(f"no trait is called {name!r}, in {text!r}")
        job = "accent" if _JOBS[name] == "colour" and "colour" in traits else _JOBS[name]
        if job in traits:
            raise ValueError(f"a second {job}, {name!r}, in {text!r}")
        traits[job] = name
    return Concept(emoji=f"{own}:{emoji}" if own else emoji, traits=traits)


@cache
def shown(value: str) -> Shown:
    """A row's value as parts. ValueError where it is not so written."""
    first, *rest = value.removeprefix("~").split("|")
    signs = []
    for sign in rest:
        verb, _, other = sign.rpartition(" ")
        signs.append((RelationKind(verb), _concept(other)))
    return Shown(concept=_concept(first), signs=tuple(signs), exact=not value.startswith("~"))


def emoji_of(value: str) -> str:
    """The bare concept of a row's value."""
    return shown(value).concept.emoji
