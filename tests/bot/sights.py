"""What people look for in a chat: names for looks, shared by the conversations."""

from tests.telegram import Look, Person, Seen, Telegram


def a_sheet(seen: Seen) -> bool:
    """A photo of the bot's with numbers under it."""
    return seen.by_bot and seen.kind == "photo" and "🔁" in " ".join(seen.labels)


def another_sheet(than: Seen) -> Look:
    """A sheet that is not this one."""
    return lambda seen: a_sheet(seen) and seen.id != than.id


def ticked(*places: int) -> Look:
    """A sheet with exactly these numbers ticked."""
    return lambda seen: (
        a_sheet(seen) and [label for label in seen.labels if label.endswith("✓")] == [f"{place} ✓" for place in places]
    )


def on(sheet: Seen, look: Look) -> Look:
    """The same message, when it looks so."""
    return lambda seen: seen.id == sheet.id and look(seen)


def after(sheet: Seen, look: Look) -> Look:
    """A later message, when it looks so."""
    return lambda seen: seen.id > sheet.id and look(seen)


def says(words: str) -> Look:
    """Something of the bot's with these words in it."""
    return lambda seen: seen.by_bot and words in seen.text


def a_sticker(seen: Seen) -> bool:
    return seen.by_bot and seen.kind == "sticker"


def links(seen: Seen) -> bool:
    """A sheet whose caption links to a pack."""
    entities = seen.raw.get("caption_entities") or []
    return seen.by_bot and any(str(one.get("url", "")).startswith("https://t.me/addstickers/") for one in entities)


async def draws(person: Person, words: str, chat: int | None = None) -> Seen:
    """Write words and wait for their sheet."""
    before = [seen.id for seen in person.messages(chat)]
    await person.says(words, chat)
    return await person.sees(lambda seen: a_sheet(seen) and seen.id not in before, chat)


async def ticks(person: Person, sheet: Seen, *places: int) -> Seen:
    """Tick these numbers, one after another; the sheet as it then is."""
    done: list[int] = []
    for place in places:
        await person.taps(sheet, str(place))
        done.append(place)
        sheet = await person.sees(on(sheet, ticked(*sorted(done))), sheet.chat)
    return sheet


async def adds(person: Person, sheet: Seen, new: str = "New pack") -> Seen:
    """➕ on a sheet with ticks, into the default pack or else a new one; the sheet once it links to the pack."""
    await person.taps(sheet, "➕")
    if "📁" not in sheet.labels:
        await person.taps(await person.sees(on(sheet, lambda seen: "←" in " ".join(seen.labels)), sheet.chat), new)
    return await person.sees(on(sheet, links), sheet.chat)


async def sizes(telegram: Telegram) -> list[int]:
    """How many stickers each set holds."""
    return [len(one["stickers"]) for one in await telegram.sets()]
