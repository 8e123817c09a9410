"""Writing a data file that is not open anew, locked with another key, or with none."""

from __future__ import annotations

import os
from pathlib import Path

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.store.contents import fitting_key, rows_in
from lobcoach.store.exporting import export
from lobcoach.store.files import reserve, sync_folder
from lobcoach.store.key import Key, Secret
from lobcoach.store.troubles import translated_with_system
from lobcoach.store.verification import verify


def rewrap_file(path: Path, half: Path, old: Secret, new: Key | None) -> None:
    """Lock the file at `path` with `new`, by way of `half` in the same folder.

    Interrupted at any moment the old or the new one stands there, whole. FileError when `old`
    does not fit, or the file is damaged or cannot be written; then it is as it was.
    """
    key = fitting_key(path, old)
    with translated_with_system(path):
        reserve(half)
    try:
        with translated_with_system(path):
            export(path, key, half, new)
            with half.open("rb+") as written:
                os.fsync(written.fileno())
            found = verify(half, new, thoroughly=False)
            if found or rows_in(half, new) != rows_in(path, key):
                raise FileError(FileTrouble.DAMAGED, path, str(found[:3]))
            half.replace(path)
            sync_folder(path.parent)
    finally:
        half.unlink(missing_ok=True)
