"""Files changed together: all of them or none, never over what someone else did meanwhile."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from lobcoach.content.plain_files import bytes_of
from lobcoach.core.errors import FileError, FileTrouble, NoUndoError, QuestionsChangedError
from lobcoach.services.writing import make_folder, told, write_whole
from lobcoach.store.troubles import translated_with_system


@dataclass(frozen=True)
class FileChange:
    """One file before and after a change; None where there was or is no file."""

    path: Path
    before: bytes | None
    after: bytes | None

    @property
    def back(self) -> FileChange:
        """The change that undoes this one."""
        return FileChange(self.path, self.after, self.before)


def content_of(path: Path) -> bytes | None:
    """Return what stands in a file; None where there is none, FileError when it is not readable."""
    with translated_with_system(path):
        try:
            return bytes_of(path)
        except (FileNotFoundError, NotADirectoryError):
            return None


def carry_out(changes: Sequence[FileChange]) -> None:
    """Make all changes, or else none; a folder that is not there yet is made.

    QuestionsChangedError when a file is not what it was before its change, FileError when one
    cannot be written.
    """
    done: list[FileChange] = []
    try:
        for change in changes:
            _make(change)
            done.append(change)
    except (FileError, QuestionsChangedError):
        for change in reversed(done):
            with contextlib.suppress(FileError, QuestionsChangedError):
                _make(change.back)
        raise


def take_back(changes: Sequence[FileChange]) -> None:
    """Make the files what they were; NoUndoError when one was changed since, FileError."""
    if any(content_of(change.path) != change.after for change in changes):
        raise NoUndoError
    carry_out([change.back for change in reversed(changes)])


def _make(change: FileChange) -> None:
    path = change.path
    make_folder(path.parent)
    if content_of(path) != change.before:
        raise QuestionsChangedError
    if change.before is not None and not os.access(path, os.W_OK):
        raise FileError(FileTrouble.READ_ONLY, path)
    if change.after is not None:
        write_whole(path, change.after)
        return
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise told(error, path) from error
