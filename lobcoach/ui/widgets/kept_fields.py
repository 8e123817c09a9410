"""Fields that keep what is typed in them: every letter goes to the autosave they are given."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QTextEdit, QWidget
from typing_extensions import override

from lobcoach.core.drafts import FieldKey
from lobcoach.ui import theme
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.widgets.date_field import DateField

#: What a QLineEdit keeps free before its text, so that both kinds of field line up.
_TEXT_MARGIN = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeptLine(QLineEdit):
    """One line of text of one field of one record."""

    def __init__(self, autosave: Autosave, accessible_name: str, placeholder: str = "") -> None:
        super().__init__()
        self._autosave = autosave
        self._key: FieldKey | None = None
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder)
        self.textEdited.connect(self._on_edited)

    def show_field(self, key: FieldKey, stored: str) -> None:
        """Show this field: what was typed last, or `stored`; never under the coach's hands."""
        if key == self._key and self.hasFocus():
            return
        self._key = key
        text = str(self._autosave.latest(key, stored))
        if text != self.text():
            self.setText(text)
            self.setCursorPosition(0)

    def _on_edited(self, text: str) -> None:
        if self._key is not None:
            self._autosave.put(self._key, text)


class KeptText(QTextEdit):
    """A text of one field of one record, as high as its lines within `lines` (fewest, most).

    Tab goes on to the next field, and so does Enter unless `paragraphs` are wanted.
    """

    edited = Signal(str)  #: the coach typed; the whole text as it is now

    def __init__(
        self,
        autosave: Autosave,
        accessible_name: str,
        placeholder: str = "",
        *,
        lines: tuple[int, int] = (1, 4),
        paragraphs: bool = False,
    ) -> None:
        super().__init__()
        self._autosave = autosave
        self._key: FieldKey | None = None
        self._lines = lines
        self._paragraphs = paragraphs
        self.setAccessibleName(accessible_name)
        self.setPlaceholderText(placeholder)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(0)
        self.setViewportMargins(_TEXT_MARGIN, 0, _TEXT_MARGIN, 0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._on_changed)
        self._fit()

    def show_field(self, key: FieldKey, stored: str) -> None:
        """Show this field: what was typed last, or `stored`; never under the coach's hands."""
        if key == self._key and self.hasFocus():
            return
        self._key = key
        text = str(self._autosave.latest(key, stored))
        if text != self.toPlainText():
            with QSignalBlocker(self):
                self.setPlainText(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter go on to the next field where a text has no paragraphs."""
        if event.key() in _ENTER and not self._paragraphs:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    @override
    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste lines as one paragraph where a text has no paragraphs."""
        if self._paragraphs:
            super().insertFromMimeData(source)
        else:
            self.insertPlainText(" ".join(source.text().split()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the height to the lines at this width."""
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Fit the height to the lines of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the text only where it does not fit, else what it stands on."""
        if self.verticalScrollBar().maximum() > 0:
            super().wheelEvent(event)
        else:
            event.ignore()

    def _fit(self) -> None:
        line = self.fontMetrics().lineSpacing()
        around = 2 * (theme.current().px(10) + 1) + _TEXT_MARGIN
        fewest, most = (line * count for count in self._lines)
        text = round(self.document().size().height())
        self.setFixedHeight(max(fewest, min(most, text)) + around)
        scrolls = Qt.ScrollBarPolicy.ScrollBarAsNeeded if text > most else (
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )  # fmt: skip
        self.setVerticalScrollBarPolicy(scrolls)

    def _on_changed(self) -> None:
        text = self.toPlainText()
        if self._key is not None:
            self._autosave.put(self._key, text)
        self.edited.emit(text)


class KeptDate(DateField):
    """An optional day of one field of one record."""

    def __init__(
        self,
        autosave: Autosave,
        accessible_name: str,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(accessible_name, today, parent)
        self._autosave = autosave
        self._key: FieldKey | None = None
        self.changed.connect(self._on_changed)

    def show_field(self, key: FieldKey, stored: date | None) -> None:
        """Show this field: the day typed last, or `stored`; never under the coach's hands."""
        if key != self._key:
            self.line.setModified(False)
        self._key = key
        day = self._autosave.latest(key, stored)
        self.set_day(day if isinstance(day, date) else None)

    def _on_changed(self, day: date | None) -> None:
        if self._key is not None:
            self._autosave.put(self._key, day)


_FEWEST_LETTERS = 12


class CalmComboBox(QComboBox):
    """A choice box that a turning wheel passes by, so that nothing is chosen unseen."""

    def __init__(self, accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)

    def set_narrow(self) -> None:
        """Give way where there is little room: the list itself shows the whole words."""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST_LETTERS)

    def show_key(self, key: str) -> None:
        """Show the entry with this data without sending a signal; the first one if unknown."""
        with QSignalBlocker(self):
            self.setCurrentIndex(max(0, self.findData(key)))

    def current_key(self) -> str:
        """Return the data of the entry that is shown."""
        return str(self.currentData() or "")

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
