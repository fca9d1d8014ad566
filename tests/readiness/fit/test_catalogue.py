"""The shipped catalogue against the tables of the specification, and the refusals of its schema."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from readiness.errors import BadInputError, DataFileError
from readiness.fit.catalogue import (
    Catalogue,
    DeliveryModel,
    Gate,
    Judgement,
    Need,
    Payment,
    Relevance,
    Suitability,
    load_catalogue,
)
from readiness.governance.templates import template_ids
from readiness.questionnaire.shipped import Library, shipped_library
from readiness.records import data_folder, read_table, record_from

MODELS = [
    *("informal-network", "grant", "bilateral-contracts", "framework", "management-contractor", "prime-contractor"),
    *("prime-provider", "consortium", "alliance", "joint-venture", "shared-service"),
]
PAYMENT_FORMS = ["block", "activity", "open-book", "outcome-top-up", "capitated-outcome", "gain-pain-share"]
VARIANTS = {"management-contractor": 2, "joint-venture": 3, "framework": 2, "consortium": 2}

# A cell is relevance (L lead, M member, else all; the commissioner in the last six rows), then g for a gate:
# ge each party, gp each pair, else the role of the cell. Columns as MODELS.
NEEDS = """
shared-purpose            2      1      0      1      1      1      2      3      3g     3      2
people-first              2      2      1      1      1      2      2      2      3      2      0
openness                  2      1      1      1      2      2      2      3      3      3      2
equal-voice               2      0      0      0      1      1      2      3g     3      2      2
financial-risk            0      0      1      1      1      L3+M1  L3+M1  2      3g     3g     1
collective-accountability 0      0      0      0      1      1      1      2      3g     3      1
innovation                1      2      0      0      1      2      2      2      3      2      1
reputation-risk           0      1      1      1      1      L3     L3     2      2      3      1
delegated-authority       1      0      0      0      1      L2     L2     2      3ge    3g     2
commercial-skills         0      1      2      2      L3g    L3g+M1 L3g+M1 2      2      3      2
financial-resilience      0      0      2      2      L2     L3g+M1 L3g+M1 2      2      3g     1
workforce                 1      2      2      2      2      M2     3      2      3      2      1
delivery-record           0      1      2g     2g     M2     M2     L3g+M2 2      2      2      1
development-time          1      0      0      0      1      2      2      3      3g     3      2
information-governance    1      1      2      2      2      3g     3g     3      3g     3      3g
compatible-systems        1      0      0      1      2      2      2      2      3      2      3
outcome-measurement       1      1      1      1      2      3      3      2      3      2      1
open-book                 0      0      0      1      2      1      1      2      3g     3      2
trust-history             2      1      0      0      1      1      2      3      3gp    3      2
communication             2      1      1      1      2      2      2      3      3      3      2
joint-decisions           1      0      0      0      0      0      1      2      3ge    2      2
flexibility               1      1      1      1      1      2      2      2      3      2      1
clear-roles               1      1      2      2      3      3      3      3g     3      3      3
exit-planning             0      1      1      1      2      2      2      2      2      3g     2
outcome-commissioning     0      1      0      0      1      3      3      2      3g     2      0
commissioner-at-the-table 0      0      0      0      0      0      0      0      3g     1      0
market-care               0      1      2      2      1      2      2      2      2      1      0
procurement-alignment     0      0      1      2      2      2      2      2      3      3      1
long-term-funding         0      0      0      0      1      2      2      2      3      3      2
contract-management       0      1      3      3      1      2      2      2      2      1      1
"""
SUITABILITY = """
integration-need          -1     -1     -2     -1     1      2      2      1      2      2      0
solution-uncertainty      1      2      -2     -2     -1     0      0      1      2      1      0
outcome-clarity           0      0      0      0      1      2      2      1      1      1      0
demand-certainty          0      0      -1     -2     0      1      1      1      0      2      1
provider-diversity        1      1      1      2      1      1      1      2      2      -1     1
small-provider-importance 1      2      0      -1     0      -1     0      2      1      -1     1
single-point-need         -2     -2     -2     -1     2      2      2      2      1      2      0
capital-need              -2     -1     -1     -1     0      0      0      0      0      2      1
time-available            -2     -1     -1     0      0      1      1      2      2      2      1
contract-scale            -2     -2     -1     0      1      1      1      2      2      2      1
"""
NEED = {"factor": "openness", "relevance": {"all": 1}, "reason": "It matters.", "source": "test"}
COMMISSIONING = [row.split()[0] for row in NEEDS.strip().splitlines()[-6:]]
SENTENCE = re.compile(r"[A-Z0-9].{24,400}\.", re.DOTALL)
SOURCE = re.compile(r"(greenwich|collaborationni|wirral|partnership|ipc), |[A-Z]")
# These providers hold contracts of their own, so nobody can open the gate for another.
SEPARATE = ("bilateral-contracts", "framework")


def column(table: str, model: str) -> dict[str, str]:
    rows = (line.split() for line in table.strip().splitlines())
    return {row[0]: row[1 + MODELS.index(model)] for row in rows}


def relevance_in(factor: str, cell: str) -> dict[str, int]:
    plain = "commissioner" if factor in COMMISSIONING else "all"
    names = {"L": "lead", "M": "member", "": plain}
    found = {names[role]: int(points) for role, points in re.findall(r"([LM]?)(\d)", cell)}
    return found if any(found.values()) else {}


def keeper_in(model: str, factor: str, cell: str) -> str | None:
    if "g" not in cell:
        return None
    if "ge" in cell or model in SEPARATE:
        return "each"
    role = "lead" if cell.startswith("L") else "commissioner" if factor in COMMISSIONING else "all"
    return "pairs" if "gp" in cell else role


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue()


@pytest.fixture(scope="module")
def library() -> Library:
    return shipped_library()


def need(**changes: Any) -> Need:
    return record_from(NEED | changes, Need, "test")


def needs(catalogue: Catalogue) -> list[Need]:
    return [need for model in catalogue.models for need in model.needs]


def test_the_models_come_in_the_order_of_the_specification(catalogue: Catalogue) -> None:
    assert [model.id for model in catalogue.models] == MODELS
    assert [form.id for form in catalogue.payment_forms] == PAYMENT_FORMS


@pytest.mark.parametrize("model", MODELS)
def test_relevance_is_that_of_the_specification(catalogue: Catalogue, model: str) -> None:
    found = {need.factor: need.relevance.model_dump(exclude_none=True) for need in catalogue.model(model).needs}
    wanted = {factor: relevance_in(factor, cell) for factor, cell in column(NEEDS, model).items()}
    assert found == {factor: relevance for factor, relevance in wanted.items() if relevance}


@pytest.mark.parametrize("model", MODELS)
def test_gates_stand_exactly_where_the_specification_has_them(catalogue: Catalogue, model: str) -> None:
    found = {need.factor: need.gate.who for need in catalogue.model(model).needs if need.gate}
    wanted = {factor: keeper_in(model, factor, cell) for factor, cell in column(NEEDS, model).items()}
    assert found == {factor: keeper for factor, keeper in wanted.items() if keeper}


@pytest.mark.parametrize("model", MODELS)
def test_suitability_is_that_of_the_specification(catalogue: Catalogue, model: str) -> None:
    found = {line.factor: line.strength for line in catalogue.model(model).suitability}
    assert found == {factor: int(cell) for factor, cell in column(SUITABILITY, model).items() if int(cell)}


def test_every_factor_named_is_one_that_a_questionnaire_asks(catalogue: Catalogue, library: Library) -> None:
    named = {need.factor for need in needs(catalogue)}
    context = {line.factor for model in catalogue.models for line in model.suitability}
    assert named | context == set(library.factors)
    assert context == {factor.id for factor in library.named("service-context").factors}


def judged(catalogue: Catalogue) -> list[Need | Suitability | Payment | Judgement]:
    judgements = [each for form in catalogue.payment_forms for each in (form.outcome_clarity, form.cash_strain)]
    return [
        *needs(catalogue),
        *(line for model in catalogue.models for line in model.suitability),
        *(line for model in catalogue.models for line in model.payments),
        *judgements,
    ]


def test_every_number_has_a_reason_of_its_own(catalogue: Catalogue) -> None:
    said = [each.reason.read() for each in judged(catalogue)]
    assert [text for text in said if not SENTENCE.fullmatch(text)] == []
    assert [text for text in said if said.count(text) > 1] == []


def test_every_number_names_a_document_or_a_public_source(catalogue: Catalogue) -> None:
    assert [each.source for each in judged(catalogue) if not SOURCE.match(each.source)] == []


def test_every_gate_says_what_would_open_it(catalogue: Catalogue) -> None:
    said = [need.gate.opens_with.read() for need in needs(catalogue) if need.gate]
    assert [text for text in said if not SENTENCE.fullmatch(text)] == []


def test_every_model_says_how_well_each_payment_form_suits_it(catalogue: Catalogue) -> None:
    assert all({line.form for line in model.payments} == set(PAYMENT_FORMS) for model in catalogue.models)


def test_trust_open_books_and_joint_decisions_are_as_strong_as_the_weakest(catalogue: Catalogue) -> None:
    shared = [need for need in needs(catalogue) if need.factor in ("trust-history", "open-book", "joint-decisions")]
    assert {need.combine for need in shared} == {"weakest"}


def test_a_cell_for_the_lead_is_read_from_the_lead(catalogue: Catalogue) -> None:
    assert all((need.combine == "lead") == (need.relevance.lead is not None) for need in needs(catalogue))


def test_what_is_only_helpful_is_met_half_way_and_the_rest_at_level_three(catalogue: Catalogue) -> None:
    targets = {(max(need.relevance.model_dump(exclude_none=True).values()), need.target) for need in needs(catalogue)}
    assert targets == {(1, 0.5), (2, 0.75), (3, 0.75)}


def test_every_shipped_gate_opens_where_the_thing_is_in_place_in_part(catalogue: Catalogue) -> None:
    assert {need.gate.threshold for need in needs(catalogue) if need.gate} == {0.5}


def test_models_of_several_shapes_have_their_variants(catalogue: Catalogue) -> None:
    assert {model.id: len(model.variants) for model in catalogue.models if model.variants} == VARIANTS


def test_every_template_that_a_model_names_is_there(catalogue: Catalogue) -> None:
    named = {model.template for model in catalogue.models}
    named |= {variant.template for model in catalogue.models for variant in model.variants}
    assert named <= set(template_ids())


def test_only_in_an_alliance_does_the_commissioner_sit_inside(catalogue: Catalogue) -> None:
    assert [model.id for model in catalogue.models if model.commissioner_inside] == ["alliance"]


def test_the_partial_value_rises_in_a_line_from_the_floor_to_the_target() -> None:
    assert need(target=0.5).knots == ((0.0, 0.0), (0.5, 1.0))
    assert need(floor=0.25, target=1.0, bends=[[0.5, 0.75]]).knots == ((0.25, 0.0), (0.5, 0.75), (1.0, 1.0))


@pytest.mark.parametrize("level", [1, 2, 3, 4])
def test_the_threshold_of_a_gate_is_its_level_as_a_share(level: int) -> None:
    gate = {"level": level, "who": "all", "opens_with": "Agree it."}
    assert record_from(gate, Gate, "test").threshold == level / 4


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        ({"floor": 0.75}, "must rise from the floor"),
        ({"bends": [[0.5, 0.6], [0.4, 0.8]]}, "must rise from the floor"),
        ({"bends": [[0.2, 0.6], [0.4, 0.5]]}, "must rise from the floor"),
        ({"combine": "median"}, "combine: must be 'weakest', 'lead', 'mean' or 'covered', but is “median”"),
        ({"gate": {"level": 5, "who": "all", "opens_with": "Agree."}}, "gate › level: must be at most 4"),
        ({"gate": {"level": 2, "who": "lead", "opens_with": "Agree."}}, "has a gate for the lead"),
        ({"weight": 1}, "“weight” is not a setting this version knows"),
    ],
)
def test_a_need_that_makes_no_sense_is_refused(changes: dict[str, Any], finding: str) -> None:
    with pytest.raises(DataFileError, match=re.escape(finding)):
        need(**changes)


@pytest.mark.parametrize("relevance", [{}, {"all": 1, "lead": 3}])
def test_relevance_is_said_in_one_way(relevance: dict[str, int]) -> None:
    with pytest.raises(DataFileError, match="either “all” or some of"):
        record_from(relevance, Relevance, "test")


@pytest.mark.parametrize(
    ("changes", "finding"),
    [
        ({"needs": [NEED, NEED]}, "names “openness” twice"),
        ({"template": "grant"}, "has the governance template “grant” of another model"),
        ({"summry": "Hello"}, "did you mean “summary”?"),
        ({"suits": []}, "suits: needs at least 1"),
    ],
)
def test_a_model_that_contradicts_itself_is_refused(changes: dict[str, Any], finding: str) -> None:
    table = read_table(data_folder() / "models" / "alliance.toml")
    with pytest.raises(DataFileError, match=re.escape(finding)):
        record_from(table | changes, DeliveryModel, "alliance.toml")


@pytest.mark.parametrize(
    ("old", "new", "finding"),
    [
        ('"alliance"', '"coalition"', "“alliance.toml” holds the model “coalition”"),
        ("order = 9", "order = 2", "two models have the order 2"),
        ('form = "block"', 'form = "blok"', "unknown payment form “blok”; did you mean “block”?"),
    ],
)
def test_files_that_do_not_fit_together_are_refused(tmp_path: Path, old: str, new: str, finding: str) -> None:
    folder = shutil.copytree(data_folder() / "models", tmp_path / "models")
    shutil.copy(data_folder() / "payment-forms.toml", tmp_path)
    file = folder / "alliance.toml"
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    with pytest.raises(DataFileError, match=re.escape(finding)):
        load_catalogue(folder)


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    shutil.copy(data_folder() / "payment-forms.toml", tmp_path)
    with pytest.raises(DataFileError, match="holds no delivery model"):
        load_catalogue(tmp_path / "models")


def test_an_unknown_name_is_refused_with_the_nearest(catalogue: Catalogue) -> None:
    with pytest.raises(BadInputError, match="no delivery model “alliace”; did you mean “alliance”"):
        catalogue.model("alliace")
    with pytest.raises(BadInputError, match="no payment form “cash”"):
        catalogue.payment_form("cash")
