"""*Vragen van een collega*: a file with questions, looked over before they are taken over."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from lobcoach.core.changes import Kind
from lobcoach.core.colleague_questions import SharedFile
from lobcoach.core.errors import QuestionsChangedError, RuleError, WorldError
from lobcoach.services import sharing_wording
from lobcoach.services.sentences import sentence
from lobcoach.ui.class_list.progress_card import ProgressCard
from lobcoach.ui.pages.file_page import AskFile, FilePage
from lobcoach.ui.places import ask_questions
from lobcoach.ui.sharing.preview import Preview
from lobcoach.ui.theme_tokens import Tone
from lobcoach.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

_TITLE = "Vragen van een collega"
_WHAT = (
    "Kies het bestand met vragen dat je van een collega kreeg, of sleep het hierheen. "
    "Je ziet eerst wat erin staat. Er verandert niets zolang je niets overneemt."
)


class ColleagueQuestionsPage(FilePage):
    """Reads and shows one file, beside the window, and takes over what the coach chose."""

    shows: ClassVar[frozenset[Kind]] = frozenset({Kind.QUESTIONS})
    _taking = "neem de gekozen vragen over"

    def __init__(
        self,
        services: Services,
        parent: QWidget | None = None,
        ask_file: AskFile = ask_questions,
    ) -> None:
        super().__init__(
            services,
            parent,
            start=EmptyState(_WHAT, "Kies een bestand", icon="books", primary=True),
            progress=ProgressCard(sharing_wording.progress),
            ask_file=ask_file,
        )
        self._path: Path | None = None
        self._preview = Preview(services)
        self._put_together(_TITLE, self._preview, room=430)
        self._preview.choices_changed.connect(self._count)
        self._show(self._start)

    @override
    def open(self, path: Path) -> None:
        """Read this file and show what is in it."""
        self._banner.clear()
        self._preview.let_go()
        self._look_at(path)

    @override
    def take(self) -> None:
        """Take over what was chosen, all of it or nothing."""
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

    def _show(self, part: QWidget) -> None:
        """Show one of the three parts, with the buttons that mean something beside it."""
        self._point_at(part)
        self._bring(part)
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
