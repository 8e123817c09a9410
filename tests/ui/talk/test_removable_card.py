from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.ui.talk.removable_card import RemovableCard
from lobcoach.ui.widgets.text import Body
from tests.ui.pictures import Show


def test_enter_opens_and_delete_asks_to_take_it_away(show: Show, qtbot: QtBot) -> None:
    card = RemovableCard(raised=True)
    card.add(Body("Rust"))
    card.record_id = "doel-1"
    show(card)
    with qtbot.waitSignal(card.opened) as opened:
        qtbot.keyClick(card, Qt.Key.Key_Return)
    with qtbot.waitSignal(card.removal_requested) as asked:
        qtbot.keyClick(card, Qt.Key.Key_Delete)
    assert (opened.args, asked.args) == (["doel-1"], ["doel-1"])
    with qtbot.assertNotEmitted(card.removal_requested):
        qtbot.keyClick(card, Qt.Key.Key_Backspace)
