"""The agenda of a meeting as a report of its own: subjects with their times, made from what divides the partners."""

from collections.abc import Iterator
from datetime import date
from itertools import accumulate

from readiness.partnership.comparing.agenda import Topic
from readiness.partnership.comparing.comparison import Comparison
from readiness.partnership.comparing.words import comparison_phrases, decimal, party_name
from readiness.phrases import report_phrases
from readiness.report.blocks import Block, Column, Heading, Paragraph, Report, Table
from readiness.wording import Wording

LINES_TO_FILL_IN = 6


def agenda_report(comparison: Comparison, minutes: int, today: date, language: str = "en") -> Report:
    """Return the agenda of a meeting of ``minutes``, ready for any renderer.

    Args:
        comparison: The partners side by side.
        minutes: The whole meeting.
        today: The day that is printed.
        language: The language of the sentences.
    """
    words, dates = comparison_phrases(), report_phrases()
    entry = comparison.document.about.get("document")
    title = entry.value.title if entry is not None and entry.value is not None else "–"
    day = dates.say(
        "date.full", language, day=today.day, month=dates.say(f"month.m{today.month}", language), year=today.year
    )
    return Report(
        title=words.say("agenda.title", language, title=title),
        subtitle=words.say("agenda.subtitle", language, minutes=minutes),
        language=language,
        author=dates.say("verdict.no_author", language),
        date=day,
        blocks=tuple(_blocks(comparison, minutes, day, language)),
    )


def topic_words(comparison: Comparison, topic: Topic, language: str = "en") -> tuple[str, str]:
    """Return subject and aim of ``topic`` as sentences."""
    say, key = comparison_phrases().say, f"agenda.{topic.kind}"
    if topic.gap is not None:
        gap = topic.gap
        subject = say(
            key, language, factor=_title(comparison, gap.item.factor, language),
            question=gap.item.item.text.read("provider", language),
        )  # fmt: skip
        levels = {
            side: decimal(share * gap.item.highest)
            for side, share in (("providers", gap.providers), ("commissioners", gap.commissioners))
        }
        return subject, say(f"{key}_aim", language, **levels, highest=gap.item.highest)
    if topic.row is not None:
        return say(key, language, factor=_title(comparison, topic.row.factor, language)), say(f"{key}_aim", language)
    if topic.pair is not None:
        return _pair_words(comparison, topic, language)
    return say(key, language, names=", ".join(one.name for one in topic.missing)), say(f"{key}_aim", language)


def _blocks(comparison: Comparison, minutes: int, day: str, language: str) -> Iterator[Block]:
    say, made = comparison_phrases().say, comparison.agenda(minutes)
    rows = [(made.opening, say("agenda.opening", language), say("agenda.opening_aim", language))]
    rows += [(topic.minutes, *topic_words(comparison, topic, language)) for topic in made.topics]
    rows.append((made.closing, say("agenda.closing", language), say("agenda.closing_aim", language)))
    yield Paragraph(say("agenda.made_on", language, day=day))
    if not made.topics:
        yield Paragraph(say("agenda.nothing", language))
    columns = (
        Column(say("column.from", language), 0.1, "right"), Column(say("column.minutes", language), 0.11, "right"),
        Column(say("column.subject", language), 0.43), Column(say("column.aim", language), 0.36),
    )  # fmt: skip
    starts = accumulate((length for length, _, _ in rows), initial=0)
    table = tuple(
        (_after(start, language), str(length), subject, aim)
        for start, (length, subject, aim) in zip(starts, rows, strict=False)
    )
    yield Table(say("agenda.caption", language), columns, table, row_headers=False)
    yield _to_fill_in(language)
    yield Heading(say("agenda.how", language))
    yield Paragraph(say("agenda.how_words", language))


def _after(minutes: int, language: str) -> str:
    """Return how long after the beginning something starts, in hours and minutes."""
    return comparison_phrases().say("agenda.start", language, hours=minutes // 60, minutes=f"{minutes % 60:02}")


def _to_fill_in(language: str) -> Table:
    say = comparison_phrases().say
    columns = (
        Column(say("column.what", language), 0.56), Column(say("column.who", language), 0.24),
        Column(say("column.when", language), 0.2),
    )  # fmt: skip
    return Table(say("agenda.agreed", language), columns, (("", "", ""),) * LINES_TO_FILL_IN, row_headers=False)


def _pair_words(comparison: Comparison, topic: Topic, language: str) -> tuple[str, str]:
    say, pair = comparison_phrases().say, topic.pair
    assert pair is not None  # noqa: S101 - only called for a pair
    question = pair.item.text.read("provider", language)
    apart = decimal(pair.apart) if pair.apart is not None else ""
    aim = say("agenda.pair_aim", language, apart=apart)
    if comparison.shows_aliases:
        return say("agenda.pair_unnamed", language, question=question), aim
    one, other = (party_name(comparison, party, language) for party in (pair.one, pair.other))
    return say("agenda.pair", language, one=one, other=other, question=question), aim


def _title(comparison: Comparison, factor: str, language: str) -> str:
    titles: Iterator[Wording] = (
        one.title for asked in comparison.panel.questionnaires.values() for one in asked.factors if one.id == factor
    )
    return next(titles).read(language)
