"""One prompt in the plan: what is asked, why, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.framework import CoreValue, Idiom, value_of
from lobcoach.core.talk import PlanStep
from lobcoach.services.plan_wording import why_words
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Column, Row
from lobcoach.ui.widgets.buttons import IconButton
from lobcoach.ui.widgets.chips import ValueChip
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.text import Body, Muted

_Top = Qt.AlignmentFlag.AlignTop
#: Lets the question stand on the line of the buttons beside it.
_NUDGE = 5


class PlanRow(Row):
    """Drag it by its handle, or use the keys; everything else has a button."""

    dragged = Signal(QPointF)  #: where on the screen the pointer has it
    dropped = Signal()
    swap_requested = Signal()
    choice_requested = Signal()
    remove_requested = Signal()

    def __init__(self) -> None:
        self.handle = DragHandle()
        self._question = Body()
        self._chip = ValueChip(CoreValue.AMBITIOUS)
        self._about = Muted("", TextRole.SMALL)
        self.swap = IconButton("shuffle", "Andere vraag", quiet=True)
        self.choose = IconButton("books", "Kies uit de vragenbank", quiet=True)
        self.remove = IconButton("close", "Haal weg", quiet=True)
        about = SideBySide(spacing=8, top=True)
        about.add(self._chip)
        about.add(self._about, 1, room=100)
        words = Column(self._question, about, spacing=4, margins=(0, _NUDGE, 0, 0))
        super().__init__(spacing=6, margins=(0, 8, 0, 8))
        self.body.addWidget(self.handle, 0, _Top)
        self.body.addWidget(words, 1)
        for button in (self.swap, self.choose, self.remove):
            self.body.addWidget(button, 0, _Top)
        self._connect()

    def show_step(self, step: PlanStep, idiom: Idiom) -> None:
        """Show this prompt, in the coach's own words."""
        self._question.setText(step.prompt_text)
        self._chip.setVisible(bool(step.behaviour))
        if step.behaviour:
            value = value_of(step.behaviour)
            self._chip.set_value(value, idiom.values[value])
        about = (
            idiom.names[step.competence] if step.competence else "",
            f"{step.minutes} min",
            why_words(step),
        )
        self._about.setText(" · ".join(part for part in about if part))
        for button, words in (
            (self.handle, "Verplaats"),
            (self.swap, "Andere vraag in plaats van"),
            (self.choose, "Kies uit de vragenbank in plaats van"),
            (self.remove, "Haal weg"),
        ):
            button.setAccessibleName(f"{words}: {step.prompt_text}")
        self.handle.setAccessibleDescription(self._about.text())

    def question(self) -> str:
        """Return what is asked."""
        return self._question.text()

    def about(self) -> str:
        """Return competence, minutes and reason."""
        return self._about.text()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Delete take the prompt out, from every button in the row."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_requested.emit()
            return
        super().keyPressEvent(event)

    def _connect(self) -> None:
        self.handle.dragged.connect(self.dragged)
        self.handle.dropped.connect(self.dropped)
        self.swap.clicked.connect(self.swap_requested)
        self.choose.clicked.connect(self.choice_requested)
        self.remove.clicked.connect(self.remove_requested)


class DragHandle(IconButton):
    """Six dots that the mouse takes the row by; to the keyboard it is where the row begins."""

    dragged = Signal(QPointF)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("grip", "Verplaats", quiet=True, parent=parent)
        self.setToolTip("Sleep, of Alt Shift pijl")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._held = False

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take the row along."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._held = True
            self.dragged.emit(event.globalPosition())
            return
        super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Leave the row where it is now."""
        super().mouseReleaseEvent(event)
        if self._held:
            self._held = False
            self.dropped.emit()
