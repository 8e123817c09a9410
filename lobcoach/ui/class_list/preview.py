"""A class list looked over: what is left out, what each column holds, what each row does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from lobcoach.core.class_list.columns import ClassList
from lobcoach.core.class_list.comparing import ComparedRow, Comparison, RowState
from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.services import list_wording
from lobcoach.ui.class_list.column_choices import ColumnChoices
from lobcoach.ui.class_list.row_list import RowList
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.text import Body


@dataclass(frozen=True)
class Looked:
    """A list with its comparison, the rows of each state picked out; made beside the window."""

    listed: ClassList
    comparison: Comparison
    by_state: dict[RowState, tuple[ComparedRow, ...]]

    @classmethod
    def at(cls, listed: ClassList, comparison: Comparison) -> Looked:
        """Pick out the rows of each state."""
        return cls(listed, comparison, {state: comparison.of(state) for state in RowState})

    def good(self) -> int:
        """Return how many students would be added or changed."""
        return len(self.by_state[RowState.NEW]) + len(self.by_state[RowState.CHANGED])

    def wrong(self) -> int:
        """Return how many rows stay out."""
        return len(self.by_state[RowState.WRONG])

    def heaps(self) -> tuple[list[object], ...]:
        """Return all that is large in it, to be let go of a few at a time."""
        return list(self.comparison.rows), list(self.listed.rows)

    def title(self) -> str:
        """Return e.g. `klas.xlsx · blad Blad1 · 32 rijen`."""
        count = len(self.comparison.rows)
        rows = "1 rij" if count == 1 else f"{list_wording.number(count)} rijen"
        sheet = f"blad {self.listed.sheet}" if self.listed.sheet else ""
        return " · ".join(part for part in (self.listed.file, sheet, rows) if part)


#: Lets go of a list that nobody looks at any more, a few rows at a time.
Free = Callable[[Looked], None]


class Preview(Column):
    """Shows one list; the coach may say that a column holds something else.

    It is filled in many turns, so that the window answers in between, and lets go of what it
    showed by `free`: a hundred thousand rows at once would hold up the window.
    """

    kind_chosen = Signal(int, ColumnKind)  #: the place of a column, and what it holds
    filled = Signal()  #: all of the list is there now

    def __init__(self, free: Free) -> None:
        self.looked: Looked | None = None
        self._free = free
        self._old: list[Looked] = []
        self._filling: Iterator[None] = iter(())
        self._left_out = Body()
        self._columns = ColumnChoices()
        self.rows = RowList()
        super().__init__(self._left_out, self._columns, self.rows, spacing=16)
        self.body.setStretchFactor(self.rows, 1)
        self._before: QWidget | None = None
        self._turn = QTimer(self, interval=0)
        self._turn.timeout.connect(self._on_turn)
        self._columns.kind_chosen.connect(
            lambda place, kind: self.kind_chosen.emit(place, ColumnKind(kind))
        )

    def show_list(self, looked: Looked) -> None:
        """Begin to show a list, or the same one compared anew; `filled` tells the end."""
        self._replace(looked)
        self._filling = self._fill(looked)
        self._turn.start()

    def is_filling(self) -> bool:
        """Whether the list is not all there yet."""
        return self._turn.isActive()

    def let_go(self) -> None:
        """Hold no list any more, nor the box in which the coach was: another list has others."""
        self._turn.stop()
        self._filling = iter(())
        self._replace(None)
        self.rows.clear()
        self._before = None
        self._free_old()

    def _replace(self, looked: Looked | None) -> None:
        if self.looked is not None and self.looked is not looked:
            self._old.append(self.looked)
        self.looked = looked

    def _free_old(self) -> None:
        """Let go of what was shown before, now that nothing else holds it."""
        while self._old:
            self._free(self._old.pop())

    def _fill(self, looked: Looked) -> Iterator[None]:
        words = list_wording.left_out(looked.listed.left_out())
        self._left_out.setText(words)
        self._left_out.setVisible(bool(words))
        yield from self._columns.fill(looked.listed)
        yield
        self.rows.set_rows(looked.comparison, looked.by_state)
        said = QAccessibleAnnouncementEvent(self, list_wording.counts(looked.comparison))
        QAccessible.updateAccessibility(said)

    def _on_turn(self) -> None:
        try:
            next(self._filling)
        except StopIteration:
            self._turn.stop()
            self._free_old()
            self.filled.emit()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on to the first column."""
        super().focusInEvent(event)
        self._columns.go_to_first()

    def remember_focus(self) -> None:
        """Note in which box the coach is, before the preview makes room for the progress."""
        now = QApplication.focusWidget()
        self._before = now if now is not None and self.isAncestorOf(now) else None

    def take_focus_again(self) -> None:
        """Go on where the coach was; else at the top, with the columns."""
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus()
        else:
            self._columns.go_to_first()
