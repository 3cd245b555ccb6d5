"""The best of many ways to read a stretch: every end it may have, with what it costs. Knows no language."""

from collections.abc import Callable, Iterator
from typing import TypeVar

Node = TypeVar("Node")


class Found(dict[int, tuple[float, Node]]):
    """Where a phrase that begins at one place may end: end → (cost, the cheapest reading)."""

    def put(self, end: int, cost: float, node: Node) -> None:
        """Keep a reading unless a cheaper one ends there too; of two that cost the same, the first."""
        if end not in self or cost < self[end][0]:
            self[end] = (cost, node)

    def ways(self) -> Iterator[tuple[int, float, Node]]:
        """(end, cost, reading), in the order of their ends."""
        for end in sorted(self):
            yield end, *self[end]


def cheapest_path(length: int, steps: Callable[[int], Found[Node]], skip: Callable[[int], float]) -> list[Node]:
    """The cheapest way from 0 to `length` by steps, where `skip(place)` is the price of leaving one place out."""
    best: list[tuple[float, int, Node | None]] = [(0.0, length, None)] * (length + 1)
    for at in range(length - 1, -1, -1):
        best[at] = (skip(at) + best[at + 1][0], at + 1, None)
        for end, cost, node in steps(at).ways():
            if cost + best[end][0] < best[at][0]:
                best[at] = (cost + best[end][0], end, node)
    path: list[Node] = []
    at = 0
    while at < length:
        _, end, chosen = best[at]
        if chosen is not None:
            path.append(chosen)
        at = end
    return path
