from __future__ import annotations

import pikepdf

from lobcoach.report.fonts import Face, glyphs
from lobcoach.report.png import read_png
from lobcoach.report.structure import Element
from lobcoach.report.tagged_canvas import TaggedCanvas

from .given_logo import png
from .pdf_inspection import content_of, opened

INK = (0.1, 0.1, 0.2)


def test_words_that_look_different_carry_what_they_say() -> None:
    canvas = TaggedCanvas("nl-NL")
    document = Element("Document")
    with canvas.tagged(document.add("P")):
        x = 50.0
        for words in glyphs("Mai أمينة 😀", Face.REGULAR):
            after = canvas.write(x, 700, words, 10, INK)
            assert after > x
            x = after
    with canvas.artifact("Pagination"):
        canvas.write(50, 30, glyphs("1", Face.REGULAR)[0], 8, INK)
    canvas.end_page()
    with opened(canvas.finish(document)) as pdf:
        drawn = content_of(pdf)
        operations = [str(op) for _, op in pikepdf.parse_content_stream(pdf.pages[0])]
    assert drawn.texts == {(0, 0): "Mai أمينة 😀"}
    assert drawn.artifacts == ["1"]
    assert operations.count("BDC") == operations.count("EMC") == 3


def test_shapes_and_icons_can_be_drawn_as_decoration() -> None:
    canvas = TaggedCanvas("nl-NL")
    document = Element("Document")
    with canvas.artifact("Background"):
        canvas.fill(10, 10, 100, 50, INK, radius=6)
        canvas.fill(10, 10, 2, 50, INK)
        canvas.icon("compass", 20, 20, 13, INK)
    canvas.end_page()
    with opened(canvas.finish(document)) as pdf:
        drawn = content_of(pdf)
        operations = [str(op) for _, op in pikepdf.parse_content_stream(pdf.pages[0])]
    assert drawn.loose == []
    assert drawn.texts == {}
    assert operations.count("f") + operations.count("f*") == 2
    assert operations.count("S") == 2


def test_no_page_mentions_a_font_that_is_not_embedded() -> None:
    canvas = TaggedCanvas("nl-NL")
    document = Element("Document")
    with canvas.tagged(document.add("P")):
        canvas.write(50, 700, glyphs("Noor", Face.REGULAR)[0], 10, INK)
    canvas.end_page()
    pdf = canvas.finish(document)
    assert b"Helvetica" not in pdf
    with opened(pdf) as document_read:
        assert len(document_read.pages[0].Resources.Font) == 1


def test_a_picture_is_kept_once_and_is_among_what_its_pages_draw() -> None:
    canvas = TaggedCanvas("nl-NL")
    document = Element("Document")
    blue = read_png(png(60, 20))
    assert blue is not None
    for _ in range(2):
        with canvas.tagged(document.add("Figure", "Logo")):
            canvas.picture(blue, 50, 700, 90, 30)
        canvas.end_page()
    with opened(canvas.finish(document)) as pdf:
        assert pdf.check_pdf_syntax() == []
        ((name, kept),) = pdf.pages[0].Resources.XObject.items()
        assert pdf.pages[1].Resources.XObject[name].objgen == kept.objgen
        assert kept.ColorSpace == "/DeviceRGB"
        assert not {"/SMask", "/Mask", "/Interpolate", "/Alternates"} & set(kept.keys())
        assert kept.read_bytes() == b"\x1f\x4f\x9c" * 60 * 20  # as a reader unpacks it
        assert content_of(pdf).loose == []
