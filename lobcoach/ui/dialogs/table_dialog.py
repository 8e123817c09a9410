"""Who sits at the table of the talk on screen; what is filled in is kept at once."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.drafts import FieldKey
from lobcoach.core.talk import Conversation
from lobcoach.core.voices import company, seats, with_company
from lobcoach.ui import theme
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.kept_dialog import KEPT
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.buttons import PrimaryButton
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.table_seats import TableSeats
from lobcoach.ui.widgets.text import Heading, Muted

TITLE = "Wie zit erbij?"
_ABOUT = "Ieder krijgt een eigen plek voor notities en afspraken. De namen komen in het verslag."
_SIZE = QSize(560, 330)


class TableDialog(QDialog):
    """A row for each one who may join; Esc and *Klaar* both close it."""

    def __init__(self, autosave: Autosave, talk: Conversation, parent: QWidget | None = None):
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self._autosave = autosave
        self._key = FieldKey(Conversation, talk.id, "present")
        self._present = talk.present
        self._seats = TableSeats()
        self._done = PrimaryButton("Klaar", keys="Esc")
        self._done.setAutoDefault(False)
        self._build()
        self._seats.set_seats(seats(talk.type), company(talk.present))
        self._seats.leave_empty(company(talk.present))
        self._seats.changed.connect(self._on_seats_changed)
        self._done.clicked.connect(self.accept)

    @override
    def done(self, result: int) -> None:
        """Store the names before the talk shows them."""
        self._autosave.flush()
        super().done(result)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the rows need."""
        super().showEvent(event)
        follow_layout(self)
        self.resize(self.sizeHint())

    @override
    def sizeHint(self) -> QSize:
        """Grow with the text, as far as the screen goes."""
        look = theme.current()
        wanted = QSize(look.px(_SIZE.width()), look.px(_SIZE.height()))
        return wanted.boundedTo(self.screen().availableSize() * 0.92)

    def _build(self) -> None:
        scroll = ScrollColumn()
        for part in (Heading(TITLE, TextRole.LEAD), Muted(_ABOUT), self._seats):
            scroll.body.addWidget(part)
        scroll.body.addStretch(1)
        foot = Row(margins=(26, 12, 26, 18))
        foot.body.addWidget(Muted(KEPT, TextRole.SMALL), 1)
        foot.body.addWidget(self._done)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        outer.addWidget(foot)

    def _on_seats_changed(self) -> None:
        self._autosave.put(self._key, with_company(self._present, self._seats.company()))
