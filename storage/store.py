"""The Store: one door to everything that is kept. One implementation, over SQLAlchemy Core."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from storage.blobs import Blobs
from storage.database import open_database
from storage.jobs import Jobs
from storage.packs import Packs
from storage.people import Inbox, People

DATABASE = "lepim.db"
BLOBS = "blobs"


@dataclass(frozen=True, slots=True)
class Store:
    """What is kept, by kind. All methods are coroutines; each is one transaction."""

    inbox: Inbox
    people: People
    jobs: Jobs
    packs: Packs
    blobs: Blobs


@asynccontextmanager
async def open_store(folder: Path) -> AsyncIterator[Store]:
    """Open (and migrate) what is kept in `folder`, creating it when it is not there. Raises OSError."""
    async with open_database(folder / DATABASE) as database:
        yield Store(Inbox(database), People(database), Jobs(database), Packs(database), Blobs(folder / BLOBS))
