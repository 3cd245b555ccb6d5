"""Every language says everything, escapes what people wrote, and keeps within Telegram's lengths."""

import inspect
from html.parser import HTMLParser
from typing import Any

import pytest

from bot.limits import MAX_CALLBACK_ANSWER, MAX_CAPTION, MAX_COMMAND_DESCRIPTION
from bot.texts import LANGUAGES, PackLine, Texts, speak
from bot.texts.plural import english, russian
from bot.wishes import wish
from model.scene import STYLES

NASTY = '<b>&"x'
SAYINGS = sorted(name for name in vars(Texts) if not name.startswith("_") and callable(getattr(Texts, name)))
PLAIN = ("button", "toast", "title", "commands", "examples")
ALLOWED_TAGS = {"a", "b", "i", "code"}
SAMPLE: dict[str, Any] = {
    "unknown": [NASTY, "флырб"],
    "words": [NASTY],
    "packs": [PackLine(title=NASTY, link="https://t.me/addstickers/x", stickers=5)],
    "title": NASTY,
    "style": "neon",
    "link": "https://t.me/addstickers/x",
    "reference": "a1b2c3",
}


def said(texts: Texts, name: str, number: int = 5) -> str:
    """What a saying says; every number it asks for is `number`."""
    saying = getattr(texts, name)
    given = {parameter: SAMPLE.get(parameter, number) for parameter in inspect.signature(saying).parameters}
    return str(saying(**given))


class Reader(HTMLParser):
    """Collects tags, so that a word which became a tag is found."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.mark.parametrize("texts", LANGUAGES.values(), ids=LANGUAGES)
def test_every_language_says_everything(texts: Texts) -> None:
    if type(texts) is not Texts:
        assert set(SAYINGS) - vars(type(texts)).keys() == set()
    assert all(said(texts, name).strip() for name in SAYINGS)


@pytest.mark.parametrize("texts", LANGUAGES.values(), ids=LANGUAGES)
def test_languages_agree_on_what_they_are_told(texts: Texts) -> None:
    for name in SAYINGS:
        assert inspect.signature(getattr(texts, name)) == inspect.signature(getattr(LANGUAGES["en"], name)), name


@pytest.mark.parametrize("texts", LANGUAGES.values(), ids=LANGUAGES)
def test_no_language_forgets_to_translate(texts: Texts) -> None:
    if texts.code != "en":
        same = {name for name in SAYINGS if said(texts, name) == said(LANGUAGES["en"], name)}
        assert same == {"button_other_pack", "button_pack", "button_styles"}


@pytest.mark.parametrize("texts", LANGUAGES.values(), ids=LANGUAGES)
def test_peoples_words_never_become_markup(texts: Texts) -> None:
    for name in SAYINGS:
        if name.startswith(PLAIN):
            continue
        sentence = said(texts, name)
        reader = Reader()
        reader.feed(sentence)
        reader.close()
        assert reader.open == [], name
        assert reader.tags <= ALLOWED_TAGS, name
        assert NASTY not in sentence, name


@pytest.mark.parametrize("texts", LANGUAGES.values(), ids=LANGUAGES)
def test_sentences_fit_where_they_are_shown(texts: Texts) -> None:
    long = "щ" * 400
    assert len(texts.sheet(unknown=[long] * 50)) < MAX_CAPTION
    assert len(texts.not_understood(words=[long] * 50)) < MAX_CAPTION
    assert all(len(said(texts, name)) <= MAX_CALLBACK_ANSWER for name in SAYINGS if name.startswith("toast"))
    assert all(len(told) <= MAX_COMMAND_DESCRIPTION for told in texts.commands().values())
    assert len(texts.line_full(limit=3)) <= MAX_CALLBACK_ANSWER  # said under a tap on "more", too


@pytest.mark.parametrize("texts", LANGUAGES.values(), ids=LANGUAGES)
def test_examples_are_wishes_that_can_be_granted(texts: Texts) -> None:
    assert [wish(prompt) for prompt in texts.examples()] == list(texts.examples())


@pytest.mark.parametrize("texts", LANGUAGES.values(), ids=LANGUAGES)
def test_every_style_has_a_name_of_its_own(texts: Texts) -> None:
    names = [texts.button_style(style=style) for style in STYLES]
    assert list(texts.styles) == list(STYLES)
    assert len(set(names)) == len(STYLES)
    assert all(len(name) <= 16 for name in names)  # two share a row
    assert texts.button_style(style="neon").lower() in texts.sheet(unknown=(), style="neon").lower()


@pytest.mark.parametrize(
    ("tag", "code"),
    [("ru", "ru"), ("ru-RU", "ru"), ("zh-hans", "zh"), ("zh_CN", "zh"), ("uk", "en"), ("", "en"), (None, "en")],
)
def test_the_language_follows_the_client(tag: str | None, code: str) -> None:
    assert speak(tag).code == code


def test_an_unknown_language_falls_back_to_the_operators() -> None:
    assert speak("uk", "ru").code == "ru"
    assert speak(None, "zh").code == "zh"


ONE, FEW, MANY = (1, 21, 101), (2, 4, 22, 122), (0, 5, 11, 12, 14, 25, 100, 111, 112)


@pytest.mark.parametrize(
    ("n", "form"), [*((n, "one") for n in ONE), *((n, "few") for n in FEW), *((n, "many") for n in MANY)]
)
def test_russian_plurals(n: int, form: str) -> None:
    assert russian(n, "one", "few", "many") == form


def test_english_plurals() -> None:
    assert [english(n, "one", "other") for n in (0, 1, 2, 21)] == ["other", "one", "other", "other"]


def test_new_pack_buttons_begin_as_promised() -> None:
    starts = {"en": "New pack", "ru": "Новый набор", "zh": "新建"}
    for code, start in starts.items():
        assert LANGUAGES[code].button_new_pack(title="x" * 100).startswith(start)
