"""What a list would change of a student."""

from __future__ import annotations

from dataclasses import replace

from lobcoach.core.class_list.differences import FieldChange, as_student, changed, differences
from lobcoach.core.class_list.entries import Entry
from lobcoach.core.class_list.name_parts import Name
from lobcoach.core.framework import LearningRoute
from lobcoach.core.people import Student

NOOR = Student(first_name="Noor", infix="van den", surname="Berg", group="LAB3A", year=1,
               student_number="0042", programme="Laborant")  # fmt: skip
SAID = Entry(2, Name("Noor", "van den", "Berg"))


def told(entry: Entry, student: Student = NOOR) -> dict[str, object]:
    return {each.field: each.after for each in differences(entry, student)}


def test_only_what_the_list_knows_and_what_differs_is_changed() -> None:
    entry = replace(SAID, group="LAB4A", year=2, level=4, route=LearningRoute.BOL, number="42")
    assert told(entry) == {"group": "LAB4A", "year": 2, "level": 4, "route": LearningRoute.BOL}
    assert differences(SAID, NOOR) == ()
    (change,) = differences(replace(SAID, group="LAB4A"), NOOR)
    assert change == FieldChange("group", "LAB3A", "LAB4A")
    assert changed(NOOR, (change,)) == replace(NOOR, group="LAB4A")


def test_a_number_is_filled_in_but_never_replaced() -> None:
    assert told(replace(SAID, number="42"), replace(NOOR, student_number="")) == {
        "student_number": "42"
    }


def test_case_and_accents_alone_are_no_difference() -> None:
    lukasz = Student(first_name="Łukasz", surname="Nowak")
    assert differences(Entry(2, Name("LUKASZ", "", "NOWAK")), lukasz) == ()


def test_whoever_is_on_a_list_comes_out_of_the_archive() -> None:
    assert told(SAID, replace(NOOR, archived=True)) == {"archived": False}


def test_a_new_surname_brings_its_own_tussenvoegsel_or_none() -> None:
    assert told(Entry(2, Name("Noor", "", "Jansen"))) == {"surname": "Jansen", "infix": ""}
    assert told(Entry(2, Name("Noor", "", "Berg"))) == {}
    assert told(Entry(2, Name("Noor", "van der", "Berg"))) == {"infix": "van der"}


def test_initials_do_not_replace_a_name() -> None:
    assert told(Entry(2, Name("N.", "van den", "Berg"))) == {}


def test_the_name_someone_is_called_by_is_told_from_the_official_one() -> None:
    both = Name("Noortje", "van den", "Berg", "Noor")
    assert told(Entry(2, both)) == {"first_name": "Noortje", "preferred_name": "Noor"}
    known = replace(NOOR, first_name="Noortje", preferred_name="Noor")
    assert told(Entry(2, both), known) == {}
    assert told(SAID, known) == {}
    assert told(Entry(2, Name("Nora", "van den", "Berg")), known) == {"preferred_name": "Nora"}
    assert told(Entry(2, Name("Nora", "van den", "Berg"))) == {"first_name": "Nora"}


def test_a_new_student_has_all_that_the_row_says() -> None:
    entry = Entry(2, Name("Noortje", "van den", "Berg", "Noor"), "", "42", "LAB4A", "Laborant", 4,
                  LearningRoute.BBL, 2)  # fmt: skip
    made = as_student(entry)
    assert (made.first_name, made.preferred_name, made.infix, made.surname) == (
        "Noortje", "Noor", "van den", "Berg"
    )  # fmt: skip
    assert (made.student_number, made.group, made.programme) == ("42", "LAB4A", "Laborant")
    assert (made.level, made.route, made.year, made.archived) == (4, LearningRoute.BBL, 2, False)
