"""The local Telegram: a Bot API server with Telegram's own rules, and a chat in the browser. Knows nothing of the bot.

    async with open_sandbox(Path("data/telegram"), port=8484) as sandbox:
        print(sandbox.url, sandbox.token)

It follows core.telegram.org/bots/api, tdlib/td and tdlib/telegram-bot-api. Where those say nothing, it guesses:

- a callback may be answered for 30 seconds, once; a second answer is "too old";
- a deleted set's name stays taken; a set whose last sticker is deleted stays, empty;
- the same picture added again to the same set, by file id or by equal pixels, is the same sticker;
- more than 20 search words, or more than 64 characters of them, are refused, in words of our own;
- a position beyond the end means the end; a mask position outside a mask set is STICKER_INVALID;
- Unicode 17 is the newest emoji Telegram knows; skin tones of its newest few are not;
- alpha of a photo falls on white; an uploaded photo in an edit always counts as a change;
- a PNG given to sendSticker travels as a document; a voice message is one second long;
- more than 8 buttons in a row are refused like more than 100 in a keyboard;
- commands in a group reach the bot when addressed to it or to nobody; also as a photo's caption.

Left out: animated and video stickers, Markdown and reply keyboards are refused in plain words; files by URL are never
found; methods for inline mode, albums, payments and webhooks are unknown (404). Telegram's flood limits don't slow
anybody down: they come as faults on demand.
"""

from bot.sandbox.server import Sandbox, open_sandbox

__all__ = ["Sandbox", "open_sandbox"]
