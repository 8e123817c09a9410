"""One level of undo for goals and agreements: what was removed last can be put back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from lobcoach.core.errors import RuleError, WorldError
from lobcoach.core.goals import Agreement, Goal
from lobcoach.services.removing import RecordKind, Removed
from lobcoach.services.sentences import sentence
from lobcoach.ui.autosave import Autosave

if TYPE_CHECKING:
    from lobcoach.services.opened import Services


class Removals(QObject):
    """Removes what was made in the talk on screen, and holds the last of it.

    It is held until something else is removed, or `forget`: with another phase or talk.
    """

    removed = Signal()  #: something is gone now that can be put back
    forgotten = Signal()  #: there is nothing to put back any more
    offered = Signal(bool)  #: whether there is something to put back
    troubled = Signal(str)

    def __init__(self, services: Services, autosave: Autosave, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._autosave = autosave
        self.talk = ""  #: the id of the talk on screen
        self.gone: Removed | None = None

    def remove_goal(self, goal_id: str) -> None:
        """Take a goal out of the file, or tell why that cannot be."""
        self.remove(Goal, goal_id)

    def remove_agreement(self, agreement_id: str) -> None:
        """Take an agreement out of the file, or tell why that cannot be."""
        self.remove(Agreement, agreement_id)

    def remove(self, kind: RecordKind, record_id: str) -> bool:
        """Take it out of the file; tell whether that worked.

        What was typed is stored first: nothing may wait for a record that is not there.
        """
        if not self._autosave.flush():
            return False
        try:
            gone = self._services.removing.remove(kind, record_id, self.talk)
        except (WorldError, RuleError) as error:
            self.troubled.emit(sentence(error))
            return False
        self.hold(gone)
        return True

    def hold(self, gone: Removed) -> None:
        """Offer to put this back, instead of what was removed before."""
        self.gone = gone
        self.removed.emit()
        self.offered.emit(True)

    def put_back(self) -> Goal | Agreement | None:
        """Put back what was removed last, and return it; None when that cannot be."""
        gone = self.gone
        if gone is None:
            return None
        try:
            self._services.removing.put_back(gone)
        except (WorldError, RuleError) as error:
            self.troubled.emit(sentence(error))
            return None
        self.forget()
        return gone.record

    def forget(self) -> None:
        """Offer no more to put something back."""
        if self.gone is not None:
            self.gone = None
            self.forgotten.emit()
            self.offered.emit(False)
