"""Opening the database: one writer at a time, migrations before anything else."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import ConnectionPoolEntry

MIGRATIONS = Path(__file__).with_name("migrations")
BUSY_SECONDS = 10  # how long SQLite waits for another process that holds the file


def migrate(path: Path) -> None:
    """Bring the SQLite file at `path` up to date, forward only. Blocks; creates the file and its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    engine = create_engine(f"sqlite:///{path}")
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
    engine.dispose()


def _prepare(connection: DBAPIConnection, _: ConnectionPoolEntry) -> None:
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode = WAL")
    cursor.execute("PRAGMA synchronous = NORMAL")  # a killed process loses nothing; only a power cut could
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")
    cursor.close()


class Database:
    """Connections. Readers run side by side; writers take turns, so no transaction sees half of another."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._writing = asyncio.Lock()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """A connection to read from."""
        async with self._engine.connect() as connection:
            yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """A transaction: all of it is kept, or, when an exception leaves the block, none."""
        async with self._writing, self._engine.begin() as connection:
            yield connection


@asynccontextmanager
async def open_database(path: Path) -> AsyncIterator[Database]:
    """Migrate, then open the SQLite file at `path`; closed on leaving."""
    await asyncio.to_thread(migrate, path)
    # each transaction is ended by us, so the pool need not roll back once more: a trip to SQLite's thread saved
    engine = create_async_engine(f"sqlite+aiosqlite:///{path}", pool_reset_on_return=None)
    event.listen(engine.sync_engine, "connect", _prepare)
    try:
        yield Database(engine)
    finally:
        await engine.dispose()
