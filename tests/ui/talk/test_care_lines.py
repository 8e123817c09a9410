"""What a coach says in a talk about a worry."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Phase
from lobcoach.services.library import Library
from lobcoach.ui.talk.care_lines import ELSEWHERE, NO_REPORT, SAY_FIRST, CareLines
from tests.ui.finding import button, words
from tests.ui.pictures import Show

PROMISE = (
    "“Wat je vertelt blijft bij ons, behalve als jij of iemand anders gevaar loopt. Dan vertel ik "
    "je eerst wie ik erbij haal.”"
)
BOUNDARY = (
    "“Hier ben ik niet de juiste persoon voor. Ik blijf wel je coach. Zullen we samen iemand "
    "zoeken die dit goed kan?”"
)


@pytest.fixture
def lines(show: Show, library: Library) -> CareLines:
    made = CareLines()
    show(made).resize(700, 300)
    made.start(library.framework.types["signaal"])
    return made


def test_the_promise_is_said_before_anything_else(lines: CareLines) -> None:
    lines.show_phase(Phase.OPENING)
    assert words(lines) == [SAY_FIRST, PROMISE]
    lines.show_phase(Phase.LOOK_BACK)
    assert words(lines) == []


def test_where_the_own_task_ends_is_there_in_every_phase_when_it_is_wanted(
    lines: CareLines, library: Library, qtbot: QtBot
) -> None:
    for phase in Phase:
        lines.show_phase(phase)
        assert BOUNDARY not in words(lines)
        qtbot.mouseClick(button(lines, ELSEWHERE), Qt.MouseButton.LeftButton)
        assert BOUNDARY in words(lines)
        qtbot.keyClick(button(lines, ELSEWHERE), Qt.Key.Key_Space)
    qtbot.mouseClick(button(lines, ELSEWHERE), Qt.MouseButton.LeftButton)
    lines.start(library.framework.types["signaal"])
    assert BOUNDARY not in words(lines)


def test_at_the_end_it_says_that_nothing_is_reported_by_itself(lines: CareLines) -> None:
    lines.show_phase(Phase.CLOSING)
    assert words(lines) == [
        f"{NO_REPORT} LOBcoach meldt niets. Jij overlegt en meldt volgens de afspraken van je "
        "school."
    ]


def test_other_kinds_of_talk_have_none_of_it(lines: CareLines, library: Library) -> None:
    for kind in library.framework.types.values():
        lines.start(kind)
        lines.show_phase(Phase.OPENING)
        assert lines.isHidden() is (kind.code != "signaal")
        assert lines.is_for_this_talk() is (kind.code == "signaal")
