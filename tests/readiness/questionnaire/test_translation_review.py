from typing import get_args

from readiness.phrases import framework_phrases
from readiness.questionnaire.answers import AnswerState
from readiness.questionnaire.translation_review import welsh_review


def test_the_welsh_is_a_draft_until_a_named_reviewer_has_signed() -> None:
    review = welsh_review()
    assert review.is_draft == (not review.reviewer)
    assert "qualified" in review.wanted.who


def test_every_answer_state_and_every_framework_word_has_its_welsh() -> None:
    phrases = framework_phrases()
    assert {f"states.{state}" for state in get_args(AnswerState)} <= set(phrases.keys)
    assert [key for key in phrases.keys if phrases.say(key, "cy") == phrases.say(key, "en")] == []
