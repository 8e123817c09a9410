"""A text field that is as high as what is typed in it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QMimeData, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QTextEdit
from typing_extensions import override

from lobcoach.ui import theme

#: What a QLineEdit keeps free before its text, so that both kinds of field line up.
_TEXT_MARGIN = 2
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class GrowingText(QTextEdit):
    """A text as high as its lines within `lines` (fewest, most).

    Tab goes on to the next field, and so does Enter unless `paragraphs` are wanted.
    """

    edited = Signal(str)  #: the coach typed; the whole text as it is now

    def __init__(
        self,
        accessible_name: str,
        placeholder: str = "",
        *,
        lines: tuple[int, int] = (1, 4),
        paragraphs: bool = False,
    ) -> None:
        super().__init__()
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

    def show_text(self, text: str) -> None:
        """Show another text, without telling that it was typed."""
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
        self.edited.emit(self.toPlainText())
