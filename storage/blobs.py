"""Picture bytes on disk under their SHA-256. Writing is whole or not at all; the same bytes are kept once."""

import asyncio
import hashlib
import os
import tempfile
from pathlib import Path


class Blobs:
    """A folder of bytes by hash: `ab/abcdef…`. Safe to use from many tasks at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def _path(self, digest: str) -> Path:
        return self._folder / digest[:2] / digest

    def _write(self, content: bytes) -> str:
        digest = hashlib.sha256(content).hexdigest()
        path = self._path(digest)
        if path.exists():
            return digest
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).replace(path)
        return digest

    async def put(self, content: bytes) -> str:
        """Keep `content`; returns its SHA-256 in hexadecimal. Raises OSError when the disk is full."""
        return await asyncio.to_thread(self._write, content)

    async def get(self, digest: str) -> bytes:
        """The bytes kept under `digest`. Raises FileNotFoundError."""
        return await asyncio.to_thread(self._path(digest).read_bytes)
