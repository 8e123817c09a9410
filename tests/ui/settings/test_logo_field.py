"""The logo of the school: chosen, dropped here, or taken away again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from lobcoach.report.png import read_png
from lobcoach.ui.settings.logo_field import LogoField, LogoPreview
from lobcoach.ui.settings.logo_picture import prepared_logo
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from tests.ui.dropping import dragged, entering, letting_go
from tests.ui.finding import button, shown, words
from tests.ui.pictures import Show, count
from tests.ui.settings.given_pictures import logo_file

UNREADABLE = "Dit bestand kan niet worden gelezen. Kijk of het er nog staat, of kies een ander."


class Asked:
    """What the coach answers when asked for a picture."""

    path: Path | None = None

    def __call__(self, parent: object) -> Path | None:
        return self.path


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def field(show: Show, asked: Asked) -> LogoField:
    made = LogoField(asked)
    show(made).resize(500, 300)
    made.start(b"", "ROC Noord")
    return made


def dropped(field: LogoField, *urls: QUrl) -> bool:
    """Drag these over the field and, if it takes them, let go; tell whether it took them."""
    data = dragged(*urls)
    enter = entering(data)
    field.dragEnterEvent(enter)
    if enter.isAccepted():
        field.dropEvent(letting_go(data))
    return enter.isAccepted()


def test_without_a_logo_there_is_one_thing_to_do(field: LogoField) -> None:
    assert not shown(field, LogoPreview)
    assert not button_is_there(field, "Haal weg")
    assert button(field, "Kies een logo…").accessibleDescription().startswith("Het logo staat")


def button_is_there(field: LogoField, text: str) -> bool:
    return any(each.text() == text for each in shown(field, type(field._take_away)))


def test_a_chosen_picture_becomes_the_logo_by_keyboard_too(
    field: LogoField, asked: Asked, qtbot: QtBot, tmp_path: Path
) -> None:
    asked.path = logo_file(tmp_path / "logo.png")
    with qtbot.waitSignal(field.chosen) as chosen:
        qtbot.keyClick(button(field, "Kies een logo…"), Qt.Key.Key_Return)
    assert read_png(chosen.args[0]) is not None
    field.show_logo(chosen.args[0], "")
    (preview,) = shown(field, LogoPreview)
    assert preview.accessibleName() == "Logo van de school"
    assert count(preview, "#1F4F9C") > 500


def test_who_thinks_again_changes_nothing(field: LogoField, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.chosen):
        button(field, "Kies een logo…").click()


def test_a_picture_is_dropped_here(field: LogoField, qtbot: QtBot, tmp_path: Path) -> None:
    path = logo_file(tmp_path / "logo.jpg")
    with qtbot.waitSignal(field.chosen) as chosen:
        assert dropped(field, QUrl.fromLocalFile(str(path)))
    assert read_png(chosen.args[0]) is not None


def test_what_is_not_one_file_of_this_computer_is_not_taken(
    field: LogoField, tmp_path: Path
) -> None:
    path = QUrl.fromLocalFile(str(logo_file(tmp_path / "logo.png")))
    assert not dropped(field, QUrl("https://voorbeeld.nl/logo.png"))
    assert not dropped(field, path, path)
    assert not dropped(field)


def test_what_cannot_be_the_logo_is_said_and_the_old_one_stays(
    field: LogoField, qtbot: QtBot, tmp_path: Path
) -> None:
    old = prepared_logo(logo_file(tmp_path / "oud.png"))
    field.show_logo(old, "ROC Noord")
    with qtbot.assertNotEmitted(field.chosen):
        field.take(tmp_path / "weg.png")
    assert field.problem() == UNREADABLE
    assert UNREADABLE in words(field)
    assert button(field, "Ander logo…").accessibleDescription() == UNREADABLE
    assert shown(field, LogoPreview)
    field.take(tmp_path / "oud.png")
    assert field.problem() == ""


def test_a_logo_is_taken_away_and_the_keyboard_stays_near(
    field: LogoField, qtbot: QtBot, tmp_path: Path
) -> None:
    field.show_logo(prepared_logo(logo_file(tmp_path / "logo.png")), "ROC Noord")
    away = button(field, "Haal weg")
    away.setFocus()
    with qtbot.waitSignal(field.chosen) as chosen:
        qtbot.keyClick(away, Qt.Key.Key_Space)
    assert chosen.args == [b""]
    field.show_logo(b"", "ROC Noord")
    assert field.window().focusWidget() is button(field, "Kies een logo…")


def test_bytes_that_are_no_picture_are_not_shown(field: LogoField) -> None:
    field.show_logo(b"\x89PNG van een ander programma", "ROC Noord")
    assert not shown(field, LogoPreview)
    assert button_is_there(field, "Haal weg")


def test_in_the_dark_a_logo_stands_on_white_paper_as_it_is_printed(
    field: LogoField, dresser: ThemeController, tmp_path: Path
) -> None:
    field.show_logo(prepared_logo(logo_file(tmp_path / "logo.png")), "ROC Noord")
    dresser.set_choice(ColourChoice.DARK)
    (preview,) = shown(field, LogoPreview)
    assert count(preview, "#FFFFFF") > 1000
