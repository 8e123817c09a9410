"""Marks on the lines of a note, kept in the lines themselves so that they move along.

A mark is a property in the format of its block. Qt carries it through edits above it, cut,
undo and redo. The student's approval of a quote is kept as the words that were approved: when
the line no longer says those words it no longer counts, until undo brings them back.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat

from lobcoach.core.drafts import LineTag
from lobcoach.core.talk import Tag

_FIRST = int(QTextFormat.Property.UserProperty)
_PROPERTY = {Tag.QUOTE: _FIRST + 1, Tag.INSIGHT: _FIRST + 2, Tag.STEP: _FIRST + 3}
_APPROVED_WORDS = _FIRST + 4
#: Percent of the font's own line spacing (1.21 in Inter), which makes 1.5 times its size.
_LINE_HEIGHT = 124


def untagged_format() -> QTextBlockFormat:
    """Return the format of a line without marks."""
    form = QTextBlockFormat()
    form.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return form


def tags_of(block: QTextBlock) -> tuple[Tag, ...]:
    """Return the marks of one line."""
    form = block.blockFormat()
    return tuple(tag for tag, key in _PROPERTY.items() if form.hasProperty(key))


def toggle(cursor: QTextCursor, tag: Tag) -> None:
    """Put a mark on every line of the selection, or take it away when all have it."""
    blocks = list(_selected(cursor))
    key = _PROPERTY[tag]
    everywhere = all(block.blockFormat().hasProperty(key) for block in blocks)
    cursor.beginEditBlock()
    for block in blocks:
        form = block.blockFormat()
        if everywhere:
            form.clearProperty(key)
        else:
            form.setProperty(key, True)
        QTextCursor(block).setBlockFormat(form)
    cursor.endEditBlock()


def insert_lines(cursor: QTextCursor, text: str) -> None:
    """Insert `text` for the selection: added lines have no mark, words that stood there keep it."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    marked = bool(tags_of(cursor.block()))
    before_words = cursor.atBlockStart() and not cursor.atBlockEnd()
    first = cursor.blockNumber()
    cursor.insertText(text)
    if marked:
        keeper = cursor.blockNumber() if before_words else first
        for number in range(first, cursor.blockNumber() + 1):
            if number != keeper:
                block = cursor.document().findBlockByNumber(number)
                QTextCursor(block).setBlockFormat(untagged_format())
    cursor.endEditBlock()


def most_tags_on_a_line(document: QTextDocument) -> int:
    """Return how many marks the line with the most marks has."""
    counts = Counter(tag.line for tag in read_tags(document))
    return max(counts.values(), default=0)


def put_tags(document: QTextDocument, tags: Iterable[LineTag]) -> None:
    """Give all lines their format, and those in `tags` their marks."""
    everything = QTextCursor(document)
    everything.select(QTextCursor.SelectionType.Document)
    everything.setBlockFormat(untagged_format())
    for tag in tags:
        block = document.findBlockByNumber(tag.line)
        if block.isValid():
            form = block.blockFormat()
            form.setProperty(_PROPERTY[tag.tag], True)
            if tag.approved:
                form.setProperty(_APPROVED_WORDS, block.text())
            QTextCursor(block).setBlockFormat(form)


def read_tags(document: QTextDocument) -> tuple[LineTag, ...]:
    """Return the marks of all lines in order."""
    marked = _marked_formats(document)
    if not marked:
        return ()
    found: list[LineTag] = []
    block = document.begin()
    while block.isValid():
        if block.blockFormatIndex() in marked:
            found += _tags_in(block, block.blockFormat())
        block = block.next()
    return tuple(found)


def _tags_in(block: QTextBlock, form: QTextBlockFormat) -> Iterator[LineTag]:
    for tag, key in _PROPERTY.items():
        if form.hasProperty(key):
            approved = tag is Tag.QUOTE and _is_approved(block, form)
            yield LineTag(block.blockNumber(), tag, approved)


def _is_approved(block: QTextBlock, form: QTextBlockFormat) -> bool:
    return form.hasProperty(_APPROVED_WORDS) and form.property(_APPROVED_WORDS) == block.text()


def _marked_formats(document: QTextDocument) -> frozenset[int]:
    """Return the numbers of formats with a mark; a walk over long notes then goes fast."""
    keys = _PROPERTY.values()
    formats = enumerate(document.allFormats())
    return frozenset(n for n, form in formats if any(form.hasProperty(key) for key in keys))


def _selected(cursor: QTextCursor) -> Iterator[QTextBlock]:
    document = cursor.document()
    block = document.findBlock(cursor.selectionStart())
    last = document.findBlock(cursor.selectionEnd()).blockNumber()
    while block.isValid() and block.blockNumber() <= last:
        yield block
        block = block.next()
