"""The whole bot, talking to the local Telegram: for tests that only watch what people see."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
import pytest_asyncio

from bot.app import App, open_app
from bot.settings import Settings
from bot.studio import Studio, open_studio
from tests.telegram import Telegram

Open = Callable[[], AbstractAsyncContextManager[App]]


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def studio() -> AsyncIterator[Studio]:
    """One studio for all conversations: it starts once, and again whenever a test kills it."""
    async with open_studio() as opened:
        yield opened


@pytest.fixture
def open_bot(telegram: Telegram, tmp_path: Path, studio: Studio) -> Open:
    """Opens the bot as often as asked, always on the same data; leaving the block stops it in mid-work."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[App]:
        settings = Settings(token=telegram.token, api_url=telegram.url, data=tmp_path / "data")
        async with open_app(settings, studio) as app:
            running = asyncio.create_task(app.run())
            try:
                yield app
            finally:
                running.cancel()
                await asyncio.wait([running])

    return opened


@pytest.fixture
async def lepim(open_bot: Open) -> AsyncIterator[App]:
    """The bot, running."""
    async with open_bot() as app:
        yield app
