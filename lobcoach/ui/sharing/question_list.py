"""The card with the questions of a file, and the choice of which of them to see."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QItemSelection, Qt, Signal

from lobcoach.core.colleague_questions import Choice, SharedFile, SharedState
from lobcoach.services import sharing_wording
from lobcoach.ui.models.kept_selection import kept_selection, select_first
from lobcoach.ui.models.value_table import VALUE_ROLE, ValueTable
from lobcoach.ui.sharing import question_columns
from lobcoach.ui.sharing.question_columns import Row
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from lobcoach.ui.widgets.row_delegates import StateDelegate, WordsDelegate
from lobcoach.ui.widgets.row_table import RowColumn, RowTable
from lobcoach.ui.widgets.segmented import Choice as Option

_FEWEST_ROWS = 5


class QuestionList(Column):
    """Shows the questions in the order of the file; quick with thousands."""

    selected = Signal(object)  #: the Row the coach is at; None where there is none
    choice_requested = Signal()  #: Enter: to what can be chosen for this question

    def __init__(self) -> None:
        self._rows: tuple[Row, ...] = ()
        self._model = ValueTable(question_columns.columns(), question_columns.line)
        self.table = RowTable(self._model, _columns(), "Vragen in het bestand")
        self._which = OptionalChoice(
            "Laat alleen deze vragen zien",
            [Option(state.value, sharing_wording.STATE_WORDS[state]) for state in SharedState],
        )
        card = Card(padding=1)
        card.body.addWidget(self.table)
        super().__init__(self._which, card, spacing=10)
        self.body.setStretchFactor(card, 1)
        self._model.setParent(self)
        self._build()

    def show_file(self, shared: SharedFile, choices: Mapping[int, Choice]) -> None:
        """Show these questions from the top, all of them."""
        words = {
            state.value: f"{len(those)} {sharing_wording.STATE_WORDS[state]}"
            if (those := shared.of(state))
            else ""
            for state in SharedState
        }
        self._which.set_texts(words)
        self._which.set_current(next(key for key, text in words.items() if text))
        self._which.set_current("")
        self._rows = tuple(Row(each, choices.get(each.line)) for each in shared.questions)
        self._model.replace_rows(self._in_view())
        self.table.scrollToTop()
        select_first(self.table)

    def show_choices(self, choices: Mapping[int, Choice]) -> None:
        """Show what is chosen now; the coach stays at the same question."""
        self._rows = tuple(Row(each.question, choices.get(each.question.line))
                           for each in self._rows)  # fmt: skip
        with kept_selection(self.table):
            self._model.set_rows(self._in_view())

    def clear(self) -> None:
        """Let go of all questions."""
        self._rows = ()
        self._model.replace_rows(())

    def current(self) -> Row | None:
        """Return the row the coach is at."""
        chosen = self.table.selectionModel().selectedRows()
        row: Row | None = chosen[0].data(VALUE_ROLE) if chosen else None
        return row

    def _build(self) -> None:
        self.table.setSortingEnabled(False)
        self.table.horizontalHeader().setSectionsClickable(False)
        self.table.setMinimumHeight(self.table.height_of(_FEWEST_ROWS))
        self.table.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lead_focus_to(self.table)
        self._which.chosen.connect(self._on_which_chosen)
        self.table.row_activated.connect(lambda _: self.choice_requested.emit())
        self.table.selectionModel().selectionChanged.connect(self._on_selection_changed)

    def _in_view(self) -> tuple[Row, ...]:
        state = self._which.current()
        return tuple(row for row in self._rows if not state or row.question.state == state)

    def _on_which_chosen(self, _: str) -> None:
        self._model.replace_rows(self._in_view())
        self.table.scrollToTop()
        select_first(self.table)

    def _on_selection_changed(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self.selected.emit(self.current())


def _columns() -> tuple[RowColumn, ...]:
    return (
        RowColumn(300, WordsDelegate(question_columns.is_left), stretch=1),
        RowColumn(128, StateDelegate(question_columns.tone, lambda _: True, question_columns.icon)),
        RowColumn(164, WordsDelegate(question_columns.is_left), leaves=1),
        RowColumn(64, WordsDelegate(lambda _: True), leaves=2),
    )
