"""Everything the local Telegram knows: people, chats, messages, and what is on its way. Knows no HTTP and no rules.

Whoever changes the world does so without awaiting in between, and `commit`s before answering: so a change is whole.
"""

import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

from bot import limits
from bot.sandbox.call import Call
from bot.sandbox.events import Events
from bot.sandbox.journal import Document, Journal
from bot.sandbox.media import Media
from bot.sandbox.updates import Updates

BOT_ID = 1
BOT_USERNAME = "lepim_local_bot"
BOT: Document = {"id": BOT_ID, "is_bot": True, "first_name": "Lepim", "username": BOT_USERNAME}
TOKEN = f"{BOT_ID}:local-telegram-of-lepim-no-secret-here"
FIRST_PERSON = 101
GROUP = -501
SEEDED = (("Аня", "anya", "ru"), ("Ben", "ben", "en"), ("小美", "xiaomei", "zh"), ("Lucía", "lucia", "es"))
GROUP_TITLE = "Lepim & friends"

Clock = Callable[[], float]


class World:
    """The state and its change. `clock` gives seconds since the epoch."""

    def __init__(self, data: Path, clock: Clock = time.time) -> None:
        """Open or make the world kept in `data`."""
        data.mkdir(parents=True, exist_ok=True)
        self.clock = clock
        self.journal = Journal(data / "journal.jsonl")
        self.media = Media(data / "files", self.journal)
        self.events = Events(self.journal)
        self.updates = Updates(self.journal, clock)
        if not self.journal.all("chat"):
            self._seed()

    def commit(self) -> None:
        """Keep what changed, then let everybody see it."""
        self.journal.commit()
        self.events.publish()
        self.updates.publish()

    def close(self) -> None:
        self.commit()
        self.events.close()
        self.updates.close()
        self.journal.close()

    def tell(self, kind: str, **facts: Any) -> None:
        """Note an event for people's windows."""
        self.events.add(kind, self.clock(), **facts)

    def number(self, counter: str, start: int = 1) -> int:
        """The next number of a lasting counter."""
        value = int((self.journal.get("counter", counter) or {"value": start - 1})["value"]) + 1
        self.journal.put("counter", counter, {"value": value})
        return value

    # People and chats

    def person(self, person_id: int) -> Document | None:
        """{id, first_name, username, language_code, blocked}, or None."""
        return self.journal.get("person", str(person_id))

    def chat(self, chat_id: int) -> Document | None:
        """{id, type, title, members, started, kicked}, or None."""
        return self.journal.get("chat", str(chat_id))

    def put_person(self, person: Document) -> None:
        self.journal.put("person", str(person["id"]), person)

    def put_chat(self, chat: Document) -> None:
        self.journal.put("chat", str(chat["id"]), chat)

    def add_person(self, first_name: str, username: str, language_code: str) -> Document:
        """A person with a private chat with the bot, and a seat in the group."""
        person_id = self.number("person", FIRST_PERSON)
        person = {
            "id": person_id, "first_name": first_name, "username": username or f"person{person_id}",
            "language_code": language_code, "blocked": False,
        }  # fmt: skip
        self.put_person(person)
        self.put_chat(
            {"id": person_id, "type": "private", "title": first_name, "members": [person_id], "started": False}
        )
        if group := self.chat(GROUP):
            self.put_chat({**group, "members": [*group["members"], person_id]})
        self.tell("state")
        return person

    def user(self, user_id: int) -> Document:
        """The Bot API's User object of a person or the bot."""
        if user_id == BOT_ID:
            return BOT
        person = self.journal.all("person")[str(user_id)]
        shown = ("id", "first_name", "username", "language_code")
        return {"is_bot": False, **{name: person[name] for name in shown}}

    def chat_object(self, chat: Document) -> Document:
        """The Bot API's Chat object."""
        if chat["type"] != "private":
            return {"id": chat["id"], "type": chat["type"], "title": chat["title"]}
        person = self.journal.all("person")[str(chat["id"])]
        return {
            "id": chat["id"], "type": "private", "first_name": person["first_name"], "username": person["username"],
        }  # fmt: skip

    # Messages: {"by": sender's id, "deleted": bool, "message": the Bot API's Message object}

    def record(self, chat_id: int, message_id: int) -> Document | None:
        """One message with its circumstances, deleted ones too."""
        return self.journal.get("message", f"{chat_id}:{message_id}")

    def records(self, chat_id: int) -> list[Document]:
        """What a chat shows, oldest first."""
        mine = f"{chat_id}:"
        kept = self.journal.all("message").items()
        return [record for key, record in kept if key.startswith(mine) and not record["deleted"]]

    def post(self, chat: Document, by: int, content: Document) -> Document:
        """A new message: its Message object. Tells the windows, not the bot."""
        message = {
            "message_id": self.number("message"), "from": self.user(by), "chat": self.chat_object(chat),
            "date": int(self.clock()), **content,
        }  # fmt: skip
        self.put_message(by, message)
        self.tell("message", chat=chat["id"], message=self.shown(message))
        return message

    def put_message(self, by: int, message: Document, *, deleted: bool = False) -> None:
        key = f"{message['chat']['id']}:{message['message_id']}"
        self.journal.put("message", key, {"by": by, "deleted": deleted, "message": message})

    def remove(self, record: Document) -> None:
        """Take a message away; it stays known as deleted, for windows that still show its buttons."""
        message = record["message"]
        self.put_message(record["by"], message, deleted=True)
        self.tell("deleted", chat=message["chat"]["id"], message_id=message["message_id"])

    def shown(self, message: Document) -> Document:
        """A Message object as people's windows get it: with `media_url` where it carries a file."""
        for kind in ("photo", "sticker", "document", "voice"):
            if kind in message:
                file = message[kind][-1] if kind == "photo" else message[kind]
                return {**message, "media_url": f"/media/{file['file_unique_id']}"}
        return message

    # Callbacks

    def callback(self, person_id: int, record: Document, data: str) -> str:
        """Remember a tap and send it to the bot; the callback's id."""
        message = record["message"]
        callback_id = str(self.number("callback", 7_000_000_001))
        self.journal.put(
            "callback", callback_id,
            {"person": person_id, "chat": message["chat"]["id"], "message_id": message["message_id"],
             "at": self.clock()},
        )  # fmt: skip
        gone = {"chat": message["chat"], "message_id": message["message_id"], "date": 0}
        self.updates.push(
            "callback_query",
            {"id": callback_id, "from": self.user(person_id), "message": gone if record["deleted"] else message,
             "chat_instance": str(message["chat"]["id"]), "data": data},
        )  # fmt: skip
        return callback_id

    def answerable(self, callback_id: str) -> Document | None:
        """The tap behind a callback id, once and in time; None afterwards."""
        callback = self.journal.get("callback", callback_id)
        if callback is None:
            return None
        self.journal.put("callback", callback_id, None)
        return callback if self.clock() - callback["at"] <= limits.CALLBACK_SECONDS else None

    def _seed(self) -> None:
        self.put_chat({"id": GROUP, "type": "group", "title": GROUP_TITLE, "members": [], "kicked": False})
        for name, username, language in SEEDED:
            self.add_person(name, username, language)
        self.commit()


Method = Callable[[World, Call], Awaitable[object]]  # what answers one method of the Bot API
