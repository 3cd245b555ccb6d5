"""Words in any language → Scene, and the Scene back as plain English. Knows nothing of pictures."""

from model.words.encoder import encoder_available
from model.words.english import describe, telling
from model.words.understand import understand

__all__ = ["describe", "encoder_available", "telling", "understand"]
