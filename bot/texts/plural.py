"""Which form of a word goes with a number, by the plural rules of CLDR 48, for whole numbers only.

Chinese has one form for every number and needs no function.
"""


def english(n: int, one: str, other: str) -> str:
    """ "1 sticker", "2 stickers"; zero takes `other`."""
    return one if n == 1 else other


def russian(n: int, one: str, few: str, many: str) -> str:
    """«1 стикер», «2 стикера», «5 стикеров»; 11..14 take `many`, 21 takes `one`."""
    if n % 10 == 1 and n % 100 != 11:
        return one
    if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14:
        return few
    return many
