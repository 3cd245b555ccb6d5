"""Two things side by side, told otherwise: one behind the other, one a giant, one tiny."""

from dataclasses import replace
from functools import lru_cache

from model.engines.scene.anchors import plain
from model.engines.scene.cast import Cast
from model.engines.scene.kin import drawable, forms
from model.engines.scene.look import Look
from model.engines.scene.theme import GESTURES, MOONS, SKY
from model.scene import Relation, RelationKind, Scene, Thing


def staged(scene: Scene, staging: str) -> Scene:
    """The scene with its first two things otherwise to each other: "behind", or one a "giant", or "tiny".

    Only what stands in no relation, or next to each other, can be moved about so.
    """
    pair = partners(scene) if staging else None
    if not pair:
        return scene
    lead, other = pair
    if staging == "behind":
        able = set(forms(drawable(scene.things[lead]))) & {"head", "body"}
        if not able or scene.relations or scene.things[other].count > 1 or any(_aloft(one) for one in scene.things):
            return scene
        return replace(scene, relations=(Relation(kind=RelationKind.BEHIND, subject=lead, obj=other),))
    if any(thing.size for thing in scene.things):
        return scene
    large, small = (lead, other) if staging == "giant" else (other, lead)
    sizes = {large: "big", small: "small"}
    things = tuple(replace(thing, size=sizes.get(index, "")) for index, thing in enumerate(scene.things))
    return replace(scene, things=things)


@lru_cache(maxsize=8)
def partners(scene: Scene) -> tuple[int, int] | None:
    """The two things that stand side by side, and by no more than that; None when there are not just two."""
    beside = [one for one in scene.relations if one.kind is RelationKind.NEXT_TO]
    if len(beside) == 1 and len(scene.things) == 2:
        return beside[0].subject, beside[0].obj
    roots = Cast(scene, Look()).ties.roots()
    return (roots[0], roots[1]) if len(roots) == 2 else None


def _aloft(thing: Thing) -> bool:
    return plain(thing.emoji) in SKY or plain(thing.emoji) in GESTURES


def moonlit(scene: Scene) -> Scene:
    """The scene by night, when somebody looks at the Moon and no time or place was said."""
    looked = [scene.things[one.obj] for one in scene.relations if one.kind is RelationKind.LOOKING_AT]
    if scene.settings or scene.plain or not any(plain(thing.emoji) in MOONS for thing in looked):
        return scene
    return replace(scene, settings=("night",))
