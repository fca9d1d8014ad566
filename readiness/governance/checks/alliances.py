"""What makes a map an alliance, and who its parties are."""

from collections.abc import Iterable, Iterator

from readiness.governance.checks.survey import Step, Survey, reach

ALLIANCE = "alliance"


def is_alliance(survey: Survey) -> bool:
    """Return whether the map stands for an alliance, by its model, else by its leadership team."""
    return survey.model == ALLIANCE or (not survey.model and bool(survey.leadership_teams))


def parties_of(survey: Survey) -> tuple[str, ...]:
    """Return the parties to the agreement: commissioners that contract, and the organisations they contract with."""
    pairs = [edge for key in survey.commissioners for _, edge in survey.out_of(key, "contract")]
    return _organisations(survey, (end for edge in pairs for end in (edge.source, edge.target)))


def parties_behind(survey: Survey, team: str) -> tuple[str, ...]:
    """Return the parties to the agreement behind ``team``: all that contracts join with those who sit there."""
    everybody = parties_of(survey)
    seated = {edge.source for _, edge in survey.into(team, "seat")}
    starts = [key for key in everybody if key in seated] or everybody
    known = frozenset(everybody)
    return _organisations(survey, reach(starts, lambda at: _contract_steps(survey, at, known)))


def _contract_steps(survey: Survey, key: str, parties: frozenset[str]) -> Iterator[Step]:
    for line, edge in (*survey.out_of(key, "contract"), *survey.into(key, "contract")):
        other = edge.target if edge.source == key else edge.source
        if other in parties:
            yield line, other


def _organisations(survey: Survey, keys: Iterable[str]) -> tuple[str, ...]:
    wanted = set(keys)
    return tuple(key for key, node in survey.graph.nodes.items() if key in wanted and node.kind == "organisation")
