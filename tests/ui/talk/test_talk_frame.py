"""How the parts of a talk share the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.phase_fields import PhaseFields
from lobcoach.ui.talk.phase_rail import PhaseRail
from lobcoach.ui.talk.talk_frame import TalkFrame
from lobcoach.ui.talk.walk_column import WalkColumn
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.buttons import IconButton
from tests.ui.finding import button, named, shown, words

TO_SIDE = "Doelen en afspraken"


@pytest.fixture
def frame(services: Services, dresser: ThemeController, qtbot: QtBot) -> Iterator[TalkFrame]:
    autosave = Autosave(services.keeping.keep)
    column = WalkColumn({c: c.value for c in Competence}, PhaseFields(autosave, services.today))
    made = TalkFrame(PhaseRail(), column, QLabel("het zijpaneel"))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    yield made
    autosave.give_up()


def side(frame: TalkFrame) -> QLabel:
    return next(each for each in frame.findChildren(QLabel) if each.text() == "het zijpaneel")


def test_on_a_school_laptop_all_three_stand_side_by_side(frame: TalkFrame) -> None:
    assert side(frame).isVisible()
    assert TO_SIDE not in [each.text() for each in shown(frame, IconButton)]
    assert frame.width() == 1366
    assert not frame.put_drawer_away()
    frame.show_side_pane()
    assert not shown(frame, IconButton)[0].accessibleName().startswith("Sluit")


def test_in_a_small_window_the_side_pane_waits_behind_a_button(
    frame: TalkFrame, qtbot: QtBot
) -> None:
    frame.resize(1024, 640)
    assert frame.size().width() == 1024
    assert not side(frame).isVisible()
    qtbot.mouseClick(button(frame, TO_SIDE), Qt.MouseButton.LeftButton)
    assert side(frame).isVisible()
    close = named(frame, IconButton, "Sluit doelen en afspraken")
    assert QApplication.focusWidget() is close
    qtbot.mouseClick(close, Qt.MouseButton.LeftButton)
    assert not side(frame).isVisible()
    assert QApplication.focusWidget() in shown(frame, NoteEditor)


def test_with_room_again_the_side_pane_comes_back(frame: TalkFrame) -> None:
    frame.resize(1024, 640)
    frame.resize(1366, 768)
    assert side(frame).isVisible()
    assert "Sluit doelen en afspraken" not in [e.accessibleName() for e in shown(frame, IconButton)]


def test_at_twice_the_text_size_the_rail_shrinks_too(
    frame: TalkFrame, dresser: ThemeController
) -> None:
    rail = frame.findChild(PhaseRail)
    assert rail is not None
    before = rail.width()
    dresser.set_percent(200)
    assert rail.width() < before
    assert not side(frame).isVisible()
    assert button(frame, TO_SIDE)
    assert frame.width() == 1366


def test_what_lies_over_the_talk_hides_all_of_it_and_goes_again(
    frame: TalkFrame, qtbot: QtBot
) -> None:
    cover = QLabel("alleen dit")
    frame.add_cover(cover)
    frame.show_cover(cover)
    assert frame.is_closed()
    assert frame.cover() is cover
    assert not side(frame).isVisible()
    assert words(frame) == ["alleen dit"]
    frame.show_cover(None)
    assert not frame.is_closed()
    assert side(frame).isVisible()
    assert QApplication.focusWidget() in shown(frame, NoteEditor)
    with qtbot.waitSignal(frame.closed_screen_requested):
        frame.toggle_closed_screen()
