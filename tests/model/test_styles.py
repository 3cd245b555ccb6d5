"""Styles: every thing keeps its layers, the picture stays self-contained, and each style looks as its name says."""

import re
from functools import cache
from itertools import islice

import numpy as np
import pytest
from PIL import ImageFilter

from model.candidate import GROUND, LETTERING, Candidate, Layer
from model.engines.scene.engine import SceneEngine
from model.engines.scene.extent import affine, extent, path_extent
from model.engines.scene.styles import styled
from model.engines.scene.styles.shapes import Part, by_part, redrawn
from model.finish import finish
from model.rank import visible
from model.render import SVG, Floats, render, render_markup
from model.scene import STYLES, Relation, RelationKind, Scene, Thing

CAT, HAT = Thing(emoji="🐱", said="cat", name="cat"), Thing(emoji="🎩", said="hat", name="top hat")
WEARING = Relation(kind=RelationKind.WEARING, subject=0, obj=1)
SCENES = (
    Scene(things=(CAT, HAT), relations=(WEARING,)),
    Scene(things=(Thing(emoji="🐶", said="dog", surface="spotted"),), settings=("beach", "sunset")),
    Scene(things=(Thing(emoji="🍎", said="apple", count=5),), lettering="Hello"),
    Scene(settings=("city", "night")),
    Scene(lettering="ЛЕПИМ"),
)
REDRAWN = tuple(style for style in STYLES if style != "flat")


@cache
def drawn(number: int, style: str = "") -> tuple[Candidate, ...]:
    scene = SCENES[number]
    with_style = Scene(
        things=scene.things,
        relations=scene.relations,
        settings=scene.settings,
        lettering=scene.lettering,
        style=style,
    )
    return tuple(islice(SceneEngine().draw(with_style, 3), 4))


def pixels(candidate: Candidate, side: int = 96) -> Floats:
    """Opaque pixels of a candidate, (n, 3), 0..1."""
    page: Floats = np.asarray(render(candidate.source, SVG, side), np.float32) / np.float32(255)
    found: Floats = page[page[..., 3] > 0.98][:, :3]
    return found


def saturation(rows: Floats) -> float:
    return float((rows.max(axis=1) - rows.min(axis=1)).mean())


@pytest.mark.parametrize("style", REDRAWN)
@pytest.mark.parametrize("number", range(len(SCENES)))
def test_every_thing_keeps_its_layers_and_its_place(style: str, number: int) -> None:
    for plain, other in zip(drawn(number), drawn(number, style), strict=True):
        assert plain.arrangement == other.arrangement
        assert [layer.thing for layer in other.layers if layer.thing != GROUND] == [
            layer.thing for layer in plain.layers if layer.thing != GROUND
        ]
        before, after = visible(plain), visible(other)
        for thing, (free, _) in before.items():
            if thing >= 0 and free > 0.03:
                assert after[thing][0] > 0.7 * free, (plain.arrangement, thing)


@pytest.mark.parametrize("style", REDRAWN)
@pytest.mark.parametrize("number", range(len(SCENES)))
def test_a_styled_picture_is_self_contained_and_can_be_finished(style: str, number: int) -> None:
    for candidate in drawn(number, style):
        text = candidate.source.decode()
        ids = re.findall(r' id="([^"]+)"', text)
        assert set(re.findall(r'(?:url\(#|href="#)([^")]+)', text)) <= set(ids)
        named = {one for one in ids if not re.match(r"l\d", one)}  # what the style itself has named
        assert all(ids.count(one) == 1 for one in named)
        assert "http" not in text.replace("http://www.w3.org/", "")
        assert "<text" not in text
        assert "<image" not in text
    assert len(finish(drawn(number, style)[0].source, SVG)) > 1000


@pytest.mark.parametrize("style", REDRAWN)
def test_the_same_scene_gives_the_same_bytes(style: str) -> None:
    layers = drawn(0)[1].layers
    assert styled(layers, style) == styled(layers, style)
    assert styled(layers, style) != layers


def test_flat_changes_nothing_and_an_unknown_style_is_refused() -> None:
    layers = drawn(0)[0].layers
    assert styled(layers, "flat") == styled(layers, "") == layers
    with pytest.raises(KeyError):
        styled(layers, "oil paint")


def test_black_and_white_has_no_colour_and_keeps_light_apart_from_dark() -> None:
    for number in range(len(SCENES)):
        rows = pixels(drawn(number, "black and white")[0])
        assert saturation(rows) < 0.005
        assert rows.max() - rows.min() > 0.4


def test_pastel_is_light_and_soft() -> None:
    for number in range(3):
        plain, soft = pixels(drawn(number)[0]), pixels(drawn(number, "pastel")[0])
        assert soft.mean() > plain.mean() + 0.05
        assert saturation(soft) < 0.75 * saturation(plain)


def test_line_art_is_ink_on_paper() -> None:
    for number in range(3):
        rows = pixels(drawn(number, "line art")[0], 256)
        assert saturation(rows) < 0.03
        assert (rows.mean(axis=1) > 0.9).mean() > 0.45
        assert (rows.mean(axis=1) < 0.2).mean() > 0.05


def test_outlined_has_more_dark_at_its_edge() -> None:
    for plain, inked in zip(drawn(0)[:1], drawn(0, "outlined")[:1], strict=True):
        assert (pixels(inked, 256).max(axis=1) < 0.2).mean() > (pixels(plain, 256).max(axis=1) < 0.2).mean() + 0.04


def test_neon_is_bright_on_a_dark_board() -> None:
    candidate = drawn(0, "neon")[0]
    assert candidate.layers[0].thing == GROUND
    rows = pixels(candidate, 256)
    assert np.median(rows.mean(axis=1)) < 0.25
    assert (rows.max(axis=1) > 0.85).mean() > 0.06


def test_pixel_art_is_squares_of_few_colours() -> None:
    for number in range(3):
        candidate = drawn(number, "pixel")[0]
        lettered = any(layer.thing == LETTERING for layer in candidate.layers)
        grid = 92 if lettered else 64
        page = np.asarray(render(candidate.source, SVG, grid * 4))
        blocks = page.reshape(grid, 4, grid, 4, 4)
        assert (blocks == blocks[:, :1, :, :1]).all()
        solid = page[page[..., 3] > 0]
        assert len(np.unique(solid, axis=0)) <= 24
        assert set(np.unique(page[..., 3])) <= {0, 255}


def test_glossy_and_paper_have_more_shades_than_flat() -> None:
    for style in ("glossy", "paper cut"):
        many = len(np.unique((pixels(drawn(0, style)[0], 256) * 63).astype(int), axis=0))
        few = len(np.unique((pixels(drawn(0)[0], 256) * 63).astype(int), axis=0))
        assert many > 1.5 * few, style


@pytest.mark.parametrize("style", REDRAWN)
def test_letters_stay_legible(style: str) -> None:
    for candidate in drawn(4, style)[:3]:
        page = render(candidate.source, SVG, 200)
        luma = np.asarray(page.convert("L"), np.float32) / 255
        letters = render_markup("".join(one.markup for one in candidate.layers if one.thing == LETTERING), 200)
        around = letters.getchannel("A").filter(ImageFilter.MaxFilter(9))
        where = (np.asarray(around) > 200) & (np.asarray(page.getchannel("A")) > 200)
        assert np.ptp(np.quantile(luma[where], (0.05, 0.95))) > 0.3, candidate.arrangement


def test_paint_of_groups_moves_onto_shapes_and_the_picture_stays() -> None:
    markup = (
        '<g fill="#f00" transform="translate(40 20) scale(3)"><circle cx="20" cy="20" r="15"/>'
        '<g stroke="navy" stroke-width="2"><path d="M60 60h40v40z" fill="#0f08"/></g></g>'
        '<clipPath id="x"><path d="M0 0H300V300H0z"/></clipPath>'
        '<g clip-path="url(#x)"><path d="M200 200h200v200z"/></g>'
    )
    again = redrawn(markup, lambda shape: shape.svg())
    one, other = (np.asarray(render_markup(text, 128), np.int16) for text in (markup, again))
    assert np.abs(one - other).max() <= 3


def test_parts_are_the_groups_that_hold_shapes() -> None:
    markup = (
        '<g transform="scale(2)"><g><path d="M0 0h9v9z"/><circle r="4"/></g><g><rect width="5" height="5"/></g></g>'
    )
    found: list[list[float]] = []

    def note(part: Part) -> str:
        found.append([shape.size for shape in part.shapes])
        return ""

    by_part(markup, note)
    assert found == [[18.0, 16.0], [10.0]]


@pytest.mark.parametrize(
    ("data", "box"),
    [
        ("M1 2h10v5z", (1, 2, 11, 7)),
        ("m10 10l-5 5 20 0", (5, 10, 25, 15)),
        ("M0 0C0 10 20 10 20 0", (0, 0, 20, 10)),
        ("M96 50a46 46 0 1 0 92 0a46 46 0 1 0-92 0z", (96, 4, 188, 96)),
        ("", (0, 0, 0, 0)),
    ],
)
def test_extents_of_paths(data: str, box: tuple[float, float, float, float]) -> None:
    assert path_extent(data) == pytest.approx(box)


def test_extents_of_other_shapes() -> None:
    assert extent("ellipse", {"cx": "5", "cy": "6", "rx": "2", "ry": "3"}) == (3, 3, 7, 9)
    assert extent("rect", {"width": "4", "height": "2"}) == (0, 0, 4, 2)
    assert extent("g", {}) == (0, 0, 0, 0)


def test_transforms_are_read_in_their_order() -> None:
    found = affine("translate(10 20) rotate(90) scale(2)")
    assert found.at((1, 0)) == pytest.approx((10, 22))
    assert affine("scale(-1 1)").mirrored
    with pytest.raises(ValueError, match="skewX"):
        affine("skewX(20)")


def test_a_layer_of_nothing_stays_nothing() -> None:
    for style in REDRAWN:
        assert all(layer.thing == GROUND for layer in styled((Layer(thing=GROUND, markup=""),), style))
