"""What is said quietly above the question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from lobcoach.core.dialogue import Dialogue
from lobcoach.core.framework import Phase
from lobcoach.core.people import Student
from lobcoach.core.regie import Regie
from lobcoach.ui.talk.quiet_lines import QuietLines
from lobcoach.ui.talk.regie_line import IN_TALK
from tests.core.given_prompts import KR, MR, RUNNING, step
from tests.ui.finding import words
from tests.ui.pictures import Show

NAMES = {KR: "Kwaliteiten", MR: "Motieven"}
WALK = Dialogue(
    "gesprek",
    RUNNING,
    (KR, MR),
    (
        step("o1", Phase.OPENING),
        step("o2", Phase.OPENING),
        step("r1", Phase.REFLECT, KR),
        step("r2", Phase.REFLECT, MR),
        step("s", Phase.CLOSING),
    ),
    "o1",
)
LITERAL = Student(literal_language=True)


@pytest.fixture
def lines(show: Show) -> QuietLines:
    made = QuietLines()
    show(made).resize(900, 120)
    return made


def test_a_student_with_literal_language_hears_the_order(lines: QuietLines) -> None:
    lines.show_talk(WALK, LITERAL, NAMES)
    assert words(lines) == ["Eerst openen, dan reflecteren, daarna afsluiten."]
    lines.show_talk(WALK.go_to("o2"), LITERAL, NAMES)
    assert words(lines) == ["Nu openen: 2 vragen. Daarna reflecteren."]
    lines.show_talk(WALK.go_to("r1"), LITERAL, NAMES)
    assert words(lines) == [
        "Nu reflecteren: 2 vragen, eerst over Kwaliteiten, dan over Motieven. Daarna afsluiten."
    ]


def test_for_others_nothing_takes_room_after_the_opening(lines: QuietLines) -> None:
    lines.show_talk(WALK, Student(year=2), NAMES)
    assert words(lines) == [IN_TALK[Regie.STUDENT_CHOOSES]]
    lines.show_talk(WALK.go_to("r1"), Student(year=2), NAMES)
    assert lines.isHidden()
    lines.show_talk(replace(WALK, steps=(), current_id=""), LITERAL, NAMES)
    assert lines.isHidden()


def test_once_the_student_brought_a_question_it_is_not_asked_for_again(lines: QuietLines) -> None:
    third = Student(year=3)
    lines.show_talk(WALK, third, NAMES)
    assert words(lines) == [IN_TALK[Regie.STUDENT_BRINGS]]
    lines.show_talk(WALK.insert_here(step("eigen", Phase.OPENING, prompt_id="")), third, NAMES)
    assert lines.isHidden()


def test_who_leads_is_not_said_where_a_worry_is_on_the_table(lines: QuietLines) -> None:
    lines.show_talk(WALK, Student(year=1), NAMES, led=False)
    assert lines.isHidden()
    lines.show_talk(WALK, Student(year=1), NAMES)
    assert words(lines) == [IN_TALK[Regie.COACH_PROPOSES]]
