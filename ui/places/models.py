"""Models: which delivery models suit the service, which the parties are ready for, and the choice of one."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.places.place import Place
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
        page.questions_wanted.connect(lambda: self.desk.go_to("questions"))
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
