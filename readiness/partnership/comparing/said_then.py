"""What people had said when a round was closed, as far as they were asked it then."""

from collections.abc import Iterator, Mapping

from readiness.document.consortium import Round
from readiness.document.model import Party
from readiness.partnership.anonymity import Said
from readiness.partnership.comparing.said import Walk, Walks, code_of
from readiness.questionnaire.answers import Answer

# party/person/questionnaire/item; a rating names a partner, too.
SLASHES_OF_AN_ANSWER = 3
ERASED = "\0"

_Found = dict[str, dict[str, dict[str, str]]]


def state_of(one: Round, answers: Mapping[str, Answer], walks: Walks, seats: Mapping[str, Party]) -> Mapping[str, Said]:
    """Return what had been said by ``one``: group -> item -> person -> code.

    Args:
        one: The round.
        answers: Every answer that is kept, by its revision. One that was erased since stands for itself.
        walks: What the questionnaires ask of whom.
        seats: The parties that stand, by id.
    """
    found: _Found = {}
    for key, revision in one.answers.items():
        if key.count("/") == SLASHES_OF_AN_ANSWER:
            party, person, item = key.split("/", 2)
            answer = answers.get(revision)
            code = code_of(answer) if answer is not None else f"{ERASED}{revision}"
            if code:
                found.setdefault(party, {}).setdefault(item, {})[person] = code
    for party, told in found.items():
        if party in seats:
            for name in {key.partition("/")[0] for key in told} & walks.used.keys():
                _take_out(told, one, answers, walks.of(name, seats[party]), party)
    return found


def is_erased(code: str) -> bool:
    """Return whether an answer was erased since, and only its revision is known."""
    return code.startswith(ERASED)


def _take_out(
    told: dict[str, dict[str, str]], one: Round, answers: Mapping[str, Answer], walk: Walk, party: str
) -> None:
    """Take out of ``told`` what ``party`` was not asked then."""
    name = walk.questionnaire.id
    for key in [key for key in told if key.startswith(f"{name}/") and key.partition("/")[2] not in walk.visible]:
        del told[key]
    wanted = [item.id for item in walk.conditional if f"{name}/{item.id}" in told]
    for person in {person for item in wanted for person in told[f"{name}/{item}"]}:
        revisions = dict(_revisions(one, f"{party}/{person}/{name}", {*walk.deciding, *wanted}))
        stood = {item: answers[revision] for item, revision in revisions.items() if revision in answers}
        if len(stood) < len(revisions):
            # Whether a question was asked then cannot be told any more, where the answer it hung on is gone.
            for item in revisions.keys() & set(wanted):
                told.setdefault(f"{name}/{item}", {})[person] = f"{ERASED}{revisions[item]}"
        else:
            for item in walk.falls_away(stood):
                _forget(told, f"{name}/{item}", person)


def _forget(told: dict[str, dict[str, str]], key: str, person: str) -> None:
    told.get(key, {}).pop(person, None)
    if not told.get(key, {}):
        told.pop(key, None)


def _revisions(one: Round, beginning: str, items: set[str]) -> Iterator[tuple[str, str]]:
    for item in items:
        if (revision := one.answers.get(f"{beginning}/{item}")) is not None:
            yield item, revision
