from __future__ import annotations

import pikepdf
import pytest

from lobcoach.report.backdrops import Backdrop, Place, bar, icon, soft_box
from lobcoach.report.layout import INK, SOFT
from lobcoach.report.structure import Element
from lobcoach.report.tagged_canvas import TaggedCanvas

from .pdf_inspection import content_of, opened


@pytest.mark.parametrize(
    ("backdrop", "paint"),
    [(soft_box(SOFT, 7), "f"), (bar(INK, 2.5), "f"), (icon("gem", 13, 15, INK), "S")],
)
def test_a_backdrop_is_decoration(backdrop: Backdrop, paint: str) -> None:
    canvas = TaggedCanvas("nl-NL")
    backdrop(canvas, Place(56, 700, 200, 40))
    canvas.end_page()
    with opened(canvas.finish(Element("Document"))) as pdf:
        drawn = content_of(pdf)
        operations = [str(op)[0] for _, op in pikepdf.parse_content_stream(pdf.pages[0])]
    assert paint in operations
    assert drawn.loose == []
    assert drawn.texts == {}


def test_a_bar_is_as_high_as_its_block() -> None:
    canvas = TaggedCanvas("nl-NL")
    bar(INK, 2.5)(canvas, Place(56, 700, 200, 40))
    canvas.end_page()
    with opened(canvas.finish(Element("Document"))) as pdf:
        boxes = [
            [float(value) for value in operands]
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) == "re"
        ]
    assert boxes == [[56, 660, 2.5, 40]]
