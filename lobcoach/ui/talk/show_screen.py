"""*Laat zien*: the question alone, large, for the student's eyes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.ui import theme
from lobcoach.ui.talk.shown_question import ShownQuestion
from lobcoach.ui.talk.stage_question import StageQuestion
from lobcoach.ui.talk.thinking_line import ThinkingLine
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.box import Row
from lobcoach.ui.widgets.buttons import IconButton, QuietButton
from lobcoach.ui.widgets.chips import COMPETENCE_ICONS
from lobcoach.ui.widgets.line_icon import LineIcon
from lobcoach.ui.widgets.text import Muted

_SIDE, _TOP = 86, 48
_TAKE_YOUR_TIME = "Neem rustig de tijd om na te denken."


class ShowScreen(QWidget):
    """Shows no value, no progress, no name and no note; it follows the walk."""

    closed = Signal()
    back_requested = Signal()
    next_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Laat zien")
        self._about = Muted(role=TextRole.LEAD)
        self._about.set_colour("ink2")
        self._icons = {
            each: LineIcon(icon, TextRole.LEAD) for each, icon in COMPETENCE_ICONS.items()
        }
        self._head = Row(*self._icons.values(), self._about, spacing=14)
        self._head.body.setStretchFactor(self._about, 1)
        self._question = StageQuestion()
        self.thinking = ThinkingLine(_TAKE_YOUR_TIME)
        self._back = IconButton("arrow-left", "Vorige vraag", quiet=True)
        self._next = IconButton("arrow-right", "Volgende vraag", quiet=True)
        self._close = QuietButton("Sluit dit scherm", keys="Esc")
        self._foot = Row(self._back, self._next, self._close, spacing=8)
        self._foot.body.insertStretch(2, 1)
        self._column = QVBoxLayout(self)
        for part in (self._head, self._question, self.thinking, self._foot):
            self._column.addWidget(part, int(part is self._question))
        self._arrange()
        self._close.clicked.connect(self.closed)
        self._back.clicked.connect(self.back_requested)
        self._next.clicked.connect(self.next_requested)

    def show_question(
        self, question: ShownQuestion, *, can_go_back: bool, can_go_forward: bool
    ) -> None:
        """Show another question, and have it read out while this screen is in view."""
        news = question.text != self._question.text()
        for competence, icon in self._icons.items():
            icon.setVisible(competence is question.competence)
        self._about.setText(question.about)
        self._question.ask(question.text)
        self._back.setEnabled(can_go_back)
        self._next.setEnabled(can_go_forward)
        if news and self.isVisible():
            self._read_out()

    def take_focus(self) -> None:
        """Let the keys work while nothing else is in view, and have the question read out."""
        self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        self._read_out()

    @override
    def minimumSizeHint(self) -> QSize:
        """Fit any window: the question takes what is left."""
        return QSize(0, super().minimumSizeHint().height())

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the spaces of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._arrange()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the paper: on a second screen there is nothing under this one."""
        QPainter(self).fillRect(event.rect(), QColor(theme.current().tokens.paper))

    def _read_out(self) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self._question.text()))

    def _arrange(self) -> None:
        # Wide margins are for calm; large letters need the room more.
        look = theme.current()
        side = round(_SIDE / look.scale)
        self._column.setContentsMargins(side, look.px(_TOP / look.scale), side, look.px(20))
        self._column.setSpacing(look.px(16))
