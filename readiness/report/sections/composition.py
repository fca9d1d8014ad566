"""Who should be in: the best set of partners, what each is for, what cannot be covered, and the next best sets."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from readiness.partnership.choosing.alternatives import next_best
from readiness.partnership.choosing.composition import Composition, Without, compose, without_each
from readiness.partnership.choosing.conflict import Rule, as_far_as_possible, fewest
from readiness.partnership.choosing.problem import LEAD
from readiness.partnership.choosing.question import Question, question_of
from readiness.partnership.choosing.search import Found
from readiness.phrases import Phrases, read_phrases
from readiness.records import data_folder
from readiness.report.blocks import Block, BulletList, Callout, Column, Heading, Paragraph, Point, Table
from readiness.report.material import Material

# A report never asks the clock: it stops a search by the number of sets looked at, some seconds' worth.
MOST_LOOKED_AT = 200_000


@lru_cache
def composition_phrases() -> Phrases:
    """Return the phrases of this chapter."""
    return read_phrases(data_folder() / "phrases" / "composition.toml")


def composition(material: Material) -> Iterator[Block]:
    """Yield the chapter on who should be in; nothing where the document wants nothing of its partners."""
    question = question_of(material.document, material.assessment, material.library, material.catalogue)
    if question.needs and question.candidates:
        yield from _Chapter(material, question).blocks()


def _is_little(found: Found) -> bool:
    return found.looked_at < MOST_LOOKED_AT


class _Chapter:
    """One answer put into words."""

    def __init__(self, material: Material, question: Question) -> None:
        self.material, self.question = material, question
        self.made: Composition = compose(question.problem, _is_little)
        self.losses: tuple[Without, ...] = (
            without_each(question.problem, frozenset(self.made.chosen), _is_little) if self.made.chosen else ()
        )

    def blocks(self) -> Iterator[Block]:
        yield Heading(self.say("composition.title"))
        yield Paragraph(self.say("composition.opening"))
        if self.made.unmet:
            yield Callout(self.say("composition.unmet_label"), " ".join(self._unmet()), "danger")
        if self.made.conflict is not None:
            yield Callout(self.say("composition.conflict_label"), self._conflict(), "danger")
        elif self.made.found.chosen is None:
            yield Paragraph(self.say("composition.stopped"))
        else:
            yield from self._set()

    def say(self, key: str, **values: object) -> str:
        return composition_phrases().say(key, self.material.language, **values)

    def _set(self) -> Iterator[Block]:
        found, points = self.made.found, self.made.points
        values = {"names": self._parties(self.made.chosen), "points": points.total}
        values |= {"partners": points.partners, "pairs": points.pairs}
        sentence = (
            self.say("composition.best", **values)
            if found.is_proved
            else self.say("composition.best_so_far", **values, bound=found.bound)
        )
        yield Paragraph(sentence, lead=self.say("composition.best_lead"))
        if self.question.lead_rule == "not known":
            yield Paragraph(self.say("composition.not_known"))
        yield self._needs()
        if self.made.purposes:
            yield self._partners()
        others = next_best(self.question.problem, self.made.found, self.losses, _is_little)
        if others:
            yield Heading(self.say("composition.others"), 2)
            yield BulletList(tuple(Point(self._other(one)) for one in others))

    def _needs(self) -> Table:
        question, chosen = self.question, self.made.chosen
        columns = (
            Column(self.say("column.need"), 0.4), Column(self.say("column.wanted"), 0.15, "right"),
            Column(self.say("column.brought_by"), 0.45),
        )  # fmt: skip
        rows = []
        for key, need in question.needs.items():
            bringing = [one.id for one in question.problem.bringing(key) if one.id in chosen]
            rows.append((need.name, str(need.partners_wanted), self._parties(bringing)))
        return Table(self.say("composition.needs_caption"), columns, tuple(rows))

    def _partners(self) -> Table:
        columns = (
            Column(self.say("column.partner"), 0.28), Column(self.say("column.needed_for"), 0.36),
            Column(self.say("column.leaves"), 0.36),
        )  # fmt: skip
        losses = {loss.candidate: loss for loss in self.losses}
        in_part = {one.need for one in self.made.unmet if one.bringing}
        rows = tuple(
            (
                self.question.candidates[one.candidate].name,
                self._list([self._purpose(need, in_part) for need in one.needed_for]) or "–",
                self._leaves(losses[one.candidate]),
            )
            for one in self.made.purposes
        )
        return Table(self.say("composition.partners_caption"), columns, rows)

    def _purpose(self, need: str, in_part: Collection[str]) -> str:
        name = self._need(need)
        return self.say("composition.in_part", need=name) if need in in_part else name

    def _leaves(self, loss: Without) -> str:
        if loss.found.chosen is None:
            return self.say("leaves.nobody" if loss.found.is_over else "leaves.not_known")
        joins, goes, points = self._parties(loss.joins), self._parties(loss.goes), loss.found.cost
        if not loss.joins:
            return self.say("leaves.nothing", points=points)
        if loss.goes:
            return self.say("leaves.joins_and_goes", joins=joins, goes=goes, points=points)
        return self.say("leaves.joins", joins=joins, points=points)

    def _other(self, found: Found) -> str:
        more = (found.cost or 0) - self.made.points.total
        names = self._parties(sorted(found.chosen or ()))
        words = (
            self.say("composition.other", names=names, points=found.cost, more=more)
            if more
            else self.say("composition.other_same", names=names)
        )
        return words if found.is_proved else self.say("composition.other_not_proved", words=words)

    def _unmet(self) -> Iterator[str]:
        for one in self.made.unmet:
            key = "composition.unmet_kept_out" if one.kept_out else "composition.unmet"
            values = {"out": self._parties(one.kept_out)} if one.kept_out else {}
            able = self._parties(one.bringing)
            yield self.say(key, need=self._need(one.need), wanted=one.wanted, able=able, **values)

    def _conflict(self) -> str:
        rules = self.made.conflict.rules if self.made.conflict is not None else ()
        words = self.say("composition.conflict", rules=self._list([self._rule(rule) for rule in rules]))
        least = fewest(as_far_as_possible(self.question.problem), _is_little) if Rule("most") in rules else None
        return words if least is None else f"{words} {self.say('composition.fewest', count=least)}"

    def _rule(self, rule: Rule) -> str:
        if rule.kind == "most":
            return self.say("rule.most", names=self.question.problem.most)
        if rule.kind == "need":
            return self.say("rule.need", names=self._list([self._need(need) for need in rule.about]))
        key = f"rule.{rule.kind.replace(' ', '_')}"
        return self.say(key, names=self._parties(rule.about)) if rule.about else self.say(key)

    def _need(self, need: str) -> str:
        return self.say("composition.lead") if need == LEAD else self.question.needs[need].name

    def _parties(self, parties: Sequence[str]) -> str:
        names = [self.question.candidates[party].name for party in parties]
        return self._list(names) or self.say("composition.nobody")

    def _list(self, names: Sequence[str]) -> str:
        if len(names) < 2:  # noqa: PLR2004 - one name needs no “and”
            return "".join(names)
        return self.say("list.two", first=", ".join(names[:-1]), last=names[-1])
