"""The small cards of *Gesprek afronden*: what stays private, and whether the talk is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.dutch_dates import local_day, long_date
from lobcoach.core.talk import ConversationState
from lobcoach.ui import theme
from lobcoach.ui.finishing.outline import private_notes
from lobcoach.ui.finishing.switch_row import SwitchRow
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.line_icon import LineIcon
from lobcoach.ui.widgets.text import Body, Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.report_filling import ReportOverview

_CLOSES = "Het gesprek gaat dicht als je het verslag bewaart. Je kunt het later weer openen."
_STAYS_OPEN = "Het gesprek blijft open. In het verslag staat dat het nog niet af is."


class PrivateCard(Card):
    """Says that the coach's own notes are never printed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = Muted()
        self._row = QHBoxLayout()
        self._column = QVBoxLayout()
        self._column.addWidget(Heading("Alleen voor mij blijft van jou", TextRole.SECTION))
        self._column.addWidget(self._words)
        self._row.addWidget(LineIcon("lock", TextRole.SECTION), 0, Qt.AlignmentFlag.AlignTop)
        self._row.addLayout(self._column, 1)
        self.body.addLayout(self._row)
        self._space()

    def show_overview(self, overview: ReportOverview) -> None:
        """Show how many notes stay behind."""
        self._words.setText(private_notes(overview))

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._space()

    def _space(self) -> None:
        look = theme.current()
        self._row.setSpacing(look.px(12))
        self._column.setSpacing(look.px(2))


class ClosingCard(Card):
    """Whether the talk is over; once it is closed only the day is shown."""

    switched = Signal()  #: the coach turned the switch

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._switch = SwitchRow("Gesprek is afgerond")
        self._closed = Body()
        self.body.addWidget(self._switch)
        self.body.addWidget(self._closed)
        self._switch.toggled.connect(self._on_switch_toggled)

    @property
    def finishes(self) -> bool:
        """Whether the talk is to be closed with the report."""
        return not self._switch.isHidden() and self._switch.is_on()

    def start(self) -> None:
        """Take the next talk as finished, as it mostly is."""
        self._show_switch(on=True)

    def show_overview(self, overview: ReportOverview) -> None:
        """Show the switch for an open talk, the day of closing for a closed one."""
        talk = overview.conversation
        closed = talk.state == ConversationState.CLOSED
        self._switch.setVisible(not closed)
        self._closed.setVisible(closed)
        if closed and talk.closed is not None:
            self._closed.setText(f"Gesprek afgesloten op {long_date(local_day(talk.closed))}.")

    def _on_switch_toggled(self, on: bool) -> None:
        self._show_switch(on=on)
        self.switched.emit()

    def _show_switch(self, *, on: bool) -> None:
        self._switch.set_on(on)
        self._switch.set_detail(_CLOSES if on else _STAYS_OPEN)
