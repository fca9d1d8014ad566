"""Sentences of the program's own, kept as data in every language that it speaks."""

from functools import lru_cache
from pathlib import Path
from string import Formatter

from pydantic import RootModel

from readiness.errors import BadInputError
from readiness.records import data_folder, nearest, read_toml
from readiness.text import FALLBACK_LANGUAGE
from readiness.wording import Wording


class _PhraseFile(RootModel[dict[str, dict[str, Wording]]]):
    """A file of phrases: tables of keys, each with its wording."""


class Phrases:
    """The phrases of one file, asked for by ``table.key``."""

    def __init__(self, phrases: dict[str, Wording]) -> None:
        """Keep ``phrases`` by key."""
        self._phrases = phrases

    def __contains__(self, key: str) -> bool:
        """Return whether there is a phrase called ``key``."""
        return key in self._phrases

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key, in the order of the file."""
        return tuple(self._phrases)

    @property
    def wordings(self) -> dict[str, Wording]:
        """Every phrase by its key, in the order of the file."""
        return dict(self._phrases)

    def say(self, key: str, language: str = FALLBACK_LANGUAGE, **values: object) -> str:
        """Return the phrase ``key`` in ``language`` with its places filled by ``values``.

        Values are put in as they are; nothing in them is read as a place to fill.

        Raises:
            BadInputError: There is no such phrase, or a place in it has no value.
        """
        if key not in self._phrases:
            raise BadInputError("phrases", f"No phrase is called “{key}”{nearest(key, self.keys)}.", "Add it.")
        template = self._phrases[key].read(language)
        if missing := places(template) - values.keys():
            raise BadInputError(f"phrase {key}", f"Nothing is given for {', '.join(sorted(missing))}.", "Give it.")
        return template.format(**values)

    def number(self, key: str, count: int, language: str = FALLBACK_LANGUAGE, **values: object) -> str:
        """Return the phrase ``key.one`` or ``key.many`` as ``count`` asks for, with ``{count}`` filled."""
        return self.say(f"{key}.{'one' if count == 1 else 'many'}", language, count=count, **values)

    def places_of(self, key: str) -> frozenset[str]:
        """Return the names of the places that the phrase ``key`` leaves to fill, in any language."""
        return frozenset().union(*(places(text) for text in self._phrases[key].texts.values()))


def places(template: str) -> frozenset[str]:
    """Return the names between braces in ``template``."""
    return frozenset(name for _, name, _, _ in Formatter().parse(template) if name)


def read_phrases(path: Path) -> Phrases:
    """Read the file of phrases at ``path``.

    Raises:
        BadInputError: The file cannot be read.
        DataFileError: The file breaks the format; every finding is named.
    """
    tables = read_toml(path, _PhraseFile).root
    return Phrases({f"{table}.{key}": wording for table, keys in tables.items() for key, wording in keys.items()})


@lru_cache
def report_phrases() -> Phrases:
    """Return the phrases of the reports."""
    return read_phrases(data_folder() / "phrases" / "report.toml")


@lru_cache
def framework_phrases() -> Phrases:
    """Return the words of the framework that stand outside the questionnaires: states, headings, efforts, titles."""
    return read_phrases(data_folder() / "phrases" / "framework.toml")
