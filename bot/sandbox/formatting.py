"""Text with entities, out of HTML or as it is. Knows nothing of messages.

Offsets and lengths are UTF-16 units, byte offsets in refusals count UTF-8 of the source
(core.telegram.org/bots/api#formatting-options; wording: tdlib/td, MessageEntity).
"""

import html
import re
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.journal import Document
from bot.sandbox.refusals import Refusal, bad_request

SIMPLE = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "tg-spoiler": "spoiler",
    "code": "code", "pre": "pre", "blockquote": "blockquote",
}  # fmt: skip
SPECIAL = ("a", "span", "tg-emoji")
ENTITY = re.compile(r"&(?:#x[0-9a-fA-F]{1,6}|#[0-9]{1,7}|lt|gt|amp|quot);?")
ATTRIBUTE = re.compile(r"""\s*([a-zA-Z][a-zA-Z0-9-]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?""")
FOUND = (
    ("bot_command", re.compile(r"(?<![\w/@.])/[A-Za-z0-9_]{1,32}(?:@[A-Za-z0-9_]{3,32})?(?![\w/])")),
    ("mention", re.compile(r"(?<![\w/@.])@[A-Za-z0-9_]{3,32}\b")),
    ("hashtag", re.compile(r"(?<![\w#&/])#(?=\D)\w{1,255}")),
    ("url", re.compile(r"\bhttps?://[^\s<>\"]+[^\s<>\".,;:!?)]")),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formatted:
    """Plain text and MessageEntity objects, in reading order."""

    text: str
    entities: tuple[Document, ...] = ()

    @property
    def length(self) -> int:
        """UTF-16 units."""
        return units(self.text)


@dataclass(slots=True, kw_only=True)
class _Open:
    tag: str
    start: int
    attributes: dict[str, str] = field(default_factory=dict)


def read_entities(value: Any) -> list[Document]:
    """Entities passed beside a text: `value` is what JSON made of them, None for none."""
    if value is None:
        return []
    if not isinstance(value, list):
        raise bad_request("expected an Array of MessageEntity")
    for entity in value:
        if not isinstance(entity, dict):
            raise bad_request("can't parse MessageEntity: expected an Object")
        for name, kind in (("type", str), ("offset", int), ("length", int)):
            if not isinstance(entity.get(name), kind):
                raise bad_request(f"can't parse MessageEntity: Can't find field \"{name}\"")
    return list(value)


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text.encode("utf-16-le")) // 2


def formatted(source: str, parse_mode: str, given: list[Document]) -> Formatted:
    """The text Telegram makes of `source`: tags read, edges trimmed, links and commands found.

    `given` are entities passed beside the text, used when there is no parse mode.
    """
    mode = parse_mode.lower()
    if mode == "html":
        text, entities = _parse(source)
    elif mode in ("", "none"):
        text, entities = source, list(given)
    elif mode in ("markdown", "markdownv2"):
        raise bad_request("the local Telegram reads parse_mode HTML only")
    else:
        raise bad_request("unsupported parse_mode")
    return _trimmed(text.replace("\r", ""), entities)


def _trimmed(text: str, entities: list[Document]) -> Formatted:
    cut = units(text) - units(text.lstrip())
    text = text.strip()
    end = units(text)
    kept = []
    for entity in entities:
        start, stop = max(0, entity["offset"] - cut), min(end, entity["offset"] - cut + entity["length"])
        if stop > start:
            kept.append({**entity, "offset": start, "length": stop - start})
    taken = [(entity["offset"], entity["offset"] + entity["length"]) for entity in kept if entity["type"] in OPAQUE]
    for kind, pattern in FOUND:
        for match in pattern.finditer(text):
            start = units(text[: match.start()])
            stop = start + units(match.group())
            if not any(start < right and left < stop for left, right in taken):
                taken.append((start, stop))
                kept.append({"type": kind, "offset": start, "length": stop - start})
    return Formatted(text=text, entities=tuple(sorted(kept, key=lambda entity: (entity["offset"], -entity["length"]))))


OPAQUE = ("code", "pre", "text_link", "bot_command", "mention", "hashtag", "url")  # nothing is looked for inside


def _parse(source: str) -> tuple[str, list[Document]]:
    text, entities, opened = "", list[Document](), list[_Open]()
    at = 0
    while at < len(source):
        if source[at] == "&" and (match := ENTITY.match(source, at)):
            text += html.unescape(match.group())
            at = match.end()
        elif source[at] != "<":
            text += source[at]
            at += 1
        elif source.startswith("</", at):
            at = _close(source, at, text, opened, entities)
        else:
            at = _begin(source, at, text, opened)
    if opened:
        raise _unreadable(f'Can\'t find end tag corresponding to start tag "{opened[-1].tag}"')
    return text, sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _begin(source: str, at: int, text: str, opened: list[_Open]) -> int:
    """Read a start tag at `at`; the place behind it."""
    where = len(source[:at].encode())
    name = re.compile(r"[^\s>]*").match(source, at + 1)
    tag = name.group().lower() if name else ""
    if (behind := at + 1 + len(tag)) >= len(source):
        raise _unreadable(f"Unclosed start tag at byte offset {where}")
    if tag not in SIMPLE and tag not in SPECIAL:
        raise _unreadable(f'Unsupported start tag "{tag}" at byte offset {where}')
    attributes = {}
    while match := ATTRIBUTE.match(source, behind):
        attributes[match.group(1).lower()] = html.unescape((match.group(2) or "").strip("\"'"))
        behind = match.end()
    if (end := source.find(">", behind)) < 0:
        raise _unreadable(f"Unclosed start tag at byte offset {where}")
    if tag == "span" and attributes.get("class") != "tg-spoiler":
        raise _unreadable(f'Tag "span" must have class "tg-spoiler" at byte offset {where}')
    opened.append(_Open(tag=tag, start=units(text), attributes=attributes))
    return end + 1


def _close(source: str, at: int, text: str, opened: list[_Open], entities: list[Document]) -> int:
    """Read an end tag at `at`, note its entity; the place behind it."""
    where = len(source[:at].encode())
    if (end := source.find(">", at)) < 0:
        raise _unreadable(f"Unclosed end tag at byte offset {where}")
    tag = source[at + 2 : end].strip().lower()
    if not opened:
        raise _unreadable(f"Unexpected end tag at byte offset {where}")
    if tag and tag != opened[-1].tag:
        raise _unreadable(f'Unmatched end tag at byte offset {where}, expected "</{opened[-1].tag}>", found "</{tag}>"')
    part = opened.pop()
    length = units(text) - part.start
    if length and (kind := _kind(part, text)):
        entities.append({"offset": part.start, "length": length, **kind})
    return end + 1


def _kind(part: _Open, text: str) -> Document | None:
    """Type and details of the entity a tag makes; None when it makes none."""
    match part.tag:
        case "a":
            target = part.attributes.get("href") or text.encode("utf-16-le")[2 * part.start :].decode("utf-16-le")
            return {"type": "text_link", "url": target} if target.startswith(("http://", "https://", "tg://")) else None
        case "span":
            return {"type": "spoiler"}
        case "tg-emoji":
            return {"type": "custom_emoji", "custom_emoji_id": part.attributes.get("emoji-id", "")}
        case "blockquote" if "expandable" in part.attributes:
            return {"type": "expandable_blockquote"}
        case tag:
            return {"type": SIMPLE[tag]}


def _unreadable(reason: str) -> Refusal:
    return Refusal(400, f"Bad Request: can't parse entities: {reason}")
