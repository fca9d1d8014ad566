import pytest

from readiness.questionnaire.glossary import glossary
from readiness.questionnaire.lists import NamedList, lists
from ui.views.glossary import GlossaryView, ListView, TermView, glossary_view


def view(sought: str = "", chosen: str = "") -> GlossaryView:
    return glossary_view(glossary(), lists(), sought, chosen)


def test_without_a_search_every_word_stands_in_the_order_of_the_alphabet() -> None:
    names = [name.term.casefold() for name in view().names]
    assert names == sorted(names)
    assert len(names) == view().total == len(glossary().terms)


def test_a_search_opens_the_best_match() -> None:
    found = view("gain share")
    assert found.chosen is not None
    assert (found.chosen.key, found.names[0].key) == ("gain-and-pain-share", "gain-and-pain-share")


def test_a_chosen_word_stays_open_while_it_is_among_those_found() -> None:
    other = view("gain").names[1].key
    opened, first = view("gain", other).chosen, view("gain", "zone").chosen
    assert (opened and opened.key, first and first.key) == (other, view("gain").names[0].key)


@pytest.mark.parametrize("sought", ["qqqq", "gain qqqq"])
def test_what_is_not_there_opens_nothing(sought: str) -> None:
    assert (view(sought).names, view(sought).chosen) == ((), None)


def test_every_word_opens_with_meaning_and_source() -> None:
    opened = [view("", term.id).chosen for term in glossary().terms]
    assert [one.key if one else "" for one in opened] == [term.id for term in glossary().terms]
    assert all(isinstance(one, TermView) and all((one.term, one.meaning, one.source)) for one in opened)


@pytest.mark.parametrize("named", lists().all, ids=lambda one: one.id)
def test_every_list_opens_with_all_its_entries_and_their_sources(named: NamedList) -> None:
    opened = glossary_view(glossary(), lists(), "", named.id, shelf="lists").chosen
    assert isinstance(opened, ListView)
    assert len(opened.entries) == len(named.entries)
    assert all(all((one.title, one.text, one.source)) for one in opened.entries)


def test_a_word_of_an_entry_finds_its_list() -> None:
    found = glossary_view(glossary(), lists(), "make or break career", shelf="lists")
    assert [one.key for one in found.names] == ["risk-kinds"]
    assert (found.lists, found.total) == (1, len(lists().all))
