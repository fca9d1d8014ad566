"""The front of the Exchange page: who was asked, who asks you, and what this file holds about people."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.kit.boxes import Callout, Card, column_in, empty_layout, side_by_side
from ui.kit.buttons import primary_button, secondary_button
from ui.kit.choices import ActionRow
from ui.kit.form import Form
from ui.kit.labels import heading, label, muted, show_text, title
from ui.kit.pick import PickField
from ui.kit.prose import LineField
from ui.kit.scroll import WIDE_LETTERS, ScrollPage
from ui.kit.two_columns import TwoColumns
from ui.views.packs import Asked, Asking, ExchangeView


class ExchangeFront(ScrollPage):
    """Invite, open a pack, look after what is held.

    Signals:
        invite_wanted: Write an invitation.
        open_wanted: Open a pack that came.
        table_wanted: Bring in a table of a form tool.
        reply_wanted: The id of the invitation to reply to.
        notice_wanted: The privacy notice.
        erase_by_set: The day by which the file is to be erased, empty for none.
        erase_wanted: Party and person to be erased, as one key.
    """

    invite_wanted = Signal()
    open_wanted = Signal()
    table_wanted = Signal()
    reply_wanted = Signal(str)
    notice_wanted = Signal()
    erase_by_set = Signal(str)
    erase_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__("", WIDE_LETTERS)
        self.setAccessibleName(self.tr("Exchange"))
        self.column.addWidget(title(self.tr("Exchange")))
        self.opening = label("")
        self.column.addWidget(self.opening)
        self.reminder = Callout("warning", "")
        self.column.addWidget(self.reminder)
        self._add_buttons()
        main = QWidget()
        self.main = column_in(main, 4)
        holder = QWidget()
        self.rows = column_in(holder)
        self.main.addWidget(holder)
        self.main.addStretch(1)
        self.side = self._keeping()
        self.column.addWidget(TwoColumns(main, self.side))
        self.column.addStretch(1)

    def show_view(self, view: ExchangeView) -> None:
        """Draw ``view``."""
        self.opening.setText(self._opening(view))
        self.invite.setVisible(view.is_open)
        self.table.setVisible(view.is_open)
        self.side.setVisible(view.is_open)
        self._show_reminder(view)
        empty_layout(self.rows)
        if view.asking:
            self.rows.addWidget(heading(self.tr("You were asked")))
        for asking in view.asking:
            self._add_asking(asking)
        if view.asked:
            self.rows.addWidget(heading(self.tr("Replies")))
        for asked in view.asked:
            self._add_asked(asked)
        if view.is_open and not view.asking and not view.asked:
            self._add_steps()
        self._show_held(view)

    def take_focus(self) -> None:
        """Put the focus on the button that comes first."""
        (self.invite if self.invite.isVisibleTo(self) else self.open).setFocus()
        self.show_top()

    def _add_buttons(self) -> None:
        self.invite = primary_button(self.tr("&Invite an organisation…"), "add")
        self.invite.clicked.connect(self.invite_wanted)
        self.open = secondary_button(self.tr("&Open a pack…"), "open")
        self.open.clicked.connect(self.open_wanted)
        self.table = secondary_button(self.tr("&Answers from a form tool…"), "document")
        self.table.clicked.connect(self.table_wanted)
        self.column.addWidget(side_by_side(self.invite, self.open, self.table))

    def _keeping(self) -> QWidget:
        card = Card(self.tr("What this file holds"))
        self.held = label("")
        self.totals = muted("")
        self.away = label("")
        card.column.addWidget(self.held)
        card.column.addWidget(self.away)
        card.column.addWidget(self.totals)
        form = Form()
        self.erase_by = form.add_row(
            self.tr("Erase it by"), LineField(), self.tr("A day such as 2027-03-31. You are reminded 30 days before.")
        )
        self.erase_by.settled.connect(self.erase_by_set)
        self.complaint = label("", "danger")
        self.complaint.hide()
        form.add_widget(self.complaint)
        self.person = form.add_row(
            self.tr("Erase a person"), PickField(), self.tr("With every answer, and from earlier versions, too.")
        )
        self.erase = secondary_button(self.tr("Erase this person…"), "remove")
        self.erase.clicked.connect(lambda: self.erase_wanted.emit(str(self.person.currentData() or "")))
        form.add_widget(side_by_side(self.erase))
        card.column.addWidget(form)
        notice = secondary_button(self.tr("Privacy notice to hand out"))
        notice.clicked.connect(self.notice_wanted)
        card.column.addWidget(side_by_side(notice))
        return card

    def _opening(self, view: ExchangeView) -> str:
        if not view.is_open:
            return self.tr(
                "Did somebody send you an invitation? Open it here: you answer on your own computer, "
                "and decide what goes back."
            )
        return self.tr(
            "Organisations answer on their own computers and send files to each other. "
            "Replies are sealed: only whoever asked can open them."
        )

    def _show_reminder(self, view: ExchangeView) -> None:
        self.reminder.setVisible(view.warns)
        days = view.days_left or 0
        past = self.tr("The day to erase this file has passed")
        near = self.tr("This file is to be erased in {0} days").format(days)
        more = self.tr("It says {0}. Erase the file with its copies, or set a later day if people agreed to one.")
        self.reminder.show_message("warning", past if days < 0 else near, more.format(view.erase_by))

    def _add_asking(self, asking: Asking) -> None:
        by = self.tr("Reply by {0}.").format(asking.reply_by) if asking.reply_by else self.tr("No day is set.")
        row = ActionRow("questions", self.tr("Reply to {0}").format(asking.asker), by)
        row.clicked.connect(lambda: self.reply_wanted.emit(asking.id))
        self.rows.addWidget(row)
        self.rows.addWidget(muted(self.tr("Check words of their key: {0}").format(asking.words)))
        for sent in asking.sent:
            code, by_whom = sent.receipt.code, sent.receipt.confirmed_by
            words = self.tr("Reply {0}: brought in by {1}.").format(code, by_whom)
            waits = self.tr("Reply {0}: written, no receipt yet.").format(code)
            self.rows.addWidget(label(words if by_whom else waits))

    def _add_asked(self, asked: Asked) -> None:
        name = label(asked.name, "label")
        if asked.is_away:
            words = self.tr(
                "Taken away. A reply of {0} was brought in; what is left of it stays in the file until you erase it "
                "under “What this file holds”."
            ).format(asked.came_on)
        elif asked.code:
            words = self.tr("Reply of {0} is here. Answers shared openly: {1}. Code {2}").format(
                asked.came_on, asked.answers, asked.code
            )
        elif asked.reply_by:
            words = self.tr("Invited; no reply yet. Asked for by {0}.").format(asked.reply_by)
        else:
            words = self.tr("Invited; no reply yet.")
        holder = Card()
        holder.column.addWidget(name)
        holder.column.addWidget(label(words))
        self.rows.addWidget(holder)

    def _show_held(self, view: ExchangeView) -> None:
        self.held.setText(self._held_words(view))
        show_text(self.away, self._away_words(view))
        show_text(
            self.totals,
            self.tr("Answers in group totals only, which belong to nobody by name: {0}.").format(view.in_totals)
            if view.in_totals
            else "",
        )
        self.erase_by.show_text(view.erase_by)
        here, away = self.tr("{0}, {1}"), self.tr("{0}, {1} (taken away)")
        self.person.show_words(
            {one.key: (away if one.is_away else here).format(one.role, one.party) for one in view.held}
        )
        self.person.setEnabled(bool(view.held))
        self.erase.setEnabled(bool(view.held))

    def _held_words(self, view: ExchangeView) -> str:
        here = [one for one in view.held if not one.is_away]
        counted = sum(one.answers for one in here)
        if not counted:
            return self.tr("Nobody who takes part has answered yet.")
        return self.tr("Answers, comments and choices: {0:,}. People who gave them: {1:,}.").format(
            counted, sum(bool(one.answers) for one in here)
        )

    def _away_words(self, view: ExchangeView) -> str:
        away = [one for one in view.held if one.is_away]
        if not away:
            return ""
        return self.tr(
            "Taken away, still in the file. Answers, comments and choices: {0:,}. People: {1:,}. They count no more, "
            "but go along when you send this file on, until you erase them here."
        ).format(sum(one.answers for one in away), len(away))

    def _add_steps(self) -> None:
        """Say how it goes, while nothing has been sent yet."""
        steps = (
            self.tr("1. You write an invitation and send the file to an organisation."),
            self.tr("2. They answer on their own computer and decide for each section what you may see."),
            self.tr("3. They send a sealed reply. You see every difference before you bring it in."),
            self.tr("4. You send a receipt back, so that they know it arrived."),
        )
        self.rows.addWidget(heading(self.tr("How it goes")))
        for step in steps:
            self.rows.addWidget(label(step))

    def show_wrong_day(self, is_wrong: bool) -> None:
        """Say that what was typed is no day, or take that back."""
        wrong = self.tr("Write the date as year, month and day, such as 2027-03-31.")
        show_text(self.complaint, wrong if is_wrong else "")
