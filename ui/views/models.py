"""What the Models page shows first: every delivery model on its two axes, best first, and the verdict."""

from dataclasses import dataclass
from fractions import Fraction

from readiness.document.model import Choice, Document
from readiness.fit.catalogue import Catalogue
from readiness.fit.fit import ModelFit, Status, fit_settings
from readiness.partnership.assessment import Assessment
from readiness.questionnaire.shipped import Library
from readiness.scoring.ranges import Range, whole_percentage

MODEL_CHOICE = "model"


@dataclass(frozen=True, slots=True)
class Axis:
    """Where a model stands on one axis: open where nothing that counts is answered, firm where enough is."""

    range: Range
    is_open: bool
    is_firm: bool

    @property
    def number(self) -> int:
        """The expected value as the whole number that is printed."""
        return whole_percentage(self.range.expected)

    @property
    def bounds(self) -> tuple[int, int]:
        """The lowest and the highest value as whole numbers."""
        return whole_percentage(self.range.low), whole_percentage(self.range.high)

    @property
    def shares(self) -> tuple[float, float, float]:
        """Lowest, expected and highest value as shares of 0 to 1, to be drawn."""
        return float(self.range.low), float(self.range.expected), float(self.range.high)


@dataclass(frozen=True, slots=True)
class ModelRow:
    """One model: its rank, both axes, its gates in counts and its status.

    ``gates`` counts those that concern the parties of this document; ``others_gates`` those of other roles.
    """

    model: str
    rank: int
    title: str
    status: Status
    suitability: Axis
    readiness: Axis
    gates: int
    open_gates: int
    shut_gates: tuple[str, ...]
    unknown_gates: tuple[str, ...]
    others_gates: int
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class ModelsView:
    """Every model with the best first; thresholds in shares of 0 to 1."""

    rows: tuple[ModelRow, ...]
    alone: bool
    has_answers: bool
    has_context: bool
    suitable_from: float
    ready_from: float

    @property
    def rivals(self) -> tuple[ModelRow, ...]:
        """The models that share the best one's status, the best left out."""
        return tuple(row for row in self.rows[1:] if row.status == self.rows[0].status)


def models_view(
    document: Document, library: Library, catalogue: Catalogue, assessment: Assessment, language: str = "en"
) -> ModelsView:
    """Return every model as the parties of ``document`` stand to it."""
    titles = {factor: one.title.read(language) for factor, one in library.factors.items()}
    chosen, settings = chosen_model(document), fit_settings()
    rows = tuple(
        _row(fit, rank, catalogue.model(fit.model).title.read(language), titles, chosen)
        for rank, fit in enumerate(assessment.fits, start=1)
    )
    return ModelsView(
        rows,
        assessment.alone,
        any(fit.readiness_known for fit in assessment.fits),
        any(fit.suitability_known for fit in assessment.fits),
        settings.suitable_from.value,
        settings.ready_from.value,
    )


def chosen_model(document: Document) -> Choice | None:
    """Return the model that the parties chose, if they did."""
    entry = document.choices.get(MODEL_CHOICE)
    return entry.value if entry else None


def _row(fit: ModelFit, rank: int, title: str, titles: dict[str, str], chosen: Choice | None) -> ModelRow:
    own = [gate for gate in fit.gates if gate.state != "for others"]
    return ModelRow(
        fit.model,
        rank,
        title,
        fit.status,
        _axis(fit.suitability, fit.suitability_known),
        _axis(fit.readiness, fit.readiness_known),
        len(own),
        sum(gate.state == "passed" for gate in own),
        tuple(titles[gate.factor] for gate in fit.failed_gates),
        tuple(titles[gate.factor] for gate in fit.open_questions),
        len(fit.gates) - len(own),
        chosen is not None and chosen.chosen == fit.model,
    )


def _axis(spread: Range, known: Fraction) -> Axis:
    return Axis(spread, not known, known >= Fraction(str(fit_settings().known_from.value)))
