"""The field in which a coach types a few letters to find something."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.ui import icons, spoken, theme
from lobcoach.ui.widgets.buttons import IconButton
from lobcoach.ui.widgets.key_cap import key_cap_size, paint_key_cap

_TO_LIST = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)


class SearchField(QLineEdit):
    """Shows what it searches and by which keys one comes here; Esc or the cross empties it."""

    left_for_list = Signal()  #: Enter or arrow down: the coach goes on to what was found

    def __init__(self, placeholder: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = keys
        self._clear = IconButton("close", "Zoekwoorden wissen", quiet=True, parent=self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.setCursor(Qt.CursorShape.ArrowCursor)
        self._clear.hide()
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setAccessibleDescription(spoken.shortcut(keys))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._arrange()
        self._clear.clicked.connect(self.clear)
        self.textChanged.connect(self._on_text_changed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the list, empty the field, or type."""
        if event.key() in _TO_LIST:
            self.left_for_list.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, its icon, and its keys as long as it is empty."""
        super().paintEvent(event)
        look = theme.current()
        painter = QPainter(self)
        side, middle = look.px(18), self.height() / 2
        spot = QRectF(look.px(14), middle - side / 2, side, side)
        icons.paint(painter, "search", look.tokens.ink2, spot)
        if self.text():
            return
        size = key_cap_size(self._keys)
        left = self.width() - look.px(12) - size.width()
        cap = QRectF(left, middle - size.height() / 2, size.width(), size.height())
        paint_key_cap(painter, cap, self._keys, look.tokens.ink2, look.tokens.card)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cross at the right."""
        super().resizeEvent(event)
        self._place_cross()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        look = theme.current()
        right = round(key_cap_size(self._keys).width()) + look.px(8)
        self.setTextMargins(look.px(28), 0, right, 0)
        self.setMinimumWidth(look.px(220))
        self._place_cross()

    def _place_cross(self) -> None:
        size = self._clear.sizeHint()
        gap = (self.height() - size.height()) // 2
        self._clear.setGeometry(self.width() - size.width() - gap, gap, size.width(), size.height())

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
