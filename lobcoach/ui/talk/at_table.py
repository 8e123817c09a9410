"""How many sit at the table of this talk; pressing it tells who, and changes it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.talk import Conversation
from lobcoach.core.voices import company, named, seats
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.table_dialog import TableDialog
from lobcoach.ui.widgets.buttons import OutlineButton

AT_TABLE_KEYS = "Ctrl T"


class AtTableButton(OutlineButton):
    """Shown only for kinds of talk in which someone may join."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Aan tafel", "people", keys=AT_TABLE_KEYS, compact=True)
        self.setParent(parent)
        self.hide()

    def show_talk(self, talk: Conversation) -> None:
        """Show how many there are."""
        self.setVisible(bool(seats(talk.type)))
        here = [named(voice, talk.type) for voice in talk.present]
        self.setText(f"{len(here)} aan tafel" if company(talk.present) else "Aan tafel")
        self.setAccessibleName(f"Wie zit erbij? Nu: {', '.join(here)}")
        self.setToolTip(f"{', '.join(here)} ({AT_TABLE_KEYS})")


class AtTable(QObject):
    """Opens the dialog in which the names are filled in."""

    closed = Signal()  #: the coach is done, and everything is stored as far as it can be

    def __init__(self, autosave: Autosave, button: AtTableButton, page: QWidget) -> None:
        super().__init__(page)
        self._autosave = autosave
        self._page = page
        self.button = button
        self._talk = Conversation(student_id=None, type="")
        self._dialog: TableDialog | None = None
        button.clicked.connect(self.open)

    def show_talk(self, talk: Conversation) -> None:
        """Show who are at the table of this talk."""
        self._talk = talk
        self.button.show_talk(talk)

    def can_open(self) -> bool:
        """Tell whether someone can join a talk of this kind."""
        return bool(seats(self._talk.type))

    def open(self) -> None:
        """Ask who are there; a no-op where no one can join."""
        if self._dialog is not None or not self.can_open():
            return
        self._dialog = TableDialog(self._autosave, self._talk, self._page.window())
        self._dialog.finished.connect(self._on_dialog_finished)
        self._dialog.open()

    def _on_dialog_finished(self) -> None:
        if self._dialog is not None:
            self._dialog.deleteLater()
        self._dialog = None
        self.closed.emit()
