"""Text that could not be stored: said at once, kept, and asked about before the window closes."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.sentences import sentence
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.theme_tokens import Tone

_NOT_SAVED = "Niet opgeslagen"


class Guard(Protocol):
    """Keeps text elsewhere when the file itself is not there for it."""

    def takes(self, error: WorldError | RuleError) -> bool:
        """Take care of this failure, if it is one of those."""

    def has_all(self) -> bool:
        """Whether every text that waits is kept elsewhere."""


class UnsavedText(QObject):
    """Watches an autosave; a failure is told in the line above the page until it is mended."""

    def __init__(self, window: MainWindow, autosave: Autosave) -> None:
        super().__init__(window)
        self._window = window
        self._autosave = autosave
        self._guard: Guard | None = None
        autosave.failed.connect(self._on_autosave_failed)
        autosave.saved.connect(self._on_autosave_saved)

    def guard_with(self, guard: Guard) -> None:
        """Let this take care of the failures that are its own to tell."""
        self._guard = guard

    def may_go(self) -> bool:
        """Store what waits; when that fails, the coach retries, stays, or gives the text up."""
        while not self._autosave.flush():
            if self._guard is not None and self._guard.has_all():
                self._autosave.give_up()  # it is in a copy beside the file
                return True
            answer = self._ask()
            if answer == QMessageBox.StandardButton.Cancel:
                return False
            if answer == QMessageBox.StandardButton.Discard:
                self._autosave.give_up()
        return True

    def copy(self) -> None:
        """Put every text that is not stored on the clipboard."""
        QGuiApplication.clipboard().setText(self._autosave.unsaved_text())

    def _on_autosave_failed(self, error: WorldError | RuleError) -> None:
        if self._guard is not None and self._guard.takes(error):
            return
        actions = (("Probeer opnieuw", self._autosave.flush), ("Kopieer tekst", self.copy))
        self._window.tell(f"{_NOT_SAVED} – {sentence(error)}", Tone.ATTENTION, actions)

    def _on_autosave_saved(self) -> None:
        if self._window.banner.message().startswith(_NOT_SAVED):
            self._window.banner.clear()

    def _ask(self) -> QMessageBox.StandardButton:
        box = QMessageBox(self._window)
        box.setWindowTitle("Nog niet bewaard")
        box.setText("Een deel van je tekst staat nog niet in het bestand.")
        box.setInformativeText("Probeer het opnieuw, of kopieer de tekst en bewaar die elders.")
        retry = box.addButton(QMessageBox.StandardButton.Retry)
        retry.setText("Probeer opnieuw")
        box.addButton(QMessageBox.StandardButton.Cancel).setText("Blijf hier")
        copy = box.addButton("Kopieer tekst", QMessageBox.ButtonRole.ActionRole)
        # A button of a message box closes it; this one must leave it open.
        copy.clicked.disconnect()
        copy.clicked.connect(self.copy)
        box.addButton(QMessageBox.StandardButton.Discard).setText("Sluit toch")
        box.setDefaultButton(retry)
        return QMessageBox.StandardButton(box.exec())
