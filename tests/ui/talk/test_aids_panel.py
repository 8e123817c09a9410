"""The cards at hand in a talk."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.talk_aids import Moment
from lobcoach.services.opened import Services
from lobcoach.ui.aids.aids_browser import AidKind
from lobcoach.ui.talk.aids_panel import AidsPanel
from tests.ui.finding import button, words
from tests.ui.pictures import Show

QUESTION = "Wat ging er goed?"


@pytest.fixture
def panel(services: Services, show: Show) -> AidsPanel:
    names = services.idioms.for_coach().names
    made = AidsPanel(services.library.aids, names)
    made.resize(600, 500)
    show(made)
    moment = Moment(Phase.REFLECT, Competence.QUALITIES, "voortgang")
    made.show_moment(moment, QUESTION, names)
    return made


def test_the_question_stays_in_view_where_the_walk_makes_way(panel: AidsPanel) -> None:
    assert QUESTION in words(panel)
    panel.set_alone(False)
    assert QUESTION not in words(panel)


def test_the_words_want_all_the_room(panel: AidsPanel, qtbot: QtBot) -> None:
    assert not panel.wants_all_room()
    with qtbot.waitSignal(panel.room_wanted):
        panel.show_kind(AidKind.WORDS)
    assert panel.wants_all_room()
    panel.forget()
    assert not panel.wants_all_room()


def test_the_button_that_closes_it_shows_the_key(panel: AidsPanel, qtbot: QtBot) -> None:
    close = button(panel, "Sluit")
    assert close.accessibleDescription() == "Sneltoets F9"
    with qtbot.waitSignal(panel.close_requested):
        close.click()
