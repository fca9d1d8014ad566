import json
from pathlib import Path
from typing import Any

import pytest

from readiness.errors import DataFileError
from readiness.questionnaire.glossary import Glossary, glossary


def term(name: str, **more: Any) -> dict[str, Any]:
    return {"id": name.lower().replace(" ", "-"), "term": name, "meaning": f"What {name} means.", "source": "s", **more}


def written(folder: Path, *terms: dict[str, Any]) -> Glossary:
    """Return the glossary of ``terms``; a row of JSON is an inline table of TOML once its colons are signs."""
    rows = ["[[terms]]\n" + "\n".join(f"{key} = {json.dumps(value)}" for key, value in one.items()) for one in terms]
    (folder / "glossary.toml").write_text('format = "readiness-glossary/1"\n' + "\n".join(rows), encoding="utf-8")
    return glossary(folder)


@pytest.fixture
def small(tmp_path: Path) -> Glossary:
    return written(
        tmp_path,
        term("Alliance", see=["alliance-team"]),
        term("Alliance team", also=["ALT", "core group"]),
        term("Open book", also=["today: clear accounts"], meaning="Costs shown to the group."),
        term("Authority"),
    )


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("alliance", "alliance"),
        ("  ALLIANCES ", "alliance"),
        ("alt", "alliance-team"),
        ("open-book", "open-book"),
        ("clear accounts", "open-book"),
        ("authorities", "authority"),
        ("group", None),
        ("", None),
    ],
)
def test_a_term_is_found_by_any_of_its_names(small: Glossary, word: str, found: str | None) -> None:
    term_found = small.find(word)
    assert (term_found.id if term_found else None) == found


def test_a_search_gives_names_before_meanings(small: Glossary) -> None:
    assert [one.id for one in small.search("group")] == ["alliance-team", "open-book"]


def test_a_search_for_nothing_gives_everything(small: Glossary) -> None:
    assert small.search(" ") == small.terms


def test_the_longest_name_wins_in_a_text_and_each_term_is_told_once(small: Glossary) -> None:
    text = "The alliance team leads the alliance; alliances are not dalliances."
    assert [(text[start:end], one.id) for start, end, one in small.terms_in(text)] == [
        ("alliance team", "alliance-team"),
        ("alliance", "alliance"),
    ]


def test_a_term_knows_the_name_that_has_replaced_it(small: Glossary) -> None:
    assert [one.today for one in small.terms] == ["", "", "clear accounts", ""]


def test_a_term_leads_to_those_it_points_to(small: Glossary) -> None:
    assert [one.id for one in small.see(small.terms[0])] == ["alliance-team"]


@pytest.mark.parametrize(
    ("terms", "words"),
    [
        ([term("A"), term("B", also=["a"])], "the name “a” belongs to “a” already"),
        ([term("A"), term("A")], "the id “a” is used 2 times"),
        ([term("Alpha"), term("B", see=["alpa"])], "there is no term “alpa”; did you mean “alpha”?"),
        ([term("A", see=["a"])], "points to itself"),
        ([term("A", meening="x")], "did you mean “meaning”?"),
    ],
)
def test_a_fault_is_refused_with_its_place(tmp_path: Path, terms: list[dict[str, Any]], words: str) -> None:
    with pytest.raises(DataFileError, match=r"glossary\.toml") as refusal:
        written(tmp_path, *terms)
    assert words in str(refusal.value)


def test_the_glossary_that_ships_is_sound_and_every_name_leads_to_its_term() -> None:
    shipped = glossary()
    strays = [name for one in shipped.terms for name in one.names if shipped.find(name) is not one]
    assert (len(shipped.terms) > 100, strays) == (True, [])
