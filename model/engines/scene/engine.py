"""The scene engine: a Scene becomes a stream of vector compositions, best guesses first."""

from collections.abc import Iterator
from dataclasses import replace

from model.candidate import PROP, Candidate
from model.engines.scene.anchors import all_anchors, plain
from model.engines.scene.art import CREDIT
from model.engines.scene.backdrop import telling
from model.engines.scene.cast import Cast
from model.engines.scene.framing import Show
from model.engines.scene.look import Look
from model.engines.scene.outings import outing
from model.engines.scene.plans import plans
from model.engines.scene.sheets import distinct, svg
from model.engines.scene.sprite import Actor
from model.engines.scene.stage import frame
from model.engines.scene.staging import moonlit, staged
from model.engines.scene.styles import styled
from model.engines.scene.theme import theme_of
from model.engines.scene.tones import tones_of
from model.scene import RelationKind, Scene

MEDIA = "image/svg+xml"


class SceneEngine:
    """Emoji art, attached, posed and framed. Draws in milliseconds; the same scene and seed give the same bytes."""

    def draw(self, scene: Scene, seed: int) -> Iterator[Candidate]:
        """At most LONGEST compositions, best guesses first, no two with the same framing, form and pose."""
        ties = Cast(scene, Look()).ties
        leads = [ties.topmost(index) for index in ties.roots()]
        lead = next((index for index in leads if index < len(scene.things) and scene.things[index].count == 1), None)
        scene = moonlit(scene)
        theme = theme_of(scene)
        for number, plan in enumerate(plans(scene, theme, seed)):
            actor = None
            if scene.things:
                actor = Cast(staged(scene, plan.staging), plan.look).everything()
            elif scene.settings:
                actor = outing(telling(scene.settings), seed + number, plan.look)
            show = Show(
                actor=actor,
                settings=scene.settings,
                letters=scene.lettering,
                seed=seed * 31 + number,
                mirror=plan.look.mirror,
                lead=lead,
                tones=tones_of(actor),
                theme=theme,
                faces=heading(scene, actor),
            )
            layers = distinct(frame(show, plan.frame))
            if not scene.things:
                layers = tuple(layer if layer.thing < 0 else replace(layer, thing=PROP) for layer in layers)
            layers = styled(layers, scene.style)
            yield Candidate(source=svg(layers), media=MEDIA, arrangement=plan.name, layers=layers, art=CREDIT)


def heading(scene: Scene, actor: Actor | None) -> str:
    """Where what is ridden drives, or else where the actor looks; "right" for what looks ahead."""
    known = all_anchors()
    mounts = [scene.things[one.obj].emoji for one in scene.relations if one.kind is RelationKind.RIDING]
    found = known[plain(mounts[0])].faces if mounts and plain(mounts[0]) in known else actor and actor.spots.faces
    return "left" if found == "left" else "right"
