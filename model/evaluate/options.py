"""The options of `python -m model evaluate`. Imports nothing heavy: every command reads them."""

import argparse
from pathlib import Path

FOLDER = Path("tests/model/suite")
PARTS = ("open", "held_out")


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of `evaluate`."""
    parser.add_argument("engine", choices=("scene",), help="which engine is measured")
    parser.add_argument("--suite", type=Path, default=FOLDER, help=f"folder of tables (default {FOLDER})")
    parser.add_argument("--part", choices=(*PARTS, "all"), default="all", help="which table (default all there are)")
    parser.add_argument("--language", default="", help="only prompts in this language: ru, en, zh …")
    parser.add_argument("--category", default="", help="only prompts of this category")
    parser.add_argument("--draw", type=int, default=0, help="draw this many prompts, evenly chosen (default 0)")
    parser.add_argument("--jobs", type=int, default=1, help="processes that draw (default 1)")
    parser.add_argument("--failures", action="store_true", help="list what is wrong; of the open part only")
