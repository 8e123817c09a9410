"""Choosing, changing and taking away the passphrase, on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.people import Coach
from lobcoach.core.recovery import write_groups
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.services.opening import create_file, open_file, open_with_sheet
from lobcoach.store.opening import key_to
from lobcoach.ui.dialogs.passphrase_dialog import PassphraseDialog, Wish
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import button, named, words

OLD, NEW = "de oude lange zin", "de nieuwe lange zin"
NOW, FIRST, AGAIN = "Wachtwoord van nu", "Nieuw wachtwoord", "Nog een keer het nieuwe wachtwoord"


def said(root: QWidget) -> str:
    return " ".join(words(root))


@pytest.fixture
def locked(tmp_path: Path, library: Library) -> Iterator[Services]:
    opened = create_file(tmp_path / "op-slot.lobcoach", library, Coach(name="Marleen"), OLD)
    yield opened
    opened.close()


class Form:
    """The dialog with hands on it."""

    def __init__(self, qtbot: QtBot, services: Services, wish: Wish) -> None:
        self.qtbot = qtbot
        self.services = services
        self.dialog = PassphraseDialog(services, wish)
        self.told: list[str] = []
        self.dialog.changed.connect(self.told.append)
        qtbot.addWidget(self.dialog)
        self.dialog.open()

    def fill(self, **typed: str) -> None:
        captions = {"now": NOW, "first": FIRST, "again": AGAIN}
        for name, text in typed.items():
            line = named(self.dialog, QLineEdit, captions[name])
            line.clear()
            self.qtbot.keyClicks(line, text)

    def press(self, text: str) -> None:
        button(self.dialog, text).click()
        self.qtbot.waitUntil(lambda: not self.dialog._busy, timeout=20_000)

    def opens_with(self, passphrase: str | None) -> bool:
        self.services.close()
        try:
            open_file(self.services.path, self.services.library, passphrase).close()
        except FileError as error:
            assert error.trouble is FileTrouble.WRONG_PASSPHRASE
            return False
        return True


def test_a_first_passphrase(qtbot: QtBot, dresser: ThemeController, services: Services) -> None:
    form = Form(qtbot, services, Wish.ADD)
    form.fill(first=NEW, again=NEW)
    form.press("Zet op slot")
    assert form.told == [
        "Je bestand heeft nu een wachtwoord. Maak ook een herstelblad, voor als je het kwijt bent."
    ]
    assert not form.dialog.isVisible()
    assert all(not line.text() for line in form.dialog.findChildren(QLineEdit))
    assert form.opens_with(NEW)


def test_another_passphrase(qtbot: QtBot, dresser: ThemeController, locked: Services) -> None:
    form = Form(qtbot, locked, Wish.CHANGE)
    form.fill(now=OLD, first=NEW, again=NEW)
    form.press("Wijzig wachtwoord")
    assert form.told == [
        "Het wachtwoord is gewijzigd. Maak een nieuw herstelblad; een oud blad geldt niet meer."
    ]
    assert form.opens_with(NEW)


def test_no_passphrase_any_more(qtbot: QtBot, dresser: ThemeController, locked: Services) -> None:
    form = Form(qtbot, locked, Wish.REMOVE)
    assert "Iedereen die bij deze computer kan, kan dan ook lezen" in said(form.dialog)
    form.fill(now=OLD)
    form.press("Haal wachtwoord weg")
    assert form.told == ["Je bestand heeft geen wachtwoord meer."]
    assert form.opens_with(None)


def test_after_the_sheet_a_new_one_without_the_old_one(
    qtbot: QtBot, dresser: ThemeController, locked: Services
) -> None:
    groups = write_groups(key_to(locked.path, OLD).raw)
    locked.close()
    opened = open_with_sheet(locked.path, locked.library, groups)
    form = Form(qtbot, opened, Wish.FORGOTTEN)
    form.fill(first=NEW, again=NEW)
    form.press("Kies dit wachtwoord")
    assert form.told == [
        "Je nieuwe wachtwoord geldt. Maak een nieuw herstelblad; het oude geldt niet meer."
    ]
    assert form.opens_with(NEW)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            {"now": OLD, "first": "kort", "again": "kort"},
            "Neem een wachtwoord van minstens 8 tekens. Een korte zin is makkelijk te onthouden.",
        ),
        (
            {"now": OLD, "first": NEW, "again": NEW + "x"},
            "De twee wachtwoorden zijn niet gelijk. Typ ze opnieuw.",
        ),
        (
            {"now": "iets anders", "first": NEW, "again": NEW},
            "Dit wachtwoord past niet. Kijk of Caps Lock aanstaat en probeer het nog eens.",
        ),
    ],
)
def test_what_is_wrong_is_said_below_its_field_and_nothing_changes(
    qtbot: QtBot, dresser: ThemeController, locked: Services, typed: dict[str, str], told: str
) -> None:
    form = Form(qtbot, locked, Wish.CHANGE)
    form.fill(**typed)
    form.press("Wijzig wachtwoord")
    assert told in said(form.dialog)
    assert form.dialog.isVisible()
    assert form.told == []
    form.fill(**{name: text + "!" for name, text in typed.items()})
    assert told not in said(form.dialog)
    form.dialog.reject()
    assert form.opens_with(OLD)


def test_trouble_with_the_file_is_said_above_the_buttons(
    qtbot: QtBot, dresser: ThemeController, locked: Services
) -> None:
    form = Form(qtbot, locked, Wish.REMOVE)
    locked.path.rename(locked.path.with_name("weg"))
    form.fill(now=OLD)
    form.press("Haal wachtwoord weg")
    assert "bestaat niet. Kijk of het is verplaatst" in form.dialog._banner.message()
    locked.path.with_name("weg").rename(locked.path)
    form.dialog.reject()


def test_while_it_is_being_done_nothing_can_be_typed_or_closed(
    qtbot: QtBot, dresser: ThemeController, locked: Services
) -> None:
    form = Form(qtbot, locked, Wish.CHANGE)
    form.fill(now=OLD, first=NEW, again=NEW)
    button(form.dialog, "Wijzig wachtwoord").click()
    assert form.dialog._busy
    assert not any(line.isEnabled() for line in form.dialog.findChildren(QLineEdit))
    assert "er gaat niets verloren" in form.dialog._banner.message()
    form.dialog.reject()
    assert form.dialog.isVisible()
    qtbot.waitUntil(lambda: bool(form.told), timeout=20_000)
    assert form.opens_with(NEW)


def test_a_dialog_that_is_gone_before_the_work_is_done_hears_nothing(
    qtbot: QtBot, dresser: ThemeController, locked: Services
) -> None:
    dialog = PassphraseDialog(locked, Wish.CHANGE)
    dialog.open()
    for line, text in zip(dialog.findChildren(QLineEdit), (OLD, NEW, NEW), strict=True):
        line.setText(text)
    button(dialog, "Wijzig wachtwoord").click()
    work = dialog._work
    dialog.deleteLater()
    qtbot.waitUntil(lambda: not work._thread.is_alive(), timeout=20_000)
    locked.close()
    open_file(locked.path, locked.library, NEW).close()


def test_a_mistake_of_ours_is_not_hidden(
    qtbot: QtBot, dresser: ThemeController, locked: Services
) -> None:
    form = Form(qtbot, locked, Wish.ADD)
    with pytest.raises(ZeroDivisionError):
        form.dialog._on_failed(ZeroDivisionError())


def test_it_grows_with_the_text(qtbot: QtBot, dresser: ThemeController, locked: Services) -> None:
    form = Form(qtbot, locked, Wish.REMOVE)
    before = form.dialog.width()
    dresser.set_percent(125)
    qtbot.waitUntil(lambda: form.dialog.width() > before, timeout=5_000)
    qtbot.keyClick(form.dialog, Qt.Key.Key_Escape)
    assert not form.dialog.isVisible()
