"""Backdrops stay within their margin, show off the subject, and differ by seed."""

import re
from xml.etree import ElementTree

import numpy as np
import pytest

from model.engines.scene import art, backdrop, decor, paint
from model.scene import SETTINGS

SEEDS = range(7)


def alpha(markup: str) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    """The opacity of 512-unit markup on a page with 32 units of room around it, 3 units a pixel."""
    return paint.pixels(f'<g transform="scale(.0625) translate(32 32)">{markup}</g>', 192)[..., 3]


def extent(markup: str) -> tuple[float, float, float, float]:
    rows, columns = np.nonzero(alpha(markup) > 30)
    return tuple(float(edge) * 3 - 32 for edge in (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1))  # type: ignore[return-value]


@pytest.mark.parametrize("setting", SETTINGS)
def test_every_setting_keeps_its_margin_and_is_well_formed(setting: str) -> None:
    for seed in SEEDS:
        found = backdrop.backdrop(setting, seed)
        left, top, right, bottom = extent(found.behind + found.front)
        assert min(left, top) >= 6, seed
        assert max(right, bottom) <= 506, seed
        assert min(right - left, bottom - top) > 270, seed
        page = ElementTree.fromstring(art.document(found.behind + found.front, 512, 512))
        names = [element.get("id") for element in page.iter() if element.get("id")]
        assert len(names) == len(set(names))
        used = re.findall(r"url\(#([^)]+)\)", found.behind + found.front)
        assert sorted(used) == sorted(str(name) for name in names)


@pytest.mark.parametrize("setting", SETTINGS)
def test_no_setting_is_a_full_square(setting: str) -> None:
    for seed in SEEDS:
        seen = alpha(backdrop.backdrop(setting, seed).behind)[11:-11, 11:-11]
        corners = (seen[:6, :6], seen[:6, -6:], seen[-6:, :6], seen[-6:, -6:])
        assert sum(corner.mean() < 100 for corner in corners) >= 2, seed


@pytest.mark.parametrize("setting", SETTINGS)
def test_what_is_in_front_leaves_the_subject_visible(setting: str) -> None:
    for seed in SEEDS:
        front = backdrop.backdrop(setting, seed).front
        if front:
            middle = alpha(front)[49:133, 49:133]  # 115..367 units both ways
            assert (middle > 30).mean() < 0.06, seed


@pytest.mark.parametrize("setting", SETTINGS)
def test_neighbouring_seeds_differ_and_one_seed_does_not(setting: str) -> None:
    found = [backdrop.backdrop(setting, seed) for seed in SEEDS]
    assert len(set(found)) == len(found)
    backdrop.backdrop.cache_clear()
    assert [backdrop.backdrop(setting, seed) for seed in SEEDS] == found


def test_another_setting_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown setting"):
        backdrop.backdrop("purgatory", 0)


def test_badges_are_round_many_and_take_a_hue() -> None:
    shapes = [alpha(backdrop.badge(seed)) > 128 for seed in range(9)]
    for shape in shapes:
        assert shape[96, 96]
        assert not shape[14, 14]
        assert 0.3 < shape.mean() < 0.66
    assert len({backdrop.badge(seed) for seed in range(9)}) == 9
    assert "#8f62c4" in backdrop.badge(0, "purple")
    with pytest.raises(ValueError, match="not a colour"):
        backdrop.badge(0, "ultraviolet")


@pytest.mark.parametrize("draw", [decor.speed_lines, decor.sparkles, decor.hearts, decor.confetti])
def test_decoration_leaves_the_middle_free(draw: "object") -> None:
    assert callable(draw)
    for seed in range(6):
        markup = draw(seed)
        left, top, right, bottom = extent(markup)
        assert min(left, top) >= 2
        assert max(right, bottom) <= 510
        assert not (alpha(markup)[70:122, 86:112] > 30).any()  # 178..334 down, 226..304 across
        assert markup == draw(seed)
