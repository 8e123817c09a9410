"""Names as lists write them, taken apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lobcoach.core.class_list.name_parts import (
    Name,
    is_initials,
    joined_name,
    keys_of,
    name_key,
    split_name,
    surname_key,
)
from lobcoach.core.people import Student
from lobcoach.core.text import one_line

NOOR = Name("Noor", "van den", "Berg")


@pytest.mark.parametrize(
    "written",
    [
        "Noor van den Berg",
        "Berg, Noor van den",
        "van den Berg, Noor",
        "Van den Berg, Noor",
        "Berg van den, Noor",
        "Berg, van den, Noor",
        "van den Berg Noor",
        "Berg, N. van den (Noor)",
        "N. van den Berg (Noor)",
        "NOOR VAN DEN BERG",
        "BERG, NOOR VAN DEN",
        "VAN DEN BERG, NOOR",
        "noor van den berg",
        "Berg , Noor van den",
    ],
)
def test_one_name_written_in_many_ways_is_one_name(written: str) -> None:
    assert split_name(written) == NOOR


@pytest.mark.parametrize(
    ("written", "first", "infix", "surname"),
    [
        ("Anne-Fleur van 't Hof", "Anne-Fleur", "van 't", "Hof"),
        ("Hof, Anne-Fleur van ’t", "Anne-Fleur", "van ’t", "Hof"),
        ("Hof, van 't, Anne-Fleur", "Anne-Fleur", "van 't", "Hof"),
        ("Amina El Idrissi", "Amina", "", "El Idrissi"),
        ("El Idrissi, Amina", "Amina", "", "El Idrissi"),
        ("D’Artagnan O’Neill", "D’Artagnan", "", "O’Neill"),
        ("O'Neill, D'Artagnan", "D'Artagnan", "", "O'Neill"),
        ("Sam d'Hondt", "Sam", "d'", "Hondt"),
        ("d'Hondt, Sam", "Sam", "d'", "Hondt"),
        ("Łukasz Nowak", "Łukasz", "", "Nowak"),
        ("Nowak, Łukasz", "Łukasz", "", "Nowak"),
        ("Nguyễn Thị Mai", "Nguyễn", "", "Thị Mai"),
        ("Nguyễn, Thị Mai", "Thị Mai", "", "Nguyễn"),
        ("Χρήστος Παπαδόπουλος", "Χρήστος", "", "Παπαδόπουλος"),
        ("أمينة بنعلي", "أمينة", "", "بنعلي"),
        ("أمينة", "أمينة", "", ""),
        ("Yusuf Demirtaş", "Yusuf", "", "Demirtaş"),
        ("YUSUF DEMİRTAŞ", "Yusuf", "", "Demirtaş"),
        ("İLKNUR KAYA", "İlknur", "", "Kaya"),
        ("IJSSELDIJK, PIM", "Pim", "", "IJsseldijk"),
        ("Jan De Smet", "Jan", "", "De Smet"),
        ("Sanne de Wit", "Sanne", "de", "Wit"),
        ("De Wit, Sanne", "Sanne", "de", "Wit"),
        ("Eva Jansen-de Vries", "Eva", "", "Jansen-de Vries"),
        ("Jansen-de Vries, Eva", "Eva", "", "Jansen-de Vries"),
        ("A.F. Jansen", "A.F.", "", "Jansen"),
        ("N. van den Berg", "N.", "van den", "Berg"),
        ("Anne M. Jansen", "Anne M.", "", "Jansen"),
        ("Maria della Rosa", "Maria", "della", "Rosa"),
        ("Della Rosa, Maria", "Maria", "", "Della Rosa"),
        ("Bo", "Bo", "", ""),
        ("BO LI", "BO", "", "LI"),
        ("BERG, N. VAN DEN", "N.", "van den", "Berg"),
        ("ⓐ ⓑ", "ⓐ", "", "ⓑ"),
        ("de Vries", "", "de", "Vries"),
        ("Berg,", "", "", "Berg"),
        (",", "", "", ""),
        ("", "", "", ""),
    ],
)
def test_names_are_split_where_dutch_splits_them(
    written: str, first: str, infix: str, surname: str
) -> None:
    assert split_name(written) == Name(first, infix, surname)


def test_a_name_in_brackets_is_the_one_the_student_is_called_by() -> None:
    assert split_name("Berg, Noortje Maria van den (Noor)") == Name(
        "Noortje Maria", "van den", "Berg", "Noor"
    )


def test_parts_in_columns_of_their_own_stay_what_they_are() -> None:
    whole = joined_name("Noortje", "Noor", "N.", "van den", "Berg")
    assert whole == Name("Noortje", "van den", "Berg", "Noor")
    assert joined_name("", "Noor", "N.", "van den", "Berg") == NOOR
    assert joined_name("", "", "N.", "van den", "Berg") == Name("N.", "van den", "Berg")
    assert joined_name("Noor", "Noor", "", "", "") == Name("Noor")


@pytest.mark.parametrize("surname", ["van den Berg", "Berg, van den", "Berg van den"])
def test_a_surname_may_bring_its_own_tussenvoegsel(surname: str) -> None:
    assert joined_name("", "Noor", "", "", surname) == NOOR


def test_a_surname_of_its_own_kind_is_left_whole() -> None:
    assert joined_name("", "Sam", "", "", "De Smet").surname == "De Smet"
    assert joined_name("", "Sam", "", "", "Berg, Jr").surname == "Berg, Jr"


def test_capitals_of_a_system_that_shouts_become_usual_letters() -> None:
    assert joined_name("", "NOOR", "", "VAN DEN", "BERG") == NOOR
    assert joined_name("", "Sam", "", "Van", "Dijk") == Name("Sam", "van", "Dijk")
    assert joined_name("", "Sam", "", "Gravin", "Dijk").infix == "Gravin"


@pytest.mark.parametrize(("text", "initials"), [("N.", True), ("A.F.", True), ("N", True),
                                                ("Bo", False), ("Noor", False)])  # fmt: skip
def test_initials_are_told_from_names(text: str, initials: bool) -> None:
    assert is_initials(text) is initials


def test_keys_see_no_case_accents_signs_or_spaces() -> None:
    assert name_key("Łukasz", "van ’t", "Hof") == name_key("LUKASZ", "Van 't", "hof")
    assert surname_key("", "El-Idrissi") == surname_key("el", "Idrissi")


def test_a_student_is_known_by_first_and_by_preferred_name() -> None:
    student = Student(first_name="Noortje", preferred_name="Noor", infix="van den", surname="Berg")
    assert name_key("Noor", "van den", "Berg") in keys_of(student)
    assert len(keys_of(student)) == 2
    assert keys_of(Student(preferred_name="Bo")) == {name_key("Bo", "", "")}


@given(st.text(max_size=60).map(one_line))
def test_whatever_stands_in_a_cell_no_letter_is_lost(text: str) -> None:
    name = split_name(text)
    kept = name_key(name.first + name.called, name.infix, name.surname)
    if "(" not in text and "[" not in text and '"' not in text and "“" not in text:
        assert sorted(kept.replace("|", "")) == sorted(surname_key("", text))
