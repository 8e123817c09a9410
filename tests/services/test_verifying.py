"""Looking a data file over."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path

import pytest

from lobcoach.core.errors import FileError
from lobcoach.services import verifying
from lobcoach.services.opened import Services
from lobcoach.services.sentences import sentence
from lobcoach.services.verifying import verify_file
from lobcoach.store.connection import connect
from lobcoach.store.verification import FindingCode
from tests.services.places import names_in
from tests.store import golden


@pytest.fixture
def path(tmp_path: Path) -> Path:
    shutil.copyfile(golden.PLAIN, tmp_path / "mijn.lobcoach")
    return tmp_path / "mijn.lobcoach"


def spoil(path: Path, *statements: str) -> None:
    with closing(connect(path, None, "rw")) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


def test_a_sound_file_has_nothing_to_tell(path: Path) -> None:
    assert verify_file(path) == []


def test_a_locked_file_is_looked_into_with_its_passphrase(path: Path) -> None:
    shutil.copyfile(golden.ENCRYPTED, path)
    assert verify_file(path, golden.PASSPHRASE) == []
    for passphrase, said in (
        (None, "‘mijn.lobcoach’ is op slot. Geef het wachtwoord."),
        ("fout", "Dit wachtwoord past niet. Kijk of Caps Lock aanstaat en probeer het nog eens."),
    ):
        with pytest.raises(FileError) as caught:
            verify_file(path, passphrase)
        assert sentence(caught.value) == said


def test_what_a_coach_wrote_verifies(services: Services, talk: str) -> None:
    services.close()
    assert talk
    assert verify_file(services.path) == []


def test_each_finding_is_a_dutch_line_and_says_where(path: Path) -> None:
    spoil(
        path,
        "UPDATE conversation SET closed = NULL WHERE id = 'talk-1'",
        "UPDATE note_tag SET line = 2",
    )
    assert verify_file(path) == [
        "Een merkteken staat bij een regel zonder tekst. Open het gesprek en kijk de merktekens "
        "na. (tag-1)",
        "Een gesprek is afgesloten, maar niet bekend is wanneer. Heropen het gesprek en rond het "
        "opnieuw af. (talk-1)",
    ]


def test_a_file_that_was_cut_off_is_told_in_lines(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-5000])
    found = verify_file(path)
    assert found[0] == "Het einde van het bestand ontbreekt. Zet een reservekopie terug."
    assert all(line.startswith("Een deel van het bestand is beschadigd.") for line in found[1:])
    assert not any("\n" in line for line in found)


def test_looking_changes_nothing(path: Path) -> None:
    spoil(path, "DELETE FROM coach")
    before = (path.read_bytes(), path.stat().st_mtime_ns, names_in(path.parent))
    (line,) = verify_file(path)
    assert line.startswith("Er hoort één coach in het bestand te staan.")
    assert (path.read_bytes(), path.stat().st_mtime_ns, names_in(path.parent)) == before


def test_a_file_of_another_program_is_refused(path: Path) -> None:
    path.write_text("Beste Noor, ")
    with pytest.raises(FileError) as caught:
        verify_file(path)
    assert sentence(caught.value).startswith("‘mijn.lobcoach’ is geen bestand van LOBcoach.")


@pytest.mark.parametrize("code", list(FindingCode))
def test_whatever_is_found_there_is_a_sentence_that_says_what_to_do(code: FindingCode) -> None:
    told = verifying._SENTENCES[code]
    assert told[0].isupper()
    assert told.endswith(".")
    assert len(told.split(". ")) > 1
