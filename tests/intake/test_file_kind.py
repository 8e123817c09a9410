"""What kind of file it is."""

from __future__ import annotations

import pytest

from lobcoach.core.errors import ListError, ListTrouble
from lobcoach.intake.file_kind import FileKind, kind_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def test_the_first_bytes_tell_what_the_name_may_not() -> None:
    assert kind_of(b"Naam;Klas") is FileKind.TEXT
    assert kind_of(b"PK\x03\x04...") is FileKind.ZIPPED
    assert kind_of(OLE + "Workbook".encode("utf-16-le")) is FileKind.OLE
    assert kind_of(OLE + "Book".encode("utf-16-le")) is FileKind.OLE


@pytest.mark.parametrize(
    "content", [b"%PDF-1.7", b"\x89PNG\r\n", b"\xff\xd8\xff\xe0", b"GIF89a", b"{\\rtf1",
                b"PK\x05\x06", b"\xef\xbb\xbf<html><table>",
                b"\r\n<!DOCTYPE html>", b"<?xml version='1.0'?>", OLE, b"SQLite format 3\0"]
)  # fmt: skip
def test_pictures_documents_and_pages_are_no_list(content: bytes) -> None:
    with pytest.raises(ListError) as caught:
        kind_of(content)
    assert caught.value.trouble is ListTrouble.NOT_A_LIST


def test_a_workbook_with_a_password_is_locked() -> None:
    with pytest.raises(ListError) as caught:
        kind_of(OLE + "EncryptedPackage".encode("utf-16-le"))
    assert caught.value.trouble is ListTrouble.LOCKED
