"""*Gesprekken*: those to come, those that are not finished yet, and those that are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.errors import RuleError, WorldError
from lobcoach.ui.lists.talk_list import TalkList
from lobcoach.ui.pages.page import Page
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.typography import TextRole
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.empty_state import EmptyState
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.text import Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services
    from lobcoach.ui.commands import Command

_EMPTY = "Hier vind je straks al je gesprekken terug, met hun verslag."
_FEWEST_ROWS, _IN_VIEW = 3, 3


class ConversationsPage(Page):
    """Lists every talk that is planned or was begun; each is one step away."""

    shows: ClassVar[frozenset[Kind]] = frozenset(
        {Kind.STUDENTS, Kind.CONVERSATIONS, Kind.REPORTS, Kind.COACH, Kind.QUESTIONS}
    )
    resume_requested = Signal(str)
    report_requested = Signal(str)
    prepare_requested = Signal(str)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(services, parent)
        self._stale = True
        framework, today = services.library.framework, services.today
        idiom = services.idioms.for_coach
        self._subtitle = Muted()
        self._banner = Banner()
        self._planned = TalkList("Gepland", framework, today, idiom, reports=False)
        self._unfinished = TalkList("Nog niet afgerond", framework, today, idiom, reports=False)
        self._closed = TalkList("Afgerond", framework, today, idiom, reports=True)
        self._planned_part = Column(Heading("Gepland", TextRole.SECTION), self._planned, spacing=10)
        self._unfinished_part = Column(
            Heading("Nog niet afgerond", TextRole.SECTION), self._unfinished, spacing=10
        )
        self._closed_part = Column(Heading("Afgerond", TextRole.SECTION), self._closed, spacing=10)
        self._lists = (self._planned, self._unfinished, self._closed)
        self._empty = EmptyState(_EMPTY, icon="talks")
        self._build()
        self._connect()
        self._fit()

    @override
    def commands(self) -> Sequence[Command]:
        """Do something with the chosen talk, of the list that has the keyboard first."""
        chosen = [each for each in self._lists if each.selected()]
        chosen.sort(key=lambda each: not each.table.hasFocus())
        return (chosen or [self._closed])[0].commands()

    @override
    def reload(self) -> None:
        """Read the talks anew; chosen rows and scroll positions stay."""
        self._stale = False
        try:
            planned = self.services.talk_lists.planned()
            unfinished = self.services.talk_lists.unfinished()
            closed = self.services.talk_lists.recent()
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        self._planned.set_rows(planned)
        self._unfinished.set_rows(unfinished)
        self._closed.set_rows(closed)
        self._planned_part.setVisible(bool(planned))
        self._unfinished_part.setVisible(bool(unfinished))
        self._closed_part.setVisible(bool(closed))
        self._empty.setVisible(not planned and not unfinished and not closed)
        self._subtitle.setText(_counts(len(planned), len(unfinished), len(closed)))
        first = next((each for each in self._lists if each.count()), self._closed)
        self.lead_focus_to(first.table)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Read again: the day may be another."""
        self._stale = True
        super().showEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        """Take over the sizes of a new theme."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self._fit()

    def _build(self) -> None:
        scroll = ScrollColumn(spacing=20)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        scroll.body.addWidget(Column(Heading("Gesprekken"), self._subtitle, spacing=2))
        scroll.body.addWidget(self._banner)
        scroll.body.addWidget(self._planned_part)
        scroll.body.addWidget(self._unfinished_part)
        scroll.body.addWidget(self._closed_part, 1)
        scroll.body.addWidget(self._empty, 1)
        scroll.body.addStretch(0)

    def _connect(self) -> None:
        for part in self._lists:
            part.prepare_requested.connect(self.prepare_requested)
            part.resume_requested.connect(self.resume_requested)
            part.report_requested.connect(self.report_requested)
            part.reopen_requested.connect(self._on_list_reopen_requested)

    def _fit(self) -> None:
        """Give talks to come and unfinished ones the height of their rows, the others the rest."""
        for part in (self._planned, self._unfinished):
            part.table.setFixedHeight(part.table.height_of(min(part.count(), _IN_VIEW)))
        self._closed.table.setMinimumHeight(self._closed.table.height_of(_FEWEST_ROWS))

    def _on_list_reopen_requested(self, conversation_id: str) -> None:
        try:
            self.services.conversations.reopen(conversation_id)
        except (WorldError, RuleError) as error:
            self.tell(error)
            return
        go_on = ("Ga verder", lambda: self._go_on(conversation_id))
        self._banner.show_message(
            "Het gesprek is weer open. Een verslag dat je al maakte blijft zoals het was.",
            Tone.NEUTRAL,
            [go_on],
        )
        self._unfinished.select(conversation_id)

    def _go_on(self, conversation_id: str) -> None:
        self._banner.clear()
        self.resume_requested.emit(conversation_id)


def _counts(planned: int, unfinished: int, closed: int) -> str:
    parts = [f"{planned} gepland"] if planned else []
    parts += [f"{unfinished} nog niet afgerond"] if unfinished else []
    parts += [f"{closed} afgerond"] if closed else []
    return " · ".join(parts)
