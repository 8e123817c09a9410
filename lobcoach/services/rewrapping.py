"""After the passphrase of a file changed, every backup of it gets the new one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from lobcoach.core.errors import FileError
from lobcoach.core.siblings import SiblingKind, sibling_kind
from lobcoach.services.backup_folder import BackupFolder, half_in
from lobcoach.store.contents import opens_with
from lobcoach.store.key import Key, Secret, derive, new_salt
from lobcoach.store.rewrapping import rewrap_file

#: How far it is: so many are done, of so many.
Progress = Callable[[int, int], object]


def rewrap(
    folder: BackupFolder,
    old: Secret,
    new: Secret,
    progress: Progress = lambda _done, _all: None,
    stopped: Callable[[], bool] = lambda: False,
) -> list[Path]:
    """Lock with `new` whatever opens with `old`: the backups, and copies that we put beside.

    A copy without a passphrase would tell all that the locked file hides. May be stopped between
    two files and done again: what has the new one is passed over. Returns what could not be done.
    """
    key = derive(new, new_salt()) if isinstance(new, str) else new
    wanted = [path for path in _copies(folder) if _has_old(path, old, key)]
    left: list[Path] = []
    for done, path in enumerate(wanted):
        if stopped():
            return wanted[done:] + left
        progress(done, len(wanted))
        try:
            rewrap_file(path, half_in(path.parent), old, key)
        except FileError:
            left.append(path)
    progress(len(wanted), len(wanted))
    return left


def _copies(folder: BackupFolder) -> list[Path]:
    return [path for path, _ in folder.sound()] + own_copies_beside(folder.file)


def own_copies_beside(file: Path) -> list[Path]:
    """Return the copies that we put beside a file: of conflicts, and of before a new version."""

    def ours(path: Path) -> bool:
        if path.suffix != file.suffix or not path.is_file():
            return False
        conflict = sibling_kind(file.stem, path.stem) is SiblingKind.OURS
        return conflict or path.stem.startswith(f"{file.stem}.voor-versie-")

    return sorted(path for path in file.parent.iterdir() if ours(path))


def _has_old(path: Path, old: Secret, new: Key | None) -> bool:
    # What is not locked opens with any secret, so that is looked at first.
    if opens_with(path, None):
        return old is None and new is not None
    return old is not None and opens_with(path, old) and not (new and opens_with(path, new))
