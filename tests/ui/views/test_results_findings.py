import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.shipped import shipped_library
from tests.ui.samples import charity, sample
from ui.views.results_findings import CheckRow, CheckView, checks, unknowns


def flags(document: Document, party: str = "") -> CheckView:
    return next(check for check in checks(document, shipped_library(), party) if check.kind == "red flags")


def test_what_somebody_does_not_know_names_who_could_tell() -> None:
    first = unknowns(sample(), shipped_library(), "certitude")[0]
    assert first.unsure == ("Director of operations",)
    assert first.known_by == ("Chief executive", "Finance director")
    assert (first.party, first.person) == ("certitude", "operations-director")


def test_at_the_table_people_are_named_with_their_organisation() -> None:
    assert all("(" in one.unsure[0] for one in unknowns(sample(), shipped_library()))


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
