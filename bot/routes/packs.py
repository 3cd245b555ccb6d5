"""Ticks become stickers: adding, choosing the pack, and the list of one's packs."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import CallbackQuery, Message

from bot import buttons
from bot.buttons import Add, Choose, IntoPack, NewPack
from bot.errors import NothingTicked, OldButton
from bot.publish import Publisher, link
from bot.routes.sheet import own_sheet
from bot.sheets import Sheets
from bot.texts import PackLine, Texts
from bot.wishes import pack_title
from storage.store import Store
from storage.values import Job, Pack, PackState, Person

LISTED = 40  # packs in one message: 4096 characters hold them with the longest titles


async def ticked(store: Store, job: Job) -> list[int]:
    """Ids of the ticked drawings, best first. Raises NothingTicked."""
    chosen = [drawing.id for drawing in await store.jobs.drawings(job.id) if drawing.ticked]
    if not chosen:
        raise NothingTicked
    return chosen


async def own_pack(store: Store, pack_id: int, person: Person) -> Pack:
    """Raises OldButton when the pack is gone or is not theirs."""
    pack = await store.packs.find(pack_id)
    if pack is None or pack.person != person.id or pack.state is not PackState.LIVE:
        raise OldButton
    return pack


async def add(
    callback: CallbackQuery,
    callback_data: Add,
    person: Person,
    store: Store,
    sheets: Sheets,
    publisher: Publisher,
    texts: Texts,
) -> None:
    """➕: into the default pack, or ask which."""
    job = await own_sheet(store, callback_data.job, person)
    chosen = await ticked(store, job)
    pack = await sheets.default_pack(person.id)
    if pack:
        await publisher.into(job, pack, chosen, f"tap:{callback.id}")
    await callback.answer()
    if not pack:
        await ask(job, len(chosen), store, sheets, texts)


async def choose(
    callback: CallbackQuery, callback_data: Choose, person: Person, store: Store, sheets: Sheets, texts: Texts
) -> None:
    """📁: another pack than the default one."""
    job = await own_sheet(store, callback_data.job, person)
    chosen = await ticked(store, job)
    await callback.answer()
    await ask(job, len(chosen), store, sheets, texts)


async def ask(job: Job, count: int, store: Store, sheets: Sheets, texts: Texts) -> None:
    """The same message becomes the question which pack."""
    title = pack_title(job.text) or texts.title_untitled()
    keyboard = buttons.which_pack(job.id, title, await store.packs.of(job.person), texts)
    await sheets.ask(job, texts.choose_pack(count=count), keyboard)


async def into_new(
    callback: CallbackQuery, callback_data: NewPack, person: Person, store: Store, publisher: Publisher, texts: Texts
) -> None:
    """A new pack, named after the words."""
    job = await own_sheet(store, callback_data.job, person)
    chosen = await ticked(store, job)
    title = pack_title(job.text) or texts.title_untitled()
    await publisher.into_new(job, title, chosen, callback.id)
    await callback.answer()


async def into(
    callback: CallbackQuery, callback_data: IntoPack, person: Person, store: Store, publisher: Publisher
) -> None:
    """One of their packs."""
    job = await own_sheet(store, callback_data.job, person)
    pack = await own_pack(store, callback_data.into, person)
    chosen = await ticked(store, job)
    await publisher.into(job, pack, chosen, f"tap:{callback.id}")
    await callback.answer()


async def packs(message: Message, person: Person, store: Store, texts: Texts) -> None:
    """Mine: title, link and count."""
    mine = (await store.packs.of(person.id))[:LISTED]
    lines = [PackLine(title=pack.title, link=link(pack), stickers=pack.stickers) for pack in mine]
    await message.answer(texts.packs(packs=lines) if lines else texts.no_packs())


def routes() -> Router:
    router = Router(name="packs")
    router.callback_query.register(add, Add.filter())
    router.callback_query.register(choose, Choose.filter())
    router.callback_query.register(into_new, NewPack.filter())
    router.callback_query.register(into, IntoPack.filter())
    router.message.register(packs, Command("packs"))
    return router
