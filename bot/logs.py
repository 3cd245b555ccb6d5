"""What is written to the terminal, and what never is."""

import logging
import sys

LINE = "%(asctime)s %(levelname)s %(name)s: %(message)s"
CHATTY = ("alembic", "aiogram.event", "aiohttp.access")  # libraries that tell at every step what nobody asked


class Discreet(logging.Formatter):
    """Formats as usual, tracebacks included, with every occurrence of a secret blotted out."""

    def __init__(self, secret: str | None) -> None:
        super().__init__(LINE)
        self._secret = secret

    def format(self, record: logging.LogRecord) -> str:
        """The line, or lines, that `record` becomes."""
        text = super().format(record)
        return text.replace(self._secret, "<token>") if self._secret else text


def set_up(level: str, secret: str | None) -> None:
    """Log to stderr from `level` ("debug" … "error") on; `secret` never shows."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Discreet(secret))
    logging.basicConfig(level=level.upper(), handlers=[handler])
    for name in CHATTY:
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLogger().level))
