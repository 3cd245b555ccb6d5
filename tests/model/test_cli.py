"""The command line: files written, sentences said, exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from model.__main__ import main

ROOT = Path(__file__).parent.parent.parent


def test_draw_writes_the_contracts_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "deep" / "out"
    assert main(["draw", "кот в шляпе", "-n", "5", "-o", str(out), "--distances", "--svg"]) == 0
    for number in range(1, 6):
        with Image.open(out / f"{number:02}.png") as picture:
            assert (picture.size, picture.mode) == ((512, 512), "RGBA")
            assert picture.getchannel("A").getextrema() == (0, 255)
        assert (out / f"{number:02}.source.svg").read_bytes().startswith(b"<svg")
    with Image.open(out / "sheet.png") as sheet:
        assert sheet.mode == "RGB"
    told = json.loads((out / "scene.json").read_text("utf-8"))
    assert {"cat", "hat"} & set(told["understood"].split())
    assert [drawing["score"] for drawing in told["drawings"]] == sorted(
        (drawing["score"] for drawing in told["drawings"]), reverse=True
    )
    assert [drawing["file"] for drawing in told["drawings"]] == [f"{number:02}.png" for number in range(1, 6)]
    assert told["unknown"] == []
    assert "nearest two:" in capsys.readouterr().out


def test_words_not_understood_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["draw", "cat qzxvwkq", "-n", "1", "-o", str(tmp_path)]) == 0
    assert "qzxvwkq" in capsys.readouterr().out
    assert json.loads((tmp_path / "scene.json").read_text("utf-8"))["unknown"] == ["qzxvwkq"]


def test_bytes_that_are_no_letters_are_left_out(tmp_path: Path) -> None:
    assert main(["draw", "cat \udcff\ud800", "-n", "1", "-o", str(tmp_path)]) == 0


def test_two_processes_draw_the_same_bytes(tmp_path: Path) -> None:
    """Even when their hashes of words differ."""
    made = []
    for seed in ("1", "2"):
        out = tmp_path / seed
        command = [sys.executable, "-m", "model", "draw", "a sad cat in a hat on the beach", "-n", "4", "-o", str(out)]
        subprocess.run([*command, "--svg"], cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed}, check=True)
        made.append({path.name: path.read_bytes() for path in sorted(out.iterdir())})
    assert len(made[0]) == 10
    assert made[0] == made[1]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["draw", "   "], "say what to draw"),
        (["draw", "\udcff"], "say what to draw"),
        (["draw", "x" * 5000], "5000 characters"),
        (["draw", "cat", "-n", "0"], "count must be 1..81"),
        (["draw", "cat", "-n", "82"], "count must be 1..81"),
        (["draw", "cat", "--seed", "-1"], "seed must not be negative"),
        (["draw", "cat", "--engine", "nonesuch"], "known engines: auto, scene"),
        (["draw", "!?.,"], "nothing to draw"),
        (["draw", "cat", "-n", "1", "-o", "/dev/null/out"], "cannot write to /dev/null/out"),
        (["anchors", "glorbfnax"], "there is no art for glorbfnax"),
    ],
)
def test_bad_input_gets_one_clear_sentence(
    arguments: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    said = capsys.readouterr().err
    assert says in said
    assert said.count("\n") == 1


def test_a_word_for_a_number_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["draw", "cat", "-n", "many"])
    assert caught.value.code == 2
    assert "invalid int value: 'many'" in capsys.readouterr().err


def test_engines_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["engines"]) == 0
    assert capsys.readouterr().out.split() == ["auto", "scene"]


def test_anchors_are_drawn_for_words_in_every_form(tmp_path: Path) -> None:
    assert main(["anchors", "кот", "lepim:cowboy-hat", "-o", str(tmp_path / "anchors.png")]) == 0
    with Image.open(tmp_path / "anchors.png") as page:
        assert page.width == 3 * page.height


def test_anchors_are_drawn(tmp_path: Path) -> None:
    assert main(["anchors", "🐱", "🐈", "-o", str(tmp_path / "anchors.png")]) == 0
    with Image.open(tmp_path / "anchors.png") as page:
        assert page.width == 2 * page.height
