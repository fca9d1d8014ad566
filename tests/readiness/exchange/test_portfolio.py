import os
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest

from readiness.document.change import apply, setting
from readiness.document.encoding import Encoder
from readiness.document.model import About, Document, Party
from readiness.errors import BadInputError
from readiness.exchange import portfolio as room
from readiness.exchange.portfolio import Portfolio, factor_rows, read_portfolio
from readiness.exchange.portfolio_workbook import portfolio_workbook
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.samples import build, sample_named
from readiness.questionnaire.shipped import shipped_library


def write(folder: Path, name: str, document: Document) -> Path:
    path = folder / f"{name}.readiness"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(Encoder().encode(document))
    return path


def empty(number: int, name: str = "A charity") -> Document:
    made = Document(id=f"{number:032x}")
    rows = (("about", "document", About(title=f"Document {number}")), ("parties", "a", Party(name=name)))
    return apply(made, [setting(made, part, key, value, by="") for part, key, value in rows])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "b/lambeth", build(sample_named("lambeth"), shipped_library()))
    write(tmp_path, "a", empty(1))
    return tmp_path


def test_every_document_in_every_folder_is_a_row(folder: Path) -> None:
    made = read_portfolio(folder)
    assert [row.file for row in made.documents] == ["a.readiness", str(Path("b/lambeth.readiness"))]
    assert (made.documents[1].model, made.documents[1].answered > 80, len(made.organisations)) == ("alliance", True, 6)


def test_an_unanswered_document_has_no_model_and_no_scores(folder: Path) -> None:
    row = read_portfolio(folder).documents[0]
    assert (row.model, row.status, row.readiness, row.answered) == ("", None, None, 0)
    assert row.organisations[0].scores == {}


def test_damaged_files_are_listed_and_stop_nothing(folder: Path) -> None:
    (folder / "broken.readiness").write_bytes(b"{")
    (folder / "b" / "cut.readiness").write_bytes((folder / "b" / "lambeth.readiness").read_bytes()[:5000])
    made = read_portfolio(folder)
    assert [one.file for one in made.not_read] == [str(Path("b/cut.readiness")), "broken.readiness"]
    assert len(made.documents) == 2
    assert all(one.words.endswith(".") for one in made.not_read)


@pytest.mark.skipif(os.name == "nt", reason="making links needs a right there")
def test_names_in_capitals_count_and_no_odd_file_is_passed_over_without_a_word(folder: Path) -> None:
    (folder / "a.readiness").rename(folder / "A.READINESS")
    (folder / "gone.readiness").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe.readiness")
    made = read_portfolio(folder)
    assert [row.file for row in made.documents] == ["A.READINESS", str(Path("b/lambeth.readiness"))]
    assert [(one.file, one.words.split(".")[0]) for one in made.not_read] == [
        ("gone.readiness", "It is a link that leads nowhere"), ("pipe.readiness", "It is no ordinary file"),
    ]  # fmt: skip


def test_a_file_in_place_of_a_folder_is_said_to_be_one(folder: Path) -> None:
    with pytest.raises(BadInputError, match="This is a file, not a folder"):
        read_portfolio(folder / "a.readiness")


def test_of_copies_of_one_document_the_fullest_counts(folder: Path) -> None:
    whole = build(sample_named("lambeth"), shipped_library())
    write(folder, "older", whole.model_copy(update={"answers": {}}))
    made = read_portfolio(folder)
    assert len(made.documents) == 2
    assert [one.file for one in made.not_read] == ["older.readiness"]
    assert "copy of" in made.not_read[0].words


def test_several_readers_find_what_one_finds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(room.WORTH_SHARING):
        write(tmp_path, f"{number:03}", empty(number))
    told: list[tuple[int, int]] = []
    shared = read_portfolio(tmp_path, tell=lambda done, total: told.append((done, total)))
    count = len(shared.documents)
    assert told == [(done, count) for done in range(1, count + 1)]
    monkeypatch.setattr(room, "WORTH_SHARING", count + 1)
    assert shared == read_portfolio(tmp_path)


def test_where_other_processes_are_forbidden_one_reader_does_it_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(_readers: int) -> None:
        raise PermissionError

    for number in range(room.WORTH_SHARING):
        write(tmp_path, f"{number:03}", empty(number))
    monkeypatch.setattr(room, "ProcessPoolExecutor", forbidden)
    assert len(read_portfolio(tmp_path).documents) == room.WORTH_SHARING


def test_a_missing_folder_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="no such folder"):
        read_portfolio(tmp_path / "nowhere")


def test_factors_stand_weakest_first_over_the_organisations_that_answered(folder: Path) -> None:
    rows = factor_rows(read_portfolio(folder))
    assert [row.middle for row in rows] == sorted(row.middle for row in rows)
    assert {row.organisations for row in rows} <= {2, 3, 5}


def sheets(made: Portfolio) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(portfolio_workbook(made, shipped_library(), load_catalogue())))


def test_the_workbook_has_a_row_for_each_document_organisation_and_factor(folder: Path) -> None:
    made = read_portfolio(folder)
    counts = {page.title: page.max_row - 1 for page in sheets(made)}
    assert counts["Documents"] == 2
    assert counts["Organisations"] == 6
    assert counts["Factors"] == len(factor_rows(made))


def test_a_name_that_looks_like_a_formula_stays_text(tmp_path: Path) -> None:
    write(tmp_path, "a", empty(1, name="=1+1"))
    cell = sheets(read_portfolio(tmp_path))["Organisations"]["B2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
