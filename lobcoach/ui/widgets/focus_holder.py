"""A holder of controls that takes no part in the Tab order itself."""

from __future__ import annotations

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override


class FocusHolder(QWidget):
    """Hands the keyboard on when it is sent here, as by a label, or when a page is shown.

    Not through a focus proxy: Qt lets Tab stop at every widget that has one, wherever it stands
    in the order, so that Tab would pass by what lies between, or never come back.
    """

    _leads_to: QWidget | None = None

    def lead_focus_to(self, inner: QWidget) -> None:
        """Let the keyboard go on to `inner`, a control within this widget."""
        self._leads_to = inner

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on."""
        super().focusInEvent(event)
        if self._leads_to is not None:
            self._leads_to.setFocus(event.reason())
