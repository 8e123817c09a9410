"""Opening or making a data file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from lobcoach.core.errors import FileError, FileTrouble, SheetError
from lobcoach.core.people import Coach
from lobcoach.services.backup_folder import ChosenFolder
from lobcoach.services.before_update import back_up
from lobcoach.services.coach import checked_coach
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.writing import make_folder_for
from lobcoach.store.hold import Hold, refuse_held
from lobcoach.store.key import Secret
from lobcoach.store.leftovers import remove_leftovers
from lobcoach.store.opening import needs_passphrase
from lobcoach.store.store import Store

#: The variable that may hold the passphrase for the commands without a window.
PASSPHRASE_VARIABLE = "LOBCOACH_PASSPHRASE"
SUFFIX = ".lobcoach"


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
    from lobcoach.services.locking import key_on_sheet

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
    return Services(Store.open(path, passphrase, read_only=True), library, today, lambda: None)


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
        from lobcoach.services.locking import checked_passphrase

        checked_passphrase(passphrase)
    make_folder_for(path)
    hold = Hold.take(path)
    try:
        services = Services(Store.create(path, passphrase), library, today, backups_in, hold)
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
        store = Store.open(path, secret, keep_before=partial(back_up, path, backups_in))
        return Services(store, library, today, backups_in, hold, by_sheet=by_sheet)
    except BaseException:
        if hold is not None:
            hold.release()
        raise
