"""The card *Bewaarde verslagen*: what was issued before, given out again unchanged."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from lobcoach.core.dutch_dates import day_and_month
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.buttons import OutlineButton
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.text import Body, Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.reports import IssuedSummary


class IssuedCard(Card):
    """The reports of this talk, newest first; hidden as long as there is none."""

    save_again_requested = Signal(object)  #: an IssuedSummary

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._reports: tuple[IssuedSummary, ...] = ()
        self._rows: list[QWidget] = []
        self.body.addWidget(Heading("Bewaarde verslagen", TextRole.SECTION))
        self.body.addWidget(
            Muted("Een bewaard verslag verandert niet meer. Een volgend krijgt een nieuw nummer.",
                  TextRole.SMALL)
        )  # fmt: skip
        self.hide()

    def show_reports(self, reports: Sequence[IssuedSummary]) -> None:
        """Show these reports; the same ones again leave everything, also the focus, as it is."""
        if tuple(reports) == self._reports:
            return
        self._reports = tuple(reports)
        for row in self._rows:
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._make_row(report) for report in reports]
        self.setVisible(bool(reports))

    def _make_row(self, report: IssuedSummary) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        said = f"Verslag {report.version} · {day_and_month(report.issued_on)} · bewaard"
        again = OutlineButton("Bewaar opnieuw", compact=True)
        again.setAccessibleName(f"Bewaar verslag {report.version} opnieuw")
        again.clicked.connect(lambda: self.save_again_requested.emit(report))
        line.addWidget(Body(said), 1)
        line.addWidget(again)
        self.body.addWidget(row)
        return row
