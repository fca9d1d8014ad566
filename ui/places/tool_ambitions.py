"""Ambitions and mutual objectives, joined to the open document: ranked, amended, objected to, signed."""

from functools import partial
from typing import TYPE_CHECKING, Any

from ui.places.records import RecordKeeper
from ui.places.tool import Tool, post
from ui.places.tool_ambitions_edits import ViewEdits
from ui.places.workshop import Workshop

if TYPE_CHECKING:
    # Loaded when the tool is first opened.
    from ui.pages.tool_ambitions import AmbitionsPage
    from ui.views.ambitions import AmbitionsView, Kind


class AmbitionsTool(Tool):
    """Joins the statements and every organisation's view of them to the document."""

    key = "ambitions"
    kind: "Kind" = "ambition"
    part = "statements"
    party = ""

    def build(self) -> "AmbitionsPage":
        """Build the page."""
        from ui.pages.tool_ambitions import AmbitionsPage

        mine = post(self.key)
        self.keeper = RecordKeeper(self.desk, "statements", self)
        self.edits = ViewEdits(self.desk, self.view, self)
        page = self.sheet = AmbitionsPage(mine.title, mine.about)
        self.workshop = Workshop(self.desk, self)
        page.screen_wanted.connect(self.show_big)
        page.kind_picked.connect(self.show_kind)
        page.part_picked.connect(self.show_part)
        for kind, records in page.lists.items():
            records.added.connect(partial(self.add, kind))
            records.edited.connect(partial(self.edit, kind))
            records.removed.connect(lambda key: self.keeper.remove(key, self._text(key)))
        views = page.views
        views.party_picked.connect(self.show_party)
        views.moved.connect(self.edits.move)
        views.ordered.connect(self.edits.keep_order)
        views.cleared.connect(self.edits.clear_order)
        views.said.connect(self.edits.say)
        views.signed.connect(self.edits.sign)
        return page

    def refresh(self) -> None:
        """Show the part that is looked at, as the document stands now."""
        self.sheet.show_view(self.view(), self.part)

    def forget(self) -> None:
        """Go back to the first part."""
        self.kind, self.part, self.party = "ambition", "statements", ""
        self.sheet.views.key = ""
        for records in self.sheet.lists.values():
            records.key = ""

    def view(self) -> "AmbitionsView":
        """Return the statements of the kind that is looked at, with every view of them."""
        from ui.views.ambitions import ambitions_view

        return ambitions_view(self.desk.session.document, self.kind, self.party)

    def show_kind(self, kind: "Kind") -> None:
        """Show ambitions or mutual objectives."""
        self.sheet.views.open("")
        self.kind = kind
        self.refresh()

    def show_part(self, part: str) -> None:
        """Show another part."""
        self.part = part
        self.refresh()

    def show_party(self, party: str) -> None:
        """Show the view of another organisation."""
        self.sheet.views.open("")
        self.party = party
        self.refresh()

    def add(self, kind: "Kind") -> None:
        """Add a statement and open its form."""
        from readiness.document.toolbox import Statement

        name = self.tr("New ambition") if kind == "ambition" else self.tr("New objective")
        key = self.keeper.add(name, Statement(kind=kind, text=name))
        if key:
            self.sheet.lists[kind].open(key, at_name=True)

    def edit(self, kind: "Kind", key: str, field: str, value: Any) -> None:
        """Set a field of a statement, or say what is wrong with it."""
        records = self.sheet.lists[kind]
        asked = next(spec.kind for spec in records.form.specs if spec.name == field)
        if field == "text":
            # A name is one line, though the field where it is typed has two.
            value = " ".join(value.split())
        records.refuse(field, self.keeper.edit(key, field, value, asked, self._text(key)))

    def show_big(self) -> None:
        """Show the statements on the big screen."""
        from ui.pages.workshop_words import WorkshopWords

        words = WorkshopWords()
        self.workshop.begin(self.sheet, lambda: words.ambitions(self.view()))

    def _text(self, key: str) -> str:
        return str(getattr(self.keeper.get(key), "text", key))
