"""Chinese (simplified): one form for every number, full-width marks."""

from collections.abc import Sequence
from html import escape
from typing import ClassVar

from bot.texts.en import PackLine, Texts, short


class Chinese(Texts):
    """中文。"""

    code = "zh"
    quotes = ("“", "”")
    styles: ClassVar[dict[str, str]] = {
        "flat": "扁平",
        "outlined": "描边",
        "glossy": "光泽",
        "pastel": "粉彩",
        "line art": "线稿",
        "pixel": "像素",
        "neon": "霓虹",
        "paper cut": "剪纸",
        "black and white": "黑白",
    }

    # Hello

    def commands(self) -> dict[str, str]:
        return {
            "sticker": "用文字画贴纸",
            "packs": "我的贴纸包",
            "cancel": "停止绘制",
            "help": "使用说明",
            "about": "关于我和图画的作者",
        }

    def examples(self) -> tuple[str, str, str]:
        return ("戴牛仔帽的猫", "吃披萨的熊猫", "骑马的宇航员")

    def start(self) -> str:
        return (
            "你好！我能把文字变成贴纸 ✨\n\n"
            "随便写点什么，我会画出九个方案。勾选你喜欢的，它们就成了你的贴纸包。\n\n"
            "试试下面的例子，或者自己写："
        )

    def help(self) -> str:
        return (
            "<b>使用说明</b>\n"
            "1. 写下想看到的画面：“喝咖啡的青蛙”。\n"
            "2. 点选喜欢的数字。\n"
            "3. 点 ➕，它们就进了你的贴纸包。\n\n"
            "🔁 用同样的文字再画别的方案，🎨 换一种风格再画。引号里的文字会画成字。表情也算词：🐸 + ☕\n\n"
            "在群里请写 <code>/sticker 戴帽子的猫</code>。\n"
            "/packs 查看我的贴纸包，/cancel 停止绘制。"
        )

    def about(self) -> str:
        return (
            "我是 Lepim，一个开源机器人（MIT 许可证），用自己的引擎把文字画成贴纸。\n\n"
            '图画由 Twitter 及贡献者的 <a href="https://github.com/jdecked/twemoji">Twemoji</a> 组合改编而成'
            '（<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>）。'
            '表情名称来自 <a href="https://cldr.unicode.org">Unicode CLDR</a>。'
        )

    # Drawing

    def drawing(self) -> str:
        return "🎨 正在画…"

    def progress(self, *, done: int, total: int) -> str:
        return f"🎨 正在画… {done}/{total}"

    def in_line(self, *, ahead: int) -> str:
        return f"⏳ 排队中：前面还有 {ahead} 张。"

    def sheet(self, *, unknown: Sequence[str], style: str = "") -> str:
        hint = "点选喜欢的数字，再点 ➕"
        said = f"{self.button_style(style=style)}风格。{hint}" if style in self.styles else hint
        return f"我不认识{self._named(unknown)}，其余的画好了。\n{said}" if unknown else said

    def no_more(self) -> str:
        return "这几个词我只能想到这些了。再加一两个词，就会有新的。"

    def not_understood(self, *, words: Sequence[str]) -> str:
        named = f"{self._named(words)}" if words else "这个"
        return f"我不知道{named}该怎么画。试试写具体的东西：动物、食物、帽子……"

    def drawing_failed(self) -> str:
        return "试了三次都没画出来，抱歉！换个说法试试吧。"

    def drawing_cancelled(self) -> str:
        return "已停止。"

    # Kind refusals

    def nothing_said(self) -> str:
        return "写下你想看到的画面，我来画。"

    def no_words(self) -> str:
        return "这里没有文字也没有表情。写下你想看到的，比如“戴帽子的猫”。"

    def too_long(self, *, length: int, limit: int) -> str:
        return f"这里有 {length} 个字，一张贴纸放不下。请写在 {limit} 个字以内。"

    def line_full(self, *, limit: int) -> str:
        return f"你已经有 {limit} 张在排队了。先等我画完，或者用 /cancel 取消。"

    def only_words(self) -> str:
        return "目前我只会按文字画。告诉我你想看到什么吧。"

    def group_usage(self) -> str:
        return "告诉我画什么：<code>/sticker 戴牛仔帽的猫</code>"

    def cancelled(self, *, count: int) -> str:
        return f"已停止 {count} 张。" if count else "现在没有正在为你画的图。"

    # Buttons

    def button_more(self) -> str:
        return "🔁 再来"

    def button_styles(self) -> str:
        return "🎨"

    def button_style(self, *, style: str) -> str:
        return self.styles.get(style, style)

    def button_add(self, *, title: str) -> str:
        return f"➕ 加入“{short(title)}”"

    def button_add_first(self) -> str:
        return "➕ 加入贴纸包"

    def button_other_pack(self) -> str:
        return "📁"

    def button_new_pack(self, *, title: str) -> str:
        return f"新建“{short(title)}”"

    def button_pack(self, *, title: str, stickers: int) -> str:
        return f"{short(title)} · {stickers}"

    def button_back(self) -> str:
        return "← 返回"

    def button_open(self) -> str:
        return "打开贴纸包"

    # Callback answers

    def toast_not_yours(self) -> str:
        return "这是别人的图。写 /sticker 加上你的话，就有你自己的了。"

    def toast_tick_first(self) -> str:
        return "先点选你喜欢的数字。"

    def toast_old(self) -> str:
        return "这个按钮已经失效，请重新写一遍。"

    def toast_more_coming(self) -> str:
        return "新的方案正在路上。"

    def toast_style_coming(self, *, style: str) -> str:
        return f"正在画{self.button_style(style=style)}风格。"

    def toast_more_drawn(self) -> str:
        return "已经画好了，请看下面。"

    # Packs

    def title_untitled(self) -> str:
        return "我的贴纸"

    def choose_style(self) -> str:
        return "用哪种风格？我会把同样的话再画一遍。"

    def choose_pack(self, *, count: int) -> str:
        return f"这 {count} 张放到哪里？"

    def adding(self, *, title: str) -> str:
        return f"正在加入“{escape(title)}”…"

    def adding_later(self, *, title: str, seconds: int) -> str:
        return f"Telegram 让我等 {seconds} 秒，之后我会自动加入“{escape(title)}”，你不用管。"

    def added(self, *, count: int, title: str, link: str) -> str:
        if not count:
            return f"已经在 {self._linked(title, link)} 里了。"
        return f"✅ {count} 张贴纸已加入 {self._linked(title, link)}"

    def pack_was_gone(self, *, title: str) -> str:
        return f"贴纸包“{escape(title)}”已被删除，我重新建了一个。"

    def pack_was_full(self, *, title: str, limit: int) -> str:
        return f"“{escape(title)}”已满（{limit} 张），我新开了一个。"

    def adding_failed(self) -> str:
        return "Telegram 没有接受这些贴纸。你的勾选还在，过一会儿再点 ➕ 试试。"

    def start_me_first(self, *, link: str) -> str:
        return f"Telegram 要求你先跟我私聊才能拥有贴纸包：{self._linked('点这里打开私聊', link)}，然后再点一次 ➕。"

    def packs(self, *, packs: Sequence[PackLine]) -> str:
        lines = (f"{self._linked(pack.title, pack.link)}，{pack.stickers} 张" for pack in packs)
        return "<b>我的贴纸包</b>\n" + "\n".join(lines)

    def no_packs(self) -> str:
        return "还没有贴纸包。写下想看到的画面，勾选喜欢的，再点 ➕。"

    # When something broke

    def something_broke(self, *, reference: str) -> str:
        return f"我这边出了点问题，抱歉。如果再次发生，请把这个代码告诉管理员：{reference}"
