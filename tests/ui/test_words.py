"""What every text of the window keeps to: translated from plain literals, shown as plain text."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

UI = Path(__file__).resolve().parents[2] / "ui"
FILES = sorted(UI.rglob("*.py"))
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(UI)))


def calls(path: Path, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in names:
            yield node


@every_file
def test_every_translated_text_is_a_plain_literal(path: Path) -> None:
    wrong = [
        call.lineno
        for call in calls(path, "tr")
        if not call.args or not isinstance(call.args[0], ast.Constant) or not isinstance(call.args[0].value, str)
    ]
    assert not wrong


@every_file
def test_no_text_is_shown_as_markup_or_as_a_tool_tip(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "RichText" not in text
    assert not list(calls(path, "setToolTip", "setHtml", "setMarkdown", "setWhatsThis"))


@every_file
def test_labels_are_made_in_one_place(path: Path) -> None:
    made = [
        node.lineno
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QLabel"
    ]
    assert not made or path.name == "labels.py"


@every_file
def test_no_colour_is_named_outside_the_themes(path: Path) -> None:
    constants = (
        node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Constant)
    )
    texts = [node.value for node in constants if isinstance(node.value, str)]
    found = {text for text in texts if len(text) == 7 and text.startswith("#")}
    # Black and white may be chosen between by their contrast with a colour of the theme.
    assert not found - {"#000000", "#ffffff"}
