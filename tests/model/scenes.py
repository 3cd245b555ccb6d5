"""Scenes built by hand, for tests of how they are drawn."""

from model.scene import Relation, RelationKind, Scene, Thing


def thing(emoji: str, **more: object) -> Thing:
    return Thing(emoji=emoji, said=emoji, **more)  # type: ignore[arg-type]


def scene(*emoji: str, relations: tuple[tuple[RelationKind, int, int], ...] = (), **more: object) -> Scene:
    return Scene(
        things=tuple(thing(one) for one in emoji),
        relations=tuple(Relation(kind=kind, subject=subject, obj=obj) for kind, subject, obj in relations),
        **more,  # type: ignore[arg-type]
    )
