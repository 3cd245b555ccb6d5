"""Files of the local Telegram: bytes on disk by hash, file ids by kind. Knows nothing of messages and sets.

A `file_id` names one use of the bytes (a photo's size, a sticker in a set); `file_unique_id` is its stable short
name. The same bytes as a photo, a document or a sticker of two sets have different ids, as on Telegram.
"""

import base64
import hashlib
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.sandbox.journal import Journal
from bot.sandbox.pictures import Rendition
from bot.sandbox.refusals import bad_request

# Openings of real file ids by kind, and the kinds' names in refusals.
OPENINGS = {
    "photo": "AgAC",
    "sticker": "CAAC",
    "upload": "CQAC",
    "document": "BQAC",
    "voice": "AwAC",
    "thumbnail": "AAMC",
}
LABELS = {
    "photo": "Photo", "sticker": "Sticker", "upload": "Sticker", "document": "Document", "voice": "VoiceNote",
    "thumbnail": "Thumbnail",
}  # fmt: skip
ENDINGS = {"photo": "jpg", "sticker": "webp", "upload": "webp", "document": "bin", "voice": "oga", "thumbnail": "webp"}
WRONG_ID = "wrong remote file identifier specified: Wrong string length"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """One kept file. Sizes in bytes and px (0 where there are no pixels)."""

    file_id: str
    unique: str
    kind: str
    sha: str
    size: int
    width: int = 0
    height: int = 0
    mime: str = "application/octet-stream"
    name: str = ""
    scope: str = ""  # the set it belongs to, if any
    sizes: tuple[str, ...] = ()  # of a photo: file ids of all its sizes, smallest first

    @property
    def path(self) -> str:
        """The `file_path` getFile tells."""
        ending = self.name.rpartition(".")[2] if "." in self.name else ENDINGS[self.kind]
        return f"{self.kind}s/{self.unique}.{ending}"


class Media:
    """The shelf of files: `folder`/<sha256> holds bytes, the journal what they are."""

    def __init__(self, folder: Path, journal: Journal) -> None:
        self._folder = folder
        self._journal = journal
        folder.mkdir(parents=True, exist_ok=True)
        self._uniques = {str(doc["unique"]): key for key, doc in journal.all("file").items()}

    def write(self, data: bytes) -> str:
        """Put bytes on disk; their SHA-256. Blocks: call it from a thread."""
        sha = hashlib.sha256(data).hexdigest()
        target = self._folder / sha
        if not target.exists():
            fresh = self._folder / f"{sha}.{id(data):x}.part"
            fresh.write_bytes(data)
            fresh.replace(target)
        return sha

    def bytes_path(self, stored: Stored) -> Path:
        """Where its bytes lie."""
        return self._folder / stored.sha

    def keep(
        self, kind: str, sha: str, size: int, *, scope: str = "", of: Rendition | None = None, mime: str = "",
        name: str = "", sizes: tuple[str, ...] = (),
    ) -> Stored:  # fmt: skip
        """Give written bytes an id. The same kind, bytes and scope always get the same one."""
        file_id, unique = identify(kind, sha, scope)
        stored = Stored(
            file_id=file_id, unique=unique, kind=kind, sha=sha, size=size, scope=scope, name=name, sizes=sizes,
            width=of.width if of else 0, height=of.height if of else 0, mime=mime or "application/octet-stream",
        )  # fmt: skip
        self._journal.put("file", file_id, asdict(stored))
        self._uniques[unique] = file_id
        return stored

    def find(self, file_id: str) -> Stored | None:
        """What a file id means, or None."""
        document = self._journal.get("file", file_id)
        return Stored(**{**document, "sizes": tuple(document["sizes"])}) if document else None

    def by_unique(self, unique: str) -> Stored | None:
        """What a file_unique_id means, or None."""
        file_id = self._uniques.get(unique)
        return self.find(file_id) if file_id else None

    def wanted(self, file_id: str, kinds: tuple[str, ...], role: str) -> Stored:
        """The file of that id; refused when unknown or of another kind than `kinds` (`role` is the kind's name)."""
        stored = self.find(file_id)
        if stored is None:
            if file_id.startswith(("http://", "https://")):
                raise bad_request("failed to get HTTP URL content")
            raise bad_request(WRONG_ID)
        if stored.kind not in kinds:
            raise bad_request(f"can't use file of type {LABELS[stored.kind]} as {role}")
        return stored


def identify(kind: str, sha: str, scope: str) -> tuple[str, str]:
    """The (file_id, file_unique_id) of bytes used as `kind` within `scope`."""
    digest = hashlib.sha256(f"{kind}|{scope}|{sha}".encode()).digest()
    letters = base64.urlsafe_b64encode(digest).decode().rstrip("=")
    return OPENINGS[kind] + letters, "AQAD" + letters[:12]
