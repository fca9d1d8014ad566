from itertools import combinations, pairwise, permutations

import pytest

from readiness.document.graph import MapEdge, MapNode
from readiness.governance.crossings import best_order, count_crossings
from readiness.governance.graph import Graph
from readiness.governance.insertion import order_from
from readiness.governance.layers import layers
from readiness.governance.rows import Rows, rows_of
from readiness.governance.templates import template_ids
from tests.readiness.governance.maps import drawn


def two_rows(*ties: tuple[int, int]) -> Rows:
    over = {f"a{n}": MapNode(kind="organisation", role="commissioner", name=f"A{n}") for n in range(4)}
    under = {f"b{n}": MapNode(kind="organisation", role="provider", name=f"B{n}") for n in range(4)}
    edges = {f"e{a}{b}": MapEdge(source=f"a{a}", target=f"b{b}", kind="contract") for a, b in ties}
    graph = Graph(over | under, edges)
    return rows_of(graph, layers(graph))


def counted_one_by_one(rows: Rows, order: list[list[int]]) -> int:
    found = 0
    for upper, lower in pairwise(order):
        lines = [(upper.index(item), lower.index(end)) for item in upper for end in rows.below[item]]
        found += sum((a[0] - b[0]) * (a[1] - b[1]) < 0 for a, b in combinations(lines, 2))
    return found


@pytest.mark.parametrize("template_id", template_ids())
def test_crossings_are_counted_as_one_by_one(template_id: str) -> None:
    graph = drawn(template_id)
    rows = rows_of(graph, layers(graph))
    order = best_order(rows)
    assert count_crossings(rows, order) == counted_one_by_one(rows, order)


@pytest.mark.parametrize(
    "ties",
    [
        ((0, 3), (1, 2), (2, 1), (3, 0)),
        ((0, 0), (0, 1), (1, 0), (1, 1)),
        ((0, 2), (1, 0), (1, 3), (2, 1), (2, 2), (3, 0), (3, 3)),
    ],
)
def test_small_rows_cross_as_little_as_they_can(ties: tuple[tuple[int, int], ...]) -> None:
    rows = two_rows(*ties)
    every = ([list(over), list(under)] for over in permutations(range(4)) for under in permutations(range(4, 8)))
    assert count_crossings(rows, best_order(rows)) == min(counted_one_by_one(rows, order) for order in every)


def test_where_nothing_crosses_the_given_order_is_kept() -> None:
    rows = two_rows(*((n, n) for n in range(4)))
    assert best_order(rows) == [[0, 1, 2, 3], [4, 5, 6, 7]]


def test_a_newcomer_takes_the_free_slot() -> None:
    rows = two_rows((0, 0), (1, 1), (2, 2), (3, 3))
    known = {0: 0.0, 2: 900.0, 3: 1100.0, 4: 0.0, 5: 300.0, 6: 900.0, 7: 1100.0}
    assert order_from(rows, known, [120.0] * 8)[0] == [0, 1, 2, 3]


def test_a_newcomer_goes_to_the_end_of_a_full_row() -> None:
    rows = two_rows((0, 0), (1, 1), (2, 2), (3, 3))
    known = {0: 0.0, 2: 200.0, 3: 400.0, 4: 0.0, 5: 200.0, 6: 400.0, 7: 600.0}
    assert order_from(rows, known, [120.0] * 8)[0][1:3] != [1, 2]
