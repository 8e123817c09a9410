"""The ways to what is done with many students at once: a class list, the turn of the year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.services.sentences import sentence
from lobcoach.ui.class_list.list_work import ListWork
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.on_demand import OnDemand
from lobcoach.ui.pages.page import Page
from lobcoach.ui.pages.students_page import StudentsPage

if TYPE_CHECKING:
    from lobcoach.services.class_lists import Imported, Undone
    from lobcoach.services.opened import Services
    from lobcoach.services.turn_of_year import Turned
    from lobcoach.ui.pages.class_list_page import ClassListPage

CLASS_LIST, TURN_OF_YEAR = "class-list", "turn-of-year"
_UNDOING = "De klassenlijst wordt teruggedraaid …"
_NO_GROUPS = (
    "Je studenten zitten nog niet in een groep. Vul bij een student de groep in; dan kun je hier "
    "een hele groep tegelijk verder zetten."
)


class RosterWays(QObject):
    """Leads from *Mijn studenten* to the class list and back, with the way to undo it."""

    def __init__(
        self,
        window: MainWindow,
        services: Services,
        students: StudentsPage,
        go: Callable[[Page], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._students = students
        self._go = go
        self._undoing = ListWork(self)
        self._page = OnDemand(self._make_page, self._connect_page)
        students.class_list_requested.connect(self.show_class_list)
        students.file_dropped.connect(self.open_class_list)
        students.turn_of_year_requested.connect(self.turn_of_year)

    def pages(self) -> Iterator[Page]:
        """Yield the page, if it was ever needed."""
        if self._page.made is not None:
            yield self._page.made

    def close_down(self) -> None:
        """Stop what is going on."""
        self._undoing.close_down()

    def find(self, what: str) -> None:
        """Go to what Ctrl+K found."""
        if what == CLASS_LIST:
            self.show_class_list()
        else:
            self.turn_of_year()

    def show_class_list(self) -> None:
        """Show *Klassenlijst*, with the list that was there."""
        self._go(self._page())

    def open_class_list(self, path: Path) -> None:
        """Show *Klassenlijst* with this file."""
        self.show_class_list()
        self._page().open(path)

    def turn_of_year(self) -> None:
        """Ask which group goes to the next leerjaar or into the archive."""
        try:
            groups = self._services.turn_of_year.groups()
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        if not groups:
            self._window.tell(_NO_GROUPS)
            return
        from lobcoach.ui.dialogs.turn_of_year_dialog import TurnOfYearDialog

        dialog = TurnOfYearDialog(self._services, groups, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.turned.connect(self._on_dialog_turned)
        dialog.open()

    def _make_page(self) -> ClassListPage:
        from lobcoach.ui.pages.class_list_page import ClassListPage

        return ClassListPage(self._services)

    def _connect_page(self, page: ClassListPage) -> None:
        page.troubled.connect(self._window.tell)
        page.left.connect(lambda: self._go(self._students))
        page.taken_over.connect(self._on_page_taken_over)
        self._window.add_page(page)

    def _on_page_taken_over(self, words: str, imported: Imported) -> None:
        self._go(self._students)
        self._students.say(words, lambda: self._undo_import(imported))

    def _undo_import(self, imported: Imported) -> None:
        lists = self._services.class_lists
        self._students.say(_UNDOING)
        self._undoing.run(
            lambda pace: lists.undo(imported, pace), self._on_import_undone, self._on_undoing_failed
        )

    def _on_import_undone(self, undone: Undone) -> None:
        from lobcoach.services import list_wording

        self._undoing.rest()
        self._services.class_lists.tell()
        self._students.say(list_wording.undone(undone))

    def _on_undoing_failed(self, error: Exception) -> None:
        self._undoing.rest()
        if not isinstance(error, WorldError | RuleError):
            raise error
        self._students.say(sentence(error))

    def _on_dialog_turned(self, group: str, turned: Turned) -> None:
        from lobcoach.services import turn_wording

        self._go(self._students)
        self._students.say(turn_wording.turned(group, turned), lambda: self._undo_turn(turned))

    def _undo_turn(self, turned: Turned) -> None:
        try:
            kept = self._services.turn_of_year.undo(turned)
        except (WorldError, RuleError) as error:
            self._window.tell(sentence(error))
            return
        from lobcoach.services import turn_wording

        self._students.say(turn_wording.undone(kept))
