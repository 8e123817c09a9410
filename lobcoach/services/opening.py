"""Opening or making a data file, and all services on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lobcoach.core.backups import Reason
from lobcoach.core.changes import Changes
from lobcoach.core.errors import FileError, FileTrouble, SheetError
from lobcoach.core.people import Coach
from lobcoach.services.backup_folder import ChosenFolder
from lobcoach.services.backups import BackupService
from lobcoach.services.class_lists import ClassListService
from lobcoach.services.coach import CoachService, checked_coach
from lobcoach.services.conflicts import ConflictService
from lobcoach.services.conversations import ConversationService
from lobcoach.services.goals import GoalService
from lobcoach.services.idioms import IdiomService
from lobcoach.services.keeping import KeepingService
from lobcoach.services.library import Library
from lobcoach.services.locking import LockingService, checked_passphrase, key_on_sheet
from lobcoach.services.reports import ReportService
from lobcoach.services.restoring import RestoreService
from lobcoach.services.rewrapping import rewrap
from lobcoach.services.students import StudentService
from lobcoach.services.turn_of_year import TurnOfYearService
from lobcoach.services.writing import make_folder_for
from lobcoach.store.hold import Hold, Holding, refuse_held
from lobcoach.store.key import Secret
from lobcoach.store.opening import needs_passphrase
from lobcoach.store.passphrase import remove_leftovers
from lobcoach.store.store import Store

#: The variable that may hold the passphrase for the commands without a window.
PASSPHRASE_VARIABLE = "LOBCOACH_PASSPHRASE"
SUFFIX = ".lobcoach"


@dataclass(frozen=True)
class Services:
    """An opened data file, what a coach can do with it, and which day it is there."""

    where: Callable[[], Path]
    encrypted: Callable[[], bool]
    library: Library
    changes: Changes
    coach: CoachService
    idioms: IdiomService
    students: StudentService
    class_lists: ClassListService
    turn_of_year: TurnOfYearService
    conversations: ConversationService
    keeping: KeepingService
    goals: GoalService
    reports: ReportService
    backups: BackupService
    restoring: RestoreService
    conflicts: ConflictService
    locking: LockingService
    today: Callable[[], date]
    close: Callable[[], None]

    @property
    def path(self) -> Path:
        """The file that is open now; another one after a conflict."""
        return self.where()


def open_file(
    path: Path,
    library: Library,
    passphrase: str | None = None,
    today: Callable[[], date] = date.today,
    *,
    backups_in: ChosenFolder = lambda: None,
) -> Services:
    """Open an existing data file; FileError says why it cannot be, and leaves it untouched.

    While it is open, every other window, program and computer is told so: FileError IN_USE.
    `backups_in` gives the folder that the coach chose for backups, None for the usual one.
    """
    return _opened(path, passphrase, library, today, backups_in)


def open_with_sheet(
    path: Path,
    library: Library,
    groups: Sequence[str],
    today: Callable[[], date] = date.today,
    *,
    backups_in: ChosenFolder = lambda: None,
) -> Services:
    """Open a locked data file with what stands on its recovery sheet.

    SheetError when that was mistyped, without groups when it belongs to another file or to an
    earlier passphrase; FileError as for `open_file`.
    """
    key = key_on_sheet(groups)
    try:
        return _opened(path, key, library, today, backups_in, by_sheet=True)
    except FileError as error:
        if error.trouble is FileTrouble.WRONG_PASSPHRASE:
            raise SheetError({}) from error
        raise


def open_to_read(
    path: Path,
    library: Library,
    passphrase: str | None = None,
    today: Callable[[], date] = date.today,
) -> Services:
    """Open a data file beside the window or computer that has it open; writing is refused.

    FileError says why that cannot be.
    """
    return _services(Store.open(path, passphrase, read_only=True), library, today, lambda: None)


def create_file(
    path: Path,
    library: Library,
    coach: Coach,
    passphrase: str | None = None,
    today: Callable[[], date] = date.today,
    *,
    backups_in: ChosenFolder = lambda: None,
) -> Services:
    """Make a new data file with its coach, making its folder when needed, and open it.

    InputError for a missing coach name or a short passphrase, FileError for the place; then
    no file is made.
    """
    checked = checked_coach(coach)
    if passphrase is not None:
        checked_passphrase(passphrase)
    make_folder_for(path)
    hold = Hold.take(path)
    try:
        services = _services(Store.create(path, passphrase), library, today, backups_in, hold)
    except BaseException:
        hold.release()
        raise
    try:
        services.coach.save(checked)
    except BaseException:
        services.close()
        path.unlink()
        raise
    return services


def asks_passphrase(path: Path) -> bool:
    """Whether this file is locked with a passphrase; FileError when it cannot be read."""
    return needs_passphrase(path)


def refuse_open_elsewhere(path: Path) -> None:
    """Raise FileError IN_USE with its holder when the file is open in another place."""
    if path.is_file():
        refuse_held(path)


def _opened(
    path: Path,
    secret: Secret,
    library: Library,
    today: Callable[[], date],
    backups_in: ChosenFolder,
    *,
    by_sheet: bool = False,
) -> Services:
    # What is no file is refused by opening it; nothing is made beside it.
    hold = Hold.take(path) if path.is_file() else None
    try:
        if hold is not None:
            remove_leftovers(path)
        store = Store.open(path, secret)
        return _services(store, library, today, backups_in, hold, by_sheet=by_sheet)
    except BaseException:
        if hold is not None:
            hold.release()
        raise


def _services(
    store: Store,
    library: Library,
    today: Callable[[], date],
    backups_in: ChosenFolder,
    hold: Hold | None = None,
    *,
    by_sheet: bool = False,
) -> Services:
    held = Holding(hold)

    def close() -> None:
        store.close()
        held.release()

    changes = Changes()
    coach = CoachService(store, changes)
    backups = BackupService(store, changes, backups_in)
    return Services(
        where=lambda: store.path,
        encrypted=lambda: store.encrypted,
        library=library,
        changes=changes,
        coach=coach,
        idioms=IdiomService(coach, library.framework, changes),
        students=StudentService(store, changes, today),
        class_lists=ClassListService(
            store, changes, before_import=lambda: backups.make_if_possible(Reason.IMPORT)
        ),
        turn_of_year=TurnOfYearService(store, changes),
        conversations=ConversationService(store, changes, library, today),
        keeping=KeepingService(store, changes),
        goals=GoalService(store, changes, today),
        reports=ReportService(store, changes, library, today),
        backups=backups,
        restoring=RestoreService(store, backups),
        conflicts=ConflictService(store, backups_in, hold_on=held.move_to),
        locking=LockingService(
            store,
            today,
            by_sheet=by_sheet,
            before_change=lambda: backups.make_if_possible(Reason.PASSPHRASE),
            after_change=lambda old, new: rewrap(backups.folder, old, new),
        ),
        today=today,
        close=close,
    )
