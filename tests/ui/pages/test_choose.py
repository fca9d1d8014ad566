import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from readiness.partnership.choosing.composition import Points
from tests.ui.views.test_choose import answered, question, small
from ui.content import library
from ui.kit.choices import ActionRow
from ui.pages.choose import ChoosePage, ChoosePageView
from ui.pages.choose_verdict import ChooseVerdict
from ui.pages.choose_words import ChooseWords
from ui.views.choose import AnswerView, ChooseView, Loss, PartnerRow, RuleRow, UnmetRow, choose_view
from ui.views.choose_detail import candidate_detail, need_detail


@pytest.fixture
def page(qtbot: QtBot) -> ChoosePage:
    made = ChoosePage()
    qtbot.addWidget(made)
    return made


def texts(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if one.isVisibleTo(widget))


def view(**more: object) -> ChooseView:
    whole = answered(question())
    assert whole.answer is not None
    made = {name: getattr(whole.answer, name) for name in AnswerView.__slots__} | more
    return ChooseView(whole.needs, whole.candidates, whole.lead_rule, whole.lead_wanted, 3, AnswerView(**made))


def test_the_page_says_who_what_for_and_that_it_is_proved(page: ChoosePage) -> None:
    page.show_view(ChoosePageView(view()))
    shown = texts(page)
    assert "2 partners cover everything: Premier Care and Routes Healthcare" in shown
    assert "Proved: no set that keeps every rule costs less." in shown
    assert "Needed for: Home care, Cover through the night and Trusted assessment" in shown
    assert "Should it leave: nobody here can take its place." in shown


def test_the_table_says_in_words_who_brings_what(page: ChoosePage) -> None:
    page.show_view(ChoosePageView(view()))
    assert page.table is not None
    row = page.table.rows.rows[0]
    assert (row[0], row[1], set(row[2:])) == ("Home care", "2 (2 wanted)", {"–", "Fully", "Well"})


def test_nobody_and_nothing_lead_to_what_would_help(qtbot: QtBot, page: ChoosePage) -> None:
    page.show_view(ChoosePageView(ChooseView((), (), "not asked", lead_wanted=False, most=None)))
    with qtbot.waitSignal(page.parties_wanted):
        page.nobody.button.click()
    assert not page.whole.isVisibleTo(page)


@pytest.mark.parametrize(("more", "sentence"), [
    ({"is_proved": False, "bound": 250}, "as little as 250 points"),
    ({"unmet": (UnmetRow("Nights", 2, ("A",), ("B",)),)}, "and A can bring it. Kept out, but able: B."),
    ({"has_set": False, "partners": (), "conflict": (RuleRow("most", ()),), "fewest": 4}, "At least 4 partners"),
    ({"has_set": False, "partners": (), "conflict": (RuleRow("apart", ("A", "B")),)}, "A and B cannot both be in"),
    ({"has_set": False, "partners": (), "is_proved": False}, "stopped before it found a set"),
])  # fmt: skip
def test_what_is_not_settled_is_said(page: ChoosePage, more: dict[str, object], sentence: str) -> None:
    page.show_view(ChoosePageView(view(**more)))
    assert sentence in texts(page)


@pytest.mark.parametrize(("needed", "in_part", "words"), [
    (("X",), (), "Needed for: X"),
    ((), ("Y",), "Brings a part of what is covered in part only: Y"),
    (("X",), ("Y",), "Needed for: X. Brings a part of what is covered in part only: Y"),
])  # fmt: skip
def test_a_partner_is_not_needed_in_full_for_what_is_covered_in_part(
    needed: tuple[str, ...], in_part: tuple[str, ...], words: str
) -> None:
    assert ChooseWords().needed_for(PartnerRow("a", "A", False, False, needed, (), None, in_part)) == words


@pytest.mark.parametrize(("loss", "words"), [
    (None, "still being worked out"),
    (Loss(None), "stopped before it knew"),
    (Loss(False), "nobody here can take its place"),
    (Loss(True, ("A",), ("B",), 7), "A would join, and B would not be needed any more (7 points)"),
    (Loss(True, (), (), 7), "nobody has to join (7 points)"),
])  # fmt: skip
def test_each_loss_has_its_sentence(loss: Loss | None, words: str) -> None:
    assert words in ChooseWords().loss(loss)


def test_points_are_told_by_kind() -> None:
    made = view(points=Points(7, 2)).answer
    assert made is not None
    assert ChooseVerdict(ChooseWords()).points(made).startswith("9 points: 7 for partners")


def test_rows_open_their_forms(qtbot: QtBot, page: ChoosePage) -> None:
    page.show_view(ChoosePageView(view()))
    rows = {row.accessibleName(): row for row in page.findChildren(ActionRow)}
    with qtbot.waitSignal(page.need_opened) as heard:
        rows["Nursing at home"].click()
    assert heard.args == ["nursing"]
    with qtbot.waitSignal(page.candidate_opened) as heard:
        rows["Premier Care"].click()
    assert heard.args == ["premier-care"]


def test_a_partner_not_yet_in_can_be_added(qtbot: QtBot, page: ChoosePage) -> None:
    made, asked = small()
    assert need_detail(made, asked, "x") is not None
    (partner, *_) = view().answer.partners  # type: ignore[union-attr]
    page.show_view(ChoosePageView(view(partners=(type(partner)("a", "A & B", True, False, (), (), None),))))
    add = next(
        one for one in page.answer.findChildren(QWidget) if one.accessibleName() == "Add A & B to the partnership"
    )
    with qtbot.waitSignal(page.answer.added) as heard:
        add.click()  # type: ignore[attr-defined]
    assert heard.args == ["a"]


def test_progress_shows_the_best_so_far_and_can_be_stopped(qtbot: QtBot, page: ChoosePage) -> None:
    page.answer.show_progress(40, "Best so far 9 points.")
    assert "Best so far 9 points." in texts(page.answer.searching)
    assert page.answer.bar.value() == 40
    with qtbot.waitSignal(page.answer.stop_wanted):
        page.answer.stop.click()
    page.answer.show_progress(None)
    assert not page.answer.searching.isVisibleTo(page.answer)


def test_the_form_of_a_need_emits_only_by_hand(qtbot: QtBot, page: ChoosePage) -> None:
    made, asked = small()
    form, detail = page.need_form, need_detail(made, asked, "x")
    with qtbot.assertNotEmitted(form.edited), qtbot.assertNotEmitted(form.offered):
        page.show_view(ChoosePageView(choose_view(asked, None), detail))
    assert (form.name.text(), form.offers.fields["a"].currentText()) == ("X", "Brings it fully")
    with qtbot.waitSignal(form.edited) as heard:
        form.critical.click()
    assert heard.args == ["critical", True]
    with qtbot.waitSignal(form.offered) as heard:
        form.offers.fields["b"].activated.emit(2)
    assert heard.args == ["b", "2"]


def test_the_form_of_a_candidate_settles_locks_risk_lead_and_ties(qtbot: QtBot, page: ChoosePage) -> None:
    made, asked = small()
    form, detail = page.candidate_form, candidate_detail(made, asked, library(), "a", frozenset())
    page.show_view(ChoosePageView(choose_view(asked, None), detail))
    assert form.ties.fields["b"].currentText() == "Never both in"
    heard: list[object] = []
    form.settled.connect(lambda name, value: heard.append((name, value)))
    for field, row in ((form.standing, 1), (form.lead, 2), (form.risk, 1), (form.risk, 0)):
        field.activated.emit(row)
    assert heard == [("standing", "in"), ("could_lead", False), ("risk", 0), ("risk", None)]
    with qtbot.waitSignal(form.tied) as tied:
        form.ties.fields["b"].activated.emit(0)
    assert tied.args == ["b", ""]


def test_fields_keep_their_place_while_what_they_show_changes(page: ChoosePage) -> None:
    made, asked = small()
    for key in ("x", "y"):
        page.show_view(ChoosePageView(choose_view(asked, None), need_detail(made, asked, key)))
    before = page.need_form.offers.fields["a"]
    page.show_view(ChoosePageView(choose_view(asked, None), need_detail(made, asked, "x")))
    assert page.need_form.offers.fields["a"] is before
