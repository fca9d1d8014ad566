"""Replies may come late, twice and in any order: what stands is always what the newest of them says."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.exchange.packs.replying import Reply
from readiness.exchange.packs.rewriting import without
from tests.readiness.exchange.packs.builders import Table, table

ITEMS = ("open.1", "open.2", "money.1")
say = st.tuples(st.sampled_from(ITEMS), st.sampled_from("01234"))
share = st.tuples(st.sampled_from(("open", "money")), st.sampled_from(("lead", "totals", "nobody")))
Said = tuple[dict[str, str], list[tuple[str, str]]]


def expected(openly: dict[str, str], ways: dict[str, str]) -> Said:
    """Return what a reply says: levels by item openly, and items with their level for totals."""
    there = {item: way for item in openly if (way := ways[item.split(".")[0]])}
    totals = sorted((item, openly[item]) for item, way in there.items() if way == "totals")
    return {item: openly[item] for item, way in there.items() if way == "lead"}, totals


def standing(two: Table) -> Said:
    answers = {key.split("/")[-1]: entry.value.code or "" for key, entry in two.asker.answers.items() if entry.value}
    pooled = (
        (key.split("/")[1], entry.value.answer.code or "") for key, entry in two.asker.pooled.items() if entry.value
    )
    return answers, sorted(pooled)


@settings(max_examples=60, deadline=None)
@given(
    steps=st.lists(st.one_of(say, share), min_size=1, max_size=6),
    order=st.lists(st.integers(0, 5), min_size=1, max_size=8),
)
def test_whatever_the_order_the_newest_reply_stands(steps: list[tuple[str, str]], order: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patched, tempfile.TemporaryDirectory() as folder:
        two = table(Path(folder), patched)
        openly: dict[str, str] = {}
        ways, written = {"open": "lead", "money": "totals"}, list[tuple[Reply, Said]]()
        two.shares("money", "totals")
        for name, value in steps:
            if "." in name:
                two.says(name, value)
                openly[name] = value
            else:
                two.shares(name, value)
                ways[name] = value
            written.append((two.replies(), expected(openly, ways)))
        delivered = [number % len(written) for number in order]
        for number in delivered:
            arrival = two.takes(written[number][0])
            two.asker = without(two.asker, arrival.withdrawn)
        assert standing(two) == written[max(delivered)][1]
