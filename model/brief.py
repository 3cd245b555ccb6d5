"""What was asked of the studio: one frozen value."""

from dataclasses import dataclass

from model.scene import STYLES

MAX_TEXT = 400  # characters; longer prompts say less, not more, and the sheet is one sticker
MAX_COUNT = 81  # candidates; the most that one request may show or rank


@dataclass(frozen=True, slots=True, kw_only=True)
class Brief:
    """What one person asked for, complete enough to draw it again bit for bit.

    text: the person's own words, 1..MAX_TEXT characters, already stripped.
    language: BCP-47 tag of the person's client ("ru", "zh-hans"), or "" when unknown; a hint only.
    count: how many candidates are wanted, 1..MAX_COUNT; fewer come back when there are no more that differ.
    seed: any non-negative integer; the same brief with the same engine version gives the same bytes.
    style: a name from scene.STYLES that goes before any style said in the words; "" for what the words say.
    seen: looks (`Drawing.look`) already shown for these words; nothing near them is drawn again.
    """

    text: str
    language: str = ""
    count: int = 9
    seed: int = 0
    style: str = ""
    seen: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not 1 <= len(self.text) <= MAX_TEXT:
            raise ValueError(f"text must have 1..{MAX_TEXT} characters, got {len(self.text)}")
        if not 1 <= self.count <= MAX_COUNT:
            raise ValueError(f"count must be 1..{MAX_COUNT}, got {self.count}")
        if self.style and self.style not in STYLES:
            raise ValueError(f"style must be one of {', '.join(STYLES)}, got {self.style!r}")
        if self.seed < 0:
            raise ValueError(f"seed must not be negative, got {self.seed}")
