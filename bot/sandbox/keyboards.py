"""Inline keyboards: read, checked, as Message objects carry them. Knows nothing of messages or taps.

Rules: tdlib/telegram-bot-api get_inline_keyboard_button (the first action wins), core.telegram.org/bots/api.
"""

import re
from typing import Any

from bot import limits
from bot.sandbox.call import Call
from bot.sandbox.journal import Document
from bot.sandbox.refusals import bad_request

# In the order the server looks for them.
ACTIONS = (
    "url", "callback_data", "switch_inline_query", "switch_inline_query_chosen_chat",
    "switch_inline_query_current_chat", "web_app", "copy_text",
)  # fmt: skip
NOT_HERE = ("callback_game", "pay", "login_url")  # the local Telegram has no games, money or logins
LINK = re.compile(r"(?:https?|tg|ton)://[^\s]+|[\w-]+(?:\.[\w-]+)+(?:/\S*)?")


def keyboard(call: Call) -> Document | None:
    """The inline keyboard of `reply_markup`, or None. Refuses what Telegram refuses."""
    markup = call.parsed("reply_markup", "reply keyboard markup JSON object")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("Object expected as reply markup")
    if markup.get("keyboard"):
        raise bad_request("the local Telegram shows inline keyboards only")
    rows = markup.get("inline_keyboard") or []
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays')
    checked = [[_button(button) for button in row] for row in rows if row]
    if sum(map(len, checked)) > limits.MAX_BUTTONS or any(len(row) > limits.MAX_BUTTONS_IN_ROW for row in checked):
        raise bad_request("reply markup is too long")
    return {"inline_keyboard": checked} if checked else None


def offers(markup: Document | None, data: str) -> bool:
    """Whether a keyboard has a button that sends `data`."""
    rows = markup["inline_keyboard"] if markup else []
    return any(button.get("callback_data") == data for row in rows for button in row)


def _button(button: Any) -> Document:
    def refuse(reason: str) -> Exception:
        return bad_request(f"can't parse inline keyboard button: {reason}")

    if not isinstance(button, dict):
        raise refuse("InlineKeyboardButton must be an Object")
    if "text" not in button:
        raise refuse('Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise refuse('Field "text" must be of type String')
    if not button["text"].strip():
        raise refuse("text must be non-empty")
    if style := button.get("style"):
        if style not in ("danger", "success", "primary"):
            raise refuse("Invalid button style specified")
        looks = {"style": style}
    else:
        looks = {}
    for action in ACTIONS:
        if action in button and (button[action] or action.startswith("switch")):
            _check(action, button[action])
            return {"text": button["text"], action: button[action], **looks}
    if any(action in button for action in NOT_HERE):
        raise refuse("the local Telegram has no such button")
    raise refuse("Text buttons are unallowed in the inline keyboard")


def _check(action: str, value: Any) -> None:
    match action:
        case "callback_data" if not isinstance(value, str) or len(value.encode()) > limits.MAX_CALLBACK_DATA:
            raise bad_request("BUTTON_DATA_INVALID")
        case "url" if not isinstance(value, str) or not LINK.fullmatch(value):
            raise bad_request("BUTTON_URL_INVALID")
        case "copy_text" if (
            not isinstance(value, dict) or not 1 <= len(str(value.get("text", ""))) <= limits.MAX_COPY_TEXT
        ):
            raise bad_request("BUTTON_COPY_TEXT_INVALID")
