"""*Klassenlijst*: a list from the school's system, looked over before it is taken over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, TypeVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.class_list.columns import ClassList
from lobcoach.core.class_list.heading_words import ColumnKind
from lobcoach.core.errors import ListChangedError, RuleError, WorldError
from lobcoach.core.pace import Pace, Progress
from lobcoach.services import list_wording
from lobcoach.services.sentences import sentence
from lobcoach.ui.class_list.preview import Looked, Preview
from lobcoach.ui.class_list.progress_card import ProgressCard
from lobcoach.ui.pages.file_page import AskFile, FilePage
from lobcoach.ui.places import ask_class_list
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from lobcoach.services.class_lists import Imported
    from lobcoach.services.opened import Services

Result = TypeVar("Result")
_WHAT = (
    "Kies een lijst uit het schoolsysteem: Excel (xlsx of xls), LibreOffice (ods) of CSV. "
    "Je mag het bestand ook hierheen slepen. Je ziet eerst wat er zou veranderen."
)


class ClassListPage(FilePage):
    """Reads, shows and takes over one list; all long work is done beside the window."""

    shows: ClassVar[frozenset[Kind]] = frozenset({Kind.STUDENTS})
    _taking = "neem de studenten over"

    def __init__(
        self,
        services: Services,
        parent: QWidget | None = None,
        ask_list: AskFile = ask_class_list,
    ) -> None:
        super().__init__(
            services,
            parent,
            start=EmptyState(_WHAT, "Kies een bestand", icon="class-list", primary=True),
            progress=ProgressCard(),
            ask_file=ask_list,
        )
        self._preview = Preview(self._work.free)
        self._put_together("Klassenlijst", self._preview, room=440)
        self._preview.kind_chosen.connect(self._on_preview_kind_chosen)
        self._preview.filled.connect(lambda: self._show(self._preview))
        self._show(self._start)

    @override
    def open(self, path: Path) -> None:
        """Read this file and show what it would change."""
        if self._storing:
            return
        lists = self.services.class_lists

        def work(pace: Pace) -> Looked:
            listed = lists.read(path, pace)
            return Looked.at(listed, lists.compare(listed, pace))

        self._let_go()
        self._run(work, self._on_compared)

    @override
    def take(self) -> None:
        """Store what was compared, all of it or nothing."""
        looked, lists = self._preview.looked, self.services.class_lists
        if looked is None or not self._take.isEnabled():
            return
        self._storing = True
        self._banner.clear()
        self._show(self._progress)
        self._run(lambda pace: lists.store(looked.comparison, pace), self._on_stored)

    def is_busy(self) -> bool:
        """Whether something is being read, compared or stored."""
        return self._work.is_running() or self._preview.is_filling()

    @override
    def reload(self) -> None:
        """Compare again: the students are other ones now."""
        if self._preview.looked is not None and not self._storing:
            self._compare(self._preview.looked.listed)

    @override
    def leave(self) -> bool:
        """Stay while students are being stored: that is all or nothing, and soon done."""
        return not self._storing

    @override
    def close_down(self) -> None:
        """Stop all work; of what is half stored nothing stays."""
        super().close_down()
        self._preview.let_go()
        self._work.close_down()

    def _show(self, part: QWidget) -> None:
        """Show one of the three parts, with the buttons that mean something beside it."""
        before = self._stack.currentWidget()
        self._point_at(part)
        if part is before and part is not self._start:
            return
        if before is self._preview:
            self._preview.remember_focus()
        self._bring(part)
        if part is self._preview:
            self._preview.take_focus_again()
        elif self.isVisible():
            self.setFocus()

    def _let_go(self) -> None:
        """Forget the list that was shown."""
        self._show(self._progress)
        self._preview.let_go()
        self._banner.clear()

    def _run(self, work: Callable[[Pace], Result], done: Callable[[Result], None]) -> None:
        self._take.setEnabled(False)
        self._work.run(work, done, self._on_failed)

    def _compare(self, listed: ClassList) -> None:
        """Compare anew; a short list stays in view meanwhile."""
        lists = self.services.class_lists
        self._run(lambda pace: Looked.at(listed, lists.compare(listed, pace)), self._on_compared)

    def _on_preview_kind_chosen(self, place: int, kind: ColumnKind) -> None:
        if self._preview.looked is not None:
            self._banner.clear()
            self._compare(self._preview.looked.listed.with_kind(place, kind))

    @override
    def _on_work_progressed(self, now: Progress) -> None:
        super()._on_work_progressed(now)
        if now.done:
            self._show(self._progress)

    def _on_compared(self, looked: Looked) -> None:
        self._subtitle.setText(looked.title())
        good = looked.good()
        self._take.setText(f"Neem {list_wording.students(good)} over" if good else "Niemand nieuw")
        self._take.setEnabled(bool(good))
        self._preview.show_list(looked)

    def _on_stored(self, imported: Imported) -> None:
        """Begin anew with an empty page, and tell the others that students changed."""
        wrong = self._preview.looked.wrong() if self._preview.looked is not None else 0
        self._storing = False
        self._let_go()
        self._show(self._start)
        self._work.rest()
        self.services.class_lists.tell()
        self.taken_over.emit(list_wording.imported(imported, wrong), imported)

    def _on_failed(self, error: Exception) -> None:
        """Say what is wrong, and show what there was before."""
        self._storing = False
        if not isinstance(error, WorldError | RuleError):
            self._show(self._start)
            raise error
        looked = self._preview.looked
        if looked is None:
            self._show(self._start)
        elif isinstance(error, ListChangedError):
            self._compare(looked.listed)
        else:
            self._on_compared(looked)
        self._banner.show_message(sentence(error), Tone.WAIT)
