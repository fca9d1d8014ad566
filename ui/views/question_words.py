"""The framework's own words beside a question, in the language that the question stands in."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from readiness.phrases import framework_phrases
from readiness.questionnaire.format import UncertainState
from readiness.text import FALLBACK_LANGUAGE

STATES: tuple[UncertainState, ...] = ("dont_know", "not_applicable", "prefer_not_to_say")


@dataclass(frozen=True, slots=True)
class QuestionWords:
    """What the buttons beside the levels say, by state, and the headings over what stands beside a question."""

    states: Mapping[str, str]
    why: str
    small: str
    evidence: str
    source: str
    next_step: str


@lru_cache
def question_words(language: str = FALLBACK_LANGUAGE) -> QuestionWords:
    """Return the words beside a question in ``language``."""
    say = framework_phrases().say
    return QuestionWords(
        {state: say(f"states.{state}", language) for state in STATES},
        say("item_headings.why", language),
        say("item_headings.small", language),
        say("item_headings.evidence", language),
        say("item_headings.source", language),
        say("item_headings.improvement", language),
    )
