from collections.abc import Callable

import pytest

from readiness.document.change import Place
from readiness.document.consortium import Pooled
from readiness.document.encoding import encode
from readiness.document.model import Document
from readiness.exchange.packs.erasing import places_of
from readiness.exchange.packs.rewriting import without
from readiness.exchange.packs.splicing import spliced, totals_in
from readiness.questionnaire.answers import Answer
from tests.readiness.exchange.packs.builders import Table, put

NOTHING: dict[str, frozenset[str]] = {}


def with_totals(document: Document, *names: str) -> Document:
    for name in names:
        document = put(document, "pooled", f"small/open.1/{name}", Pooled(answer=Answer(state="dont_know")))
    return document


def by_part(places: tuple[Place, ...]) -> dict[str, frozenset[str]]:
    parts = {each.part for each in places}
    return {part: frozenset(each.key for each in places if each.part == part) for part in parts}


@pytest.mark.parametrize(("before", "after"), [((), ("a",)), (("a",), ("a", "b")), (("a", "b"), ("c",)), (("a",), ())])
def test_totals_are_put_in_as_encoding_would(two: Table, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    earlier, now = with_totals(two.guest, *before), with_totals(two.guest, *after)
    assert spliced(encode(earlier), NOTHING, totals_in(encode(now))) == encode(
        earlier.model_copy(update={"pooled": now.pooled})
    )


def test_entries_are_taken_out_as_encoding_would(two: Table) -> None:
    two.says("open.1", "4", 'He said: "  "north/manager": {",\n and left.')
    places = places_of(two.guest, two.own, "manager")
    assert spliced(encode(two.guest), by_part(places), b"") == encode(without(two.guest, places))


def test_one_of_several_entries_goes_alone(two: Table) -> None:
    place = Place("answers", f"{two.own}/manager/small/open.1")
    assert spliced(encode(two.guest), by_part((place,)), b"") == encode(without(two.guest, (place,)))


@pytest.mark.parametrize("harm", [lambda data: data[:-1], lambda data: data.replace(b"\n", b"\r\n"), lambda _: b"{}"])
def test_another_layout_is_left_alone(two: Table, harm: Callable[[bytes], bytes]) -> None:
    assert spliced(harm(encode(two.guest)), NOTHING, b"") is None
