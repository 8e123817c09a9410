"""The buttons that mark a line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.talk import Tag
from lobcoach.ui.talk.tag_row import TagRow
from tests.ui.finding import button
from tests.ui.pictures import Show


def test_a_press_is_told_and_the_line_decides(show: Show, qtbot: QtBot) -> None:
    row = TagRow()
    show(row).resize(600, 60)
    row.show_tags({Tag.INSIGHT})
    assert button(row, "inzicht").isChecked()
    with qtbot.waitSignal(row.toggled) as told:
        qtbot.mouseClick(button(row, "letterlijk"), Qt.MouseButton.LeftButton)
    assert told.args == [Tag.QUOTE]
    row.show_tags({Tag.STEP})
    assert [button(row, tag.value).isChecked() for tag in Tag] == [False, False, True]
