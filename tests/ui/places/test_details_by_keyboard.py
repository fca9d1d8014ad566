"""Results and Models with a sample open: every control named, everything by keyboard, nothing wider than its page."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.samples import sample
from tests.ui.test_accessibility import nameless
from ui.kit.buttons import doubled_mnemonics
from ui.kit.disclosure import Disclosure
from ui.kit.with_detail import WithDetail
from ui.main_window import MainWindow

OPENED = (("results", "trust-history"), ("models", "management-contractor"))


@pytest.fixture
def lambeth(window: MainWindow, tmp_path: Path) -> MainWindow:
    assert window.session.create(tmp_path / "lambeth.readiness", sample())
    window.show()
    return window


def shown(window: MainWindow, key: str, opened: str) -> WithDetail:
    window.go_to(key)
    place = window.places.named(key)
    getattr(place, {"results": "show_factor", "models": "open_model"}[key])(opened)
    page = place.page
    assert isinstance(page, WithDetail)
    for part in page.findChildren(Disclosure):
        part.set_open(True)
    QApplication.processEvents()
    return page


@pytest.mark.parametrize(("key", "opened"), OPENED)
def test_every_control_has_a_name_and_no_key_is_claimed_twice(lambeth: MainWindow, key: str, opened: str) -> None:
    shown(lambeth, key, opened)
    assert nameless(lambeth) == []
    assert doubled_mnemonics(lambeth) == ()


@pytest.mark.parametrize(("key", "opened"), OPENED)
def test_escape_closes_what_was_opened(lambeth: MainWindow, key: str, opened: str) -> None:
    page = shown(lambeth, key, opened)
    QTest.keyClick(page.detail.findChildren(Disclosure)[0] if key == "models" else page.detail, Qt.Key.Key_Escape)
    assert not page.is_shown


@pytest.mark.parametrize("text", [100, 200])
@pytest.mark.parametrize(("key", "opened"), OPENED)
def test_nothing_is_wider_than_its_page(lambeth: MainWindow, key: str, opened: str, text: int) -> None:
    lambeth.desk.appearance.set_look("light", text)
    lambeth.resize(1024, 640)
    page = shown(lambeth, key, opened)
    for part in (page.main, page.detail):
        if part.isVisible():
            assert part.horizontalScrollBar().maximum() == 0  # type: ignore[attr-defined]  # both are scrolling pages
