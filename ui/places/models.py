"""Models: which delivery models suit the service, which the parties are ready for, and the choice of one."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.places.place import Place
from ui.settings import Position
from ui.undo import Edit

if TYPE_CHECKING:
    # Loaded with the first document.
    from ui.pages.models import ModelsPageView


class ModelsPlace(Place):
    """Joins the Models page to the document: which model is open, and which one the parties chose."""

    key = "models"
    icon_name = "models"
    model = ""

    def title(self) -> str:
        """Return the place's name."""
        return self.tr("Models")

    def build(self) -> QWidget:
        """Build the page."""
        from ui.pages.models import ModelsPage

        page = ModelsPage()
        page.model_opened.connect(self.open_model)
        page.model_chosen.connect(self.choose)
        page.choice_dropped.connect(self.drop_choice)
        page.questions_wanted.connect(self.answer)
        return page

    def forget(self) -> None:
        """Close the model that is open."""
        self.model = ""

    def refresh(self) -> None:
        """Show the models as they stand now."""
        from ui.pages.models import ModelsPage

        if isinstance(self.page, ModelsPage):
            self.page.show_view(self._view())

    def open_model(self, model: str) -> None:
        """Open ``model``, or close the one that is open."""
        self.model = "" if model == self.model else model
        self.refresh()

    def answer(self) -> None:
        """Go to the questions; where only the service is not described yet, to the first question about it."""
        from ui.content import library
        from ui.views.walk import first_about_the_service

        session, settings = self.desk.session, self.desk.settings
        # The page is built on the first visit and would begin at its list.
        self.desk.go_to("questions")
        if not any(fit.readiness_known for fit in session.assessment().fits):
            return
        there = first_about_the_service(session.document, library(), *session.respondent)
        if there is not None:
            party, person, key = there
            session.respondent = (party, person)
            settings.keep_position(
                session.document.id, Position("questions", party, person, key.questionnaire, key.item)
            )
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

    def _view(self) -> "ModelsPageView":
        from ui.content import catalogue, library
        from ui.pages.models import ModelsPageView
        from ui.views.models import models_view
        from ui.views.models_detail import model_detail

        session = self.desk.session
        document, shipped, models, assessment = session.document, library(), catalogue(), session.assessment()
        view = models_view(document, shipped, models, assessment)
        if not self.model:
            return ModelsPageView(view)
        return ModelsPageView(view, model_detail(document, shipped, models, assessment, view, name=self.model))
