"""Little figures of stuff: bodies in the material of their heads, and faces for things that act."""

from dataclasses import replace

from model.engines.scene import mood, pieces
from model.engines.scene.figure import Figure
from model.engines.scene.geometry import inverse, place
from model.engines.scene.mash import Mashed
from model.engines.scene.sprite import FACE, HEAD, Actor, Part
from model.scene import RelationKind, Thing

ROOM = place((0, 0), (18, 17), 0.8)  # brings a body with all its limbs into a square of art while it is covered


def clad(actor: Actor, thing: Thing, index: int) -> Actor:
    """A figure's trunk and limbs of what its head is made of; what it wears and holds is left alone."""
    if not thing.surface and not (isinstance(thing, Mashed) and thing.way is RelationKind.MADE_OF):
        return actor
    bare = replace(thing, colour="", mood="")
    back = inverse(ROOM)

    def covered(part: Part) -> Part:
        if part.thing != index or part.depth in (HEAD, FACE) or not part.markup:
            return part
        markup = f'<g transform="{ROOM.svg}">{part.markup}</g>'
        inner = pieces.numbered(pieces.stuffed(markup, bare, thing.colour))
        return part._replace(markup=f'<g transform="{back.svg}">{inner}</g>')

    return replace(actor, parts=tuple(covered(part) for part in actor.parts))


def befaced(made: Figure, thing: Thing) -> Figure:
    """A thing with limbs but no face of its own gets a friendly one; others stay as they are."""
    if made.dress.trunk or thing.mood:
        return made
    head = next((part for part in made.actor.parts if part.depth == HEAD and part.thing == made.index), None)
    if head is None:
        return made
    spots = pieces.with_face(made.actor.spots, head.markup)
    face = Part(thing=made.index, markup=mood.plain_face(spots, head.markup), at=head.at, depth=FACE)
    return replace(made, actor=made.actor.wearing(face))
