import pytest
from PySide6.QtWidgets import QApplication

from ui.kit.labels import label, title
from ui.theme.appearance import BODY_POINTS, Appearance
from ui.theme.current import current_theme
from ui.theme.icons import icon, icon_names
from ui.theme.roles import THEME_KEYS


@pytest.mark.parametrize("choice", THEME_KEYS)
def test_a_chosen_theme_is_the_one_in_force(qapp: QApplication, choice: str) -> None:
    Appearance(qapp).set_look(choice, 100)
    assert current_theme().key == choice
    assert qapp.palette().window().color().name() == current_theme().surface


@pytest.mark.parametrize(("wanted", "given"), [(50, 100), (150, 150), (900, 200)])
def test_text_grows_from_one_to_two(qapp: QApplication, wanted: int, given: int) -> None:
    Appearance(qapp).set_look("light", wanted)
    assert qapp.font().pointSizeF() == pytest.approx(BODY_POINTS * given / 100)


def test_every_label_grows_with_the_text(qapp: QApplication) -> None:
    appearance, body, large = Appearance(qapp), label("words"), title("words")
    appearance.set_look("light", 100)
    before = body.sizeHint().height(), large.sizeHint().height()
    appearance.set_look("light", 200)
    for made, was in zip((body, large), before, strict=True):
        assert made.sizeHint().height() >= 1.8 * was


def test_an_unknown_choice_follows_the_system(qapp: QApplication) -> None:
    appearance = Appearance(qapp)
    appearance.set_look("mauve", 100)
    assert appearance.choice == "system"
    assert appearance.theme_key() in THEME_KEYS


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_draws_something(qapp: QApplication, name: str) -> None:
    image = icon(name, 24).pixmap(24, 24).toImage()
    assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24))
