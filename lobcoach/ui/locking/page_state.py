"""How a page stands: what is typed and chosen, caret and scroll; to be put back on a new one.

Read from the widgets as they are, so that no page has to keep books on itself. A place in the
page is the way to it: of each widget its class, and which one of that class it is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from lobcoach.ui.bank.entry_list import EntryList
from lobcoach.ui.bank.filter_bar import FilterBar
from lobcoach.ui.bank_editor.question_text import QuestionText
from lobcoach.ui.models.kept_selection import select_id, selected_id
from lobcoach.ui.talk.note_card import NoteCard
from lobcoach.ui.talk.own_question import OwnQuestion
from lobcoach.ui.talk.phase_rail import PhaseRail
from lobcoach.ui.talk.talk_frame import TalkFrame
from lobcoach.ui.widgets.passphrase_line import PassphraseLine
from lobcoach.ui.widgets.row_table import RowTable
from lobcoach.ui.widgets.segmented import Segmented
from lobcoach.ui.widgets.summary_card import SummaryCard
from lobcoach.ui.widgets.switch import Switch

_TURNS = _FIRST, _OFF, _LAST = range(3)
_NEVER = -1
Way = tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class PageState:
    """What stood where; scroll positions and the focus apart, as they come last."""

    standing: dict[Way, Any]
    scrolled: dict[Way, tuple[int, int]]
    focus: Way | None


def state_of(page: QWidget) -> PageState:
    """Return how a page stands now; passphrases are never remembered."""
    standing, scrolled, focus = {}, {}, None
    focused = QApplication.focusWidget()
    for way, widget in _widgets(page, ()):
        kind = _kind_of(widget)
        if kind is not None:
            standing[way] = kind.read(widget)
        if isinstance(widget, QAbstractScrollArea):
            scrolled[way] = (
                widget.horizontalScrollBar().value(),
                widget.verticalScrollBar().value(),
            )
        if widget is focused:
            focus = way
    return PageState(standing, scrolled, focus)


def bring_back(page: QWidget, state: PageState) -> None:
    """Let a page stand as another did; what it does not have is passed over."""
    for turn in _TURNS:
        for way, widget in tuple(_widgets(page, ())):
            kind, before = _kind_of(widget), state.standing.get(way)
            if kind is None or way not in state.standing or _turn_of(widget, before) != turn:
                continue
            if kind.read(widget) != before:
                kind.write(widget, before)
    for way, widget in _widgets(page, ()):
        if way == state.focus:
            widget.setFocus()
    # Scroll bars know their range only when everything has its place.
    QTimer.singleShot(0, page, lambda: _scroll(page, state))


def _turn_of(widget: QWidget, before: Any) -> int:
    """Return when this is put back: one choice may propose others, or have room for so many."""
    if isinstance(widget, QRadioButton):
        return _FIRST if before else _NEVER
    if isinstance(before, bool):
        return _LAST if before else _OFF
    return _FIRST


def _scroll(page: QWidget, state: PageState) -> None:
    for way, widget in _widgets(page, ()):
        if way in state.scrolled and isinstance(widget, QAbstractScrollArea):
            across, down = state.scrolled[way]
            widget.horizontalScrollBar().setValue(across)
            widget.verticalScrollBar().setValue(down)


def _widgets(parent: QWidget, way: Way) -> Iterator[tuple[Way, QWidget]]:
    counts: dict[str, int] = {}
    for child in _children(parent):
        name = type(child).__name__
        counts[name] = counts.get(name, -1) + 1
        here = (*way, (name, counts[name]))
        yield here, child
        yield from _widgets(child, here)


def _children(parent: QWidget) -> list[QWidget]:
    """Return the children in an order that does not change while the page is used."""
    if isinstance(parent, QStackedWidget):  # what is shown goes to the end of its children
        pages = (parent.widget(number) for number in range(parent.count()))
        return [page for page in pages if page is not None]
    return [
        child for child in parent.children() if isinstance(child, QWidget) and not child.isWindow()
    ]


@dataclass(frozen=True)
class _Kind:
    kinds: tuple[type[QWidget], ...]
    read: Callable[[Any], Any]
    write: Callable[[Any, Any], object]


def _kind_of(widget: QWidget) -> _Kind | None:
    if isinstance(widget, PassphraseLine):
        return None
    return next((each for each in _KINDS if isinstance(widget, each.kinds)), None)


def _press(button: QAbstractButton, _on: bool) -> None:
    button.click()


def _choose(choice: Segmented, key: str) -> None:
    if choice.has(key):
        choice.set_current(key)
        choice.chosen.emit(key)


def _line(line: QLineEdit) -> tuple[str, int]:
    return line.text(), line.cursorPosition()


def _write_line(line: QLineEdit, before: tuple[str, int]) -> None:
    text, place = before
    if line.text() != text and not line.isReadOnly():
        line.setText(text)
    line.setCursorPosition(place)


def _caret(editor: QTextEdit | QPlainTextEdit) -> tuple[int, int]:
    cursor = editor.textCursor()
    return cursor.anchor(), cursor.position()


def _put_caret(editor: QTextEdit | QPlainTextEdit, before: tuple[int, int]) -> None:
    cursor = editor.textCursor()
    length = editor.document().characterCount() - 1
    anchor, place = (min(each, length) for each in before)
    cursor.setPosition(anchor)
    cursor.setPosition(place, cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def _plain(editor: QTextEdit | QPlainTextEdit) -> tuple[str, tuple[int, int]]:
    return editor.toPlainText(), _caret(editor)


def _write_plain(editor: QTextEdit | QPlainTextEdit, before: tuple[str, tuple[int, int]]) -> None:
    text, caret = before
    if editor.toPlainText() != text:
        editor.setPlainText(text)
    _put_caret(editor, caret)


#: The first that fits counts. The words of a note come from the file; here it is the caret only.
_KINDS = (
    _Kind((NoteCard,), NoteCard.lane, NoteCard.show_lane),
    _Kind((TalkFrame,), TalkFrame.is_closed, lambda frame, _: frame.toggle_closed_screen()),
    _Kind((PhaseRail,), PhaseRail.is_paused, lambda rail, on: rail.pause_toggled.emit(on)),
    _Kind((OwnQuestion,), OwnQuestion.is_open, lambda line, on: on and line.open()),
    _Kind((FilterBar,), FilterBar.wanted, FilterBar.set_wanted),
    _Kind((EntryList,), EntryList.standing, EntryList.bring_back),
    _Kind((RowTable,), selected_id, select_id),
    _Kind((Segmented,), Segmented.current, _choose),
    _Kind((Switch, QCheckBox, QRadioButton, SummaryCard), QAbstractButton.isChecked, _press),
    _Kind((QLineEdit,), _line, _write_line),
    _Kind((QuestionText,), _plain, _write_plain),
    _Kind((QTextEdit,), _caret, _put_caret),
    _Kind((QPlainTextEdit,), _plain, _write_plain),
)
