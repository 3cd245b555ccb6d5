"""The drawn parts of little figures, in units of the body's frame (see `figure`): trunk, limbs, feet, tails."""

import math

from model.engines.scene.anchors import Point
from model.engines.scene.dress import Dress
from model.engines.scene.pose import Pose
from model.engines.scene.sprite import BODY, FAR, FAR_LIMB, NEAR_LIMB, Part

HIPS_Y = 12.0  # units of the frame below its origin
ARM, LEG = 5.6, 6.4  # widths of limbs
SPREAD = 4.4  # from the middle to where a leg begins


def skeleton(index: int, dress: Dress, pose: Pose, shoulder: float, spread: float = SPREAD) -> list[Part]:
    """Trunk and legs in the frame's units. `shoulder`: half the trunk's width at its top."""
    parts: list[Part] = []
    if dress.tail:
        parts.append(Part(thing=index, markup=tail(dress), depth=FAR))
    for side in (0, 1):
        foot, knee = pose.feet[side], pose.knees[side]
        hip = hip_of(side, shoulder, spread)
        leg = limb(hip, knee, foot, LEG if dress.trunk else 2.4, dress.legs)
        depth = depth_of_leg(pose, side)
        parts.append(Part(thing=index, markup=leg + shoe(foot, side, pose.seen, dress), depth=depth))
    if dress.trunk:
        parts.append(Part(thing=index, markup=trunk(dress, shoulder), depth=BODY))
    return parts


def depth_of_leg(pose: Pose, side: int) -> float:
    """Behind the mount, before the trunk or behind it."""
    if pose.seen == "crossed":
        return NEAR_LIMB + 0.1 * side
    behind = pose.far == ("left", "right")[side]
    return FAR_LIMB if behind else NEAR_LIMB if pose.far or pose.seen == "sole" else BODY - 5


def hip_of(side: int, shoulder: float, spread: float = SPREAD) -> Point:
    """Where the left (0) or right (1) leg begins."""
    return ((-spread, spread)[side] * (shoulder / 7 if shoulder > 7 and spread == SPREAD else 1), HIPS_Y)


def limb(start: Point, bend: Point, end: Point, width: float, colour: str) -> str:
    """An arm or a leg: one thick round-ended stroke."""
    return (
        f'<path d="M{start[0]:.2f} {start[1]:.2f}Q{bend[0]:.2f} {bend[1]:.2f} {end[0]:.2f} {end[1]:.2f}" '
        f'fill="none" stroke="{colour}" stroke-width="{width:.2f}" stroke-linecap="round"/>'
    )


def shoe(at: Point, side: int, seen: str, dress: Dress) -> str:
    x, y = at
    if seen == "none":
        return ""
    if seen == "sole":
        pad = dress.belly or dress.trunk
        return (
            f'<ellipse cx="{x}" cy="{y}" rx="4.6" ry="5.2" fill="{dress.feet}"/>'
            f'<ellipse cx="{x}" cy="{y + 0.8}" rx="2.5" ry="2.7" fill="{pad}" fill-opacity=".55"/>'
        )
    return f'<ellipse cx="{x + (-0.9, 0.9)[side]}" cy="{y + 1}" rx="4.4" ry="2.9" fill="{dress.feet}"/>'


def trunk(dress: Dress, shoulder: float) -> str:
    """The body itself: a pear for animals, a straighter coat for people with wide shoulders."""
    top, low = shoulder, max(shoulder * 0.74, 8.6)
    body = (
        f'<path d="M{-top:.2f} 0C{-top:.2f} -3 {top:.2f} -3 {top:.2f} 0C{top + 1:.2f} 4 {low + 1:.2f} 8 {low:.2f} 11.5'
        f'C{low - 0.6:.2f} 16.6 {-low + 0.6:.2f} 16.6 {-low:.2f} 11.5C{-low - 1:.2f} 8 {-top - 1:.2f} 4 {-top:.2f} 0Z" '
        f'fill="{dress.trunk}"/>'
    )
    if dress.belly:
        body += f'<ellipse cx="0" cy="8.2" rx="{low * 0.6:.2f}" ry="5.9" fill="{dress.belly}"/>'
    return body


TAIL_REACH = {
    "long": 21.0,
    "thin": 21.0,
    "short": 16.6,
    "curl": 16.0,
    "tuft": 20.0,
    "bushy": 21.0,
    "spiky": 24.0,
    "devil": 22.0,
    "puff": 12.0,
    "shell": 18.5,
}  # how far to the right each tail goes, in units of the frame


def tail(dress: Dress) -> str:
    """A tail behind the right hip."""
    stroke = f'fill="none" stroke="{dress.trunk}" stroke-linecap="round"'
    tip = dress.tail_tip or dress.trunk
    match dress.tail:
        case "long":
            return f'<path d="M6 12C15 14 19 9 16.5 3C15.5 .5 17 -1 19 -1.5" {stroke} stroke-width="3.6"/>'
        case "shell":
            return (
                '<ellipse cx="0" cy="8" rx="18" ry="15.5" fill="#3e721d"/>'
                '<ellipse cx="0" cy="7.6" rx="15.8" ry="13.4" fill="#5c913b"/>'
            )
        case "thin":
            return f'<path d="M6 13C13 16 16 10 20 12" {stroke} stroke-width="1.7"/>'
        case "short":
            return f'<path d="M6 12C11 12 14 8 14.5 4" {stroke} stroke-width="3.8"/>'
        case "curl":
            return f'<path d="M7 11C12 12 14 7 11.5 6.5C9.5 6.5 10.5 11 15 9" {stroke} stroke-width="1.7"/>'
        case "tuft":
            return (
                f'<path d="M6 13C13 15 16 10 17 4" {stroke} stroke-width="2.2"/>'
                '<ellipse cx="17.2" cy="2.6" rx="2.6" ry="3.6" fill="#662113"/>'
            )
        case "bushy":
            return (
                f'<path d="M5 13C12 18 22 14 20.5 2C20 -2 15 -1 14.5 4C14 8 11 8 6 9Z" fill="{dress.trunk}"/>'
                f'<path d="M20.6 4C20 -2 15 -1.4 14.5 4C16 5.6 18.6 5.6 20.6 4Z" fill="{tip}"/>'
            )
        case "spiky":
            arrow = "M4 14C12 18 20 14 22 6L24 6L20.5 1.5L16.5 5L18.5 5.6C16 10 12 10 6 8Z"
            return f'<path d="{arrow}" fill="{dress.trunk}"/>'
        case "devil":
            return (
                f'<path d="M6 13C14 15 17 10 18.5 5" {stroke} stroke-width="1.8"/>'
                f'<path d="M18.8 -1L22 5.6L15.6 5Z" fill="{dress.trunk}"/>'
            )
        case _:
            return f'<circle cx="8.5" cy="12.5" r="3.4" fill="{dress.trunk}"/>'


def paw(hand: Point, bend: Point, side: int, shape: str, colour: str) -> str:
    """A hand at the end of an arm that comes from `bend`, in a shape from pose.HANDS; `side` is 0 left, 1 right."""
    x, y = hand
    sign = (-1, 1)[side]
    line = 'stroke="#000" stroke-opacity=".2" stroke-width=".55" stroke-linecap="round" fill="none"'
    match shape:
        case "finger":
            tip = f"M{x + sign * 1.5:.2f} {y - 0.8:.2f}h{sign * 5.6:.2f}"
            return (
                f'<path d="{tip}" stroke="{colour}" stroke-width="2.3" stroke-linecap="round"/>'
                f'<circle cx="{x:.2f}" cy="{y:.2f}" r="3.3" fill="{colour}"/>'
                f'<path d="M{x + sign * 1.2:.2f} {y + 0.9:.2f}h{sign * 1.7:.2f}" {line}/>'
            )
        case "palm":
            turn = math.degrees(math.atan2(hand[0] - bend[0], bend[1] - hand[1]))
            turn = max(-70.0, min(70.0, turn)) if y < 10 else 55.0 * sign
            fingers = "".join(f"M0 0L{dx} {dy}" for dx, dy in ((-2.9, -3.2), (-1.1, -4.7), (1.1, -4.7), (2.9, -3.2)))
            return (
                f'<g transform="translate({x:.2f} {y:.2f}) rotate({turn:.1f})"><path d="{fingers}" stroke="{colour}" '
                f'stroke-width="1.9" stroke-linecap="round"/><circle r="3.1" fill="{colour}"/></g>'
            )
        case "flat":
            turn = -sign * 24 if abs(x) < 3 else -sign * 62 if y < -12 and abs(x) < 12 else sign * 30
            large = 1.3 if y < -12 and abs(x) < 12 else 1.0
            return (
                f'<g transform="translate({x:.2f} {y:.2f}) rotate({turn:.1f}) scale({large})"><path d="M-2.6 2.4C-3.2-1'
                f'-2.6-5.6 0-6.4C2.6-5.6 3.2-1 2.6 2.4C1.6 4-1.6 4-2.6 2.4Z" fill="{colour}"/>'
                f'<path d="M-.9-1.5V-5M.9-1.5V-5" {line}/></g>'
            )
        case "glove":
            turn = math.degrees(math.atan2(y - bend[1], x - bend[0]))
            return (
                f'<g transform="translate({x:.2f} {y:.2f}) rotate({turn:.1f})">'
                '<rect x="-5.400" y="-3.400" width="3.400" height="6.800" rx="1" '
                'fill="#f5f8fa"/><circle cx=".6" r="4.900" fill="#dd2e44"/>'
                f'<path d="M-1.500-1.200Q1.500-2.600 3.500-.4" {line}/></g>'
            )
        case _:
            return f'<circle cx="{x:.2f}" cy="{y:.2f}" r="3.3" fill="{colour}"/>'


def biceps(shoulder: Point, bend: Point, end: Point, colour: str) -> str:
    """The swelling of a bent upper arm, with the line above it."""
    x = 0.42 * shoulder[0] + 0.44 * bend[0] + 0.14 * end[0]
    y = 0.42 * shoulder[1] + 0.44 * bend[1] + 0.14 * end[1] - 1.6
    return (
        f'<ellipse cx="{x:.2f}" cy="{y:.2f}" rx="4.4" ry="3.9" fill="{colour}"/>'
        f'<path d="M{x - 2.2:.2f} {y - 1.6:.2f}q2.2-1.6 4.4 0" fill="none" stroke="#000" stroke-opacity=".25" '
        'stroke-width=".7" stroke-linecap="round"/>'
    )


def knuckles(hand: Point) -> str:
    """Two lines between fingers, on a hand that grips."""
    x, y = hand
    lines = "".join(f"M{x + dx:.2f} {y - 2.6:.2f}v2.1" for dx in (-1.1, 1.1))
    return f'<path d="{lines}" stroke="#000" stroke-opacity=".22" stroke-width=".6" stroke-linecap="round"/>'
