"""`python -m tests.gallery out/`: the first candidate of every prompt of `model/prompts.txt`, on pages to look at.

Whether a picture shows all that was said, rightly related, is for eyes to decide; nothing here passes or fails.
With `--all`, the whole sheet of every prompt is written too.
"""

import argparse
from pathlib import Path

from PIL import Image

from model.brief import Brief
from model.render import render
from model.studio import Studio

PROMPTS = Path(__file__).parent / "model" / "prompts.txt"
COLUMNS, ROWS, SIDE = 5, 2, 300  # pictures a page; pixels
GROUND = "#7aab8d"


def main() -> None:
    """Draw the pages into the folder named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--prompts", type=Path, default=PROMPTS)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--all", action="store_true", help="also write each prompt's whole sheet")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    prompts = options.prompts.read_text("utf-8").splitlines()
    studio = Studio()
    page = Image.new("RGB", (COLUMNS * SIDE, ROWS * SIDE), GROUND)
    for index, prompt in enumerate(prompts):
        result = studio.draw(Brief(text=prompt, seed=options.seed), lambda done, total: None)
        place = index % (COLUMNS * ROWS)
        if result.drawings:
            picture = render(result.drawings[0].source, result.drawings[0].media, SIDE)
            page.paste(picture, (place % COLUMNS * SIDE, place // COLUMNS * SIDE), picture)
        if options.all:
            from model.sheet import sheet

            (options.out / f"{index + 1:02}.png").write_bytes(sheet(result.drawings))
        if place == COLUMNS * ROWS - 1 or index == len(prompts) - 1:
            page.save(options.out / f"page{index // (COLUMNS * ROWS) + 1}.png")
            page = Image.new("RGB", (COLUMNS * SIDE, ROWS * SIDE), GROUND)


if __name__ == "__main__":
    main()
