"""What an evaluation found, as plain tables. Measures nothing itself."""

from collections.abc import Callable, Iterable, Sequence

from model.evaluate.meaning import SLOTS, Marks, Tally
from model.evaluate.suite import Row

Marked = tuple[Row, Marks]


def meaning_report(marked: Sequence[Marked]) -> str:
    """Exact scenes, slots right, and every slot's precision and recall, by language and by category."""
    lines = [f"{len(marked)} prompts: {_exact(marked)} exact, {_right(marked)} of slots right", ""]
    lines += _groups("language", marked, lambda row: row.language)
    lines += ["", *_groups("category", marked, lambda row: row.category)]
    languages = _names(marked, lambda row: row.language)
    if len(languages) > 1:
        lines += ["", *_slots("all languages", marked)]
    for language in languages:
        lines += ["", *_slots(language, [one for one in marked if one[0].language == language])]
    return "\n".join(lines)


def failures(marked: Iterable[Marked]) -> str:
    """Every prompt that was not understood exactly, with what is wrong."""
    return "\n".join(
        f"{row.part}:{row.line} [{row.language} {row.category}] {row.prompt[:120]}\n    {'; '.join(marks.wrong)}"
        for row, marks in marked
        if not marks.exact
    )


def summed(marked: Iterable[Marked], slots: Iterable[str] = SLOTS) -> Tally:
    """The facts of these slots, of all the prompts together."""
    total = Tally()
    chosen = tuple(slots)
    for _, marks in marked:
        for slot in chosen:
            total.add(marks.slots[slot])
    return total


def share(part: float) -> str:
    """A share in per cent: 0.954 is " 95.4"."""
    return f"{100 * part:5.1f}"


def _exact(marked: Sequence[Marked]) -> str:
    return f"{share(sum(marks.exact for _, marks in marked) / max(1, len(marked))).strip()}%"


def _right(marked: Sequence[Marked]) -> str:
    return f"{share(summed(marked).right).strip()}%"


def _names(marked: Sequence[Marked], key: Callable[[Row], str]) -> list[str]:
    return list(dict.fromkeys(key(row) for row, _ in marked))


def _groups(what: str, marked: Sequence[Marked], key: Callable[[Row], str]) -> list[str]:
    lines = [f"{what:<28} prompts  exact  slots right"]
    for name in _names(marked, key):
        group = [one for one in marked if key(one[0]) == name]
        lines.append(f"{name:<28} {len(group):>7} {_exact(group):>6} {_right(group):>12}")
    return lines


def _slots(what: str, marked: Sequence[Marked]) -> list[str]:
    lines = [f"{what + ': slot':<22} hits missed extra  precision  recall"]
    for slot in SLOTS:
        found = summed(marked, (slot,))
        if found.total:
            lines.append(
                f"  {slot:<20} {found.hits:>4} {found.missed:>6} {found.extra:>5}  "
                f"{share(found.precision):>9}  {share(found.recall):>6}"
            )
    return lines
