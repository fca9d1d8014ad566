"""Compare: partners side by side, what they say about each other, what moved, and a meeting made from it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.commands import file_name
from ui.places.place import Place
from ui.today import today
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded with the first document.
    from readiness.document.model import Document
    from readiness.partnership.comparing.comparison import Comparison
    from ui.pages.compare import ComparePage, Shown

_DEFAULT_MINUTES = 90
_READ = ("parties", "people", "answers", "weights", "choices")


class ComparePlace(Place):
    """Joins the Compare page to the document; the comparison is worked out once a document state, part by part."""

    key = "compare"
    icon_name = "compare"
    part = "heat"
    opened = ("", "")
    respondent = ""
    partner = ""
    before = ""
    after = ""
    minutes = _DEFAULT_MINUTES
    kept: "Comparison | None" = None

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.compare import ComparePage

        page = ComparePage()
        page.part_picked.connect(lambda part: self._look(part=part, opened=("", "")))
        page.aliases_wanted.connect(self.show_aliases)
        page.cell_chosen.connect(lambda factor, party: self._look(opened=(factor, party)))
        page.heat.smallest_picked.connect(self.set_smallest)
        page.parties_wanted.connect(lambda: self.desk.go_to("parties"))
        page.part_made.connect(self._connect)
        return page

    def refresh(self) -> None:
        """Show the part that is looked at, as the document stands now."""
        from ui.pages.compare import CompareView

        comparison = self.comparison()
        has_any = len(comparison.panel.parties) > 1
        shown = self._shown(comparison) if has_any else None
        self._compare.show_view(CompareView(self.part, shown, comparison.shows_aliases))

    def forget(self) -> None:
        """Go back to the first part."""
        self.part, self.opened, self.kept, self.minutes = "heat", ("", ""), None, _DEFAULT_MINUTES
        self.respondent = self.partner = self.before = self.after = ""

    def comparison(self) -> "Comparison":
        """Return the comparison of the open document; what was worked out before a change is let go."""
        from readiness.partnership.comparing.comparison import Comparison
        from ui.content import catalogue, library

        document: Document = self.desk.session.document
        if self.kept is None or self.kept.document is not document:
            before = self.kept
            # What partners say about each other, a round or an alias leaves the scores as they are.
            is_read = before is not None and _reads_alike(before.document, document)
            read = before.assessment if before is not None and is_read else self.desk.session.assessment()
            self.kept = Comparison(document, library(), catalogue(), read)
        return self.kept

    def show_aliases(self, wanted: bool) -> None:
        """Show partners under aliases, or by name again."""
        from readiness.partnership.anonymity import DOCUMENT, privacy_of

        rules = privacy_of(self.desk.session.document).model_copy(update={"aliases": wanted})
        sentence = self.tr("showing aliases") if wanted else self.tr("showing names")
        self.desk.session.change(sentence, Edit("privacy", DOCUMENT, rules))
        self.refresh()

    def set_smallest(self, smallest: int) -> None:
        """Set the smallest group of people that may be shown apart."""
        from readiness.partnership.anonymity import DOCUMENT, privacy_of

        rules = privacy_of(self.desk.session.document).model_copy(update={"smallest_group": smallest})
        self.desk.session.change(self.tr("the smallest group shown"), Edit("privacy", DOCUMENT, rules))

    def rate(self, item: str, given: str) -> None:
        """Record what the chosen person says about the chosen partner; empty takes it back."""
        from readiness.partnership.pairs import PAIRS, pairs_in_use
        from readiness.questionnaire.answers import Answer
        from ui.views.compare_pairs import pairs_view

        session = self.desk.session
        view = pairs_view(self.comparison(), self.respondent, self.partner)
        asked = pairs_in_use(session.document)
        question = next((one for one in view.questions if one.item == item), None)
        if question is None or question.given == given:
            self.refresh()
            return
        if not session.add_once("questionnaires", f"{PAIRS}/{asked.version}", asked):
            return
        is_point = given in {choice.code for choice in question.choices}
        state = "answered" if is_point else given or "unanswered"
        answer = Answer.model_validate(
            {"state": state, "values": (given,) if is_point else (), "version": asked.version}
        )  # fmt: skip
        by = next(one.words for one in view.answering if one.key == view.respondent).rpartition(": ")[2]
        key = f"{view.respondent}/{view.partner}/{PAIRS}/{item}"
        session.change(self.tr("answer about a partner"), Edit("ratings", key, answer, by))

    def close_round(self, name: str) -> None:
        """Close a round: the answers as they stand are kept to compare with."""
        from readiness.exchange.identifiers import identifier
        from readiness.partnership.comparing.rounds import close_round
        from readiness.text import NAME_LENGTH, clean

        session = self.desk.session
        number = sum(entry.value is not None for entry in session.document.rounds.values()) + 1
        called = clean(name, NAME_LENGTH).replace("\n", " ") or self.tr("Round {0}").format(number)
        day = today().isoformat()
        made = close_round(session.document, called, day)
        key = identifier(called, session.document.rounds)
        if session.change(self.tr("closing the round {0}").format(called), Edit("rounds", key, made)):
            self.desk.say(self.tr("The round {0} is closed. Answers can still change.").format(called))

    def print_agenda(self) -> None:
        """Ask where, and write the agenda as a PDF file on another thread."""
        name = self.tr("{0}, meeting").format(self.desk.session.title)
        question, kind = self.tr("Where shall the agenda stand?"), self.tr("PDF files")
        path = self.desk.asking.output_path(question, file_name(name), ".pdf", kind)
        if path is None:
            return
        comparison, minutes = self.comparison(), self.minutes
        day = today()

        def write() -> int:
            from readiness.report.agenda import agenda_report
            from readiness.report.pdf import write_pdf

            return write_pdf(agenda_report(comparison, minutes, day), path)

        task = self.desk.background.start(lambda _progress: write())
        task.finished.connect(lambda _pages: self.desk.say(self.tr("The agenda was saved in {0}.").format(path.name)))
        task.failed.connect(self.desk.session.failed)

    def _connect(self, part: QWidget) -> None:
        from ui.pages.compare_pairs import PairsPart
        from ui.pages.compare_time import AgendaPart, RoundsPart

        match part:
            case PairsPart():
                part.respondent_picked.connect(lambda key: self._look(respondent=key))
                part.partner_picked.connect(lambda key: self._look(partner=key))
                part.given.connect(self.rate)
            case RoundsPart():
                part.close_wanted.connect(self.close_round)
                part.before_picked.connect(lambda key: self._look(before=key))
                part.after_picked.connect(lambda key: self._look(after=key))
            case AgendaPart():
                part.length_picked.connect(lambda minutes: self._look(minutes=minutes))
                part.print_wanted.connect(self.print_agenda)

    def _look(self, **wanted: object) -> None:
        for name, value in wanted.items():
            setattr(self, name, value)
        self.refresh()

    def _shown(self, comparison: "Comparison") -> "Shown":
        # What a part needs is loaded when the part is first looked at.
        match self.part:
            case "pairs":
                from ui.views.compare_pairs import pairs_view

                return pairs_view(comparison, self.respondent, self.partner)
            case "sides" | "coverage" | "rounds" | "agenda":
                return self._other_part(comparison)
            case _:
                from ui.views.compare import heat_view

                return heat_view(comparison, self.opened)

    def _other_part(self, comparison: "Comparison") -> "Shown":
        from ui.views.compare_parts import agenda_view, coverage_view, rounds_view, sides_view

        match self.part:
            case "sides":
                return sides_view(comparison)
            case "coverage":
                return coverage_view(comparison)
            case "rounds":
                return rounds_view(comparison, self.before, self.after)
            case _:
                return agenda_view(comparison, self.minutes)

    @property
    def _compare(self) -> "ComparePage":
        from ui.pages.compare import ComparePage

        page = self.page
        assert isinstance(page, ComparePage)  # noqa: S101 - `build` makes no other
        return page


def _reads_alike(one: "Document", other: "Document") -> bool:
    from readiness.partnership.pairs import PAIRS

    asked = ({key for key in each.questionnaires if not key.startswith(f"{PAIRS}/")} for each in (one, other))
    return all(getattr(one, part) is getattr(other, part) for part in _READ) and next(asked) == next(asked)
