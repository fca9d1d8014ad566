"""The Governance page as data."""

import pytest

from readiness.document.change import apply, setting
from readiness.document.model import Document, Party
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.samples import build, sample_named
from readiness.questionnaire.shipped import shipped_library
from ui.views.governance import Asked, Branch, GovernanceView, governance_view

CATALOGUE = load_catalogue()
LAMBETH = build(sample_named("lambeth"), shipped_library())
EMPTY = Document(id="0" * 32)


def shown(shape: str = "", lens: str = "all", document: Document = LAMBETH) -> GovernanceView:
    return governance_view(document, CATALOGUE, "grant", Asked(shape, lens))


def names(branch: Branch) -> set[str]:
    return {branch.name}.union(*map(names, branch.branches))


@pytest.mark.parametrize(
    ("shape", "title", "ground"),
    [
        ("", "Alliance contract", "chosen"),
        ("grant", "Grant funding", "best fit"),
        ("joint-venture.vertical", "Joint venture: vertical", "looked at"),
        ("gone", "Alliance contract", "chosen"),
    ],
)
def test_the_chosen_model_is_shown_until_another_is_asked_for(shape: str, title: str, ground: str) -> None:
    view = shown(shape)
    assert (view.title, view.ground) == (title, ground)


def test_every_party_has_its_place_and_every_place_its_row() -> None:
    view = shown()
    assert (view.standing, view.vacancies, view.left_out) == (5, (), {})
    assert {row.key for row in view.places} == {box.id for box in view.picture.boxes}


def test_what_waits_for_a_party_is_named() -> None:
    view = shown("alliance", document=EMPTY)
    assert view.vacancies[0] == "Commissioner: to be found"
    assert [row.name for row in view.places if row.is_open] == list(view.vacancies)


def test_a_party_that_no_place_asks_for_is_named() -> None:
    party = Party(name="Friends", kind="funder")
    document = apply(LAMBETH, [setting(LAMBETH, "parties", "friends", party, by="")])
    assert shown("alliance", document=document).left_out == {"friends": "Friends"}


@pytest.mark.parametrize(("lens", "kinds"), [("seats", {"seat", "voice"}), ("data", {"data_flow"})])
def test_a_lens_lights_its_own_ties_in_table_and_legend(lens: str, kinds: set[str]) -> None:
    view = shown(lens=lens)
    assert {row.kind for row in view.ties if row.lit} == {kind for kind, _ in view.legend} == kinds


def test_a_lens_moves_no_box() -> None:
    assert shown(lens="seats").picture.boxes == shown(lens="data").picture.boxes


def test_the_tree_hangs_teams_under_the_body_they_answer_to() -> None:
    team = next(branch for top in shown().branches for branch in top.branches)
    assert team.name == "Alliance leadership team (IPSA)"
    assert {"Alliance management team", "Service delivery team", "Certitude"} <= names(team)


def test_the_body_at_the_top_brings_its_terms() -> None:
    body = shown().apex[0]
    assert (body.name, body.terms and body.terms.decision_rule) == ("Alliance leadership team (IPSA)", "unanimous")


def test_a_place_tells_each_of_its_ties() -> None:
    view = shown()
    row = view.place("certitude")
    assert row is not None
    assert len(row.sentences) == sum("certitude" in tie.ends for tie in view.ties)
