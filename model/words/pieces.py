"""Tokens → pieces: the longest phrases that the lexicon knows, with all their meanings. Knows no word order."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from model.words import english_forms, russian, spelling
from model.words.endings import other_forms
from model.words.lexicon import CYRILLIC, Entry, concept_group, known_emoji, look_up, own, phrase_forms
from model.words.shown import emoji_of
from model.words.text import Token, unaccented

GENITIVE = frozenset({"gent", "gen1", "gen2"})
LONGEST = 5  # words in one phrase
LONGEST_HAN = 8  # characters in one Chinese word
OWN_COST, UNICODE_COST, UNKNOWN_COST = 1.0, 1.15, 4.0  # for cutting unspaced text; fewer and surer words are cheaper


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the person's words with one or more meanings; with none it is not understood (yet).

    said: as written. entries: meanings. mark: punctuation, if it is that. cases, part: of a Russian word.
    plural: said of more than one. hyphen: after the first half of a hyphenated word. language: of the meaning.
    """

    said: str
    entries: tuple[Entry, ...] = ()
    mark: str = ""
    cases: frozenset[str] = frozenset()
    part: str = ""
    plural: bool = False
    language: str = ""
    hyphen: bool = False

    def get(self, *jobs: str) -> Entry | None:
        """Its first meaning with one of these jobs."""
        return next((entry for entry in self.entries if entry.job in jobs), None)


def _meanings(words: Sequence[str], language: str) -> tuple[Entry, ...]:
    """Of one phrase; a single word may mean something both as written and by its dictionary forms."""
    found: list[Entry] = []
    phrase = " ".join(words)
    for form in phrase_forms(phrase.split(), language):
        for entry in look_up(form, language):
            if all((other.job, other.own) != (entry.job, entry.own) for other in found):
                found.append(entry)
    ours = [entry for entry in found if entry.own]
    found = ours or found[:1]
    if not found and language not in ("ru", "en", "zh"):
        found += look_up(unaccented(phrase), language)
        listed = (look_up(form, language) for form in other_forms(phrase, language))
        found += next(filter(None, listed), ()) if not found and " " not in phrase else ()
    return tuple(found)


def _many(readings: Sequence[russian.Form], before: Piece | None) -> bool:
    """Whether an ambiguous Russian noun ("улитки") is said of more than one, going by the word before it."""
    if all(form.plural for form in readings) or not any(form.plural for form in readings):
        return readings[0].plural
    single = frozenset().union(*(form.cases for form in readings if not form.plural))
    if not single <= {"gent", "gen1", "gen2", "datv", "loct"}:
        return readings[0].plural
    if before is not None and before.part == "NOUN":  # "за рулём трактора"
        return False
    if before is not None and before.get("colour", "size", "mood"):
        return before.plural
    return before is None or before.get("prep", "not", "number", "noun", "measure", "and") is None


def _grammar(
    word: str, language: str, entries: tuple[Entry, ...], before: Piece | None = None
) -> tuple[frozenset[str], str, bool]:
    """(cases, part of speech, plural) of the reading that has these entries; `before`: the piece before it."""
    if language == "ru":
        forms = russian.forms(word)
        fitting = [form for form in forms if set(look_up(form.lemma, "ru")) & set(entries)] or forms[: len(forms) == 1]
        if not fitting:
            return (forms[0].cases, forms[0].part, forms[0].plural) if forms else (frozenset(), "", False)
        nouns = [form for form in fitting if form.part == "NOUN"] if entries[0].job == "noun" else []
        form = (nouns or fitting)[0]
        if nouns and form.plural and before is not None and before.part == "NOUN":  # "рисунок лисы"
            form = next((one for one in nouns if not one.plural and one.cases & GENITIVE), form)
        same = [other for other in forms if (other.lemma, other.part) == (form.lemma, form.part)]
        cases = frozenset().union(*(other.cases for other in same))
        somebody = any(entry.job == "noun" and _living(entry.value) for entry in entries)
        by_itself = form.part != "NOUN" or somebody or not look_up(word, "ru")
        return cases, form.part, _many(same, before) and by_itself
    if language == "en":
        own_word = look_up(word, "en")
        said_plural = english_forms.is_plural(word) and not (own_word and own_word[0].own)
        return frozenset(), "", said_plural
    return frozenset(), "", False


def _living(value: str) -> bool:
    return concept_group(emoji_of(value)).startswith(("animal-", "person"))


def _small(word: str, language: str) -> bool:
    """Whether it is one of the grammar's small words: Unicode's names must not begin with "in" or "with"."""
    return any(
        entry.own and entry.job in ("prep", "not", "and", "filler", "as", "rel", "more", "do", "be", "pose")
        for entry in _meanings([word], language)
    )


def _acts(word: str) -> bool:
    """Whether an English word is one of our verbs in its -ing form."""
    return word.endswith("ing") and any(
        entry.own and entry.job in ("rel", "pose", "be", "more", "do") for entry in _meanings([word], "en")
    )


def _divisible(words: Sequence[str], entry: Entry, language: str) -> bool:
    """Whether one of Unicode's phrases is better read word by word: "in a hat", "green dragon", but not "sad face"."""
    if _small(words[0], language):
        return True
    if language not in ("en", "ru") and any(_small(word, language) for word in words[1:]):
        return any(meaning.own for meaning in _meanings(words[:1], language))
    if language == "en" and any(_acts(word) for word in words[1:]):  # "a man walking his dog"
        return bool(_meanings(words[:1], language))
    is_trait = any(
        meaning.job in ("colour", "size", "mood", "number", "surface") for meaning in _meanings(words[:1], language)
    )
    return is_trait and not concept_group(entry.value).startswith("face") and bool(_meanings(words[1:], language))


def _of_script(words: Sequence[str], languages: Sequence[str]) -> Sequence[str]:
    """The languages that write so: an English word among Russian ones is looked up in English."""
    cyrillic = any("\u0400" <= letter <= "\u052f" for word in words for letter in word)
    return [language for language in languages if (language in CYRILLIC) == cyrillic] or languages


def _spaced(tokens: Sequence[Token], languages: Sequence[str]) -> list[Piece]:
    """Cut words with spaces between them; at each place the longest phrase in the likeliest language."""
    pieces: list[Piece] = []
    at = 0
    while at < len(tokens):
        taken = 0
        for length in range(min(LONGEST, len(tokens) - at), 0, -1):
            stretch = tokens[at : at + length]
            words = [token.key for token in stretch]
            for language in _of_script(words, languages):
                entries = _meanings(words, language)
                parts = [part for word in words for part in word.split()]
                if entries and (len(parts) == 1 or entries[0].own or not _divisible(parts, entries[0], language)):
                    said = " ".join(token.said for token in stretch)
                    cases, part, plural = _grammar(
                        words[-1].split()[-1], language, entries, pieces[-1] if pieces else None
                    )
                    if length > 1 and (language == "ru" or " ".join(words) in own(language)):  # "Indiana Jones"
                        plural = False
                    pieces.append(Piece(said, entries, "", cases, part, plural, language))
                    taken = length
                    break
            if taken:
                break
        if not taken:
            pieces += _halves(tokens[at], languages)
            taken = 1
        at += taken
    return pieces


def _halves(token: Token, languages: Sequence[str]) -> list[Piece]:
    """A hyphenated word that is not known whole, by its halves; else an unknown piece."""
    if " " not in token.key:
        if mended := _mended(token, languages):
            return mended
        part = ""
        if languages[0] == "ru":
            forms = russian.forms(token.key)
            part = forms[0].part if forms else ""
        return [Piece(token.said, part=part)]
    halves = [Token(half, half, "word") for half in token.key.split()]
    found = _spaced(halves, languages)
    if not any(piece.entries for piece in found):
        return [Piece(token.said)]
    return [found[0], *(replace(piece, hyphen=True) for piece in found[1:])]


def _mended(token: Token, languages: Sequence[str]) -> list[Piece]:
    """A word with a slip of the pen, or several run together, as what was meant; [] when nothing is near."""
    language = _of_script([token.key], languages)[0]
    if language == "ru" and spelling.base_word(token.key, (language,)):  # "бегемотик" is no run with a motorcycle
        return []
    if parts := spelling.apart(token.key, language):
        return _spaced([Token(part, part, "word") for part in parts], languages)
    meant = spelling.corrected(token.key, language)
    if meant is None:
        return []
    return [replace(piece, said=token.said) for piece in _spaced([Token(token.said, meant, "word")], languages)]


_Choice = tuple[float, int, tuple[Entry, ...]]  # cost, length, meanings


def _is_count(word: str, language: str) -> bool:
    """A number and its measure word ("两个"), which some of Unicode's names begin with by chance."""
    jobs = [{entry.job for entry in look_up(letter, language)} for letter in word[:2]]
    return len(jobs) == 2 and "number" in jobs[0] and "measure" in jobs[1]


def _begins_with_verb(word: str, language: str) -> bool:
    return (
        _is_count(word, language)
        or word.endswith("的")
        or any(
            entry.own
            and (
                entry.job in ("rel", "not", "be", "colour")
                or (entry.job == "verb" and look_up(word[length:], language))
            )
            for length in range(1, len(word))
            for entry in look_up(word[:length], language)
        )
    )


def _unspaced(run: str, languages: Sequence[str]) -> list[Piece]:
    """Cut a run of Chinese (or Japanese, Thai): fewest words, ours before Unicode's, fewest characters left over."""
    best: list[_Choice] = [(0.0, 0, ())] * (len(run) + 1)
    for at in range(len(run) - 1, -1, -1):
        choice: _Choice = (UNKNOWN_COST + best[at + 1][0], 1, ())
        for length in range(1, min(LONGEST_HAN, len(run) - at) + 1):
            for language in languages:
                entries = look_up(run[at : at + length].casefold(), language)
                if not entries or (
                    length > 1 and not entries[0].own and _begins_with_verb(run[at : at + length], language)
                ):
                    continue
                step = OWN_COST if entries[0].own else UNICODE_COST + (0.6 if length == 1 else 0.0)
                step += 0.05 if entries[0].job == "measure" else 0.0
                cost = step + best[at + length][0]
                if cost <= choice[0]:
                    choice = (cost, length, entries)
                break
        best[at] = choice
    pieces: list[Piece] = []
    at = 0
    while at < len(run):
        _, length, entries = best[at]
        said = run[at : at + length]
        if not entries and pieces and not pieces[-1].entries and not pieces[-1].mark:
            pieces[-1] = Piece(pieces[-1].said + said)
        else:
            pieces.append(Piece(said, entries, language="zh"))
        at += length
    return pieces


def cut(tokens: Sequence[Token], languages: Sequence[str], unspaced_languages: Sequence[str]) -> list[Piece]:
    """All tokens as pieces. `languages`: for words with spaces, likeliest first; the other for scripts without."""
    pieces: list[Piece] = []
    words: list[Token] = []
    for token in (*tokens, Token("", "", "end")):
        if token.kind in ("word", "number") and not (token.kind == "number" and not token.key.isdigit()):
            words.append(token)
            continue
        pieces += _numbered(_spaced(words, languages)) if words else []
        words = []
        if token.kind == "han":
            pieces += _unspaced(token.key, unspaced_languages)
        elif token.kind == "emoji":
            emoji = known_emoji(token.said)
            pieces.append(Piece(token.said, (Entry("noun", emoji),) if emoji else ()))
        elif token.kind in ("mark", "number"):
            pieces.append(Piece(token.said, mark=token.said))
    return pieces


def _numbered(pieces: list[Piece]) -> list[Piece]:
    """Digits that no table knows become numbers; zero is no number of things."""
    return [
        Piece(piece.said, (Entry("number", piece.said),)) if piece.said.isdigit() and int(piece.said) else piece
        for piece in pieces
    ]
