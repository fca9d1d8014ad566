"""The walls of the house, one sentence each (the plan is in docs/house.md)."""

import ast
import re
import shutil
import subprocess
import tomllib

import networkx as nx
import pytest

from tests.house import ROOT, Source, depth_of, sources

MOST_FILE_LINES = 400
MOST_FUNCTION_LINES = 40
MOST_METHODS = 15
DEEPEST = 3
# Lowest floor first; rooms in one row stand side by side and do not import each other.
FLOORS = (
    ("errors", "text", "typed", "contrast", "wording", "records", "version", "phrases"),
    ("questionnaire",),
    ("document",),
    ("scoring",),
    ("fit",),
    ("partnership", "governance"),
    ("exchange", "toolbox"),
    ("report",),
    ("cli",),
    ("__main__",),
)
BROAD_CATCHES = {"readiness/cli/main.py", "ui/background.py"}
every_file = pytest.mark.parametrize("source", sources(), ids=lambda source: source.name)


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def floor_of(room: str) -> int:
    return next(level for level, rooms in enumerate(FLOORS) if room in rooms)


@every_file
def test_the_domain_knows_no_window(source: Source) -> None:
    forbidden = ("PySide6", "shiboken6", "ui", "matplotlib")
    if source.module.startswith("readiness"):
        assert not [name for name in source.imports if name.split(".")[0] in forbidden]


@every_file
def test_each_floor_imports_only_those_under_it(source: Source) -> None:
    room = room_of(source.module)
    if not source.module.startswith("readiness.") or room == "phrases":
        return
    known = {room_of(name) for name in source.imports if name.startswith("readiness.")} - {room}
    level = floor_of(room)
    assert not [other for other in known if floor_of(other) > level or (floor_of(other) == level and level > 0)]


def is_method(node: ast.stmt) -> bool:
    """Return whether ``node`` is a method; a property reads as an attribute and does not count."""
    if not isinstance(node, ast.FunctionDef):
        return False
    return not any(
        ast.unparse(one) == "property" or ast.unparse(one).endswith(".setter") for one in node.decorator_list
    )


def test_no_imports_run_in_a_circle() -> None:
    modules = {source.module for source in sources()}
    graph = nx.DiGraph((source.module, name) for source in sources() for name in source.imports & modules)
    assert not [circle for circle in nx.strongly_connected_components(graph) if len(circle) > 1]


@every_file
def test_a_file_stays_short(source: Source) -> None:
    assert len(source.text.splitlines()) <= MOST_FILE_LINES


@every_file
def test_a_function_stays_short_and_shallow(source: Source) -> None:
    long = [node.name for node in source.functions() if (node.end_lineno or 0) - node.lineno >= MOST_FUNCTION_LINES]
    deep = [node.name for node in source.functions() if depth_of(node) > DEEPEST]
    assert (long, deep) == ([], [])


@every_file
def test_a_class_has_few_methods(source: Source) -> None:
    counted = {node.name: sum(is_method(one) for one in node.body) for node in source.classes()}
    assert not {name: count for name, count in counted.items() if count > MOST_METHODS}


@every_file
def test_a_package_file_holds_its_docstring_and_nothing_else(source: Source) -> None:
    if source.path.name == "__init__.py":
        assert len(source.tree.body) == 1
        assert ast.get_docstring(source.tree)


@every_file
def test_everything_is_caught_only_at_the_edge(source: Source) -> None:
    if source.name not in BROAD_CATCHES:
        handlers = [node for node in ast.walk(source.tree) if isinstance(node, ast.ExceptHandler)]
        caught = {one.lineno: ast.unparse(one.type) if one.type else "" for one in handlers}
        assert not [
            line for line, words in caught.items() if {"", "Exception", "BaseException"} & set(words.split(", "))
        ]


@every_file
def test_no_file_is_named_for_nothing_in_particular(source: Source) -> None:
    assert source.path.stem not in {"utils", "util", "common", "shared", "helpers", "misc"}


def tracked(*patterns: str) -> list[str]:
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        pytest.skip("only in a clone, where git tells which files are tracked")
    listed = subprocess.run(["git", "ls-files", "-z", *patterns], cwd=ROOT, capture_output=True, text=True, check=True)
    return [name for name in listed.stdout.split("\0") if name]


def test_no_registry_address_or_machine_path_stands_in_a_tracked_file() -> None:
    address = re.compile(r"://[a-z.-]*(?:pypi|npmjs|pythonhosted|debian)[a-z.-]*|/home/[a-z]+/|/work/|/root/")
    plain = (".py", ".toml", ".md", ".lock", ".cmd", ".in", "run", "check", "launch", ".yml", ".svg")
    texts = {name: (ROOT / name).read_text(encoding="utf-8") for name in tracked() if name.endswith(plain)}
    own = "tests/test_house_rules.py"
    assert not {name: found.group() for name, text in texts.items() if name != own and (found := address.search(text))}


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_every_locked_package_carries_hashes(lock: str) -> None:
    entries = (ROOT / "packaging" / lock).read_text(encoding="utf-8").replace("\\\n", "").splitlines()
    packages = [entry for entry in entries if re.match(r"[a-z0-9]", entry)]
    assert packages
    assert not [entry.split()[0] for entry in packages if "--hash=sha256:" not in entry]


def test_everything_the_project_names_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    locked = (ROOT / "packaging/requirements.lock").read_text(encoding="utf-8").lower()
    names = [re.split(r"[<>=]", line)[0].lower() for line in project["dependencies"]]
    assert not [name for name in names if f"\n{name}==" not in f"\n{locked}"]
