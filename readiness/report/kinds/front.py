"""The line under a report's title: whose it is, of which day, until when, and by which version it was made."""

from collections.abc import Iterator

from readiness import version
from readiness.report.kinds.kind import Kind, kind_phrases
from readiness.report.material import Material


def made_line(material: Material, kind: Kind) -> str:
    """Return the line; a paper to decide from also says that it names no author or no review."""
    return " ".join(_sentences(material, decides="verdict" in kind.chapters))


def _sentences(material: Material, *, decides: bool) -> Iterator[str]:
    if material.author or decides:
        yield _say(material, "by", author=material.author or material.say("verdict.no_author"))
    yield _say(material, "on", date=material.day(material.today))
    if material.review or decides:
        review = material.day(material.review) if material.review else material.say("verdict.no_review")
        yield _say(material, "review", date=review)
    yield _say(material, "version", version=version.VERSION)


def _say(material: Material, key: str, **values: object) -> str:
    return kind_phrases().say(f"front.{key}", material.language, **values)
