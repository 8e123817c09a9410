"""Who joins: for each place at the table whether someone sits there, and the name."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget
from typing_extensions import override

from lobcoach.core.talk import Role, Voice
from lobcoach.core.text import NAME_LIMIT
from lobcoach.core.voices import Seat
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.side_by_side import SideBySide


class TableSeats(Column):
    """A row for each seat; a name that is typed seats the one it belongs to."""

    changed = Signal()  #: the coach seated someone, or typed a name

    def __init__(self, parent: QWidget | None = None) -> None:
        self._seats: tuple[Seat, ...] = ()
        self._rows: dict[Role, _SeatRow] = {}
        super().__init__(spacing=8)
        self.setParent(parent)

    def set_seats(self, seats: Sequence[Seat], joined: Iterable[Voice] = ()) -> None:
        """Offer these seats, with those who `joined` on theirs; names typed before stay."""
        here = {voice.role: voice for voice in joined}
        if tuple(seats) != self._seats:
            self._make(tuple(seats))
        for seat in seats:
            voice = here.get(seat.role)
            if voice is not None:
                self._rows[seat.role].show_voice(voice)

    def leave_empty(self, joined: Iterable[Voice]) -> None:
        """Show a seat as empty when no one of those who `joined` sits there."""
        here = {voice.role for voice in joined}
        for role, row in self._rows.items():
            if role not in here:
                row.show_empty()

    def company(self) -> tuple[Voice, ...]:
        """Return who sits there, in the order of the seats."""
        return tuple(
            Voice(role, row.name.text()) for role, row in self._rows.items() if row.is_taken()
        )

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Measure again at another text size."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._align()

    def _make(self, seats: tuple[Seat, ...]) -> None:
        for row in self._rows.values():
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._seats = seats
        self._rows = {seat.role: _SeatRow(seat) for seat in seats}
        for row in self._rows.values():
            row.changed.connect(self.changed)
            self.body.addWidget(row)
        self._align()

    def _align(self) -> None:
        """Let the names begin below each other."""
        width = max((row.here.sizeHint().width() for row in self._rows.values()), default=0)
        for row in self._rows.values():
            row.here.setMinimumWidth(width)


class _SeatRow(SideBySide):
    """Whether someone joins, and the name."""

    changed = Signal()

    def __init__(self, seat: Seat) -> None:
        super().__init__(spacing=12)
        self.here = QCheckBox(seat.word)
        self.here.setAccessibleName(f"{seat.word} is erbij")
        self.here.setChecked(seat.expected)
        self.name = QLineEdit()
        self.name.setMaxLength(NAME_LIMIT)
        self.name.setAccessibleName(f"Naam van de {seat.word}")
        self.name.setPlaceholderText("naam")
        self.add(self.here, room=180)
        self.add(self.name, 1, room=180)
        self.here.clicked.connect(self.changed)
        self.name.textEdited.connect(self._on_name_edited)

    def is_taken(self) -> bool:
        return self.here.isChecked()

    def show_voice(self, voice: Voice) -> None:
        self.here.setChecked(True)
        if not self.name.hasFocus():
            self.name.setText(voice.name)

    def show_empty(self) -> None:
        self.here.setChecked(False)

    def _on_name_edited(self, name: str) -> None:
        if name.strip():
            self.here.setChecked(True)
        self.changed.emit()
