"""The maps of the six samples: what their sources describe."""

from collections import Counter

import pytest

from readiness.document.model import Document
from readiness.errors import DataFileError
from readiness.partnership.sample_maps import SampleMap, map_entries, map_note, sample_maps
from readiness.partnership.samples import build, load_samples, sample_named
from readiness.questionnaire.shipped import shipped_library
from readiness.records import record_from

SAMPLES = [sample.id for sample in load_samples()]


def shares(sample: str) -> Counter[str]:
    edges = sample_maps()[sample].edges.values()
    return Counter({edge.source: edge.share_per_cent or 0 for edge in edges if edge.kind == "shareholding"})


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_sample_has_a_map_that_says_what_is_invented(sample: str) -> None:
    drawn = sample_maps()[sample]
    assert drawn.source
    assert drawn.invented.startswith("Invented: ")


@pytest.mark.parametrize("sample", SAMPLES)
def test_whoever_stands_on_the_map_is_a_party_of_the_sample(sample: str) -> None:
    known = {party.id: party.name for party in sample_named(sample).parties}
    standing = {node.party: node.name for node in sample_maps()[sample].nodes.values() if node.party}
    assert standing
    assert standing.items() <= known.items()


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_map_is_in_the_document_of_the_sample(sample: str) -> None:
    document: Document = build(sample_named(sample), shipped_library())
    entries = list(map_entries(sample))
    assert entries
    assert all(getattr(document, part)[key].value == value for part, key, value in entries)


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_map_is_kept_under_the_shape_that_the_sample_chose(sample: str) -> None:
    model = sample_named(sample).model
    assert model is not None
    assert sample_maps()[sample].map == (f"{model.chosen}.{model.variant}" if model.variant else model.chosen)


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_first_page_says_what_is_invented_on_the_map(sample: str) -> None:
    about = build(sample_named(sample), shipped_library()).about["document"].value
    assert about is not None
    assert map_note(sample) in about.summary


def test_the_shares_are_those_of_the_sources() -> None:
    pathology = shares("south-west-pathology")
    assert (pathology["taunton-somerset"] + pathology["yeovil"], pathology["integrated-pathology-partnerships"]) == (
        67,
        33,
    )
    assert set(shares("sussex-recovery").values()) == {50}


@pytest.mark.parametrize(
    ("sample", "bodies"),
    [
        ("lambeth", {"leadership team", "management team", "delivery team", "advisory panel"}),
        ("south-westminster", {"partnership board"}),
        ("wirral-home-care", {"client body", "partnership board", "management team", "delivery team"}),
    ],
)
def test_the_bodies_are_those_of_the_sources(sample: str, bodies: set[str]) -> None:
    assert {node.body for node in sample_maps()[sample].nodes.values() if node.kind == "body"} == bodies


def test_wirral_has_four_zones_and_one_client_body() -> None:
    kinds = Counter(node.body for node in sample_maps()["wirral-home-care"].nodes.values())
    assert (kinds["delivery team"], kinds["client body"]) == (4, 1)


def test_three_of_the_five_on_the_pathology_board_are_voting_nhs_members() -> None:
    edges = sample_maps()["south-west-pathology"].edges.values()
    seats = {edge.source: edge for edge in edges if edge.kind == "seat" and edge.target == "company-board"}
    assert sum(edge.seats or 0 for edge in seats.values()) == 5
    assert sum(edge.seats or 0 for edge in seats.values() if edge.voting) == 3


def test_each_lambeth_provider_keeps_a_standard_contract_beside_the_alliance() -> None:
    labels = Counter(edge.label for edge in sample_maps()["lambeth"].edges.values() if edge.kind == "contract")
    assert labels == {"Alliance agreement": 6, "NHS standard contract": 3}


def test_a_map_with_a_line_to_nowhere_is_refused() -> None:
    table = {
        "format": "readiness-sample-map/1", "sample": "x", "map": "x", "source": "x", "invented": "x",
        "nodes": {"board": {"kind": "body", "name": "Board"}},
        "edges": {"e": {"source": "bord", "target": "board", "kind": "seat"}},
    }  # fmt: skip
    with pytest.raises(DataFileError, match="did you mean “board”"):
        record_from(table, SampleMap, "x.toml")
