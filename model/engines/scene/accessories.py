"""Our own drawings of wearables that emoji lack, flat, in 36 units, with the spots that put them on.

Ids look like "lepim:cowboy-hat" and may stand wherever an emoji stands in a scene. The drawings are the SVG files
in `wearables/` beside this file.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from model.engines.scene.anchors import Anchors, Point, Wear

FOLDER = Path(__file__).with_name("wearables")
MARK = "lepim:"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """How it is worn, its height in metres, and the emoji closest in meaning."""

    wear: Wear
    size: float
    nearest: str


def _hat(anchor: Point, width: float) -> Wear:
    return Wear(at="head", anchor=anchor, width=width)


def _back(anchor: Point, width: float) -> Wear:
    return Wear(at="back", anchor=anchor, width=width, behind=True)


_PIECES: dict[str, _Piece] = {
    "lepim:cowboy-hat": _Piece(wear=_hat((18, 24), 18.5), size=0.2, nearest="🤠"),
    "lepim:santa-hat": _Piece(wear=_hat((18, 26.8), 21.5), size=0.3, nearest="🎅"),
    "lepim:wizard-hat": _Piece(wear=_hat((18, 27.6), 19), size=0.4, nearest="🧙"),
    "lepim:chef-hat": _Piece(wear=_hat((18, 28.6), 19), size=0.3, nearest="🧑‍🍳"),
    "lepim:party-hat": _Piece(wear=_hat((18, 29.4), 22), size=0.25, nearest="🥳"),
    "lepim:pirate-hat": _Piece(wear=_hat((18, 26.4), 22), size=0.2, nearest="🏴‍☠️"),
    "lepim:beanie": _Piece(wear=_hat((18, 26.4), 21), size=0.25, nearest="🧢"),
    "lepim:halo": _Piece(wear=_hat((18, 22), 24), size=0.1, nearest="😇"),
    "lepim:bow-tie": _Piece(wear=Wear(at="neck", anchor=(18, 15), width=26), size=0.1, nearest="🎀"),
    "lepim:monocle": _Piece(wear=Wear(at="eyes", anchor=(18, 14), width=28.5), size=0.05, nearest="🧐"),
    "lepim:cape": _Piece(wear=Wear(at="back", anchor=(18, 4.5), width=13, behind=True), size=1.2, nearest="🦸"),
    "lepim:wings": _Piece(wear=_back((18, 22), 6), size=0.8, nearest="🪽"),
    "lepim:bat-wings": _Piece(wear=_back((18, 17), 6), size=0.8, nearest="🦇"),
    "lepim:butterfly-wings": _Piece(wear=_back((18, 17), 6), size=0.8, nearest="🦋"),
    "lepim:horns": _Piece(wear=_hat((18, 25.5), 24), size=0.2, nearest="😈"),
    "lepim:unicorn-horn": _Piece(wear=_hat((18, 29.5), 26), size=0.2, nearest="🦄"),
    "lepim:rabbit-ears": _Piece(wear=_hat((18, 32), 26), size=0.3, nearest="🐰"),
    "lepim:cat-ears": _Piece(wear=_hat((18, 26), 29), size=0.15, nearest="🐱"),
    "lepim:antlers": _Piece(wear=_hat((18, 29), 19), size=0.4, nearest="🦌"),
    "lepim:moustache": _Piece(wear=Wear(at="mouth", anchor=(18, 22), width=29), size=0.1, nearest="🥸"),
    "lepim:beard": _Piece(wear=Wear(at="mouth", anchor=(18, 13), width=24), size=0.2, nearest="🧔"),
    "lepim:sombrero": _Piece(wear=_hat((18, 26.5), 17), size=0.2, nearest="👒"),
    "lepim:ushanka": _Piece(wear=_hat((18, 21.5), 24), size=0.3, nearest="🧢"),
    "lepim:kokoshnik": _Piece(wear=_hat((18, 23.5), 25), size=0.2, nearest="👑"),
    "lepim:flower-crown": _Piece(wear=_hat((18, 24), 29), size=0.1, nearest="🌸"),
    "lepim:veil": _Piece(wear=Wear(at="head", anchor=(18, 9.5), width=17, behind=True), size=0.6, nearest="👰"),
    "lepim:eye-patch": _Piece(wear=Wear(at="eyes", anchor=(18, 18.5), width=31), size=0.1, nearest="🏴‍☠️"),
    "lepim:bandana": _Piece(wear=_hat((18, 20.5), 22), size=0.2, nearest="🧣"),
    "lepim:hero-mask": _Piece(wear=Wear(at="eyes", anchor=(18, 18), width=32.5), size=0.1, nearest="🦸"),
    "lepim:apron": _Piece(wear=Wear(at="body", anchor=(18, 5), width=14), size=0.8, nearest="🧑‍🍳"),
    "lepim:suit": _Piece(wear=Wear(at="body", anchor=(18, 4.5), width=19), size=0.8, nearest="👔"),
    "lepim:tutu": _Piece(wear=Wear(at="body", anchor=(18, 3), width=14), size=0.4, nearest="👗"),
    "lepim:mermaid-tail": _Piece(wear=Wear(at="body", anchor=(18, -4), width=18), size=0.8, nearest="🧜"),
    "lepim:shark-fin": _Piece(wear=_hat((17.5, 31.5), 27), size=0.4, nearest="🦈"),
    "lepim:fur-dress": _Piece(wear=Wear(at="body", anchor=(18, 3.5), width=15), size=0.8, nearest="👗"),
    "lepim:space-helmet": _Piece(wear=Wear(at="dome", anchor=(18, 15.5), width=28.5), size=0.4, nearest="🧑‍🚀"),
    "lepim:police-cap": _Piece(wear=_hat((18, 25.5), 21), size=0.2, nearest="👮"),
    "lepim:fire-helmet": _Piece(wear=_hat((18, 24.5), 24), size=0.25, nearest="🧑‍🚒"),
    "lepim:diving-mask": _Piece(wear=Wear(at="eyes", anchor=(16.5, 15), width=33), size=0.15, nearest="🤿"),
    "lepim:knight-helmet": _Piece(wear=_hat((18, 24), 25), size=0.3, nearest="🪖"),
}

IDS: tuple[str, ...] = tuple(_PIECES)


@cache
def accessory(piece: str) -> tuple[str, Anchors]:
    """An accessory's markup in 36 units and its anchors. Raises KeyError for what is not in IDS."""
    found = _PIECES[piece]
    text = (FOLDER / f"{piece.removeprefix(MARK)}.svg").read_text("utf-8")
    inner = re.sub(r"^\s*<svg[^>]*>|</svg>\s*$|\n", "", text)
    return inner, Anchors(emoji=piece, size=found.size, wear=found.wear, grip=found.wear.anchor)


def nearest_emoji(piece: str) -> str:
    """The emoji that comes closest, for lists that take emoji only. Raises KeyError for what is not in IDS."""
    return _PIECES[piece].nearest
