"""HTML becomes text with entities, counted as Telegram counts."""

from typing import Any

import pytest

from bot.sandbox.formatting import formatted
from bot.sandbox.refusals import Refusal

READ: dict[str, tuple[str, str, list[tuple[str, int, int]]]] = {
    "plain": ("кот", "кот", []),
    "bold": ("<b>кот</b>", "кот", [("bold", 0, 3)]),
    "an emoji is two units": ("🐱<i>x</i>", "🐱x", [("italic", 2, 1)]),
    "a family is eleven": ("👨‍👩‍👧‍👦<i>x</i>", "👨‍👩‍👧‍👦x", [("italic", 11, 1)]),
    "nested": ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
    "all plain tags": (
        "<strong>a</strong><em>b</em><ins>c</ins><del>d</del><tg-spoiler>e</tg-spoiler>", "abcde",
        [("bold", 0, 1), ("italic", 1, 1), ("underline", 2, 1), ("strikethrough", 3, 1), ("spoiler", 4, 1)],
    ),
    "spoiler by class": ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
    "escapes": ("&lt;3 &amp; &quot;q&quot; &#65;&#x42;", '<3 & "q" AB', []),
    "names of other letters stay": ("&nbsp;&copy;", "&nbsp;&copy;", []),
    "nameless end": ("<b>x</>", "x", [("bold", 0, 1)]),
    "upper case": ("<B>x</b>", "x", [("bold", 0, 1)]),
    "edges are cut": ("  <b>  x </b> ", "x", [("bold", 0, 1)]),
    "nothing inside": ("a<b></b>", "a", []),
    "code hides links": ("<code>https://a.b/c</code>", "https://a.b/c", [("code", 0, 13)]),
    "commands, names and tags": (
        "/start @somebody #cats", "/start @somebody #cats",
        [("bot_command", 0, 6), ("mention", 7, 9), ("hashtag", 17, 5)],
    ),
    "a full stop is no link": ("see https://a.b/c.", "see https://a.b/c.", [("url", 4, 13)]),
    "no command inside a word": ("and/or 1/2", "and/or 1/2", []),
}  # fmt: skip


@pytest.mark.parametrize(("source", "text", "entities"), READ.values(), ids=READ)
def test_html_is_read(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    made = formatted(source, "HTML", [])
    assert made.text == text
    assert [(one["type"], one["offset"], one["length"]) for one in made.entities] == entities


def test_links_keep_their_address() -> None:
    made = formatted('<a href="https://t.me/addstickers/x?a=1&amp;b=2">pack</a>', "HTML", [])
    assert made.entities == (
        {"offset": 0, "length": 4, "type": "text_link", "url": "https://t.me/addstickers/x?a=1&b=2"},
    )


@pytest.mark.parametrize("mode", ["", "None"])
def test_without_a_mode_words_stay_words(mode: str) -> None:
    given: list[dict[str, Any]] = [{"type": "bold", "offset": 2, "length": 99}]
    made = formatted("  <b>&lt;3 ", mode, given)
    assert made.text == "<b>&lt;3"
    assert made.entities == ({"type": "bold", "offset": 0, "length": 8},)


def test_markdown_is_refused_in_plain_words() -> None:
    with pytest.raises(Refusal, match="HTML only"):
        formatted("*x*", "MarkdownV2", [])
