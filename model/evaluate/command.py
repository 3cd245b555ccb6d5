"""`python -m model evaluate scene`: reads the suite, understands, draws, prints."""

import argparse
from collections.abc import Iterator

from model.evaluate.drawing import drawn, sample
from model.evaluate.meaning import marked
from model.evaluate.options import PARTS
from model.evaluate.report import Marked, drawing_failures, drawing_report, failures, meaning_report
from model.evaluate.suite import Row, read_suite
from model.words import understand

OPEN = "open"


def rows_of(options: argparse.Namespace) -> list[Row]:
    """The chosen rows. Raises BadSuite, and ValueError when there are none or they may not be listed."""
    parts = PARTS if options.part == "all" else (options.part,)
    if options.failures and parts != (OPEN,):
        raise ValueError("failures are listed for --part open alone: nobody may fix from the held-out part")
    rows = [
        row
        for row in read_suite(options.suite, parts)
        if options.language in ("", row.language) and options.category in ("", row.category)
    ]
    if not rows:
        raise ValueError(f"no such prompts in {options.suite}")
    return rows


def understood(rows: list[Row]) -> list[Marked]:
    """Each row with what the words earned."""
    return [(row, marked(row, understand(row.prompt))) for row in rows]


def evaluate(options: argparse.Namespace) -> Iterator[str]:
    """Everything that was asked for, in pieces of text. Raises BadSuite and ValueError."""
    rows = rows_of(options)
    found = understood(rows)
    yield meaning_report(found)
    if options.failures:
        yield failures(found)
    if options.draw:
        pictures = list(drawn(sample(rows, options.draw), options.jobs))
        yield drawing_report(pictures)
        if options.failures:
            yield drawing_failures(pictures)
