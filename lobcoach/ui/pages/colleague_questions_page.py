"""*Vragen van een collega*: a file with questions, looked over before they are taken over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.colleague_questions import SharedFile
from lobcoach.core.errors import QuestionsChangedError, RuleError, WorldError
from lobcoach.core.pace import Progress
from lobcoach.services import sharing_wording
from lobcoach.services.sentences import sentence
from lobcoach.ui.class_list.list_work import ListWork
from lobcoach.ui.class_list.progress_card import ProgressCard
from lobcoach.ui.file_drop import FileDrop
from lobcoach.ui.pages.page import Page
from lobcoach.ui.places import ask_questions
from lobcoach.ui.sharing.preview import Preview
from lobcoach.ui.theme_tokens import Tone
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
    from lobcoach.services.opening import Services

AskFile = Callable[[QWidget], Path | None]
_TITLE = "Vragen van een collega"
_WHAT = (
    "Kies het bestand met vragen dat je van een collega kreeg, of sleep het hierheen. "
    "Je ziet eerst wat erin staat. Er verandert niets zolang je niets overneemt."
)


class ColleagueQuestionsPage(Page):
    """Reads and shows one file, beside the window, and takes over what the coach chose."""

    shows: ClassVar[frozenset[Kind]] = frozenset({Kind.QUESTIONS})
    taken_over = Signal(str, object)  #: what was done, in words, and what undoing it needs
    left = Signal()

    def __init__(
        self,
        services: Services,
        parent: QWidget | None = None,
        ask_file: AskFile = ask_questions,
    ) -> None:
        super().__init__(services, parent)
        self._ask_file = ask_file
        self._path: Path | None = None
        self._storing = False
        self._work = ListWork(self)
        self._subtitle = Muted()
        self._other = OutlineButton("Ander bestand", "folder", keys="Ctrl O")
        self._take = PrimaryButton("", keys="Ctrl ↵")
        self._buttons = QWidget()
        self._banner = Banner()
        self._start = EmptyState(_WHAT, "Kies een bestand", icon="books", primary=True)
        self._progress = ProgressCard(sharing_wording.progress)
        self._preview = Preview(services)
        self._stack = QStackedWidget()
        self._build()
        self._connect()
        self._show(self._start)

    def open(self, path: Path) -> None:
        """Read this file and show what is in it."""
        self._banner.clear()
        self._preview.let_go()
        self._look_at(path)

    def is_busy(self) -> bool:
        """Whether a file is being read."""
        return self._work.is_running()

    @override
    def reload(self) -> None:
        """Look again: the coach's own questions are other ones now."""
        if self._preview.shared is not None and self._path is not None and not self._storing:
            self._look_at(self._path)

    @override
    def close_down(self) -> None:
        """Stop reading."""
        super().close_down()
        self._work.close_down()

    def _build(self) -> None:
        scroll = ScrollColumn()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        flow = FlowLayout(self._buttons, spacing=12)
        flow.addWidget(self._other)
        flow.addWidget(self._take)
        header = SideBySide(spacing=24)
        header.add(Column(Heading(_TITLE), self._subtitle, spacing=2), 1, room=260)
        header.add(self._buttons, room=430)
        for part in (self._start, self._progress, self._preview):
            self._stack.addWidget(part)
        for each in (header, self._banner):
            scroll.body.addWidget(each)
        scroll.body.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._start.action_requested.connect(self._on_choose_requested)
        self._other.clicked.connect(self._on_choose_requested)
        self._take.clicked.connect(self._on_take_requested)
        self._preview.choices_changed.connect(self._count)
        self._work.progressed.connect(self._on_work_progressed)
        self._progress.stop_requested.connect(self._work.stop)
        FileDrop(self).dropped.connect(self.open)
        for keys, act in (
            ("Ctrl+O", self._on_choose_requested),
            ("Ctrl+Return", self._on_take_requested),
            ("Ctrl+Enter", self._on_take_requested),
            ("Esc", self._on_escape_pressed),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _show(self, part: QWidget) -> None:
        """Show one of the three parts, with the buttons that mean something beside it."""
        preview = part is self._preview
        self._buttons.setVisible(preview)
        self._subtitle.setVisible(preview)
        self.lead_focus_to(self._progress.stop if part is self._progress else part)
        for each in (self._start, self._progress, self._preview):
            # Else the page would scroll for what is not in view.
            along = QSizePolicy.Policy.Preferred if each is part else QSizePolicy.Policy.Ignored
            each.setSizePolicy(QSizePolicy.Policy.Preferred, along)
        self._stack.setCurrentWidget(part)
        if preview:
            follow_layout(self)
        if self.isVisible():
            self.setFocus()

    def _look_at(self, path: Path) -> None:
        self._path = path
        self._take.setEnabled(False)
        self._show(self._progress)
        sharing = self.services.sharing
        self._work.run(lambda pace: sharing.look_at(path, pace), self._on_looked, self._on_failed)

    def _count(self) -> None:
        count = self._preview.taken()
        self._take.setText(f"Neem {sharing_wording.questions(count)} over" if count else "Niets")
        self._take.setEnabled(bool(count))

    def _on_choose_requested(self) -> None:
        path = self._ask_file(self)
        if path is not None:
            self.open(path)

    def _on_take_requested(self) -> None:
        shared = self._preview.shared
        if shared is None or not self._take.isEnabled():
            return
        self._storing = True
        try:
            taken = self.services.sharing.take_over(shared, self._preview.choices)
        except QuestionsChangedError as error:
            self._banner.show_message(sentence(error), Tone.WAIT)
            self._storing = False
            self.reload()
        except (WorldError, RuleError) as error:
            self._banner.show_message(sentence(error), Tone.ATTENTION)
        else:
            self._begin_anew()
            self.taken_over.emit(sharing_wording.taken_over(taken), taken)
        finally:
            self._storing = False

    def _on_escape_pressed(self) -> None:
        """Stop reading; else go back."""
        if self._work.is_running():
            self._work.stop()
        else:
            self.left.emit()

    def _on_work_progressed(self, now: Progress) -> None:
        self._progress.show_progress(now)

    def _on_looked(self, shared: SharedFile) -> None:
        self._work.rest()
        self._subtitle.setText(sharing_wording.title(shared))
        self._preview.show_file(shared)
        self._count()
        self._show(self._preview)

    def _on_failed(self, error: Exception) -> None:
        """Say what is wrong, and begin anew."""
        self._work.rest()
        self._begin_anew()
        if not isinstance(error, WorldError | RuleError):
            raise error
        self._banner.show_message(sentence(error), Tone.WAIT)

    def _begin_anew(self) -> None:
        self._path = None
        self._banner.clear()
        self._preview.let_go()
        self._show(self._start)
