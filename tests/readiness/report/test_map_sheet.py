"""One map as a file of its own."""

from dataclasses import replace
from io import BytesIO

import pypdf
import pytest
from PIL import Image

from readiness.governance.graph import Graph
from readiness.governance.layout import lay_out
from readiness.governance.lenses import ALL, MONEY, Lens
from readiness.governance.templates import fill, load_template
from readiness.report.map_sheet import MARGIN, MOST_PIXELS, TITLE_LINE, map_pdf, map_png
from tests.readiness.governance.maps import drawn

DAY = "22 November 2026"


@pytest.mark.parametrize("template", ["alliance", "framework.by-zone", "informal-network"])
def test_the_pdf_says_every_place_and_is_tagged(template: str) -> None:
    graph = drawn(template)
    read = pypdf.PdfReader(BytesIO(map_pdf(lay_out(graph, ALL), graph, DAY)))
    text = " ".join(" ".join(page.extract_text() for page in read.pages).split())
    assert all(node.name in text for node in graph.nodes.values())
    assert "/StructTreeRoot" in read.root_object


def test_a_map_without_ties_is_still_a_sheet() -> None:
    graph = Graph(fill(load_template("grant"), {}).graph.nodes)
    assert map_pdf(lay_out(graph, MONEY), graph, DAY).startswith(b"%PDF")


def test_an_empty_map_is_a_sheet_that_says_so() -> None:
    read = pypdf.PdfReader(BytesIO(map_pdf(lay_out(Graph()), Graph(), DAY)))
    assert "0 places and 0 ties" in read.pages[0].extract_text()
    assert map_png(lay_out(Graph())).startswith(b"\x89PNG")


@pytest.mark.parametrize("template", ["alliance", "framework.by-zone"])
def test_the_picture_is_sharp_and_never_boundless(template: str) -> None:
    picture = lay_out(drawn(template), ALL)
    image = Image.open(BytesIO(map_png(picture)))
    assert picture.width <= image.width <= MOST_PIXELS
    assert len(image.convert("RGB").getcolors(1 << 24) or ()) > 10


@pytest.mark.parametrize(("lens", "said"), [(ALL, "Alliance: Everything"), (MONEY, "Alliance: Money and contract")])
def test_the_picture_says_what_it_shows(lens: Lens, said: str) -> None:
    image = Image.open(BytesIO(map_png(lay_out(drawn("alliance"), lens))))
    assert image.info["Title"] == said
    head = image.convert("L").crop((0, 0, image.width, int(2 * (MARGIN + TITLE_LINE))))
    assert head.getextrema() != (255, 255)


def test_a_long_title_takes_two_lines_and_the_picture_makes_room() -> None:
    picture = lay_out(drawn("alliance"), ALL)
    heights = [
        Image.open(BytesIO(map_png(replace(picture, title=one)))).height for one in ("Short", "Long title " * 18)
    ]
    assert heights[1] - heights[0] == pytest.approx(2 * TITLE_LINE, abs=2)


def test_a_hostile_name_is_drawn_as_plain_text() -> None:
    graph = drawn("alliance")
    name = "<b>A & B</b> ${x}"
    nodes = {**graph.nodes, "people": graph.nodes["people"].model_copy(update={"name": name})}
    changed = Graph(nodes, graph.edges)
    read = pypdf.PdfReader(BytesIO(map_pdf(lay_out(changed), changed, DAY)))
    assert name in " ".join(" ".join(page.extract_text() for page in read.pages).split())
    assert map_png(lay_out(changed)).startswith(b"\x89PNG")
