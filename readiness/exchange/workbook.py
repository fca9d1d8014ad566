"""The authoring workbook as data: its sheets, their columns, and how each cell stands in the questionnaire.

Column names are the dotted names of the TOML file; a text has one column for each language (``help.en``, ``help.cy``).
"""

from dataclasses import dataclass
from typing import Literal, get_args

from readiness.questionnaire.format import (
    FORMAT,
    AcrossPeople,
    Factor,
    Method,
    MissingRule,
    Respondent,
    Rounding,
    ScaleKind,
    Subject,
)

Kind = Literal["text", "word", "number", "yesno", "words", "clauses", "pairs"]
MOST_ROWS = 6_000
MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its dotted name, the kind of its cells, and the words that a cell is chosen from."""

    name: str
    kind: Kind = "word"
    choices: tuple[str, ...] = ()

    @property
    def path(self) -> tuple[str, ...]:
        """The keys that lead to the cell's value."""
        return tuple(self.name.split("."))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet; one that ``runs_down`` has its names in the first column and one value beside each."""

    name: str
    columns: tuple[Column, ...]
    needed: bool = False
    runs_down: bool = False

    def titles(self, languages: tuple[str, ...]) -> tuple[str, ...]:
        """Return the names as they stand in the sheet, each text once for every language."""
        return tuple(
            title
            for column in self.columns
            for title in (
                [f"{column.name}.{language}" for language in languages] if column.kind == "text" else [column.name]
            )
        )

    def column_of(self, title: str) -> Column | None:
        """Return the column whose cells stand under ``title``, or None where the sheet has no such column."""
        stem, _, language = title.rpartition(".")
        for column in self.columns:
            if column.kind != "text" and column.name == title:
                return column
            if column.kind == "text" and column.name == stem and language.isalpha():
                return column
        return None


def _texts(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name, "text") for name in names)


def _words(*names: str) -> tuple[Column, ...]:
    return tuple(Column(name) for name in names)


_DIRECTIONS = get_args(Factor.model_fields["direction"].annotation)

SHEETS: tuple[Sheet, ...] = (
    Sheet(
        "questionnaire",
        (
            Column("format", choices=(FORMAT,)),
            *_words("id", "version"),
            *_texts("title", "intro"),
            Column("languages", "words"),
            *_words("licence", "source"),
            Column("respondent", choices=get_args(Respondent)),
            Column("about", choices=get_args(Subject)),
            Column("minutes", "number"),
            Column("asked_of", "words"),
            Column("min_coverage", "number"),
            Column("across_people", choices=get_args(AcrossPeople)),
        ),
        needed=True,
        runs_down=True,
    ),
    Sheet(
        "scales",
        (
            Column("id"),
            Column("kind", choices=get_args(ScaleKind)),
            Column("states", "words"),
            Column("lowest", "number"),
            Column("highest", "number"),
        ),
        needed=True,
    ),
    Sheet("points", (*_words("scale", "code"), Column("score", "number"), *_texts("label", "anchor"))),
    Sheet("sections", (Column("id"), *_texts("title", "intro")), needed=True),
    Sheet(
        "factors", (Column("id"), *_texts("title", "asks"), Column("source"), Column("direction", choices=_DIRECTIONS))
    ),
    Sheet(
        "items",
        (
            *_words("id", "section", "factor", "scale"),
            Column("headline", "yesno"),
            Column("weight", "number"),
            Column("reverse", "yesno"),
            *_texts("text.provider", "text.commissioner", "help", "why", "evidence", "small"),
            Column("source"),
            Column("asked_of", "words"),
            Column("roles", "words"),
            Column("ask_if.all", "clauses"),
            Column("ask_if.any", "clauses"),
        ),
        needed=True,
    ),
    Sheet("anchors", (*_words("item", "code"), *_texts("anchor", "improvement"))),
    Sheet(
        "measures",
        (
            Column("id"),
            *_texts("title"),
            Column("of", "words"),
            Column("method", choices=get_args(Method)),
            Column("missing.rule", choices=get_args(MissingRule)),
            Column("missing.min_coverage", "number"),
            Column("across_people", choices=get_args(AcrossPeople)),
            Column("round.places", "number"),
            Column("round.mode", choices=get_args(Rounding)),
        ),
    ),
    Sheet(
        "bands",
        (
            Column("set"),
            Column("measures", "words"),
            Column("from", "number"),
            Column("id"),
            *_texts("label", "meaning"),
        ),
    ),
    Sheet("gates", (*_words("id", "measure"), Column("at_least", "number"), *_texts("opens_with"))),
    Sheet("targets", (*_words("measure", "role"), Column("value", "number"))),
    Sheet("actions", (*_words("id", "measure"), Column("at_most", "number"), *_texts("text"))),
    Sheet("migrations", (*_words("from_version", "item", "to_item"), Column("codes", "pairs"))),
)
# Sheets whose rows stand in the questionnaire one to one, in the same order and under the same name.
PLAIN_SHEETS = ("sections", "factors", "items", "measures", "gates", "targets", "actions", "migrations")
