"""The parts fit: handlers ask only for what is provided, buttons fit into what Telegram allows."""

import inspect
from pathlib import Path

import pytest
from aiogram import Router

from bot import buttons
from bot.app import build_dispatcher
from bot.background import Background
from bot.inbox import Inbox
from bot.limits import MAX_BUTTONS, MAX_BUTTONS_IN_ROW, MAX_CALLBACK_DATA
from bot.people import Acquaintance
from bot.texts import LANGUAGES, Texts
from storage.store import open_store
from storage.values import Pack, PackState, SavedDrawing

PARTS = ("store", "sheets", "line", "publisher")
FROM_LAYERS = {"person", "texts"}  # bot.people
FROM_AIOGRAM = {"bot", "event_from_user", "event_chat", "event_update", "dispatcher"}
FROM_FILTERS = {"words", "command", "callback_data"}
LARGEST = 2**63 - 1  # no id in the database is larger


def unmet(router: Router, provided: set[str]) -> list[str]:
    """Parameters nobody supplies: aiogram would only find out when a person writes."""
    return [
        f"{handler.callback.__name__}({name})"
        for part in router.chain_tail
        for observer in part.observers.values()
        for handler in observer.handlers
        for name, parameter in list(inspect.signature(handler.callback).parameters.items())[1:]
        if name not in provided
        and parameter.default is parameter.empty
        and parameter.kind is not parameter.VAR_KEYWORD
        and parameter.kind is not parameter.VAR_POSITIONAL
    ]


async def test_handlers_ask_for_nothing_that_is_not_there(tmp_path: Path) -> None:
    async with open_store(tmp_path) as store, Background() as background:
        inbox = Inbox(store.inbox, background, "en")
        dispatcher = build_dispatcher(inbox, Acquaintance(store.people, "en"), **dict.fromkeys(PARTS))
        assert unmet(dispatcher, {*PARTS, *FROM_LAYERS, *FROM_AIOGRAM, *FROM_FILTERS}) == []
        assert "make(words)" in unmet(dispatcher, {*PARTS, *FROM_LAYERS})


def drawing(place: int) -> SavedDrawing:
    return SavedDrawing(
        id=LARGEST,
        job=LARGEST,
        place=place,
        source="",
        media="",
        look="",
        arrangement="",
        score=0.5,
        emoji=(),
        keywords=(),
        ticked=place % 2 == 0,
    )


@pytest.mark.parametrize("texts", LANGUAGES.values(), ids=LANGUAGES)
def test_keyboards_fit_the_largest_ids_and_titles(texts: Texts) -> None:
    pack = Pack(id=LARGEST, person=1, name="n", title="т" * 64, state=PackState.LIVE, stickers=120)
    drawings = [drawing(place) for place in range(1, 10)]
    keyboards = [
        buttons.examples(texts),
        buttons.sheet(LARGEST, drawings, None, texts),
        buttons.sheet(LARGEST, drawings, pack, texts),
        buttons.which_pack(LARGEST, "т" * 64, [pack] * 100, texts),
    ]
    for keyboard in keyboards:
        rows = keyboard.inline_keyboard
        assert sum(map(len, rows)) <= MAX_BUTTONS
        assert max(map(len, rows)) <= MAX_BUTTONS_IN_ROW
        for button in (button for row in rows for button in row):
            assert 1 <= len((button.callback_data or "").encode()) <= MAX_CALLBACK_DATA


def test_a_tick_carries_what_it_asks_for() -> None:
    rows = buttons.sheet(7, [drawing(1), drawing(2)], None, LANGUAGES["en"]).inline_keyboard
    first, second = rows[0]
    assert (first.text, second.text) == ("1", "2 ✓")
    assert buttons.Tick.unpack(first.callback_data or "") == buttons.Tick(job=7, place=1, on=True)
    assert buttons.Tick.unpack(second.callback_data or "") == buttons.Tick(job=7, place=2, on=False)
