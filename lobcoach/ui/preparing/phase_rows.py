"""The prompts of one phase in the plan, in the order in which they will be asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtWidgets import QFrame

from lobcoach.core.framework import Idiom, Phase
from lobcoach.core.talk import PlanStep
from lobcoach.ui.preparing.plan_row import PlanRow
from lobcoach.ui.talk.keyed_column import KeyedColumn
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.text import Caption, Muted

_Bottom = Qt.AlignmentFlag.AlignBottom


class PhaseRows(Column):
    """A heading with the minutes, and a row for each prompt."""

    moved = Signal(str, int)  #: id of the step, and its new place from 0
    swap_requested = Signal(str)
    choice_requested = Signal(str)
    remove_requested = Signal(str)

    def __init__(self, phase: Phase, idiom: Callable[[], Idiom]) -> None:
        super().__init__(spacing=0)
        self._idiom = idiom
        self._steps: list[str] = []
        self._minutes = Muted("", TextRole.SMALL)
        self._minutes.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._rows = KeyedColumn[PlanStep, PlanRow](
            self._make, self._update, lambda step: step.id, spacing=0
        )
        head = Row(spacing=8, margins=(0, 8, 0, 0))
        head.body.addWidget(Caption(phase.value.capitalize()), 1, _Bottom)
        head.body.addWidget(self._minutes, 0, _Bottom)
        rule = QFrame()
        rule.setProperty("role", "rule")
        for part in (rule, head, self._rows.box):
            self.body.addWidget(part)

    def show_steps(self, steps: Sequence[PlanStep], minutes: int) -> None:
        """Show these prompts; `minutes` is what the kind of talk recommends for the phase."""
        self._steps = [step.id for step in steps]
        self._rows.show(steps)
        taken = sum(step.minutes for step in steps)
        self._minutes.setText(f"{taken} van {minutes} min")

    def minutes(self) -> str:
        """Return e.g. `8 van 10 min`."""
        return self._minutes.text()

    def rows(self) -> list[PlanRow]:
        """Return the rows in their order."""
        return self._rows.widgets()

    def row(self, step_id: str) -> PlanRow | None:
        """Return the row of this step, if it is here."""
        return self._rows.widget(step_id) if step_id in self._steps else None

    def step_with_focus(self) -> str:
        """Return the id of the step whose row has the keyboard; empty when none has."""
        for step_id in self._steps:
            focused = self.window().focusWidget()
            if focused is not None and self._rows.widget(step_id).isAncestorOf(focused):
                return step_id
        return ""

    def shift(self, step_id: str, by: int) -> None:
        """Ask to move a step up (-1) or down (+1), as far as the phase goes."""
        place = self._steps.index(step_id) + by
        if 0 <= place < len(self._steps):
            self.moved.emit(step_id, place)

    def _make(self, step: PlanStep) -> PlanRow:
        row, step_id = PlanRow(), step.id
        row.dragged.connect(lambda spot: self._on_row_dragged(row, spot))
        row.dropped.connect(lambda: self._on_row_dropped(step_id))
        row.swap_requested.connect(lambda: self.swap_requested.emit(step_id))
        row.choice_requested.connect(lambda: self.choice_requested.emit(step_id))
        row.remove_requested.connect(lambda: self.remove_requested.emit(step_id))
        return row

    def _update(self, row: PlanRow, step: PlanStep) -> None:
        row.show_step(step, self._idiom())

    def _on_row_dragged(self, row: PlanRow, spot: QPointF) -> None:
        """Let the row change places with the one under the pointer, at once."""
        column = self._rows.box
        height = column.mapFromGlobal(spot).y()
        others = [each for each in self.rows() if each is not row]
        place = sum(height > each.geometry().center().y() for each in others)
        if column.body.indexOf(row) != place:
            column.body.removeWidget(row)
            column.body.insertWidget(place, row)

    def _on_row_dropped(self, step_id: str) -> None:
        place = self._rows.box.body.indexOf(self._rows.widget(step_id))
        if place != self._steps.index(step_id):
            self.moved.emit(step_id, place)
