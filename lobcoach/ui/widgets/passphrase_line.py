"""A line for a passphrase that can be made readable for a moment."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.widgets.buttons import IconButton

_SHOW, _HIDE = "Laat het wachtwoord zien", "Verberg het wachtwoord"
_Mode = QLineEdit.EchoMode


class PassphraseLine(QLineEdit):
    """Shows dots; the eye at its end shows the letters, and hides them again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(_Mode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._eye = IconButton("eye", _SHOW, quiet=True, parent=self)
        self._eye.setAutoDefault(False)
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.clicked.connect(self._on_eye_clicked)
        self._arrange()

    def is_readable(self) -> bool:
        """Tell whether the letters can be read now."""
        return self.echoMode() == _Mode.Normal

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the eye at the right."""
        super().resizeEvent(event)
        self._place_eye()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        self.setTextMargins(0, 0, theme.current().px(32), 0)
        self._place_eye()

    def _place_eye(self) -> None:
        size = self._eye.sizeHint()
        gap = (self.height() - size.height()) // 2
        self._eye.setGeometry(
            self.width() - size.width() - max(gap, 4), gap, size.width(), size.height()
        )

    def _on_eye_clicked(self) -> None:
        readable = not self.is_readable()
        self.setEchoMode(_Mode.Normal if readable else _Mode.Password)
        self._eye.set_icon("eye-off" if readable else "eye")
        words = _HIDE if readable else _SHOW
        self._eye.setAccessibleName(words)
        self._eye.setToolTip(words)
