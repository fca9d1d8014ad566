"""What a check finds: first as bare evidence, then in words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning", "info", "to-do"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info", "to-do")
# Two ids of the longest kind and a case fit, so that no two subjects are cut to the same words.
LONGEST_SUBJECT = 200
LONGEST_FORMER_SUBJECT = 120


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that a rule found, before it is put in words.

    ``case`` names the rule's wording; ``nodes`` and ``edges`` are the evidence, such as a path or a cut;
    ``about`` are the ids that tell this hit from the rule's others, and ``words`` fill the wording's places.
    ``formerly`` are the ids that older versions named it by, where they were others. ``unrecorded`` hits only
    miss a record, and are gathered into one to-do for each case.
    """

    nodes: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    case: str = "found"
    about: tuple[str, ...] = ()
    words: Mapping[str, str] = field(default_factory=dict)
    severity: Severity | None = None
    unrecorded: bool = False
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding in words, with its evidence.

    ``remedy`` is a sentence that the parties can adopt as it stands. ``set_aside`` is their reason where they
    chose to leave the finding as it is; ``set_aside_as`` is the subject that reason stands under where an older
    version wrote it, by the two ends of a tie instead of the tie.
    """

    rule: str
    title: str
    severity: Severity
    nodes: tuple[str, ...]
    edges: tuple[str, ...]
    message: str
    why: str
    source: str
    remedy: str
    subject: str
    set_aside: str = ""
    set_aside_as: str = ""

    @property
    def key(self) -> str:
        """The words by which the finding is set aside: ``RULE/subject``, in small letters."""
        return f"{self.rule.lower()}/{self.set_aside_as or self.subject}"


def subject_of(hit: Hit) -> str:
    """Return the word that tells ``hit`` from other hits of its rule, in the form of a document's key."""
    return _joined(hit.case, hit.about or _first_id(hit))[:LONGEST_SUBJECT]


def former_subject_of(hit: Hit) -> str:
    """Return the word by which older versions told ``hit`` from others; it may be that of several hits."""
    return _joined(hit.case, hit.formerly or hit.about or _first_id(hit))[:LONGEST_FORMER_SUBJECT]


def _first_id(hit: Hit) -> tuple[str, ...]:
    return hit.nodes[:1] or hit.edges[:1] or ("map",)


def _joined(case: str, ids: tuple[str, ...]) -> str:
    return re.sub(r"[^a-z0-9._-]", "-", "_".join((case, *ids)))


def marks_of(findings: Iterable[Finding]) -> Mapping[str, str]:
    """Return what ``findings`` say of each place and tie, to be marked on a picture; to-dos mark nothing."""
    said: dict[str, list[str]] = {}
    for one in findings:
        for key in (*one.nodes, *one.edges) if one.severity != "to-do" else ():
            said.setdefault(key, []).append(one.message)
    return {key: " ".join(messages) for key, messages in said.items()}
