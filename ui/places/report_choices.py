"""What was chosen for the last report, remembered on this computer: its form, never a word from a document."""

import json
from pathlib import Path

from readiness.report.kinds.kind import load_kinds
from readiness.report.kinds.making import chapters_of
from readiness.report.rendering import FORMATS
from readiness.text import LANGUAGE_NAMES
from ui.settings import Settings
from ui.views.report import Details

_NAME = "report/choices"


def remembered(settings: Settings) -> Details:
    """Return the choices of the last report; what is not known any more is left as it is at first."""
    usual = Details()
    try:
        kept = json.loads(str(settings.store.value(_NAME, "{}")))
        wanted = {key: str(kept[key]) for key in ("kind", "ending", "language") if key in kept}
        is_large, logo = kept.get("is_large") is True, str(kept.get("logo") or "")
        without, colour = tuple(map(str, kept.get("without") or ())), str(kept.get("colour") or "")
    except (ValueError, TypeError, AttributeError):
        return usual
    kinds = {kind.id: kind for kind in load_kinds()}
    kind = kinds.get(wanted.get("kind", ""), kinds[usual.kind])
    may_go = chapters_of(kind) if wanted.get("kind") == kind.id else ()
    asked = Details(colour=colour)
    return Details(
        kind=kind.id,
        ending=wanted["ending"] if wanted.get("ending") in FORMATS else usual.ending,
        language=wanted["language"] if wanted.get("language") in LANGUAGE_NAMES else usual.language,
        is_large=is_large,
        logo=Path(logo) if logo and Path(logo).is_file() else None,
        without=tuple(name for name in without if name in may_go),
        colour=colour if asked.own_colour is not None else "",
        side="commissioner" if kept.get("side") == "commissioner" else usual.side,
    )


def remember(settings: Settings, details: Details) -> None:
    """Keep the form of the report that ``details`` ask for."""
    kept = {
        "kind": details.kind, "ending": details.ending, "language": details.language, "is_large": details.is_large,
        "logo": str(details.logo) if details.logo else "", "without": details.without, "colour": details.colour,
        "side": details.side,
    }  # fmt: skip
    settings.store.setValue(_NAME, json.dumps(kept))
