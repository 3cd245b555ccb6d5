"""Secrets never reach a log, not even through somebody else's exception."""

import logging
import sys

from bot.logs import Discreet

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz0123456"


def record(message: str, *details: object) -> logging.LogRecord:
    return logging.LogRecord("aiohttp", logging.ERROR, __file__, 1, message, details, None)


def test_a_secret_in_a_message_or_its_details_is_blotted_out() -> None:
    said = Discreet(TOKEN).format(record("can't reach %s", f"https://api.telegram.org/bot{TOKEN}/getMe"))
    assert said.endswith("can't reach https://api.telegram.org/bot<token>/getMe")


def test_a_secret_in_a_traceback_is_blotted_out() -> None:
    entry = record("broken")
    try:
        raise ConnectionError(f"/bot{TOKEN}/sendMessage")
    except ConnectionError:
        entry.exc_info = sys.exc_info()
    said = Discreet(TOKEN).format(entry)
    assert "ConnectionError: /bot<token>/sendMessage" in said
    assert TOKEN not in said


def test_without_a_secret_nothing_changes() -> None:
    assert Discreet(None).format(record("hello %s", "Ann")).endswith("hello Ann")
