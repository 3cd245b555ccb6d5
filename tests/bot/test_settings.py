"""Settings: all problems at once, the environment over the file, no secret in a printout."""

from pathlib import Path

import pytest

from bot.settings import NAMES, TELEGRAM, BadSettings, Settings

TOKEN = "123456789:AAabcdefghijklmnopqrstuvwxyz0123456"


def test_nothing_set_means_the_local_telegram() -> None:
    settings = Settings.read({})
    assert settings.token is None
    assert settings.api_url == TELEGRAM
    assert (settings.engine, settings.language, settings.log_level) == ("auto", "en", "info")


def test_all_problems_are_reported_at_once() -> None:
    wrong = {
        "BOT_TOKEN": "hello",
        "TELEGRAM_API_URL": "localhost",
        "ENGINE": "magic",
        "LANGUAGE": "tlh",
        "LOG_LEVEL": "loud",
        "SANDBOX_PORT": "70000",
    }
    with pytest.raises(BadSettings) as caught:
        Settings.read(wrong)
    for name in wrong:
        assert any(problem.startswith(name) for problem in caught.value.problems), name


def test_a_typo_in_the_file_is_told_with_the_nearest_name() -> None:
    file = {"BOT_TOKN": TOKEN}
    with pytest.raises(BadSettings, match=r"BOT_TOKN in \.env .* Did you mean BOT_TOKEN"):
        Settings.read(file, known=file)


def test_foreign_names_in_the_environment_are_none_of_our_business() -> None:
    assert Settings.read({"HOME": "/nowhere", "LANG": "C"}).token is None


def test_an_api_server_without_a_token_is_a_mistake() -> None:
    with pytest.raises(BadSettings, match="without BOT_TOKEN"):
        Settings.read({"TELEGRAM_API_URL": "http://127.0.0.1:8081"})


def test_the_token_never_shows_in_a_printout() -> None:
    assert TOKEN not in repr(Settings.read({"BOT_TOKEN": TOKEN}))


def test_the_example_file_explains_every_setting() -> None:
    lines = (Path(__file__).parent.parent.parent / ".env.example").read_text("utf-8").splitlines()
    for name in NAMES:
        place = next(index for index, line in enumerate(lines) if line.startswith(f"{name}="))
        assert lines[place - 1].startswith("# ")
