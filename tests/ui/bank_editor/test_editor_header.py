"""The head of the page."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.bank_editor.editor_header import EditorHeader
from tests.ui.finding import button, words
from tests.ui.pictures import Show

NEEDS = "Nog nodig: een hint."


def test_the_button_says_what_is_missing(show: Show) -> None:
    header = EditorHeader()
    show(header)
    header.show_question(kept=False)
    header.show_needs(NEEDS)
    save = button(header, "Bewaar vraag")
    assert not save.isEnabled()
    assert save.toolTip() == NEEDS
    assert save.accessibleDescription() == f"{NEEDS} Sneltoets Ctrl Enter"
    assert words(header) == ["Eigen vraag", NEEDS]
    header.show_needs("")
    assert save.isEnabled()
    assert words(header)[1] == "De vraag komt in je eigen map, niet bij de vragen van LOBcoach."


def test_only_a_question_that_was_kept_can_be_taken_away(show: Show, qtbot: QtBot) -> None:
    header = EditorHeader()
    show(header)
    header.show_question(kept=True)
    assert words(header)[0] == "Eigen vraag wijzigen"
    with qtbot.waitSignal(header.remove_requested):
        qtbot.mouseClick(button(header, "Wis vraag"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(header.left):
        qtbot.mouseClick(button(header, "Terug"), Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(header.save_requested):
        qtbot.mouseClick(button(header, "Bewaar vraag"), Qt.MouseButton.LeftButton)
