"""From the outline of a report to blocks on paper, each with its place in the structure tree."""

from __future__ import annotations

from collections.abc import Iterator

from lobcoach.report import layout, wording
from lobcoach.report.backdrops import icon, soft_box
from lobcoach.report.blocks import Block, Inset, Padding, Row, Stack, Together
from lobcoach.report.layout import TextStyle
from lobcoach.report.note_blocks import text_block, words_block
from lobcoach.report.notes import read_words
from lobcoach.report.outline import Outline, Prompt, Quote, Section, ShortSection, SmallHeading
from lobcoach.report.part_blocks import part_blocks
from lobcoach.report.picture_block import PictureBlock
from lobcoach.report.png import Picture, read_png
from lobcoach.report.structure import Element

_HALF = 0.5


def report_blocks(outline: Outline, document: Element, logo: bytes = b"") -> Stack:
    """Return the whole report as one stack of blocks, tagged below `document`.

    `logo` is a PNG; one that cannot go into a PDF as it is is left out.
    """
    blocks = [*_head(outline, document, read_png(logo)), _talk_goal(outline.talk_goal, document)]
    for section in outline.sections:
        blocks += _section(section, document)
    blocks += _foot(outline, document)
    return Stack(blocks)


def _head(outline: Outline, document: Element, logo: Picture | None) -> Iterator[Block]:
    yield _overline(outline, document)
    yield _title(outline, document, logo)
    for fact in outline.facts:
        yield text_block(fact, layout.FACTS, document.add("P"))
    if outline.notice:
        notice = document.add("P")
        yield text_block(outline.notice, layout.NOTICE, notice, layout.PARAGRAPH_GAP)


def _overline(outline: Outline, document: Element) -> Block:
    kind = text_block(outline.kind, layout.OVERLINE, document.add("P"))
    if not outline.school:
        return kind
    school = text_block(outline.school, layout.OVERLINE_RIGHT, document.add("P"))
    return Row(((kind, _HALF), (school, _HALF)), Padding())


def _title(outline: Outline, document: Element, logo: Picture | None) -> Block:
    """Return the name, with the logo of the school at its right if there is one."""
    gap = layout.TITLE_GAP
    if logo is None:
        tagged = document.add("H1")
        return text_block(outline.name, layout.TITLE, tagged, gap, keep_with_next=True)
    figure = document.add("Figure", wording.logo_of(outline.school))
    picture = PictureBlock(logo, layout.LOGO, figure)
    name = text_block(outline.name, layout.TITLE, document.add("H1"))
    share = (layout.LOGO[0] + layout.TABLE_GUTTER) / layout.CONTENT_WIDTH
    row = Row(((name, 1 - share), (picture, share)), Padding())
    return Inset(row, Padding(), space_above=gap, keep_with_next=True)


def _talk_goal(section: ShortSection, document: Element) -> Block:
    lines = _short(section, document, layout.SMALL_HEADING, layout.QUIET_DETAIL)
    padding = Padding(layout.BOX_SIDE, layout.BOX_ABOVE, layout.BOX_SIDE, layout.BOX_ABOVE)
    box = soft_box(layout.SOFT, layout.BOX_RADIUS)
    return Together(Inset(lines, padding, box), layout.SECTION_GAP)


def _short(
    section: ShortSection, document: Element, heading: TextStyle, sentence: TextStyle
) -> Stack:
    """Return a heading and its lines; quotes in the style of the notes."""
    tagged = document.add("H2")
    blocks: list[Block] = [text_block(section.heading, heading, tagged, keep_with_next=True)]
    for line in section.lines:
        if isinstance(line, Quote):
            blocks.append(words_block(read_words(line.text), document, layout.LIST_GAP))
        else:
            blocks.append(text_block(line.text, sentence, document.add("P"), layout.LIST_GAP))
    return Stack(blocks)


def _section(section: Section, document: Element) -> Iterator[Block]:
    yield _heading(section, document.add("H2"))
    gap, follows_notes = layout.HEADING_GAP, False
    for part in section.parts:
        asks = isinstance(part, Prompt | SmallHeading)
        yield from part_blocks(part, document, layout.PROMPT_GAP if asks and follows_notes else gap)
        follows_notes = not asks
        gap = layout.LIST_GAP if asks else layout.PARAGRAPH_GAP


def _heading(section: Section, tagged: Element) -> Block:
    """Return a section's heading, with its icon if it has one."""
    gap = layout.SECTION_GAP
    if not section.icon:
        return text_block(section.heading, layout.HEADING, tagged, gap, keep_with_next=True)
    text = text_block(section.heading, layout.HEADING, tagged)
    beside = icon(section.icon, layout.ICON_SIZE, layout.HEADING.leading, layout.INK)
    inset = Padding(left=layout.HEADING_INDENT)
    return Inset(text, inset, beside, once=True, space_above=gap, keep_with_next=True)


def _foot(outline: Outline, document: Element) -> Iterator[Block]:
    left, right = (_closing(section, document) for section in outline.pair)
    gutter = Padding(right=layout.TABLE_GUTTER)
    yield Together(Row(((left, _HALF), (right, _HALF)), gutter), layout.SECTION_GAP)
    if outline.reachable:
        yield Together(_closing(outline.reachable, document), layout.CLOSING_GAP)
    yield text_block(outline.small_print, layout.SMALL_PRINT, document.add("P"), layout.SECTION_GAP)


def _closing(section: ShortSection, document: Element) -> Stack:
    return _short(section, document, layout.SMALL_HEADING, layout.DETAIL)
