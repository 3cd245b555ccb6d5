"""One emoji's art by itself: in its colours, of its stuff, in its shape, with every spot known or guessed."""

from dataclasses import dataclass, replace
from typing import TypedDict

from model.engines.scene import accessories, art, costume, mash, paint, patterns, silhouette, surfaces
from model.engines.scene.anchors import Anchors, all_anchors, plain
from model.engines.scene.geometry import Box
from model.scene import RelationKind, Thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One emoji's art in its own 36 units, coloured, with every spot known or guessed."""

    markup: str
    spots: Anchors
    box: Box
    known: frozenset[str]


def piece(thing: Thing, emoji: str = "", pared: bool = False, faced: bool = False) -> Piece:
    """The art of a thing, or of `emoji`, another form of it; `pared` to what is used of it. Raises art.NoArt.

    faced: it acts, so that it needs a face even where it has none and no mood was said.
    """
    markup, spots = drawn(emoji or thing.emoji)
    if pared:
        markup = art.shapes(markup, spots.keep)
    if isinstance(thing, mash.Mashed):
        markup, spots = _mashed(markup, spots, thing)
    else:
        markup = finished(markup, thing, spots.kind != "thing")
    box = silhouette.box(markup)
    known = frozenset(name for name in SPOTS if getattr(spots, name))
    full = guessed(spots, box)
    if (thing.mood or faced) and not spots.eyes and spots.kind == "thing" and not (spots.wear and pared):
        full = replace(full, **_face_room(markup))
    return Piece(markup=markup, spots=full, box=box, known=known)


def drawn(name: str) -> tuple[str, Anchors]:
    """The art of an emoji or of one of our own drawings, in its own colours, and its anchors. Raises art.NoArt."""
    if name in accessories.IDS:
        return accessories.accessory(name)
    if plain(name) in costume.OWN:
        return costume.OWN[plain(name)]()
    return art.markup(name), all_anchors().get(plain(name)) or Anchors(emoji=name)


def finished(markup: str, thing: Thing, living: bool) -> str:
    """The art in the colours and of the stuff that the thing has. Raises ValueError."""
    if thing.colour and thing.accent and thing.surface not in patterns.GEOMETRY:
        markup = patterns.two_tone(markup, thing.colour, thing.accent, living)
    elif thing.colour:
        markup = paint.recolour(markup, thing.colour)
    return surfaces.covered(markup, thing.surface, thing.accent, bool(thing.colour), living)


def _mashed(markup: str, spots: Anchors, thing: mash.Mashed) -> tuple[str, Anchors]:
    """The art made of another thing, or in its shape; spots that no longer hold are dropped."""
    other, theirs = drawn(thing.of.emoji)
    other = finished(other, thing.of, theirs.kind != "thing")
    if thing.way is RelationKind.MADE_OF:
        surface, colour = mash.surface_of(thing.of)
        if surface:
            own = finished(markup, replace(thing, surface=""), spots.kind != "thing")
            return surfaces.covered(own, surface, colour, bool(thing.colour), spots.kind != "thing"), spots
        return mash.tiled(finished(markup, thing, spots.kind != "thing"), other), spots
    if plain(thing.emoji) in mash.part_sets():
        shaped = mash.shaped(thing.emoji, other, theirs, thing.colour)
        eyes = theirs.eyes if theirs.kind != "thing" else None
        kept = Anchors(emoji=spots.emoji, kind="thing", size=spots.size, faces=theirs.faces if eyes else spots.faces)
        return surfaces.covered(shaped, thing.surface, thing.accent, bool(thing.colour)), kept
    if spots.kind in ("head", "bust"):
        return mash.faced(other, finished(markup, thing, True), spots), Anchors(emoji=spots.emoji, size=spots.size)
    return mash.tiled(other, finished(markup, thing, spots.kind != "thing")), replace(theirs, emoji=spots.emoji)


class _Room(TypedDict):
    """The spots of a face drawn on what has none."""

    eyes: tuple[float, float, float, float]
    mouth: tuple[float, float]
    head_width: float
    bare: bool


def _face_room(markup: str) -> _Room:
    """Where a face fits best: on the widest part, a little above its middle."""
    (x, y), radius = mash.roomiest(markup)
    eye_y, reach = y - 0.1 * radius, 0.46 * radius
    return {
        "eyes": (x - reach, eye_y, x + reach, eye_y),
        "mouth": (x, y + 0.36 * radius),
        "head_width": 1.75 * radius,
        "bare": True,
    }


SPOTS = ("head", "eyes", "mouth", "neck", "hands", "seat", "rim", "top", "grip", "tip", "bite", "wear")


def guessed(spots: Anchors, box: Box) -> Anchors:
    """The spots with every gap filled by the share of the painted box where such a spot usually lies."""
    mouth = spots.mouth or box.within(0.5, 0.66)
    return replace(
        spots,
        head=spots.head or box.within(0.5, 0.1),
        head_width=spots.head_width or box.width * 0.55,
        eyes=spots.eyes or (*box.within(0.34, 0.42), *box.within(0.66, 0.42)),
        mouth=mouth,
        neck=spots.neck or box.within(0.5, 0.88),
        neck_width=spots.neck_width or box.width * 0.5,
        hands=spots.hands or (box.within(0.86, 0.72), box.within(0.14, 0.72)),
        grip=spots.grip or box.within(0.5, 0.8),
        tip=spots.tip or box.within(0.5, 0.0),
        bite=spots.bite or box.within(0.3, 0.3),
    )
