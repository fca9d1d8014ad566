"""What the Glossary page shows: the words or the lists found, and the one that is open."""

from dataclasses import dataclass
from typing import Literal

from readiness.questionnaire.glossary import TODAY, Glossary, Term
from readiness.questionnaire.lists import Lists, NamedList
from readiness.questionnaire.sources import cited
from readiness.text import FALLBACK_LANGUAGE

Shelf = Literal["words", "lists"]
SHELVES: tuple[Shelf, ...] = ("words", "lists")


@dataclass(frozen=True, slots=True)
class TermName:
    """A word or a list among those found."""

    key: str
    term: str


@dataclass(frozen=True, slots=True)
class TermView:
    """A word opened: its other names, what it is called today where that changed, its meaning, relatives and source."""

    key: str
    term: str
    also: tuple[str, ...]
    today: str
    meaning: str
    see: tuple[TermName, ...]
    source: str


@dataclass(frozen=True, slots=True)
class EntryView:
    """One entry of a list, said in detail where the source does."""

    title: str
    text: str
    points: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class ListView:
    """A list opened: what to do with it, its entries in the order of the source, and the source."""

    key: str
    title: str
    intro: str
    entries: tuple[EntryView, ...]
    source: str


@dataclass(frozen=True, slots=True)
class GlossaryView:
    """What fits what is sought on the shelf that is shown, out of ``total``, and what is open.

    ``words`` and ``lists`` say how many fit on each shelf.
    """

    sought: str
    shelf: Shelf
    names: tuple[TermName, ...]
    total: int
    words: int
    lists: int
    chosen: TermView | ListView | None


def glossary_view(
    glossary: Glossary, lists: Lists, sought: str = "", chosen: str = "", language: str = FALLBACK_LANGUAGE,
    *, shelf: Shelf = "words",
) -> GlossaryView:  # fmt: skip
    """Return the words of ``glossary``, or the ``lists``, that ``sought`` may mean.

    Args:
        glossary: All words.
        lists: All lists.
        sought: What was typed; nothing finds all, words in the order of the alphabet.
        chosen: What is open; where it is not among those found, the first of them is.
        language: The language of the words, where they have it.
        shelf: Whether words or lists are shown.
    """
    terms, named = _terms(glossary, sought, language), lists.search(sought)
    opened: TermView | ListView | None
    if shelf == "words":
        term = next((one for one in terms if one.id == chosen), terms[0] if terms else None)
        opened = _opened(glossary, term, language) if term else None
        names, total = tuple(_name(one, language) for one in terms), len(glossary.terms)
    else:
        found = next((one for one in named if one.id == chosen), named[0] if named else None)
        opened = _list(found, language) if found else None
        names, total = tuple(TermName(one.id, one.title.read(language)) for one in named), len(lists.all)
    return GlossaryView(sought, shelf, names, total, len(terms), len(named), opened)


def _terms(glossary: Glossary, sought: str, language: str) -> tuple[Term, ...]:
    found = glossary.search(sought)
    if sought.strip():
        return found
    return tuple(sorted(found, key=lambda term: term.term.read(language).casefold()))


def _opened(glossary: Glossary, term: Term, language: str) -> TermView:
    return TermView(
        term.id,
        term.term.read(language),
        tuple(name for name in term.also if not name.startswith(TODAY)),
        term.today,
        term.meaning.read(language),
        tuple(_name(one, language) for one in glossary.see(term)),
        cited(term.source),
    )


def _list(named: NamedList, language: str) -> ListView:
    entries = tuple(
        EntryView(
            one.title.read(language),
            one.text.read(language),
            tuple(point.read(language) for point in one.points),
            cited(one.source),
        )
        for one in named.entries
    )
    return ListView(named.id, named.title.read(language), named.intro.read(language), entries, cited(named.source))


def _name(term: Term, language: str) -> TermName:
    return TermName(term.id, term.term.read(language))
