"""A screen on which a file is read and looked over before what is in it is taken over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.pace import Progress
from lobcoach.ui.class_list.list_work import ListWork
from lobcoach.ui.class_list.progress_card import ProgressCard
from lobcoach.ui.commands import Command, listen
from lobcoach.ui.file_drop import FileDrop
from lobcoach.ui.pages.page import Page
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.box import Column
from lobcoach.ui.widgets.buttons import OutlineButton, PrimaryButton
from lobcoach.ui.widgets.empty_state import EmptyState
from lobcoach.ui.widgets.flow import FlowLayout
from lobcoach.ui.widgets.scroll_column import ScrollColumn
from lobcoach.ui.widgets.side_by_side import SideBySide
from lobcoach.ui.widgets.tab_order import follow_layout
from lobcoach.ui.widgets.text import Heading, Muted

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

AskFile = Callable[[QWidget], Path | None]


class FilePage(Page):
    """Shows where to begin, how far the reading is, or what would be taken over.

    A page of this kind says what to do with a file (`open`) and what taking over is (`take`).
    """

    _taking: ClassVar[str]  #: what taking over is called
    taken_over = Signal(str, object)  #: what was done, in words, and what undoing it needs
    left = Signal()

    def __init__(
        self,
        services: Services,
        parent: QWidget | None,
        *,
        start: EmptyState,
        progress: ProgressCard,
        ask_file: AskFile,
    ) -> None:
        super().__init__(services, parent)
        self._ask_file = ask_file
        self._storing = False
        self._work = ListWork(self)
        self._subtitle = Muted()
        self._other = OutlineButton("Ander bestand", "folder", keys="Ctrl O")
        self._take = PrimaryButton("", keys="Ctrl ↵")
        self._buttons = QWidget()
        self._banner = Banner()
        self._start = start
        self._progress = progress
        self._parts: tuple[QWidget, ...] = (start, progress)
        self._stack = QStackedWidget()

    def open(self, path: Path) -> None:
        """Read this file and show what is in it."""
        raise NotImplementedError

    def take(self) -> None:
        """Take over what is shown, where that can be."""
        raise NotImplementedError

    @override
    def commands(self) -> Sequence[Command]:
        """Choose a file, take over what is in it, or go."""
        can_take = self._take.isVisible() and self._take.isEnabled()
        return (
            Command("kies een bestand", self._on_choose_requested, "Ctrl+O", button=self._other),
            Command(self._taking, self.take, "Ctrl+Return Ctrl+Enter", can_take,
                    button=self._take),
            Command("stop, of terug", self._on_escape_pressed, "Esc"),
        )  # fmt: skip

    def _put_together(self, title: str, preview: QWidget, room: int) -> None:
        """Put all in its place; `room` is what the buttons need beside the title."""
        scroll = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        flow = FlowLayout(self._buttons, spacing=12)
        flow.addWidget(self._other)
        flow.addWidget(self._take)
        header = SideBySide(spacing=24)
        header.add(Column(Heading(title), self._subtitle, spacing=2), 1, room=260)
        header.add(self._buttons, room=room)
        self._parts = (self._start, self._progress, preview)
        for part in self._parts:
            self._stack.addWidget(part)
        for each in (header, self._banner):
            scroll.body.addWidget(each)
        scroll.body.addWidget(self._stack, 1)
        self._connect_all()

    def _connect_all(self) -> None:
        self._start.action_requested.connect(self._on_choose_requested)
        self._other.clicked.connect(self._on_choose_requested)
        self._take.clicked.connect(self.take)
        self._work.progressed.connect(self._on_work_progressed)
        self._progress.stop_requested.connect(self._work.stop)
        FileDrop(self).dropped.connect(self.open)
        listen(self, self.commands)

    def _point_at(self, part: QWidget) -> None:
        """Let the header and the keyboard belong to this one of the parts."""
        preview = part not in (self._start, self._progress)
        self._buttons.setVisible(preview)
        self._subtitle.setVisible(preview)
        self.lead_focus_to(self._progress.stop if part is self._progress else part)

    def _bring(self, part: QWidget) -> None:
        """Show this one of the parts."""
        for each in self._parts:
            # Else the page would scroll for what is not in view.
            along = QSizePolicy.Policy.Preferred if each is part else QSizePolicy.Policy.Ignored
            each.setSizePolicy(QSizePolicy.Policy.Preferred, along)
        self._stack.setCurrentWidget(part)
        if part not in (self._start, self._progress):
            follow_layout(self)

    def _on_choose_requested(self) -> None:
        path = self._ask_file(self)
        if path is not None:
            self.open(path)

    def _on_escape_pressed(self) -> None:
        """Stop what is going on; else go back."""
        if self._work.is_running():
            self._work.stop()
        else:
            self.left.emit()

    def _on_work_progressed(self, now: Progress) -> None:
        self._progress.show_progress(now)
