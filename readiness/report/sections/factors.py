"""Readiness by factor: the picture over all parties, then each party's table."""

from collections.abc import Iterator
from fractions import Fraction

from readiness.partnership.anonymity import privacy_of, shows_people
from readiness.questionnaire.format import Questionnaire
from readiness.report.blocks import Block, Cell, Column, Figure, Heading, Paragraph, Status, Table
from readiness.report.charts import Bar, BarChart
from readiness.report.drawing.piles import TALLEST
from readiness.report.material import Material
from readiness.report.sections.party_matrix import TONES, printed_band, readiness_questionnaires, tables_by_subject
from readiness.scoring.factors import FactorScore
from readiness.scoring.ranges import whole_percentage

# More tables of one party each would fill a page a party.
MOST_TABLES = 3
# More numbers in one cell could not be counted off against the names above them.
MOST_IN_A_ROW = 8


def factors(material: Material) -> Iterator[Block]:
    """Yield the chapter on readiness by factor."""
    yield Heading(material.say("factors.title"))
    yield Paragraph(material.say("factors.how_to_read"))
    explained: set[str] = set()
    for questionnaire in readiness_questionnaires(material):
        if bars := tuple(_bars(material, questionnaire)):
            yield _figure(material, questionnaire, bars, explained)


def party_tables(material: Material) -> Iterator[Block]:
    """Yield the appendix with each party's factors: a table each, or where there are many, a table a subject."""
    yield Heading(material.say("factors.appendix"))
    if len(material.assessment.scores) > MOST_TABLES:
        yield from tables_by_subject(material)
        return
    yield Paragraph(material.say("factors.appendix_note"))
    for party, scores in material.assessment.scores.items():
        yield Heading(material.party_name(party), 2)
        rows = tuple(_row(material, name, score) for name, score in scores.items() if _is_told(score))
        if not rows:
            yield Paragraph(material.say("factors.nothing_told"))
            continue
        yield Table(material.say("factors.caption", party=material.party_name(party)), _columns(material), rows)


def _is_told(score: FactorScore) -> bool:
    return score.standing != "open"


def _bars(material: Material, questionnaire: Questionnaire) -> Iterator[Bar]:
    for factor in questionnaire.factors:
        scores = [own[factor.id] for own in material.assessment.scores.values() if factor.id in own]
        told = [score for score in scores if score.standing == "scored"]
        if not told:
            continue
        low, middle, high = (
            100 * float(sum((getattr(score.range, bound) for score in told), Fraction(0)) / len(told))
            for bound in ("low", "expected", "high")
        )
        dots = tuple(100 * float(score.range.expected) for score in told) if len(told) > 1 else ()
        own = (
            tuple(100 * float(one.range.expected) for one in told[0].persons)
            if len(told) == 1 and shows_people(material.document)
            else ()
        )
        printed = _whole(middle)
        yield Bar(material.read(factor.title), middle, low, high, 75.0, printed, dots or own)


def _figure(material: Material, questionnaire: Questionnaire, bars: tuple[Bar, ...], explained: set[str]) -> Figure:
    title = material.read(questionnaire.title)
    headline = _headline(material, title, bars)
    several = len(material.assessment.scores) > 1
    crowded = "_crowded" if max(len(bar.dots) for bar in bars) > TALLEST else ""
    dots_key = material.say(f"factors.dots_{'parties' if several else 'people'}{crowded}")
    # A key is read once: each mark is explained under the first chart that shows it.
    keys = {"range": material.say("factors.range_key"), "target": material.say("factors.target_key"), "dots": dots_key}
    told = {name: text for name, text in keys.items() if name in _marks(bars) and text not in explained}
    explained.update(told.values())
    chart = BarChart(
        bars, material.say("factors.lowest"), material.say("factors.highest"), told.get("range", ""),
        told.get("target", ""), told.get("dots", ""),
    )  # fmt: skip
    words = "; ".join(f"{bar.label} {bar.printed}" for bar in bars)
    twin = _twin(material, title, bars, several)
    subtitle = material.say("factors.subtitle" if several else "factors.subtitle_alone")
    return Figure(chart, headline, subtitle, material.say("factors.alt", title=title, words=words), twin)


def _marks(bars: tuple[Bar, ...]) -> set[str]:
    """Return which marks the bars wear."""
    worn = {
        "range": any(bar.high > bar.low for bar in bars),
        "target": any(bar.target is not None for bar in bars),
        "dots": any(bar.dots for bar in bars),
    }
    return {name for name, is_worn in worn.items() if is_worn}


def _headline(material: Material, title: str, bars: tuple[Bar, ...]) -> str:
    lowest = min(bars, key=lambda bar: bar.value or 0)
    highest = max(bars, key=lambda bar: bar.value or 0)
    # What is printed alike stands level for whoever reads it.
    if lowest.printed == highest.printed:
        key = "factors.headline_level" if len(bars) > 1 else "factors.headline_one"
        return material.say(key, title=title, value=lowest.printed, factor=lowest.label.lower())
    return material.say("factors.headline", title=title, high=highest.label.lower(), low=lowest.label.lower())


def _twin(material: Material, title: str, bars: tuple[Bar, ...], several: bool) -> Table:
    columns = (
        Column(material.say("column.factor")),
        Column(material.say("column.score"), align="right"),
        Column(material.say("column.range"), align="right"),
        Column(material.say("column.parties" if several else "column.people")),
    )
    parts = _by_party(material) if several else {}
    rows = tuple(
        (bar.label, bar.printed, _ends(bar), parts.get(bar.label) or ", ".join(map(_whole, bar.dots)) or "–")
        for bar in bars
    )
    caption = material.say("factors.twin", title=title)
    if parts:
        names = "; ".join(material.party_name(party) for party in material.assessment.scores)
        caption = material.say("factors.twin_parties", caption=caption, names=names)
    return Table(caption, columns, rows)


def _by_party(material: Material) -> dict[str, str]:
    """Return by factor what each party has, in the order of the parties; nothing where they are many or unnamed."""
    scores = material.assessment.scores
    if len(scores) > MOST_IN_A_ROW or privacy_of(material.document).aliases:
        return {}
    return {
        material.factor_title(name): ", ".join(_share_of(own.get(name)) for own in scores.values())
        for name in dict.fromkeys(name for own in scores.values() for name in own)
    }


def _share_of(score: FactorScore | None) -> str:
    return str(whole_percentage(score.range.expected)) if score and score.standing == "scored" else "–"


def _ends(bar: Bar) -> str:
    low, high = _whole(bar.low), _whole(bar.high)
    return "–" if low == high else f"{low}–{high}"


def _whole(percentage: float) -> str:
    return str(whole_percentage(Fraction(str(percentage)) / 100))


def _columns(material: Material) -> tuple[Column, ...]:
    return (
        Column(material.say("column.factor"), 0.27),
        Column(material.say("column.score"), 0.16),
        Column(material.say("column.band"), 0.21),
        Column(material.say("column.answered"), 0.12),
        Column(material.say("column.people"), 0.1),
        Column(material.say("column.backing"), 0.14),
    )


def _row(material: Material, name: str, score: FactorScore) -> tuple[Cell, ...]:
    if score.standing == "not applicable":
        return (material.factor_title(name), "–", material.say("words.not_applicable"), "–", "–", "–")
    return (
        material.factor_title(name),
        material.spread(score.range),
        band_cell(material, score),
        material.say("fact.of", part=score.answered, whole=score.asked),
        str(score.people),
        material.say(f"backing.{score.backing}") if score.backing else "–",
    )


def band_cell(material: Material, score: FactorScore) -> Cell:
    """Return the band as a status, or why there is none."""
    band = printed_band(material, score)
    if band is not None:
        return Status(material.read(band.label), TONES.get(band.id, "neutral"))
    key = {"split: talk first": "split", "too few answers": "too_few"}.get(score.unbanded, "none")
    return Status(material.say(f"band.{key}"), "warning") if key == "split" else material.say(f"band.{key}")
