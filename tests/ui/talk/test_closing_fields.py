from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QSpinBox
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import FieldKey
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation, GoalReached
from lobcoach.services.opened import Services
from lobcoach.services.planning import NewTalk
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.talk.closing_fields import (
    NEXT_TYPE,
    NOT_YET,
    PROGRESS,
    REACHED,
    ClosingFields,
)
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from tests.ui.finding import button, named, words
from tests.ui.pictures import Show

TYPE = "Soort van het volgende gesprek"
DAY = "Datum van het volgende gesprek"
MINUTES = "Minuten voor het volgende gesprek"


@pytest.fixture
def fields(services: Services, talk: str, show: Show) -> ClosingFields:
    made = ClosingFields(Autosave(services.keeping.keep), services.today)
    show(made)
    show_again(made, services, talk)
    return made


def show_again(fields: ClosingFields, services: Services, talk: str) -> None:
    fields.show_talk(services.conversations.conversation(talk), services.library.framework)


def test_how_far_is_chosen_and_taken_back(
    fields: ClosingFields, qtbot: QtBot, services: Services, talk: str
) -> None:
    choice = named(fields, OptionalChoice, REACHED)
    for text, kept in (
        ("deels", GoalReached.PARTLY),
        ("gehaald", GoalReached.REACHED),
        ("gehaald", None),
    ):
        qtbot.mouseClick(button(choice, text), Qt.MouseButton.LeftButton)
        assert services.conversations.conversation(talk).goal_reached == kept


def test_the_goal_of_the_talk_stands_above_the_question(
    fields: ClosingFields, services: Services, talk: str
) -> None:
    assert not any(text.startswith("Doel") for text in words(fields))
    services.keeping.keep({FieldKey(Conversation, talk, "goal"): "Weten wat ik kan"})
    show_again(fields, services, talk)
    assert "Doel: Weten wat ik kan" in words(fields)


def test_a_type_brings_its_own_minutes(
    fields: ClosingFields, qtbot: QtBot, services: Services, talk: str
) -> None:
    box = named(fields, QComboBox, TYPE)
    assert box.currentText() == NOT_YET
    place = box.findData("voortgang")
    for _ in range(place):
        qtbot.keyClick(box, Qt.Key.Key_Down)
    kept = services.conversations.conversation(talk)
    assert kept.next_type == "voortgang"
    assert kept.next_minutes is not None
    assert named(fields, QSpinBox, MINUTES).value() == kept.next_minutes
    qtbot.keyClick(box, Qt.Key.Key_Home)
    assert services.conversations.conversation(talk).next_type == ""


def test_the_coachs_minutes_are_left_alone(
    fields: ClosingFields, qtbot: QtBot, services: Services, talk: str
) -> None:
    minutes = named(fields, QSpinBox, MINUTES)
    minutes.setValue(20)
    qtbot.keyClick(named(fields, QComboBox, TYPE), Qt.Key.Key_End)
    assert services.conversations.conversation(talk).next_minutes == 20
    minutes.setValue(0)
    fields._autosave.flush()
    assert services.conversations.conversation(talk).next_minutes is None


def test_day_and_progress_are_kept_as_typed(
    fields: ClosingFields, qtbot: QtBot, services: Services, talk: str
) -> None:
    qtbot.keyClicks(named(fields, QLineEdit, DAY), "18 januari")
    qtbot.keyClicks(named(fields, QLineEdit, PROGRESS), "Blok 1 is af.")
    fields._autosave.flush()
    kept = services.conversations.conversation(talk)
    assert (kept.next_on, kept.study_progress) == (date(2027, 1, 18), "Blok 1 is af.")


def test_a_talk_is_shown_as_it_was_left(
    fields: ClosingFields, services: Services, talk: str
) -> None:
    services.keeping.keep(
        {
            FieldKey(Conversation, talk, "goal_reached"): GoalReached.PARTLY,
            FieldKey(Conversation, talk, "next_type"): "voortgang",
            FieldKey(Conversation, talk, "next_on"): date(2027, 1, 18),
            FieldKey(Conversation, talk, "next_minutes"): 15,
            FieldKey(Conversation, talk, "study_progress"): "Goed.",
        }
    )
    show_again(fields, services, talk)
    assert named(fields, OptionalChoice, REACHED).current() == GoalReached.PARTLY
    assert named(fields, QComboBox, TYPE).currentData() == "voortgang"
    assert named(fields, QLineEdit, DAY).text() == "18 januari 2027"
    assert named(fields, QSpinBox, MINUTES).value() == 15
    assert named(fields, QLineEdit, PROGRESS).text() == "Goed."


def test_minutes_being_typed_stay(fields: ClosingFields, services: Services, talk: str) -> None:
    minutes = named(fields, QSpinBox, MINUTES)
    minutes.setFocus()
    minutes.setValue(25)
    fields._autosave.give_up()
    show_again(fields, services, talk)
    assert minutes.value() == 25


def test_the_wheel_passes_the_minutes_by(fields: ClosingFields) -> None:
    turned = QWheelEvent(QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120),
                         Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
                         Qt.ScrollPhase.NoScrollPhase, False)  # fmt: skip
    minutes = named(fields, QSpinBox, MINUTES)
    minutes.wheelEvent(turned)
    assert not turned.isAccepted()
    assert minutes.value() == 0


def test_the_own_career_is_followed_by_itself_and_never_by_a_talk_with_a_student(
    services: Services, dresser: ThemeController, qtbot: QtBot, talk: str
) -> None:
    fields = ClosingFields(Autosave(services.keeping.keep), services.today)
    qtbot.addWidget(fields)
    framework = services.library.framework

    def offered(talk_id: str) -> list[str]:
        fields.show_talk(services.conversations.conversation(talk_id), framework)
        box = named(fields, CalmComboBox, NEXT_TYPE)
        return [str(box.itemData(row)) for row in range(box.count())]

    assert offered(services.own_career.begin(50)) == ["", "coach"]
    assert "coach" not in offered(talk)


def test_about_a_worry_it_asks_for_the_day_to_look_back_and_not_for_the_study(
    fields: ClosingFields, services: Services, noor: Student, talk: str
) -> None:
    care = services.conversations.begin(NewTalk(noor.id, "signaal", 30, ()))
    show_again(fields, services, care)
    assert "Samen terugkijken" in words(fields)
    assert "Volgend gesprek" not in words(fields)
    assert PROGRESS not in words(fields)
    show_again(fields, services, talk)
    assert "Volgend gesprek" in words(fields)
    assert PROGRESS in words(fields)
