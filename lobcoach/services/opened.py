"""An opened data file, and all services on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from lobcoach.core.backups import Reason
from lobcoach.core.changes import Changes
from lobcoach.services.backup_folder import ChosenFolder
from lobcoach.services.backups import BackupService
from lobcoach.services.coach import CoachService
from lobcoach.services.idioms import IdiomService
from lobcoach.services.keeping import KeepingService
from lobcoach.services.library import Library
from lobcoach.services.students import StudentService
from lobcoach.services.talk_services import TalkServices
from lobcoach.store.hold import Hold, Holding
from lobcoach.store.store import Store

if TYPE_CHECKING:
    from lobcoach.services.class_lists import ClassListService
    from lobcoach.services.conflicts import ConflictService
    from lobcoach.services.locking import LockingService
    from lobcoach.services.own_questions import OwnQuestionService
    from lobcoach.services.question_bank import QuestionBankService
    from lobcoach.services.restoring import RestoreService
    from lobcoach.services.school_words import SchoolWordsService
    from lobcoach.services.sharing import SharingService
    from lobcoach.services.turn_of_year import TurnOfYearService

#: The folder beside the data file with the questions that the coach wrote (data.md, "Places").
OWN_QUESTIONS = "vragen"


class Services(TalkServices):
    """An opened data file, what a coach can do with it, and which day it is there.

    What the list of students does not need is imported and made when it is first asked for.
    """

    def __init__(
        self,
        store: Store,
        library: Library,
        today: Callable[[], date],
        backups_in: ChosenFolder,
        hold: Hold | None = None,
        *,
        by_sheet: bool = False,
    ) -> None:
        super().__init__(store, library, today, changes := Changes())
        self._held = Holding(hold)
        self._backups_in = backups_in
        self.by_sheet = by_sheet  #: opened by its recovery sheet
        library.look_for_own_in(store.path.parent / OWN_QUESTIONS)
        self.coach = CoachService(store, changes)
        self.idioms = IdiomService(self.coach, library, changes)
        self.students = StudentService(store, changes, today)
        self.keeping = KeepingService(store, changes)
        self.backups = BackupService(store, changes, backups_in)

    @property
    def path(self) -> Path:
        """The file that is open now; another one after a conflict."""
        return self._store.path

    def encrypted(self) -> bool:
        """Whether the file is locked with a passphrase now."""
        return self._store.encrypted

    @cached_property
    def questions(self) -> QuestionBankService:
        """The question bank as one looks through it; switching questions off and on."""
        from lobcoach.services.question_bank import QuestionBankService

        return QuestionBankService(self._store, self.changes, self.library)

    @cached_property
    def class_lists(self) -> ClassListService:
        """Students from a list of the school."""
        from lobcoach.services.class_lists import ClassListService

        first = partial(self.backups.make_if_possible, Reason.IMPORT)
        return ClassListService(self._store, self.changes, before_import=first)

    @cached_property
    def turn_of_year(self) -> TurnOfYearService:
        """A whole group into the next leerjaar or the archive."""
        from lobcoach.services.turn_of_year import TurnOfYearService

        return TurnOfYearService(self._store, self.changes)

    @cached_property
    def own_questions(self) -> OwnQuestionService:
        """The coach's own questions: writing, changing and taking away."""
        from lobcoach.services.own_questions import OwnQuestionService

        return OwnQuestionService(self.library, self.changes, self.students)

    @cached_property
    def sharing(self) -> SharingService:
        """Questions to and from a colleague."""
        from lobcoach.services.sharing import SharingService

        return SharingService(self._store, self.changes, self.library, self.coach, self.today)

    @cached_property
    def school_words(self) -> SchoolWordsService:
        """What the school calls the competences and core values."""
        from lobcoach.services.school_words import SchoolWordsService

        return SchoolWordsService(self.library, self.changes)

    @cached_property
    def restoring(self) -> RestoreService:
        """Going back to a backup."""
        from lobcoach.services.restoring import RestoreService

        return RestoreService(self._store, self.backups)

    @cached_property
    def conflicts(self) -> ConflictService:
        """A copy of our own when another program took the place of the file."""
        from lobcoach.services.conflicts import ConflictService

        return ConflictService(self._store, self._backups_in, hold_on=self._held.move_to)

    @cached_property
    def locking(self) -> LockingService:
        """The passphrase and the recovery sheet."""
        from lobcoach.services.locking import LockingService
        from lobcoach.services.rewrapping import rewrap

        return LockingService(
            self._store,
            self.today,
            by_sheet=self.by_sheet,
            before_change=partial(self.backups.make_if_possible, Reason.PASSPHRASE),
            after_change=lambda old, new: rewrap(self.backups.folder, old, new),
        )

    def close(self) -> None:
        """Give the file back; a second time does nothing."""
        self._store.close()
        self._held.release()
