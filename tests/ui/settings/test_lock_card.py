"""The card for the lock in the settings."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.services.opened import Services
from lobcoach.ui.dialogs.passphrase_dialog import PassphraseDialog
from lobcoach.ui.dialogs.sheet_dialog import SheetDialog
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.settings.lock_card import LockCard
from tests.ui.finding import button, words
from tests.ui.pictures import Show

PASSPHRASE = "een lange zin van mij"


def said(root: QWidget) -> str:
    return " ".join(words(root))


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "lobcoach.ini")


@pytest.fixture
def card(show: Show, services: Services, preferences: Preferences) -> LockCard:
    made = LockCard(services, preferences)
    show(made)
    return made


def offered(card: LockCard) -> list[str]:
    return [each.text() for each in card.findChildren(QPushButton) if each.isVisible()]


def dialog(card: LockCard, kind: type[QDialog]) -> QDialog:
    return next(each for each in card.window().findChildren(kind) if each.isVisible())


def test_from_no_passphrase_to_one_and_back(card: LockCard, qtbot: QtBot) -> None:
    assert offered(card) == ["Wachtwoord instellen…"]
    assert "Je bestand heeft geen wachtwoord." in said(card)
    button(card, "Wachtwoord instellen…").click()
    form = dialog(card, PassphraseDialog)
    for line in form.findChildren(QLineEdit):
        line.setText(PASSPHRASE)
    button(form, "Zet op slot").click()
    qtbot.waitUntil(lambda: len(offered(card)) > 1, timeout=20_000)
    assert card._banner.message().startswith("Je bestand heeft nu een wachtwoord.")
    assert [each for each in offered(card) if each.endswith("…")] == [
        "Wachtwoord wijzigen…", "Herstelblad maken…", "Wachtwoord weghalen…",
    ]  # fmt: skip

    button(card, "Wachtwoord weghalen…").click()
    form = dialog(card, PassphraseDialog)
    form.findChildren(QLineEdit)[0].setText(PASSPHRASE)
    button(form, "Haal wachtwoord weg").click()
    qtbot.waitUntil(lambda: "Wachtwoord instellen…" in offered(card), timeout=20_000)


def test_the_other_dialogs_open(card: LockCard, services: Services) -> None:
    services.locking.add(PASSPHRASE)
    card.reload()
    button(card, "Wachtwoord wijzigen…").click()
    dialog(card, PassphraseDialog).reject()
    button(card, "Herstelblad maken…").click()
    dialog(card, SheetDialog).reject()


def test_after_how_many_minutes_it_locks_is_kept_at_once(
    card: LockCard, services: Services, preferences: Preferences, tmp_path: Path
) -> None:
    services.locking.add(PASSPHRASE)
    card.reload()
    assert card._minutes.current() == "10"
    for text, minutes in (("5 min", 5), ("Nooit", 0), ("30 min", 30)):
        button(card, text).click()
        assert preferences.lock_minutes == minutes
    again = LockCard(services, Preferences(tmp_path / "lobcoach.ini"))
    assert again._minutes.current() == "30"
    again.deleteLater()
