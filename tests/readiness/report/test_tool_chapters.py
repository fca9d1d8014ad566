"""The chapters on the tools: all that is recorded, nothing where nothing is, and the same figures as the tools' own."""

from datetime import date
from fractions import Fraction
from functools import cache

import pytest

from readiness.document.change import apply, setting
from readiness.document.consortium import Privacy
from readiness.document.encoding import decode, encode
from readiness.document.model import Action, Document
from readiness.document.toolbox import GainShare, RouteCase
from readiness.fit.catalogue import load_catalogue
from readiness.partnership.assessment import assess
from readiness.partnership.samples import build, load_samples, sample_named
from readiness.phrases import report_phrases
from readiness.questionnaire.shipped import shipped_library
from readiness.records import Record
from readiness.report.blocks import Block, BulletList, Callout, Figure, Heading, Paragraph, Status, Table, check
from readiness.report.charts import MoneyChart
from readiness.report.kinds.chapters import chapter_named
from readiness.report.kinds.kind import kind_named
from readiness.report.kinds.making import report_of, what_is_missing
from readiness.report.material import Material
from readiness.report.pdf import pdf_of
from readiness.report.sections.game import game
from readiness.report.sections.tool_words import tool_phrases
from readiness.toolbox.standing import TOOL_PARTS, count_of, standing
from tests.readiness.document.builders import document, signed
from tests.readiness.toolbox.builders import arrangement, bid, criteria_case, route_case

WORKBOOK = kind_named("workbook")
CHAPTERS = [name for name in WORKBOOK.chapters if name not in ("page", "contents")]
SAMPLES = [sample.id for sample in load_samples()]


def material(whole: Document, language: str = "en") -> Material:
    library, catalogue = shipped_library(), load_catalogue()
    reading = assess(whole, library, catalogue)
    return Material(whole, reading, library, catalogue, report_phrases(), date(2026, 11, 22), language)


@cache
def sample(name: str, language: str = "en") -> Material:
    return material(build(sample_named(name), shipped_library()), language)


def chapter(name: str, whole: Material) -> tuple[Block, ...]:
    return tuple(chapter_named(name)(whole))


def holding(part: str, value: Record, key: str = "one") -> Material:
    return material(apply(document(), [setting(document(), part, key, value, by="x")]))


def words(blocks: tuple[Block, ...]) -> str:
    return repr(blocks)


@pytest.mark.parametrize("language", ["en", "cy"])
@pytest.mark.parametrize("name", SAMPLES)
def test_every_sample_makes_a_workbook_that_can_be_printed(name: str, language: str) -> None:
    report = report_of(sample(name, language), WORKBOOK)
    assert check(report) == ()
    assert pdf_of(report)[1] > 2


@pytest.mark.parametrize("name", CHAPTERS)
def test_a_chapter_without_anything_in_it_is_left_out(name: str) -> None:
    assert chapter(name, material(document(a="North"))) == ()


def test_a_workbook_without_anything_in_it_says_so() -> None:
    assert "none of them holds anything" in what_is_missing(material(document()), WORKBOOK)


@pytest.mark.parametrize("name", TOOL_PARTS)
def test_every_tool_is_filled_in_two_samples_and_printed(name: str) -> None:
    filled = [one for one in SAMPLES if count_of(sample(one).document, name)]
    assert len(filled) >= 2
    title = tool_phrases().say(f"{name}.title")
    for one in filled:
        blocks = report_of(sample(one), WORKBOOK).blocks
        assert title in [block.text for block in blocks if isinstance(block, Heading) and block.level == 1]


def test_the_chart_draws_what_its_table_says_to_the_pound() -> None:
    (figure,) = [one for one in chapter("gain-share", sample("lambeth")) if isinstance(one, Figure)]
    assert isinstance(figure.chart, MoneyChart)
    drawn = dict(figure.chart.lines[0].points)
    told = {row[1]: row[2] for row in figure.twin.rows}
    assert (drawn[4_160_000.0], told["£4,160,000"]) == (572_000.0, "£572,000")
    assert (drawn[5_720_000.0], told["£5,720,000"]) == (-208_000.0, "−£208,000")


def test_partners_stand_in_the_table_with_what_they_have_and_risk() -> None:
    tables = [one for one in chapter("gain-share", sample("greenwich-public-health")) if isinstance(one, Table)]
    (partners,) = [one for one in tables if one.caption == "Each partner at an outturn of £1,908,000"]
    assert partners.rows[1] == (
        "Network of community and faith groups", "40 %", "−£24,552", "£22,000", "−£2,552", "27.3", "£1,898,333",
    )  # fmt: skip


def test_every_loss_of_the_stress_test_stands_beside_reserves_and_days_of_cost() -> None:
    tables = [one for one in chapter("gain-share", sample("greenwich-public-health")) if isinstance(one, Table)]
    (against,) = [one for one in tables if one.caption.startswith("Stress test against reserves")]
    assert [row[0] for row in against.rows] == [part for part in ("105 %", "110 %", "120 %", "130 %") for _ in range(2)]
    assert against.rows[3] == (
        "110 %", "Network of community and faith groups", "£43,560", "48.4", Status("−£21,560", "danger"), "£1,898,333",
    )  # fmt: skip
    assert against.rows[0][4] == "£110,300"


def test_in_a_good_year_the_worst_that_was_tried_is_still_set_beside_the_reserves() -> None:
    tables = [one for one in chapter("gain-share", sample("lambeth")) if isinstance(one, Table)]
    (against,) = [one for one in tables if one.caption.startswith("Stress test against reserves")]
    assert against.rows[-2][2:5] == ("£31,200", "0.8", "£278,800")


def test_of_many_partners_the_worst_that_was_tried_is_shown() -> None:
    many = [{"id": f"p{place}", "share": 10, "reserves": 1000} for place in range(10)]
    tables = list(chapter("gain-share", holding("gain_shares", arrangement(partners=many))))
    (against,) = [one for one in tables if isinstance(one, Table) and one.caption.startswith("Stress test against")]
    assert {row[0] for row in against.rows} == {"130 %"}
    assert len(against.rows) == 10


@pytest.mark.parametrize(
    ("name", "part", "value", "said"),
    [
        ("gain-share", "gain_shares", arrangement(partners=[{"id": "a", "share": 99}]), "sum to 99, not 100"),
        (
            "criteria",
            "criteria",
            criteria_case(60, 39, bids=[bid("a", 1, 1)]),
            "Criteria: the weights sum to 99, not 100",
        ),
        (
            "criteria",
            "criteria",
            criteria_case(bids=[bid("a", 9, 1, name="Bid A")]),
            "Bid A › c1: 9 is not on the scale",
        ),
        (
            "gain-share",
            "gain_shares",
            arrangement(key_results=[{"id": "k", "weight": 9}]),
            "Key result areas: the weights sum to 9",
        ),
        ("route", "routes", route_case(nation="scotland"), "procurement law of its own"),
        ("route", "routes", route_case(on="2015-01-01"), "the earliest are those of"),
    ],
)
def test_what_does_not_add_up_is_printed_in_words_and_kept(name: str, part: str, value: Record, said: str) -> None:
    assert said in words(chapter(name, holding(part, value)))


def test_the_score_card_of_the_workshop_is_printed_as_it_was() -> None:
    card = next(one for one in chapter("game", sample("wirral-home-care")) if isinstance(one, Table))
    assert card.rows[3] == ("4", "red", "blue", "−6", "+6", "−3", "+9")
    assert card.rows[-1] == ("10 ×2", "red", "red", "+6", "+6", "−3", "+9")


def test_the_game_stands_beside_the_answers_on_trust_and_under_aliases_no_view_is_told() -> None:
    shown = sample("lambeth").document
    played = standing(sample("wirral-home-care").document.games)["workshop"]
    whole = apply(shown, [setting(shown, "games", "one", played, by="x")])
    hidden = apply(whole, [setting(whole, "privacy", "document", Privacy(aliases=True), by="x")])
    assert "Trust from earlier work" in words(tuple(game(material(whole))))
    assert "Asked about each other" not in words(tuple(game(material(hidden))))


def test_route_names_its_sources_and_is_no_advice() -> None:
    blocks = chapter("route", sample("lambeth"))
    assert isinstance(blocks[1], Callout)
    assert blocks[1].label == "Not legal advice"
    assert "SI 2023/1348, regulation 12" in words(blocks)
    assert "Direct award process C. The partners in place" in words(blocks)


@pytest.mark.parametrize(("language", "told"), [("en", False), ("cy", True)])
def test_a_reader_of_another_language_is_told_that_the_rules_are_in_english(language: str, told: bool) -> None:
    blocks = chapter("route", sample("lambeth", language))
    assert any(isinstance(one, Paragraph) and "yn Saesneg" in one.text for one in blocks) == told


def test_no_welsh_sentence_of_the_route_puts_a_word_where_it_would_have_to_mutate() -> None:
    said = words(chapter("route", sample("lambeth", "cy")))
    assert "Gyda phwnc arall (gwaith adeiladu)" in said
    assert not [wrong for wrong in ("yn gwasanaethau", "yn gwaith", "yn corff", "gan cyngor") if wrong in said]


def test_the_appetite_in_a_welsh_register_is_welsh() -> None:
    said = words(chapter("risks", sample("wirral-home-care", "cy")))
    assert "parodrwydd “gofalus”" in said
    assert "“cautious”" not in said


def test_criteria_show_each_assessor_dissent_and_what_a_low_price_was_said_to_rest_on() -> None:
    blocks = chapter("criteria", sample("wirral-home-care"))
    assert "too close to call" in words(blocks)
    assert "Another view of Bid B stands, by Carers" in words(blocks)
    assert "Bid C, asked about its price" in words(blocks)
    assert any(isinstance(one, Figure) and all(bar.value for bar in one.chart.bars) for one in blocks)  # type: ignore[union-attr]


def test_bids_too_close_to_call_have_no_winner_in_the_headline_and_the_mark_of_the_price_is_shown() -> None:
    blocks = chapter("criteria", sample("wirral-home-care"))
    (figure,) = [one for one in blocks if isinstance(one, Figure)]
    assert figure.headline == "Too close to call: Bid B (3.7), Bid A (3.68)"
    (marks,) = [one for one in blocks if isinstance(one, Table) and one.caption == "Marks on each criterion"]
    assert marks.rows[-3] == ("Price, which weighs 20", "3.74", "3.66", "5", "–")
    assert marks.rows[-2] == ("Total", "3.7", "3.68", "2.85", "–")


def test_what_a_sample_says_of_its_register_is_what_the_register_shows() -> None:
    blocks = chapter("risks", sample("wirral-home-care"))
    assert "Risks: 4. Over the appetite of the board: 3." in words(blocks)
    happened = [one.happened for one in standing(sample("wirral-home-care").document.actions).values()]
    assert "Four risks stand in it; three are over what the board would take." in happened


def test_a_bid_clearly_in_front_is_named_in_the_headline() -> None:
    whole = holding("criteria", criteria_case(bids=[bid("a", 5, 5), bid("b", 1, 1)]))
    (figure,) = [one for one in chapter("criteria", whole) if isinstance(one, Figure)]
    assert figure.headline == "First: a, with 5"


def test_minority_views_and_the_sign_off_list_are_printed() -> None:
    blocks = chapter("objectives", sample("greenwich-public-health"))
    (order,) = [one for one in blocks if isinstance(one, Table) and one.columns[0].title == "Statement"]
    apart = {row[0]: row[2] for row in order.rows}
    assert apart["A culture of shared, positive risk-taking"] == "Healthy living charity"
    assert [point.text for one in blocks if isinstance(one, BulletList) for point in one.points][-1].startswith(
        "Another"
    )
    assert any(isinstance(one, Table) and one.caption == "Sign-off list" for one in blocks)


def test_an_action_shows_what_was_expected_and_what_happened() -> None:
    (effects,) = [
        one for one in chapter("action-plan", sample("lambeth")) if isinstance(one, Table) and len(one.columns) == 3
    ]
    assert any("limit at 110 per cent" in str(row[2]) for row in effects.rows)


def test_an_older_day_that_no_calendar_has_is_printed_as_it_was_written() -> None:
    made = apply(document(), [setting(document(), "actions", "one", Action(what="Meet", due="2026-06-30"), by="x")])
    older = decode(signed(encode(made).replace(b"2026-06-30", b"2026-06-31")), "older").document
    assert "2026-06-31" in words(chapter("action-plan", material(older)))


def test_the_outcomes_chapter_says_how_far_each_has_come() -> None:
    (figure,) = [one for one in chapter("outcomes", sample("south-westminster")) if isinstance(one, Figure)]
    assert figure.headline == "1 of 3 indicators with results have reached their target"
    assert [row[5] for row in figure.twin.rows] == ["128 %", "24 %", "42 %"]


def test_heads_of_terms_list_every_component_settled_or_not() -> None:
    blocks = chapter("contract", sample("lambeth"))
    (terms,) = [one for one in blocks if isinstance(one, Table)]
    assert len(terms.rows) == 14
    assert any(isinstance(one, Paragraph) and "Settled: 5. Not yet talked about: 6." in one.text for one in blocks)


def test_an_arrangement_of_many_partners_is_drawn_as_one_line() -> None:
    many = [{"id": f"p{place}", "share": 10} for place in range(10)]
    (figure,) = [
        one
        for one in chapter("gain-share", holding("gain_shares", arrangement(partners=many)))
        if isinstance(one, Figure)
    ]
    assert isinstance(figure.chart, MoneyChart)
    assert len(figure.chart.lines) == 1


@pytest.mark.parametrize("outturn", [0, 1, 999_999.99, 10**12])
def test_no_outturn_is_too_small_or_too_large_to_draw(outturn: float) -> None:
    value = arrangement(outturn=outturn)
    assert isinstance(value, GainShare)
    assert any(isinstance(one, Figure) for one in chapter("gain-share", holding("gain_shares", value)))


def test_the_value_asked_about_is_told_in_pounds() -> None:
    case = route_case(value=663_540)
    assert isinstance(case, RouteCase)
    assert "£663,540 is at or over the threshold of £663,540" in words(chapter("route", holding("routes", case)))


def test_what_the_partners_receive_makes_what_the_providers_receive() -> None:
    (figure,) = [one for one in chapter("gain-share", sample("lambeth")) if isinstance(one, Figure)]
    for row in figure.twin.rows:
        together, *each = [Fraction(str(cell).replace("£", "").replace(",", "").replace("−", "-")) for cell in row[2:]]
        assert sum(each) == together


def test_an_older_day_hinders_no_other_chapter() -> None:
    made = apply(document(), [setting(document(), "actions", "one", Action(what="Meet", due="2026-06-30"), by="x")])
    older = decode(signed(encode(made).replace(b"2026-06-30", b"2026-06-31")), "older").document
    assert "2026-06-31" in words(chapter("steps", material(older)))
