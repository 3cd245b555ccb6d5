"""From a brief to ranked drawings."""

import itertools
from collections.abc import Iterator, Sequence

import pytest

from model.brief import Brief
from model.candidate import Candidate
from model.finish import finish
from model.likeness import NEAR, distance
from model.result import Cancelled, NothingToDraw, UnknownEngine
from model.scene import Scene
from model.studio import APART, SPARE, Studio, load_engine
from tests.model.pictures import candidate, cat_in_hat, put


class Shelf:
    """An engine with a fixed stock, whatever the scene; counts what was taken from it."""

    def __init__(self, stock: Sequence[Candidate]) -> None:
        self._stock = stock
        self.taken = 0

    def draw(self, scene: Scene, seed: int) -> Iterator[Candidate]:
        for one in self._stock:
            self.taken += 1
            yield one


def several(count: int) -> list[Candidate]:
    """Candidates that differ: pieces of art, each alone."""
    return [candidate((0, put(emoji, 60, 60, 390))) for emoji in "🐈🐙🚲👻🍕🐸🚀🎸🌵🐧🍄🦊🏠⚓🎺🦒"[:count]]


def test_fewer_come_back_when_there_are_no_more() -> None:
    assert len(Studio(Shelf(several(4))).draw(Brief(text="cat")).drawings) == 4


def test_repetitions_are_dropped() -> None:
    stock = [cat_in_hat(), cat_in_hat(side=200), cat_in_hat(x=80), *several(1)]
    drawings = Studio(Shelf(stock)).draw(Brief(text="a cat in a hat")).drawings
    assert len(drawings) == 2


def test_nothing_near_what_was_seen_comes_again() -> None:
    studio = Studio(Shelf(several(12)))
    first = studio.draw(Brief(text="cat", count=6)).drawings
    seen = tuple(drawing.look for drawing in first)
    second = studio.draw(Brief(text="cat", count=9, seen=seen)).drawings
    assert len(second) == 6
    assert all(distance(one.look, look) >= NEAR for one in second for look in seen)
    everything = seen + tuple(drawing.look for drawing in second)
    assert studio.draw(Brief(text="cat", seen=everything)).drawings == ()


def test_an_engine_is_asked_for_a_little_more_than_is_wanted_and_no_further() -> None:
    shelf = Shelf(several(16))
    drawings = Studio(shelf).draw(Brief(text="cat", count=4)).drawings
    assert len(drawings) == 4
    assert shelf.taken <= 4 * SPARE + 1


def test_an_engine_that_repeats_itself_for_ever_is_given_up_on() -> None:
    class Stuck:
        def draw(self, scene: Scene, seed: int) -> Iterator[Candidate]:
            return itertools.repeat(cat_in_hat())

    assert len(Studio(Stuck()).draw(Brief(text="a cat in a hat", count=3)).drawings) == 1


def test_steps_are_counted_up_to_the_total() -> None:
    steps: list[tuple[int, int]] = []
    Studio(Shelf(several(16))).draw(Brief(text="cat", count=4), lambda done, total: steps.append((done, total)))
    assert steps[0] == (0, 4 * SPARE)
    assert steps[-1] == (4 * SPARE, 4 * SPARE)
    assert steps == sorted(steps)


def test_a_step_can_stop_the_drawing() -> None:
    shelf = Shelf(several(16))

    def stop(done: int, total: int) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        Studio(shelf).draw(Brief(text="cat"), stop)
    assert shelf.taken == 2


def test_words_that_mean_nothing_are_named() -> None:
    with pytest.raises(NothingToDraw) as caught:
        Studio(Shelf(several(1))).draw(Brief(text="..."))
    assert isinstance(caught.value.unknown, tuple)


def test_an_unknown_engine_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UnknownEngine, match="auto, scene") as caught:
        load_engine("nonesuch")
    assert caught.value.name == "nonesuch"


@pytest.mark.parametrize("text", ["кот в шляпе", "a panda eating pizza", "三只猫"])
def test_the_scene_engine_gives_nine_that_differ_best_first(text: str) -> None:
    brief = Brief(text=text)
    result = Studio().draw(brief)
    scores = [drawing.score for drawing in result.drawings]
    assert len(scores) == 9
    assert scores == sorted(scores, reverse=True)
    assert result.drawings[0].parts["shown"] > 0.6
    for one, other in itertools.combinations(result.drawings, 2):
        assert distance(one.look, other.look) >= APART, (one.arrangement, other.arrangement)
    assert result.understood
    assert "Twemoji" in result.art
    assert "CC BY 4.0" in result.art
    assert all(drawing.emoji and drawing.keywords for drawing in result.drawings)


def test_the_same_brief_gives_the_same_bytes_and_another_seed_others() -> None:
    brief = Brief(text="a robot on a bicycle in the rain", count=4, seed=3)
    first, again = Studio().draw(brief), Studio().draw(brief)
    assert first == again
    assert [finish(one.source, one.media) for one in first.drawings[:1]] == [
        finish(one.source, one.media) for one in again.drawings[:1]
    ]
