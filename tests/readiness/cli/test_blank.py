import argparse
from pathlib import Path

import pytest

from readiness.cli import blank
from readiness.cli.outcome import Outcome
from readiness.errors import BadInputError, UsageError
from readiness.records import data_folder


def ran(*words: str) -> Outcome:
    parser = argparse.ArgumentParser()
    blank.add_arguments(parser)
    return blank.run(parser.parse_args(words))


def test_a_form_is_written_for_the_first_side_that_is_asked(tmp_path: Path) -> None:
    outcome = ran("commissioning-practice", "-o", str(tmp_path / "form.pdf"))
    assert outcome.data["side"] == "commissioner"
    assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF")


def test_large_type_takes_more_pages(tmp_path: Path) -> None:
    words = ("values", "-o", str(tmp_path / "form.pdf"))
    assert ran(*words, "--large").data["pages"] > ran(*words).data["pages"]


def test_a_file_can_be_printed_as_well(tmp_path: Path) -> None:
    outcome = ran(str(data_folder() / "do-not-enter.toml"), "-o", str(tmp_path / "form.pdf"), "--side", "commissioner")
    assert (outcome.data["items"], outcome.data["side"]) == (6, "commissioner")


@pytest.mark.parametrize(
    ("words", "error", "said"),
    [
        (("valeus", "-o", "a.pdf"), BadInputError, "did you mean “values”"),
        (("values", "-o", "a.docx"), UsageError, "Use a name ending in .pdf"),
        (("values", "-o", "a.pdf", "--language", "fr"), UsageError, "has no texts in “fr”"),
        (("commissioning-practice", "-o", "a.pdf", "--side", "provider"), UsageError, "asks the provider nothing"),
    ],
)
def test_a_wrong_call_is_refused_in_words_and_writes_nothing(
    words: tuple[str, ...], error: type[Exception], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(error, match=said):
        ran(*words)
    assert list(tmp_path.iterdir()) == []
