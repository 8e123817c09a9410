"""Opening a data file, or making one."""

from __future__ import annotations

import shutil
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from lobcoach.core.errors import FileError, FileTrouble, InputError
from lobcoach.core.people import Coach, Student
from lobcoach.services.example_file import make_example_file
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import (
    asks_passphrase,
    create_file,
    open_file,
    open_to_read,
    refuse_open_elsewhere,
)
from lobcoach.services.sentences import sentence
from lobcoach.store.connection import connect
from tests.services.places import names_in, read_only_disk, small_disk
from tests.store import golden

COACH = Coach(name="Marleen de Boer")
PASSPHRASE = "een korte zin"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "mijn.lobcoach"


def refused(path: Path, library: Library, passphrase: str | None = None) -> str:
    """Return what is said instead of opening; the file and its folder must be as they were."""
    before = path.read_bytes() if path.is_file() else None
    beside = names_in(path.parent) if path.parent.is_dir() else None
    with pytest.raises(FileError) as caught:
        open_file(path, library, passphrase)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert (names_in(path.parent) if path.parent.is_dir() else None) == beside
    return sentence(caught.value)


@pytest.mark.parametrize("passphrase", [None, PASSPHRASE])
def test_a_new_file_is_made_with_its_coach_and_its_folder(
    tmp_path: Path, library: Library, passphrase: str | None
) -> None:
    path = tmp_path / "diep" / "onder" / "mijn.lobcoach"
    opened = create_file(path, library, COACH, passphrase, today=lambda: date(2026, 11, 23))
    assert opened.coach.get().name == "Marleen de Boer"
    assert opened.encrypted() is (passphrase is not None)
    assert (opened.path, opened.today()) == (path, date(2026, 11, 23))
    opened.close()
    assert asks_passphrase(path) is (passphrase is not None)
    again = open_file(path, library, passphrase)
    assert again.coach.get().name == "Marleen de Boer"
    again.close()
    assert names_in(path.parent) == ["mijn.lobcoach"]


@pytest.mark.parametrize(
    ("coach", "passphrase", "said"),
    [
        (Coach(name=" "), None, "Vul je naam in. Die komt in het verslag te staan."),
        (COACH, "kort", "Neem een wachtwoord van minstens 8 tekens. Een korte zin is makkelijk te "
         "onthouden."),
        (COACH, "acht\0tekens", "In het wachtwoord staat een teken dat LOBcoach niet kent. Neem "
         "een ander wachtwoord."),
        (COACH, "half \ud800 teken", "In het wachtwoord staat een teken dat LOBcoach niet kent. "
         "Neem een ander wachtwoord."),
    ],
)  # fmt: skip
def test_what_cannot_be_made_leaves_no_file_and_no_folder(
    tmp_path: Path, library: Library, coach: Coach, passphrase: str | None, said: str
) -> None:
    with pytest.raises(InputError) as caught:
        create_file(tmp_path / "map" / "mijn.lobcoach", library, coach, passphrase)
    assert sentence(caught.value) == said
    assert names_in(tmp_path) == []


def test_a_new_file_never_takes_the_place_of_another(path: Path, library: Library) -> None:
    path.write_text("van mij")
    with pytest.raises(FileError) as caught:
        create_file(path, library, COACH)
    assert caught.value.trouble is FileTrouble.ALREADY_THERE
    assert path.read_text() == "van mij"


def test_in_a_folder_that_is_read_only_no_file_is_made(tmp_path: Path, library: Library) -> None:
    with read_only_disk(tmp_path / "archief") as folder:
        for path in (folder / "mijn.lobcoach", folder / "nieuw" / "mijn.lobcoach"):
            with pytest.raises(FileError) as caught:
                create_file(path, library, COACH)
            assert sentence(caught.value) == (
                "In ‘mijn.lobcoach’ mag niet worden geschreven. Zet ‘alleen lezen’ uit, of kies "
                "een andere map."
            )


def test_however_full_the_disk_a_file_is_made_whole_or_not(
    tmp_path: Path, library: Library
) -> None:
    made = set()
    for kilobytes in range(160, 420, 4):
        with small_disk(tmp_path / "schijf", kilobytes) as disk:
            path = disk / "mijn.lobcoach"
            try:
                create_file(path, library, COACH).close()
            except FileError as error:
                made.add(False)
                assert error.trouble is FileTrouble.DISK_FULL
                assert names_in(disk) == []
            else:
                made.add(True)
                with closing(connect(path, None, "ro")) as connection:
                    assert connection.execute("SELECT count(*) FROM coach").fetchone() == (1,)
    assert made == {False, True}


def test_a_file_that_is_not_there_is_not_made(path: Path, library: Library) -> None:
    assert refused(path, library) == (
        f"Het bestand ‘{path}’ bestaat niet. Kijk of het is verplaatst, of maak een nieuw bestand."
    )


def test_a_folder_that_is_not_there_is_not_made(path: Path, library: Library) -> None:
    below = path.parent / "weg" / "mijn.lobcoach"
    assert refused(below, library) == (
        f"De map ‘{below.parent}’ is er niet. Maak de map, of kies een andere."
    )


def test_a_file_of_another_program_is_left_alone(path: Path, library: Library) -> None:
    path.write_text("Beste Noor, ")
    assert refused(path, library) == (
        "‘mijn.lobcoach’ is geen bestand van LOBcoach. Kies een ander bestand. LOBcoach heeft er "
        "niets aan veranderd."
    )


def test_a_file_of_a_newer_version_is_left_alone(path: Path, library: Library) -> None:
    shutil.copyfile(golden.PLAIN, path)
    with closing(connect(path, None, "rw")) as connection:
        connection.execute("PRAGMA user_version = 99")
    assert refused(path, library) == (
        "‘mijn.lobcoach’ is gemaakt met een nieuwere versie van LOBcoach. Installeer de nieuwste "
        "versie. LOBcoach heeft er niets aan veranderd."
    )


def test_a_file_that_was_cut_off_is_left_alone(path: Path, library: Library) -> None:
    path.write_bytes(golden.PLAIN.read_bytes()[:-5000])
    assert refused(path, library) == (
        "‘mijn.lobcoach’ is niet compleet: het einde ontbreekt. Wacht tot het kopiëren klaar is, "
        "of zet een reservekopie terug. LOBcoach heeft er niets aan veranderd."
    )


def test_a_file_on_a_read_only_disk_is_not_opened(tmp_path: Path, library: Library) -> None:
    shutil.copyfile(golden.PLAIN, tmp_path / "mijn.lobcoach")
    with read_only_disk(tmp_path) as folder:
        assert refused(folder / "mijn.lobcoach", library) == (
            "In ‘mijn.lobcoach’ mag niet worden geschreven. Zet ‘alleen lezen’ uit, of kies een "
            "andere map."
        )


def test_a_locked_file_asks_for_its_passphrase(path: Path, library: Library) -> None:
    shutil.copyfile(golden.ENCRYPTED, path)
    assert asks_passphrase(path)
    assert refused(path, library) == "‘mijn.lobcoach’ is op slot. Geef het wachtwoord."
    assert refused(path, library, "iets anders") == (
        "Dit wachtwoord past niet. Kijk of Caps Lock aanstaat en probeer het nog eens."
    )
    open_file(path, library, golden.PASSPHRASE).close()


class TestTwoAtOnce:
    def test_a_second_opening_says_who_has_it_and_opens_nothing(
        self, services: Services, library: Library
    ) -> None:
        said = refused(services.path, library)
        assert said.startswith("‘mijn.lobcoach’ is al open op deze computer")
        assert services.coach.get().name == "Marleen de Boer"
        with pytest.raises(FileError) as caught:
            refuse_open_elsewhere(services.path)
        assert sentence(caught.value) == said
        services.close()
        refuse_open_elsewhere(services.path)
        open_file(services.path, library).close()

    def test_it_can_be_read_beside_the_window_that_has_it(
        self, services: Services, library: Library, noor: Student
    ) -> None:
        beside = open_to_read(services.path, library)
        assert [row.student.id for row in beside.students.caseload()] == [noor.id]
        services.students.save(Student(first_name="Amina"))
        assert len(beside.students.caseload()) == 2
        with pytest.raises(FileError) as caught:
            beside.students.save(Student(first_name="Bo"))
        assert caught.value.trouble in (FileTrouble.READ_ONLY, FileTrouble.REPLACED)
        beside.close()
        assert len(services.students.caseload()) == 2

    def test_what_a_killed_change_of_passphrase_left_goes_at_the_next_opening(
        self, path: Path, library: Library
    ) -> None:
        create_file(path, library, COACH).close()
        left = path.with_name(f".{path.name}.{'0f' * 16}.wachtwoord")
        left.write_bytes(b"half")
        open_file(path, library).close()
        assert names_in(path.parent) == [path.name]

    def test_a_new_file_that_cannot_be_made_is_not_held(self, path: Path, library: Library) -> None:
        path.write_text("iets anders")
        with pytest.raises(FileError):
            create_file(path, library, COACH)
        assert names_in(path.parent) == [path.name]

    def test_the_example_that_is_open_is_not_made_anew(self, path: Path, library: Library) -> None:
        make_example_file(path, library)
        opened = open_file(path, library)
        before = path.read_bytes()
        with pytest.raises(FileError) as caught:
            make_example_file(path, library)
        assert caught.value.holder is not None
        assert path.read_bytes() == before
        opened.close()
        make_example_file(path, library)
