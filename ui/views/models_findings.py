"""What the Models page needs worked out in the background: pure functions of a document, which load NumPy."""

from collections.abc import Callable
from dataclasses import replace

from readiness.document.model import Document
from readiness.fit.ask_next import ask_next
from readiness.fit.catalogue import Catalogue
from readiness.fit.outlook import outlook
from readiness.fit.smallest_change import SmallestChange, smallest_change
from readiness.fit.stability import importance_intervals
from readiness.fit.tornado import tornado
from readiness.partnership.at_the_table import open_bench
from readiness.partnership.camps import camps
from readiness.questionnaire.shipped import Library
from ui.views.models_change import Lock
from ui.views.models_sure import Findings

MANY_CASES = 1_000_000


def findings(
    document: Document, library: Library, catalogue: Catalogue, first: str, watch: Callable[[int, int], bool]
) -> Findings:
    """Return chances, doubts, how far each weight may move, and what rests on each answer for the model ``first``.

    Raises:
        CancelledError: ``watch``, told (done, all), returned False.
    """
    models, table, dispute = catalogue.models, open_bench(document, library), camps(document, catalogue)
    sure = outlook(models, table, dispute, watch=watch)
    swings = tornado(catalogue.model(first), table)
    intervals = importance_intervals(models, table, catalogue.factors)
    asked = ask_next(models, table, dispute)
    return Findings(table, sure, asked, intervals, swings, len(dispute.rows) if dispute else 0)


def looked_closer(
    document: Document, catalogue: Catalogue, found: Findings, watch: Callable[[int, int], bool]
) -> Findings:
    """Return ``found`` with the chances of a million cases.

    Raises:
        CancelledError: ``watch``, told (done, all), returned False.
    """
    sure = outlook(catalogue.models, found.table, camps(document, catalogue), cases=MANY_CASES, watch=watch)
    return replace(found, outlook=sure)


def way_to(
    document: Document, library: Library, catalogue: Catalogue, model: str, locked: frozenset[Lock]
) -> SmallestChange:
    """Return the smallest change that brings ``model`` within reach while what is ``locked`` stays."""
    return smallest_change(catalogue.model(model), open_bench(document, library), None, locked)
