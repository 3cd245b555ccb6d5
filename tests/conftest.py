"""Fixtures every room's tests may ask for."""

from tests.telegram import telegram
from tests.wire import wire

__all__ = ["telegram", "wire"]
