"""What comes back from the studio: a result, or one of its errors. Knows nothing of how anything is drawn."""

from dataclasses import dataclass

from model.drawing import Drawing
from model.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """The answer to one brief.

    scene: what the words were understood to mean; `scene.unknown` are the words that were not.
    drawings: best first, at most `brief.count`; fewer, even none, when nothing more that differs can be drawn.
    understood: the scene in plain English ("a cat wearing a cowboy hat").
    encoder: True when the multilingual encoder helped; False when the lexicon worked alone.
    art: whose art the drawings contain, under which licence, as `Candidate.art` says; "" for nobody's.
    """

    scene: Scene
    drawings: tuple[Drawing, ...]
    understood: str
    encoder: bool
    art: str = ""


class StudioError(Exception):
    """Anything the studio foresees. Subclasses carry facts, not wording for people."""

    def __str__(self) -> str:
        """The facts, for a log."""
        return ", ".join(f"{name}: {fact}" for name, fact in vars(self).items())


@dataclass(eq=False)
class NothingToDraw(StudioError):
    """Not one word was understood. unknown: the words themselves, as in `Scene.unknown`."""

    unknown: tuple[str, ...] = ()


@dataclass(eq=False)
class UnknownEngine(StudioError):
    """No engine has this name. known: the names there are."""

    name: str
    known: tuple[str, ...]

    def __str__(self) -> str:
        return f"there is no engine called {self.name!r}; known engines: {', '.join(self.known)}"


class Cancelled(StudioError):
    """Somebody asked for this drawing to stop."""


@dataclass(eq=False)
class Unreadable(StudioError):
    """A source is not the picture it says it is. media: what it said; reason: the decoder's own words."""

    media: str
    reason: str


@dataclass(eq=False)
class Unfinishable(StudioError):
    """A picture cannot become a sticker. reason: what was wrong with it, in English, for the log."""

    reason: str


@dataclass(eq=False)
class Broken(StudioError):
    """Something unforeseen happened inside the studio; its log has the traceback. reason: the last line of it."""

    reason: str


ERRORS: dict[str, type[StudioError]] = {
    kind.__name__: kind for kind in (NothingToDraw, UnknownEngine, Cancelled, Unreadable, Unfinishable, Broken)
}
