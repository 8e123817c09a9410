"""Draws blocks on pages of their own, and reads back what came of them."""

from __future__ import annotations

from lobcoach.report.blocks import Block
from lobcoach.report.layout import MARGIN, TOP
from lobcoach.report.structure import Element
from lobcoach.report.tagged_canvas import TaggedCanvas

from .pdf_inspection import plain_text


def drawn(document: Element, *blocks: Block | None, width: float = 300) -> str:
    """The structure tree after drawing each block at the top of a page."""
    canvas = TaggedCanvas("nl-NL")
    for block in blocks:
        assert block is not None
        block.draw(canvas, MARGIN, TOP, width)
        canvas.end_page()
    return plain_text(canvas.finish(document))
