"""What can lie over a talk, on one screen and on two."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence, Phase
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.over_talk import OverTalk, other_screen
from lobcoach.ui.talk.phase_fields import PhaseFields
from lobcoach.ui.talk.phase_rail import PhaseRail
from lobcoach.ui.talk.shown_question import ShownQuestion
from lobcoach.ui.talk.talk_frame import TalkFrame
from lobcoach.ui.talk.walk_column import WalkColumn
from lobcoach.ui.theme_controller import ThemeController
from tests.source_code import ROOT
from tests.ui.finding import words

QUESTION = ShownQuestion("Wat raakte je?", "Wat drijft mij?", Competence.MOTIVES)


@dataclass
class Room:
    """A talk with what can lie over it."""

    frame: TalkFrame
    over: OverTalk
    covered: list[bool] = field(default_factory=list)
    shown: list[bool] = field(default_factory=list)


@pytest.fixture
def room(services: Services, talk: str, dresser: ThemeController, qtbot: QtBot) -> Iterator[Room]:
    autosave = Autosave(services.keeping.keep)
    column = WalkColumn({c: c.value for c in Competence}, PhaseFields(autosave, services.today))
    frame = TalkFrame(PhaseRail(), column, QLabel("het zijpaneel"))
    page = QWidget()
    QVBoxLayout(page).addWidget(frame)
    qtbot.addWidget(page)
    page.resize(1366, 768)
    made = Room(frame, OverTalk(frame, page))
    made.over.covered.connect(made.covered.append)
    made.over.shown.connect(made.shown.append)
    talks = services.conversations
    dialogue = talks.visit(talks.open(talk).dialogue, Phase.REFLECT)
    made.over.show_dialogue(dialogue, QUESTION)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    yield made
    made.over.uncover()
    autosave.give_up()


def test_with_one_screen_the_question_takes_the_window(room: Room) -> None:
    room.over.toggle_shown()
    assert words(room.frame) == ["Wat drijft mij?", "Wat raakte je?"]
    assert room.over.is_shown() and room.over.is_covered()
    assert not room.over.is_stopped()
    room.over.toggle_shown()
    assert room.frame.cover() is None
    assert (room.covered, room.shown) == ([True, False], [True, False])
    assert not room.over.uncover()


def test_one_thing_lies_over_the_talk_at_a_time(room: Room) -> None:
    room.over.toggle_closed()
    assert words(room.frame) == ["3 · Reflecteren", "Wat raakte je?"]
    room.over.toggle_shown()
    assert room.frame.cover() is room.over.show_screen
    room.over.toggle_closed()
    assert room.frame.cover() is room.over.closed_screen
    assert not room.over.is_shown()
    room.over.toggle_closed()
    assert room.frame.cover() is None


def test_a_talk_that_stands_still_is_shown_to_nobody(room: Room) -> None:
    room.over.toggle_shown()
    room.over.stop()
    assert room.over.is_stopped()
    room.over.toggle_shown()
    room.over.toggle_closed()
    assert room.over.is_stopped()
    assert room.over.uncover()
    assert not room.over.is_covered()


def test_the_other_screen_is_the_one_without_the_coach() -> None:
    first = QGuiApplication.primaryScreen()
    second = QGuiApplication.primaryScreen().__class__  # any other object
    assert other_screen(first, [first]) is None
    assert other_screen(first, []) is None
    assert other_screen(first, [first, second]) is second  # type: ignore[list-item]


TWO_SCREENS = {
    "synchronousWindowSystemEvents": True,
    "windowFrameMargins": False,
    "screens": [
        {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768},
        {"name": "scherm", "x": 1366, "y": 0, "width": 1920, "height": 1080},
    ],
}


@pytest.mark.skipif(sys.platform != "linux", reason="two screens without any are of offscreen Qt")
def test_with_a_second_screen_the_question_goes_there_and_the_coach_works_on(
    tmp_path: Path,
) -> None:
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps(TWO_SCREENS))
    ran = subprocess.run(
        [sys.executable, "-m", "tests.ui.talk.on_two_screens", str(tmp_path / "twee.lobcoach")],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": f"offscreen:configfile={screens}"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines() == [
        "talk on laptop, typing in the note",
        "question alone on scherm, 1920×1080",
        "the note is still on the laptop: True",
        "the question follows the walk: True",
        "Esc there closes it: True",
        "F5 brings it back: True",
        "Esc in the talk closes it, and the talk stays: True",
    ]


def test_focus_comes_back_to_the_note(room: Room) -> None:
    room.over.toggle_closed()
    room.over.closed_screen.opened.emit()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Notitie: In eigen woorden"
    assert focused.focusPolicy() & Qt.FocusPolicy.TabFocus
