"""Nothing is lost between Telegram and us: an update is stored before Telegram may forget it.

The outermost layer of the dispatcher. Polling confirms an update once this layer returns, so it only stores, and
handles in a task of its own; what a crash left unhandled is handled at the next start. Handlers may therefore see an
update twice and must be idempotent. The task is also where errors end: `bot.errors` gives them words.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware, Bot, Dispatcher
from aiogram.types import TelegramObject, Update

from bot import errors
from bot.background import Background
from bot.texts import speak
from storage.people import Inbox as Stored

STORING_SECONDS = 5.0  # between attempts to store an update
REMEMBERED = 1000  # handled updates kept in mind, in case Telegram repeats itself
Next = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
log = logging.getLogger(__name__)


class Inbox(BaseMiddleware):
    """Stores updates, handles each in its own task, forgets it when done."""

    def __init__(self, stored: Stored, background: Background, fallback: str) -> None:
        self._stored = stored
        self._background = background
        self._fallback = fallback
        self._handled: dict[int, None] = {}

    async def __call__(self, handler: Next, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        if event.update_id in self._handled:
            return
        new = await self._keep(event)
        if new or data.get("again"):
            self._background.start(self._handle(handler, event, data), f"update {event.update_id}")

    async def _keep(self, update: Update) -> bool:
        """Store an update, however long that takes: until then Telegram keeps it for us. False when it is here."""
        payload = update.model_dump_json(exclude_unset=True)
        while True:
            try:
                return await self._stored.receive(update.update_id, payload)
            except Exception:  # a full disk, a locked database: whatever it is, going on would lose the update
                log.exception("update %d can't be stored, again in %.0f s", update.update_id, STORING_SECONDS)
                await asyncio.sleep(STORING_SECONDS)

    async def _handle(self, handler: Next, update: Update, data: dict[str, Any]) -> None:
        try:
            await handler(update, data)
        except Exception as error:
            person = data.get("event_from_user")
            await errors.tell(error, update, data["bot"], speak(person and person.language_code, self._fallback))
        self._handled[update.update_id] = None
        if len(self._handled) > REMEMBERED:
            del self._handled[next(iter(self._handled))]
        await self._stored.handled(update.update_id)

    async def resume(self, dispatcher: Dispatcher, bot: Bot) -> None:
        """At start: handle what was stored and never finished."""
        for payload in await self._stored.unhandled():
            update = Update.model_validate_json(payload, context={"bot": bot})
            await dispatcher.feed_update(bot, update, again=True)
