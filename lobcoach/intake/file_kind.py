"""What kind of file this is, by its first bytes; the name may say anything."""

from __future__ import annotations

from enum import Enum, auto

from lobcoach.core.errors import ListError, ListTrouble

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_NO_LIST = (
    b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF", b"{\\rtf",
    b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"SQLite format 3", b"\x7fELF", b"MZ", b"PK\x05\x06",
)  # fmt: skip
#: Pages of the web, which some systems call a spreadsheet.
_MARKUP = (b"<!doctype", b"<html", b"<table", b"<?xml", b"<head")
#: How the directory of an OLE file names the sheet, and what is locked with a password.
_WORKBOOK, _LOCKED = "Workbook".encode("utf-16-le"), "EncryptedPackage".encode("utf-16-le")
_OLD_WORKBOOK = "Book".encode("utf-16-le")


class FileKind(Enum):
    """What can be read."""

    TEXT = auto()
    ZIPPED = auto()
    OLE = auto()


def kind_of(content: bytes) -> FileKind:
    """Return how to read these bytes; ListError when they are no list or are locked."""
    if content.startswith(_ZIP):
        return FileKind.ZIPPED
    if content.startswith(_OLE):
        if _LOCKED in content:
            raise ListError(ListTrouble.LOCKED)
        if _WORKBOOK in content or _OLD_WORKBOOK in content:
            return FileKind.OLE
        raise ListError(ListTrouble.NOT_A_LIST)
    head = content[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if content.startswith(_NO_LIST) or head.startswith(_MARKUP):
        raise ListError(ListTrouble.NOT_A_LIST)
    return FileKind.TEXT
