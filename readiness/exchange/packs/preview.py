"""What a reply holds, in words, read from the very bytes that are sealed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from readiness.exchange.packs.content import PackContent
from readiness.questionnaire.answers import Answer
from readiness.questionnaire.format import Item, Questionnaire, Side
from readiness.questionnaire.point_words import said_words

STATE_WORDS = {
    "dont_know": "don't know", "not_applicable": "not applicable", "prefer_not_to_say": "prefer not to say",
    "unanswered": "no answer",
}  # fmt: skip
IN_TOTALS = "in group totals only"
TAKEN_BACK = "taken back"


@dataclass(frozen=True, slots=True)
class PreviewRow:
    """One answer of a reply: who gives it (by role, or in totals only), what is asked, and what is said."""

    who: str
    questionnaire: str
    question: str
    about: str
    said: str


def preview(
    content: PackContent, questionnaires: Sequence[Questionnaire], names: dict[str, str] | None = None
) -> tuple[PreviewRow, ...]:
    """Return every answer in ``content``: first those shared openly, person by person, then those for totals.

    Args:
        content: What the seal holds.
        questionnaires: The copies it was answered on.
        names: The partners' names by the asker's id.
    """
    return tuple(_rows(content, {one.id: one for one in questionnaires}, names or {}))


def said(answer: Answer | None, questionnaire: Questionnaire, item: Item) -> str:
    """Return ``answer`` in words: what the level says or the state, then reason, comment and evidence."""
    if answer is None:
        return TAKEN_BACK
    spoken = said_words(item, questionnaire.scale_of(item), answer.values) or STATE_WORDS[answer.state]
    proofs = ", ".join(" ".join(filter(None, (one.what, one.where, one.date, one.who))) for one in answer.evidence)
    more = [answer.reason, answer.comment, f"evidence: {proofs}" if proofs else ""]
    return " · ".join([spoken, *filter(None, more)])


def _rows(content: PackContent, known: dict[str, Questionnaire], names: dict[str, str]) -> Iterator[PreviewRow]:
    side = content.party.side
    for person in content.people:
        for each in person.answers:
            name, item, spoken = _words(known.get(each.questionnaire), each.item, each.answer, side)
            yield PreviewRow(person.role, name or each.questionnaire, item, _name(each.partner, names), spoken)
    for total in content.totals:
        questionnaire, item_id, _ = total.key.split("/")
        name, item, spoken = _words(known.get(questionnaire), item_id, total.answer, side)
        yield PreviewRow(IN_TOTALS, name or questionnaire, item, _name(total.about, names), spoken)


def _name(partner: str | None, names: dict[str, str]) -> str:
    return names.get(partner or "", partner or "")


def _words(asked: Questionnaire | None, item_id: str, answer: Answer | None, side: Side) -> tuple[str, str, str]:
    """Return the questionnaire's title, the question and the answer; ids and codes where the copy is not here."""
    item = next((one for one in asked.items if one.id == item_id), None) if asked else None
    if asked is None or item is None:
        return "", item_id, ", ".join(answer.values) or STATE_WORDS.get(answer.state, "") if answer else TAKEN_BACK
    return asked.title.read(), item.text.read(side), said(answer, asked, item)
