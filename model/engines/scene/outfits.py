"""Clothes that are drawn anew on a little figure's trunk, where art of them would hang flat: a suit, a gown, a gi.

All in units of the body's frame (see `figure`): the shoulders at 0, the hips at 12, the soles at about 22.
"""

from collections.abc import Callable
from dataclasses import replace

from model.engines.scene import paint
from model.engines.scene.body import trunk
from model.engines.scene.dress import Dress

SHIRT, TIE, KNOT, BUTTON = "#f5f8fa", "#dd2e44", "#a0041e", "#ffcc4d"  # of what is worn with a suit
BELT = "#292f33"
TUBE, BELL = "#31373d", "#99aab5"


def suit(dress: Dress, shoulder: float, colour: str) -> str:
    """A jacket with lapels that shows a shirt and a tie."""
    dark = paint.shade(colour, -0.08)
    half = min(4.6, 0.62 * shoulder)
    return (
        trunk(replace(dress, trunk=colour, belly=""), shoulder)
        + _patch(f"M{-half:.2f} -2.4H{half:.2f}L0 9.4Z", SHIRT)
        + _patch("M-1.5 -1.2H1.5L.9 1.1 1.9 5.4 0 8.2 -1.9 5.4 -.9 1.1Z", TIE)
        + _patch("M-1.5 -1.2H1.5L.9 1.1H-.9Z", KNOT)
        + "".join(
            _patch(
                f"M{s * half:.2f} -2.4L0 9.6L{s * (half + 1.4):.2f} 5.2L{s * (half - 0.1):.2f} 3.9"
                f"L{s * (half + 1.9):.2f} 2.6L{s * (half + 1.2):.2f} -1.9Z",
                dark,
            )
            for s in (-1, 1)
        )
        + f'<path d="M0 9.400V15" stroke="{dark}" stroke-width=".7"/>'
        + f'<circle cx="1.300" cy="11" r=".75" fill="{BUTTON}"/>'
    )


def gi(dress: Dress, shoulder: float, colour: str) -> str:
    """A crossed jacket with a black belt."""
    edge = paint.shade(colour, -0.16)
    wide = max(0.74 * shoulder, 8.6) + 0.7
    return (
        trunk(replace(dress, trunk=colour, belly=""), shoulder)
        + _patch("M-3.6 -2.4H3.6L.4 4.200Z", dress.belly or dress.trunk)
        + f'<path d="M-3.900 -2.300L4.200 9.500M3.900 -2.300L.4 4" fill="none" stroke="{edge}" stroke-width="1.300"/>'
        + _patch(f"M{-wide:.2f} 8.600Q0 10.600 {wide:.2f} 8.600V11Q0 13 {-wide:.2f} 11Z", BELT)
        + _patch("M-1.600 9.200H1.600L3.900 15.200 2 15.900 0 12.200 -2 15.900 -3.900 15.200Z", BELT)
    )


def gown(dress: Dress, shoulder: float, colour: str) -> str:
    """A bodice with straps, a sash, and a skirt that flares to the knees."""
    dark, light = paint.shade(colour, -0.1), paint.shade(colour, 0.16)
    top, waist = shoulder + 0.4, max(0.74 * shoulder, 8.6) - 1.0
    hem = waist + 6.0
    folds = "".join(
        f'<path d="M{0.45 * x:.2f} 9.600Q{0.75 * x:.2f} 13 {x:.2f} 16.600" fill="none" stroke="{dark}" '
        'stroke-width=".9" stroke-linecap="round"/>'
        for x in (-0.55 * hem, 0.0, 0.55 * hem)
    )
    return (
        _patch(
            f"M{-top:.2f} .6Q{-0.5 * top:.2f} 3.600 0 2.600Q{0.5 * top:.2f} 3.600 {top:.2f} .6"
            f"L{waist + 0.6:.2f} 8.600H{-waist - 0.6:.2f}Z",
            colour,
        )
        + _patch(
            f"M{-waist:.2f} 8C{-waist - 1:.2f} 11 {-hem:.2f} 14 {-hem - 0.6:.2f} 17.400Q{-0.75 * hem:.2f} 19.600 "
            f"{-0.5 * hem:.2f} 18.300T0 18.600 {0.5 * hem:.2f} 18.300Q{0.75 * hem:.2f} 19.600 {hem + 0.6:.2f} 17.400"
            f"C{hem:.2f} 14 {waist + 1:.2f} 11 {waist:.2f} 8Z",
            colour,
        )
        + folds
        + _patch(f"M{-waist - 0.7:.2f} 7.200Q0 9 {waist + 0.7:.2f} 7.200V9.200Q0 11 {-waist - 0.7:.2f} 9.200Z", light)
    )


def stethoscope(dress: Dress, shoulder: float, colour: str) -> str:
    """Around the neck, its bell on the chest."""
    half = 0.6 * shoulder
    tube = f"M{-half:.2f} -2Q{-half:.2f} 6.200 0 7.200Q{half:.2f} 6.200 {half:.2f} -2M0 7.200Q.4 11.600 3.600 11.200"
    return (
        f'<path d="{tube}" fill="none" stroke="#fff" stroke-width="2.600" stroke-linecap="round"/>'
        f'<path d="{tube}" fill="none" stroke="{TUBE}" stroke-width="1.500" stroke-linecap="round"/>'
        f'<circle cx="4.400" cy="11" r="2.500" fill="{BELL}" stroke="#fff" stroke-width=".5"/>'
        f'<circle cx="4.400" cy="11" r="1.200" fill="{TUBE}"/>'
    )


def _patch(path: str, colour: str) -> str:
    return f'<path d="{path}" fill="{colour}" stroke="{colour}" stroke-width=".3" stroke-linejoin="round"/>'


OUTFITS: dict[str, Callable[[Dress, float, str], str]] = {
    "lepim:suit": suit,
    "🥋": gi,
    "👗": gown,
    "🩺": stethoscope,
}  # by what is worn: markup from what the body wears of itself, half its width at the shoulder, and the colour
TROUSERED = frozenset({"lepim:suit", "🥋"})
REACH = {"👗": 19.0}  # how low they come, where it is not the hips
