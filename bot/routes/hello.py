"""Greeting, help, and whatever else is only said."""

from aiogram import F, Router
from aiogram.enums import ChatMemberStatus, ChatType
from aiogram.filters import Command, CommandStart
from aiogram.types import CallbackQuery, ChatMemberUpdated, Message

from bot import buttons
from bot.errors import OldButton
from bot.texts import Texts
from storage.store import Store
from storage.values import Person


async def start(message: Message, texts: Texts) -> None:
    """A greeting with three prompts to tap."""
    await message.answer(texts.start(), reply_markup=buttons.examples(texts))


async def show_help(message: Message, texts: Texts) -> None:
    await message.answer(texts.help())


async def about(message: Message, texts: Texts) -> None:
    """What this is, and whose art it uses."""
    await message.answer(texts.about())


async def only_words(message: Message, texts: Texts) -> None:
    """A photo, a voice, a sticker, a location: not yet."""
    await message.reply(texts.only_words())


async def blocked(event: ChatMemberUpdated, person: Person, store: Store) -> None:
    """They closed the private chat; what they made is kept."""
    await store.people.unreachable(person.id)


async def unknown_button(callback: CallbackQuery) -> None:
    """A button of another version, or a forged one. Always raises OldButton, which the boundary words."""
    raise OldButton


def routes() -> Router:
    router = Router(name="hello")
    router.message.register(start, CommandStart())
    router.message.register(show_help, Command("help"))
    router.message.register(about, Command("about"))
    private = F.chat.type == ChatType.PRIVATE
    router.my_chat_member.register(blocked, private, F.new_chat_member.status == ChatMemberStatus.KICKED)
    return router


def last_routes() -> Router:
    """What nothing else wanted, so registered last."""
    router = Router(name="rest")
    private = F.chat.type == ChatType.PRIVATE
    router.message.register(show_help, private, F.text.startswith("/"))
    content = F.photo | F.voice | F.sticker | F.document | F.video | F.audio | F.animation | F.video_note
    other = F.location | F.contact | F.poll | F.dice | F.venue | F.story | F.paid_media
    router.message.register(only_words, private, content | other)
    router.callback_query.register(unknown_button)
    return router
