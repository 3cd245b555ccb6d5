"""Keyboards, and what their buttons carry. A tick carries the state it asks for, so tapping twice is tapping once."""

from collections.abc import Sequence

from aiogram.filters.callback_data import CallbackData
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup

from bot.texts import Texts
from model.scene import STYLES
from storage.values import Pack, SavedDrawing

IN_ROW = 3  # numbers in a row, as the sheet shows them
STYLES_IN_ROW = 2  # their names are longer
PACKS_SHOWN = 8  # packs offered at once, newest first; more would push the sheet off a phone's screen


class Example(CallbackData, prefix="ex"):
    """Draw one of the prompts that /start offers, in the language it was offered in."""

    language: str
    number: int


class Tick(CallbackData, prefix="t"):
    """Set or clear the tick of a candidate."""

    job: int
    place: int
    on: bool


class More(CallbackData, prefix="m"):
    """Other candidates for the same words."""

    job: int


class Styles(CallbackData, prefix="s"):
    """Ask which style."""

    job: int


class Style(CallbackData, prefix="y"):
    """The same words in this style, on a sheet of their own."""

    job: int
    style: str  # a name of scene.STYLES


class Add(CallbackData, prefix="a"):
    """Put what is ticked into the default pack; the first time, ask which."""

    job: int


class Choose(CallbackData, prefix="c"):
    """Ask which pack."""

    job: int


class Back(CallbackData, prefix="b"):
    """From the question back to the sheet."""

    job: int


class NewPack(CallbackData, prefix="n"):
    """Put what is ticked into a new pack."""

    job: int


class IntoPack(CallbackData, prefix="i"):
    """Put what is ticked into this pack."""

    job: int
    into: int  # packs.id


def _button(text: str, data: CallbackData) -> InlineKeyboardButton:
    return InlineKeyboardButton(text=text, callback_data=data.pack())


def examples(texts: Texts) -> InlineKeyboardMarkup:
    """The prompts of /start, one to a row."""
    prompts = enumerate(texts.examples())
    return InlineKeyboardMarkup(
        inline_keyboard=[[_button(prompt, Example(language=texts.code, number=number))] for number, prompt in prompts]
    )


def sheet(job: int, drawings: Sequence[SavedDrawing], default: Pack | None, texts: Texts) -> InlineKeyboardMarkup:
    """Numbers with their ticks, then more, styles, add, and, once there is a default pack, another pack."""
    numbers = [
        _button(f"{one.place} ✓" if one.ticked else str(one.place), Tick(job=job, place=one.place, on=not one.ticked))
        for one in drawings
    ]
    rows = [numbers[start : start + IN_ROW] for start in range(0, len(numbers), IN_ROW)]
    more = _button(texts.button_more(), More(job=job))
    styles = _button(texts.button_styles(), Styles(job=job))
    if default is None:
        add = _button(texts.button_add_first(), Add(job=job))
        return InlineKeyboardMarkup(inline_keyboard=[*rows, [more, styles, add]])
    add = _button(texts.button_add(title=default.title), Add(job=job))
    other = _button(texts.button_other_pack(), Choose(job=job))
    return InlineKeyboardMarkup(inline_keyboard=[*rows, [more, styles, other], [add]])  # a title needs the whole width


def which_style(job: int, now: str, texts: Texts) -> InlineKeyboardMarkup:
    """Every style but the one the sheet has now, or back."""
    others = [_button(texts.button_style(style=style), Style(job=job, style=style)) for style in STYLES if style != now]
    rows = [others[start : start + STYLES_IN_ROW] for start in range(0, len(others), STYLES_IN_ROW)]
    return InlineKeyboardMarkup(inline_keyboard=[*rows, [_button(texts.button_back(), Back(job=job))]])


def which_pack(job: int, title: str, packs: Sequence[Pack], texts: Texts) -> InlineKeyboardMarkup:
    """A new pack, my packs, or back."""
    mine = [
        [_button(texts.button_pack(title=pack.title, stickers=pack.stickers), IntoPack(job=job, into=pack.id))]
        for pack in packs[:PACKS_SHOWN]
    ]
    new = [_button(texts.button_new_pack(title=title), NewPack(job=job))]
    return InlineKeyboardMarkup(inline_keyboard=[new, *mine, [_button(texts.button_back(), Back(job=job))]])


def open_pack(link: str, texts: Texts) -> InlineKeyboardMarkup:
    """Under the fresh sticker."""
    return InlineKeyboardMarkup(inline_keyboard=[[InlineKeyboardButton(text=texts.button_open(), url=link)]])
