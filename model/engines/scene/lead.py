"""What the first acting thing of a scene can do, and in which form it is best shown."""

from dataclasses import dataclass

from model.engines.scene import faces
from model.engines.scene.anchors import all_anchors, plain
from model.engines.scene.art import MARK
from model.engines.scene.cast import Cast
from model.engines.scene.kin import drawable, forms
from model.engines.scene.look import Look
from model.engines.scene.ties import IN_HAND
from model.scene import Relation, RelationKind, Scene, Thing

PEOPLE = frozenset("👦👧👨👩👴👵🧑🧒🧓👱👲👳🧔")
"""Faces with hair that raised arms would have to go around."""


PROFILES = (RelationKind.CHASING, RelationKind.LOOKING_AT, RelationKind.KISSING)
"""What is clearest between two that are seen from the side."""


def _walk(scene: Scene, relation: Relation) -> bool:
    """Whether there is art of both from head to foot, and from the side; of who looks at a mere thing, of one."""
    known = all_anchors()
    bodies = []
    both = [scene.things[relation.subject], scene.things[relation.obj]]
    seen = forms(drawable(both[1]))
    if relation.kind is RelationKind.LOOKING_AT and "head" not in seen and "body" not in seen:
        both.pop()
    for thing in both:
        spots = known.get(plain(forms(drawable(thing)).get("body", "")))
        bodies.append(spots is not None and spots.faces != "front" and not thing.pose)
    return all(bodies)


def _bust(thing: Thing) -> bool:
    known = all_anchors().get(plain(thing.emoji))
    return plain(thing.emoji) in PEOPLE or (known is not None and known.kind == "bust")


def _whole(thing: Thing, busy: bool) -> bool:
    """Whether the art of a whole animal comes before a little figure with a face of our own."""
    name = plain(thing.emoji)
    return (name in faces.HEADS or name.startswith(MARK)) and not busy


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """What the first acting thing of a scene can do.

    art: the forms it has art for. whole: it is shown first as its own art shows it, from head to foot.
    busy: it has something in its hands. many: there is a count to be arranged.
    apart: some things stand in no relation. seated: somebody rides sitting, which only a figure can. bust: its art is
    head and shoulders, before which raised arms would hide the face. sideways: two of it are clearest from the side.
    """

    art: frozenset[str]
    busy: bool
    many: bool
    apart: bool
    seated: bool
    bust: bool
    whole: bool
    sideways: bool = False

    @classmethod
    def of(cls, scene: Scene) -> "Lead":
        acting = [
            index for index in range(len(scene.things)) if not any(r.obj == index != r.subject for r in scene.relations)
        ]
        options = [frozenset(forms(drawable(scene.things[index]))) for index in acting[:3]]
        best = max(options, key=len, default=frozenset({"natural"}))
        busy = any(relation.kind in IN_HAND for relation in scene.relations)
        return cls(
            art=best,
            busy=busy,
            many=any(thing.count > 1 for thing in scene.things),
            whole=any(_whole(scene.things[index], busy) for index in acting[:1]),
            apart=len(Cast(scene, Look()).ties.roots()) > 1,
            bust=any(_bust(thing) for thing in scene.things),
            sideways=any(relation.kind in PROFILES and _walk(scene, relation) for relation in scene.relations),
            seated=any(relation.kind is RelationKind.RIDING for relation in scene.relations),
        )

    def able(self, form: str, pose: str) -> tuple[str, str]:
        """The form and pose that will really be seen when these are asked for."""
        if self.bust and self.busy and pose in ("cheering", "jumping", "sitting"):
            pose = "waving" if pose == "cheering" else "standing"
        if "head" in self.art:
            if self.seated:
                return "figure", pose
            if form == "body" and "body" not in self.art:
                return "figure", "sitting"
            if form == "face" and self.busy:
                form = "bust"
            return form, pose if form in ("figure", "bust") else "standing"
        if "body" not in self.art and self.busy:
            return "figure", pose if form == "figure" else "standing"
        return "natural", pose if self.busy and pose in ("cheering", "sitting") else "standing"
