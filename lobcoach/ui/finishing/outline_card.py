"""The card *Onderdelen*: what will be in the report, and the two things that are a choice."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget
from typing_extensions import override

from lobcoach.core.drafts import FieldKey
from lobcoach.core.talk import Conversation
from lobcoach.ui import icons, theme
from lobcoach.ui.finishing.outline import (
    OutlineRow,
    observations,
    outline,
    study_progress,
)
from lobcoach.ui.finishing.switch_row import SwitchRow
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.card import Card
from lobcoach.ui.widgets.kept_fields import KeptText
from lobcoach.ui.widgets.text import Body, Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.report_filling import ReportOverview, ReportSettings
    from lobcoach.ui.autosave import Autosave

#: A goal may be one endless word: then it is broken rather than making the card wider.
_LEAST_DETAIL = 80


class OutlineCard(Card):
    """Shows the parts of the report and holds its switches."""

    switched = Signal()  #: the coach turned a switch
    edited = Signal()  #: the coach typed

    def __init__(self, autosave: Autosave, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._parts = _Parts()
        self._observations = SwitchRow("Wat ik zie")
        self._study = SwitchRow("Studievoortgang")
        self._study_text = KeptText(
            autosave,
            "Studievoortgang in hooguit twee zinnen",
            "In hooguit twee zinnen.",
            lines=(2, 4),
        )
        self._study_text.hide()
        self._build()
        self._connect()

    @property
    def with_observations(self) -> bool:
        """Whether the coach's observations go into the report."""
        return self._observations.is_on()

    @property
    def with_study_progress(self) -> bool:
        """Whether the sentences on study progress go into the report."""
        return self._study.is_on()

    def start(self, talk: Conversation, settings: ReportSettings) -> None:
        """Put the switches as they are at first, for another talk."""
        self._observations.set_on(settings.with_observations)
        self._study.set_on(settings.with_study_progress)
        key = FieldKey(Conversation, talk.id, "study_progress")
        self._study_text.show_field(key, talk.study_progress)
        self._study_text.setVisible(settings.with_study_progress)

    def show_overview(self, overview: ReportOverview) -> None:
        """Show what the report will hold now."""
        self._parts.show_rows(outline(overview))
        self._observations.set_detail(observations(overview))
        self._study.set_detail(study_progress(overview))

    def _build(self) -> None:
        self.body.addWidget(Heading("Onderdelen", TextRole.SECTION))
        for part in (self._parts, self._observations, self._study, self._study_text):
            self.body.addWidget(part)

    def _connect(self) -> None:
        self._observations.toggled.connect(self.switched)
        self._study.toggled.connect(self._on_study_toggled)
        self._study_text.edited.connect(lambda _text: self.edited.emit())

    def _on_study_toggled(self, on: bool) -> None:
        self._study_text.setVisible(on)
        self.switched.emit()


class _Parts(QWidget):
    """The parts as a table of mark, name and how much there is."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[_Mark, Body, Muted]] = []
        self._grid = QGridLayout(self)
        self._grid.setColumnStretch(2, 1)
        self._arrange()

    def show_rows(self, rows: Sequence[OutlineRow]) -> None:
        while len(self._rows) < len(rows):
            self._add_row()
        for row, (mark, title, detail) in zip(rows, self._rows, strict=True):
            mark.show_filled(row.filled)
            title.setText(row.title)
            detail.setText(row.detail)
            detail.setAccessibleName(f"{row.title}: {row.detail}")

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _add_row(self) -> None:
        parts = (_Mark(), Body(), Muted("", TextRole.SMALL))
        parts[2].setMinimumWidth(_LEAST_DETAIL)
        number = len(self._rows)
        for column, part in enumerate(parts):
            self._grid.addWidget(part, number, column, Qt.AlignmentFlag.AlignTop)
        self._rows.append(parts)

    def _arrange(self) -> None:
        look = theme.current()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(10))
        self._grid.setVerticalSpacing(look.px(6))
        self._grid.setColumnMinimumWidth(1, look.px(140))


class _Mark(QWidget):
    """A tick for a part that says something, a faint circle for one that is still empty."""

    def __init__(self) -> None:
        super().__init__()
        self._filled = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_filled(self, filled: bool) -> None:
        self._filled = filled
        self.update()

    @override
    def sizeHint(self) -> QSize:
        look = theme.current()
        return QSize(look.px(18), look.line_height(TextRole.BODY))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        tokens = theme.current().tokens
        side = self.width()
        spot = QRectF(0, (self.height() - side) / 2, side, side)
        name, colour = ("check", tokens.ink) if self._filled else ("circle", tokens.border)
        icons.paint(QPainter(self), name, colour, spot)
