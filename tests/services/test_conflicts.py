"""When another program took the place of our file."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from lobcoach.core.backups import Reason
from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey, Note, NoteKey
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.framework import Competence
from lobcoach.core.people import Coach, Student
from lobcoach.core.talk import Conversation, Lane
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import create_file, open_file
from lobcoach.store.verification import verify
from tests.services.places import names_in

PASSPHRASE = "een lange zin van mij"


class Lost:
    """A file in which a talk goes on, with words that are not stored yet."""

    def __init__(self, folder: Path, library: Library, passphrase: str | None) -> None:
        self.library = library
        self.passphrase = passphrase
        self.path = folder / "mijn.lobcoach"
        self.services: Services = create_file(self.path, library, Coach(name="Marleen"), passphrase)
        self.services.backups.make(Reason.AT_WORK)
        student = self.services.students.save(Student(first_name="Noor"))
        self.talk = self.services.conversations.begin(
            NewTalk(student.id, "loopbaanreflectie", 45, (Competence.MOTIVES,))
        )
        step = self.services.conversations.open(self.talk).dialogue.current
        assert step is not None
        self.drafts: Mapping[DraftKey, DraftValue] = {
            NoteKey(self.talk, step.id, Lane.OWN_WORDS): Note("Net getypt."),
            FieldKey(Conversation, self.talk, "goal"): "Weten wat ik wil",
        }

    def save(self) -> None:
        self.services.keeping.keep(self.drafts)


@pytest.fixture(params=[None, PASSPHRASE], ids=["plain", "locked"])
def lost(request: pytest.FixtureRequest, tmp_path: Path, library: Library) -> Iterator[Lost]:
    made = Lost(tmp_path, library, request.param)
    yield made
    made.services.close()


def foreign(path: Path) -> bytes:
    """Put another file in the place of ours, as a sync client does: written beside, then moved."""
    other = path.with_name("binnen.tmp")
    shutil.copyfile(path.parent / "vreemd", other)
    other.replace(path)
    return path.read_bytes()


def stranger(lost: Lost) -> bytes:
    (lost.path.parent / "vreemd").write_bytes(b"van een andere computer" * 999)
    return foreign(lost.path)


@pytest.mark.parametrize("how", ["replaced", "removed", "moved"])
def test_our_own_file_goes_on_beside_it_with_every_word(lost: Lost, how: str) -> None:
    there = stranger(lost) if how == "replaced" else None
    if how == "removed":
        lost.path.unlink()
    if how == "moved":
        lost.path.rename(lost.path.with_name("elders.bestand"))
    with pytest.raises(FileError) as told:
        lost.save()
    assert told.value.trouble in (FileTrouble.REPLACED, FileTrouble.MISSING)
    copy = lost.services.conflicts.save_copy(lost.drafts)
    assert copy.whole
    assert copy.path.parent == lost.path.parent
    assert copy.path.name.startswith("mijn (conflict 20")
    assert verify(copy.path, lost.passphrase) == []
    assert (lost.path.read_bytes() if lost.path.exists() else None) == there
    again = open_file(copy.path, lost.library, lost.passphrase)
    assert [note.text for note in again.keeping.notes(lost.talk).values()] == ["Net getypt."]
    assert again.conversations.conversation(lost.talk).goal == "Weten wat ik wil"
    again.close()


def test_a_second_copy_gets_a_name_of_its_own(lost: Lost) -> None:
    lost.path.unlink()
    first = lost.services.conflicts.save_copy({})
    second = lost.services.conflicts.save_copy({})
    assert first.path != second.path
    assert len([name for name in names_in(lost.path.parent) if "conflict" in name]) == 2


def test_a_file_that_was_written_over_is_not_trusted_and_a_backup_comes_beside_it(
    lost: Lost,
) -> None:
    lost.path.write_bytes(b"van een andere computer" * 999)
    with pytest.raises(FileError):
        lost.save()
    copy = lost.services.conflicts.save_copy(lost.drafts)
    assert not copy.whole, "the talk is younger than the backup"
    assert verify(copy.path, lost.passphrase) == []
    assert lost.path.read_bytes() == b"van een andere computer" * 999
    lost.services.backups.folder.path.rename(lost.path.parent / "weg")
    with pytest.raises(FileError):
        lost.services.conflicts.save_copy(lost.drafts)
    assert not [name for name in names_in(lost.path.parent) if name.endswith(".half")]


def test_what_we_hold_is_not_used_when_it_is_not_sound(
    lost: Lost, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost.path.unlink()
    monkeypatch.setattr("lobcoach.services.conflicts.rows_in", lambda _path, _key: {})
    copy = lost.services.conflicts.save_copy(lost.drafts)
    assert not copy.whole, "it is the backup"
    assert verify(copy.path, lost.passphrase) == []


def test_backups_that_do_not_fit_or_are_damaged_are_passed_over(lost: Lost) -> None:
    good = lost.services.backups.folder.sound()[0][0]
    other = create_file(
        lost.path.with_name("x.lobcoach"), lost.library, Coach(name="Bo"), "iets heel anders"
    )
    strange = other.backups.make(Reason.AT_WORK)
    other.close()
    strange.rename(good.parent / good.name.replace("mijn 20", "mijn 21"))
    content = bytearray(good.read_bytes())
    content[61 * 4096 : 65 * 4096] = bytes(4 * 4096)
    (good.parent / good.name.replace("mijn 20", "mijn 22")).write_bytes(content)
    lost.path.write_bytes(b"van een andere computer" * 999)
    copy = lost.services.conflicts.save_copy({})
    assert copy.path.read_bytes() == good.read_bytes()


def test_what_is_typed_later_goes_into_the_copy_too(lost: Lost) -> None:
    lost.path.unlink()
    copy = lost.services.conflicts.save_copy({})
    assert lost.services.conflicts.add_to(copy.path, lost.drafts).whole
    again = open_file(copy.path, lost.library, lost.passphrase)
    assert again.conversations.conversation(lost.talk).goal == "Weten wat ik wil"
    again.close()


def test_the_coach_can_work_on_in_the_copy(lost: Lost) -> None:
    there = stranger(lost)
    copy = lost.services.conflicts.save_copy(lost.drafts)
    lost.services.conflicts.go_on_with(copy.path)
    lost.save()
    assert lost.services.backups.state().path == copy.path
    assert lost.path.read_bytes() == there


def test_the_coach_can_open_what_stands_there_now(lost: Lost) -> None:
    shutil.copyfile(lost.path, lost.path.parent / "vreemd")
    foreign(lost.path)
    with pytest.raises(FileError):
        lost.save()
    lost.services.conflicts.go_on_with(lost.path)
    lost.save()
    stranger(lost)
    with pytest.raises(FileError):
        lost.services.conflicts.go_on_with(lost.path)
    with pytest.raises(FileError):
        lost.save()
