import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.shipped import shipped_library
from tests.ui.samples import charity, own_document, sample
from ui.views.results_findings import CheckRow, CheckView, checks, unknowns


def flags(document: Document, party: str = "") -> CheckView:
    return next(check for check in checks(document, shipped_library(), party) if check.kind == "red flags")


def test_what_somebody_does_not_know_names_who_could_tell() -> None:
    first = unknowns(own_document("certitude"), shipped_library(), "certitude")[0]
    assert first.unsure == ("Director of operations",)
    assert first.known_by == ("Chief executive", "Finance director")
    assert (first.party, first.person) == ("certitude", "operations-director")


def test_in_its_own_document_people_at_the_table_are_named_with_their_organisation() -> None:
    found = unknowns(own_document("thames-reach"), shipped_library()) + unknowns(
        own_document("certitude"), shipped_library()
    )
    assert all("(" in one.unsure[0] for one in found)


def test_where_several_organisations_read_it_organisations_are_named_and_no_person() -> None:
    names = {entry.value.name for entry in sample().parties.values() if entry.value}
    found = unknowns(sample(), shipped_library())
    assert {name for one in found for name in one.unsure} <= names
    assert not any(one.known_by for one in found)
    rows = [row for check in checks(sample(), shipped_library()) for row in check.rows]
    assert {name for row in rows for name in (*row.raised_by, *row.denied_by)} <= names
    assert not any(row.comments or set(row.raised_by) & set(row.denied_by) for row in rows)


def test_a_red_flag_says_who_raised_it_who_did_not_and_what_to_do() -> None:
    (flag,) = flags(sample()).raised
    assert (flag.finding, len(flag.raised_by), len(flag.denied_by)) == ("divided", 2, 3)
    assert flag.advice.startswith("Write down the shortest time")


def only_line(*said: str) -> CheckRow:
    document = charity()
    place = "riverside-mind/manager/do-not-enter/do-not-enter.1"
    for one in said:
        known = one != "?"
        given = Answer(state="answered" if known else "dont_know", values=(one,) if known else ())
        document = apply(document, [setting(document, "answers", place, given, by="Manager")])
    return flags(document, "riverside-mind").rows[0]


@pytest.mark.parametrize(
    ("said", "finding"), [((), "unanswered"), (("yes",), "raised"), (("no",), "clear"), (("?",), "unsure")]
)
def test_each_line_of_a_check_has_one_finding(said: tuple[str, ...], finding: str) -> None:
    assert only_line(*said).finding == finding


def test_an_untouched_check_is_not_answered() -> None:
    assert not flags(charity()).is_answered
