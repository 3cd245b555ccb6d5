"""`python -m tests.bench_engine`: what the embedded engine costs, without a chat around it. All in this one process."""

import cProfile
import pstats
import statistics
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from model.brief import Brief
from model.scene import STYLES, Scene, Thing
from model.studio import Studio, load_engine, looked_at
from model.words import understand

PROMPTS = (Path(__file__).parent / "model" / "prompts.txt").read_text("utf-8").splitlines()
CROWD = "🐱🐶🦊🐼🐸🐷🐵🐰🐯🦁🐮🐨"  # things for scenes of growing size
SIZES = (1, 2, 4, 8, 12)
LOOKS = 14  # candidates judged for nine that are shown
ROOMS = {
    "words": "model/words/",
    "composing": "model/engines/",
    "pictures": "model/render.py",
    "ranking": "model/rank.py",
    "likeness": "model/likeness.py",
}


def took(studio: Studio, brief: Brief) -> float:
    """Seconds for one brief."""
    start = time.perf_counter()
    studio.draw(brief)
    return time.perf_counter() - start


def bench_nine(studio: Studio) -> None:
    """Words to nine ranked candidates, warm."""
    times = sorted(took(studio, Brief(text=prompt)) for prompt in PROMPTS)
    p50, p95 = statistics.median(times), times[len(times) * 95 // 100]
    print(f"nine ranked candidates    {p50:6.2f} s   p50 (budget 0.7 s)\n                          {p95:6.2f} s   p95")


def bench_growth() -> None:
    """Drawing and looking at candidates of scenes with more and more things; a straight line, or it says so."""
    engine = load_engine()
    print("things in a scene         " + "".join(f"{size:>8}" for size in SIZES))
    costs = []
    for size in SIZES:
        scene = Scene(things=tuple(Thing(emoji=one, said=one) for one in CROWD[:size]))
        rounds = []
        for seed in range(3):
            start = time.perf_counter()
            for _, candidate in zip(range(LOOKS), engine.draw(scene, seed), strict=False):
                looked_at(candidate)
            rounds.append((time.perf_counter() - start) * 1000 / LOOKS)
        costs.append(statistics.median(rounds))
    print("ms a candidate            " + "".join(f"{cost:8.1f}" for cost in costs))
    print("ms for each more thing    " + " " * 8 + "".join(f"{slope:8.1f}" for slope in slopes(SIZES, costs)))


def slopes(sizes: Sequence[int], costs: Sequence[float]) -> list[float]:
    """What one more thing costs between two sizes next to each other."""
    steps = zip(sizes, sizes[1:], costs, costs[1:], strict=False)
    return [(after - before) / (larger - smaller) for smaller, larger, before, after in steps]


def bench_styles(studio: Studio) -> None:
    """Every style beside the plain drawing, in turn, so that both meet the same noise."""
    prompts = PROMPTS[::8]
    plain = dict.fromkeys(STYLES, 0.0)
    styled = dict.fromkeys(STYLES, 0.0)
    for prompt in prompts:
        for style in STYLES:
            plain[style] += took(studio, Brief(text=prompt))
            styled[style] += took(studio, Brief(text=prompt, style=style))
    ratios = ", ".join(f"{style} {styled[style] / plain[style]:.1f}" for style in STYLES)
    print(f"times the plain drawing   {ratios}")


def bench_profile(studio: Studio) -> None:
    """Which part of the work takes which share of the time."""
    profile = cProfile.Profile()
    with profile:
        for prompt in PROMPTS[::4]:
            studio.draw(Brief(text=prompt))
    shares = dict.fromkeys([*ROOMS, "resvg", "libraries"], 0.0)
    whole = 0.0
    for (file, _, name), (*_, own_time, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        whole += own_time
        room = next((room for room, part in ROOMS.items() if part in file), "resvg" if "resvg" in name else "libraries")
        shares[room] += own_time
    told = ", ".join(f"{room} {share / whole:.0%}" for room, share in sorted(shares.items(), key=lambda one: -one[1]))
    print(f"where the time goes       {told}")


def main() -> None:
    """All measurements, in order."""
    studio = Studio()
    for prompt in PROMPTS[:3]:
        studio.draw(replace(Brief(text=prompt), seed=1))  # warm
    understand("кот")
    bench_nine(studio)
    bench_growth()
    bench_profile(studio)
    bench_styles(studio)


if __name__ == "__main__":
    main()
