"""Weighing: weights become changes of the document, each one step of undo."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui.places.models_parts import PartDesk
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded with the first document.
    from ui.pages.models_weights import WeightsPart
    from ui.places.models_now import Now


class Weighing(PartDesk):
    """The weights: seen, moved, ranked, reset; each change is one step of undo."""

    part: "WeightsPart"
    whose = ""

    def attach(self, part: "WeightsPart") -> None:
        """Join the part of the page."""
        self.part = part
        part.person_picked.connect(self.pick)
        part.weight_set.connect(self.weigh)
        part.ranking_set.connect(self.rank)
        part.top_wanted.connect(self.bring_to_top)
        part.reset_wanted.connect(self.reset)

    def show(self, now: "Now") -> None:
        """Show the weights of whoever was picked."""
        from ui.views.models_weights import weights_view

        if self.whose and (self.whose not in now.document.people or now.document.people[self.whose].value is None):
            self.whose = ""
        titles = {row.model: row.title for row in now.models.rows}
        self.part.show_view(
            weights_view(
                now.document, now.library, now.catalogue, whose=self.whose, titles=titles,
                first=now.models.rows[0].title, intervals=now.found.intervals if now.found else (),
                is_current=now.is_current,
                is_open=not now.models.has_context or now.models.rows[0].status == "not yet known",
            )
        )  # fmt: skip

    def pick(self, whose: str) -> None:
        """Show the weights of ``whose``."""
        self.whose = whose
        self.again()

    def weigh(self, factor: str, importance: int) -> None:
        """Record the importance of one factor."""
        from ui.content import library

        title = library().factors[factor].title.read()
        self._put(self.tr("weight of {0}").format(title), {factor: importance})

    def rank(self, ranked: tuple[str, ...]) -> None:
        """Record the weights of an order."""
        from ui.content import catalogue
        from ui.views.models_weights import ranking_as_weights

        self._put(self.tr("order of importance"), ranking_as_weights(catalogue().factors, ranked))

    def bring_to_top(self) -> None:
        """Record the weights with the greatest at 100."""
        from readiness.fit.weights import swung
        from ui.content import catalogue

        held = self._held()
        self._put(self.tr("greatest weight to 100"), swung({one: held.get(one, 100) for one in catalogue().factors}))

    def reset(self) -> None:
        """Take these weights back: all as shipped."""
        self._put(self.tr("weights as shipped"), dict.fromkeys(self._held(), 100))

    def forget(self) -> None:
        """Show the agreed weights."""
        self.whose = ""

    def _held(self) -> Mapping[str, int]:
        from readiness.partnership.weights import agreed_weights, own_weights

        document = self.desk.session.document
        return own_weights(document).get(self.whose, {}) if self.whose else agreed_weights(document)

    def _put(self, sentence: str, weights: Mapping[str, int]) -> None:
        from readiness.document.model import Weight
        from readiness.fit.bench import FULL_IMPORTANCE

        before, stem = self._held(), f"{self.whose}/" if self.whose else ""
        # What stands as shipped is not kept, so that it is not marked as changed.
        values = {
            f"{stem}{factor}": None if importance == FULL_IMPORTANCE else Weight(importance=importance)
            for factor, importance in weights.items()
            if importance != before.get(factor, FULL_IMPORTANCE) or factor in before
        }
        if self.desk.session.change(sentence, *(Edit("weights", key, value) for key, value in values.items())):
            self.desk.say(self.tr("Weights recorded. Undo takes them back."))
