"""What the Compare page shows: partner by factor, and the answers behind one cell."""

from dataclasses import dataclass
from fractions import Fraction

from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.heat_map import AnswerBehind, HeatCell, HeatRow, behind
from readiness.partnership.comparing.words import importance_word, party_name
from readiness.scoring.agreement import Label
from readiness.scoring.factors import Standing
from readiness.scoring.ranges import whole_percentage

PARTS = ("heat", "sides", "pairs", "coverage", "rounds", "agenda")


@dataclass(frozen=True, slots=True)
class ColumnView:
    """A partner: its key, and its name or alias."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class CellView:
    """A partner's reading of a factor, and the dots of its people where they may be shown."""

    standing: Standing | None
    number: int | None
    dots: tuple[float, ...] = ()
    people: int = 0
    round: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    """A factor over all partners."""

    factor: str
    title: str
    importance: str
    agreement: Label | None
    cells: tuple[CellView, ...]


@dataclass(frozen=True, slots=True)
class AnswerView:
    """An item behind a cell: the organisation's own level with its label, and how many people chose which."""

    text: str
    level: int | None
    label: str
    points: int
    counts: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class CellDetail:
    """An opened cell: the organisation's own answers, and of its people what may be shown."""

    factor: str
    party: str
    title: str
    name: str
    cell: CellView
    in_thirds: bool
    answers: tuple[AnswerView, ...]
    total_people: int
    has_round: bool = True


@dataclass(frozen=True, slots=True)
class HeatView:
    """Partner by factor; ``smallest`` is the smallest group shown apart, ``round`` the last that was closed."""

    columns: tuple[ColumnView, ...]
    rows: tuple[RowView, ...]
    smallest: int
    round: str
    detail: CellDetail | None = None

    @property
    def split(self) -> tuple[str, ...]:
        """The subjects on which the organisations are split."""
        return tuple(row.title for row in self.rows if row.agreement == "split")

    @property
    def has_dots(self) -> bool:
        """Whether anybody's dots may be shown."""
        return any(cell.dots for row in self.rows for cell in row.cells)


def heat_view(comparison: Comparison, opened: tuple[str, str] = ("", ""), language: str = "en") -> HeatView:
    """Return partner by factor with the cell (factor, party) that was opened, if any."""
    rows, rounds = comparison.heat_map, comparison.archive.rounds
    found = next((row for row in rows if row.factor == opened[0] and opened[1] in row.cells), None)
    return HeatView(
        tuple(ColumnView(party, party_name(comparison, party, language)) for party in comparison.parties),
        tuple(_row(comparison, row, language) for row in rows),
        comparison.archive.smallest,
        rounds[-1].name if rounds else "",
        _detail(comparison, found, opened[1], language) if found else None,
    )


def factor_title(comparison: Comparison, factor: str, language: str = "en") -> str:
    """Return the title of ``factor`` in the questionnaires that the document uses."""
    titles = (
        one.title for asked in comparison.panel.questionnaires.values() for one in asked.factors if one.id == factor
    )
    return next((title.read(language) for title in titles), factor)


def _row(comparison: Comparison, row: HeatRow, language: str) -> RowView:
    cells = tuple(_cell(row.cells.get(party)) for party in comparison.parties)
    title = factor_title(comparison, row.factor, language)
    return RowView(row.factor, title, importance_word(row.importance), row.agreement, cells)


def _cell(cell: HeatCell | None) -> CellView:
    if cell is None:
        return CellView(None, None)
    number = whole_percentage(cell.share) if cell.share is not None else None
    if cell.people is None:
        return CellView(cell.standing, number)
    return CellView(cell.standing, number, cell.people.places, cell.people.people, cell.people.round)


def _detail(comparison: Comparison, row: HeatRow, party: str, language: str) -> CellDetail:
    cell = row.cells[party]
    answers = tuple(_answer(comparison, party, one, language) for one in behind(comparison.panel, row, party))
    return CellDetail(
        row.factor,
        party,
        factor_title(comparison, row.factor, language),
        party_name(comparison, party, language),
        _cell(cell),
        bool(cell.people and cell.people.in_thirds),
        answers,
        row.released.total.people if row.released.total else 0,
        bool(comparison.archive.rounds),
    )


def _answer(comparison: Comparison, party: str, one: AnswerBehind, language: str) -> AnswerView:
    side = comparison.panel.parties[party].side
    # Loaded with the first cell that is opened: it brings the whole of what if.
    from readiness.partnership.raised_answers import level_label

    asked = comparison.panel.questionnaires[one.item.questionnaire]
    words = level_label(asked, one.item.item, one.level).read(language) if one.level is not None else ""
    return AnswerView(one.item.item.text.read(side, language), one.level, words, one.item.highest + 1, one.counts)


def share_words(share: Fraction, highest: int) -> str:
    """Return a share of the scale in levels with one decimal."""
    return f"{float(share * highest):.1f}"
