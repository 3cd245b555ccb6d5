"""How the studio's values travel between processes: length-prefixed frames of JSON and bytes. Standard library only.

A frame is a 4-byte big-endian length, that many bytes of JSON (an object; "blobs" lists the lengths of what
follows), then the blobs one after another. Knows nothing of pipes' ends: who reads and who writes is others' work.
"""

import dataclasses
import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from model.brief import Brief
from model.drawing import Drawing
from model.result import ERRORS, Broken, Result, StudioError
from model.scene import Relation, RelationKind, Scene, Thing

PREFIX = struct.Struct(">I")
MAX_HEADER = 4 << 20  # bytes of JSON; a full brief with all its `seen` looks is well below
MAX_BLOB = 32 << 20  # bytes; a sheet is about 0.5 MB, a drawing's source tens of kB


class BadFrame(ValueError):
    """What came through the pipe is no frame: the stream cannot be trusted any more."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One message. head: JSON object with at least "kind"; blobs: binary parts, in order."""

    head: dict[str, Any]
    blobs: tuple[bytes, ...] = field(default=())


def pack(frame: Frame) -> bytes:
    """The frame as bytes, prefix included."""
    head = json.dumps(frame.head | {"blobs": [len(blob) for blob in frame.blobs]}).encode()
    return b"".join((PREFIX.pack(len(head)), head, *frame.blobs))


def head_length(prefix: bytes) -> int:
    """How many bytes of JSON follow the 4-byte prefix. Raises BadFrame above MAX_HEADER."""
    length: int = PREFIX.unpack(prefix)[0]
    if length > MAX_HEADER:
        raise BadFrame(f"a header of {length} bytes")
    return length


def read_head(raw: bytes) -> tuple[dict[str, Any], list[int]]:
    """The header and the lengths of its blobs. Raises BadFrame."""
    try:
        head = json.loads(raw)
    except ValueError as error:
        raise BadFrame(f"a header that is not JSON: {raw[:80]!r}") from error
    lengths = head.pop("blobs", None) if isinstance(head, dict) else None
    if not isinstance(lengths, list) or not isinstance(head.get("kind"), str):
        raise BadFrame(f"a header without its fields: {raw[:80]!r}")
    if not all(isinstance(length, int) and 0 <= length <= MAX_BLOB for length in lengths):
        raise BadFrame(f"blobs of {lengths} bytes")
    return head, lengths


def brief_to_json(brief: Brief) -> dict[str, Any]:
    return dataclasses.asdict(brief)


def brief_from_json(value: dict[str, Any]) -> Brief:
    """Raises ValueError or TypeError, as Brief does, when the value is no brief."""
    return Brief(**value | {"seen": tuple(value["seen"])})


def scene_to_json(scene: Scene) -> dict[str, Any]:
    return dataclasses.asdict(scene)


def scene_from_json(value: dict[str, Any]) -> Scene:
    return Scene(
        things=tuple(Thing(**thing) for thing in value["things"]),
        relations=tuple(
            Relation(kind=RelationKind(one["kind"]), subject=one["subject"], obj=one["obj"])
            for one in value["relations"]
        ),
        settings=tuple(value["settings"]),
        lettering=value["lettering"],
        style=value["style"],
        unknown=tuple(value["unknown"]),
    )


def drawing_to_json(drawing: Drawing) -> dict[str, Any]:
    """Everything but the source, which travels as a blob."""
    return {f.name: getattr(drawing, f.name) for f in dataclasses.fields(drawing) if f.name != "source"}


def drawing_from_json(value: dict[str, Any], source: bytes) -> Drawing:
    tuples = {"emoji": tuple(value["emoji"]), "keywords": tuple(value["keywords"])}
    return Drawing(**value | tuples, source=source)


def result_to_json(result: Result) -> dict[str, Any]:
    """Everything but the drawings' sources."""
    return {
        "scene": scene_to_json(result.scene),
        "drawings": [drawing_to_json(drawing) for drawing in result.drawings],
        "understood": result.understood,
        "encoder": result.encoder,
        "art": result.art,
    }


def result_from_json(value: dict[str, Any], sources: Sequence[bytes]) -> Result:
    """`sources`: one for each drawing, in order."""
    return Result(
        scene=scene_from_json(value["scene"]),
        drawings=tuple(drawing_from_json(one, source) for one, source in zip(value["drawings"], sources, strict=True)),
        understood=value["understood"],
        encoder=value["encoder"],
        art=value["art"],
    )


def error_to_json(error: StudioError) -> dict[str, Any]:
    facts: dict[str, Any] = dataclasses.asdict(error) if dataclasses.is_dataclass(error) else {}
    return {"error": type(error).__name__, "facts": facts}


def error_from_json(value: dict[str, Any]) -> StudioError:
    """The error itself, to be raised; one that is not known here comes back as Broken."""
    kind = ERRORS.get(value["error"], Broken)
    facts = {name: tuple(fact) if isinstance(fact, list) else fact for name, fact in value["facts"].items()}
    return kind(**facts) if kind.__name__ == value["error"] else Broken(reason=value["error"])
