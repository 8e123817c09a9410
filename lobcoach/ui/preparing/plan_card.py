"""The plan of a talk: what will be asked, phase by phase, and in how many minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.framework import Idiom, Phase
from lobcoach.core.plan import phase_minutes
from lobcoach.core.plan_editing import minutes_of, of_phase
from lobcoach.services.preparing import Prepared
from lobcoach.ui.commands import Command
from lobcoach.ui.preparing.own_prompt import OwnPrompt
from lobcoach.ui.preparing.phase_rows import PhaseRows
from lobcoach.ui.preparing.plan_row import PlanRow
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Heading, Muted


class PlanCard(Card):
    """Shows the plan it is given; what the coach wants changed goes out as a signal."""

    moved = Signal(str, int)  #: id of the step, and its new place in its phase, from 0
    swap_requested = Signal(str)
    choice_requested = Signal(str)  #: id of the step to replace; empty to add one
    remove_requested = Signal(str)
    own_added = Signal(Phase, str)
    reached = Signal(QWidget)  #: the keyboard was brought to this row

    def __init__(self, idiom: Callable[[], Idiom]) -> None:
        super().__init__(padding=18, spacing=10)
        self._count = Muted("", TextRole.SMALL)
        self._bank = OutlineButton("Uit vragenbank", "plus", keys="Ctrl B", compact=True)
        self._own = OutlineButton("Eigen vraag", "edit", keys="Ctrl E", compact=True)
        self.own = OwnPrompt()
        self._phases = {phase: PhaseRows(phase, idiom) for phase in Phase}
        self._build()
        self._connect()

    def show_plan(self, prepared: Prepared) -> None:
        """Show the prompts; rows that stay keep the keyboard."""
        talk, steps = prepared.conversation, prepared.steps
        wanted = phase_minutes(prepared.kind, talk.minutes_planned)
        for phase, rows in self._phases.items():
            rows.show_steps(of_phase(steps, phase), wanted[phase])
        total = sum(minutes_of(steps).values())
        number = "1 vraag" if len(steps) == 1 else f"{len(steps)} vragen"
        self._count.setText(f"{number} · {total} van {talk.minutes_planned} min")

    def count(self) -> str:
        """Return e.g. `9 vragen · 38 van 45 min`."""
        return self._count.text()

    def rows(self, phase: Phase) -> list[PlanRow]:
        """Return the rows of a phase in their order."""
        return self._phases[phase].rows()

    def minutes(self, phase: Phase) -> str:
        """Return what stands beside the name of a phase, e.g. `8 van 10 min`."""
        return self._phases[phase].minutes()

    def focus_step(self, step_id: str) -> None:
        """Bring the keyboard to the row of this step."""
        for rows in self._phases.values():
            row = rows.row(step_id)
            if row is not None:
                row.handle.setFocus(Qt.FocusReason.OtherFocusReason)
                self.reached.emit(row)

    def shift(self, by: int) -> None:
        """Move the step whose row has the keyboard up (-1) or down (+1)."""
        for rows, step_id in self._focused():
            rows.shift(step_id, by)

    def swap(self) -> None:
        """Ask for another prompt in the row that has the keyboard."""
        for _, step_id in self._focused():
            self.swap_requested.emit(step_id)

    def choose(self) -> None:
        """Choose from the bank: in the place of the row that has the keyboard, or a new one."""
        here = [step_id for _, step_id in self._focused()]
        self.choice_requested.emit(here[0] if here else "")

    def remove(self) -> None:
        """Take the prompt out whose row has the keyboard."""
        for _, step_id in self._focused():
            self.remove_requested.emit(step_id)

    def commands(self) -> Sequence[Command]:
        """What can be done with the plan, and with the row that has the keyboard."""
        here = any(self._focused())
        return (
            Command("kies een vraag uit de vragenbank", self.choose, "Ctrl+B", button=self._bank),
            Command("eigen vraag", self.own.open, "Ctrl+E", button=self._own),
            Command("andere vraag in de gekozen rij", self.swap, "Ctrl+R", here),
            Command("gekozen rij omhoog", partial(self.shift, -1), "Alt+Shift+Up", here),
            Command("gekozen rij omlaag", partial(self.shift, +1), "Alt+Shift+Down", here),
            Command("haal de gekozen rij weg", self.remove, "Del", here, heard=True),
        )

    def _focused(self) -> Iterator[tuple[PhaseRows, str]]:
        found = [(rows, rows.step_with_focus()) for rows in self._phases.values()]
        return ((rows, step_id) for rows, step_id in found if step_id)

    def _build(self) -> None:
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        flow.addWidget(self._bank)
        flow.addWidget(self._own)
        head = SideBySide(spacing=12)
        head.add(
            Column(Heading("Gespreksplan", TextRole.SECTION), self._count, spacing=0), 1, room=130
        )
        head.add(buttons, room=330)
        self.body.addWidget(head)
        self.body.addWidget(self.own)
        for rows in self._phases.values():
            self.body.addWidget(rows)

    def _connect(self) -> None:
        for rows in self._phases.values():
            rows.moved.connect(self.moved)
            rows.swap_requested.connect(self.swap_requested)
            rows.choice_requested.connect(self.choice_requested)
            rows.remove_requested.connect(self.remove_requested)
        self._bank.clicked.connect(lambda: self.choice_requested.emit(""))
        self._own.clicked.connect(self.own.open)
        self.own.added.connect(self.own_added)
