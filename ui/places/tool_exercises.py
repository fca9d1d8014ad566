"""The workshop exercises, joined to the open document: notes are kept, and carried into the plan or the contract."""

from typing import TYPE_CHECKING, Any

from readiness.text import NAME_LENGTH, clean
from ui.places.records import RecordKeeper
from ui.places.tool import Tool, post
from ui.places.workshop import Workshop
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded when the tool is first opened.
    from readiness.document.toolbox import WorkshopNote
    from ui.pages.tool_exercises import ExercisePart, ExercisesPage
    from ui.views.exercises import ExerciseView

_LONGEST_NAME = 40
_PARTS = {"condition": "statements", "action": "actions", "risk": "risks"}


class ExercisesTool(Tool):
    """Joins the exercises to the document."""

    key = "exercises"
    open_key = ""
    group = ""
    groups: tuple[str, ...] = ()

    def build(self) -> "ExercisesPage":
        """Build the page."""
        from ui.pages.tool_exercises import ExercisesPage

        mine = post(self.key)
        self.keeper = RecordKeeper(self.desk, "workshop_notes", self)
        self.sheet = ExercisesPage(mine.title, mine.about)
        self.sheet.wanted.connect(self.open)
        self.workshop = Workshop(self.desk, self)
        return self.sheet

    def refresh(self) -> None:
        """Show the exercise that is open, or the list."""
        from ui.views.exercises import exercise_lines

        if not self.open_key:
            self.sheet.show_list(exercise_lines(self.desk.session.document, self._language))
            return
        view = self.view()
        part, is_new = self.sheet.part(view)
        if is_new:
            self._connect(part)
        self.sheet.show_exercise(view, self.group)

    def forget(self) -> None:
        """Go back to the list."""
        self.open_key, self.group, self.groups = "", "", ()
        for part in self.sheet.parts.values():
            part.records.key = ""

    def view(self) -> "ExerciseView":
        """Return the exercise that is open."""
        from ui.views.exercises import exercise_view

        return exercise_view(self.desk.session.document, self.open_key, self._language, self.groups)

    def open(self, key: str) -> None:
        """Open an exercise."""
        self.open_key, self.group, self.groups = key, "", ()
        self.refresh()
        self.sheet.show_top()
        self.sheet.parts[key].capture.take_focus()

    def close(self) -> None:
        """Show the list of exercises again."""
        from ui.views.exercises import exercise_lines

        left, self.open_key = self.open_key, ""
        self.sheet.show_list(exercise_lines(self.desk.session.document, self._language), left)

    def say(self, prompt: str, group: str, about: str, text: str) -> None:
        """Keep what a group said."""
        from readiness.document.toolbox import WorkshopNote
        from readiness.exchange.identifiers import identifier

        if not self.open_key:
            return
        self.group = group
        taken = {key.partition("/")[2] for key in self.desk.session.document.workshop_notes}
        key = f"{self.open_key}/{identifier(text[:_LONGEST_NAME], taken)}"
        note = WorkshopNote(exercise=self.open_key, prompt=prompt, group=group, about=about, said=clean(text))
        self.keeper.put(self.tr("a note of “{0}”").format(group), key, note)

    def add_group(self, name: str) -> None:
        """Let another group speak."""
        self.group, self.groups = name, (*self.groups, name)
        self.refresh()

    def edit(self, key: str, field: str, value: Any) -> None:
        """Set a field of a note, or say what is wrong with it."""
        if field == "said" and not value.strip():
            self._part.records.refuse(field, self.tr("A note needs words. To be rid of it, take it away."))
            return
        if field == "about":
            value = value or ""
        self._part.records.refuse(field, self.keeper.edit(key, field, value, name=self._name(key)))

    def carry(self, key: str, where: str, component: str) -> None:
        """Carry a note into the conditions, the actions, the risks or the contract, as one step of undo."""
        note: WorkshopNote | None = self.keeper.get(key)
        if note is None or note.carried_to:
            return
        edit = self._contract(note, component) if where == "term" else self._record(note, where)
        marked = Edit("workshop_notes", key, note.model_copy(update={"carried_to": where}))
        if self.desk.session.change(self.tr("carrying a note on"), edit, marked):
            said = {
                "condition": self.tr("It is among the conditions of the plan now."),
                "action": self.tr("It is among the actions of the plan now. Say there who does it by when."),
                "risk": self.tr("It is in the risk register now. Say there how likely and how grave it is."),
                "term": self.tr("It stands in the form of contract now."),
            }
            self.desk.say(said[where])

    def show_big(self) -> None:
        """Show the exercise on the big screen; notes can be typed there too."""
        from ui.pages.workshop_words import WorkshopWords

        words = WorkshopWords()
        self.workshop.begin(
            self.sheet,
            lambda: words.exercise(self.view()),
            lambda prompt, group, text: self.say(prompt, group, "", text),
        )

    def _record(self, note: "WorkshopNote", where: str) -> Edit:
        from readiness.document.model import Action
        from readiness.document.toolbox import Risk, Statement
        from readiness.exchange.identifiers import identifier

        name = clean(note.said, NAME_LENGTH).replace("\n", " ")
        origin = self.tr("{0}, {1}").format(self.view().title, note.group)[:NAME_LENGTH]
        made: Statement | Action | Risk
        if where == "condition":
            detail = note.said if len(note.said) > len(name) else ""
            made = Statement(kind="condition", text=name, by=note.group, detail=detail, came_from=origin)
        elif where == "action":
            made = Action(what=name, came_from=origin)
        else:
            # A place in the middle, until the people say better.
            made = Risk(what=name, kind="operational", likelihood=3, impact=3, came_from=origin)
        part = _PARTS[where]
        return Edit(part, identifier(name[:_LONGEST_NAME], getattr(self.desk.session.document, part)), made)

    def _contract(self, note: "WorkshopNote", component: str) -> Edit:
        from readiness.document.toolbox import ContractTerm

        entry = self.desk.session.document.contract_terms.get(component)
        before = entry.value if entry is not None and entry.value is not None else ContractTerm()
        said = clean("\n".join(part for part in (before.said, note.said) if part))
        return Edit("contract_terms", component, before.model_copy(update={"said": said}))

    def _connect(self, part: "ExercisePart") -> None:
        part.closed.connect(self.close)
        part.screen_wanted.connect(self.show_big)
        part.capture.said.connect(self.say)
        part.capture.group_added.connect(self.add_group)
        part.records.edited.connect(self.edit)
        part.records.removed.connect(lambda key: self.keeper.remove(key, self._name(key)))
        part.carried.connect(self.carry)

    def _name(self, key: str) -> str:
        said = str(getattr(self.keeper.get(key), "said", key))
        return said if len(said) <= _LONGEST_NAME else f"{said[:_LONGEST_NAME]}…"

    @property
    def _part(self) -> "ExercisePart":
        return self.sheet.parts[self.open_key]

    @property
    def _language(self) -> str:
        return self.desk.settings.question_language
