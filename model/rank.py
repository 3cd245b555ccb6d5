"""Puts candidates in order: what was said is to be seen, legibly, cleanly, and not twice. Knows nothing of words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from PIL import Image, ImageFilter

from model import likeness
from model.candidate import GROUND, LETTERING, Candidate
from model.finish import outlined
from model.render import Floats, alpha_of, bounds, luma_on, render_markup
from model.scene import RelationKind, Scene

WEIGHTS: dict[str, float] = {
    "shown": 0.46,  # a sticker without what was asked for is wrong, however pretty
    "legible": 0.16,  # stickers are looked at small, on light and on dark
    "clean": 0.15,  # specks and cut edges look broken
    "fills": 0.06,  # what was asked for should be large, not lost on a ground
    "first": 0.17,  # the engine's own order: it tries what suits the scene best first
}  # sums to 1
NOVELTY = 0.42  # share of the score that difference from those ranked above can take away
SAME_FRAMING = 0.25  # how much of their difference counts between two compositions of one name
APART = 0.45  # distance (model.likeness) from which two drawings count as entirely different

_LAYER_SIDE = 48  # px at which layers are laid over each other
_CHAT_SIDE = 100  # px at which a phone shows a sticker in a list
GROUNDS = ((255, 255, 255), (0x17, 0x21, 0x2B))  # Telegram's light and dark chats

BLENDED = (RelationKind.MADE_OF, RelationKind.SHAPED_LIKE)
ENOUGH_SEEN = 0.45  # visible share of a thing from which nothing of its meaning is lost
ENOUGH_AREA = 0.035  # share of the sticker's square from which a thing is read at 100 px: about 19 x 19 px
ENOUGH_SETTING = 0.1  # the same for a setting, all its parts together
FILLED = (0.05, 0.45)  # shares of the sticker's square, taken by what was asked for, that are worst and best
CLEAR_EDGE = 0.10  # difference of luma from which an edge is seen on a phone
FEW_EDGES = 0.30  # share of clear ones among all edges at which a picture is no longer legible at all
ENOUGH_EDGES = 0.75  # share of clear ones among all edges from which a picture is as legible as it needs to be
MELTED = (0.12, 0.50)  # how clear a thing's edges are, 0..1, where it can't be told from what is around, and can
APART_FROM = 0.14  # distance in OKLab from which an edge between two surfaces is entirely clear
PLAIN_ENOUGH = 0.6  # share of what the best shows that the engine's first must show to stand first
LEADING, EARLY = 3, 9  # the first so many come from the engine's first so many, its surest guesses
FADE = 3  # place in the engine's stream at which "first" has fallen to 1/2


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A candidate and what was found out about it. place: its place, from 0, in the engine's stream."""

    candidate: Candidate
    look: str
    place: int
    parts: dict[str, float]

    @property
    def framing(self) -> str:
        """The name of its composition, whatever form its subject takes."""
        return self.candidate.arrangement.split(",")[0]

    @property
    def quality(self) -> float:
        """0..1, as if it stood alone."""
        return sum(weight * self.parts[name] for name, weight in WEIGHTS.items())


def judge(candidate: Candidate, picture: Image.Image, look: str, scene: Scene, place: int) -> Judged:
    """Everything about one candidate that does not depend on the others. `picture`: its rendering, RGBA, square."""
    box = bounds(picture)
    if box is None:
        return Judged(candidate=candidate, look=look, place=place, parts=dict.fromkeys(WEIGHTS, 0.0))
    width, height = box[2] - box[0], box[3] - box[1]
    square = (max(width, height) / picture.width) ** 2
    laid = _laid(candidate)
    seen, clear = _visible(laid), _clear(laid)
    asked = sum(free for thing, (free, _) in seen.items() if thing != GROUND or not (scene.things or scene.lettering))
    parts = {
        "shown": shown(seen, scene, square, clear),
        "legible": legible(picture.crop(box)),
        "clean": clean(picture),
        "fills": _ramp(asked / square, *FILLED),
        "first": FADE / (FADE + place),
    }
    return Judged(candidate=candidate, look=look, place=place, parts=parts)


def in_order(judged: Sequence[Judged], count: int) -> list[tuple[Judged, float, float]]:
    """The best `count` with (score, difference from those above), best first; scores never rise.

    The engine's first, which is the plainest telling, stands first where it shows about as much as any other.
    Maximal marginal relevance: Carbonell and Goldstein 1998, "The Use of MMR".
    """
    left = list(judged)
    nearest = dict.fromkeys(range(len(left)), 1.0)
    ranked: list[tuple[Judged, float, float]] = []

    def score(index: int) -> float:
        return left[index].quality - NOVELTY * (1.0 - nearest[index])

    most = max((one.parts["shown"] for one in left), default=0.0)
    plainest = {index for index, one in enumerate(left) if one.place == 0 and one.parts["shown"] >= PLAIN_ENOUGH * most}
    ceiling = 1.0
    while nearest and len(ranked) < count:
        early = [index for index in nearest if left[index].place < EARLY] if len(ranked) < LEADING else []
        best = max(early or nearest, key=lambda index: (index in plainest, score(index), -left[index].place))
        ceiling = min(ceiling, max(score(index) for index in nearest))
        ranked.append((left[best], max(0.0, ceiling), nearest.pop(best)))
        for index in nearest:
            apart = likeness.distance(left[best].look, left[index].look)
            if left[best].framing == left[index].framing:
                apart *= SAME_FRAMING
            nearest[index] = min(nearest[index], apart / APART)
    return ranked


def shown(
    seen: dict[int, tuple[float, float]], scene: Scene, square: float, clear: dict[int, float] | None = None
) -> float:
    """How much of what was said is to be seen, 0..1. The worst of it weighs as much as all the rest.

    seen: as `visible` gives it. square: share of the canvas that the sticker's square will be cut from.
    clear: as `standing_out` gives it; everything stands out when not given.
    """
    known = clear or {}
    shows = _shown_by(scene)
    marks = [
        _seen_well(seen.get(index), square, ENOUGH_AREA) * _ramp(known.get(index, 1.0), *MELTED)
        for index in (shows.get(number, number) for number in range(len(scene.things)))
    ]
    if scene.lettering:
        marks.append(_seen_well(seen.get(LETTERING), square, 2 * ENOUGH_AREA))
    if scene.settings:
        marks.append(min(1.0, seen.get(GROUND, (0.0, 0.0))[0] / square / ENOUGH_SETTING))
    return 0.5 * min(marks) + 0.5 * sum(marks) / len(marks) if marks else 1.0


def _shown_by(scene: Scene) -> dict[int, int]:
    """Things that are seen only in another's stuff or shape, and which that is."""
    owners = {r.obj: r.subject for r in scene.relations if r.kind in BLENDED}
    own = {index for r in scene.relations if r.kind not in BLENDED for index in (r.subject, r.obj)}
    return {index: owner for index, owner in owners.items() if index not in own}


def visible(candidate: Candidate) -> dict[int, tuple[float, float]]:
    """What each thing shows: (area not covered by what lies above it, area of its own), as shares of the canvas."""
    return _visible(_laid(candidate))


def standing_out(candidate: Candidate) -> dict[int, float]:
    """How clear the edges of each thing are against what lies around it, 0..1; the sticker's own edge is clear."""
    return _clear(_laid(candidate))


def _laid(candidate: Candidate) -> list[tuple[int, Floats]]:
    """Each thing and its pixels, (_LAYER_SIDE, _LAYER_SIDE, 4), 0..1, bottom to top; neighbours of one thing as one."""
    found: list[tuple[int, Floats]] = []
    for thing, layers in groupby(candidate.layers, key=lambda layer: layer.thing):
        picture = render_markup("".join(layer.markup for layer in layers), _LAYER_SIDE, crisp=True)
        found.append((thing, np.asarray(picture, dtype=np.float32) / np.float32(255)))
    return found


def _visible(laid: Sequence[tuple[int, Floats]]) -> dict[int, tuple[float, float]]:
    open_sky: Floats = np.ones((_LAYER_SIDE, _LAYER_SIDE), np.float32)
    found: dict[int, tuple[float, float]] = {}
    for thing, pixels in reversed(laid):
        alpha = pixels[..., 3]
        free, own = found.get(thing, (0.0, 0.0))
        found[thing] = (free + float((alpha * open_sky).mean()), own + float(alpha.mean()))
        open_sky = open_sky * (1.0 - alpha)
    return found


_BARE = -9  # of a pixel that nothing covers


def _clear(laid: Sequence[tuple[int, Floats]]) -> dict[int, float]:
    page = np.zeros((_LAYER_SIDE, _LAYER_SIDE, 3), np.float32)
    owner = np.full((_LAYER_SIDE, _LAYER_SIDE), _BARE)
    for thing, pixels in laid:
        alpha = pixels[..., 3:]
        page = pixels[..., :3] * alpha + page * (1 - alpha)
        owner[alpha[..., 0] > 0.5] = thing
    colours = oklab(page)
    sums: dict[int, list[float]] = {}
    for one, other in ((np.s_[:, :-2], np.s_[:, 2:]), (np.s_[:-2], np.s_[2:])):
        first, second = owner[one], owner[other]
        apart = np.sqrt(((colours[one] - colours[other]) ** 2).sum(axis=2)) / APART_FROM
        apart = np.where((first == _BARE) | (second == _BARE), 1.0, np.minimum(apart, 1.0))
        for thing in np.unique(owner):
            edge = (first != second) & ((first == thing) | (second == thing))
            total = sums.setdefault(int(thing), [0.0, 0.0])
            total[0] += float(apart[edge].sum())
            total[1] += float(edge.sum())
    return {thing: total / length for thing, (total, length) in sums.items() if length}


def oklab(page: Floats) -> Floats:
    """sRGB (..., 3), 0..1, to OKLab (Ottosson 2020, "A perceptual color space for image processing")."""
    linear = np.where(page <= 0.04045, page / 12.92, ((page + 0.055) / 1.055) ** 2.4).astype(np.float32)
    cones = np.cbrt(linear @ _TO_CONES)
    found: Floats = (cones @ _TO_LAB).astype(np.float32)
    return found


_TO_CONES: Floats = np.array(
    [[0.41222147, 0.21190350, 0.08830246], [0.53633254, 0.68069955, 0.28171884], [0.05144599, 0.10739696, 0.62997870]],
    np.float32,
)
_TO_LAB: Floats = np.array(
    [
        [0.21045426, 1.97799850, 0.02590404],
        [0.79361779, -2.42859221, 0.78277177],
        [-0.00407205, 0.45059371, -0.80867577],
    ],
    np.float32,
)


def _seen_well(areas: tuple[float, float] | None, square: float, enough: float) -> float:
    if areas is None or areas[1] <= 0:
        return 0.0
    free, own = areas
    return min(1.0, free / own / ENOUGH_SEEN) * min(1.0, free / square / enough)


def legible(content: Image.Image) -> float:
    """How well the sticker reads at 100 px on the worse of the two grounds, 0..1. `content`: RGBA, trimmed."""
    side = _CHAT_SIDE - 6
    scale = side / max(content.size)
    size = (max(1, round(content.width * scale)), max(1, round(content.height * scale)))
    page = Image.new("RGBA", (_CHAT_SIDE, _CHAT_SIDE))
    small = content.resize(size, Image.Resampling.BOX)
    page.paste(small, ((_CHAT_SIDE - size[0]) // 2, (_CHAT_SIDE - size[1]) // 2))
    sticker = outlined(page, _CHAT_SIDE)
    return min(_ramp(_clear_edges(luma_on(sticker, ground)), FEW_EDGES, ENOUGH_EDGES) for ground in GROUNDS)


def _clear_edges(luma: Floats) -> float:
    """Share of the picture's edges, by length, that are clear; fine detail melts into weak ones and counts against."""
    across = np.abs(luma[:, 2:] - luma[:, :-2])[1:-1]
    down = np.abs(luma[2:] - luma[:-2])[:, 1:-1]
    strength = np.maximum(across, down)
    there = strength > CLEAR_EDGE / 4
    return float((strength > CLEAR_EDGE).sum() / max(1, there.sum()))


def clean(picture: Image.Image) -> float:
    """1 for crisp alpha well inside the canvas; less for haze, specks, and what the canvas's edge cuts off."""
    alpha = alpha_of(picture)
    solid = max(1.0, float((alpha > 0.5).sum()))
    around = np.asarray(picture.getchannel("A").filter(ImageFilter.MaxFilter(3)))
    haze = float(((alpha > 0.04) & (around < 0.8 * 255)).sum()) / solid  # an outline's soft edge touches solid px
    rim = np.concatenate([alpha[0], alpha[-1], alpha[:, 0], alpha[:, -1]])
    return max(0.0, 1.0 - 4.0 * haze) * max(0.0, 1.0 - 6.0 * float((rim > 0.2).mean()))


def _ramp(value: float, low: float, high: float) -> float:
    return float(min(1.0, max(0.0, (value - low) / (high - low))))
