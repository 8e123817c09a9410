"""Files changed together: all of them or none, and never over someone else's work."""

from __future__ import annotations

from pathlib import Path

import pytest

from lobcoach.core.errors import FileError, FileTrouble, NoUndoError, QuestionsChangedError
from lobcoach.services.file_changes import FileChange, carry_out, content_of, take_back

from .places import held, names_in, read_only_disk


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "vragen"
    made.mkdir()
    (made / "een.md").write_bytes(b"een")
    (made / "twee.md").write_bytes(b"twee")
    return made


def changes_in(folder: Path) -> tuple[FileChange, ...]:
    """Return a file that is made, one that is changed, and one that goes."""
    return (
        FileChange(folder / "drie.md", None, b"drie"),
        FileChange(folder / "een.md", b"een", b"anders"),
        FileChange(folder / "twee.md", b"twee", None),
    )


def texts(folder: Path) -> dict[str, bytes | None]:
    return {name: content_of(folder / name) for name in names_in(folder)}


def test_files_come_change_and_go_together_and_back(folder: Path) -> None:
    before = texts(folder)
    carry_out(changes_in(folder))
    assert texts(folder) == {"drie.md": b"drie", "een.md": b"anders"}
    take_back(changes_in(folder))
    assert texts(folder) == before


def test_the_folder_comes_with_the_first_file_but_not_those_above_it(tmp_path: Path) -> None:
    carry_out([FileChange(tmp_path / "nieuw" / "een.md", None, b"een")])
    assert names_in(tmp_path / "nieuw") == ["een.md"]
    with pytest.raises(FileError) as caught:
        carry_out([FileChange(tmp_path / "weg" / "vragen" / "een.md", None, b"een")])
    assert caught.value.trouble is FileTrouble.FOLDER_MISSING
    assert names_in(tmp_path) == ["nieuw"]


@pytest.mark.parametrize("last", [b"van mij", None], ids=["changed", "gone"])
def test_what_someone_else_changed_stays_and_nothing_is_done(
    folder: Path, last: bytes | None
) -> None:
    if last is None:
        (folder / "twee.md").unlink()
    else:
        (folder / "twee.md").write_bytes(last)
    before = texts(folder)
    with pytest.raises(QuestionsChangedError):
        carry_out(changes_in(folder))
    assert texts(folder) == before


def test_what_was_changed_since_is_not_taken_back(folder: Path) -> None:
    carry_out(changes_in(folder))
    (folder / "twee.md").write_bytes(b"nieuw")
    before = texts(folder)
    with pytest.raises(NoUndoError):
        take_back(changes_in(folder))
    assert texts(folder) == before


def test_a_file_that_cannot_go_brings_the_others_back(folder: Path) -> None:
    before = texts(folder)
    with held(folder / "twee.md"), pytest.raises(FileError):
        carry_out(changes_in(folder))
    assert texts(folder) == before


def test_a_read_only_place_is_said(folder: Path) -> None:
    with read_only_disk(folder), pytest.raises(FileError) as caught:
        carry_out(changes_in(folder))
    assert caught.value.trouble is FileTrouble.READ_ONLY


def test_a_file_that_cannot_be_read_is_no_file_that_is_not_there(folder: Path) -> None:
    assert content_of(folder / "een.md" / "in een bestand.md") is None
    with pytest.raises(FileError):
        content_of(folder)
