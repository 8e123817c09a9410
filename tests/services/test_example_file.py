"""Making the example file."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from lobcoach.core.errors import FileError, FileTrouble, InputError
from lobcoach.core.people import Coach, Student
from lobcoach.core.talk import ConversationState
from lobcoach.services.example_file import make_example_file
from lobcoach.services.library import Library
from lobcoach.services.opening import create_file, open_file
from lobcoach.services.sentences import sentence
from lobcoach.services.verifying import verify_file
from tests.services.places import names_in, read_only_disk, small_disk
from tests.store import golden

TODAY = date(2026, 11, 23)
PASSPHRASE = "een korte zin"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "voorbeeld.lobcoach"


def test_it_is_made_anew_in_the_place_of_an_earlier_one(path: Path, library: Library) -> None:
    make_example_file(path, library, today=lambda: TODAY)
    opened = open_file(path, library)
    before = len(opened.students.caseload())
    opened.students.save(Student(first_name="Erbij"))
    opened.close()
    make_example_file(path, library, today=lambda: TODAY)
    opened = open_file(path, library)
    assert len(opened.students.caseload()) == before
    assert opened.coach.get().is_example
    opened.close()
    assert names_in(path.parent) == ["voorbeeld.lobcoach"]


@pytest.mark.parametrize("today", [date(2024, 2, 29), date(2031, 1, 1)])
def test_its_days_follow_today(path: Path, library: Library, today: date) -> None:
    make_example_file(path, library, today=lambda: today)
    opened = open_file(path, library, today=lambda: today)
    talks = opened.talk_lists.of_everyone()
    caseload = opened.students.caseload()
    opened.close()
    held = [t.on for t in talks if t.on and t.state is not ConversationState.PLANNED]
    planned = [t.on for t in talks if t.on and t.state is ConversationState.PLANNED]
    assert max(held) == today
    assert min(held) < today - timedelta(days=730)
    assert min(planned) == today
    assert any(row.to_look_back for row in caseload)
    assert any(row.next_on == today for row in caseload)


def test_a_talk_under_way_began_before_now_even_just_after_midnight(
    path: Path, library: Library
) -> None:
    now = datetime(2026, 11, 23, 0, 10).astimezone().astimezone(UTC)
    make_example_file(path, library, today=lambda: TODAY, now=lambda: now)
    opened = open_file(path, library, today=lambda: TODAY)
    rows = opened.talk_lists.unfinished()
    talks = [opened.conversations.conversation(row.id) for row in rows]
    opened.close()
    assert {talk.state for talk in talks} == {ConversationState.RUNNING, ConversationState.PAUSED}
    for talk in talks:
        assert talk.started is not None
        assert talk.started + timedelta(seconds=talk.seconds_spent) <= now


def test_with_a_passphrase_it_is_locked(path: Path, library: Library) -> None:
    make_example_file(path, library, PASSPHRASE)
    opened = open_file(path, library, PASSPHRASE)
    assert opened.encrypted()
    opened.close()
    assert verify_file(path, PASSPHRASE) == []
    with pytest.raises(FileError) as caught:
        make_example_file(path, library)
    assert caught.value.trouble is FileTrouble.ALREADY_THERE


def test_a_passphrase_that_locks_nothing_is_told(path: Path, library: Library) -> None:
    with pytest.raises(InputError) as caught:
        make_example_file(path, library, "half \udcff teken")
    assert sentence(caught.value).startswith("In het wachtwoord staat een teken")
    assert names_in(path.parent) == []


def test_it_is_never_written_over_a_coachs_own_file(path: Path, library: Library) -> None:
    create_file(path, library, Coach(name="Marleen de Boer")).close()
    refuse(path, library)


@pytest.mark.parametrize("content", [b"", b"van mij", golden.PLAIN.read_bytes()[:-5000]])
def test_it_is_never_written_over_anything_else(
    path: Path, library: Library, content: bytes
) -> None:
    path.write_bytes(content)
    refuse(path, library)


def test_it_is_never_written_over_a_locked_file(path: Path, library: Library) -> None:
    shutil.copyfile(golden.ENCRYPTED, path)
    refuse(path, library)


def refuse(path: Path, library: Library) -> None:
    """Nothing is made and nothing changed."""
    beside = path.with_name("voorbeeld.lobcoach.nieuw")
    beside.write_text("ook van mij")
    before = path.read_bytes()
    with pytest.raises(FileError) as caught:
        make_example_file(path, library)
    assert sentence(caught.value).startswith("Er staat al een bestand ‘voorbeeld.lobcoach’")
    assert path.read_bytes() == before
    assert beside.read_text() == "ook van mij"
    assert names_in(path.parent) == ["voorbeeld.lobcoach", "voorbeeld.lobcoach.nieuw"]


def test_a_folder_is_made_for_it(tmp_path: Path, library: Library) -> None:
    make_example_file(tmp_path / "nieuw" / "voorbeeld.lobcoach", library)
    assert names_in(tmp_path / "nieuw") == ["voorbeeld.lobcoach"]


def test_on_a_full_disk_the_earlier_example_stays(tmp_path: Path, library: Library) -> None:
    with small_disk(tmp_path / "schijf", 6000) as disk:
        path = disk / "voorbeeld.lobcoach"
        make_example_file(path, library)
        (disk / "vol").write_bytes(bytes(6000 * 1024 - path.stat().st_size - 300_000))
        before = path.read_bytes()
        with pytest.raises(FileError) as caught:
            make_example_file(path, library)
        assert sentence(caught.value) == (
            "De schijf is vol. Maak ruimte vrij en probeer het nog eens."
        )
        assert path.read_bytes() == before
        assert names_in(disk) == ["vol", "voorbeeld.lobcoach"]


def test_where_nothing_may_be_written_nothing_is_made(tmp_path: Path, library: Library) -> None:
    with read_only_disk(tmp_path / "archief") as folder:
        with pytest.raises(FileError) as caught:
            make_example_file(folder / "voorbeeld.lobcoach", library)
        assert sentence(caught.value).startswith("In ‘archief’ mag niet worden geschreven.")
