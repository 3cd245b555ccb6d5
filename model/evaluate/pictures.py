"""Whether nine drawn candidates show what a scene says. Looks at finished candidates; understands no words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from model import likeness
from model.candidate import GROUND, LETTERING, Candidate
from model.engines.scene.geometry import Box, around
from model.evaluate.pixels import PIXEL, covers
from model.evaluate.placing import Placement, placements
from model.evaluate.relations import MEASURED, MERGED, OUTLINE, View, shows
from model.scene import COLOURS, RelationKind, Scene

CANDIDATES = 9
SEEN = 0.35  # share of a thing from which one knows what it is
SEEN_LARGE, LARGE = 0.2, 0.02  # share that is enough of what shows as much as 14 x 14 px at 100 px
SEEN_HIDDEN = 0.12  # the same of what is behind, in, under or hidden by something, as was said
AREA = 0.006  # share of the picture from which a thing is made out: 8 x 8 px at 100 px
AREA_WORN = 0.002  # of glasses or a bow tie
AREA_EACH = 0.002  # of each of many
LARGER = 1.15  # how many times as large as a small thing a big one is at least
INSIDE = 0.9  # share of a thing that must lie in the picture
INSIDE_LEAD = 0.5  # of the main thing: a close-up shows a person to the waist
PAINTED = 0.25  # share of what is seen of a thing that has its colour
ACCENTED = 0.1  # the same for each of two colours
SKY = 0.02  # share of the picture that a setting takes
LETTER = 7.0  # px high a tall letter must be in a picture of 100 px
GAP = 0.12  # of the height of a part: how far from it another part of the same letter may be
LONG, LETTER_LONG = 24, 5.0  # characters from which a text may be smaller, and how small
BEHIND = (RelationKind.BEHIND, RelationKind.IN, RelationKind.UNDER, RelationKind.HUGGING, RelationKind.FIGHTING)
BENEATH = (RelationKind.RIDING, RelationKind.ON, RelationKind.IN)

_SUBPATH = re.compile(r"M[^M]*")
_PATH = re.compile(r'<path d="([^"]*)"')
_PAIR = re.compile(r"(-?[\d.]+) (-?[\d.]+)")
_MOVED = re.compile(r'transform="(?:translate\([^)]*\) )?(?:matrix|scale)\((-?[\d.]+)')


@dataclass(frozen=True, slots=True)
class Check:
    """One question to one candidate. name: "visible", "riding" …; what: which thing; by: what the answer rests on."""

    name: str
    green: bool
    what: str = ""
    by: str = OUTLINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """A scene's candidates, each as its name and its checks.

    distinct: whether there were nine, and no two alike. traits: checks of the scene, not of one candidate.
    """

    scene: Scene
    candidates: tuple[tuple[str, tuple[Check, ...]], ...]
    distinct: bool
    traits: tuple[Check, ...] = ()

    @property
    def green(self) -> bool:
        """Whether every check of every candidate passed."""
        return all(check.green for check in self.checks)

    @property
    def checks(self) -> Iterator[Check]:
        """All of them; those of the scene once."""
        yield Check("nine distinct", self.distinct)
        yield from self.traits
        for _, checks in self.candidates:
            yield from checks


def looked(scene: Scene, candidates: Sequence[Candidate], looks: Sequence[str], count: int = CANDIDATES) -> Looked:
    """Every check of every candidate; `looks` as `studio.looked_at` gives them. Raises Unreadable."""
    apart = all(
        likeness.distance(one, other) >= likeness.CLOSE for place, one in enumerate(looks) for other in looks[:place]
    )
    return Looked(
        scene=scene,
        candidates=tuple((one.arrangement, tuple(checks_of(scene, one))) for one in candidates),
        distinct=apart and len(candidates) == count,
    )


def checks_of(scene: Scene, candidate: Candidate) -> Iterator[Check]:
    """Everything that one candidate must show. Raises Unreadable."""
    seen = covers(candidate)
    view = View(scene=scene, covers=seen, placed=placements(candidate, scene.things))
    yield Check("not empty", sum(cover.area for cover in seen.values()) > SKY)
    merged = {index for one in scene.relations if one.kind in MERGED for index in (one.subject, one.obj)}
    for index in range(len(scene.things)):
        if index not in merged:
            yield from _of_thing(view, index)
    for relation in scene.relations:
        verdict = shows(view, relation)
        what = f"{scene.things[relation.subject].emoji} {relation.kind} {scene.things[relation.obj].emoji}"
        yield Check(relation.kind.value, verdict.green, what, verdict.by)
    yield from _sizes(view)
    if scene.settings:
        ground = seen.get(GROUND)
        yield Check("setting", ground is not None and ground.area >= SKY, ", ".join(scene.settings))
    if scene.lettering:
        yield _lettering(scene.lettering, candidate)


def _of_thing(view: View, index: int) -> Iterator[Check]:
    thing, cover = view.scene.things[index], view.cover(index)
    ties = view.scene.relations
    worn = any(one.obj == index and one.kind is RelationKind.WEARING for one in ties)
    hidden = (
        worn
        or thing.pose == "hiding"
        or any(
            (one.subject == index and one.kind in BEHIND) or (one.obj == index and one.kind in BENEATH) for one in ties
        )
    )
    least = AREA_WORN if worn or thing.size == "small" else max(AREA, AREA_EACH * thing.count)
    enough = SEEN_HIDDEN if hidden else SEEN_LARGE if cover.area >= LARGE else SEEN
    yield Check("visible", cover.share >= enough and cover.area >= least, thing.emoji)
    if thing.colour and not view.scene.style:
        least_painted = ACCENTED if thing.accent else PAINTED
        yield Check("colour", cover.painted(COLOURS[thing.colour]) >= least_painted, f"{thing.emoji} {thing.colour}")
    if thing.accent and not view.scene.style:
        yield Check("accent", cover.painted(COLOURS[thing.accent]) >= ACCENTED, f"{thing.emoji} {thing.accent}")
    lead = index == 0 and thing.count == 1
    yield Check("inside", cover.inside >= (INSIDE_LEAD if lead else INSIDE), thing.emoji)
    copies = _copies(view.placed[index])
    if thing.count > 1 and copies:
        yield Check("count", copies >= thing.count, f"{copies} of {thing.count} {thing.emoji}")
    faces = [one for one in view.placed[index] if one.spots.kind in ("head", "bust", "body") and "eyes" in one.known]
    if faces and not hidden and thing.count == 1:
        yield Check("face", _face(view, index, faces[-1]), thing.emoji, MEASURED)


def _sizes(view: View) -> Iterator[Check]:
    """Whether every big thing is larger than every small one."""
    things = view.scene.things
    for large in (index for index, thing in enumerate(things) if thing.size == "big"):
        for small in (index for index, thing in enumerate(things) if thing.size == "small"):
            right = _extent(view, large) >= LARGER * _extent(view, small)
            yield Check("size", right, f"{things[large].emoji} {things[small].emoji}")


def _extent(view: View, index: int) -> float:
    """How long and wide one of a thing is, in units."""
    return float((view.cover(index).own.sum() / view.scene.things[index].count) ** 0.5) * PIXEL


def _copies(placed: Sequence[Placement]) -> int:
    """How many there are, whatever their form: the same head in two forms does not come twice."""
    return max((sum(one.emoji == form for one in placed) for form in {one.emoji for one in placed}), default=0)


def _face(view: View, index: int, face: Placement) -> bool:
    """Whether the eyes are painted, in the picture, and covered by nothing but what is worn."""
    eyes = face.spots.eyes or (0.0, 0.0, 0.0, 0.0)
    mine = {index} | {one.obj for one in view.scene.relations if one.subject == index and one.kind in _ON_FACE}
    return all(
        view.cover(index).at(eye) > 0.4 and max(view.cover(one).seen_at(eye) for one in mine) > 0.4
        for eye in (eyes[:2], eyes[2:])
    )


_ON_FACE = (RelationKind.WEARING, RelationKind.KISSING)


def _lettering(text: str, candidate: Candidate) -> Check:
    least = LETTER if len(text) < LONG else LETTER_LONG
    high = max((_letter(layer.markup) for layer in candidate.layers if layer.thing == LETTERING), default=0.0)
    return Check("lettering", high >= least, f"{high:.0f} px")


def _letter(markup: str) -> float:
    """How high the tall letters of a layer are, in px of a picture of 100 px: four in five are lower.

    Outlines above each other are one letter: the dot of an i, the parts of a Chinese character.
    """
    paths = _PATH.findall(markup)
    if not paths:
        return 0.0
    letters: list[Box] = []
    for outline in _SUBPATH.findall(paths[-1]):
        pairs = [(float(x), float(y)) for x, y in _PAIR.findall(outline)]
        if not pairs:
            continue
        box = Box(*map(min, zip(*pairs, strict=True)), *map(max, zip(*pairs, strict=True)))
        while parts := [other for other in letters if _stacked(box, other)]:
            letters = [other for other in letters if other not in parts]
            box = around([box, *parts])
        letters.append(box)
    heights = sorted(box.height for box in letters)
    scaled = _MOVED.search(markup)
    scale = abs(float(scaled[1])) if scaled else 1.0
    return heights[int(0.8 * (len(heights) - 1))] * scale * 100 / 512


def _stacked(one: Box, other: Box) -> bool:
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    apart = max(one.y0, other.y0) - min(one.y1, other.y1)
    return across > 0.5 * min(one.width, other.width) and apart < GAP * max(one.height, other.height)
