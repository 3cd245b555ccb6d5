"""One message a request: the placeholder, what it says while somebody waits, and the sheet it becomes.

Edits of one message take turns, and nothing is edited after its end. Knows nothing of how anything is drawn.
"""

import logging

from aiogram import Bot
from aiogram.exceptions import AiogramError, TelegramBadRequest
from aiogram.types import BufferedInputFile, InlineKeyboardMarkup, InputMediaPhoto, ReplyParameters

from bot import buttons
from bot.background import Turns
from bot.outgoing import hurried, message_gone, unmodified, unreachable
from bot.texts import Texts, speak
from storage.store import Store
from storage.values import Job, Pack, PackState

REMEMBERED = 1000  # jobs kept in mind after their placeholder was sent

log = logging.getLogger(__name__)


class Unreachable(Exception):
    """The chat is closed to us: blocked, kicked, gone."""


class Sheets:
    """Everything a request shows in its chat."""

    def __init__(self, bot: Bot, store: Store, fallback: str) -> None:
        self._bot = bot
        self._store = store
        self._fallback = fallback
        self._turns = Turns()
        self._placed: dict[int, None] = {}  # jobs whose placeholder this process sent, the latest
        self._saying: dict[int, str] = {}  # job → what its placeholder says; only jobs that are not at their end

    async def texts(self, job: Job) -> Texts:
        """The language of whoever asked."""
        person = await self._store.people.find(job.person)
        return speak(person.language if person else None, self._fallback)

    async def place(self, job: Job, said: str, *, new: bool = False) -> None:
        """Send the placeholder, unless there is one. Raises Unreachable, and TRANSIENT errors.

        new: the job was stored just now, by this process; then there is no need to look whether it has one.
        """
        async with self._turns.of(job.id):
            if job.id in self._placed:
                return
            now = job if new else await self._store.jobs.find(job.id)
            if now and now.message is None:
                await self._send(job, said)
                self._saying[job.id] = said

    async def say(self, job: Job, said: str) -> bool:
        """Change the placeholder's words while the job goes on; what Telegram thinks of that does not matter.

        False when there was nothing to change.
        """
        if self._saying.get(job.id, said) == said:
            return False
        async with self._turns.of(job.id):
            now = await self._store.jobs.find(job.id)
            if now is None or now.message is None or self._saying.get(job.id, said) == said:
                return False
            self._saying[job.id] = said
            try:
                with hurried():
                    await self._bot.edit_message_text(said, chat_id=now.chat, message_id=now.message)
            except AiogramError as error:
                log.debug("job %d: %s", job.id, error)
            return True

    def expect(self, job: Job) -> None:
        """A job goes on: from now its placeholder may be talked into."""
        self._saying.setdefault(job.id, "")

    async def end(self, job: Job, said: str) -> None:
        """The last words of a request that became no sheet. Raises Unreachable, or TRANSIENT errors."""
        async with self._turns.of(job.id):
            self._saying.pop(job.id, None)
            try:
                message = await self._message(job, said)
                await self._bot.edit_message_text(said, chat_id=job.chat, message_id=message)
            except TelegramBadRequest as error:
                if message_gone(error):
                    await self._send(job, said)
                elif not unmodified(error):
                    raise

    async def show(self, job: Job, picture: bytes, caption: str) -> None:
        """Turn the placeholder into the sheet. Raises Unreachable, or TRANSIENT errors; then show it again later."""
        async with self._turns.of(job.id):
            self._saying.pop(job.id, None)
            message = await self._message(job, caption)
            try:
                await self._become(job, message, picture, caption)
            except TelegramBadRequest as error:
                if not message_gone(error):
                    raise
                await self._become(job, await self._send(job, caption), picture, caption)

    async def redraw(self, job: Job, caption: str | None = None) -> None:
        """Bring a sheet's buttons, and its caption if given, up to date with what is stored."""
        async with self._turns.of(job.id):
            await self._edit(job, caption, await self.keyboard(job))

    async def mention(self, job: Job, caption: str) -> None:
        """As `redraw`, for words that will soon be replaced: tried once, and no matter if it fails."""
        try:
            with hurried():
                await self.redraw(job, caption)
        except AiogramError as error:
            log.debug("job %d: %s", job.id, error)

    async def ask(self, job: Job, caption: str, keyboard: InlineKeyboardMarkup) -> None:
        """Let the sheet's message ask a question."""
        async with self._turns.of(job.id):
            await self._edit(job, caption, keyboard)

    async def caption(self, job: Job) -> str:
        """What a sheet says when nothing else is to be said."""
        scene = await self._store.jobs.scene(job.id) or {}
        return (await self.texts(job)).sheet(unknown=scene.get("unknown", ()), style=scene.get("style", ""))

    async def keyboard(self, job: Job) -> InlineKeyboardMarkup:
        """The sheet's buttons as they should be now."""
        drawings = await self._store.jobs.drawings(job.id)
        return buttons.sheet(job.id, drawings, await self.default_pack(job.person), await self.texts(job))

    async def default_pack(self, person_id: int) -> Pack | None:
        """The living pack that a person's stickers go to, or None."""
        person = await self._store.people.find(person_id)
        pack = await self._store.packs.find(person.default_pack) if person and person.default_pack else None
        return pack if pack and pack.state is PackState.LIVE else None

    async def _edit(self, job: Job, caption: str | None, keyboard: InlineKeyboardMarkup) -> None:
        try:
            if caption is None:
                await self._bot.edit_message_reply_markup(
                    chat_id=job.chat, message_id=job.message, reply_markup=keyboard
                )
            else:
                await self._bot.edit_message_caption(
                    chat_id=job.chat, message_id=job.message, caption=caption, reply_markup=keyboard
                )
        except TelegramBadRequest as error:
            if not unmodified(error) and not message_gone(error):  # a deleted sheet needs no bringing up to date
                raise

    async def _become(self, job: Job, message: int, picture: bytes, caption: str) -> None:
        photo = InputMediaPhoto(media=BufferedInputFile(picture, "sheet.png"), caption=caption)
        keyboard = await self.keyboard(job)
        try:
            await self._bot.edit_message_media(photo, chat_id=job.chat, message_id=message, reply_markup=keyboard)
        except TelegramBadRequest as error:
            if not unmodified(error):
                raise
        except AiogramError as error:
            if unreachable(error):
                raise Unreachable from error
            raise

    async def _message(self, job: Job, said: str) -> int:
        """The placeholder's id; sent now when it never was."""
        now = await self._store.jobs.find(job.id)
        return now.message if now and now.message is not None else await self._send(job, said)

    async def _send(self, job: Job, said: str) -> int:
        reply = ReplyParameters(message_id=job.reply_to, allow_sending_without_reply=True) if job.reply_to else None
        try:
            message = await self._bot.send_message(job.chat, said, reply_parameters=reply)
        except AiogramError as error:
            if unreachable(error):
                raise Unreachable from error
            raise
        self._placed[job.id] = None
        if len(self._placed) > REMEMBERED:
            del self._placed[next(iter(self._placed))]
        await self._store.jobs.placed(job.id, message.message_id)
        return message.message_id
