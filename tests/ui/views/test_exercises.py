"""Workshop exercises as data."""

from readiness.document.change import apply, setting
from readiness.document.model import Document
from readiness.document.toolbox import Statement, WorkshopNote
from tests.ui.samples import charity
from ui.views.exercises import exercise_lines, exercise_view


def note(said: str, group: str = "Council", **more: str) -> WorkshopNote:
    return WorkshopNote(exercise="status-quo", prompt="likely", group=group, said=said, **more)  # type: ignore[arg-type]


def with_notes(*notes: WorkshopNote) -> Document:
    made = charity()
    moments = (f"2026-11-22T10:00:{number:02}Z" for number in range(60))
    changes = [
        setting(made, "workshop_notes", f"status-quo/{9 - number}", one, by="", at=next(moments))
        for number, one in enumerate(notes)
    ]
    return apply(made, changes)


def test_the_list_says_how_far_each_exercise_got() -> None:
    lines = {line.key: line for line in exercise_lines(with_notes(note("A"), note("B", carried_to="risk")))}
    assert (lines["status-quo"].notes, lines["status-quo"].carried) == (2, 1)
    assert lines["seven-pillars"].notes == 0
    assert all(line.minutes > 0 for line in lines.values())


def test_notes_stand_in_the_order_in_which_they_were_said() -> None:
    view = exercise_view(with_notes(note("first"), note("second"), note("third")), "status-quo")
    assert [line.note.said for line in view.notes] == ["first", "second", "third"]


def test_a_group_of_its_own_joins_those_of_the_exercise() -> None:
    view = exercise_view(with_notes(note("A", "Carers")), "status-quo", more=("Police",))
    assert view.groups == ("Providers", "Council", "Health", "Voluntary sector", "Police", "Carers")
    assert [len(said) for said in view.said("likely").values()] == [0, 0, 0, 0, 0, 1]


def test_a_note_names_the_ambition_it_is_about() -> None:
    made = with_notes(note("A", about="sleep"), note("B", about="gone"))
    ambition = setting(made, "statements", "sleep", Statement(kind="ambition", text="Sleep well"), by="")
    condition = setting(made, "statements", "join", Statement(kind="condition", text="Join"), by="")
    view = exercise_view(apply(made, [ambition, condition]), "status-quo")
    assert view.statements == {"sleep": "Sleep well"}
    assert [line.about for line in view.notes] == ["Sleep well", ""]
