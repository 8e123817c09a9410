"""The school of the coach, and its logo."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.ui.settings.logo_field import LogoPreview
from lobcoach.ui.settings.school_card import SchoolCard
from tests.ui.finding import button, named, shown
from tests.ui.pictures import Show
from tests.ui.settings.given_pictures import logo_file
from tests.ui.settings.given_settings import Given


def test_name_and_logo_are_kept_at_once(
    show: Show, given: Given, qtbot: QtBot, tmp_path: Path
) -> None:
    path = logo_file(tmp_path / "logo.png")
    card = SchoolCard(given.keeping, lambda _: path)
    show(card)
    card.start()
    name = named(card, QLineEdit, "Naam van de school")
    name.selectAll()
    qtbot.keyClicks(name, "ROC Noord")
    button(card, "Kies een logo…").click()
    coach = given.services.coach.get()
    assert coach.school == "ROC Noord"
    assert coach.logo.startswith(b"\x89PNG")
    given.keeping.take(coach)
    card.show_now()
    (preview,) = shown(card, LogoPreview)
    assert preview.accessibleName() == "Logo van ROC Noord"
    button(card, "Haal weg").click()
    assert given.services.coach.get().logo == b""
