"""Giving a data file another passphrase, its first one, or none: written anew, then swapped.

Until the new file is whole, checked and in its place the old one stands there untouched.
"""

from __future__ import annotations

import os
from pathlib import Path

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.store.exporting import export
from lobcoach.store.files import reserve
from lobcoach.store.key import Key
from lobcoach.store.leftovers import remove, unfinished_beside
from lobcoach.store.store import Store
from lobcoach.store.verification import verify


def relock(store: Store, key: Key | None) -> None:
    """Lock the file with another key, or with none; nothing else in it changes.

    Interrupted at any moment, the old or the new file stands there, whole. FileError when it
    cannot be written or its contents are damaged; then it is as it was, and open.
    """
    unfinished = unfinished_beside(store.path)

    def write(old: Key | None) -> Path:
        reserve(unfinished)
        export(store.path, old, unfinished, key)
        _refuse_unsound(store.path, old, unfinished, key)
        _to_disk(unfinished)
        return unfinished

    try:
        store.rewrite(write, key)
    finally:
        remove(unfinished)


def _refuse_unsound(path: Path, old: Key | None, finished: Path, key: Key | None) -> None:
    """Raise FileError when the new file is not what the old one promised."""
    found = verify(finished, key)
    if found and found != verify(path, old):
        told = "; ".join(f"{each.code.name} {each.detail}" for each in found[:5])
        raise FileError(FileTrouble.DAMAGED, path, told)


def _to_disk(finished: Path) -> None:
    with finished.open("rb+") as written:
        os.fsync(written.fileno())
