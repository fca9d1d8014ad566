from io import BytesIO
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from readiness.questionnaire.shipped import shipped_library
from readiness.report.blank import blank_form
from readiness.report.blank_setting import LARGE, ORDINARY, blank_pdf, forms_pdf
from readiness.report.blocks import Heading, Logo, Report
from tests.builders import item, questionnaire


def printed(*items: Any, large: bool = False, **more: Any) -> PdfReader:
    content, pages = blank_pdf(blank_form(questionnaire(*items, **more), "provider"), large=large)
    reader = PdfReader(BytesIO(content))
    assert len(reader.pages) == pages
    return reader


def words(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


def roles(node: Any) -> list[str]:
    """Return the roles of the structure tree below ``node``, in reading order."""
    kids = node.get("/K", []) if hasattr(node, "get") else []
    own = [str(node["/S"])] if hasattr(node, "get") and "/S" in node else []
    return own + [role for kid in kids for role in roles(kid.get_object())]


def test_the_form_has_lines_for_respondent_organisation_and_date() -> None:
    said = words(printed(item("a")))
    assert [
        label for label in ("Name or role", "Organisation", "Date", "Comment", "Evidence") if label not in said
    ] == []


def test_a_form_about_a_partner_asks_which() -> None:
    assert "The partner you are answering about" in words(printed(item("a"), respondent="pair"))


def test_the_form_is_tagged_in_reading_order() -> None:
    reader = printed(item("a", ask_if=None), languages=["en"])
    catalog: Any = reader.trailer["/Root"]
    found = roles(catalog["/StructTreeRoot"]["/K"].get_object())
    assert found[:3] == ["/Document", "/H1", "/P"]
    assert [role for role in found if role in ("/H2", "/H3", "/L")] == ["/H2", "/H2", "/H3", "/L", "/L"]
    assert catalog["/Lang"] == "en"


def test_large_type_is_larger_in_everything() -> None:
    assert LARGE.aside.size >= 16 > ORDINARY.aside.size >= 9
    assert LARGE.box > ORDINARY.box
    assert LARGE.line > ORDINARY.line


def test_a_question_stays_on_one_page() -> None:
    pages = printed(*(item(f"q{number}", help="h " * 300) for number in range(6))).pages
    texts = [page.extract_text() for page in pages]
    assert [sum(f"How is q{number}?" in text for text in texts) for number in range(6)] == [1] * 6
    assert all(text.count("How is") == text.count("Comment") for text in texts)


@pytest.mark.parametrize("text", ["x" * 5000, "<b>&amp;</b>", "😀 𝔘 \u200b", "\n".join("line" for _ in range(400))])
def test_any_text_can_be_printed(text: str) -> None:
    assert "Comment" in words(printed(item("a", help=text, anchors={"0": text})))


def test_equal_forms_give_equal_bytes() -> None:
    form = blank_form(shipped_library().named("worth-partnering"), "provider")
    assert blank_pdf(form) == blank_pdf(form)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("source", shipped_library().everything, ids=lambda one: one.id)
def test_every_questionnaire_that_ships_can_be_printed(source: Any, large: bool) -> None:
    content, _ = blank_pdf(blank_form(source, source.asked_of[0]), large=large)
    said = words(PdfReader(BytesIO(content)))
    asked = [" ".join(one.text.read(source.asked_of[0]).split()) for one in source.items]
    assert [text for text in asked if text not in said] == []


def test_the_name_of_a_part_stands_over_its_first_question_with_all_boxes() -> None:
    # In large type and in Welsh the name, the question and the lines under it are taller than a page together.
    form = blank_form(shipped_library().named("capacity"), "provider", "cy")
    pages = PdfReader(BytesIO(blank_pdf(form, large=True)[0])).pages
    said = [page.extract_text() for page in pages]
    starts = [text for text in said if form.parts[0].title in text]
    assert [("1. I ba raddau" in text, "Gwell gennyf beidio" in text) for text in starts] == [(True, True)]


@pytest.mark.parametrize("is_large", [False, True])
def test_a_report_of_forms_shows_logo_title_and_day_and_a_footer_as_large_as_its_type(is_large: bool) -> None:
    form = blank_form(questionnaire(item("a")), "provider")
    picture = BytesIO()
    Image.new("RGB", (40, 20), "navy").save(picture, "PNG")
    front = Report(
        "Alliance", "Blank", "en", "Chair", "", (Heading("A"),), Logo(picture.getvalue(), 40, 20, "Us"), is_large,
        forms=(form,), made="Date: 1 May 2026.",
    )  # fmt: skip
    page = PdfReader(BytesIO(forms_pdf(front)[0])).pages[0]
    sizes: list[float] = []
    page.extract_text(visitor_text=lambda text, _cm, _tm, _font, size: sizes.append(size) if text.strip() else None)
    assert len(page.images) == 1
    assert "Alliance Blank Date: 1 May 2026." in " ".join(page.extract_text().split())
    assert min(sizes) >= (16 if is_large else 9)
