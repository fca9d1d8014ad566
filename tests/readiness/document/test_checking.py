from pathlib import Path

import pytest

from readiness.document.change import apply, merge, setting
from readiness.document.checking import findings_in, verify
from readiness.document.encoding import decode
from readiness.document.graph import MapActivity, MapEdge, MapNode
from readiness.document.model import Entry, Party, Person
from readiness.document.store import OpenDocument
from readiness.errors import BadInputError
from tests.readiness.document.builders import answer, document, party, revision

GOLDEN = (Path(__file__).parent / "corpus" / "version-1.readiness").read_bytes()


def test_a_good_file_has_no_findings(opened: OpenDocument, path: Path) -> None:
    assert verify(path) == ()


def test_the_file_of_every_part_has_its_clash_named_and_nothing_else() -> None:
    (only,) = findings_in(decode(GOLDEN, "plan").document)
    assert (only.severity, only.place) == ("warning", "answers a/director/small/one.first")


@pytest.mark.parametrize("content", [b"", b"\0" * 9, GOLDEN[:-5]])
def test_damage_is_a_finding_and_the_file_is_left(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    (only,) = verify(path)
    assert (only.severity, only.place, path.read_bytes()) == ("error", "plan.readiness", content)


def test_a_missing_file_is_refused(path: Path) -> None:
    with pytest.raises(BadInputError):
        verify(path)


def test_what_waits_in_the_journal_and_copies_are_noted(opened: OpenDocument, path: Path) -> None:
    opened.record([party(opened, "a", "North")])
    opened.save_copy_as(path.with_name("plan (1).readiness"))
    assert [(each.severity, each.place) for each in verify(path)] == [
        ("note", "plan.readiness"),
        ("note", "plan (1).readiness"),
    ]


def test_what_leads_nowhere_is_named() -> None:
    empty = document()
    line = setting(empty, "map_edges", "map/line", MapEdge(source="x", target="y", kind="seat"), by="")
    person = setting(empty, "people", "a/director", Person(role="Director"), by="")
    row = MapActivity(name="Work", responsible=("z",), informed=("z",))
    duty = setting(empty, "map_activities", "map/work", row, by="")
    speaks = MapNode(kind="organisation", name="A", represented_by="ghost")
    place = setting(empty, "map_nodes", "map/a", speaks, by="")
    found = findings_in(apply(empty, [person, line, place, duty, answer(empty, "one", "3")]))
    said = [f"{each.place}: {each.words}" for each in found]
    assert [words.split(",")[0] for words in said] == [
        "people a/director: It belongs to “a”",
        "answers a/director/values/one: Version “1” of the questionnaire “values” is not in the document.",
        "map_edges map/line: It leads to “x”",
        "map_edges map/line: It leads to “y”",
        "map_nodes map/a: “ghost” speaks for it",
        "map_activities map/work: It names “z”",
    ]


@pytest.mark.parametrize(
    ("item", "code", "word"),
    [("one.first", "9", "no point “9”"), ("one.none", "3", "asks no “one.none”"), ("", "3", "Its key")],
)
def test_an_answer_that_its_questionnaire_does_not_know_is_named(item: str, code: str, word: str) -> None:
    golden = decode(GOLDEN, "plan").document
    change = answer(golden, "x", code, person="a/chair")
    key = f"a/chair/small/{item}" if item else "a/chair"
    made = apply(golden, [type(change)("answers", key, change.revision)])
    assert [each for each in findings_in(made) if word in each.words]


def test_a_clash_is_named_until_it_is_settled() -> None:
    clashing = merge(document(a="North"), document(a="South")).document
    (only,) = findings_in(clashing)
    assert only.words.startswith("Two people set it")
    assert findings_in(apply(clashing, [party(clashing, "a", "East")])) == ()


def test_a_history_out_of_order_is_named() -> None:
    wrong = Entry[Party](now=revision("a"), past=(revision("b", replaces="a"),))
    (only,) = findings_in(document().model_copy(update={"parties": {"a": wrong}}))
    assert "out of order" in only.words
