"""Settings: read once, checked wholly, frozen. Knows nothing of what the values are used for."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from urllib.parse import urlsplit

TELEGRAM = "https://api.telegram.org"
LOG_LEVELS = ("debug", "info", "warning", "error")
LANGUAGES = ("en", "ru", "zh")
ENGINES = ("auto", "scene")
TOKEN = re.compile(r"[1-9][0-9]{0,19}:[A-Za-z0-9_-]{30,60}")
NAMES = ("BOT_TOKEN", "TELEGRAM_API_URL", "DATA_DIR", "ENGINE", "LANGUAGE", "LOG_LEVEL", "SANDBOX_PORT")


class BadSettings(Exception):
    """One or more settings can't be used. `problems`: a sentence each, saying what to do."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Everything that can be set. `token` is None when the local Telegram is to be used."""

    token: str | None = field(default=None, repr=False)
    api_url: str = TELEGRAM
    data: Path = Path("data")
    engine: str = "auto"
    language: str = "en"
    log_level: str = "info"
    sandbox_port: int = 8484

    @classmethod
    def read(cls, values: Mapping[str, str | None], known: Mapping[str, str | None] | None = None) -> "Settings":
        """Settings from `values` (the environment over `.env`). Empty means not set.

        known: what the `.env` file alone says; a name in it that is not a setting is reported as a typo.
        Raises BadSettings with every problem there is, not only the first.
        """
        given = {name: (values.get(name) or "").strip() for name in NAMES}
        problems = [
            f"{name} in .env is not a setting. Did you mean {_closest(name)}?"
            for name in (known or {})
            if name not in NAMES
        ]
        token = given["BOT_TOKEN"]
        if token and not TOKEN.fullmatch(token):
            problems.append(
                "BOT_TOKEN does not look like a token: BotFather's look like 123456789:AA… (copy it whole), "
                "or leave it empty to use the local Telegram."
            )
        url = (given["TELEGRAM_API_URL"] or TELEGRAM).rstrip("/")
        if urlsplit(url).scheme not in ("http", "https") or not urlsplit(url).netloc:
            problems.append(f"TELEGRAM_API_URL must be a web address such as {TELEGRAM}, not «{url}».")
        elif given["TELEGRAM_API_URL"] and not token:
            problems.append("TELEGRAM_API_URL is set without BOT_TOKEN: set both, or neither for the local Telegram.")
        engine = given["ENGINE"].lower() or "auto"
        if engine not in ENGINES:
            problems.append(f"ENGINE must be one of {', '.join(ENGINES)}, not «{engine}».")
        language = given["LANGUAGE"].lower() or "en"
        if language not in LANGUAGES:
            problems.append(f"LANGUAGE must be one of {', '.join(LANGUAGES)}, not «{language}».")
        level = given["LOG_LEVEL"].lower() or "info"
        if level not in LOG_LEVELS:
            problems.append(f"LOG_LEVEL must be one of {', '.join(LOG_LEVELS)}, not «{level}».")
        port = given["SANDBOX_PORT"] or "8484"
        if not port.isascii() or not port.isdigit() or not 0 <= int(port) <= 65535:
            problems.append(f"SANDBOX_PORT must be a number from 0 (any free port) to 65535, not «{port}».")
            port = "0"
        if problems:
            raise BadSettings(problems)
        return cls(
            token=token or None,
            api_url=url,
            data=Path(given["DATA_DIR"] or "data").expanduser(),
            engine=engine,
            language=language,
            log_level=level,
            sandbox_port=int(port),
        )


def _closest(name: str) -> str:
    return (get_close_matches(name.upper(), NAMES, n=1, cutoff=0.0) or list(NAMES))[0]
