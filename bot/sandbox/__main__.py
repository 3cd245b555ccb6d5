"""`python -m bot.sandbox [--port N] [--data DIR]`: the local Telegram alone."""

import argparse
import asyncio
import signal
import sys
from pathlib import Path

from bot.sandbox.server import open_sandbox


async def serve(data: Path, port: int) -> None:
    """Run until told to stop."""
    stop = asyncio.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(sign, stop.set)
    async with open_sandbox(data, port) as sandbox:
        sys.stdout.write(f"Local Telegram: {sandbox.url}\nBot token: {sandbox.token}\n")
        sys.stdout.flush()
        await stop.wait()


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description="A Telegram of your own, on loopback.")
    parser.add_argument("--port", type=int, default=8484, help="0: any free one (default: %(default)s)")
    parser.add_argument("--data", type=Path, default=Path("data/telegram"), help="folder (default: %(default)s)")
    chosen = parser.parse_args()
    try:
        asyncio.run(serve(chosen.data, chosen.port))
    except OSError as error:
        sys.stderr.write(f"The local Telegram can't start: {error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
