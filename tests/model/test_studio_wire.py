"""Values must come out of a pipe as they went in."""

import io

import pytest

from model import wire
from model.brief import Brief
from model.drawing import Drawing
from model.result import Broken, NothingToDraw, Result, StudioError, UnknownEngine
from model.scene import Relation, RelationKind, Scene, Thing
from model.serve import read_frame

SCENE = Scene(
    things=(Thing(emoji="🐱", said="кот", count=3, colour="red", exact=False), Thing(emoji="🎩", said="шляпа")),
    relations=(Relation(kind=RelationKind.WEARING, subject=0, obj=1),),
    settings=("night",),
    lettering='<3 & "quotes"',
    style="neon",
    unknown=("zzz",),
)
DRAWING = Drawing(
    source=b"\x00\xff<svg>",
    media="image/svg+xml",
    look="0f",
    arrangement="badge",
    score=0.5,
    parts={"shown": 1.0},
    emoji=("🐱",),
    keywords=("кот",),
)


def carried(frame: wire.Frame) -> wire.Frame:
    """The frame after a trip through a pipe."""
    found = read_frame(io.BytesIO(wire.pack(frame)))
    assert found is not None
    return found


def test_a_brief_arrives_whole() -> None:
    brief = Brief(text="кот\n🐸 \u202eעברית", language="ru", count=5, seed=7, style="pixel", seen=("0f", "f0"))
    head = carried(wire.Frame({"kind": "draw", "brief": wire.brief_to_json(brief)})).head
    assert wire.brief_from_json(head["brief"]) == brief


def test_a_result_arrives_whole() -> None:
    result = Result(scene=SCENE, drawings=(DRAWING, DRAWING), understood="three red cats", encoder=True, art="©")
    frame = carried(wire.Frame({"kind": "drawn", "result": wire.result_to_json(result)}, (DRAWING.source,) * 2))
    assert wire.result_from_json(frame.head["result"], frame.blobs) == result


@pytest.mark.parametrize(
    "error", [NothingToDraw(unknown=("a", "b")), UnknownEngine(name="x", known=("auto",)), Broken(reason="oh")]
)
def test_errors_arrive_with_their_facts(error: StudioError) -> None:
    found = wire.error_from_json(carried(wire.Frame({"kind": "error", **wire.error_to_json(error)})).head)
    assert type(found) is type(error)
    assert vars(found) == vars(error)


def test_an_error_of_another_version_is_told_as_broken() -> None:
    found = wire.error_from_json({"error": "FromTheFuture", "facts": {"a": 1}})
    assert isinstance(found, Broken)
    assert found.reason == "FromTheFuture"


def test_frames_keep_their_order_and_their_ends() -> None:
    frames = [wire.Frame({"kind": "x", "n": n}, (b"a" * n, b"", b"b")) for n in range(4)]
    stream = io.BytesIO(b"".join(wire.pack(frame) for frame in frames))
    assert [read_frame(stream) for _ in frames] == frames
    assert read_frame(stream) is None


def test_a_frame_cut_short_is_the_end() -> None:
    whole = wire.pack(wire.Frame({"kind": "x"}, (b"abc",)))
    for length in (0, 3, len(whole) - 1):
        assert read_frame(io.BytesIO(whole[:length])) is None


@pytest.mark.parametrize(
    "raw",
    [
        b"\xff\xff\xff\xff",
        b"\x00\x00\x00\x02[]",
        b"\x00\x00\x00\x04nope",
        wire.PREFIX.pack(13) + b'{"kind": "x"}',
        wire.PREFIX.pack(15) + b'{"blobs": [10]}',
        wire.PREFIX.pack(25) + b'{"kind":"x", "blobs": 10}',
        wire.PREFIX.pack(28) + b'{"kind":"x", "blobs": [-10]}',
    ],
)
def test_nonsense_is_refused(raw: bytes) -> None:
    with pytest.raises(wire.BadFrame):
        read_frame(io.BytesIO(raw))
