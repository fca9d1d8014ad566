from readiness.document.change import apply, setting
from readiness.document.toolbox import Watch
from readiness.toolbox.standing import standing
from tests.readiness.document.builders import document


def test_what_was_taken_away_does_not_stand() -> None:
    kept = apply(document(), [setting(document(), "watches", "a", Watch(notes="x"), by="")])
    gone = apply(kept, [setting(kept, "watches", "a", None, by="")])
    assert (standing(kept.watches), standing(gone.watches)) == ({"a": Watch(notes="x")}, {})
