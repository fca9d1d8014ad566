"""The whole comparison of partners, each part worked out when it is first asked for and kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from readiness.document.consortium import Round
from readiness.document.model import Document
from readiness.fit.catalogue import Catalogue
from readiness.partnership.anonymity import aliases, privacy_of
from readiness.partnership.assessment import Assessment
from readiness.partnership.comparing.agenda import Agenda, agenda
from readiness.partnership.comparing.coverage import Covered, coverage
from readiness.partnership.comparing.heat_map import HeatRow, heat_map
from readiness.partnership.comparing.minority import MinorityView, minority_views
from readiness.partnership.comparing.pair_views import PairItem, pair_findings, pair_items
from readiness.partnership.comparing.panel import Panel, asked_items, panel
from readiness.partnership.comparing.perception import PerceptionGap, perception_gaps
from readiness.partnership.comparing.released import Archive, PeopleShown
from readiness.partnership.comparing.rounds import FactorMove, moves, scores_at
from readiness.partnership.pairs import pairs_in_use
from readiness.questionnaire.shipped import Library


@dataclass(frozen=True)
class Comparison:
    """Partners side by side."""

    document: Document
    library: Library
    catalogue: Catalogue
    assessment: Assessment

    @cached_property
    def panel(self) -> Panel:
        """Return every partner's own answers."""
        return panel(self.document, self.library, self.catalogue, self.assessment)

    @cached_property
    def archive(self) -> Archive:
        """Return the closed rounds."""
        return Archive(self.document, self.panel.said)

    @cached_property
    def heat_map(self) -> tuple[HeatRow, ...]:
        """Return partner by factor."""
        return heat_map(self.panel, self.archive)

    @cached_property
    def gaps(self) -> tuple[PerceptionGap, ...]:
        """Return where providers and commissioners differ."""
        return perception_gaps(self.panel)

    @cached_property
    def minorities(self) -> tuple[MinorityView, ...]:
        """Return who stands alone."""
        return minority_views(self.panel)

    @cached_property
    def coverage(self) -> tuple[Covered, ...]:
        """Return who covers what."""
        return coverage(self.panel, self.catalogue)

    @cached_property
    def pairs(self) -> tuple[PairItem, ...]:
        """Return what partners say about each other."""
        return pair_items(self.document)

    @cached_property
    def pooled_views(self) -> Mapping[str, PeopleShown]:
        """Return, by partner, what is said about it in totals only, as far as that may be shown."""
        items = tuple(asked_items(pairs_in_use(self.document), {}))
        told = {party: self.archive.pool(items, party) for party in self.panel.parties} if self.document.pooled else {}
        return {party: shown for party, shown in told.items() if shown is not None}

    @cached_property
    def hidden(self) -> Mapping[str, tuple[str, ...]]:
        """Return, by factor, the parties whose people are not shown apart."""
        return {row.factor: row.released.hidden for row in self.heat_map if row.released.hidden}

    @cached_property
    def alias_numbers(self) -> Mapping[str, int]:
        """Return a number for every party under which it goes while aliases are wanted."""
        return aliases(self.document, tuple(self.panel.parties))

    @property
    def shows_aliases(self) -> bool:
        """Whether partners go under aliases."""
        return privacy_of(self.document).aliases

    @property
    def parties(self) -> tuple[str, ...]:
        """The partners in the order in which they are shown; aliases have an order of their own."""
        if self.shows_aliases:
            return tuple(self.alias_numbers)
        return tuple(self.panel.parties)

    def agenda(self, minutes: int) -> Agenda:
        """Return a meeting of ``minutes`` made from what divides the partners most."""
        return agenda(minutes, self.gaps, self.heat_map, pair_findings(self.pairs), self.coverage)

    def moves(self, before: Round, after: Round | None = None) -> tuple[FactorMove, ...]:
        """Return what moved from ``before`` to ``after``, or to now where it is None."""
        first = scores_at(self.document, self.library, self.assessment, before)
        second = (
            scores_at(self.document, self.library, self.assessment, after) if after else self.assessment.scores
        )  # fmt: skip
        return moves(self.panel, first, second)
