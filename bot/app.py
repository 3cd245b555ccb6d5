"""Everything put together, once, in the order it is needed; leaving closes it in reverse."""

import asyncio
import contextlib
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from aiogram import Bot, Dispatcher
from aiogram.client.default import DefaultBotProperties
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.enums import ParseMode
from aiogram.exceptions import AiogramError, TelegramNotFound, TelegramUnauthorizedError
from aiogram.types import BotCommand, LinkPreviewOptions, User

from bot.background import Background
from bot.inbox import Inbox
from bot.line import Line
from bot.outgoing import TRANSIENT, Patience
from bot.people import Acquaintance
from bot.publish import Publisher
from bot.routes import hello, make, packs, sheet
from bot.settings import BadSettings, Settings
from bot.sheets import Sheets
from bot.studio import Studio, open_studio
from bot.texts import LANGUAGES
from storage.store import open_store

POLL_SECONDS = 30  # a long poll's length; Telegram allows 50
SWITCH_SECONDS = 0.0005  # a tenth of the default: halves what a crowd waits for the thread of the database
AWAY_SECONDS = 5.0  # between attempts to reach Telegram at the start

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class App:
    """The bot, ready to run."""

    bot: Bot
    studio: Studio
    dispatcher: Dispatcher
    inbox: Inbox
    line: Line
    publisher: Publisher
    background: Background

    async def run(self) -> None:
        """Take up what was left, then talk until cancelled."""
        sys.setswitchinterval(SWITCH_SECONDS)
        await self.line.resume()
        await self.publisher.resume()
        await self.inbox.resume(self.dispatcher, self.bot)
        self.background.start(self.line.run(), "line")
        self.background.start(self.line.announce(), "places")
        self.background.start(introduce(self.bot), "commands")
        polling = asyncio.create_task(
            self.dispatcher.start_polling(
                self.bot,
                polling_timeout=POLL_SECONDS,
                handle_as_tasks=False,  # the inbox starts a task for each
                handle_signals=False,
                close_bot_session=False,
            )
        )
        try:
            await asyncio.shield(polling)
        finally:
            if not polling.done():
                with contextlib.suppress(RuntimeError):  # cancelled before polling had begun
                    await self.dispatcher.stop_polling()
                polling.cancel()
                await asyncio.wait([polling])


@asynccontextmanager
async def open_app(settings: Settings, studio: Studio | None = None) -> AsyncIterator[App]:
    """The whole bot, drawing in `studio` or, by default, in one of its own.

    Raises BadSettings when Telegram refuses the token.
    """
    async with AsyncExitStack() as stack:
        store = await stack.enter_async_context(open_store(settings.data))
        if studio is None:
            studio = await stack.enter_async_context(open_studio(settings.engine))
        bot = await stack.enter_async_context(_open_bot(settings))
        me = await _introduced(bot)
        background = await stack.enter_async_context(Background())
        sheets = Sheets(bot, store, settings.language)
        line = Line(store, studio, sheets, background)
        publisher = Publisher(bot, me.username or "", store, studio, sheets, background)
        inbox = Inbox(store.inbox, background, settings.language)
        bot.session.middleware(inbox.keep)
        dispatcher = build_dispatcher(
            inbox,
            Acquaintance(store.people, settings.language),
            store=store,
            sheets=sheets,
            line=line,
            publisher=publisher,
        )
        yield App(bot, studio, dispatcher, inbox, line, publisher, background)


def build_dispatcher(inbox: Inbox, acquaintance: Acquaintance, **provided: object) -> Dispatcher:
    """Layers from the outside in, then features in the order they are asked; `provided` reaches handlers by name."""
    dispatcher = Dispatcher(disable_fsm=True)
    dispatcher.workflow_data.update(provided)
    dispatcher.update.outer_middleware(inbox)
    dispatcher.update.outer_middleware(acquaintance)
    dispatcher.include_routers(
        hello.routes(), make.command_routes(), sheet.routes(), packs.routes(), make.text_routes(), hello.last_routes()
    )
    return dispatcher


async def introduce(bot: Bot) -> None:
    """Tell Telegram the commands in every language. Not fatal: they are a convenience of the menu."""
    for code, texts in LANGUAGES.items():
        commands = [BotCommand(command=name, description=said) for name, said in texts.commands().items()]
        try:
            await bot.set_my_commands(commands, language_code=None if code == "en" else code)
        except AiogramError as error:
            log.warning("the %s commands are not set: %s", code, error)


@asynccontextmanager
async def _open_bot(settings: Settings) -> AsyncIterator[Bot]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(settings.api_url))
    session.middleware(Patience())
    properties = DefaultBotProperties(parse_mode=ParseMode.HTML, link_preview=LinkPreviewOptions(is_disabled=True))
    try:
        yield Bot(settings.token or "", session=session, default=properties)
    finally:
        await session.close()


async def _introduced(bot: Bot) -> User:
    """Who we are; waits as long as Telegram is away. Raises BadSettings when it refuses the token."""
    while True:
        try:
            return await bot.me()
        except (TelegramUnauthorizedError, TelegramNotFound):
            raise BadSettings(["Telegram refuses BOT_TOKEN. Copy it again from BotFather, whole."]) from None
        except TRANSIENT as error:
            log.warning("Telegram can't be reached, again in %.0f s: %s", AWAY_SECONDS, error)
            await asyncio.sleep(AWAY_SECONDS)
