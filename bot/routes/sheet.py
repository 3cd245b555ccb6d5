"""The buttons of a sheet: ticks, more, styles. Only whoever asked for the sheet may use them."""

from aiogram import Router
from aiogram.types import CallbackQuery

from bot.buttons import Back, More, Style, Styles, Tick, which_style
from bot.errors import NotYours, OldButton
from bot.line import Line
from bot.sheets import Sheets
from bot.texts import Texts
from model.scene import STYLES
from storage.store import Store
from storage.values import Job, JobState, Person

PLAIN = "flat"  # the style of a sheet for which nobody named one
SHOWN = (JobState.DRAWN, JobState.DELIVERED)  # DRAWN too: a quick thumb may beat our own note of the delivery


async def own_sheet(store: Store, job_id: int, person: Person) -> Job:
    """The sheet that a button belongs to. Raises OldButton, or NotYours for other people's."""
    job = await store.jobs.find(job_id)
    if job is None or job.state not in SHOWN or job.message is None:
        raise OldButton
    if job.person != person.id:
        raise NotYours
    return job


async def tick(callback: CallbackQuery, callback_data: Tick, person: Person, store: Store, sheets: Sheets) -> None:
    """Set or clear one number."""
    job = await own_sheet(store, callback_data.job, person)
    await store.jobs.tick(job.id, callback_data.place, on=callback_data.on)
    await callback.answer()
    await sheets.redraw(job)


async def more(
    callback: CallbackQuery, callback_data: More, person: Person, store: Store, line: Line, texts: Texts
) -> None:
    """Other ideas for the same words, on a sheet of their own."""
    job = await own_sheet(store, callback_data.job, person)
    next_one, new = await line.more(job)
    drawn = not new and next_one.state in SHOWN
    await callback.answer(texts.toast_more_drawn() if drawn else texts.toast_more_coming())
    await line.enter(next_one)


async def styles(
    callback: CallbackQuery, callback_data: Styles, person: Person, store: Store, sheets: Sheets, texts: Texts
) -> None:
    """Ask which style."""
    job = await own_sheet(store, callback_data.job, person)
    scene = await store.jobs.scene(job.id) or {}
    await callback.answer()
    await sheets.ask(job, texts.choose_style(), which_style(job.id, scene.get("style") or PLAIN, texts))


async def style(
    callback: CallbackQuery,
    callback_data: Style,
    person: Person,
    store: Store,
    line: Line,
    sheets: Sheets,
    texts: Texts,
) -> None:
    """The same words in a style, on a sheet of their own; the old sheet is a sheet again."""
    job = await own_sheet(store, callback_data.job, person)
    if callback_data.style not in STYLES:
        raise OldButton
    next_one, new = await line.restyle(job, callback_data.style)
    drawn = not new and next_one.state in SHOWN
    await callback.answer(texts.toast_more_drawn() if drawn else texts.toast_style_coming(style=callback_data.style))
    await line.enter(next_one)
    await sheets.redraw(job, await sheets.caption(job))


async def back(callback: CallbackQuery, callback_data: Back, person: Person, store: Store, sheets: Sheets) -> None:
    """From the question back to the sheet."""
    job = await own_sheet(store, callback_data.job, person)
    await callback.answer()
    await sheets.redraw(job, await sheets.caption(job))


def routes() -> Router:
    router = Router(name="sheet")
    router.callback_query.register(tick, Tick.filter())
    router.callback_query.register(more, More.filter())
    router.callback_query.register(styles, Styles.filter())
    router.callback_query.register(style, Style.filter())
    router.callback_query.register(back, Back.filter())
    return router
