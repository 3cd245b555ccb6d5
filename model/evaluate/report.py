"""What an evaluation found, as plain tables. Measures nothing itself."""

from collections.abc import Callable, Iterable, Sequence

from model.evaluate.meaning import SLOTS, Marks, Tally
from model.evaluate.pictures import Check, Looked
from model.evaluate.suite import Row
from model.scene import RelationKind

RELATIONS = frozenset(RelationKind)
Drawn = tuple[Row, Looked]
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


def drawing_report(drawn: Sequence[Drawn]) -> str:
    """Checks passed by name, by what they rest on and by category, and the share of prompts with nothing wrong."""
    green = sum(looked.green for _, looked in drawn) / max(1, len(drawn))
    checks = [check for _, looked in drawn for check in looked.checks]
    pictures = [found for _, looked in drawn for _, found in looked.candidates]
    clean = sum(all(check.green for check in found) for found in pictures) / max(1, len(pictures))
    lines = [
        f"{len(drawn)} prompts drawn, {len(pictures)} pictures: {share(_passed(checks)).strip()}% of checks passed, "
        f"{share(clean).strip()}% of pictures all green, {share(green).strip()}% of prompts all green in all nine",
        "",
        f"{'check':<28}   made  passed",
    ]
    by_name: dict[str, list[Check]] = {}
    by_ground: dict[str, list[Check]] = {}
    for check in checks:
        by_name.setdefault(check.name, []).append(check)
        if check.name in RELATIONS:
            by_ground.setdefault(f"relations by {check.by}", []).append(check)
    for name, found in (*by_name.items(), *sorted(by_ground.items())):
        lines.append(f"{name:<28} {len(found):>6}  {share(_passed(found))}")
    lines += ["", f"{'category':<28} prompts  checks  all green"]
    for category in dict.fromkeys(row.category for row, _ in drawn):
        group = [looked for row, looked in drawn if row.category == category]
        passed = share(_passed([check for looked in group for check in looked.checks]))
        whole = share(sum(looked.green for looked in group) / len(group))
        lines.append(f"{category:<28} {len(group):>7}  {passed:>6}  {whole:>9}")
    return "\n".join(lines)


def drawing_failures(drawn: Iterable[Drawn]) -> str:
    """Every prompt with a check that failed, and in how many of its candidates it did."""
    lines: list[str] = []
    for row, looked in drawn:
        failed: dict[str, list[str]] = {}
        for number, (arrangement, checks) in enumerate(looked.candidates, start=1):
            for check in checks:
                if not check.green:
                    failed.setdefault(f"{check.name} {check.what}", []).append(f"{number} {arrangement}")
        if not looked.distinct:
            failed["nine distinct"] = []
        failed |= {f"{check.name} {check.what}": [] for check in looked.traits if not check.green}
        if failed:
            lines.append(f"{row.part}:{row.line} [{row.language} {row.category}] {row.prompt[:120]}")
            lines += [f"    {what} {_places(where)}" for what, where in failed.items()]
    return "\n".join(lines)


def _places(where: Sequence[str]) -> str:
    return f"in {len(where)}: {'; '.join(where[:3])}" if where else ""


def _passed(checks: Sequence[Check]) -> float:
    return sum(check.green for check in checks) / max(1, len(checks))


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
