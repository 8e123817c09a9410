"""The list of backups."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.backups import Backup, BackupName, Reason
from lobcoach.ui.dialogs.backup_list import BackupList, aside
from tests.ui.pictures import Show


def backup(hour: int, *, opens: bool = True) -> Backup:
    made = datetime(2026, 11, 25, hour, 51, tzinfo=UTC)
    name = BackupName("mijn", made, Reason.CLOSING)
    return Backup(Path(f"/backups/{name}.lobcoach"), name, 4_240_000, opens)


def test_each_says_when_why_and_how_large_and_the_first_is_chosen(show: Show, qtbot: QtBot) -> None:
    listed = BackupList(date(2026, 12, 1))
    show(listed)
    assert listed.backup() is None
    both = [backup(12), backup(9, opens=False)]
    with qtbot.waitSignal(listed.picked) as heard:
        listed.show_backups(both)
    assert heard.args == [both[0]]
    made = both[0].name.made.astimezone()
    assert listed.title(both[0]) == f"25 nov {made.hour}.51"
    spoken = listed.model().index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("bij het sluiten, op slot")
    assert aside(both[0]) == "4,2 MB"


def test_arrows_choose(show: Show, qtbot: QtBot) -> None:
    listed = BackupList(date(2026, 11, 25))
    show(listed)
    both = [backup(12), backup(9)]
    listed.show_backups(both)
    assert listed.title(both[0]).startswith("Vandaag ")
    with qtbot.waitSignal(listed.picked) as heard:
        qtbot.keyClick(listed, Qt.Key.Key_Down)
    assert heard.args == [both[1]]
    assert listed.backup() == both[1]
    listed.grab()
