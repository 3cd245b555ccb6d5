"""Whatever people type: nothing raises, nothing hangs, nothing said is lost."""

import random

import pytest

from model.scene import COLOURS, ERAS, MOODS, POSES, SETTINGS, STYLES, SURFACES, Scene
from model.words import describe, telling, understand
from model.words.lexicon import OWN_LANGUAGES, emoji_table, idioms, known_emoji, languages, own
from model.words.spelling import corrected
from model.words.text import clean, fold, read, take_quotes

HARD = [
    "!!!???...",
    "....",
    "z̸̡̛͎̗͔̳̞͙̣̥̹̲̲̮͂́̾̔̓͆̈́͘͝ą̷̨̻̜̹̥̳̙̳͚̟̔̍̔̐̐̓͑l̵̨̧̛̲̠̯͇̫̬̣̥̎͊̅̈́̍̾̕g̸o cat",
    "قطة مع قبعة",
    "חתול עם כובע",
    '<3 & "quotes"',
    ":) :( ^_^ ¯\\_(ツ)_/¯",
    "\ud83d\ude00 \ud800 cat \udfff",
    "кот cat 猫 ネコ 고양이 แมว बिल्ली",
    "«незакрытая кавычка",
    "'''''''",
    '""',
    "0 котов",
    "1234567890123456789 cats",
    "кот " * 100,
    "猫" * 400,
    "a" * 400,
    "'; DROP TABLE stickers; --",
    "<svg onload=alert(1)>",
    "../../etc/passwd",
    "\u202ecat\u202c",
    "\x00\x01\x02",
    "🐱🐱🐱🐱🐱",
    "👩🏽‍🚀 👍🏿 🏳️‍🌈 🇷🇺 1️⃣ #️⃣",
    "ё",
    "в на под за с без и",
    "with without and the of",
    "的的的的了着过",
    "不不不没没没",
    "и и и кот и и собака и",
    "без без шляпы",
    "red red red",
    "в шляпе",
    "riding a",
    "𝓬𝓪𝓽 𝕚𝕟 𝕒 𝕙𝕒𝕥",
    "ｃａｔ",
]


MIXTURE = (
    "кот собака в на с без и шляпе ракете грустный красный ест пьёт три много «да» a cat with without hat in on "
    "riding eating blue two and night 猫 狗 戴着 骑 吃 的 红色 在 上 三只 没有 , . + 🐸 ☕ <3 зюзя blorp космос"
)


@pytest.mark.parametrize("text", HARD)
def test_hard_input_becomes_some_scene(text: str) -> None:
    scene = understand(text)
    assert valid(scene)
    describe(scene).encode("utf-8")
    emoji, keywords = telling(scene)
    assert 1 <= len(emoji) <= 3
    assert all(keywords)


def valid(scene: Scene) -> bool:
    """Whether every name in it is one the contract lists, and every emoji one that can be drawn."""
    return (
        all(thing.colour in ("", *COLOURS) and thing.mood in ("", *MOODS) for thing in scene.things)
        and all(thing.accent in ("", *COLOURS) and thing.surface in ("", *SURFACES) for thing in scene.things)
        and all(thing.pose in ("", *POSES) and thing.era in ("", *ERAS) for thing in scene.things)
        and scene.style in ("", *STYLES)
        and all(name in SETTINGS for name in scene.settings)
        and all(thing.emoji.startswith("lepim:") or known_emoji(thing.emoji) == thing.emoji for thing in scene.things)
        and all(relation.subject != relation.obj for relation in scene.relations)
    )


def test_any_mixture_of_words_is_valid() -> None:
    words = MIXTURE.split()
    chance = random.Random(7)
    for _ in range(300):
        text = " ".join(chance.choices(words, k=chance.randint(1, 14)))
        scene = understand(text)
        assert valid(scene), text


def test_listed_words_in_any_order_make_a_scene_that_can_be_told() -> None:
    chance = random.Random(5)
    for language in ("en", "ru"):
        listed = list(own(language))
        for _ in range(400):
            text = " ".join(chance.choices(listed, k=chance.randint(1, 7)))
            scene = understand(text)
            assert valid(scene), text
            describe(scene)
            telling(scene)


def test_same_words_same_scene() -> None:
    text = "грустный пингвин с мороженым и шариком на велосипеде под дождём"
    assert understand(text) == understand(text)


@pytest.mark.parametrize("nonsense", ["кракозябра", "blorptastic", "魑魅魍"])
def test_what_is_not_understood_is_told(nonsense: str) -> None:
    assert understand(f"{nonsense}").unknown == (nonsense,)


@pytest.mark.parametrize(
    ("text", "lettering"),
    [
        ("кот «Привет, мир»", "Привет, мир"),
        ("cat “don't panic”", "don't panic"),
        ("cat 'hello there'", "hello there"),
        ("the cat's hat", ""),
        ("猫「你好」", "你好"),
        ("猫《早安》", "早安"),
        ("„Guten Tag“ Katze", "Guten Tag"),
        ('"quotes"', "quotes"),
        ('a cat 5" tall', ""),
    ],
)
def test_quoted_words_are_lettering(text: str, lettering: str) -> None:
    assert understand(text).lettering == lettering


def test_skin_tones_go_and_the_rest_of_an_emoji_stays() -> None:
    assert [thing.emoji for thing in understand("👩🏽‍🚀👍🏿").things] == ["👩‍🚀", "👍"]


def test_words_under_piles_of_marks_are_read() -> None:
    piled = "".join(letter + "\u0300\u0335\u0327\u0489" if letter != " " else letter for letter in "cats in hats")
    scene = understand(piled)
    assert [thing.emoji for thing in scene.things] == ["🐱", "🎩"]
    assert scene.unknown == ()


def test_what_is_no_word_is_corrected_into_none() -> None:
    for word in ("кракозюмба", "шмурдячище", "зюзюбрик", "флуберант"):
        assert corrected(word, "ru") is None
    for word in ("blorptastik", "flamdoodle", "zorglefump", "snorlaxity"):
        assert corrected(word, "en") is None


def test_one_slip_of_the_pen_is_forgiven() -> None:
    assert understand("пингивн").things[0].emoji == "🐧"
    assert understand("elefant").things[0].emoji == "🐘"


def test_a_long_text_of_nonsense_is_told() -> None:
    understand("кракозябра")  # loads what is loaded once
    chance = random.Random(3)
    words = ["".join(chance.choices("абвгдежзик", k=7)) for _ in range(50)]
    scene = understand(" ".join(words))
    assert len(scene.unknown) + len(scene.things) >= 40


def test_fifty_things_and_long_prose_become_scenes() -> None:
    nouns = ["кот", "пёс", "лиса", "волк", "медведь", "заяц", "ёж", "слон", "лев", "тигр"]
    many = understand(", ".join(nouns * 5))
    assert len(many.things) >= 10
    assert valid(many)
    prose = (
        "the small red cat that was sitting on an old chair looked at a bird and then it jumped over the fence, " * 20
    )
    scene = understand(prose[:2000])
    assert scene.things[0].emoji == "🐱"
    assert valid(scene)


def test_every_language_finds_its_cat() -> None:
    cats = {
        "de": "Katze",
        "es": "gato",
        "fr": "chat",
        "uk": "кіт",
        "pl": "kot",
        "ja": "猫",
        "tr": "kedi",
        "ko": "고양이",
    }
    for language, word in cats.items():
        scene = understand(word, language)
        assert scene.things, (language, word)
        assert "🐈" in scene.things[0].emoji or "🐱" in scene.things[0].emoji, (language, word)


def test_lexicon_is_as_rich_as_promised() -> None:
    assert len(languages()) >= 28
    assert len(emoji_table()) >= 1600
    assert len(set(idioms().values())) >= 120
    for language in OWN_LANGUAGES:
        assert sum(any(entry.job == "noun" for entry in entries) for entries in own(language).values()) >= 3000


def test_everything_new_is_said_in_plain_english() -> None:
    told = {
        "a red cube on a green cube on a blue cube": "a red cube on a green cube on a blue cube",
        "a daikon in a tutu walking a dog": "a daikon wearing a tutu walking a dog on a leash",
        "кот в стиле пиксель-арт": "a cat as pixel art",
        "красно-белый вязаный шарф": "a red and white knitted scarf",
        "робот будущего на кухне": "a futuristic robot in a kitchen",
        "кот прыгает через костёр": "a cat jumping above a fire",
        "кот между собакой и лисой": "a cat between a dog and a fox",
        "сердце из роз": "a heart made of roses",
        "armchair in the shape of an avocado": "an armchair in the shape of an avocado",
        "two cats hugging at Halloween": "a cat hugging a cat at Halloween",
        "чёрный кот с белыми лапками": "a black cat with white markings",
    }
    assert {words: describe(understand(words)) for words in told} == told


def test_description_is_plain_english() -> None:
    scene = understand("кот в ковбойской шляпе верхом на ракете ночью")
    assert describe(scene) == "a cat wearing a cowboy hat riding a rocket at night"
    assert describe(understand("три грустных пингвина")) == "three sad penguins"
    assert describe(understand("программист за ноутбуком с кофе")) == "a programmer holding a coffee behind a laptop"
    assert describe(Scene()) == ""


def test_telling_keeps_within_telegram_limits() -> None:
    scene = understand("большой красный дракон, грустный пингвин с мороженым, кот в ковбойской шляпе и собака в очках")
    emoji, keywords = telling(scene)
    assert 1 <= len(emoji) <= 3
    assert all(known_emoji(one) == one for one in emoji)
    assert len(keywords) <= 20
    assert sum(map(len, keywords)) <= 64
    assert not any("," in word or not word.strip() for word in keywords)
    assert keywords[0] == "дракон"
    assert telling(understand("три собаки в очках"))[1][:2] == ("собака", "очки")
    assert telling(understand("кот в ковбойской шляпе"))[1][:2] == ("кот", "ковбойская шляпа")
    assert "новогодняя елка" in telling(understand("кот под новогодней ёлкой"))[1]


def test_cleaning_keeps_words_and_drops_the_unreadable() -> None:
    assert clean("a\u0301\u0301\u0301\u0301b\ud800\x07 c") == "ab c"
    assert clean("Tiếng Việt ёж й") == "Tiếng Việt ёж й"
    assert fold("Ёж-КОТ") == "еж кот"
    assert take_quotes("a «b c» d")[1] == "b c"
    assert [token.kind for token in read("cat 猫 3 🐱 !").tokens] == ["word", "han", "number", "emoji", "mark"]
