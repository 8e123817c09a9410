"""*Gesprek voorbereiden*, as a coach does it with mouse or keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QTextEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.drafts import DraftKey, DraftValue
from lobcoach.core.errors import FileError, FileTrouble
from lobcoach.core.framework import Competence, Phase
from lobcoach.core.people import Student
from lobcoach.core.selection import Why
from lobcoach.core.talk import Conversation
from lobcoach.services.opened import Services
from lobcoach.ui.autosave import Autosave
from lobcoach.ui.pages.prepare_page import PreparePage
from lobcoach.ui.preparing.bank_dialog import BankDialog
from lobcoach.ui.preparing.beside_plan import ParkedCard
from lobcoach.ui.preparing.competence_choice import CompetenceChoice
from lobcoach.ui.preparing.frame_card import FrameCard
from lobcoach.ui.preparing.plan_card import PlanCard
from lobcoach.ui.preparing.plan_row import PlanRow
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.banner import Banner
from lobcoach.ui.widgets.buttons import IconButton
from lobcoach.ui.widgets.date_field import DateField
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from tests.services.given_plan import MR, asked, planned, steps
from tests.ui.finding import button, named, shown, words
from tests.ui.given_pages import opened

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
REFLECT = Phase.REFLECT


class Disk:
    """Stores through the real service, unless it is full."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.full = False

    def keep(self, drafts: dict[DraftKey, DraftValue]) -> None:
        if self.full:
            raise FileError(FileTrouble.DISK_FULL, self._services.path)
        self._services.keeping.keep(drafts)


@dataclass
class Desk:
    """A coach who prepares a talk with Noor, to whom one was spoken before."""

    qtbot: QtBot
    services: Services
    page: PreparePage
    plan: str
    disk: Disk

    @property
    def card(self) -> PlanCard:
        return self.page.findChildren(PlanCard)[0]

    def row(self, number: int, phase: Phase = REFLECT) -> PlanRow:
        return self.card.rows(phase)[number]

    def asked(self, phase: Phase = REFLECT) -> list[str]:
        return asked(self.services, self.plan, phase)

    def on_screen(self, phase: Phase = REFLECT) -> list[str]:
        return [row.question() for row in self.card.rows(phase)]

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.qtbot.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def press(self, text: str) -> None:
        self.qtbot.mouseClick(button(self.page, text), LEFT)

    def talk(self) -> Conversation:
        return self.services.preparing.prepared(self.plan).conversation

    def bank(self) -> BankDialog:
        dialogs = self.page.findChildren(BankDialog)
        (found,) = (each for each in dialogs if each.isVisible())
        return found

    def trouble(self, act: Callable[[], object]) -> str:
        """Return what is said when something cannot be done."""
        said: list[str] = []
        self.page.troubled.connect(said.append)
        act()
        return next(each for each in said if each)


@pytest.fixture
def desk(
    qtbot: QtBot, dresser: ThemeController, services: Services, noor: Student, talk: str
) -> Desk:
    services.conversations.park(services.conversations.open(talk).dialogue)
    plan = planned(services, noor.id)
    disk = Disk(services)
    page = PreparePage(services, Autosave(disk.keep))
    page.open(plan)
    opened(qtbot, page)
    return Desk(qtbot, services, page, plan, disk)


def test_a_whole_plan_stands_there_with_what_is_beside_it(desk: Desk) -> None:
    told = words(desk.page)
    assert "Noor van den Berg · loopbaanreflectiegesprek" in told
    assert desk.card.count().endswith("van 45 min")
    assert desk.card.minutes(REFLECT).endswith("van 12 min")
    for phase in Phase:
        assert desk.on_screen(phase) == desk.asked(phase)
    for title in ("Vorige keer", "Nog open", "Geparkeerd", "Kernwaarden in dit plan"):
        assert title in told


def test_a_row_is_moved_by_keys_and_keeps_the_keyboard(desk: Desk) -> None:
    before = desk.asked()
    desk.row(0).handle.setFocus()
    desk.key(Qt.Key.Key_Down, ALT_SHIFT)
    assert desk.asked() == desk.on_screen() == [before[1], before[0], *before[2:]]
    desk.key(Qt.Key.Key_Up, ALT_SHIFT)
    assert desk.asked() == desk.on_screen() == before
    desk.key(Qt.Key.Key_Up, ALT_SHIFT)
    assert desk.asked() == before


def test_a_prompt_is_swapped_by_button_or_key(desk: Desk) -> None:
    first = desk.on_screen()[0]
    desk.qtbot.mouseClick(desk.row(0).swap, LEFT)
    second = desk.on_screen()[0]
    desk.key(Qt.Key.Key_R, CTRL)
    third = desk.on_screen()[0]
    assert len({first, second, third}) == 3
    assert desk.asked() == desk.on_screen()


def test_a_prompt_of_the_bank_is_added(desk: Desk) -> None:
    offered = desk.services.plans.choices(desk.plan)
    prompt = next(each for each in offered if each.phase is Phase.ACTIVATE)
    desk.row(0).handle.clearFocus()
    desk.press("Uit vragenbank")
    field = desk.bank().findChildren(QLineEdit)[0]
    field.insert(prompt.text)
    desk.qtbot.keyClick(field, Qt.Key.Key_Return)
    assert desk.on_screen(Phase.ACTIVATE)[-1] == prompt.text
    assert "zelf gekozen" in desk.row(-1, Phase.ACTIVATE).about()


def test_a_prompt_of_the_bank_takes_the_place_of_the_row_with_the_keyboard(desk: Desk) -> None:
    before = desk.asked()
    desk.row(1).handle.setFocus()
    desk.key(Qt.Key.Key_B, CTRL)
    desk.qtbot.keyClick(desk.bank().findChildren(QLineEdit)[0], Qt.Key.Key_Return)
    after = desk.asked()
    assert after[0] == before[0]
    assert after[1] != before[1]
    assert len(after) == len(before)
    desk.qtbot.mouseClick(desk.row(1).choose, LEFT)
    desk.bank().reject()
    assert desk.asked() == after


def test_an_own_question_is_typed_in_place(desk: Desk) -> None:
    desk.key(Qt.Key.Key_E, CTRL)
    desk.qtbot.keyClicks(desk.card.own.line, "Wat zou je opa zeggen?")
    desk.key(Qt.Key.Key_Return)
    assert desk.on_screen()[-1] == "Wat zou je opa zeggen?"
    assert desk.card.own.isHidden()
    own = steps(desk.services, desk.plan)
    (step,) = [each for each in own if each.why == Why.OWN]
    assert step.competence is Competence.QUALITIES


def test_an_own_question_in_the_frame_is_about_no_competence(desk: Desk) -> None:
    desk.press("Eigen vraag")
    desk.card.own.findChildren(CalmComboBox)[0].show_key(Phase.OPENING)
    desk.qtbot.keyClicks(desk.card.own.line, "Hoe was je week?")
    desk.press("Zet in het plan")
    (step,) = [each for each in steps(desk.services, desk.plan) if each.why == Why.OWN]
    assert (step.phase, step.competence) == (Phase.OPENING, None)


def test_an_own_question_that_is_too_long_stays_where_it_is(desk: Desk) -> None:
    desk.key(Qt.Key.Key_E, CTRL)
    desk.card.own.line.setText("x" * 1000)
    assert "tekens" in desk.trouble(lambda: desk.key(Qt.Key.Key_Return))
    assert not desk.card.own.isHidden()


def test_escape_puts_the_own_question_away_before_it_leaves(desk: Desk, qtbot: QtBot) -> None:
    desk.key(Qt.Key.Key_E, CTRL)
    with qtbot.assertNotEmitted(desk.page.left):
        desk.key(Qt.Key.Key_Escape)
    with qtbot.waitSignal(desk.page.left):
        desk.key(Qt.Key.Key_Escape)


def test_what_is_taken_out_comes_back_by_button(desk: Desk) -> None:
    before = desk.asked()
    desk.qtbot.mouseClick(desk.row(1).remove, LEFT)
    assert desk.on_screen() == desk.asked() == [before[0], *before[2:]]
    assert QApplication.focusWidget() is button(desk.page, "Ongedaan maken")
    desk.key(Qt.Key.Key_Space)
    assert desk.on_screen() == desk.asked() == before
    assert desk.page.findChildren(Banner)[0].message() == ""
    assert QApplication.focusWidget() is desk.row(1).handle


def test_what_is_taken_out_comes_back_by_keys_once(desk: Desk) -> None:
    before = desk.asked()
    desk.row(0).handle.setFocus()
    desk.key(Qt.Key.Key_Delete)
    assert desk.asked() == before[1:]
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.asked() == before
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.asked() == before


def test_it_comes_back_from_a_field_in_which_nothing_was_typed(desk: Desk) -> None:
    before = desk.asked()
    desk.row(0).handle.setFocus()
    desk.key(Qt.Key.Key_Delete)
    field = next(each for each in shown(desk.page, QLineEdit) if not each.isReadOnly())
    field.setFocus()
    desk.qtbot.keyClicks(field, "a")
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.asked() == before[1:]
    desk.key(Qt.Key.Key_Z, CTRL)
    assert desk.asked() == before


def test_a_parked_topic_is_taken_up(desk: Desk) -> None:
    (card,) = desk.page.findChildren(ParkedCard)
    (add,) = shown(card, IconButton)
    desk.qtbot.mouseClick(add, LEFT)
    assert card.isHidden()
    assert any(step.why == Why.PARKED for step in steps(desk.services, desk.plan))


def test_another_kind_of_talk_makes_another_plan(desk: Desk) -> None:
    kinds = desk.page.findChildren(CalmComboBox)[0]
    kinds.show_key("voortgang")
    kinds.activated.emit(kinds.currentIndex())
    assert (desk.talk().type, desk.talk().minutes_planned) == ("voortgang", 15)
    assert len(desk.talk().competences) == 1
    assert "Noor van den Berg · voortgangsgesprek" in words(desk.page)
    desk.press("20")
    assert desk.talk().minutes_planned == 20


def competence(desk: Desk, name: str) -> QCheckBox:
    (choice,) = desk.page.findChildren(CompetenceChoice)
    (box,) = (each for each in choice.findChildren(QCheckBox) if each.text() == name)
    return box


def test_another_competence_makes_another_plan(desk: Desk) -> None:
    competence(desk, "Kwaliteiten").click()
    assert desk.talk().competences == (MR,)
    competence(desk, "Netwerk").click()
    assert desk.talk().competences == (MR, Competence.NETWORKING)
    about = {step.competence for step in steps(desk.services, desk.plan)}
    assert about == {None, MR, Competence.NETWORKING}


def test_too_many_or_no_competences_are_said_and_change_nothing(desk: Desk) -> None:
    (choice,) = desk.page.findChildren(CompetenceChoice)
    before = desk.talk().competences
    competence(desk, "Netwerk").click()
    assert choice.problem() == "In dit gesprek passen twee competenties. Haal er eerst één weg."
    competence(desk, "Kwaliteiten").click()
    competence(desk, "Motieven").click()
    assert choice.problem() == "Kies minstens één competentie voor dit gesprek, en hooguit 2."
    assert desk.talk().competences == (MR,) != before


def test_what_is_typed_is_kept_and_does_not_move_under_the_hands(desk: Desk) -> None:
    goal = named(desk.page, QTextEdit, "Doel van dit gesprek")
    goal.setFocus()
    desk.qtbot.keyClicks(goal, "Weten wat ik wil")
    day = desk.page.findChildren(DateField)[0]
    day.line.setFocus()
    desk.qtbot.keyClicks(day.line, "4 december")
    desk.qtbot.waitUntil(lambda: desk.talk().planned_on is not None, timeout=20_000)
    assert desk.talk().planned_on == date(2026, 12, 4)
    assert desk.talk().goal == "Weten wat ik wil"
    assert desk.page.leave()


def test_start_asks_for_the_talk_with_one_key(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page.start_requested) as asked_for:
        desk.key(Qt.Key.Key_Return, CTRL)
    assert asked_for.args == [desk.plan]
    with qtbot.waitSignal(desk.page.discard_requested) as unwanted:
        desk.press("Niet plannen")
    assert unwanted.args == [desk.plan]


def test_nothing_happens_while_words_cannot_be_stored(desk: Desk, qtbot: QtBot) -> None:
    before = desk.asked()
    desk.disk.full = True
    goal = named(desk.page, QTextEdit, "Doel van dit gesprek")
    qtbot.keyClicks(goal, "Weten wat ik wil")
    with qtbot.assertNotEmitted(desk.page.start_requested):
        desk.page.start()
    desk.qtbot.mouseClick(desk.row(0).swap, LEFT)
    desk.press("60")
    routes = named(desk.page, CalmComboBox, "Route")
    desk.qtbot.keyClick(routes, Qt.Key.Key_Down)
    assert desk.asked() == before
    assert desk.talk().minutes_planned == 45
    assert (desk.talk().route, routes.currentText()) == ("", "Geen route")
    assert not desk.page.leave()
    desk.disk.full = False
    assert desk.page.leave()


def test_a_route_leads_two_phases_elsewhere_and_is_kept_at_once(desk: Desk, qtbot: QtBot) -> None:
    before, ahead = desk.asked(), desk.asked(Phase.LOOK_AHEAD)
    routes = named(desk.page, CalmComboBox, "Route")
    routes.setFocus()
    desk.key(Qt.Key.Key_Down)
    assert desk.talk().route == "ervaring-stap"
    assert routes.hasFocus()
    assert desk.asked() == before == desk.on_screen()
    assert desk.on_screen(Phase.LOOK_AHEAD) == desk.asked(Phase.LOOK_AHEAD) != ahead
    about = desk.row(0, Phase.LOOK_AHEAD).about()
    assert about.startswith("Sturen · ")
    assert about.endswith("route: van ervaring naar stap")
    desk.card.own_added.emit(Phase.LOOK_AHEAD, "Wie zou je willen zijn?")
    own = desk.card.rows(Phase.LOOK_AHEAD)[-1]
    assert (own.question(), own.about()[:6]) == ("Wie zou je willen zijn?", "Sturen")
    own.remove.click()
    routes.setFocus()
    desk.key(Qt.Key.Key_Up)
    assert desk.on_screen(Phase.LOOK_AHEAD) == ahead
    assert desk.talk().route == ""


def test_a_prompt_that_is_not_there_any_more_is_told_and_the_plan_shown_as_it_is(
    desk: Desk,
) -> None:
    row = desk.row(0)
    row.hide()
    gone = steps(desk.services, desk.plan)
    desk.page.hide()
    for step in gone:
        desk.services.plans.remove(desk.plan, step.id)
    said = desk.trouble(row.swap.click)
    assert said.startswith("Hier is geen andere vraag meer")
    assert desk.on_screen() == []


def test_a_talk_that_began_elsewhere_is_left(desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.page.left):
        said = desk.trouble(lambda: desk.services.conversations.open(desk.plan))
    assert said == "Dit gesprek is al begonnen. Je gaat ermee verder onder Gesprekken."
    assert desk.page.about == ""
    desk.page.reload()
    with qtbot.assertNotEmitted(desk.page.start_requested):
        desk.page.start()


def test_a_file_that_cannot_be_read_is_told(desk: Desk) -> None:
    row = desk.row(0)
    desk.services.path.write_bytes(b"kapot" * 4096)
    assert desk.trouble(lambda: desk.qtbot.mouseClick(row.choose, LEFT))
    assert desk.trouble(lambda: desk.press("60"))


def test_a_talk_with_a_student_becomes_no_talk_about_the_own_career(desk: Desk) -> None:
    kinds = named(desk.page, CalmComboBox, "Soort gesprek")
    offered = [kinds.itemText(place) for place in range(kinds.count())]
    assert "Trialooggesprek" in offered
    assert "Mijn eigen loopbaan" not in offered


def test_a_talk_about_a_worry_needs_no_competence_and_another_kind_gets_one_back(
    desk: Desk,
) -> None:
    frame = desk.page.findChildren(FrameCard)[0]
    frame.frame_chosen.emit("signaal", 30)
    talk = desk.services.preparing.prepared(desk.plan)
    assert (talk.conversation.type, talk.conversation.competences) == ("signaal", ())
    assert len(talk.steps) in range(7, 10)
    frame.frame_chosen.emit("voortgang", 15)
    talk = desk.services.preparing.prepared(desk.plan)
    assert talk.conversation.type == "voortgang"
    assert len(talk.conversation.competences) == 1
