# ruff: noqa: E501  (sentences and content stand on one line, as the coach sees them)
"""A selection becomes one file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.dialogs.share_dialog import ShareDialog
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.banner import Banner
from tests.services.given_shared import PERSON, STEP, given_own
from tests.ui.finding import button, shown, words

Open = Callable[..., ShareDialog]
SHIPPED = ("kr-t-01", "kr-t-02")


@pytest.fixture
def place(tmp_path: Path) -> Path:
    folder = tmp_path / "Delen"
    folder.mkdir()
    return folder / "vragen voor Ilse.md"


@pytest.fixture
def asked() -> list[Path]:
    return []


@pytest.fixture
def show_dialog(
    qtbot: QtBot, dresser: ThemeController, services: Services, place: Path, asked: list[Path]
) -> Open:
    def show(
        *prompt_ids: str, to: Path | None = place, folders: list[Path] | None = None
    ) -> ShareDialog:
        def ask(_: QWidget, proposal: Path) -> Path | None:
            asked.append(proposal)
            return to

        open_folder = (folders if folders is not None else []).append
        dialog = ShareDialog(services, prompt_ids, ask_place=ask, show=open_folder)
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.open()
            dialog.activateWindow()
        return dialog

    return show


def said(dialog: ShareDialog) -> str:
    return dialog.findChildren(Banner)[0].message()


def test_it_shows_what_goes_into_the_file_and_where_it_went(
    show_dialog: Open, qtbot: QtBot, place: Path, asked: list[Path], services: Services
) -> None:
    folders: list[Path] = []
    dialog = show_dialog(*SHIPPED, folders=folders)
    told = words(dialog)
    assert "2 vragen" in told
    assert any("Over studenten staat er niets in." in each for each in told)
    texts = [services.library.bank.find(each).text for each in SHIPPED]  # type: ignore[union-attr]
    assert "\n".join(f"– {text}" for text in texts) in told
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert [each.name for each in asked] == ["lobcoach-vragen-2026-11-23.md"]
    assert said(dialog) == "2 vragen staan nu in ‘vragen voor Ilse.md’, in de map ‘Delen’."
    assert "Marleen" not in place.read_text(encoding="utf-8")
    assert button(dialog, "Klaar").hasFocus()
    qtbot.mouseClick(button(dialog, "Laat de map zien"), Qt.MouseButton.LeftButton)
    assert folders == [place.parent]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_name_of_the_coach_is_put_in_on_request_only(
    show_dialog: Open, qtbot: QtBot, place: Path
) -> None:
    dialog = show_dialog(*SHIPPED)
    (box,) = shown(dialog, QCheckBox)
    assert not box.isChecked()
    qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert "auteur: Marleen de Boer\n" in place.read_text(encoding="utf-8")


def test_what_to_look_at_first_is_told_before_anything_is_written(
    show_dialog: Open, services: Services, place: Path
) -> None:
    services.students.save(Student(first_name="Noor", surname="Berg"))
    assert services.library.own_folder is not None
    given_own(services.library.own_folder, replace(STEP, text="Hoe denkt Noor daarover?"), PERSON)
    services.library.read_again()
    told = words(show_dialog(STEP.id, PERSON.id))
    assert "Kijk hier eerst naar" in told
    assert (
        "In ‘Hoe denkt Noor daarover?’ staat ‘Noor’. Zo heet een van je studenten. Haal de naam eerst weg, of laat deze vraag thuis."
        in told
    )
    assert not place.exists()
    assert "Kijk hier eerst naar" not in words(show_dialog(PERSON.id))


def test_many_things_to_look_at_are_counted(show_dialog: Open, services: Services) -> None:
    assert services.library.own_folder is not None
    wrong = [
        replace(STEP, id=f"eigen-{number:08}", text=f"Wat is <b>{number}</b>?")
        for number in range(103)
    ]
    given_own(services.library.own_folder, *wrong)
    services.library.read_again()
    told = words(show_dialog(*services.sharing.own_ids()))
    assert any(each.endswith("\nEn nog 93 keer.") for each in told)
    assert any(each.endswith("\nen nog 3 vragen") for each in told)


def test_thinking_again_about_the_place_writes_nothing(
    show_dialog: Open, qtbot: QtBot, place: Path
) -> None:
    dialog = show_dialog(*SHIPPED, to=None)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert (said(dialog), place.exists()) == ("", False)


def test_a_place_that_is_gone_is_told_and_another_can_be_chosen(
    show_dialog: Open, qtbot: QtBot, place: Path
) -> None:
    place.parent.rmdir()
    dialog = show_dialog(*SHIPPED)
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert said(dialog) == (f"De map ‘{place.parent}’ is er niet. Maak de map, of kies een andere.")
    place.parent.mkdir()
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert place.exists()


def test_a_question_that_is_gone_is_told(show_dialog: Open) -> None:
    dialog = show_dialog("eigen-weggggg1")
    assert said(dialog) == "Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst."
    assert not button(dialog, "Bewaar als bestand …").isEnabled()


def test_it_becomes_larger_with_the_text(show_dialog: Open, dresser: ThemeController) -> None:
    dialog = show_dialog(*SHIPPED)
    before = dialog.width()
    dresser.set_percent(125)
    assert dialog.width() > before


def test_nothing_selected_is_told(show_dialog: Open) -> None:
    dialog = show_dialog()
    assert said(dialog) == "Er is nog geen vraag om te delen. Kies er eerst een."
    assert not button(dialog, "Bewaar als bestand …").isEnabled()
