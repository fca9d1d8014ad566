"""The appendix of answers where several organisations stand side by side: each one's own, and nobody's within it."""

from collections.abc import Iterator

from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.heat_map import AnswerBehind, HeatRow, behind
from readiness.partnership.comparing.panel import AskedItem, nearest_level
from readiness.partnership.comparing.released import PeopleShown
from readiness.partnership.comparing.words import comparison_phrases
from readiness.report.blocks import Block, Column, Heading, Paragraph, Table
from readiness.report.material import Material


def own_answers(material: Material) -> Iterator[Block]:
    """Yield every organisation's own answers; of people only what may be shown, and no free text.

    Source:
        docs/method.md; the rules of `readiness.partnership.anonymity`.
    """
    made = Comparison(material.document, material.library, material.catalogue, material.assessment)
    yield Heading(material.say("answers.title"))
    yield Paragraph(_say(material, "own.note", smallest=made.archive.smallest))
    for party in made.panel.parties:
        yield Heading(material.party_name(party), 2)
        rows = tuple(_rows(material, made, party))
        if not rows:
            yield Paragraph(material.say("answers.none"))
            continue
        columns = (Column(material.say("column.question"), 0.62), Column(_say(material, "own.column"), 0.38))
        yield Table(material.say("answers.caption", party=material.party_name(party)), columns, rows)


def _rows(material: Material, made: Comparison, party: str) -> Iterator[tuple[str, str]]:
    side = made.panel.parties[party].side
    shown = {one.item.key: one.counts for row in made.heat_map for one in _behind(made, row, party)}
    people = {row.factor: row.released.shown.get(party) for row in made.heat_map}
    for key, asked in made.panel.items.items():
        share = made.panel.own[key].get(party)
        if share is not None:
            said = _level(material, made, asked, nearest_level(share, asked.highest + 1))
            counts = _counts(material, people.get(asked.factor), shown.get(key))
            yield asked.item.text.read(side, material.language), "\n".join(part for part in (said, counts) if part)


def _behind(made: Comparison, row: HeatRow, party: str) -> tuple[AnswerBehind, ...]:
    return behind(made.panel, row, party) if party in row.cells else ()


def _level(material: Material, made: Comparison, asked: AskedItem, level: int) -> str:
    points = made.panel.questionnaires[asked.questionnaire].scale_of(asked.item).points
    label = material.read(points[-1 - level if asked.item.reverse else level].label)
    return _say(material, "own.level", label=label, level=level, highest=asked.highest)


def _counts(material: Material, people: PeopleShown | None, counts: tuple[int, ...] | None) -> str:
    if people is None or counts is None:
        return ""
    key = "own.thirds" if people.in_thirds else "own.levels"
    return _say(material, key, round=people.round, counts=" / ".join(str(count) for count in counts))


def _say(material: Material, key: str, **values: object) -> str:
    return comparison_phrases().say(key, material.language, **values)
