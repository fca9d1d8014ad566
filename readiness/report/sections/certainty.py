"""How sure the advice is and what would change it: chances, ranks, weights, answers, the smallest change, questions."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from math import ceil

from readiness.fit.ask_next import AskNext, Doubt, ask_next
from readiness.fit.fit import ModelFit, fit_settings
from readiness.fit.open_bench import Answered, OpenBench
from readiness.fit.outlook import ModelOutlook, Outlook, outlook
from readiness.fit.smallest_change import SmallestChange, smallest_change
from readiness.fit.stability import ImportanceInterval, importance_intervals
from readiness.fit.tornado import Swing, tornado
from readiness.partnership.anonymity import shows_people
from readiness.partnership.at_the_table import open_bench
from readiness.partnership.camps import camps
from readiness.partnership.people import people
from readiness.partnership.raised_answers import RaisedAnswer, level_label, question, raised_answers
from readiness.report.blocks import Block, BulletList, Column, Heading, Paragraph, Point, Table
from readiness.report.chances import in_cases, likelihood, of_hundred
from readiness.report.material import Material
from readiness.scoring.ranges import NOTHING_KNOWN, whole_percentage

SHOWN_MODELS = 5
SHOWN_RANKS = 3
SHOWN_WEIGHTS = 3
SHOWN_ANSWERS = 8
SHOWN_CHANGES = 6
SHOWN_QUESTIONS = 5
IN_SHORT = 3
FULL = 100


def certainty(material: Material) -> Iterator[Block]:
    """Yield the chapter on how sure the advice is; nothing while there is no advice."""
    subject = material.subject
    if subject is None:
        return
    table, models = open_bench(material.document, material.library), material.catalogue.models
    dispute = camps(material.document, material.catalogue)
    sure = outlook(models, table, dispute)
    yield Heading(material.say("certainty.title"))
    yield Paragraph(_how_to_read(material, sure))
    if dispute is not None:
        yield Paragraph(material.say("certainty.camps", count=len(dispute.rows)))
    swings = tornado(material.model(subject.model), table)
    if subject.suitability == NOTHING_KNOWN:
        # Which model comes first would be a draw of lots about the service.
        yield from _readiness_alone(material, sure.of(subject.model))
        swings = tuple(swing for swing in swings if swing.axis == "readiness")
    else:
        yield from _chances(material, sure, sure.of(subject.model))
        yield from _weights(material, table)
    yield from _answers(material, swings, subject)
    yield from _change(material, table)
    yield from _questions(material, ask_next(models, table, dispute))


def _how_to_read(material: Material, sure: Outlook) -> str:
    ready = whole_percentage(Fraction(str(fit_settings().ready_from.value)))
    key = "certainty.good_to" if sure.error else "certainty.no_error"
    error = material.say(key, error=ceil(1000 * sure.error) / 10)
    words = "how_to_read" if shows_people(material.document) else "how_to_read_together"
    return material.say(f"certainty.{words}", cases=f"{sure.cases:,}", ready=ready, error=error)


def _chances(material: Material, sure: Outlook, one: ModelOutlook) -> Iterator[Block]:
    yield Paragraph(" ".join(_in_short(material, sure, one)), manner="opening")
    # The report's own model, then those that come first most often; the order of the advice settles ties.
    ordered = sorted((sure.of(fit.model) for fit in material.assessment.fits), key=lambda each: -each.comes_first)
    shown = [one, *(each for each in ordered if each is not one)][:SHOWN_MODELS]
    yield _chance_table(material, shown)
    yield from _hopeful(material, shown)
    yield _rank_table(material, shown)


def _readiness_alone(material: Material, one: ModelOutlook) -> Iterator[Block]:
    viable = in_cases(material.phrases, one.viable, material.language)
    words = material.say("certainty.service_open", model=material.model_title(one.model), viable=viable)
    yield Paragraph(words, manner="opening")
    yield _chance_table(material, [one])
    yield from _hopeful(material, [one])


def _in_short(material: Material, sure: Outlook, one: ModelOutlook) -> Iterator[str]:
    title, language = material.model_title(one.model), material.language
    if not one.passes_gates:
        yield material.say("certainty.shut", model=title)
    else:
        viable, first = (in_cases(material.phrases, chance, language) for chance in (one.viable, one.comes_first))
        yield material.say("certainty.subject", model=title, viable=viable, first=first)
    leader = max(sure.models, key=lambda each: each.comes_first)
    if leader.comes_first > one.comes_first:
        often = in_cases(material.phrases, leader.comes_first, language)
        yield material.say("certainty.leader", model=material.model_title(leader.model), first=often)
    elif one.rival is not None and one.beats_rival:
        beats = in_cases(material.phrases, one.beats_rival, language)
        yield material.say("certainty.rival", rival=material.model_title(one.rival), beats=beats)


def _hopeful(material: Material, shown: Sequence[ModelOutlook]) -> Iterator[Block]:
    """Yield what explains a printed readiness above the cases that stand in the table."""
    names = [
        material.say(
            "certainty.hopeful_one",
            model=material.model_title(one.model),
            readiness=whole_percentage(one.widest.expected),
        )
        for one in shown
        if one.is_hopeful
    ]
    if names:
        yield Paragraph(material.say("certainty.hopeful", names=", ".join(names)))


def _chance_table(material: Material, shown: Sequence[ModelOutlook]) -> Table:
    columns = (
        Column(material.say("column.model"), 0.26), Column(material.say("column.gates"), 0.12, "right"),
        Column(material.say("column.viable"), 0.12, "right"), Column(material.say("column.in_words"), 0.2),
        Column(material.say("column.middle"), 0.15, "right"), Column(material.say("column.widest"), 0.15, "right"),
    )  # fmt: skip
    rows = tuple(
        (
            material.model_title(one.model), of_hundred(one.passes_gates), of_hundred(one.viable),
            likelihood(material.phrases, one.viable, material.language),
            _ends(material, *(Fraction(end) for end in one.middle)), _ends(material, one.widest.low, one.widest.high),
        )
        for one in shown
    )  # fmt: skip
    return Table(material.say("certainty.chances_caption"), columns, rows)


def _rank_table(material: Material, shown: Sequence[ModelOutlook]) -> Table:
    columns = (
        Column(material.say("column.model"), 0.3),
        *(Column(material.say(f"column.rank_{rank}"), 0.13, "right") for rank in range(1, SHOWN_RANKS + 1)),
        Column(material.say("column.lower"), 0.13, "right"), Column(material.say("column.held_back"), 0.18, "right"),
    )  # fmt: skip
    rows = tuple(
        (
            material.model_title(one.model), *(of_hundred(share) for share in one.ranks[:SHOWN_RANKS]),
            of_hundred(sum(one.ranks[SHOWN_RANKS:])), of_hundred(1 - sum(one.ranks)),
        )
        for one in shown
    )  # fmt: skip
    return Table(material.say("certainty.ranks_caption"), columns, rows, in_short=0)


def _ends(material: Material, low: Fraction, high: Fraction) -> str:
    first, last = whole_percentage(low), whole_percentage(high)
    return str(first) if first == last else material.say("certainty.from_to", low=first, high=last)


def _weights(material: Material, table: OpenBench) -> Iterator[Block]:
    models = material.catalogue.models
    first = material.assessment.fits[0].model
    if material.assessment.fits[0].status == "not yet known":
        yield Heading(material.say("certainty.weights"), 2)
        yield Paragraph(material.say("certainty.weights_open"))
        return
    found = importance_intervals(models, table, material.catalogue.factors)
    narrow = sorted((one for one in found if one.below or one.above), key=lambda one: one.highest - one.lowest)
    yield Heading(material.say("certainty.weights"), 2)
    if not narrow:
        yield Paragraph(material.say("certainty.weights_stable", model=material.model_title(first)))
        return
    yield Paragraph(material.number("certainty.weights_note", len(narrow), model=material.model_title(first)))
    columns = (
        Column(material.say("column.factor"), 0.36), Column(material.say("column.weight_now"), 0.14, "right"),
        Column(material.say("column.stays_first"), 0.2, "right"), Column(material.say("column.otherwise"), 0.3),
    )  # fmt: skip
    rows = tuple(_weight_row(material, one) for one in narrow[:SHOWN_WEIGHTS])
    yield Table(material.say("certainty.weights_caption", model=material.model_title(first)), columns, rows)


def _weight_row(material: Material, one: ImportanceInterval) -> tuple[str, ...]:
    others = [
        material.say(f"certainty.{side}", model=material.model_title(name))
        for side, name in (("below", one.below), ("above", one.above))
        if name is not None
    ]
    stays = material.say("certainty.from_to", low=one.lowest, high=one.highest)
    stated = str(one.stated) if one.stated == FULL else material.say("certainty.weight_changed", weight=one.stated)
    return (material.factor_title(one.factor), stated, stays, "; ".join(others))


def _answers(material: Material, swings: Sequence[Swing], subject: ModelFit) -> Iterator[Block]:
    title = material.model_title(subject.model)
    if not swings:
        return
    yield Heading(material.say("certainty.answers"), 2)
    columns = (
        Column(material.say("column.question"), 0.44), Column(material.say("column.owner"), 0.28),
        Column(material.say("column.moves"), 0.14), Column(material.say("column.lowest_highest"), 0.14, "right"),
    )  # fmt: skip
    rows = tuple(_swing_row(material, swing) for swing in swings[:SHOWN_ANSWERS])
    yield Table(material.say("certainty.answers_caption", model=title), columns, rows, in_short=IN_SHORT)


def _swing_row(material: Material, swing: Swing) -> tuple[str, ...]:
    one = swing.answered
    lowest, highest = (f"{float(FULL * value):.1f}" for value in (swing.lowest, swing.highest))
    return (
        _question(material, one.party, one.factor, one.reply.item),
        _who(material, one),
        material.say(f"column.{swing.axis}"),
        material.say("certainty.from_to", low=lowest, high=highest),
    )


def _who(material: Material, one: Answered) -> str:
    known = people(material.document, one.party) if shows_people(material.document) else {}
    role = known[one.person.split("/")[1]].role if one.person and len(known) > 1 else ""
    return ", ".join(part for part in (material.party_name(one.party), role) if part)


def _question(material: Material, party: str, factor: str, item: str) -> str:
    _, asked = question(material.document, material.library, factor, item)
    return asked.text.read(material.assessment.parties[party].side, material.language)


def _change(material: Material, table: OpenBench) -> Iterator[Block]:
    fit = _to_be_made_ready(material)
    if fit is None:
        return
    found = smallest_change(material.model(fit.model), table)
    title, aim = material.model_title(fit.model), whole_percentage(found.target)
    yield Heading(material.say("certainty.change", model=title), 2)
    changes = raised_answers(table, found.improvements)
    if found.is_reached and not changes:
        yield Paragraph(material.say("certainty.change_none", model=title, target=aim))
        if found.fit.is_ready is None:
            yield Paragraph(material.say("certainty.change_open"))
        return
    yield Paragraph(_change_sentence(material, found, aim))
    if found.is_reached and found.fit.is_ready is None:
        yield Paragraph(material.say("certainty.change_open"))
    if changes:
        yield _change_table(material, changes, title)


def _to_be_made_ready(material: Material) -> ModelFit | None:
    """Return the model to be brought within reach: the report's own while it is not, else the best to prepare."""
    if material.subject is not None and material.subject.is_ready is not True:
        return material.subject
    return next((fit for fit in material.assessment.fits if fit.status == "prepare"), None)


def _change_sentence(material: Material, found: SmallestChange, aim: int) -> str:
    after, effort = whole_percentage(found.fit.readiness.expected), f"{float(found.effort):.1f}".removesuffix(".0")
    if found.is_reached:
        return material.say("certainty.change_reached", target=aim, effort=effort, after=after)
    names = ", ".join(material.factor_title(factor).lower() for factor in found.shut)
    key = "certainty.change_shut" if names else "certainty.change_short"
    return material.say(key, target=aim, names=names, after=after)


def _change_table(material: Material, changes: Sequence[RaisedAnswer], title: str) -> Table:
    costly = sorted(changes, key=lambda one: -one.effort)
    left = len(costly) - SHOWN_CHANGES
    key = "certainty.change_caption_part" if left > 0 else "certainty.change_caption"
    columns = (
        Column(material.say("column.question"), 0.3), Column(material.say("column.owner"), 0.18),
        Column(material.say("column.from"), 0.25), Column(material.say("column.to"), 0.27),
    )  # fmt: skip
    rows = tuple(_change_row(material, one) for one in costly[:SHOWN_CHANGES])
    caption = material.say(key, model=title, shown=SHOWN_CHANGES, count=len(costly))
    return Table(caption, columns, rows, in_short=IN_SHORT)


def _change_row(material: Material, one: RaisedAnswer) -> tuple[str, ...]:
    questionnaire, item = question(material.document, material.library, one.factor, one.item)
    levels = (
        material.say("words.open") if level is None else material.read(level_label(questionnaire, item, level))
        for level in (one.before, one.after)
    )
    return (_question(material, one.party, one.factor, one.item), material.party_name(one.party), *levels)


def _questions(material: Material, asked: AskNext) -> Iterator[Block]:
    yield Heading(material.say("certainty.ask"), 2)
    if asked.settles_on is None:
        yield Paragraph(material.say("certainty.ask_unsettled"))
        doubts = tuple(sorted((*asked.questions, *asked.others), key=lambda one: -one.share))[:SHOWN_QUESTIONS]
    else:
        yield Paragraph(" ".join(_settling(material, asked, asked.settles_on)))
        doubts = asked.shown if asked.to_settle else ()
    if doubts:
        # Unnamed organisations that differ over the same factor make one line.
        yield BulletList(tuple(dict.fromkeys(_doubt(material, one) for one in doubts)))


def _settling(material: Material, asked: AskNext, model: str) -> Iterator[str]:
    """Yield on which model it is settled, or would be, and whether that is another than the list puts first."""
    title, first = material.model_title(model), material.assessment.fits[0].model
    if asked.answers_to_settle:
        yield material.number("certainty.ask_settles", asked.answers_to_settle, model=title)
    else:
        yield material.say("certainty.ask_settled", model=title)
    if model != first:
        yield material.say("certainty.ask_other", model=material.model_title(first))
    if asked.to_settle is not None and len(asked.shown) < asked.to_settle:
        yield material.say("certainty.ask_part", shown=len(asked.shown), count=asked.to_settle)


def _doubt(material: Material, one: Doubt) -> Point:
    if one.reason == "weights differ":
        return Point(material.say("certainty.ask_weights"), material.say("certainty.ask_weights_lead"))
    who = material.assessment.parties.get(one.party)
    role = one.party.removeprefix("?")
    somebody = role if role in ("lead", "member", "commissioner", "service", "pairs") else "party"
    name = who.name if who else material.say(f"certainty.no_{somebody}")
    what = {
        "open answers": "ask_open",
        "people differ": "ask_differ",
        "nobody there": "ask_nobody",
        "partners have not said": "ask_partners",
    }[one.reason]
    words = material.number(f"certainty.{what}", len(one.items)) if one.items else material.say(f"certainty.{what}")
    return Point(words, material.say("certainty.ask_lead", factor=material.factor_title(one.factor), name=name))
