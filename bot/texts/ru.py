"""Russian: on first-name terms, with the right cases after numbers."""

from collections.abc import Sequence
from html import escape
from typing import ClassVar

from bot.texts.en import PackLine, Texts, short
from bot.texts.plural import russian


class Russian(Texts):
    """По-русски."""

    code = "ru"
    quotes = ("«", "»")
    styles: ClassVar[dict[str, str]] = {
        "flat": "Плоский",
        "outlined": "С контуром",
        "glossy": "Глянец",
        "pastel": "Пастель",
        "line art": "Линии",
        "pixel": "Пиксели",
        "neon": "Неон",
        "paper cut": "Из бумаги",
        "black and white": "Чёрно-белый",
    }

    # Hello

    def commands(self) -> dict[str, str]:
        return {
            "sticker": "нарисовать стикеры по словам",
            "packs": "твои наборы стикеров",
            "cancel": "остановить рисование",
            "help": "как это работает",
            "about": "что это и чьи тут рисунки",
        }

    def examples(self) -> tuple[str, str, str]:
        return ("кот в ковбойской шляпе", "панда ест пиццу", "космонавт верхом на лошади")

    def start(self) -> str:
        return (
            "Привет! Я превращаю слова в стикеры ✨\n\n"
            "Напиши что угодно, и я нарисую девять вариантов. Отметь те, что нравятся, и они станут твоим набором.\n\n"
            "Попробуй что-нибудь отсюда или напиши своё:"
        )

    def help(self) -> str:
        return (
            "<b>Как это работает</b>\n"
            "1. Напиши, что хочешь увидеть: «лягушка пьёт кофе».\n"
            "2. Нажми на номера, которые нравятся.\n"
            "3. Нажми ➕, и они уже в твоём наборе.\n\n"
            "🔁 нарисует другие варианты тех же слов, 🎨 — их же в другом стиле. "
            "Текст в кавычках станет надписью. Эмодзи тоже слова: 🐸 + ☕\n\n"
            "В группе напиши <code>/sticker кот в шляпе</code>.\n"
            "/packs покажет твои наборы, /cancel остановит рисование."
        )

    def about(self) -> str:
        return (
            "Я Лепим, бот с открытым кодом (лицензия MIT): рисую стикеры по словам собственным движком.\n\n"
            'Рисунки собраны из <a href="https://github.com/jdecked/twemoji">Twemoji</a>, авторы — Twitter и участники '
            'проекта, <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, с изменениями. '
            'Названия эмодзи — из <a href="https://cldr.unicode.org">Unicode CLDR</a>.'
        )

    # Drawing

    def drawing(self) -> str:
        return "🎨 Рисую…"

    def progress(self, *, done: int, total: int) -> str:
        return f"🎨 Рисую… {done} из {total}"

    def in_line(self, *, ahead: int) -> str:
        drawings = russian(ahead, "рисунок", "рисунка", "рисунков")
        return f"⏳ Очередь: перед тобой {ahead} {drawings}."

    def sheet(self, *, unknown: Sequence[str], style: str = "") -> str:
        hint = "Нажми на номера, которые нравятся, потом ➕"
        said = f"Стиль: {self.button_style(style=style).lower()}. {hint}" if style in self.styles else hint
        return f"Не знаю, что такое {self._named(unknown)}, остальное нарисовал.\n{said}" if unknown else said

    def no_more(self) -> str:
        return "Других идей для этих слов у меня нет. Добавь слово-другое, и появятся новые."

    def not_understood(self, *, words: Sequence[str]) -> str:
        named = f" {self._named(words)}" if words else " это"
        return f"Не понял, как нарисовать{named}. Попробуй назвать предметы: зверя, еду, шляпу…"

    def drawing_failed(self) -> str:
        return "Пробовал три раза, но не выходит. Прости! Попробуй сказать другими словами."

    def drawing_cancelled(self) -> str:
        return "Остановил."

    # Kind refusals

    def nothing_said(self) -> str:
        return "Напиши, что хочешь увидеть, и я нарисую."

    def no_words(self) -> str:
        return "Не вижу тут ни слов, ни эмодзи. Напиши, что хочешь увидеть, например «кот в шляпе»."

    def too_long(self, *, length: int, limit: int) -> str:
        symbols = russian(length, "символ", "символа", "символов")
        return f"Тут {length} {symbols}, для одного стикера многовато. Уложись, пожалуйста, в {limit}."

    def line_full(self, *, limit: int) -> str:
        drawings = russian(limit, "твой рисунок", "твоих рисунка", "твоих рисунков")
        return f"В очереди уже {limit} {drawings}. Дай мне сначала их закончить или отмени: /cancel"

    def only_words(self) -> str:
        return "Пока я рисую только по словам. Расскажи, что хочешь увидеть."

    def group_usage(self) -> str:
        return "Скажи, что нарисовать: <code>/sticker кот в ковбойской шляпе</code>"

    def cancelled(self, *, count: int) -> str:
        if not count:
            return "Для тебя сейчас ничего не рисуется."
        return f"Остановил {count} {russian(count, 'рисунок', 'рисунка', 'рисунков')}."

    # Buttons

    def button_more(self) -> str:
        return "🔁 Ещё"

    def button_styles(self) -> str:
        return "🎨"

    def button_style(self, *, style: str) -> str:
        return self.styles.get(style, style)

    def button_add(self, *, title: str) -> str:
        return f"➕ В «{short(title)}»"

    def button_add_first(self) -> str:
        return "➕ В набор"

    def button_other_pack(self) -> str:
        return "📁"

    def button_new_pack(self, *, title: str) -> str:
        return f"Новый набор «{short(title)}»"

    def button_pack(self, *, title: str, stickers: int) -> str:
        return f"{short(title)} · {stickers}"

    def button_back(self) -> str:
        return "← Назад"

    def button_open(self) -> str:
        return "Открыть набор"

    # Callback answers

    def toast_not_yours(self) -> str:
        return "Это не твои варианты. Напиши /sticker и свои слова, и будут твои."

    def toast_tick_first(self) -> str:
        return "Сначала нажми на номера, которые нравятся."

    def toast_old(self) -> str:
        return "Эта кнопка своё отслужила. Напиши слова ещё раз, пожалуйста."

    def toast_more_coming(self) -> str:
        return "Новые варианты уже в пути."

    def toast_style_coming(self, *, style: str) -> str:
        return f"{self.button_style(style=style)}: уже рисую."

    def toast_more_drawn(self) -> str:
        return "Они уже нарисованы, смотри ниже."

    # Packs

    def title_untitled(self) -> str:
        return "Мои стикеры"

    def choose_style(self) -> str:
        return "В каком стиле? Нарисую те же слова заново."

    def choose_pack(self, *, count: int) -> str:
        stickers = russian(count, "стикер", "стикера", "стикеров")
        return f"Куда положить {count} {stickers}?"

    def adding(self, *, title: str) -> str:
        return f"Добавляю в «{escape(title)}»…"

    def adding_later(self, *, title: str, seconds: int) -> str:
        wait = f"{seconds} {russian(seconds, 'секунду', 'секунды', 'секунд')}"
        return f"Telegram просит подождать {wait}. Потом добавлю в «{escape(title)}» сам, ничего делать не нужно."

    def added(self, *, count: int, title: str, link: str) -> str:
        if not count:
            return f"Уже в наборе {self._linked(title, link)}."
        stickers = russian(count, "стикер", "стикера", "стикеров")
        return f"✅ {count} {stickers} теперь в наборе {self._linked(title, link)}"

    def pack_was_gone(self, *, title: str) -> str:
        return f"Набор «{escape(title)}» удалили, поэтому я собрал его заново."

    def pack_was_full(self, *, title: str, limit: int) -> str:
        stickers = russian(limit, "стикер", "стикера", "стикеров")
        return f"В «{escape(title)}» больше не влезает ({limit} {stickers}), поэтому я начал следующий."

    def adding_failed(self) -> str:
        return "Telegram не принял эти стикеры. Отметки на месте; попробуй ➕ чуть позже."

    def start_me_first(self, *, link: str) -> str:
        here = self._linked("открой чат со мной", link)
        return f"Telegram не даст тебе набор, пока ты мне не напишешь: {here} и нажми ➕ ещё раз."

    def packs(self, *, packs: Sequence[PackLine]) -> str:
        lines = (
            f"{self._linked(pack.title, pack.link)}, {pack.stickers} "
            f"{russian(pack.stickers, 'стикер', 'стикера', 'стикеров')}"
            for pack in packs
        )
        return "<b>Твои наборы</b>\n" + "\n".join(lines)

    def no_packs(self) -> str:
        return "Наборов пока нет. Напиши, что хочешь увидеть, отметь, что нравится, и нажми ➕."

    # When something broke

    def something_broke(self, *, reference: str) -> str:
        return f"У меня что-то сломалось, прости. Если повторится, передай тому, кто меня держит, этот код: {reference}"
