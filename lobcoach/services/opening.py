"""Opening or making a data file, and all services on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lobcoach.core.changes import Changes
from lobcoach.core.errors import FileError, FileTrouble, SheetError
from lobcoach.core.people import Coach
from lobcoach.services.coach import CoachService, checked_coach
from lobcoach.services.conversations import ConversationService
from lobcoach.services.goals import GoalService
from lobcoach.services.keeping import KeepingService
from lobcoach.services.library import Library
from lobcoach.services.locking import LockingService, checked_passphrase, key_on_sheet
from lobcoach.services.reports import ReportService
from lobcoach.services.students import StudentService
from lobcoach.services.writing import make_folder_for
from lobcoach.store.hold import Hold, refuse_held
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

    path: Path
    encrypted: Callable[[], bool]
    library: Library
    changes: Changes
    coach: CoachService
    students: StudentService
    conversations: ConversationService
    keeping: KeepingService
    goals: GoalService
    reports: ReportService
    locking: LockingService
    today: Callable[[], date]
    close: Callable[[], None]


def open_file(
    path: Path,
    library: Library,
    passphrase: str | None = None,
    today: Callable[[], date] = date.today,
) -> Services:
    """Open an existing data file; FileError says why it cannot be, and leaves it untouched.

    While it is open, every other window, program and computer is told so: FileError IN_USE.
    """
    return _opened(path, passphrase, library, today)


def open_with_sheet(
    path: Path,
    library: Library,
    groups: Sequence[str],
    today: Callable[[], date] = date.today,
) -> Services:
    """Open a locked data file with what stands on its recovery sheet.

    SheetError when that was mistyped, without groups when it belongs to another file or to an
    earlier passphrase; FileError as for `open_file`.
    """
    key = key_on_sheet(groups)
    try:
        return _opened(path, key, library, today, by_sheet=True)
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
    return _services(Store.open(path, passphrase, read_only=True), library, today)


def create_file(
    path: Path,
    library: Library,
    coach: Coach,
    passphrase: str | None = None,
    today: Callable[[], date] = date.today,
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
        services = _services(Store.create(path, passphrase), library, today, hold)
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
    *,
    by_sheet: bool = False,
) -> Services:
    # What is no file is refused by opening it; nothing is made beside it.
    hold = Hold.take(path) if path.is_file() else None
    try:
        if hold is not None:
            remove_leftovers(path)
        return _services(Store.open(path, secret), library, today, hold, by_sheet=by_sheet)
    except BaseException:
        if hold is not None:
            hold.release()
        raise


def _services(
    store: Store,
    library: Library,
    today: Callable[[], date],
    hold: Hold | None = None,
    *,
    by_sheet: bool = False,
) -> Services:
    def close() -> None:
        store.close()
        if hold is not None:
            hold.release()

    changes = Changes()
    return Services(
        path=store.path,
        encrypted=lambda: store.encrypted,
        library=library,
        changes=changes,
        coach=CoachService(store, changes),
        students=StudentService(store, changes, today),
        conversations=ConversationService(store, changes, library, today),
        keeping=KeepingService(store, changes),
        goals=GoalService(store, changes, today),
        reports=ReportService(store, changes, library, today),
        locking=LockingService(store, today, by_sheet=by_sheet),
        today=today,
        close=close,
    )
