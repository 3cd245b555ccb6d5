"""The whole way from words to a Scene. Knows no pictures; never raises on any text."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from model.scene import Scene
from model.words import requests, spelling
from model.words.chat import asks, reply
from model.words.chinese import ChineseSentence, respaced
from model.words.draft import Draft, Traits
from model.words.elision import elided
from model.words.encoder import nearest
from model.words.lexicon import CYRILLIC, OTHERS, Idiom, idioms, look_up, phrase_forms
from model.words.pieces import Piece, cut
from model.words.sayings import addressed, kin, ready
from model.words.sentence import Sentence
from model.words.shown import emoji_of, shown
from model.words.stems import LANGUAGES as VERB_FINAL
from model.words.stems import cut as cut_stems
from model.words.stems import is_inflected
from model.words.text import Token, fold, read
from model.words.tidy import tidied
from model.words.verb_final import VerbFinal

LONGEST_SAYING = 6  # words
ANYBODY = "🧑"
POLITE = frozenset("👋🙏🤗😊")  # what shows greetings, thanks and pleas, which only lead up to a request
LONG_HAN = 4  # characters; a shorter Chinese saying may be part of a word
COMMA = Token(",", ",", "mark")
SPEECH = {"says", "saying", "captioned", "говорит", "говорящий", "надпись", "надписью", "пишет"}
ASKING = {
    "draw",
    "make",
    "please",
    "pls",
    "create",
    "can",
    "could",
    "want",
    "нарисуй",
    "нарисуйте",
    "сделай",
    "хочу",
    "можно",
    "пожалуйста",
}
THANKS = {"thanks", "thank", "thx", "спасибо", "заранее", "спс", "благодарю"}
MAX_GUESSES = 8  # unlisted words looked at closely in one prompt, ~15 ms each; the rest stay unknown
SCRIPTS = {
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "kana": re.compile("[\u3040-\u30ff]"),
    "thai": re.compile("[\u0e00-\u0e7f]"),
    "han": re.compile("[\u4e00-\u9fff]"),
    "hangul": re.compile("[\uac00-\ud7af]"),
    "latin": re.compile("[A-Za-z\u00c0-\u024f]"),
}
BY_LETTERS = {"uk": re.compile("[іїєґ]"), "be": re.compile("[ў]"), "kk": re.compile("[әғқңөұүһ]")}


LATIN_LETTERS = {
    "tr": re.compile("[ğış]"),
    "pl": re.compile("[ąćęłńśźż]"),
    "de": re.compile("[äöüß]"),
    "es": re.compile("[ñ¿¡]"),
    "pt": re.compile("[ãõ]"),
    "fr": re.compile("[œêèç]"),
}  # letters of one language more than of others; worth a little over half a word
ENOUGH = 40  # words that tell a language


def _covered(tokens: Sequence[Token], language: str) -> int:
    words = [token.key for token in tokens[:ENOUGH] if token.kind == "word"]
    found = {at for at, word in enumerate(words) if look_up(word, language) or is_inflected(word, language)}
    for at, pair in enumerate(pairwise(words)):
        if look_up(" ".join(pair), language):
            found |= {at, at + 1}
    return len(found)


def _lettered(tokens: Sequence[Token], language: str) -> float:
    letters = LATIN_LETTERS.get(language)
    return 0.6 if letters is not None and any(letters.search(token.key) for token in tokens) else 0.0


def _nearly_covered(tokens: Sequence[Token], language: str) -> float:
    """Words known, and three in five of those known but for a slip of the pen."""
    unknown = [token.key for token in tokens if not look_up(token.key, language)][:MAX_GUESSES]
    slips = sum(1 for word in unknown if spelling.corrected(word, language))
    return _covered(tokens, language) + 0.6 * slips


def _languages(tokens: Sequence[Token], hint: str) -> tuple[str, ...]:
    """In which languages to look words up, likeliest first, by script, by the client's language, by words known."""
    words = [token for token in tokens if token.kind == "word"]
    text = " ".join(token.key for token in words)
    if SCRIPTS["cyrillic"].search(text):
        first = next((language for language, letters in BY_LETTERS.items() if letters.search(text)), "ru")
        return tuple(dict.fromkeys((first, *CYRILLIC, "en")))
    if not words:
        return ("en",)
    short = hint.split("-")[0].lower()
    if SCRIPTS["latin"].search(text):
        if short in OTHERS and _covered(words, short) == len(words):
            return (short, "en")
        if _covered(words, "en") == len(words):
            return ("en",)
        names = [language for language in OTHERS if language not in ("el", "ar", "fa", "he", "hi", "bn", "ka", "hy")]
        ranked = sorted(
            names,
            key=lambda language: _covered(words, language) + _lettered(words, language) + 0.5 * (language == short),
            reverse=True,
        )
        best = ranked[0]
        known = _covered(words, best) + _lettered(words, best)
        if known > _covered(words, "en") + (0 if best == short else 0.5) and (
            best == short or known > _nearly_covered(words, "en")
        ):
            return (best, "en")
        return ("en", short) if short in names else ("en",)
    return tuple(dict.fromkeys((short, *OTHERS, "en"))) if short in OTHERS else (*OTHERS, "en")


def _words_written(tokens: Sequence[Token], languages: Sequence[str]) -> tuple[Sequence[Token], str]:
    """Lettering without quotes: "the cat says hello world"; the tokens left, and the words to be written."""
    for at in range(1, len(tokens) - 1):
        for length in range(min(4, len(tokens) - at - 1), 0, -1):
            stretch = tokens[at : at + length]
            phrase = [token.key for token in stretch]
            if any(token.kind != "word" for token in stretch) or not _writes(phrase, languages[0]):
                continue
            rest = [token for token in tokens[at + length :] if token.key != ":"]
            first = look_up(rest[0].key, languages[0]) if rest else ()
            if not rest or rest[0].kind == "mark" or any(entry.job in ("prep", "text") for entry in first):
                return tokens, ""
            return tokens[:at], "".join(
                token.said if token.kind == "mark" else f" {token.said}" for token in rest
            ).strip()
    return tokens, ""


def _writes(phrase: Sequence[str], language: str) -> bool:
    """Whether a phrase, or a verb of speech, is followed by what is to be written."""
    if len(phrase) == 1 and phrase[0] not in SPEECH:
        return False
    return any(entry.job == "text" for form in phrase_forms(phrase, language) for entry in look_up(form, language))


def _verb_final(tokens: Sequence[Token], languages: Sequence[str]) -> str:
    """The language, if it is one whose verbs come last; else ""."""
    text = "".join(token.key for token in tokens if token.kind in ("word", "han"))
    if SCRIPTS["kana"].search(text):
        return "ja"
    if len(SCRIPTS["hangul"].findall(text)) * 2 > len(text):
        return "ko"
    return languages[0] if languages[0] in VERB_FINAL and SCRIPTS["latin"].search(text) else ""


def _saying(tokens: Sequence[Token], text: str, lettering: str) -> Scene | None:
    """A ready saying, when the words are nothing but that."""
    bare = " ".join(token.key for token in tokens if token.kind in ("word", "number", "han"))
    if lettering and not bare:
        return None
    idiom = ready(bare)
    if idiom is not None and any(entry.job == "setting" for entry in (*look_up(bare, "ru"), *look_up(bare, "en"))):
        return None
    if idiom is not None:
        return _shown(idiom, tokens, text, lettering)
    idiom, whom = addressed(tokens) or (None, "")
    return None if idiom is None else _shown(idiom, tokens, text, lettering, kin(whom))


def _shown(idiom: Idiom, tokens: Sequence[Token], text: str, lettering: str, whom: str | None = None) -> Scene:
    """What a saying shows, the emoji typed with it too; with `whom` it is said to, only its first thing."""
    draft = Draft()
    words = " ".join(token.said for token in tokens if token.kind in ("word", "number", "han"))
    shows = (whom, *idiom.things[:1]) if whom else idiom.things
    for emoji in (*shows, *[token.said for token in tokens if token.kind == "emoji"]):
        draft.add(emoji, words, Traits())
    for setting in idiom.settings:
        draft.setting(setting, words)
    own_words = text.strip(" .,…。") if idiom.lettering == "=" else idiom.lettering
    return draft.scene(lettering or own_words)


def _without_thanks(tokens: Sequence[Token]) -> Sequence[Token]:
    """The words without the greeting that begins a request and the thanks that end it: "hi! draw a cat, thanks"."""
    for size in (3, 2, 1):
        greeting = ready(" ".join(token.key for token in tokens[:size])) if asks(tokens[size:]) else None
        if greeting is not None and greeting.things[:1] and greeting.things[0] in POLITE:
            rest = tokens[size:]
            return _without_thanks(rest[1:] if rest[0].kind == "mark" else rest)
    words = [token.key for token in tokens if token.kind == "word"]
    if not ASKING.intersection(words[:3]):
        return tokens
    at = next((at for at, token in enumerate(tokens) if at and token.key in THANKS), None)
    return tokens if at is None or len(tokens) - at > LONGEST_SAYING else tokens[:at]


def _only_small(stretch: Sequence[Token]) -> bool:
    """Whether a saying is made of nothing but small words: "please please"."""
    return all(any(entry.job == "filler" for entry in look_up(token.key, "en")) for token in stretch)


def _is_place(word: str) -> bool:
    """Whether a saying that begins so ("на диване") only says where, in a longer text."""
    entries = (*look_up(word, "ru"), *look_up(word, "en"))
    return word not in ("с", "со") and any(entry.own and entry.job == "prep" for entry in entries)


def _said_within(tokens: Sequence[Token]) -> tuple[Idiom | None, str, Sequence[Token]]:
    """A ready saying of several words inside a longer text: what it is, as said, and the tokens left over."""
    for length in range(min(LONGEST_SAYING, len(tokens)), 0, -1):
        for at in range(len(tokens) - length + 1):
            stretch = tokens[at : at + length]
            idiom = idioms().get(" ".join(token.key for token in stretch))
            if length > 1 and idiom is not None and not (_is_place(stretch[0].key) or _only_small(stretch)):
                said = " ".join(token.said for token in stretch)
                return idiom, said, (*tokens[:at], COMMA, *tokens[at + length :])
    for at, token in enumerate(tokens):
        for saying, idiom in idioms().items() if token.kind == "han" else ():
            whole = len(saying) > 1 and saying == token.key and len(tokens) > 1
            if whole or (len(saying) >= LONG_HAN and saying in token.key):
                halves = [Token(half, half, "han") for half in token.key.split(saying, 1)]
                left, right = ([half] if half.key else [] for half in halves)
                return idiom, saying, (*tokens[:at], *left, COMMA, *right, *tokens[at + 1 :])
    return None, "", tokens


def _tell(draft: Draft, idiom: Idiom, said: str) -> str:
    """Show a ready saying beside what else was said; its lettering, if any. Where it would show somebody doing
    something, the one already there does it ("a sloth on a call")."""
    doing = shown(idiom.things[0]) if draft.things else None
    for setting in idiom.settings:
        draft.setting(setting, said)
    if doing is not None and doing.concept.emoji == ANYBODY and doing.signs:
        for kind, sign in doing.signs:
            draft.tie(kind, 0, draft.imply(sign.emoji, said, Traits.of(sign)))
        return ""
    for value in idiom.things[: 1 if draft.things else None]:
        if all(thing.emoji != emoji_of(value) for thing in draft.things):
            draft.add(value, said, Traits())
    return said if idiom.lettering == "=" else ""


def _guess(piece: Piece, languages: Sequence[str]) -> tuple[str, bool] | None:
    """The concept of a word nobody lists: the word it is a pet form of, then nearness of meaning."""
    if base := spelling.base_word(fold(piece.said), languages):
        return base, True
    if meant := nearest(piece.said):
        return meant, False
    return None


def understand(text: str, language: str = "") -> Scene:
    """What the words mean. language: BCP-47 tag of the person's client, a hint only. Never raises."""
    reading = read(requests.plain(text))
    if saying := _saying(reading.tokens, text, reading.lettering):
        return saying
    reading = replace(reading, tokens=tuple(requests.bare(tidied(reading.tokens))))
    languages = _languages(reading.tokens, language)
    joined = "".join(token.said for token in reading.tokens if token.kind == "han")
    unspaced = (
        ("ja", "zh") if SCRIPTS["kana"].search(joined) else ("th",) if SCRIPTS["thai"].search(joined) else ("zh",)
    )
    asked, written = _without_thanks(reading.tokens), ""
    if not reading.lettering and not joined:
        asked, written = _words_written(asked, languages)
    idiom, said, tokens = _said_within(respaced(elided(asked, languages[0])))
    if idiom is not None and idiom.things and idiom.things[0] in POLITE and asks(tokens):
        idiom = None
    letters = sum(token.kind == "word" for token in reading.tokens)
    chinese = bool(joined) and 2 * len(joined) >= letters and unspaced == ("zh",)
    last = _verb_final(tokens, languages)
    draft = Draft()
    order: type[ChineseSentence] | type[VerbFinal] | type[Sentence]
    if last:
        pieces, order = cut_stems(tokens, last), VerbFinal
    elif chinese:
        pieces, order = cut(tokens, ("zh", *languages), unspaced), ChineseSentence
    else:
        pieces, order = cut(tokens, languages, unspaced), Sentence
    guesses = 0

    def guess(piece: Piece) -> tuple[str, bool] | None:
        nonlocal guesses
        guesses += 1
        return _guess(piece, languages) if guesses <= MAX_GUESSES else None

    order(draft, guess).read(pieces)
    lettering = _tell(draft, idiom, said) if idiom is not None else ""
    scene = draft.scene(reading.lettering or written or lettering)
    if not (reading.lettering or written or last or scene.style):
        bare = text.strip(" .,…。")
        if said_so := reply(asked, bare, scene, lambda idiom: _shown(idiom, asked, bare, "")):
            return said_so
    if scene.empty and not scene.unknown:  # nothing but small words, or only what should not be there
        words = " ".join(token.said for token in reading.tokens if token.kind not in ("mark", "emoji"))
        return replace(scene, unknown=(words,) if words else ())
    return scene
