"""In whose words is written."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.talk import Role
from lobcoach.ui.talk.voice_tabs import Speaker, VoiceTabs
from tests.ui.finding import button
from tests.ui.pictures import Show, accessible_name

NOOR, BAS = Speaker(Role.STUDENT, "Noor"), Speaker(Role.WORKPLACE_TRAINER, "Bas Visser")


@pytest.fixture
def tabs(show: Show) -> VoiceTabs:
    made = VoiceTabs()
    show(made).resize(500, 60)
    made.set_speakers([NOOR, BAS])
    return made


def test_one_of_them_is_chosen_and_told(tabs: VoiceTabs, qtbot: QtBot) -> None:
    assert (tabs.count(), tabs.voice()) == (2, Role.STUDENT)
    with qtbot.waitSignal(tabs.voice_chosen) as told:
        qtbot.mouseClick(button(tabs, "Bas Visser"), Qt.MouseButton.LeftButton)
    assert told.args == [Role.WORKPLACE_TRAINER]
    assert tabs.following() is Role.STUDENT


def test_who_is_not_there_gives_the_first(tabs: VoiceTabs) -> None:
    tabs.set_voice(Role.GUARDIAN)
    assert tabs.voice() is Role.STUDENT


def test_ticks_and_choice_stay_with_who_stays(tabs: VoiceTabs) -> None:
    tabs.set_voice(BAS.voice)
    tabs.set_done(BAS.voice, True)
    tabs.set_done(NOOR.voice, True)
    tabs.set_speakers([BAS, Speaker(Role.GUARDIAN, "Fatma")])
    assert tabs.voice() is BAS.voice
    assert accessible_name(button(tabs, "Bas Visser")) == "Bas Visser, met tekst"
    assert tabs.anyone_done()
    tabs.set_speakers([NOOR])
    assert tabs.voice() is Role.STUDENT
    assert not tabs.anyone_done()
