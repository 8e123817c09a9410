"""The card about the file itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from lobcoach.core.backups import Reason
from lobcoach.core.changes import Kind
from lobcoach.core.dutch_dates import clock_time
from lobcoach.ui.backup_clock import BackupClock
from lobcoach.ui.settings.file_card import FileCard
from tests.services.given_backups import START, Desk
from tests.services.places import names_in
from tests.ui.finding import button, named, shown, words
from tests.ui.pictures import Show

LOCAL = START.astimezone()


class Card:
    """The card on a file, and a coach who chooses folders."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.answer: Path | None = None
        self.opened: list[Path] = []
        self.clock = BackupClock(desk.backups)
        self.clock.start()
        self.card = FileCard(
            desk.backups,
            self.clock,
            LOCAL.date,
            ask_folder=lambda _parent, _folder: self.answer,
            show_folder=self.opened.append,
        )
        self.card.folder_chosen.connect(self._choose)

    def _choose(self, folder: Path | None) -> None:
        self.desk.chosen = folder

    def says(self, qtbot: QtBot, text: str) -> None:
        qtbot.waitUntil(lambda: any(text in each for each in words(self.card)), timeout=20_000)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path / "mijn.lobcoach")
    yield made
    made.store.close()


@pytest.fixture
def given(desk: Desk, show: Show) -> Iterator[Card]:
    made = Card(desk)
    show(made.card)
    yield made
    made.card.stop()
    made.clock.stop()


def test_nobody_waits_for_a_backup_of_the_example_that_never_comes(given: Card) -> None:
    given.clock.stop()
    given.card.refresh()
    assert (
        "Er is nog geen reservekopie. Van de voorbeeldgegevens maakt LOBcoach er vanzelf geen."
    ) in words(given.card)


def test_it_tells_where_the_file_is_and_how_its_backups_stand(
    given: Card, desk: Desk, tmp_path: Path
) -> None:
    assert f"‘mijn.lobcoach’ in de map ‘{tmp_path}’" in words(given.card)
    assert "328 kB groot" in words(given.card)
    due = START.replace(minute=21, hour=20).astimezone()
    assert (
        f"Er is nog geen reservekopie. De volgende komt rond {clock_time(due.time())}."
    ) in words(given.card)
    assert "Reservekopieën komen in de map ‘backups’, naast je bestand." in words(given.card)
    desk.backups.make(Reason.AT_WORK)
    given.card.refresh()
    assert (
        f"De laatste reservekopie is van vandaag om {clock_time(LOCAL.time())}. Sindsdien is er "
        "niets veranderd."
    ) in words(given.card)


def test_a_backup_is_made_at_once(given: Card, desk: Desk, qtbot: QtBot) -> None:
    button(given.card, "Maak nu een reservekopie").click()
    assert "LOBcoach maakt een reservekopie…" in words(given.card)
    given.says(qtbot, "De reservekopie staat in de map ‘backups’.")
    assert desk.backups.listed()[0].name.reason is Reason.BY_HAND
    given.says(qtbot, "Sindsdien is er niets veranderd.")


def test_a_backup_that_cannot_be_made_is_told_and_stays_told(
    given: Card, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.chosen = tmp_path / "stick"
    button(given.card, "Maak nu een reservekopie").click()
    given.says(qtbot, f"De map ‘{tmp_path}/stick’ is er niet.")
    given.card.refresh()
    given.says(qtbot, "De reservekopie kon niet worden gemaakt.")


def test_another_folder_is_chosen_and_given_up_again(
    given: Card, desk: Desk, tmp_path: Path
) -> None:
    button(given.card, "Andere map…").click()
    assert desk.chosen is None
    assert "Toch naast het bestand" not in [each.text() for each in shown(given.card, QPushButton)]
    assert named(given.card, QPushButton, "Andere map voor reservekopieën").isEnabled()
    given.answer = tmp_path.parent / "stick"
    button(given.card, "Andere map…").click()
    assert f"Reservekopieën komen in de map ‘{given.answer}’." in words(given.card)
    button(given.card, "Toch naast het bestand").click()
    assert desk.chosen is None
    assert "Reservekopieën komen in de map ‘backups’, naast je bestand." in words(given.card)


def test_the_folder_is_shown_and_restoring_is_asked_for(
    given: Card, qtbot: QtBot, tmp_path: Path
) -> None:
    button(given.card, "Toon map").click()
    assert given.opened == [tmp_path]
    with qtbot.waitSignal(given.card.restore_requested):
        button(given.card, "Reservekopie terugzetten…").click()


def test_the_file_is_looked_through_while_work_goes_on(
    given: Card, desk: Desk, qtbot: QtBot
) -> None:
    button(given.card, "Kijk het bestand na").click()
    assert not button(given.card, "Kijk het bestand na").isEnabled()
    desk.add("Noor")
    given.says(qtbot, "Je bestand is in orde: alles wat erin staat, is nagekeken.")
    assert button(given.card, "Kijk het bestand na").isEnabled()
    assert names_in(desk.folder.path) == []


def test_what_is_wrong_is_told_in_a_few_lines(given: Card, desk: Desk, qtbot: QtBot) -> None:
    with desk.store.transaction() as tx:
        tx.connection.exec_driver_sql("DELETE FROM coach")
    button(given.card, "Kijk het bestand na").click()
    given.says(qtbot, "Er hoort één coach in het bestand te staan.")


def test_looking_through_may_not_be_possible(
    given: Card, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    desk.chosen = tmp_path / "stick"
    button(given.card, "Kijk het bestand na").click()
    given.says(qtbot, f"Nakijken kan nu niet. De map ‘{tmp_path}/stick’ is er niet.")


def test_many_lines_are_cut_short_and_our_mistakes_are_not_hidden(given: Card) -> None:
    given.card._on_checked([f"Regel {number}." for number in range(8)])
    assert ("Regel 0.\nRegel 1.\nRegel 2.\nRegel 3.\nRegel 4.\nEn nog 3 meer.") in words(given.card)
    with pytest.raises(ZeroDivisionError):
        given.card._on_check_failed(ZeroDivisionError())


def test_a_change_is_seen_when_the_card_comes_back(given: Card, desk: Desk) -> None:
    desk.backups.make(Reason.AT_WORK)
    desk.changes.publish(Kind.NOTES)
    given.card.hide()
    given.card.show()
    assert any("De volgende komt rond" in each for each in words(given.card))
