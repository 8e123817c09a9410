"""Fields below each other with their names at the left, or above them where it is narrow."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.drafts import FieldKey
from lobcoach.core.talk import Conversation
from lobcoach.ui import theme
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.text import Caption

_NAME_WIDTH = 176
#: Below this width, at 100 % text size, a name stands above its field.
_NARROW = 480


class FieldRows(Column):
    """Pairs of a name and its field."""

    def __init__(self, *pairs: tuple[str, QWidget]) -> None:
        super().__init__(spacing=8)
        self._names: list[Caption] = []
        self._rows: list[Row] = []
        self._places: dict[QWidget, int] = {}
        for name, field in pairs:
            self.add(name, field)

    def add(self, name: str, field: QWidget) -> None:
        """Put a field below the others."""
        caption = Caption(name, field)
        caption.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        row = Row(caption, spacing=4)
        row.body.addWidget(field, 1)
        self._names.append(caption)
        self._rows.append(row)
        self._places[field] = len(self._rows) - 1
        self.body.addWidget(row)
        self._fit()

    def set_name(self, field: QWidget, name: str) -> None:
        """Call a field something else from now on."""
        self._names[self._places[field]].setText(name)

    def offer(self, field: QWidget, offered: bool) -> None:
        """Show or hide a field with its name."""
        self._rows[self._places[field]].setVisible(offered)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the place of the names for this width."""
        super().resizeEvent(event)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Choose the place of the names for another text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        look = theme.current()
        narrow = self.width() < look.px(_NARROW)
        direction = QBoxLayout.Direction
        for caption, row in zip(self._names, self._rows, strict=True):
            row.body.setDirection(direction.TopToBottom if narrow else direction.LeftToRight)
            caption.setMaximumWidth(16_777_215 if narrow else look.px(_NAME_WIDTH))
            caption.setMinimumWidth(0 if narrow else look.px(_NAME_WIDTH))


def conversation_field(conversation: Conversation, field: str) -> tuple[FieldKey, str]:
    """Return where a text of this talk is kept, and what is stored there."""
    return FieldKey(Conversation, conversation.id, field), str(getattr(conversation, field))
