"""Fixtures every room's tests may ask for."""

from tests.telegram import telegram

__all__ = ["telegram"]
