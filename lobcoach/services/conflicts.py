"""When another program took the place of our file: saving what is ours beside it.

The foreign file is never written to.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lobcoach.core.changes import Changes
from lobcoach.core.drafts import DraftKey, DraftValue
from lobcoach.core.errors import FileError, FileTrouble, NotFoundError
from lobcoach.core.records import utc_now
from lobcoach.core.siblings import conflict_stem
from lobcoach.services.backup_folder import BackupFolder, ChosenFolder, half_in, remove_half
from lobcoach.services.keeping import KeepingService
from lobcoach.services.writing import free_place
from lobcoach.store.contents import opens_with, rows_in
from lobcoach.store.files import copy_whole, put_in_place
from lobcoach.store.migrations import keep_nothing
from lobcoach.store.store import Store
from lobcoach.store.troubles import translated_with_system

#: What a save says when the file is not ours any more.
LOST = (FileTrouble.REPLACED, FileTrouble.MISSING)


#: Gives for a file what holds it from the end of a block on.
HoldOn = Callable[[Path], AbstractContextManager[None]]


@dataclass(frozen=True)
class ConflictCopy:
    """Where our own copy is, and whether all that was typed is in it."""

    path: Path
    whole: bool


class ConflictService:
    """Saves a copy of our own, with the text that had no place, and lets the coach choose."""

    def __init__(
        self,
        store: Store,
        chosen: ChosenFolder = lambda: None,
        now: Callable[[], datetime] = utc_now,
        *,
        hold_on: HoldOn,
    ) -> None:
        self._store = store
        self._hold_on = hold_on
        self._chosen = chosen
        self._now = now

    def save_copy(self, drafts: Mapping[DraftKey, DraftValue]) -> ConflictCopy:
        """Save what we have, and these drafts with it, beside the file that is not ours any more.

        What we have is the file that we still hold when it was moved or removed, else the newest
        good backup: a file that was written over cannot be trusted. FileError when neither can be
        copied; then nothing is left.
        """
        path = self._store.path
        half = half_in(path.parent)
        try:
            with translated_with_system(path):
                self._fill(half)
                store = Store.open(half, self._store.present_key(), keep_before=keep_nothing)
                try:
                    whole = _keep_what_fits(store, drafts)
                finally:
                    store.close()
                name = f"{conflict_stem(path.stem, self._now())}{path.suffix}"
                place = free_place(path.parent, name)
                put_in_place(half, place)
        except FileError as error:
            raise FileError(error.trouble, path, error.detail) from error
        finally:
            remove_half(half)
        return ConflictCopy(place, whole)

    def add_to(self, copy: Path, drafts: Mapping[DraftKey, DraftValue]) -> ConflictCopy:
        """Keep what was typed after the copy was made in it too; FileError when that cannot be."""
        store = Store.open(copy, self._store.present_key())
        try:
            return ConflictCopy(copy, _keep_what_fits(store, drafts))
        finally:
            store.close()

    def go_on_with(self, path: Path) -> None:
        """Go on with the copy, or with what stands in the place of our file now.

        FileError when that does not open with our passphrase, or is open elsewhere; then
        everything is as it was.
        The caller lets every page read again.
        """
        with self._hold_on(path):
            self._store.go_on_with(path)

    def _fill(self, half: Path) -> None:
        from lobcoach.store.verification import verify

        if self._store.moved():
            rows = self._store.copy_to(half, left_behind=True)
            key = self._store.present_key()
            if not verify(half, key, thoroughly=False) and rows_in(half, key) == rows:
                return
            half.unlink()
        for path, _ in BackupFolder(self._store.path, self._chosen()).sound():
            if not opens_with(path, self._store.present_key()):
                continue
            if not verify(path, self._store.present_key(), thoroughly=False):
                copy_whole(path, half)
                return
        raise FileError(FileTrouble.MISSING, self._store.path, "no sound copy")


def _keep_what_fits(store: Store, drafts: Mapping[DraftKey, DraftValue]) -> bool:
    """Keep each draft that belongs to something in this file; tell whether that was all.

    An older backup may not have the talk yet.
    """
    keeping, whole = KeepingService(store, Changes()), True
    for key, value in drafts.items():
        try:
            keeping.keep({key: value})
        except NotFoundError:
            whole = False
    return whole
