"""Calls to Telegram that survive bad weather: what may be repeated is, what may not is left to whoever asked.

Knows nothing of what is being said. Facts on error texts: telegram-bot-api `Client.cpp`, aiogram `session/base.py`.
"""

import asyncio
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, cast

from aiogram import Bot
from aiogram.client.session.middlewares.base import BaseRequestMiddleware, NextRequestMiddlewareType
from aiogram.exceptions import (
    AiogramError,
    ClientDecodeError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.methods import (
    AddStickerToSet,
    AnswerCallbackQuery,
    CreateNewStickerSet,
    GetUpdates,
    Response,
    TelegramMethod,
)
from aiogram.methods.base import TelegramType

PAUSES = (0.3, 1.0, 2.0, 4.0)  # seconds between attempts; then the caller hears of it
LONGEST_WAIT = 60  # seconds of a 429 that one call waits out; a longer one is the caller's to plan around
NEVER_REPEATED = (AddStickerToSet, CreateNewStickerSet)  # may have taken effect: only the set itself knows
PASSED_ON = (GetUpdates,)  # polling has a backoff of its own

TRANSIENT = (TelegramNetworkError, TelegramServerError, TelegramRetryAfter, ClientDecodeError)

_hurried: ContextVar[bool] = ContextVar("hurried", default=False)
log = logging.getLogger(__name__)


@contextmanager
def hurried() -> Iterator[None]:
    """Inside, calls are made once: what they say will soon be replaced anyway."""
    token = _hurried.set(True)
    try:
        yield
    finally:
        _hurried.reset(token)


class Patience(BaseRequestMiddleware):
    """Repeats calls that were refused for a while (429) or lost on the way (5xx, no JSON, dropped connection)."""

    def __init__(self) -> None:
        self._answers: dict[type[TelegramMethod[Any]], object] = {}

    def expect(self, kind: type[TelegramMethod[Any]]) -> None:
        """Build the schema of a method's answer, about 30 ms, and keep it.

        pydantic holds such classes weakly and aiogram not at all, so they would be built anew after each collection.
        """
        if kind not in self._answers:
            self._answers[kind] = Response.__class_getitem__(kind.__returning__)

    async def __call__(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        self.expect(type(method))
        if isinstance(method, NEVER_REPEATED + PASSED_ON) or _hurried.get():
            return await make_request(bot, method)
        try:
            return await self._insist(make_request, bot, method)
        except TelegramMigrateToChat as error:  # a group became a supergroup, which has another id
            moved = method.model_copy(update={"chat_id": error.migrate_to_chat_id})
            return await self._insist(make_request, bot, moved)
        except TelegramBadRequest as error:
            if isinstance(method, AnswerCallbackQuery) and stale_query(error):
                return cast(Response[TelegramType], True)  # answered before, or nobody looks at the button any more
            raise

    async def _insist(
        self, make_request: NextRequestMiddlewareType[TelegramType], bot: Bot, method: TelegramMethod[TelegramType]
    ) -> Response[TelegramType]:
        for pause in PAUSES:
            try:
                return await make_request(bot, method)
            except TRANSIENT as error:
                await asyncio.sleep(_patience_for(error, pause))
                log.info("%s again after: %s", type(method).__name__, error)
        return await make_request(bot, method)


def _patience_for(error: AiogramError, pause: float) -> float:
    """Seconds to wait before the call is made again; raises `error` when waiting is no use."""
    if isinstance(error, TelegramEntityTooLarge):
        raise error
    if isinstance(error, TelegramRetryAfter):
        if error.retry_after > LONGEST_WAIT:
            raise error
        return float(error.retry_after)
    return pause


def unmodified(error: TelegramBadRequest) -> bool:
    """The message already says exactly this."""
    return "message is not modified" in error.message


def message_gone(error: TelegramBadRequest) -> bool:
    """The message was deleted, or is none that the bot can edit."""
    return any(
        words in error.message
        for words in ("message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID")
    )


def stale_query(error: TelegramBadRequest) -> bool:
    """The callback query was answered too late; nobody looks at its button any more."""
    return "query is too old" in error.message


def unreachable(error: AiogramError) -> bool:
    """Nothing can be said in this chat: blocked, kicked, deactivated, or no such chat."""
    if isinstance(error, TelegramForbiddenError):
        return True
    return isinstance(error, TelegramBadRequest) and any(
        words in error.message for words in ("chat not found", "PEER_ID_INVALID", "not enough rights")
    )
