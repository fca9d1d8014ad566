"""The appendix of answers: one organisation's, person by person, with comments and evidence."""

from collections.abc import Iterator

from readiness.partnership.people import answers_by_person, people, questionnaire_in_use
from readiness.phrases import framework_phrases
from readiness.questionnaire.answers import Answer, Evidence
from readiness.questionnaire.format import Item, Questionnaire, Side
from readiness.questionnaire.point_words import said_words
from readiness.report.blocks import Block, Column, Heading, Paragraph, Table
from readiness.report.material import Material
from readiness.report.sections.own_answers import own_answers


def answers(material: Material) -> Iterator[Block]:
    """Yield the appendix with all answers; where several organisations read it, with each one's own only."""
    if len(material.assessment.parties) > 1:
        yield from own_answers(material)
        return
    yield Heading(material.say("answers.title"))
    yield Paragraph(material.say("answers.note"))
    for party, one in material.assessment.parties.items():
        yield Heading(one.name, 2)
        rows = tuple(_rows(material, party, one.side))
        if not rows:
            yield Paragraph(material.say("answers.none"))
            continue
        columns = (Column(material.say("column.question"), 0.38), Column(material.say("column.said"), 0.62))
        yield Table(material.say("answers.caption", party=one.name), columns, rows)


def _rows(material: Material, party: str, side: Side) -> Iterator[tuple[str, str]]:
    given = answers_by_person(material.document, party)
    roles = {key: person.role for key, person in people(material.document, party).items()}
    for shipped in material.library.everything:
        questionnaire = questionnaire_in_use(material.document, material.library, shipped.id)
        for item in questionnaire.items:
            said = [
                material.say("answers.said", who=roles[person], words=_words(material, questionnaire, item, answer))
                for (_, person), own in sorted(given.items())
                if (answer := own.get(questionnaire.id, {}).get(item.id)) is not None
            ]
            if said:
                yield item.text.read(side, material.language), "\n".join(said)


def _words(material: Material, questionnaire: Questionnaire, item: Item, answer: Answer) -> str:
    said = said_words(item, questionnaire.scale_of(item), answer.values, material.language)
    parts = [said or framework_phrases().say(f"states.{answer.state}", material.language)]
    if answer.reason:
        parts.append(answer.reason)
    if answer.comment:
        parts.append(material.say("answers.comment", comment=answer.comment))
    parts += [material.say("answers.evidence", evidence=_evidence(one)) for one in answer.evidence]
    return " · ".join(parts)


def _evidence(one: Evidence) -> str:
    return ", ".join(part for part in (one.what, one.where, one.date, one.who) if part)
