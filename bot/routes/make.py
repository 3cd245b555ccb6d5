"""Words in: what somebody wants drawn, and stopping it."""

from aiogram import F, Router
from aiogram.enums import ChatType
from aiogram.filters import Command, CommandObject
from aiogram.types import CallbackQuery, Message

from bot.buttons import Example
from bot.errors import OldButton
from bot.line import Line
from bot.texts import LANGUAGES, Texts
from bot.wishes import wish
from storage.values import Person


async def make(message: Message, words: str, person: Person, line: Line) -> None:
    """Any text in a private chat draws."""
    await line.join(
        key=f"message:{message.chat.id}:{message.message_id}",
        person=person.id,
        chat=message.chat.id,
        reply_to=message.message_id,
        words=wish(words),
        language=person.language,
    )


async def make_on_command(message: Message, command: CommandObject, person: Person, line: Line, texts: Texts) -> None:
    """`/sticker words`: the way to draw in a group."""
    if command.args or message.chat.type == ChatType.PRIVATE:
        await make(message, command.args or "", person, line)
    else:
        await message.reply(texts.group_usage())


async def make_example(
    callback: CallbackQuery, callback_data: Example, person: Person, line: Line, texts: Texts
) -> None:
    """One of the prompts of /start; drawn once for each greeting."""
    prompts = LANGUAGES[callback_data.language].examples() if callback_data.language in LANGUAGES else ()
    if callback.message is None or not 0 <= callback_data.number < len(prompts):
        raise OldButton
    chat, greeting = callback.message.chat.id, callback.message.message_id
    new = await line.join(
        key=f"example:{person.id}:{chat}:{greeting}:{callback_data.number}",
        person=person.id,
        chat=chat,
        reply_to=None,
        words=prompts[callback_data.number],
        language=callback_data.language,
    )
    await callback.answer(None if new else texts.toast_more_drawn())


async def cancel(message: Message, person: Person, line: Line, texts: Texts) -> None:
    """Stop whatever waits or is being drawn for this person."""
    await message.answer(texts.cancelled(count=await line.cancel(person.id)))


def command_routes() -> Router:
    router = Router(name="commands")
    router.message.register(make_on_command, Command("sticker", "s"))
    router.message.register(cancel, Command("cancel"))
    router.callback_query.register(make_example, Example.filter())
    return router


def text_routes() -> Router:
    """Any text that is no command; after all commands."""
    router = Router(name="words")
    router.message.register(make, F.chat.type == ChatType.PRIVATE, ~F.text.startswith("/"), F.text.as_("words"))
    return router
