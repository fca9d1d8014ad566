import re
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest

from readiness.questionnaire.sources import cited, sources
from readiness.records import data_folder

NAMED = "The power of partnership (ZPB Associates, supported by Sodexo, 2013)"
FILES = sorted(path for path in data_folder().rglob("*.toml") if path.parent.name not in ("samples", "maps"))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("partnership, mark 3", f"{NAMED}, mark 3"),
        ("partnership", NAMED),
        ("ipc, monitoring", "Commissioning training (Institute of Public Care), monitoring"),
        ("partnership, mark 3; partnership, glossary", f"{NAMED}, mark 3; The power of partnership, glossary"),
        ("partnership, mark 3; glossary", f"{NAMED}, mark 3; glossary"),
        ("Procurement Act 2023, frameworks", "Procurement Act 2023, frameworks"),
        ("partnership law, part 2", "partnership law, part 2"),
        ("", ""),
    ],
)
def test_a_source_is_said_with_title_publisher_and_year(source: str, expected: str) -> None:
    assert cited(source) == expected


def test_every_reference_in_full_names_its_publisher_and_its_year() -> None:
    for one in sources():
        assert one.publisher.split(",")[0].split()[0] in one.full
        assert one.year is None or str(one.year) in one.full


def sources_in(value: Any) -> Iterator[str]:
    if isinstance(value, list):
        for one in value:
            yield from sources_in(one)
    elif isinstance(value, dict):
        for name, one in value.items():
            if name in ("source", "sources"):
                yield from ([one] if isinstance(one, str) else [text for text in one if isinstance(text, str)])
            yield from sources_in(one) if isinstance(one, dict | list) else ()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_no_source_that_ships_shows_a_short_name_of_the_workshop(path: Any) -> None:
    said = [cited(one) for one in sources_in(tomllib.loads(path.read_text(encoding="utf-8")))]
    short = re.compile(rf"(?:^|; )(?:{'|'.join(one.id for one in sources())})(?![\w-])")
    assert [one for one in said if short.search(one)] == []
