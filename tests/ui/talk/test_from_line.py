"""From a tagged line to a goal or an agreement, by keys at the real page."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence
from lobcoach.core.goals import Owner
from lobcoach.core.people import Student
from lobcoach.services.opened import Services
from lobcoach.ui.dialogs.agreement_dialog import BEFORE, WHAT
from lobcoach.ui.dialogs.goal_dialog import FIRST_STEP, HELP, SIGN, WORDING
from lobcoach.ui.talk.agreement_row import AgreementRow
from lobcoach.ui.talk.aids_panel import AidsPanel
from lobcoach.ui.talk.goal_card import GoalCard
from lobcoach.ui.talk.tag_row import MAKE_AGREEMENT, MAKE_GOAL
from lobcoach.ui.theme_controller import ThemeController
from tests.ui.finding import named, shown, words
from tests.ui.given_trialoog import BAS, begin_trialoog
from tests.ui.talk.at_desk import CTRL, INSIGHT, QUOTE, STEP, Desk, at_desk

SECRET = "Thuis is het onrustig"
IN_GOAL = "Deze regel hoort al bij dit doel."
IN_AGREEMENT = "Deze regel hoort al bij deze afspraak."


@pytest.fixture
def desk(services: Services, talk: str, dresser: ThemeController, qtbot: QtBot) -> Iterator[Desk]:
    """At a question about Motieven."""
    dialogue = services.conversations.open(talk).dialogue
    step = next(s for s in dialogue.steps if s.competence is Competence.MOTIVES)
    services.conversations.keep_position(dialogue.go_to(step.id), 0)
    with at_desk(qtbot, services, talk) as made:
        yield made


def makers(desk: Desk) -> list[str]:
    """What can be made of the line now, by the buttons that are shown."""
    buttons = shown(desk.page, QAbstractButton)
    return [each.text() for each in buttons if each.accessibleName() in (MAKE_GOAL, MAKE_AGREEMENT)]


def test_literal_words_become_a_goal_and_the_keyboard_goes_on_with_how_it_is_noticed(
    desk: Desk,
) -> None:
    desk.write('"Ik wil weten of het lab bij me past"', QUOTE)
    desk.key(Qt.Key.Key_D, CTRL)
    dialog = desk.dialog()
    assert named(dialog, QTextEdit, WORDING).toPlainText() == "Ik wil weten of het lab bij me past"
    assert named(dialog, QTextEdit, SIGN).hasFocus()
    desk.type("Ik noem drie dingen")
    desk.close()
    (goal,) = desk.goals()
    assert goal.wording == "Ik wil weten of het lab bij me past"
    assert goal.sign_of_success == "Ik noem drie dingen"
    assert (goal.competence, goal.conversation_id) == (Competence.MOTIVES, desk.talk)
    assert desk.editor().hasFocus()
    assert desk.editor().note().text == '"Ik wil weten of het lab bij me past"'
    assert "Ik wil weten of het lab bij me past" in words(desk.side)


def test_a_step_becomes_an_agreement_of_the_student_within_a_week(desk: Desk) -> None:
    desk.write("- Hofman vragen", STEP)
    desk.key(Qt.Key.Key_J, CTRL)
    dialog = desk.dialog()
    assert named(dialog, QTextEdit, WHAT).toPlainText() == "Hofman vragen"
    day = named(dialog, QLineEdit, BEFORE)
    assert day.hasFocus()
    assert day.selectedText() == day.text() != ""
    desk.close()
    (made,) = desk.agreements()
    assert (made.what, made.owner) == ("Hofman vragen", Owner.STUDENT)
    assert made.before == desk.services.today() + timedelta(days=7)


def test_another_day_is_typed_right_over_the_proposed_one(desk: Desk) -> None:
    desk.write("Hofman vragen", STEP)
    desk.key(Qt.Key.Key_J, CTRL)
    desk.dialog()
    desk.type("26 nov")
    desk.close()
    (made,) = desk.agreements()
    assert made.before == desk.services.today() + timedelta(days=3)


def test_a_step_becomes_the_first_step_of_the_goal_that_waits_for_one(desk: Desk) -> None:
    desk.write("Ik wil weten of het lab past", QUOTE)
    desk.key(Qt.Key.Key_D, CTRL)
    desk.dialog()
    desk.type("Ik noem drie dingen")
    desk.close()
    desk.key(Qt.Key.Key_Return)
    desk.write("Hofman vragen", STEP)
    desk.key(Qt.Key.Key_D, CTRL)
    dialog = desk.dialog()
    assert named(dialog, QTextEdit, FIRST_STEP).toPlainText() == "Hofman vragen"
    assert named(dialog, QLineEdit, HELP).hasFocus()
    desk.close()
    (goal,) = desk.goals()
    assert (goal.wording, goal.first_step) == ("Ik wil weten of het lab past", "Hofman vragen")


def test_a_step_without_a_goal_begins_one_and_asks_for_its_words(desk: Desk) -> None:
    desk.write("Hofman vragen", STEP)
    desk.key(Qt.Key.Key_D, CTRL)
    assert named(desk.dialog(), QTextEdit, WORDING).hasFocus()
    desk.close()
    (goal,) = desk.goals()
    assert (goal.wording, goal.first_step) == ("", "Hofman vragen")


def test_the_buttons_stand_there_only_for_a_quote_or_a_step(desk: Desk) -> None:
    desk.write("Ik word rustig")
    assert makers(desk) == []
    desk.key(INSIGHT, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert makers(desk) == []
    desk.key(STEP, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert makers(desk) == ["Doel", "Afspraak"]
    desk.key(Qt.Key.Key_Return)
    assert makers(desk) == []
    desk.key(Qt.Key.Key_Up)
    assert makers(desk) == ["Doel", "Afspraak"]
    desk.key(Qt.Key.Key_2, CTRL)
    assert makers(desk) == []


@pytest.mark.parametrize(("name", "keys"), [(MAKE_GOAL, "Ctrl D"), (MAKE_AGREEMENT, "Ctrl J")])
def test_a_button_says_what_it_does_with_its_keys_and_does_it(
    desk: Desk, name: str, keys: str
) -> None:
    desk.write("Hofman vragen", STEP)
    made = named(desk.page, QAbstractButton, name)
    assert made.toolTip() == f"{name} ({keys})"
    assert made.accessibleDescription() == f"Sneltoets {keys}"
    desk.qtbot.mouseClick(made, Qt.MouseButton.LeftButton)
    desk.close()
    taken = [goal.first_step for goal in desk.goals()] + [each.what for each in desk.agreements()]
    assert taken == ["Hofman vragen"]
    assert desk.editor().hasFocus()


@pytest.mark.parametrize("mark", [QUOTE, STEP])
def test_nothing_that_is_only_for_the_coach_gets_into_a_goal_or_an_agreement(
    desk: Desk, mark: Qt.Key
) -> None:
    desk.key(Qt.Key.Key_3, CTRL)
    desk.write(SECRET, mark)
    assert makers(desk) == []
    for key, field in ((Qt.Key.Key_D, WORDING), (Qt.Key.Key_J, WHAT)):
        desk.key(key, CTRL)
        dialog = desk.dialog()
        assert named(dialog, QTextEdit, field).hasFocus()
        for text in dialog.findChildren(QTextEdit):
            assert text.toPlainText() == ""
        desk.close()
    assert desk.goals() == []
    assert desk.agreements() == []


def test_an_unmarked_line_and_a_marked_one_without_words_begin_something_empty(desk: Desk) -> None:
    desk.write("Ik word rustig")
    desk.key(Qt.Key.Key_D, CTRL)
    assert named(desk.dialog(), QTextEdit, WORDING).toPlainText() == ""
    desk.close()
    desk.editor().selectAll()
    desk.write(" ", STEP)
    desk.key(Qt.Key.Key_J, CTRL)
    assert named(desk.dialog(), QTextEdit, WHAT).toPlainText() == ""
    desk.close()
    assert desk.agreements() == []


def test_the_keys_take_no_line_while_the_keyboard_is_elsewhere(desk: Desk) -> None:
    desk.write("Hofman vragen", STEP)
    desk.page.setFocus()
    named(desk.side, QAbstractButton, "Nieuw doel").setFocus()
    desk.key(Qt.Key.Key_D, CTRL)
    assert named(desk.dialog(), QTextEdit, FIRST_STEP).toPlainText() == ""
    desk.close()
    assert desk.goals() == []


def test_the_same_line_shows_the_goal_it_went_to_even_when_that_has_other_words_by_now(
    desk: Desk,
) -> None:
    desk.write("Ik wil iets met mensen", QUOTE)
    desk.key(Qt.Key.Key_D, CTRL)
    wording = named(desk.dialog(), QTextEdit, WORDING)
    wording.selectAll()
    wording.setFocus()
    desk.type("Ik weet of ik met mensen wil werken")
    desk.close()
    desk.key(Qt.Key.Key_D, CTRL)
    (card,) = shown(desk.side, GoalCard)
    assert card.hasFocus()
    assert IN_GOAL in words(desk.side)
    assert len(desk.goals()) == 1
    desk.key(Qt.Key.Key_Return)
    assert named(desk.dialog(), QTextEdit, WORDING).toPlainText() == (
        "Ik weet of ik met mensen wil werken"
    )
    desk.close()


def test_after_opening_the_talk_anew_the_line_still_knows_where_it_went(desk: Desk) -> None:
    desk.write("Hofman vragen", STEP)
    for key in (Qt.Key.Key_D, Qt.Key.Key_J):
        desk.key(key, CTRL)
        desk.close()
    desk.page.leave()
    desk.page.open(desk.talk)
    desk.editor().setFocus()
    desk.key(Qt.Key.Key_J, CTRL)
    (row,) = shown(desk.side, AgreementRow)
    assert row.hasFocus()
    assert IN_AGREEMENT in words(desk.side)
    desk.editor().setFocus()
    desk.key(Qt.Key.Key_D, CTRL)
    (card,) = shown(desk.side, GoalCard)
    assert card.hasFocus()
    assert (len(desk.goals()), len(desk.agreements())) == (1, 1)


def test_what_is_said_about_the_line_goes_with_the_next_question(desk: Desk) -> None:
    desk.write("Hofman vragen", STEP)
    desk.key(Qt.Key.Key_D, CTRL)
    desk.close()
    desk.key(Qt.Key.Key_D, CTRL)
    assert IN_GOAL in words(desk.side)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert IN_GOAL not in words(desk.side)


def test_a_line_whose_goal_was_removed_makes_a_new_one(desk: Desk) -> None:
    desk.write("Hofman vragen", STEP)
    desk.key(Qt.Key.Key_D, CTRL)
    desk.close()
    desk.key(Qt.Key.Key_D, CTRL)
    desk.key(Qt.Key.Key_Delete)
    assert desk.goals() == []
    desk.editor().setFocus()
    desk.key(Qt.Key.Key_D, CTRL)
    desk.close()
    assert [goal.first_step for goal in desk.goals()] == ["Hofman vragen"]


def test_where_the_line_went_comes_into_view_over_the_walk_and_before_the_cards(
    services: Services, talk: str, dresser: ThemeController, qtbot: QtBot
) -> None:
    with at_desk(qtbot, services, talk, (1024, 640)) as desk:
        desk.write("Hofman vragen", STEP)
        desk.key(Qt.Key.Key_D, CTRL)
        desk.close()
        assert not desk.side.isVisible()
        desk.key(Qt.Key.Key_F9)
        (panel,) = desk.page.findChildren(AidsPanel)
        desk.key(Qt.Key.Key_F9)
        desk.key(Qt.Key.Key_D, CTRL)
        (card,) = shown(desk.side, GoalCard)
        assert desk.side.isVisible()
        assert card.hasFocus()
        assert not card.visibleRegion().isEmpty()
        assert panel.isHidden()
        desk.key(Qt.Key.Key_Escape)
        assert not desk.side.isVisible()
        assert desk.editor().hasFocus()


def test_at_a_trialoog_the_agreement_is_of_the_one_whose_words_they_are(
    services: Services, noor: Student, dresser: ThemeController, qtbot: QtBot
) -> None:
    with at_desk(qtbot, services, begin_trialoog(services, noor)) as desk:
        before = len(desk.agreements())
        desk.editor().selectAll()
        desk.write("Vrijdag kijken we samen", STEP)
        assert makers(desk) == ["Afspraak"]
        desk.key(Qt.Key.Key_J, CTRL)
        desk.close()
        his = desk.agreements()[-1]
        assert len(desk.agreements()) == before + 1
        assert (his.owner, his.other_name) == (Owner.OTHER, BAS.name)
        assert his.what == "Vrijdag kijken we samen"
        desk.key(Qt.Key.Key_D, CTRL)  # his words are no goal of Noor
        assert named(desk.dialog(), QTextEdit, WORDING).toPlainText() == ""
        desk.close()
        assert desk.goals() == []
        desk.key(Qt.Key.Key_1, CTRL)
        while desk.editor().accessibleName() != "Notitie: In de woorden van Noor":
            desk.key(Qt.Key.Key_1, CTRL)
        desk.editor().selectAll()
        desk.write("Ik doe de ijking zelf", STEP)
        assert makers(desk) == ["Doel", "Afspraak"]
        desk.key(Qt.Key.Key_J, CTRL)
        desk.close()
        assert desk.agreements()[-1].owner is Owner.STUDENT


def test_in_the_own_career_a_line_is_the_coachs_own(
    services: Services, dresser: ThemeController, qtbot: QtBot
) -> None:
    with at_desk(qtbot, services, services.own_career.begin(50)) as desk:
        desk.write("Een dag meelopen bij een collega", STEP)
        assert makers(desk) == ["Doel", "Afspraak"]
        for key in (Qt.Key.Key_D, Qt.Key.Key_J):
            desk.key(key, CTRL)
            desk.close()
        (goal,), (agreement,) = desk.goals(), desk.agreements()
        assert (goal.student_id, goal.first_step) == (None, "Een dag meelopen bij een collega")
        assert agreement.owner is Owner.COACH


def test_while_the_screen_is_closed_to_others_no_line_is_taken(desk: Desk) -> None:
    desk.write("Hofman vragen", STEP)
    desk.key(Qt.Key.Key_F8)
    desk.key(Qt.Key.Key_D, CTRL)
    assert QApplication.activeModalWidget() is None
    assert desk.goals() == []


def test_what_cannot_be_kept_is_told_and_the_line_stays(desk: Desk) -> None:
    desk.write("Hofman vragen", STEP)
    desk.autosave.flush()
    desk.services.path.write_bytes(b"stuk" * 5000)
    with desk.qtbot.waitSignal(desk.page.troubled) as told:
        desk.key(Qt.Key.Key_D, CTRL)
    assert told.args is not None
    assert "beschadigd" in told.args[0] or "vervangen" in told.args[0]
    assert desk.editor().note().text == "Hofman vragen"
