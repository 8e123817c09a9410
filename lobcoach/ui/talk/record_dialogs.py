"""Opening goals and agreements of the talk, one at a time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.goals import Agreement, Goal
from lobcoach.services.sentences import sentence
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.agreement_dialog import AgreementDialog
from lobcoach.ui.dialogs.goal_dialog import GoalDialog

if TYPE_CHECKING:
    from lobcoach.services.opened import Services

RecordDialog = GoalDialog | AgreementDialog


class RecordDialogs(QObject):
    """Shows a record in its dialog; what was made in the talk itself can be removed there."""

    troubled = Signal(str)
    closed = Signal()
    removal_requested = Signal()  #: of what is open now
    emptied = Signal(object)  #: what was open had lost all its words, and is Removed

    def __init__(self, services: Services, autosave: Autosave, pane: QWidget) -> None:
        super().__init__(pane)
        self._services = services
        self._autosave = autosave
        self._pane = pane
        self.talk = ""  #: the id of the talk on screen
        self.current: RecordDialog | None = None

    def open_goal(self, goal_id: str) -> None:
        """Open a goal by its id; tell why when that cannot be."""
        self.open(lambda: self._services.goals.goal(goal_id))

    def open_agreement(self, agreement_id: str) -> None:
        """Open an agreement by its id; tell why when that cannot be."""
        self.open(lambda: self._services.goals.agreement(agreement_id))

    def open(self, read: Callable[[], Goal | Agreement], *, at_next: bool = False) -> None:
        """Open what `read` returns, unless something is open.

        With `at_next` the keyboard goes to the first thing that is still to be filled in.
        """
        if self.current is not None:
            return
        try:
            record = read()
            dialog = self._dialog(record)
        except (WorldError, RuleError) as error:
            self.troubled.emit(sentence(error))
            return
        self.current = dialog
        dialog.troubled.connect(self.troubled)
        dialog.removal_requested.connect(self.removal_requested)
        dialog.emptied.connect(self.emptied)
        dialog.finished.connect(lambda: self._on_dialog_finished(dialog))
        if record.conversation_id == self.talk:
            dialog.offer_removal()
        if at_next:
            dialog.focus_next()
        dialog.open()

    def _dialog(self, record: Goal | Agreement) -> RecordDialog:
        services, keep, window = self._services, self._autosave, self._pane.window()
        if isinstance(record, Goal):
            return GoalDialog(services, keep, record, window)
        return AgreementDialog(services, keep, record, window)

    def _on_dialog_finished(self, dialog: RecordDialog) -> None:
        dialog.deleteLater()
        self.current = None
        self.closed.emit()
