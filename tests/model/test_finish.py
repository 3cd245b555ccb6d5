"""Stickers as Telegram takes them, and contact sheets as a chat shows them."""

import io
import random

import numpy as np
import pytest
from PIL import Image

from model.drawing import Drawing
from model.finish import BORDER, MAX_BYTES, SIDE, card, cut, distance, finish, outlined
from model.render import PNG, SVG, alpha_of, svg
from model.result import Unfinishable, Unreadable
from model.sheet import columns, corner, sheet
from tests.model.pictures import candidate, cat_in_hat, put


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


@pytest.mark.parametrize(
    "markup",
    [
        put("🐈", 200, 200, 60),
        put("🐈", 0, 0, 512),
        '<path d="M10 250h480v6H10z"/>',
        '<circle cx="256" cy="256" r="3"/>',
    ],
    ids=["small", "full", "a line", "a dot"],
)
def test_every_sticker_pleases_telegram(markup: str) -> None:
    data = finish(svg(markup).encode(), SVG)
    sticker = opened(data)
    assert sticker.format == "WEBP"
    assert sticker.mode == "RGBA"
    assert max(sticker.size) == SIDE
    assert min(sticker.size) >= 1
    assert len(data) <= MAX_BYTES


def test_noise_is_quantised_until_it_fits() -> None:
    pixels = random.Random(1).randbytes(512 * 512 * 4)
    noise = Image.frombytes("RGBA", (512, 512), pixels)
    noise.putalpha(255)
    out = io.BytesIO()
    noise.save(out, "PNG")
    data = finish(out.getvalue(), PNG)
    assert len(data) <= MAX_BYTES
    assert max(opened(data).size) == SIDE


def test_small_content_fills_the_sticker_and_stays_sharp() -> None:
    small, large = (opened(finish(svg(put("🐈", 100, 100, side)).encode(), SVG)) for side in (60, 300))
    seen = small.getchannel("A").getbbox()
    assert seen is not None
    assert max(seen[2] - seen[0], seen[3] - seen[1]) > 0.93 * SIDE
    assert abs(small.width - large.width) <= 16


def test_the_border_is_white_and_as_wide_as_promised() -> None:
    sticker = cut(svg('<rect x="156" y="156" width="200" height="200" fill="#c00"/>').encode(), SVG, SIDE)
    row = np.asarray(sticker)[SIDE // 2].astype(int)
    solid = np.flatnonzero(row[:, 3] > 127)
    red = np.flatnonzero((row[:, 3] > 127) & (row[:, 1] < 128))
    assert red[0] - solid[0] == pytest.approx(BORDER, abs=1.5)
    assert solid[-1] - red[-1] == pytest.approx(BORDER, abs=1.5)
    assert (row[solid[0] + 3 : red[0] - 1, :3] == 255).all()


def test_a_white_sticker_has_an_edge_on_a_white_chat() -> None:
    sticker = cut(svg('<circle cx="256" cy="256" r="200" fill="#fff"/>').encode(), SVG, SIDE)
    chat = Image.new("RGBA", sticker.size, (255, 255, 255, 255))
    chat.alpha_composite(sticker)
    row = np.asarray(chat.convert("L"))[SIDE // 2]
    assert row[:20].min() < 225
    assert row[20:-20].min() == 255


def test_the_border_keeps_its_share_at_every_size() -> None:
    source = cat_in_hat().source
    large, small = (alpha_of(cut(source, SVG, side)).mean() for side in (512, 236))
    assert small == pytest.approx(large, abs=0.02)


def test_narrow_holes_are_filled_and_wide_ones_stay_open() -> None:
    ring = '<circle cx="256" cy="256" r="{r}" fill="none" stroke="#06c" stroke-width="40"/>'
    edge = '<path d="M0 0h512M0 512h512" stroke="#06c" stroke-width="4"/>'
    narrow = cut(svg(ring.format(r=32) + edge).encode(), SVG, SIDE)
    wide = cut(svg(ring.format(r=120) + edge).encode(), SVG, SIDE)
    middle = (SIDE // 2, SIDE // 2)
    assert alpha_of(narrow)[middle] == 1.0
    assert alpha_of(wide)[middle] == 0.0


def test_a_long_narrow_gap_that_is_enclosed_is_filled_and_an_open_one_is_not() -> None:
    """Two plates 50 units apart, joined at both ends, and at one end only."""
    plates = '<path fill="#06c" d="M20 100h472v120H20zM20 270h472v120H20zM20 100h60v290H20z{end}"/>'
    closed, opened_up = (cut(svg(plates.format(end=end)).encode(), SVG, SIDE) for end in ("M432 100h60v290h-60z", ""))
    assert alpha_of(opened_up)[opened_up.height // 2, SIDE // 2] == 0.0
    assert alpha_of(closed)[closed.height // 2, SIDE // 2] == 1.0


def test_nothing_faint_is_left_outside_of_the_border() -> None:
    page = Image.new("RGBA", (200, 200))
    page.paste((255, 0, 0, 255), (80, 80, 120, 120))
    page.paste((0, 0, 255, 40), (5, 5, 30, 30))
    assert alpha_of(outlined(page, 200))[:50, :50].max() == 0.0


def test_nothing_to_see_makes_no_sticker() -> None:
    with pytest.raises(Unfinishable):
        finish(svg("").encode(), SVG)


@pytest.mark.parametrize(("source", "media"), [(b"<svg", SVG), (b"no picture", PNG), (b"GIF89a", "image/gif")])
def test_what_is_no_picture_is_unreadable(source: bytes, media: str) -> None:
    with pytest.raises(Unreadable):
        finish(source, media)


def test_a_card_is_a_square_with_the_sticker_in_the_middle() -> None:
    page = card(cat_in_hat().source, SVG)
    assert (page.size, page.mode) == ((512, 512), "RGBA")
    box = page.getchannel("A").getbbox()
    assert box is not None
    assert box[0] == pytest.approx(512 - box[2], abs=4)


def test_distance_is_exact_within_its_reach() -> None:
    chance = random.Random(7)
    dots = [(chance.randrange(40), chance.randrange(30)) for _ in range(6)]
    mask = np.zeros((30, 40), dtype=bool)
    for x, y in dots:
        mask[y, x] = True
    found = distance(mask, 12.0)
    for y in range(30):
        for x in range(40):
            true = min(((x - a) ** 2 + (y - b) ** 2) ** 0.5 for a, b in dots)
            assert found[y, x] == pytest.approx(true, abs=1e-4) if true <= 12 else found[y, x] > 12


def drawn(count: int) -> list[Drawing]:
    things = "🐈🐙🚲👻🍕🐸🚀🎸🌵🐧🍄🦊"
    sources = [candidate((0, put(things[index], 60, 60, 390))).source for index in range(count)]
    return [Drawing(source=source, media=SVG, look="", arrangement="alone", score=1.0) for source in sources]


@pytest.mark.parametrize("count", [1, 2, 3, 4, 5, 7, 8, 9, 12])
def test_a_sheet_has_a_cell_for_each_and_suits_a_chat(count: int) -> None:
    page = opened(sheet(drawn(count)))
    assert (page.format, page.mode) == ("PNG", "RGB")
    assert 540 <= page.width <= 860
    rows = -(-count // columns(count))
    assert page.height / page.width == pytest.approx(rows / columns(count), rel=0.05)
    cells = {corner(index, count) for index in range(count)}
    assert len(cells) == count
    assert sorted(cells, key=lambda cell: (cell[1], cell[0])) == [corner(index, count) for index in range(count)]


def test_numbers_survive_telegrams_jpeg() -> None:
    page = opened(sheet(drawn(9)))
    out = io.BytesIO()
    page.save(out, "JPEG", quality=70)
    shown = np.asarray(opened(out.getvalue()).convert("L")).astype(int)
    for index in range(9):
        x, y = corner(index, 9)
        badge = shown[y - 5 : y + 31, x - 5 : x + 31]
        assert badge.max() - badge.min() > 180


def test_every_number_looks_different() -> None:
    one = Drawing(source=svg('<path d="M0 0h512v512H0z"/>').encode(), media=SVG, look="", arrangement="", score=1.0)
    page = opened(sheet([one] * 12)).convert("L")
    badges = set()
    for index in range(12):
        x, y = corner(index, 12)
        badges.add(page.crop((x - 9, y - 9, x + 35, y + 35)).tobytes())
    assert len(badges) == 12


def test_no_drawings_make_no_sheet() -> None:
    with pytest.raises(ValueError, match="at least one"):
        sheet([])
