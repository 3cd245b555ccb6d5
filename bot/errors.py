"""Refusals as typed errors, and the one place where an error becomes a sentence."""

import logging
import secrets

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiogram.types import CallbackQuery, Message, Update

from bot.outgoing import TRANSIENT, unmodified, unreachable
from bot.texts import Texts
from storage.jobs import LineFull

log = logging.getLogger(__name__)


class Refused(Exception):
    """The bot understood and kindly says no. Subclasses carry the facts; `explain` has the words."""


class NothingSaid(Refused):
    """An empty wish."""


class NoWords(Refused):
    """A wish of punctuation alone."""


class TooLong(Refused):
    """A wish of more characters than one sticker can hold."""

    def __init__(self, length: int, limit: int) -> None:
        super().__init__(f"{length} characters, at most {limit}")
        self.length = length
        self.limit = limit


class NotYours(Refused):
    """Somebody tapped a button of another person's sheet."""


class OldButton(Refused):
    """A button of something that is no more."""


class NothingTicked(Refused):
    """Adding to a pack without a single tick."""


def explain(error: Exception, texts: Texts) -> str | None:
    """The sentence for a refusal; None for anything unforeseen. Plain text for buttons, HTML elsewhere."""
    match error:
        case NothingSaid():
            return texts.nothing_said()
        case NoWords():
            return texts.no_words()
        case TooLong(length=length, limit=limit):
            return texts.too_long(length=length, limit=limit)
        case LineFull(limit=limit):
            return texts.line_full(limit=limit - 1)
        case NotYours():
            return texts.toast_not_yours()
        case OldButton():
            return texts.toast_old()
        case NothingTicked():
            return texts.toast_tick_first()
        case _:
            return None


def harmless(error: Exception) -> bool:
    """Nobody needs to be told: it is done already, too late, or there is nobody to tell."""
    if isinstance(error, TelegramBadRequest) and unmodified(error):
        return True
    return isinstance(error, TRANSIENT) or (isinstance(error, AiogramError) and unreachable(error))


async def tell(error: Exception, update: Update, bot: Bot, texts: Texts) -> None:
    """Say what went wrong where the person acted. Never raises what Telegram answers to that."""
    said = explain(error, texts)
    if said is None:
        if harmless(error):
            log.info("update %d: %s", update.update_id, error)
            return
        reference = secrets.token_hex(3)
        log.error("update %d broke, reference %s", update.update_id, reference, exc_info=error)
        said = texts.something_broke(reference=reference)
    try:
        await _say(said, update.event, bot)
    except AiogramError as refusal:
        log.info("update %d: could not say so: %s", update.update_id, refusal)


async def _say(said: str, event: object, bot: Bot) -> None:
    if isinstance(event, CallbackQuery):
        await bot.answer_callback_query(event.id, text=said, show_alert=len(said) > 60)
    elif isinstance(event, Message):
        await event.reply(said, allow_sending_without_reply=True)
