"""What framings promise: they suit the scene, keep clear of its colours, and never show a thing twice."""

import itertools
from dataclasses import replace

import pytest

from model.candidate import GROUND, PROP, Candidate
from model.engines.scene import backdrop, grounds, outings
from model.engines.scene.art import NoArt, file_of
from model.engines.scene.engine import SceneEngine
from model.engines.scene.framing import HUES
from model.engines.scene.look import Look
from model.engines.scene.order import BARE, ELSEWHERE, FRAMED, FREE, LANDS, LOOSE, PLACED, PLAIN, ROUNDED
from model.engines.scene.plans import plans
from model.engines.scene.sprite import natural
from model.engines.scene.stage import FRAMES
from model.engines.scene.staging import partners, staged
from model.engines.scene.suits import SUITS
from model.engines.scene.theme import Theme, theme_of
from model.engines.scene.tones import CLEAR, LITTLE, apart, clash, distance, lab, tones_of
from model.rank import in_order, judge, shown, standing_out, visible
from model.scene import SETTINGS, Relation, RelationKind, Scene, Thing
from model.studio import looked_at
from tests.model.pictures import candidate, put

LOUD = {"action", "podium", "medal", "burst", "cheer", "heart"}


def thing(emoji: str, mood: str = "", count: int = 1) -> Thing:
    return Thing(emoji=emoji, said=emoji, mood=mood, count=count)


def scene(*emoji: str, mood: str = "", settings: tuple[str, ...] = ()) -> Scene:
    return Scene(things=tuple(thing(one, mood if one == emoji[0] else "") for one in emoji), settings=settings)


def riding(rider: str, mount: str) -> Scene:
    on = Relation(kind=RelationKind.RIDING, subject=0, obj=1)
    return Scene(things=(thing(rider), thing(mount)), relations=(on,))


def framings(what: Scene, count: int = 81) -> list[str]:
    return [one.arrangement.split(",")[0] for one in itertools.islice(SceneEngine().draw(what, 3), count)]


def suiting(what: Scene) -> set[str]:
    theme = theme_of(what)
    return {name for name, suits in SUITS.items() if suits(theme)}


def test_every_framing_has_its_scenes_and_a_place_in_the_order() -> None:
    assert set(SUITS) == set(FRAMES)
    turns = (PLAIN, *FREE, *LOOSE, *FRAMED, *ROUNDED, *LANDS, *PLACED, *ELSEWHERE, *BARE)
    assert {name for name, *_ in turns} == set(FRAMES)


@pytest.mark.parametrize(
    "what",
    [
        scene("🐱"),
        scene("🐧", mood="sad", settings=("rain",)),
        scene("😴"),
        scene("☀️"),
        scene("👍"),
        scene("🚗"),
        scene("🦔", "🌵"),
        riding("🐻", "🚲"),
    ],
    ids=lambda what: "".join(one.emoji for one in what.things),
)
def test_nine_framings_suit_any_scene_and_only_those_are_used(what: Scene) -> None:
    assert len(suiting(what)) >= 9
    assert set(framings(what)) <= suiting(what)
    assert framings(what, 1) == ["plain"]


@pytest.mark.parametrize("what", [scene("🐱", mood="sad"), scene("😴"), scene("☀️"), scene("🌙"), scene("👍")])
def test_nothing_loud_for_the_sad_the_sleepy_the_sky_and_gestures(what: Scene) -> None:
    assert not suiting(what) & LOUD


def test_speed_lines_only_for_what_moves() -> None:
    assert "action" in suiting(riding("🐻", "🚲"))
    assert "action" in suiting(scene("🚗"))
    assert "action" not in suiting(scene("☕"))
    assert "action" not in suiting(scene("🐱", mood="sleepy"))


def test_hearts_only_for_love_pairs_and_the_cute() -> None:
    assert "heart" in suiting(scene("🍕", mood="in love"))
    assert "heart" in suiting(scene("🦈", "🐙"))
    assert "heart" in suiting(scene("🐱"))
    assert "heart" not in suiting(scene("🦈"))


def test_nobody_rides_as_a_bare_head_or_standing_on_four_legs() -> None:
    for plan in plans(riding("🐻", "🚲"), theme_of(riding("🐻", "🚲")), 1):
        assert plan.look.form == "figure"


@pytest.mark.parametrize("emoji", ["☀️", "🐱", "🐼", "🐧", "🐸", "🍎", "🌙", "🐷"])
def test_a_ground_keeps_clear_of_its_subject(emoji: str) -> None:
    tones = tones_of(natural(0, thing(emoji)))
    assert sum(share for _, share in tones) == pytest.approx(1.0)
    for seed in range(9):
        assert clash(apart(HUES, tones, seed), tones) <= LITTLE


def test_colours_are_compared_as_eyes_do() -> None:
    assert lab("#ffffff")[0] == pytest.approx(1.0, abs=0.01)
    assert distance("#000000", "#ffffff") == pytest.approx(1.0, abs=0.01)
    assert distance("#ffac33", "#ffb877") < CLEAR < distance("#ffac33", "#88c9f9")


def test_what_melts_into_its_ground_is_not_seen() -> None:
    def sun_on(colour: str) -> Candidate:
        return candidate((GROUND, f'<circle cx="256" cy="256" r="240" fill="{colour}"/>'), (0, put("☀️", 96, 96, 320)))

    def how_well(drawn: Candidate) -> float:
        return shown(visible(drawn), scene("☀️"), 0.88, standing_out(drawn))

    assert standing_out(sun_on("#88c9f9"))[0] > 0.9
    assert standing_out(sun_on("#ffac33"))[0] < 0.3
    assert how_well(sun_on("#ffac33")) < 0.5 < how_well(sun_on("#88c9f9"))


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_backdrop_leaves_out_the_sun_and_the_moon_of_the_scene(setting: str) -> None:
    for seed in range(8):
        bare = backdrop.backdrop(setting, seed, frozenset({"sun", "moon"}))
        whole = backdrop.backdrop(setting, seed)
        assert len(bare.behind) <= len(whole.behind)
        assert "class=" not in whole.behind + bare.behind
    assert theme_of(scene("☀️")).absent == {"sun"}
    assert theme_of(scene("🌙")).absent == {"moon"}


def test_some_backdrops_do_have_a_sun_or_a_moon() -> None:
    missing = frozenset({"sun", "moon"})
    changed = {
        setting
        for setting in SETTINGS
        for seed in range(8)
        if backdrop.backdrop(setting, seed, missing) != backdrop.backdrop(setting, seed)
    }
    assert {"night", "day", "sunset", "beach", "desert", "field"} <= changed


@pytest.mark.parametrize("kind", grounds.KINDS)
def test_every_ground_is_drawn_and_keeps_clear_of_white(kind: str) -> None:
    white = ((lab("#f5f8fa"), 1.0),)
    top, edge = grounds.surface(kind, white, 0)
    assert top in grounds.patch(kind, (top, edge), 256, 400, 200, 1)
    assert clash(top, white) < 0.75 or kind in ("cloud", "snow")


@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_alone_has_different_contents_in_each_of_nine(setting: str) -> None:
    for group in outings.MET[setting].split():
        for emoji in group.split("+"):
            try:
                file_of(emoji)
            except NoArt:
                pytest.fail(f"{setting}: no art of {emoji}")
    nine = list(itertools.islice(SceneEngine().draw(Scene(settings=(setting,)), 1), 9))
    assert len({one.source for one in nine}) == 9
    assert all(layer.thing in (GROUND, PROP) for one in nine for layer in one.layers)
    met = [outings.outing(setting, number, Look()) for number in range(9)]
    assert len({actor.parts[-1].markup for actor in met if actor}) >= 8


def test_things_in_no_relation_may_hide_behind_or_tower_over_each_other() -> None:
    two = scene("🦔", "🌵")
    assert staged(two, "behind").relations == (Relation(kind=RelationKind.BEHIND, subject=0, obj=1),)
    assert [one.size for one in staged(two, "giant").things] == ["big", "small"]
    assert [one.size for one in staged(two, "tiny").things] == ["small", "big"]
    assert staged(riding("🐻", "🚲"), "behind") == riding("🐻", "🚲")


def test_a_theme_of_nothing_is_plain() -> None:
    assert theme_of(Scene(lettering="a")) == Theme(things=0, ground="grass", lettered=True)


def test_what_stands_next_to_another_may_be_a_giant_too() -> None:
    beside = Relation(kind=RelationKind.NEXT_TO, subject=0, obj=1)
    two = Scene(things=(thing("🐘", count=2), thing("🏠")), relations=(beside,))
    assert partners(two) == (0, 1)
    assert staged(two, "behind") == two
    assert [one.size for one in staged(two, "giant").things] == ["big", "small"]
    assert partners(riding("🐻", "🚲")) is None


def test_night_falls_over_a_place_and_brings_its_own_moon() -> None:
    town = backdrop.backdrop("city", 1)
    dark = backdrop.backdrop("city", 1, also=("night",))
    assert dark.behind != town.behind
    assert backdrop.backdrop("city", 1, frozenset({"moon"}), ("night",)).behind != dark.behind


def test_two_of_one_composition_count_as_alike() -> None:
    drawn = [candidate((0, put("🐱", 60 + 40 * n, 60, 300 - 30 * n)), arrangement="plain, x") for n in range(2)]
    other = candidate((0, put("🐱", 60, 60, 300)), arrangement="badge, x")
    what = scene("🐱")
    kin = [judge(one, *looked_at(one), what, 0) for one in drawn]
    found = {one.candidate.arrangement: apart for one, _, apart in in_order([kin[0], kin[1]], 2)[1:]}
    strange = judge(replace(drawn[1], arrangement=other.arrangement), *looked_at(drawn[1]), what, 0)
    assert found["plain, x"] < in_order([kin[0], strange], 2)[1][2]


@pytest.mark.parametrize("setting", ["snow", "night", "beach"])
def test_in_a_setting_the_subject_has_a_line_around_it(setting: str) -> None:
    def lined(what: Scene) -> bool:
        drawn = next(SceneEngine().draw(what, 1))
        return any('<g stroke="#' in layer.markup for layer in drawn.layers if layer.thing == GROUND)

    assert lined(scene("🐼", settings=(setting,)))
    assert not lined(scene("🐼"))
