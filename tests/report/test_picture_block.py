from __future__ import annotations

import pytest

from lobcoach.report.picture_block import PictureBlock
from lobcoach.report.png import Picture, read_png
from lobcoach.report.structure import Element
from lobcoach.report.tagged_canvas import TaggedCanvas

from .given_logo import png
from .pdf_inspection import nodes, opened, structure_of


def blue(width: int, height: int) -> Picture:
    picture = read_png(png(width, height))
    assert picture is not None
    return picture


def test_a_wide_picture_is_as_wide_as_there_is_room_and_a_high_one_as_high() -> None:
    wide = PictureBlock(blue(300, 30), (100, 34), Element("Figure"))
    high = PictureBlock(blue(40, 80), (100, 34), Element("Figure"))
    assert wide.height(400) == pytest.approx(10)
    assert high.height(400) == pytest.approx(34)


def test_a_picture_is_never_parted() -> None:
    block = PictureBlock(blue(60, 20), (100, 34), Element("Figure"))
    assert block.split(400, 1) == (None, block)


def test_it_stands_at_the_right_and_says_where_and_what_it_is() -> None:
    canvas, document = TaggedCanvas("nl-NL"), Element("Document")
    block = PictureBlock(blue(60, 20), (90, 34), document.add("Figure", "Logo van ROC (Noord)"))
    block.draw(canvas, 50, 700, 400)
    canvas.end_page()
    with opened(canvas.finish(document)) as pdf:
        (figure,) = (node for node in nodes(structure_of(pdf)) if node.tag == "/Figure")
        written = pdf.Root.StructTreeRoot.K.K[0]
        assert str(written.Alt) == "Logo van ROC (Noord)"
        assert [float(edge) for edge in written.A.BBox] == [360, 670, 450, 700]
    assert figure.attributes["/O"] == "/Layout"
    assert figure.kids == [(0, 0)]
