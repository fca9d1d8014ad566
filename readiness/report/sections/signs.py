"""What the two yes/no checks brought up: signs that warn against going in, and conditions that are not met."""

from dataclasses import dataclass

from readiness.partnership.people import answers_by_person, questionnaire_in_use
from readiness.questionnaire.format import Side
from readiness.report.material import Material

SIGNS = "do-not-enter"
CONDITIONS = "worth-partnering"


@dataclass(frozen=True, slots=True)
class Raised:
    """A line of a check that somebody raised: its question, the names of the parties, and what to do."""

    question: str
    names: tuple[str, ...]
    advice: str


def raised_signs(material: Material) -> tuple[Raised, ...]:
    """Return the warning signs to which somebody answered yes."""
    return _raised(material, SIGNS, "yes")


def missing_conditions(material: Material) -> tuple[Raised, ...]:
    """Return the conditions to which somebody answered no."""
    return _raised(material, CONDITIONS, "no")


def _raised(material: Material, check: str, code: str) -> tuple[Raised, ...]:
    questionnaire = questionnaire_in_use(material.document, material.library, check)
    answers, found = answers_by_person(material.document), []
    for item in questionnaire.items:
        saying = [
            party for (party, _), own in sorted(answers.items())
            if (given := own.get(check, {}).get(item.id)) is not None and given.code == code
        ]  # fmt: skip
        if saying:
            sides = {material.assessment.parties[party].side for party in saying}
            # Where both sides raise it, providers are the many who read it.
            side: Side = "commissioner" if sides == {"commissioner"} else "provider"
            advice = material.read(item.improvement[code]) if code in item.improvement else ""
            names = tuple(material.party_name(party) for party in dict.fromkeys(saying))
            found.append(Raised(item.text.read(side, material.language), names, advice))
    return tuple(found)
