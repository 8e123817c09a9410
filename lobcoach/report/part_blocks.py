"""The parts of a section as blocks: sentences, notes, look-back, goals, agreements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lobcoach.report import layout
from lobcoach.report.backdrops import bar
from lobcoach.report.blocks import Block, Inset, Padding, Row, Stack, Together
from lobcoach.report.fonts import Face, width
from lobcoach.report.layout import TextStyle
from lobcoach.report.line_breaking import Span
from lobcoach.report.note_blocks import (
    bulleted,
    list_item,
    note_blocks,
    quote_block,
    text_block,
)
from lobcoach.report.outline import (
    Agreements,
    Aim,
    Labelled,
    Lookback,
    Note,
    Part,
    Prompt,
    Quote,
    SmallHeading,
)
from lobcoach.report.paragraphs import TextBlock
from lobcoach.report.structure import Element

_HEAD_STYLES = (layout.TABLE_HEAD, layout.TABLE_HEAD, layout.TABLE_HEAD_RIGHT)
_CELL_STYLES = (layout.TABLE_NAME, layout.TABLE_CELL, layout.TABLE_CELL_RIGHT)


def part_blocks(part: Part, parent: Element, gap: float) -> Iterator[Block]:
    """Yield the blocks of a part, tagged below `parent`, with `gap` above the first."""
    match part:
        case Prompt(text):
            yield text_block(text, layout.PROMPT, parent.add("P"), gap, keep_with_next=True)
        case SmallHeading(text):
            heading = parent.add("H3")
            yield text_block(text, layout.SMALL_HEADING, heading, gap, keep_with_next=True)
        case Note(text):
            yield from note_blocks(text, parent, gap)
        case Quote(text):
            yield quote_block(text, parent, gap)
        case Lookback(lines):
            yield from _lookback(lines, parent, gap)
        case Aim():
            yield _aim(part, parent, gap)
        case Agreements():
            yield from _agreements(part, parent, gap)
        case _:
            yield text_block(part.text, layout.QUIET_DETAIL, parent.add("P"), gap)


def _lookback(lines: Sequence[Labelled], parent: Element, gap: float) -> Iterator[Block]:
    tagged = parent.add("L")
    for line in lines:
        label, body = list_item(tagged)
        style = layout.BODY
        spans = (
            Span(line.label, Face.SEMIBOLD, style.colour),
            Span(f" – {line.text}", style.face, style.colour),
        )
        yield bulleted(label, [TextBlock(spans, style, body.add("P"))], gap)
        gap = layout.LIST_GAP


def _aim(aim: Aim, parent: Element, gap: float) -> Block:
    words = parent.add("BlockQuote").add("P")
    style = layout.AIM_WORDS
    spans = (Span(aim.words, style.face, style.colour),)
    blocks: list[Block] = [TextBlock(spans, style, words, free=True)]
    blocks += [
        _detail(detail, parent.add("P"), 0 if index else layout.LIST_GAP)
        for index, detail in enumerate(aim.details)
    ]
    inset = Padding(left=layout.AIM_INDENT, top=layout.LIST_GAP, bottom=layout.LIST_GAP)
    edge = bar(layout.INK, layout.AIM_BAR)
    return Together(Inset(Stack(blocks), inset, edge), gap + layout.LIST_GAP)


def _detail(detail: Labelled, element: Element, gap: float) -> Block:
    style = layout.DETAIL
    spans = (
        Span(f"{detail.label}: ", style.face, layout.INK_2),
        Span(detail.text, style.face, style.colour),
    )
    return TextBlock(spans, style, element, gap)


def _agreements(agreements: Agreements, parent: Element, gap: float) -> Iterator[Block]:
    table = parent.add("Table")
    who = _share([row[0] for row in agreements.rows], layout.WHO_COLUMN)
    before = _share([row[2] for row in agreements.rows], layout.BEFORE_COLUMN)
    shares = (who, 1 - who - before, before)
    head = _cells(agreements.columns, _HEAD_STYLES, table.add("TR"), "TH")
    padding = Padding(top=layout.LIST_GAP, bottom=layout.TABLE_PADDING)
    yield Together(Row(tuple(zip(head, shares, strict=True)), padding, True), gap, True)
    padding = Padding(top=layout.TABLE_PADDING, bottom=layout.TABLE_PADDING)
    for row in agreements.rows:
        cells = _cells(row, _CELL_STYLES, table.add("TR"), "TD")
        yield Together(Row(tuple(zip(cells, shares, strict=True)), padding, True), 0)


def _cells(
    texts: Sequence[str], styles: Sequence[TextStyle], row: Element, tag: str
) -> Iterator[Block]:
    for text, style in zip(texts, styles, strict=True):
        gutter = 0 if style.at_right else layout.TABLE_GUTTER
        yield Inset(text_block(text, style, row.add(tag)), Padding(right=gutter))


def _share(texts: Sequence[str], bounds: tuple[float, float]) -> float:
    """Return the width of a column as part of the table: that of its widest text, in bounds."""
    least, most = bounds
    style = layout.TABLE_CELL
    widest = max(width(text, style.face) for text in texts) * style.size
    return min(max(widest + layout.TABLE_GUTTER, least), most) / layout.CONTENT_WIDTH
