"""Going back to a backup."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.backups import Reason
from lobcoach.store.key import derive, new_salt
from lobcoach.store.rewrapping import rewrap_file
from lobcoach.ui.dialogs.backup_list import BackupList
from lobcoach.ui.dialogs.restore_dialog import RestoreDialog
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.passphrase_line import PassphraseLine
from tests.services.given_backups import Desk
from tests.ui.finding import button, shown, words

TODAY = date(2026, 11, 25)
OTHER = "een heel andere zin"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "mijn.lobcoach")
    yield made
    made.store.close()


@pytest.fixture
def opened(desk: Desk, qtbot: QtBot, dresser: ThemeController) -> Callable[[], RestoreDialog]:
    def open_it() -> RestoreDialog:
        dialog = RestoreDialog(desk.backups, desk.restoring, TODAY)
        qtbot.addWidget(dialog)
        dialog.open()
        return dialog

    return open_it


def with_backups(desk: Desk) -> list[Path]:
    desk.add("Noor")
    first = desk.backups.make(Reason.AT_WORK)
    desk.forward(minutes=40)
    desk.add("Bo")
    second = desk.backups.make(Reason.CLOSING)
    desk.add("Zoë")
    return [first, second]


def says(dialog: RestoreDialog, qtbot: QtBot, text: str) -> None:
    qtbot.waitUntil(lambda: any(text in each for each in words(dialog)), timeout=20_000)


def pick(dialog: RestoreDialog, row: int) -> None:
    listed = shown(dialog, BackupList)[0]
    listed.setCurrentIndex(listed.model().index(row, 0))


def test_what_is_in_each_is_told_before_anything_happens(
    desk: Desk, opened: Callable[[], RestoreDialog], qtbot: QtBot
) -> None:
    with_backups(desk)
    dialog = opened()
    says(dialog, qtbot, "In deze reservekopie: 2 studenten en 0 gesprekken.")
    pick(dialog, 1)
    says(dialog, qtbot, "In deze reservekopie: 1 student en 0 gesprekken.")
    assert (
        "Je bestand van nu wordt eerst apart gezet als reservekopie. Je kunt het terugzetten "
        "daarna in één keer ongedaan maken."
    ) in words(dialog)
    assert desk.names() == ["Bo", "Noor", "Zoë"]
    dialog.reject()


def test_the_chosen_one_is_put_back(
    desk: Desk, opened: Callable[[], RestoreDialog], qtbot: QtBot
) -> None:
    first, _ = with_backups(desk)
    dialog = opened()
    says(dialog, qtbot, "2 studenten")
    pick(dialog, 1)
    says(dialog, qtbot, "1 student en")
    with qtbot.waitSignal(dialog.restored, timeout=20_000) as heard:
        button(dialog, "Zet terug").click()
        dialog.reject()
        assert dialog.isVisible(), "it waits until the file stands there"
        button(dialog, "Zet terug").click()
    assert heard.args[0].path == first
    assert desk.names() == ["Noor"]
    assert not dialog.isVisible()


def test_one_with_another_passphrase_asks_for_it(
    desk: Desk, opened: Callable[[], RestoreDialog], qtbot: QtBot
) -> None:
    _, second = with_backups(desk)
    rewrap_file(second, second.with_name("half"), None, derive(OTHER, new_salt()))
    dialog = opened()
    says(dialog, qtbot, "op slot met een ander wachtwoord dan je bestand van nu.")
    assert not button(dialog, "Zet terug").isEnabled()
    button(dialog, "Kijk wat erin staat").click()
    (line,) = shown(dialog, PassphraseLine)
    line.setText("een zin die niet past")
    button(dialog, "Kijk wat erin staat").click()
    says(
        dialog,
        qtbot,
        "Dit wachtwoord past niet. Kijk of Caps Lock aanstaat en probeer het nog eens.",
    )
    assert line.hasFocus() or dialog.focusWidget() is line
    line.setText(OTHER)
    line.returnPressed.emit()
    says(dialog, qtbot, "2 studenten")
    with qtbot.waitSignal(dialog.restored, timeout=20_000):
        button(dialog, "Zet terug").click()
    assert desk.names() == ["Bo", "Noor"]


def test_without_backups_it_says_when_they_come(
    opened: Callable[[], RestoreDialog], qtbot: QtBot
) -> None:
    dialog = opened()
    says(dialog, qtbot, "Er zijn nog geen reservekopieën.")
    button(dialog, "Zet terug").click()
    assert not button(dialog, "Zet terug").isEnabled()
    dialog._on_restore_clicked()
    button(dialog, "Annuleren").click()
    assert not dialog.isVisible()


def test_a_damaged_one_is_said_and_nothing_changes(
    desk: Desk, opened: Callable[[], RestoreDialog], qtbot: QtBot
) -> None:
    _, second = with_backups(desk)
    content = bytearray(second.read_bytes())
    content[61 * 4096 : 65 * 4096] = bytes(4 * 4096)
    second.write_bytes(content)
    dialog = opened()
    says(dialog, qtbot, "2 studenten")
    button(dialog, "Zet terug").click()
    says(dialog, qtbot, f"‘{second.name}’ is beschadigd.")
    assert desk.names() == ["Bo", "Noor", "Zoë"]
    assert button(dialog, "Annuleren").isEnabled()
    pick(dialog, 1)
    says(dialog, qtbot, "1 student en")
    dialog.reject()


def test_closing_at_once_leaves_no_work_behind(
    desk: Desk, opened: Callable[[], RestoreDialog]
) -> None:
    with_backups(desk)
    opened().reject()


def test_our_own_mistakes_are_not_hidden(opened: Callable[[], RestoreDialog], qtbot: QtBot) -> None:
    dialog = opened()
    says(dialog, qtbot, "nog geen")
    with pytest.raises(ZeroDivisionError):
        dialog._on_failed(ZeroDivisionError())
    dialog.reject()
