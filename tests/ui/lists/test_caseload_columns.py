"""What a row says about a student."""

from __future__ import annotations

from datetime import date, time

import pytest

from lobcoach.core.framework import Competence
from lobcoach.core.overviews import CaseloadRow
from lobcoach.core.people import Student
from lobcoach.services.library import Library
from lobcoach.ui.lists.caseload_columns import (
    CaseloadWords,
    action,
    action_icon,
    agreements,
    agreements_tone,
    detail,
    discussed,
    has_no_agreements,
    prepare,
    prepare_icon,
)
from lobcoach.ui.theme_tokens import Tone

TODAY = date(2026, 11, 23)
NOOR = Student(first_name="Noor", infix="van den", surname="Berg", group="LAB4A", year=2, level=4)
NEW = CaseloadRow(student=NOOR)


@pytest.fixture
def words(library: Library) -> CaseloadWords:
    return CaseloadWords(
        library.framework, lambda: TODAY, lambda: library.framework.idiom("standaard")
    )


def spoken(words: CaseloadWords, row: CaseloadRow) -> list[str]:
    return [(column.spoken or column.text)(row) for column in words.columns()]


def test_the_line_below_a_name_leaves_out_what_is_not_known() -> None:
    assert detail(NOOR) == "LAB4A · leerjaar 2 · niveau 4"
    assert detail(Student(programme="Kok", year=1)) == "Kok · leerjaar 1"
    assert detail(Student()) == ""


def test_a_new_student_has_only_words_of_what_is_to_come(words: CaseloadWords) -> None:
    assert spoken(words, NEW) == [
        "Noor van den Berg, LAB4A · leerjaar 2 · niveau 4",
        "nog niet gesproken",
        "nog niet gepland",
        "geen",
        "nog geen competentie besproken",
        "Gesprek met Noor van den Berg",
        "Gesprek met Noor van den Berg voorbereiden",
        "Meer voor Noor van den Berg",
    ]


def test_a_student_with_talks_shows_the_last_and_the_next(words: CaseloadWords) -> None:
    row = CaseloadRow(student=NOOR, last_on=date(2026, 10, 8), last_type="voortgang",
                      next_on=TODAY, next_at=time(10, 15), discussed=(Competence.QUALITIES,),
                      unfinished_id="x")  # fmt: skip
    told = spoken(words, row)
    assert told[1:3] == ["8 okt · voortgang", "vandaag 10.15"]
    assert told[4:6] == ["besproken: Kwaliteiten", "Ga verder met Noor van den Berg"]
    assert discussed(row) == (True, False, False, False, False)
    later = CaseloadRow(student=NOOR, next_on=date(2026, 12, 14))
    assert words.next(later) == "14 dec"


@pytest.mark.parametrize(
    ("row", "text", "tone"),
    [
        (CaseloadRow(student=NOOR, to_look_back=1, open_agreements=2, kept=3), "1 terugkijken",
         Tone.WAIT),
        (CaseloadRow(student=NOOR, open_agreements=2, kept=3), "2 open", None),
        (CaseloadRow(student=NOOR, kept=3), "3 nagekomen", Tone.GOOD),
        (NEW, "geen", None),
    ],
)  # fmt: skip
def test_of_agreements_it_says_what_matters_first(
    row: CaseloadRow, text: str, tone: Tone | None
) -> None:
    assert (agreements(row), agreements_tone(row)) == (text, tone)
    assert has_no_agreements(row) == (text == "geen")


def test_the_button_begins_goes_on_or_brings_back(words: CaseloadWords) -> None:
    away = CaseloadRow(student=Student(first_name="Noor", archived=True), unfinished_id="x")
    running = CaseloadRow(student=NOOR, unfinished_id="x")
    assert [action(row) for row in (NEW, running, away)] == ["Gesprek", "Ga verder", "Terughalen"]
    icons = [action_icon(row) for row in (NEW, running, away)]
    assert icons == ["play", "arrow-right", "restore"]
    assert spoken(words, away)[5] == "Noor terughalen"


def test_only_for_who_is_not_in_the_archive_a_talk_is_prepared(words: CaseloadWords) -> None:
    away = CaseloadRow(student=Student(first_name="Noor", archived=True))
    assert [prepare(row) for row in (NEW, away)] == ["Voorbereiden", ""]
    assert [prepare_icon(row) for row in (NEW, away)] == ["prepare", ""]
    assert spoken(words, away)[6] == ""


def test_a_talk_without_a_day_is_told_as_prepared(words: CaseloadWords) -> None:
    assert words.next(CaseloadRow(student=NOOR, planned_id="x")) == "voorbereid"
    assert words.next(CaseloadRow(student=NOOR, planned_id="x", next_on=TODAY)) == "vandaag"


def test_every_column_knows_how_it_is_ordered(words: CaseloadWords) -> None:
    busy = CaseloadRow(student=NOOR, to_look_back=1, last_on=TODAY, next_on=TODAY)
    keys = [[c.sort_key(row) for c in words.columns() if c.sort_key] for row in (busy, NEW)]
    assert keys[0][0] == keys[1][0]
    assert keys[0][1] > keys[1][1]
    assert keys[0][2] < keys[1][2]
    assert keys[0][3] < keys[1][3]
    assert keys[0][4:] == keys[1][4:]


def test_of_a_talk_about_a_worry_the_day_alone_is_told(words: CaseloadWords) -> None:
    row = CaseloadRow(student=NOOR, last_on=date(2026, 10, 8), last_type="signaal",
                      next_on=TODAY, next_type="signaal")  # fmt: skip
    assert spoken(words, row)[1:3] == ["8 okt", "vandaag"]
