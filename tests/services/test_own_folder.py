"""Files with own questions: each question in its place, and everything else left alone."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from lobcoach.content.conversation_types import TYPE_CODES
from lobcoach.core.errors import FileError, FileTrouble, QuestionError, QuestionTrouble
from lobcoach.core.framework import Phase
from lobcoach.services.own_folder import Found, OwnFolder
from lobcoach.services.sentences import sentence
from tests.content.given_prompts import TRIP
from tests.services.places import names_in, read_only_disk, small_disk

NAME = "eigen-motievenreflectie-reflecteren.md"
NEXT = "eigen-motievenreflectie-reflecteren-2.md"
ELSEWHERE = replace(TRIP, phase=Phase.LOOK_BACK)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "vragen"


@pytest.fixture
def files(folder: Path) -> OwnFolder:
    return OwnFolder(folder, TYPE_CODES)


def found(files: OwnFolder) -> Found:
    there = files.find(TRIP.id)
    assert there is not None
    return there


def test_the_folder_comes_with_the_first_question(files: OwnFolder, folder: Path) -> None:
    assert files.find(TRIP.id) is None
    assert files.ids() == frozenset()
    assert files.put(TRIP, None) == folder / NAME
    assert found(files).question.prompt == TRIP
    assert found(files).stands.startswith("## eigen-7k2m9x4b\nWelke klus")
    assert names_in(folder) == [NAME]


def test_a_question_that_changes_its_phase_moves_and_leaves_no_empty_file(
    files: OwnFolder, folder: Path
) -> None:
    files.put(TRIP, None)
    files.put(ELSEWHERE, found(files))
    assert names_in(folder) == ["eigen-motievenreflectie-terugkijken.md"]
    assert found(files).question.prompt == ELSEWHERE


def test_in_a_file_of_ones_own_making_a_question_stays(files: OwnFolder, folder: Path) -> None:
    files.put(TRIP, None)
    (folder / NAME).rename(folder / "eigen-van-mij.md")
    files.put(ELSEWHERE, found(files))
    assert names_in(folder) == ["eigen-van-mij.md"]
    assert found(files).question.prompt == ELSEWHERE


@pytest.mark.parametrize(
    "spoilt",
    [b"\xff\xfe not utf-8", b"geen kop", b"---\nlobcoach: woordkaarten\nversie: 1\n---\n",
     b"---\nlobcoach: vragen\nversie: 1\n---\n## eigen-7k2m9x4b\n## eigen-7k2m9x4b\n",
     b"x" * 2_000_001],
    ids=["other text", "no heading", "other kind", "twice the same", "too large"],
)  # fmt: skip
def test_a_file_that_cannot_be_read_is_left_alone(
    files: OwnFolder, folder: Path, spoilt: bytes
) -> None:
    folder.mkdir()
    (folder / NAME).write_bytes(spoilt)
    assert files.put(TRIP, None) == folder / NEXT
    assert (folder / NAME).read_bytes() == spoilt


def test_when_no_file_takes_the_question_that_is_said(files: OwnFolder, folder: Path) -> None:
    folder.mkdir()
    for name in (NAME, *(NAME.replace(".md", f"-{number}.md") for number in range(2, 10))):
        (folder / name).write_bytes(b"geen kop")
    with pytest.raises(QuestionError) as caught:
        files.put(TRIP, None)
    assert sentence(caught.value) == (
        "LOBcoach kan de vraag niet veilig in ‘eigen-motievenreflectie-reflecteren.md’ zetten. "
        "Kijk bij Instellingen wat er in je eigen vragen niet klopt."
    )


def test_a_question_that_stands_twice_is_not_written_over(files: OwnFolder, folder: Path) -> None:
    path = files.put(TRIP, None)
    text = path.read_text(encoding="utf-8")
    twice = text + text[text.index("\n## ") :]
    path.write_text(twice, encoding="utf-8")
    with pytest.raises(QuestionError) as caught:
        files.put(replace(TRIP, text="Wat anders?"), found(files))
    assert caught.value.trouble is QuestionTrouble.NO_FILE_TAKES_IT
    assert path.read_text(encoding="utf-8") == twice


def test_a_file_that_changes_under_our_hands_is_not_written_over(
    files: OwnFolder, folder: Path
) -> None:
    path = files.put(TRIP, None)
    changes = files.take_out(TRIP.id)
    assert not path.exists()
    assert files.put_back(changes)
    path.write_bytes(path.read_bytes() + b"% nieuw\n")
    with pytest.raises(QuestionError) as caught:
        files._make(*changes)
    assert sentence(caught.value) == (
        "Deze vraag is intussen veranderd in ‘eigen-motievenreflectie-reflecteren.md’. Kies welke "
        "je wilt houden; tot dan verandert er niets."
    )
    assert not files.put_back(changes)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "with a mark"])
def test_a_question_that_goes_leaves_the_list_of_those_switched_off(
    files: OwnFolder, folder: Path, mark: bytes
) -> None:
    files.put(TRIP, None)
    off = folder / "uitgezet.txt"
    listed = mark + f"{TRIP.id}\r\n% van mij\r\nkr-t-01\r\n".encode()
    off.write_bytes(listed)
    changes = files.take_out(TRIP.id)
    assert off.read_bytes() == mark + b"% van mij\r\nkr-t-01\r\n"
    assert files.put_back(changes)
    assert off.read_bytes() == listed
    assert found(files).question.prompt == TRIP


def test_a_list_that_cannot_be_read_holds_up_no_question(files: OwnFolder, folder: Path) -> None:
    path = files.put(TRIP, None)
    (folder / "uitgezet.txt").mkdir()
    files.take_out(TRIP.id)
    assert not path.exists()


def test_what_is_not_there_is_not_taken_out(files: OwnFolder) -> None:
    assert files.take_out(TRIP.id) == ()


def test_a_question_that_went_meanwhile_cannot_leave_its_file(files: OwnFolder) -> None:
    path = files.put(TRIP, None)
    there = found(files)
    path.write_bytes(b"---\nlobcoach: vragen\nversie: 1\n---\n")
    with pytest.raises(QuestionError) as caught:
        files.put(ELSEWHERE, there)
    assert caught.value.trouble is QuestionTrouble.GONE


def test_without_the_folder_of_the_data_file_nothing_is_made(tmp_path: Path) -> None:
    files = OwnFolder(tmp_path / "weg" / "vragen", TYPE_CODES)
    with pytest.raises(FileError) as caught:
        files.put(TRIP, None)
    assert caught.value.trouble is FileTrouble.FOLDER_MISSING
    assert sentence(caught.value) == (
        f"De map ‘{tmp_path / 'weg'}’ is er niet. Maak de map, of kies een andere."
    )
    assert not (tmp_path / "weg").exists()


def test_a_file_in_the_place_of_the_folder_is_said(files: OwnFolder, folder: Path) -> None:
    folder.write_text("geen map", encoding="utf-8")
    with pytest.raises(FileError) as caught:
        files.put(TRIP, None)
    assert sentence(caught.value) == (
        "‘vragen’ is een bestand, maar daar hoort een map te staan. Geef dat bestand een andere "
        "naam of zet het ergens anders."
    )


def test_a_read_only_disk_is_said_and_a_half_move_is_undone(
    files: OwnFolder, folder: Path, tmp_path: Path
) -> None:
    files.put(TRIP, None)
    before = (folder / NAME).read_bytes()
    with read_only_disk(folder):
        for act in (lambda: files.put(ELSEWHERE, found(files)), lambda: files.take_out(TRIP.id)):
            with pytest.raises(FileError) as caught:
                act()
            assert caught.value.trouble is FileTrouble.READ_ONLY
    assert names_in(folder) == [NAME]
    assert (folder / NAME).read_bytes() == before


def test_a_move_of_which_the_second_half_cannot_be_is_undone(
    files: OwnFolder, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files.put(TRIP, None)
    # A file of which "read only" is set; root may write all the same, so the system is asked.
    monkeypatch.setattr("os.access", lambda path, _mode: Path(path).name != NAME)
    with pytest.raises(FileError) as caught:
        files.put(ELSEWHERE, found(files))
    assert sentence(caught.value) == (
        f"In ‘{NAME}’ mag niet worden geschreven. Zet ‘alleen lezen’ uit, of kies een andere map."
    )
    assert names_in(folder) == [NAME]


def test_a_full_disk_is_said_and_nothing_is_lost(tmp_path: Path) -> None:
    with small_disk(tmp_path / "schijf", 12) as disk:
        files = OwnFolder(disk / "vragen", TYPE_CODES)
        path = files.put(TRIP, None)
        before = path.read_bytes()
        with suppress(OSError), (disk / "vol").open("wb", buffering=0) as full:
            while full.write(b"x" * 1024):
                pass
        with pytest.raises(FileError) as caught:
            files.put(replace(TRIP, text="Wat wil je morgen doen?"), found(files))
        assert sentence(caught.value) == (
            "De schijf is vol. Maak ruimte vrij en probeer het nog eens."
        )
        assert path.read_bytes() == before
        assert names_in(disk / "vragen") == [NAME]
