from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.ui import theme, theme_controller
from lobcoach.ui.theme_controller import ColourChoice, ThemeController
from lobcoach.ui.theme_tokens import DARK, LIGHT


def window_colour(app: QApplication) -> str:
    return app.palette().color(QPalette.ColorRole.Window).name().upper()


def test_choosing_dark_changes_the_palette_and_tells_it_once(
    dresser: ThemeController, qapp: QApplication, qtbot: QtBot
) -> None:
    assert window_colour(qapp) == LIGHT.paper
    with qtbot.waitSignal(dresser.changed):
        dresser.set_choice("donker")
    assert dresser.choice is ColourChoice.DARK
    assert theme.current().tokens is DARK
    assert window_colour(qapp) == DARK.paper


def test_choosing_what_is_already_there_changes_nothing(
    dresser: ThemeController, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(dresser.changed):
        dresser.set_choice("licht")
        dresser.set_percent(100)


def test_the_text_size_stays_between_ninety_and_two_hundred_percent(
    dresser: ThemeController, qapp: QApplication
) -> None:
    dresser.set_percent(500)
    assert dresser.percent == 200
    assert qapp.font().pixelSize() == 28
    dresser.set_percent(10)
    assert dresser.percent == 90
    assert qapp.font().pixelSize() == 13


def test_the_system_decides_only_when_the_coach_leaves_it_to_the_system(
    dresser: ThemeController, qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(theme_controller, "_system_is_dark", lambda app: True)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.current().tokens is LIGHT
    dresser.set_choice("systeem")
    assert theme.current().tokens is DARK
    monkeypatch.setattr(theme_controller, "_system_is_dark", lambda app: False)
    qapp.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert theme.current().tokens is LIGHT


def test_a_system_that_does_not_say_is_light(dresser: ThemeController, qapp: QApplication) -> None:
    dresser.set_choice("systeem")
    assert theme.current().tokens is LIGHT


def test_choices_can_be_made_before_the_program_is_dressed() -> None:
    controller = ThemeController("licht", 120)
    controller.set_choice("donker")
    controller.set_percent(150)
    assert controller.theme == theme.Theme(DARK, 1.5)
    assert ThemeController().theme == theme.Theme(LIGHT)


def test_an_unknown_choice_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="paars"):
        ThemeController("paars")


def test_dressing_again_keeps_the_look(dresser: ThemeController, qapp: QApplication) -> None:
    dresser.apply(qapp)
    assert theme.current() == dresser.theme
