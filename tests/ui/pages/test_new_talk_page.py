"""*Nieuw gesprek*."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from lobcoach.core.framework import Competence
from lobcoach.core.people import Student
from lobcoach.services.library import Library
from lobcoach.services.opened import Services
from lobcoach.ui.pages.new_talk_page import NewTalkPage
from lobcoach.ui.preparing.competence_choice import CompetenceChoice
from lobcoach.ui.preparing.student_choice import StudentChoice
from lobcoach.ui.preparing.type_choice import TypeChoice
from lobcoach.ui.theme_controller import ThemeController
from lobcoach.ui.widgets.choice_row import ChoiceRow
from lobcoach.ui.widgets.segmented import Segmented
from tests.ui.finding import button, named, shown, words
from tests.ui.given_caseload import caseload, filled
from tests.ui.given_pages import opened

LEFT = Qt.MouseButton.LeftButton
GOAL = "Doel van dit gesprek (mag ook straks)"


@pytest.fixture
def full(tmp_path: Path, library: Library) -> Iterator[Services]:
    services = filled(tmp_path / "vol.lobcoach", library, caseload())
    yield services
    services.close()


@pytest.fixture
def page(qtbot: QtBot, dresser: ThemeController, full: Services) -> NewTalkPage:
    made = NewTalkPage(full)
    opened(qtbot, made)
    return made


def student_id(services: Services, first_name: str) -> str:
    rows = services.students.caseload()
    return next(row.student.id for row in rows if row.student.first_name == first_name)


def kind(page: NewTalkPage) -> str:
    return page.findChildren(TypeChoice)[0].kind().code


def minutes(page: NewTalkPage) -> Segmented:
    return page.findChildren(Segmented)[0]


def competences(page: NewTalkPage) -> CompetenceChoice:
    return page.findChildren(CompetenceChoice)[0]


def test_a_talk_begins_with_one_key_once_the_student_is_known(
    page: NewTalkPage, full: Services, qtbot: QtBot
) -> None:
    yusuf = student_id(full, "Yusuf")
    page.prepare(yusuf)
    named(page, QLineEdit, GOAL).setText("Weten wat ik op stage al kan")
    with qtbot.waitSignal(page.begun) as begun:
        qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    talk = full.conversations.conversation(begun.args[0])
    assert (talk.student_id, talk.type, talk.minutes_planned) == (yusuf, "voortgang", 15)
    assert talk.competences == (Competence.WORK_EXPLORATION,)
    assert talk.goal == "Weten wat ik op stage al kan"
    assert named(page, QLineEdit, GOAL).text() == ""


def test_a_first_talk_is_to_get_acquainted(page: NewTalkPage, full: Services) -> None:
    page.prepare(student_id(full, "Anne-Fleur"))
    assert kind(page) == "kennismaking"
    assert minutes(page).current() == "30"
    assert competences(page).why().startswith("Er kwam nog niets aan bod.")


def test_another_kind_brings_its_own_time_and_room(
    page: NewTalkPage, full: Services, qtbot: QtBot
) -> None:
    page.prepare(student_id(full, "Yusuf"))
    qtbot.mouseClick(button(page, "Loopbaanreflectiegesprek"), LEFT)
    assert minutes(page).current() == "45"
    qtbot.mouseClick(button(page, "60"), LEFT)
    qtbot.mouseClick(button(page, "Kwaliteiten"), LEFT)
    with qtbot.waitSignal(page.begun) as begun:
        qtbot.mouseClick(button(page, "Start gesprek"), LEFT)
    talk = full.conversations.conversation(begun.args[0])
    assert (talk.type, talk.minutes_planned) == ("loopbaanreflectie", 60)
    assert talk.competences == (Competence.WORK_EXPLORATION, Competence.QUALITIES)


def test_without_a_student_the_page_asks_for_one(page: NewTalkPage, qtbot: QtBot) -> None:
    page.prepare(None)
    with qtbot.assertNotEmitted(page.begun):
        page.start()
    assert "Kies een student uit de lijst." in words(page)
    choice = page.findChildren(StudentChoice)[0]
    assert choice.hasFocus()
    qtbot.keyClicks(choice, "lukasz")
    qtbot.keyClick(choice, Qt.Key.Key_Return)
    assert "Kies een student uit de lijst." not in words(page)
    assert kind(page) == "voortgang"
    with qtbot.waitSignal(page.begun):
        page.start()


def test_a_talk_without_a_competence_is_calmly_refused(
    page: NewTalkPage, full: Services, qtbot: QtBot
) -> None:
    page.prepare(student_id(full, "Yusuf"))
    qtbot.mouseClick(button(page, "Werk"), LEFT)
    with qtbot.assertNotEmitted(page.begun):
        page.start()
    assert competences(page).problem() == (
        "Kies minstens één competentie voor dit gesprek, en hooguit 1."
    )


def test_an_unfinished_talk_is_offered_first(
    page: NewTalkPage, full: Services, qtbot: QtBot
) -> None:
    noor = student_id(full, "Noor")
    page.prepare(noor)
    assert "Met Noor is nog een gesprek niet afgerond." in words(page)
    with qtbot.waitSignal(page.resume_requested) as resumed:
        qtbot.mouseClick(button(page, "Ga verder met dat gesprek"), LEFT)
    assert full.conversations.conversation(resumed.args[0]).student_id == noor
    page.prepare(student_id(full, "Yusuf"))
    assert "Met Noor is nog een gesprek niet afgerond." not in words(page)


def test_escape_goes_back_and_keeps_what_was_typed_for_the_same_student(
    page: NewTalkPage, full: Services, qtbot: QtBot
) -> None:
    yusuf = student_id(full, "Yusuf")
    page.prepare(yusuf)
    named(page, QLineEdit, GOAL).setText("Stage")
    with qtbot.waitSignal(page.cancelled):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    page.prepare(yusuf)
    assert named(page, QLineEdit, GOAL).text() == "Stage"
    page.prepare(None)
    assert named(page, QLineEdit, GOAL).text() == ""
    with qtbot.waitSignal(page.cancelled):
        qtbot.mouseClick(button(page, "Annuleren"), LEFT)


def test_without_students_the_page_asks_to_add_one(
    qtbot: QtBot, dresser: ThemeController, services: Services
) -> None:
    page = NewTalkPage(services)
    opened(qtbot, page)
    page.prepare(None)
    assert "Een gesprek voer je met een student. Voeg er eerst een toe." in words(page)
    with qtbot.waitSignal(page.student_wanted):
        qtbot.mouseClick(button(page, "Voeg een student toe"), LEFT)
    services.students.save(Student(first_name="Noor"))
    assert shown(page, StudentChoice)


def test_the_words_of_the_school_are_used(page: NewTalkPage, full: Services) -> None:
    full.coach.save(replace(full.coach.get(), idiom_for_coach="summa"))
    page.prepare(student_id(full, "Yusuf"))
    assert button(page, "Ontdek je werkplek").isVisible()
    full.coach.save(replace(full.coach.get(), idiom_for_coach="onbekend"))
    page.prepare(student_id(full, "Yusuf"))


def test_trouble_is_told_and_the_choices_stay(
    page: NewTalkPage, full: Services, qtbot: QtBot
) -> None:
    page.prepare(student_id(full, "Yusuf"))
    full.path.write_bytes(full.path.read_bytes() + b"\0" * 4096)
    with qtbot.waitSignal(page.troubled) as told:
        page.start()
    assert "vervangen" in told.args[0]
    full.path.write_bytes(b"kapot" * 4096)
    with qtbot.waitSignal(page.troubled):
        page.reload()
    with qtbot.waitSignal(page.troubled):
        qtbot.mouseClick(button(page, "Kennismakingsgesprek"), LEFT)
    assert kind(page) == "kennismaking"


def test_tab_follows_the_page_from_student_to_start(
    page: NewTalkPage, full: Services, qtbot: QtBot
) -> None:
    page.prepare(student_id(full, "Yusuf"))
    page.setFocus()
    stops = []
    for _ in range(11):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        focused = page.focusWidget()
        assert focused is not None
        stops.append(focused.text() if isinstance(focused, QAbstractButton) else "doel")
    assert stops == [
        "Voortgangsgesprek", "15", "Kwaliteiten", "Motieven", "Werk", "Sturen", "Netwerk",
        "doel", "Annuleren", "Bereid voor", "Start gesprek",
    ]  # fmt: skip


def test_a_talk_is_planned_with_one_key_instead_of_begun(
    page: NewTalkPage, full: Services, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(page.planned):
        page.plan()
    page.prepare(student_id(full, "Yusuf"))
    named(page, QLineEdit, GOAL).setText("Weten wat ik op stage al kan")
    with qtbot.waitSignal(page.planned) as planned:
        qtbot.keyClick(page, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    prepared = full.preparing.prepared(planned.args[0])
    assert prepared.conversation.goal == "Weten wat ik op stage al kan"
    assert prepared.kind.code == "voortgang"


def test_a_talk_that_is_planned_already_is_offered(
    page: NewTalkPage, full: Services, qtbot: QtBot
) -> None:
    yusuf = student_id(full, "Yusuf")
    talk = full.preparing.plan(full.preparing.likely(yusuf))
    page.prepare(yusuf)
    assert "Er staat al een gesprek met Yusuf gepland." in words(page)
    with qtbot.waitSignal(page.planned) as asked:
        qtbot.mouseClick(button(page, "Bekijk dat gesprek"), LEFT)
    assert asked.args == [talk]


@pytest.mark.parametrize(
    ("year", "line", "offered"),
    [
        (1, "Leerjaar 1: jij stelt voor, je student kiest uit twee.", 2),
        (2, "Leerjaar 2: je student kiest uit alle vijf.", 5),
        (3, "Leerjaar 3: je student brengt het onderwerp mee. Vraag ernaar.", 5),
        (4, "Leerjaar 4: je student leidt het gesprek. Kies samen.", 5),
        (None, "", 5),
    ],
)
def test_with_the_years_the_student_chooses_more(
    page: NewTalkPage, full: Services, year: int | None, line: str, offered: int
) -> None:
    student = full.students.get(student_id(full, "Noor"))
    full.students.save(replace(student, year=year))
    page.prepare(student.id)
    assert [each for each in words(page) if each.startswith("Leerjaar")] == ([line] if line else [])
    assert len(shown(competences(page), ChoiceRow)) == offered


def test_the_own_career_is_not_planned_for_a_student(
    page: NewTalkPage, full: Services, qtbot: QtBot
) -> None:
    page.prepare(student_id(full, "Yusuf"))
    qtbot.mouseClick(button(page, "Mijn eigen loopbaan"), LEFT)
    assert not button(page, "Bereid voor").isEnabled()
    with qtbot.assertNotEmitted(page.planned):
        qtbot.keyClick(page, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    qtbot.mouseClick(button(page, "Voortgangsgesprek"), LEFT)
    assert button(page, "Bereid voor").isEnabled()
