"""Who covers which capability, area and specialism, and what nobody covers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from readiness.document.consortium import NeedKind
from readiness.fit.catalogue import Catalogue
from readiness.partnership.comparing.panel import Panel
from readiness.partnership.offers import FULLY, brought, counts, stated_offers

KINDS: tuple[NeedKind, ...] = ("capability", "area", "specialism")


@dataclass(frozen=True, slots=True)
class Covered:
    """Something that partners bring: by whom and how strongly (1 in part to 3 fully), and how many are wanted.

    What is brought in part does not count on its own, here as in the choice of partners.
    ``factor`` is set where the capability is a factor that one partner can bring for all; ``wanted`` is 0 where
    partners bring it and nobody asked for it.
    """

    kind: NeedKind
    name: str
    brought_by: Mapping[str, int]
    wanted: int
    critical: bool = False
    factor: str = ""

    @property
    def missing(self) -> int:
        """How many partners are still wanted."""
        return max(0, self.wanted - len(self.bringers))

    @property
    def bringers(self) -> tuple[str, ...]:
        """The parties who count as bringing it."""
        return tuple(party for party, strength in self.brought_by.items() if counts(strength))


def coverage(panel: Panel, catalogue: Catalogue) -> tuple[Covered, ...]:
    """Return what is wanted or brought: by kind; what is missing first, then what is wanted, then by name.

    What was stated as a need is brought as `readiness.partnership.offers` says. Capabilities that one partner can bring
    for all stand beside them: brought by whoever reaches the models' target.
    """
    found = [*_needs(panel), *_capabilities(panel, catalogue), *_listed(panel)]
    return tuple(sorted(found, key=_order))


def _order(one: Covered) -> tuple[int, bool, bool, str]:
    return KINDS.index(one.kind), not one.missing, not one.wanted, one.name.casefold()


def _needs(panel: Panel) -> Iterator[Covered]:
    needs = {key: entry.value for key, entry in panel.document.needs.items() if entry.value is not None}
    factors = {one.id: one for own in panel.questionnaires.values() for one in own.factors}
    offers = {
        party: brought(stated_offers(panel.document, party), needs, one, panel.assessment.scores[party], factors)
        for party, one in panel.parties.items()
    }
    for key, need in needs.items():
        by = {party: own[key].strength for party, own in offers.items() if key in own}
        yield Covered(need.kind, need.name, by, need.partners_wanted, need.critical)


def _capabilities(panel: Panel, catalogue: Catalogue) -> Iterator[Covered]:
    targets: dict[str, float] = {}
    for model in catalogue.models:
        for need in model.needs:
            if need.combine == "covered":
                targets[need.factor] = max(targets.get(need.factor, 0.0), need.target)
    titles = {one.id: one.title.read() for own in panel.questionnaires.values() for one in own.factors}
    for factor, target in targets.items():
        readings = {party: own[factor] for party, own in panel.assessment.scores.items() if factor in own}
        brought = {
            party: FULLY
            for party in panel.parties
            if party in readings
            and readings[party].standing == "scored"
            and readings[party].range.expected >= Fraction(str(target))
        }
        yield Covered("capability", titles[factor], brought, 1, factor=factor)


def _listed(panel: Panel) -> Iterator[Covered]:
    stated = {(entry.value.kind, _same(entry.value.name)) for entry in panel.document.needs.values() if entry.value}
    kinds: tuple[NeedKind, NeedKind] = ("area", "specialism")
    for kind in kinds:
        names: dict[str, str] = {}
        bringers: dict[str, dict[str, int]] = {}
        for party, one in panel.parties.items():
            for name in one.areas if kind == "area" else one.specialisms:
                names.setdefault(_same(name), name)
                bringers.setdefault(_same(name), {})[party] = FULLY
        for same, name in names.items():
            if (kind, same) not in stated:
                yield Covered(kind, name, bringers[same], 0)


def _same(name: str) -> str:
    return " ".join(name.casefold().split())
