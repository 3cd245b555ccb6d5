"""Sticker sets as people see them: the web chat's JSON about them. Knows nothing of how they change."""

from bot.sandbox.journal import Document
from bot.sandbox.people import Impossible
from bot.sandbox.sets import file_of, shown
from bot.sandbox.world import World


def link(kept: Document) -> str:
    """Where people add it."""
    return f"/{'addemoji' if kept['type'] == 'custom_emoji' else 'addstickers'}/{kept['name']}"


def seen(world: World, name: str) -> Document:
    """A set by the name people use; Impossible when there is none."""
    kept = world.journal.get("set", name.lower())
    if kept is None or kept["deleted"]:
        raise Impossible(404, "there is no such sticker set")
    return kept


def told_sets(world: World) -> list[Document]:
    """All sets in short, oldest first."""
    living = [kept for kept in world.journal.all("set").values() if not kept["deleted"]]
    return [told_short(world, kept) for kept in living]


def told_short(world: World, kept: Document) -> Document:
    """A set's facts and the picture that stands for it."""
    cover = kept["thumbnail"] or (kept["stickers"][0]["file_id"] if kept["stickers"] else None)
    return {
        "name": kept["name"], "title": kept["title"], "sticker_type": kept["type"], "owner": kept["owner"],
        "count": len(kept["stickers"]), "link": link(kept),
        "thumbnail_url": f"/media/{file_of(world, cover).unique}" if cover else None,
    }  # fmt: skip


def told_set(world: World, name: str) -> Document:
    """A set with its stickers, their emoji and search words."""
    kept = seen(world, name)
    told = [
        {**shown(world, entry, kept["type"]), "emoji_list": entry["emoji"], "keywords": entry["keywords"]}
        for entry in kept["stickers"]
    ]
    stickers = [{**one, "media_url": f"/media/{one['file_unique_id']}"} for one in told]
    return {**told_short(world, kept), "stickers": stickers}
