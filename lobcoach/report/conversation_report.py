"""The gespreksverslag as a tagged PDF/A-2a and PDF/UA-1."""

from __future__ import annotations

import hashlib

from lobcoach.core.report_content import ReportContent
from lobcoach.report import layout, wording
from lobcoach.report.blocks import Block
from lobcoach.report.fonts import glyphs, width
from lobcoach.report.metadata import LANGUAGE, PRODUCER, Metadata, describe
from lobcoach.report.outline import Outline, outline
from lobcoach.report.sections import report_blocks
from lobcoach.report.structure import Element
from lobcoach.report.tagged_canvas import TaggedCanvas

_FOOTER_NAME = 60  # characters of a name that surely fit


def conversation_report(content: ReportContent) -> bytes:
    """Return the report as PDF; the same content gives the same bytes.

    The only date in the file beside those in the content is the day of issue.
    """
    told = outline(content)
    canvas = TaggedCanvas(LANGUAGE)
    describe(canvas.document, _metadata(content, told), _fingerprint(content))
    document = Element("Document")
    pages = _pages(report_blocks(told, document, content.logo))
    for number, page in enumerate(pages, 1):
        page.draw(canvas, layout.MARGIN, layout.TOP, layout.CONTENT_WIDTH)
        _draw_footer(canvas, told.name, wording.page_number(number, len(pages)))
        canvas.end_page()
    return canvas.finish(document)


def _fingerprint(content: ReportContent) -> str:
    logo = hashlib.sha256(content.logo).hexdigest() if content.logo else ""
    return repr(content) + logo


def _metadata(content: ReportContent, told: Outline) -> Metadata:
    return Metadata(
        title=wording.document_title(told.name, content.held_on),
        author=content.coach or PRODUCER,
        subject=wording.KIND,
        keywords=wording.KEYWORDS,
        issued_on=content.issued_on,
    )


def _pages(blocks: Block) -> list[Block]:
    """Part the blocks into pages; nothing is ever higher than a page without a place to cut."""
    pages: list[Block] = []
    rest: Block | None = blocks
    while rest is not None:
        page, rest = rest.split(layout.CONTENT_WIDTH, layout.CONTENT_HEIGHT)
        assert page is not None
        pages.append(page)
    return pages


def _draw_footer(canvas: TaggedCanvas, name: str, page_number: str) -> None:
    """Draw the student's name at the left and the number of the page at the right."""
    style, baseline = layout.FOOTER, layout.FOOTER_BASELINE
    at_right = layout.CONTENT_WIDTH - width(page_number, style.face) * style.size
    with canvas.artifact("Pagination"):
        x = layout.MARGIN
        for words in glyphs(_shortened(name), style.face):
            x = canvas.write(x, baseline, words, style.size, style.colour)
        for words in glyphs(page_number, style.face):
            canvas.write(layout.MARGIN + at_right, baseline, words, style.size, style.colour)


def _shortened(name: str) -> str:
    return name if len(name) <= _FOOTER_NAME else f"{name[: _FOOTER_NAME - 1]}…"
