"""One emoji's art by itself: in its colours, of its stuff, in its shape, with every spot known or guessed."""

import re
from dataclasses import dataclass, replace

from model.engines.scene import accessories, art, costume, eras, mash, mood, paint, patterns, silhouette, surfaces
from model.engines.scene.anchors import Anchors, Point, all_anchors, plain
from model.engines.scene.geometry import Affine, Box, place
from model.scene import RelationKind, Thing


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One emoji's art in its own 36 units, coloured, with every spot known or guessed.

    plain: the same before it was covered with a surface or a pattern.
    """

    markup: str
    spots: Anchors
    box: Box
    known: frozenset[str]
    plain: str


def piece(thing: Thing, emoji: str = "", pared: bool = False) -> Piece:
    """The art of a thing, or of `emoji`, another form of it; `pared` to what is used of it. Raises art.NoArt."""
    markup, spots = drawn(emoji or thing.emoji)
    if pared:
        markup = art.shapes(markup, spots.keep)
    if spots.kind in ("head", "bust") or plain(spots.emoji) in mood.CARVED:
        markup = mood.mouthless(markup, spots, thing.mood)
    plainly = coloured(markup, thing, spots.kind != "thing")
    if isinstance(thing, mash.Mashed) and thing.way is RelationKind.SHAPED_LIKE:
        markup, spots = _shaped(markup, spots, thing)
        plainly = markup
    else:
        markup = stuffed(plainly, thing, thing.colour, spots.kind != "thing")
    if thing.surface in surfaces.SPREADING:
        markup, spots = f'<g transform="{ROOM.svg}">{markup}</g>', carried(spots, ROOM)
    if thing.era and spots.kind == "thing" and not thing.surface:
        markup = eras.aged(markup, thing.era, bool(thing.colour))
    markup = numbered(markup)
    box = silhouette.box(markup)
    known = frozenset(name for name in SPOTS if getattr(spots, name))
    full = guessed(spots, box)
    if thing.mood and not spots.eyes and spots.kind == "thing" and not (spots.wear and pared):
        full = with_face(full, markup)
    return Piece(markup=markup, spots=full, box=box, known=known, plain=plainly)


def drawn(name: str) -> tuple[str, Anchors]:
    """The art of an emoji or of one of our own drawings, in its own colours, and its anchors. Raises art.NoArt."""
    if name in accessories.IDS:
        return accessories.accessory(name)
    if plain(name) in costume.OWN:
        return costume.OWN[plain(name)]()
    return art.markup(name), all_anchors().get(plain(name)) or Anchors(emoji=name)


def coloured(markup: str, thing: Thing, living: bool) -> str:
    """The art in the one or two colours that were said. Raises ValueError."""
    if thing.colour and thing.accent and thing.surface not in patterns.GEOMETRY:
        return patterns.two_tone(markup, thing.colour, thing.accent, living)
    return paint.recolour(markup, thing.colour)


def stuffed(markup: str, thing: Thing, colour: str, living: bool = True) -> str:
    """Coloured art covered with what the thing is made of. `colour`: what was said, "" for the natural one."""
    if isinstance(thing, mash.Mashed) and thing.way is RelationKind.MADE_OF:
        surface, own = mash.surface_of(thing.of)
        if surface:
            return surfaces.covered(markup, surface, own, bool(colour), living)
        small, spots = drawn(thing.of.emoji)
        return mash.tiled(markup, finished(small, thing.of, spots.kind != "thing"))
    return surfaces.covered(markup, thing.surface, thing.accent, bool(colour), living)


def finished(markup: str, thing: Thing, living: bool) -> str:
    """The art in the colours and of the stuff that the thing has. Raises ValueError."""
    return stuffed(coloured(markup, thing, living), thing, thing.colour, living)


def _shaped(markup: str, spots: Anchors, thing: mash.Mashed) -> tuple[str, Anchors]:
    """The art in another thing's shape; spots that no longer hold are dropped."""
    other, theirs = drawn(thing.of.emoji)
    other = finished(other, thing.of, theirs.kind != "thing")
    if plain(thing.emoji) in mash.part_sets():
        shaped = mash.shaped(thing.emoji, other, theirs, thing.colour)
        eyes = theirs.eyes if theirs.kind != "thing" else None
        kept = Anchors(emoji=spots.emoji, kind="thing", size=spots.size, faces=theirs.faces if eyes else spots.faces)
        return surfaces.covered(shaped, thing.surface, thing.accent, bool(thing.colour)), kept
    own = coloured(markup, thing, spots.kind != "thing")
    if spots.kind in ("head", "bust"):
        return mash.faced(other, own, spots), Anchors(emoji=spots.emoji, size=spots.size)
    return mash.tiled(other, own), replace(theirs, emoji=spots.emoji)


def numbered(markup: str) -> str:
    """The markup with ids of which none is given twice: each use means the definition of that name last before it."""
    if ' id="' not in markup:
        return markup
    names: dict[str, str] = {}
    count = 0

    def renamed(found: re.Match[str]) -> str:
        nonlocal count
        if found[1] == ' id="':
            names[found[2]] = f"n{count}"
            count += 1
        return found[1] + names.get(found[2], found[2])

    return _ID.sub(renamed, markup)


def with_face(spots: Anchors, markup: str) -> Anchors:
    """The spots of a face still to be drawn, where it fits best: on the widest part, of a vessel below its rim."""
    room = markup
    if spots.rim:
        low = max(spots.rim[1], spots.rim[3]) + 1.5
        room = f'<clipPath id="below"><path d="M-2 {low}H38V38H-2Z"/></clipPath><g clip-path="url(#below)">{markup}</g>'
    (x, y), radius = mash.roomiest(room)
    box = silhouette.box(markup)
    radius = max(radius, LEAST_FACE * max(box.width, box.height))
    eye_y, reach = y - 0.1 * radius, 0.46 * radius
    return replace(
        spots,
        eyes=(x - reach, eye_y, x + reach, eye_y),
        mouth=(x, y + 0.36 * radius),
        head_width=1.75 * radius,
        bare=True,
    )


_ID = re.compile(r'( id="|url\(#|href="#)([^")]+)')
ROOM = place((18, 18), (18, 17), 0.87)  # what spreads beyond its edge is drawn smaller
LEAST_FACE = 0.17  # half the width of a new face, at least, in lengths of the thing
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


def carried(spots: Anchors, by: Affine) -> Anchors:
    """The spots after the map: points moved, lengths scaled, leaning turned, left and right swapped by a mirror."""

    def point(value: Point | None) -> Point | None:
        return by.at(value) if value else None

    def line(value: tuple[float, float, float, float] | None) -> tuple[float, float, float, float] | None:
        if not value:
            return None
        first, second = by.at(value[:2]), by.at(value[2:])
        return (*second, *first) if by.mirrored else (*first, *second)

    other = {"left": "right", "right": "left"}
    return replace(
        spots,
        faces=other.get(spots.faces, spots.faces) if by.mirrored else spots.faces,
        head=point(spots.head),
        head_width=spots.head_width * by.scale,
        head_tilt=(-spots.head_tilt if by.mirrored else spots.head_tilt) + by.turn,
        eyes=line(spots.eyes),
        mouth=point(spots.mouth),
        neck=point(spots.neck),
        neck_width=spots.neck_width * by.scale,
        hands=tuple(by.at(hand) for hand in spots.hands),
        seat=point(spots.seat),
        cover=by.at((0.0, spots.cover))[1] if spots.cover is not None else None,
        rim=line(spots.rim),
        top=line(spots.top),
        grip=point(spots.grip),
        tip=point(spots.tip),
        bite=point(spots.bite),
    )
