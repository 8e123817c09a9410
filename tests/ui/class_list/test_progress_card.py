"""How far the work is, in words."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.pace import Doing, Progress
from lobcoach.ui.class_list.progress_card import ProgressCard
from tests.ui.pictures import Show


def test_other_work_is_told_in_other_words(show: Show) -> None:
    card = ProgressCard(lambda now: f"{now.done} klaar")
    show(card)
    card.show_progress(Progress(Doing.READING, 2, 3))
    assert card.words() == "2 klaar"


def test_it_says_what_is_done_and_how_far_it_is(show: Show, qtbot: QtBot) -> None:
    card = ProgressCard()
    show(card)
    card.show_progress(Progress(Doing.READING))
    assert card.words() == "De lijst wordt gelezen …"
    card.show_progress(Progress(Doing.COMPARING, 2000, 5000))
    card.show_progress(Progress(Doing.COMPARING, 3000, 5000))
    assert card.words().endswith("3.000 van 5.000 rijen")
    with qtbot.waitSignal(card.stop_requested):
        qtbot.mouseClick(card.stop, Qt.MouseButton.LeftButton)
