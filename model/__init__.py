"""The studio: words in, ranked sticker candidates out. Synchronous; knows nothing of Telegram, asyncio or SQL.

This face is all that other rooms may import. Importing it loads neither numpy nor torch nor any art.
"""

from model import wire
from model.brief import Brief
from model.drawing import Drawing
from model.result import (
    Broken,
    Cancelled,
    NothingToDraw,
    Result,
    StudioError,
    Unfinishable,
    UnknownEngine,
    Unreadable,
)
from model.scene import Relation, RelationKind, Scene, Thing

__all__ = [
    "Brief",
    "Broken",
    "Cancelled",
    "Drawing",
    "NothingToDraw",
    "Relation",
    "RelationKind",
    "Result",
    "Scene",
    "StudioError",
    "Thing",
    "Unfinishable",
    "UnknownEngine",
    "Unreadable",
    "wire",
]
