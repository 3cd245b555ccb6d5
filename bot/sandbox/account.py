"""The bot about itself, its chats and files: getMe, updates, commands, callbacks' answers. Knows nothing of messages.

Rules: core.telegram.org/bots/api; wording: tdlib/telegram-bot-api.
"""

import json
import re
from typing import Any

from bot import limits
from bot.sandbox.call import Call
from bot.sandbox.journal import Document
from bot.sandbox.messages import known_chat
from bot.sandbox.refusals import QUERY_TOO_OLD, bad_request
from bot.sandbox.world import BOT, BOT_ID, Method, World

COMMAND = re.compile(rf"[a-z0-9_]{{1,{limits.MAX_COMMAND}}}")
ABOUT = {"description": limits.MAX_DESCRIPTION, "short_description": limits.MAX_SHORT_DESCRIPTION}


async def get_me(world: World, call: Call) -> Document:
    return {
        **BOT, "can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False,
        "can_connect_to_business": False, "has_main_web_app": False,
    }  # fmt: skip


async def get_updates(world: World, call: Call) -> list[Document]:
    if call.text("allowed_updates"):
        allowed = call.parsed("allowed_updates", "allowed updates JSON object")
        if not isinstance(allowed, list):
            raise bad_request("Expected an Array of String as allowed updates")
        world.updates.allow([str(kind) for kind in allowed])
    limit = call.integer("limit", limits.MAX_UPDATES)
    limit = limit if 1 <= limit <= limits.MAX_UPDATES else limits.MAX_UPDATES
    seconds = min(max(call.integer("timeout"), 0), limits.MAX_POLL_SECONDS)
    return await world.updates.poll(call.integer("offset"), limit, seconds)


async def delete_webhook(world: World, call: Call) -> bool:
    if call.flag("drop_pending_updates"):
        world.updates.drop()
    return True


async def get_webhook_info(world: World, call: Call) -> Document:
    waiting = len(world.journal.all("update"))
    return {"url": "", "has_custom_certificate": False, "pending_update_count": waiting}


def _shelf(call: Call) -> str:
    """Where commands of a scope and a language lie."""
    scope = call.parsed("scope", "BotCommandScope JSON object") or {"type": "default"}
    if not isinstance(scope, dict) or "type" not in scope:
        raise bad_request("can't parse BotCommandScope: Can't find field \"type\"")
    return f"commands {json.dumps(scope, sort_keys=True)} {call.text('language_code')}"


async def set_my_commands(world: World, call: Call) -> bool:
    commands = call.parsed("commands", "commands JSON object") or []
    if not isinstance(commands, list):
        raise bad_request("Expected an Array of BotCommand")
    if len(commands) > limits.MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = [_command(command) for command in commands]
    world.journal.put("bot", _shelf(call), {"value": kept} if kept else None)
    world.tell("state")
    return True


def _command(command: Any) -> Document:
    if not isinstance(command, dict):
        raise bad_request("can't parse BotCommand: expected an Object")
    for name in ("command", "description"):
        if name not in command:
            raise bad_request(f"can't parse BotCommand: Can't find field \"{name}\"")
    word, description = str(command["command"]).removeprefix("/"), str(command["description"]).strip()
    if not COMMAND.fullmatch(word):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(description) <= limits.MAX_COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": word, "description": description}


async def get_my_commands(world: World, call: Call) -> list[Document]:
    kept = world.journal.get("bot", _shelf(call))
    return list(kept["value"]) if kept else []


async def delete_my_commands(world: World, call: Call) -> bool:
    world.journal.put("bot", _shelf(call), None)
    world.tell("state")
    return True


def setter(name: str) -> Method:
    """setMyDescription and its sister: a text for each language."""

    async def set_about(world: World, call: Call) -> bool:
        if len(call.text(name)) > ABOUT[name]:
            raise bad_request(f"{name.replace('_', ' ')} is too long")
        world.journal.put("bot", f"{name} {call.text('language_code')}", {"value": call.text(name)})
        return True

    return set_about


def getter(name: str) -> Method:
    """getMyDescription and its sister."""

    async def get_about(world: World, call: Call) -> Document:
        kept = world.journal.get("bot", f"{name} {call.text('language_code')}")
        return {name: kept["value"] if kept else ""}

    return get_about


async def get_chat(world: World, call: Call) -> Document:
    chat = known_chat(world, call)
    return {
        **world.chat_object(chat), "accent_color_id": 0, "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
        ),
    }  # fmt: skip


async def get_chat_member(world: World, call: Call) -> Document:
    chat = known_chat(world, call)
    user_id = call.integer("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    if user_id == BOT_ID:
        return {"status": "left" if chat.get("kicked") else "member", "user": BOT}
    if world.person(user_id) is None:
        raise bad_request("user not found")
    return {"status": "member" if user_id in chat["members"] else "left", "user": world.user(user_id)}


async def answer_callback_query(world: World, call: Call) -> bool:
    text = call.text("text")
    if len(text) > limits.MAX_CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    callback = world.answerable(call.text("callback_query_id"))
    if callback is None:
        raise bad_request(QUERY_TOO_OLD)
    place = {name: callback[name] for name in ("person", "chat", "message_id")}
    world.tell("answer", **place, text=text, show_alert=call.flag("show_alert"))
    return True


async def get_file(world: World, call: Call) -> Document:
    stored = world.media.find(call.text("file_id"))
    if stored is None:
        raise bad_request("invalid file_id")
    if stored.size > limits.MAX_DOWNLOAD:
        raise bad_request("file is too big")
    return {
        "file_id": stored.file_id, "file_unique_id": stored.unique, "file_size": stored.size,
        "file_path": stored.path,
    }  # fmt: skip


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getUpdates": get_updates,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyDescription": setter("description"),
    "setMyShortDescription": setter("short_description"),
    "getMyDescription": getter("description"),
    "getMyShortDescription": getter("short_description"),
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "answerCallbackQuery": answer_callback_query,
    "getFile": get_file,
}
