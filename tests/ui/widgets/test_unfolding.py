"""What lies folded under its title."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from lobcoach.ui.widgets.unfolding import Unfolding
from tests.ui.pictures import Show


def test_the_keyboard_folds_and_unfolds_and_a_screen_reader_hears_it(
    show: Show, qtbot: QtBot
) -> None:
    unfolding, inside = Unfolding("3 vragen"), QLabel("wat erin staat")
    unfolding.add(inside)
    show(unfolding)
    assert not inside.isVisible()
    assert unfolding.title.accessibleDescription() == "ingeklapt"
    unfolding.title.setFocus()
    with qtbot.waitSignal(unfolding.unfolded) as told:
        qtbot.keyClick(unfolding.title, Qt.Key.Key_Return)
    assert told.args == [True]
    assert inside.isVisible()
    assert unfolding.is_open()
    assert unfolding.title.accessibleDescription() == "uitgeklapt"
    qtbot.keyClick(unfolding.title, Qt.Key.Key_Space)
    assert not inside.isVisible()


def test_what_is_inside_may_be_made_when_it_is_first_opened(show: Show) -> None:
    unfolding = Unfolding("Later")
    show(unfolding)
    unfolding.unfolded.connect(lambda on: unfolding.add(QLabel("nu")) if on else None)
    unfolding.set_open(True)
    assert [each.text() for each in unfolding.inside.findChildren(QLabel)] == ["nu"]
