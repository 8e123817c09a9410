"""The card with the caseload: one row for each student, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QStackedWidget, QWidget

from lobcoach.core.framework import Framework, Idiom
from lobcoach.core.names import initials, search_text
from lobcoach.core.overviews import CaseloadRow
from lobcoach.ui.commands import Command
from lobcoach.ui.lists.caseload_columns import (
    ACTION_COLUMN,
    PREPARE_COLUMN,
    CaseloadWords,
    action,
    action_icon,
    agreements_tone,
    detail,
    discussed,
    has_no_agreements,
    prepare_icon,
)
from lobcoach.ui.models.kept_selection import kept_selection, select_first, select_id, selected_id
from lobcoach.ui.models.search_filter import SearchFilter
from lobcoach.ui.models.value_table import ValueTable
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.empty_state import EmptyState
from lobcoach.ui.widgets.row_delegates import (
    ActionDelegate,
    DotsDelegate,
    PersonDelegate,
    StateDelegate,
    WordsDelegate,
)
from lobcoach.ui.widgets.row_table import RowColumn, RowTable

_FEWEST_ROWS = 3
_SORTABLE = 5
_EDIT_KEY, _PREPARE_KEY = "F2", "F4"


class CaseloadList(Card):
    """Shows the rows it is given, as far as they match what is searched."""

    talk_requested = Signal(str)
    prepare_requested = Signal(str)
    resume_requested = Signal(str)
    edit_requested = Signal(str)
    archive_requested = Signal(str)
    bring_back_requested = Signal(str)
    show_all_requested = Signal()

    def __init__(
        self,
        framework: Framework,
        today: Callable[[], date],
        idiom: Callable[[], Idiom],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=1, parent=parent)
        self._rows: dict[str, CaseloadRow] = {}
        self._model = ValueTable(
            CaseloadWords(framework, today, idiom).columns(), lambda row: row.student.id, self
        )
        self._filter = SearchFilter(self._model, lambda row: search_text(row.student), self)
        self.table = RowTable(self._filter, _columns(), "Studenten")
        self._nothing = EmptyState("", "Toon alle studenten", icon="search")
        self._stack = QStackedWidget()
        self._build()
        self._connect()

    def set_rows(self, rows: Sequence[CaseloadRow]) -> None:
        """Show these students; the chosen row and the scroll position stay."""
        self._rows = {row.student.id: row for row in rows}
        with kept_selection(self.table):
            self._model.set_rows(rows)
        self._show_what_is_found()

    def search(self, typed: str) -> None:
        """Show only students whose name, group, programme or number holds every word."""
        with kept_selection(self.table):
            self._filter.set_words(typed)
        self._nothing.set_sentence(f"Geen student gevonden met ‘{typed.strip()}’.")
        self._show_what_is_found()

    def show_only(self, test: Callable[[CaseloadRow], bool] | None) -> None:
        """Show only students that pass the test; None shows all."""
        with kept_selection(self.table):
            self._filter.set_only(test)
        self._show_what_is_found()

    def count(self) -> int:
        """Return how many students are in view."""
        return self._filter.rowCount()

    def selected(self) -> str:
        """Return the id of the chosen student; empty when none is."""
        return selected_id(self.table)

    def select(self, student_id: str) -> None:
        """Choose this student and bring the row in view."""
        if select_id(self.table, student_id):
            self.table.scrollTo(self.table.currentIndex())

    def focus_rows(self) -> None:
        """Go to the chosen row, or the first."""
        if not self.selected():
            select_first(self.table)
        self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def commands(self) -> Sequence[Command]:
        """What can be done with the chosen student, and how the list can be ordered."""
        chosen = self.selected()
        row = self._rows.get(chosen)
        active = row is not None and not row.student.archived
        unfinished = active and row is not None and bool(row.unfinished_id)
        in_view = self.table.isVisible()
        return (
            Command("gesprek met de gekozen student", lambda: self._press(chosen), "Enter",
                    active, heard=True),
            Command("gesprek met de gekozen student voorbereiden",
                    lambda: self._prepare(chosen), _PREPARE_KEY, active, heard=True),
            Command("nieuw gesprek met de gekozen student",
                    lambda: self.talk_requested.emit(chosen), can=unfinished),
            Command("gegevens van de student wijzigen",
                    lambda: self.edit_requested.emit(chosen), _EDIT_KEY, row is not None,
                    heard=True),
            Command("gekozen student archiveren",
                    lambda: self.archive_requested.emit(chosen), can=active),
            Command("gekozen student terughalen", lambda: self._press(chosen),
                    can=row is not None and not active),
            *(
                Command(f"volgorde: {self._title(column).lower()}", partial(self._sort, column),
                        can=in_view)
                for column in range(_SORTABLE)
            ),
        )  # fmt: skip

    def make_menu(self, student_id: str) -> QMenu:
        """Return the menu of a student, which the caller shows."""
        row = self._rows[student_id]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(action(row), lambda: self._press(student_id))
        if not row.student.archived:
            prepare = menu.addAction("Voorbereiden", lambda: self._prepare(student_id))
            prepare.setShortcut(QKeySequence(_PREPARE_KEY))
        if row.unfinished_id and not row.student.archived:
            menu.addAction("Nieuw gesprek", lambda: self.talk_requested.emit(student_id))
        edit = menu.addAction("Wijzigen …", lambda: self.edit_requested.emit(student_id))
        edit.setShortcut(QKeySequence(_EDIT_KEY))
        if not row.student.archived:
            menu.addAction("Archiveren", lambda: self.archive_requested.emit(student_id))
        menu.addSeparator()
        order = menu.addMenu("Volgorde")
        for column in range(_SORTABLE):
            order.addAction(self._title(column), partial(self._sort, column))
        return menu

    def _build(self) -> None:
        self.body.setContentsMargins(1, 1, 1, 1)
        self.table.setMinimumHeight(self.table.height_of(_FEWEST_ROWS))
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._nothing)
        self.body.addWidget(self._stack)
        self._edit_key = QShortcut(QKeySequence(_EDIT_KEY), self.table)
        self._prepare_key = QShortcut(QKeySequence(_PREPARE_KEY), self.table)
        for key in (self._edit_key, self._prepare_key):
            key.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _connect(self) -> None:
        self.table.row_activated.connect(self._press)
        self.table.action_pressed.connect(self._on_table_action_pressed)
        self.table.menu_requested.connect(self._on_table_menu_requested)
        self._edit_key.activated.connect(lambda: self.edit_requested.emit(self.selected()))
        self._prepare_key.activated.connect(lambda: self._prepare(self.selected()))
        self._nothing.action_requested.connect(self.show_all_requested)

    def _show_what_is_found(self) -> None:
        found = self.count() or not self._rows
        self._stack.setCurrentWidget(self.table if found else self._nothing)

    def _press(self, student_id: str) -> None:
        row = self._rows[student_id]
        if row.student.archived:
            self.bring_back_requested.emit(student_id)
        elif row.unfinished_id:
            self.resume_requested.emit(row.unfinished_id)
        else:
            self.talk_requested.emit(student_id)

    def _prepare(self, student_id: str) -> None:
        row = self._rows.get(student_id)
        if row is not None and not row.student.archived:
            self.prepare_requested.emit(student_id)

    def _title(self, column: int) -> str:
        return str(self._model.headerData(column, Qt.Orientation.Horizontal))

    def _sort(self, column: int) -> None:
        self.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)

    def _on_table_action_pressed(self, student_id: str, column: int) -> None:
        if column == ACTION_COLUMN:
            self._press(student_id)
            return
        if column == PREPARE_COLUMN:
            self._prepare(student_id)
            return
        rect = self.table.visualRect(self.table.currentIndex())
        place = self.table.viewport().mapToGlobal(rect.bottomLeft())
        self._on_table_menu_requested(student_id, place)

    def _on_table_menu_requested(self, student_id: str, place: QPoint) -> None:
        self.make_menu(student_id).popup(place)


def _columns() -> tuple[RowColumn, ...]:
    return (
        RowColumn(252, PersonDelegate(lambda row: initials(row.student),
                                      lambda row: detail(row.student)), stretch=3),
        RowColumn(176, WordsDelegate(lambda row: row.last_on is None), stretch=2, leaves=3),
        RowColumn(142, WordsDelegate(lambda row: row.next_on is None), stretch=1, leaves=2),
        RowColumn(150, StateDelegate(agreements_tone, has_no_agreements), stretch=1, leaves=1),
        RowColumn(108, DotsDelegate(discussed), leaves=4),
        RowColumn(130, ActionDelegate(action_icon), acts=True),
        RowColumn(48, ActionDelegate(prepare_icon, words=False), acts=True),
        RowColumn(48, ActionDelegate(lambda _: "more", words=False), acts=True),
    )  # fmt: skip
