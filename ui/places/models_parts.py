"""The parts of the Models page, each joined to the document: what if, what it takes, two models."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ui.background import Progress
from ui.desk import Desk
from ui.places.answers import AnswerRecorder
from ui.places.latest import Latest

if TYPE_CHECKING:
    # Loaded with the first document.
    from readiness.document.model import Document
    from readiness.fit.smallest_change import SmallestChange
    from readiness.fit.tornado import Axis
    from ui.pages.models_change import ChangePart
    from ui.pages.models_compare import ComparePart
    from ui.pages.models_what_if import WhatIfPart
    from ui.places.models_now import Now


class PartDesk(QObject):
    """What the parts have in common: the desk, and the way to show the part again after a choice on it."""

    def __init__(self, desk: Desk, again: Callable[[], None]) -> None:
        super().__init__()
        self.desk, self.again = desk, again

    def show(self, now: "Now") -> None:
        """Show the part as the document stands."""
        raise NotImplementedError

    def forget(self) -> None:
        """Forget what belongs to the document that was open."""


class Trying(PartDesk):
    """What if one answer were another; nothing is recorded until somebody says so."""

    part: "WhatIfPart"
    place = ""
    area = ""
    shown = ""
    level: int | None = None
    axis: "Axis" = "readiness"

    def attach(self, part: "WhatIfPart") -> None:
        """Join the part of the page."""
        self.part = part
        part.answer_picked.connect(self.take)
        part.area_picked.connect(self.offer)
        part.axis_picked.connect(self.turn_to)
        part.level_tried.connect(self.try_level)
        part.let_go.connect(lambda: self.try_level(None))
        part.record_wanted.connect(self.record)

    def show(self, now: "Now") -> None:
        """Show the answer in hand and what it would do."""
        from ui.views.models_what_if import Trial, what_if_view

        swings = now.found.swings if now.found else ()
        view = what_if_view(
            now.document, now.library, now.catalogue, now.assessment, now.table, models=now.models, swings=swings,
            trial=Trial(self.place, self.area, self.level, self.axis),
        )  # fmt: skip
        self.part.setEnabled(view is not None)
        if view is not None:
            # What was chosen for the person becomes theirs once they move it.
            self.place = view.place if self.level is not None or self.place else ""
            self.shown = view.place
            self.part.show_view(view)

    def take(self, place: str) -> None:
        """Take the answer at ``place`` in hand."""
        self.place, self.level = place, None
        self.again()

    def offer(self, area: str) -> None:
        """Offer the answers of ``area``."""
        self.place, self.area, self.level = "", area, None
        self.again()

    def turn_to(self, axis: "Axis") -> None:
        """Show what rests on single answers for ``axis``."""
        self.axis = axis
        self.again()

    def try_level(self, level: int | None) -> None:
        """Try a level of the answer in hand; None: as it stands."""
        self.place, self.level = self.shown, level
        self.again()

    def record(self) -> None:
        """Record the level that is tried as the answer of the person whose it is."""
        from readiness.partnership.raised_answers import question
        from ui.content import library
        from ui.views.walk import ItemKey, walk_of

        party, factor, person, item = self.place.split("|")
        document, level = self.desk.session.document, self.level
        if level is None or not person:
            return
        questionnaire, asked = question(document, library(), factor, item)
        walk = walk_of(document, library(), party, person.split("/")[1], is_quick=False)
        codes = questionnaire.scale_of(asked).codes
        self.level = None
        recorder = AnswerRecorder(self.desk.session, lambda: walk, self.desk.say)
        recorder.answer(ItemKey(questionnaire.id, item), (codes[-1 - level if asked.reverse else level],))

    def forget(self) -> None:
        """Let go of the answer in hand."""
        self.place, self.area, self.level, self.axis = "", "", None, "readiness"


class WayThere(PartDesk):
    """The smallest change for one model, with what stays as it is."""

    part: "ChangePart"
    model = ""

    def __init__(self, desk: Desk, again: Callable[[], None]) -> None:
        super().__init__(desk, again)
        self.work = Latest(desk.background, desk.session, self)
        self.locked: frozenset[tuple[str, str]] = frozenset()
        self.begun: tuple[Document, str, frozenset[tuple[str, str]]] | None = None
        self.found: SmallestChange | None = None

    def attach(self, part: "ChangePart") -> None:
        """Join the part of the page."""
        self.part = part
        part.model_picked.connect(self.pick)
        part.lock_set.connect(self.lock)

    def show(self, now: "Now") -> None:
        """Show the way, or work it out first."""
        from ui.views.models_change import change_view

        model = self.model or _to_be_prepared(now)
        asked = (now.document, model, self.locked)
        if self.begun is None or self.begun[0] is not now.document or self.begun[1:] != asked[1:]:
            self.begun, self.found = asked, None
            self.part.show_waiting()

            def way(_progress: Progress) -> "SmallestChange":
                from ui.views.models_findings import way_to

                return way_to(now.document, now.library, now.catalogue, model, self.locked)

            self.work.start(way, self._take)
        elif self.found is not None:
            view = change_view(now.document, now.library, now.models, now.table, found=self.found, locked=self.locked)
            self.part.show_view(view)

    def pick(self, model: str) -> None:
        """Find the way to ``model``."""
        self.model = model
        self.again()

    def lock(self, party: str, item: str, is_kept: bool) -> None:
        """Keep a question as it is, or let it change again."""
        place = {(party, item)}
        self.locked = self.locked | place if is_kept else self.locked - place
        self.again()

    def forget(self) -> None:
        """Forget locks and model."""
        self.work.stop()
        self.model, self.locked, self.begun, self.found = "", frozenset(), None, None

    def _take(self, found: "SmallestChange") -> None:
        self.found = found
        self.again()


class Comparing(PartDesk):
    """Two models side by side: the first and the runner-up until others are picked."""

    part: "ComparePart"
    pair = ("", "")

    def attach(self, part: "ComparePart") -> None:
        """Join the part of the page."""
        self.part = part
        part.pair_picked.connect(self.pick)

    def show(self, now: "Now") -> None:
        """Show the two."""
        from ui.views.models_compare import compare_view

        first, second = (row.model for row in now.models.rows[:2])
        pair = (self.pair[0] or first, self.pair[1] or second)
        view = compare_view(now.document, now.library, now.catalogue, now.assessment, now.models, pair=pair)
        self.part.show_view(view)

    def pick(self, one: str, other: str) -> None:
        """Compare ``one`` with ``other``."""
        self.pair = (one, other)
        self.again()

    def forget(self) -> None:
        """Compare the first two again."""
        self.pair = ("", "")


def _to_be_prepared(now: "Now") -> str:
    """Return the model to be brought within reach: the chosen one where it is not, the best to prepare, the first."""
    rows = now.models.rows
    chosen = (row for row in rows if row.is_chosen and row.status != "choose")
    return next(iter([*chosen, *(row for row in rows if row.status == "prepare"), *rows])).model
