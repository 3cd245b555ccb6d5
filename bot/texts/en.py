"""English, and the contract every other language must meet. Knows nothing of chats, only of wording.

Sayings are HTML for Telegram and escape what people wrote. Those whose names begin with `button`, `toast` or
`title` are plain text: labels, callback answers (0..200 characters) and names; so are `commands` and `examples`.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import ClassVar

from bot.texts.plural import english

LABEL = 28  # characters of a pack's title on a button; phones cut longer labels in an ugly way
TOLD_WORDS = 5  # words not understood that one caption names


@dataclass(frozen=True, slots=True, kw_only=True)
class PackLine:
    """One of the person's packs as a list shows it."""

    title: str
    link: str
    stickers: int


def short(title: str, limit: int = LABEL) -> str:
    """`title` in at most `limit` characters, with an ellipsis where it was cut."""
    return title if len(title) <= limit else title[: limit - 1].rstrip() + "…"


class Texts:
    """Every sentence the bot can say."""

    code = "en"
    quotes = ("“", "”")
    styles: ClassVar[dict[str, str]] = {
        "flat": "Flat",
        "outlined": "Outlined",
        "glossy": "Glossy",
        "pastel": "Pastel",
        "line art": "Line art",
        "pixel": "Pixels",
        "neon": "Neon",
        "paper cut": "Paper cut",
        "black and white": "Black and white",
    }

    def _named(self, words: Sequence[str]) -> str:
        """The first few of people's own words, quoted, escaped, with commas between."""
        opening, closing = self.quotes
        return ", ".join(f"{opening}{escape(short(word))}{closing}" for word in words[:TOLD_WORDS])

    def _linked(self, title: str, link: str) -> str:
        return f'<a href="{escape(link)}">{escape(title)}</a>'

    # Hello

    def commands(self) -> dict[str, str]:
        return {
            "sticker": "draw stickers from your words",
            "packs": "your sticker packs",
            "cancel": "stop what is being drawn",
            "help": "how this works",
            "about": "what this is and whose art it uses",
        }

    def examples(self) -> tuple[str, str, str]:
        return ("a cat in a cowboy hat", "a panda eating pizza", "an astronaut riding a horse")

    def start(self) -> str:
        return (
            "Hi! I turn words into stickers ✨\n\n"
            "Write me anything, and I’ll draw nine ideas. "
            "Tick the ones you like, and they become your sticker pack.\n\n"
            "Try one of these, or write your own:"
        )

    def help(self) -> str:
        return (
            "<b>How it works</b>\n"
            "1. Write what you want to see: “a frog drinking coffee”.\n"
            "2. Tap the numbers you like.\n"
            "3. Tap ➕, and they are in your sticker pack.\n\n"
            "🔁 draws other ideas for the same words, 🎨 draws them in another style. "
            "Text in quotes is drawn as letters. "
            "Emoji count as words: 🐸 + ☕\n\n"
            "In a group, write <code>/sticker a cat in a hat</code>.\n"
            "/packs shows your packs, /cancel stops drawing."
        )

    def about(self) -> str:
        return (
            "I’m Lepim, an open-source bot (MIT licence) that draws stickers from words with an engine of its own.\n\n"
            'The art is put together from <a href="https://github.com/jdecked/twemoji">Twemoji</a> by Twitter and '
            'contributors, <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, changed and mixed. '
            'Emoji names come from <a href="https://cldr.unicode.org">Unicode CLDR</a>.'
        )

    # Drawing

    def drawing(self) -> str:
        return "🎨 Drawing…"

    def progress(self, *, done: int, total: int) -> str:
        return f"🎨 Drawing… {done} of {total}"

    def in_line(self, *, ahead: int) -> str:
        return f"⏳ In line: {ahead} {english(ahead, 'drawing', 'drawings')} ahead of you."

    def sheet(self, *, unknown: Sequence[str], style: str = "") -> str:
        hint = "Tap the numbers you like, then ➕"
        said = f"Style: {self.button_style(style=style).lower()}. {hint}" if style in self.styles else hint
        return f"I don’t know {self._named(unknown)}, so I drew the rest.\n{said}" if unknown else said

    def no_more(self) -> str:
        return "Those were all the ideas I have for these words. Add a word or two, and I’ll have new ones."

    def not_understood(self, *, words: Sequence[str]) -> str:
        named = f" in {self._named(words)}" if words else ""
        return f"I couldn’t find anything to draw{named}. Try naming things: an animal, food, a hat…"

    def drawing_failed(self) -> str:
        return "I tried three times, and this one just won’t come out. Sorry! Try saying it another way."

    def drawing_cancelled(self) -> str:
        return "Stopped."

    # Kind refusals

    def nothing_said(self) -> str:
        return "Write what you want to see, and I’ll draw it."

    def no_words(self) -> str:
        return "I see no words or emoji there. Write what you want to see, like “a cat in a hat”."

    def too_long(self, *, length: int, limit: int) -> str:
        return f"That’s {length} characters, a bit much for one sticker. Keep it under {limit}, please."

    def line_full(self, *, limit: int) -> str:
        waiting = english(limit, "drawing", "drawings")
        return f"{limit} of your {waiting} are already waiting. Let me finish those first, or /cancel them."

    def only_words(self) -> str:
        return "For now I draw from words only. Tell me what you want to see."

    def group_usage(self) -> str:
        return "Tell me what to draw: <code>/sticker a cat in a cowboy hat</code>"

    def cancelled(self, *, count: int) -> str:
        if not count:
            return "Nothing is being drawn for you right now."
        return f"Stopped {count} {english(count, 'drawing', 'drawings')}."

    # Buttons

    def button_more(self) -> str:
        return "🔁 More"

    def button_styles(self) -> str:
        return "🎨"

    def button_style(self, *, style: str) -> str:
        """`style`: a name of scene.STYLES; one that has no name here stands for itself."""
        return self.styles.get(style, style)

    def button_add(self, *, title: str) -> str:
        return f"➕ Add to “{short(title)}”"

    def button_add_first(self) -> str:
        return "➕ To a pack"

    def button_other_pack(self) -> str:
        return "📁"

    def button_new_pack(self, *, title: str) -> str:
        return f"New pack “{short(title)}”"

    def button_pack(self, *, title: str, stickers: int) -> str:
        return f"{short(title)} · {stickers}"

    def button_back(self) -> str:
        return "← Back"

    def button_open(self) -> str:
        return "Open the pack"

    # Callback answers

    def toast_not_yours(self) -> str:
        return "This sheet is someone else’s. Write /sticker and your words, and you’ll get your own."

    def toast_tick_first(self) -> str:
        return "First tap the numbers you like."

    def toast_old(self) -> str:
        return "This button has had its day. Write your words again, please."

    def toast_more_coming(self) -> str:
        return "More ideas are on their way."

    def toast_style_coming(self, *, style: str) -> str:
        return f"{self.button_style(style=style)}: on its way."

    def toast_more_drawn(self) -> str:
        return "Those are already drawn, look below."

    # Packs

    def title_untitled(self) -> str:
        return "My stickers"

    def choose_style(self) -> str:
        return "Which style? I’ll draw the same words again."

    def choose_pack(self, *, count: int) -> str:
        return f"Where shall I put {english(count, 'it', f'these {count}')}?"

    def adding(self, *, title: str) -> str:
        return f"Adding to “{escape(title)}”…"

    def adding_later(self, *, title: str, seconds: int) -> str:
        wait = f"{seconds} {english(seconds, 'second', 'seconds')}"
        return f"Telegram asks me to wait {wait}. Then I’ll add to “{escape(title)}”; nothing for you to do."

    def added(self, *, count: int, title: str, link: str) -> str:
        if not count:
            return f"Already in {self._linked(title, link)}."
        return f"✅ {count} {english(count, 'sticker', 'stickers')} added to {self._linked(title, link)}"

    def pack_was_gone(self, *, title: str) -> str:
        return f"The pack “{escape(title)}” was deleted, so I made it anew."

    def pack_was_full(self, *, title: str, limit: int) -> str:
        return f"“{escape(title)}” is full ({limit} stickers), so I started the next one."

    def adding_failed(self) -> str:
        return "Telegram wouldn’t take these stickers. Your ticks are kept; try ➕ again in a while."

    def start_me_first(self, *, link: str) -> str:
        here = self._linked("write to me first", link)
        return f"Telegram lets nobody own a pack who never wrote to me: {here}, then tap ➕ again."

    def packs(self, *, packs: Sequence[PackLine]) -> str:
        lines = (
            f"{self._linked(pack.title, pack.link)}, {pack.stickers} {english(pack.stickers, 'sticker', 'stickers')}"
            for pack in packs
        )
        return "<b>Your packs</b>\n" + "\n".join(lines)

    def no_packs(self) -> str:
        return "You have no packs yet. Write what you want to see, tick the ones you like, and tap ➕."

    # When something broke

    def something_broke(self, *, reference: str) -> str:
        return f"Something broke on my side, sorry. If it happens again, tell whoever runs me this code: {reference}"
