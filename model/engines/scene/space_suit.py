"""The suit that goes with a space helmet: white limbs and trunk with boots, a panel of lamps on the chest."""

from dataclasses import replace

from model.engines.scene import paint
from model.engines.scene.body import LEG, hip_of, limb, shoe, trunk
from model.engines.scene.figure import Figure
from model.engines.scene.geometry import Box
from model.engines.scene.sprite import NECK, Part

HELMET = "lepim:space-helmet"
WHITE, GLOVE, BOOT, PANEL = "#e8edf0", "#f5f8fa", "#99aab5", "#3e4f61"
LAMPS = ((-2.6, "#dd2e44"), (0.0, "#ffcc4d"), (2.6, "#55acee"))


def sleeved(made: Figure) -> Figure:
    """The figure with white arms and gloves."""
    return replace(made, dress=replace(made.dress, arms=paint.shade(WHITE, -0.05), paws=GLOVE))


def suit(made: Figure, index: int) -> tuple[Part, ...]:
    """Trunk and legs, drawn anew over the figure's own, as parts of the thing `index`."""
    dress = replace(made.dress, trunk=WHITE, belly="", feet=BOOT)
    parts: list[Part] = []
    for side in (0, 1) if made.actor.soles else ():
        hip, knee, foot = hip_of(side, made.shoulder), made.pose.knees[side], made.pose.feet[side]
        leg = limb(hip, knee, foot, LEG + 1.2, paint.shade(WHITE, (-0.03, -0.06)[side]))
        leg += shoe(foot, side, made.pose.seen, dress)
        parts.append(Part(thing=index, markup=leg, at=made.frame, depth=made.leg_depth(side) + 1))
    lamps = "".join(f'<circle cx="{x}" cy="9.800" r=".95" fill="{colour}"/>' for x, colour in LAMPS)
    drawn = (
        trunk(dress, made.shoulder)
        + f'<rect x="-4.600" y="5" width="9.200" height="6.800" rx="1.300" fill="{BOOT}"/>'
        + f'<rect x="-3.600" y="6" width="7.200" height="2" rx=".6" fill="{PANEL}"/>'
        + lamps
    )
    box = Box(-made.shoulder - 1, -2.4, made.shoulder + 1, 15.5)
    return (*parts, Part(thing=index, markup=drawn, at=made.frame, depth=NECK, box=box))
