"""Sentences that somebody says ("не могу говорить", "see you on monday", "今天不想上班") and nobody asks to draw: the
words themselves are the sticker, beside what shows them best. Knows no pictures and no word order."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from model.scene import RelationKind as Kind
from model.scene import Scene, Thing
from model.words import concepts, russian
from model.words.lexicon import Idiom, concept_group, concept_name
from model.words.sayings import NEAR, nearest_saying
from model.words.text import Token, fold

LONGEST, LONGEST_HAN = 9, 14  # words, characters; what is longer is a description

ASKED = {
    "ru": re.compile(
        r"\b(?:нарис[уо]\w*|рис[уо]\w*|сделай\w*|создай\w*|сгенерир\w*|изобраз\w*|стикер\w*|картин\w*|рисун\w*|эмодзи|смайл\w*"
        r"|надпис\w*|мем|котор\w+)\b"
    ),
    "en": re.compile(
        r"\b(?:draw\w*|make (?:me|a|an|it)|create|generate|sketch|paint|stickers?|pictures?|images?|emoji|design|"
        r"who (?:is|says|has)|with a|wearing|holding|show me)\b"
    ),
    "zh": re.compile(r"画|贴纸|表情|生成|做一|来一?[个张只]|给我|帮我画|图|的猫|的狗|戴着|穿着|拿着|骑着|抱着"),
}
SIGNS = {
    "ru": re.compile(
        r"\b(?:я|ты|мы|вы|мне|тебе|тебя|меня|нам|нас|вам|вас|мной|тобой|давай\w*|хватит|пора|надо|нельзя|нужно|можно"
        r"|опять|снова|завтра|сегодня|скоро|наконец\w*|лень)\b"
        r"|^(?:а |ну |и |да |вот )?(?:сколько|почему|зачем|когда|где|кто|что|чего|куда|откуда|как|какой|какая|кому"
        r"|ну|вот|просто|уже|это|не тво\w+|не мо[йяеи]|нет|никогда|пусть|сам|сама|все)\b"
    ),
    "en": re.compile(
        r"(?:^|\b)(?:i|i'm|i'll|i've|i'd|im|ive|you|you're|youre|u|we|we're|we'll|we've|let's|lets|don't|dont|can't|cant|"
        r"won't|didn't|didnt|tomorrow|today|tonight)(?=$|[^\w'])"
        r"|^(?:what|why|where|when|who|how|stop|wake|take|save|come|trust|say|call|just|let|stay|keep|wait|tell|leave|"
        r"go|get|look|listen|remember|forget|shut|be|please|so|this is|it's|it is|that's|that is|are|is|do|did|can|"
        r"talk|see|thinking|feeling|miss|love|hate|need|sorry|thanks|never|always|oh|ok|yes|send|give)\b"
    ),
    "zh": re.compile(r"[我你咱别吗吧啥咋谁]|怎么|什么|哪里|不想|不要|好想|终于|今天|明天|今晚|快来|一下|[了啊呀呢]$"),
}
DESCRIBED = re.compile(
    r"\b(?:i'm|i am|im|we're|we are|me) (?:\w+ing|an?|the|in|on|at)\b|^(?:me|i) (?:as|and|in|on)\b"
    r"|^我(?:在|和|跟)|^(?:я|мы) (?:в|на|с|со|у|под|и|как)\b"
)
"""How people describe a picture of themselves: "me riding a dragon", "я на пляже"."""
NAMED = re.compile(r"^[^我你咱]*的[^我你咱的吗呢吧啊了]{1,5}$")
"""A Chinese noun with what describes it: "没有胡子的圣诞老人"."""
WANTS = re.compile(
    r"^(?:я |мы )?(?:хочу|хочется|хотим|хотелось бы)\b|\b(?:можно|нужен|нужна|нужно|нужны)\b"
    r"|^(?:мне )?(?:дай|дайте|пришли)\b"
    r"|\b(?:i|we) (?:want|wanna|need|would like|would love)\b|^i'd (?:like|love)\b|^我?(?:想要|要)"
    r"|^(?:please |ok |hey |hi )?(?:(?:give|get|send|bring|find) (?:me|us)|(?:can|could|may) (?:i|we|you)|let's have)\b"
    r"|^please\b|\b(?:please|пожалуйста)$"
)
"""How a picture is asked for; or else a wish, where the words show nothing."""
NO_SUBJECT = re.compile(
    r"^(?!.*\b(?:i|i'm|im|you|we|u|he|she)\b).*\b(?:an?|the)\b|^(?:it's|it is|this is|that's|that is) (?:an?|the)\b"
)
"""A thing with its article and nobody who speaks."""
DONE = {Kind.EATING, Kind.DRINKING, Kind.WEARING, Kind.HOLDING, Kind.RIDING, Kind.PLAYING, Kind.READING, Kind.CHASING}
WISH = re.compile(
    r"^(?:поздрав\w+ )?со? (?:днем|праздником|юбилеем|новым|началом|окончанием)\b"
    r"|^(?:happy|merry) .*(?:day|eve|year|anniversary|holidays?|festival)s?$|^[^的]+(?:快乐|愉快|顺利)$"
)
"""Congratulations on a day that no table has."""
SURE = 0.85  # likeness at which a wish is one of the tables' all the same
QUESTION = {
    "ru": re.compile(
        r"^(?:а |ну |и )?(?:сколько|почему|зачем|когда|где|кто|что|чего|куда|откуда|как|какой|какая)\b|\bли\b"
    ),
    "en": re.compile(r"^(?:what|why|where|when|who|how|are|is|do|did|can|will|does)\b"),
    "zh": re.compile(r"[吗呢]$|怎么|什么|为什么|哪|谁|啥|咋|多少|几点"),
}
REFUSAL = {
    "ru": re.compile(r"\b(?:не|нет|нельзя|хватит|никогда|никуда|ничего|ни)\b"),
    "en": re.compile(r"\b(?:not?|never|don't|dont|can't|cant|won't|stop|nothing|isn't)\b"),
    "zh": re.compile(r"[不别没]"),
}
BEFORE_A_VERB = frozenset(
    {"не", "а", "ну", "и", "да", "уже", "только", "лучше", "пожалуйста", "просто", "ты", "я", "мы"}
)
TURNED_AWAY, WONDERING, TALKING, GLAD, FEAST = "🙅", "🤔", "💬", "😃", "🎉"


def _language(tokens: Sequence[Token]) -> str:
    if any(token.kind == "han" for token in tokens):
        return "zh"
    return "ru" if any("\u0400" <= letter <= "\u052f" for token in tokens for letter in token.key) else "en"


def _size_fits(tokens: Sequence[Token]) -> bool:
    words = sum(token.kind == "word" for token in tokens)
    letters = sum(len(token.key) for token in tokens if token.kind == "han")
    return (2 <= words <= LONGEST and not letters) or (words <= 1 and 3 <= letters <= LONGEST_HAN)


def _verb_of_speech(tokens: Sequence[Token], language: str) -> bool:
    words = [token.key for token in tokens if token.kind == "word"]
    return language == "ru" and any(
        russian.speaks(word, first=at == 0 or words[at - 1] in BEFORE_A_VERB) for at, word in enumerate(words)
    )


def _woven(tokens: Sequence[Token]) -> bool:
    """Whether emoji stand for words: "I ❤️ cats"."""
    kinds = [token.kind for token in tokens if token.kind != "mark"]
    return "emoji" in kinds and set(kinds[kinds.index("emoji") :]) != {"emoji"}


def _real(tokens: Sequence[Token], language: str) -> bool:
    """Whether it is made of words at all: most are in the dictionary, where there is one."""
    if language != "ru":
        return True
    words = [token for token in tokens if token.kind == "word"]
    return sum(russian.is_word(token.key) for token in words) * 3 >= len(words) * 2


def _describes(text: str, scene: Scene, speaks: bool, language: str) -> bool:
    """Whether the words are rather a picture told: somebody does, wears or is something that is understood."""
    drawn = bool(scene.things or scene.settings) and not scene.unknown
    if any(concepts.is_animal(thing.emoji) and thing.exact for thing in scene.things):
        first_person = speaks or re.search(r"\b(?:i|you|we|я|ты|мы)\b|[我你]", text)
        return not first_person or any(tie.kind in DONE for tie in scene.relations) or bool(WANTS.search(text))
    if any(tie.kind in DONE for tie in scene.relations):
        return True
    if drawn and NAMED.search(text):
        return True
    if DESCRIBED.search(text):
        return drawn
    return drawn and bool(WANTS.search(text) or NO_SUBJECT.search(text))


def asks(tokens: Sequence[Token]) -> bool:
    """Whether a picture is asked for outright: "нарисуй", "make me a sticker", "画"."""
    return bool(ASKED[_language(tokens)].search(" ".join(token.key for token in tokens if token.kind != "mark")))


def is_said(tokens: Sequence[Token], scene: Scene) -> bool:
    """Whether words are said by somebody, and no picture is asked for. scene: what they mean as a picture."""
    language, text = _language(tokens), " ".join(token.key for token in tokens if token.kind != "mark")
    if not _size_fits(tokens) or _woven(tokens) or ASKED[language].search(text) or not _real(tokens, language):
        return False
    if WISH.search(text) and not scene.lettering:
        return True
    speaks = _verb_of_speech(tokens, language)
    if _describes(text, scene, speaks, language):
        return False
    return speaks or bool(SIGNS[language].search(text))


def _shows(scene: Scene) -> tuple[Thing, ...]:
    """What of a picture understood can stand beside the words: sure, whole, and no gesture or person by accident."""
    if scene.unknown or any(not thing.exact for thing in scene.things):
        return ()
    unsure = ("person", "family", "hand", "body-parts", "arrow", "av-symbol")
    return tuple(thing for thing in scene.things if not concept_group(thing.emoji).startswith(unsure))[:2]


def _face(tokens: Sequence[Token], text: str) -> str:
    language = _language(tokens)
    if any(token.key in ("?", "？") for token in tokens) or QUESTION[language].search(text):
        return WONDERING
    if REFUSAL[language].search(text):
        return TURNED_AWAY
    return GLAD if any(token.key in ("!", "！") for token in tokens) else TALKING


def reply(tokens: Sequence[Token], words: str, scene: Scene, shown: Callable[[Idiom], Scene]) -> Scene | None:
    """The sticker of a sentence that somebody says; None where a picture is meant. words: as written; scene: what they
    mean as a picture; shown: the scene of a saying."""
    if not is_said(tokens, scene):
        return None
    text = fold(" ".join(token.said for token in tokens if token.kind not in ("mark", "emoji")))
    typed = tuple(Thing(emoji=t.said, said=t.said, name=concept_name(t.said)) for t in tokens if t.kind == "emoji")[:2]
    wish = bool(WISH.search(text))
    if idiom := nearest_saying(text, SURE if wish else NEAR):
        return replace(shown(idiom), lettering=words)
    if wish:
        feast = Thing(emoji=FEAST, said=words, name=concept_name(FEAST))
        return Scene(things=(feast, *[thing for thing in _shows(scene) if thing.emoji != "☀️"]), lettering=words)
    if things := typed or _shows(scene):
        return Scene(things=things, settings=scene.settings, lettering=words)
    face = _face(tokens, text)
    settings = () if scene.unknown else scene.settings
    return Scene(things=(Thing(emoji=face, said=words, name=concept_name(face)),), settings=settings, lettering=words)
