"""Where a note is typed: plain text whose lines can be marked as quote, insight or step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QTextEdit, QWidget
from typing_extensions import override

from lobcoach.core.drafts import Note
from lobcoach.core.talk import Tag
from lobcoach.core.text import normalised
from lobcoach.ui import theme
from lobcoach.ui.talk.line_marks import LineMarks
from lobcoach.ui.talk.line_tags import (
    insert_lines,
    most_tags_on_a_line,
    put_tags,
    read_tags,
    tags_of,
    toggle,
)
from lobcoach.ui.typography import TextRole

_PICTURE = "\ufffc"
_LINES_SHOWN = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: How much around the caret counts as what is being typed, in characters.
_BEFORE, _BEHIND = 200, 40


class NoteEditor(QTextEdit):
    """An editor that gives back exactly what was typed, and never reads it as markup.

    `ground` is the colour of what it stands on.
    """

    note_changed = Signal()
    tags_here_changed = Signal()  #: the caret stands in a line with other marks than before

    def __init__(
        self,
        accessible_name: str,
        parent: QWidget | None = None,
        ground: Callable[[], str] = lambda: theme.current().tokens.card,
    ) -> None:
        super().__init__(parent)
        self._ground = ground
        self._marks = LineMarks(self)
        self._told: tuple[Tag, ...] = ()
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setAccessibleName(accessible_name)
        self.setProperty("role", "note")
        self.setStyleSheet("NoteEditor { background: transparent; }")
        # With a ground of its own no letter lets everything under it paint anew.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.set_note(Note(""))
        self.textChanged.connect(self._on_text_changed)
        self.cursorPositionChanged.connect(self._tell_tags_here)

    def note(self) -> Note:
        """Return the text and the marks of its lines."""
        text = self.document().toRawText().replace("\u2029", "\n")
        return Note(text, read_tags(self.document()))

    def set_note(self, note: Note) -> None:
        """Show a note, without telling that it changed and without a past to undo."""
        document = self.document()
        blocked = self.blockSignals(True)
        document.setUndoRedoEnabled(False)
        self.setPlainText(note.text)
        put_tags(document, note.tags)
        document.setUndoRedoEnabled(True)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self.blockSignals(blocked)
        self._make_room_for_marks()
        self._tell_tags_here()

    def toggle_tag(self, tag: Tag) -> None:
        """Put a mark on the line of the caret, or on every selected line, or take it away."""
        toggle(self.textCursor(), tag)
        self._make_room_for_marks()
        self._tell_tags_here()

    def tags_here(self) -> tuple[Tag, ...]:
        """Return the marks of the line in which the caret stands."""
        return tags_of(self.textCursor().block())

    def line_here(self) -> str:
        """Return all of the line in which the caret stands."""
        return self.textCursor().block().text()

    def words_at_hand(self) -> str:
        """Return what stands in this line around the caret."""
        cursor = self.textCursor()
        place = cursor.positionInBlock()
        return cursor.block().text()[max(0, place - _BEFORE) : place + _BEHIND]

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a line without marks at Enter."""
        if event.key() in _ENTER:
            self._insert("\n")
            return
        super().keyPressEvent(event)

    @override
    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Accept whatever has words."""
        return source.hasText() or source.hasHtml()

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take the words only, whatever they looked like where they came from."""
        text = source.text()
        if not text and source.hasHtml():
            text = QTextDocumentFragment.fromHtml(source.html()).toPlainText()
        self._insert(normalised(text).replace(_PICTURE, ""))

    @override
    def createMimeDataFromSelection(self) -> QMimeData:
        """Give the words only."""
        data = QMimeData()
        data.setText(self.textCursor().selection().toPlainText())
        return data

    @override
    def sizeHint(self) -> QSize:
        """Ask for a few lines; the layout gives what is left."""
        look = theme.current()
        lines = _LINES_SHOWN * look.line_height(TextRole.NOTE)
        return QSize(look.px(320), lines + look.px(22))

    @override
    def minimumSizeHint(self) -> QSize:
        """Keep room for a few lines."""
        return QSize(theme.current().px(160), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, that of marked lines too, under the text."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(self._ground()))
        self._marks.paint_grounds(painter)
        painter.end()
        super().paintEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words of the marks at the right edge."""
        super().resizeEvent(event)
        self._marks.follow()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again when the theme changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._make_room_for_marks()
            self.updateGeometry()

    def _insert(self, text: str) -> None:
        cursor = self.textCursor()
        insert_lines(cursor, text)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _make_room_for_marks(self) -> None:
        width = self._marks.width_for(most_tags_on_a_line(self.document()))
        self.setViewportMargins(0, 0, width, 0)
        self._marks.follow()

    def _on_text_changed(self) -> None:
        self._tell_tags_here()
        self.note_changed.emit()

    def _tell_tags_here(self) -> None:
        here = self.tags_here()
        if here != self._told:
            self._told = here
            self.tags_here_changed.emit()
