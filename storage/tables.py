"""The tables, as SQLAlchemy Core. Changed only together with a migration (a test compares the two).

Times are seconds since the epoch, UTC. Ids of people, chats and messages are Telegram's own.
"""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

inbox = Table(  # updates taken from Telegram and not yet handled to the end
    "inbox",
    metadata,
    Column("update_id", BigInteger, primary_key=True, autoincrement=False),
    Column("payload", Text, nullable=False),
    Column("received_at", Float, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("language", String(35), nullable=False),
    Column("reachable", Boolean, nullable=False),
    Column("default_pack", Integer),  # packs.id; no foreign key, the two tables would need each other first
    Column("served_at", Float, nullable=False),  # when a job of theirs last started; fairness between people
    Column("created_at", Float, nullable=False),
)

briefs = Table(
    "briefs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", ForeignKey("people.id"), nullable=False),
    Column("text", Text, nullable=False),
    Column("language", String(35), nullable=False),
    Column("seed", Integer, nullable=False),
    Column("style", String(24), nullable=False, server_default=""),  # "" for what the words say
    Column("created_at", Float, nullable=False),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(80), nullable=False, unique=True),  # what asked for it; the same request is one job
    Column("brief", ForeignKey("briefs.id"), nullable=False),
    Column("person", ForeignKey("people.id"), nullable=False),
    Column("round", Integer, nullable=False),  # 0 for the first sheet of a brief, +1 for each "more"
    Column("chat", BigInteger, nullable=False),
    Column("reply_to", BigInteger),
    Column("message", BigInteger),  # the placeholder, later the sheet
    Column("state", String(12), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("scene", JSON),  # what was understood, once drawn
    Column("created_at", Float, nullable=False),
    Column("started_at", Float),
    Column("ended_at", Float),
    Index("jobs_by_state", "state", "person"),
    Index("jobs_by_brief", "brief"),
)

drawings = Table(
    "drawings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("job", ForeignKey("jobs.id"), nullable=False),
    Column("place", Integer, nullable=False),  # 1 is the best
    Column("source", String(64), nullable=False),  # blob: SHA-256 of the bytes
    Column("media", String(40), nullable=False),
    Column("look", String(200), nullable=False),
    Column("arrangement", String(40), nullable=False),
    Column("score", Float, nullable=False),
    Column("emoji", JSON, nullable=False),
    Column("keywords", JSON, nullable=False),
    Column("ticked", Boolean, nullable=False),
    UniqueConstraint("job", "place"),
)

packs = Table(
    "packs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", ForeignKey("people.id"), nullable=False),
    Column("name", String(64), nullable=False, unique=True),
    Column("title", String(64), nullable=False),
    Column("state", String(12), nullable=False),
    Column("created_at", Float, nullable=False),
    Index("packs_by_person", "person", "state"),
)

stickers = Table(
    "stickers",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("pack", ForeignKey("packs.id"), nullable=False),
    Column("drawing", ForeignKey("drawings.id"), nullable=False),
    Column("file_id", Text, nullable=False),
    Column("file_unique_id", String(64), nullable=False),
    Column("added_at", Float, nullable=False),
    UniqueConstraint("pack", "drawing"),
)

additions = Table(  # intents: "see to it that these drawings are in that pack"
    "additions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("key", String(120), nullable=False, unique=True),
    Column("person", ForeignKey("people.id"), nullable=False),
    Column("job", ForeignKey("jobs.id"), nullable=False),
    Column("pack", ForeignKey("packs.id"), nullable=False),
    Column("drawings", JSON, nullable=False),  # ids, in the order they are to stand in the pack
    Column("state", String(12), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("created_at", Float, nullable=False),
    Index("additions_by_state", "state"),
)
