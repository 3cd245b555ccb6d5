"""`python -m bot`: read the settings, open the local Telegram when there is no token, talk until told to stop."""

import asyncio
import contextlib
import errno
import os
import shutil
import signal
import sys
import webbrowser
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

from dotenv import dotenv_values

from bot import logs
from bot.settings import BadSettings, Settings

ROOM_NEEDED = 200 * 2**20  # bytes free in DATA_DIR below which starting makes no sense


def read_settings() -> Settings:
    """Settings from the environment over `.env` in the current folder. Raises BadSettings."""
    file = dotenv_values(Path(".env")) if Path(".env").is_file() else {}
    return Settings.read({**file, **os.environ}, known=file)


def check_disk(settings: Settings) -> None:
    """Raises BadSettings when the data folder can't be written or is nearly full."""
    try:
        settings.data.mkdir(parents=True, exist_ok=True)
        probe = settings.data / ".writable"
        probe.write_bytes(b"")
        probe.unlink()
    except OSError as error:
        raise BadSettings([f"DATA_DIR {settings.data} can't be written: {error.strerror}. Choose another."]) from None
    if shutil.disk_usage(settings.data).free < ROOM_NEEDED:
        raise BadSettings([f"The disk with DATA_DIR {settings.data} has under 200 MB left. Free some room."])


def has_desktop() -> bool:
    """Whether there is a screen to open a page on; a text browser in the terminal would be in the way."""
    return sys.platform in ("darwin", "win32") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


async def talk(settings: Settings) -> None:
    """Run until SIGINT or SIGTERM. Raises BadSettings for what only shows when tried (port taken, token refused)."""
    from bot.app import open_app

    async with AsyncExitStack() as stack:
        if settings.token is None:
            from bot.sandbox import open_sandbox

            try:
                sandbox = await stack.enter_async_context(
                    open_sandbox(settings.data / "telegram", settings.sandbox_port)
                )
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
                taken = f"Port {settings.sandbox_port} is taken (is Lepim running already?). Set SANDBOX_PORT in .env."
                raise BadSettings([taken]) from None
            settings = replace(settings, token=sandbox.token, api_url=sandbox.url)
            sys.stderr.write(f"No BOT_TOKEN, so a local Telegram is at {sandbox.url} (Ctrl+C ends it)\n")
            if sys.stdout.isatty() and has_desktop():
                await asyncio.to_thread(webbrowser.open, sandbox.url)
        app = await stack.enter_async_context(open_app(settings))
        running = asyncio.ensure_future(app.run())
        loop = asyncio.get_running_loop()
        for one in (signal.SIGINT, signal.SIGTERM):
            with contextlib.suppress(NotImplementedError):  # Windows has no signal handlers on a loop
                loop.add_signal_handler(one, running.cancel)
        with contextlib.suppress(asyncio.CancelledError):
            await running


def main() -> int:
    """0 when told to stop, 2 with one sentence a problem when it can't start."""
    try:
        settings = read_settings()
        logs.set_up(settings.log_level, settings.token)
        check_disk(settings)
        asyncio.run(talk(settings))
    except BadSettings as error:
        sys.stderr.write("\n".join(error.problems) + "\n")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
