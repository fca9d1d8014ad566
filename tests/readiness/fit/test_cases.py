import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readiness.fit.cases import Compiled, compile_cases, importance_of, read_block
from readiness.fit.catalogue import load_catalogue
from readiness.fit.fit import fit_model
from readiness.fit.open_bench import OpenBench
from tests.readiness.fit.tables import Row, replies, table

MODELS = load_catalogue().models
FACTORS = tuple(sorted({need.factor for model in MODELS for need in model.needs}))
CONTEXT = tuple(sorted({line.factor for model in MODELS for line in model.suitability}))
signs = st.lists(st.sampled_from("01234"), min_size=len(FACTORS), max_size=len(FACTORS)).map("".join)
open_signs = st.lists(st.sampled_from("02?34-"), min_size=len(FACTORS), max_size=len(FACTORS)).map("".join)
contexts = st.lists(st.sampled_from("0134-"), min_size=len(CONTEXT), max_size=len(CONTEXT)).map("".join)
seats = st.sets(st.sampled_from(["a", "b", "c", "commissioner"]), min_size=1)


def full_table(who: set[str], said: str, service: str, *, alone: bool = False) -> OpenBench:
    """Return a table at which each party's answers are those of the one before, moved on by three."""
    turned = {name: said[3 * place :] + said[: 3 * place] for place, name in enumerate(sorted(who))}
    context = {name: sign for name, sign in zip(CONTEXT, service, strict=True) if sign != "-"}
    made = table(alone=alone, context=context, **{name: row(own) for name, own in turned.items()})
    gone = {name: None for name, sign in zip(CONTEXT, service, strict=True) if sign == "-"}
    return OpenBench(made.seats, {**made.context, **gone}, alone, {FACTORS[0]: 40, CONTEXT[0]: 70})


def row(said: str) -> Row:
    return {f: None if sign == "-" else replies(sign, factor=f) for f, sign in zip(FACTORS, said, strict=True)}


def numbers(compiled: Compiled, where: OpenBench, points: list[list[float]]) -> list[list[float]]:
    block = read_block(
        compiled, np.array(points, dtype=np.float64).reshape(len(points), 1), importance_of(compiled, where.importance)
    )
    return [block.readiness[:, 0].tolist(), block.suitability[:, 0].tolist(), block.passes[:, 0].tolist()]


@settings(max_examples=60, deadline=None)
@given(seats, signs, contexts, st.booleans())
def test_a_settled_table_comes_in_each_case_to_what_the_scorer_says(
    who: set[str], said: str, service: str, alone: bool
) -> None:
    where = full_table(who, said, service, alone=alone and len(who) == 1)
    compiled = compile_cases(MODELS, where)
    fits = [fit_model(model, where.bench) for model in MODELS]
    # A middling number makes of each role that nobody holds what the scorer expects of it.
    readiness, _, passes = numbers(compiled, where, [[0.5]] * len(compiled.open_sources))
    assert all(source.party.startswith("?") for source in compiled.open_sources)
    assert readiness == pytest.approx([float(fit.readiness.expected) for fit in fits])
    assert passes == [not fit.failed_gates for fit in fits]


@settings(max_examples=40, deadline=None)
@given(st.sets(st.sampled_from(["b", "c"]), min_size=1), open_signs, contexts, st.data())
def test_every_case_is_what_the_scorer_says_once_its_answers_are_put_in(
    others: set[str], said: str, service: str, data: st.DataObject
) -> None:
    where = full_table({"a", "commissioner", *others}, said, service.replace("-", "2"))
    compiled = compile_cases(MODELS, where)
    levels = [data.draw(st.integers(0, 4)) for _ in compiled.open_sources]
    drawn = {
        (source.party, source.factor, "p0", f"{source.factor}.0"): level
        for source, level in zip(compiled.open_sources, levels, strict=True)
    }
    found = numbers(compiled, where, [[level / 5 + 0.1] for level in levels])
    fits = [fit_model(model, where.with_levels(drawn).bench) for model in MODELS]
    assert found[0] == pytest.approx([float(fit.readiness.expected) for fit in fits])
    assert found[1] == pytest.approx([float(fit.suitability.expected) for fit in fits])
    assert found[2] == [not fit.failed_gates for fit in fits]


def test_models_that_ask_the_same_share_one_reading() -> None:
    compiled = compile_cases(MODELS, full_table({"a", "b"}, "?2" * 15, "2" * 10))
    asked = sum(len(model.needs) for model in MODELS)
    assert len(compiled.features) < asked / 2


@pytest.mark.parametrize("sign", ["0", "4"])
def test_what_is_settled_takes_no_number_of_the_lattice(sign: str) -> None:
    assert not compile_cases(MODELS, full_table({"a", "b", "commissioner"}, sign * len(FACTORS), "2" * 10)).open_sources
