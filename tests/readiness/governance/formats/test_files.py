"""Every format that is read and written: nothing is lost on the way, and what is bad is refused in words."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import networkx as nx
import pytest

from readiness.document.graph import MapActivity
from readiness.errors import BadInputError
from readiness.governance.formats.files import csv_pair, left_behind, not_told, read_map, written
from readiness.governance.formats.kumu import to_kumu
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
def test_nothing_is_lost_in_a_kumu_blueprint(template: str, tmp_path: Path) -> None:
    graph = drawn(template)
    assert again(graph, tmp_path / "map.kumu.json") == graph


def test_two_places_of_one_name_stay_apart_in_kumu(tmp_path: Path) -> None:
    graph = tied(edge("contract", "a", "b"), a="Twin", b="Twin")
    found = again(graph, tmp_path / "map.kumu.json")
    assert [found.name_of(key) for key in found.nodes] == ["Twin", "Twin"]
    assert [(one.source, one.target) for one in found.edges.values()] == [("a", "b")]


@pytest.mark.parametrize(
    "names",
    [
        {"a": "b", "b": "c", "c": "C"},
        {"a": "Twin", "b": "Twin", "c": "Twin (a)"},
        {"a": "Twin", "b": "twin", "c": "x" * 200},
        {"a": "x" * 200, "b": "x" * 200, "c": "c"},
    ],
)
def test_names_that_look_like_ids_or_labels_lead_no_tie_astray_in_kumu(names: dict[str, str], tmp_path: Path) -> None:
    graph = tied(edge("contract", "a", "c"), edge("funding", "b", "a"), **names)
    found = again(graph, tmp_path / "map.kumu.json")
    assert (found.nodes, list(found.edges.values())) == (graph.nodes, list(graph.edges.values()))


def test_ids_are_unique_in_the_whole_blueprint() -> None:
    graph = tied(edge("contract", "a", "b"), a="A", b="B")
    graph = replace(graph, edges={"a": graph.edges["edge-0"]})
    blueprint = json.loads(to_kumu(graph))
    ids = [one["id"] for one in (*blueprint["elements"], *blueprint["connections"])]
    assert len(set(ids)) == len(ids)


def test_a_blueprint_that_names_its_ends_by_label_is_read_by_label(tmp_path: Path) -> None:
    people = [{"id": "a", "label": "b"}, {"id": "b", "label": "c"}, {"id": "c", "label": "D"}]
    ties = [{"from": "b", "to": "D"}, {"from": "c", "to": "b"}]
    (tmp_path / "theirs.json").write_text(json.dumps({"elements": people, "connections": ties}), "utf-8")
    found = read_map(tmp_path / "theirs.json")
    assert [(one.source, one.target) for one in found.edges.values()] == [("a", "c"), ("b", "a")]


@pytest.mark.parametrize("share", [33.3333333333333, 12.123456789012345, 1e-11, 0.1 + 0.2])
@pytest.mark.parametrize("name", ["map.csv", "map.graphml", "map.kumu.json", "map.json"])
def test_every_share_comes_back_as_it_was(name: str, share: float, tmp_path: Path) -> None:
    graph = tied(edge("shareholding", "a", "b", share_per_cent=share), a="A", b="B")
    assert [one.share_per_cent for one in again(graph, tmp_path / name).edges.values()] == [share]


@pytest.mark.parametrize("name", ["'=SUM(1)", "'-x", "''@x", "'quoted'", "-", "'"])
def test_an_apostrophe_before_a_sign_comes_back_from_a_spreadsheet(name: str, tmp_path: Path) -> None:
    assert again(tied(a=name), tmp_path / "m.csv").name_of("a") == name


def test_a_spreadsheet_may_write_headings_its_own_way_and_add_columns(tmp_path: Path) -> None:
    (tmp_path / "m-places.csv").write_text("ID,Kind,Name,Remarks\na,organisation,Ann,Call first\nb,body,B,\n", "utf-8")
    (tmp_path / "m-ties.csv").write_text("Source,Target,Kind,Share per cent\na,b,seat,\n", "utf-8")
    found = read_map(tmp_path / "m.csv")
    assert [(one.name, one.notes) for one in found.nodes.values()] == [("Ann", "Remarks: Call first."), ("B", "")]
    assert [one.kind for one in found.edges.values()] == ["seat"]


def test_what_graphml_says_of_all_counts_where_nothing_else_is_said(tmp_path: Path) -> None:
    usual = '<key id="k" for="node" attr.name="kind"><default>organisation</default></key>'
    drawn_with = '<key id="g" for="node" yfiles.type="nodegraphics"/>'
    body = '<data key="k">body</data><data key="g">\n <shape/></data>'
    nodes = f'<graph><node id="a"/><node id="b">{body}</node></graph>'
    (tmp_path / "a.graphml").write_text(f"<graphml>{usual}{drawn_with}{nodes}</graphml>", "utf-8")
    found = read_map(tmp_path / "a.graphml")
    assert [(one.kind, one.notes) for one in found.nodes.values()] == [("organisation", ""), ("body", "")]


def test_who_speaks_for_a_place_is_found_by_the_files_own_ids(tmp_path: Path) -> None:
    nodes = [{"id": "A B", "kind": "organisation"}, {"id": "c", "kind": "organisation", "represented_by": "A B"}]
    (tmp_path / "a.json").write_text(json.dumps({"nodes": nodes, "edges": []}), "utf-8")
    assert read_map(tmp_path / "a.json").nodes["c"].represented_by == "a-b"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("m.csv", "title “Alliance”, the delivery model “alliance” and the responsibility matrix (5 rows)"),
        ("m.mmd", "names and kinds of tie only"),
        ("m.json", ""),
        ("m.graphml", ""),
        ("m.kumu.json", ""),
    ],
)
def test_what_a_format_leaves_behind_is_said(name: str, words: str, tmp_path: Path) -> None:
    said = " ".join(left_behind(drawn("alliance"), tmp_path / name))
    assert (words in said, bool(said)) == (True, bool(words))


def test_what_a_file_does_not_tell_is_said() -> None:
    assert not_told(drawn("alliance")) == ()
    assert len(not_told(replace(drawn("alliance"), activities={}, model=""))) == 2


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
        ("a-places.csv", "id,kind,chairity\na,organisation,yes\n", "did you mean “charity”"),
        ("a.json", '{"nodes": [{"id": "a", "kind": "organisation", "represented_by": "gost"}], "edges": []}', "“gost”"),
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


@pytest.mark.parametrize("title", ["Alliance (IPSA): part # 1", "'Living well' map", "- dash", 'With "quotes" \\'])
def test_a_mermaid_title_is_quoted(title: str) -> None:
    text = written(replace(drawn("alliance"), title=title), Path("map.mmd"))[Path("map.mmd")].decode()
    assert text.splitlines()[1] == f"title: {json.dumps(title)}"
