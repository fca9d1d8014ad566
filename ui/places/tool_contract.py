"""The form of contract, joined to the open document: what is said of a component is kept as soon as it is typed."""

from typing import TYPE_CHECKING, Any

from ui.places.records import RecordKeeper
from ui.places.tool import Tool, post

if TYPE_CHECKING:
    # Loaded when the tool is first opened.
    from ui.pages.tool_contract import ContractPage
    from ui.views.contract import ContractView


class ContractTool(Tool):
    """Joins the worksheet to the document."""

    key = "contract"

    def build(self) -> "ContractPage":
        """Build the page."""
        from ui.pages.tool_contract import ContractPage

        mine = post(self.key)
        self.keeper = RecordKeeper(self.desk, "contract_terms", self)
        self.sheet = ContractPage(mine.title, mine.about)
        self.sheet.edited.connect(self.edit)
        return self.sheet

    def refresh(self) -> None:
        """Show the worksheet."""
        self.sheet.show_view(self.view())

    def view(self) -> "ContractView":
        """Return the worksheet as it stands."""
        from ui.views.contract import contract_view

        return contract_view(self.desk.session.document)

    def edit(self, key: str, name: str, value: Any) -> None:
        """Set one field of what is said about the component ``key``."""
        from readiness.document.toolbox import ContractTerm

        title = next(row.title for row in self.view().rows if row.key == key)
        first = ContractTerm()
        self.sheet.refuse(key, name, self.keeper.edit(key, name, value, name=title, first=first))
