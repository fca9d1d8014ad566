"""Every format that is read and written: nothing is lost on the way, and what is bad is refused in words."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest

from readiness.document.graph import MapActivity
from readiness.errors import BadInputError
from readiness.governance.formats.files import csv_pair, read_map, written
from readiness.governance.graph import LARGEST_FILE_BYTES, Graph
from readiness.governance.templates import template_ids
from tests.readiness.governance.checks.mutations import activity, both, edge, line, place
from tests.readiness.governance.maps import drawn, tied

BOMB = '<!DOCTYPE g [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><graphml>&b;</graphml>'
OUTSIDE = '<!DOCTYPE g SYSTEM "file:///etc/passwd"><graphml/>'
AWKWARD = both(
    place("people", name="=People, “of” <every> & any 'kind'\nand age", complaints_route="-1; or\t@home"),
    line("contract", label='"Quoted", ümläut', notes="Wörds ✓"),
    activity("2-steering", statutory=True),
)


def again(graph: Graph, path: Path) -> Graph:
    for one, content in written(graph, path).items():
        one.write_bytes(content)
    return read_map(path)


@pytest.mark.parametrize("suffix", [".json", ".graphml"])
@pytest.mark.parametrize("template", template_ids())
def test_nothing_is_lost_in_json_and_graphml(template: str, suffix: str, tmp_path: Path) -> None:
    graph = AWKWARD(drawn(template)) if template == "alliance" else drawn(template)
    assert again(graph, tmp_path / f"map{suffix}") == graph


@pytest.mark.parametrize("name", ["map.csv", "map-places.csv", "map-ties.csv"])
def test_a_csv_pair_keeps_places_and_ties(name: str, tmp_path: Path) -> None:
    graph = AWKWARD(drawn("alliance"))
    assert again(graph, tmp_path / name) == replace(graph, title="map", activities={}, model="")


@pytest.mark.parametrize("template", ["alliance", "joint-venture.horizontal", "framework.by-zone"])
def test_a_kumu_blueprint_keeps_places_and_ties(template: str, tmp_path: Path) -> None:
    graph = drawn(template)
    assert again(graph, tmp_path / "map.kumu.json") == replace(graph, title="", activities={}, model="")


def test_two_places_of_one_name_stay_apart_in_kumu(tmp_path: Path) -> None:
    graph = tied(edge("contract", "a", "b"), a="Twin", b="Twin")
    found = again(graph, tmp_path / "map.kumu.json")
    assert [found.name_of(key) for key in found.nodes] == ["Twin (a)", "Twin (b)"]
    assert [(one.source, one.target) for one in found.edges.values()] == [("a", "b")]


def test_a_blueprint_from_elsewhere_is_read_with_the_nearest_kinds(tmp_path: Path) -> None:
    people = [
        {"_id": "e1", "attributes": {"label": "Ann", "element type": "Person", "Mood": "good"}},
        {"label": "Club", "type": "body"},
    ]
    ties = [{"from": "e1", "to": "Club", "direction": "mutual", "type": "Likes"}]
    (tmp_path / "theirs.json").write_text(json.dumps({"elements": people, "connections": ties}))
    found = read_map(tmp_path / "theirs.json")
    assert [(one.kind, one.name, one.notes) for one in found.nodes.values()] == [
        ("organisation", "Ann", "Kumu type: Person."), ("body", "Club", ""),
    ]  # fmt: skip
    assert [(one.source, one.target, one.kind) for one in found.edges.values()] == [
        ("e1", "club", "relationship"), ("club", "e1", "relationship"),
    ]  # fmt: skip


def test_graphml_of_networkx_is_read(tmp_path: Path) -> None:
    network: nx.MultiDiGraph = nx.MultiDiGraph()
    network.add_node("Council", kind="organisation", role="commissioner")
    network.add_node("Board", kind="body", **{"terms.purpose": "Lead.", "terms.meetings_a_year": 4})
    network.add_edge("Council", "Board", kind="seat", voting=True, seats=2, share_per_cent=12.5)
    nx.write_graphml(network, tmp_path / "map.graphml")
    found = read_map(tmp_path / "map.graphml")
    terms = found.nodes["board"].terms
    assert terms is not None
    assert (terms.purpose, terms.meetings_a_year) == ("Lead.", 4)
    assert [(one.voting, one.seats, one.share_per_cent) for one in found.edges.values()] == [(True, 2, 12.5)]


def test_networkx_reads_our_graphml(tmp_path: Path) -> None:
    graph = drawn("alliance")
    again(graph, tmp_path / "map.graphml")
    network = nx.read_graphml(tmp_path / "map.graphml", force_multigraph=True)
    assert (network.number_of_nodes(), network.number_of_edges()) == (len(graph.nodes), len(graph.edges))
    assert network.nodes["slam"]["name"] == graph.name_of("slam")


def test_a_spreadsheet_may_change_separator_and_words_for_yes(tmp_path: Path) -> None:
    (tmp_path / "m-places.csv").write_text("id;kind;apex\nb;body;TRUE\na;organisation;\n", "utf-8-sig")
    (tmp_path / "m-ties.csv").write_text("source;target;kind;voting;share_per_cent\na;b;seat;No;\n\n", "utf-8")
    found = read_map(tmp_path / "m.csv")
    assert (found.nodes["b"].apex, [one.voting for one in found.edges.values()]) == (True, [False])


def test_a_formula_is_written_behind_an_apostrophe(tmp_path: Path) -> None:
    again(tied(edge("contract", "a", "b", label="=1+1"), a="@A", b="B"), tmp_path / "m.csv")
    assert "'@A" in csv_pair(tmp_path / "m.csv")[0].read_text("utf-8-sig")
    assert "'=1+1" in csv_pair(tmp_path / "m.csv")[1].read_text("utf-8-sig")


def test_mermaid_names_every_place_and_escapes_what_is_not_plain() -> None:
    graph = AWKWARD(drawn("alliance"))
    text = written(graph, Path("map.mmd"))[Path("map.mmd")].decode()
    assert text.count(" -->|") == len(graph.edges)
    assert "#61;People, #8220;of#8221; #60;every#62; #38; any 'kind' and age" in text


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.graphml", BOMB, "document type or entities"),
        ("a.graphml", OUTSIDE, "document type or entities"),
        ("a.graphml", "<graphml><graph>", "not XML"),
        ("a.graphml", '<?xml version="1.0" encoding="klingon"?><graphml/>', "not XML"),
        ("a.graphml", "<svg/>", "holds “svg”"),
        ("a.graphml", "<graphml/>", "holds no graph"),
        ("a.graphml", '<graphml><graph><node id="a"/></graph></graphml>', "kind: is missing"),
        ("a.graphml", '<graphml><graph><data key="activities">[1]</data></graph></graphml>', "not a list of tables"),
        ("a.json", '{"elements": [1]}', "lists of tables"),
        ("a.json", '{"elements": [{"label": "A"}], "connections": [{"from": "A", "to": "B"}]}', "“B”, which is not"),
        ("a.json", '[{"statementId": "1"}]', "not of version 0.4"),
        ("a.json", "[" * 100_000, "nested too deep"),
        ("a.json", '{"nodes": [], "edges": [], "graph": {"model": "No Such"}}', "graph › model"),
        ("a.json", '{"nodes": [], "edges": [], "activities": [{"nam": "x"}]}', "did you mean “name”"),
        ("a.json", '{"nodes": [], "edges": [], "activities": [{"name": "x", "informed": ["y"]}]}', "names “y”"),
        ("a.json", '{"nodes": [], "edges": [], "activities": [{"name": "x", "informed": [{}]}]}', "1: informed"),
        ("a-places.csv", "a,b\n1,2\n", "no column “kind”"),
        ("a-places.csv", "id,kind\na,body,more\n", "Line 2 has 3 cells"),
        ("a-places.csv", "id,kind,colour\na,body,red\n", "colour"),
        ("a-places.csv", "id,kind,apex\na,body,perhaps\n", "must be true or false, but is “perhaps”"),
    ],
)  # fmt: skip
def test_what_is_no_map_is_refused_in_words(name: str, content: str, words: str, tmp_path: Path) -> None:
    (tmp_path / "a-ties.csv").write_text("source,target,kind\n")
    (tmp_path / name).write_text(content, "utf-8")
    with pytest.raises(BadInputError, match=words):
        read_map(tmp_path / name)


@pytest.mark.parametrize("name", ["a.json", "a.graphml", "a-places.csv"])
@pytest.mark.parametrize("spoil", [lambda: b"\xff\xfe\x00", lambda: b"", lambda: b" " * (LARGEST_FILE_BYTES + 1)])
def test_no_file_is_taken_on_trust(name: str, spoil: Callable[[], bytes], tmp_path: Path) -> None:
    (tmp_path / "a-ties.csv").write_text("source,target,kind\n")
    (tmp_path / name).write_bytes(spoil())
    with pytest.raises(BadInputError):
        read_map(tmp_path / name)


def test_a_csv_file_without_its_twin_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a-places.csv").write_text("id,kind\n")
    with pytest.raises(BadInputError, match=r"a-ties\.csv"):
        read_map(tmp_path / "a-places.csv")


def test_an_activity_finds_places_whose_ids_were_changed(tmp_path: Path) -> None:
    rows = [{"id": "x", "name": "Work", "accountable": ["The Council"]}]
    table = {"nodes": [{"id": "The Council", "kind": "organisation"}], "edges": [], "activities": rows}
    (tmp_path / "a.json").write_text(json.dumps(table))
    assert read_map(tmp_path / "a.json").activities == {"x": MapActivity(name="Work", accountable=("the-council",))}
