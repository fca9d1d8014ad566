"""What the tools say: their phrases, and a remark as a rule with its figures."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Literal

from readiness.phrases import Phrases, read_phrases
from readiness.records import data_folder
from readiness.text import FALLBACK_LANGUAGE

Gravity = Literal["error", "warning", "note"]


@dataclass(frozen=True, slots=True)
class Remark:
    """Something a tool has to say: the rule it rests on, how grave it is, and the figures for its sentence.

    ``words`` fills places of the sentence with phrases by their keys, so that they come in the reader's language.
    """

    rule: str
    gravity: Gravity = "warning"
    values: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)

    def say(self, language: str = FALLBACK_LANGUAGE) -> str:
        """Return the remark as a sentence."""
        phrases = toolbox_phrases()
        words = {place: phrases.say(key, language) for place, key in self.words.items()}
        return phrases.say(self.rule, language, **self.values, **words)

    def data(self) -> dict[str, str]:
        """Return the remark for a program: rule, severity and message."""
        return {"rule": self.rule, "severity": self.gravity, "message": self.say()}


def toolbox_folder() -> Path:
    """Return the folder of starting sets and phrases of the tools."""
    return data_folder() / "toolbox"


def written(day: date, language: str = FALLBACK_LANGUAGE) -> str:
    """Return ``day`` as people write it: 1 January 2026."""
    # Not by strftime: a window that is open turns its months into the language of the computer.
    say = toolbox_phrases().say
    return say("day.full", language, day=day.day, month=say(f"day.m{day.month}", language), year=day.year)


@lru_cache
def toolbox_phrases() -> Phrases:
    """Return the phrases of the tools."""
    return read_phrases(toolbox_folder() / "phrases.toml")
