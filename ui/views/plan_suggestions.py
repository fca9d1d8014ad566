"""What could go into the plan: advice on the results, red flags that were raised, and conditions that are not met."""

from collections.abc import Iterator

from readiness.document.model import Document
from readiness.fit.fit import ModelFit
from readiness.partnership.assessment import Assessment
from readiness.partnership.steps import Step, next_steps
from readiness.questionnaire.shipped import Library
from ui.views.results_findings import checks
from ui.views.suggestion import Suggestion, is_taken


def suggestions(
    document: Document, library: Library, assessment: Assessment, language: str = "en"
) -> tuple[Suggestion, ...]:
    """Return what the results suggest, red flags first; what the plan holds already is marked."""
    found = (*_raised(document, library, language), *_advised(document, library, assessment, language))
    return tuple(_marked(document, one) for one in found)


def _marked(document: Document, one: Suggestion) -> Suggestion:
    taken = is_taken(document, one.what)
    return Suggestion(one.what, one.ground, one.about, one.who, one.expected, one.item, one.moves, taken)


def _raised(document: Document, library: Library, language: str) -> Iterator[Suggestion]:
    for check in checks(document, library, language=language):
        for row in check.raised:
            if row.advice:
                yield Suggestion(row.advice, "red flag" if check.kind == "red flags" else "condition", row.text)


def _advised(document: Document, library: Library, assessment: Assessment, language: str) -> Iterator[Suggestion]:
    fit = _subject(document, assessment)
    for step in next_steps(assessment, fit) if fit is not None else ():
        yield _from_step(step, library, assessment, language)


def _from_step(step: Step, library: Library, assessment: Assessment, language: str) -> Suggestion:
    party = assessment.parties[step.party]
    words = step.advice.words_for(party.side)
    moved = next((one for one in library.items_of(step.factor) if one.id == step.advice.moves), None)
    return Suggestion(
        words.text.read(language),
        "advice",
        library.factors[step.factor].title.read(language),
        f"{party.name}: {words.who.read(language)}",
        words.done.read(language),
        step.advice.moves,
        moved.text.read(party.side, language) if moved is not None else "",
    )


def _subject(document: Document, assessment: Assessment) -> ModelFit | None:
    chosen = document.choices.get("model")
    if chosen is not None and chosen.value is not None:
        known = {fit.model: fit for fit in assessment.fits}
        return known.get(chosen.value.chosen, assessment.best)
    return assessment.best
