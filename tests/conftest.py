"""Fixtures every room's tests may ask for."""

from tests.browser import chromium, windows
from tests.telegram import telegram
from tests.wire import wire

__all__ = ["chromium", "telegram", "windows", "wire"]
