import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from ui.kit.bars import LevelBar
from ui.kit.chips import Chip, CoverageChip, StatusChip
from ui.theme.appearance import Appearance


def colours(widget: QWidget) -> set[str]:
    widget.resize(widget.sizeHint())
    image = widget.grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


def test_a_level_says_its_number_in_words_and_in_the_picture(qapp: QApplication) -> None:
    Appearance(qapp).set_look("light", 100)
    bar = LevelBar(3, 5, "Level 3 of 0 to 4: mostly")
    assert bar.accessibleName() == "Level 3 of 0 to 4: mostly"
    assert "#12436d" in colours(bar)
    bar.show_level(None, 5, "Not answered")
    assert "#12436d" not in colours(bar)


@pytest.mark.parametrize("kind", ["positive", "warning", "danger", "info", "neutral"])
def test_a_chip_fits_its_word(qapp: QApplication, kind: str) -> None:
    chip = StatusChip(Chip("Something missing", kind, "missing"))  # type: ignore[arg-type]  # a row of the table above
    assert chip.sizeHint().width() > chip.fontMetrics().horizontalAdvance("Something missing")


def test_coverage_stands_in_words(qapp: QApplication) -> None:
    chip = CoverageChip(12, 15, "12 of 15 answered")
    chip.show_coverage(13, 15, "13 of 15 answered")
    assert chip.accessibleName() == "13 of 15 answered"
