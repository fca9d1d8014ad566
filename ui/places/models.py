"""Models: which suit the service, which the parties are ready for, how sure that is, and the choice of one."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.desk import Desk
from ui.places.models_now import Now
from ui.places.models_parts import Comparing, PartDesk, Trying, WayThere
from ui.places.models_since import Since
from ui.places.models_sure import SureWork
from ui.places.models_weights import Weighing
from ui.places.place import Place
from ui.settings import Position
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded with the first document.
    from ui.pages.models import ModelsPage, ModelsPageView, PartKey
    from ui.views.walk import ItemKey


class ModelsPlace(Place):
    """Joins the Models page to the document: which part is shown, which model is open, and which one was chosen."""

    key = "models"
    icon_name = "models"
    model = ""
    part: "PartKey" = "standing"

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.sure = SureWork(desk, self._again)
        self.trying, self.way = Trying(desk, self._again), WayThere(desk, self._again)
        self.weighing, self.comparing = Weighing(desk, self._again), Comparing(desk, self._again)
        self.since = Since(desk, self._again)

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.models import ModelsPage

        page = ModelsPage()
        page.part_picked.connect(self.show_part)
        page.model_opened.connect(self.open_model)
        page.model_chosen.connect(self.choose)
        page.choice_dropped.connect(self.drop_choice)
        page.questions_wanted.connect(self.answer)
        page.sure.question_wanted.connect(self.ask)
        page.inside.way_wanted.connect(self.show_way)
        self.sure.attach(page.sure)
        self.trying.attach(page.what_if)
        self.way.attach(page.change)
        self.weighing.attach(page.weights)
        self.comparing.attach(page.compare)
        self.since.attach(page.since)
        return page

    def forget(self) -> None:
        """Close the model that is open, and stop what is worked out."""
        self.model, self.part = "", "standing"
        for one in (self.sure, self.trying, self.way, self.weighing, self.comparing, self.since):
            one.forget()

    def refresh(self) -> None:
        """Show the models as they stand now, and begin to work out how sure that is."""
        now = self._now()
        self._models.show_view(self._view(now))
        if not now.models.has_answers:
            return
        self.sure.see(now.document, now.models.rows[0].model)
        parts: dict[str, PartDesk | SureWork] = {
            "sure": self.sure, "what if": self.trying, "change": self.way, "weights": self.weighing,
            "compare": self.comparing, "since": self.since,
        }  # fmt: skip
        if self.part in parts:
            parts[self.part].show(now)

    def show_part(self, part: "PartKey") -> None:
        """Show one part of the page."""
        self.part = part
        self.refresh()

    def show_way(self, model: str) -> None:
        """Show what would have to change for ``model``."""
        self.model, self.way.model = "", model
        self.show_part("change")
        self._models.tabs.take_focus()

    def open_model(self, model: str) -> None:
        """Open ``model``, or close the one that is open."""
        self.model = "" if model == self.model else model
        self.refresh()

    def answer(self) -> None:
        """Go to the questions; where only the service is not described yet, to the first question about it."""
        from ui.content import library
        from ui.views.walk import first_about_the_service

        session = self.desk.session
        # The page is built on the first visit and would begin at its list.
        self.desk.go_to("questions")
        if not any(fit.readiness_known for fit in session.assessment().fits):
            return
        there = first_about_the_service(session.document, library(), *session.respondent)
        if there is not None:
            self.ask(*there)

    def ask(self, party: str, person: str, key: "ItemKey") -> None:
        """Go to the question ``key`` as ``person`` of ``party``; where nobody of it answers yet, to the parties."""
        session, settings = self.desk.session, self.desk.settings
        if not person:
            self.desk.go_to("parties")
            return
        session.respondent = (party, person)
        self.desk.go_to("questions")
        settings.keep_position(session.document.id, Position("questions", party, person, key.questionnaire, key.item))
        self.desk.resume()

    def choose(self, model: str, variant: str) -> None:
        """Record that the parties choose ``model``, in a variant or none."""
        from readiness.document.model import Choice
        from ui.content import catalogue
        from ui.views.models import MODEL_CHOICE

        name = catalogue().model(model).title.read()
        choice = Choice(chosen=model, variant=variant or None)
        if self.desk.session.change(self.tr("choice of {0}").format(name), Edit("choices", MODEL_CHOICE, choice)):
            self.desk.say(self.tr("Chosen: {0}. Undo takes it back.").format(name))

    def drop_choice(self) -> None:
        """Record that no model is chosen any more."""
        from ui.views.models import MODEL_CHOICE

        if self.desk.session.change(self.tr("taking the choice back"), Edit("choices", MODEL_CHOICE, None)):
            self.desk.say(self.tr("No model is chosen now. Undo brings the choice back."))

    def _again(self) -> None:
        if self.is_built and self.desk.session.is_open:
            self.refresh()

    def _now(self) -> Now:
        from ui.content import catalogue, library
        from ui.views.models import models_view

        session = self.desk.session
        document, shipped, models, assessment = session.document, library(), catalogue(), session.assessment()
        view = models_view(document, shipped, models, assessment)
        return Now(document, shipped, models, assessment, view, self.sure.found, self.sure.of is document)

    def _view(self, now: Now) -> "ModelsPageView":
        from readiness.partnership.weights import agreed_weights
        from ui.pages.models import ModelsPageView
        from ui.views.models_detail import model_detail
        from ui.views.models_sure import sure_view

        is_weighed = bool(agreed_weights(now.document))
        sure = sure_view(now.document, now.library, now.models, now.found) if now.found else None
        if not self.model:
            return ModelsPageView(now.models, None, sure, now.is_current, is_weighed, self.part)
        detail = model_detail(now.document, now.library, now.catalogue, now.assessment, now.models, name=self.model)
        chance = next((row for row in sure.rows if row.model == self.model), None) if sure and now.is_current else None
        return ModelsPageView(now.models, replace(detail, chance=chance), sure, now.is_current, is_weighed, self.part)

    @property
    def _models(self) -> "ModelsPage":
        from ui.pages.models import ModelsPage

        page = self.page
        assert isinstance(page, ModelsPage)  # noqa: S101 - `build` makes no other
        return page
