"""Prompts with the scenes that they mean, read from tables written by hand. The format is told in `open.tsv` itself."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from model.evaluate.options import FOLDER, PARTS
from model.scene import (
    COLOURS,
    ERAS,
    MAX_SHOWN,
    MOODS,
    POSES,
    SETTINGS,
    STYLES,
    SURFACES,
    Relation,
    RelationKind,
    Scene,
    Thing,
)

COLUMNS = 9
SIZES = ("small", "big")
KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    ("colour", frozenset(COLOURS)),
    ("size", frozenset(SIZES)),
    ("mood", frozenset(MOODS)),
    ("surface", frozenset(SURFACES)),
    ("pose", frozenset(POSES)),
    ("era", frozenset(ERAS)),
)
ANY = "*"  # lettering or unknown words: some, whichever
MAYBE = "?"  # at the end of a trait, relation, setting or style: it may be there, or not

_THING = re.compile(r"([^:*?]+)(?:\*(\d+)(\+?))?((?::[^:]+)*)(\??)")
_TIE = re.compile(r"(\d+)\s+([a-z_]+(?:/[a-z_]+)*)\s+(\d+)(\??)")
_LEPIM = re.compile(r"lepim:([a-z0-9-]+)")


class BadSuite(ValueError):
    """A row that breaks the format; the text names the file and the line, and never the row itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One thing that is asked for, out of several that are all right. must: False when it may also be missing."""

    options: tuple[str, ...]
    must: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A thing of a row.

    emoji: any of these is right. count: how many; with `more`, at least so many.
    traits: by the field of Thing: "colour", "accent", "size", "mood", "surface", "pose", "era".
    """

    emoji: Choice
    count: int = 1
    more: bool = False
    traits: dict[str, Choice]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """A relation of a row, by places in its things."""

    subject: int
    kinds: Choice
    obj: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A prompt and what it means.

    lettering: ANY for some, ANY and MAYBE for some or none. line: where it stands in its file, from 1.
    """

    language: str
    category: str
    prompt: str
    things: tuple[Wanted, ...]
    relations: tuple[Tie, ...]
    settings: tuple[Choice, ...]
    lettering: str
    style: Choice | None
    unknown: frozenset[str]
    part: str
    line: int

    def scene(self, drawable: Callable[[str], bool]) -> Scene:
        """The row as a Scene: of every choice the first; of emoji the first that is `drawable`."""
        kept = [place for place, wanted in enumerate(self.things) if wanted.emoji.must]
        ties = [tie for tie in self.relations if tie.kinds.must and {tie.subject, tie.obj} <= set(kept)]
        return Scene(
            things=tuple(_thing(self.things[place], drawable) for place in kept),
            relations=tuple(
                Relation(
                    kind=RelationKind(tie.kinds.options[0]),
                    subject=kept.index(tie.subject),
                    obj=kept.index(tie.obj),
                )
                for tie in ties
            ),
            settings=tuple(choice.options[0] for choice in self.settings if choice.must),
            lettering=self.prompt if self.lettering == ANY else self.lettering.removeprefix(ANY + MAYBE),
            style=self.style.options[0] if self.style and self.style.must else "",
            unknown=tuple(sorted(self.unknown - {ANY})),
        )


def _thing(wanted: Wanted, drawable: Callable[[str], bool]) -> Thing:
    emoji = next(filter(drawable, wanted.emoji.options), wanted.emoji.options[0])
    traits = {field: choice.options[0] for field, choice in wanted.traits.items() if choice.must}
    return Thing(emoji=emoji, said=emoji, count=wanted.count, **traits)  # type: ignore[arg-type]


def read_suite(folder: Path = FOLDER, parts: Sequence[str] = PARTS) -> tuple[Row, ...]:
    """Every row of these parts, in order; a part without a file has none. Raises BadSuite."""
    found: list[Row] = []
    for part in parts:
        path = folder / f"{part}.tsv"
        if not path.is_file():
            continue
        for number, line in enumerate(path.read_text("utf-8").splitlines(), start=1):
            if line.strip() and not line.startswith("#"):
                try:
                    found.append(_row(line, part, number))
                except (ValueError, KeyError) as error:
                    why = f": {error}" if part == "open" else ""
                    raise BadSuite(f"{path}, line {number} breaks the format{why}") from None
    return tuple(found)


def _row(line: str, part: str, number: int) -> Row:
    cells = [cell.strip() for cell in line.split("\t")]
    if not 4 <= len(cells) <= COLUMNS:
        raise ValueError(f"{len(cells)} columns, not {COLUMNS}")
    language, category, prompt, things, relations, settings, lettering, style, unknown = (
        *cells,
        *[""] * (COLUMNS - len(cells)),
    )
    wanted = tuple(_wanted(text) for text in things.split())
    ties = tuple(_tie(text.strip(), len(wanted)) for text in relations.split(",") if text.strip())
    return Row(
        language=language,
        category=category,
        prompt=prompt,
        things=wanted,
        relations=ties,
        settings=tuple(_choice(text.strip(), SETTINGS) for text in settings.split(",") if text.strip()),
        lettering=lettering,
        style=_choice(style, STYLES) if style else None,
        unknown=frozenset(word.strip() for word in unknown.split(",") if word.strip()),
        part=part,
        line=number,
    )


def _choice(text: str, names: Sequence[str]) -> Choice:
    options = tuple(name.replace("_", " ") for name in text.removesuffix(MAYBE).split("/"))
    for name in options:
        if name not in names:
            raise ValueError(f"no such name: {name!r}")
    return Choice(options=options, must=not text.endswith(MAYBE))


def _wanted(text: str) -> Wanted:
    held = _LEPIM.sub(r"lepim#\1", text)  # so that a colon always begins a trait
    found = _THING.fullmatch(held)
    if found is None:
        raise ValueError(f"not a thing: {text!r}")
    names, count, more, traits, maybe = found.groups()
    options = tuple(name.replace("lepim#", "lepim:") for name in names.split("/"))
    if not 1 <= int(count or 1) <= MAX_SHOWN:
        raise ValueError(f"{count} of {names!r}")
    return Wanted(
        emoji=Choice(options=options, must=not maybe),
        count=int(count or 1),
        more=bool(more),
        traits=dict(_trait(trait) for trait in traits.split(":") if trait),
    )


def _trait(text: str) -> tuple[str, Choice]:
    field, _, value = text.rpartition("=")
    if field and field not in ("accent", *(kind for kind, _ in KINDS)):
        raise ValueError(f"no such trait: {field!r}")
    names = value.removesuffix(MAYBE).replace("_", " ").split("/")
    for kind, known in KINDS:
        if known.issuperset(names) and field in ("", kind, "accent" if kind == "colour" else kind):
            return field or kind, Choice(options=tuple(names), must=not value.endswith(MAYBE))
    raise ValueError(f"no such trait: {text!r}")


def _tie(text: str, things: int) -> Tie:
    found = _TIE.fullmatch(text)
    if found is None:
        raise ValueError(f"not a relation: {text!r}")
    subject, kinds, obj, maybe = found.groups()
    options = tuple(name.replace("_", " ") for name in kinds.split("/"))
    for name in options:
        if name not in RelationKind._value2member_map_:
            raise ValueError(f"no such relation: {name!r}")
    if not (int(subject) < things and int(obj) < things):
        raise ValueError(f"{text!r} points outside {things} things")
    return Tie(subject=int(subject), kinds=Choice(options=options, must=not maybe), obj=int(obj))
