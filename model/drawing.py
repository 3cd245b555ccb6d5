"""One candidate, drawn and ranked."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A sticker candidate, complete enough to be finished at any size later.

    source: the picture itself, self-contained: an SVG document (no fonts, no links) or a PNG.
    media: "image/svg+xml" or "image/png".
    look: perceptual signature, comparable by `model.likeness`; lower-case hexadecimal.
    arrangement: name of the composition ("portrait", "badge" ...).
    score: 0..1, higher is better; drawings come back best first.
    parts: what the score is made of, each 0..1.
    emoji: 1..3 emoji for what is on it, none of them skin-toned, most telling first.
    keywords: search words, most telling first; at most 20, together at most 64 characters.
    """

    source: bytes
    media: str
    look: str
    arrangement: str
    score: float
    parts: dict[str, float] = field(default_factory=dict)
    emoji: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
