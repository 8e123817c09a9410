"""The middle of the talk: competences, question, what the phase needs, and the note."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.framework import Competence
from lobcoach.ui import theme
from lobcoach.ui.talk.ask_first import AskFirst
from lobcoach.ui.talk.care_lines import CareLines
from lobcoach.ui.talk.competence_tabs import CompetenceTabs
from lobcoach.ui.talk.note_card import NoteCard
from lobcoach.ui.talk.phase_fields import PhaseFields
from lobcoach.ui.talk.prompt_card import PromptCard
from lobcoach.ui.talk.purpose_lines import PurposeLines
from lobcoach.ui.talk.quiet_lines import QuietLines
from lobcoach.ui.talk.route_line import RouteLine
from lobcoach.ui.talk.thinking_line import ThinkingLine
from lobcoach.ui.talk.walk_advice import WalkAdvice
from lobcoach.ui.talk.walk_bar import WalkBar

_SIDE, _NARROW_SIDE = 28, 14


class WalkColumn(QWidget):
    """Stacks its parts; what does not fit in height scrolls, the buttons below stay in view.

    The parts are public: the page connects them.
    """

    def __init__(
        self,
        names: Mapping[Competence, str],
        fields: PhaseFields,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side = _SIDE
        self.tabs = CompetenceTabs(names)
        self.purpose = PurposeLines()
        self.advice = WalkAdvice()
        self.quiet = QuietLines()
        self.care = CareLines()
        self.prompt = PromptCard()
        self.thinking = ThinkingLine("Denktijd: wacht even met praten.")
        self.routes = RouteLine()
        self.ask_first = AskFirst()
        self.fields = fields
        self.notes = NoteCard()
        self.bar = WalkBar()
        sheet = QWidget()
        sheet.setProperty("role", "sheet")
        self._sheet = QVBoxLayout(sheet)
        for part in (
            self.tabs, self.purpose, self.quiet, self.care, self.advice, self.prompt, self.thinking,
            self.routes, self.fields, self.ask_first,
        ):  # fmt: skip
            self._sheet.addWidget(part)
        self._sheet.addWidget(self.notes, 1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setWidget(sheet)
        foot = QWidget()
        self._foot = QVBoxLayout(foot)
        self._foot.addWidget(self.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._area, 1)
        column.addWidget(foot)
        self._arrange()
        # Only when the layout is done, everything has its place.
        self.routes.unfolded.connect(self._show_routes, Qt.ConnectionType.QueuedConnection)

    def set_compact(self, compact: bool) -> None:
        """Give up the wide margins for the sake of the words."""
        self._side = _NARROW_SIDE if compact else _SIDE
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the question in view, also when the talk first comes on the screen."""
        super().resizeEvent(event)
        layout = self.layout()
        if layout is not None:
            layout.activate()
        self.show_question()

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        px = theme.current().px
        side = px(self._side)
        self._sheet.setContentsMargins(side, px(18), side, px(4))
        self._sheet.setSpacing(px(12))
        # Where there is little room it goes to the words.
        under = px(8 if self._side == _NARROW_SIDE else 18)
        self._foot.setContentsMargins(side, px(10), side, under)

    def let_write(self) -> None:
        """Put the caret in the note after a button was pressed, so that a space never presses it.

        Elsewhere the focus stays: arrows go on through phases and competences.
        """
        focused = QApplication.focusWidget()
        if focused is not None and any(
            part.isAncestorOf(focused) for part in (self.bar, self.prompt)
        ):
            self.notes.take_focus()

    def show_question(self) -> None:
        """Bring the whole question into view, with what stands above it as far as that fits."""
        self._sheet.activate()
        bar = self._area.verticalScrollBar()
        bar.setValue(0 if self._fits_from_top() else self.prompt.y())

    def _show_routes(self) -> None:
        self._area.ensureWidgetVisible(self.routes)

    def _fits_from_top(self) -> bool:
        return self.prompt.y() + self.prompt.question_bottom() <= self._area.viewport().height()
