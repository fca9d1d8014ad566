"""What ships with the program, read when it is first wanted and kept: questionnaires, models, samples."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Loaded when first wanted: the first window must not wait for these records.
    from readiness.fit.catalogue import Catalogue
    from readiness.partnership.samples import Sample
    from readiness.questionnaire.shipped import Library


def library() -> "Library":
    """Return the questionnaires and checks that ship."""
    from readiness.questionnaire.shipped import shipped_library

    return shipped_library()


def question_languages() -> tuple[str, ...]:
    """Return the languages that the questionnaires list, in their order."""
    return tuple(dict.fromkeys(language for one in library().everything for language in one.languages))


@cache
def catalogue() -> "Catalogue":
    """Return the delivery models that ship."""
    from readiness.fit.catalogue import load_catalogue

    return load_catalogue()


def load_models() -> None:
    """Load the delivery models, for whoever wants them next."""
    catalogue()


def samples() -> tuple["Sample", ...]:
    """Return the samples that ship."""
    from readiness.partnership.samples import load_samples

    return load_samples()
