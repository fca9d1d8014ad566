"""What the program remembers on this computer between two starts; never anything from inside a document."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings

from readiness.document.places import application_data
from readiness.text import FALLBACK_LANGUAGE

MOST_RECENT = 8
_FILE = "settings.ini"


@dataclass(frozen=True, slots=True)
class RecentDocument:
    """A document that was open before: where it stands, what it is called, and when it was last open."""

    path: str
    title: str
    opened: str


@dataclass(frozen=True, slots=True)
class Position:
    """Where somebody was in a document: the place, the party and person answering, and the question."""

    place: str = ""
    party: str = ""
    person: str = ""
    questionnaire: str = ""
    item: str = ""


class Settings:
    """Settings by name, kept in one small file in application data."""

    def __init__(self, folder: Path | None = None) -> None:
        file = (folder or application_data()) / _FILE
        self.store = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def theme(self) -> str:
        """The chosen theme, “system” at first."""
        return self._text("look/theme", "system")

    @theme.setter
    def theme(self, value: str) -> None:
        self.store.setValue("look/theme", value)

    @property
    def text_size(self) -> int:
        """The text size in per cent."""
        text = self._text("look/text_size", "100")
        return int(text) if text.isdecimal() else 100

    @text_size.setter
    def text_size(self, value: int) -> None:
        self.store.setValue("look/text_size", str(value))

    @property
    def has_digit_keys(self) -> bool:
        """Whether the keys 1 to 9 choose a level; off until somebody wants it."""
        return self._text("questions/digit_keys", "no") == "yes"

    @has_digit_keys.setter
    def has_digit_keys(self, value: bool) -> None:
        self.store.setValue("questions/digit_keys", "yes" if value else "no")

    @property
    def shows_whole_sections(self) -> bool:
        """Whether questions come a section a page instead of one by one."""
        return self._text("questions/whole_sections", "no") == "yes"

    @shows_whole_sections.setter
    def shows_whole_sections(self, value: bool) -> None:
        self.store.setValue("questions/whole_sections", "yes" if value else "no")

    @property
    def asks_everything(self) -> bool:
        """Whether the full assessment is asked instead of the quick check."""
        return self._text("questions/everything", "no") == "yes"

    @asks_everything.setter
    def asks_everything(self, value: bool) -> None:
        self.store.setValue("questions/everything", "yes" if value else "no")

    @property
    def question_language(self) -> str:
        """The language in which questionnaires are shown, where they have it."""
        return self._text("questions/language", FALLBACK_LANGUAGE)

    @question_language.setter
    def question_language(self, value: str) -> None:
        self.store.setValue("questions/language", value)

    @property
    def geometry(self) -> QByteArray:
        """Where the window stood."""
        kept = self.store.value("window/geometry")
        return kept if isinstance(kept, QByteArray) else QByteArray()

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self.store.setValue("window/geometry", value)

    def recent(self) -> tuple[RecentDocument, ...]:
        """Return the documents that were open before, latest first."""
        try:
            rows = json.loads(self._text("documents/recent", "[]"))
            return tuple(RecentDocument(**row) for row in rows)
        except (ValueError, TypeError):
            return ()

    def remember(self, document: RecentDocument) -> None:
        """Put ``document`` first among the recent ones."""
        others = (other for other in self.recent() if other.path != document.path)
        self._keep_recent((document, *others))

    def forget_recent(self, path: str) -> None:
        """Take the document at ``path`` off the list; its file stays."""
        self._keep_recent(tuple(other for other in self.recent() if other.path != path))

    def position(self, document_id: str) -> Position:
        """Return where somebody was in a document, or the beginning."""
        try:
            return Position(**json.loads(self._text(f"positions/{document_id}", "{}")))
        except (ValueError, TypeError):
            return Position()

    def keep_position(self, document_id: str, position: Position) -> None:
        """Remember where somebody is in a document."""
        self.store.setValue(f"positions/{document_id}", json.dumps(asdict(position)))

    def _keep_recent(self, documents: tuple[RecentDocument, ...]) -> None:
        self.store.setValue("documents/recent", json.dumps([asdict(one) for one in documents[:MOST_RECENT]]))

    def _text(self, name: str, otherwise: str) -> str:
        value = self.store.value(name, otherwise)
        return value if isinstance(value, str) else otherwise
