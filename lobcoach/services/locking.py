"""The passphrase of the file: a first one, another one, none; and a sheet for when it is lost."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from lobcoach.core.errors import InputError, InputTrouble, RuleError
from lobcoach.core.names import safe_name
from lobcoach.core.recovery import RecoverySheet, read_groups, write_groups
from lobcoach.core.text import SHORTEST_PASSPHRASE, is_short_passphrase
from lobcoach.services.report_making import recovery_pdf
from lobcoach.services.writing import write_whole
from lobcoach.store.key import SALT_BYTES, Key, Secret, derive, new_salt, usable
from lobcoach.store.passphrase import relock
from lobcoach.store.store import Store

BeforeChange = Callable[[], None]
AfterChange = Callable[[Secret, Secret], Sequence[Path]]


def checked_passphrase(passphrase: str) -> str:
    """Return a passphrase that may lock a file; InputError says why this one may not."""
    if is_short_passphrase(passphrase):
        raise InputError(InputTrouble.PASSPHRASE_TOO_SHORT, "passphrase", SHORTEST_PASSPHRASE)
    refuse_unusable(passphrase)
    return passphrase


def refuse_unusable(passphrase: str | None) -> None:
    """Raise InputError for a passphrase that no file can be locked with."""
    if passphrase is not None and not usable(passphrase):
        raise InputError(InputTrouble.PASSPHRASE_UNUSABLE, "passphrase")


def key_on_sheet(groups: Sequence[str]) -> Key:
    """Return the key that stands on a recovery sheet; SheetError when that was mistyped."""
    # The salt is no secret: each file has its own in its first bytes.
    return Key(read_groups(groups), bytes(SALT_BYTES))


class LockingService:
    """Changes what the file is locked with; each takes a moment and may run in any thread.

    `before_change` is called before anything is written, and `after_change` afterwards with what
    opened the file until now and what opens it from now on (None: no passphrase); it gives the
    copies the same, and returns those that did not get it. Interrupted at any moment, the file
    opens with the old passphrase or with the new one.
    """

    def __init__(
        self,
        store: Store,
        today: Callable[[], date] = date.today,
        *,
        by_sheet: bool = False,
        before_change: BeforeChange = lambda: None,
        after_change: AfterChange = lambda _old, _new: (),
    ) -> None:
        self._store = store
        self._today = today
        self._forgotten = by_sheet
        self._before_change = before_change
        self._after_change = after_change
        self._left: tuple[Path, ...] = ()

    @property
    def forgotten(self) -> bool:
        """Whether the file was opened by its recovery sheet and has had no new passphrase since."""
        return self._forgotten

    @property
    def left(self) -> tuple[Path, ...]:
        """Return the copies that still open as the file did before its last change."""
        return self._left

    def add(self, new: str) -> None:
        """Lock a file that is not locked yet; InputError for what cannot be a passphrase."""
        if self._store.encrypted:
            raise RuleError("the file has a passphrase")
        self._relock(None, derive(checked_passphrase(new), new_salt()))

    def change(self, old: str, new: str) -> None:
        """Give the file another passphrase.

        FileError WRONG_PASSPHRASE when `old` is not its passphrase, InputError for the new one;
        then it keeps the one it has.
        """
        self._relock(self._store.proven(old), derive(checked_passphrase(new), new_salt()))

    def replace_forgotten(self, new: str) -> None:
        """Give a file that was opened by its recovery sheet a new passphrase.

        InputError for one that cannot be; RuleError when the file was opened by its passphrase.
        """
        if not self._forgotten:
            raise RuleError("the passphrase is not forgotten")
        old = self._store.present_key()
        self._relock(old, derive(checked_passphrase(new), new_salt()))

    def remove(self, old: str) -> None:
        """Leave the file without a passphrase; FileError WRONG_PASSPHRASE for another one."""
        self._relock(self._store.proven(old), None)

    def prove(self, passphrase: str) -> None:
        """Do nothing for the passphrase of the file; FileError WRONG_PASSPHRASE for another."""
        self._store.proven(passphrase)

    def write_sheet(self, passphrase: str, target: Path) -> None:
        """Write the recovery sheet to `target`, whole or not at all.

        FileError WRONG_PASSPHRASE for another passphrase, or what is wrong with the place.
        """
        key = self._store.proven(passphrase)
        sheet = RecoverySheet(write_groups(key.raw), self._store.path.name, self._today())
        write_whole(target, recovery_pdf(sheet))

    def sheet_name(self) -> str:
        """Propose a file name for the recovery sheet."""
        return f"{safe_name(f'Herstelblad {self._store.path.stem}')}.pdf"

    def _relock(self, old: Key | None, new: Key | None) -> None:
        self._before_change()
        relock(self._store, new)
        self._forgotten = False
        self._left = tuple(self._after_change(old, new))
