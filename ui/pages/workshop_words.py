"""What stands on the slides of the big screen: exercises, ambitions and conditions in large words."""

from PySide6.QtCore import QObject

from ui.pages.plan_words import PlanWords
from ui.pages.tool_ambitions_words import AmbitionsWords
from ui.views.ambitions import AmbitionsView, SharedLine
from ui.views.exercises import ExerciseView
from ui.views.plan import ConditionLine, PlanView
from ui.views.workshop import Notes, Show, Slide

# Where no exercise says how long people talk.
TALK_MINUTES = 20


class WorkshopWords(QObject):
    """Turns what a tool holds into slides."""

    def exercise(self, view: ExerciseView) -> Show:
        """Return the slides of an exercise: how it is done, then a slide for each question with what was said."""
        count = len(view.prompts)
        slides = [Slide(self.tr("{0} minutes").format(view.minutes), view.title, (Notes("", (view.how,)),))]
        for number, (key, asks) in enumerate(view.prompts.items(), start=1):
            notes = tuple(
                Notes(group, tuple(self._about(line.about, line.note.said) for line in lines))
                for group, lines in view.said(key).items()
            )
            above = self.tr("Question {0} of {1}").format(number, count)
            slides.append(Slide(above, asks, notes, key))
        return Show(view.title, tuple(slides), view.minutes, view.groups)

    def ambitions(self, view: AmbitionsView) -> Show:
        """Return the slides of ambitions or objectives: all in their order, then one each with what is said of it."""
        title = self.tr("Ambitions") if view.kind == "ambition" else self.tr("Mutual objectives")
        _, agreement, _ = AmbitionsWords().agreement(view)
        listed = tuple(f"{line.place}. {line.text}" if line.place else line.text for line in view.shared)
        first = Slide(agreement, title, (Notes("", listed),))
        return Show(title, (first, *(self._ambition(line) for line in view.shared)), TALK_MINUTES)

    def conditions(self, view: PlanView) -> Show:
        """Return the slides of the conditions: all that are open, then one each."""
        waiting = [line for line in view.conditions if line.timing != "closed"]
        closed = [line.statement.text for line in view.conditions if line.timing == "closed"]
        nothing = (self.tr("No condition is open."),)
        listed = [Notes("", tuple(line.statement.text for line in waiting) or nothing)]
        if closed:
            listed.append(Notes(self.tr("Closed"), tuple(closed)))
        above = self.tr("Still open: {0}").format(len(waiting))
        title = self.tr("We will join if")
        slides = (Slide(above, title, tuple(listed)), *(self._condition(line) for line in waiting))
        return Show(title, slides, TALK_MINUTES)

    def _about(self, about: str, said: str) -> str:
        return self.tr("{0} (on: {1})").format(said, about) if about else said

    def _ambition(self, line: SharedLine) -> Slide:
        notes = []
        if line.amendments:
            notes.append(Notes(self.tr("Amend"), tuple(f"{name}: {text}" for name, text in line.amendments)))
        if line.objections:
            notes.append(Notes(self.tr("Objections"), tuple(f"{name}: {text}" for name, text in line.objections)))
        if line.minority:
            notes.append(Notes(self.tr("See it otherwise"), line.minority))
        if line.place is None:
            above = self.tr("Not ranked yet")
        else:
            above = self.tr("Place {0}, mean {1}").format(line.place, AmbitionsWords().mean(line))
        return Slide(above, line.text, tuple(notes))

    def _condition(self, line: ConditionLine) -> Slide:
        words, one = PlanWords(), line.statement
        stands = words.condition_statuses()[one.status]
        rows = [Notes(self.tr("How it stands"), (stands,))]
        if one.needs:
            rows.append(Notes(self.tr("What it needs"), (one.needs,)))
        if one.due:
            rows.append(Notes(self.tr("By when"), (words.when(one.due, line.timing),)))
        above = self.tr("{0} will join if").format(line.by) if line.by else self.tr("We will join if")
        return Slide(above, one.text, tuple(rows))
