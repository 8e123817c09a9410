"""Opening or making a data file, and all services on it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lobcoach.core.changes import Changes
from lobcoach.core.errors import InputError, InputTrouble
from lobcoach.core.people import Coach
from lobcoach.core.text import SHORTEST_PASSPHRASE
from lobcoach.services.class_lists import ClassListService
from lobcoach.services.coach import CoachService, checked_coach
from lobcoach.services.conversations import ConversationService
from lobcoach.services.goals import GoalService
from lobcoach.services.keeping import KeepingService
from lobcoach.services.library import Library
from lobcoach.services.reports import ReportService
from lobcoach.services.students import StudentService
from lobcoach.services.turn_of_year import TurnOfYearService
from lobcoach.services.writing import make_folder_for
from lobcoach.store.key import usable
from lobcoach.store.opening import needs_passphrase
from lobcoach.store.store import Store

#: The variable that may hold the passphrase for the commands without a window.
PASSPHRASE_VARIABLE = "LOBCOACH_PASSPHRASE"
SUFFIX = ".lobcoach"


@dataclass(frozen=True)
class Services:
    """An opened data file, what a coach can do with it, and which day it is there."""

    path: Path
    encrypted: bool
    library: Library
    changes: Changes
    coach: CoachService
    students: StudentService
    class_lists: ClassListService
    turn_of_year: TurnOfYearService
    conversations: ConversationService
    keeping: KeepingService
    goals: GoalService
    reports: ReportService
    today: Callable[[], date]
    close: Callable[[], None]


def open_file(
    path: Path,
    library: Library,
    passphrase: str | None = None,
    today: Callable[[], date] = date.today,
) -> Services:
    """Open an existing data file; FileError says why it cannot be, and leaves it untouched."""
    return _services(Store.open(path, passphrase), library, today)


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
    if passphrase is not None and len(passphrase) < SHORTEST_PASSPHRASE:
        raise InputError(InputTrouble.PASSPHRASE_TOO_SHORT, "passphrase", SHORTEST_PASSPHRASE)
    refuse_unusable(passphrase)
    make_folder_for(path)
    services = _services(Store.create(path, passphrase), library, today)
    try:
        services.coach.save(checked)
    except BaseException:
        services.close()
        path.unlink()
        raise
    return services


def refuse_unusable(passphrase: str | None) -> None:
    """Raise InputError for a passphrase that no file can be locked with."""
    if passphrase is not None and not usable(passphrase):
        raise InputError(InputTrouble.PASSPHRASE_UNUSABLE, "passphrase")


def asks_passphrase(path: Path) -> bool:
    """Whether this file is locked with a passphrase; FileError when it cannot be read."""
    return needs_passphrase(path)


def _services(store: Store, library: Library, today: Callable[[], date]) -> Services:
    changes = Changes()
    return Services(
        path=store.path,
        encrypted=store.encrypted,
        library=library,
        changes=changes,
        coach=CoachService(store, changes),
        students=StudentService(store, changes, today),
        class_lists=ClassListService(store, changes),
        turn_of_year=TurnOfYearService(store, changes),
        conversations=ConversationService(store, changes, library, today),
        keeping=KeepingService(store, changes),
        goals=GoalService(store, changes, today),
        reports=ReportService(store, changes, library, today),
        today=today,
        close=store.close,
    )
