"""Removing a goal or an agreement beside the talk and putting it back, by keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import DraftKey, DraftValue, FieldKey
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.goals import Agreement, Goal, GoalStatus, Owner
from lobcoach.core.people import Student
from lobcoach.core.talk import Conversation
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.goal_dialog import WORDING
from lobcoach.ui.dialogs.kept_dialog import REMOVE
from lobcoach.ui.talk.agreement_row import AgreementRow
from lobcoach.ui.talk.goal_card import GoalCard
from lobcoach.ui.talk.gone_line import PUT_BACK, GoneLine
from lobcoach.ui.talk.removals import Removals
from lobcoach.ui.theme_controller import ThemeController
from tests.given_goals import earlier_talk, fill_in
from tests.given_kinds import begin_kind
from tests.ui.finding import button, shown, words
from tests.ui.talk.at_desk import ALT, CTRL, SHIFT, Desk, at_desk

GOAL_GONE = "Het doel is weggehaald."
AGREEMENT_GONE = "De afspraak is weggehaald."
EARLIER = (
    "Dit komt uit een eerder gesprek en blijft bewaard. Een doel kun je loslaten als jullie erop "
    "terugkijken."
)


@pytest.fixture
def desk(services: Services, talk: str, dresser: ThemeController, qtbot: QtBot) -> Iterator[Desk]:
    """A talk with three goals and two agreements, of which some have a history."""
    noor = services.conversations.conversation(talk).student_id
    for words_ in ("een", "twee", "drie"):
        goal = services.goals.new_goal(noor, talk, None)
        fill_in(services, goal, wording=words_, sign_of_success=f"merkbaar {words_}")
        services.goals.set_status(goal.id, GoalStatus.IN_PROGRESS)
    for owner, what in ((Owner.COACH, "Navragen"), (Owner.STUDENT, "Bellen")):
        fill_in(services, services.goals.new_agreement(noor, talk, owner), what=what)
    with at_desk(qtbot, services, talk) as made:
        yield made


def card(desk: Desk, word: str) -> GoalCard:
    return next(each for each in shown(desk.side, GoalCard) if word in words(each))


def row(desk: Desk, word: str) -> AgreementRow:
    return next(each for each in shown(desk.side, AgreementRow) if word in words(each))


def order(desk: Desk) -> list[str]:
    """The goals in the pane from top to bottom, by their first words."""
    items = [*shown(desk.side, GoalCard), *_goal_lines(desk)]
    items.sort(key=lambda each: each.mapTo(desk.side, each.rect().topLeft()).y())
    return [words(each)[0] for each in items]


def _goal_lines(desk: Desk) -> list[GoneLine]:
    return [each for each in shown(desk.side, GoneLine) if GOAL_GONE in words(each)]


def focused() -> QAbstractButton:
    found = QApplication.focusWidget()
    assert isinstance(found, QAbstractButton)
    return found


def test_delete_takes_a_goal_away_and_ctrl_z_brings_the_very_same_back(desk: Desk) -> None:
    before = desk.goals()
    card(desk, "twee").setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert [goal.wording for goal in desk.goals()] == ["drie", "een"]
    assert order(desk) == ["drie", GOAL_GONE, "een"]
    assert focused().text() == PUT_BACK
    assert focused().accessibleName() == f"{GOAL_GONE} {PUT_BACK}"
    assert focused().accessibleDescription() == "Sneltoets Ctrl Z"
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.goals() == before
    assert order(desk) == ["drie", "twee", "een"]
    assert card(desk, "twee").hasFocus()
    desk.key(Qt.Key.Key_Z, CTRL)  # one level: there is nothing more to undo
    assert desk.goals() == before


def test_an_agreement_goes_and_comes_back_with_the_button(desk: Desk) -> None:
    before = desk.agreements()
    row(desk, "Navragen").setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert [each.what for each in desk.agreements()] == ["Bellen"]
    assert AGREEMENT_GONE in words(desk.side)
    desk.key(Qt.Key.Key_Space)
    assert desk.agreements() == before
    assert AGREEMENT_GONE not in words(desk.side)
    assert row(desk, "Navragen").hasFocus()


def test_a_goal_is_removed_from_its_form_without_a_question(desk: Desk) -> None:
    before = desk.goals()
    card(desk, "een").setFocus()
    desk.key(Qt.Key.Key_Return)
    dialog = desk.dialog()
    with desk.qtbot.waitSignal(dialog.finished):
        desk.key(Qt.Key.Key_Delete, CTRL | SHIFT)
    desk.back()
    assert [goal.wording for goal in desk.goals()] == ["drie", "twee"]
    assert focused().text() == PUT_BACK
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.goals() == before


def test_what_was_typed_last_comes_back_too(desk: Desk) -> None:
    row(desk, "Bellen").setFocus()
    desk.key(Qt.Key.Key_Return)
    desk.dialog()
    desk.type("Morgen ")
    desk.qtbot.mouseClick(button(desk.dialog(), REMOVE), Qt.MouseButton.LeftButton)
    desk.back()
    assert [each.what for each in desk.agreements()] == ["Navragen"]
    desk.key(Qt.Key.Key_Z, CTRL)
    assert "Morgen" in desk.agreements()[1].what
    assert desk.autosave.flush()


def test_one_that_lost_all_its_words_comes_back_with_them(desk: Desk) -> None:
    before = desk.goals()
    whole = card(desk, "een")
    goal = next(each for each in before if each.wording == "een")
    fill_in(desk.services, goal, sign_of_success="")
    whole.setFocus()
    desk.key(Qt.Key.Key_Return)
    wording = next(
        e for e in desk.dialog().findChildren(QTextEdit) if e.accessibleName() == WORDING
    )
    wording.selectAll()
    desk.key(Qt.Key.Key_Delete)
    desk.close()
    assert [each.wording for each in desk.goals()] == ["drie", "twee"]
    assert GOAL_GONE in words(desk.side)
    desk.key(Qt.Key.Key_Z, CTRL)
    assert [each.wording for each in desk.goals()] == ["drie", "twee", "een"]


def test_what_never_had_words_leaves_no_line(desk: Desk) -> None:
    desk.key(Qt.Key.Key_D, CTRL)
    desk.close()
    assert not shown(desk.side, GoneLine)


def test_a_note_keeps_ctrl_z_as_long_as_it_has_something_to_undo(desk: Desk) -> None:
    card(desk, "een").setFocus()
    desk.key(Qt.Key.Key_Delete)
    desk.editor().setFocus()
    desk.type("ab")
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.editor().note().text == ""
    assert len(desk.goals()) == 2
    desk.key(Qt.Key.Key_Z, CTRL)
    assert len(desk.goals()) == 3
    assert card(desk, "een").hasFocus()


def test_only_what_was_removed_last_comes_back(desk: Desk) -> None:
    card(desk, "een").setFocus()
    desk.key(Qt.Key.Key_Delete)
    row(desk, "Bellen").setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert GOAL_GONE not in words(desk.side)
    desk.key(Qt.Key.Key_Z, CTRL)
    desk.key(Qt.Key.Key_Z, CTRL)
    assert [each.what for each in desk.agreements()] == ["Navragen", "Bellen"]
    assert [goal.wording for goal in desk.goals()] == ["drie", "twee"]


def _next_phase(desk: Desk) -> None:
    desk.key(Qt.Key.Key_Down, ALT)


def _open_anew(desk: Desk) -> None:
    desk.page.leave()
    desk.page.open(desk.talk)


@pytest.mark.parametrize("go_on", [_next_phase, _open_anew])
def test_with_another_phase_or_talk_it_is_not_offered_any_more(
    desk: Desk, go_on: Callable[[Desk], None]
) -> None:
    card(desk, "een").setFocus()
    desk.key(Qt.Key.Key_Delete)
    go_on(desk)
    assert not shown(desk.side, GoneLine)
    desk.key(Qt.Key.Key_Z, CTRL)
    assert len(desk.goals()) == 2


def test_the_next_question_of_the_same_phase_leaves_the_way_back(desk: Desk) -> None:
    dialogue = desk.services.conversations.open(desk.talk).dialogue
    following = dialogue.forward()
    assert following.phase is dialogue.phase
    card(desk, "een").setFocus()
    desk.key(Qt.Key.Key_Delete)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert GOAL_GONE in words(desk.side)


def test_while_the_screen_is_closed_to_others_nothing_is_put_back(desk: Desk) -> None:
    card(desk, "een").setFocus()
    desk.key(Qt.Key.Key_Delete)
    desk.key(Qt.Key.Key_F8)
    desk.key(Qt.Key.Key_Z, CTRL)
    assert len(desk.goals()) == 2
    desk.key(Qt.Key.Key_F8)
    desk.page.setFocus()
    desk.key(Qt.Key.Key_Z, CTRL)
    assert len(desk.goals()) == 3


def test_over_the_walk_the_line_comes_into_view(
    services: Services, noor: Student, talk: str, dresser: ThemeController, qtbot: QtBot
) -> None:
    with at_desk(qtbot, services, talk, (1024, 640)) as desk:
        desk.key(Qt.Key.Key_D, CTRL)
        desk.dialog()
        desk.type("Rust")
        desk.key(Qt.Key.Key_Delete, CTRL | SHIFT)
        desk.back()
        (line,) = shown(desk.side, GoneLine)
        assert not line.visibleRegion().isEmpty()
        assert focused().text() == PUT_BACK
        desk.key(Qt.Key.Key_Z, CTRL)
        assert [goal.wording for goal in desk.goals()] == ["Rust"]


def test_a_goal_of_an_earlier_talk_stays_and_its_form_offers_no_removal(
    services: Services, noor: Student, dresser: ThemeController, qtbot: QtBot
) -> None:
    earlier_talk(services, noor)
    with at_desk(qtbot, services, begin_kind(services, "voortgang", noor)) as desk:
        (earlier,) = shown(desk.side, GoalCard)
        earlier.setFocus()
        with qtbot.waitSignal(desk.page.troubled) as told:
            desk.key(Qt.Key.Key_Delete)
        assert told.args == [EARLIER]
        assert len(desk.goals()) == 1
        desk.key(Qt.Key.Key_Return)
        dialog = desk.dialog()
        assert REMOVE not in [each.text() for each in shown(dialog, QAbstractButton)]
        desk.key(Qt.Key.Key_Delete, CTRL | SHIFT)
        assert dialog.isVisible()
        desk.close()
        assert len(desk.goals()) == 1


def test_what_cannot_come_back_is_told(desk: Desk) -> None:
    card(desk, "een").setFocus()
    desk.key(Qt.Key.Key_Delete)
    with desk.services._store.transaction() as tx:
        tx.remove(Conversation, desk.talk)
    with desk.qtbot.waitSignal(desk.page.troubled) as told:
        desk.key(Qt.Key.Key_Z, CTRL)
    assert told.args == ["Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst."]


def test_what_is_gone_already_is_told_and_the_form_stays(desk: Desk) -> None:
    row(desk, "Bellen").setFocus()
    desk.key(Qt.Key.Key_Return)
    dialog = desk.dialog()
    desk.services.removing.remove(Agreement, dialog.record.id, desk.talk)
    with desk.qtbot.waitSignal(desk.page.troubled):
        desk.key(Qt.Key.Key_Delete, CTRL | SHIFT)
    assert dialog.isVisible()
    dialog.close_removed()


def test_nothing_is_removed_while_typed_words_cannot_be_stored(
    services: Services, noor: Student, talk: str
) -> None:
    def fail(_drafts: Mapping[DraftKey, DraftValue]) -> None:
        raise FileError(FileTrouble.DISK_FULL, Path("mijn.lobcoach"))

    goal = services.goals.new_goal(noor.id, talk, None)
    autosave, home = Autosave(fail), QObject()
    removals = Removals(services, autosave, home)
    removals.talk = talk
    autosave.put(FieldKey(Goal, goal.id, "wording"), "Rust")
    assert not removals.remove(Goal, goal.id)
    assert services.goals.goals(noor.id) == [goal]
    assert removals.put_back() is None
    autosave.give_up()
