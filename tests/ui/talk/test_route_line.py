"""The routes that can be taken from here."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.routes import Route
from lobcoach.ui.talk.route_line import TAKE_A_ROUTE, RouteLine
from tests.core.given_prompts import KR, MR, RUNNING, step
from tests.ui.finding import button
from tests.ui.pictures import Show

LEFT = Qt.MouseButton.LeftButton
NAMES = dict(zip(Competence, ("Kwaliteiten", "Motieven", "Werk", "Sturen", "Netwerk"), strict=True))
WALK = Dialogue(
    "gesprek",
    RUNNING,
    (MR,),
    (step("o", Phase.OPENING), step("r", Phase.REFLECT, MR), step("v", Phase.LOOK_AHEAD, MR)),
    "r",
)
WAYS = ["Van ervaring naar stap", "Van droom naar contact"]


@pytest.fixture
def line(show: Show) -> RouteLine:
    made = RouteLine()
    show(made).resize(760, 120)
    return made


def test_it_is_there_on_the_way_to_looking_ahead_only(line: RouteLine) -> None:
    line.show_dialogue(WALK, NAMES)
    assert line.isVisible()
    line.show_dialogue(WALK.go_to("o"), NAMES)
    assert line.isHidden()
    line.show_dialogue(WALK, NAMES, offered=False)
    assert line.isHidden()
    line.show_dialogue(replace(WALK, current_id="v", route="ervaring-stap"), NAMES)
    assert line.isVisible()


def test_the_choices_wait_behind_one_button(line: RouteLine, qtbot: QtBot) -> None:
    line.show_dialogue(WALK, NAMES)
    assert line.ways() == []
    qtbot.mouseClick(button(line, TAKE_A_ROUTE), LEFT)
    assert line.ways() == WAYS
    assert QApplication.focusWidget() is button(line, WAYS[0])
    with qtbot.waitSignal(line.closed):
        qtbot.mouseClick(button(line, TAKE_A_ROUTE), LEFT)
    assert line.ways() == []


def test_each_choice_says_where_it_leads_in_the_words_of_the_coach(line: RouteLine) -> None:
    line.show_dialogue(WALK, NAMES)
    line.toggle()
    told = [button(line, name).accessibleDescription() for name in WAYS]
    assert told == ["Vooruitkijken en activeren over Sturen",
                    "Vooruitkijken en activeren over Netwerk"]  # fmt: skip
    assert [button(line, name).toolTip() for name in WAYS] == told
    line.show_dialogue(WALK, {**NAMES, Competence.NETWORKING: "in gesprek met"})
    assert button(line, WAYS[1]).toolTip() == "Vooruitkijken en activeren over in gesprek met"


def test_a_route_is_taken_with_the_keyboard(line: RouteLine, qtbot: QtBot) -> None:
    line.show_dialogue(WALK, NAMES)
    line.toggle()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is button(line, WAYS[1])
    with qtbot.waitSignal(line.closed), qtbot.waitSignal(line.route_taken) as taken:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert taken.args == [Route.DREAM_TO_CONTACT]
    assert line.ways() == []


def test_the_choices_stay_at_the_same_question_and_go_with_it(line: RouteLine) -> None:
    line.show_dialogue(WALK, NAMES)
    line.toggle()
    line.show_dialogue(WALK, NAMES)
    assert line.ways() == WAYS
    line.show_dialogue(WALK.go_to("v"), NAMES)
    assert line.ways() == []
    assert line.isVisible()


def test_what_fits_the_talk_is_offered(line: RouteLine) -> None:
    line.show_dialogue(WALK.insert(step("r-kr", Phase.REFLECT, KR)), NAMES)
    line.toggle()
    assert line.ways() == [*WAYS, "Van trots naar portfolio"]


def test_putting_away_tells_whether_there_was_something(line: RouteLine, qtbot: QtBot) -> None:
    line.show_dialogue(WALK.go_to("o"), NAMES)
    line.toggle()
    assert not line.put_away()
    line.show_dialogue(WALK, NAMES)
    line.toggle()
    with qtbot.waitSignal(line.closed):
        assert line.put_away()
    assert not line.put_away()
    assert line.ways() == []


def test_in_a_narrow_place_the_choices_need_more_rows(line: RouteLine, qtbot: QtBot) -> None:
    line.show_dialogue(WALK, NAMES)
    line.toggle()
    high = line.heightForWidth(700)
    with qtbot.waitSignal(line.unfolded):
        line.window().resize(320, 300)
    assert line.heightForWidth(300) > high


def test_the_keys_are_shown_and_read_out(line: RouteLine) -> None:
    line.show_dialogue(WALK, NAMES)
    offer = button(line, TAKE_A_ROUTE)
    assert offer.accessibleDescription() == "Sneltoets Alt R"
    assert offer.toolTip() == "Kijk vooruit op een andere competentie (Alt R)"
