"""Whose weights count: agreed ones in the score, people's own in the cases until there are agreed ones."""

from fractions import Fraction

from readiness.document.change import apply, setting
from readiness.document.model import Document, Weight
from readiness.fit.catalogue import load_catalogue
from readiness.fit.outlook import outlook
from readiness.partnership.assessment import assess
from readiness.partnership.at_the_table import open_bench
from readiness.partnership.camps import camps
from readiness.partnership.samples import build, sample_named
from readiness.partnership.weights import agreed_weights, own_weights
from readiness.questionnaire.shipped import shipped_library

CATALOGUE = load_catalogue()
LAMBETH = build(sample_named("lambeth"), shipped_library())
ONE, OTHER = (key for key, entry in sorted(LAMBETH.people.items())[:2] if entry.value)


def weighing(**weights: int) -> Document:
    """Return Lambeth with weights: ``_`` stands for ``-``, ``one__`` and ``other__`` for two people's own."""
    keys = {"one": f"{ONE}/", "other": f"{OTHER}/"}
    named = {
        keys.get(name.partition("__")[0], "") + name.rpartition("__")[2].replace("_", "-"): value
        for name, value in weights.items()
    }
    made = (setting(LAMBETH, "weights", key, Weight(importance=value), by="test") for key, value in named.items())
    return apply(LAMBETH, list(made))


def readiness(document: Document) -> Fraction:
    return assess(document, shipped_library(), CATALOGUE).fit("alliance").readiness.expected


def test_agreed_and_own_weights_are_kept_apart() -> None:
    document = weighing(open_book=30, one__open_book=80, one__workforce=0)
    assert agreed_weights(document) == {"open-book": 30}
    assert own_weights(document) == {ONE: {"open-book": 80, "workforce": 0}}


def test_the_score_follows_agreed_weights_and_nobody_s_own() -> None:
    assert readiness(weighing(one__open_book=0, other__open_book=5)) == readiness(LAMBETH)
    assert readiness(weighing(open_book=0)) != readiness(LAMBETH)


def test_one_person_makes_no_camp() -> None:
    assert camps(weighing(one__open_book=0), CATALOGUE) is None


def test_agreement_ends_the_dispute() -> None:
    assert camps(weighing(one__open_book=0, other__open_book=100), CATALOGUE) is not None
    assert camps(weighing(one__open_book=0, other__open_book=100, workforce=50), CATALOGUE) is None


def test_what_somebody_did_not_weigh_stands_at_full_importance_for_them() -> None:
    found = camps(weighing(one__open_book=0, other__workforce=20), CATALOGUE)
    assert found is not None
    rows = [dict(zip(found.factors, row, strict=True)) for row in found.rows]
    assert [(row["open-book"], row["workforce"], row["openness"]) for row in rows] == [(0, 100, 100), (100, 20, 100)]


def test_somebody_who_weighs_nothing_takes_no_side() -> None:
    nothing = {f"one__{factor.replace('-', '_')}": 0 for factor in CATALOGUE.factors}
    assert camps(weighing(**nothing, other__open_book=1), CATALOGUE) is None


def test_camps_that_agree_change_no_chance() -> None:
    document = weighing(one__open_book=100, other__workforce=100)
    table = open_bench(document, shipped_library())
    stated, drawn = (outlook(CATALOGUE.models, table, each) for each in (None, camps(document, CATALOGUE)))
    pairs = zip(stated.models, drawn.models, strict=True)
    assert all(abs(one.viable - other.viable) < 0.01 for one, other in pairs)
