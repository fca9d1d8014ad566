"""Words of the trade that a text uses, with their meaning."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from readiness.questionnaire.glossary import glossary

_LEAST_REMEMBERED = 512


@dataclass(frozen=True, slots=True)
class Explained:
    """A word of the glossary and what it means."""

    term: str
    meaning: str


def explained(texts: Iterable[str], language: str) -> tuple[Explained, ...]:
    """Return the words of the glossary that ``texts`` use, each once, in the order they first come."""
    return _explained("\n\n".join(text for text in texts if text), language)


@lru_cache(_LEAST_REMEMBERED)
def _explained(text: str, language: str) -> tuple[Explained, ...]:
    # Kept, because a page is drawn again after every answer and its words stay the same.
    found = (term for _, _, term in glossary().terms_in(text))
    return tuple(Explained(term.term.read(language), term.meaning.read(language)) for term in found)
