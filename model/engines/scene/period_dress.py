"""What people and animals of another age have on."""

from model.engines.scene.kin import forms, living
from model.scene import Relation, RelationKind, Thing

# what people and animals of the time have on; nothing when they wear something already
DRESS: dict[str, tuple[Thing, ...]] = {
    "prehistoric": (Thing(emoji="lepim:fur-dress", said=""),),
    "medieval": (Thing(emoji="lepim:knight-helmet", said=""), Thing(emoji="lepim:cape", said="", colour="dark red")),
    "1920s": (Thing(emoji="🎩", said=""), Thing(emoji="lepim:monocle", said=""), Thing(emoji="lepim:bow-tie", said="")),
    "1950s": (Thing(emoji="lepim:bow-tie", said="", colour="red", surface="spotted"), Thing(emoji="👓", said="")),
    "1980s": (Thing(emoji="🕶️", said="", colour="magenta"), Thing(emoji="🎧", said="", colour="turquoise")),
    "future": (Thing(emoji="🥽", said="", colour="turquoise"),),
}


def dressed_up(
    things: tuple[Thing, ...], relations: tuple[Relation, ...]
) -> tuple[tuple[Thing, ...], tuple[Relation, ...], dict[int, int]]:
    """Things and relations with the clothes of their time, and of each of the clothes, whose they are.

    Only people and animals dress up, and only those that wear nothing yet.
    """
    more, worn, owners = list(things), list(relations), dict[int, int]()
    for index, thing in enumerate(things):
        dressed = any(r.kind is RelationKind.WEARING and r.subject == index for r in relations)
        if not thing.era or dressed or not living(forms(thing)):
            continue
        for item in DRESS[thing.era]:
            worn.append(Relation(kind=RelationKind.WEARING, subject=index, obj=len(more)))
            owners[len(more)] = index
            more.append(item)
    return tuple(more), tuple(worn), owners
