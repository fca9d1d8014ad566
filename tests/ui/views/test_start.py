from pathlib import Path

from readiness.partnership.samples import load_samples
from ui.views.start import recent_row, sample_rows


def test_every_sample_says_what_it_shows() -> None:
    rows = sample_rows(load_samples())
    assert rows
    assert all(row.title and row.shows for row in rows)


def test_a_recent_document_says_where_it_stands() -> None:
    assert recent_row(str(Path("papers") / "plan.readiness"), "Plan", "today").folder == "papers"
