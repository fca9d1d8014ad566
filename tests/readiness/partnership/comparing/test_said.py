"""Answers behind a question that has fallen away count in no comparison, as they count in no score."""

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document
from readiness.exchange.tables import tables
from readiness.partnership.comparing.released import Archive
from readiness.partnership.comparing.rounds import close_round
from readiness.questionnaire.shipped import shipped_library
from tests.builders import answer
from tests.readiness.partnership.comparing.consortia import AT, closed, compared, consortium

HISTORY, HIDDEN = "trust-history.1", "trust-history.2"
QUESTIONNAIRE = shipped_library().home_of("trust-history").id
KEY = f"{QUESTIONNAIRE}/{HIDDEN}"


def trusting(code: str) -> Document:
    """Return two providers and a commissioner; each said ``code`` of its history, then what hangs on it."""
    document = consortium(a="2", b="2", council="2")
    told = ((HISTORY, code), (HIDDEN, "4"))
    return apply(
        document,
        [
            setting(document, "answers", f"{party}/p0/{QUESTIONNAIRE}/{item}", answer(level), by="", at=AT)
            for party in ("a", "b", "council")
            for item, level in told
        ],
    )


@pytest.mark.parametrize(("code", "heard"), [("0", 0), ("3", 3)])
def test_an_answer_that_is_asked_no_more_counts_nowhere(code: str, heard: int) -> None:
    document = closed(trusting(code))
    made = compared(document)
    assert len(made.panel.own[KEY]) == heard
    exported = tables(document, made.assessment, shipped_library())["answers"]
    assert sum(row["item"] == HIDDEN for row in exported) == heard
    assert sum(KEY in said for said in Archive(document).states[0].values()) == heard


def test_where_the_answer_it_hung_on_was_erased_it_stands_in_the_way() -> None:
    document = closed(trusting("3"))
    kept = {key: entry for key, entry in document.answers.items() if not key.endswith(HISTORY)}
    (code,) = Archive(document.model_copy(update={"answers": kept})).states[0]["a"][KEY].values()
    assert code.startswith("\0")


def test_a_round_keeps_what_is_asked_no_more_because_it_may_be_asked_again() -> None:
    assert any(key.endswith(HIDDEN) for key in close_round(trusting("0"), "First", "2026-02-01").answers)
