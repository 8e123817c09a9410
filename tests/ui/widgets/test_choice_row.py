from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.choice_row import ChoiceRow
from tests.ui.pictures import Show


def test_pressing_anywhere_on_the_row_presses_its_button(show: Show, qtbot: QtBot) -> None:
    row = ChoiceRow(QCheckBox("Kwaliteiten"), "Wat kan ik?", "gem")
    show(row)
    detail = QPoint(120, row.height() - 8)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=detail)
    assert row.button.isChecked()
    qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=detail)
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(-5, -5))
    assert row.button.isChecked()


def test_a_screen_reader_hears_the_explanation_and_the_fact(show: Show) -> None:
    row = ChoiceRow(QCheckBox("Kwaliteiten"), "Wat kan ik?")
    show(row)
    assert row.button.accessibleDescription() == "Wat kan ik?"
    row.set_aside("8 okt")
    assert row.aside() == "8 okt"
    assert row.button.accessibleDescription() == "Wat kan ik? 8 okt"


def test_the_icon_grows_with_the_text(show: Show, dresser: ThemeController) -> None:
    row = ChoiceRow(QCheckBox("Kwaliteiten"), "Wat kan ik?", "gem")
    show(row)
    before = row.button.iconSize().width()
    dresser.set_percent(150)
    assert row.button.iconSize().width() == round(before * 1.5)


def test_an_explanation_that_is_not_needed_takes_no_room(show: Show) -> None:
    row = ChoiceRow(QCheckBox("Kwaliteiten"), "Wat kan ik?", "gem")
    show(row)
    high = row.sizeHint().height()
    row.set_detail("")
    assert row.sizeHint().height() < high
    assert row.button.accessibleDescription() == ""
    row.set_detail("Wat kan ik?")
    assert row.sizeHint().height() == high
