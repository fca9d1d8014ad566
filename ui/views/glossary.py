"""What the Glossary page shows: the words found, and the one that is open."""

from dataclasses import dataclass

from readiness.questionnaire.glossary import TODAY, Glossary, Term
from readiness.text import FALLBACK_LANGUAGE


@dataclass(frozen=True, slots=True)
class TermName:
    """A word in the list."""

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
class GlossaryView:
    """The words that fit what is sought, out of ``total``, and the one that is open."""

    sought: str
    names: tuple[TermName, ...]
    total: int
    chosen: TermView | None


def glossary_view(
    glossary: Glossary, sought: str = "", chosen: str = "", language: str = FALLBACK_LANGUAGE
) -> GlossaryView:
    """Return the words of ``glossary`` that ``sought`` may mean, with ``chosen`` open or else the best match.

    Args:
        glossary: All words.
        sought: What was typed; nothing finds every word, in the order of the alphabet.
        chosen: The word that is open; where it is not among those found, the first of them is.
        language: The language of the words, where they have it.
    """
    found = glossary.search(sought)
    if not sought.strip():
        found = tuple(sorted(found, key=lambda term: term.term.read(language).casefold()))
    opened = next((term for term in found if term.id == chosen), found[0] if found else None)
    return GlossaryView(
        sought,
        tuple(_name(term, language) for term in found),
        len(glossary.terms),
        _opened(glossary, opened, language) if opened else None,
    )


def _opened(glossary: Glossary, term: Term, language: str) -> TermView:
    return TermView(
        term.id,
        term.term.read(language),
        tuple(name for name in term.also if not name.startswith(TODAY)),
        term.today,
        term.meaning.read(language),
        tuple(_name(one, language) for one in glossary.see(term)),
        term.source,
    )


def _name(term: Term, language: str) -> TermName:
    return TermName(term.id, term.term.read(language))
