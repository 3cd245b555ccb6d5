"""Who is talking, and in which language to answer: the layer that gives handlers `person` and `texts`."""

from collections.abc import Awaitable, Callable
from typing import Any

from aiogram import BaseMiddleware
from aiogram.types import TelegramObject, User

from bot.texts import speak
from storage.people import People


class Acquaintance(BaseMiddleware):
    """Meets whoever wrote. Updates from nobody, or from other bots, go no further."""

    def __init__(self, people: People, fallback: str) -> None:
        self._people = people
        self._fallback = fallback

    async def __call__(
        self,
        handler: Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]],
        event: TelegramObject,
        data: dict[str, Any],
    ) -> Any:
        user: User | None = data.get("event_from_user")
        if user is None or user.is_bot:
            return None
        data["person"] = await self._people.meet(user.id, user.full_name, user.language_code or "")
        data["texts"] = speak(user.language_code, self._fallback)
        return await handler(event, data)
