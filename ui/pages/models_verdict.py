"""The verdict of the Models page: the one sentence a board member should read, and what goes with it."""

from PySide6.QtCore import QObject

from ui.pages.name_list import name_list
from ui.views.models import ModelRow, ModelsView

_MOST_NAMES = 3


class ModelsVerdict(QObject):
    """What the models come to, in the language of the screen."""

    def sentence(self, view: ModelsView) -> str:
        """Return the one sentence that a board member should read."""
        best = view.rows[0]
        if not view.has_answers and not view.has_context:
            return self.tr("Nothing is known yet: no question has been answered.")
        if not view.has_context:
            return self._without_context(max(view.rows, key=lambda row: row.readiness.range.expected))
        if best.status == "choose":
            sentence = (
                self.tr(
                    "{0} fits best: it suits the service ({1} of 100), you are ready for it ({2} of 100), "
                    "and every gate is open."
                )
                if best.gates
                else self.tr(
                    "{0} fits best: it suits the service ({1} of 100), you are ready for it ({2} of 100), "
                    "and it has no gates."
                )
            )
            return sentence.format(best.title, best.suitability.number, best.readiness.number)
        if best.status == "prepare":
            return self.tr("{0} suits the service best ({1} of 100), but you are not ready for it yet: {2}.").format(
                best.title, best.suitability.number, self._holds(best)
            )
        if best.status == "not yet known":
            return self.tr("No model can be named yet. {0} comes first so far; still open: {1}.").format(
                best.title, self._open(best)
            )
        return self.tr(
            "No model suits this service so far. You could do {0}, but it is not what the service needs."
        ).format(best.title)

    def second(self, view: ModelsView) -> str:
        """Return what else is worth knowing at once: rivals, and what would settle an open suitability."""
        if not view.has_answers:
            return self.tr("Answer the questions about yourselves, and those about the service.")
        if not view.has_context:
            return self.tr("Answer the service context to settle it.")
        rivals = name_list(tuple(row.title for row in view.rivals))
        if rivals and view.rows[0].status == "choose":
            return self.tr("Could be chosen too: {0}.").format(rivals)
        if rivals and view.rows[0].status == "prepare":
            return self.tr("Could be prepared too: {0}.").format(rivals)
        return ""

    def _without_context(self, readiest: ModelRow) -> str:
        opening = self.tr("Which model would serve the service is open: nobody has described the service.")
        if readiest.readiness.is_firm:
            more = self.tr("You would be readiest for: {0} ({1} of 100).").format(
                readiest.title, readiest.readiness.number
            )
        else:
            more = self.tr("Too few questions are answered to say which model you would be readiest for.")
        return f"{opening} {more}"

    def _holds(self, row: ModelRow) -> str:
        count = len(row.shut_gates)
        names = name_list(row.shut_gates[:_MOST_NAMES])
        if count == 1:
            return self.tr("one gate is shut ({0})").format(names)
        if count > _MOST_NAMES:
            return self.tr("{0} gates are shut, among them {1}").format(count, names)
        if count:
            return self.tr("{0} gates are shut ({1})").format(count, names)
        return self.tr("readiness stands at {0} of 100").format(row.readiness.number)

    def _open(self, row: ModelRow) -> str:
        return name_list(row.unknown_gates[:_MOST_NAMES]) if row.unknown_gates else self.tr("too few answers")
