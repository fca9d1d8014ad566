"""What a new document begins with."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from readiness.exchange.identifiers import identifier

if TYPE_CHECKING:
    # Loaded when a document is made, not when the window opens.
    from readiness.document.model import Document, Purpose


@dataclass(frozen=True, slots=True)
class NewDocument:
    """What a person says about the document they want; organisation and role may be empty."""

    title: str
    purpose: "Purpose"
    organisation: str = ""
    role: str = ""


def document_from(wanted: NewDocument) -> "Document":
    """Return a document with its title, its purpose and, where they were named, the first organisation and person."""
    from readiness.document.change import apply, setting
    from readiness.document.history import new_id
    from readiness.document.model import About, Document, Party, Person

    empty = Document(id=new_id())
    changes = [setting(empty, "about", "document", About(title=wanted.title, purpose=wanted.purpose), by="")]
    if wanted.organisation:
        is_commissioner = wanted.purpose == "commissioning"
        party = Party(
            name=wanted.organisation,
            kind="commissioner" if is_commissioner else "provider",
            role="commissioner" if is_commissioner else "member",
        )
        key = identifier(wanted.organisation, ())
        changes.append(setting(empty, "parties", key, party, by=""))
        if wanted.role:
            person = Person(role=wanted.role)
            changes.append(setting(empty, "people", f"{key}/{identifier(wanted.role, ())}", person, by=""))
    return apply(empty, changes)
