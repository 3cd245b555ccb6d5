"""Our own drawings in the place of emoji art that is taken for something else: a hamster, a full moon, a ghost."""

from dataclasses import replace
from functools import cache

from model.engines.scene import art
from model.engines.scene.anchors import Anchors, all_anchors

HAMSTER, MOON, GHOST = "🐹", "🌕", "👻"


@cache
def hamster() -> tuple[str, Anchors]:
    """A face with full cheeks, brown above and cream below, where the emoji's has a tiger's yellow."""
    fur, dark, cream = "#c68a55", "#a56a3a", "#fff1dc"
    ears = "".join(
        f'<circle cx="{x}" cy="8.200" r="4.600" fill="{fur}"/><circle cx="{x}" cy="8.600" r="2.600" fill="#f0a9a0"/>'
        for x in (7.8, 28.2)
    )
    head = (
        f'<path fill="{fur}" d="M18 4.600C25.500 4.600 30.500 9 32 15.500 35 18.500 36 22 35.200 25.500 34 31 '
        '27 34.600 18 34.600S2 31 .8 25.500C0 22 1 18.500 4 15.500 5.500 9 10.500 4.600 18 4.600Z"/>'
        f'<path fill="{dark}" d="M16.400 4.700H19.600L18.800 14.500H17.200Z"/>'
        f'<path fill="{cream}" d="M18 19.500C20 16.500 23 20.500 27 20 31.500 19.500 35 21.500 35.200 25.500 34 31 '
        "27 34.600 18 34.600S2 31 .8 25.500C1 21.500 4.500 19.500 9 20 13 20.500 16 16.500 18 19.500Z"
        '"/>'
    )
    cheeks = "".join(f'<circle cx="{x}" cy="26.300" r="3" fill="#f7b7a3"/>' for x in (6.6, 29.4))
    eyes = "".join(
        f'<circle cx="{x}" cy="17" r="2.300" fill="#292f33"/><circle cx="{x + 0.8}" cy="16.200" r=".75" fill="#fff"/>'
        for x in (11.0, 25.0)
    )
    snout = (
        '<ellipse cx="18" cy="22.300" rx="2" ry="1.500" fill="#e0707a"/>'
        '<path fill="#fff" stroke="#d9c7ae" stroke-width=".4" d="M16.700 27h2.600v2.600c-.8.500-1.800.5-2.600 0z"/>'
        f'<path fill="none" stroke="{dark}" stroke-width="1" stroke-linecap="round" '
        'd="M14.200 26.200c1.600 1.400 3.200 1 3.800-.8.600 1.800 2.200 2.200 3.800.8"/>'
    )
    known = all_anchors().get(HAMSTER) or Anchors(emoji=HAMSTER, kind="head")
    spots = replace(
        known, head=(18, 6.4), head_width=21, eyes=(11, 17, 25, 17), mouth=(18, 27), neck=(18, 34), neck_width=16
    )
    return ears + head + cheeks + eyes + snout, spots


@cache
def full_moon() -> tuple[str, Anchors]:
    """A pale grey-yellow disc with seas and a shadowed edge, where the emoji's looks like a cheese."""
    seas = "".join(
        f'<ellipse cx="{x}" cy="{y}" rx="{rx}" ry="{ry}" fill="#ddd2a6"/>'
        for x, y, rx, ry in ((12.2, 12, 5, 4), (20.6, 9.6, 3.4, 2.4), (23.6, 17, 4.4, 3.6), (13, 22.4, 3.2, 2.4))
    )
    craters = "".join(
        f'<circle cx="{x}" cy="{y}" r="{r}" fill="#cfc394"/><circle cx="{x + 0.25}" cy="{y + 0.3}" r="{0.72 * r:.2f}" '
        'fill="#e6ddb9"/>'
        for x, y, r in ((20.6, 26.6, 2.2), (27.8, 24, 1.5), (7, 18, 1.3), (17.6, 16, 1.1), (28, 11, 1.2))
    )
    markup = (
        '<circle cx="18" cy="18" r="18" fill="#f7eecb"/>'
        f"{seas}{craters}"
        '<path fill="#b9b08d" fill-opacity=".45" d="M30.700 5.300A18 18 0 0 1 5.300 30.700 20 20 0 0 0 30.700 5.300Z"/>'
    )
    return markup, all_anchors().get(MOON) or Anchors(emoji=MOON)


@cache
def ghost() -> tuple[str, Anchors]:
    """The emoji's sheet with a friendly face: two eyes of one size and a smile. Raises art.NoArt.

    Its fifth shape is the mouth, as in the emoji.
    """
    sheet = art.shapes(art.markup(GHOST), (0,))
    eyes = "".join(f'<ellipse cx="{x}" cy="12.600" rx="2.300" ry="2.700" fill="#292f33"/>' for x in (12.6, 22.8))
    shine = (
        '<path fill="#fff" d="M13.300 10.600a.9.9 0 1 1 0 1.800.9.9 0 0 1 0-1.800zM23.500 10.600a.9.9 0 1 1 0 1.800.9'
        '.9 0 0 1 0-1.800z"/>'
    )
    smile = (
        '<path fill="#292f33" d="M14.600 17.600h6.200c.4 0 .7.300.6.700-.4 2.300-1.800 3.700-3.700 3.700s-3.300-1.400'
        '-3.700-3.700c-.1-.4.2-.7.6-.7z"/>'
    )
    blush = "".join(
        f'<ellipse cx="{x}" cy="17.400" rx="2.100" ry="1.300" fill="#f4abba" fill-opacity=".9"/>' for x in (9.6, 25.8)
    )
    known = all_anchors().get(GHOST) or Anchors(emoji=GHOST, kind="body")
    return sheet + eyes + shine + smile + blush, replace(known, eyes=(12.6, 12.6, 22.8, 12.6), mouth=(17.7, 19.2))


STAND_INS = {HAMSTER: hamster, MOON: full_moon, GHOST: ghost}
