from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.side_by_side import SideBySide


def placed(qtbot: QtBot, row: SideBySide, width: int) -> None:
    qtbot.addWidget(row)
    row.resize(width, 200)
    with qtbot.waitExposed(row):
        row.show()


def test_things_stand_beside_each_other_while_there_is_room(
    qtbot: QtBot, dresser: ThemeController
) -> None:
    row = SideBySide(spacing=10)
    wide, button = QWidget(), QPushButton("Zoek")
    row.add(wide, 1, room=300)
    row.add(button)
    placed(qtbot, row, 600)
    assert row.is_row()
    assert wide.x() == 0
    assert button.geometry().right() == 599
    assert button.geometry().center().y() in (99, 100)


def test_they_go_below_each_other_where_one_has_too_little_room(
    qtbot: QtBot, dresser: ThemeController
) -> None:
    row = SideBySide(top=True)
    wide, button = QWidget(), QPushButton("Zoek")
    row.add(wide, 1, room=300)
    row.add(button)
    placed(qtbot, row, 320)
    assert not row.is_row()
    assert (wide.width(), button.x()) == (320, 0)
    assert row.minimumSizeHint().width() == button.minimumSizeHint().width()
    row.resize(600, 200)
    assert row.is_row()
    dresser.set_percent(200)
    assert not row.is_row()


def test_what_is_hidden_takes_no_room(qtbot: QtBot, dresser: ThemeController) -> None:
    row = SideBySide()
    first, second = QWidget(), QWidget()
    row.add(first, 1, room=300)
    row.add(second, 1, room=300)
    second.hide()
    placed(qtbot, row, 400)
    assert row.is_row()
    assert first.width() == 400
