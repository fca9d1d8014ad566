"""What a report is made of: the document, its assessment, and the words, in one language."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from readiness.document.model import About, Document
from readiness.fit.catalogue import Catalogue, DeliveryModel
from readiness.fit.fit import ModelFit
from readiness.partnership.assessment import Assessment
from readiness.phrases import Phrases
from readiness.questionnaire.shipped import Library
from readiness.scoring.ranges import NOTHING_KNOWN, Range, whole_percentage
from readiness.wording import Wording


@dataclass(frozen=True)
class Material:
    """Everything a section may use. ``today`` and ``review`` are given, because a report never asks the clock."""

    document: Document
    assessment: Assessment
    library: Library
    catalogue: Catalogue
    phrases: Phrases
    today: date
    language: str = "en"
    author: str = ""
    review: date | None = None

    @cached_property
    def about(self) -> About:
        """Return what the document is for."""
        entry = self.document.about.get("document")
        return entry.value if entry is not None and entry.value is not None else About(title="–")

    @cached_property
    def subject(self) -> ModelFit | None:
        """Return the model the report is about: the one the parties chose, else the best fit, else none."""
        chosen = self.document.choices.get("model")
        if chosen is not None and chosen.value is not None:
            known = {fit.model: fit for fit in self.assessment.fits}
            return known.get(chosen.value.chosen, self.assessment.best)
        return self.assessment.best

    def say(self, key: str, **values: object) -> str:
        """Return the report phrase ``key`` with its places filled."""
        return self.phrases.say(key, self.language, **values)

    def number(self, key: str, count: int, **values: object) -> str:
        """Return the phrase for one or for many."""
        return self.phrases.number(key, count, self.language, **values)

    def read(self, wording: Wording) -> str:
        """Return ``wording`` in the report's language."""
        return wording.read(self.language)

    def model(self, name: str) -> DeliveryModel:
        """Return the delivery model called ``name``."""
        return self.catalogue.model(name)

    def model_title(self, name: str) -> str:
        """Return the title of the delivery model called ``name``."""
        return self.read(self.model(name).title)

    def factor_title(self, name: str) -> str:
        """Return the title of the factor called ``name``."""
        return self.read(self.library.factors[name].title)

    def party_name(self, party: str) -> str:
        """Return the name of ``party``."""
        return self.assessment.parties[party].name

    def day(self, when: date) -> str:
        """Return ``when`` in words, such as “22 November 2026”."""
        return self.say("date.full", day=when.day, month=self.say(f"month.m{when.month}"), year=when.year)

    def spread(self, reading: Range) -> str:
        """Return a share as ``74``, ``74 (60 to 81)``, or the word for open."""
        if reading == NOTHING_KNOWN:
            return self.say("words.open")
        low, middle, high = (whole_percentage(one) for one in (reading.low, reading.expected, reading.high))
        return str(middle) if low == high else self.say("words.range", middle=middle, low=low, high=high)
