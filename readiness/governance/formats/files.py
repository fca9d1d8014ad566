"""Map files of every kind: which one it is, reading it, and the text of the kinds that are text."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from readiness.errors import BadInputError
from readiness.governance.description import listed
from readiness.governance.formats.csv_pair import from_csv_pair, to_csv_pair
from readiness.governance.formats.graphml import from_graphml, to_graphml
from readiness.governance.formats.kumu import from_kumu, is_kumu, to_kumu
from readiness.governance.formats.mermaid import to_mermaid
from readiness.governance.formats.ownership import from_ownership, is_ownership
from readiness.governance.graph import LARGEST_FILE_BYTES, Graph, graph_from, read_json, read_table, to_json

READ = (".json", ".graphml", ".csv")
WRITTEN = (".json", ".graphml", ".csv", ".mmd")
KUMU = ".kumu.json"
PLACES, TIES = "-places", "-ties"


def read_map(path: Path) -> Graph:
    """Return the map in the file at ``path``: JSON (own, Kumu or ownership), GraphML, or a CSV pair.

    Args:
        path: The file; of a CSV pair either one (``NAME-places.csv``, ``NAME-ties.csv``) or ``NAME.csv``.

    Raises:
        BadInputError: The file cannot be read or is not a map of its kind; nothing is changed.
        DataFileError: Places or ties break the vocabulary; every finding is named.
    """
    suffix = path.suffix.lower()
    if suffix == ".csv":
        places, ties = csv_pair(path)
        return from_csv_pair(_content(places), _content(ties), places.stem.removesuffix(PLACES))
    if suffix == ".graphml":
        return from_graphml(_content(path), path.name)
    return _from_json(_content(path), path.name)


def written(graph: Graph, path: Path) -> Mapping[Path, bytes]:
    """Return the files, with their content, that hold ``graph`` in the format that ``path`` asks for."""
    if path.name.lower().endswith(KUMU):
        return {path: to_kumu(graph).encode()}
    match path.suffix.lower():
        case ".csv":
            # The mark at the head tells spreadsheets that the text is UTF-8.
            texts = [text.encode("utf-8-sig") for text in to_csv_pair(graph)]
            return dict(zip(csv_pair(path), texts, strict=True))
        case ".graphml":
            return {path: to_graphml(graph).encode()}
        case ".mmd":
            return {path: to_mermaid(graph).encode()}
        case _:
            return {path: to_json(graph).encode()}


def left_behind(graph: Graph, path: Path) -> tuple[str, ...]:
    """Return what of ``graph`` the file at ``path`` will not hold, a sentence each; nothing where it holds all."""
    suffix = path.suffix.lower()
    if suffix == ".mmd":
        return ("Mermaid keeps names and kinds of tie only, and is not read back; keep a .json file beside it.",)
    if suffix != ".csv":
        return ()
    parts = {
        f"the title “{graph.title}”": graph.title, f"the delivery model “{graph.model}”": graph.model,
        f"the responsibility matrix ({len(graph.activities)} rows)": graph.activities,
    }  # fmt: skip
    missing = tuple(part for part, there in parts.items() if there)
    return (f"The CSV pair does not hold {listed(missing)}; keep a .json file beside it.",) if missing else ()


def not_told(graph: Graph) -> tuple[str, ...]:
    """Return what a map that was read does not say although checks ask for it, a sentence each."""
    model = "The file names no delivery model; checks that ask for one go by what is drawn."
    duties = "The file holds no responsibility matrix; nothing is said of who answers for which duty."
    return tuple(words for words, there in ((model, graph.model), (duties, graph.activities)) if not there)


def csv_pair(path: Path) -> tuple[Path, Path]:
    """Return the files of places and of ties that ``path`` stands for."""
    stem = path.stem.removesuffix(PLACES).removesuffix(TIES)
    return path.with_name(f"{stem}{PLACES}{path.suffix}"), path.with_name(f"{stem}{TIES}{path.suffix}")


def _from_json(content: bytes, where: str) -> Graph:
    found: Any = read_json(content, where)
    if is_ownership(found):
        return from_ownership(found, where)
    if isinstance(found, dict) and is_kumu(found):
        return from_kumu(found, where)
    return graph_from(found if isinstance(found, dict) else read_table(content, where), where)


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(LARGEST_FILE_BYTES + 1)
    except OSError as error:
        raise BadInputError(
            str(path), f"The file can't be read ({error.strerror}).", "Check its name and folder, and try again."
        ) from error
