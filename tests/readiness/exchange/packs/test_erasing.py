from datetime import date

import pytest

from readiness.document.change import apply
from readiness.document.consortium import Privacy
from readiness.errors import UsageError
from readiness.exchange.packs.erased import remembering
from readiness.exchange.packs.erasing import days_left, erasure_of, holdings
from readiness.exchange.packs.rewriting import without
from tests.readiness.exchange.packs.builders import Table, put


def test_a_file_says_what_it_holds_about_each_person(two: Table) -> None:
    two.says("open.1", "4")
    (held,) = holdings(two.guest).people
    assert (held.party_name, held.role, held.entries, held.earlier) == ("North Charity", "Manager", 3, 1)


def test_the_day_of_erasing_is_told(two: Table) -> None:
    kept = put(two.asker, "privacy", "document", Privacy(erase_by="2027-03-31"))
    assert (holdings(kept).erase_by, holdings(two.asker).erase_by) == ("2027-03-31", "")


@pytest.mark.parametrize(("day", "left"), [("2027-03-31", 1), ("2027-03-29", -1), ("", None), ("soon", None)])
def test_the_days_left_are_counted(day: str, left: int | None) -> None:
    assert days_left(day, date(2027, 3, 30)) == left


def test_nobody_of_that_name_is_erased(two: Table) -> None:
    with pytest.raises(UsageError, match="did you mean"):
        erasure_of(two.guest, two.own, "manger")


def test_whoever_was_taken_away_is_still_told_and_can_be_erased(two: Table) -> None:
    document = put(two.guest, "people", f"{two.own}/manager", None)
    document = put(document, "parties", two.own, None)
    found = holdings(document)
    assert found.here == ()
    assert [(one.party_name, one.role, one.entries) for one in found.away] == [("North Charity", "Manager", 3)]
    assert holdings(without(document, erasure_of(document, two.own, "manager"))).people == ()


def test_what_is_left_of_somebody_erased_is_nobody(two: Table) -> None:
    two.takes(two.replies())
    (one,) = holdings(two.asker).people
    known = apply(two.asker, remembering(two.asker, one.party, one.person))
    assert holdings(without(known, erasure_of(known, one.party, one.person))).people == ()
