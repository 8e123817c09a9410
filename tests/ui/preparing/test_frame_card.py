"""What kind of talk, how long, when and what for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey
from lobcoach.core.talk import Conversation
from lobcoach.services.library import Library
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.preparing.frame_card import FrameCard
from lobcoach.ui.preparing.time_field import KeptTime
from lobcoach.ui.widgets.date_field import DateField
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.segmented import Segmented
from tests.conftest import TODAY
from tests.ui.finding import button, named
from tests.ui.pictures import Show

TALK = Conversation(student_id="noor", type="loopbaanreflectie", minutes_planned=45,
                    goal="Weten wat ik wil", experience="Een meting klopte niet.",
                    planned_on=date(2026, 12, 4), planned_at=time(10, 15))  # fmt: skip
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def kept() -> dict[DraftKey, DraftValue]:
    return {}


@pytest.fixture
def card(show: Show, library: Library, kept: dict[DraftKey, DraftValue]) -> FrameCard:
    autosave = Autosave(kept.update)
    made = FrameCard(library.framework.available_types, autosave, lambda: TODAY)
    made.show_talk(TALK)
    show(made)
    return made


def kinds(card: FrameCard) -> CalmComboBox:
    return card.findChildren(CalmComboBox)[0]


def minutes(card: FrameCard) -> Segmented:
    return card.findChildren(Segmented)[0]


def test_everything_that_was_planned_is_shown(card: FrameCard) -> None:
    assert kinds(card).currentText() == "Loopbaanreflectiegesprek"
    assert minutes(card).current() == "45"
    assert card.findChildren(DateField)[0].day() == date(2026, 12, 4)
    assert card.findChildren(KeptTime)[0].line.text() == "10.15"
    assert named(card, QTextEdit, "Doel van dit gesprek").toPlainText() == "Weten wat ik wil"
    experience = named(card, QTextEdit, "Ervaring om mee te beginnen")
    assert experience.toPlainText() == "Een meting klopte niet."


def test_another_kind_comes_with_its_own_length(card: FrameCard, qtbot: QtBot) -> None:
    kinds(card).show_key("voortgang")
    with qtbot.waitSignal(card.frame_chosen) as chosen:
        kinds(card).activated.emit(kinds(card).currentIndex())
    assert chosen.args == ["voortgang", 15]


def test_another_length_keeps_the_kind(card: FrameCard, qtbot: QtBot) -> None:
    with qtbot.waitSignal(card.frame_chosen) as chosen:
        qtbot.mouseClick(button(card, "60"), LEFT)
    assert chosen.args == ["loopbaanreflectie", 60]


def test_a_length_that_was_agreed_is_offered_too(card: FrameCard) -> None:
    card.show_talk(replace(TALK, minutes_planned=50))
    assert minutes(card).current() == "50"
    card.show_talk(replace(TALK, type="voortgang", minutes_planned=15))
    assert not minutes(card).has("50")


def test_what_is_typed_goes_to_the_file(
    card: FrameCard, kept: dict[DraftKey, DraftValue], qtbot: QtBot
) -> None:
    goal = named(card, QTextEdit, "Doel van dit gesprek")
    goal.setFocus()
    qtbot.keyClicks(goal, "Toch: ")
    qtbot.waitUntil(lambda: bool(kept), timeout=20_000)
    assert kept == {FieldKey(Conversation, TALK.id, "goal"): "Toch: Weten wat ik wil"}


def test_a_day_that_is_not_understood_is_said_before_it_is_left(
    card: FrameCard, qtbot: QtBot
) -> None:
    day = card.findChildren(DateField)[0]
    day.line.selectAll()
    qtbot.keyClicks(day.line, "ooit eens")
    assert not card.may_close()
    assert card.may_close()
