"""What people said about a factor, whole numbers all the way, and how likely each reading is while answers are open."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, pairwise
from math import lcm, prod

from readiness.questionnaire.format import AcrossPeople, Item, Questionnaire
from readiness.scoring.factors import Respondent, applies, items_in_play, level_of
from readiness.scoring.ranges import NOTHING_KNOWN, Range, combine, rounded

NOBODY_YET = ""
ONE = Fraction(1)


@dataclass(frozen=True, slots=True)
class Reply:
    """One person's answer to one item: a level of 0 to ``highest``, or None while it is open."""

    item: str
    weight: int
    highest: int
    level: int | None


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How likely each share is: shares in rising order, each with its chance; the chances sum to 1."""

    shares: tuple[Fraction, ...]
    chances: tuple[Fraction, ...]

    @property
    def is_certain(self) -> bool:
        """Return whether there is only one share."""
        return len(self.shares) == 1

    @property
    def range(self) -> Range:
        """Return the lowest, the expected and the highest share."""
        middle = sum((share * chance for share, chance in zip(self.shares, self.chances, strict=True)), Fraction(0))
        return Range(self.shares[0], middle, self.shares[-1])

    @property
    def cuts(self) -> tuple[float, ...]:
        """Return where, on the way from 0 to 1, each share but the first begins."""
        return tuple(float(chance) for chance in accumulate(self.chances[:-1]))


# Of somebody who is not there yet, each of the five levels is as likely as the others.
ANY_LEVEL = Likelihood(tuple(Fraction(level, 4) for level in range(5)), (Fraction(1, 5),) * 5)


def least_of(told: Sequence[Fraction], unsaid: int) -> Likelihood:
    """Return how likely the least of several shares is: those ``told``, and so many of which any level is as likely.

    Raises:
        ValueError: There is neither.
    """
    known = min(told) if unsaid == 0 else min(told, default=ONE)
    shares = sorted({known, *(share for share in ANY_LEVEL.shares if unsaid and share < known)})
    levels = ANY_LEVEL.shares
    reached = [Fraction(sum(share <= level for level in levels), len(levels)) ** unsaid for share in shares]
    # What is reached at a share, less what is reached at the next one up, is the chance of exactly that share.
    chances = (here - above for here, above in pairwise((*reached, Fraction(0))))
    return Likelihood(tuple(shares), tuple(chances))


@dataclass(frozen=True, slots=True)
class Replies:
    """What the people of one party said about one factor, by person, and how their readings become the party's.

    A party of which nobody has begun holds one person, ``NOBODY_YET``, with everything open; without any person, the
    factor is open and nothing can be asked. Where people are not ``apart``, a case holds the party's own reading and
    never that of one of its people: what is worked out then says no more of few people than the party's score does.
    """

    people: tuple[tuple[str, tuple[Reply, ...]], ...]
    rule: AcrossPeople = "mean"
    apart: bool = True

    @property
    def reading(self) -> Range:
        """Return the party's reading, as the scorer gives it."""
        return _reading(self)

    @property
    def likelihood(self) -> Likelihood:
        """Return how likely each reading of the party is.

        One person's view is taken at a time (the people's own counts), each open item at every level alike; where the
        lowest person speaks for all, it is the lowest of them; where people are not apart, it is their mean.
        """
        return _likelihood(self)

    @property
    def open_items(self) -> tuple[str, ...]:
        """Return the items that somebody left open, in their order."""
        found = (reply.item for _, replies in self.people for reply in replies if reply.level is None)
        return tuple(dict.fromkeys(found))

    @property
    def together(self) -> tuple[Reply, ...]:
        """Return the party's own answer to each item: its people's levels joined, at the nearest level."""
        return tuple(self._joined(item) for item in dict.fromkeys(one.item for _, own in self.people for one in own))

    def with_levels(self, levels: Mapping[tuple[str, str], int]) -> "Replies":
        """Return these replies with some levels put in: (person, item) -> level; no person stands for everybody."""
        people = tuple(
            (who, tuple(replace(one, level=_put(levels, who, one)) for one in own)) for who, own in self.people
        )
        return replace(self, people=people)

    def _joined(self, item: str) -> Reply:
        said = [one for _, own in self.people for one in own if one.item == item]
        told = [Range.at(Fraction(one.level)) for one in said if one.level is not None]
        level = int(rounded(combine(told, self.rule).expected)) if told else None
        return replace(said[0], level=level)


def replies_to(questionnaire: Questionnaire, factor: str, respondents: Sequence[Respondent]) -> Replies | None:
    """Return what ``respondents``, the people of one party, said about ``factor``; None where it does not apply.

    Who counts, and what was asked of them, is as in `readiness.scoring.factors.score_factor`.
    """
    items = items_in_play(questionnaire, factor, respondents)
    takers = [one for one in respondents if any(item.id in one.answers for item in items)]
    if not takers:
        asked = [item for item in items if not respondents or _applies_to_any(questionnaire, item, respondents)]
        first = respondents[0] if respondents else Respondent("", "provider", {})
        nobody = Respondent(NOBODY_YET, first.side, {}, first.role)
        own = tuple(_reply(questionnaire, item, nobody) for item in asked)
        return Replies(((NOBODY_YET, own),) if own else (), questionnaire.across_people)
    people = tuple(
        (one.key, own)
        for one in takers
        if (own := tuple(_reply(questionnaire, item, one) for item in items if applies(questionnaire, item, one)))
    )
    return Replies(people, questionnaire.across_people) if people else None


def _put(levels: Mapping[tuple[str, str], int], who: str, one: Reply) -> int | None:
    return levels.get((who, one.item), levels.get((NOBODY_YET, one.item), one.level))


def _applies_to_any(questionnaire: Questionnaire, item: Item, people: Sequence[Respondent]) -> bool:
    return any(applies(questionnaire, item, one) for one in people)


def _reply(questionnaire: Questionnaire, item: Item, one: Respondent) -> Reply:
    given = one.answers.get(item.id)
    code = given.code if given is not None else None
    level = None if code is None else level_of(questionnaire, item, code)
    return Reply(item.id, item.weight, len(questionnaire.scale_of(item).codes) - 1, level)


@lru_cache(maxsize=8_192)
def _reading(replies: Replies) -> Range:
    if not replies.people:
        return NOTHING_KNOWN
    return combine([_person_range(own) for _, own in replies.people], replies.rule)


def _person_range(own: Sequence[Reply]) -> Range:
    maximum = sum(reply.weight * reply.highest for reply in own)
    known = sum(reply.weight * reply.level for reply in own if reply.level is not None)
    unknown = sum(reply.weight * reply.highest for reply in own if reply.level is None)
    return Range(
        Fraction(known, maximum), Fraction(2 * known + unknown, 2 * maximum), Fraction(known + unknown, maximum)
    )


@lru_cache(maxsize=8_192)
def _likelihood(replies: Replies) -> Likelihood:
    if not replies.people:
        return ANY_LEVEL
    each = [_person_chances(own) for _, own in replies.people]
    over_people = _one_at_a_time if replies.apart else _mean
    together = _lowest(each) if replies.rule == "lowest" else over_people(each)
    shares = tuple(sorted(share for share, chance in together.items() if chance))
    return Likelihood(shares, tuple(together[share] for share in shares))


def _person_chances(own: Sequence[Reply]) -> dict[Fraction, Fraction]:
    maximum = sum(reply.weight * reply.highest for reply in own)
    ways = Counter({sum(reply.weight * reply.level for reply in own if reply.level is not None): 1})
    for reply in own:
        if reply.level is None:
            ways = _with_any_level(ways, reply)
    total = ways.total()
    return {Fraction(points, maximum): Fraction(count, total) for points, count in ways.items()}


def _with_any_level(ways: Counter[int], reply: Reply) -> Counter[int]:
    added: Counter[int] = Counter()
    for points, count in ways.items():
        for level in range(reply.highest + 1):
            added[points + reply.weight * level] += count
    return added


def _one_at_a_time(each: Sequence[Mapping[Fraction, Fraction]]) -> dict[Fraction, Fraction]:
    together: dict[Fraction, Fraction] = {}
    for chances in each:
        for share, chance in chances.items():
            together[share] = together.get(share, Fraction(0)) + chance / len(each)
    return together


def _mean(each: Sequence[Mapping[Fraction, Fraction]]) -> dict[Fraction, Fraction]:
    # Whole numbers on one grid: fractions would take many times as long.
    grid = lcm(*(share.denominator for chances in each for share in chances))
    ways = {0: ONE}
    for chances in each:
        added: dict[int, Fraction] = {}
        for points, chance in ways.items():
            for share, own in chances.items():
                place = points + int(share * grid)
                added[place] = added.get(place, Fraction(0)) + chance * own
        ways = added
    return {Fraction(points, grid * len(each)): chance for points, chance in ways.items()}


def _lowest(each: Sequence[Mapping[Fraction, Fraction]]) -> dict[Fraction, Fraction]:
    shares = sorted({share for chances in each for share in chances})
    reached = [
        prod((sum((chance for other, chance in own.items() if other >= share), Fraction(0)) for own in each), start=ONE)
        for share in shares
    ]
    # What is reached at a share, less what is reached at the next one up, is the chance of exactly that share.
    further = [*reached[1:], Fraction(0)]
    return {share: here - above for share, here, above in zip(shares, reached, further, strict=True)}
