"""A whole number that is set with arrows or typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from pytestqt.qtbot import QtBot

from lobcoach.ui.settings.number_box import NumberBox
from tests.ui.pictures import Show


def test_arrows_go_a_step_and_stop_at_the_ends(show: Show, qtbot: QtBot) -> None:
    box = NumberBox("Tekstgrootte", 90, 120, step=10, suffix=" %")
    show(box)
    assert box.text() == "90 %"
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.value() == 100
    for _ in range(5):
        qtbot.keyClick(box, Qt.Key.Key_Up)
    assert box.value() == 120


def test_showing_a_number_sends_nothing_and_leaves_what_is_typed(show: Show, qtbot: QtBot) -> None:
    box = NumberBox("Weken", 1, 26)
    show(box)
    told: list[int] = []
    box.valueChanged.connect(told.append)
    box.show_value(7)
    assert (box.value(), told) == (7, [])
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    box.selectAll()
    qtbot.keyClicks(box, "12")
    box.show_value(3)
    assert box.value() == 12
    assert told == [1, 12]


def test_a_turning_wheel_goes_on_to_the_page(show: Show) -> None:
    box = NumberBox("Weken", 1, 26)
    show(box)
    none = Qt.KeyboardModifier.NoModifier
    turned = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, none,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    box.wheelEvent(turned)
    assert not turned.isAccepted()
    assert box.value() == 1
