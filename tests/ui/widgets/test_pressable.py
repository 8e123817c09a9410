from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.ui.widgets.pressable import Pressable
from tests.ui.pictures import Show


def test_enter_presses_and_a_held_enter_does_not_press_again(
    show: Show, qtbot: QtBot, qapp: QApplication
) -> None:
    pressable = Pressable("Ja")
    show(pressable)
    presses: list[str] = []
    pressable.clicked.connect(lambda: presses.append("pressed"))
    qtbot.keyClick(pressable, Qt.Key.Key_Return)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", True
    )
    qapp.sendEvent(pressable, held)
    assert presses == ["pressed"]


def test_what_is_disabled_does_not_react_to_the_pointer(show: Show) -> None:
    pressable = Pressable("Ja")
    show(pressable)
    pressable.setEnabled(False)
    assert not pressable.is_hovered()


def test_its_area_is_all_of_it(show: Show) -> None:
    pressable = Pressable("Ja")
    show(pressable)
    assert pressable.area() == QRectF(pressable.rect())
    assert pressable.minimumSizeHint() == pressable.sizeHint()
