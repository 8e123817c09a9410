"""The card with the rows of a class list, and the choice of which of them to see."""

from __future__ import annotations

from PySide6.QtCore import Qt

from lobcoach.core.class_list.comparing import ComparedRow, Comparison, RowState
from lobcoach.services import list_wording
from lobcoach.ui.class_list import row_columns
from lobcoach.ui.models.kept_selection import select_first
from lobcoach.ui.models.value_table import VALUE_ROLE, ValueTable
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from lobcoach.ui.widgets.row_delegates import PersonDelegate, StateDelegate, WordsDelegate
from lobcoach.ui.widgets.row_table import RowColumn, RowTable
from lobcoach.ui.widgets.segmented import Choice
from lobcoach.ui.widgets.text import Body

_FEWEST_ROWS = 4


class RowList(Column):
    """Shows the rows it is given in the order of the list; quick with a hundred thousand.

    The rows in each state are picked out beforehand, so that nothing is asked of each row when
    the coach wants to see some of them only.
    """

    def __init__(self) -> None:
        self._rows: dict[str, tuple[ComparedRow, ...]] = {"": ()}
        self._model = ValueTable(row_columns.columns(), row_columns.row_id)
        self.table = RowTable(self._model, _columns(), "Rijen van de klassenlijst")
        self._which = OptionalChoice(
            "Laat alleen deze rijen zien",
            [Choice(state.value, list_wording.STATE_WORDS[state]) for state in RowState],
        )
        card = Card(padding=1)
        card.body.addWidget(self.table)
        self._said = Body()
        self._said.hide()
        super().__init__(self._which, card, self._said, spacing=10)
        self._model.setParent(self)
        self._build()

    def set_rows(self, comparison: Comparison, by_state: dict[RowState, tuple[ComparedRow, ...]]
                 ) -> None:  # fmt: skip
        """Show these rows; where no row is left in the chosen state, all are shown."""
        self._rows = {"": comparison.rows, **{s.value: rows for s, rows in by_state.items()}}
        words = {
            state.value: list_wording.counted(len(rows), state) if rows else ""
            for state, rows in by_state.items()
        }
        self._which.set_texts(words)
        if not self._rows[self._which.current()]:
            self._which.set_current(next((key for key, text in words.items() if text), "nieuw"))
            self._which.set_current("")
        self._show()

    def clear(self) -> None:
        """Let go of all rows."""
        self._rows = {"": ()}
        self._which.set_current("")
        self._model.replace_rows(())

    def count(self) -> int:
        """Return how many rows are in view."""
        return self._model.rowCount()

    def _build(self) -> None:
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.setMinimumHeight(self.table.height_of(_FEWEST_ROWS))
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._which.chosen.connect(self._show)
        self.table.selectionModel().selectionChanged.connect(self._on_table_selection_changed)

    def _show(self) -> None:
        self._model.replace_rows(self._rows[self._which.current()])
        self.table.scrollToTop()
        select_first(self.table)

    def _on_table_selection_changed(self) -> None:
        """Say below the rows in full what a cell may have no room for."""
        chosen = self.table.selectionModel().selectedRows()
        row: ComparedRow | None = chosen[0].data(VALUE_ROLE) if chosen else None
        words = row_columns.in_full(row) if row is not None else ""
        self._said.setText(words)
        self._said.setVisible(bool(words))


def _columns() -> tuple[RowColumn, ...]:
    return (
        RowColumn(240, PersonDelegate(row_columns.initials, row_columns.detail), stretch=2),
        RowColumn(140, StateDelegate(row_columns.tone, lambda _: True, row_columns.icon)),
        RowColumn(220, WordsDelegate(lambda _: False), stretch=3, leaves=1),
        RowColumn(70, WordsDelegate(lambda _: True), leaves=2),
    )
