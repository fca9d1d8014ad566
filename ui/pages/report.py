"""The Report page: which report, in which form, how it will look, and the button that makes it."""

from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from readiness.text import LANGUAGE_NAMES
from ui.kit.boxes import Callout, Card, column_in, side_by_side
from ui.kit.buttons import primary_button, quiet_button, secondary_button
from ui.kit.choices import TickRow
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted, show_text, title
from ui.kit.pick import PickField
from ui.kit.prose import LineField
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.two_columns import TwoColumns
from ui.pages.report_chapters import ReportChapters
from ui.pages.report_made import ReportMade
from ui.pages.report_preview import ReportPreview
from ui.views.report import HTML, PDF, WORD, Details, ReportView


class ReportPage(ScrollPage):
    """Choices, making, result, and the pages as they will look.

    Signals:
        details_changed: The `Details` that the person gave.
        logo_wanted: A picture is to be chosen as logo.
        colour_wanted: A colour is to be chosen from a board of colours.
        make_wanted: The report is to be made.
        cancel_wanted: The making is to stop.
    """

    details_changed = Signal(object)
    logo_wanted = Signal()
    colour_wanted = Signal()
    make_wanted = Signal()
    cancel_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("", WIDE_LETTERS)
        self.setAccessibleName(self.tr("Report"))
        self.details = Details()
        self.column.addWidget(title(self.tr("Report")))
        self.verdict, self.findings, self.boxes = heading(""), Callout("warning", ""), Callout("warning", "")
        main = QWidget()
        self.main = column_in(main, 4)
        self.main.addWidget(self.verdict)
        self.main.addWidget(self.findings)
        self.main.addWidget(self.boxes)
        self._add_making()
        self.made = ReportMade()
        self.main.addWidget(self.made)
        self._add_choices()
        self._add_form()
        self.chapters = ReportChapters()
        self.chapters.left_out.connect(lambda keys: self._tell(without=keys))
        self.main.addWidget(self.chapters)
        self.main.addStretch(1)
        self.preview = ReportPreview()
        self.column.addWidget(TwoColumns(main, self.preview))
        self.column.addStretch(1)

    def show_view(self, view: ReportView) -> None:
        """Draw ``view``."""
        self.details = view.details
        self._show_choices(view)
        self.author.show_text(view.details.author)
        self.review.show_text(view.details.review)
        show_text(self.complaint, self._wrong_date(view.details))
        logo = view.details.logo
        self.logo.setText(self.tr("Logo: {0}").format(logo.name) if logo else self.tr("No logo"))
        self.without_logo.setVisible(logo is not None)
        self.verdict.setText(self._verdict(view))
        self._show_findings(view)
        self._show_colour(view.details)
        self.chapters.show_chapters(view.always, view.chapters)
        self.make.setEnabled(view.may_be_made)
        self.made.setVisible(view.made is not None)
        if view.made is not None:
            self.made.show_made(view.made)
        self.preview.show_outline(view.outline, view.details.ending)

    def show_progress(self, per_cent: int | None) -> None:
        """Show how far the making is, or that nothing is being made where it is None."""
        is_making = per_cent is not None
        had_focus = self.cancel.hasFocus() or self.make.hasFocus()
        self.making.setVisible(is_making)
        self.make_row.setVisible(not is_making)
        if is_making:
            self.bar.setValue(per_cent or 0)
        if had_focus:
            # Keyboard users stay where they were, on whichever button stands there now.
            (self.cancel if is_making else self.make).setFocus()

    def _add_choices(self) -> None:
        card, form = Card(self.tr("Which report")), Form()
        self.kind = form.add_row(self.tr("Kind"), PickField())
        self.summary = muted("")
        form.add_widget(self.summary)
        self.sides = Form()
        sides = {"provider": self.tr("Providers"), "commissioner": self.tr("Commissioners")}
        self.side = self.sides.add_row(self.tr("For whom"), PickField(sides))
        form.add_widget(self.sides)
        endings = {
            PDF: self.tr("PDF, to print and to read aloud"), WORD: self.tr("Word, to write on in"),
            HTML: self.tr("HTML, for a browser or a phone"),
        }  # fmt: skip
        self.ending = form.add_row(self.tr("Format"), PickField(endings))
        self.language = form.add_row(
            self.tr("Language"), PickField(LANGUAGE_NAMES),
            self.tr("The Welsh is a draft that nobody has reviewed yet; what has no Welsh is printed in English."),
        )  # fmt: skip
        self.large = TickRow(self.tr("Large print"), self.tr("Running text of eighteen points or more."))
        form.add_widget(self.large)
        self.kind.picked.connect(lambda key: self._tell(kind=key, without=()))
        self.side.picked.connect(lambda key: self._tell(side=key))
        self.ending.picked.connect(lambda key: self._tell(ending=key))
        self.language.picked.connect(lambda key: self._tell(language=key))
        self.large.clicked.connect(lambda is_on: self._tell(is_large=is_on))
        card.column.addWidget(form)
        self.main.addWidget(card)

    def _add_form(self) -> None:
        card, form = Card(self.tr("On the first page")), Form()
        self.author = form.add_row(
            self.tr("Author"), LineField(), self.tr("Whose report it is, such as a name or a role. It may stay empty.")
        )
        self.review = form.add_row(
            self.tr("Next review"), LineField(), self.tr("The day you look at it again, such as 30 November 2026.")
        )
        self.complaint = label("", "danger")
        form.add_widget(self.complaint)
        self.author.settled.connect(lambda: self._tell(author=self.author.kept))
        self.review.settled.connect(lambda: self._tell(review=self.review.kept.strip()))
        self.logo = label("")
        form.add_widget(self.logo)
        choose = secondary_button(self.tr("Choose a logo…"))
        choose.clicked.connect(self.logo_wanted)
        self.without_logo = quiet_button(self.tr("Without a logo"))
        self.without_logo.clicked.connect(lambda: self._tell(logo=None))
        form.add_widget(side_by_side(choose, self.without_logo))
        self.colour = form.add_row(
            self.tr("Colour"), LineField(),
            self.tr("Your organisation’s colour for headings and rules, such as #12436D. It may stay empty."),
        )  # fmt: skip
        self.no_colour, self.darker = label("", "danger"), muted("")
        form.add_widget(self.no_colour)
        form.add_widget(self.darker)
        board = secondary_button(self.tr("Choose a colour…"))
        board.clicked.connect(self.colour_wanted)
        self.without_colour = quiet_button(self.tr("The usual colour"))
        self.without_colour.clicked.connect(lambda: self._tell(colour=""))
        form.add_widget(side_by_side(board, self.without_colour))
        self.colour.settled.connect(lambda: self._tell(colour=self.colour.kept.strip()))
        card.column.addWidget(form)
        self.main.addWidget(card)

    def _add_making(self) -> None:
        self.make = primary_button(self.tr("Make the report…"), "report")
        self.make.clicked.connect(self.make_wanted)
        self.make_row = side_by_side(self.make)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(self.tr("How far the report is"))
        self.cancel = secondary_button(self.tr("Stop"))
        self.cancel.clicked.connect(self.cancel_wanted)
        self.making = QWidget()
        column = column_in(self.making)
        column.addWidget(label(self.tr("The report is being made. You can go on working.")))
        column.addWidget(self.bar)
        column.addWidget(side_by_side(self.cancel))
        self.making.hide()
        self.main.addWidget(self.make_row)
        self.main.addWidget(self.making)

    def _tell(self, **changes: object) -> None:
        self.details_changed.emit(replace(self.details, **changes))  # type: ignore[arg-type]

    def _show_choices(self, view: ReportView) -> None:
        kinds = {kind.key: kind for kind in view.kinds}
        self.kind.show_words({key: kind.title for key, kind in kinds.items()})
        self.kind.show_key(view.details.kind)
        self.summary.setText(kinds[view.details.kind].summary)
        self.sides.setVisible(view.details.is_form)
        self.side.show_key(view.details.side)
        self.ending.show_key(view.details.ending)
        self.language.show_key(view.details.language)
        with QSignalBlocker(self.large):
            self.large.setChecked(view.details.is_large)

    def _show_colour(self, details: Details) -> None:
        self.colour.show_text(details.colour)
        self.without_colour.setVisible(bool(details.colour))
        show_text(self.no_colour, self._wrong_colour(details))
        own = details.own_colour
        pale = self.tr("{0} is too pale to be read on paper. It is printed darker, as {1}.")
        show_text(self.darker, pale.format(own.asked, own.printed) if own is not None and own.is_darkened else "")

    def _verdict(self, view: ReportView) -> str:
        if view.outline is None:
            return self.tr("Looking at what there is to print…")
        if not view.may_be_made:
            return self.tr("The report cannot be made yet")
        return self.tr("Ready to print: {0}").format(view.outline.title)

    def _wrong_date(self, details: Details) -> str:
        wrong = self.tr("The next review is no date. Write it such as 30 November 2026, 30/11/2026 or 2026-11-30.")
        return wrong if details.is_date_wrong else ""

    def _wrong_colour(self, details: Details) -> str:
        wrong = self.tr("This is no colour. Write it as six digits or letters from A to F, such as #12436D.")
        return wrong if details.is_colour_wrong else ""

    def _show_findings(self, view: ReportView) -> None:
        findings = view.outline.findings if view.outline else ()
        in_the_way = (*findings, self._wrong_date(view.details), self._wrong_colour(view.details))
        told = "\n".join(filter(None, in_the_way)) if view.outline else ""
        self.findings.setVisible(bool(told))
        self.findings.show_message("warning", self.tr("What is in the way"), told)
        self._show_boxes(view.outline.unprintable if view.outline and view.details.ending == PDF else ())

    def _show_boxes(self, texts: tuple[str, ...]) -> None:
        self.boxes.setVisible(bool(texts))
        words = self.tr("The PDF’s fonts lack letters of: {0}. Boxes stand there instead; Word and HTML show them.")
        told = words.format("; ".join(texts)) if texts else ""
        self.boxes.show_message("warning", self.tr("Some letters cannot be printed"), told)
