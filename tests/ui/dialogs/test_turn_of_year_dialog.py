"""A whole group into a new school year."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.services.turn_of_year import Turn
from lobcoach.ui.dialogs.turn_of_year_dialog import TurnOfYearDialog
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from tests.ui.finding import button, named, words

LEFT = Qt.MouseButton.LeftButton
Open = Callable[[], TurnOfYearDialog]


@pytest.fixture
def show_dialog(qtbot: QtBot, dresser: ThemeController, services: Services) -> Iterator[Open]:
    for first, group, year in (("Sam", "LAB4A", 1), ("Bo", "LAB4A", 2), ("Pim", "LAB4A", None),
                               ("Eva", "MON1A", 9)):  # fmt: skip
        services.students.save(Student(first_name=first, group=group, year=year))

    def show() -> TurnOfYearDialog:
        dialog = TurnOfYearDialog(services, services.turn_of_year.groups())
        qtbot.addWidget(dialog)
        with qtbot.waitActive(dialog):
            dialog.open()
            dialog.activateWindow()
        return dialog

    yield show


def test_it_shows_whom_it_concerns_before_anything_is_done(show_dialog: Open) -> None:
    dialog = show_dialog()
    told = words(dialog)
    assert "Bo: leerjaar 2 → 3\nSam: leerjaar 1 → 2" in told
    assert "Zonder leerjaar, en dat blijft zo: Pim." in told
    assert dialog.focusWidget() is named(dialog, CalmComboBox, "Groep")
    assert button(dialog, "Zet 2 studenten een leerjaar verder").isEnabled()


def test_one_button_moves_the_group(show_dialog: Open, services: Services, qtbot: QtBot) -> None:
    dialog = show_dialog()
    with qtbot.waitSignal(dialog.turned) as turned:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert turned.args[0] == "LAB4A"
    years = {row.student.first_name: row.student.year for row in services.students.caseload()}
    assert years == {"Sam": 2, "Bo": 3, "Pim": None, "Eva": 9}
    assert not dialog.isVisible()


def test_the_archive_is_the_other_way(show_dialog: Open, services: Services, qtbot: QtBot) -> None:
    dialog = show_dialog()
    first = dialog.findChildren(QRadioButton)[0]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.turned) as turned:
        qtbot.mouseClick(button(dialog, "Archiveer 3 studenten"), LEFT)
    assert turned.args[1].turn is Turn.ARCHIVE
    assert [row.student.first_name for row in services.students.caseload()] == ["Eva"]


def test_a_group_in_which_nobody_can_move_says_so(show_dialog: Open) -> None:
    dialog = show_dialog()
    named(dialog, CalmComboBox, "Groep").setCurrentIndex(1)
    assert "In deze groep is niemand die verder kan." in words(dialog)
    assert "Al in leerjaar 9, en dat blijft zo: Eva." in words(dialog)
    assert not button(dialog, "Zet 0 studenten een leerjaar verder").isEnabled()


def test_a_large_group_is_counted_beyond_a_hundred_names(
    show_dialog: Open, services: Services
) -> None:
    for number in range(103):
        services.students.save(Student(first_name=f"S{number:03}", group="AAA", year=1))
    dialog = show_dialog()
    (names,) = (text for text in words(dialog) if "S000" in text)
    assert names.endswith("S099: leerjaar 1 → 2\nen nog 3 studenten")


def test_escape_changes_nothing(show_dialog: Open, services: Services, qtbot: QtBot) -> None:
    dialog = show_dialog()
    before = services.students.caseload()
    with qtbot.assertNotEmitted(dialog.turned):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert services.students.caseload() == before


def test_larger_text_makes_a_larger_dialog(show_dialog: Open, dresser: ThemeController) -> None:
    dialog = show_dialog()
    before = dialog.height()
    dresser.set_percent(90)
    assert dialog.height() < before


def test_a_file_that_was_replaced_is_told_and_nothing_is_lost(
    show_dialog: Open, services: Services, qtbot: QtBot
) -> None:
    dialog = show_dialog()
    os.utime(services.path, (0, 0))
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    (banner,) = dialog.findChildren(Banner)
    assert "door een ander programma vervangen" in banner.message()
    assert dialog.isVisible()
    services.path.write_bytes(b"kapot" * 4096)
    named(dialog, CalmComboBox, "Groep").setCurrentIndex(1)
    assert "beschadigd" in banner.message()
    assert not button(dialog, "Zet 2 studenten een leerjaar verder").isEnabled()
