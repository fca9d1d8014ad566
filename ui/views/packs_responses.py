"""What the page for a form tool's table shows: its columns, what fits, and what does not."""

import difflib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from readiness.exchange.form_answers import FormReading, How, ItemPlace, Match
from readiness.questionnaire.format import Questionnaire

LEAVE_OUT = ""
_OFFERED = 12
_MOST_REFUSED = 200


@dataclass(frozen=True, slots=True)
class ColumnRow:
    """A column: its heading, what it is taken for and why, and the questions it could be (key -> words)."""

    heading: str
    key: str
    how: How | Literal["who"]
    choices: dict[str, str]

    @property
    def words(self) -> str:
        """The heading as a line begins: tables are read in small letters."""
        return f"{self.heading[:1].upper()}{self.heading[1:]}"


@dataclass(frozen=True, slots=True)
class ResponsesView:
    """A table before it is recorded; ``refused`` are sentences, ``more_refused`` how many are not listed."""

    file: str
    columns: tuple[ColumnRow, ...]
    people: int
    answers: int
    refused: tuple[tuple[int, str, str], ...]
    more_refused: int


def key_of(place: ItemPlace | None) -> str:
    """Return the key of a question, nothing where a column is left out."""
    return f"{place.questionnaire}/{place.item}" if place else LEAVE_OUT


def place_of(key: str) -> ItemPlace | None:
    """Return the question that ``key`` names, or None."""
    questionnaire, _, item = key.partition("/")
    return ItemPlace(questionnaire, item) if item else None


@dataclass(frozen=True, slots=True)
class TableWords:
    """The table's name, the words for a column that is no question, and the column that tells who answered."""

    file: str
    leave_out: str
    who: str = ""


@dataclass(frozen=True, slots=True)
class Offered:
    """A question that a column may be: the title of its questionnaire, and its words."""

    questionnaire: str
    text: str


def responses_view(
    words: TableWords, matches: Sequence[Match], reading: FormReading, questionnaires: Sequence[Questionnaire]
) -> ResponsesView:
    """Return the page for a table, read under ``matches`` of its columns with ``questionnaires``."""
    texts = {
        f"{one.id}/{item.id}": Offered(one.title.read(), item.text.read("provider"))
        for one in questionnaires
        for item in one.items
    }
    listed = tuple((each.line, each.heading, each.reason) for each in reading.refused[:_MOST_REFUSED])
    return ResponsesView(
        words.file,
        tuple(_row(match, texts, words) for match in matches),
        len({each.who for each in reading.answers}),
        len(reading.answers),
        listed,
        len(reading.refused) - len(listed),
    )


def _row(match: Match, texts: dict[str, Offered], words: TableWords) -> ColumnRow:
    own = key_of(match.place)
    likely = dict.fromkeys(([own] if own in texts else []) + _nearest(match.heading, texts))
    # Whatever a column is called, it may be any question: the likely ones first, then all, with their questionnaire.
    rest = {key: f"{one.questionnaire}: {one.text}" for key, one in texts.items() if key not in likely}
    offered = {LEAVE_OUT: words.leave_out, **{key: texts[key].text for key in likely}, **rest}
    how: How | Literal["who"] = "who" if match.heading == words.who and not own else match.how
    return ColumnRow(match.heading, own, how, offered)


def _nearest(heading: str, texts: dict[str, Offered]) -> list[str]:
    keys: dict[str, list[str]] = {}
    for key, one in texts.items():
        keys.setdefault(one.text, []).append(key)
    near = difflib.get_close_matches(heading, keys, n=_OFFERED, cutoff=0.3)
    return [key for text in near for key in keys[text]]
