"""Nothing is lost between Telegram and us: updates are stored before Telegram may forget them.

Telegram forgets what it has delivered at the next `getUpdates`, so the answer of this one is stored, in one
transaction, before polling sees it. Each update is then handled in a task of its own, and what a crash left unhandled
is handled at the next start. Handlers may therefore see an update twice and must be idempotent. The task is also where
errors end: `bot.errors` gives them words.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, cast

from aiogram import BaseMiddleware, Bot, Dispatcher
from aiogram.client.session.middlewares.base import NextRequestMiddlewareType
from aiogram.methods import GetUpdates, Response, TelegramMethod
from aiogram.methods.base import TelegramType
from aiogram.types import TelegramObject, Update

from bot import errors
from bot.background import Background
from bot.texts import speak
from storage.people import Inbox as Stored

STORING_SECONDS = 5.0  # between attempts to store an update
REMEMBERED = 1000  # updates kept in mind, in case Telegram repeats itself
Next = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
log = logging.getLogger(__name__)


class Inbox(BaseMiddleware):
    """The outermost layer of the dispatcher; `keep` belongs on the session. Stores, handles, forgets."""

    def __init__(self, stored: Stored, background: Background, fallback: str) -> None:
        self._stored = stored
        self._background = background
        self._fallback = fallback
        self._seen: dict[int, None] = {}
        self._done: list[int] = []
        self._forgetting = False

    async def keep(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        """Around every call to Telegram: store the updates that `getUpdates` brings, however long that takes."""
        answer = await make_request(bot, method)
        if isinstance(method, GetUpdates) and answer:
            updates = cast(list[Update], answer)  # a session's layers see the result itself, whatever they are typed
            await self._store([(one.update_id, one.model_dump_json(exclude_unset=True)) for one in updates])
        return answer

    async def __call__(self, handler: Next, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)
        if event.update_id in self._seen:
            return
        self._seen[event.update_id] = None
        if len(self._seen) > REMEMBERED:
            del self._seen[next(iter(self._seen))]
        self._background.start(self._handle(handler, event, data), f"update {event.update_id}")

    async def _store(self, updates: list[tuple[int, str]]) -> None:
        while True:
            try:
                await self._stored.receive(updates)
                return
            except Exception:  # a full disk, a locked database: whatever it is, going on would lose the updates
                log.exception("%d updates can't be stored, again in %.0f s", len(updates), STORING_SECONDS)
                await asyncio.sleep(STORING_SECONDS)

    async def _handle(self, handler: Next, update: Update, data: dict[str, Any]) -> None:
        try:
            await handler(update, data)
        except Exception as error:
            person = data.get("event_from_user")
            await errors.tell(error, update, data["bot"], speak(person and person.language_code, self._fallback))
        self._done.append(update.update_id)
        if not self._forgetting:
            await self._forget()

    async def _forget(self) -> None:
        """Forget what is done; what gets done meanwhile goes together in the next round."""
        self._forgetting = True
        try:
            while self._done:
                done, self._done = self._done, []
                await self._stored.handled(done)
        finally:
            self._forgetting = False

    async def resume(self, dispatcher: Dispatcher, bot: Bot) -> None:
        """At start: handle what was stored and never finished."""
        for payload in await self._stored.unhandled():
            update = Update.model_validate_json(payload, context={"bot": bot})
            await dispatcher.feed_update(bot, update)
