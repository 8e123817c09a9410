"""A card with talks: one row for each, to go on with it or to see its report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from lobcoach.core.framework import Framework, Idiom
from lobcoach.core.overviews import ConversationRow
from lobcoach.ui.commands import Command
from lobcoach.ui.lists.talk_columns import (
    TalkWords,
    action_icon,
    is_closed,
    is_planned,
    person_initials,
    report_tone,
)
from lobcoach.ui.models.kept_selection import kept_selection, select_id, selected_id
from lobcoach.ui.models.search_filter import SearchFilter
from lobcoach.ui.models.value_table import ValueTable
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.row_delegates import (
    ActionDelegate,
    PersonDelegate,
    StateDelegate,
    WordsDelegate,
)
from lobcoach.ui.widgets.row_table import RowColumn, RowTable


class TalkList(Card):
    """Shows the talks in the order it is given, with or without whether a report was made."""

    resume_requested = Signal(str)
    report_requested = Signal(str)
    reopen_requested = Signal(str)
    prepare_requested = Signal(str)

    def __init__(
        self,
        accessible_name: str,
        framework: Framework,
        today: Callable[[], date],
        idiom: Callable[[], Idiom],
        *,
        reports: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(padding=1, parent=parent)
        self._rows: dict[str, ConversationRow] = {}
        words = TalkWords(framework, today, idiom)
        self._model = ValueTable(words.columns(reports=reports), lambda row: row.id, self)
        self._filter = SearchFilter(self._model, words.search_text, self)
        self.table = RowTable(self._filter, _columns(words, reports), accessible_name)
        self._action_column = self._model.columnCount() - 2
        self.body.addWidget(self.table)
        self._connect()

    def set_rows(self, rows: Sequence[ConversationRow]) -> None:
        """Show these talks; the chosen row and the scroll position stay."""
        self._rows = {row.id: row for row in rows}
        with kept_selection(self.table):
            self._model.set_rows(rows)

    def count(self) -> int:
        """Return how many talks are shown."""
        return self._filter.rowCount()

    def selected(self) -> str:
        """Return the id of the chosen talk; empty when none is."""
        return selected_id(self.table)

    def select(self, conversation_id: str) -> None:
        """Choose this talk and bring the row in view."""
        if select_id(self.table, conversation_id):
            self.table.scrollTo(self.table.currentIndex())

    def commands(self) -> Sequence[Command]:
        """What can be done with the chosen talk."""
        chosen = self.selected()
        row = self._rows.get(chosen)
        begun = row is not None and not is_planned(row)
        return (
            Command("ga verder, of bekijk het verslag", lambda: self._press(chosen), "Enter",
                    row is not None, heard=True),
            Command("start het gekozen gesprek", lambda: self.resume_requested.emit(chosen),
                    can=row is not None and not begun),
            Command("verslag van het gekozen gesprek",
                    lambda: self.report_requested.emit(chosen), can=begun),
            Command("gekozen gesprek heropenen", lambda: self.reopen_requested.emit(chosen),
                    can=row is not None and is_closed(row)),
        )  # fmt: skip

    def make_menu(self, conversation_id: str) -> QMenu:
        """Return the menu of a talk, which the caller shows."""
        closed = is_closed(self._rows[conversation_id])
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if is_planned(self._rows[conversation_id]):
            menu.addAction("Voorbereiden", lambda: self.prepare_requested.emit(conversation_id))
            menu.addAction("Start gesprek", lambda: self.resume_requested.emit(conversation_id))
            return menu
        if not closed:
            menu.addAction("Ga verder", lambda: self.resume_requested.emit(conversation_id))
        menu.addAction("Verslag", lambda: self.report_requested.emit(conversation_id))
        if closed:
            menu.addAction("Heropenen", lambda: self.reopen_requested.emit(conversation_id))
        return menu

    def _connect(self) -> None:
        self.table.row_activated.connect(self._press)
        self.table.action_pressed.connect(self._on_table_action_pressed)
        self.table.menu_requested.connect(self._on_table_menu_requested)

    def _press(self, conversation_id: str) -> None:
        row = self._rows[conversation_id]
        if is_planned(row):
            self.prepare_requested.emit(conversation_id)
        else:
            wish = self.report_requested if is_closed(row) else self.resume_requested
            wish.emit(conversation_id)

    def _on_table_action_pressed(self, conversation_id: str, column: int) -> None:
        if column == self._action_column:
            self._press(conversation_id)
            return
        rect = self.table.visualRect(self.table.currentIndex())
        place = self.table.viewport().mapToGlobal(rect.bottomLeft())
        self._on_table_menu_requested(conversation_id, place)

    def _on_table_menu_requested(self, conversation_id: str, place: QPoint) -> None:
        self.make_menu(conversation_id).popup(place)


def _columns(words: TalkWords, reports: bool) -> tuple[RowColumn, ...]:
    report = RowColumn(116, StateDelegate(report_tone, lambda row: not row.reports), leaves=2)
    return (
        RowColumn(264, PersonDelegate(person_initials, words.kind), stretch=3),
        RowColumn(104, WordsDelegate(lambda _: False), stretch=1, leaves=1),
        RowColumn(112, WordsDelegate(lambda row: not row.seconds_spent), stretch=1, leaves=3),
        RowColumn(170, WordsDelegate(lambda _: False), stretch=2, leaves=4),
        *([report] if reports else []),
        RowColumn(130, ActionDelegate(action_icon), acts=True),
        RowColumn(48, ActionDelegate(lambda _: "more", words=False), acts=True),
    )
