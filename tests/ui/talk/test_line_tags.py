"""Marks stay with the words of their line, whatever is edited around them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication

from lobcoach.core.drafts import LineTag
from lobcoach.core.talk import Tag
from lobcoach.ui.talk.line_tags import (
    insert_lines,
    most_tags_on_a_line,
    put_tags,
    read_tags,
    toggle,
)

QUOTE = (LineTag(1, Tag.QUOTE),)


def document(text: str, tags: tuple[LineTag, ...] = ()) -> QTextDocument:
    made = QTextDocument()
    made.setUndoRedoEnabled(False)
    made.setPlainText(text)
    put_tags(made, tags)
    made.setUndoRedoEnabled(True)
    return made


def at(made: QTextDocument, line: int, column: int = 0) -> QTextCursor:
    cursor = QTextCursor(made.findBlockByNumber(line))
    cursor.setPosition(cursor.position() + column)
    return cursor


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    """A document needs an application for its fonts."""


def test_marks_are_read_back_as_they_were_put() -> None:
    tags = (LineTag(0, Tag.STEP), LineTag(2, Tag.QUOTE), LineTag(2, Tag.INSIGHT))
    assert read_tags(document("een\ntwee\ndrie", tags)) == tags


def test_a_mark_beyond_the_last_line_is_not_put() -> None:
    assert read_tags(document("een", (LineTag(7, Tag.STEP),))) == ()


def test_lines_above_move_the_mark_along() -> None:
    made = document("een\ntwee", QUOTE)
    insert_lines(at(made, 0), "nul\nhalf\n")
    assert read_tags(made) == (LineTag(3, Tag.QUOTE),)
    made.undo()
    assert read_tags(made) == QUOTE
    made.redo()
    assert read_tags(made) == (LineTag(3, Tag.QUOTE),)


def test_taking_away_the_line_above_moves_the_mark_along() -> None:
    made = document("een\ntwee", QUOTE)
    cursor = at(made, 0)
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    assert read_tags(made) == (LineTag(0, Tag.QUOTE),)


def test_a_line_begun_below_has_no_mark() -> None:
    made = document("een\ntwee", QUOTE)
    insert_lines(at(made, 1, 4), "\n")
    assert read_tags(made) == QUOTE


def test_a_line_begun_above_leaves_the_mark_with_its_words() -> None:
    made = document("een\ntwee", QUOTE)
    insert_lines(at(made, 1), "\n")
    assert made.toPlainText() == "een\n\ntwee"
    assert read_tags(made) == (LineTag(2, Tag.QUOTE),)


def test_pasted_lines_do_not_become_quotes() -> None:
    made = document("een\ntwee", QUOTE)
    insert_lines(at(made, 1, 4), "\ndrie\nvier")
    assert read_tags(made) == QUOTE
    made.undo()
    assert made.toPlainText() == "een\ntwee"
    assert read_tags(made) == QUOTE


def test_a_mark_is_put_and_taken_away_and_that_can_be_undone() -> None:
    made = document("een\ntwee")
    toggle(at(made, 1), Tag.QUOTE)
    assert read_tags(made) == QUOTE
    toggle(at(made, 1), Tag.QUOTE)
    assert read_tags(made) == ()
    made.undo()
    assert read_tags(made) == QUOTE


def test_a_selection_is_marked_whole() -> None:
    made = document("een\ntwee\ndrie", QUOTE)
    cursor = at(made, 0)
    cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
    toggle(cursor, Tag.QUOTE)
    assert [tag.line for tag in read_tags(made)] == [0, 1, 2]


def test_an_approval_counts_only_for_the_words_that_were_approved() -> None:
    approved = (LineTag(1, Tag.QUOTE, approved=True),)
    made = document("een\ntwee", approved)
    assert read_tags(made) == approved
    at(made, 1, 4).insertText("honderd")
    assert read_tags(made) == QUOTE
    made.undo()
    assert read_tags(made) == approved


def test_the_most_marks_on_one_line_are_counted() -> None:
    assert most_tags_on_a_line(document("een")) == 0
    tags = (LineTag(0, Tag.QUOTE), LineTag(0, Tag.STEP), LineTag(1, Tag.STEP))
    assert most_tags_on_a_line(document("een\ntwee", tags)) == 2


EDITS = st.lists(
    st.tuples(st.integers(0, 20), st.sampled_from(["a", "\n", "b\nc", "weg", "", "terug"])),
    max_size=25,
)


@given(EDITS)
def test_any_edits_of_other_lines_leave_the_quote_with_its_words(
    edits: list[tuple[int, str]],
) -> None:
    made = document("begin\nLETTERLIJK\neind", QUOTE)
    for place, edit in edits:
        if edit == "terug":
            made.undo()
            continue
        line = next(n for n in range(made.blockCount())
                    if made.findBlockByNumber(n).text() == "LETTERLIJK")  # fmt: skip
        other = place % made.blockCount()
        if other == line:
            continue
        cursor = at(made, other)
        if edit == "weg":
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            cursor.removeSelectedText()
        else:
            insert_lines(cursor, edit)
    quoted = [made.findBlockByNumber(tag.line).text() for tag in read_tags(made)]
    assert quoted == ["LETTERLIJK"]
