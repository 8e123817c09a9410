"""A switch with its words beside it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.switch import Switch
from lobcoach.ui.widgets.text import Body, Muted


class SwitchRow(QWidget):
    """A choice for or against something; pressing anywhere on it turns the switch."""

    toggled = Signal(bool)  #: the coach turned it; not sent by `set_on`

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._switch = Switch(title)
        self._title = Body(title)
        self._detail = Muted("", TextRole.SMALL)
        self._row = QHBoxLayout(self)
        self._words = QVBoxLayout()
        self.setFocusProxy(self._switch)
        self._build()
        self._arrange()
        self._switch.clicked.connect(self.toggled)

    def is_on(self) -> bool:
        """Return whether the switch is on."""
        return self._switch.isChecked()

    def set_on(self, on: bool) -> None:
        """Turn the switch without sending `toggled`."""
        self._switch.setChecked(on)

    def set_detail(self, detail: str) -> None:
        """Say below the title what the choice is about."""
        self._detail.setText(detail)
        self._switch.setAccessibleDescription(detail)

    def detail(self) -> str:
        """Return the words below the title."""
        return self._detail.text()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let the words be pressed too."""
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self._switch.click()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        self._words.addWidget(self._title)
        self._words.addWidget(self._detail)
        self._row.addWidget(self._switch, 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._words, 1)

    def _arrange(self) -> None:
        look = theme.current()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(look.px(10))
        self._words.setSpacing(0)
