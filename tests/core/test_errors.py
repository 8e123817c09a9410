"""Trouble carries facts, so that a sentence can be made of it."""

from __future__ import annotations

from pathlib import Path

from lobcoach.core.errors import FileError, FileTrouble, InputError, InputTrouble, NotFoundError


def test_trouble_names_what_and_where() -> None:
    assert str(FileError(FileTrouble.DISK_FULL, Path("a.lobcoach"))) == "DISK_FULL: a.lobcoach"
    assert str(FileError(FileTrouble.MISSING, Path("a"), "weg")) == "MISSING: a (weg)"
    assert str(InputError(InputTrouble.NAME_TOO_LONG, "surname", 100)) == (
        "NAME_TOO_LONG surname 100"
    )
    assert str(InputError(InputTrouble.NAME_MISSING)) == "NAME_MISSING"
    assert NotFoundError("Student", "x").wanted_id == "x"
