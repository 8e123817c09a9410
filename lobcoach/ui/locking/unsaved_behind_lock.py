"""Text that could not be stored before the lock fell: closing the window would lose it."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox

from lobcoach.ui.main_window import MainWindow


class UnsavedBehindLock:
    """Asks before the window closes; the text itself is not shown, as it is behind the lock."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def may_close(self) -> bool:
        """Tell whether the coach gives the text up."""
        box = QMessageBox(self._window)
        box.setWindowTitle("Nog niet bewaard")
        box.setText("Een deel van je tekst staat nog niet in het bestand.")
        box.setInformativeText("Geef eerst je wachtwoord. Dan kun je de tekst alsnog bewaren.")
        stay = box.addButton("Blijf hier", QMessageBox.ButtonRole.RejectRole)
        leave = box.addButton("Sluit toch", QMessageBox.ButtonRole.DestructiveRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        box.exec()
        pressed = box.clickedButton() is leave
        box.deleteLater()
        return pressed

    def close_down(self) -> None:
        """There is nothing open."""
