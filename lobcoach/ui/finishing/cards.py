"""The column of cards: everything the coach chooses and fills in for the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.services.report_filling import ReportSettings
from lobcoach.ui import theme
from lobcoach.ui.finishing.issued_card import IssuedCard
from lobcoach.ui.finishing.outline_card import OutlineCard
from lobcoach.ui.finishing.quotes_card import QuotesCard
from lobcoach.ui.finishing.reading_card import ReadingCard
from lobcoach.ui.finishing.small_cards import ClosingCard, PrivateCard
from lobcoach.ui.widgets.tab_order import follow_layout

if TYPE_CHECKING:
    from lobcoach.services.report_filling import ReportOverview
    from lobcoach.services.reports import IssuedSummary, Quote
    from lobcoach.ui.autosave import Autosave


class FinishCards(QWidget):
    """Holds the cards, and gathers what is chosen on them into one value."""

    switched = Signal()  #: the coach turned a switch
    edited = Signal()  #: the coach typed; it goes to the autosave by itself
    approval_changed = Signal(object, bool)  #: a Quote, and whether the student agrees
    save_again_requested = Signal(object)  #: an IssuedSummary

    def __init__(self, autosave: Autosave, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._outline = OutlineCard(autosave)
        self._quotes = QuotesCard()
        self._private = PrivateCard()
        self._reading = ReadingCard(autosave)
        self._closing = ClosingCard()
        self._issued = IssuedCard()
        self._column = QVBoxLayout(self)
        self._build()
        self._arrange()
        self._connect()

    def settings(self) -> ReportSettings:
        """Return what is chosen now."""
        return ReportSettings(
            with_observations=self._outline.with_observations,
            with_study_progress=self._outline.with_study_progress,
            finished=self._closing.finishes,
            read_by_student=self._reading.read_on is not None,
            read_on=self._reading.read_on,
            student_addition=self._reading.addition,
        )

    def start(self, overview: ReportOverview, settings: ReportSettings) -> None:
        """Put everything as it is at first for another talk."""
        content, talk = overview.content, overview.conversation
        self._outline.start(talk, settings)
        self._reading.start(content.student_short, talk, content.issued_on)
        self._closing.start()

    def show_talk(
        self, overview: ReportOverview, quotes: Sequence[Quote], issued: Sequence[IssuedSummary]
    ) -> None:
        """Show how the talk stands now; what is being typed stays."""
        self._outline.show_overview(overview)
        self._quotes.show_quotes(quotes, overview.content.student_short)
        self._private.show_overview(overview)
        self._closing.show_overview(overview)
        self._issued.show_reports(issued)
        follow_layout(self)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _build(self) -> None:
        cards = (self._outline, self._quotes, self._private, self._reading, self._closing,
                 self._issued)  # fmt: skip
        for card in cards:
            self._column.addWidget(card)
        self._column.addStretch(1)

    def _arrange(self) -> None:
        look = theme.current()
        self._column.setContentsMargins(0, 0, 0, look.px(24))
        self._column.setSpacing(look.px(14))

    def _connect(self) -> None:
        self._outline.switched.connect(self.switched)
        self._outline.edited.connect(self.edited)
        self._quotes.approval_changed.connect(self.approval_changed)
        self._reading.edited.connect(self.edited)
        self._closing.switched.connect(self.switched)
        self._issued.save_again_requested.connect(self.save_again_requested)
