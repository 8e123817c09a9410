"""A round or square box to tick, with an explanation below it and a fact at its right."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QWidget
from typing_extensions import override

from lobcoach.ui import icons, spoken, theme
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.text import ElidedLabel, Muted

_INDICATOR, _ICON = 34, 22
_ICON_SIZE = 18


class ChoiceRow(QWidget):
    """Pressing anywhere on the row presses `button`, a QRadioButton or QCheckBox with words."""

    def __init__(
        self, button: QAbstractButton, detail: str, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.button = button
        self._icon = icon
        self._detail = Muted(detail, TextRole.SMALL)
        self._aside = ElidedLabel("", TextRole.SMALL)
        self._aside.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid = QGridLayout(self)
        self._grid.addWidget(button, 0, 0)
        self._grid.addWidget(self._aside, 0, 1, Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(self._detail, 1, 0, 1, 2)
        self._grid.setColumnStretch(0, 1)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._describe()
        self._arrange()

    def set_detail(self, words: str) -> None:
        """Explain the choice in other words; none take no room."""
        self._detail.setText(words)
        self._detail.setVisible(bool(words))
        self._describe()

    def set_aside(self, words: str) -> None:
        """Show a fact at the right of the words."""
        self._aside.setText(words)
        self._aside.updateGeometry()
        self._describe()

    def aside(self) -> str:
        """Return the fact at the right."""
        return self._aside.text()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Press the button."""
        if self.rect().contains(event.position().toPoint()):
            self.button.setFocus(Qt.FocusReason.MouseFocusReason)
            self.button.click()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _describe(self) -> None:
        words = spoken.sentences(self._detail.text(), self._aside.text())
        self.button.setAccessibleDescription(words)

    def _arrange(self) -> None:
        look = theme.current()
        indent = look.px(_INDICATOR + (_ICON if self._icon else 0))
        self._detail.setContentsMargins(indent, 0, 0, 0)
        self._grid.setContentsMargins(0, look.px(2), 0, look.px(2))
        self._grid.setSpacing(0)
        self._grid.setHorizontalSpacing(look.px(12))
        self.button.setFont(look.font(TextRole.BODY))
        if self._icon:
            side = look.px(_ICON_SIZE)
            self.button.setIcon(icons.icon(self._icon, look.tokens.ink, side))
            self.button.setIconSize(QSize(side, side))
