"""Talks along each route, planned and held in the real window; and a route taken on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence, Phase
from lobcoach.core.people import Student
from lobcoach.core.routes import WAYS, Route
from lobcoach.core.talk import PlanStep
from lobcoach.services.opened import Services
from lobcoach.services.planning import NewTalk
from lobcoach.services.reports import ReportSettings
from lobcoach.services.route_wording import route_words
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.talk.competence_tabs import CompetenceTabs
from lobcoach.ui.talk.note_editor import NoteEditor
from lobcoach.ui.talk.phase_button import PhaseButton
from lobcoach.ui.talk.prompt_card import PromptCard
from lobcoach.ui.talk.route_line import TAKE_A_ROUTE, RouteLine
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.kept_fields import CalmComboBox
from lobcoach.ui.workspace import Workspace
from tests.story import Hands
from tests.ui.finding import named, words
from tests.ui.pictures import accessible_name

KR, MR, WE, LS, NW = Competence
ALT = Qt.KeyboardModifier.AltModifier


@dataclass
class Desk:
    """A coach at the real window, and what is in the file."""

    hands: Hands
    services: Services
    workspace: Workspace
    window: MainWindow
    qtbot: QtBot

    def question(self) -> str:
        return self.window.findChildren(PromptCard)[0].question()

    def here(self, talk: str) -> PlanStep:
        """The step on screen, as it is kept."""
        step = self.services.conversations.open(talk).dialogue.current
        assert step is not None
        assert step.prompt_text == self.question()
        return step

    def tab(self) -> str:
        return self.window.findChildren(CompetenceTabs)[0].current()

    def phase(self) -> str:
        """The phase that the rail says one is in."""
        buttons = self.window.findChildren(PhaseButton)
        (here,) = (each for each in buttons if "nu" in accessible_name(each).split(", "))
        return here.text()

    def routes(self) -> CalmComboBox:
        return named(self.window, CalmComboBox, "Route")

    def choose_route(self, route: Route) -> None:
        """Choose with the arrow keys in the field that is called Route."""
        box = self.routes()
        box.setFocus()
        for _ in range(box.findData(route.value)):
            self.hands.key(Qt.Key.Key_Down)

    def go_to_reflecting(self, talk: str, competence: Competence) -> None:
        talks = self.services.conversations
        talks.visit(talks.open(talk).dialogue, Phase.REFLECT, competence)
        self.workspace.open_talk(talk)
        assert self.tab() == competence


@pytest.fixture
def desk(
    services: Services, dresser: ThemeController, tmp_path: Path, qtbot: QtBot
) -> Iterator[Desk]:
    window = MainWindow(dresser)
    workspace = Workspace(window, services, Preferences(tmp_path / "lobcoach.ini"))
    workspace.start()
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Desk(Hands(qtbot, window), services, workspace, window, qtbot)
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("route", Route)
def test_a_talk_is_planned_along_a_route_and_walked_to_its_step(
    desk: Desk, noor: Student, route: Route
) -> None:
    services, hands = desk.services, desk.hands
    start, leads_to = WAYS[route].starts[0], WAYS[route].leads_to
    talk = services.preparing.plan(NewTalk(noor.id, "loopbaanreflectie", 45, (start,)))
    desk.workspace.go_to(f"prepare {talk}")

    desk.choose_route(route)

    told = words(desk.window)
    assert any(route_words(route) in each for each in told)
    assert any(each.startswith("Vooruitkijken en activeren over ") for each in told)
    plan = services.preparing.prepared(talk).steps
    hands.press("Start gesprek")
    walked = []
    while (step := desk.here(talk)).phase != Phase.ACTIVATE:
        walked.append(step.prompt_text)
        ahead = step.phase == Phase.LOOK_AHEAD
        assert desk.tab() == (step.competence or "")
        assert step.competence in ((leads_to,) if ahead else (start, None))
        assert (route_words(route).capitalize() in words(desk.window)) == ahead
        hands.write(f"antwoord {len(walked)}")
        hands.control(Qt.Key.Key_Return)
    assert walked == [each.prompt_text for each in plan][: len(walked)]
    assert (desk.phase(), desk.tab()) == ("Activeren", leads_to)
    if route is Route.PRIDE_TO_PORTFOLIO:
        assert "portfolio" in desk.question()
    hands.write("mijn eerste stap")
    desk.workspace.show_students()
    text = services.reports.text(talk, ReportSettings())
    assert text.index("antwoord 3") < text.index("mijn eerste stap")


def test_a_plan_without_a_route_is_what_it_was(desk: Desk, noor: Student) -> None:
    talk = desk.services.preparing.plan(NewTalk(noor.id, "loopbaanreflectie", 45, (MR,)))
    desk.workspace.go_to(f"prepare {talk}")
    before = [step.prompt_text for step in desk.services.preparing.prepared(talk).steps]
    desk.choose_route(Route.DREAM_TO_CONTACT)
    assert [s.prompt_text for s in desk.services.preparing.prepared(talk).steps] != before
    desk.hands.key(Qt.Key.Key_Home)
    assert [s.prompt_text for s in desk.services.preparing.prepared(talk).steps] == before
    assert desk.routes().currentText() == "Geen route"


def test_a_route_that_goes_with_its_competence_is_told(desk: Desk, noor: Student) -> None:
    talk = desk.services.preparing.plan(NewTalk(noor.id, "voortgang", 15, (MR,)))
    desk.workspace.go_to(f"prepare {talk}")
    desk.choose_route(Route.DREAM_TO_CONTACT)
    desk.hands.press("Kwaliteiten")
    assert (
        "De route ‘Van droom naar contact’ kan niet vanuit deze competenties. "
        "Het plan gaat zonder route verder."
    ) in words(desk.window)
    prepared = desk.services.preparing.prepared(talk)
    assert {step.competence for step in prepared.steps} == {KR, None}


def test_a_route_is_taken_in_a_talk_by_keys_alone(
    desk: Desk, noor: Student, monkeypatch: pytest.MonkeyPatch
) -> None:
    services, hands = desk.services, desk.hands
    talk = services.conversations.begin(NewTalk(noor.id, "loopbaanreflectie", 45, (MR,)))
    desk.go_to_reflecting(talk, MR)
    before = services.conversations.open(talk).dialogue
    hands.write("ik wil met dieren werken")

    hands.key(Qt.Key.Key_R, ALT)
    assert accessible_name(QApplication.focusWidget()) == "Van ervaring naar stap"
    hands.key(Qt.Key.Key_Tab)
    assert accessible_name(QApplication.focusWidget()) == "Van droom naar contact"
    heard: list[str] = []

    class Reader:
        @staticmethod
        def updateAccessibility(event: QAccessibleAnnouncementEvent) -> None:  # noqa: N802
            heard.append(event.message())

    monkeypatch.setattr("lobcoach.ui.talk.prompt_card.QAccessible", Reader)
    hands.key(Qt.Key.Key_Space)

    step = desk.here(talk)
    assert (step.phase, step.competence) == (Phase.LOOK_AHEAD, NW)
    assert (desk.phase(), desk.tab()) == ("Vooruitkijken", NW)
    assert heard == [step.prompt_text]
    assert "Route: van droom naar contact" in words(desk.window)
    assert not hands.sees(TAKE_A_ROUTE)
    assert isinstance(QApplication.focusWidget(), NoteEditor)

    hands.key(Qt.Key.Key_Up, ALT)
    assert (desk.phase(), desk.tab()) == ("Reflecteren", MR)
    assert desk.here(talk).id in {each.id for each in before.steps}
    hands.key(Qt.Key.Key_Down, ALT)
    assert desk.here(talk).id == step.id

    hands.write("mijn buurvrouw werkt bij de dierenarts")
    hands.control(Qt.Key.Key_Return)
    assert (desk.phase(), desk.tab()) == ("Activeren", NW)

    hands.key(Qt.Key.Key_2, ALT)  # back to what was planned
    assert (desk.phase(), desk.tab()) == ("Activeren", MR)
    assert desk.here(talk).id in {each.id for each in before.steps}
    assert "Route: van droom naar contact" not in words(desk.window)
    hands.key(Qt.Key.Key_Up, ALT)
    hands.key(Qt.Key.Key_Up, ALT)
    assert desk.phase() == "Reflecteren"
    notes = {note.text for note in services.keeping.notes(talk).values()}
    assert notes == {"ik wil met dieren werken", "mijn buurvrouw werkt bij de dierenarts"}


def test_the_choices_are_put_away_and_nothing_has_changed(desk: Desk, noor: Student) -> None:
    talk = desk.services.conversations.begin(NewTalk(noor.id, "voortgang", 15, (WE,)))
    desk.go_to_reflecting(talk, WE)
    before = desk.here(talk)
    for away in (Qt.Key.Key_Escape, Qt.Key.Key_R):
        desk.hands.key(Qt.Key.Key_R, ALT)
        assert desk.hands.sees("Van werkplek naar keuze")
        desk.hands.key(away, ALT if away == Qt.Key.Key_R else Qt.KeyboardModifier.NoModifier)
        assert not desk.hands.sees("Van werkplek naar keuze")
        assert isinstance(QApplication.focusWidget(), NoteEditor)
    assert desk.here(talk) == before


def test_where_no_route_fits_the_key_does_nothing(desk: Desk, noor: Student) -> None:
    talk = desk.services.conversations.begin(NewTalk(noor.id, "voortgang", 15, (LS,)))
    desk.go_to_reflecting(talk, LS)
    before = desk.here(talk)
    desk.hands.key(Qt.Key.Key_R, ALT)
    assert not desk.hands.sees(TAKE_A_ROUTE)
    assert desk.here(talk) == before


def test_the_own_career_has_no_routes(desk: Desk) -> None:
    talk = desk.services.own_career.begin(50)
    desk.go_to_reflecting(talk, KR)
    assert not desk.hands.sees(TAKE_A_ROUTE)


def test_while_someone_looks_along_no_route_comes_up(desk: Desk, noor: Student) -> None:
    talk = desk.services.conversations.begin(NewTalk(noor.id, "voortgang", 15, (WE,)))
    desk.go_to_reflecting(talk, WE)
    desk.hands.key(Qt.Key.Key_F8)
    desk.hands.key(Qt.Key.Key_R, ALT)
    desk.hands.key(Qt.Key.Key_F8)
    assert desk.hands.sees(TAKE_A_ROUTE)
    assert not desk.hands.sees("Van werkplek naar keuze")


def test_at_large_text_the_choices_come_into_view(
    desk: Desk, noor: Student, dresser: ThemeController
) -> None:
    talk = desk.services.conversations.begin(NewTalk(noor.id, "loopbaanreflectie", 45, (KR, MR)))
    desk.window.resize(1024, 640)
    dresser.set_percent(200)
    desk.go_to_reflecting(talk, MR)
    line = desk.window.findChildren(RouteLine)[0]
    desk.hands.key(Qt.Key.Key_R, ALT)
    desk.qtbot.waitUntil(lambda: not line.visibleRegion().isEmpty())
    desk.qtbot.waitUntil(
        lambda: line.visibleRegion().boundingRect().bottom() == line.rect().bottom()
    )
