"""A dialog whose fields are kept while they are filled in: there is nothing to save or cancel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.goals import Agreement, Goal
from lobcoach.services.sentences import sentence
from lobcoach.ui import theme
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import PrimaryButton, QuietButton
from lobcoach.ui.widgets.date_field import DateField
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Caption, Heading, Muted, Text

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

KEPT = "Wat je typt, wordt meteen bewaard."
REMOVE = "Haal weg"
_WIDTH, _ROOM_FOR_KEPT = 600, 160
#: The share of the screen's height that a dialog may take.
_TALLEST = 0.92


class KeptDialog(QDialog):
    """A form that scrolls when it must, above *Klaar*; Esc and *Klaar* both close it.

    On closing, what waits is stored first; a goal or agreement in which nothing is written is
    then dropped.
    """

    troubled = Signal(str)  #: closing could not do its work; the sentence says why
    removal_requested = Signal()
    emptied = Signal(object)  #: all words were taken out; what is gone with them is Removed

    def __init__(
        self,
        title: str,
        services: Services,
        autosave: Autosave,
        record: Goal | Agreement,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self._services = services
        self._autosave = autosave
        self.record = record
        self._heading = Heading(title, TextRole.LEAD)
        self.form = Column(spacing=16, margins=(26, 4, 26, 16))
        self.form.setProperty("role", "sheet")
        self._done = PrimaryButton("Klaar", keys="Esc")
        self._done.setAutoDefault(False)
        self._remove = QuietButton(REMOVE, "close", keys="Ctrl ⇧ Del", compact=True)
        self._remove.setAutoDefault(False)
        self._remove.hide()
        self._gone = False
        self._place()
        self._done.clicked.connect(self.accept)
        self._remove.clicked.connect(self.removal_requested)

    def offer_removal(self) -> None:
        """Let the goal or agreement be removed here; whoever does that calls `close_removed`."""
        self._remove.show()
        QShortcut(QKeySequence("Ctrl+Shift+Del"), self).activated.connect(self.removal_requested)

    def close_removed(self) -> None:
        """Close, as there is nothing left to store or drop."""
        self._gone = True
        self.accept()

    def _place(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setWidget(self.form)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._top = Row(self._heading, margins=(26, 22, 26, 12))
        buttons = Row(self._remove, self._done)
        buttons.body.insertStretch(0, 1)
        bottom = SideBySide(spacing=8)
        bottom.add(Muted(KEPT, TextRole.SMALL), 1, room=_ROOM_FOR_KEPT)
        bottom.add(buttons, 1)
        self._bottom = Row(bottom, margins=(26, 12, 26, 18))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._top)
        column.addWidget(self._scroll, 1)
        column.addWidget(self._bottom)

    @override
    def sizeHint(self) -> QSize:
        """Fit the form, within the screen."""
        look, room = theme.current(), self.screen().availableGeometry()
        width = min(look.px(_WIDTH), room.width())
        parts = (self._top, self.form, self._bottom)
        height = sum(part.heightForWidth(width) for part in parts)
        return QSize(width, min(height, round(room.height() * _TALLEST)))

    @override
    def minimumSizeHint(self) -> QSize:
        """Accept a small screen: the form scrolls."""
        return QSize(min(theme.current().px(420), self.sizeHint().width()), 320)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Take the room that the form needs; Qt would cut it off at two thirds of the screen."""
        super().showEvent(event)
        follow_layout(self)
        self.resize(self.sizeHint())

    @override
    def done(self, result: int) -> None:
        """Store what waits, drop what is empty, and close.

        A date that is not understood is pointed out first; the second time it closes anyway.
        """
        if self._gone:
            super().done(result)
            return
        if not all(field.may_close() for field in self.form.findChildren(DateField)):
            return
        if self._autosave.flush():
            self._drop_if_empty()
        super().done(result)

    def _drop_if_empty(self) -> None:
        try:
            gone = self._services.goals.drop_if_empty(self.record)
        except (WorldError, RuleError) as error:
            self.troubled.emit(sentence(error))
            return
        if gone is not None and gone.has_words:
            self.emptied.emit(gone)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take room for another text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self.isVisible():
            self.resize(self.sizeHint())


def labelled(words: str, field: QWidget, *below: QWidget) -> Column:
    """Return a field under its name, and what belongs below it."""
    return Column(Caption(words, field), field, *below, spacing=4)


def hint() -> Text:
    """Return a line for a soft question; it takes no room while there is none."""
    line = Muted("", TextRole.SMALL)
    line.hide()
    return line


def ask_softly(line: Text, words: str) -> None:
    """Show this question below a field, or nothing."""
    line.setText(words)
    line.setVisible(bool(words))
