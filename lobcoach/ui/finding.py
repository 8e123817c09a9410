"""Ctrl+K and F1: to whatever a few letters lead, and the keys of the page on screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QDialog

from lobcoach.core.care_talk import name_in_passing
from lobcoach.core.errors import WorldError
from lobcoach.core.names import full_name, search_text
from lobcoach.services.opening import Services
from lobcoach.services.sentences import sentence
from lobcoach.ui.keys import keys_of
from lobcoach.ui.looking_up import ACTIVITIES, TECHNIQUES, VALUES, WORDS
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.own_question_ways import NEW
from lobcoach.ui.pages.page import Page
from lobcoach.ui.roster_ways import CLASS_LIST, TURN_OF_YEAR
from lobcoach.ui.sharing_ways import IMPORT, SHARE

if TYPE_CHECKING:
    from lobcoach.ui.dialogs.find_dialog import FindItem

#: What stands in the list besides the students, and the token that leads there.
_PLACES = (
    ("Mijn studenten", "page students"),
    ("Gesprekken", "page talks"),
    ("Vragenbank", "page questions"),
    ("Nieuw gesprek", "talk"),
    ("Gesprek voorbereiden", "prepare"),
    ("Klassenlijst inlezen", f"roster {CLASS_LIST}"),
    ("Nieuw schooljaar voor een groep", f"roster {TURN_OF_YEAR}"),
    ("Eigen vraag schrijven", f"question {NEW}"),
    ("Vragen van een collega inlezen", f"question {IMPORT}"),
    ("Eigen vragen delen", f"question {SHARE}"),
    ("Kernwaarden", f"page {VALUES}"),
    ("Technieken", f"page {TECHNIQUES}"),
    ("Werkvormen", f"page {ACTIVITIES}"),
    ("Woordkaarten", f"page {WORDS}"),
    ("Instellingen", "page settings"),
    ("Reservekopie terugzetten", "restore"),
    ("Op slot", "lock"),
    ("Toetsen van deze pagina", "keys"),
)


class Finding(QObject):
    """Shows what can be found, and goes where the coach chooses."""

    def __init__(
        self, window: MainWindow, services: Services, go_to: Callable[[str], object]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._go_to = go_to

    def show_keys(self) -> None:
        """Show the keys of the page on screen."""
        from lobcoach.ui.dialogs.keys_dialog import KeysDialog

        page = self._window.page()
        if isinstance(page, Page):
            _open(KeysDialog(keys_of(type(page).__name__), self._window))

    def find(self) -> None:
        """Let the coach go to a student or page by typing a few letters."""
        from lobcoach.ui.dialogs.find_dialog import FindDialog

        try:
            items = find_items(self._services)
        except WorldError as error:
            self._window.tell(sentence(error))
            return
        dialog = FindDialog(items, self._window)
        dialog.chosen.connect(self._go_to)
        _open(dialog)


def find_items(services: Services) -> list[FindItem]:
    """Return everything that a few letters lead to."""
    from lobcoach.ui.dialogs.find_dialog import FindItem

    students = [
        FindItem("Student", full_name(row.student), row.student.group,
                 search_text(row.student), f"student {row.student.id}")
        for row in services.students.caseload()
    ]  # fmt: skip
    places = [FindItem("Ga naar", title, "", title.lower(), token) for title, token in _PLACES]
    return students + _planned(services) + places


def _planned(services: Services) -> list[FindItem]:
    """Return the talks that are planned, to go on preparing them."""
    from lobcoach.ui.dialogs.find_dialog import FindItem

    types = services.library.framework.types
    return [
        FindItem("Voorbereiden", full_name(row.student), name_in_passing(types[row.type]),
                 f"voorbereiden {search_text(row.student)}", f"prepare {row.id}")
        for row in services.conversations.planned()
        if row.student is not None
    ]  # fmt: skip


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
