"""What the local Telegram must not forget: JSON documents in one append-only file. Knows nothing of what they mean.

A line is a list of [kind, id, document or null]; the last one wins. One line is one change, whole or (torn by a
kill) ignored. The file is rewritten without its history at start.
"""

import errno
import json
import os
from pathlib import Path
from typing import Any

Document = dict[str, Any]


class Journal:
    """Documents by kind and id, in memory, with every change on disk before `commit` returns."""

    def __init__(self, path: Path) -> None:
        """Read `path` (made if missing) and compact it. Raises OSError when it is unreadable or damaged."""
        self._path = path
        self._pending: list[tuple[str, str, Document | None]] = []
        self._kinds: dict[str, dict[str, Document]] = {}
        if path.exists():
            self._read()
        self._compact()
        self._file = path.open("a", encoding="utf-8")

    def all(self, kind: str) -> dict[str, Document]:
        """Every document of a kind by id, oldest first. Not to be changed: use `put`."""
        return self._kinds.setdefault(kind, {})

    def get(self, kind: str, key: str) -> Document | None:
        """One document, or None. Not to be changed: use `put`."""
        return self.all(kind).get(key)

    def put(self, kind: str, key: str, document: Document | None) -> None:
        """Keep `document` (None forgets it) in memory now, on disk at the next `commit`."""
        self._keep(kind, key, document)
        self._pending.append((kind, key, document))

    def commit(self) -> None:
        """Everything put since the last time goes to the file as one line, out of this process's hands."""
        if self._pending:
            self._file.write(json.dumps(self._pending, ensure_ascii=False) + "\n")
            self._file.flush()
            self._pending = []

    def close(self) -> None:
        self.commit()
        self._file.close()

    def _keep(self, kind: str, key: str, document: Document | None) -> None:
        if document is None:
            self.all(kind).pop(key, None)
        else:
            self.all(kind)[key] = document

    def _read(self) -> None:
        with self._path.open(encoding="utf-8", errors="replace") as lines:
            for number, line in enumerate(lines, start=1):
                if not line.endswith("\n"):
                    return  # torn by a kill: that change was never answered
                try:
                    change = json.loads(line)
                except ValueError:
                    reason = f"line {number} is damaged; move the file away to begin anew"
                    raise OSError(errno.EILSEQ, reason, str(self._path)) from None
                for kind, key, document in change:
                    self._keep(kind, key, document)

    def _compact(self) -> None:
        fresh = self._path.with_suffix(".fresh")
        with fresh.open("w", encoding="utf-8") as out:
            for kind, documents in self._kinds.items():
                for key, document in documents.items():
                    out.write(json.dumps([(kind, key, document)], ensure_ascii=False) + "\n")
            out.flush()
            os.fsync(out.fileno())
        fresh.replace(self._path)
