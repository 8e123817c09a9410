"""Backups while the coach works, and at closing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.backups import Reason, read_name
from lobcoach.core.changes import Kind
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.ui.backup_clock import BackupClock, backup_problem
from tests.services.given_backups import Desk
from tests.services.places import names_in


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "mijn.lobcoach")
    made.backups.make(Reason.AT_WORK)
    yield made
    made.store.close()


@pytest.fixture
def clock(desk: Desk, qtbot: QtBot) -> Iterator[BackupClock]:
    made = BackupClock(desk.backups)
    made.start()
    yield made
    made.stop()


def test_after_half_an_hour_of_work_one_is_made(
    desk: Desk, clock: BackupClock, qtbot: QtBot
) -> None:
    desk.changes.publish(Kind.NOTES)
    clock.look()
    assert not clock.busy
    desk.forward(minutes=30)
    with qtbot.waitSignal(clock.made, timeout=20_000) as heard:
        clock.look()
        clock.look()
    assert len(desk.backups.listed()) == 2
    name = read_name(heard.args[0].stem)
    assert name is not None
    assert name.reason is Reason.AT_WORK
    assert not clock.busy


def test_trouble_is_told_once_and_tried_again_at_each_turn(
    desk: Desk, clock: BackupClock, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.changes.publish(Kind.NOTES)
    desk.forward(minutes=31)
    desk.chosen = tmp_path / "stick"
    told: list[Exception] = []
    clock.failed.connect(told.append)
    for _ in range(3):
        clock.look()
        qtbot.waitUntil(lambda: not clock.busy, timeout=20_000)
    assert len(told) == 1
    clock.make(Reason.BY_HAND)
    qtbot.waitUntil(lambda: not clock.busy, timeout=20_000)
    assert len(told) == 2  # who asks for one is told each time
    assert clock.problem is not None
    desk.chosen.mkdir()
    with qtbot.waitSignal(clock.made, timeout=20_000):
        clock.look()
    assert clock.problem is None


def test_at_closing_a_last_one_is_made_when_something_changed(
    desk: Desk, clock: BackupClock
) -> None:
    clock.stop(closing=True)
    assert len(names_in(desk.folder.path)) == 1
    desk.changes.publish(Kind.NOTES)
    desk.forward(minutes=1)
    clock.stop(closing=True)
    assert desk.backups.listed()[0].name.reason is Reason.CLOSING


def test_closing_waits_for_one_that_is_being_made(desk: Desk, clock: BackupClock) -> None:
    desk.forward(minutes=1)
    clock.make(Reason.BY_HAND)
    clock.stop(closing=True)
    assert not clock.busy
    assert len(names_in(desk.folder.path)) == 2


def test_trouble_at_closing_never_stands_in_the_way(
    desk: Desk, clock: BackupClock, tmp_path: Path
) -> None:
    desk.changes.publish(Kind.NOTES)
    desk.chosen = tmp_path / "stick"
    clock.stop(closing=True)


def test_our_own_mistakes_are_not_hidden(desk: Desk, clock: BackupClock) -> None:
    with pytest.raises(ZeroDivisionError):
        clock._on_failed(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        backup_problem(ZeroDivisionError())


def test_what_is_wrong_is_said_calmly() -> None:
    path = Path("/stick/mijn.lobcoach")
    assert backup_problem(FileError(FileTrouble.FOLDER_MISSING, path)) == (
        "De reservekopie kon niet worden gemaakt. De map ‘/stick’ is er niet. Maak de map, of kies "
        "een andere. LOBcoach probeert het straks weer; je werk zelf is gewoon bewaard."
    )
    assert backup_problem(FileError(FileTrouble.DISK_FULL, path)) == (
        "De reservekopie kon niet worden gemaakt. De schijf is vol. Maak ruimte vrij en probeer "
        "het nog eens. LOBcoach probeert het straks weer; je werk zelf is gewoon bewaard."
    )
    assert backup_problem(FileError(FileTrouble.DAMAGED, path)) == (
        "Er is geen reservekopie gemaakt, want in je bestand klopt iets niet. De oude "
        "reservekopieën blijven staan. Kies ‘Kijk het bestand na’ bij de instellingen."
    )
