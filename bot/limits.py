"""Telegram's numbers, each once, with a unit and a source. Knows no code that uses them.

Sources: [API] core.telegram.org/bots/api; [STK] core.telegram.org/stickers; [FAQ] core.telegram.org/bots/faq;
[TD] tdlib/td (StickersManager, MessageContent, FileManager); [BAS] tdlib/telegram-bot-api (Client.cpp);
[WILD] seen by many bots, stated by no official text.
"""

from typing import Final

KIB: Final = 1024
MIB: Final = 1024 * KIB

# Messages: lengths in UTF-16 units, after entities are parsed.
MAX_TEXT: Final = 4096  # [API] sendMessage.text
MAX_CAPTION: Final = 1024  # [API] sendPhoto.caption
MAX_CALLBACK_ANSWER: Final = 200  # characters; [API] answerCallbackQuery.text
DELETABLE_SECONDS: Final = 48 * 3600  # [API] deleteMessage

# Keyboards.
MAX_CALLBACK_DATA: Final = 64  # bytes of UTF-8; [API] InlineKeyboardButton.callback_data
MAX_COPY_TEXT: Final = 256  # characters; [API] CopyTextButton.text
MAX_BUTTONS: Final = 100  # in one keyboard; [WILD]
MAX_BUTTONS_IN_ROW: Final = 8  # [WILD]
CALLBACK_SECONDS: Final = 30  # how long a callback may be answered: 10 to 60 seconds by observation; [WILD]

# Files.
MAX_UPLOAD: Final = 50 * MIB  # [API] sending files
MAX_DOWNLOAD: Final = 20 * MIB  # [API] getFile
MAX_PHOTO: Final = 10 * MIB  # [API] sendPhoto
MAX_PHOTO_EDGES: Final = 10_000  # width + height, px; [API] sendPhoto
MAX_PHOTO_RATIO: Final = 20  # longer edge : shorter edge; [API] sendPhoto
PHOTO_BOXES: Final = (("s", 90), ("m", 320), ("x", 800), ("y", 1280))  # longest edge of a photo's sizes, px; [TD]

# Stickers.
STICKER_SIDE: Final = 512  # px: one edge exactly, the other at most; [STK]
EMOJI_SIDE: Final = 100  # px: both edges of a custom emoji exactly; [STK]
THUMBNAIL_SIDE: Final = 100  # px: both edges of a set's thumbnail exactly; [API] setStickerSetThumbnail
MAX_STICKER: Final = 512 * KIB  # a static sticker's file; [TD] get_max_sticker_file_size
MAX_EMOJI_FILE: Final = 128 * KIB  # a static custom emoji's file; [TD]
MAX_THUMBNAIL: Final = 128 * KIB  # a static thumbnail's file; [API] setStickerSetThumbnail
MAX_NEW_STICKERS: Final = 50  # in one createNewStickerSet; [API]
MAX_STICKERS: Final = 120  # in a regular or mask set; [API] addStickerToSet
MAX_CUSTOM_EMOJI: Final = 200  # in a custom emoji set; [API] addStickerToSet
MAX_SET_NAME: Final = 64  # characters, "_by_<bot username>" among them; [API] createNewStickerSet
MAX_SET_TITLE: Final = 64  # characters; longer ones are cut without a word; [TD] strip_empty_characters
MAX_STICKER_EMOJI: Final = 20  # emoji of one sticker; [API] InputSticker.emoji_list
MAX_KEYWORDS: Final = 20  # search words of one sticker; [API] InputSticker.keywords
MAX_KEYWORDS_LENGTH: Final = 64  # characters of all its search words together; [API]
MAX_EMOJI_IDS: Final = 200  # in one getCustomEmojiStickers; [API]

# Updates.
MAX_UPDATES: Final = 100  # in one getUpdates; [API]
MAX_POLL_SECONDS: Final = 50  # [BAS] LONG_POLL_MAX_TIMEOUT
UPDATE_SECONDS: Final = 24 * 3600  # how long an unread update is kept; [API]

# Pace.
CHAT_ACTION_SECONDS: Final = 5  # [API] sendChatAction
CHAT_MESSAGES_PER_SECOND: Final = 1  # in one chat, short bursts aside; [FAQ]
GROUP_MESSAGES_PER_MINUTE: Final = 20  # [FAQ]
MESSAGES_PER_SECOND: Final = 30  # of one bot to all chats; [FAQ]

# About the bot.
MAX_COMMANDS: Final = 100  # [API] setMyCommands
MAX_COMMAND: Final = 32  # characters of a-z, 0-9, _; [API] BotCommand.command
MAX_COMMAND_DESCRIPTION: Final = 256  # characters; [API] BotCommand.description
MAX_DESCRIPTION: Final = 512  # characters; [API] setMyDescription
MAX_SHORT_DESCRIPTION: Final = 120  # characters; [API] setMyShortDescription
MAX_START_PARAMETER: Final = 64  # characters of A-Za-z0-9_-; [API] deep linking
