"""Putting finished files in their place, whole or not at all, and saying why it cannot be."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.store.troubles import trouble_of

#: What a system says when a program holds the file that is to be replaced.
_HELD = (errno.EACCES, errno.EPERM, errno.EBUSY)
_FOR_A_NEW_FILE = {
    FileTrouble.NO_PERMISSION: FileTrouble.READ_ONLY,
    FileTrouble.MISSING: FileTrouble.FOLDER_MISSING,
    FileTrouble.ALREADY_THERE: FileTrouble.FOLDER_MISSING,
}


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give a hidden path beside `target`; what stands there at the end takes its place at once.

    Whatever goes wrong, `target` is as it was and nothing is left beside it. FileError when the
    folder is missing or may not be written to, the disk is full, or `target` is a folder or open
    in a program that holds it.
    """
    if not os.path.isdir(target.parent):  # noqa: PTH112 - never raises, whatever the name is
        raise FileError(FileTrouble.FOLDER_MISSING, target)
    if os.path.isdir(target):  # noqa: PTH112
        raise FileError(FileTrouble.ALREADY_THERE, target)
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise FileError(FileTrouble.READ_ONLY, target.parent)
    half = target.with_name(f".{uuid4().hex}.half")
    try:
        yield half
        try:
            half.replace(target)
        except OSError as error:
            if error.errno not in _HELD:
                raise
            raise FileError(FileTrouble.IN_USE, target, str(error)) from error
    except FileError as error:
        if error.path != half:
            raise
        raise FileError(error.trouble, target, error.detail) from error
    except OSError as error:
        raise told(error, target) from error
    finally:
        half.unlink(missing_ok=True)


def write_whole(target: Path, content: bytes) -> None:
    """Write a file, in the place of what stands there; FileError as for `replacing`."""
    with replacing(target) as half, half.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def free_place(folder: Path, name: str) -> Path:
    """Return a path in `folder` at which nothing stands: `name`, or `name` with a number."""
    wanted = folder / name
    place, number = wanted, 1
    while os.path.lexists(place):
        number += 1
        place = wanted.with_stem(f"{wanted.stem} ({number})")
    return place


def make_folder_for(path: Path) -> None:
    """Make the folder of `path` with those above it; FileError when that cannot be."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise told(error, path) from error


def make_folder(folder: Path) -> None:
    """Make this one folder if it is not there; FileError when that cannot be.

    Those above it are not made: where they are gone, so is the place of the coach's files.
    """
    try:
        folder.mkdir(exist_ok=True)
    except FileExistsError as error:  # what stands there is no folder
        raise FileError(FileTrouble.NOT_A_FOLDER, folder, str(error)) from error
    except OSError as error:
        raise told(error, folder) from error


def told(error: OSError, path: Path) -> FileError:
    """Say what the system says, where a new file is wanted instead of one that is there."""
    trouble = trouble_of(error) or FileTrouble.CANNOT_WRITE
    return FileError(_FOR_A_NEW_FILE.get(trouble, trouble), path, str(error))
