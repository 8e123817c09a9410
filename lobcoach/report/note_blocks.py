"""Text, notes, quotes and lists as tagged blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lobcoach.report.backdrops import Backdrop, Place, bar
from lobcoach.report.blocks import Block, Inset, Padding, Stack
from lobcoach.report.fonts import Face
from lobcoach.report.layout import (
    BODY,
    BULLET,
    BULLET_INDENT,
    LINE,
    LIST_GAP,
    PARAGRAPH_GAP,
    QUOTE_BAR,
    QUOTE_INDENT,
    TextStyle,
)
from lobcoach.report.line_breaking import Span
from lobcoach.report.notes import (
    Bullets,
    NoteBlock,
    Paragraph,
    Quotation,
    Words,
    read_note,
    read_words,
)
from lobcoach.report.paragraphs import TextBlock
from lobcoach.report.structure import Element
from lobcoach.report.tagged_canvas import TaggedCanvas

_BULLET = "•"


def text_block(
    text: str,
    style: TextStyle,
    element: Element,
    space_above: float = 0,
    *,
    keep_with_next: bool = False,
) -> TextBlock:
    """Return plain text as one paragraph; no sign in it is understood."""
    spans = (Span(text, style.face, style.colour),)
    return TextBlock(spans, style, element, space_above, keep_with_next=keep_with_next)


def note_blocks(text: str, parent: Element, space_above: float) -> Iterator[Block]:
    """Yield the blocks of a note, tagged below `parent`."""
    return _blocks(read_note(text), parent, space_above)


def quote_block(text: str, parent: Element, space_above: float) -> Block:
    """Return a block quote of one paragraph; only bold is understood in it."""
    words = words_block(read_words(text), parent.add("BlockQuote"))
    return _barred([words], space_above)


def words_block(words: Sequence[Words], parent: Element, space_above: float = 0) -> TextBlock:
    """Return a paragraph of a note."""
    spans = [Span(w.text, Face.SEMIBOLD if w.bold else BODY.face, BODY.colour) for w in words]
    return TextBlock(spans, BODY, parent.add("P"), space_above, free=True)


def _blocks(blocks: Iterable[NoteBlock], parent: Element, space_above: float) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield words_block(block.words, parent, space_above)
        elif isinstance(block, Quotation):
            inner = list(_blocks(block.blocks, parent.add("BlockQuote"), 0))
            yield _barred(inner, space_above)
        else:
            yield from _list_blocks(block, parent, space_above)
        space_above = PARAGRAPH_GAP


def _barred(blocks: Sequence[Block], space_above: float) -> Block:
    inset = Padding(left=QUOTE_INDENT)
    return Inset(Stack(blocks), inset, bar(LINE, QUOTE_BAR), space_above=space_above)


def _list_blocks(bullets: Bullets, parent: Element, space_above: float) -> Iterator[Block]:
    tagged = parent.add("L")
    for item in bullets.items:
        label, body = list_item(tagged)
        yield bulleted(label, list(_blocks(item, body, 0)), space_above)
        space_above = LIST_GAP


def list_item(tagged_list: Element) -> tuple[Element, Element]:
    """Return the label and the body of a new last item."""
    item = tagged_list.add("LI")
    return item.add("Lbl"), item.add("LBody")


def bulleted(label: Element, blocks: Sequence[Block], space_above: float) -> Block:
    """Return the blocks of a list item's body with a bullet before them."""
    inset = Padding(left=BULLET_INDENT)
    return Inset(Stack(blocks), inset, _bullet(label), once=True, space_above=space_above)


def _bullet(label: Element) -> Backdrop:
    def paint(canvas: TaggedCanvas, place: Place) -> None:
        text_block(_BULLET, BULLET, label).draw(canvas, place.x, place.top, place.width)

    return paint
