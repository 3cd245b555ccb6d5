"""English inflection, enough to find dictionary forms: plurals, verb endings, comparatives. Knows no meanings."""

IRREGULAR = {
    "ate": "eat", "eaten": "eat", "rode": "ride", "ridden": "ride", "drank": "drink", "drunk": "drunk",
    "held": "hold", "wore": "wear", "worn": "wear", "drove": "drive", "driven": "drive", "flew": "fly",
    "flown": "fly", "sat": "sit", "stood": "stand", "lay": "lie", "lain": "lie", "lying": "lie", "slept": "sleep",
    "ran": "run", "swam": "swim", "sang": "sing", "sung": "sing", "wept": "weep", "thought": "think",
    "took": "take", "taken": "take", "gave": "give", "given": "give", "drew": "draw", "drawn": "draw",
    "made": "make", "said": "say", "saw": "see", "seen": "see", "met": "meet", "fought": "fight",
    "caught": "catch", "sold": "sell", "threw": "throw", "thrown": "throw", "bitten": "bite", "bit": "bite",
    "hung": "hang", "wrote": "write", "written": "write", "fed": "feed", "men": "man", "women": "woman",
    "children": "child", "mice": "mouse", "geese": "goose", "teeth": "tooth", "feet": "foot", "wolves": "wolf",
    "knives": "knife", "leaves": "leaf", "loaves": "loaf", "elves": "elf", "scarves": "scarf", "calves": "calf",
    "thieves": "thief", "wives": "wife", "lives": "life", "shelves": "shelf", "oxen": "ox", "people": "person",
    "policemen": "policeman", "firemen": "fireman", "snowmen": "snowman", "cacti": "cactus", "octopi": "octopus",
    "fungi": "fungus", "has": "have", "had": "have", "does": "do", "did": "do", "was": "be", "were": "be",
    "doing": "do", "going": "go", "using": "use", "dying": "die", "tying": "tie", "better": "good", "best": "good",
    "skiing": "ski", "dice": "dice",
}  # fmt: skip
NOT_PLURAL = {"glasses", "bus", "gas", "this", "octopus", "cactus", "walrus", "grass", "dress", "kiss", "chess", "lens"}
VOWELS = "aeiouy"


def _bare_stems(stem: str) -> list[str]:
    """What a stem cut before -ing, -ed, -est may have been: "rid" → ride, "runn" → run, "eat" → eat."""
    found = []
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "ls":
        found.append(stem[:-1])
    elif len(stem) > 3 and stem[-1] == stem[-2]:
        found += [stem, stem[:-1]]
    ends_short = len(stem) >= 2 and stem[-1] not in VOWELS and stem[-2] in VOWELS
    found += [stem + "e", stem] if ends_short else [stem, stem + "e"]
    return found


def lemmas(word: str) -> tuple[str, ...]:
    """Dictionary forms the word may come from, likeliest first, itself among them. `word` is in lower case."""
    found = [word]
    if word in IRREGULAR:
        found.append(IRREGULAR[word])
    if word.endswith("'s") or word.endswith("s'"):
        found.append(word.removesuffix("'s").removesuffix("s'"))
        return tuple(dict.fromkeys(found))
    if word in NOT_PLURAL or len(word) < 4:
        return tuple(dict.fromkeys(found))
    if word.endswith("ies"):
        found += [word[:-3] + "y", word[:-1]]
    elif word.endswith("ves"):
        found += [word[:-3] + "f", word[:-3] + "fe", word[:-1]]
    elif word.endswith(("ches", "shes", "xes", "sses", "zes", "oes")):
        found += [word[:-2], word[:-1]]
    elif word.endswith("s") and not word.endswith("ss"):
        found.append(word[:-1])
    if word.endswith("ing") and len(word) > 5:
        found += _bare_stems(word[:-3])
    if word.endswith("ied"):
        found.append(word[:-3] + "y")
    elif word.endswith("ed") and len(word) > 4:
        found += _bare_stems(word[:-2])
    if word.endswith("iest"):
        found.append(word[:-4] + "y")
    elif word.endswith("est") and len(word) > 5:
        found += _bare_stems(word[:-3])
    if word.endswith("ier"):
        found.append(word[:-3] + "y")
    return tuple(dict.fromkeys(found))


def is_plural(word: str) -> bool:
    """Whether the word looks like a plural noun."""
    if "'" in word:
        return False
    plural = {"men", "women", "children", "mice", "geese", "teeth", "feet", "people", "oxen"}
    if word in plural or (word in IRREGULAR and word.endswith("ves")):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word not in NOT_PLURAL
