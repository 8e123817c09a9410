"""A file with a class list → its sheets, whatever program wrote it."""

from __future__ import annotations

import errno
from pathlib import Path

from lobcoach.core.class_list.sheet import Sheet
from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.core.pace import Doing, Pace
from lobcoach.intake.file_kind import FileKind, kind_of
from lobcoach.intake.text_table import read_text
from lobcoach.intake.workbook import read_workbook

#: No class list is larger; a whole school fits in a tenth of it.
LARGEST = 50 * 1024 * 1024
_PIECE = 1024 * 1024
_OF_SYSTEM = {
    errno.ENOENT: ListTrouble.MISSING,
    errno.ENOTDIR: ListTrouble.MISSING,
    errno.EACCES: ListTrouble.NO_PERMISSION,
    errno.EPERM: ListTrouble.NO_PERMISSION,
    errno.EISDIR: ListTrouble.FOLDER,
}


def read_sheets(path: Path, pace: Pace) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook, or the one table of a text file.

    ListError says why the file is no list; StoppedError when the coach stopped. The file is only
    read, and nothing of it is kept anywhere.
    """
    try:
        content = _content(path, pace)
        if not content:
            raise ListError(ListTrouble.EMPTY)
        kind = kind_of(content)
        if kind is FileKind.TEXT:
            return (read_text(content, pace),)
        return read_workbook(content, kind, pace)
    except ListError as error:
        raise ListError(error.trouble, path, error.line) from error


def _content(path: Path, pace: Pace) -> bytes:
    """Return all bytes, never more than may be."""
    pieces: list[bytes] = []
    try:
        if path.is_dir():
            raise ListError(ListTrouble.FOLDER)
        with path.open("rb") as file:
            while piece := file.read(_PIECE):
                pieces.append(piece)
                pace.step(Doing.READING)
                if len(pieces) * _PIECE > LARGEST + _PIECE:
                    raise ListError(ListTrouble.TOO_LARGE)
    except (OSError, ValueError) as error:
        code = error.errno if isinstance(error, OSError) else errno.ENOENT
        raise ListError(_OF_SYSTEM.get(code or 0, ListTrouble.UNREADABLE)) from error
    content = b"".join(pieces)
    if len(content) > LARGEST:
        raise ListError(ListTrouble.TOO_LARGE)
    return content
