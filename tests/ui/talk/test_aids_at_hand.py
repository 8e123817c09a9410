"""F9 in a talk: nothing is lost, and the keyboard comes back where it was."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication

from lobcoach.core.framework import Phase
from lobcoach.ui.aids.word_grid import WordTile
from lobcoach.ui.talk.aids_panel import AidsPanel
from lobcoach.ui.talk.prompt_card import PromptCard
from tests.ui.finding import button, shown, words
from tests.ui.pages.test_conversation_page import ALT, CTRL, Room
from tests.ui.pages.test_conversation_page import room as room  # noqa: PLC0414

WIDE, NARROW = QSize(1366, 768), QSize(1024, 640)


def panel(room: Room) -> AidsPanel | None:
    """Return the cards, if they are in view."""
    return next(iter(shown(room.page, AidsPanel)), None)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["laptop", "smallest"])
@pytest.mark.parametrize("way_back", [Qt.Key.Key_F9, Qt.Key.Key_Escape], ids=["F9", "Esc"])
def test_one_key_brings_the_cards_and_takes_them_away_in_the_middle_of_a_word(
    room: Room, size: QSize, way_back: Qt.Key
) -> None:
    room.page.resize(size)
    room.write("Ik bleef rus")
    cursor = room.editor().textCursor().position()
    room.key(Qt.Key.Key_F9)
    open_panel = panel(room)
    assert open_panel is not None
    focused = QApplication.focusWidget()
    assert focused is not None
    assert open_panel.isAncestorOf(focused)
    room.key(way_back)
    assert panel(room) is None
    assert room.editor().hasFocus()
    assert room.editor().textCursor().position() == cursor
    room.qtbot.keyClicks(QApplication.focusWidget(), "tig")
    assert room.autosave.flush()
    assert [note.text for note in room.notes().values()] == ["Ik bleef rustig"]


def test_with_room_the_question_stays_beside_the_cards(room: Room) -> None:
    room.key(Qt.Key.Key_F9)
    assert shown(room.page, PromptCard)
    open_panel = panel(room)
    assert open_panel is not None
    assert room.question() not in words(open_panel)


def test_without_room_the_question_stands_above_them(room: Room) -> None:
    room.page.resize(NARROW)
    room.key(Qt.Key.Key_F9)
    assert not shown(room.page, PromptCard)
    open_panel = panel(room)
    assert open_panel is not None
    assert room.question() in words(open_panel)


def test_the_talk_goes_on_under_the_cards_and_they_follow(room: Room) -> None:
    room.page.resize(NARROW)
    room.key(Qt.Key.Key_F9)
    before = room.question()
    room.key(Qt.Key.Key_Return, CTRL)
    open_panel = panel(room)
    assert open_panel is not None
    assert room.question() != before
    assert room.question() in words(open_panel)
    while room.stored().dialogue.phase is not Phase.ACTIVATE:
        room.key(Qt.Key.Key_Down, ALT)
    assert words(open_panel).index("Past hier") < words(open_panel).index("Ook mogelijk")


def test_a_student_points_at_words_and_no_note_is_in_view(room: Room) -> None:
    room.write("alleen voor ons")
    room.key(Qt.Key.Key_F9)
    open_panel = panel(room)
    assert open_panel is not None
    button(open_panel, "Woordkaarten").click()
    assert not room.page.findChildren(type(room.page._column))[0].isVisible()
    tile = shown(open_panel, WordTile)[0]
    tile.click()
    assert f"Gekozen: {tile.card.word}" in words(open_panel)
    button(open_panel, "Sluit").click()
    assert room.editor().toPlainText() == "alleen voor ons"
    room.key(Qt.Key.Key_F9)
    assert tile.isChecked()
    room.page.open(room.talk)
    assert panel(room) is None
    assert not tile.isChecked()


def test_the_button_in_the_rail_shows_the_key_and_does_the_same(room: Room) -> None:
    opener = button(room.page, "Hulpkaarten")
    assert opener.accessibleDescription() == "Sneltoets F9"
    opener.click()
    assert panel(room) is not None
    opener.click()
    assert panel(room) is None


def test_the_closed_screen_stays_closed(room: Room) -> None:
    room.key(Qt.Key.Key_F8)
    room.key(Qt.Key.Key_F9)
    assert panel(room) is None
    room.key(Qt.Key.Key_F8)
    room.key(Qt.Key.Key_F9)
    room.key(Qt.Key.Key_F8)
    assert panel(room) is None
    room.key(Qt.Key.Key_F8)
    focused = QApplication.focusWidget()
    open_panel = panel(room)
    assert open_panel is not None
    assert focused is not None
    assert open_panel.isAncestorOf(focused)


def test_where_the_keyboard_came_from_may_be_gone(room: Room) -> None:
    room.key(Qt.Key.Key_F9)
    room.page._aids._came_from = None
    room.key(Qt.Key.Key_F9)
    assert room.editor().hasFocus()
