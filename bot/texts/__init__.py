"""Words for people, in every language the bot speaks. Wording lives here and nowhere else."""

from bot.texts.en import PackLine, Texts
from bot.texts.ru import Russian
from bot.texts.zh import Chinese

LANGUAGES: dict[str, Texts] = {texts.code: texts for texts in (Texts(), Russian(), Chinese())}


def speak(tag: str | None, fallback: str = "en") -> Texts:
    """The texts for a BCP-47 tag ("ru-RU", "zh-hans", "" when unknown); else those of `fallback`, else English."""
    for code in (tag or "", fallback):
        texts = LANGUAGES.get(code.lower().replace("_", "-").partition("-")[0])
        if texts:
            return texts
    return LANGUAGES["en"]


__all__ = ["LANGUAGES", "PackLine", "Texts", "speak"]
