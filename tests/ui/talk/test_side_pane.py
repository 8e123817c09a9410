from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.goals import Agreement, Goal, GoalStatus, Owner
from lobcoach.core.people import Student
from lobcoach.services.conversations import NewTalk
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.dialogs.agreement_dialog import WHAT, AgreementDialog
from lobcoach.ui.dialogs.goal_dialog import WORDING, GoalDialog
from lobcoach.ui.dialogs.kept_dialog import KeptDialog
from lobcoach.ui.talk.agreement_row import AgreementRow
from lobcoach.ui.talk.goal_card import GoalCard
from lobcoach.ui.talk.last_time_card import FIRST_TALK
from lobcoach.ui.talk.side_pane import SidePane
from lobcoach.ui.talk.wording import ONE_MAY_REST
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.optional_choice import OptionalChoice
from tests.given_care import WORRY, care_talk
from tests.given_goals import earlier_talk, fill_in
from tests.ui.finding import button, named, shown, words
from tests.ui.pictures import Show

GONE = "Dit staat niet (meer) in het bestand. Kies het opnieuw uit de lijst."


@pytest.fixture
def pane(services: Services, talk: str, show: Show) -> SidePane:
    """The pane of a first talk with Noor."""
    return made(services, talk, show)


def made(services: Services, talk: str, show: Show) -> SidePane:
    pane = SidePane(services, Autosave(services.keeping.keep))
    pane.resize(306, 700)
    show(pane)
    pane.show_talk(services.conversations.open(talk))
    return pane


def dialog_of(pane: SidePane) -> KeptDialog:
    (found,) = (each for each in pane.window().findChildren(KeptDialog) if each.isVisible())
    return found


def test_a_new_talk_says_what_everything_is_for(pane: SidePane) -> None:
    said = words(pane)
    assert FIRST_TALK in said
    assert "Hier komt wat Noor wil bereiken, en waaraan jullie dat merken." in said
    assert "Hier komt wie wat doet, en vóór wanneer." in said


def test_before_there_is_a_talk_nothing_happens(
    services: Services, noor: Student, dresser: ThemeController
) -> None:
    pane = SidePane(services, Autosave(services.keeping.keep))
    pane.reload()
    pane.new_goal()
    pane.new_agreement()
    assert services.goals.goals(noor.id) == []
    assert services.goals.agreements(noor.id) == []


def test_a_new_goal_is_opened_filled_in_and_shown(
    pane: SidePane, qtbot: QtBot, services: Services, noor: Student
) -> None:
    pane.follow(Phase.REFLECT, Competence.MOTIVES)
    qtbot.mouseClick(button(pane, "Doel"), Qt.MouseButton.LeftButton)
    dialog = dialog_of(pane)
    assert isinstance(dialog, GoalDialog)
    qtbot.keyClicks(named(dialog, QTextEdit, WORDING), "Ik weet wat ik wil")
    with qtbot.waitSignal(dialog.finished):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    (goal,) = services.goals.goals(noor.id)
    assert goal.competence == Competence.MOTIVES
    assert "Ik weet wat ik wil" in words(pane)
    assert "concept" in words(pane)


def test_a_new_agreement_is_opened_filled_in_and_shown(
    pane: SidePane, qtbot: QtBot, services: Services, noor: Student
) -> None:
    qtbot.mouseClick(button(pane, "Afspraak"), Qt.MouseButton.LeftButton)
    dialog = dialog_of(pane)
    assert isinstance(dialog, AgreementDialog)
    qtbot.keyClicks(named(dialog, QTextEdit, WHAT), "Meelopen")
    with qtbot.waitSignal(dialog.finished):
        dialog.accept()
    (agreement,) = services.goals.agreements(noor.id)
    assert agreement.owner == Owner.STUDENT
    assert "Meelopen" in words(pane)


def test_one_dialog_at_a_time(pane: SidePane, services: Services, noor: Student) -> None:
    pane.new_goal()
    pane.new_goal()
    pane.new_agreement()
    assert len(services.goals.goals(noor.id)) == 1
    assert services.goals.agreements(noor.id) == []
    dialog_of(pane).accept()


def test_what_stayed_empty_is_not_shown(pane: SidePane, services: Services) -> None:
    pane.new_goal()
    dialog_of(pane).accept()
    assert not shown(pane, GoalCard)


def test_a_goal_and_an_agreement_are_opened_from_the_pane(
    pane: SidePane, qtbot: QtBot, services: Services, noor: Student, talk: str
) -> None:
    fill_in(services, services.goals.new_goal(noor.id, talk, None), wording="Rust")
    made = services.goals.new_agreement(noor.id, talk, Owner.COACH)
    fill_in(services, made, what="Navragen")
    pane.reload()
    for kind, opened in ((GoalCard, GoalDialog), (AgreementRow, AgreementDialog)):
        (item,) = shown(pane, kind)
        qtbot.keyClick(item, Qt.Key.Key_Return)
        dialog = dialog_of(pane)
        assert isinstance(dialog, opened)
        with qtbot.waitSignal(dialog.finished):
            dialog.accept()


def test_live_goals_of_earlier_talks_stand_below_those_of_this_one(
    services: Services, noor: Student, show: Show
) -> None:
    before = earlier_talk(services, noor)
    ended = services.goals.new_goal(noor.id, before.talk, None)
    fill_in(services, ended, wording="Afgerond")
    services.goals.set_status(ended.id, GoalStatus.ACHIEVED)
    now = services.conversations.begin(NewTalk(noor.id, "voortgang", 15, (Competence.QUALITIES,)))
    fill_in(services, services.goals.new_goal(noor.id, now, None), wording="Nieuw")
    pane = made(services, now, show)
    titles = [words(card)[0] for card in shown(pane, GoalCard)]
    assert titles == ["Nieuw", "Ik weet wat ik kan"]
    assert not shown(pane, AgreementRow)


def test_more_than_three_live_goals_asks_which_may_rest(
    pane: SidePane, services: Services, noor: Student, talk: str
) -> None:
    for word in ("een", "twee", "drie"):
        fill_in(services, services.goals.new_goal(noor.id, talk, None), wording=word)
    pane.reload()
    assert ONE_MAY_REST not in words(pane)
    fill_in(services, services.goals.new_goal(noor.id, talk, None), wording="vier")
    pane.reload()
    assert ONE_MAY_REST in words(pane)


def test_adjusting_a_goal_opens_its_successor(
    qtbot: QtBot, services: Services, noor: Student, show: Show
) -> None:
    earlier_talk(services, noor)
    now = services.conversations.begin(NewTalk(noor.id, "voortgang", 15, (Competence.QUALITIES,)))
    pane = made(services, now, show)
    choice = named(pane, OptionalChoice, "Wat wordt het met: Ik weet wat ik kan")
    qtbot.mouseClick(button(choice, "bijstellen"), Qt.MouseButton.LeftButton)
    dialog = dialog_of(pane)
    wording = named(dialog, QTextEdit, WORDING)
    assert wording.toPlainText() == "Ik weet wat ik kan"
    wording.selectAll()
    qtbot.keyClicks(wording, "Ik weet wat ik durf")
    dialog.accept()
    assert "Ik weet wat ik durf" in words(pane)
    assert {goal.status for goal in services.goals.goals(noor.id)} == {
        GoalStatus.OPEN, GoalStatus.ADJUSTED}  # fmt: skip


def test_what_is_typed_stays_while_the_pane_reads_again(
    qtbot: QtBot, services: Services, noor: Student, show: Show
) -> None:
    earlier_talk(services, noor)
    now = services.conversations.begin(NewTalk(noor.id, "voortgang", 15, (Competence.QUALITIES,)))
    pane = made(services, now, show)
    stop = services.changes.subscribe(lambda _kinds: pane.reload())
    choice = named(pane, OptionalChoice, "Hoe ging het met: Hofman vragen")
    qtbot.mouseClick(button(choice, "deels"), Qt.MouseButton.LeftButton)
    line = named(pane, QTextEdit, "Welk stukje lukte wel?")
    line.setFocus()
    for letter in "bellen":
        qtbot.keyClicks(line, letter)
        pane._autosave.flush()
    stop()
    assert line.toPlainText() == "bellen"
    assert line.hasFocus()


def test_tab_follows_the_eye(services: Services, noor: Student, show: Show) -> None:
    earlier_talk(services, noor)
    now = services.conversations.begin(NewTalk(noor.id, "voortgang", 15, (Competence.QUALITIES,)))
    pane = made(services, now, show)
    first = ("gedaan", "gedaan", "gelukt", "behaald")
    choices = zip(shown(pane, OptionalChoice), first, strict=True)
    stops = [button(choice, text) for choice, text in choices]
    stops.append(button(pane, "Doel"))
    stops[0].setFocus()
    for stop in stops[1:]:
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is stop


@pytest.mark.parametrize("kind", [Goal, Agreement])
def test_what_is_gone_is_said_calmly(
    kind: type[Goal | Agreement], pane: SidePane, qtbot: QtBot, services: Services, noor: Student
) -> None:
    talk = pane._talk.conversation.id if pane._talk else ""
    goals = services.goals
    record = (
        goals.new_goal(noor.id, talk, None)
        if kind is Goal
        else goals.new_agreement(noor.id, talk, Owner.COACH)
    )
    pane.reload()
    goals.drop_if_empty(record)
    (item,) = shown(pane, GoalCard) + shown(pane, AgreementRow)
    with qtbot.waitSignal(pane.troubled) as told:
        item.click()
    assert told.args == [GONE]
    assert not pane.window().findChildren(KeptDialog)


def test_a_damaged_file_is_said_calmly(pane: SidePane, qtbot: QtBot, services: Services) -> None:
    services.path.write_bytes(b"stuk" * 5000)
    with qtbot.waitSignal(pane.troubled) as told:
        pane.reload()
    assert told.args is not None
    assert "beschadigd" in told.args[0]


def test_the_pane_keeps_its_width_and_grows_with_the_text(
    pane: SidePane, dresser: ThemeController
) -> None:
    assert pane.sizeHint().width() == 306
    assert pane.minimumSizeHint().width() == 250
    dresser.set_percent(200)
    assert pane.sizeHint().width() == 612


def test_no_field_of_the_pane_is_without_a_name(
    services: Services, noor: Student, show: Show
) -> None:
    earlier_talk(services, noor)
    now = services.conversations.begin(NewTalk(noor.id, "voortgang", 15, (Competence.QUALITIES,)))
    pane = made(services, now, show)
    for field in [*pane.findChildren(QTextEdit), *pane.findChildren(QLineEdit)]:
        assert field.accessibleName()


@pytest.mark.parametrize(("code", "seen"), [("ouder", False), ("verzoek", True)])
def test_what_comes_from_a_worry_is_seen_only_by_the_two(
    services: Services, noor: Student, show: Show, code: str, seen: bool
) -> None:
    care_talk(services, noor)
    now = services.conversations.begin(NewTalk(noor.id, code, 20, (Competence.QUALITIES,)))
    pane = made(services, now, show)
    assert any(WORRY in each for each in words(pane)) is seen
