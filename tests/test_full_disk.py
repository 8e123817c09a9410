"""One disk that runs full: what a coach wrote is whole, and each act says why it cannot be."""

from __future__ import annotations

from collections.abc import Callable
from io import FileIO
from pathlib import Path

import pytest

from lobcoach.core.backups import Reason
from lobcoach.core.drafts import FieldKey
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.framework import Competence
from lobcoach.core.people import Coach, Student
from lobcoach.core.talk import Conversation
from lobcoach.services.conversations import NewTalk
from lobcoach.services.library import Library
from lobcoach.services.opening import create_file
from lobcoach.services.report_filling import ReportSettings
from lobcoach.services.sentences import sentence
from lobcoach.services.verifying import verify_file
from lobcoach.services.writing import write_whole
from lobcoach.store.migrations import STEPS, Step
from lobcoach.store.opening import open_checked
from tests.services.places import names_in, small_disk

FULL = "De schijf is vol. Maak ruimte vrij en probeer het nog eens."


def refused(act: Callable[[], object]) -> str:
    with pytest.raises(FileError) as told:
        act()
    assert told.value.trouble is FileTrouble.DISK_FULL
    return sentence(told.value)


@pytest.mark.parametrize("secret", [None, "een lange zin van mij"], ids=["plain", "locked"])
def test_on_a_full_disk_nothing_is_lost_and_everything_is_said(
    tmp_path: Path, library: Library, secret: str | None
) -> None:
    with small_disk(tmp_path / "schijf", 1400) as disk:
        path = disk / "mijn.lobcoach"
        services = create_file(path, library, Coach(name="Marleen"), secret)
        noor = services.students.save(Student(first_name="Noor"))
        talk = services.conversations.begin(
            NewTalk(noor.id, "loopbaanreflectie", 45, (Competence.MOTIVES,))
        )
        goal = FieldKey(Conversation, talk, "goal")
        services.keeping.keep({goal: "Eerst"})
        filler = disk / "vakantie.mov"
        with filler.open("wb", buffering=0) as file:
            while _fits(file):
                pass
        # What says that it is open goes with it.
        before = [name for name in names_in(disk) if not name.startswith(".")]

        assert refused(lambda: services.keeping.keep({goal: "Later " * 30_000})) == FULL
        assert refused(lambda: services.backups.make(Reason.AT_WORK)) == FULL
        assert refused(services.backups.check) == FULL
        assert refused(lambda: write_whole(disk / "verslag.pdf", bytes(40_000))) == FULL
        assert services.conversations.conversation(talk).goal == "Eerst"
        assert services.reports.overview(talk, ReportSettings())
        services.close()
        whole = path.read_bytes()
        next_step = Step(STEPS[-1].version + 1, ("CREATE TABLE later (x)",))
        assert refused(lambda: open_checked(path, secret, (*STEPS, next_step))) == FULL

        assert path.read_bytes() == whole
        assert names_in(disk) == sorted({*before, "backups"})
        assert names_in(disk / "backups") == []
        filler.unlink()
        assert verify_file(path, secret) == []


def _fits(file: FileIO) -> bool:
    try:
        return file.write(bytes(4096)) == 4096
    except OSError:
        return False
