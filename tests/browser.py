"""Real Chromium for tests of the web chat: windows whose complaints are kept, and where things are in the page."""

import os
import shutil
from collections.abc import AsyncIterator

import pytest
from playwright.async_api import Browser, ConsoleMessage, Locator, Page, async_playwright, expect

from tests.telegram import Person, Telegram

CHROMIUM = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
DESKTOP, PHONE = (1100, 760), (390, 844)
PATIENCE_MS = 20_000.0  # for anything to appear; a fresh studio warms up first
expect.set_options(timeout=PATIENCE_MS)


class Windows:
    """Browser windows on a local Telegram, and every complaint that reached their consoles."""

    def __init__(self, browser: Browser, url: str) -> None:
        self._browser = browser
        self.url = url
        self.complaints: list[str] = []

    async def open(self, address: str = "/", size: tuple[int, int] = DESKTOP) -> Page:
        """A window of its own, as on another machine."""
        context = await self._browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="en-GB")
        context.set_default_timeout(PATIENCE_MS)
        context.on("console", self._hear)
        context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        page = await context.new_page()
        await page.goto(self.url + address)
        return page

    async def open_chat(self, person: Person, chat: int | None = None, size: tuple[int, int] = DESKTOP) -> Page:
        """A window with this person's chat open; with the bot unless `chat` says which."""
        page = await self.open(f"/#{person.id}/{person.id if chat is None else chat}", size)
        await expect(page.get_by_role("textbox", name="Message")).to_be_visible()
        return page

    def _hear(self, said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            self.complaints.append(said.text)


@pytest.fixture
async def chromium() -> AsyncIterator[Browser]:
    """A real browser: a skip where a person has none, a failure where CI has none."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        told = f"the chat page's tests need a browser on PATH: one of {', '.join(CHROMIUM)}"
        pytest.fail(told) if os.environ.get("CI") == "true" else pytest.skip(told)
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        await browser.close()


@pytest.fixture
async def windows(telegram: Telegram, chromium: Browser) -> AsyncIterator[Windows]:
    """Windows on the test's Telegram; whatever a test does, nothing may complain."""
    opened = Windows(chromium, telegram.url)
    yield opened
    assert opened.complaints == []


def messages(page: Page) -> Locator:
    return page.get_by_role("log").locator(".message")


def key(page: Page, label: str) -> Locator:
    """An inline button, by what its label begins with, in the newest message that has it."""
    return page.get_by_role("log").locator(".keys button", has_text=label).last


async def write(page: Page, words: str) -> None:
    await page.get_by_role("textbox", name="Message").fill(words)
    await page.get_by_role("button", name="Send", exact=True).click()
