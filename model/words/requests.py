"""What stands around the thing asked for: greetings, thanks, laughter, second thoughts, web addresses.

Knows no pictures.
"""

import re
from collections.abc import Sequence

from model.words.lexicon import concept_group, dictionary_forms, look_up
from model.words.sayings import LAUGHTER
from model.words.shown import emoji_of
from model.words.text import Token

ADDRESS = re.compile(r"\b(?:https?://|www\.|t\.me/)\S+", re.IGNORECASE)
HASH = re.compile(r"#(?=[^\W\d_])")
WITH = re.compile(r"\bw/(?!o\b)\s*", re.IGNORECASE)
WITHOUT = re.compile(r"\bw/o\b", re.IGNORECASE)
SMILE = re.compile(r"(?:\s*[:;=]-?[)D]|\s*\){2,}|\s*\^_\^|\s*\bx[dD]\b)+\s*$")
FEW = 3  # words; in a shorter text a smile or a laugh is of the picture

_ASKING = """
    draw make please pls plz create can could want need gimme нарисуй нарисуйте нарисовать сделай сделайте сделать
    хочу можно можешь можете пожалуйста плиз нужен нужна нужно нужны стикер наклейка картинка sticker sent send
"""
ASKING = frozenset(_ASKING.split())
_GREETINGS = """
    привет приветик приветствую здравствуйте здравствуй здрасьте хай хеллоу салют йо hello hi hey hiya yo heya
"""
GREETINGS = frozenset(_GREETINGS.split())
_ADDRESSED = """
    бот ботик bot бро bro дружище друг friend there dear дорогой милый уважаемый all
"""
ADDRESSED = frozenset(_ADDRESSED.split())
_HESITATION = """
    ну короче кароче а э эм ээ эмм мм слушай слушайте блин типа так ok okay окей ок um umm uh uhh hmm well so like
"""
HESITATION = frozenset(_HESITATION.split())
_ENDINGS = """
    lol lmao rofl лол кек haha хах спс спасибо благодарю плиз плз пж пжл пжлст пжлста пжалста плиииз thx ty tysm
    tnx thanks pls plz please пожалуйста заранее & i guess or whatever ахах ха-ха бб
"""
ENDINGS = frozenset(_ENDINGS.split())
_STICKERS = """
    стикер стикеры стикеров стикера наклейка наклейку мем sticker stickers meme emoji эмодзи смайлик картинка
    картинку
"""
STICKERS = frozenset(_STICKERS.split())
_JOINTS = """
    и ещё еще один одна одно and another one more a an the
"""
JOINTS = frozenset(_JOINTS.split())
_THOUGHTS = """
    нет лучше, хотя нет лучше, ой нет лучше, а нет лучше, хотя нет, ой нет, а нет, нет давай, хотя лучше, точнее,
    вернее, то есть, хотя давай, но лучше, нет нет, no wait, wait no, no actually, actually no, actually, i mean,
    no make it, make that, scratch that, or better, oh wait, no sorry, sorry i meant, i meant, no better
"""
SECOND_THOUGHTS = tuple(phrase.split() for phrase in _THOUGHTS.split(","))
TIMES_OF_DAY = frozenset({"добрый день", "добрый вечер", "доброе утро", "good morning", "good evening", "good day"})
JUST = frozenset({"just", "simply", "only", "просто", "только"})
OWNERS = frozenset({"my", "your", "his", "her", "our", "their"})
LONGEST_THOUGHT = 3  # words


def plain(text: str) -> str:
    """The text without web addresses, number signs before words, and a smile at the end of a request."""
    text = HASH.sub("", ADDRESS.sub(" ", text))
    text = WITH.sub("with ", WITHOUT.sub("without", text))
    cut = SMILE.sub("", text)
    return cut if len(cut.split()) >= FEW else text


def _words(tokens: Sequence[Token]) -> int:
    return sum(token.kind != "mark" for token in tokens)


def _opening(tokens: Sequence[Token]) -> int:
    """How many tokens at the beginning only greet or hesitate."""
    asks = any(token.key in ASKING for token in tokens)
    day = " ".join(token.key for token in tokens[:2]) in TIMES_OF_DAY
    at = 2 if asks and day else 0
    while at < len(tokens) - 1:
        key = tokens[at].key
        greets = asks and (key in GREETINGS or (at and key in ADDRESSED))
        if not (greets or key in HESITATION or (at and tokens[at].kind == "mark")):
            break
        at += 1
    return at if _words(tokens[at:]) >= FEW - 1 else 0


def _closing(tokens: Sequence[Token]) -> int:
    """How many tokens at the end only laugh, thank or ask."""
    at = len(tokens)
    if any(token.kind == "word" and _speaks(token.key) for token in tokens):
        return 0
    while at and (
        tokens[at - 1].kind == "mark" or tokens[at - 1].key in ENDINGS or LAUGHTER.fullmatch(tokens[at - 1].key)
    ):
        at -= 1
    return len(tokens) - at if _words(tokens[:at]) >= FEW and _words(tokens[at:]) else 0


def _speaks(word: str) -> bool:
    return any(entry.job == "text" for entry in (*look_up(word, "ru"), *look_up(word, "en")))


def _is_noun(word: str) -> bool:
    language = "ru" if "а" <= word[0] <= "я" else "en"
    return any(
        entry.job == "noun" and entry.own
        for form in dictionary_forms(word, language)
        for entry in look_up(form, language)
    )


def _better(tokens: Sequence[Token]) -> Sequence[Token]:
    """What somebody thought better of is left out: "a cat, no wait, a dog"."""
    for at in range(len(tokens) - 2, 0, -1):
        for length in range(LONGEST_THOUGHT, 0, -1):
            end = at + length
            if [token.key for token in tokens[at:end]] not in SECOND_THOUGHTS:
                continue
            rest = list(tokens[end:])
            while rest and rest[0].kind == "mark":
                del rest[0]
            stands = next((token for token in rest if token.key not in JOINTS), None)
            placed = stands is None or any(
                entry.job in ("prep", "not") for entry in (*look_up(stands.key, "ru"), *look_up(stands.key, "en"))
            )
            if not placed and any(token.kind == "word" and _is_noun(token.key) for token in rest):
                return rest
    return tokens


def _titled(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "A sticker for our chat: a rocket": what comes after the colon."""
    keys = [token.key for token in tokens]
    if ":" not in keys:
        return tokens
    at = keys.index(":")
    speaks = any(map(_speaks, keys[:at]))
    told = {"of", "with", "с", "со"}.intersection(keys[:at])
    return tokens[at + 1 :] if STICKERS.intersection(keys[:at]) and not (speaks or told) and keys[at + 1 :] else tokens


def _told_over(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "Penguin, penguin and one more penguin": three of them; "an owl, just an owl": one."""
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        token, count, end, echoed = tokens[at], 1, at + 1, False
        place = end
        while token.kind == "word" and place < len(tokens):
            if tokens[place].key == token.key:
                count, end = count + (not echoed), place + 1
            elif tokens[place].key in JUST:
                echoed = True
            elif tokens[place].key not in JOINTS and tokens[place].key not in ",.":
                break
            place += 1
        if end > at + 1 and _is_noun(token.key):
            found += [Token(str(count), str(count), "number"), token] if count > 1 else [token]
            at = end
        else:
            found.append(token)
            at += 1
    return found


def _disowned(tokens: Sequence[Token]) -> Sequence[Token]:
    """ "My grandma's teapot": the teapot, and no grandmother."""
    found: list[Token] = []
    for at, token in enumerate(tokens):
        after = tokens[at + 1] if at + 1 < len(tokens) else None
        owner = token.key.endswith("'s") and at and tokens[at - 1].key in OWNERS and after is not None
        if owner and after is not None and after.kind == "word" and _is_noun(after.key):
            person = look_up(token.key.removesuffix("'s"), "en")
            if any(
                entry.job == "noun" and concept_group(emoji_of(entry.value)).startswith("person") for entry in person
            ):
                continue
        found.append(token)
    return found


def bare(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of what is asked for, without what is said around it."""
    closing = _closing(tokens)
    tokens = _titled(tokens[: len(tokens) - closing])
    tokens = tokens[_opening(tokens) :]
    return _told_over(_disowned(_better(tokens)))
