"""Art of our own where emoji art does not show the thing: an astronaut with the helmet on, a whole unicorn."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache

from model.engines.scene import art, faces
from model.engines.scene.anchors import Anchors, all_anchors, plain
from model.engines.scene.geometry import place
from model.engines.scene.stand_ins import STAND_INS

FACE = "🧑"


@cache
def astronaut() -> tuple[str, Anchors]:
    """A bust in a white suit, the face behind glass. Raises art.NoArt."""
    inside = place((18, 18), (18, 16.2), 0.52)
    suit = "M4.5 36C4.5 31 8 28.6 12 28H24C28 28.6 31.5 31 31.5 36Z"
    markup = (
        '<clipPath id="visor"><ellipse cx="18" cy="15" rx="11" ry="10"/></clipPath>'
        f'<path d="{suit}" fill="#e1e8ed"/><path d="M12.5 31.6h11V36h-11z" fill="#99aab5"/>'
        '<circle cx="15" cy="33.8" r="1.1" fill="#dd2e44"/><circle cx="18" cy="33.8" r="1.1" fill="#ffcc4d"/>'
        '<circle cx="21" cy="33.8" r="1.1" fill="#55acee"/>'
        '<rect x="2.9" y="11" width="5" height="9" rx="2.2" fill="#99aab5"/>'
        '<rect x="28.1" y="11" width="5" height="9" rx="2.2" fill="#99aab5"/>'
        '<circle cx="18" cy="14.6" r="13.6" fill="#f5f8fa"/>'
        '<path d="M5.6 20.2C8 25.4 12.6 28.2 18 28.2s10-2.8 12.4-8C27.6 24 23 25.8 18 25.800S8.4 24 5.6 20.200Z"'
        ' fill="#ccd6dd"/><rect x="10.5" y="26.4" width="15" height="3" rx="1.5" fill="#99aab5"/>'
        '<ellipse cx="18" cy="15" rx="11.7" ry="10.7" fill="#66757f"/>'
        '<g clip-path="url(#visor)"><rect x="6" y="4" width="24" height="22" fill="#226699"/>'
        f'<g transform="{inside.svg}">{art.markup(FACE)}</g></g>'
        '<path d="M9.4 12.600C10.2 9.8 12.3 7.9 14.6 7.2" fill="none" stroke="#fff" stroke-width="1.5" '
        'stroke-linecap="round" stroke-opacity=".85"/>'
    )
    eye_y, left, right = 17.2, inside.at((13, 20))[0], inside.at((23, 20))[0]
    spots = Anchors(
        emoji="🧑‍🚀",
        kind="bust",
        size=1.7,
        head=(18, 3.2),
        head_width=20,
        eyes=(left, eye_y, right, eye_y),
        mouth=inside.at((18, 29.5)),
        neck=(18, 27.6),
        neck_width=14,
        hands=((29.5, 34), (6.5, 34)),
    )
    return markup, spots


@cache
def unicorn() -> tuple[str, Anchors]:
    """The galloping horse in a unicorn's colours, with a horn. Raises art.NoArt."""
    coat = art.markup(HORSE).replace("#C1694F", "#C1CDD5").replace("#8A4B38", "#99A7B2")
    eye = '<circle fill="#292F33"'
    coat = coat.replace(eye, "EYE").replace("#292F33", "#9266CC").replace("EYE", eye)
    horn = (
        '<path d="M2.9 6.9L.2 .6 5 5.4Z" fill="#ee7c0e"/>'
        '<path d="M1.2 2.9l1-.7M2 4.7l1.5-1.1" stroke="#c43512" stroke-width=".6"/>'
    )
    spots = all_anchors().get(HORSE, Anchors(emoji=HORSE, kind="body", faces="left"))
    return coat + horn, replace(spots, emoji=UNICORN, kin=("🦄",))


@cache
def elephant() -> tuple[str, Anchors]:
    """An elephant's face from the front, in the colours of the whole one."""
    ears = "".join(
        f'<ellipse cx="{x}" cy="14.5" rx="8" ry="10.5" fill="#99aab5"/>'
        f'<ellipse cx="{x + turn}" cy="15" rx="5.2" ry="7.4" fill="#f4abba"/>'
        for x, turn in ((8.2, -0.4), (27.8, 0.4))
    )
    tusks = "".join(
        f'<path d="M{x} 24.500q{s * 0.2} 4 {s * 3.2} 5.200q.4 -3.400 -.6 -6.200z" fill="#f5f8fa"/>'
        for x, s in ((14.6, -1), (21.4, 1))
    )
    trunk = "M18 19V27.500C18 31.500 20.500 33.200 24 32.200"
    folds = "".join(f'<path d="M15.4 {y}q2.600 1.300 5.200 0" fill="none" {_LINE}/>' for y in (20.6, 23.4, 26.2))
    markup = (
        f'{ears}<path d="M18 3C25 3 28.600 8 28.600 14.600 28.600 22 24.500 26.600 18 26.600S7.400 22 7.400 14.600'
        'C7.400 8 11 3 18 3Z" fill="#99aab5"/>'
        f'{tusks}<path d="{trunk}" fill="none" stroke="#8899a6" stroke-width="7.6" '
        f'stroke-linecap="round"/>{folds}'
        '<circle cx="13" cy="14" r="1.9" fill="#292f33"/><circle cx="23" cy="14" r="1.9" fill="#292f33"/>'
    )
    spots = Anchors(
        emoji=ELEPHANT,
        kind="head",
        size=3,
        kin=("🐘",),
        head=(18, 4.5),
        head_width=19,
        eyes=(13, 14, 23, 14),
        mouth=(19, 28.5),
        neck=(18, 26.5),
        neck_width=13,
    )
    return markup, spots


@cache
def broom() -> tuple[str, Anchors]:
    """A long broom in flight to the right, the brush behind."""
    straws = "M1.500 21.200L9 20M2 24.200L9.400 21.600M2.600 27L10 23.200"
    markup = (
        '<path d="M10 21.200L34.600 14.800" stroke="#c1694f" stroke-width="2.500" stroke-linecap="round"/>'
        '<path d="M11.600 18.200C8.500 16.600 4.500 17.600 .8 18.200L1.600 20.800 .4 23 1.800 25.600 1.400 28.800'
        'C5.500 28.600 9.500 27 13 23.600Z" fill="#ffcc4d"/>'
        f'<path d="{straws}" stroke="#ffac33" stroke-width="1.100" stroke-linecap="round"/>'
        '<path d="M9.600 17.500L11.800 17.900 13.400 23.400 11.600 25Z" fill="#55acee"/>'
        '<path d="M11.600 17.900L14.600 18.700 15.400 21.600 13.300 23.800Z" fill="#66757f"/>'
    )
    spots = Anchors(
        emoji="🧹", faces="right", size=2.0, seat=(22.5, 17.2), ride="astride", grip=(30, 16), tip=(34.6, 14.8)
    )
    return markup, spots


_LINE = 'stroke="#66757f" stroke-width=".8" stroke-linecap="round"'
HORSE, UNICORN, ELEPHANT, BROOM = "🐎", "lepim:unicorn", "lepim:elephant", "lepim:broom"
MOUNTS = {"🧹": BROOM}  # what is drawn otherwise when it is ridden
BODIES = {"🦄": UNICORN}  # whole creatures for faces that have none among the emoji
HEADS = {
    "🐘": ELEPHANT,
    **faces.HEADS,
    "🦒": "lepim:giraffe-face",
    "🐢": "lepim:turtle-face",
    "🦛": "lepim:hippo-face",
    "🦙": "lepim:llama-face",
    "🦫": "lepim:beaver-face",
    "🦇": "lepim:bat-face",
    "🦭": "lepim:seal-face",
    "🐐": "lepim:goat-face",
    "🦘": "lepim:kangaroo-face",
    "🦥": "lepim:sloth-face",
    "🐫": "lepim:camel-face",
    "🦜": "lepim:parrot-face",
    "🪿": "lepim:goose-face",
    "🐬": "lepim:dolphin-face",
    "🐪": "lepim:camel-face",
}  # faces for whole creatures that have none among the emoji


OWN: dict[str, Callable[[], tuple[str, Anchors]]] = {
    UNICORN: unicorn,
    ELEPHANT: elephant,
    BROOM: broom,
    **faces.DRAWN,
    **STAND_INS,
    **{plain(emoji): astronaut for emoji in ("🧑‍🚀", "👨‍🚀", "👩‍🚀")},
}
