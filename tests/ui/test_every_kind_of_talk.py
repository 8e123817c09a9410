"""Each of the thirteen kinds of talk, held in the real window from its plan until it is closed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import CARE_TALK, WITHOUT_REPORT, Phase
from lobcoach.core.people import Student
from lobcoach.core.plan import phase_minutes
from lobcoach.core.talk import ConversationState, Role, Voice
from lobcoach.core.voices import OWN_CAREER, company, seats
from lobcoach.services.opened import Services
from lobcoach.services.reports import ReportSettings
from lobcoach.ui.main_window import MainWindow
from lobcoach.ui.preferences import Preferences
from lobcoach.ui.talk.care_lines import SAY_FIRST
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.workspace import Workspace
from tests.given_kinds import begin_kind
from tests.story import Hands
from tests.ui.finding import words

KINDS = ("kennismaking", "intake-eind", "voortgang", "loopbaanreflectie", "keuze", "trialoog",
         "overdracht", "uitstroom", "heroriëntatie", "ouder", "verzoek", "signaal",
         "coach")  # fmt: skip
SHORT = ("voortgang", "verzoek", "ouder", "overdracht")
PETRA = "Petra Vos"
SECRET = "alleenik"


@dataclass
class Desk:
    """A coach at the real window, and what is in the file."""

    hands: Hands
    services: Services
    workspace: Workspace


@pytest.fixture
def desk(
    services: Services, dresser: ThemeController, tmp_path: Path, qtbot: QtBot
) -> Iterator[Desk]:
    window = MainWindow(dresser)
    preferences = Preferences(tmp_path / "lobcoach.ini")
    place = tmp_path / "verslag.pdf"
    workspace = Workspace(window, services, preferences, ask_place=lambda *_: place)
    workspace.start()
    window.resize(1366, 768)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield Desk(Hands(qtbot, window), services, workspace)
    window.close()
    window.deleteLater()


def begun(desk: Desk, code: str, student: Student) -> str:
    """Plan a talk of this kind and begin it, with someone on the first seat; return its id.

    The own career begins without a plan of its own: that is made for students.
    """
    hands, seat = desk.hands, next(iter(seats(code)), None)
    desk.workspace.prepare_talk(student.id)
    hands.press(desk.services.library.framework.types[code].name)
    if seat is not None and seat.expected:
        hands.type(f"Naam van de {seat.word}", PETRA)
    if code != OWN_CAREER:
        hands.press("Bereid voor")
        hands.find("Nog open")
    hands.press("Start gesprek")
    hands.find("Volgende vraag")
    if seat is not None and not seat.expected:
        hands.control(Qt.Key.Key_T)
        hands.press(f"{seat.word} is erbij")
        hands.type(f"Naam van de {seat.word}", PETRA)
        hands.press("Klaar")
    (row,) = desk.services.talk_lists.unfinished()
    return row.id


def walk(desk: Desk, talk: str) -> int:
    """Write at every question until the last; return how many there were."""
    hands = desk.hands
    number = 0
    while hands.sees("Volgende vraag"):
        number += 1
        hands.write(f"antwoord{number}")
        hands.control(Qt.Key.Key_Return)
    hands.write("slot")
    hands.control(Qt.Key.Key_3)
    hands.write(SECRET)
    hands.control(Qt.Key.Key_Return)
    return number + 1


@pytest.mark.parametrize("code", KINDS)
def test_it_is_held_from_its_plan_until_it_is_closed(
    desk: Desk, noor: Student, code: str, tmp_path: Path, qtbot: QtBot
) -> None:
    services, hands = desk.services, desk.hands
    kind = services.library.framework.types[code]
    talk = begun(desk, code, noor)
    assert kind.name in words(desk.workspace._window)
    planned = services.conversations.open(talk).dialogue
    assert {step.phase for step in planned.steps} == set(Phase)
    count = walk(desk, talk)
    assert count == len(planned.steps)

    if code in WITHOUT_REPORT:
        if code == CARE_TALK:
            hands.type("Wanneer kijken jullie samen terug?", "3 dec")
        hands.press("Sluit het gesprek")
        assert hands.sees("Gesprekken")
    else:
        hands.press("Bewaar als PDF")
        qtbot.waitUntil((tmp_path / "verslag.pdf").exists, timeout=20_000)
        qtbot.waitUntil(lambda: bool(services.reports.issued(talk)), timeout=20_000)
        text = services.reports.text(talk, ReportSettings())
        assert kind.name in text
        assert "antwoord1" in text
        assert SECRET not in text
        others = company(services.conversations.conversation(talk).present)
        spoke = {key.voice for key in services.keeping.notes(talk)}
        for voice in others:
            assert f"{PETRA} (" in text
            above = f"In de woorden van {PETRA} ("
            assert (above in text) == (voice.role in spoke)
    closed = services.conversations.conversation(talk)
    assert closed.state is ConversationState.CLOSED
    assert closed.student_id == (None if code == OWN_CAREER else noor.id)
    assert [voice.name for voice in company(closed.present)] == [PETRA] * bool(seats(code))


@pytest.mark.parametrize("code", KINDS)
def test_every_phase_has_its_minutes_and_short_talks_are_narrow(
    services: Services, noor: Student, code: str
) -> None:
    kind = services.library.framework.types[code]
    assert set(phase_minutes(kind, kind.default_minutes)) == set(Phase)
    own = code == OWN_CAREER
    talk = services.own_career.begin(50) if own else begin_kind(services, code, noor)
    opened = services.conversations.open(talk)
    assert opened.conversation.minutes_planned == kind.default_minutes
    if code in SHORT:
        assert kind.default_minutes <= 20
        assert len(opened.conversation.competences) == 1
        middle = [s for s in opened.dialogue.steps if s.phase not in (Phase.OPENING, Phase.CLOSING)]
        others = [s for s in middle if s.competence not in opened.conversation.competences]
        assert len(middle) - len(others) <= kind.patterns[0].prompts[1]


def test_a_talk_of_three_starts_from_the_window_with_a_name(desk: Desk, noor: Student) -> None:
    hands, services = desk.hands, desk.services
    desk.workspace.prepare_talk(noor.id)
    hands.press("Trialooggesprek")
    hands.type("Naam van de praktijkopleider", "Bas Visser")
    hands.press("Start gesprek")
    hands.find("Volgende vraag")
    (row,) = services.talk_lists.unfinished()
    assert services.conversations.conversation(row.id).present == (
        Voice(Role.STUDENT, "Noor"),
        Voice(Role.WORKPLACE_TRAINER, "Bas Visser"),
        Voice(Role.COACH, "Marleen de Boer"),
    )
    hands.write("van Noor")
    hands.control(Qt.Key.Key_1)
    hands.write("van Bas")
    hands.control(Qt.Key.Key_Return)
    said = {key.voice: note.text for key, note in services.keeping.notes(row.id).items()}
    assert said == {Role.STUDENT: "van Noor", Role.WORKPLACE_TRAINER: "van Bas"}


def test_the_own_career_starts_without_a_student_and_stays_apart(desk: Desk, noor: Student) -> None:
    hands, services = desk.hands, desk.services
    desk.workspace.prepare_talk(noor.id)
    hands.press("Mijn eigen loopbaan")
    assert not hands.sees("Student")
    hands.press("Start gesprek")
    hands.find("Volgende vraag")
    (row,) = services.talk_lists.unfinished()
    assert row.student is None
    hands.control(Qt.Key.Key_D)
    hands.type("Wat wil jij bereiken? (in je eigen woorden)", "Ik wil minder avonden werken.")
    hands.press("Klaar")
    assert [goal.wording for goal in services.goals.goals(None)] == [
        "Ik wil minder avonden werken."
    ]
    assert services.goals.goals(noor.id) == []


def test_who_sits_there_is_changed_in_the_talk_and_shown_at_once(
    desk: Desk, noor: Student, qtbot: QtBot
) -> None:
    hands, services = desk.hands, desk.services
    talk = begin_kind(services, "ouder", noor)
    desk.workspace.open_talk(talk)
    hands.write("ik laat mijn werk zien")
    hands.control(Qt.Key.Key_T)
    hands.type("Naam van de ouder of verzorger", "Fatma Kaya")
    hands.press("Klaar")
    assert hands.find("Wie zit erbij? Nu: Noor, Fatma Kaya, Marleen de Boer")
    hands.press("Fatma Kaya")
    hands.write("thuis is het stil")
    hands.press("Noor, met tekst")
    assert hands.note().toPlainText() == "ik laat mijn werk zien"
    hands.control(Qt.Key.Key_T)
    hands.press("ouder of verzorger is erbij")
    hands.press("Klaar")
    qtbot.waitUntil(lambda: not hands.sees("Noor, met tekst"))
    assert hands.find("Alleen voor mij")
    said = {key.voice: note.text for key, note in services.keeping.notes(talk).items()}
    assert said == {Role.STUDENT: "ik laat mijn werk zien", Role.GUARDIAN: "thuis is het stil"}


def test_what_was_agreed_about_a_worry_opens_the_next_talk_of_the_two_alone(
    desk: Desk, noor: Student, qtbot: QtBot
) -> None:
    hands, services = desk.hands, desk.services
    begun(desk, CARE_TALK, noor)
    assert hands.sees(SAY_FIRST)
    hands.control(Qt.Key.Key_J)
    hands.type("Wat is afgesproken?", "samen bellen")
    hands.press("Klaar")
    walk_on(hands)
    hands.press("Sluit het gesprek")
    assert hands.sees(
        "Kies een dag om samen terug te kijken. Bij een zorggesprek staat die dag altijd vast."
    )
    hands.type("Wanneer kijken jullie samen terug?", "3 dec")
    hands.press("Sluit het gesprek")
    hands.find("Gesprekken")
    assert not any("zorg" in each.lower() for each in words(desk.workspace._window))
    desk.workspace.show_students()
    assert not any("zorg" in each.lower() for each in words(desk.workspace._window))

    begun(desk, "ouder", noor)
    assert not any("samen bellen" in each for each in words(desk.workspace._window))
    hands.press("Later verder")
    talk = begin_kind(services, "voortgang", noor)
    desk.workspace.open_talk(talk)
    assert "samen bellen" in " ".join(words(desk.workspace._window))
    qtbot.waitUntil(lambda: any("zorggesprek" in each for each in words(desk.workspace._window)))


def walk_on(hands: Hands) -> None:
    """Go through the talk without a word, to its end."""
    while hands.sees("Volgende vraag"):
        hands.control(Qt.Key.Key_Return)
    hands.control(Qt.Key.Key_Return)
    hands.find("Sluit het gesprek")
