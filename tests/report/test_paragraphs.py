from __future__ import annotations

from lobcoach.report.layout import BODY, INK, OVERLINE_RIGHT, TextStyle
from lobcoach.report.line_breaking import Span
from lobcoach.report.paragraphs import TextBlock
from lobcoach.report.structure import Element

from .drawing import drawn

WORDS = "Noor liep de stappen één voor één na. "


def block(text: str, document: Element, style: TextStyle = BODY, free: bool = False) -> TextBlock:
    return TextBlock([Span(text, style.face, INK)], style, document.add("P"), free=free)


def test_the_height_is_that_of_its_lines() -> None:
    document = Element("Document")
    assert block("Noor", document).height(300) == BODY.leading
    assert block("a\nb\nc", document).height(300) == 3 * BODY.leading


def test_two_lines_at_least_stay_together_on_either_page() -> None:
    document = Element("Document")
    four = block("a\nb\nc\nd", document)
    assert four.split(300, 3.9 * BODY.leading)[0].height(300) == 2 * BODY.leading  # type: ignore[union-attr]
    assert four.split(300, 1.9 * BODY.leading) == (None, four)
    three = block("a\nb\nc", document)
    assert three.split(300, 2.5 * BODY.leading) == (None, three)


def test_a_paragraph_on_two_pages_is_one_paragraph() -> None:
    document = Element("Document")
    head, tail = block(WORDS * 20, document).split(300, 100)
    assert drawn(document, head, tail) == f"Document\n  P {(WORDS * 20).strip()}\n"


def test_text_can_stand_at_the_right() -> None:
    document = Element("Document")
    told = drawn(document, block("Laboratoriumschool", document, OVERLINE_RIGHT))
    assert told == "Document\n  P Laboratoriumschool\n"


def test_free_text_in_arabic_is_read_from_the_right_and_said_in_order() -> None:
    document = Element("Document")
    text = "أحب العمل في المختبر مع Noor كل يوم"
    blocks = (block(text, document, free=True), block(text, document))
    assert drawn(document, *blocks, width=90) == f"Document\n  P {text}\n  P {text}\n"


def test_a_broken_word_is_told_with_a_soft_hyphen() -> None:
    document = Element("Document")
    told = drawn(document, block("de praktijkbegeleidersoverleggen", document), width=110)
    assert "\u00ad" in told
    assert told.replace("\u00ad", "") == "Document\n  P de praktijkbegeleidersoverleggen\n"
