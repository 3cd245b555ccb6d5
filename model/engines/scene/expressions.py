"""Faces that are neither a mood nor the art's own: eyes closed in peace, lips put forward. In the art's 36 units."""

from model.engines.scene import features as f
from model.engines.scene import marks as m
from model.engines.scene.anchors import Anchors

CLOSED = frozenset({"meditating", "praying", "bowing"})  # poses with closed eyes


def closed(spots: Anchors, markup: str, lips: bool = False) -> str:
    """Closed eyes and red cheeks as an overlay; `lips`: put forward for a kiss. "" for what has no eyes.

    spots: in the units of the art `markup`. Raises NoArt.
    """
    face = f.look(spots, markup)
    if face is None:
        return ""
    drawn = f.hidden_eyes(face) + f.lids(face, -1 if not lips else 1)
    if not lips:
        return drawn
    drawn += f.cheeks(face)
    if face.mouth is None:
        return drawn
    x, y = face.mouth
    w = face.width
    patch = f'<ellipse cx="{x:.2f}" cy="{y:.2f}" rx="{0.23 * w:.2f}" ry="{0.12 * w:.2f}" fill="{face.coat}"/>'
    pout = "".join(m.disc((x, y + dy * w), 0.07 * w, "#e0405f") for dy in (-0.05, 0.06))
    return drawn + patch + pout
