"""The studio's command line: `python -m model draw "a cat in a hat" -n 9 -o out/`."""

import argparse
import cProfile
import json
import logging
import pstats
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import Any

from model import wire
from model.brief import MAX_COUNT, MAX_TEXT, Brief
from model.drawing import Drawing
from model.evaluate.options import add_options
from model.result import NothingToDraw, Result, StudioError
from model.scene import STYLES

BAD_INPUT = 2  # exit code, as argparse's own
SUFFIX = {"image/svg+xml": "svg", "image/png": "png"}


class Refused(ValueError):
    """What was typed cannot be done; the text says why, in one sentence."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code is 0, or BAD_INPUT after one clear sentence on stderr."""
    options = _parser().parse_args(arguments)
    try:
        options.command(options)
    except (Refused, StudioError) as error:
        print(f"python -m model: {_sentence(error)}", file=sys.stderr)
        return BAD_INPUT
    return 0


def draw(options: argparse.Namespace) -> None:
    """Write 01.png … in rank order, sheet.png and scene.json."""
    brief = _brief(options)
    from model.studio import Studio, load_engine

    studio = Studio(load_engine(options.engine))
    profile = cProfile.Profile() if options.profile else None
    if profile:
        studio.draw(brief)  # warm, so that the profile shows the work and not the loading
    with profile or nullcontext():
        result = studio.draw(brief)
        _write(result, options.out, sources=options.svg)
    print(f"{result.understood}: {len(result.drawings)} of {brief.count} in {options.out}")
    if result.scene.unknown:
        print(f"not understood: {', '.join(result.scene.unknown)}")
    if options.distances:
        print(_distances(result.drawings))
    if profile:
        pstats.Stats(profile).sort_stats("cumulative").print_stats(40)


def anchors(options: argparse.Namespace) -> None:
    """Draw pieces of art with their anchors on them, in every form that the words have."""
    from model.engines.scene.art import NoArt
    from model.engines.scene.view import sheet

    pieces = [piece for one in options.words for piece in _pieces(one)]
    try:
        sheet(list(dict.fromkeys(pieces))).save(options.out)
    except NoArt as error:
        raise Refused(f"there is no art for {error.args[0]}") from error
    except OSError as error:
        raise Refused(f"cannot write to {options.out}: {error.strerror or error}") from error


def _pieces(words: str) -> list[str]:
    """What shows the words: an emoji or piece of art itself, or every form of every thing that is meant."""
    from model.engines.scene.kin import UNKNOWN_ART, drawable, forms
    from model.scene import Thing
    from model.words import understand

    itself = Thing(emoji=words, said=words)
    if words == UNKNOWN_ART or drawable(itself).emoji != UNKNOWN_ART:
        return [words]
    things = understand(words).things
    if not things:
        raise Refused(f"there is no art for {words}")
    return [form for thing in things for form in forms(thing).values()]


def evaluate(options: argparse.Namespace) -> None:
    """Measure an engine against prompts whose scenes were written by hand."""
    from model.evaluate.command import evaluate

    try:
        for text in evaluate(options):
            print(text, end="\n\n")
    except (OSError, ValueError) as error:
        raise Refused(str(error)) from error


def engines(options: argparse.Namespace) -> None:
    """Name the engines there are."""
    from model.studio import AUTO, ENGINES

    print("\n".join([AUTO, *ENGINES]))


def serve(options: argparse.Namespace) -> None:
    """Be the studio of another process, over stdin and stdout."""
    from model.serve import serve

    logging.basicConfig(level=logging.INFO, stream=sys.stderr, format="studio: %(levelname)s %(message)s")
    logging.getLogger("pymorphy3").setLevel(logging.WARNING)  # it announces its dictionaries
    serve(options.engine)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m model", description="Words in, sticker candidates out.")
    commands = parser.add_subparsers(required=True, metavar="command")

    one = commands.add_parser("draw", help="draw candidates into a folder")
    one.add_argument("text", help="what to draw, in any language")
    one.add_argument("-n", "--count", type=int, default=9, help=f"how many, 1 to {MAX_COUNT} (default 9)")
    one.add_argument("-o", "--out", type=Path, default=Path("out"), help="folder to write to (default out)")
    one.add_argument("--engine", default="auto", help="see `python -m model engines`")
    one.add_argument("--seed", type=int, default=0, help="another number, other candidates (default 0)")
    one.add_argument("--style", default="", help=f"{', '.join(STYLES)} (default: what the words say)")
    one.add_argument("--language", default="", help="a hint: ru, en, zh-hans …")
    one.add_argument("--distances", action="store_true", help="print how far the candidates are apart, 0 to 1")
    one.add_argument("--svg", action="store_true", help="write the sources too")
    one.add_argument("--profile", action="store_true", help="draw twice, and show where the second time went")
    one.set_defaults(command=draw)

    one = commands.add_parser("anchors", help="show where things attach to a piece of art")
    one.add_argument("words", nargs="+", help="emoji, or words for them")
    one.add_argument("-o", "--out", type=Path, default=Path("anchors.png"))
    one.set_defaults(command=anchors)

    one = commands.add_parser("evaluate", help="measure an engine against scenes written by hand")
    add_options(one)
    one.set_defaults(command=evaluate)

    one = commands.add_parser("engines", help="list the engines")
    one.set_defaults(command=engines)

    one = commands.add_parser("serve", help="answer requests on stdin, for another process")
    one.add_argument("--engine", default="auto")
    one.set_defaults(command=serve)
    return parser


def _brief(options: argparse.Namespace) -> Brief:
    text = options.text.encode("utf-8", "ignore").decode().strip()  # an argument may hold bytes that are no letters
    if not text:
        raise Refused("say what to draw")
    if len(text) > MAX_TEXT:
        raise Refused(f"that is {len(text)} characters; keep it within {MAX_TEXT}")
    try:
        return Brief(text=text, language=options.language, count=options.count, seed=options.seed, style=options.style)
    except ValueError as error:
        raise Refused(str(error)) from error


def _write(result: Result, folder: Path, *, sources: bool) -> None:
    from model.finish import card
    from model.sheet import sheet

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number, drawing in enumerate(result.drawings, start=1):
            card(drawing.source, drawing.media).save(folder / f"{number:02}.png")
            if sources:
                (folder / f"{number:02}.source.{SUFFIX[drawing.media]}").write_bytes(drawing.source)
        if result.drawings:
            (folder / "sheet.png").write_bytes(sheet(result.drawings))
        text = json.dumps(_told(result), ensure_ascii=False, indent=1)
        (folder / "scene.json").write_text(text + "\n", "utf-8")
    except OSError as error:
        raise Refused(f"cannot write to {folder}: {error.strerror or error}") from error


def _told(result: Result) -> dict[str, Any]:
    """What scene.json says: the meaning, the words not understood, and the drawings in rank order."""
    told = wire.result_to_json(result)
    drawings = [{"file": f"{rank:02}.png", **one} for rank, one in enumerate(told["drawings"], start=1)]
    return {**told, "unknown": list(result.scene.unknown), "drawings": drawings}


def _distances(drawings: Sequence[Drawing]) -> str:
    """A table: every candidate against those before it, then the nearest pair."""
    from model.likeness import distance

    rows = [[distance(one.look, other.look) for other in drawings[:index]] for index, one in enumerate(drawings)]
    lines = ["    " + " ".join(f"{number:>4}" for number in range(1, len(drawings) + 1))]
    for number, (row, drawing) in enumerate(zip(rows, drawings, strict=True), start=1):
        cells = " ".join(f"{one:4.2f}" for one in row)
        lines.append(f"{number:>3} {cells}{' ' if row else ''}   ·  {drawing.score:.2f} {drawing.arrangement}")
    if len(drawings) > 1:
        lines.append(f"nearest two: {min(min(row) for row in rows if row):.2f}")
    return "\n".join(lines)


def _sentence(error: Exception) -> str:
    if isinstance(error, NothingToDraw):
        words = ", ".join(error.unknown)
        return f"nothing to draw in these words: {words}" if words else "nothing to draw in these words"
    return str(error) or type(error).__name__


if __name__ == "__main__":
    sys.exit(main())
