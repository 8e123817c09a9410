"""The passphrase and the recovery sheet of an open file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from lobcoach.core.errors import (
    FileError,
    FileTrouble,
    InputError,
    RuleError,
    SheetError,
)
from lobcoach.core.people import Coach, Student
from lobcoach.core.recovery import read_groups, write_groups
from lobcoach.services.library import Library
from lobcoach.services.locking import LockingService
from lobcoach.services.opened import Services
from lobcoach.services.opening import create_file, open_file, open_with_sheet
from lobcoach.services.sentences import sentence
from lobcoach.store.key import Key, Secret
from lobcoach.store.opening import key_to
from lobcoach.store.store import Store

OLD, NEW = "de oude lange zin", "de nieuwe lange zin"


@pytest.fixture
def locked(tmp_path: Path, library: Library) -> Iterator[Services]:
    """A file with a passphrase and one student."""
    opened = create_file(tmp_path / "op-slot.lobcoach", library, Coach(name="Marleen"), OLD)
    opened.students.save(Student(first_name="Noor"))
    yield opened
    opened.close()


def names(services: Services) -> list[str]:
    return [row.student.first_name for row in services.students.caseload()]


def reopened(services: Services, passphrase: str | None) -> list[str]:
    services.close()
    again = open_file(services.path, services.library, passphrase)
    try:
        return names(again)
    finally:
        again.close()


def test_a_file_gets_its_first_passphrase_and_goes_on(services: Services, noor: Student) -> None:
    services.locking.add(NEW)
    assert services.encrypted()
    services.students.save(Student(first_name="Amina"))
    assert sorted(reopened(services, NEW)) == ["Amina", "Noor"]


def test_a_file_gets_another_passphrase(locked: Services) -> None:
    locked.locking.change(OLD, NEW)
    assert reopened(locked, NEW) == ["Noor"]
    with pytest.raises(FileError) as caught:
        open_file(locked.path, locked.library, OLD)
    assert caught.value.trouble is FileTrouble.WRONG_PASSPHRASE


def test_a_file_loses_its_passphrase(locked: Services) -> None:
    locked.locking.remove(OLD)
    assert not locked.encrypted()
    assert reopened(locked, None) == ["Noor"]


@pytest.mark.parametrize("act", ["change", "remove", "sheet", "prove"])
def test_who_does_not_know_the_passphrase_changes_nothing(
    locked: Services, tmp_path: Path, act: str
) -> None:
    before = locked.path.read_bytes()
    sheet = tmp_path / "blad.pdf"
    acts: dict[str, Callable[[str], None]] = {
        "change": lambda typed: locked.locking.change(typed, NEW),
        "remove": locked.locking.remove,
        "sheet": lambda typed: locked.locking.write_sheet(typed, sheet),
        "prove": locked.locking.prove,
    }
    for typed in ("een andere zin", "", "\0", "\ud800"):
        with pytest.raises(FileError) as caught:
            acts[act](typed)
        assert sentence(caught.value) == (
            "Dit wachtwoord past niet. Kijk of Caps Lock aanstaat en probeer het nog eens."
        )
    assert locked.path.read_bytes() == before
    assert not sheet.exists()


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("1234567", "Neem een wachtwoord van minstens 8 tekens. Een korte zin is makkelijk te "
                    "onthouden."),
        ("zin met \0 erin", "In het wachtwoord staat een teken dat LOBcoach niet kent. Neem een "
                            "ander wachtwoord."),
    ],
)  # fmt: skip
def test_what_cannot_be_a_passphrase_is_told(
    locked: Services, services: Services, typed: str, told: str
) -> None:
    for act in (lambda: locked.locking.change(OLD, typed), lambda: services.locking.add(typed)):
        with pytest.raises(InputError) as caught:
            act()
        assert sentence(caught.value) == told
    assert not services.encrypted()
    locked.locking.prove(OLD)


def test_what_does_not_fit_the_file_is_refused(locked: Services, services: Services) -> None:
    with pytest.raises(RuleError):
        locked.locking.add(NEW)
    with pytest.raises(RuleError):
        locked.locking.replace_forgotten(NEW)
    for act in (services.locking.prove, services.locking.remove):
        with pytest.raises(FileError) as caught:
            act(OLD)
        assert caught.value.trouble is FileTrouble.PASSPHRASE_NEEDED


def test_others_are_told_before_and_after_a_change_with_both_keys(
    tmp_path: Path,
) -> None:
    path = tmp_path / "mijn.lobcoach"
    store = Store.create(path, OLD)
    told: list[object] = []

    left = tmp_path / "te-druk.lobcoach"

    def after(old: Secret, new: Secret) -> list[Path]:
        told.extend((old, new))
        return [left]

    locking = LockingService(
        store, before_change=lambda: told.append(path.read_bytes()), after_change=after
    )
    old, before = store.proven(OLD), path.read_bytes()
    assert locking.left == ()
    locking.change(OLD, NEW)
    assert locking.left == (left,)
    new = store.proven(NEW)
    locking.remove(NEW)
    locking.add(OLD)
    assert told[:3] == [before, old, new]
    assert told[4:6] == [new, None]
    assert told[7] is None
    assert isinstance(told[8], Key)
    assert old != new
    store.close()


def test_when_what_comes_before_fails_nothing_is_changed(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "mijn.lobcoach", OLD)

    def no_backup() -> None:
        raise FileError(FileTrouble.DISK_FULL, store.path)

    with pytest.raises(FileError):
        LockingService(store, before_change=no_backup).change(OLD, NEW)
    store.proven(OLD)
    store.close()


# The recovery sheet.


def test_the_sheet_opens_the_file_without_the_passphrase(locked: Services, tmp_path: Path) -> None:
    target = tmp_path / locked.locking.sheet_name()
    locked.locking.write_sheet(OLD, target)
    assert target.name == "Herstelblad op-slot.pdf"
    assert target.read_bytes().startswith(b"%PDF-")
    key = key_to(locked.path, OLD)
    assert key is not None
    groups = write_groups(key.raw)
    assert not locked.locking.forgotten
    locked.close()

    opened = open_with_sheet(
        locked.path, locked.library, [each.lower() for each in groups], lambda: date(2026, 11, 23)
    )
    assert names(opened) == ["Noor"]
    assert opened.locking.forgotten
    opened.locking.replace_forgotten(NEW)
    assert not opened.locking.forgotten
    assert reopened(opened, NEW) == ["Noor"]
    assert read_groups(groups) == key.raw


def test_after_a_change_the_sheet_is_void_and_that_is_said(locked: Services) -> None:
    groups = write_groups(key_to(locked.path, OLD).raw)
    locked.locking.change(OLD, NEW)
    locked.close()
    before = locked.path.read_bytes()
    with pytest.raises(SheetError) as caught:
        open_with_sheet(locked.path, locked.library, groups)
    assert sentence(caught.value) == (
        "Dit herstelblad past niet bij dit bestand. Een herstelblad geldt niet meer als het "
        "wachtwoord daarna is veranderd. Kijk of je een nieuwer blad hebt."
    )
    assert locked.path.read_bytes() == before


def test_a_letter_typed_wrong_is_told_of_its_group(locked: Services) -> None:
    groups = list(write_groups(key_to(locked.path, OLD).raw))
    groups[3] = groups[3][:4] + ("2" if groups[3][4] != "2" else "3")
    groups[6] = groups[6][:3]
    groups[8] = "*" + groups[8][1:]
    groups[12] = ""
    locked.close()
    with pytest.raises(SheetError) as caught:
        open_with_sheet(locked.path, locked.library, groups)
    assert sentence(caught.value) == (
        "In groep 4 staat een teken verkeerd. Groep 7 heeft niet precies vijf tekens. In groep 9 "
        "staat een teken dat niet op een herstelblad voorkomt. Groep 13 is nog leeg. Typ die over."
    )


def test_a_sheet_for_a_file_that_is_not_there_says_so(library: Library, tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        open_with_sheet(tmp_path / "weg.lobcoach", library, write_groups(bytes(32)))
    assert caught.value.trouble is FileTrouble.MISSING


def test_a_sheet_that_cannot_be_written_is_told(locked: Services, tmp_path: Path) -> None:
    with pytest.raises(FileError) as caught:
        locked.locking.write_sheet(OLD, tmp_path / "weg" / "blad.pdf")
    assert caught.value.trouble is FileTrouble.FOLDER_MISSING
