"""The HTML file: everything said in order, nothing fetched, nothing run, and text that stays text."""

from dataclasses import replace
from html.parser import HTMLParser

import pytest

from readiness.errors import BadInputError
from readiness.report import blocks as b
from readiness.report.html import html_of
from readiness.report.plain_text import plain_text
from tests.readiness.report.printing import HOSTILE, every_block, figure, hostile, report, table, words_of

VOID = {"meta", "img", "br", "link", "input"}


class Page(HTMLParser):
    """What a browser finds in a page: its tags with their attributes, and the words it shows."""

    def __init__(self, content: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(content.decode("utf-8"))
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not {"style", "svg", "title"} & set(self.open):
            self.words.append(data)

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]

    @property
    def said(self) -> str:
        return " ".join("".join(self.words).split())


def page_of(given: b.Report) -> Page:
    return Page(html_of(given))


def test_every_block_is_said_in_order() -> None:
    said, place = page_of(every_block()).said, 0
    for words in words_of(every_block()):
        found = said.find(words, place)
        assert found >= 0, words
        place = found + len(words)


def test_headings_go_down_one_level_at_a_time_under_one_title() -> None:
    levels = [int(tag[1]) for tag, _ in page_of(every_block()).tags if tag in {"h1", "h2", "h3", "h4"}]
    assert levels == [1, 2, 2, 3, 2]


def test_hostile_text_adds_no_element_and_no_attribute() -> None:
    page = page_of(hostile())
    assert {"script", "b", "i", "x"} & {tag for tag, _ in page.tags} == set()
    assert [one for _, one in page.tags if {"onerror", "onload"} & one.keys()] == []
    assert len(page.named("style")) == 1
    assert all(" ".join(plain_text(words).split()) in page.said for words in HOSTILE)


def test_nothing_is_fetched_and_nothing_runs() -> None:
    page = page_of(replace(every_block(), logo=b.Logo(b"png", 1, 1, "Mind")))
    policy = next(one["content"] for one in page.named("meta") if one.get("http-equiv"))
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    links = [str(value) for _, one in page.tags for name, value in one.items() if name in {"href", "src"}]
    assert all(link.startswith(("#", "data:image/png;base64,")) for link in links)


def test_every_link_leads_to_a_place_of_the_page() -> None:
    page = page_of(every_block())
    places = {one["id"] for _, one in page.tags if "id" in one}
    assert {str(one["href"])[1:] for one in page.named("a")} <= places
    assert page.tags[page.tags.index(("body", {})) + 1][1]["href"] == "#main"


def test_a_chart_is_drawn_inline_with_its_words() -> None:
    drawn = page_of(report(figure())).named("svg")
    assert [(one["role"], one["aria-label"]) for one in drawn] == [("img", "Trust 63 of 100.")]


def test_a_table_names_its_columns_and_rows() -> None:
    page = page_of(report(table(("Trust", b.Status("Ready", "positive")))))
    assert [one["scope"] for one in page.named("th")] == ["col", "col", "row"]
    assert "ScoreTrust● Ready" in page.said


def test_names_from_right_to_left_are_told_apart() -> None:
    assert {"dir": "rtl"} in page_of(report(b.Paragraph("علی احمد"))).named("span")


def test_large_print_and_language_are_said() -> None:
    page = page_of(report(language="cy", is_large=True))
    assert (page.named("html"), page.named("body")) == ([{"lang": "cy"}], [{"class": "large"}])
    assert page.said.startswith("Neidio i’r adroddiad")


def test_two_builds_are_equal() -> None:
    assert html_of(every_block()) == html_of(every_block())


def test_an_unfinished_report_is_refused() -> None:
    with pytest.raises(BadInputError, match="no title"):
        html_of(report(title=" "))
