"""The line: who waits for what, and the one worker that serves it. Everything it knows is stored first.

A kill at any moment loses nothing: a running job waits again, a drawn one is shown at the next start. Knows nothing
of updates or buttons.
"""

import asyncio
import logging
import secrets
from collections import Counter
from collections.abc import Awaitable, Callable
from functools import partial

from aiogram.exceptions import AiogramError

from bot.background import Background
from bot.outgoing import TRANSIENT
from bot.sheets import Sheets, Unreachable
from bot.studio import Drawn, Studio, StudioDied
from model import Brief, Broken, Cancelled, NothingToDraw, StudioError
from storage.store import Store
from storage.values import Job, JobState, NewDrawing

CANDIDATES = 9  # on one sheet
WAITING_EACH = 3  # jobs a person may have waiting, besides the one that is drawn
ATTEMPTS = 3  # at one job, when the studio dies under it; restarts of the bot do not count
EDIT_SECONDS = 1.0  # between two edits of one message
PLACES_A_SECOND = 15  # told to all chats together: half of what Telegram lets a bot say (limits.MESSAGES_PER_SECOND)
LONGEST_PAUSE = 60.0  # seconds between attempts to say something while Telegram is away
SEEDS = 2**31
ENDED_BARE = (JobState.CANCELLED, JobState.FAILED)

log = logging.getLogger(__name__)


class Line:
    """Jobs from asked to shown."""

    def __init__(self, store: Store, studio: Studio, sheets: Sheets, background: Background) -> None:
        self._store = store
        self._studio = studio
        self._sheets = sheets
        self._background = background
        self._more_to_do = asyncio.Event()
        self._moved = asyncio.Event()
        self._drawing: Job | None = None
        self._waiting: list[Job] = []  # as last looked up, with those who joined since at its end

    async def join(self, *, key: str, person: int, chat: int, reply_to: int | None, words: str, language: str) -> bool:
        """Ask for a sheet; returns once its placeholder is sent. False when this key asked before.

        Raises LineFull.
        """
        job, new = await self._store.jobs.add(
            key=key,
            person=person,
            chat=chat,
            reply_to=reply_to,
            text=words,
            language=language,
            seed=secrets.randbelow(SEEDS),
            limit=1 + WAITING_EACH,
        )
        await self.enter(job, new=new)
        return new

    async def more(self, job: Job) -> tuple[Job, bool]:
        """Other candidates for the same words, once for each sheet; then `enter` it. Raises LineFull."""
        return await self._once(f"more:{job.id}", partial(self._store.jobs.add_more, job))

    async def restyle(self, job: Job, style: str) -> tuple[Job, bool]:
        """The same words in a style (a name of scene.STYLES), once for each sheet and style; as `more` otherwise."""
        return await self._once(f"style:{job.id}:{style}", partial(self._store.jobs.add_styled, job, style))

    async def _once(self, key: str, add: Callable[..., Awaitable[tuple[Job, bool]]]) -> tuple[Job, bool]:
        """What `key` asked for before, unless that was stopped or failed: then this tap asks anew."""
        while True:
            found, new = await add(key=key, limit=1 + WAITING_EACH)
            if new or found.state not in ENDED_BARE:
                return found, new
            key = f"again:{found.id}"

    async def enter(self, job: Job, *, new: bool = False) -> None:
        """Say where a job stands, and see that it is served. Doing it again changes nothing."""
        if job.state not in (JobState.WAITING, JobState.RUNNING):
            return
        try:
            await self._sheets.place(job, await self._standing(job), new=new)
        except Unreachable as error:
            await self._nobody_there(job, error)
            await self._store.jobs.failed(job.id)
        except TRANSIENT as error:
            log.info("job %d has no placeholder yet: %s", job.id, error)
        self._more_to_do.set()

    async def cancel(self, person: int) -> int:
        """Stop all that a person waits for; returns how many jobs that were."""
        jobs = await self._store.jobs.cancel(person)
        for job in jobs:
            self._studio.cancel(_name(job))
            self._background.start(self._stopped(job), f"stop of {job.id}")
        self._moved.set()
        return len(jobs)

    async def resume(self) -> None:
        """At start: take up what the last process left."""
        await self._store.jobs.all_back_in_line()
        for job in await self._store.jobs.of_state(JobState.DRAWN):
            self._deliver(job)
        for job in await self._store.jobs.waiting():
            self._sheets.expect(job)
            self._background.start(self.enter(job), f"job {job.id}")
        self._moved.set()

    async def run(self) -> None:
        """Serve the line until cancelled."""
        while True:
            self._more_to_do.clear()
            job = await self._store.jobs.claim()
            if job is None:
                await self._more_to_do.wait()
                continue
            self._drawing = job
            self._moved.set()
            try:
                await self._serve(job)
            except Exception:
                log.exception("job %d broke", job.id)
                self._give_up(job)
            finally:
                self._drawing = None

    async def announce(self) -> None:
        """Tell those who wait when their place changes, until cancelled."""
        while True:
            await self._moved.wait()
            await asyncio.sleep(EDIT_SECONDS)  # those who just came were told their place; first answers go first
            self._moved.clear()
            self._waiting = await self._store.jobs.waiting()
            for ahead, job in enumerate(self._waiting, start=1 if self._drawing else 0):
                texts = await self._sheets.texts(job)
                if await self._sheets.say(job, texts.in_line(ahead=ahead) if ahead else texts.drawing()):
                    await asyncio.sleep(1 / PLACES_A_SECOND)

    async def _standing(self, job: Job) -> str:
        """What a newcomer's placeholder says; the place is a good guess, which `announce` puts right."""
        texts = await self._sheets.texts(job)
        earlier = [one for one in self._waiting if one.id < job.id]
        turn = sum(one.person == job.person for one in earlier)  # everybody's first job goes before my second
        turns: Counter[int] = Counter()
        ahead = 1 if self._drawing and self._drawing.id != job.id else 0
        for one in earlier:
            ahead += turns[one.person] <= turn
            turns[one.person] += 1
        self._waiting.append(job)
        self._moved.set()
        return texts.in_line(ahead=ahead) if ahead else texts.drawing()

    async def _serve(self, job: Job) -> None:
        if job.attempts > ATTEMPTS:
            self._give_up(job)
            return
        self._sheets.expect(job)
        try:
            drawn = await self._draw(job)
        except NothingToDraw as error:
            await self._store.jobs.drawn(job.id, [], {"unknown": list(error.unknown)})
        except Cancelled:
            return
        except (StudioDied, Broken) as error:
            log.warning("job %d, attempt %d: %r", job.id, job.attempts, error)
            await self._store.jobs.back_in_line(job.id)
            return
        except StudioError as error:
            log.error("job %d can't be drawn: %r", job.id, error)
            self._give_up(job)
            return
        else:
            await self._save(job, drawn)
        self._deliver(job)

    async def _draw(self, job: Job) -> Drawn:
        brief = Brief(
            text=job.text,
            language=job.language,
            count=CANDIDATES,
            seed=job.seed,
            style=job.style,
            seen=await self._store.jobs.seen(job.brief),
        )
        steps = _Steps()
        over = asyncio.Event()
        self._background.start(self._watch(job, steps, over), f"progress of {job.id}")
        try:
            return await self._studio.draw(brief, steps.take, key=_name(job))
        finally:
            over.set()

    async def _watch(self, job: Job, steps: "_Steps", over: asyncio.Event) -> None:
        """Show progress once a second while the drawing goes on."""
        texts = await self._sheets.texts(job)
        while True:
            try:
                async with asyncio.timeout(EDIT_SECONDS):
                    await over.wait()
                return
            except TimeoutError:
                said = texts.progress(done=steps.done, total=steps.total) if steps.total else texts.drawing()
                await self._sheets.say(job, said)

    async def _save(self, job: Job, drawn: Drawn) -> None:
        blobs = self._store.blobs
        made = [
            NewDrawing(
                source=await blobs.put(one.source),
                media=one.media,
                look=one.look,
                arrangement=one.arrangement,
                score=one.score,
                emoji=one.emoji,
                keywords=one.keywords,
            )
            for one in drawn.result.drawings
        ]
        sheet = await blobs.put(drawn.sheet) if made else None
        understood = {
            "unknown": list(drawn.result.scene.unknown),
            "english": drawn.result.understood,
            "style": drawn.result.scene.style,
            "art": drawn.result.art,
            "sheet": sheet,
        }
        await self._store.jobs.drawn(job.id, made, understood)

    def _deliver(self, job: Job) -> None:
        self._background.start(self._delivered(job), f"sheet of {job.id}")

    async def _delivered(self, job: Job) -> None:
        now = await self._store.jobs.find(job.id)
        if now is None or now.state is not JobState.DRAWN:
            return  # cancelled on the last step
        try:
            shown = await self._insist(now, lambda: self._show(now))
        except (AiogramError, OSError):  # Telegram won't have the picture, or the disk has lost it
            log.exception("the sheet of job %d can't be shown", job.id)
            self._give_up(job)
            return
        await (self._store.jobs.delivered(job.id) if shown else self._store.jobs.failed(job.id))

    async def _show(self, job: Job) -> None:
        scene = await self._store.jobs.scene(job.id) or {}
        texts = await self._sheets.texts(job)
        if scene.get("sheet"):
            picture = await self._store.blobs.get(scene["sheet"])
            await self._sheets.show(job, picture, await self._sheets.caption(job))
        elif job.round:
            await self._sheets.end(job, texts.no_more())
        else:
            await self._sheets.end(job, texts.not_understood(words=scene.get("unknown", ())))

    def _give_up(self, job: Job) -> None:
        self._background.start(self._given_up(job), f"apology for {job.id}")

    async def _given_up(self, job: Job) -> None:
        """Apologise, then close the job: in this order, a crash in between apologises again, which edits nothing."""
        said = (await self._sheets.texts(job)).drawing_failed()
        await self._insist(job, lambda: self._sheets.end(job, said))
        await self._store.jobs.failed(job.id)
        self._more_to_do.set()

    async def _stopped(self, job: Job) -> None:
        said = (await self._sheets.texts(job)).drawing_cancelled()
        await self._insist(job, lambda: self._sheets.end(job, said))

    async def _insist(self, job: Job, saying: Callable[[], Awaitable[None]]) -> bool:
        """Say it until Telegram has taken it; False when the chat is closed to us."""
        pause = EDIT_SECONDS
        while True:
            try:
                await saying()
                return True
            except Unreachable as error:
                await self._nobody_there(job, error)
                return False
            except TRANSIENT as error:
                log.warning("job %d: again in %.0f s: %s", job.id, pause, error)
                await asyncio.sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)

    async def _nobody_there(self, job: Job, error: Unreachable) -> None:
        """What was drawn is kept; nothing more is said until they write again."""
        log.info("job %d: nobody to tell: %s", job.id, error.__cause__)
        if job.chat == job.person:
            await self._store.people.unreachable(job.person)


class _Steps:
    """How far a drawing is."""

    def __init__(self) -> None:
        self.done = 0
        self.total = 0

    def take(self, done: int, total: int) -> None:
        self.done, self.total = done, total


def _name(job: Job) -> str:
    """What the studio knows a job by, so that it can be cancelled."""
    return str(job.id)
