"""A line about the coach that is kept while it is typed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.ui.settings.checked_field import CheckedField
from tests.ui.finding import words
from tests.ui.pictures import Show
from tests.ui.settings.given_settings import Given

MISSING = "Vul je naam in. Die komt in het verslag te staan."


@pytest.fixture
def field(show: Show, given: Given) -> CheckedField:
    made = CheckedField(given.keeping, "name", "Naam", "Staat op het verslag.")
    show(made)
    made.start()
    return made


def emptied(qtbot: QtBot, field: CheckedField) -> None:
    field.line.setFocus()
    field.line.selectAll()
    qtbot.keyClick(field.line, Qt.Key.Key_Delete)


def test_every_letter_is_kept(field: CheckedField, given: Given, qtbot: QtBot) -> None:
    emptied(qtbot, field)
    qtbot.keyClicks(field.line, "Samira")
    assert field.problem() == ""
    assert given.stored().name == "Samira"


def test_letter_by_letter_to_nothing_the_old_name_stays(
    field: CheckedField, given: Given, qtbot: QtBot
) -> None:
    field.line.setFocus()
    field.line.end(False)
    for _ in "Marleen de Boer":
        qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
        given.autosave.flush()  # however quick the autosave is
    assert field.line.text() == ""
    assert words(field)[1:] == [MISSING, "Zolang blijft ‘Marleen de Boer’ staan."]
    assert field.line.accessibleDescription() == (
        f"{MISSING} Zolang blijft ‘Marleen de Boer’ staan."
    )
    assert given.stored().name == "Marleen de Boer"
    qtbot.keyClicks(field.line, "N")
    assert words(field)[1:] == ["Staat op het verslag."]
    assert field.line.accessibleDescription() == "Staat op het verslag."
    assert given.stored().name == "N"


def test_what_was_finished_is_the_old_name_of_the_next_time(
    field: CheckedField, given: Given, qtbot: QtBot
) -> None:
    emptied(qtbot, field)
    qtbot.keyClicks(field.line, "Samira")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    emptied(qtbot, field)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)  # an empty name is no name to go back to
    assert words(field)[-1] == "Zolang blijft ‘Samira’ staan."
    assert given.stored().name == "Samira"


def test_a_name_that_is_far_too_long_is_not_kept(
    field: CheckedField, given: Given, qtbot: QtBot
) -> None:
    emptied(qtbot, field)
    field.line.insert("x" * 101)
    assert field.problem() == "Een naam kan hooguit 100 tekens hebben. Kort hem in."
    assert given.stored().name == "Marleen de Boer"


def test_without_an_old_name_only_what_is_wrong_is_said(
    show: Show, given: Given, qtbot: QtBot
) -> None:
    field = CheckedField(given.keeping, "name", "Naam", "Staat op het verslag.")
    show(field)
    qtbot.keyClicks(field.line, "a")
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert words(field) == ["Naam", MISSING]


def test_what_changed_elsewhere_is_shown_unless_one_is_typing_or_must_mend_it(
    field: CheckedField, show: Show, given: Given, qtbot: QtBot
) -> None:
    other = QLineEdit()
    show(other)
    given.keeping.put("name", "Van elders")
    field.show_now()
    assert field.line.text() == "Van elders"

    field.window().activateWindow()
    qtbot.waitUntil(field.window().isActiveWindow)
    emptied(qtbot, field)
    qtbot.waitUntil(field.line.hasFocus)
    given.keeping.put("name", "Nog eens")
    field.show_now()
    assert field.line.text() == ""

    field.line.clearFocus()
    field.show_now()
    assert field.problem() == MISSING
    field.start()
    assert (field.line.text(), field.problem()) == ("Nog eens", "")
