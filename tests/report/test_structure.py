from __future__ import annotations

from lobcoach.report.structure import Element, MarkedContent
from lobcoach.report.tagged_canvas import TaggedCanvas

from .pdf_inspection import nodes, opened, structure_of


def test_kids_are_added_in_reading_order() -> None:
    table = Element("Table")
    first, second = table.add("TR"), table.add("TR")
    assert table.kids == [first, second]
    assert first != second  # equal looks, another place


def test_an_element_may_run_over_pages() -> None:
    canvas = TaggedCanvas("nl-NL")
    document = Element("Document")
    paragraph = document.add("P")
    for _ in range(2):
        with canvas.tagged(paragraph):
            canvas.fill(0, 0, 10, 10, (0, 0, 0))
        canvas.end_page()
    assert paragraph.kids == [MarkedContent(0, 0), MarkedContent(1, 0)]
    with opened(canvas.finish(document)) as pdf:
        written = [node for node in nodes(structure_of(pdf)) if node.tag == "/P"]
        assert [node.kids for node in written] == [[(0, 0), (1, 0)]]


def test_lists_and_heading_cells_carry_what_the_standard_asks() -> None:
    canvas = TaggedCanvas("nl-NL")
    document = Element("Document")
    document.add("L").add("LI")
    document.add("TH")
    canvas.end_page()
    with opened(canvas.finish(document)) as pdf:
        told = {node.tag: node.attributes for node in nodes(structure_of(pdf))}
    assert told["/L"] == {"/O": "/List", "/ListNumbering": "/Disc"}
    assert told["/TH"] == {"/O": "/Table", "/Scope": "/Column"}
    assert told["/LI"] == {}


def test_a_picture_says_what_it_shows_and_where() -> None:
    canvas = TaggedCanvas("nl-NL")
    document = Element("Document")
    figure = document.add("Figure", "Logo van het Łódź-college")
    figure.box = (1, 2, 3.14159, 4)
    canvas.end_page()
    with opened(canvas.finish(document)) as pdf:
        written = pdf.Root.StructTreeRoot.K.K[0]
        assert str(written.Alt) == "Logo van het Łódź-college"
        assert [round(float(edge), 2) for edge in written.A.BBox] == [1, 2, 3.14, 4]
