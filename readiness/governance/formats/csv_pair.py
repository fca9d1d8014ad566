"""A pair of CSV files, places and ties, that any spreadsheet opens and saves again."""

import csv
import io
from collections.abc import Iterable, Mapping
from typing import Any

from readiness.document.graph import MapEdge, MapNode
from readiness.errors import BadInputError
from readiness.governance.formats.flat import Plain, flat, nested
from readiness.governance.graph import LARGEST_FILE_BYTES, MOST_EDGES, Graph, graph_from

SEPARATORS = ",;\t"
FIRST_COLUMNS = {"places": ("id", "kind", "name"), "ties": ("id", "source", "target", "kind")}
# A leading sign would be read as a formula by a spreadsheet, so it is written behind an apostrophe.
FORMULA_SIGNS = ("=", "+", "-", "@", "|", "\t")


def to_csv_pair(graph: Graph) -> tuple[str, str]:
    """Return the places and the ties of ``graph``, each as CSV; the responsibility matrix has no place in them."""
    places = [{"id": key, **flat(node)} for key, node in graph.nodes.items()]
    ties = [{"id": key, **flat(edge)} for key, edge in graph.edges.items()]
    return _written(places, FIRST_COLUMNS["places"]), _written(ties, FIRST_COLUMNS["ties"])


def from_csv_pair(places: bytes, ties: bytes, where: str) -> Graph:
    """Return the graph of the two CSV files ``places`` and ``ties``; separators are found out.

    Raises:
        BadInputError: A file is too large, no table, or a line has more cells than the heading.
        DataFileError: Places or ties break the vocabulary; every finding is named.
    """
    nodes = [{"id": "", **nested(row, MapNode)} for row in _rows(places, f"{where}, places")]
    edges = [nested(row, MapEdge) for row in _rows(ties, f"{where}, ties")]
    return graph_from({"nodes": nodes, "edges": edges, "graph": {"title": where}}, where)


def _written(rows: Iterable[Mapping[str, Plain]], first: tuple[str, ...]) -> str:
    kept = list(rows)
    columns = dict.fromkeys((*first, *(name for row in kept for name in row)))
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows([_cell(row.get(name, "")) for name in columns] for row in kept)
    return stream.getvalue()


def _cell(value: Plain) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    text = str(value)
    return f"'{text}" if _is_guarded(text) else text


def _is_guarded(text: str) -> bool:
    # A text that itself begins with an apostrophe before a sign gets a second one, and so comes back as it was.
    return text.lstrip("'").startswith(FORMULA_SIGNS)


def _rows(content: bytes, where: str) -> list[dict[str, Any]]:
    if len(content) > LARGEST_FILE_BYTES:
        raise BadInputError(where, "The file is larger than 20 MB.", "Leave out what the map does not need.")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInputError(where, "The file is not text in UTF-8.", "Save it as CSV in UTF-8.") from error
    heading = text.partition("\n")[0]
    separator = max(SEPARATORS, key=heading.count)
    try:
        lines = [line for line in csv.reader(io.StringIO(text), delimiter=separator) if any(line)]
    except csv.Error as error:
        raise BadInputError(where, f"The file is not CSV ({error}).", "Save it again as CSV.") from error
    if not lines or "kind" not in {name.strip().casefold() for name in lines[0]}:
        raise BadInputError(where, "The first line names no column “kind”.", "Begin with a line of column names.")
    if len(lines) > MOST_EDGES:
        raise BadInputError(where, f"The file has {len(lines)} lines; the most is {MOST_EDGES}.", "Divide the map.")
    for number, line in enumerate(lines, 1):
        if len(line) > len(lines[0]):
            problem = f"Line {number} has {len(line)} cells, but the heading has {len(lines[0])}."
            raise BadInputError(where, problem, "Correct the line and try again.")
    return [dict(zip(lines[0], map(_restored, line), strict=False)) for line in lines[1:]]


def _restored(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _is_guarded(cell) else cell
