"""What the checks of drawings promise: a right picture passes, and each way of being wrong fails its own check."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from model.candidate import LETTERING, Candidate
from model.engines.scene.engine import SceneEngine
from model.engines.scene.lettering import letters
from model.evaluate.drawing import drawn, sample
from model.evaluate.effects import effects
from model.evaluate.pictures import Check, checks_of, looked
from model.evaluate.suite import read_suite
from model.scene import Relation, RelationKind, Scene, Thing
from model.studio import looked_at
from tests.model.pictures import candidate, put

FOLDER = Path("tests/model/suite")


def by_name(scene: Scene, picture: Candidate) -> dict[str, list[Check]]:
    found: dict[str, list[Check]] = {}
    for check in checks_of(scene, picture):
        found.setdefault(check.name, []).append(check)
    return found


def green(scene: Scene, picture: Candidate, name: str) -> bool:
    return all(check.green for check in by_name(scene, picture)[name])


def pair(kind: RelationKind, subject: str = "🐈", obj: str = "🎩") -> Scene:
    things = (Thing(emoji=subject, said=""), Thing(emoji=obj, said=""))
    return Scene(things=things, relations=(Relation(kind=kind, subject=0, obj=1),))


def test_a_hat_is_worn_on_the_head_and_nowhere_else() -> None:
    scene = pair(RelationKind.WEARING)
    drawing = next(SceneEngine().draw(scene, 0))
    assert green(scene, drawing, "wearing")
    for dx, dy in ((120, 0), (0, 90), (0, -90), (-120, 0)):
        moved = tuple(
            replace(layer, markup=f'<g transform="translate({dx} {dy})">{layer.markup}</g>')
            if layer.thing == 1
            else layer
            for layer in drawing.layers
        )
        assert not green(scene, replace(drawing, layers=moved), "wearing")


def test_a_hat_on_the_head_rests_on_anchors_measured_by_hand() -> None:
    scene = pair(RelationKind.WEARING)
    (check,) = by_name(scene, next(SceneEngine().draw(scene, 0)))["wearing"]
    assert check.by == "anchors by hand"


CAT, CAT_LOW = put("🐈", 150, 200, 200), put("🐈", 330, 300, 150)
PLACES: list[tuple[RelationKind, str, tuple[str, ...], tuple[str, ...]]] = [
    (RelationKind.ON, "📦", (put("📦", 150, 330, 180), CAT), (put("📦", 150, 20, 170), CAT)),
    (RelationKind.UNDER, "☁️", (put("☁️", 150, 20, 160), CAT), (put("☁️", 150, 400, 100), CAT)),
    (RelationKind.ABOVE, "🏠", (put("🏠", 160, 380, 130), CAT), (put("🏠", 160, 40, 150), CAT)),
    (RelationKind.IN, "📦", (CAT, put("📦", 130, 300, 200)), (CAT, put("📦", 380, 300, 120))),
    (RelationKind.NEXT_TO, "🐕", (CAT, put("🐕", 330, 200, 170)), (put("🐕", 150, 200, 200), CAT)),
    (RelationKind.RIDING, "🐎", (put("🐎", 60, 250, 250), CAT), (put("🐎", 20, 20, 120), CAT_LOW)),
    (RelationKind.HOLDING, "🎈", (CAT, put("🎈", 120, 120, 120)), (CAT, put("🎈", 400, 20, 90))),
    (RelationKind.EATING, "🐟", (CAT, put("🐟", 90, 260, 90)), (CAT, put("🐟", 320, 330, 90))),
    (RelationKind.CHASING, "🐁", (CAT, put("🐁", 20, 300, 90)), (CAT, put("🐁", 400, 300, 90))),
    (RelationKind.LOOKING_AT, "🐁", (CAT, put("🐁", 20, 300, 90)), (CAT, put("🐁", 400, 300, 90))),
    (RelationKind.DREAMING_OF, "🐟", (CAT, put("🐟", 350, 40, 110)), (CAT, put("🐟", 350, 400, 110))),
    (RelationKind.HUGGING, "🐕", (CAT, put("🐕", 320, 200, 180)), (CAT, put("🐕", 420, 10, 90))),
    (RelationKind.SHAPED_LIKE, "🥑", (CAT, put("🥑", 180, 250, 120)), (CAT, put("🥑", 390, 20, 110))),
]


@pytest.mark.parametrize(("kind", "other", "good", "bad"), PLACES, ids=[one[0].value for one in PLACES])
def test_each_relation_is_seen_and_missed(
    kind: RelationKind, other: str, good: tuple[str, str], bad: tuple[str, str]
) -> None:
    def drawing(markup: tuple[str, str]) -> Candidate:
        return candidate(*((0 if one in (CAT, CAT_LOW) else 1, one) for one in markup))

    scene = pair(kind, obj=other)
    assert green(scene, drawing(good), kind.value)
    assert not green(scene, drawing(bad), kind.value)


def test_behind_is_partly_hidden() -> None:
    tree = put("🌳", 200, 150, 260)
    scene = pair(RelationKind.BEHIND, obj="🌳")
    assert green(scene, candidate((0, CAT), (1, tree)), "behind")
    assert not green(scene, candidate((1, tree), (0, CAT)), "behind")


def test_between_and_surrounded_need_something_on_every_side() -> None:
    def around(*places: tuple[int, int]) -> Candidate:
        flowers = "".join(put("🌸", x, y, 70) for x, y in places)
        return candidate((1, flowers), (0, CAT))

    between = pair(RelationKind.BETWEEN, obj="🌸")
    assert green(between, around((40, 300), (400, 300)), "between")
    assert not green(between, around((400, 200), (400, 300)), "between")
    amid = pair(RelationKind.SURROUNDED_BY, obj="🌸")
    ring = ((40, 300), (400, 300), (60, 120), (380, 120), (220, 100), (220, 420))
    assert green(amid, around(*ring), "surrounded by")
    assert not green(amid, around(*ring[:2]), "surrounded by")


def alone(emoji: str = "🐈", **traits: str | int) -> Scene:
    return Scene(things=(Thing(emoji=emoji, said="", **traits),))  # type: ignore[arg-type]


def test_what_is_covered_is_not_visible_and_has_no_face() -> None:
    sheet = '<rect x="100" y="150" width="300" height="300"/>'
    assert green(alone(), candidate((0, CAT)), "visible")
    assert green(alone(), candidate((0, CAT)), "face")
    assert not green(alone(), candidate((0, CAT), (-2, sheet)), "visible")
    assert not green(alone(), candidate((0, CAT), (-2, '<rect x="150" y="240" width="60" height="60"/>')), "face")


def test_what_lies_beyond_the_edge_is_cut_off() -> None:
    assert green(alone(), candidate((0, CAT)), "inside")
    assert not green(alone(), candidate((0, put("🐈", 400, 400, 300))), "inside")


def test_too_small_a_thing_and_an_empty_picture_fail() -> None:
    assert not green(alone(), candidate((0, put("🐈", 200, 200, 30))), "visible")
    assert not green(alone(), candidate((0, "")), "not empty")


def test_big_is_larger_than_small() -> None:
    scene = Scene(things=(Thing(emoji="🐕", said="", size="big"), Thing(emoji="🐈", said="", size="small")))
    dog, cat = put("🐕", 30, 100, 250), put("🐈", 330, 300, 120)
    assert green(scene, candidate((0, dog), (1, cat)), "size")
    assert not green(scene, candidate((0, put("🐕", 30, 300, 120)), (1, cat)), "size")


def test_each_of_many_is_counted() -> None:
    ducks = [put("🦆", 20 + 160 * (index % 3), 40 + 160 * (index // 3), 150) for index in range(5)]
    assert green(alone("🦆", count=5), candidate((0, "".join(ducks))), "count")
    assert not green(alone("🦆", count=5), candidate((0, "".join(ducks[:4]))), "count")
    assert not green(alone("🦆", count=5), candidate((0, "".join((*ducks[:4], ducks[0])))), "count")


def test_colours_are_those_that_were_said() -> None:
    red = alone("🐘", colour="red")
    for number, drawing in enumerate(SceneEngine().draw(red, 0)):
        assert green(red, drawing, "colour")
        assert not green(alone("🐘", colour="blue"), drawing, "colour")
        if number == 3:
            break


def test_letters_are_large_enough_to_read() -> None:
    scene = Scene(lettering="Good luck")

    def written(width: float, height: float) -> Candidate:
        return candidate((LETTERING, letters("Good luck", width, height)))

    assert green(scene, written(480, 118), "lettering")
    assert not green(scene, written(160, 40), "lettering")


def test_nine_must_be_nine_and_none_like_another() -> None:
    found = [one for one, _ in zip(SceneEngine().draw(alone(), 0), range(9), strict=False)]
    looks = [looked_at(one)[1] for one in found]
    assert not looked(alone(), found[:8], looks[:8]).distinct
    assert not looked(alone(), [*found[:8], found[0]], [*looks[:8], looks[0]]).distinct


class Deaf:
    """An engine that hears nothing but the first thing's name."""

    def draw(self, scene: Scene, seed: int) -> Iterator[Candidate]:
        """The same pictures of it, whatever else is said."""
        for side in (300, 250, 200):
            yield candidate((0, put(scene.things[0].emoji, 100, 100, side)))


def test_a_trait_that_drawing_ignores_is_found() -> None:
    scene = replace(alone(mood="crying"), settings=("night",))
    assert {check.name: check.green for check in effects(scene, Deaf(), 0)} == {
        "mood drawn": False,
        "setting drawn": False,
    }
    assert all(check.green for check in effects(scene, SceneEngine(), 0))


def test_a_sample_is_even_and_keeps_its_floor_when_drawn() -> None:
    rows = read_suite(FOLDER, ("open",))[::8]
    few = sample(rows, 6)
    assert len({one.category for one in few}) > 3
    assert few == sample(rows, 6)
    checks = [check for _, found in drawn(few) for check in found.checks]
    assert sum(check.green for check in checks) / len(checks) >= 0.97
