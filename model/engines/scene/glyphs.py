"""Text to outlines: which installed font has a letter, how scripts are shaped, and the curves that come out.

Fonts come from PyPI packages and are found at run time: Rubik (SIL OFL 1.1; Latin, Cyrillic, Hebrew) from
`fontpkg-rubik`, Cairo (SIL OFL 1.1; Arabic) from `fontpkg-cairo`, Noto Sans Thai and Noto Sans Devanagari (SIL OFL 1.1)
from `fontpkg-noto-sans-thai` and `fontpkg-noto-sans-devanagari`, Noto Sans CJK Bold (SIL OFL 1.1) from
`cvttf-notosanscjk-bold`. HarfBuzz shapes and draws them; it maps the files and reads only the glyphs asked for.
All lengths are in ems; y runs down, the baseline is y = 0.
"""

import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path

import uharfbuzz as hb  # type: ignore[import-untyped]

Command = tuple[str, tuple[float, ...]]

FACES: tuple[tuple[str, str, tuple[tuple[str, float], ...]], ...] = (
    ("fontpkg_rubik", "files/Rubik[wght].ttf", (("wght", 800),)),
    ("fontpkg_cairo", "files/Cairo[slnt,wght].ttf", (("wght", 900),)),
    ("fontpkg_noto_sans_thai", "files/NotoSansThai[wdth,wght].ttf", (("wght", 800),)),
    ("fontpkg_noto_sans_devanagari", "files/NotoSansDevanagari[wdth,wght].ttf", (("wght", 800),)),
    ("cvttf_NotoSansCJK_Bold", "NotoSansCJKtc-Bold.otf", ()),
)  # package, file, variations; in the order they are asked
MARKS = 2  # combining marks kept on one letter: enough for any language, too few to stack into a tower
BREAKERS = "\u200b\u200c\u200d\u2060\ufeff"


class NoFont(LookupError):
    """None of the font packages is installed."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn glyph: where its pen starts in the line, how far it moves the pen, and its curves at the origin."""

    x: float
    y: float
    advance: float
    commands: tuple[Command, ...]


@cache
def fonts() -> tuple[hb.Font, ...]:
    """The installed fonts, in order of preference. Raises NoFont."""
    found = []
    for package, name, variations in FACES:
        spec = find_spec(package)
        path = Path(spec.origin).parent / name if spec and spec.origin else None
        if path is not None and path.is_file():
            font = hb.Font(hb.Face(hb.Blob.from_file_path(str(path))))
            if variations:
                font.set_variations(dict(variations))
            found.append(font)
    if not found:
        raise NoFont("no font package is installed: run `make install`")
    return tuple(found)


@lru_cache(maxsize=4096)
def _font_of(letter: str) -> int:
    """Index of the first font that has the letter, -1 when none has."""
    return next((index for index, font in enumerate(fonts()) if font.get_nominal_glyph(ord(letter))), -1)


def _drawing() -> hb.DrawFuncs:
    """Callbacks that append SVG-like commands to the list they are given."""
    funcs = hb.DrawFuncs()
    funcs.set_move_to_func(lambda x, y, out: out.append(("M", (x, y))))
    funcs.set_line_to_func(lambda x, y, out: out.append(("L", (x, y))))
    funcs.set_quadratic_to_func(lambda a, b, x, y, out: out.append(("Q", (a, b, x, y))))
    funcs.set_cubic_to_func(lambda a, b, c, d, x, y, out: out.append(("C", (a, b, c, d, x, y))))
    funcs.set_close_path_func(lambda out: out.append(("Z", ())))
    return funcs


@lru_cache(maxsize=4096)
def _outline(font: int, glyph: int) -> tuple[Command, ...]:
    """The curves of a glyph, in ems, y down."""
    out: list[Command] = []
    chosen = fonts()[font]
    chosen.draw_glyph(glyph, _drawing(), out)
    unit = chosen.face.upem
    return tuple(
        (code, tuple((-value if index % 2 else value) / unit for index, value in enumerate(points)))
        for code, points in out
    )


def drawable(text: str) -> str:
    """The text as it can be drawn: composed, one line, unknown signs dropped, stacked marks thinned out."""
    kept: list[str] = []
    marks = 0
    for letter in unicodedata.normalize("NFC", text):
        if not letter.isspace() and _font_of(letter) < 0:  # "ά" without a glyph is still an "α"
            letter = unicodedata.normalize("NFD", letter)[0]
        kind = unicodedata.category(letter)
        if letter.isspace():
            letter, marks = " ", 0
        elif kind in ("Mn", "Me"):
            marks += 1
            if marks > MARKS or not kept or kept[-1] == " ":
                continue
        elif kind[0] == "C" and letter not in BREAKERS:
            continue
        else:
            marks = 0
        if letter == " " or (letter in BREAKERS and letter != "\ufeff") or _font_of(letter) >= 0:
            kept.append(letter)
    return " ".join("".join(kept).split())


def _rtl(text: str) -> list[bool]:
    """For every letter whether it runs right to left; what has no direction goes with its neighbours.

    A short form of the Unicode bidirectional algorithm (UAX 9) for one line without explicit embeddings.
    """
    kinds = [unicodedata.bidirectional(letter) for letter in text]
    strong = [kind in ("R", "AL") if kind in ("L", "R", "AL") else None for kind in kinds]
    base = next((one for one in strong if one is not None), False)
    found: list[bool] = []
    for index, (kind, one) in enumerate(zip(kinds, strong, strict=True)):
        if one is None and kind in ("EN", "AN"):
            one = False
        if one is None and kind == "NSM" and found:
            one = found[-1]
        if one is None:
            after = next((later for later in strong[index:] if later is not None), base)
            before = found[-1] if found else base
            one = before if before == after else base
        found.append(one)
    return found


def _language(text: str) -> str:
    """The CJK tradition the letters should follow: Japanese with kana, Korean with hangul, else simplified Chinese."""
    names = [unicodedata.name(letter, "") for letter in text]
    if any(name.startswith(("HIRAGANA", "KATAKANA")) for name in names):
        return "ja"
    return "ko" if any(name.startswith("HANGUL") for name in names) else "zh-Hans"


@lru_cache(maxsize=512)
def line(text: str) -> tuple[tuple[Glyph, ...], float]:
    """One line of `drawable` text, shaped, in visual order: its glyphs and its width in ems. Raises NoFont."""
    if not text:
        return (), 0.0
    directions = _rtl(text)
    faces: list[int] = []
    for letter in text:
        known = _font_of(letter)
        neutral = letter == " " or letter in BREAKERS or unicodedata.category(letter) in ("Mn", "Me")
        faces.append(faces[-1] if faces and neutral else max(known, 0))
    runs = [
        (key[0], key[1], "".join(text[index] for index in part))
        for key, part in groupby(range(len(text)), key=lambda index: (directions[index], faces[index]))
    ]
    base = next((one for one, letter in zip(directions, text, strict=True) if letter != " "), False)
    if base:
        runs.reverse()
    glyphs: list[Glyph] = []
    pen = 0.0
    for rtl, face, letters in runs:
        buffer = hb.Buffer()
        buffer.add_str(letters)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"
        if any(unicodedata.east_asian_width(letter) in "WF" for letter in letters):
            buffer.language = _language(text)
        font = fonts()[face]
        hb.shape(font, buffer, {"kern": True, "liga": True})
        unit = font.face.upem
        for glyph, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            advance = place.x_advance / unit
            curves = _outline(face, glyph.codepoint) if glyph.codepoint else ()
            glyphs.append(Glyph(pen + place.x_offset / unit, -place.y_offset / unit, advance, curves))
            pen += advance
    return tuple(glyphs), pen
