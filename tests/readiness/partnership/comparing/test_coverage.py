from readiness.document.change import apply, setting
from readiness.document.consortium import Need, Offer
from readiness.document.model import Document, Party
from readiness.partnership.comparing.coverage import Covered
from tests.readiness.partnership.comparing.consortia import compared, consortium


def with_needs() -> Document:
    document = consortium(a="3", b="3")
    needs = {"outreach": Need(name="Outreach", depth=1), "north": Need(name="the  North", kind="area", critical=True)}
    north = Party(name="A", areas=("The North", "The South"))
    return apply(
        document,
        [
            *(setting(document, "needs", key, need, by="") for key, need in needs.items()),
            setting(document, "parties", "a", north, by=""),
            setting(document, "offers", "b/outreach", Offer(strength=2), by=""),
        ],
    )


def covered(name: str) -> Covered:
    return next(one for one in compared(with_needs()).coverage if one.name == name)


def test_a_stated_offer_covers_a_need() -> None:
    assert (covered("Outreach").brought_by, covered("Outreach").missing) == ({"b": 2}, 0)


def test_an_area_that_a_party_lists_covers_a_need_however_it_is_spelt() -> None:
    assert covered("the  North").brought_by == {"a": 3}


def test_a_critical_need_wants_two_partners() -> None:
    assert covered("the  North").missing == 1


def test_what_nobody_asked_for_is_offered() -> None:
    assert (covered("The South").wanted, covered("The South").missing) == (0, 0)


def test_a_capability_is_brought_by_whoever_reaches_the_models_target() -> None:
    factors = {one.factor for one in compared(with_needs()).coverage if one.factor}
    assert factors == {"commercial-skills", "delivery-record"}
    assert all(not one.brought_by for one in compared(with_needs()).coverage if one.factor)


def test_what_is_brought_in_part_does_not_count_here_as_in_the_choice_of_partners() -> None:
    whole = with_needs()
    in_part = apply(whole, [setting(whole, "offers", "b/outreach", Offer(strength=1), by="")])
    found = next(one for one in compared(in_part).coverage if one.name == "Outreach")
    assert (found.brought_by, found.bringers, found.missing) == ({"b": 1}, (), 1)


def test_what_was_stated_goes_before_what_a_party_lists() -> None:
    whole = with_needs()
    in_part = apply(whole, [setting(whole, "offers", "a/north", Offer(strength=1, ground="one street"), by="")])
    assert next(one for one in compared(in_part).coverage if one.name == "the  North").bringers == ()
