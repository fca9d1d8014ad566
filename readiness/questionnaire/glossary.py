"""The glossary: the words of the trade in plain words, found by any of their names."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from readiness.errors import DataFileError
from readiness.records import Record, data_folder, nearest, read_toml
from readiness.text import FALLBACK_LANGUAGE
from readiness.wording import Identifier, Name, Wording

FILE = "glossary.toml"
# Marks, among a term's other names, the one that has replaced it.
TODAY = "today: "


class Term(Record):
    """One term: its names, its meaning, terms to look at as well, and where the sources use it."""

    id: Identifier
    term: Wording
    also: tuple[Name, ...] = ()
    meaning: Wording
    see: tuple[Identifier, ...] = ()
    source: Name

    @property
    def today(self) -> str:
        """The name that has replaced this one, or nothing."""
        return next((name.removeprefix(TODAY) for name in self.also if name.startswith(TODAY)), "")

    @property
    def names(self) -> tuple[str, ...]:
        """Every name of the term, in any language, its own first."""
        return (*self.term.texts.values(), *(name.removeprefix(TODAY) for name in self.also))


class GlossaryFile(Record):
    """The file ``glossary.toml``."""

    format: Literal["readiness-glossary/1"]
    terms: Annotated[tuple[Term, ...], Field(min_length=1)]


@dataclass(frozen=True)
class Glossary:
    """All terms in the order of the file."""

    terms: tuple[Term, ...]
    by_name: Mapping[str, Term]
    pattern: re.Pattern[str]

    def find(self, word: str) -> Term | None:
        """Return the term that is called ``word``, in singular or plural and any case, or None."""
        said = folded(word)
        return next((self.by_name[name] for name in (said, *_singulars(said)) if name in self.by_name), None)

    def search(self, words: str) -> tuple[Term, ...]:
        """Return the terms that ``words`` may mean: by name first, then those whose meaning holds every word."""
        sought = folded(words)
        if not sought:
            return self.terms
        named = [term for term in self.terms if any(sought in folded(name) for name in term.names)]
        exact = [term for term in [self.find(words)] if term]
        meant = [
            term
            for term in self.terms
            if all(one in folded(" ".join(term.meaning.texts.values())) for one in sought.split())
        ]
        return tuple({term.id: term for term in (*exact, *named, *meant)}.values())

    def terms_in(self, text: str) -> Iterator[tuple[int, int, Term]]:
        """Yield where ``text`` uses a term for the first time (start, end) and which, for a link to its meaning."""
        told: set[str] = set()
        for match in self.pattern.finditer(text):
            term = self.find(match.group())
            if term is not None and term.id not in told:
                told.add(term.id)
                yield match.start(), match.end(), term

    def see(self, term: Term) -> tuple[Term, ...]:
        """Return the terms that ``term`` points to."""
        known = {one.id: one for one in self.terms}
        return tuple(known[name] for name in term.see)


@cache
def glossary(folder: Path | None = None) -> Glossary:
    """Return the glossary that ships, or the one in ``folder``, read once.

    Raises:
        BadInputError: The file cannot be read.
        DataFileError: It breaks the format, two terms share a name, or a term points to one that is not there.
    """
    path = (folder or data_folder()) / FILE
    terms = read_toml(path, GlossaryFile).terms
    if findings := tuple(_findings(terms)):
        raise DataFileError(path.name, findings)
    by_name = {folded(name): term for term in terms for name in term.names}
    return Glossary(terms, by_name, _pattern(terms))


def folded(word: str) -> str:
    """Return ``word`` as names are compared: small letters, straight signs, single spaces, hyphens as spaces."""
    straight = word.casefold().replace("’", "'").replace("‑", "-")
    return " ".join(re.sub(r"[-–]", " ", straight).split())


def _singulars(said: str) -> Iterator[str]:
    for ending, single in (("ies", "y"), ("es", ""), ("s", "")):
        if said.endswith(ending):
            yield said.removesuffix(ending) + single


def _pattern(terms: Sequence[Term]) -> re.Pattern[str]:
    # The longest name first, so that “alliance leadership team” is not read as “alliance”.
    names = sorted({name for term in terms for name in term.names}, key=len, reverse=True)
    said = "|".join(re.escape(name).replace(r"\ ", r"[\s‑-]") for name in names)
    return re.compile(rf"(?<!\w)(?:{said})(?:e?s)?(?!\w)", re.IGNORECASE)


def _findings(terms: Sequence[Term]) -> Iterator[str]:
    ids = [term.id for term in terms]
    for name, count in Counter(ids).items():
        if count > 1:
            yield f"terms: the id “{name}” is used {count} times; give each its own"
    owners: dict[str, Term] = {}
    for term in terms:
        for name in term.names:
            owner = owners.setdefault(folded(name), term)
            if owner is not term:
                yield f"terms › {term.id}: the name “{name}” belongs to “{owner.id}” already; keep it in one place"
        yield from _false_references(term, ids)


def _false_references(term: Term, ids: Sequence[str]) -> Iterator[str]:
    if not term.term.texts.get(FALLBACK_LANGUAGE):
        yield f"terms › {term.id} › term: has no English name; add it"
    for name in term.see:
        if name not in ids:
            yield f"terms › {term.id} › see: there is no term “{name}”{nearest(name, ids)}"
        elif name == term.id:
            yield f"terms › {term.id} › see: points to itself; take it out"
